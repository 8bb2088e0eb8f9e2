//! What was measured, as a table.

use std::time::Duration;

use crate::session::Reaction;

/// What was measured of one program with one text.
pub(crate) struct Record {
    name: String,
    text: &'static str,
    pub(crate) failures: usize,
    pub(crate) start: Vec<Reaction>,
    pub(crate) line: Vec<Reaction>,
    pub(crate) page: Vec<Reaction>,
    /// A hundred keys at once.
    pub(crate) held: Vec<Reaction>,
    pub(crate) resize: Vec<Reaction>,
    /// From Enter to the last word of the text on the screen.
    pub(crate) find: Vec<Reaction>,
    /// In two seconds.
    pub(crate) idle_wake_ups: Vec<u64>,
    /// In KiB.
    pub(crate) memory: Vec<u64>,
}

impl Record {
    pub(crate) fn new(name: &str, text: &'static str) -> Self {
        let none = Vec::new;
        Self {
            name: name.into(),
            text,
            failures: 0,
            start: none(),
            line: none(),
            page: none(),
            held: none(),
            resize: none(),
            find: none(),
            idle_wake_ups: Vec::new(),
            memory: Vec::new(),
        }
    }

    fn row(&self, least: Option<Duration>) -> Vec<String> {
        let ratio = median(&self.start).zip(least).map(|(start, least)| start.as_secs_f64() / least.as_secs_f64());
        vec![
            format!("{} {}", self.name, self.text),
            time(&self.start),
            ratio.map_or("–".into(), |ratio| format!("{ratio:.1}")),
            bytes(&self.start),
            time(&self.line),
            bytes(&self.line),
            time(&self.page),
            bytes(&self.page),
            time(&self.held),
            time(&self.find),
            time(&self.resize),
            self.memory
                .iter()
                .max()
                .map_or("–".into(), |memory| format!("{}.{}", memory / 1024, memory % 1024 * 10 / 1024)),
            self.idle_wake_ups.iter().min().map_or("–".into(), ToString::to_string),
            if self.failures > 0 { format!("{} starts failed", self.failures) } else { String::new() },
        ]
    }
}

const HEADINGS: [&str; 14] = [
    "ms, median (p95)",
    "start",
    "× least",
    "bytes",
    "line",
    "bytes",
    "page",
    "bytes",
    "100 keys",
    "find",
    "resize",
    "MiB",
    "wakes",
    "",
];

/// The table of all records, its columns in line.
pub(crate) fn of(records: &[Record]) -> String {
    let least = records.iter().find(|record| record.name == "least ratatui").and_then(|record| median(&record.start));
    let headings = HEADINGS.map(String::from).to_vec();
    let rows: Vec<Vec<String>> =
        std::iter::once(headings).chain(records.iter().map(|record| record.row(least))).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEADINGS.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn sorted(reactions: &[Reaction]) -> Vec<Duration> {
    let mut times: Vec<Duration> = reactions.iter().map(|reaction| reaction.time).collect();
    times.sort();
    times
}

fn median(reactions: &[Reaction]) -> Option<Duration> {
    sorted(reactions).get(reactions.len() / 2).copied()
}

fn time(reactions: &[Reaction]) -> String {
    let times = sorted(reactions);
    let late = times.get((times.len() * 95).div_ceil(100).saturating_sub(1));
    let in_ms = |time: &Duration| time.as_secs_f64() * 1000.0;
    median(reactions)
        .zip(late)
        .map_or("–".into(), |(median, late)| format!("{:.1} ({:.1})", in_ms(&median), in_ms(late)))
}

fn bytes(reactions: &[Reaction]) -> String {
    let mut bytes: Vec<usize> = reactions.iter().map(|reaction| reaction.bytes).collect();
    bytes.sort_unstable();
    bytes.get(bytes.len() / 2).filter(|bytes| **bytes > 0).map_or("–".into(), ToString::to_string)
}
