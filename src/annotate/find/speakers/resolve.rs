//! Who is meant by the phrase that says who speaks: a name, an office, a pronoun.

use std::ops::Range;

use super::{
    cast::{Cast, Gender, office_word},
    class::Class,
    given,
    line::Line,
    manner::Manner,
    memory::Memory,
    subject::main,
    tokens::{Kind, Token},
    voice::Voice,
};

/// How sure one of several is whom a pronoun could mean alike, in per cent.
const DOUBTFUL: u8 = 50;

/// Who a phrase of a paragraph means, and how sure that is, in per cent.
pub(super) fn resolve(cast: &Cast<'_>, line: Line<'_>, phrase: &Range<usize>, memory: &Memory) -> Option<(usize, u8)> {
    let tokens = &line.tokens[phrase.clone()];
    let first = tokens.first()?;
    if tokens.len() == 1 && first.is(Class::PRONOUN) {
        return pronoun(cast, line, phrase.start, memory);
    }
    if let Some(who) = head(cast, tokens) {
        return Some((who, 100));
    }
    if let Some(who) = owner(cast, line, phrase, memory).or_else(|| by_given_name(cast, line, tokens)) {
        return Some(who);
    }
    // The NATO chief, Jens Stoltenberg,
    let next = &line.tokens[phrase.end..];
    if let [comma, name, ..] = next
        && comma.kind == Kind::Comma
        && tokens.iter().any(|token| token.is(Class::PERSON))
    {
        let person = name.name.map(|(who, _)| who).filter(|who| cast.is_person(*who) && !name.is_possessive);
        if let Some(who) = person {
            return Some((who, 95));
        }
    }
    holder(cast, line, phrase, memory)
}

/// The name that a phrase is about: the last one, if no other noun follows it and it belongs to none.
fn head(cast: &Cast<'_>, phrase: &[Token]) -> Option<usize> {
    let about = phrase.iter().position(|token| token.is(Class::PREP)).filter(|at| *at > 0).unwrap_or(phrase.len());
    let phrase = &phrase[..about];
    let last = phrase.iter().rposition(|token| token.name.is_some())?;
    let (who, _) = phrase[last].name?;
    let followed = phrase[last + 1..]
        .iter()
        .any(|token| token.is_word() && !token.is(Class::AUX.or(Class::TIME)) && token.kind != Kind::Number);
    let is_body = cast.is_organisation(who) && !phrase.iter().any(|token| token.is(Class::PERSON));
    (!followed && !phrase[last].is_possessive && (cast.is_person(who) || is_body)).then_some(who)
}

/// The person of whom a phrase has nothing but the given name, which is not looked for in every language.
fn by_given_name(cast: &Cast<'_>, line: Line<'_>, phrase: &[Token]) -> Option<(usize, u8)> {
    let [name] = phrase else { return None };
    let is_bare = name.is_capital && !name.is_possessive && name.class == Class::default();
    let who = cast.with_given_name(&office_word(&line.text[name.range.clone()])).filter(|_| is_bare)?;
    Some((who, 90))
}

/// Whose words a phrase such as `Kurti's statement` or `his answer` means.
fn owner(cast: &Cast<'_>, line: Line<'_>, phrase: &Range<usize>, memory: &Memory) -> Option<(usize, u8)> {
    let tokens = &line.tokens[phrase.clone()];
    if !tokens.last()?.is(Class::WORDS) {
        return None;
    }
    if tokens[0].is(Class::OWN) {
        let gender = match &line.text[tokens[0].range.clone()] {
            "his" | "His" => Gender::He,
            "her" | "Her" => Gender::She,
            _ => return None,
        };
        return antecedent(cast, line, phrase.start, gender, memory).map(|(who, sure)| (who, sure.saturating_sub(10)));
    }
    let name = tokens.iter().find(|token| token.is_possessive && token.name.is_some())?;
    name.name.filter(|(who, _)| cast.is_person(*who)).map(|(who, _)| (who, 85))
}

/// The person last named who holds the office that a phrase names, or the one spoken of if it names a sort of person.
fn holder(cast: &Cast<'_>, line: Line<'_>, phrase: &Range<usize>, memory: &Memory) -> Option<(usize, u8)> {
    let tokens = &line.tokens[phrase.clone()];
    let first = &tokens[0];
    let word = line.text[first.range.clone()].to_lowercase();
    if matches!(word.as_str(), "a" | "an" | "one" | "another" | "some" | "ein" | "eine" | "un" | "une" | "una")
        || first.is(Class::OWN)
    {
        return None;
    }
    if let [who] = cast.holders(line.text, tokens)[..] {
        return Some((who, 90));
    }
    let noun = tokens.iter().rev().find(|token| token.is(Class::PERSON))?;
    let foreign = tokens.iter().any(|token| token.name.is_some());
    if foreign {
        return None;
    }
    let gender = given::by_noun(&line.text[noun.range.clone()]);
    antecedent(cast, line, phrase.start, gender, memory).map(|(who, sure)| (who, sure.saturating_sub(20)))
}

