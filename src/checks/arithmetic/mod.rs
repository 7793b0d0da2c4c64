//! `arithmetic`: a sum that does not come out.
//!
//! **Flags** a change whose parts contradict each other: "rose 50% from $20bn to $40bn", "doubled from 10% to 15%", "rose from 40 to 30".
//!
//! **Why** a reader takes away one of the numbers, and cannot know which one is the slip.
//!
//! **Example** "exports rose 50% from $20bn to $40bn" (that is 100%). Left alone: "rose 17% from $1.2bn to $1.4bn" (16.7%, within the
//! digits shown).
//!
//! Also shares with a remainder that do not make a whole, a total that its parts do not make, a part of an amount that is not that part,
//! an amount that is not so much more than another, and pairs of currencies whose rates cannot both hold.
//!
//! **Limits** only changes with both ends in one sentence; bounds ("more than doubled") are taken at their word and nothing more;
//! a change of a rate "by N percent" is left to `percent-vs-points`.
//!
//! **Source** interval arithmetic on the digits shown, after the GRIM test (Brown and Heathers 2017, doi:10.1177/1948550616673876).

mod compared;
mod pairs;
mod parts;
mod total;

use super::{Analysis, Check, Look};
use crate::claims::Statement;
use crate::claims::amount::{Amount, Dimension};
use crate::claims::change::{Change, Direction};
use crate::finding::{Finding, Severity};
use crate::mentions::{Bound, Kind, Mention};
use crate::span::Span;

/// The check.
pub const CHECK: Check = Check {
    id: "arithmetic",
    severity: Severity::Differs,
    summary: "A sum that does not come out: from, to and by contradict each other",
    look: Look::AtOnce(run),
};

fn run(analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
    for claim in analysis.claims {
        if let Statement::Change(change) = &claim.statement
            && let Some((message, trace)) = contradiction(change)
        {
            findings.push(Finding { trace, ..finding_at(claim.span, message) });
        }
    }
    let document = analysis.context.document;
    let numbers: Vec<(&Mention, Amount)> = analysis
        .mentions
        .iter()
        .filter(|mention| matches!(mention.value.kind(), Kind::Percent | Kind::Money | Kind::Quantity))
        .filter_map(|mention| Some((mention, Amount::of(document, mention, 0)?)))
        .collect();
    let sentence = |number: &(&Mention, Amount)| document.token(number.0.tokens.start).sentence;
    for numbers in numbers.chunk_by(|one, other| sentence(one) == sentence(other)) {
        parts::run(analysis, numbers, findings);
        compared::run(analysis, numbers, findings);
        total::run(analysis, numbers, findings);
    }
    pairs::run(analysis, &numbers, findings);
}

fn finding_at(span: Span, message: String) -> Finding {
    Finding {
        check: CHECK.id,
        severity: CHECK.severity,
        span,
        message,
        suggestion: None,
        related: Vec::new(),
        facts: Vec::new(),
        trace: Vec::new(),
    }
}

/// What does not come out, in words, and the working.
fn contradiction(change: &Change) -> Option<(String, Vec<String>)> {
    let (from, to) = (change.from?, change.to?);
    if let Some(message) = against_direction(change.direction?, from, to) {
        return Some((message, Vec::new()));
    }
    let by = change.by?;
    let (low, high, unit) = expected(from, to, by, change.direction?)?;
    let trace = vec![format!("from {} to {} is {}–{}{unit}", round(from.value), round(to.value), round(low), round(high))];
    let (stated_low, stated_high) = stated(by);
    if stated_low <= high && low <= stated_high {
        return None;
    }
    let said = format!("{}{unit}", round(by.value));
    let is = if (round(low)) == round(high) {
        format!("{}{unit}", round(low))
    } else {
        format!("between {} and {}{unit}", round(low), round(high))
    };
    Some((format!("The sum does not come out: the text says {said}, but from {} to {} is {is}.", shown(from), shown(to)), trace))
}

/// "rose from 40 to 30". Ends that the digits shown cannot tell apart are left alone.
fn against_direction(direction: Direction, from: Amount, to: Amount) -> Option<String> {
    let exact = from.bound == Bound::Exact && to.bound == Bound::Exact;
    let against = match direction {
        Direction::Up => to.interval().1 < from.interval().0,
        Direction::Down => to.interval().0 > from.interval().1,
    };
    let way = if direction == Direction::Up { "up" } else { "down" };
    let is = if direction == Direction::Up { "lower" } else { "higher" };
    (exact && against).then(|| format!("The text says {way}, but {} is {is} than {}.", shown(to), shown(from)))
}

