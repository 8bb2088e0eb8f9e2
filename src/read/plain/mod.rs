//! Plain text → Markdown: titles, headings, paragraphs, verse and lists are told by how lines stand.
//!
//! ```text
//!  reading    the groups in their order → headings and text
//!  gutenberg  what stands around a book of Project Gutenberg
//!  groups     lines between blank lines: all that is known of a text at first
//!  manner     how the text is set          order     which headings it has, by its habits and their neighbours
//!  heading    what a group says as one ─ keyword, number, shape   contents, series  which of them belong together
//!  furniture  what a saved page has besides          dateline  where and when it was filed
//!  body       what a group is otherwise ─ items, emphasis        sheet  the Markdown
//! ```
//!
//! It is read once, group by group; only its beginning is looked at twice, to learn its manner and habits.

mod body;
mod contents;
mod dateline;
mod emphasis;
mod furniture;
mod groups;
mod gutenberg;
mod heading;
mod items;
mod keyword;
mod manner;
mod number;
mod order;
mod reading;
mod series;
mod shape;
mod sheet;

use std::borrow::Cow;

use super::{foreign::Foreign, raw};
use groups::{Group, groups, length};
use heading::{Candidate, Sign, candidate};
use manner::Manner;
use reading::Reading;

/// Characters of a title, at most.
const TITLE: usize = 200;

/// Whether a heading is the number of a chapter and nothing else: `Chapter IV`. A part or a book has chapters under it.
pub(crate) fn is_chapter(heading: &str) -> bool {
    let Some(keyword::Keyword::Part { rank, untitled, .. }) = keyword::keyword(heading) else { return false };
    untitled && rank >= keyword::CHAPTER
}

/// A text, or the beginning of one of so many bytes.
pub(crate) fn foreign(text: &str, size: usize) -> Foreign {
    let text = with_line_breaks(text.trim_start_matches('\u{FEFF}'));
    let (book, body) = gutenberg::book(&text).map_or((None, &*text), |(book, body)| (Some(book), body));
    let mut head = raw::Article::default();
    if let Some(book) = book {
        head.title = book.title;
        head.language = book.language.map(str::to_owned);
        let name = "Project Gutenberg".to_owned();
        head.source = Some(raw::Source { name, agency: None, url: None, retold: false });
        head.summary = book.author.map(|author| format!("By {author}"));
    }
    let (title, body) = if head.title.is_some() { (None, body) } else { title(body) };
    head.title = head.title.or(title);
    let mut reading = Reading::new(body, size, head);
    for group in groups(body) {
        reading.group(group);
    }
    reading.finish()
}

/// The text with line breaks as Unix has them, if it has only those of old.
fn with_line_breaks(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memchr::memchr(b'\r', bytes).is_some() && memchr::memchr(b'\n', bytes).is_none() {
        return Cow::Owned(text.replace('\r', "\n"));
    }
    Cow::Borrowed(text)
}

/// The title that a text begins with, and what stands behind it.
fn title(text: &str) -> (Option<String>, &str) {
    let mut all = groups(text);
    let (Some(first), next) = (all.next(), all.next()) else { return (None, text) };
    // What a book begins with is no title of the whole.
    let heading = candidate(first);
    let part = |heading: &Candidate<'_>| match heading.sign {
        Sign::Alone(_) | Sign::Digits | Sign::Number => true,
        Sign::Plain => heading.rank >= keyword::RANKS,
        _ => false,
    };
    if heading.as_ref().is_some_and(part) {
        return (None, text);
    }
    let under = |group: Option<Group<'_>>| group.map(|group| &text[group.at..]);
    let behind = under(next).unwrap_or_default();
    match (heading, first.line()) {
        (Some(Candidate { sign: Sign::Plain, title, rest, .. }), _) => {
            let text = under(rest).unwrap_or(behind);
            (Some(title), text)
        }
        (_, Some(line)) if next.is_some() && length(line) <= TITLE && begins_with_title(line) => {
            (Some(line.to_owned()), behind)
        }
        (Some(Candidate { sign: Sign::Capitals, title, .. }), None) if next.is_some() => (Some(title), behind),
        (_, None) if Manner::of(text).width.is_none() => {
            let line = first.lines().next().unwrap_or_default().trim();
            if shape::is_title(line) {
                (Some(line.to_owned()), under(first.below()).unwrap_or(behind))
            } else {
                (None, text)
            }
        }
        _ => (None, text),
    }
}

/// Whether a first line may be a title: it says something, and begins no list and no story.
fn begins_with_title(line: &str) -> bool {
    line.contains(char::is_alphanumeric) && items::item(line).is_none() && !dateline::begins_story(line)
}

#[cfg(test)]
mod tests;
