//! `dateline man`: the manual page, made of the command line's declaration and the table of keys.

use std::io;

use clap::{Arg, Command, builder::PossibleValue};
use clap_mangen::{
    Man,
    roff::{Inline, Roff, bold, italic, roman},
};

use super::failure::Failure;
use crate::{
    cli,
    keys::{DIGITS, chapters},
};

/// The manual page in roff.
pub(super) fn man() -> Result<String, Failure> {
    let mut page = Vec::new();
    render(&mut page).map_err(Failure::Write)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

fn render(page: &mut Vec<u8>) -> io::Result<()> {
    let mut command = cli::declaration();
    command.build();
    let man = Man::new(command.clone()).title("DATELINE").manual("Dateline");
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    commands(&command).to_writer(page)?;
    keys().to_writer(page)?;
    rest(&command).to_writer(page)?;
    man.render_version_section(page)
}

/// Each command with what it takes.
fn commands(command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    for command in command.get_subcommands() {
        let operands = command.get_positionals().filter_map(Arg::get_value_names).flatten();
        let operands: Vec<Inline> = operands.flat_map(|name| [roman(" "), italic(name.to_string())]).collect();
        roff.control("TP", []);
        roff.text([vec![bold(format!("dateline {}", command.get_name()))], operands].concat());
        roff.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
        roff.control("RS", []);
        command.get_arguments().filter(|arg| is_own_option(arg)).for_each(|arg| option(&mut roff, arg));
        roff.control("RE", []);
    }
    roff
}

/// Whether an option is the command's own, not one that holds everywhere.
fn is_own_option(arg: &Arg) -> bool {
    !arg.is_positional() && !arg.is_global_set() && !arg.is_hide_set() && arg.get_id() != "help"
}

fn option(roff: &mut Roff, arg: &Arg) {
    let mut name = vec![bold(format!("--{}", arg.get_long().unwrap_or_default()))];
    if arg.get_action().takes_values() {
        let value = arg.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
        name.extend([roman(" "), italic(value)]);
    }
    let mut help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let values = arg.get_possible_values();
    if !values.is_empty() && arg.get_action().takes_values() {
        let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        help = format!("{help}: {}", values.join(", "));
    }
    roff.control("TP", []);
    roff.text(name);
    roff.text([roman(help)]);
}

/// Every key, by chapter.
fn keys() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    for chapter in chapters() {
        roff.control("SS", [chapter.group.title()]);
        for row in chapter.rows {
            roff.control("TP", []);
            roff.text([bold(row.keys.join("  "))]);
            roff.text([roman(row.help)]);
        }
    }
    roff.control("PP", []);
    roff.text([roman(DIGITS)]);
    roff
}

/// What the help says last, but the keys, each part under its heading: `Heading:` and lines, or a line behind it.
fn rest(command: &Command) -> Roff {
    let mut roff = Roff::new();
    let after = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
    for part in after.split("\n\n").filter(|part| !part.starts_with("Keys:")) {
        let Some((heading, text)) = part.split_once(':').filter(|_| !part.starts_with(' ')) else { continue };
        roff.control("SH", [heading.to_uppercase().as_str()]);
        roff.control("nf", []);
        text.trim_start().lines().for_each(|line| {
            roff.text([roman(line.trim_start())]);
        });
        roff.control("fi", []);
    }
    roff
}