/// The lowest and highest change that the digits of both ends allow, in the dimension of the stated change, and its unit in words.
fn expected(from: Amount, to: Amount, by: Amount, direction: Direction) -> Option<(f64, f64, &'static str)> {
    let ((from_low, from_high), (to_low, to_high)) = (from.interval(), to.interval());
    if from_low <= 0.0 || to_low < 0.0 {
        return None;
    }
    let exact = from.bound == Bound::Exact && to.bound == Bound::Exact;
    if !exact {
        return None;
    }
    let sign = if direction == Direction::Up { 1.0 } else { -1.0 };
    let ordered = |one: f64, other: f64| (one.min(other), one.max(other));
    match by.dimension {
        Dimension::Percent if from.dimension != Dimension::Percent || by.is_fraction => {
            let (low, high) = ordered((to_low / from_high - 1.0) * 100.0 * sign, (to_high / from_low - 1.0) * 100.0 * sign);
            Some((low, high, "%"))
        }
        Dimension::Point if from.dimension == Dimension::Percent => {
            let (low, high) = ordered((to_low - from_high) * sign, (to_high - from_low) * sign);
            Some((low, high, " points"))
        }
        Dimension::Multiple => Some((to_low / from_high, to_high / from_low, " times")),
        dimension if dimension == from.dimension && dimension != Dimension::Percent => {
            let (low, high) = ordered((to_low - from_high) * sign, (to_high - from_low) * sign);
            Some((low, high, ""))
        }
        _ => None,
    }
}

/// The interval in which the stated change is meant. "doubled" is said of anything from 1.9 to 2.1 times, "by a third" of anything from
/// 29% to 37%; "about" and its kin allow a tenth either way, "nearly" and "just over" a fifth on their side; other bounds are open there.
fn stated(by: Amount) -> (f64, f64) {
    let (low, high) = by.interval();
    let slack = match (by.dimension, by.bound) {
        (Dimension::Multiple, _) => by.value * 0.05,
        _ if by.is_fraction => by.value * 0.12,
        (_, Bound::Exact) => 0.0,
        _ => by.value * 0.1,
    };
    match by.bound {
        Bound::Exact | Bound::About => (low - slack, high + slack),
        Bound::AtLeast | Bound::Over if by.is_close => (low - slack, high + by.value * 0.2),
        Bound::AtMost | Bound::Under if by.is_close => (low - by.value * 0.2, high + slack),
        Bound::AtLeast | Bound::Over => (low - slack, f64::INFINITY),
        Bound::AtMost | Bound::Under => (f64::NEG_INFINITY, high + slack),
    }
}

/// At most one decimal: the working is for readers.
fn round(value: f64) -> String {
    let value = (value * 10.0).round() / 10.0;
    format!("{}", if value == 0.0 { 0.0 } else { value })
}

/// An amount for a reader: "25%", "20 billion USD".
fn shown(amount: Amount) -> String {
    let value = match amount.value.abs() {
        big if big >= 1e12 => format!("{} trillion", round3(amount.value / 1e12)),
        big if big >= 1e9 => format!("{} billion", round3(amount.value / 1e9)),
        big if big >= 1e6 => format!("{} million", round3(amount.value / 1e6)),
        _ => round3(amount.value),
    };
    match amount.dimension {
        Dimension::Percent => format!("{value}%"),
        Dimension::Point => format!("{value} points"),
        Dimension::Multiple => format!("{value} times"),
        Dimension::Money(currency) => format!("{value} {currency}"),
        Dimension::Quantity(_) => value,
    }
}

