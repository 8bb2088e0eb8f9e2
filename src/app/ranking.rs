//! Which lines of a list match what is typed, the best first: the same in every list that typing narrows.

use std::cmp::Reverse;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

/// What a line is found by.
#[derive(Debug, Clone)]
pub(super) struct Findable {
    /// Its number, if it has one that people call it by.
    pub(super) number: Option<usize>,
    /// Its words.
    pub(super) words: String,
}

/// The lines that match, by their index: that of the number that is typed, those whose number begins so, then those that
/// have every word. Scattered letters match only where nothing else does. Without anything typed all match.
pub(super) fn matching(typed: &str, lines: &[Findable]) -> Vec<usize> {
    let typed = typed.trim();
    if typed.is_empty() {
        return (0..lines.len()).collect();
    }
    let found = ranked(typed, lines, AtomKind::Substring);
    if found.is_empty() { ranked(typed, lines, AtomKind::Fuzzy) } else { found }
}

/// The lines that match by number, or by words in one way.
fn ranked(typed: &str, lines: &[Findable], kind: AtomKind) -> Vec<usize> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, kind);
    let mut buffer = Vec::new();
    let mut ranked: Vec<(usize, Reverse<u32>, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let number = line.number.map(|number| number.to_string()).unwrap_or_default();
        let by_number = [number == typed, number.starts_with(typed)].iter().position(|matches| *matches);
        let mut score = || pattern.score(Utf32Str::new(&line.words, &mut buffer), &mut matcher);
        let rank = by_number.map(|rank| (rank, 0)).or_else(|| score().map(|score| (2, score)));
        ranked.extend(rank.map(|(rank, score)| (rank, Reverse(score), index)));
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(.., index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_before_words_and_words_before_scattered_letters() {
        let names = ["Opening", "Question 1", "Kosovo, paragraph 2", "Žuta kuća", "Timeline"];
        let names = names.into_iter().chain(std::iter::repeat_n("Text", 8)).zip(1..);
        let mut lines: Vec<Findable> =
            names.map(|(name, number)| Findable { number: Some(number), words: name.into() }).collect();
        lines.push(Findable { number: None, words: "Aleksandar Vučić".into() });
        for (typed, expected) in [
            ("1", &[0, 9, 10, 11, 12, 1][..]),
            ("2", &[1, 2]),
            ("12", &[11]),
            ("para koso", &[2]),
            ("KUCA", &[3]),
            ("Vucic", &[13]),
            ("tmln", &[4]),
            ("nothing here", &[]),
            (" ", &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
        ] {
            assert_eq!(matching(typed, &lines), expected, "{typed}");
        }
    }
}
