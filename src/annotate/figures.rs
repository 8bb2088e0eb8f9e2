//! Where the text states the figures that the file gives: each in the sentence of its section that has most of it.

use std::{
    collections::{HashMap, HashSet},
    ops::{Range, RangeInclusive},
};

use super::sentence::is_whole_words;
use crate::{
    article::{Article, Block, Fact, FactValue, Kind, Mention, Mentions, Passage, Position},
    text::{
        number::{Stated, numbers},
        sentence,
    },
};

/// Figures of one number in one section that are looked for at once; no real section states as many.
const MOST: usize = 64;
/// A number this large is hardly ever stated of something else, unless it may be a year; a smaller one needs a word
/// beside it, or another number of the figure.
const TELLING: f64 = 100.0;
const YEARS: RangeInclusive<f64> = 1000.0..=2100.0;
/// Letters by which two forms of a word are known as one: `soldier`, `soldiers`.
const STEM: usize = 5;
/// Shorter words tie a sentence to no figure.
const LEAST_WORD: usize = 3;
/// Words that say nothing of what is counted.
const IDLE: [&str; 10] = ["the", "and", "for", "from", "with", "that", "was", "were", "per", "until"];

/// Beginnings of the words that units stand for.
const UNITS: [(&str, &str); 6] =
    [("km", "kilom"), ("kg", "kilog"), ("cm", "centi"), ("mm", "milli"), ("m", "metre"), ("C", "celsi")];

/// The figures that are looked for.
#[derive(Debug, Default)]
pub(super) struct Figures {
    sought: Vec<Sought>,
    /// Which of them have a number in a section, by the section and the bits of the number.
    wanted: HashMap<(usize, u64), Vec<usize>>,
    /// The sections that state figures.
    stating: HashSet<usize>,
    /// Figures of which the sentence is known, by its section and block.
    known: HashMap<(usize, usize), Vec<(usize, Passage)>>,
    /// The section that was looked at last, and those it lies in, outermost first.
    within: Vec<usize>,
}

/// A figure that is looked for.
#[derive(Debug, Default)]
struct Sought {
    /// Its numbers without their signs, each once; of parts also the whole.
    values: Vec<f64>,
    /// Beginnings of the words that tell what is counted.
    stems: HashSet<String>,
    /// The unit as the text may have it: `km`.
    unit: Option<String>,
}

impl Figures {
    /// Learns the figures of an article.
    pub(super) fn new(article: &Article) -> Self {
        let mut figures = Self::default();
        for (index, fact) in article.facts.iter().enumerate() {
            if let Some(at) = &fact.at {
                figures.known.entry((at.section, at.block)).or_default().push((index, at.clone()));
                figures.sought.push(Sought::default());
                continue;
            }
            let sought = Sought::new(fact);
            figures.stating.insert(fact.section);
            for value in &sought.values {
                let wanted = figures.wanted.entry((fact.section, value.to_bits())).or_default();
                if wanted.len() < MOST {
                    wanted.push(index);
                }
            }
            figures.sought.push(sought);
        }
        figures
    }

    /// Looks for the figures of a section, and of those it lies in, in one of its blocks.
    pub(super) fn look(&mut self, article: &Article, at: Position, block: &Block, mentions: &mut Mentions) {
        for (fact, at) in self.known.remove(&(at.section, at.block)).into_iter().flatten() {
            mentions.state(fact, at, usize::MAX);
        }
        if self.wanted.is_empty() {
            return;
        }
        self.enter(article, at.section);
        if !self.within.iter().any(|section| self.stating.contains(section)) {
            return;
        }
        let sections = |value: f64| self.within.iter().map(move |section| (*section, value.abs().to_bits()));
        let is_wanted = |stated: &Stated| sections(stated.0).any(|key| self.wanted.contains_key(&key));
        // Most blocks are done with here, as they state no figure of the file.
        let stated = stated_in(block, mentions.in_block(at.section, at.block));
        if !stated.iter().any(is_wanted) {
            return;
        }
        for (value, range) in stated.iter().filter(|stated| is_wanted(stated)) {
            let sentence = sentence::around(&block.text, range);
            for &fact in sections(*value).filter_map(|key| self.wanted.get(&key)).flatten() {
                let words = &block.text[sentence.clone()];
                if let Some(weight) = self.sought[fact].weight(words, inside(&stated, &sentence)) {
                    let passage = Passage { section: at.section, block: at.block, range: sentence.clone() };
                    mentions.state(fact, passage, weight);
                }
            }
        }
    }

