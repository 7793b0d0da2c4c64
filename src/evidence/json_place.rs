//! Where in a JSON text an error is: as a path of keys, for people, rather than as line and column.

/// The path of the value that begins last at or before `line` and `column` (both from 1, as `serde_json` counts; bytes):
/// `people[3].roles[0].start`. Empty at the top.
pub fn path(text: &str, line: usize, column: usize) -> String {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let end = (start + column.saturating_sub(1)).min(text.len());
    let mut steps: Vec<Step> = Vec::new();
    let mut bytes = text.as_bytes().iter().copied().enumerate().take(end);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'{' => steps.push(Step::Key(None)),
            b'[' => steps.push(Step::Item(0)),
            b'}' | b']' => {
                steps.pop();
            }
            b',' => match steps.last_mut() {
                Some(Step::Item(index)) => *index += 1,
                Some(Step::Key(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let mut escaped = false;
                let close = bytes.find(|&(_, byte)| {
                    let closes = byte == b'"' && !escaped;
                    escaped = byte == b'\\' && !escaped;
                    closes
                });
                let close = close.map_or(end, |(close, _)| close);
                if let Some(Step::Key(key @ None)) = steps.last_mut() {
                    *key = Some((at + 1, close));
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(index) => path.push_str(&format!("[{index}]")),
            Step::Key(Some((from, to))) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(text.get(from..to).unwrap_or_default());
            }
            Step::Key(None) => {}
        }
    }
    path
}

enum Step {
    /// Bytes of the key.
    Key(Option<(usize, usize)>),
    Item(usize),
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn names_keys_and_items() {
        let text = "{\"people\": [{\"id\": \"a, {b\"},\n {\"roles\": [{\"title\": \"x\\\"\", \"firm\": 3}]}]}";
        assert_eq!(path(text, 2, text.lines().nth(1).unwrap().find('3').unwrap() + 1), "people[1].roles[0].firm");
        assert_eq!(path(text, 1, 20), "people[0].id");
        assert_eq!(path(text, 1, 1), "");
        assert_eq!(path("[1, 2", 9, 9), "[1]");
        assert_eq!(path("", 1, 1), "");
    }
}
