//! The page as it grows: tags, escaped text, headings that skip no level, and words of ours in their own language.

use super::picture::Pictures;
use crate::{
    article::{Article, Mentions},
    lesson::Tally,
    write::markup::{escape, put},
};

/// Attributes of a tag, each with its value.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// A handout that is being written, and what it is about.
pub(super) struct Handout<'a> {
    pub(super) article: &'a Article,
    pub(super) mentions: &'a Mentions,
    /// What a class answered.
    pub(super) tallies: &'a [Tally],
    /// Whether only that is listed which the text mentions.
    pub(super) is_excerpt: bool,
    /// The files of its pictures.
    pub(super) pictures: Pictures<'a>,
    /// Bytes of those that are a part of the page.
    pub(super) held: usize,
    out: String,
    /// Level of the last heading.
    level: u8,
    /// The attributes of words that are ours and not the article's.
    ours: &'static [(&'static str, &'static str)],
}

/// A text in one paragraph: where the cells of a table part, a sign.
pub(super) fn running(text: &str) -> String {
    text.replace('\t', " · ")
}

impl<'a> Handout<'a> {
    pub(super) fn new(article: &'a Article, mentions: &'a Mentions, is_excerpt: bool, pictures: Pictures<'a>) -> Self {
        let is_english = article.language.split('-').next() == Some("en");
        let ours: &[_] = match (is_english, article.is_right_to_left()) {
            (true, _) => &[],
            (false, true) => &[("lang", "en"), ("dir", "ltr")],
            (false, false) => &[("lang", "en")],
        };
        Self { article, mentions, tallies: &[], is_excerpt, pictures, held: 0, out: String::new(), level: 0, ours }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Appends markup of ours as it is.
    pub(super) fn markup(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Appends a part of the style, which is ours as well.
    pub(super) fn style(&mut self, style: &str) {
        self.out.push_str(style);
    }

    /// Appends text in which nothing is markup.
    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.out, text);
    }

    /// Appends `<name …>`.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes) {
        self.tag(name, attributes, &[]);
    }

    /// The same for an element that holds words of ours.
    pub(super) fn open_ours(&mut self, name: &str, attributes: Attributes) {
        self.tag(name, attributes, self.ours);
    }

    /// Appends `</name>`.
    pub(super) fn close(&mut self, name: &str) {
        put(&mut self.out, format_args!("</{name}>"));
    }

    /// An element that holds text of the article.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// An element that holds words of ours.
    pub(super) fn ours(&mut self, name: &str, attributes: Attributes, words: &str) {
        self.open_ours(name, attributes);
        self.text(words);
        self.close(name);
    }

    /// Words of ours among the article's.
    pub(super) fn words(&mut self, words: &str) {
        if self.ours.is_empty() {
            self.text(words);
        } else {
            self.ours("span", &[], words);
        }
    }

    /// Begins a heading of a level, or of the one below the last heading where levels would be skipped; what it is
    /// closed with.
    pub(super) fn heading(&mut self, level: u8, attributes: Attributes) -> &'static str {
        let name = self.next_heading(level);
        self.open(name, attributes);
        name
    }

    /// A heading in words of ours.
    pub(super) fn heading_of_ours(&mut self, level: u8, attributes: Attributes, words: &str) {
        let name = self.next_heading(level);
        self.ours(name, attributes, words);
    }

    fn next_heading(&mut self, level: u8) -> &'static str {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        self.level = level.min(self.level + 1).clamp(1, 6);
        NAMES[usize::from(self.level) - 1]
    }

    fn tag(&mut self, name: &str, attributes: Attributes, more: Attributes) {
        put(&mut self.out, format_args!("<{name}"));
        for (attribute, value) in attributes.iter().chain(more) {
            put(&mut self.out, format_args!(" {attribute}=\""));
            escape(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }
}