    /// Knows in which sections a section lies.
    fn enter(&mut self, article: &Article, section: usize) {
        if self.within.last() == Some(&section) {
            return;
        }
        let depth = |section: usize| article.sections.get(section).map_or(0, |section| section.depth);
        while self.within.last().is_some_and(|last| depth(*last) >= depth(section)) {
            self.within.pop();
        }
        self.within.push(section);
    }
}

/// The numbers that a block states. What the article knows as a date counts nothing, in whichever language it is.
fn stated_in(block: &Block, mentions: &[Mention]) -> Vec<Stated> {
    let mut stated = numbers(&block.text);
    let dates = mentions.iter().filter(|mention| mention.entry.kind == Kind::Date);
    let dates: Vec<&Range<usize>> = dates.map(|mention| &mention.at.range).collect();
    stated.retain(|(_, at)| {
        let behind = dates.partition_point(|date| date.start <= at.start);
        dates[..behind].last().is_none_or(|date| date.end < at.end)
    });
    stated
}

/// The numbers that are stated in a stretch of the text.
fn inside<'a>(stated: &'a [Stated], range: &Range<usize>) -> impl Iterator<Item = f64> + use<'a> {
    let from = stated.partition_point(|(_, at)| at.start < range.start);
    let to = stated.partition_point(|(_, at)| at.start < range.end);
    stated[from..to].iter().map(|(value, _)| *value)
}

impl Sought {
    fn new(fact: &Fact) -> Self {
        let mut stems = HashSet::new();
        let mut learn = |text: &str| stems.extend(stems_of(text));
        learn(&fact.label);
        if let Some(unit) = &fact.unit {
            learn(unit);
            let parts = unit.split(|c: char| !c.is_alphabetic());
            parts.filter_map(|part| UNITS.iter().find(|(short, _)| *short == part)).for_each(|(_, long)| learn(long));
        }
        let mut values = match &fact.value {
            FactValue::Number(value) => vec![value.abs()],
            FactValue::Parts(parts) => {
                for (name, _) in parts {
                    learn(name);
                }
                let whole: f64 = parts.iter().map(|(_, value)| value).sum();
                parts.iter().map(|(_, value)| value.abs()).chain([whole.abs()]).collect()
            }
        };
        values.sort_by(f64::total_cmp);
        values.dedup();
        Self { values, stems, unit: fact.unit.clone() }
    }

    /// How well a sentence states the figure: by how many of its numbers it has, then by its words. None where it
    /// may well speak of something else.
    fn weight(&self, sentence: &str, stated: impl Iterator<Item = f64>) -> Option<usize> {
        const WORDS: usize = 16;
        let stated: HashSet<u64> = stated.map(f64::to_bits).collect();
        let found = self.values.iter().filter(|value| stated.contains(&value.to_bits()));
        let is_telling = |value: f64| value >= TELLING && !YEARS.contains(&value);
        let (numbers, tells) = found.fold((0, false), |(count, tells), value| (count + 1, tells || is_telling(*value)));
        let has_unit = self.unit.as_ref().is_some_and(|unit| has_word(sentence, unit));
        let words =
            stems_of(sentence).collect::<HashSet<_>>().intersection(&self.stems).count() + usize::from(has_unit);
        let is_of_it = words > 0 || tells || numbers > 1;
        (numbers > 0 && is_of_it).then(|| numbers * WORDS + words.min(WORDS - 1))
    }
}

/// Whether a text has something as whole words.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, word)| is_whole_words(text, &(at..at + word.len())))
}

/// The beginnings of a text's words that can tell what is counted.
fn stems_of(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| word.chars().count() >= LEAST_WORD && !IDLE.contains(&word.as_str()));
    telling.map(|word| word.chars().take(STEM).collect())
}
