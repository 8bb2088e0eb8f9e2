//! Who, when, where or which word stands out while all else is dimmed.

use std::ops::Range;

use super::Teaching;
use crate::{
    app::Model,
    article::{Article, Entry, Kind, View},
    keys::{Command, Mode, binding_of},
    lesson::{Light, Show, uses},
};

/// Blocks that are searched for what may stand in the light.
const LOOKED_AT: usize = 200;

impl Teaching {
    /// What the step itself puts in the light.
    pub(super) fn own_light(&self) -> Option<Light> {
        self.stage()?.spotlight.map(Light::Entry)
    }
}

impl Model {
    /// The next of whom the step speaks into the light; after the last, all is as usual.
    pub(super) fn turn_light(&mut self) {
        let lights = self.lights();
        let Some(teaching) = self.teaching_mut() else { return };
        let now = teaching.scene.light;
        let next = match now.map(|now| lights.iter().position(|light| *light == now)) {
            Some(Some(at)) => lights.get(at + 1).copied(),
            // Put there by name: first all is as usual.
            Some(None) => None,
            None => lights.first().copied(),
        };
        if next.is_none() && now.is_none() {
            return self.tell(match self.taught_view() {
                Some(View::Map) | None => "Nobody and nothing is named here",
                Some(_) => "Only the text and the map have a light",
            });
        }
        self.put_in_light(next);
    }

    /// Puts somebody or something in the light, or nobody.
    pub(in crate::app) fn put_in_light(&mut self, light: Option<Light>) {
        let Some(teaching) = self.teaching_mut() else { return };
        teaching.scene.light = light;
        let key = binding_of(Mode::Lesson, Command::Spotlight).map_or("?", |binding| binding.key());
        let is_dark = self.taught_view() == Some(View::Map) && self.lit_places().is_some_and(|lit| lit.is_empty());
        let told = match light {
            Some(light) if is_dark => format!("No place of the map is named beside {}", self.light_name(light)),
            Some(light) => format!("In the light: {} · {key} goes on", self.light_name(light)),
            None => "All is in the light".to_owned(),
        };
        self.tell(told);
    }

    /// What something in the light is called.
    pub(super) fn light_name(&self, light: Light) -> String {
        let article = &self.document.article;
        match light {
            Light::Entry(Entry { kind: Kind::Date, index }) => {
                article.dates.get(index).map(|date| date.when.spoken()).unwrap_or_default()
            }
            Light::Entry(entry) if entry.index < article.count(entry.kind) => article.name(entry).to_owned(),
            Light::Entry(_) => String::new(),
            Light::Term(index) => article.glossary.get(index).map(|term| term.term.clone()).unwrap_or_default(),
        }
    }

    /// All of whom the step speaks, by kind and in the order of the text; then the words in it that are explained.
    fn lights(&self) -> Vec<Light> {
        if self.taught_view() == Some(View::Map) {
            return self.lights_on_map();
        }
        let Some(Show::Text { section, blocks }) = self.teaching().and_then(Teaching::stage).map(|stage| &stage.show)
        else {
            return Vec::new();
        };
        let (article, mentions) = (&self.document.article, &self.document.mentions);
        let all = article.sections.get(*section).map_or(0, |section| section.blocks().len());
        let blocks = blocks.start..blocks.end.min(all).min(blocks.start.saturating_add(LOOKED_AT));
        let mut entries: Vec<Entry> = Vec::new();
        for mention in blocks.clone().flat_map(|block| mentions.in_block(*section, block)) {
            if !entries.contains(&mention.entry) {
                entries.push(mention.entry);
            }
        }
        entries.sort_by_key(|entry| entry.kind);
        let is_used = |term: &str| {
            blocks
                .clone()
                .any(|block| article.block(*section, block).is_some_and(|it| !uses(&it.text, term).is_empty()))
        };
        let terms = article.glossary.iter().enumerate().filter(|(_, term)| is_used(&term.term));
        let terms = terms.map(|(index, _)| Light::Term(index));
        entries.into_iter().map(Light::Entry).chain(terms).collect()
    }

    /// What of a block stands in the light: where it is named, and the words that are somebody's; none where all does.
    pub fn lit(&self, section: usize, block: usize) -> Option<Lit> {
        let light = self.teaching()?.scene.light?;
        let (article, mentions) = (&self.document.article, &self.document.mentions);
        Some(match light {
            Light::Entry(entry) => {
                let named = mentions.in_block(section, block).iter().filter(|mention| mention.entry == entry);
                let said = mentions.quotations_in_block(section, block).iter().filter(|said| said.speaker == entry);
                Lit {
                    named: named.map(|mention| mention.at.range.clone()).collect(),
                    said: said.map(|said| said.at.range.clone()).collect(),
                }
            }
            Light::Term(index) => Lit { named: term_in(article, index, section, block), said: Vec::new() },
        })
    }
}

/// What of a block stands in the light, as byte ranges of its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lit {
    /// Where it is named.
    pub named: Vec<Range<usize>>,
    /// Whose words they are.
    pub said: Vec<Range<usize>>,
}

fn term_in(article: &Article, index: usize, section: usize, block: usize) -> Vec<Range<usize>> {
    let term = article.glossary.get(index);
    let block = article.block(section, block);
    term.zip(block).map(|(term, block)| uses(&block.text, &term.term)).unwrap_or_default()
}
