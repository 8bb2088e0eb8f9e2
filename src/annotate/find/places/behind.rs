//! What stands right behind the name of a place and tells which one it is: `Paris, Texas`, `Springfield, Ill.`, `London
//! (Ontario)`, `Frankfurt (Oder)`.

use super::{
    abbreviation,
    file::{self, CAPITAL, Place, TOWN},
    name::key,
};
use crate::{
    article::{Article, Passage},
    text::sentence::boundary,
};

/// Signs and words that lead from a place to where it is, in the languages that the program knows.
const LINKS: [&str; 11] =
    [", ", " (", ", in ", " in ", ", en ", " en ", ", dans le ", ", dans la ", ", dans l'", " u ", " у "];
/// Bytes behind a mention that are looked at.
const FAR: usize = 120;
/// Words of the longest name of a region.
const WORDS: usize = 4;

/// What is said of where a place is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    /// It is this place itself, whose name goes on.
    Whole(Place),
    /// It lies in one of these, which have one name.
    In(Vec<Place>),
}

/// What stands right behind a mention.
pub(super) fn said(article: &Article, at: &Passage) -> Said {
    let text = article.block(at.section, at.block).map_or("", |block| &block.text);
    let (Some(name), Some(rest)) = (text.get(at.range.clone()), text.get(at.range.end..)) else { return Said::Nothing };
    let rest = near(rest);
    whole(name, rest).map_or_else(|| within(rest), Said::Whole)
}

/// As much of what stands behind a name as may belong to it.
pub(super) fn near(rest: &str) -> &str {
    &rest[..boundary(rest, FAR.min(rest.len()))]
}

/// The place whose name goes on behind a mention, if there is one only.
fn whole(name: &str, rest: &str) -> Option<Place> {
    let more = rest.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(more, _)| more);
    let more = more.or_else(|| rest.strip_prefix('/').and_then(|rest| rest.split([' ', ',', '.', ')']).next()))?;
    let is_short = !more.is_empty() && more.len() < 24;
    match file::named(&key(&format!("{name} {more}"))).as_slice() {
        [place] if is_short => Some(*place),
        _ => None,
    }
}

fn within(rest: &str) -> Said {
    let areas =
        LINKS.iter().rev().filter_map(|link| Some((*link, rest.strip_prefix(link)?))).find_map(|(link, rest)| {
            let is_sign = matches!(link, ", " | " (");
            let short = || abbreviation::states(rest).into_iter().map(|(place, _)| place).collect::<Vec<_>>();
            let short = if is_sign { short() } else { Vec::new() };
            Some(if short.is_empty() { areas_at(rest) } else { short }).filter(|areas| !areas.is_empty())
        });
    areas.map_or(Said::Nothing, Said::In)
}

/// The countries and regions of the longest name that a text begins with. What is followed by a word that goes on with
/// another thought is none: `in London, Canada's premier said`.
pub(super) fn areas_at(rest: &str) -> Vec<Place> {
    let ends = |c: char| matches!(c, ',' | '.' | ';' | ':' | ')' | '(' | '\n' | '!' | '?' | '”' | '"' | '–' | '—');
    let clause = rest.split(ends).next().unwrap_or_default().trim_end();
    let words: Vec<&str> = clause.split(' ').take(WORDS + 1).collect();
    let longest = words.len().min(WORDS);
    let found = (1..=longest).rev().map(|count| (count, areas(&words[..count].join(" "))));
    let Some((count, areas)) = found.into_iter().find(|(_, areas)| !areas.is_empty()) else { return Vec::new() };
    let is_owner = words[count - 1].ends_with("'s") || words[count - 1].ends_with("’s");
    let goes_on = words.get(count).is_some_and(|word| !is_after(word));
    if is_owner || goes_on { Vec::new() } else { areas }
}

/// Whether a word may follow the name of a region that belongs to what is before it.
fn is_after(word: &str) -> bool {
    const AFTER: &str = "on in at as when where who whose which after before for to by since last this during that with from \
        and or but was is were had has said until over am im an auf wurde wird ist und oder à le la en et ou y o el al \
        je i ili su u na do od -";
    word.is_empty() || AFTER.split_whitespace().any(|after| after == word)
}

/// The countries and regions of a name.
pub(super) fn areas(name: &str) -> Vec<Place> {
    let places = file::named(&key(name)).into_iter();
    places.filter(|place| place.kind < TOWN && place.kind != CAPITAL).collect()
}