fn round3(value: f64) -> String {
    format!("{}", (value * 1000.0).round() / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::CHECK;
    use crate::checks::messages;

    #[test]
    fn sums_that_do_not_come_out() {
        for text in [
            "Exports rose 50% from $20 billion to $40 billion.",
            "The deficit fell by 10% from $100 billion to $70 billion.",
            "Washington raised the duty from 10% to 25%, an increase of 20 percentage points.",
            "Sales rose from $40 billion to $30 billion.",
            "Beijing cut the rate from 15% to 25%.",
            "Imports climbed from $1.2bn to $1.5bn, a rise of 40%.",
            "Brazil supplied 60% of the beans, Argentina 25% and the remaining 20% came from elsewhere.",
            "Half of the 24 million tonnes, or 10 million tonnes, went to Brazil.",
            "The gap widened to $98 billion in May, up from $84 billion in April, a jump of nearly 27 percent.",
            "Orders slumped by a third, to 90 aircraft from 150.",
            "Its share shrank by half, from 22 percent to 14 percent.",
            "Exports came to $61.8 billion, 49.7% more than the $31.3 billion of a year before.",
            "They sold 2,400 cars, three times the 1,200 they sold in May.",
            "It shipped 12 million tonnes of maize, half of the 30 million tonnes promised.",
            "The package totals $45 billion: $20 billion for ports, $15 billion for rail and $15 billion for roads.",
            "It paid 100 billion yuan ($14 billion) in May and 50 billion yuan ($7 million) in June.",
            "It paid 10 billion yuan ($14 billion) in May, 50 billion yuan ($7 billion) in May and 20 billion yuan ($2.8 billion) in May.",
        ] {
            assert_eq!(messages(&CHECK, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn sums_that_do() {
        for text in [
            "Exports doubled from $20 billion to $40 billion.",
            "Exports rose 100% from $20 billion to $40 billion.",
            "Sales rose 17% from $1.2bn to $1.4bn.",
            "The rate went from 10% to 25%, an increase of 15 percentage points.",
            "The duty rose from 10% to 15%, a 50% increase.",
            "Output more than doubled from 10 million tonnes to 27 million tonnes.",
            "Growth slowed to 0.3% in the third quarter, down from 6.3% in the first.",
            "The office revised its rate of growth down from the 5.9% estimated in May to 3.2%.",
            "The decline deepened to 5% from 2%, the rise slowed to 3% from 5%.",
            "Shares have fallen after the group reported that losses had deepened to $51.6 million from $1.2 million.",
            "Lending grew in the year to May, up to 12% of output, down from 23% in June.",
            "A cut in the top rate to 30% from 20% is out of the question.",
            "Exports nearly doubled from $21 billion to $40 billion.",
            "Exports rose about 50% from $20 billion to $29 billion.",
            "The company cut prices by 10% and raised pay from $20 an hour to $22.",
            "Tariffs rose from 10% in February to 20% in March and to 145% in April, before falling to 30%.",
            "Exports to Mexico rose 5% while those from Canada fell to $3 billion from $4 billion.",
            "It fell 20% to $8 billion.",
            "Brazil supplied 60% of the beans, Argentina 25% and the remaining 15% came from elsewhere.",
            "Brazil supplied 33% of the beans, Argentina 33% and the remaining 33% came from elsewhere.",
            "Maize makes up 40% of sales, and of the beans Brazil supplied 60%, Argentina 25% and others the remaining 15%.",
            "Brazil supplied 60% of the beans and Argentina 25%.",
            "Tariffs of 10% fell to 5% and the remaining 20% duty stays.",
            "Half of the 24 million tonnes, or 12 million tonnes, went to Brazil.",
            "The gap widened to $98 billion in May, up from $84 billion in April, a jump of nearly 17 percent.",
            "Orders slumped by a third, to 100 aircraft from 150.",
            "Orders rose to 90 aircraft from 150 customers.",
            "Its share shrank by half, from 22 percent to 11.5 percent.",
            "Its share shrank by a third, from 22 percent to 14 percent.",
            "Exports came to $61.8 billion, 49.7% more than the $41.3 billion of a year before.",
            "They sold 3,500 cars, three times the 1,200 they sold in May.",
            "They sold 2,400 cars, three times the 1,200 harvesters.",
            "They sold 2,400 cars, 20% more than the 2023 total.",
            "It sold $4 billion of bonds, 60% of the $10 billion planned, after $2 billion in May.",
            "It shipped 12 million tonnes, less than half of the 30 million tonnes promised.",
            "It shipped 12 million tonnes, 40% of the 30 million tonnes promised.",
            "It paid $5 million, 10% less than in May, when the $9 million ran out.",
            "The package totals $50 billion: $20 billion for ports, $15 billion for rail and $15 billion for roads.",
            "The package totals $45 billion: $20 billion for ports, $5 billion of it for cranes, and $25 billion for rail.",
            "The plan needs $45 billion: $20 billion in 2023, $22 billion in 2024 and $25 billion in 2025.",
            "The total is $45 billion: $20 billion more than in May and $9 billion above plan.",
            "A third of the 24 million tonnes, or 8 million tonnes, went to Brazil.",
            "It paid 100 billion yuan ($14 billion) in May and 50 billion yuan ($6.9 billion) in June.",
            "It paid 100 billion yuan ($14 billion) in May and 50 billion yen ($330 million) in June.",
            "It borrowed 1 billion lira ($190 million) in 2018 and 1 billion lira ($29 million) in 2024.",
            "It was worth 1 billion pesos ($110 million) in 2015 and 1 billion pesos ($1.1 million) in 2024.",
            "In 2015 the fund held 1 billion pesos ($110 million). Nine years later, in 2024, 1 billion pesos ($1.1 million) was left of it.",
            "The share of Brazil rose from 60% to 70%.",
            "The deficit narrowed to $70 billion from $100 billion.",
            "The levy was cut from 57% to 47%, a reduction of 10 points.",
            "Prices of the $20 to $40 phones rose by 5%.",
        ] {
            assert_eq!(messages(&CHECK, text), Vec::<String>::new(), "{text}");
        }
    }
}
