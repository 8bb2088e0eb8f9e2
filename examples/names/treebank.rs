//! Reads GUM: one document a file in the form CoNLL-U, with everything that is spoken of in the last column, named or not.
//!
//! `Entity=(10-organization-new-snnnn-cf5-2,3-coref-Indonesian_Navy` opens a mention and `10)` closes it: its number,
//! what it is, four things more of which the fourth are the words that no shorter form can do without, and more.

use std::ops::Range;

use dateline::annotate::find::people::tags::Named;

use super::{
    parted::mark_name,
    texts::{Raw, Tagged},
};

/// A mention that is open or was closed.
struct Mention {
    number: String,
    named: Option<Named>,
    /// The words that it cannot do without, counted from its first.
    least: Range<usize>,
    words: Range<usize>,
}

/// A sentence while it is read.
#[derive(Default)]
struct Sentence {
    words: Vec<Tagged>,
    /// Whether each word is (a part of) a proper noun, and whether of several.
    proper: Vec<(bool, bool)>,
    mentions: Vec<Mention>,
}

/// The sentences of a document.
pub(crate) fn read(source: &str) -> Raw {
    let mut sentences = Raw::new();
    let mut sentence = Sentence::default();
    for line in source.lines().chain([""]) {
        if line.is_empty() && !sentence.words.is_empty() {
            sentences.push(std::mem::take(&mut sentence).tagged());
        }
        let fields: Vec<&str> = line.split('\t').collect();
        if let [number, word, _, _, part, .., more] = fields[..]
            && number.bytes().all(|byte| byte.is_ascii_digit())
        {
            sentence.add(word, part, more);
        }
    }
    sentences
}

impl Sentence {
    fn add(&mut self, word: &str, part: &str, more: &str) {
        let at = self.words.len();
        self.words.push(Tagged { word: word.to_owned(), name: None });
        self.proper.push((part.starts_with("NNP"), part == "NNPS"));
        let mut rest = more.split('|').find_map(|entry| entry.strip_prefix("Entity=")).unwrap_or_default();
        while !rest.is_empty() {
            if let Some(opened) = rest.strip_prefix('(') {
                let end = opened.find(['(', ')']).unwrap_or(opened.len());
                self.mentions.extend(opened_at(at, &opened[..end]));
                rest = &opened[end..];
                if let Some(behind) = rest.strip_prefix(')') {
                    self.close(None);
                    rest = behind;
                }
            } else {
                let (number, behind) = rest.split_once(')').unwrap_or((rest, ""));
                self.close(Some(number));
                rest = behind;
            }
        }
    }

    /// Closes the mention that was opened last, or last of a number.
    fn close(&mut self, number: Option<&str>) {
        let end = self.words.len();
        let open = |mention: &&mut Mention| mention.words.end == 0 && number.is_none_or(|it| it == mention.number);
        if let Some(mention) = self.mentions.iter_mut().rev().find(open) {
            mention.words.end = end;
        }
    }

    /// The words with the names among the mentions, of which the longest count.
    fn tagged(self) -> Vec<Tagged> {
        let mut names: Vec<(Range<usize>, Named)> =
            self.mentions.iter().filter_map(|mention| self.name(mention)).collect();
        names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let mut tagged = self.words;
        for (words, named) in names {
            let words = &mut tagged[words];
            if words.iter().all(|word| word.name.is_none()) {
                mark_name(words, named);
            }
        }
        tagged
    }

    /// The words of a mention that are a name; none of `the old man`.
    fn name(&self, mention: &Mention) -> Option<(Range<usize>, Named)> {
        let (start, end) = (mention.words.start, mention.words.end);
        let named = mention.named?;
        let proper = |at: usize| at >= start && at < end && self.proper[at].0;
        let mut name = start + mention.least.start..start + mention.least.end;
        if name.end > end || name.clone().any(|at| !proper(at)) {
            return None;
        }
        while name.start > start && proper(name.start - 1) {
            name.start -= 1;
        }
        loop {
            let is = |at: usize, word: &str| self.words.get(at).is_some_and(|it| it.word == word);
            let joined = named != Named::Person && (is(name.end, "of") || is(name.end, "for"));
            let article = usize::from(joined && is(name.end + 1, "the"));
            name.end = match name.end {
                at if proper(at) => at + 1,
                at if joined && proper(at + 1 + article) => at + 2 + article,
                _ => break,
            };
        }
        let people = named == Named::Person && name.clone().any(|at| self.proper[at].1);
        Some((name, if people { Named::Other } else { named }))
    }
}

/// A mention that is opened at a word.
fn opened_at(at: usize, told: &str) -> Option<Mention> {
    let fields: Vec<&str> = told.split('-').collect();
    let [number, kind, _, _, _, least, ..] = fields[..] else { return None };
    let least: Vec<usize> = least.split(',').filter_map(|word| word.parse().ok()).collect();
    let named = match kind {
        "person" => Some(Named::Person),
        "organization" => Some(Named::Organisation),
        "place" => Some(Named::Place),
        "time" => None,
        _ => Some(Named::Other),
    };
    let least = least.iter().min()? - 1..*least.iter().max()?;
    Some(Mention { number: number.to_owned(), named, least, words: at..0 })
}
