//! One file for each command: from what was asked to what is printed, or to a session on the terminal.

mod check;
mod compare;
mod draft;
mod failure;
mod list;
mod man;
mod notes;
mod output;
mod present;
mod print;
mod read;
mod shot;
mod view;

use std::{ffi::OsString, process::ExitCode};

use crate::{
    cli::{self, Cli, Command, KeysFormat},
    write,
};
use failure::{Failure, rendered};

/// Does what a command line asks, the program's name first, and tells what went wrong.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let done = match cli::parse(words) {
        Ok(cli) => perform(cli),
        Err(told) if !told.use_stderr() => output::put(&rendered(&told, output::has_colour())).map(|()| 0),
        Err(wrong) => Err(wrong.into()),
    };
    let code = done.unwrap_or_else(|failure| {
        output::tell(&failure.report(output::error_has_colour()));
        failure.code()
    });
    ExitCode::from(code)
}

/// Does what was asked; the exit code.
fn perform(cli: Cli) -> Result<u8, Failure> {
    let Cli { file, other, options, command } = cli;
    let Some(command) = command else {
        return read::read(file.as_ref(), other.as_ref(), &options, read::Begin::Reading);
    };
    let text = match command {
        Command::List => list::list()?,
        Command::Present(present) => return present::present(&present, &options),
        Command::Check(check) => return check::check(&check),
        Command::Print(print) => print::print(&print, &options)?,
        Command::Draft(draft) => draft::draft(&draft)?,
        Command::Shot(shot) => shot::shot(&shot, &options)?,
        Command::Keys(keys) => match keys.format {
            KeysFormat::Text => write::keys_text(),
            KeysFormat::Markdown => write::keys_table(),
        },
        Command::Schema => crate::read::schema(),
        Command::Man => man::man()?,
        Command::Completions { shell } => completions(shell),
    };
    output::put(&text)?;
    Ok(0)
}

fn completions(shell: cli::Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut cli::declaration(), "dateline", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
