//! The sentence around a stretch of a text, cut to what can be listened to.

use std::ops::Range;

use crate::text::sentence::{around, boundary};

/// Bytes on each side of the stretch that are said at most.
const SIDE: usize = 240;

/// The sentence around a stretch, cut to what can be listened to, `…` standing for what is left out.
pub(in crate::linear) fn said(text: &str, range: &Range<usize>) -> String {
    let whole = around(text, range);
    let from = before(&text[..range.start], range.start.saturating_sub(SIDE), whole.start);
    let to = behind(text, range.end..range.end + SIDE, whole.end);
    let head = if from > whole.start { "… " } else { "" };
    let tail = if to < whole.end { " …" } else { "" };
    // The cells of a table's row stand side by side.
    format!("{head}{}{tail}", text[from..to].trim().replace('\t', ", ").replace('\n', " "))
}

/// The beginning of a word at or behind a byte, but not before `least`; where no word begins between, the byte itself.
fn before(text: &str, at: usize, least: usize) -> usize {
    if at <= least {
        return least.min(text.len());
    }
    let at = boundary(text, at);
    text[at..].find(' ').map_or(at, |gap| at + gap + 1)
}

/// The end of a word in a range, the last there is, but not behind `most`; where no word ends in it, its end.
fn behind(text: &str, range: Range<usize>, most: usize) -> usize {
    if range.end >= most {
        return most.max(range.start);
    }
    let end = boundary(text, range.end);
    text[range.start..end].rfind(' ').map_or(end, |gap| range.start + gap)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_said_has_the_stretch_in_it(
            text in "([a-z北京]{0,300}[ .\n]{0,3}|汉{80,200}| {200,300}|\\PC{0,9}){0,8}",
            ends in any::<[prop::sample::Index; 2]>(),
        ) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let [one, other] = ends.map(|end| bounds[end.index(bounds.len())]);
            let range = one.min(other)..one.max(other);
            let stretch = text[range.clone()].trim().replace('\t', ", ").replace('\n', " ");
            prop_assert!(said(&text, &range).contains(&stretch));
        }
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_letters() {
        let han = "汉".repeat(200);
        for text in [format!("{han} 北京 {han}"), format!("{han} 北京{han}"), format!("{han}北京 {han}")] {
            let at = text.find("北京").unwrap();
            let said = said(&text, &(at..at + 6));
            assert!(said.contains("北京") && said.starts_with("… ") && said.ends_with(" …"), "{said}");
        }
    }

    #[test]
    fn what_runs_on_without_end_is_cut_between_words() {
        let text = format!("{}here {}", "word ".repeat(500), "ж ".repeat(500));
        let at = text.find("here").unwrap();
        let said = said(&text, &(at..at + 4));
        assert!(said.starts_with("… word ") && said.ends_with("ж …"), "{said}");
        assert!(said.len() < 600, "{}", said.len());
    }
}
