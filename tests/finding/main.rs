//! What is found in the project's own news paragraphs, against what is marked in them.
//!
//! Each kind of finding has a file here that counts it; the paragraphs, with everything marked, are one file for all.

mod dates;
mod figures;
mod people;
mod places;
mod report;
mod speakers;
mod talks;

use std::collections::BTreeMap;

use dateline::article::{Article, Block, Dateline, Section};
use serde::Deserialize;

/// A paragraph and everything that is marked in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paragraph {
    text: String,
    #[serde(default = "english")]
    language: String,
    dateline: String,
    /// Each person by name, with the forms that the text has.
    people: BTreeMap<String, Vec<String>>,
    dates: Vec<MarkedDate>,
    #[serde(default)]
    figures: Vec<MarkedFigure>,
    quotations: Vec<MarkedQuotation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedDate {
    text: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedFigure {
    text: String,
    value: f64,
    unit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedQuotation {
    words: String,
    /// One of the people.
    speaker: String,
}

/// How many are marked, how many were found, and how many of those are right.
#[derive(Default)]
struct Count {
    marked: usize,
    found: usize,
    right: usize,
}

fn english() -> String {
    "en".into()
}

fn paragraphs() -> Vec<Paragraph> {
    serde_yaml::from_str(include_str!("paragraphs.yaml")).expect("the paragraphs are of the form that they are read by")
}

impl Paragraph {
    /// The paragraph as an article of its own, without anything that is marked.
    fn article(&self) -> Article {
        let text = self.text.clone();
        let section = Section::new("text", "", 0, text.len(), move || vec![Block::paragraph(text.clone())]);
        let date = self.dateline.parse().expect("a dateline is a date");
        Article {
            dateline: Dateline { place: None, date: Some(date) },
            language: self.language.clone(),
            sections: vec![section],
            analysis: true,
            ..Article::default()
        }
    }
}

impl Count {
    /// Precision, recall and their harmonic mean, in per cent.
    #[expect(clippy::cast_precision_loss, reason = "there are some hundreds")]
    fn figures(&self) -> [f64; 3] {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        let f1 = percent(2 * self.right, self.marked + self.found);
        [percent(self.right, self.found), percent(self.right, self.marked), f1]
    }
}

#[test]
fn the_paragraphs_are_enough_and_what_is_marked_stands_in_them() {
    let paragraphs = paragraphs();
    assert!(paragraphs.len() >= 60);
    for Paragraph { text, people, dates, figures, quotations, .. } in &paragraphs {
        let dates = dates.iter().map(|date| &date.text);
        let words = quotations.iter().map(|quotation| &quotation.words);
        let figures = figures.iter().map(|figure| &figure.text);
        for marked in dates.chain(figures).chain(words).chain(people.values().flatten()) {
            assert!(text.contains(marked.as_str()), "{marked} is not in: {text}");
        }
        assert!(quotations.iter().all(|quotation| people.contains_key(&quotation.speaker)), "{text}");
    }
}
