//! Who is found to speak, against texts in which people have marked it.
//!
//! The folder is a part of `PolNeAR` 1.0 (E. Newell, D. Margolin, D. Ruths, "An Attribution Relations Corpus for Political
//! News", 2018): `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. Every quotation in marks counts of which at least
//! half is marked as somebody's words. Its speaker is right if the phrase that was found overlaps the marked one, or is the
//! same name in another place.

mod corpus;

use std::{error::Error, path::Path, time::Instant};

use corpus::{Marked, Story};
use dateline::{
    annotate::find::{
        people::names,
        speakers::{Said, said},
    },
    article::{Article, Block, Passage, Section},
};

/// What is counted.
#[derive(Debug, Default)]
struct Tally {
    quotations: usize,
    right: usize,
    answered: usize,
    /// Quotations of which nobody marked whose words they are, and those of them that were given a speaker.
    unmarked: (usize, usize),
    words: usize,
    seconds: f64,
}

/// Scores a folder and prints the figures; with `--errors` also every speaker that is wrong or missing.
pub(super) fn score(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let shows_errors = arguments.iter().any(|argument| argument == "--errors");
    let folder = arguments.iter().find(|argument| !argument.starts_with('-')).ok_or("no folder is named")?;
    let tally = tally(Path::new(folder), shows_errors)?;
    println!("{tally}");
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        let Self { quotations, right, answered, unmarked, words, seconds } = self;
        writeln!(f, "{quotations} quotations: {right} right, {:.1} %", share(*right, *quotations))?;
        writeln!(f, "{answered} answered: {:.1} % of them right", share(*right, *answered))?;
        writeln!(f, "{} in marks that are nobody's words: {} given a speaker", unmarked.0, unmarked.1)?;
        write!(f, "{:.0} words a second", *words as f64 / seconds.max(1e-9))
    }
}

fn tally(folder: &Path, shows_errors: bool) -> Result<Tally, Box<dyn Error>> {
    let mut tally = Tally::default();
    for story in corpus::stories(folder)? {
        let (article, starts) = article(&story.text);
        let people = names(&article);
        let begin = Instant::now();
        let found = said(&article, &people);
        tally.seconds += begin.elapsed().as_secs_f64();
        tally.words += story.text.split_whitespace().count();
        for said in found.iter().filter(|said| said.direct) {
            let fault = tally.add(&story, said, &starts);
            fault.filter(|_| shows_errors).inspect(|fault| println!("{}: {fault}", story.name));
        }
    }
    Ok(tally)
}

/// An article of one section, a paragraph for every line, and where in the text each of them begins.
fn article(text: &str) -> (Article, Vec<usize>) {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line.trim_end_matches('\n')))
    });
    let (starts, blocks): (Vec<usize>, Vec<Block>) = lines.map(|(start, line)| (start, Block::paragraph(line))).unzip();
    let section = Section::new("text", "", 0, text.len(), move || blocks.clone());
    (Article { language: "en".into(), sections: vec![section], ..Article::default() }, starts)
}

impl Tally {
    /// Counts one quotation, and says what is wrong with it, if anything is.
    fn add(&mut self, story: &Story, said: &Said, starts: &[usize]) -> Option<String> {
        let range = |at: &Passage| starts[at.block] + at.range.start..starts[at.block] + at.range.end;
        let words = range(&said.at);
        let source = said.source.as_ref().map(range);
        let Some(marked) = story.marked(&words).filter(|marked| !marked.source.is_empty()) else {
            self.unmarked.0 += 1;
            self.unmarked.1 += usize::from(source.is_some());
            return None;
        };
        self.quotations += 1;
        self.answered += usize::from(source.is_some());
        let is_right = source.as_ref().is_some_and(|source| fits(story, marked, source));
        self.right += usize::from(is_right);
        let told = source.map_or("nobody", |source| &story.text[source]);
        let wanted: Vec<&str> = marked.source.iter().map(|range| &story.text[range.clone()]).collect();
        (!is_right).then(|| format!("{told} for {}: {}", wanted.join(" "), &story.text[words]))
    }
}

/// Whether a phrase is where the speaker is marked, or the same name elsewhere.
fn fits(story: &Story, marked: &Marked, source: &std::ops::Range<usize>) -> bool {
    let overlaps = marked.source.iter().any(|range| range.start < source.end && source.start < range.end);
    let last = story.text[source.clone()].split_whitespace().next_back().unwrap_or_default();
    let is_name = last.len() > 2 && last.starts_with(char::is_uppercase);
    overlaps || is_name && marked.source.iter().any(|range| story.text[range.clone()].contains(last))
}
