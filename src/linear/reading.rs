//! Reading on: sections in their order, in parts where they are long.

use super::{
    Linear,
    say::{self, words},
};
use crate::article::{Article, Position};

/// Bytes of text after which a long section pauses at the end of a paragraph: about five minutes of speech.
const PART: usize = 6 * 1024;

/// Where the reader is.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The blocks said last: section, first, behind the last.
    last: Option<(usize, usize, usize)>,
    /// Section and block that Enter reads next.
    next: (usize, usize),
    /// Whether they were said after what was said last of the lesson.
    is_latest: bool,
}

impl Reading {
    /// The last block that was said.
    pub(super) fn here(&self) -> Position {
        let (section, _, end) = self.last.unwrap_or_default();
        Position { section, block: end.saturating_sub(1), offset: 0 }
    }

    /// Whether the last thing said was this block alone.
    pub(super) fn is_on(&self, section: usize, block: usize) -> bool {
        self.last == Some((section, block, block + 1))
    }

    /// Whether nothing follows.
    pub(super) fn is_at_end(&self, article: &Article) -> bool {
        self.next.0 >= article.sections.len()
    }

    /// What Enter does, if anything.
    pub(super) fn choice(&self, article: &Article) -> Option<String> {
        let (section, block) = self.next;
        let name = article.sections.get(section)?.name();
        Some(if block == 0 { format!("Enter for {name}") } else { "Enter to read on".to_owned() })
    }

    /// Something else was said since.
    pub(super) fn give_way(&mut self) {
        self.is_latest = false;
    }

    fn pass(&mut self, article: &Article, section: usize, from: usize, to: usize) {
        (self.last, self.is_latest) = (Some((section, from, to)), true);
        let ended = article.sections.get(section).is_none_or(|section| to >= section.blocks().len());
        self.next = if ended { (section + 1, 0) } else { (section, to) };
    }
}

impl Linear {
    /// Reads what follows; in a lesson, goes on with that.
    pub(super) fn read_on(&mut self) -> Vec<String> {
        if self.is_led_by_lesson() {
            return self.teach_on();
        }
        let article = self.article();
        if article.sections.is_empty() {
            return vec!["This article has no text.".to_owned()];
        }
        if self.reading.is_at_end(&article) {
            return vec!["The article ends here.".to_owned()];
        }
        let (section, block) = self.reading.next;
        self.read(section, block)
    }

    /// Reads a section from its beginning, and then on from there: a lesson waits.
    pub(super) fn read_section(&mut self, section: usize) -> Vec<String> {
        self.rest_lesson();
        self.read(section, 0)
    }

    /// Reads the section before; in a lesson, says the step before.
    pub(super) fn read_back(&mut self) -> Vec<String> {
        if self.is_led_by_lesson() {
            return self.teach_back();
        }
        match self.reading.here().section.checked_sub(1) {
            Some(section) => self.read(section, 0),
            None => vec!["No section stands before this one.".to_owned()],
        }
    }

    /// Says what was said last of the text, or of the lesson, once more.
    pub(super) fn read_again(&mut self) -> Vec<String> {
        if self.is_led_by_lesson() && !self.reading.is_latest {
            return self.teach_again();
        }
        match self.reading.last {
            Some((section, from, to)) => self.said(section, from, to),
            None => vec!["Nothing has been read yet.".to_owned()],
        }
    }

    /// Reads a section from a block on: to its end, or as much of it as can be listened to.
    pub(super) fn read(&mut self, section: usize, from: usize) -> Vec<String> {
        let article = self.article();
        if section >= article.sections.len() {
            return vec!["This article has no such section.".to_owned()];
        }
        let blocks = article.sections[section].blocks();
        let mut bytes = 0;
        let enough = blocks.iter().skip(from).position(|block| {
            bytes += block.text.len();
            bytes >= PART
        });
        let to = enough.map_or(blocks.len(), |index| from + index + 1);
        let mut lines = vec![head(&article, section, from)];
        lines.extend(self.said(section, from, to));
        lines.extend(blocks.is_empty().then(|| "This section has no text of its own.".to_owned()));
        lines.extend((to < blocks.len()).then(|| "The section goes on.".to_owned()));
        lines
    }

    /// Reads one paragraph alone; Enter goes on behind it.
    pub(super) fn read_block(&mut self, section: usize, block: usize) -> Vec<String> {
        self.said(section, block, block + 1)
    }

    /// The lines of some blocks, which then are what was read last.
    fn said(&mut self, section: usize, from: usize, to: usize) -> Vec<String> {
        /// Bytes of text that are searched for names at a time.
        const SLICE: usize = 64 * 1024;
        let article = self.article();
        while self.document.covered().section <= section && self.document.annotate(SLICE) {}
        self.reading.pass(&article, section, from, to);
        say::blocks(&article, &self.document.mentions, section, from..to)
    }

    /// Where the reader is, in the article and on the walk.
    pub(super) fn whereabouts(&self) -> Vec<String> {
        let article = &self.document.article;
        let taught = self.standing_of_lesson();
        let Some((section, _, to)) = self.reading.last else {
            return vec![taught.unwrap_or_else(|| "Nothing has been read yet.".to_owned())];
        };
        let blocks = article.sections[section].blocks().len();
        let weight = |range: std::ops::Range<usize>| article.sections[range].iter().map(|s| s.weight).sum::<usize>();
        let read = weight(0..section) + article.sections[section].weight * to / blocks.max(1);
        let percent = read * 100 / weight(0..article.sections.len()).max(1);
        let name = article.sections[section].name();
        let number = format!("section {} of {}, {name}", section + 1, article.sections.len());
        let paragraph = format!("paragraph {} of {blocks}", to.min(blocks));
        let mut lines: Vec<String> = taught.into_iter().collect();
        lines.push(format!("Read last: {number}, {paragraph}. This is {percent} percent of the article."));
        lines.extend(self.walk.as_ref().and_then(|walk| walk.standing(article)));
        lines
    }
}

/// `Section 2 of 4, Serbian meeting: Meeting with the Serbian President.`
fn head(article: &Article, index: usize, from: usize) -> String {
    let section = &article.sections[index];
    if from > 0 {
        return format!("{}, from paragraph {}.", section.name(), from + 1);
    }
    let number = format!("Section {} of {}", index + 1, article.sections.len());
    words::sentence(&format!("{number}{}", named(article, index)))
}

/// The name of a section, its title where that is another, and its level where it stands in a section.
fn named(article: &Article, index: usize) -> String {
    let section = &article.sections[index];
    let level = if section.depth > 0 { format!(", level {}", section.depth + 1) } else { String::new() };
    if section.title.is_empty() || section.title == section.name() {
        return format!("{level}: {}", section.name());
    }
    format!("{level}, {}: {}", section.name(), section.title)
}
