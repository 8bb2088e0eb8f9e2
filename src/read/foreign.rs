//! A text of a foreign form with what is known of it, and its way to an article: that of a Markdown file.

use std::sync::Arc;

use super::{manuscript, manuscript::Stretch, markdown, meaning, named::Named, raw, words::one_line};
use crate::{
    article::{Article, PartialDate},
    text::{calm, language, language_by_script},
};

/// A text of a foreign form that became Markdown.
#[derive(Debug, Default)]
pub(crate) struct Foreign {
    /// What is known of it; never its sections.
    pub(crate) head: raw::Article,
    /// The text, its headings as sections.
    pub(crate) markdown: String,
}

impl Foreign {
    /// A text under its head.
    pub(crate) fn new(head: raw::Article, stretches: Vec<Stretch>) -> Self {
        Self { head, markdown: manuscript::markdown(stretches) }
    }

    /// The article; none if there is nothing to read in it. The file's name is its title where it has none.
    pub(crate) fn article(self, file_name: &str) -> Option<Article> {
        let Self { mut head, markdown } = self;
        checked(&mut head, file_name);
        head.language = spoken(head.language.take(), &markdown);
        let draft = markdown::draft(&Arc::new(markdown), Some(head), 0, file_name);
        let (article, complaints) = meaning::article(draft);
        complaints.is_empty().then_some(article)
    }
}

/// Leaves out of a head what an author would be told to correct: nobody wrote it for this reader.
fn checked(head: &mut raw::Article, file_name: &str) {
    let title = head.title.as_deref().map(one_line).filter(|title| !title.is_empty());
    head.title = Some(title.unwrap_or_else(|| markdown::stem(file_name)));
    head.sections = None;
    head.language = head.language.take().filter(|tag| meaning::is_language(tag));
    head.date = head.date.take().filter(|raw::Day(day)| day.parse::<PartialDate>().is_ok());
    if let Some(source) = head.source.take_if(|source| one_line(&source.name).is_empty()) {
        let host = source.url.as_deref().map(host).filter(|host| !host.is_empty());
        head.source = host.map(str::to_owned).map(|name| raw::Source { name, ..source });
    }
}

/// The machine that an address names.
pub(crate) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Bytes of a text that tell its language.
const TELLING: usize = 16 * 1024;

/// The language of a text by its first words, where these tell it.
pub(crate) fn language_of(text: &str) -> Option<String> {
    let end = (0..=TELLING.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    language(&text[..end]).or_else(|| language_by_script(&text[..end])).map(str::to_owned)
}

/// The language of a text whose file states one, perhaps. Pages say English by their template, whatever they are written in,
/// so that this is not believed against the text.
fn spoken(stated: Option<String>, text: &str) -> Option<String> {
    let is_english = |tag: &str| tag.split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case("en"));
    match stated {
        Some(tag) if !is_english(&tag) => Some(tag),
        stated => language_of(text).filter(|tag| stated.is_none() || !is_english(tag)).or(stated),
    }
}

/// States where a text was filed. Agencies shout it: `BRUSSELS`.
pub(crate) fn filed_at(head: &mut raw::Article, place: &str) {
    let (id, written) = (meaning::slug(place), one_line(place));
    if id.is_empty() || !meaning::is_id(&id) {
        return;
    }
    let name = calm(&written);
    let also = if name == written { Vec::new() } else { vec![written] };
    head.places = Named(vec![(id.clone(), raw::Place { name, also, about: None, at: None })]);
    head.place = Some(id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_that_a_file_states_is_not_believed_against_its_text() {
        let german = "Das ist der Text, den sie mit dem Auto in die Stadt und nicht auf das Land bringen, weil es so ist, wie \
            es immer war, und wir haben nichts gegen ihn gesagt.";
        let english = "That is the text which they bring with the car into the town and not to the land, because it is as it \
            always was, and we have said nothing against it.";
        for (stated, text, spoken_in) in [
            (Some("en"), german, "de"),
            (Some("en-US"), english, "en-US"),
            (Some("fr"), german, "fr"),
            (None, german, "de"),
            (Some("en-GB"), "Kurz.", "en-GB"),
        ] {
            assert_eq!(spoken(stated.map(str::to_owned), text).as_deref(), Some(spoken_in), "{stated:?}");
        }
    }

    #[test]
    fn a_place_that_is_shouted_is_named_calmly() {
        let calm = [("BRUSSELS", "Brussels"), ("NEW YORK", "New York"), ("Belgrade", "Belgrade"), ("UAE", "UAE")];
        for (written, name) in calm {
            let mut head = raw::Article::default();
            filed_at(&mut head, written);
            let [(id, place)] = &head.places.0[..] else { panic!("{written}") };
            assert_eq!(place.name, name, "{written}");
            assert!(head.place.as_ref() == Some(id) && (name == written || place.also == [written]), "{written}");
        }
    }
}
