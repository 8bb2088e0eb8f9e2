//! Learns the weights from tagged texts, keeps the weightiest, and writes the model.

use std::{collections::HashMap, env};

use dateline::{
    annotate::find::people::{document::Document, features::Features, lexicon::Lexicon, table, weights, words::Word},
    text::Folded,
};

use super::{
    Result,
    field::{Example, Field, Row},
    renamed::Names,
    texts::{self, Sentence, Text},
};

/// A setting, which may be tried otherwise by a variable of the environment.
fn setting(name: &str, chosen: f32) -> f32 {
    env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(chosen)
}

/// A generator of random numbers that always gives the same: G. Marsaglia's xorshift.
pub(crate) struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn is(&mut self, share: f32) -> bool {
        ((self.next() >> 40) as f32) < share * (1_u32 << 24) as f32
    }
}

/// The model as bytes, from the list of known words and texts.
pub(crate) fn learn(words: &[u8], names: &Names, files: &[&str]) -> Result<Vec<u8>> {
    let (lexicon, _) = Lexicon::read(words).ok_or("no list of words")?;
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let mut all = Vec::new();
    for file in files {
        for (_, text) in texts::read(file)?.into_iter().enumerate().filter(|(at, _)| !texts::is_held(*at)) {
            add(&text, &lexicon, &mut all);
            if chance.is(setting("RENAMED", 0.3)) {
                add(&names.rename(&text, &mut chance), &lexicon, &mut all);
            }
            let changed = otherwise_set(&text, &mut chance);
            add(&changed, &lexicon, &mut all);
        }
    }
    let (hashes, mut examples) = numbered(all, setting("LEAST", 2.0) as u32);
    println!("{} sentences, {} features", examples.len(), hashes.len());
    let mut field = Field::new(hashes.len(), setting("RATE", 0.2), setting("DECAY", 2e-4));
    let epochs = setting("EPOCHS", 8.0) as usize;
    run(&mut field, &mut examples, epochs, &mut chance);
    let kept = weightiest(&field.rows, setting("ROWS", 100_000.0) as usize);
    for example in &mut examples {
        example.features.iter_mut().for_each(|token| token.retain(|feature| kept[*feature as usize]));
    }
    run(&mut field, &mut examples, setting("AFTER", 4.0) as usize, &mut chance);
    // As if no feature had been dropped.
    let kept_share = 1.0 - setting("DROP", 0.4);
    for weight in field.rows.as_flattened_mut() {
        *weight *= kept_share;
    }
    let rows = hashes.iter().zip(&field.rows).zip(&kept).filter(|(_, kept)| **kept);
    let rows: Vec<(u32, Row)> = rows.map(|((hash, row), _)| (*hash, *row)).collect();
    Ok(written(words, &field, &rows))
}

/// Adds the sentences of a text with the hashes of their features.
fn add(text: &Text, lexicon: &Lexicon, to: &mut Vec<Example>) {
    let mut folded = Folded::default();
    let mut word = |word: &String| Word::new(word, lexicon, &mut folded);
    let words: Vec<Vec<Word>> = text.iter().map(|sentence| sentence.words.iter().map(&mut word).collect()).collect();
    let mut document = Document::default();
    for sentence in &words {
        document.add(sentence);
    }
    let mut features = Features::default();
    for (words, sentence) in words.iter().zip(text) {
        features.begin(words, lexicon);
        let of = |at| features.of(words, at, &document).to_vec();
        to.push(Example { features: (0..words.len()).map(of).collect(), tags: sentence.tags.clone() });
    }
}

/// Some of the sentences without capitals, and some in capitals, as they occur in headings and in hasty writing.
fn otherwise_set(text: &Text, chance: &mut Chance) -> Text {
    let (small, capitals) = (setting("SMALL", 0.03), setting("CAPITALS", 0.03));
    let mut changed = Text::new();
    for sentence in text {
        if chance.is(small) {
            let words = sentence.words.iter().map(|word| word.to_lowercase()).collect();
            changed.push(Sentence { words, tags: sentence.tags.clone() });
        } else if chance.is(capitals) {
            let words = sentence.words.iter().map(|word| word.to_uppercase()).collect();
            changed.push(Sentence { words, tags: sentence.tags.clone() });
        }
    }
    changed
}

/// Numbers the features that are true at least so often, in place of their hashes.
fn numbered(mut examples: Vec<Example>, least: u32) -> (Vec<u32>, Vec<Example>) {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for hash in examples.iter().flat_map(|example| example.features.iter().flatten()) {
        *counts.entry(*hash).or_default() += 1;
    }
    let mut hashes: Vec<u32> = counts.into_iter().filter(|(_, count)| *count >= least).map(|(hash, _)| hash).collect();
    hashes.sort_unstable();
    let numbers: HashMap<u32, u32> = hashes.iter().copied().zip(0..).collect();
    for token in examples.iter_mut().flat_map(|example| &mut example.features) {
        *token = token.iter().filter_map(|hash| numbers.get(hash).copied()).collect();
    }
    (hashes, examples)
}

/// Goes through all sentences, each time in another order, and ends with the mean of the weights of the later half.
fn run(field: &mut Field, examples: &mut [Example], epochs: usize, chance: &mut Chance) {
    let drop = setting("DROP", 0.4);
    let mut mean = vec![[0.0; size_of::<Row>() / 4]; field.rows.len()];
    let mut follows = [[0.0; 18]; 18];
    let late = epochs / 2;
    for epoch in 0..epochs {
        for at in (1..examples.len()).rev() {
            examples.swap(at, (chance.next() % (at as u64 + 1)) as usize);
        }
        for example in examples.iter() {
            field.learn(example, &mut || chance.is(drop));
        }
        if epoch >= late {
            let share = 1.0 / (epochs - late) as f32;
            for (mean, weight) in mean.as_flattened_mut().iter_mut().zip(field.rows.as_flattened()) {
                *mean += weight * share;
            }
            for (mean, weight) in follows.as_flattened_mut().iter_mut().zip(field.follows.as_flattened()) {
                *mean += weight * share;
            }
        }
    }
    field.rows = mean;
    field.follows = follows;
}

/// Which rows are among the so many of the greatest weights.
fn weightiest(rows: &[Row], count: usize) -> Vec<bool> {
    let weight = |row: &Row| row.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
    let mut weights: Vec<f32> = rows.iter().map(weight).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    let least = weights.get(count).copied().unwrap_or(0.0);
    rows.iter().map(|row| weight(row) > least).collect()
}

fn written(words: &[u8], field: &Field, rows: &[(u32, Row)]) -> Vec<u8> {
    let highest = rows.iter().flat_map(|(_, row)| row).fold(0.0_f32, |highest, weight| highest.max(weight.abs()));
    let step = weights::step(highest);
    let rows: Vec<(u32, Vec<u8>)> = rows.iter().map(|(hash, row)| (*hash, weights::pack(row, step).to_vec())).collect();
    let mut bytes = words.to_vec();
    bytes.extend(step.to_le_bytes());
    bytes.extend(field.follows.as_flattened().iter().flat_map(|weight| weight.to_le_bytes()));
    bytes.extend(table::write(&rows));
    println!("{} rows, highest weight {highest:.2}, {} bytes", rows.len(), bytes.len());
    bytes
}
