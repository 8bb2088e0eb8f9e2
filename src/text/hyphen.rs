//! Where a word may be parted, by the patterns of its language (Liang's method).

use hypher::Lang;

/// Letters that stay before a hyphen, at the least.
const BEFORE: usize = 2;
/// Letters that go behind a hyphen, at the least.
const AFTER: usize = 3;
/// No word has more bytes; what has, is no word but a string of letters.
const LONGEST: usize = 120;

/// Parts words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Hyphenator {
    latin: Lang,
    cyrillic: Lang,
}

impl Hyphenator {
    /// For a BCP 47 tag; none where no patterns are known for the language.
    pub fn new(language: &str) -> Option<Self> {
        let primary = language.split(['-', '_']).next()?.to_ascii_lowercase();
        // Written in two scripts, the patterns of which come from two sources.
        if matches!(primary.as_str(), "sr" | "sh" | "bs" | "cnr") {
            return Some(Self { latin: Lang::Croatian, cyrillic: Lang::Serbian });
        }
        let code: [u8; 2] = primary.as_bytes().try_into().ok()?;
        Lang::from_iso(code).map(|lang| Self { latin: lang, cyrillic: lang })
    }

    /// Byte offsets within `word` before which it may be parted; punctuation around the word is left alone.
    ///
    /// None for what holds anything but letters (numbers, addresses) and for abbreviations in capitals.
    pub fn points(self, word: &str) -> Vec<usize> {
        if word.len() > LONGEST {
            return Vec::new();
        }
        let outside = |letter: char| !letter.is_alphanumeric();
        let opened = word.trim_start_matches(outside);
        let start = word.len() - opened.len();
        let core = opened.trim_end_matches(outside);
        if !core.chars().all(belongs) || core.chars().all(char::is_uppercase) {
            return Vec::new();
        }
        let (before, after) = self.lang(core).bounds();
        let mut end = start;
        let syllables =
            hypher::hyphenate_bounded(core, self.lang(core), before.max(BEFORE), after.max(AFTER)).map(|syllable| {
                end += syllable.len();
                end
            });
        let mut points: Vec<usize> = syllables.collect();
        points.pop();
        points
    }

    /// Whether a word is written like a name, which is better not parted. German writes every noun so.
    pub fn may_be_name(self, word: &str) -> bool {
        let first = word.chars().take(LONGEST).find(|letter| letter.is_alphanumeric());
        self.latin != Lang::German && first.is_some_and(char::is_uppercase)
    }

    fn lang(self, word: &str) -> Lang {
        let cyrillic = word.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52F}'));
        if cyrillic { self.cyrillic } else { self.latin }
    }
}

/// Whether a character can stand within a word that is parted.
fn belongs(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '\'' | '’' | '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(language: &str, word: &str) -> String {
        let mut word = word.to_owned();
        let points = Hyphenator::new(language).map(|hyphenator| hyphenator.points(&word)).unwrap_or_default();
        for point in points.into_iter().rev() {
            word.insert(point, '-');
        }
        word
    }

    #[test]
    fn a_word_is_parted_by_the_patterns_of_its_language() {
        for (language, expected) in [
            ("en", "sec-re-tary"),
            ("en-GB", "or-ga-ni-za-tion"),
            ("en", "“or-ga-ni-za-tion”,"),
            ("de", "Si-cher-heits-po-li-tik"),
            ("sr", "пред-сед-ника"),
            ("sr-Latn", "pred-sjed-nika"),
            ("en", "NATO"),
            ("en", "only"),
            ("en", "example.org"),
            ("en", "covid19vaccines"),
            ("und", "organization"),
            ("", "organization"),
            ("xx-Latn", "organization"),
        ] {
            assert_eq!(parted(language, &expected.replace('-', "")), expected, "{language}");
        }
    }

    #[test]
    fn a_capital_makes_a_name_but_not_in_german() {
        let may_be_name = |language, word| Hyphenator::new(language).unwrap().may_be_name(word);
        assert!(may_be_name("en", "“Stoltenberg”") && may_be_name("sr", "Вучић"));
        assert!(!may_be_name("en", "dialogue") && !may_be_name("de", "Sicherheit"));
    }

    #[test]
    fn two_letters_stay_and_three_go_at_the_least() {
        for word in ["about", "ionized", "reality", "area", "ideology", "European", "Brussels"] {
            let parts = parted("en", word);
            let parts: Vec<_> = parts.split('-').collect();
            assert!(parts.len() == 1 || parts[0].len() >= 2 && parts[parts.len() - 1].len() >= 3, "{parts:?}");
        }
    }
}
