//! The texts that are read: an article of a few hundred words, with who and when stated or not, and a book of 3.3 MB in
//! 360 chapters.

use std::fmt::Write;

pub(crate) const ARTICLE_BEGINS: &str = "Leaders meet in Brussels";
pub(crate) const BOOK_BEGINS: &str = "The long road";
/// Stands once, at the end.
pub(crate) const LAST_WORD: &str = "terminus";
/// The line that it stands in, up to it.
pub(crate) const LAST_LINE: &str = "Here the road ends";

const WORDS: [&str; 40] = [
    "the",
    "road",
    "went",
    "past",
    "a",
    "village",
    "where",
    "Jens",
    "Stoltenberg",
    "had",
    "met",
    "Albin",
    "Kurti",
    "on",
    "17",
    "August",
    "2022",
    "and",
    "both",
    "said",
    "that",
    "talks",
    "would",
    "go",
    "on",
    "in",
    "Brussels",
    "until",
    "every",
    "question",
    "was",
    "answered",
    "though",
    "nobody",
    "knew",
    "when",
    "winter",
    "came",
    "from",
    "Pristina",
];

/// What an article states of itself.
const STATED: &str = "\
---
dateline: 1
title: Leaders meet in Brussels
date: 2022-08-18
place: brussels
analysis: off
people:
  stoltenberg: { name: Jens Stoltenberg, role: Secretary General, also: [Stoltenberg] }
  kurti: { name: Albin Kurti, role: Prime Minister, also: [Kurti] }
places:
  brussels: { name: Brussels, at: [50.85, 4.35] }
  pristina: { name: Pristina, at: [42.66, 21.17] }
dates:
  - { date: 2022-08-17, text: [17 August], event: They meet, people: [stoltenberg, kurti] }
---
";

/// An article of about 450 words that states who and when.
pub(crate) fn stated_article() -> String {
    STATED.to_owned() + &sections()
}

/// The same text, of which nothing is stated.
pub(crate) fn article() -> String {
    format!("# {ARTICLE_BEGINS}\n\nBrussels, 18 August 2022\n\n{}", sections())
}

fn sections() -> String {
    let mut words = Words(1);
    let mut text = String::new();
    for section in 1..=4 {
        let _ = writeln!(text, "## Section {section}\n\n{}\n\n{}\n", words.paragraph(55), words.paragraph(55));
    }
    text + LAST_LINE + " at the " + LAST_WORD + ".\n"
}

/// A book of about 570,000 words.
pub(crate) fn book() -> String {
    let mut words = Words(2);
    let mut text = format!("# {BOOK_BEGINS}\n\n");
    for chapter in 1..=360 {
        let _ = writeln!(text, "## Chapter {chapter}\n");
        for _ in 0..17 {
            let _ = writeln!(text, "{}\n", words.paragraph(93));
        }
    }
    text + LAST_LINE + " at the " + LAST_WORD + ".\n"
}

/// Words in an order that looks like none and is always the same.
struct Words(u32);

impl Words {
    fn paragraph(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.next()).collect();
        words.join(" ") + "."
    }

    fn next(&mut self) -> &'static str {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        WORDS[(self.0 >> 16) as usize % WORDS.len()]
    }
}
