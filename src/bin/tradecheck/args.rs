//! The options, as `design.md` and the README list them.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use tradecheck::house::House;

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
    /// Look into the evidence, or hold a pack to its rules.
    Evidence(EvidenceArguments),
    /// Tell what was recognised at a place of a page, which records were considered, and which condition failed.
    Explain(ExplainArguments),
}

#[derive(Debug, Args)]
pub struct EvidenceArguments {
    #[command(subcommand)]
    pub action: EvidenceAction,
}

#[derive(Debug, Subcommand)]
pub enum EvidenceAction {
    /// One line a record.
    List {
        #[command(flatten)]
        packs: PackArguments,
    },
    /// A record whole, with its sources.
    Show {
        /// Id of the record, as `list` and reports give it.
        id: String,
        #[command(flatten)]
        packs: PackArguments,
    },
    /// Records in which all of the words occur.
    Search {
        #[arg(required = true)]
        words: Vec<String>,
        #[command(flatten)]
        packs: PackArguments,
    },
    /// Hold packs to the rules of the base; every broken record is named by its place.
    Validate {
        #[arg(required = true, value_name = "PACK")]
        packs: Vec<PathBuf>,
        /// The Ed25519 public key, 64 hexadecimal digits, that must have signed them (signature in PACK.sig).
        #[arg(long, value_name = "HEX")]
        evidence_key: Option<String>,
    },
    /// Make a pack from a table, from ClaimReview JSON-LD or from Popolo JSON, and print it.
    Import(Box<ImportArguments>),
    /// Print the JSON Schema of packs.
    Schema,
}

#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The file, or `-` for standard input.
    pub file: PathBuf,
    /// What it is.
    #[arg(long, value_enum)]
    pub from: ImportFormat,
    /// Id of the pack to make.
    #[arg(long)]
    pub id: String,
    /// Its version.
    #[arg(long = "pack-version", default_value = "1")]
    pub version: String,
    /// The day after which it knows nothing.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub as_of: time::Date,
    /// The country of people without one: ISO 3166 alpha-2, EU or INT.
    #[arg(long, default_value = "INT")]
    pub country: String,
    /// Where a reader can open the file itself: the source of records that name none.
    #[arg(long, requires_all = ["source_publisher", "source_title", "source_date"])]
    pub source_url: Option<String>,
    /// Who published it.
    #[arg(long, default_value = "")]
    pub source_publisher: String,
    /// Its title.
    #[arg(long, default_value = "")]
    pub source_title: String,
    /// Its date: YYYY, YYYY-MM or YYYY-MM-DD.
    #[arg(long, default_value = "")]
    pub source_date: String,
    /// 1 official, 2 established publisher, 3 other.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=3))]
    pub source_tier: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportFormat {
    Csv,
    ClaimReview,
    Popolo,
}

/// The evidence to compare with.
#[derive(Debug, Default, Args)]
pub struct PackArguments {
    /// Merge this pack with the embedded evidence; may be given more than once. `FILE#sha256=HEX` also pins its bytes.
    #[arg(long = "evidence", value_name = "PACK")]
    pub packs: Vec<String>,
    /// The Ed25519 public key, 64 hexadecimal digits, that must have signed every pack (signature in PACK.sig).
    #[arg(long, value_name = "HEX", requires = "packs")]
    pub evidence_key: Option<String>,
    /// Leave the embedded evidence out.
    #[arg(long, requires = "packs")]
    pub only_packs: bool,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The file, or `-` for standard input.
    pub file: PathBuf,
    /// The place: line and column in characters, both from 1.
    #[arg(long, value_name = "LINE:COL", value_parser = place)]
    pub at: (usize, usize),
    /// The day of publication.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<time::Date>,
    /// What the input is.
    #[arg(long, value_enum, default_value_t = InputFormat::Auto)]
    pub input: InputFormat,
    #[command(flatten)]
    pub packs: PackArguments,
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
    /// A publisher's house rules (JSON): names to accept, checks off or weighed, own patterns, findings to leave out.
    #[arg(long, value_name = "FILE", value_parser = house)]
    pub house: Option<House>,
    /// Exit with 1 on findings this heavy.
    #[arg(long, value_enum, default_value_t = FailOn::Never)]
    pub fail_on: FailOn,
    /// The reader's day, for what has changed since publication, and as the date of exports; none where not given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<time::Date>,
    #[command(flatten)]
    pub packs: PackArguments,
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
    /// For a reader at a terminal.
    Text,
    /// The report whole.
    Json,
    /// A report a line.
    Jsonl,
    /// A row a note.
    Csv,
    /// Notes for a ticket.
    Markdown,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// W3C Web Annotations.
    Annotations,
    /// schema.org ClaimReview of the claims with a record and a clear verdict.
    Claimreview,
}

impl OutputFormat {
    /// Whether all pages make one file together, which needs their texts.
    pub const fn is_export(self) -> bool {
        matches!(self, Self::Csv | Self::Markdown | Self::Sarif | Self::Annotations | Self::Claimreview)
    }
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

fn house(path: &str) -> Result<House, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    House::from_json(text.strip_prefix('\u{feff}').unwrap_or(&text)).map_err(|error| error.to_string())
}

fn check_id(id: &str) -> Result<String, String> {
    tradecheck::checks::known(&[id.to_owned()]).map(|()| id.to_owned()).map_err(|error| error.to_string())
}

fn place(text: &str) -> Result<(usize, usize), String> {
    let (line, column) = text.split_once(':').ok_or("a place is written LINE:COL, as in 6:42")?;
    match (line.parse(), column.parse()) {
        (Ok(line), Ok(column)) if line > 0 && column > 0 => Ok((line, column)),
        _ => Err("line and column are whole numbers from 1".to_owned()),
    }
}