fn pronoun(cast: &Cast<'_>, line: Line<'_>, at: usize, memory: &Memory) -> Option<(usize, u8)> {
    let token = &line.tokens[at];
    match () {
        () if token.is(Class::HE) => antecedent(cast, line, at, Gender::He, memory),
        () if token.is(Class::SHE) => antecedent(cast, line, at, Gender::She, memory),
        () if token.is(Class::THEY) => {
            let who = memory.voice(1)?.who.known()?;
            cast.is_organisation(who).then_some((who, 60))
        }
        () => None,
    }
}

/// The person that a pronoun at a token means.
fn antecedent(cast: &Cast<'_>, line: Line<'_>, at: usize, gender: Gender, memory: &Memory) -> Option<(usize, u8)> {
    let start = line.sentence_start(at);
    let doubt = if memory.manner == Manner::Dialogue { 22 } else { 10 };
    let sure = |who: usize, certainty: u8| {
        cast.fits(who, gender).map(|known| (who, if known { certainty } else { certainty.saturating_sub(doubt) }))
    };
    let here = persons(cast, line, start..at).find_map(|who| sure(who, 90));
    if here.is_some() {
        return here;
    }
    // In news one goes on speaking however it was told before; in a story each guess rests on the last.
    let most = |voice: &Voice| if memory.manner == Manner::Dialogue { voice.certainty.min(88) } else { 88 };
    let voice = |ago: usize| memory.voice(ago).and_then(|voice| sure(voice.who.known()?, most(voice)));
    let in_paragraph = voice(0).or_else(|| earlier(cast, line, start).find_map(|who| sure(who, 85)));
    if in_paragraph.is_none() && memory.manner == Manner::Dialogue && tells_of_another(line, start) {
        return None;
    }
    if in_paragraph.is_some() || memory.manner == Manner::Dialogue {
        return in_paragraph.or_else(|| partner(memory, line.tokens.first().is_some_and(Token::is_quote), sure));
    }
    voice(1)
        .or_else(|| memory.subjects().find_map(|who| sure(who, 78)))
        .or_else(|| voice(4).map(|(who, sure)| (who, sure.saturating_sub(15))))
}

/// Whether the sentence before a token is about somebody whom it describes and does not name: The salesman laughed.
fn tells_of_another(line: Line<'_>, start: usize) -> bool {
    let Some(last) = start.checked_sub(1) else { return false };
    let from = line.sentence_start(last);
    let subject = main(line.tokens, from, last).filter(|_| !line.tokens[from].is_quote());
    subject.is_some_and(|subject| {
        let first = &line.tokens[subject.start];
        first.is(Class::DET) && !first.is(Class::OWN) && line.tokens[subject].iter().all(|token| token.name.is_none())
    })
}

/// The person that a pronoun means in a story, in a paragraph that names nobody before it. One that begins with somebody's
/// words is never of the one who spoke before: nobody answers himself.
fn partner(memory: &Memory, answers: bool, sure: impl Fn(usize, u8) -> Option<(usize, u8)>) -> Option<(usize, u8)> {
    let (last, before) =
        (memory.turns.last(), memory.turns.before_last().filter(|who| Some(*who) != memory.turns.last()));
    if let Some(found) = before.filter(|_| answers).and_then(|who| sure(who, 80)) {
        return Some(found);
    }
    let only = |people: &mut dyn Iterator<Item = usize>, certainty| {
        let mut fitting = people.filter(|who| !answers || Some(*who) != last).filter_map(|who| sure(who, certainty));
        let first = fitting.next()?;
        Some(if fitting.any(|(other, _)| other != first.0) { (first.0, DOUBTFUL) } else { first })
    };
    let told = match memory.turns.is_running() {
        true if answers => None,
        true => only(&mut last.into_iter().chain(before), 72),
        false => only(&mut memory.subjects(), 78),
    };
    told.or_else(|| only(&mut memory.stage(), 54))
}

/// The persons named between some tokens, outside quotations.
fn persons<'a>(cast: &'a Cast<'_>, line: Line<'a>, range: Range<usize>) -> impl Iterator<Item = usize> + 'a {
    let named = line.tokens[range].iter().filter(|token| !token.is_possessive).filter_map(|token| token.name);
    named.map(|(who, _)| who).filter(|who| cast.is_person(*who))
}

/// The persons named in the sentences before a token, the last sentence first.
pub(super) fn earlier<'a>(cast: &'a Cast<'_>, line: Line<'a>, at: usize) -> impl Iterator<Item = usize> + 'a {
    let mut end = at;
    let sentences = std::iter::from_fn(move || {
        let last = end.checked_sub(1)?;
        let start = line.sentence_start(last);
        let sentence = start..end;
        end = start;
        Some(sentence)
    });
    sentences.take(12).flat_map(move |sentence| persons(cast, line, sentence))
}
