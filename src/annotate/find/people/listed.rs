//! Finds names in languages of which no tagger was learned: a known given name and words with a capital behind it, or
//! a title and such a word. What these rules see is right nearly always; they do not see everything.

use std::{collections::HashSet, ops::Range};

use super::{
    address::Address,
    class::Class,
    document::{Document, has_small_letters},
    english::{Desk, Seen, blocks},
    lexicon::{Lexicon, key},
    listed_roles,
    sentence::Sentence,
    sighting::{Sighting, Told, parts},
    tags::Named,
    tongue::{Tongue, Words},
    words::Letters,
};
use crate::{
    annotate::find::watch::{Walk, Watch},
    article::{Article, Passage},
    text::Folded,
};

/// How sure a full name is, a name after a title, a surname alone of somebody known, a place, an abbreviation.
const SURE: [f32; 5] = [0.9, 0.8, 0.85, 0.75, 0.6];
/// Words behind which a German noun that is also a town is one.
const GERMAN_INTO: [&str; 6] = ["in", "aus", "nach", "bei", "von", "In"];
/// What is needed to look through an article.
struct Search<'a> {
    tongue: Tongue,
    lexicon: &'a Lexicon<'a>,
    offices: HashSet<u64>,
    document: Document,
    /// Stems of the surnames of people who are named in full.
    surnames: HashSet<String>,
}

/// Every name that the rules see in an article.
pub(super) fn seen(article: &Article, tongue: Tongue, lexicon: &Lexicon, watch: &Watch) -> Seen {
    let mut folded = Folded::default();
    let offices = tongue.offices().map(|word| key(word, &mut folded)).collect();
    let mut search = Search { tongue, lexicon, offices, document: Document::default(), surnames: HashSet::new() };
    let mut desk = Desk::default();
    for (_, _, block) in blocks(article, Walk::Words, watch) {
        desk.lay_out(&block.text, lexicon);
        desk.sentences(&block.text).for_each(|sentence| search.document.add(sentence.words));
    }
    for (_, _, block) in blocks(article, Walk::Names, watch) {
        desk.lay_out(&block.text, lexicon);
        for sentence in desk.sentences(&block.text) {
            search.note_surnames(&sentence);
        }
    }
    let mut seen = Seen::default();
    // No walk looks for more mentions than are seen here.
    for (section, at, block) in blocks(article, Walk::Mentions, watch) {
        desk.lay_out(&block.text, lexicon);
        for sentence in desk.sentences(&block.text) {
            seen.names.extend(search.names(&sentence, &|range| Passage { section, block: at, range }));
        }
    }
    seen
}

