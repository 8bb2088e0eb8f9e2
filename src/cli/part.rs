//! What of an article is printed: one flag for each, in one table, of which the command line takes one.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

use super::value;
use crate::article::View;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The article.
    #[default]
    Text,
    /// Its people.
    People,
    /// Its dates.
    Dates,
    /// Its quotations.
    Quotes,
    /// Its places.
    Places,
    /// Its figures.
    Figures,
    /// What a view shows.
    View(View),
}

/// The flags with their help.
const FLAGS: [(&str, &str, Part); 5] = [
    ("people", "Who the article speaks of, and where", Part::People),
    ("dates", "What happened when", Part::Dates),
    ("quotes", "Who said what", Part::Quotes),
    ("places", "Which places it names, and where they are", Part::Places),
    ("figures", "Which figures it states", Part::Figures),
];
/// The option that takes the name of a view.
const VIEW: &str = "view";
/// What all of these are, so that they refuse each other.
const GROUP: &str = "part";

impl FromArgMatches for Part {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let flag = FLAGS.into_iter().find(|(name, ..)| matches.get_flag(name)).map(|(.., part)| part);
        let view = matches.get_one::<View>(VIEW).map(|view| Self::View(*view));
        Ok(flag.or(view).unwrap_or_default())
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Part {
    fn augment_args(command: Command) -> Command {
        let flag = |(name, help, _)| Arg::new(name).long(name).help(help).action(ArgAction::SetTrue).group(GROUP);
        let view = Arg::new(VIEW).long(VIEW).value_name("VIEW").value_parser(value::view()).group(GROUP);
        let help = "What a view shows, as lines of text; compare takes two sections, or one of each of two articles";
        command.args(FLAGS.map(flag)).arg(view.help(help))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
