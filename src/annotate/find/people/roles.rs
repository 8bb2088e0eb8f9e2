//! Reads the office of a person beside the name, where the words leave no doubt: before it, in commas or in brackets
//! after it. A role is right or absent.

use std::{collections::HashMap, ops::Range};

use super::{
    class::Class,
    role_words,
    sentence::Sentence,
    tags::{Named, Span},
    words::Letters,
};
use crate::text::{Case, fold};

/// More words than a role has.
const LONGEST: usize = 12;
/// Nouns in a role behind a name of which nothing is known.
const MOST_PLAIN: usize = 4;
/// Small words within a role.
const JOINING: [&str; 9] = ["of", "for", "the", "and", "to", "at", "in", "on", "from"];
/// The role of the person named by some tokens of a sentence, by the other names in it.
pub(super) fn role(sentence: &Sentence, name: &Range<usize>, others: &[(Span, f32)]) -> Option<String> {
    let inside =
        |at: usize| others.iter().find(|(span, _)| span.tokens.contains(&at) && !span.tokens.contains(&name.start));
    // Of `Mayor NAME, a Democrat` the office before the name, of `Judge NAME, chief justice of Kenya` the fuller one.
    let stated = [behind(sentence, name, &inside), before(sentence, name, &inside)];
    let at = stated.into_iter().flatten().max_by_key(ExactSizeIterator::len)?;
    let text = sentence.text(&at);
    (!text.is_empty()).then_some(text)
}

type Inside<'a> = dyn Fn(usize) -> Option<&'a (Span, f32)> + 'a;

/// The role before a name: `NATO Secretary General NAME`, `Prime Minister of Kosovo, NAME`.
fn before(sentence: &Sentence, name: &Range<usize>, inside: &Inside) -> Option<Range<usize>> {
    let mut end = name.start;
    while end > 0 && sentence.class(end - 1) == Class::Title && sentence.is_capital(end - 1) {
        end -= 1;
    }
    let comma = end.checked_sub(1).filter(|at| sentence.word(*at) == ",");
    let end = comma.unwrap_or(end);
    let mut start = end;
    while start > 0 && end - start < LONGEST && is_part(sentence, start - 1, inside) {
        start -= 1;
    }
    let tidy = tidied(sentence, start..end, |at| is_office(sentence, at))?;
    // Before a comma only an office with a capital is surely the person's, or one with a body or country of its own
    // and another comma behind the name: `asked the lawyer, NAME and` may be a list.
    let capital = tidy.clone().any(|at| is_office(sentence, at) && sentence.is_capital(at));
    let owned = tidy.clone().any(|at| sentence.is_capital(at)) && sentence.word(name.end) == ",";
    let stated = comma.is_none() || capital || owned;
    (stated && ends_well(sentence, &tidy, inside)).then_some(tidy)
}

/// The role behind a name: `NAME, the Prime Minister of Kosovo,` or `NAME (Prime Minister)`.
fn behind(sentence: &Sentence, name: &Range<usize>, inside: &Inside) -> Option<Range<usize>> {
    let open = name.end;
    let bracket = match sentence.word(open) {
        "," => false,
        "(" => true,
        _ => return None,
    };
    let is_age =
        |at: usize| sentence.words.get(at).is_some_and(|word| word.letters == Letters::Digits && word.length < 4);
    let start = open + 1 + if is_age(open + 1) && sentence.word(open + 2) == "," { 2 } else { 0 };
    // `NAME, and the Prime Minister` begins a list.
    if matches!(sentence.word(start), "and" | "or" | "-") {
        return None;
    }
    let end = reach(sentence, start, inside);
    let closed = match sentence.word(end) {
        ")" => bracket,
        "," | "." | ";" | ":" | "—" | "–" | "who" | "said" | "has" | "told" => !bracket,
        _ => false,
    };
    let is_calling = |at: usize| is_office(sentence, at) || role_words::is_trade(sentence.word(at));
    let tidy = tidied(sentence, start..end, is_calling).filter(|_| closed)?;
    // A role in commas neither ends in somebody else's name nor stands before one, where it may be that one's.
    let is_person = |at: usize| inside(at).is_some_and(|(span, _)| span.named == Named::Person);
    let listed = is_person(end - 1) || is_person(end) || is_person(end + 1);
    let article = sentence.word(start) == "the" || sentence.word(start) == "a" || sentence.word(start) == "an";
    // `NAME, apropos of the professor,` tells nothing of the one who is named.
    let is_of = |at: &usize| matches!(sentence.word(*at), "of" | "for" | "to" | "at" | "in" | "on" | "from");
    let office_first = tidy.clone().take(4).take_while(|at| !is_of(at)).any(is_calling);
    (!listed && (article || office_first)).then_some(tidy)
}

/// Where a role behind a name ends that begins at a token: like one before it, but plain nouns are a part of it too, as in
/// `captain of the ferry`, once its office has come.
fn reach(sentence: &Sentence, start: usize, inside: &Inside) -> usize {
    let (mut end, mut plain) = (start, 0);
    while end < sentence.tokens.len() && end - start < LONGEST {
        if !is_part(sentence, end, inside) {
            plain += 1;
            if plain > MOST_PLAIN || !is_noun(sentence, end) {
                break;
            }
        }
        end += 1;
    }
    end
}

/// Whether a token may be a noun that nothing else is known of.
fn is_noun(sentence: &Sentence, at: usize) -> bool {
    let word = sentence.word(at);
    let small = sentence.words[at].letters == Letters::Small && word.chars().all(char::is_alphabetic);
    let verbal = ["ing", "ed", "ly"].iter().any(|end| word.ends_with(end));
    small && sentence.words[at].length > 2 && !verbal && !role_words::is_no_noun(word)
}

