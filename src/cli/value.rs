//! The values that words of the command line stand for.

use std::{ffi::OsString, fmt, path::PathBuf};

use clap::builder::{OsStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use ratatui::layout::Size;

use crate::{article::View, palette::Theme};

/// Where an article is to be read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Input,
    /// A file, or the name of a bundled article where there is no such file.
    Named(PathBuf),
    /// A page of the web, by its address.
    Address(String),
}

impl From<OsString> for Source {
    fn from(word: OsString) -> Self {
        match word.to_str() {
            Some("-") => Self::Input,
            Some(address) if is_address(address) => Self::Address(address.to_owned()),
            _ => Self::Named(word.into()),
        }
    }
}

/// Whether a word is the address of a page: `https://…`.
fn is_address(word: &str) -> bool {
    let scheme = word.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// As it was asked for.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input => f.write_str("-"),
            Self::Named(path) => path.display().fmt(f),
            Self::Address(address) => f.write_str(address),
        }
    }
}

/// Takes any word but an empty one.
pub(super) fn source() -> impl TypedValueParser<Value = Source> {
    OsStringValueParser::new()
        .try_map(|word| if word.is_empty() { Err("the name of a file is empty") } else { Ok(Source::from(word)) })
}

/// Takes the name of a theme.
pub(super) fn theme() -> impl TypedValueParser<Value = Theme> {
    let names = Theme::ALL.map(|theme| PossibleValue::new(theme.name).help(theme.about));
    PossibleValuesParser::new(names).try_map(|name| Theme::named(&name).ok_or("there is no such theme"))
}

/// The views that are pages of text as well.
const VIEWS: [View; 7] =
    [View::Timeline, View::Map, View::Facts, View::Quotations, View::WithWhom, View::Pictures, View::Compare];

/// Takes the name of a view.
pub(super) fn view() -> impl TypedValueParser<Value = View> {
    let names = VIEWS.map(|view| PossibleValue::new(view.name()).help(view.title()));
    PossibleValuesParser::new(names).try_map(|name| View::named(&name).ok_or("there is no such view"))
}

/// The most columns, and the most rows.
const LARGEST: u16 = 1000;

/// Takes `120x40`.
pub(super) fn size(word: &str) -> Result<Size, String> {
    let cells = |number: &str| number.parse().ok().filter(|cells| (1..=LARGEST).contains(cells));
    let parts = word.split_once(['x', 'X', '×']).and_then(|(width, height)| Some((cells(width)?, cells(height)?)));
    let (width, height) =
        parts.ok_or_else(|| format!("write columns and rows, each from 1 to {LARGEST}, as in 120x40"))?;
    Ok(Size { width, height })
}
