//! The command line: the same engine as the widget, for copy editors, hooks and archives.
//!
//! Exit codes: 0 done; 1 a finding as heavy as `--fail-on` asks for; 2 an option, an input or a pack that cannot be used. Whatever
//! could be read is reported all the same.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod args;
mod evidence;
mod explain;
mod input;
mod jsonl;
mod ordered;
mod packs;
mod scan;
mod terminal;

use args::{Arguments, Command};
use clap::Parser as _;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match &arguments.command {
        Command::Scan(options) => scan::run(options),
        Command::Checks => list_checks(),
        Command::Evidence(options) => evidence::run(options),
        Command::Explain(options) => explain::run(options),
    };
    match outcome {
        Ok(outcome) => outcome.exit_code(),
        // The reader of a pipe may stop reading (`| head`): nobody is left to tell.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(2)
        }
    }
}

/// What a run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Outcome {
    /// Findings as heavy as asked for.
    failing: usize,
    /// Inputs that could not be read.
    unreadable: usize,
}

impl Outcome {
    fn exit_code(self) -> ExitCode {
        match self {
            Self { unreadable: 1.., .. } => ExitCode::from(2),
            Self { failing: 1.., .. } => ExitCode::from(1),
            Self { .. } => ExitCode::SUCCESS,
        }
    }
}

/// One line to standard error, under the program's name.
fn complain(message: &str) {
    anstream::eprintln!("tradecheck: {message}");
}

fn list_checks() -> io::Result<Outcome> {
    use io::Write as _;
    let mut out = anstream::stdout().lock();
    for check in tradecheck::checks::ALL {
        let severity = check.severity.name();
        writeln!(out, "{:<24} {severity:<8} {}", check.id, check.summary)?;
    }
    Ok(Outcome::default())
}
