//! What is counted: the words behind a number that name it, by where each language has its nouns.

use super::{
    language::{Nouns, Tongue},
    words::{Word, behind, one_line, plain},
};
use crate::text::is_one_of;

/// Words in which the noun is looked for.
const FAR: usize = 4;
/// English plurals that do not end in `s`, and groups that are counted like them.
const PLURALS: &str = "people men women children police troops personnel staff cattle sheep aircraft spacecraft feet teeth \
    geese mice oxen fish deer dead wounded injured missing servicemen servicewomen policemen firemen fishermen \
    businessmen congressmen lawmen clergymen sportsmen countrymen media data refugees";
/// Plurals that stand before the noun.
const JOINING: &str = "sales sports arms goods savings systems operations communications human women's police";
/// What ranks things and does not count them.
const RANKS: &str = "largest biggest best worst richest poorest highest lowest oldest youngest most leading top";
/// What ends in `s` and is no plural.
const NO_PLURALS: &str = "is as was has this its his us gas bus news always perhaps besides towards afterwards \
    politics economics athletics mathematics series does goes says times thus plus minus yes whereas sometimes \
    overseas indoors outdoors upstairs downstairs";

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noun {
    /// The words that name it.
    pub(super) name: String,
    /// The last of them, or the one that is the noun, in small plain letters.
    pub(super) head: String,
    /// Byte behind it.
    pub(super) end: usize,
}

/// What a number counts that ends at a byte, and of which the language has its noun behind it.
pub(super) fn counted(text: &str, at: usize, tongue: &Tongue) -> Option<Noun> {
    let mut words: Vec<Word<'_>> = behind(text, at).take(FAR + 1).collect();
    let more = words.iter().take_while(|word| is_one_of(&plain(word.text), tongue.more)).count();
    words.drain(..more);
    let stop = words.iter().position(|word| is_one_of(&plain(word.text), tongue.stops)).unwrap_or(words.len());
    words.truncate(stop);
    let (head, count) = match tongue.nouns {
        Nouns::Last => last(&words),
        Nouns::Capital => capital(&words),
        Nouns::First => first(&words, tongue),
        Nouns::Genitive => genitive(&words),
        Nouns::Nowhere => None,
    }?;
    let (first, last) = (words.first()?, words.get(count - 1)?);
    let start = first.end - first.text.len();
    // "27 countries' leaders": the noun is still to come.
    let goes_on = text[last.end..].starts_with(['\'', '’']);
    let head = plain(words.get(head)?.text);
    (!goes_on && !is_one_of(&head, tongue.no_figure)).then(|| Noun {
        name: one_line(&text[start..last.end]),
        head,
        end: last.end,
    })
}

/// `new homes`, `NATO Allies`, `sports clubs`: the index of the noun, and how many words there are.
fn last(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let first = words.iter().take(FAR).position(|word| is_plural(word.text))?;
    let is_name = words[first].text.starts_with(char::is_uppercase);
    let is_common = |word: &Word<'_>| word.text.starts_with(char::is_lowercase) && is_plural(word.text);
    let further = words.iter().take(FAR).rposition(is_common).filter(|_| is_name);
    let joins = || is_one_of(&plain(words[first].text), JOINING) && words.get(first + 1).is_some_and(is_common);
    let head = further.unwrap_or_else(|| first + usize::from(joins()));
    let adjectives = words[..head].iter();
    let is_adjective =
        |word: &Word<'_>| !is_verb(word.text) && has_letters(word.text) && !is_one_of(&plain(word.text), RANKS);
    let fits = adjectives.clone().all(is_adjective);
    fits.then_some((head, head + 1))
}

/// Whether a word is an English plural by its ending.
fn is_plural(word: &str) -> bool {
    let small = plain(word);
    let by_ending =
        small.len() > 3 && small.ends_with('s') && !["ss", "us", "is", "'s"].iter().any(|end| small.ends_with(end));
    let is_whole = !word.contains(['\'', '’']);
    is_whole && (is_one_of(&small, PLURALS) || by_ending && !is_one_of(&small, NO_PLURALS))
}

/// Whether a word is a verb of the story and no adjective, as far as it is known.
fn is_verb(word: &str) -> bool {
    is_one_of(
        &plain(word),
        "said told took came went met began made became held won lost got left found saw gave wrote led",
    )
}

fn has_letters(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphabetic)
}

/// `neue Häuser`, `Soldaten`.
fn capital(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let head = words.iter().take(FAR - 1).position(|word| word.text.starts_with(char::is_uppercase))?;
    let is_adjective = |word: &Word<'_>| ["e", "en", "er", "em", "es"].iter().any(|end| word.text.ends_with(end));
    // "27 NATO Staaten"
    let is_short = words[head].text.chars().all(char::is_uppercase);
    let next = words.get(head + 1).is_some_and(|word| word.text.starts_with(char::is_uppercase));
    let head = if is_short && next { head + 1 } else { head };
    words[..head]
        .iter()
        .all(|word| is_adjective(word) || word.text.chars().all(char::is_uppercase))
        .then_some((head, head + 1))
}

/// `soldats norvégiens`, `nouveaux logements`.
fn first(words: &[Word<'_>], tongue: &Tongue) -> Option<(usize, usize)> {
    let is_plural = |word: &Word<'_>| word.text.len() > 3 && word.text.ends_with(['s', 'x']);
    let head = words.iter().take_while(|word| is_one_of(&plain(word.text), tongue.early)).count();
    words.get(head).filter(|word| is_plural(word) && has_letters(word.text))?;
    let is_adjective = |word: &Word<'_>| is_plural(word) && word.text.starts_with(char::is_lowercase);
    let behind = usize::from(words.get(head + 1).is_some_and(is_adjective));
    Some((head, head + 1 + behind))
}

/// `novih vojnika`, `država članica`.
fn genitive(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let folded: Vec<String> = words.iter().map(|word| plain(word.text)).collect();
    let head = folded.iter().take_while(|word| word.ends_with("ih")).count();
    let is_noun = |word: &String| word.len() > 3 && word.ends_with(['a', 'e', 'i']);
    folded.get(head).filter(|word| is_noun(word))?;
    let is_part = |word: &String| is_noun(word) && word.ends_with("ica");
    let behind = usize::from(folded.get(head + 1).is_some_and(is_part));
    Some((head, head + 1 + behind))
}
