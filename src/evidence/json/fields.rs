//! Which key of a JSON object fills which field of a record.

use super::reader::{FromJson, Reader, Stop};
use crate::evidence::schema::*;
use crate::mentions::number::Decimal;

impl FromJson<'static> for Text {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        *self = reader.kept()?;
        Ok(())
    }
}

impl FromJson<'static> for bool {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        *self = reader.boolean()?;
        Ok(())
    }
}

impl FromJson<'static> for f64 {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        *self = reader.parse("a number", float)?;
        Ok(())
    }
}

/// The value of a JSON number, the nearest float for up to 15 digits: the standard library's reading of any number whatever would bring
/// ten kilobytes of powers of five into a page. Digits that do not fit are dropped behind the point, and nothing comes out before it.
fn float(number: &str) -> Option<f64> {
    let mut decimal = Decimal::whole(0);
    let (mut behind_point, mut exponent) = (false, "0");
    for (at, byte) in number.bytes().enumerate() {
        match byte {
            b'0'..=b'9' if decimal.digits < u64::MAX / 10 => {
                decimal.digits = decimal.digits * 10 + u64::from(byte - b'0');
                decimal.power -= i32::from(behind_point);
            }
            b'0'..=b'9' if !behind_point => return None,
            b'.' => behind_point = true,
            b'e' | b'E' => {
                exponent = number.get(at + 1..)?;
                break;
            }
            _ => {}
        }
    }
    let value = decimal.scaled(exponent.parse().ok()?).value();
    Some(if number.starts_with('-') { -value } else { value })
}

impl FromJson<'static> for Option<f64> {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        self.insert(0.0).read(reader)
    }
}

impl FromJson<'static> for u8 {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        *self = reader.parse("a whole number from 0 to 255", |number| number.parse().ok())?;
        Ok(())
    }
}

impl FromJson<'static> for List<Text> {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        *self = reader.texts()?;
        Ok(())
    }
}

macro_rules! lists {
    ($($kind:ty),*) => {
        $(impl FromJson<'static> for List<$kind> {
            fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
                let mut items = Vec::new();
                reader.list(false, &mut |reader| read_item(&mut items, reader))?;
                *self = items.into();
                Ok(())
            }
        })*
    };
}

lists!(Role, Event, RateStep, Figure, Point, DisputedValue);

/// Items after which a list is given room for the rest.
const FIRST: usize = 16;

/// The lists of a pack: a record that cannot be used does not keep the others from being read.
impl<T: FromJson<'static> + Default> FromJson<'static> for Vec<T> {
    fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
        let start = reader.left();
        reader.list(true, &mut |reader| {
            if self.len() == FIRST {
                // As many as the text can hold if they go on like this: a list that grows by and by is copied again and again, and memory
                // that was never used before costs a browser more than reading what goes there. What is not needed is given back.
                let length = (start - reader.left()) / FIRST;
                self.reserve_exact(reader.left() / length.max(size_of::<T>()));
            }
            read_item(self, reader)
        })?;
        self.shrink_to_fit();
        Ok(())
    }
}

fn read_item<T: FromJson<'static> + Default>(items: &mut Vec<T>, reader: &mut Reader<'static>) -> Result<(), Stop> {
    items.push(T::default());
    let read = items.last_mut().map_or(Ok(()), |item| item.read(reader));
    if read.is_err() {
        items.pop();
    }
    read
}

macro_rules! words {
    ($kind:ty: $($word:literal => $variant:ident),* $(,)?) => {
        impl FromJson<'static> for $kind {
            fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
                if let Some(value) = [$(Self::$variant),*].get(reader.choice(&[$($word),*])?) {
                    *self = *value;
                }
                Ok(())
            }
        }
    };
}

macro_rules! fields {
    ($kind:ty: $($key:literal => $field:ident),* $(,)?) => {
        impl FromJson<'static> for $kind {
            fn read(&mut self, reader: &mut Reader<'static>) -> Result<(), Stop> {
                reader.fields(&mut [$(($key, &mut self.$field)),*])
            }
        }
    };
}

words!(MeasureKind: "tariff" => Tariff, "export_control" => ExportControl, "port_fee" => PortFee, "de_minimis" => DeMinimis,
    "sanction" => Sanction, "exclusion" => Exclusion, "investigation" => Investigation, "deal" => Deal, "refund" => Refund);
words!(EventKind: "proposed" => Proposed, "threatened" => Threatened, "announced" => Announced, "signed" => Signed, "ordered" => Ordered,
    "published" => Published, "effective" => Effective, "changed" => Changed, "extended" => Extended, "suspended" => Suspended,
    "resumed" => Resumed, "struck_down" => StruckDown, "ended" => Ended, "withdrawn" => Withdrawn);
