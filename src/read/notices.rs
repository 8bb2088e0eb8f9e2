//! The words of what stands on many pages and in none of their articles: pointers to other stories, buttons, advertisements.

/// Whether a line, or the words before a colon, point to another story.
pub(super) fn is_pointer(line: &str) -> bool {
    line.len() <= LONGEST && POINTERS.contains(&&*bare(line))
}

/// Whether a line is a button or the head of an advertisement.
pub(super) fn is_button(line: &str) -> bool {
    line.len() <= LONGEST && BUTTONS.contains(&&*bare(line))
}

/// Bytes of such a line, at most.
const LONGEST: usize = 60;

/// A line in small letters, without signs at its end. A word with a full stop is a sentence: `Listen.`
fn bare(line: &str) -> String {
    let line = line.trim();
    let line =
        line.strip_suffix("...").or_else(|| line.strip_suffix('.').filter(|line| line.contains(' '))).unwrap_or(line);
    line.trim_end_matches([':', '…', '»', ' ']).to_lowercase()
}

/// What points to another story, in small letters.
const POINTERS: &[&str] = &[
    "read also",
    "also read",
    "read more",
    "read next",
    "more on this",
    "more on this story",
    "related",
    "related story",
    "related stories",
    "related article",
    "related articles",
    "recommended",
    "recommended for you",
    "watch",
    "watch also",
    "listen",
    "lesen sie auch",
    "lesen sie mehr",
    "mehr zum thema",
    "empfohlener redaktioneller inhalt",
    "empfohlener externer inhalt",
    "lire aussi",
    "à lire aussi",
    "lea también",
    "le puede interesar",
    "te puede interesar",
    "leggi anche",
    "lees ook",
    "leia também",
    "leia mais",
    "czytaj więcej",
    "czytaj także",
    "zobacz także",
    "přečtěte si také",
    "pročitajte još",
    "pročitajte i",
    "прочитајте још",
    "препоручујемо",
    "preporučujemo",
    "povezane vesti",
    "повезане вести",
    "najčitanije",
    "најчитаније",
    "читайте также",
];

/// Buttons and notices, in small letters.
const BUTTONS: &[&str] = &[
    "advertisement",
    "advertisements",
    "advertisment",
    "sponsored",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "continue reading",
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
    "loading",
    "skip to content",
    "skip to main content",
    "subscribe",
    "subscribe now",
    "sign up",
    "log in",
    "back to top",
    "listen to this article",
    "after newsletter promotion",
    "startseite",
    "zur startseite",
    "anzeige",
    "werbung",
    "publicité",
    "publicidad",
    "publicidade",
    "pubblicità",
    "реклама",
    "podeli",
    "подели",
    "komentari",
    "коментари",
    "pošaljite komentar",
    "оставите коментар",
    "ostavite komentar",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_and_buttons_are_known_however_they_are_written() {
        for line in ["Read Also:", "LIRE AUSSI", "Related stories"] {
            assert!(is_pointer(line) && !is_button(line), "{line}");
        }
        for line in ["ADVERTISEMENT", "Share this article", "Loading...", " Anzeige "] {
            assert!(is_button(line) && !is_pointer(line), "{line}");
        }
        for line in ["Read also what he wrote", "Listen.", "Share prices fell", "", "See also"] {
            assert!(!is_button(line) && !is_pointer(line), "{line}");
        }
    }
}
