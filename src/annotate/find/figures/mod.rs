//! Finds the figures that a text states: a number, what it is a number of, and the sentence that says so.
//!
//! ```text
//!  guard   digits that only look like a figure: names, scores, telephone numbers, parts of larger numbers
//!  unit    what is measured: money, shares, lengths, times          noun   what is counted
//!  read    a number with what stands around it → a figure           label  by which words the figure is known
//!  range   two numbers with one unit                                words  the words beside a number
//! ```
//!
//! A number without a unit or a counted noun beside it is no figure, nor is one that is part of a date.

mod guard;
mod label;
mod language;
mod noun;
mod range;
mod read;
mod unit;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use super::{
    contents::is_contents,
    dates::Expression,
    watch::{Walk, Watch},
};
use crate::{
    article::{Article, BlockKind, Exactness, Passage},
    text::sentence,
};
use language::tongue;
use read::Reading;

/// A figure that the text states.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundFigure {
    /// The number.
    pub value: f64,
    /// What is measured or counted: `euros`, `%`, `NATO Allies`.
    pub unit: String,
    /// What the number is of, in words of the text.
    pub label: String,
    /// How exactly the text says it.
    pub exactness: Exactness,
    /// The number with its unit.
    pub at: Passage,
    /// The sentence around it.
    pub sentence: Passage,
    /// How sure it is, in per cent.
    pub certainty: u8,
}

/// Every figure of an article once, in reading order. The expressions of time are those of the same article.
pub fn figures(article: &Article, times: &[Expression]) -> Vec<FoundFigure> {
    watched(article, times, &Watch::new(article, &|_| true))
}

/// The same, as far as a watch lets it come.
pub(super) fn watched(article: &Article, times: &[Expression], watch: &Watch) -> Vec<FoundFigure> {
    let tongue = tongue(&article.language);
    let mut by_block: HashMap<(usize, usize), Vec<std::ops::Range<usize>>> = HashMap::new();
    for time in times.iter().filter(|time| time.value.is_some()) {
        by_block.entry((time.at.section, time.at.block)).or_default().push(time.at.range.clone());
    }
    let mut found = Vec::new();
    for (section, text) in article.sections.iter().enumerate().filter(|(_, section)| !is_contents(section)) {
        for (block, told) in text.blocks().iter().enumerate() {
            if !watch.passes(Walk::Figures, told.text.len()) {
                return found;
            }
            if told.kind != BlockKind::Paragraph {
                continue;
            }
            let dates = by_block.remove(&(section, block)).unwrap_or_default();
            for Reading { value, unit, label, exactness, range, certainty } in read::figures(&told.text, &dates, tongue)
            {
                let sentence = sentence::around(&told.text, &range);
                let passage = |range| Passage { section, block, range };
                let (at, sentence) = (passage(range), passage(sentence));
                found.push(FoundFigure { value, unit, label, exactness, at, sentence, certainty });
            }
        }
    }
    tell_apart(article, &mut found);
    once(found)
}

/// Gives figures of one name and unit that are not one figure the words behind them too.
fn tell_apart(article: &Article, found: &mut [FoundFigure]) {
    let mut named: HashMap<(String, String), HashSet<u64>> = HashMap::new();
    let name = |figure: &FoundFigure| (figure.label.clone(), figure.unit.clone());
    for figure in found.iter() {
        named.entry(name(figure)).or_default().insert(figure.value.to_bits());
    }
    for figure in found {
        if named.get(&name(figure)).is_some_and(|values| values.len() > 1) {
            let text = article.block(figure.at.section, figure.at.block).map_or("", |block| &block.text);
            label::extend(&mut figure.label, text, figure.at.range.end, tongue(&article.language));
        }
    }
}

/// A figure that is told again is one figure, where it was told first.
fn once(found: Vec<FoundFigure>) -> Vec<FoundFigure> {
    let mut known = HashSet::new();
    let key = |figure: &FoundFigure| (figure.value.to_bits(), figure.unit.clone(), figure.label.clone());
    found.into_iter().filter(|figure| known.insert(key(figure))).collect()
}
