//! The figures that the article states or that were found in its text, each with the sentence that states it; then those of one unit, to scale.

mod bars;
mod number;
mod parts;

use super::{
    FOUND, Item, Lead, Look, Page,
    item::{on_one_line, place},
};
use crate::{
    article::{Article, Fact, FactValue, Mentions, Position},
    palette::Role,
    text::written_figure,
};
use bars::Comparisons;

/// More figures than this are not drawn in the largest signs, so that a few of them are seen at a time.
const FEW: usize = 4;
/// Cells of the longest bar; where there is more room it is left free.
const LONGEST_BAR: usize = 54;
/// A shorter bar compares nothing.
const SHORTEST_BAR: usize = 4;

/// The figures of an article.
#[derive(Debug)]
pub struct Facts<'a> {
    article: &'a Article,
    mentions: &'a Mentions,
    comparisons: Comparisons,
    for_class: bool,
}

impl<'a> Facts<'a> {
    /// The figures of an article, and where it mentions them.
    pub fn new(article: &'a Article, mentions: &'a Mentions) -> Self {
        Self { article, mentions, comparisons: Comparisons::new(&article.facts), for_class: false }
    }

    /// The same for a class. What a found figure counts is guessed, so that its sentence alone says it, and it is compared
    /// with none.
    #[must_use]
    pub fn for_class(self) -> Self {
        Self { comparisons: Comparisons::of_stated(&self.article.facts), for_class: true, ..self }
    }

    fn fact_item(&self, index: usize, fact: &Fact, look: Look) -> Item {
        let unnamed = (self.for_class && fact.found.is_some()).then(|| Fact { label: String::new(), ..fact.clone() });
        let fact = unnamed.as_ref().unwrap_or(fact);
        let stated = self.mentions.stated(index);
        let mut item = Item { lines: Vec::new(), lead: Some(self.lead(index, fact)) };
        let here = place(self.article, fact.section, stated.map(|at| at.block), look);
        let here = stated.map_or(here, |at| place(self.article, at.section, Some(at.block), look));
        let (sign, sure) = match fact.found.filter(|_| !self.for_class) {
            Some(sure) => (FOUND, format!("{}{} % sure", look.dot(), sure.per_cent())),
            None => ("", String::new()),
        };
        if fact.label.is_empty() {
            item.push_text("", &here, Role::Dim, look);
        } else {
            item.push_heading((&format!("{sign}{}", fact.label), Role::Heading), &format!("{here}{sure}"), look);
        }
        let is_one_of_few = self.article.facts.len() <= FEW;
        match &fact.value {
            FactValue::Number(value) => number::push(&mut item, fact, *value, is_one_of_few, look),
            FactValue::Parts(parts) => parts::push(&mut item, fact, parts, is_one_of_few, look),
        }
        self.push_sentence(index, fact, &mut item, look);
        item.lines.push(Vec::new());
        item
    }

    /// The sentence that states a figure; where none is found, which section does.
    fn push_sentence(&self, index: usize, fact: &Fact, item: &mut Item, look: Look) {
        let stated = self.mentions.stated(index);
        let sentence = stated.and_then(|at| self.article.block(at.section, at.block)?.text.get(at.range.clone()));
        let Some(sentence) = sentence else {
            let section = place(self.article, fact.section, None, look);
            let told = format!("Stated in {section}; which sentence says it was not found.");
            return item.push_text("  ", &told, Role::Dim, look);
        };
        // A sentence that somebody says has marks of its own.
        let (open, close) =
            if sentence.contains(['"', '“', '”', '„', '«', '»']) { ("", "") } else { look.quotes() };
        item.push_text("  ", &format!("{open}{}{close}", on_one_line(sentence, look)), Role::Text, look);
    }

    fn lead(&self, index: usize, fact: &Fact) -> Lead {
        let section = Position { section: fact.section, ..Position::default() };
        Lead::Position(self.mentions.stated(index).map_or(section, crate::article::Passage::start))
    }
}

impl Page for Facts<'_> {
    fn count(&self) -> usize {
        self.article.facts.len() + self.comparisons.count()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let facts = &self.article.facts;
        if let Some(fact) = facts.get(index) {
            return self.fact_item(index, fact, look);
        }
        let Some(bar) = self.comparisons.bar(index - facts.len(), facts, look) else { return Item::default() };
        Item { lines: bar.lines, lead: Some(self.lead(bar.fact, &facts[bar.fact])) }
    }

    fn nothing(&self) -> &'static str {
        "This article states no figures"
    }
}

/// A number as it is written, however large it is.
fn written(number: f64, look: Look) -> String {
    written_figure(number, look.width.into())
}
