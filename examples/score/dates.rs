//! Scores time expressions: strict spans, and the values of days, months and years.
//!
//! Spans count if they begin and end where a person marked an expression, whatever its kind (dates, times of day,
//! durations and repetitions, most of which have no value for a reader); of a span of dates each end is one expression,
//! as in the data. A value counts if the expression that overlaps the marked one most has the same ISO 8601 value; what
//! is not found at all counts as wrong.
//!
//! Data: `WikiWars` 1.04 (Mazur and Dale 2010, text of Wikipedia, CC BY-SA 3.0) as a JSON array of
//! `{text, dct, timex: [{s, e, value}]}`, and `TimeBank` and `AQUAINT` as cleaned for TempEval-3 (`UzZaman` et al. 2013), which
//! are folders of `.tml` files; neither is part of the project. The rules were made while looking at documents 0, 2, 4, …
//! (`--half 0`, by name); only what `--half 1` prints may be reported.

mod corpus;

use std::{collections::BTreeMap, error::Error, time::Instant};

use dateline::{
    annotate::find::dates::{Expression, expressions},
    article::{Article, Block, Dateline, Section, When},
};

use corpus::{Document, Marked};

/// Counts of one corpus.
#[derive(Default)]
struct Score {
    documents: usize,
    words: usize,
    marked: usize,
    found: usize,
    exact: usize,
    /// For `day`, `month`, `year`: how many are marked, and how many of them have the right value.
    values: BTreeMap<&'static str, (usize, usize)>,
    /// For each certainty: how many expressions have it that lie on a marked day, month or year, and how many are right.
    certainty: BTreeMap<u8, (usize, usize)>,
    seconds: f64,
}

pub(crate) fn score(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let half = arguments.iter().skip_while(|one| *one != "--half").nth(1).and_then(|half| half.parse::<usize>().ok());
    let errors = arguments.iter().any(|one| one == "--errors");
    let paths = arguments.iter().filter(|one| !one.starts_with("--") && one.parse::<usize>().is_err());
    for path in paths {
        let mut score = Score::default();
        let documents = corpus::read(path.as_ref())?;
        let wanted = |(index, _): &(usize, Document)| half.is_none_or(|half| index % 2 == half);
        for (_, document) in documents.into_iter().enumerate().filter(wanted) {
            score.add(&document, errors);
        }
        println!("{path}");
        score.print();
    }
    Ok(())
}

impl Score {
    fn add(&mut self, document: &Document, errors: bool) {
        let (article, starts) = article(document);
        article.sections[0].blocks();
        let begin = Instant::now();
        let found = expressions(&article);
        self.seconds += begin.elapsed().as_secs_f64();
        self.documents += 1;
        self.words += document.text.split_whitespace().count();
        self.marked += document.marked.len();
        self.found += found.len();
        let ranges = found
            .iter()
            .map(|one| (starts[one.at.block] + one.at.range.start, starts[one.at.block] + one.at.range.end));
        let ranges: Vec<(usize, usize)> = ranges.collect();
        for marked in &document.marked {
            let exact = ranges.contains(&(marked.start, marked.end));
            self.exact += usize::from(exact);
            let best = best(marked, &ranges).map(|index| &found[index]);
            let right = self.value(marked, best);
            if errors && (!exact || right == Some(false)) {
                let text = |(start, end): (usize, usize)| document.text[start..end].replace('\n', " ");
                let near = near(&document.text, marked.start, marked.end);
                let ours = best.map(|best| {
                    let start = starts[best.at.block];
                    let range = (start + best.at.range.start, start + best.at.range.end);
                    format!("{:?} {}", text(range), best.value.map_or(String::new(), |(when, _)| when.to_string()))
                });
                let sign = if right == Some(false) { "VALUE" } else { "span " };
                println!(
                    "{sign} {:?} {} | {} | {near}",
                    text((marked.start, marked.end)),
                    marked.value,
                    ours.unwrap_or_default()
                );
            }
        }
        if errors {
            let overlaps =
                |(start, end): &(usize, usize)| document.marked.iter().any(|one| one.start < *end && *start < one.end);
            for (start, end) in ranges.iter().filter(|range| !overlaps(range)) {
                println!("extra {:?} | {}", &document.text[*start..*end], near(&document.text, *start, *end));
            }
        }
    }

