//! What a page says of itself: for machines (schema.org, `OpenGraph`, `<meta>`), and in its own elements.

mod date;
mod schema;
mod tags;
mod title;

use std::borrow::Cow;

use dom_query::Document;

use super::Address;
use crate::{
    article::{Block, BlockKind, Leads},
    read::{
        foreign::{filed_at, host},
        manuscript::Stretch,
        raw,
        words::one_line,
    },
};

/// What a page says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Stated {
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    /// An ISO 8601 day, month or year.
    pub(super) date: Option<String>,
    /// Where the story was filed.
    pub(super) place: Option<String>,
    /// The publication.
    pub(super) site: Option<String>,
    /// Who wrote it, if that is no person.
    pub(super) agency: Option<String>,
    pub(super) language: Option<String>,
    /// Its own address.
    pub(super) address: Option<String>,
    /// The text of the article.
    pub(super) text: Option<String>,
    /// Whether the page says that not everybody may read all of it.
    pub(super) is_closed: bool,
}

impl Stated {
    /// What is said here, and where nothing is, what `other` says.
    fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            summary: self.summary.or(other.summary),
            date: self.date.or(other.date),
            place: self.place.or(other.place),
            site: self.site.or(other.site),
            agency: self.agency.or(other.agency),
            language: self.language.or(other.language),
            address: self.address.or(other.address),
            text: self.text.or(other.text),
            is_closed: self.is_closed || other.is_closed,
        }
    }
}

/// What a page says of itself; addresses are made whole by `address`.
pub(super) fn stated(document: &Document, address: &Address<'_>) -> Stated {
    let mut stated = schema::stated(document).or(tags::stated(document));
    let own = stated.address.as_deref().and_then(address);
    stated.address = own.filter(|own| Leads::of_address(own) == Leads::Outside);
    let site = title::Site { name: stated.site.as_deref(), host: stated.address.as_deref().map(host) };
    stated.title = title::title(document, stated.title.as_deref(), site);
    stated
}

/// The head of the article. `known` is the address from which the page came, if it is known.
pub(super) fn head(stated: Stated, known: Option<&str>) -> raw::Article {
    let url = stated.address.or_else(|| known.map(str::to_owned));
    let date = stated.date.or_else(|| url.as_deref().and_then(date::of_address));
    let mut head = raw::Article {
        title: stated.title,
        summary: stated.summary.map(once),
        date: date.map(raw::Day),
        language: stated.language,
        ..raw::Article::default()
    };
    let name = stated.site.unwrap_or_default().trim_start_matches('@').to_owned();
    if url.is_some() || !name.is_empty() {
        let agency = stated.agency.filter(|agency| *agency != name);
        head.source = Some(raw::Source { name, agency, url, retold: false });
    }
    if let Some(place) = stated.place {
        filed_at(&mut head, &place);
    }
    head
}

/// Letters that may stand before the headline: menus, the name of the section of a paper.
const ABOVE: usize = 200;

/// Takes the heading that says the headline off the text, with what stands above it if that is little and no sentence.
pub(super) fn take_title(stretches: &mut Vec<Stretch>, title: Option<&str>) {
    let Some(title) = title else { return };
    let says = |stretch: &Stretch| stretch.level > 0 && title::same(&stretch.title, title);
    let Some(at) = stretches.iter().take(4).position(says) else { return };
    let above: Vec<&Block> = stretches[..at].iter().flat_map(|stretch| &stretch.blocks).collect();
    let letters: usize = above.iter().map(|block| block.text.len()).sum();
    let is_line = |block: &&Block| block.kind == BlockKind::Paragraph && !block.text.ends_with(['.', '!', '?', '。']);
    if letters <= ABOVE && above.iter().all(is_line) {
        let mut names: Vec<String> = stretches.drain(..at).flat_map(|stretch| stretch.names).collect();
        stretches[0].names.append(&mut names);
        stretches[0].level = 0;
        stretches[0].title.clear();
    }
}

/// Paragraphs in which the summary may stand again.
const AGAIN: usize = 4;

/// Whether a text begins with its summary, so that it need not be said before it.
pub(super) fn begins_with(stretches: &[Stretch], summary: &str) -> bool {
    let blocks = stretches.iter().flat_map(|stretch| &stretch.blocks);
    blocks.take(AGAIN).any(|block| title::same(&block.text, summary))
}

/// A text that is said twice over, said once: some sites write it so.
fn once(text: String) -> String {
    let middle = text.len() / 2;
    let halves = [middle.saturating_sub(1), middle, middle + 1].into_iter().find_map(|at| {
        let (one, other) = text.split_at_checked(at)?;
        (one.len() > 20 && one.trim() == other.trim()).then(|| one.trim().to_owned())
    });
    halves.unwrap_or(text)
}

/// A text that says something, in one line and not too long.
fn line(text: &str) -> Option<String> {
    let line = one_line(text);
    (!line.is_empty() && line.len() < 1_000).then(|| one_line(&named_letters(&line)))
}

/// A text with its letters as they are where a page names them twice over: `&amp;thinsp;`.
fn named_letters(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, name, after)) = letter_name(rest) {
        out.push_str(before);
        // A few bytes, read as any page is.
        out.push_str(&Document::from(name).text());
        rest = after;
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The first name of a letter in a text, `&thinsp;` or `&#8217;`, and what stands around it.
fn letter_name(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('&').find_map(|(at, _)| {
        let name =
            text[at + 1..].bytes().take(10).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let end = at + 1 + name;
        (name > 1 && text[end..].starts_with(';')).then(|| (&text[..at], &text[at..=end], &text[end + 1..]))
    })
}

/// The tag of a language: other pages write `en_US` or `en-US,de`.
fn language(tag: &str) -> Option<String> {
    let tag = tag.split([',', ';', '.']).next()?.trim().replace('_', "-");
    crate::read::meaning::is_language(&tag).then_some(tag)
}
