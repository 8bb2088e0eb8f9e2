//! Measures what is found in texts against data that people have marked: `cargo run --release --example score -- WHAT FILE…`

mod dates;
mod speakers;

use std::process::ExitCode;

const USAGE: &str = "\
usage: score dates FILE.json|FOLDER…   time expressions: WikiWars as JSON, or a folder of TimeML files (.tml)
       add --half 0 or --half 1 for every other document, --errors for what is missed
       score speakers FOLDER           who speaks: a part of PolNeAR, with text/*.txt and attributions/*.ann; also --errors";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.split_first() {
        Some((what, rest)) if what == "dates" => dates::score(rest),
        Some((what, rest)) if what == "speakers" => speakers::score(rest),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
