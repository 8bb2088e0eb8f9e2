//! In words what other readers see in views: two sections compared, who is mentioned with whom, the pictures.

use super::{Linear, say::words};
use crate::{
    annotate::{Comparison, Side, Subject},
    app::apart,
    article::{BlockKind, Entry, Kind},
    page::picture_places,
};

impl Linear {
    /// Compares the section read last with the neighbour that is most like it.
    pub(super) fn compare(&mut self) -> Vec<String> {
        self.know_all();
        let (article, mentions) = (self.article(), &self.document.mentions);
        if article.sections.len() < 2 && self.other.is_none() {
            return vec!["This article has no two sections to compare.".to_owned()];
        }
        let here = Side { article: &article, mentions, section: self.here().section };
        let there = match &self.other {
            Some(other) => {
                let section = here.counterpart(&other.article);
                Side { article: &other.article, mentions: &other.mentions, section }
            }
            None => Side { section: here.partner(), ..here },
        };
        let is_behind = self.other.is_none() && there.section < here.section;
        let comparison = if is_behind { Comparison::new(there, here) } else { Comparison::new(here, there) };
        let mut names = comparison.names.clone();
        for (name, of) in names.iter_mut().zip(self.names().into_iter().flatten()) {
            *name = format!("{name} of {of}");
        }
        let names = names.each_ref().map(String::as_str);
        let mut lines = vec![format!("{} compared with {}.", names[0], names[1])];
        lines.push(match &comparison.both[..] {
            [] => "They have nothing in common.".to_owned(),
            both => format!("Both speak of {}.", subjects(both)),
        });
        for (own, name) in comparison.sides.iter().zip(names) {
            lines.extend((!own.only.is_empty()).then(|| format!("Only {name} speaks of {}.", subjects(&own.only))));
            let speakers = own.speakers.iter().map(|(who, count)| format!("{who} {}", words::count(*count, "time")));
            let speakers: Vec<String> = speakers.collect();
            lines.push(match &speakers[..] {
                [] => format!("In {name} nobody is quoted."),
                speakers => format!("In {name} is quoted: {}.", words::enumeration(speakers)),
            });
        }
        lines
    }

    /// What the two articles are called, where there are two.
    pub(super) fn names(&self) -> Option<[String; 2]> {
        let other = self.other.as_deref()?;
        Some(apart([&self.document, other].map(|document| (&*document.article, &document.origin))))
    }

    /// Who is mentioned with whom, and in how many paragraphs.
    pub(super) fn together(&mut self) -> Vec<String> {
        self.know_all();
        let article = &self.document.article;
        let company = |person: Entry| {
            let companions = self.document.mentions.companions(person);
            let said = companions.filter(|(other, _)| *other > person).map(|(other, paragraphs)| {
                format!("{} in {}", article.name(other), words::count(paragraphs, "paragraph"))
            });
            let said: Vec<String> = said.collect();
            (!said.is_empty()).then(|| format!("{} with {}.", article.name(person), words::enumeration(&said)))
        };
        let said: Vec<String> = article.entries(Kind::Person).filter_map(company).collect();
        if said.is_empty() {
            return vec!["No two people are mentioned in one paragraph.".to_owned()];
        }
        std::iter::once("Mentioned together, which is not to say that they met:".to_owned()).chain(said).collect()
    }

    /// What the pictures show.
    pub(super) fn pictures(&self) -> Vec<String> {
        let article = &self.document.article;
        let places = picture_places(article, 0..article.sections.len());
        if places.is_empty() {
            return vec!["This article has no pictures.".to_owned()];
        }
        let said = places.iter().filter_map(|at| {
            let block = article.block(at.section, at.block)?;
            let BlockKind::Image { alt, .. } = &block.kind else { return None };
            let section = article.sections[at.section].name();
            let shown = if alt.is_empty() { "What it shows is not described." } else { alt };
            let said = format!("{} In {section}. {}", words::sentence(&block.text), words::sentence(shown));
            Some(said.trim_start().to_owned())
        });
        std::iter::once(format!("{}:", words::count(places.len(), "picture"))).chain(said).collect()
    }
}

/// Subjects by name: `Jens Stoltenberg, northern Kosovo and NATO`.
fn subjects(subjects: &[Subject]) -> String {
    let names: Vec<&str> = subjects.iter().map(|subject| subject.name.as_str()).collect();
    words::enumeration(&names)
}
