//! Finds places by the gazetteer alone, where finding names does not see them: the one of the dateline, those before the
//! country or state in which they lie, and in languages of which no tagger was learned all that `walk` sees.

use std::{collections::HashMap, ops::Range};

use super::{
    abbreviation, behind,
    context::lies_in,
    dateline,
    file::{self, Place},
    name::{candidates, key},
    tongue::Tongue,
    walk,
};
use crate::{
    annotate::find::{
        Entity,
        claims::Claims,
        contents::is_contents,
        watch::{Walk, Watch},
    },
    article::{Article, Block, BlockKind, Kind, Passage, Position},
    text::calm,
};

/// How sure a place is in a dateline or with its state.
const PLAIN: u8 = 90;
/// How sure a state is in short form.
const SHORT: u8 = 80;
/// Words of the longest name before a state.
const WORDS: usize = 4;

/// Adds places that finding names does not see, as far as a watch lets it come.
pub(in crate::annotate::find) fn add_watched(article: &Article, entities: &mut Vec<Entity>, watch: &Watch) {
    let mut found: Vec<Spot> = dateline(article).into_iter().filter_map(|at| filed(article, at)).collect();
    match Tongue::of(&article.language) {
        Some(tongue) => found.extend(walk::spots(article, tongue, watch)),
        None => found.extend(paired(article, watch)),
    }
    if found.is_empty() {
        return;
    }
    give_way(&found, entities);
    let claims = entities.iter().flat_map(|entity| &entity.mentions).map(|at| (at.clone(), ()));
    let claims = Claims::new(claims);
    found.retain(|spot| claims.at(&spot.at).next().is_none());
    join(found, entities);
}

/// A place at one place of the text.
pub(super) struct Spot {
    /// As it is called when nothing is said of it.
    pub(super) name: String,
    pub(super) at: Passage,
    /// How sure it is, in per cent.
    pub(super) certainty: u8,
    /// Whether its words are a place's even where they were taken for somebody's name.
    pub(super) is_plain: bool,
}

/// The name of a state, and how many bytes its short form takes.
type State = (&'static str, usize);

/// Takes from others than places the words that are surely a place.
fn give_way(found: &[Spot], entities: &mut [Entity]) {
    let sure = found.iter().filter(|spot| spot.is_plain);
    let sure = Claims::new(sure.map(|spot| (spot.at.clone(), ())));
    for entity in entities.iter_mut().filter(|entity| entity.kind != Kind::Place) {
        entity.mentions.retain(|at| sure.at(at).all(|(other, ())| other != at));
    }
}

/// Gives what was found to the places that have its name, or makes new ones; all in the order in which they are named.
fn join(found: Vec<Spot>, entities: &mut Vec<Entity>) {
    let mut index: HashMap<String, usize> = HashMap::new();
    for (at, place) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == Kind::Place) {
        for name in std::iter::once(&place.name).chain(&place.also) {
            index.entry(key(name)).or_insert(at);
        }
    }
    for Spot { name, at, certainty, .. } in found {
        let known = *index.entry(key(&name)).or_insert(entities.len());
        if known == entities.len() {
            let (kind, mentions) = (Kind::Place, Vec::new());
            entities.push(Entity { kind, name, role: None, also: Vec::new(), certainty, mentions });
        }
        let place = &mut entities[known];
        place.certainty = place.certainty.max(certainty);
        place.mentions.push(at);
    }
    let (mut places, others): (Vec<_>, Vec<_>) = entities.drain(..).partition(|entity| entity.kind == Kind::Place);
    for place in &mut places {
        place.mentions.sort_by_key(|at| (at.start(), at.range.end));
        place.mentions.dedup_by(|one, other| one.start() < end(other));
    }
    places.sort_by_key(|place| place.mentions.first().map(Passage::start));
    entities.extend(others.into_iter().chain(places));
}

fn end(at: &Passage) -> Position {
    Position { offset: at.range.end, ..at.start() }
}

/// The place of the dateline, in small letters.
fn filed(article: &Article, at: Passage) -> Option<Spot> {
    let name = article.block(at.section, at.block)?.text.get(at.range.clone())?;
    Some(Spot { name: calm(name), at, certainty: PLAIN, is_plain: true })
}

/// The places before a country or region in which they lie, and the states that stand there in short form: `Springfield,
/// Ill.`, `Cambridge, Massachusetts`.
fn paired(article: &Article, watch: &Watch) -> Vec<Spot> {
    let mut found = Vec::new();
    for (section, block, it) in blocks(article, watch) {
        for (comma, _) in it.text.match_indices(", ") {
            let (before, rest) = (&it.text[..comma], behind::near(&it.text[comma + 2..]));
            if !rest.starts_with(char::is_uppercase) {
                continue;
            }
            let found_here = town_before(before).and_then(|range| Some((range, areas_of(rest)?)));
            let Some((range, (areas, state))) = found_here else { continue };
            let at = |range| Passage { section, block, range };
            let name = &it.text[range.clone()];
            if !candidates(name).iter().any(|place| areas.iter().any(|area| lies_in(place, area))) {
                continue;
            }
            found.push(Spot { name: calm(name), at: at(range), certainty: PLAIN, is_plain: true });
            if let Some((state, length)) = state {
                let range = comma + 2..comma + 2 + length;
                found.push(Spot { name: state.to_owned(), at: at(range), certainty: SHORT, is_plain: false });
            }
        }
    }
    found
}