words!(RateUnit: "percent" => Percent, "percent_total" => PercentTotal, "usd_per_net_ton" => UsdPerNetTon,
    "usd_per_container" => UsdPerContainer, "usd_per_parcel" => UsdPerParcel);
words!(MeetingKind: "leaders" => Leaders, "talks" => Talks, "ministers" => Ministers, "signing" => Signing, "call" => Call);
words!(MeetingStatus: "held" => Held, "planned" => Planned, "cancelled" => Cancelled);
words!(CommitmentKind: "pledge" => Pledge, "purchase" => Purchase, "shipment" => Shipment, "payment" => Payment);
words!(FigureKind: "threshold" => Threshold, "count" => Count, "amount" => Amount, "days" => Days);

fields!(Records: "schema" => schema, "id" => id, "version" => version, "asOf" => as_of, "sources" => sources, "people" => people,
    "measures" => measures, "stacks" => stacks, "series" => series, "meetings" => meetings, "commitments" => commitments,
    "rulings" => rulings, "disputes" => disputes);
fields!(Source: "id" => id, "publisher" => publisher, "title" => title, "url" => url, "date" => date, "tier" => tier);
fields!(Person: "id" => id, "name" => name, "given" => given, "family" => family, "familyFirst" => family_first, "aliases" => aliases,
    "knownErrors" => known_errors, "pronoun" => pronoun, "country" => country, "roles" => roles, "sources" => sources, "firm" => firm);
fields!(Role: "title" => title, "altTitles" => alt_titles, "organisation" => organisation, "country" => country, "start" => start,
    "end" => end, "reviewBy" => review_by, "firm" => firm, "sources" => sources);
fields!(Measure: "id" => id, "name" => name, "names" => names, "kind" => kind, "actors" => actors, "targets" => targets,
    "notTargets" => not_targets, "products" => products, "except" => except, "basis" => basis, "instruments" => instruments,
    "events" => events, "rates" => rates, "figures" => figures, "supersededBy" => superseded_by, "summary" => summary,
    "reviewBy" => review_by, "firm" => firm, "sources" => sources);
fields!(Event: "date" => date, "kind" => kind, "rate" => rate, "planned" => planned, "note" => note, "sources" => sources);
fields!(RateStep: "start" => start, "end" => end, "rate" => rate, "upTo" => up_to, "unit" => unit, "products" => products,
    "targets" => targets, "sources" => sources);
fields!(Figure: "kind" => kind, "what" => what, "value" => value, "unit" => unit, "scale" => scale, "period" => period, "about" => about);
fields!(Stack: "id" => id, "name" => name, "actor" => actor, "target" => target, "definition" => definition, "parts" => parts,
    "start" => start);
fields!(Series: "id" => id, "name" => name, "names" => names, "producer" => producer, "definition" => definition,
    "countries" => countries, "products" => products, "unit" => unit, "scale" => scale, "tolerance" => tolerance, "points" => points,
    "reviewBy" => review_by);
fields!(Point: "period" => period, "value" => value, "about" => about, "step" => step, "vintage" => vintage, "note" => note,
    "firm" => firm, "sources" => sources);
fields!(Meeting: "id" => id, "name" => name, "kind" => kind, "status" => status, "firstDay" => first_day, "lastDay" => last_day,
    "city" => city, "places" => places, "country" => country, "participants" => participants, "parties" => parties,
    "outcome" => outcome, "reviewBy" => review_by, "firm" => firm, "sources" => sources);
fields!(Commitment: "id" => id, "name" => name, "kind" => kind, "actor" => actor, "partner" => partner, "products" => products,
    "figures" => figures, "date" => date, "statedBy" => stated_by, "confirmed" => confirmed, "of" => of, "summary" => summary,
    "reviewBy" => review_by, "firm" => firm, "sources" => sources);
fields!(Ruling: "id" => id, "case" => case, "names" => names, "court" => court, "date" => date, "vote" => vote, "held" => held,
    "relief" => relief, "basis" => basis, "measures" => measures, "supersededBy" => superseded_by, "reviewBy" => review_by,
    "firm" => firm, "sources" => sources);
fields!(Dispute: "id" => id, "topic" => topic, "about" => about, "field" => field, "values" => values, "reason" => reason);
fields!(DisputedValue: "value" => value, "number" => number, "unit" => unit, "method" => method, "sources" => sources);

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for number in ["0", "-0.5", "25", "57.6", "0.07", "1e3", "1.5E+2", "2500000000", "-12.75e-2", "123456789.123456"] {
            let expected: f64 = number.parse().unwrap();
            assert_eq!(super::float(number), Some(expected), "{number}");
        }
        assert_eq!(super::float("1e300"), Some(f64::MAX));
        assert_eq!(super::float("99999999999999999999999"), None);
    }
}
