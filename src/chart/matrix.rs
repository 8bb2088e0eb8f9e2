//! A square of counts: which columns are seen, and by what short names they are headed.

use std::{collections::HashSet, ops::Range};

use crate::text::{self, Grapheme, graphemes};

/// The columns that are seen in so many cells, each as wide as `cell`; the chosen one is among them, at the end where
/// those before it fill the room. At least one is.
pub fn columns(count: usize, cell: usize, room: usize, chosen: usize) -> Range<usize> {
    let shown = (room / cell.max(1)).clamp(1, count.max(1));
    let end = (chosen.min(count.saturating_sub(1)) + 1).max(shown).min(count);
    end.saturating_sub(shown)..end
}

/// A short name for each name, no two the same: initials (`JS`), with a number where they are taken (`JS2`).
pub fn initials<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut next = std::collections::HashMap::new();
    let short = names.into_iter().map(|name| {
        let base = initials_of(name);
        let mut short = base.clone();
        let number: &mut usize = next.entry(base.clone()).or_insert(1);
        while !taken.insert(short.clone()) {
            *number += 1;
            short = format!("{base}{number}");
        }
        short
    });
    short.collect()
}

/// The first letters of the first and the last word; of one word, as much as takes two cells.
fn initials_of(name: &str) -> String {
    let is_shown = |letter: &Grapheme| letter.width > 0 && letter.text.chars().any(char::is_alphanumeric);
    let words: Vec<&str> =
        name.split_whitespace().filter(|word| graphemes(word).any(|letter| is_shown(&letter))).collect();
    let first = |word: &str| graphemes(word).find(is_shown).map_or(String::new(), |letter| letter.text.to_owned());
    match words[..] {
        [] => "?".to_owned(),
        [word] => {
            let mut initials = String::new();
            for letter in graphemes(word).filter(is_shown) {
                if text::width(&initials) + letter.width > 2 {
                    break;
                }
                initials.push_str(letter.text);
            }
            initials
        }
        [one, .., last] => first(one) + &first(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_column_is_seen() {
        for (count, cell, room, chosen, seen) in [
            (3, 4, 40, 2, 0..3),
            (20, 4, 40, 0, 0..10),
            (20, 4, 40, 9, 0..10),
            (20, 4, 40, 10, 1..11),
            (20, 4, 40, 99, 10..20),
            (20, 4, 3, 7, 7..8),
            (1, 4, 0, 0, 0..1),
            (0, 4, 40, 0, 0..0),
        ] {
            assert_eq!(columns(count, cell, room, chosen), seen, "{chosen} of {count} in {room}");
        }
    }

    #[test]
    fn every_short_name_is_its_own() {
        let names =
            ["Jens Stoltenberg", "Albin Kurti", "Joan van Swieten", "JS2 X", "Titus", "Вучић", "习近平", "…", "J S"];
        assert_eq!(initials(names), ["JS", "AK", "JS2", "JX", "Ti", "Ву", "习", "?", "JS3"]);
    }
}
