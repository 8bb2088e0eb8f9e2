//! The head of a file: title, source and language.

use super::Checks;
use crate::{
    article::Source,
    read::{path::Path, raw, words::one_line},
};

/// The title, which every article has.
pub(super) fn title(title: Option<&str>, checks: &mut Checks) -> String {
    let path = Path::ROOT.key("title");
    let Some(title) = title else {
        checks.key(path, "the article has no title", "write the headline: `title: …`");
        return String::new();
    };
    checks.line(title, path, "the title")
}

/// Where the text comes from.
pub(super) fn source(source: Option<&raw::Source>, checks: &mut Checks) -> Option<Source> {
    let source = source?;
    let path = Path::ROOT.key("source");
    Some(Source {
        name: checks.line(&source.name, path.key("name"), "the name of the source"),
        agency: Checks::optional(source.agency.as_deref()),
        url: Checks::optional(source.url.as_deref()),
        retold: source.retold,
    })
}

/// The language of the text, in the form of BCP 47; English where none is stated.
pub(super) fn language(tag: Option<&str>, checks: &mut Checks) -> String {
    let Some(tag) = tag else { return "en".to_owned() };
    let tag = one_line(tag);
    let subtags: Vec<&str> = tag.split('-').collect();
    let primary = subtags[0];
    let letters = (2..=8).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    let private = primary.eq_ignore_ascii_case("x") && subtags.len() > 1;
    let plain = |subtag: &&str| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
    if !(letters || private) || !subtags.iter().all(plain) {
        checks.value(
            Path::ROOT.key("language"),
            format!("{} is not the tag of a language", crate::read::words::quoted(&tag)),
            "write it as BCP 47 does: `en`, `sr-Cyrl`, `pt-BR`",
        );
    }
    let cased: Vec<String> = subtags.iter().enumerate().map(|(index, subtag)| cased(subtag, index)).collect();
    cased.join("-")
}

/// Whether a text is a tag of BCP 47.
pub(in crate::read) fn is_language(tag: &str) -> bool {
    let mut checks = Checks::new(Vec::new());
    language(Some(tag), &mut checks);
    checks.complaints.is_empty()
}

/// Language in small letters, script with a capital, region in capitals (RFC 5646, 2.1.1).
fn cased(subtag: &str, index: usize) -> String {
    let lower = subtag.to_ascii_lowercase();
    match subtag.len() {
        2 if index > 0 => subtag.to_ascii_uppercase(),
        4 if index > 0 && subtag.is_ascii() => lower[..1].to_ascii_uppercase() + &lower[1..],
        _ => lower,
    }
}
