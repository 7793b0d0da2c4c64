//! The options, as `design.md` and the README list them.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reads trade news and shows where it contradicts itself or the record.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check files or standard input.
    Scan(ScanArguments),
    /// List the checks.
    Checks,
}

#[derive(Debug, Args)]
pub struct ScanArguments {
    /// Files to check; `-` or none reads standard input.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The day of publication; it anchors "Thursday" and "last month". Stands before what a page says of itself.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<time::Date>,
    /// What the input is; `auto` goes by the file's name, then by its first characters.
    #[arg(long, value_enum, default_value_t = InputFormat::Auto)]
    pub input: InputFormat,
    /// What to print. JSON Lines in always gives JSON Lines out.
    #[arg(long, value_enum, default_value_t = OutputFormat::Text)]
    pub format: OutputFormat,
    /// Run only these checks (see `tradecheck checks`); may be given more than once, or with commas.
    #[arg(long = "check", value_name = "ID", value_delimiter = ',', value_parser = check_id)]
    pub checks: Vec<String>,
    /// Exit with 1 on findings this heavy.
    #[arg(long, value_enum, default_value_t = FailOn::Never)]
    pub fail_on: FailOn,
    /// Put the text that the offsets count in into the JSON report.
    #[arg(long)]
    pub with_text: bool,
    /// Put the steps that led to each finding into the JSON report.
    #[arg(long)]
    pub trace: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    Auto,
    Html,
    Text,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    Text,
    Json,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Differs,
    Warning,
    Never,
}

fn day(text: &str) -> Result<time::Date, String> {
    tradecheck::day::parse(text).ok_or_else(|| "a day is written YYYY-MM-DD, as in 2025-10-27, and must exist".to_owned())
}

fn check_id(id: &str) -> Result<String, String> {
    tradecheck::checks::known(&[id.to_owned()]).map(|()| id.to_owned()).map_err(|error| error.to_string())
}