/// Whether a token may be a part of a role.
fn is_part(sentence: &Sentence, at: usize, inside: &Inside) -> bool {
    let word = sentence.word(at);
    if matches!(sentence.class(at), Class::Office | Class::Nation) {
        return true;
    }
    if word == "-" {
        return !sentence.is_spaced(at);
    }
    if let Some((span, _)) = inside(at) {
        return span.named != Named::Person;
    }
    let known = matches!(sentence.class(at), Class::Direction | Class::Organisation);
    // Of brackets only those around a short form, as in `Organization (NATO)`.
    let bracketed = match word {
        "(" => sentence.word(at + 2) == ")",
        ")" => at > 1 && sentence.word(at - 2) == "(",
        _ => false,
    };
    known
        || bracketed
        || JOINING.contains(&word)
        || matches!(word, "a" | "an" | "'s" | "’s")
        || role_words::is_leading(word)
        || sentence.is_capital(at) && !matches!(sentence.class(at), Class::Calendar | Class::Common)
        || role_words::is_modifier(word)
}

fn is_office(sentence: &Sentence, at: usize) -> bool {
    sentence.class(at) == Class::Office && !role_words::is_leading(&sentence.word(at).to_lowercase())
}

/// A role without articles and joining words at its ends; `None` if it has no office.
fn tidied(sentence: &Sentence, mut role: Range<usize>, is_office: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let idle = |at: usize| {
        let word = sentence.word(at);
        JOINING.contains(&word) || matches!(word, "a" | "an" | "The" | "A" | "'s" | "’s" | ")" | "“" | "\"" | "-")
    };
    // `Meanwhile Captain NAME` began a sentence.
    let opens = |at: usize| {
        at == 0
            && matches!(
                sentence.word(at),
                "Then"
                    | "Meanwhile"
                    | "Now"
                    | "Soon"
                    | "Still"
                    | "Here"
                    | "There"
                    | "So"
                    | "Yet"
                    | "But"
                    | "And"
                    | "When"
                    | "As"
                    | "While"
                    | "After"
                    | "Before"
                    | "Once"
            )
    };
    while role.start < role.end && (idle(role.start) || opens(role.start)) {
        role.start += 1;
    }
    while role.start < role.end && idle(role.end - 1) && sentence.word(role.end - 1) != ")" {
        role.end -= 1;
    }
    // A verb or another sentence's end does not slip in: what is before the last "and" is somebody else's.
    if let Some(and) = role.clone().rev().find(|at| sentence.word(*at) == "and") {
        let both = role.clone().any(|at| at < and && is_office(at));
        let after = (and + 1..role.end).any(&is_office);
        if after && !both {
            role.start = and + 1;
        }
    }
    let has_office = role.clone().any(&is_office);
    let capital_i = role.clone().any(|at| sentence.word(at) == "I" || sentence.words[at].letters == Letters::Digits);
    (has_office && !capital_i && !role.is_empty()).then_some(role)
}

/// Whether a role before a name ends in an office, or in the body or country of the office.
fn ends_well(sentence: &Sentence, role: &Range<usize>, inside: &Inside) -> bool {
    let last = role.end - 1;
    let of = role.clone().any(|at| matches!(sentence.word(at), "of" | "for"));
    is_office(sentence, last)
        || of && (inside(last).is_some() || sentence.is_capital(last) || sentence.word(last) == ")")
}

/// An organisation and the office behind it, `NATO Secretary General`, where no name follows; folded and as it is written.
pub(super) fn office_of(sentence: &Sentence, organisation: &Range<usize>) -> Option<(String, String)> {
    let is_part = |at: usize| {
        sentence.is_capital(at) && is_office(sentence, at) || sentence.word(at) == "-" && !sentence.is_spaced(at)
    };
    let end = (organisation.end..sentence.tokens.len()).find(|at| !is_part(*at)).unwrap_or(sentence.tokens.len());
    let office = (end > organisation.end).then(|| sentence.text(&(organisation.start..end)))?;
    Some((fold(&office, Case::Ignored).text().to_owned(), office))
}

/// The words of a role.
pub(super) fn words(role: &str) -> impl Iterator<Item = &str> {
    role.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a role says nothing that another one does not say too: `Spokeswoman` beside `spokeswoman of the ministry`.
pub(super) fn is_said_by(role: &str, of: &str) -> bool {
    words(role).all(|word| words(of).any(|other| fold(other, Case::Ignored).text() == fold(word, Case::Ignored).text()))
}

/// A role in the words that the text uses for the office elsewhere: `Secretary General of NATO` as `NATO Secretary
/// General` if that occurs.
pub(super) fn as_elsewhere(role: &str, offices: &HashMap<String, String>) -> Option<String> {
    let (office, of) = role.split_once(" of ")?;
    let of = of.strip_prefix("the ").unwrap_or(of);
    let (long, short) = of.split_once(" (").unwrap_or((of, ""));
    let forms = [long, short.trim_end_matches(')')].into_iter().filter(|form| !form.is_empty());
    forms
        .map(|form| fold(&format!("{form} {office}"), Case::Ignored))
        .find_map(|form| offices.get(form.text()).cloned())
}

/// The short form in brackets behind a name: `North Atlantic Treaty Organization (NATO)`.
pub(super) fn short_form(sentence: &Sentence, name: &Range<usize>) -> Option<String> {
    let open = name.end;
    let short = open + 1;
    let is_short =
        sentence.words.get(short)?.letters == Letters::Capitals && sentence.word(short).chars().count() <= 10;
    (sentence.word(open) == "(" && sentence.word(short + 1) == ")" && is_short).then(|| sentence.word(short).to_owned())
}
