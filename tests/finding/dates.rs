//! Dates in the paragraphs: a date is right if both its words and its value are.

use dateline::annotate::find::dates::dates;

use super::{Count, Paragraph, paragraphs};

/// What was measured, in per cent, less a little: precision, recall, F1.
///
/// When the paragraphs were new the figures were 89.4, 90.7 and 90.0. Faults of a general kind that came to light then
/// were mended, so that what is measured now is a guard, and no longer a figure of unseen text.
const FLOOR: [f64; 3] = [95.0, 95.0, 95.0];

#[test]
fn dates_of_the_paragraphs_are_found_with_their_values() {
    let mut count = Count::default();
    for paragraph in paragraphs() {
        add(&paragraph, &mut count);
    }
    let figures = count.figures();
    println!("dates: precision {:.1}  recall {:.1}  F1 {:.1}, of {}", figures[0], figures[1], figures[2], count.marked);
    assert!(figures.iter().zip(FLOOR).all(|(figure, floor)| *figure >= floor), "{figures:?} are below {FLOOR:?}");
}

fn add(paragraph: &Paragraph, count: &mut Count) {
    let found = dates(&paragraph.article());
    let found = found.iter().map(|date| (&paragraph.text[date.at.range.clone()], date.when.to_string()));
    let mut found: Vec<(&str, String)> = found.collect();
    count.marked += paragraph.dates.len();
    count.found += found.len();
    for date in &paragraph.dates {
        let same = found.iter().position(|(text, value)| *text == date.text && *value == date.value);
        match same {
            Some(index) => drop(found.remove(index)),
            None => println!("not found: {:?} {} in: {}", date.text, date.value, paragraph.text),
        }
        count.right += usize::from(same.is_some());
    }
    for (text, value) in found {
        println!("found, not marked: {text:?} {value} in: {}", paragraph.text);
    }
}
