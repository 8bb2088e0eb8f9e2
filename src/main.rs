//! The `dateline` command: everything it does is the library's.

use std::process::ExitCode;

fn main() -> ExitCode {
    dateline::shell::commands::run(std::env::args_os())
}
