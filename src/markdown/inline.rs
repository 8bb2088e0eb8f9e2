//! Words with marks → Markdown, so that exactly these words and marks are read again.
//!
//! Words of somebody that stand in no quotation marks, as in an interview, or that are not the speaker's own, say so: they
//! would be read as a name.

use std::ops::Range;

use super::{
    END, Manner, Names,
    escape::{Setting, escaped, target, title},
    pieces::{Piece, PieceKind, joined, letters_apart},
};
use crate::{
    article::{Entry, Inline, Mark},
    text::quotes::is_in_quotes,
};

/// The Markdown of a stretch of text with its marks; line breaks become hard ones.
pub(super) fn inline(names: &Names<'_>, text: &str, range: Range<usize>, marks: &[Mark], setting: Setting) -> String {
    let mut writer = Writer { names, text, at: range.start, setting, pieces: Vec::new(), open: Vec::new(), links: 0 };
    // The marks stand in the order of their starts; looking through all of them for each cell of a table would not end.
    let first = marks.partition_point(|mark| mark.range.start < range.start);
    let inside = marks[first..].iter().take_while(|mark| mark.range.start < range.end);
    let inside: Vec<&Mark> = inside.filter(|mark| mark.range.end <= range.end).collect();
    for (index, mark) in inside.iter().enumerate() {
        writer.close_until(mark.range.start);
        writer.mark(mark, &inside[index + 1..]);
    }
    writer.close_until(range.end);
    writer.words(range.end);
    letters_apart(&mut writer.pieces);
    joined(&writer.pieces)
}

struct Writer<'a> {
    names: &'a Names<'a>,
    text: &'a str,
    /// How far the text is written.
    at: usize,
    setting: Setting,
    pieces: Vec<Piece>,
    /// What is open, with its end.
    open: Vec<(usize, Open<'a>)>,
    links: usize,
}

/// What is open.
#[derive(Clone, Copy)]
enum Open<'a> {
    /// Signs or a link.
    Signs(&'a Inline),
    /// Somebody's words, as a link that says how they are told.
    Told(Entry, Manner),
    /// Somebody's words between tags.
    Noted,
}

impl<'a> Writer<'a> {
    /// Closes whatever ends at or before an offset, and writes the words before that.
    fn close_until(&mut self, offset: usize) {
        while let Some((end, open)) = self.open.pop_if(|(end, _)| *end <= offset) {
            self.words(end);
            self.close(open);
        }
    }

    /// Opens a mark; `later` are those that begin behind it.
    fn mark(&mut self, mark: &'a Mark, later: &[&Mark]) {
        if mark.range.start < self.at {
            // Code within code, which Markdown does not have.
            return;
        }
        self.words(mark.range.start);
        let end = self.open.last().map_or(mark.range.end, |(outer, _)| mark.range.end.min(*outer));
        let open = match &mark.inline {
            Inline::Code => {
                self.push(code(&self.text[mark.range.start..end], self.setting));
                self.at = end;
                return;
            }
            Inline::Emphasis => self.signs("*", &mark.inline),
            Inline::Strong => self.signs("**", &mark.inline),
            Inline::Strike => self.signs("~~", &mark.inline),
            Inline::Link(_) | Inline::Mention(_) if self.links > 0 => return,
            Inline::Link(_) | Inline::Mention(_) => self.link(Open::Signs(&mark.inline)),
            Inline::Speech(speaker) | Inline::Reported(speaker) => {
                let links = later.iter().take_while(|inner| inner.range.start < end);
                let linked = self.links > 0 || links.into_iter().any(|inner| is_link(&inner.inline));
                self.said(&mark.inline, *speaker, &self.text[mark.range.start..end], linked)
            }
        };
        self.open.push((end, open));
    }

    fn signs(&mut self, sign: &str, inline: &'a Inline) -> Open<'a> {
        self.sign(sign, true);
        Open::Signs(inline)
    }

    fn link(&mut self, open: Open<'a>) -> Open<'a> {
        self.links += 1;
        self.bracket();
        open
    }

    /// Begins the words of a speaker; around or within a link they are no link themselves.
    fn said(&mut self, inline: &'a Inline, speaker: Entry, words: &str, linked: bool) -> Open<'a> {
        let manner = if matches!(inline, Inline::Speech(_)) { Manner::Speech } else { Manner::Reported };
        if linked {
            self.push(manner.begin(&(self.names)(speaker)));
            Open::Noted
        } else if manner == Manner::Speech && is_in_quotes(words) {
            self.link(Open::Signs(inline))
        } else {
            self.link(Open::Told(speaker, manner))
        }
    }

    fn close(&mut self, open: Open<'_>) {
        let address = match open {
            Open::Signs(Inline::Emphasis) => return self.sign("*", false),
            Open::Signs(Inline::Strong) => return self.sign("**", false),
            Open::Signs(Inline::Strike) => return self.sign("~~", false),
            Open::Signs(Inline::Code) => return,
            Open::Noted => return self.push(END.to_owned()),
            Open::Signs(Inline::Link(address)) => target(address, self.setting),
            Open::Signs(Inline::Mention(entry) | Inline::Speech(entry) | Inline::Reported(entry)) => {
                format!("@{}", (self.names)(*entry))
            }
            Open::Told(entry, manner) => format!("@{} {}", (self.names)(entry), title(manner.word())),
        };
        self.links -= 1;
        self.push(format!("]({address})"));
    }

    /// The bracket of a link; after an exclamation mark it would be a picture's.
    fn bracket(&mut self) {
        if let Some(before) = self.pieces.last_mut().filter(|piece| piece.text.ends_with('!')) {
            before.text.truncate(before.text.len() - 1);
            before.text.push_str("\\!");
        }
        self.push("[".to_owned());
    }

    fn sign(&mut self, sign: &str, opens: bool) {
        self.pieces.push(Piece { text: sign.to_owned(), kind: PieceKind::Sign { opens } });
    }

    fn push(&mut self, text: String) {
        self.pieces.push(Piece { text, kind: PieceKind::Plain });
    }

    /// Writes the words up to an offset.
    fn words(&mut self, end: usize) {
        if self.at >= end {
            return;
        }
        let begins_line = self.pieces.last().is_none_or(|piece| piece.text.ends_with('\n'));
        let before = &self.text[..self.at];
        let words = escaped(before, &self.text[self.at..end], self.setting, self.links > 0, begins_line);
        self.push(words);
        self.at = end;
    }
}

/// Whether a mark is written as a link.
fn is_link(inline: &Inline) -> bool {
    matches!(inline, Inline::Link(_) | Inline::Mention(_) | Inline::Speech(_) | Inline::Reported(_))
}

/// Code between as many backticks as it needs.
fn code(text: &str, setting: Setting) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let text = if setting == Setting::Cell { text.replace('|', "\\|") } else { text.to_owned() };
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// How often a letter stands in a row, at most.
pub(super) fn longest_run(text: &str, letter: char) -> usize {
    text.split(|other| other != letter).map(str::len).max().unwrap_or_default()
}
