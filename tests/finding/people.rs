//! People in the paragraphs: a person is right if the full name is, and a mention if its words are.

use dateline::{
    annotate::find,
    article::{Article, Inline, Kind},
};

use super::{Count, Paragraph, paragraphs};

/// What was measured, in per cent, less a little: precision, recall, F1; of persons, and of their mentions.
///
/// When they were first counted the figures were 98.6, 95.9 and 97.3; of mentions 100.0, 96.4 and 98.2. The paragraphs are
/// short and plainly written: news at large is harder, as the data sheet of the model says.
const FLOOR: [[f64; 3]; 2] = [[96.0, 93.0, 95.0], [97.0, 94.0, 96.0]];

#[test]
fn people_of_the_paragraphs_are_found_with_all_their_mentions() {
    let (mut persons, mut mentions) = (Count::default(), Count::default());
    for paragraph in paragraphs() {
        let article = paragraph.article();
        let found = find::found(&article).unwrap_or(article);
        count_persons(&paragraph, &found, &mut persons);
        count_mentions(&paragraph, &found, &mut mentions);
    }
    let figures = [persons.figures(), mentions.figures()];
    for (what, [precision, recall, f1]) in ["people", "mentions of people"].into_iter().zip(figures) {
        println!("{what}: precision {precision:.1}  recall {recall:.1}  F1 {f1:.1}");
    }
    println!("of {} people and {} mentions", persons.marked, mentions.marked);
    let above = |figures: &[f64; 3], floor: &[f64; 3]| figures.iter().zip(floor).all(|(figure, floor)| figure >= floor);
    assert!(figures.iter().zip(&FLOOR).all(|(figures, floor)| above(figures, floor)), "{figures:?} < {FLOOR:?}");
}

fn count_persons(paragraph: &Paragraph, found: &Article, count: &mut Count) {
    count.marked += paragraph.people.len();
    count.found += found.people.len();
    for name in paragraph.people.keys() {
        let is_found = found.people.iter().any(|person| person.name == *name);
        count.right += usize::from(is_found);
        if !is_found {
            println!("not found: {name} in: {}", paragraph.text);
        }
    }
    for person in found.people.iter().filter(|person| !paragraph.people.contains_key(&person.name)) {
        println!("found, not marked: {} in: {}", person.name, paragraph.text);
    }
}

fn count_mentions(paragraph: &Paragraph, found: &Article, count: &mut Count) {
    let block = &found.sections[0].blocks()[0];
    let named = block.marks.iter().filter(|mark| match mark.inline {
        Inline::Mention(entry) => entry.kind == Kind::Person,
        _ => false,
    });
    let named: Vec<&str> = named.map(|mark| &paragraph.text[mark.range.clone()]).collect();
    let marked: Vec<&str> = mentions(paragraph);
    count.marked += marked.len();
    count.found += named.len();
    let mut left = named;
    for form in marked {
        if let Some(index) = left.iter().position(|words| *words == form) {
            left.remove(index);
            count.right += 1;
        }
    }
}

/// Every mention that is marked: each form wherever it stands, but within no longer one.
fn mentions(paragraph: &Paragraph) -> Vec<&str> {
    let mut forms: Vec<&str> = paragraph.people.values().flatten().map(String::as_str).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    let mut all = Vec::new();
    for form in forms {
        for (start, words) in paragraph.text.match_indices(form) {
            let at = start..start + words.len();
            if taken.iter().all(|other| other.end <= at.start || at.end <= other.start) {
                taken.push(at);
                all.push(words);
            }
        }
    }
    all
}
