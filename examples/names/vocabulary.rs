//! Writes the list of known words: their clusters, and the lists that they stand on.

use std::{collections::HashMap, fs};

use dateline::{
    annotate::find::{
        people::{
            class::CLASSES,
            lexicon::{Known, key, phrase, short},
            table,
        },
        tokens::Tokens,
    },
    text::Folded,
};
use serde::Deserialize;

use super::{
    Result,
    clusters::{Vector, WIDTH, centres, nearest, normalised},
    lists::Lists,
};

/// Words that get a cluster, the most frequent.
const WORDS: usize = 80_000;
/// Words by which the clusters are made.
const CENTRAL: usize = 60_000;
/// Clusters, from fine to coarse.
const CLUSTERS: [usize; 4] = [2048, 512, 128, 32];
/// Ranks up to which a word is very common, common, known.
const RARITY: [usize; 3] = [1_000, 8_000, 40_000];

#[derive(Deserialize)]
struct Vectors {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// The words as `Lexicon::read` reads them.
pub(crate) fn write(vectors: &str, lists: &Lists) -> Result<Vec<u8>> {
    let vectors: Vectors = serde_json::from_slice(&fs::read(vectors)?)?;
    let words: Vec<&String> =
        vectors.words.iter().filter(|word| vectors.vectors.contains_key(*word)).take(WORDS).collect();
    let rows: Vec<Vector> = words.iter().map(|word| vector(&vectors.vectors[*word])).collect();
    let fine = centres(&rows[..CENTRAL.min(rows.len())], CLUSTERS[0]);
    let coarser: Vec<Vec<usize>> = CLUSTERS[1..].iter().map(|count| nearest(&fine, &centres(&fine, *count))).collect();
    let mut known: HashMap<u64, Known> = HashMap::new();
    let mut folded = Folded::default();
    for (rank, (word, cluster)) in words.iter().zip(nearest(&rows, &fine)).enumerate() {
        let rarity = RARITY.iter().filter(|limit| rank >= **limit).count() as u8;
        let cluster = cluster as u16 + 1;
        known.entry(key(word, &mut folded)).or_insert(Known { cluster, rarity, ..Known::default() });
    }
    add_lists(lists, &mut known, &mut folded);
    let mut known: Vec<_> = known.into_iter().collect();
    known.sort_by_key(|(key, _)| *key);
    let rows: Vec<_> = known.iter().map(|(key, known)| (short(*key), known.to_bytes().to_vec())).collect();
    let mut bytes = table::write(&rows);
    bytes.extend((fine.len() as u32).to_le_bytes());
    for ((medium, coarse), coarsest) in coarser[0].iter().zip(&coarser[1]).zip(&coarser[2]) {
        bytes.extend((*medium as u16).to_le_bytes());
        bytes.extend([*coarse as u8, *coarsest as u8]);
    }
    println!("{} words, {} bytes", known.len(), bytes.len());
    Ok(bytes)
}

fn vector(numbers: &[f32]) -> Vector {
    let mut vector = [0.0; WIDTH];
    vector.iter_mut().zip(numbers).for_each(|(to, number)| *to = *number);
    normalised(vector)
}

/// Adds the lists of names, the names of places of several words too, and the closed classes.
fn add_lists(lists: &Lists, known: &mut HashMap<u64, Known>, folded: &mut Folded) {
    let rare = Known { rarity: 3, ..Known::default() };
    for (name, level) in &lists.given {
        known.entry(key(name, folded)).or_insert(rare).given = *level;
    }
    for (name, level) in &lists.surnames {
        let key = key(name, folded);
        // The rarest surnames are only worth a place if the word is known anyway.
        if *level > 1 || known.contains_key(&key) {
            known.entry(key).or_insert(rare).surname = *level;
        }
    }
    let mut tokens = Tokens::default();
    for (name, level) in &lists.places {
        tokens.fill(name);
        let keys = tokens.all.iter().map(|token| key(token.of(name), folded)).reduce(phrase);
        if let Some(key) = keys {
            let place = known.entry(key).or_insert(rare);
            place.place = place.place.max(*level);
        }
    }
    for (class, words) in CLASSES.iter().rev() {
        for word in words.split_whitespace() {
            known.entry(key(word, folded)).or_insert(rare).class = *class;
        }
    }
}