impl Search<'_> {
    fn note_surnames(&mut self, sentence: &Sentence) {
        let mut at = 0;
        while at < sentence.tokens.len() {
            let Some(name) = self.full(sentence, at).or_else(|| self.titled(sentence, at)) else {
                at += 1;
                continue;
            };
            self.surnames.extend(self.surname(sentence.word(name.end - 1)));
            at = name.end;
        }
    }

    /// The stem of a surname.
    fn surname(&self, word: &str) -> Option<String> {
        parts(word).last().map(|word| self.tongue.stem(word).to_owned())
    }

    fn names(&self, sentence: &Sentence, passage: &dyn Fn(Range<usize>) -> Passage) -> Vec<Sighting> {
        let mut found = Vec::new();
        if !has_small_letters(sentence.words) {
            return found;
        }
        let mut at = 0;
        while at < sentence.tokens.len() {
            let person = self.full(sentence, at).map(|name| (Named::Person, name, SURE[0]));
            let person = person.or_else(|| Some((Named::Person, self.titled(sentence, at)?, SURE[1])));
            let name = person.or_else(|| self.single(sentence, at));
            let Some((named, name, probability)) = name else {
                at += 1;
                continue;
            };
            let role = if named == Named::Person { listed_roles::role(sentence, &name, &self.offices) } else { None };
            let titled = role.is_some() && name.start > 0;
            let title = if titled { sentence.word(name.start - 1) } else { "" };
            at = name.end;
            let (text, at) = (sentence.text(&name), passage(sentence.bytes(&name)));
            let told = Told { address: Address::of(title), role, short: None };
            found.push(Sighting::new(named, text, at, probability).with(told));
        }
        found
    }

    /// A full name that begins at a token: given names, initials and particles, and one surname (in Spanish two).
    fn full(&self, sentence: &Sentence, start: usize) -> Option<Range<usize>> {
        // `Santa Cruz` is where somebody was.
        let place = start > 0 && is_one(Words::Places, sentence.word(start - 1));
        if place || !self.is_given(sentence, start) {
            return None;
        }
        let mut at = start + 1;
        while self.is_given(sentence, at) && self.goes_on(sentence, at + 1)
            || sentence.words.get(at).is_some_and(|word| word.letters == Letters::Initial)
            || sentence.word(at) == "-" && !sentence.is_spaced(at) && self.is_given(sentence, at + 1)
        {
            at += 1;
        }
        // `Santiago Ramón y Cajal` is one, and `Ana y María` are two.
        let joins = |at: usize| sentence.word(at) != "y" || at > start + 1;
        while sentence.class(at) == Class::Particle
            && joins(at)
            && sentence.is_capital(at + 1) | (sentence.class(at + 1) == Class::Particle)
        {
            at += 1;
        }
        let mut end = self.surname_end(sentence, at)?;
        if self.tongue == Tongue::Spanish && self.may_be_name(sentence, end) && sentence.words[end].known.surname > 0 {
            end = self.surname_end(sentence, end).unwrap_or(end);
        }
        let institution = [end - 1, end].iter().any(|at| is_one(Words::Institutions, sentence.word(*at)));
        (!institution && sentence.class(end) != Class::Company).then_some(start..end)
    }

    /// Whether a name goes on at a token, with a surname or particles before one.
    fn goes_on(&self, sentence: &Sentence, at: usize) -> bool {
        let particle = sentence.class(at) == Class::Particle && sentence.is_capital(at + 1);
        particle || self.may_be_name(sentence, at)
    }

    /// Where a surname ends that begins at a token; one with hyphens is one.
    fn surname_end(&self, sentence: &Sentence, at: usize) -> Option<usize> {
        if !self.may_be_name(sentence, at) {
            return None;
        }
        let mut end = at + 1;
        while sentence.word(end) == "-" && !sentence.is_spaced(end) && sentence.is_capital(end + 1) {
            end += 2;
        }
        Some(end)
    }

    /// A surname that begins at a token, right behind a title or office.
    fn titled(&self, sentence: &Sentence, start: usize) -> Option<Range<usize>> {
        let before = start.checked_sub(1)?;
        let behind_office = self.offices.contains(&sentence.words[before].key);
        let word = sentence.words.get(start).filter(|_| behind_office && self.may_be_name(sentence, start))?;
        // In German every noun has a capital, and in Serbian a country stands behind an office without a preposition,
        // so that only what is listed or looks like a surname is sure to be one.
        let sure = match self.tongue {
            Tongue::German => word.known.surname > 0,
            Tongue::Serbian => {
                word.known.surname > 0
                    || parts(sentence.word(start)).iter().any(|part| self.tongue.stem(part).ends_with("ic"))
            }
            _ => true,
        };
        let end = self
            .surname_end(sentence, start)
            .filter(|end| sure && word.known.place == 0 && !sentence.is_capital(*end))?;
        Some(start..end)
    }

    /// A name of one token: the surname of somebody known, a place of the lists, an abbreviation.
    fn single(&self, sentence: &Sentence, at: usize) -> Option<(Named, Range<usize>, f32)> {
        let word = sentence.words.get(at).filter(|word| word.is_capital() && word.length > 1)?;
        let after_hyphen = at > 0 && sentence.word(at - 1) == "-" && !sentence.is_spaced(at);
        if self.surname(sentence.word(at)).is_some_and(|stem| self.surnames.contains(&stem)) && !after_hyphen {
            return Some((Named::Person, at..at + 1, SURE[2]));
        }
        let ordinary = word.known.class != Class::Other || self.document.find(word).small > 0;
        let into = at > 0 && GERMAN_INTO.contains(&sentence.word(at - 1));
        if word.known.place > 1 && !ordinary && (self.tongue != Tongue::German || word.known.place > 2 || into) {
            return Some((Named::Place, at..at + 1, SURE[3]));
        }
        let often = self.document.find(word).capital > 1 && !sentence.word(at).contains('.');
        let short = word.letters == Letters::Capitals && !is_roman(sentence.word(at)) && word.length < 7;
        (short && often && !ordinary && !after_hyphen).then_some((Named::Organisation, at..at + 1, SURE[4]))
    }

    /// Whether a token is a common given name, and no word of the language.
    fn is_given(&self, sentence: &Sentence, at: usize) -> bool {
        let Some(word) = sentence.words.get(at).filter(|word| word.letters == Letters::Capital && word.length > 2)
        else {
            return false;
        };
        let ordinary = matches!(word.known.class, Class::Calendar | Class::Common | Class::Title | Class::Office);
        let office = self.offices.contains(&word.key) || is_one(Words::Places, sentence.word(at));
        let listed = word.known.given > 1 || self.tongue == Tongue::Serbian && self.is_given_case(sentence.word(at));
        listed && !ordinary && !office && self.document.find(word).small == 0 && word.known.place < 3
    }

    /// Whether a Serbian word is a case of a common given name: `Jensom` of `Jens`, `Anu` of `Ana`.
    fn is_given_case(&self, word: &str) -> bool {
        let word = parts(word).concat();
        let listed = |name: &str| self.lexicon.find(key(name, &mut Folded::default())).given > 1;
        let endings = [
            ("om", ""),
            ("em", ""),
            ("a", ""),
            ("u", ""),
            ("e", "a"),
            ("u", "a"),
            ("om", "a"),
            ("i", "a"),
            ("ra", "ar"),
            ("ru", "ar"),
        ];
        let known = |(end, nominative): &(&str, &str)| {
            let stem = word.strip_suffix(end).filter(|stem| stem.len() > 2);
            stem.is_some_and(|stem| listed(&format!("{stem}{nominative}")))
        };
        endings.iter().any(known)
    }

    /// Whether a token may be a surname: a capital and then small letters, and no word that is known to be another.
    fn may_be_name(&self, sentence: &Sentence, at: usize) -> bool {
        let Some(word) = sentence.words.get(at).filter(|word| word.length > 1) else { return false };
        let capital =
            matches!(word.letters, Letters::Capital | Letters::Mixed) && sentence.word(at).chars().all(|c| c != '.');
        let ordinary = matches!(word.known.class, Class::Calendar | Class::Common | Class::Title | Class::Nation);
        capital && !ordinary && self.document.find(word).small == 0 && !self.offices.contains(&word.key)
    }
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'M'))
}

/// Whether a word is one of a set, whatever its case.
pub(super) fn is_one(words: Words, word: &str) -> bool {
    parts(word).first().is_some_and(|word| words.contain(word))
}