    /// Counts a value, and says whether it is right; none if the marked one is no day, month or year.
    fn value(&mut self, marked: &Marked, ours: Option<&Expression>) -> Option<bool> {
        let kind = match marked.value.trim_start_matches('-').len() {
            4 => "year",
            7 => "month",
            10 => "day",
            _ => return None,
        };
        if !marked.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return None;
        }
        let value = ours.and_then(|ours| ours.value);
        let right = value.is_some_and(|(when, _)| matches!(when, When::At(_)) && when.to_string() == marked.value);
        let counts = self.values.entry(kind).or_default();
        counts.0 += 1;
        counts.1 += usize::from(right);
        if let Some((_, certainty)) = value {
            let counts = self.certainty.entry(certainty).or_default();
            counts.0 += 1;
            counts.1 += usize::from(right);
        }
        Some(right)
    }

    fn print(&self) {
        let (precision, recall) = (percent(self.exact, self.found), percent(self.exact, self.marked));
        let f1 = percent(2 * self.exact, self.found + self.marked);
        println!(
            "  {} documents, {} words, {} expressions marked, {} found",
            self.documents, self.words, self.marked, self.found
        );
        println!("  strict spans: precision {precision:.1}  recall {recall:.1}  F1 {f1:.1}");
        for (kind, (marked, right)) in &self.values {
            println!("  {kind} values: {:.1} of {marked}", percent(*right, *marked));
        }
        let both = ["day", "year"].map(|kind| self.values.get(kind).copied().unwrap_or_default());
        let (marked, right) = (both[0].0 + both[1].0, both[0].1 + both[1].1);
        println!("  day and year values: {:.1} of {marked}", percent(right, marked));
        let by_certainty = self.certainty.iter().rev();
        let said: Vec<String> = by_certainty
            .map(|(certainty, (all, right))| format!("{certainty}: {:.0} of {all}", percent(*right, *all)))
            .collect();
        println!("  right by certainty: {}", said.join(", "));
        #[expect(clippy::cast_precision_loss, reason = "no corpus has 2^52 words")]
        let speed = self.words as f64 / self.seconds;
        println!("  {speed:.0} words a second");
    }
}

/// Which of our expressions overlaps a marked one most.
fn best(marked: &Marked, ranges: &[(usize, usize)]) -> Option<usize> {
    let overlap = |(start, end): &(usize, usize)| marked.end.min(*end).saturating_sub(marked.start.max(*start));
    let best = ranges.iter().enumerate().max_by_key(|(_, range)| overlap(range))?;
    (overlap(best.1) > 0).then_some(best.0)
}

/// The text around a stretch of it, on one line.
fn near(text: &str, start: usize, end: usize) -> String {
    let start = (0..=start.saturating_sub(60)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = (text.len().min(end + 40)..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text[start..end].replace('\n', " ")
}

/// A text as an article of one section, a block for each paragraph, and where each block begins.
fn article(document: &Document) -> (Article, Vec<usize>) {
    let mut starts = Vec::new();
    let mut blocks = Vec::new();
    let mut at = 0;
    for paragraph in document.text.split("\n\n") {
        starts.push(at);
        at += paragraph.len() + 2;
        blocks.push(Block::paragraph(paragraph));
    }
    let dateline = Dateline { date: document.date, ..Dateline::default() };
    let sections = vec![Section::new("text", "", 0, document.text.len(), move || blocks.clone())];
    (Article { dateline, sections, language: "en".into(), ..Article::default() }, starts)
}

#[expect(clippy::cast_precision_loss, reason = "no corpus has 2^52 expressions")]
fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
