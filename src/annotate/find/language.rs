//! The languages in which something is found, by the tag of an article: dates, people and speakers ask here.

/// A language of which words are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// Of any country, and where a file does not say which language it is in.
    English,
    German,
    French,
    Spanish,
    /// In either script; so are its neighbours, which are written with the same words as far as these matter here.
    Serbian,
    Other,
}

impl Language {
    /// The language of a BCP 47 tag; nothing and `und` stand for English.
    pub(super) fn of(tag: &str) -> Self {
        match primary(tag).to_ascii_lowercase().as_str() {
            "" | "en" | "und" => Self::English,
            "de" => Self::German,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "sr" | "hr" | "bs" | "sh" | "cnr" => Self::Serbian,
            _ => Self::Other,
        }
    }
}

/// What a tag says behind the language: a script or a country, as it is written.
pub(super) fn subtag(tag: &str) -> Option<&str> {
    tag.split(['-', '_']).nth(1)
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_language_whatever_country_or_script_it_adds() {
        for (tag, language) in [
            ("en", Language::English),
            ("EN-gb", Language::English),
            ("", Language::English),
            ("und", Language::English),
            ("de_AT", Language::German),
            ("sr-Cyrl", Language::Serbian),
            ("hr", Language::Serbian),
            ("ja", Language::Other),
        ] {
            assert_eq!(Language::of(tag), language, "{tag}");
        }
        assert_eq!((subtag("en-GB"), subtag("en")), (Some("GB"), None));
    }
}
