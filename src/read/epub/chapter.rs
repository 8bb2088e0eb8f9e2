//! A file of a book and its entries in the table of contents → headings, each as deep as that says.

use std::collections::HashMap;

use super::{
    contents::Entry,
    joined::{Known, joined},
};
use crate::{
    article::{Block, BlockKind},
    read::manuscript::Stretch,
    text::{Case, fold},
};

/// A file of the book.
pub(super) struct Chapter<'a> {
    /// Its name from the root of the archive.
    pub(super) file: &'a str,
    pub(super) stretches: Vec<Stretch>,
}

/// How far the book is read, and what the table of contents says of what follows.
pub(super) struct Place {
    /// The entries of each file, in order.
    entries: HashMap<String, Vec<Entry>>,
    has_contents: bool,
    title: String,
    /// The level of the last entry; 0 before the first.
    level: u8,
    /// Files so far.
    count: usize,
}

impl Place {
    /// The beginning of a book of that title.
    pub(super) fn new(mut contents: Vec<Entry>, title: Option<&str>) -> Self {
        // What leads nowhere leads where the next one does.
        let mut next = String::new();
        for entry in contents.iter_mut().rev() {
            if entry.place.is_empty() {
                entry.place.clone_from(&next);
            }
            next.clone_from(&entry.place);
        }
        let has_contents = !contents.is_empty();
        let mut entries: HashMap<String, Vec<Entry>> = HashMap::new();
        for entry in contents {
            let file = entry.place.split('#').next().unwrap_or_default().to_owned();
            entries.entry(file).or_default().push(entry);
        }
        Self { entries, has_contents, title: folded(title.unwrap_or_default()), level: 0, count: 0 }
    }

    /// The stretches of a file with the titles and levels of the table of contents.
    pub(super) fn placed(&mut self, chapter: Chapter<'_>) -> Vec<Stretch> {
        self.count += 1;
        let Chapter { file, mut stretches } = chapter;
        // Mostly nothing stands before the first heading.
        if stretches.len() > 1 && stretches[0].level == 0 && stretches[0].blocks.is_empty() {
            let names = stretches.remove(0).names;
            stretches[0].names.extend(names);
        }
        if stretches.is_empty() {
            stretches.push(Stretch::default());
        }
        for stretch in &mut stretches {
            for name in stretch.names.iter_mut().filter(|name| name.starts_with('#')) {
                name.insert_str(0, file);
            }
        }
        stretches[0].names.push(file.to_owned());
        let entries = self.entries.remove(file).unwrap_or_default();
        if !self.has_contents {
            return self.without_contents(stretches);
        }
        let heads = heads(&stretches, &entries);
        self.with_contents(stretches, heads)
    }

    /// Keeps the levels that the headings have. A file without any is a chapter by its number.
    fn without_contents(&mut self, mut stretches: Vec<Stretch>) -> Vec<Stretch> {
        let words = stretches.iter().any(|stretch| !stretch.blocks.is_empty());
        if words && stretches.iter().all(|stretch| stretch.level == 0) {
            let title = self.count.to_string();
            stretches[0] = Stretch {
                names: std::mem::take(&mut stretches[0].names),
                blocks: std::mem::take(&mut stretches[0].blocks),
                ..Stretch::new(1, &title)
            };
        }
        stretches
    }

    /// Gives the stretches that entries lead to their titles, and puts other headings under them.
    fn with_contents(&mut self, stretches: Vec<Stretch>, mut heads: HashMap<usize, Vec<Entry>>) -> Vec<Stretch> {
        let top = stretches.iter().map(|stretch| stretch.level).filter(|level| *level > 0).min().unwrap_or(1);
        let mut placed: Vec<Known> = Vec::with_capacity(stretches.len());
        for (at, mut stretch) in stretches.into_iter().enumerate() {
            let entries = heads.remove(&at).unwrap_or_default();
            if entries.is_empty() {
                self.subordinate(&mut stretch, top, placed.last().map(|(before, _)| before));
                placed.push((stretch, false));
                continue;
            }
            let mut names = std::mem::take(&mut stretch.names);
            let last = entries.len() - 1;
            for (number, entry) in entries.into_iter().enumerate() {
                self.level = entry.level;
                let mut head = Stretch::new(entry.level, &entry.title);
                head.names.append(&mut names);
                if number == last {
                    head.blocks = std::mem::take(&mut stretch.blocks);
                    // A heading that says something else is kept, in the text.
                    if !says(&entry.title, &stretch.title) {
                        let (kind, text) = (BlockKind::Heading(stretch.level), std::mem::take(&mut stretch.title));
                        head.blocks.insert(0, Block { kind, text, ..Block::default() });
                    }
                }
                placed.push((head, true));
            }
        }
        joined(placed)
    }

    /// Puts a heading that the table of contents does not know under the one that it does know. One that only goes on with
    /// the title before, or repeats the book's, is none.
    fn subordinate(&self, stretch: &mut Stretch, top: u8, before: Option<&Stretch>) {
        if stretch.level == 0 {
            return;
        }
        let goes_on = before
            .is_some_and(|before| before.level > 0 && before.blocks.is_empty() && says(&before.title, &stretch.title));
        if goes_on || (self.level == 0 && folded(&stretch.title) == self.title) {
            stretch.level = 0;
            stretch.title.clear();
        } else {
            stretch.level = (self.level + 1 + stretch.level.saturating_sub(top)).clamp(1, 6);
        }
    }
}

/// The stretches that entries lead to: by the words of a heading, else by the place that the entry names.
fn heads(stretches: &[Stretch], entries: &[Entry]) -> HashMap<usize, Vec<Entry>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, stretch) in stretches.iter().enumerate() {
        for name in &stretch.names {
            places.entry(name).or_insert(at);
        }
    }
    let titles: Vec<String> = stretches.iter().map(|stretch| folded(&stretch.title)).collect();
    let mut heads: HashMap<usize, Vec<Entry>> = HashMap::new();
    let mut from = 0;
    for entry in entries {
        let title = folded(&entry.title);
        // Looking a few headings ahead is enough, and never takes long.
        let near = titles.iter().enumerate().skip(from).take(50);
        let same = near.clone().find(|(_, own)| **own == title).or_else(|| {
            near.clone()
                .find(|(_, own)| own.len() > 3 && (title.contains(own.as_str()) || own.contains(title.as_str())))
        });
        let place = places.get(entry.place.as_str()).copied();
        let at = match (same.map(|(at, _)| at), place) {
            // Words that stand elsewhere than the named place are another chapter's.
            (Some(same), Some(place)) if entry.place.contains('#') && !(place..=place + 1).contains(&same) => place,
            (Some(same), _) => same,
            (None, place) => place.unwrap_or(from.min(stretches.len() - 1)),
        };
        heads.entry(at).or_default().push(entry.clone());
        from = at;
    }
    heads
}

/// Whether a title says what a heading does, perhaps with a number before or behind it.
fn says(title: &str, heading: &str) -> bool {
    let (title, heading) = (folded(title), folded(heading));
    heading.is_empty() || title.contains(&heading) || (!title.is_empty() && heading.contains(&title))
}

/// A title without what differs between a heading and the table of contents: capitals and signs.
fn folded(title: &str) -> String {
    let folded = fold(title, Case::Ignored);
    folded
        .text()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
