//! `dateline FILE`: a session on the terminal; where there is none, the article as text.

use std::io;

use super::{
    super::{
        finding::found_aloud,
        linear, open,
        session::{self, End, Wishes},
        surroundings::Surroundings,
        trace::Trace,
    },
    failure::Failure,
    output, print,
};
use crate::{
    app::{Document, Settings},
    cli::{Options, Source},
    linear::Linear,
    read::bundled::{self, Bundled},
};

/// How a session or a dialogue begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begin {
    /// One reads.
    Reading,
    /// The lesson is taught.
    Teaching,
}

/// Reads what was asked for, beside another article where one was asked for too; the exit code.
pub(super) fn read(
    source: Option<&Source>,
    other: Option<&Source>,
    options: &Options,
    begin: Begin,
) -> Result<u8, Failure> {
    let teaches = begin == Begin::Teaching;
    let surroundings = Surroundings::of(look_up);
    if options.linear || (surroundings.dumb && output::is_terminal()) {
        let opened = open::asked(source)?;
        let width = output::width(options).and_then(|width| u16::try_from(width).ok());
        let searched = |opened| Document::new(opened).searched_by(&found_aloud);
        let mut dialogue = Linear::of(searched(opened), width);
        if teaches {
            dialogue = dialogue.teaching();
        }
        if let Some(other) = other {
            dialogue = dialogue.beside(searched(open::asked(Some(other))?));
        }
        linear::run(dialogue, io::stdin().lock(), io::stdout().lock()).map_err(Failure::Write)?;
        return Ok(0);
    }
    if !output::is_terminal() {
        output::put(&print::whole(&open::asked(source)?.article, options))?;
        if let Some(other) = other {
            output::put(&print::whole(&open::asked(Some(other))?.article, options))?;
        }
        return Ok(0);
    }
    // Two articles are compared whole.
    let beginning = if other.is_none() { open::beginning(source) } else { None };
    let is_beginning = beginning.is_some();
    let opened = beginning.map_or_else(|| open::asked(source), Ok)?;
    let other = other.map(|other| open::asked(Some(other))).transpose()?;
    let trace = Trace::of(look_up);
    let tour = source.is_none() && !teaches && trace.tour_is_due();
    let settings = surroundings.suit(settings(options));
    let ground = surroundings.awaited(&settings);
    let wishes = Wishes { colours: surroundings.colours, tour, size: options.size, is_beginning, teaches, ground };
    let end = session::run(opened, other, settings, wishes).map_err(Failure::Terminal)?;
    if tour && !options.no_store {
        trace.remember_tour();
    }
    match end {
        End::Quit => Ok(0),
        End::Signal(code) => Ok(code),
    }
}

/// A variable of the environment.
fn look_up(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The settings that the command line asks for.
pub(super) fn settings(options: &Options) -> Settings {
    let mut settings = Settings { bundled: titles(), ..Settings::default() };
    if let Some(theme) = options.theme {
        settings.theme = theme;
        settings.theme_follows = false;
    }
    settings
}

/// The bundled articles by name and title.
fn titles() -> Vec<(&'static str, String)> {
    bundled::all().iter().map(|bundled| (bundled.name, title(bundled))).collect()
}

/// The title of a bundled article. It is looked up and not read, as the whole file would cost the first frame.
fn title(bundled: &Bundled) -> String {
    let title = bundled.source.lines().find_map(|line| line.strip_prefix("title:"));
    title.unwrap_or(bundled.name).trim().trim_matches(['"', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn a_bundled_title_is_looked_up_as_it_is_read() {
        for bundled in bundled::all() {
            let article = read::article(bundled.name, bundled.source, bundled.format).unwrap();
            assert_eq!(title(bundled), article.title);
        }
    }
}
