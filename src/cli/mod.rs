//! What was asked on the command line. Nothing is looked up here: no file, no terminal, no environment.
//!
//! One declaration feeds the parser, `--help`, the man page and the completions.

mod ask;
mod help;
mod part;
mod value;

use std::ffi::OsString;

use clap::{CommandFactory, Parser, error::ErrorKind};
use ratatui::layout::Size;

use crate::palette::Theme;

pub use ask::{Check, Command, Draft, Keys, KeysFormat, Present, Print, PrintFormat, Shot, ShotFormat};
pub use clap_complete::Shell;
pub use part::Part;
pub use value::Source;

/// A whole command line.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "dateline",
    version,
    about = help::ABOUT,
    long_about = help::LONG_ABOUT,
    after_long_help = help::AFTER,
    after_help = help::AFTER_SHORT,
    override_usage = "dateline [OPTIONS] [FILE | NAME | -] [OTHER]\n       dateline [OPTIONS] COMMAND …",
    subcommand_value_name = "COMMAND",
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What to read: a file, an address (https://…), the name of a bundled article, or - for standard input
    ///
    /// Left out, it is the first of the bundled articles. A file that is called like a command opens with a path
    /// (./check) or behind -- (dateline -- check).
    #[arg(value_name = "FILE", value_parser = value::source())]
    pub file: Option<Source>,

    /// Another article, to be compared with the first
    #[arg(value_name = "OTHER", value_parser = value::source())]
    pub other: Option<Source>,

    /// What holds for every command.
    #[command(flatten)]
    pub options: Options,

    /// What to do instead of reading.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What holds for every command.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Options {
    /// Read line by line, without a screen: for screen readers and for terminals that can do little
    #[arg(long, global = true, help_heading = help::EVERYWHERE)]
    pub linear: bool,

    /// Leave no trace on the disk
    ///
    /// Today the only trace is that the tour of the first start was shown.
    #[arg(long, global = true, help_heading = help::EVERYWHERE)]
    pub no_store: bool,

    /// The colours
    #[arg(long, global = true, value_name = "NAME", value_parser = value::theme(), help_heading = help::EVERYWHERE)]
    pub theme: Option<Theme>,

    /// The size of the screen in columns and rows, such as 120x40
    #[arg(long, global = true, value_name = "COLSxROWS", value_parser = value::size, help_heading = help::EVERYWHERE)]
    pub size: Option<Size>,
}

/// Reads a command line, the program's name first. An error is also what `--help` and `--version` give.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let cli = Cli::try_parse_from(words)?;
    match (&cli.file, &cli.command) {
        (Some(file), Some(command)) => Err(usage(&format!(
            "`{file}` stands before the command `{name}`; what a command reads stands behind it: dateline {name} {file}",
            name = command.name()
        ))),
        _ => Ok(cli),
    }
}

/// Wrong usage that only shows once the words are understood; the program ends as it does for any wrong usage.
pub fn usage(message: &str) -> clap::Error {
    Cli::command().error(ErrorKind::ArgumentConflict, message)
}

/// The names of the commands.
pub fn commands() -> impl Iterator<Item = String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect::<Vec<_>>().into_iter()
}

/// The commands, options and their help, for the man page and the completions.
pub fn declaration() -> clap::Command {
    Cli::command()
}

#[cfg(test)]
mod tests;
