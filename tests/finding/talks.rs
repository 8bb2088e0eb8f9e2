//! Stories and interviews: a quotation is right if its words and its speaker are, and if nobody is named where nobody is.

use dateline::{
    annotate::find,
    article::{Article, Block, Inline, Section},
    text::quotes::unquoted,
};
use serde::Deserialize;

use super::{Count, english};

/// What was measured, in per cent, less a little: precision, recall, F1. When they were first counted the figures were
/// 100.0, 94.1 and 97.0.
const FLOOR: [f64; 3] = [96.0, 90.0, 93.0];
/// The speaker of words of which the text does not say whose they are.
const NOBODY: &str = "nobody";

/// A text of several paragraphs, and all that is said in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Talk {
    text: String,
    #[serde(default = "english")]
    language: String,
    quotations: Vec<MarkedWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkedWords {
    words: String,
    /// The fullest name, or nobody.
    speaker: String,
}

fn talks() -> Vec<Talk> {
    serde_yaml::from_str(include_str!("talks.yaml")).expect("the talks are of the form that they are read by")
}

impl Talk {
    fn article(&self) -> Article {
        let blocks: Vec<Block> = self.text.lines().map(Block::paragraph).collect();
        Article {
            language: self.language.clone(),
            sections: vec![Section::new("text", "", 0, self.text.len(), move || blocks.clone())],
            analysis: true,
            ..Article::default()
        }
    }

    fn add(&self, count: &mut Count) {
        let article = self.article();
        let found = find::found(&article).unwrap_or(article);
        let said = found.sections[0].blocks().iter().flat_map(|block| {
            block.marks.iter().filter_map(|mark| match mark.inline {
                Inline::Speech(speaker) => Some((bare(&block.text[mark.range.clone()]), found.name(speaker))),
                _ => None,
            })
        });
        let mut said: Vec<(&str, &str)> = said.collect();
        count.found += said.len();
        for quotation in self.quotations.iter().filter(|quotation| quotation.speaker != NOBODY) {
            count.marked += 1;
            let marked = (bare(&quotation.words), quotation.speaker.as_str());
            match said.iter().position(|found| *found == marked) {
                Some(index) => {
                    said.remove(index);
                    count.right += 1;
                }
                None => println!("not found: {marked:?}"),
            }
        }
        for found in said {
            println!("found, not marked: {found:?}");
        }
    }
}

#[test]
fn words_of_stories_and_interviews_are_found_with_their_speakers() {
    let mut count = Count::default();
    for talk in talks() {
        talk.add(&mut count);
    }
    let figures = count.figures();
    println!("talks: precision {:.1}  recall {:.1}  F1 {:.1}, of {}", figures[0], figures[1], figures[2], count.marked);
    assert!(figures.iter().zip(FLOOR).all(|(figure, floor)| *figure >= floor), "{figures:?} are below {FLOOR:?}");
}

#[test]
fn what_is_marked_in_the_talks_stands_in_them() {
    for Talk { text, quotations, .. } in &talks() {
        for MarkedWords { words, speaker } in quotations {
            assert!(text.contains(words.as_str()), "{words} is not in: {text}");
            assert!(speaker == NOBODY || text.contains(speaker.as_str()), "{speaker} is not in: {text}");
        }
    }
}

/// The words without quotation marks around them and without what ends them.
fn bare(words: &str) -> &str {
    unquoted(words).trim_matches(|letter: char| !letter.is_alphanumeric())
}
