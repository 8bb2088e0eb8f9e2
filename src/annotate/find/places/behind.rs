//! What stands right behind the name of a place and tells which one it is: `Paris, Texas`, `Springfield, Ill.`, `London
//! (Ontario)`, `Frankfurt (Oder)`.

use super::{
    abbreviation,
    file::{self, CAPITAL, COUNTRY, Place, REGION, TOWN},
    name::key,
};
use crate::{
    article::{Article, Passage},
    text::{is_one_of, sentence::boundary},
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
    /// It does so, or that is the next in a list of towns: `in Madrid, Barcelona and Rome`.
    Perhaps(Vec<Place>),
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
    let said = LINKS.iter().rev().find_map(|link| area(link, rest.strip_prefix(link)?));
    said.unwrap_or(Said::Nothing)
}

/// What the words behind a link say.
fn area(link: &str, rest: &str) -> Option<Said> {
    if matches!(link, ", " | " (") {
        let short: Vec<Place> = abbreviation::states(rest).into_iter().map(|(place, _)| place).collect();
        if !short.is_empty() {
            return Some(Said::In(short));
        }
    }
    let name = area_at(rest)?;
    Some(if link == ", " && is_town(name) { Said::Perhaps(areas(name)) } else { Said::In(areas(name)) })
}

/// The longest name of a country or region that a text begins with. What is followed by a word that goes on with another
/// thought is none: `in London, Canada's premier said`.
pub(super) fn area_at(rest: &str) -> Option<&str> {
    let ends = |c: char| matches!(c, ',' | '.' | ';' | ':' | ')' | '(' | '\n' | '!' | '?' | '”' | '"' | '–' | '—');
    let clause = rest.split(ends).next().unwrap_or_default().trim_end();
    let stops = clause.match_indices(' ').map(|(at, _)| at).chain([clause.len()]).take(WORDS);
    let names: Vec<&str> = stops.map(|end| &clause[..end]).collect();
    let name = names.into_iter().rev().find(|name| !areas(name).is_empty())?;
    let is_owner = name.ends_with("'s") || name.ends_with("’s");
    let goes_on = clause[name.len()..].trim_start().split(' ').next().is_some_and(|word| !is_after(word));
    (!is_owner && !goes_on).then_some(name)
}

/// Whether a word may follow the name of a region that belongs to what is before it.
fn is_after(word: &str) -> bool {
    const AFTER: &str = "on in at as when where who whose which after before for to by since last this during that with from \
        and or but was is were had has said until over am im an auf wurde wird ist und oder à le la en et ou y o el al \
        je i ili su u na do od -";
    word.is_empty() || is_one_of(word, AFTER)
}

/// The countries and regions of a name.
pub(super) fn areas(name: &str) -> Vec<Place> {
    let places = file::named(&key(name)).into_iter();
    places.filter(|place| place.kind == COUNTRY || place.kind == REGION).collect()
}

/// Whether a name is that of a town at least as much as that of a country or region.
pub(super) fn is_town(name: &str) -> bool {
    let places = file::named(&key(name));
    let heaviest =
        |is_one: fn(&Place) -> bool| places.iter().filter(|place| is_one(place)).map(|place| place.weight).max();
    let towns = heaviest(|place| place.kind == TOWN || place.kind == CAPITAL);
    towns.is_some_and(|town| heaviest(|place| place.kind == COUNTRY || place.kind == REGION) <= Some(town))
}