/// The countries or regions that a text begins with, and the state if that is in short form, with its length.
fn areas_of(rest: &str) -> Option<(Vec<Place>, Option<State>)> {
    let short = abbreviation::states(rest);
    let length = short.first().map(|(_, length)| *length);
    let state = length.and_then(|length| Some((abbreviation::name(&rest[..length])?, length)));
    let areas = match state {
        Some(_) => short.into_iter().map(|(place, _)| place).collect(),
        None => behind::areas(behind::area_at(rest)?),
    };
    (!areas.is_empty()).then_some((areas, state))
}

/// The known name that a text ends with: all words with capitals there, but for the first of a sentence.
fn town_before(text: &str) -> Option<Range<usize>> {
    let mut starts = Vec::new();
    let mut end = text.len();
    while let Some(word) = text[..end].rsplit([' ', '\n']).next().filter(|_| starts.len() < WORDS) {
        let is_behind =
            !starts.is_empty() && word.ends_with([',', '.', ';', ':', '!', '?', '”', '"']) && word.len() > 4;
        if !word.starts_with(char::is_uppercase) || is_behind {
            break;
        }
        starts.push(end - word.len());
        end = (end - word.len()).saturating_sub(1);
    }
    let before = text[..end].trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '”', '"', ':']);
    let whole = starts.pop()?;
    let without_first = starts.pop().filter(|_| begins);
    let known = |start: &usize| !file::named(&key(&text[*start..])).is_empty();
    std::iter::once(whole).chain(without_first).find(known).map(|start| start..text.len())
}

/// The blocks of running text, each with its section and number, as far as a watch lets them come.
pub(super) fn blocks<'a>(article: &'a Article, watch: &'a Watch) -> impl Iterator<Item = (usize, usize, &'a Block)> {
    let sections = article.sections.iter().enumerate().filter(|(_, section)| !is_contents(section));
    let all = sections.flat_map(|(section, it)| it.blocks().iter().enumerate().map(move |(at, it)| (section, at, it)));
    let all = all.take_while(|(_, _, block)| watch.passes(Walk::Places, block.text.len()));
    all.filter(|(_, _, block)| !matches!(block.kind, BlockKind::Code(_) | BlockKind::Rule | BlockKind::Heading(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Section;

    fn spotted(text: &str, language: &str) -> Vec<(String, String)> {
        let block = Block::paragraph(text);
        let sections = vec![Section::new("text", "", 0, 1, move || vec![block.clone()])];
        let article = Article { sections, language: language.into(), ..Article::default() };
        let mut entities = Vec::new();
        add_watched(&article, &mut entities, &Watch::new(&article, &|_| true));
        entities.into_iter().map(|it| (text[it.mentions[0].range.clone()].to_owned(), it.name)).collect()
    }

    #[test]
    fn places_are_found_in_every_case_and_named_in_the_first() {
        for (language, text, found) in [
            ("sr", "Stigao je u Beograd iz Novog Sada.", &[("Beograd", "Beograd"), ("Novog Sada", "Novi Sad")][..]),
            ("sr", "Воз за Суботицу касни.", &[("Суботицу", "Суботица")]),
            ("sr", "Između Čačka i Šapca pada sneg.", &[("Čačka", "Čačak"), ("Šapca", "Šabac")]),
            ("sr", "Danas je u vladi bilo mirno.", &[]),
            ("de", "Er lebt in Halle (Saale) und in Köln.", &[("Halle (Saale)", "Halle (Saale)"), ("Köln", "Köln")]),
            ("de", "Es kommt auf ein zusätzliches Gerät neben dem Rechner.", &[]),
            (
                "de",
                "Von Brügge nach Malmö und Zürich.",
                &[("Brügge", "Brügge"), ("Malmö", "Malmö"), ("Zürich", "Zürich")],
            ),
            ("de", "Der Kölner Dom und das Essen.", &[("Kölner", "Köln")]),
            ("de", "Bei Regen bleibt er im Hof.", &[]),
            ("fr", "Près d'Avignon, dans le Vaucluse.", &[("Avignon", "Avignon"), ("Vaucluse", "Vaucluse")]),
            ("es", "Viajó a Nueva Zelanda y a Perú.", &[("Nueva Zelanda", "Nueva Zelanda"), ("Perú", "Perú")]),
            (
                "en",
                "In Salem, Ore., and in Salem, Mass.",
                &[("Salem", "Salem"), ("Ore.", "Oregon"), ("Mass.", "Massachusetts")],
            ),
            ("en", "It was John Jackson, Mississippi said.", &[]),
            ("en", "WARSAW (AP) — Talks went on in Warsaw.", &[("WARSAW", "Warsaw")]),
        ] {
            let found: Vec<(String, String)> =
                found.iter().map(|&(at, name)| (at.to_owned(), name.to_owned())).collect();
            assert_eq!(spotted(text, language), found, "{text}");
        }
    }
}
