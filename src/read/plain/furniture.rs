//! What a saved page has beside its text: pointers to other stories, counters, and captions said twice.

use super::groups::Group;

/// Groups at the head of a saved page among which counters stand.
pub(super) const HEAD: usize = 12;

/// What a line begins with, in small letters, that points to another story; a `:` follows.
const POINTERS: &[&str] = &[
    "read also",
    "also read",
    "see also",
    "read more",
    "read next",
    "more on this",
    "related",
    "related story",
    "related stories",
    "related article",
    "related articles",
    "recommended",
    "watch",
    "watch also",
    "listen",
    "lesen sie auch",
    "lesen sie mehr",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "lea también",
    "le puede interesar",
    "leggi anche",
    "lees ook",
    "leia também",
    "pročitajte još",
    "pročitajte i",
    "читайте также",
    "прочитајте још",
];

/// Lines, in small letters, that are buttons and notices of a page.
const BUTTONS: &[&str] = &[
    "advertisement",
    "advertisements",
    "advertisment",
    "anzeige",
    "publicité",
    "publicidad",
    "реклама",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share on facebook",
    "share on twitter",
    "tweet",
    "print",
    "email",
    "comments",
    "leave a comment",
    "no comments",
    "load more",
    "loading...",
    "loading…",
    "skip to content",
    "skip to main content",
    "subscribe",
    "subscribe now",
    "sign up",
    "log in",
    "back to top",
    "story continues below advertisement",
    "continue reading",
    "read more",
    "read also",
    "listen to this article",
];

/// Whether a group of one line is furniture of a page.
pub(super) fn is_furniture(group: Group<'_>) -> bool {
    group.text.len() <= 240 && group.line().is_some_and(|line| is_pointer(line) || is_button(line))
}

fn is_pointer(line: &str) -> bool {
    let Some((pointer, _)) = line.split_once([':', '|', '»']) else { return false };
    pointer.len() <= 40 && POINTERS.contains(&pointer.trim().to_lowercase().as_str())
}

fn is_button(line: &str) -> bool {
    line.len() <= 50 && BUTTONS.contains(&line.to_lowercase().as_str())
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
