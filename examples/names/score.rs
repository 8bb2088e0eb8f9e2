//! Measures how well names are found in tagged texts: exact spans, and words a second.

use std::time::Instant;

use dateline::{
    annotate::find::people::{
        document::Document,
        model::Model,
        tagger::Tagger,
        tags::{Named, spans},
        words::Word,
    },
    text::Folded,
};

use super::{Result, texts::Text};

/// Prints precision, recall and F1 of each kind of name, in per cent.
pub(crate) fn score(model: &[u8], texts: &[Text]) -> Result<()> {
    let model = Model::read(model).ok_or("no model")?;
    let mut counts = [[0_usize; 3]; 4];
    let started = Instant::now();
    for text in texts {
        for (tags, sentence) in tagged(&model, text).iter().zip(text) {
            count(tags, &sentence.tags, &mut counts);
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    for (named, [right, found, there]) in Named::ALL.iter().zip(counts).take(3) {
        let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
        let f1 = 200.0 * right as f64 / (found + there).max(1) as f64;
        print!("{named:?} P {:.1} R {:.1} F1 {f1:.1}  ", share(found), share(there));
    }
    let words: usize = texts.iter().flatten().map(|sentence| sentence.words.len()).sum();
    println!("{words} tokens, {:.0} a second", words as f64 / seconds);
    Ok(())
}

/// The tags that the model gives to each sentence.
fn tagged(model: &Model, text: &Text) -> Vec<Vec<u8>> {
    let mut folded = Folded::default();
    let words: Vec<Vec<Word>> = text
        .iter()
        .map(|sentence| sentence.words.iter().map(|word| Word::new(word, &model.lexicon, &mut folded)).collect())
        .collect();
    let mut document = Document::default();
    for sentence in &words {
        document.add(sentence);
    }
    let mut tagger = Tagger::default();
    let tag = |words: &Vec<Word>| {
        tagger.tag(words, &document, model);
        tagger.tags.clone()
    };
    words.iter().map(tag).collect()
}

/// Adds to the counts of names that are right, found and there, by kind.
pub(crate) fn count(found: &[u8], there: &[u8], counts: &mut [[usize; 3]; 4]) {
    let there: Vec<_> = spans(there).collect();
    for span in spans(found) {
        counts[span.named as usize][0] += usize::from(there.contains(&span));
        counts[span.named as usize][1] += 1;
    }
    for span in there {
        counts[span.named as usize][2] += 1;
    }
}
