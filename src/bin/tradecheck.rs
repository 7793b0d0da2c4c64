//! The command line.

fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap_or_default();
    let report = tradecheck::Checker::embedded().check(&tradecheck::page::plain::read(text), &tradecheck::Options::default());
    println!("{}", serde_json::to_string(&report).unwrap_or_default());
}
