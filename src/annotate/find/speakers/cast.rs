//! The people of an article as those who may speak: where they are named, their offices, and whether he or she.

use std::collections::HashMap;

use super::{class::Class, given, tokens::Token, tongues::Tongue};
use crate::{
    annotate::find::Entity,
    article::{Article, Kind, Passage},
    text::{Case, fold},
};

/// Whether one says he or she of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::annotate::find) enum Gender {
    #[default]
    Unknown,
    He,
    She,
}

/// Where somebody is named.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) who: usize,
    pub(super) range: std::ops::Range<usize>,
}

/// Everybody who is named in an article.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    people: &'a [Entity],
    /// Words of each one's office and names, folded.
    offices: Vec<Vec<String>>,
    /// The persons whose office or name has a word.
    by_office: HashMap<String, Vec<usize>>,
    genders: Vec<Gender>,
    /// By section and block, in reading order.
    named: HashMap<(usize, usize), Vec<Named>>,
    tongue: &'static Tongue,
}

impl<'a> Cast<'a> {
    pub(super) fn new(article: &Article, people: &'a [Entity], tongue: &'static Tongue) -> Self {
        let mut named: HashMap<(usize, usize), Vec<Named>> = HashMap::new();
        for (who, entity) in people.iter().enumerate() {
            for at in &entity.mentions {
                named.entry((at.section, at.block)).or_default().push(Named { who, range: at.range.clone() });
            }
        }
        for block in named.values_mut() {
            block.sort_by_key(|named| (named.range.start, std::cmp::Reverse(named.range.end)));
        }
        let offices = people.iter().map(office).collect::<Vec<_>>();
        let by_office = by_office(people, &offices);
        let genders = people.iter().map(|entity| gender(article, entity)).collect();
        Self { people, offices, by_office, genders, named, tongue }
    }

    /// Who is named in a block, in reading order.
    pub(super) fn named(&self, section: usize, block: usize) -> &[Named] {
        self.named.get(&(section, block)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Who is named among some bytes of a block, in reading order.
    pub(super) fn named_within(&self, (section, block): (usize, usize), range: &std::ops::Range<usize>) -> &[Named] {
        let named = self.named(section, block);
        let first = named.partition_point(|named| named.range.start < range.start);
        let behind = named.partition_point(|named| named.range.start < range.end);
        &named[first..behind.max(first)]
    }

    pub(super) fn is_person(&self, who: usize) -> bool {
        self.people[who].kind == Kind::Person
    }

    pub(super) fn is_organisation(&self, who: usize) -> bool {
        self.people[who].kind == Kind::Organisation
    }

    /// Whether a pronoun, or a noun that tells man from woman, can stand for somebody; and whether that is known.
    pub(super) fn fits(&self, who: usize, gender: Gender) -> Option<bool> {
        let own = self.genders[who];
        match gender {
            _ if !self.is_person(who) => None,
            Gender::Unknown => Some(false),
            _ if own == Gender::Unknown => Some(false),
            _ => (own == gender).then_some(true),
        }
    }

    /// Those whose office has all the words of a phrase, such as `the Serbian president`, other than small ones.
    pub(super) fn holders(&self, text: &str, phrase: &[Token]) -> Vec<usize> {
        let words = |token: &Token| office_words(&text[token.range.clone()]);
        let noun = phrase.iter().rev().find(|token| token.is(Class::PERSON)).and_then(|noun| words(noun).last());
        let candidates = noun.as_deref().map(|noun| self.with_word(noun)).unwrap_or_default();
        let phrase = phrase.iter().filter(|token| !token.is(Class::DET.or(Class::PREP))).take(6);
        let words: Vec<String> = phrase.flat_map(words).collect();
        let fits = |who: &usize| words.iter().all(|word| self.has_word(*who, word));
        candidates.iter().copied().filter(fits).collect()
    }

    /// The persons whose office or name has a word in the form of [`office_word`].
    pub(super) fn with_word(&self, word: &str) -> &[usize] {
        self.by_office.get(word).map(Vec::as_slice).unwrap_or_default()
    }

    /// The only person who has a given name.
    pub(super) fn with_given_name(&self, word: &str) -> Option<usize> {
        let first = |who: &&usize| self.people[**who].name.split_whitespace().next().map(office_word);
        let mut found = self.with_word(word).iter().filter(|who| first(who).as_deref() == Some(word));
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// Whether the office and names of somebody have a word in that form.
    pub(super) fn has_word(&self, who: usize, word: &String) -> bool {
        self.offices[who].contains(word)
    }

    /// Everybody of the article, by index.
    pub(super) fn people(&self) -> &[Entity] {
        self.people
    }

    pub(super) fn tongue(&self) -> &'static Tongue {
        self.tongue
    }
}

/// The persons by the words of their offices and names.
fn by_office(people: &[Entity], offices: &[Vec<String>]) -> HashMap<String, Vec<usize>> {
    let mut by_office: HashMap<String, Vec<usize>> = HashMap::new();
    for (who, words) in offices.iter().enumerate().filter(|(who, _)| people[*who].kind == Kind::Person) {
        for word in words {
            let holders = by_office.entry(word.clone()).or_default();
            if holders.last() != Some(&who) {
                holders.push(who);
            }
        }
    }
    by_office
}

/// The words of somebody's office and name.
fn office(entity: &Entity) -> Vec<String> {
    let role = entity.role.iter().chain(&entity.also).chain([&entity.name]);
    role.flat_map(|text| office_words(text)).collect()
}

/// The words of an office, those that a hyphen joins too: a secretary-general is a secretary general.
fn office_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '-'));
    words.filter(|word| !word.is_empty()).map(office_word)
}

/// A word of an office in the one form that all its forms are compared in.
pub(super) fn office_word(word: &str) -> String {
    let folded = fold(super::tokens::bare(word.trim_end_matches('.')), Case::Ignored).text().to_owned();
    let whole = match folded.as_str() {
        "sen" => "senator",
        "gov" => "governor",
        "gen" => "general",
        "rep" | "congressman" | "congresswoman" => "representative",
        "premier" => "minister",
        "chief" | "head" => "chief",
        _ => return folded,
    };
    whole.to_owned()
}

/// Mentions of somebody that are looked at for a title before them.
const TITLED: usize = 64;

/// What the titles before a name, the noun of an office, or a given name tell.
fn gender(article: &Article, entity: &Entity) -> Gender {
    if entity.kind != Kind::Person {
        return Gender::Unknown;
    }
    let words = entity.role.iter().chain(&entity.also).flat_map(|text| text.split_whitespace());
    let by_word =
        words.chain(entity.name.split_whitespace()).map(given::by_title).find(|gender| *gender != Gender::Unknown);
    let titled = |at: &Passage| {
        let text = &article.block(at.section, at.block)?.text;
        let before = text.get(..at.range.start)?.split_whitespace().next_back()?;
        Some(given::by_title(before)).filter(|gender| *gender != Gender::Unknown)
    };
    let by_title = || entity.mentions.iter().take(TITLED).find_map(titled);
    let first = entity.name.split_whitespace().find(|word| word.chars().count() > 2 && !word.ends_with('.'));
    by_word.or_else(by_title).unwrap_or_else(|| first.map_or(Gender::Unknown, given::by_name))
}
