//! Quotations in the paragraphs: one is right if its words and its speaker are.

use dateline::{
    annotate::find,
    article::{Article, Inline},
    text::quotes::unquoted,
};

use super::{Count, Paragraph, paragraphs};

/// What was measured, in per cent, less a little: precision, recall, F1. When they were first counted the figures were
/// 100.0, 97.0 and 98.5.
const FLOOR: [f64; 3] = [95.0, 93.0, 94.0];

#[test]
fn quotations_of_the_paragraphs_are_found_with_their_speakers() {
    let mut count = Count::default();
    for paragraph in paragraphs() {
        let article = paragraph.article();
        add(&paragraph, &find::found(&article).unwrap_or(article), &mut count);
    }
    let figures = count.figures();
    println!(
        "speakers: precision {:.1}  recall {:.1}  F1 {:.1}, of {}",
        figures[0], figures[1], figures[2], count.marked
    );
    assert!(figures.iter().zip(FLOOR).all(|(figure, floor)| *figure >= floor), "{figures:?} are below {FLOOR:?}");
}

fn add(paragraph: &Paragraph, found: &Article, count: &mut Count) {
    let block = &found.sections[0].blocks()[0];
    let said = block.marks.iter().filter_map(|mark| match mark.inline {
        Inline::Speech(speaker) => Some((bare(&paragraph.text[mark.range.clone()]), found.name(speaker))),
        _ => None,
    });
    let mut said: Vec<(&str, &str)> = said.collect();
    count.marked += paragraph.quotations.len();
    count.found += said.len();
    for quotation in &paragraph.quotations {
        let marked = (bare(&quotation.words), quotation.speaker.as_str());
        match said.iter().position(|found| *found == marked) {
            Some(index) => {
                said.remove(index);
                count.right += 1;
            }
            None => println!("not found: {marked:?} in: {}", paragraph.text),
        }
    }
    for found in said {
        println!("found, not marked: {found:?} in: {}", paragraph.text);
    }
}

/// The words without quotation marks around them and without what ends them.
fn bare(words: &str) -> &str {
    unquoted(words).trim_matches(|letter: char| !letter.is_alphanumeric())
}
