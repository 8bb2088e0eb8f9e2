//! What notices, bylines and the headings of furniture say, in the languages of many sites.

use crate::read::html::invitation::invites;
use crate::read::notices::{is_button, is_pointer};

/// Words up to which a paragraph can be a notice.
const NOTICE: usize = 45;

/// Whether a short line before the text is its byline, or tells when it was filed: the head of the article says that.
pub(super) fn is_head(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = [
        "by ",
        "von ",
        "par ",
        "por ",
        "di ",
        "updated",
        "published",
        "posted",
        "aktualisiert",
        "publié",
        "publicado",
        "mis à jour",
    ];
    let clock = text.bytes().filter(u8::is_ascii_digit).count() >= 4 && text.contains(':') && text.len() < 60;
    let clock = clock || is_day(text);
    begins.iter().any(|word| lower.starts_with(word)) || clock
}

/// Whether a line is a day and nothing else, in whatever language.
fn is_day(text: &str) -> bool {
    let words = || text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let number = |word: &str| word.bytes().take_while(u8::is_ascii_digit).count();
    let year = words().any(|word| number(word) == 4 && (word.starts_with("19") || word.starts_with("20")));
    year && words().any(|word| (1..=2).contains(&number(word))) && words().count() <= 5
}

/// Whether a short paragraph asks for something, or is a notice that stands on every page.
pub(super) fn is_notice(text: &str, words: usize) -> bool {
    if words > NOTICE {
        return false;
    }
    let lower = text.to_lowercase();
    NOTICES.iter().any(|notice| lower.contains(notice)) || is_alone(text) || invites(text)
}

/// Whether a line says what notices and headings of furniture say alone.
pub(super) fn is_alone(text: &str) -> bool {
    is_pointer(text) || is_button(text)
}

/// What only notices say.
const NOTICES: &[&str] = &[
    "all rights reserved",
    "sign up for our",
    "subscribe to our",
    "to our newsletter",
    "our newsletters",
    "affiliate links",
    "click here to",
    "by clicking here",
    "follow us on",
    "like us on facebook",
    "follow him on twitter",
    "follow her on twitter",
    "follow them on twitter",
    "download our app",
    "delivered to your inbox",
    "in your inbox",
    "to your inbox",
    "may not be reproduced",
    "may earn a commission",
    "alle rechte vorbehalten",
    "unseren newsletter",
    "unserem newsletter",
    "folgen sie uns",
    "tous droits réservés",
    "notre newsletter",
    "suivez-nous",
    "todos los derechos reservados",
    "nuestro boletín",
    "síguenos en",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "пратите нас",
    "pratite nas",
    "все права защищены",
    "сва права задржана",
    "sva prava zadržana",
];
