//! What a saved page has beside its text: pointers to other stories, counters, and captions said twice.

use super::groups::Group;
use crate::read::notices;

/// Groups at the head of a saved page among which counters stand.
pub(super) const HEAD: usize = 12;

/// Whether a group of one line is furniture of a page.
pub(super) fn is_furniture(group: Group<'_>) -> bool {
    group.text.len() <= 240
        && group.line().is_some_and(|line| {
            points(line) || notices::is_button(line) || (line.contains(' ') && notices::is_pointer(line))
        })
}

/// Whether a line names another story: `Read also: …`. What an encyclopaedia says to see is a part of it; a saved page of news
/// says that too.
fn points(line: &str) -> bool {
    let Some((pointer, _)) = line.split_once([':', '|', '»']) else { return false };
    notices::is_pointer(pointer) || pointer.trim().eq_ignore_ascii_case("see also")
}

/// Whether a line is a bare number, such as how often a page was shared.
pub(super) fn is_counter(line: &str) -> bool {
    let line = line.trim();
    (1..=9).contains(&line.len())
        && line.starts_with(|letter: char| letter.is_ascii_digit())
        && line.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b'K' | b'k'))
}

/// The lines of a group at the head of a saved page, without counters and what is said twice in a row.
pub(super) fn without_counters(group: Group<'_>) -> Vec<&str> {
    let mut lines: Vec<&str> = group.lines().map(str::trim).filter(|line| !is_counter(line)).collect();
    lines.dedup_by(|line, before| line == before && line.len() >= 20);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(text: &str) -> Group<'_> {
        Group { text, gap: 1, at: 0 }
    }

    #[test]
    fn pointers_and_buttons_are_no_text() {
        for line in [
            "Read Also: NATO-KFOR to intervene",
            "LIRE AUSSI : la suite",
            "ADVERTISEMENT",
            "Share this article",
            "Related: x",
        ] {
            assert!(is_furniture(group(line)), "{line}");
        }
        for line in
            ["Read also what he wrote: nothing", "Share prices fell", "He said: read also the other", "Related\nwords"]
        {
            assert!(!is_furniture(group(line)), "{line}");
        }
    }

    #[test]
    fn counters_and_doubled_captions_go() {
        let caption = "The President (top) and the Prime Minister (bottom)";
        let text = format!("242\n{caption}\n{caption}");
        assert_eq!(without_counters(group(&text)), [caption]);
        assert_eq!(without_counters(group("So it\nSo it")), ["So it", "So it"]);
        assert!(["1.2K", "3,700"].iter().all(|line| is_counter(line)) && !is_counter("KFOR 7"));
    }
}
