//! Decimal numbers without rounding: digits and a power of ten, turned into a float once, at the end.

/// `digits` × 10^`power`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// Significant digits as a whole number.
    pub digits: u64,
    /// Power of ten.
    pub power: i32,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(digits: u64) -> Self {
        Self { digits, power: 0 }
    }

    /// Times ten to the `power`.
    pub const fn scaled(self, power: i32) -> Self {
        Self { digits: self.digits, power: self.power.saturating_add(power) }
    }

    /// Times a whole number; nothing where the digits do not fit.
    pub fn times(self, factor: u64) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(factor)?, power: self.power })
    }

    /// The sum; nothing where the digits do not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let power = self.power.min(other.power);
        let lift = |part: Self| part.digits.checked_mul(10_u64.checked_pow(u32::try_from(part.power - power).ok()?)?);
        Some(Self { digits: lift(self)?.checked_add(lift(other)?)?, power })
    }

    /// The nearest float. One correctly rounded operation on exact operands is correctly rounded: digits below 2^53 and powers
    /// of ten up to 10^22 are exact (Clinger 1990, "How to read floating point numbers accurately"), and longer digits are rare.
    pub fn value(self) -> f64 {
        let magnitude = self.power.unsigned_abs();
        if magnitude <= 22 && self.digits < 1 << 53 {
            // The same without numbers of 128 bits, which WebAssembly has to make up.
            let factor = (0..magnitude).fold(1.0, |factor, _| factor * 10.0);
            return if self.power < 0 { self.digits as f64 / factor } else { self.digits as f64 * factor };
        }
        if self.power > 38 && self.digits > 0 {
            return f64::MAX;
        }
        let factor = 10_u128.pow(magnitude.min(38));
        if self.power < 0 {
            self.digits as f64 / factor as f64
        } else {
            u128::from(self.digits).checked_mul(factor).map_or(f64::MAX, |product| product as f64)
        }
    }

    /// Reads digits with at most one point: "25", "0.5". Digits that do not fit are dropped behind the point and nothing before it.
    pub fn of_digits(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let push = |digits: u64, byte: u8| {
            let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
            digits.checked_mul(10)?.checked_add(digit)
        };
        let mut plain = Self::whole(whole.bytes().try_fold(0, push)?);
        for byte in fraction.bytes() {
            let Some(digits) = push(plain.digits, byte) else { break };
            plain = Self { digits, power: plain.power - 1 };
        }
        Some(plain)
    }

    /// Reads "1,234.5", "1,00,000", "0,125" and "1.234.567"; nothing for what is no single number ("3.1.2") or has more than 18
    /// digits.
    pub fn parse(text: &str) -> Option<Self> {
        let points = text.bytes().filter(|byte| *byte == b'.').count();
        let commas = text.bytes().filter(|byte| *byte == b',').count();
        // A number that starts with "0," has a decimal comma; several points part groups of three, as on the Continent.
        let decimal_comma = commas == 1 && points == 0 && text.starts_with("0,");
        let grouped_by_points = points > 1 && commas == 0 && text.split('.').skip(1).all(|group| group.len() == 3);
        if points > 1 && !grouped_by_points {
            return None;
        }
        let mark = if decimal_comma { b',' } else { b'.' };
        let (mut digits, mut power, mut count, mut after) = (0_u64, 0, 0, false);
        for byte in text.bytes() {
            if byte.is_ascii_digit() {
                digits = digits.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
                count += u32::from(digits > 0);
                power -= i32::from(after);
            } else if byte == mark && !grouped_by_points {
                after = true;
            }
        }
        (count <= 18).then_some(Self { digits, power })
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn value(text: &str) -> Option<f64> {
        Decimal::parse(text).map(Decimal::value)
    }

    #[test]
    fn separators() {
        assert_eq!(value("1,234.5"), Some(1234.5));
        assert_eq!(value("1,00,000"), Some(100_000.0));
        assert_eq!(value("0,125"), Some(0.125));
        assert_eq!(value("1.234.567"), Some(1_234_567.0));
        assert_eq!(value("3.1.2"), None);
        assert_eq!(value("1234567890123456789012"), None);
        assert_eq!(value("0"), Some(0.0));
    }

    #[test]
    fn scales_round_as_written_numbers_do() {
        for (text, power, expected) in
            [("1.1", 9, 1.1e9), ("34.6", 6, 34.6e6), ("57.6", 0, 57.6), ("0.07", 12, 0.07e12), ("8.7", 12, 8.7e12)]
        {
            assert_eq!(Decimal::parse(text).unwrap().scaled(power).value(), expected);
        }
    }

    #[test]
    fn sums_line_up_the_points() {
        let sum = Decimal::whole(3).plus(Decimal { digits: 45, power: -2 }).unwrap();
        assert_eq!(sum.value(), 3.45);
        assert!(Decimal::whole(u64::MAX).plus(Decimal::whole(1)).is_none());
    }
}
