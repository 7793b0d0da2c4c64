//! Tables: one row a fact. The first row names the columns; which of them count depends on `kind`:
//!
//! | kind | columns |
//! |---|---|
//! | `office` | `name` (as written) or `given` and `family`; `title`, `organisation`, `country`, `start`, `end`, `review_by` |
//! | `rate` | `name` of the measure, `actor`, `target`, `product`, `value` (percent), `start`, `end`, `basis`, `summary`, `review_by` |
//! | `value` | `name` of the series, `organisation` (who counts), `definition`, `actor`, `target`, `product`, `unit`, `scale`, `value`, `period`, `review_by` |
//! | `meeting` | `name`, `start`, `end` (last day), `place`, `country`, `people` (ids), `parties`, `summary` |
//!
//! Every row may have `id` (made from the name where empty) and `source_url`, `source_publisher`, `source_title`, `source_date`,
//! `source_tier`. Rows of one kind with one id are one record. Lists in a cell are parted by `;`.

mod rows;

use super::Origin;
use crate::error::Error;
use crate::evidence::schema::Records;
use rows::Table;
use std::collections::BTreeMap;

const COLUMNS: &[&str] = &[
    "kind",
    "id",
    "name",
    "given",
    "family",
    "title",
    "organisation",
    "country",
    "start",
    "end",
    "period",
    "review_by",
    "actor",
    "target",
    "product",
    "value",
    "unit",
    "scale",
    "basis",
    "definition",
    "summary",
    "place",
    "people",
    "parties",
    "source_url",
    "source_publisher",
    "source_title",
    "source_date",
    "source_tier",
];

/// Reads the table `text`.
///
/// # Errors
/// Every row that cannot be used, by its number in the file, and a heading that is not a column.
pub fn read(table: &str, origin: &Origin) -> Result<Records, Vec<Error>> {
    let mut reader = ::csv::ReaderBuilder::new().trim(::csv::Trim::All).from_reader(table.as_bytes());
    let headings = reader.headers().map_err(|error| vec![Error::input(format!("the first row: {error}"))])?.clone();
    let unknown: Vec<Error> = headings
        .iter()
        .filter(|heading| !COLUMNS.contains(heading))
        .map(|heading| Error::input(format!("the first row: {heading:?} is not a column; the columns are {}", COLUMNS.join(", "))))
        .collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let mut table = Table::new(origin);
    let mut errors = Vec::new();
    for row in reader.records() {
        let added = row.map_err(|error| of_csv(&error)).and_then(|cells| {
            let line = cells.position().map_or(0, |position| position.line());
            let row: BTreeMap<&str, &str> = headings.iter().zip(cells.iter()).collect();
            table.add(&row).map_err(|why| format!("row {line}: {why}"))
        });
        if let Err(why) = added {
            errors.push(Error::input(why));
        }
    }
    if errors.is_empty() { Ok(table.into_records()) } else { Err(errors) }
}

/// What is wrong with a row that is none.
fn of_csv(error: &::csv::Error) -> String {
    let line = error.position().map_or(0, |position| position.line());
    match error.kind() {
        ::csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("row {line}: has {len} cells, the first row has {expected_len}")
        }
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Origin;
    use super::read;
    use crate::evidence::rules::problems;

    fn origin() -> Origin {
        Origin { id: "ours".into(), version: "1".into(), as_of: "2026-11-20".into(), country: "SI".into(), source: None }
    }

    #[test]
    fn rows_become_records_that_keep_the_rules() {
        let table = "\
kind,id,name,title,organisation,country,start,end,review_by,actor,target,product,value,unit,scale,definition,period,place,parties,source_url,source_publisher,source_date,source_tier
office,,Ana Novak,Minister of Trade,Government,,2024-01-10,,2026-11-01,,,,,,,,,,,https://gov.example/1,Government,2026-11-01,1
office,,Ana Novak,State Secretary,Government,,2022-05-01,2024-01-10,,,,,,,,,,,,https://gov.example/1,Government,2026-11-01,1
rate,paper,Duty on paper,,,,2025-01-01,2025-07-01,2026-11-01,SI,WORLD,Paper,5,,,,,,,https://gov.example/2,Gazette,2025-01-01,1
rate,paper,Duty on paper,,,,2025-07-01,,2026-11-01,SI,WORLD,Paper,7.5,,,,,,,https://gov.example/2,Gazette,2025-01-01,1
value,,Paper exports,,Statistics Office,,,,2026-11-01,SI,HR,paper,12.5,EUR,1e6,\"Calendar year, paper\",2025,,,https://stat.example,Statistics Office,2026-02,1
meeting,,Paper talks,,,SI,2026-10-05,2026-10-06,,,,,,,,,,Ljubljana,SI;HR,https://news.example/a,Paper News,2026-10-06,2
";
        let records = read(table, &origin()).unwrap();
        assert_eq!(problems(&records, None), []);
        assert_eq!((records.people.len(), records.measures.len(), records.series.len(), records.meetings.len()), (1, 1, 1, 1));
        assert_eq!((records.people[0].roles.len(), records.people[0].firm), (2, true));
        assert_eq!((records.measures[0].rates.len(), records.measures[0].events.len()), (2, 2));
        assert_eq!(records.sources.len(), 4);
        assert!(!records.meetings[0].firm);
    }

    #[test]
    fn names_the_row_of_each_fault() {
        let table = "kind,name,start,value,actor,target,source_url\nrate,Duty,2025-01-01,ten,US,CN,https://a.example\nduty,x,,,,,https://a.example\nrate,Duty,,5,US,CN,https://a.example\nrate,Duty,2025,5,US,CN,\n";
        let errors: Vec<String> = read(table, &origin()).unwrap_err().iter().map(ToString::to_string).collect();
        assert_eq!(
            errors,
            [
                "input: row 2: value: \"ten\" is not a number",
                "input: row 3: kind: \"duty\" is none of office, rate, value, meeting",
                "input: row 4: start is empty",
                "input: row 5: source_url is empty and the file as a whole has no source",
            ]
        );
        let errors = read("kind,nmae\n", &origin()).unwrap_err();
        assert!(errors[0].to_string().contains("\"nmae\" is not a column"));
        let errors = read("kind,name\noffice\n", &origin()).unwrap_err();
        assert_eq!(errors[0].to_string(), "input: row 2: has 1 cells, the first row has 2");
    }
}
