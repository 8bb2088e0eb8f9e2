//! Words with marks → Markdown, so that exactly these words and marks are read again.
//!
//! Where two signs would run into one another, or a sign would stand between letters that keep it from being
//! one, an empty comment parts them: `a<!-- -->*(b)*`. Readers do not see it.
//!
//! Words of somebody that stand in no quotation marks, as in an interview, get some: without them they would be read as a
//! name.

use std::ops::Range;

use super::{
    Names,
    escape::{Setting, escaped, target},
};
use crate::{
    article::{Inline, Mark},
    text::quotes::is_in_quotes,
};

/// What parts two signs.
pub(super) const NOTHING: &str = "<!-- -->";

/// A piece of Markdown.
struct Piece {
    text: String,
    kind: PieceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    /// Words, code, brackets.
    Plain,
    /// A sign of emphasis that opens or closes.
    Sign { opens: bool },
}

/// The Markdown of a stretch of text with its marks; line breaks become hard ones.
pub(super) fn inline(names: &Names<'_>, text: &str, range: Range<usize>, marks: &[Mark], setting: Setting) -> String {
    let mut writer = Writer { names, text, at: range.start, setting, pieces: Vec::new(), open: Vec::new(), links: 0 };
    // The marks stand in the order of their starts; looking through all of them for each cell of a table would not end.
    let first = marks.partition_point(|mark| mark.range.start < range.start);
    let inside = marks[first..].iter().take_while(|mark| mark.range.start < range.end);
    for mark in inside.filter(|mark| mark.range.end <= range.end) {
        writer.close_until(mark.range.start);
        writer.mark(mark);
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
    /// What is open, with its end, and whether it gets quotation marks.
    open: Vec<(usize, &'a Inline, bool)>,
    links: usize,
}

impl<'a> Writer<'a> {
    /// Closes whatever ends at or before an offset, and writes the words before that.
    fn close_until(&mut self, offset: usize) {
        while let Some((end, inline, unquoted)) = self.open.pop_if(|(end, ..)| *end <= offset) {
            self.words(end);
            if unquoted {
                self.push("”".to_owned());
            }
            self.close(inline);
        }
    }

    fn mark(&mut self, mark: &'a Mark) {
        if mark.range.start < self.at {
            // Code within code, which Markdown does not have.
            return;
        }
        self.words(mark.range.start);
        let end = self.open.last().map_or(mark.range.end, |(outer, ..)| mark.range.end.min(*outer));
        match &mark.inline {
            Inline::Code => {
                self.push(code(&self.text[mark.range.start..end], self.setting));
                self.at = end;
                return;
            }
            Inline::Emphasis => self.sign("*", true),
            Inline::Strong => self.sign("**", true),
            Inline::Strike => self.sign("~~", true),
            // The format has no mark for it.
            Inline::Reported(_) => return,
            Inline::Link(_) | Inline::Mention(_) | Inline::Speech(_) => {
                if self.links > 0 {
                    return;
                }
                self.links += 1;
                self.bracket();
            }
        }
        let is_speech = matches!(mark.inline, Inline::Speech(_));
        let unquoted = is_speech && !is_in_quotes(&self.text[mark.range.start..end]);
        if unquoted {
            self.push("“".to_owned());
        }
        self.open.push((end, &mark.inline, unquoted));
    }

    fn close(&mut self, inline: &Inline) {
        let address = match inline {
            Inline::Emphasis => return self.sign("*", false),
            Inline::Strong => return self.sign("**", false),
            Inline::Strike => return self.sign("~~", false),
            Inline::Code | Inline::Reported(_) => return,
            Inline::Link(address) => target(address, self.setting),
            Inline::Mention(entry) | Inline::Speech(entry) => format!("@{}", (self.names)(*entry)),
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

/// Lets an emphasis that touches another sign of asterisks have underscores.
fn letters_apart(pieces: &mut [Piece]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..pieces.len() {
        match pieces[index].kind {
            PieceKind::Plain => {}
            PieceKind::Sign { opens: true } => open.push(index),
            PieceKind::Sign { opens: false } => {
                let Some(start) = open.pop() else { continue };
                let neighbours = [start.checked_sub(1), Some(start + 1), index.checked_sub(1), Some(index + 1)];
                let touches = |at: usize| {
                    let other = pieces.get(at).filter(|_| at != start && at != index);
                    other.is_some_and(|piece| {
                        matches!(piece.kind, PieceKind::Sign { .. }) && piece.text.starts_with('*')
                    })
                };
                if pieces[start].text == "*" && neighbours.into_iter().flatten().any(touches) {
                    pieces[start].text.replace_range(.., "_");
                    pieces[index].text.replace_range(.., "_");
                }
            }
        }
    }
}

/// The pieces one after the other, parted where they have to be.
fn joined(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 && must_part(pieces, index) {
            out.push_str(NOTHING);
        }
        out.push_str(&piece.text);
    }
    out
}

/// Whether something has to stand between a piece and the one before it.
fn must_part(pieces: &[Piece], index: usize) -> bool {
    let (before, after) = (&pieces[index - 1], &pieces[index]);
    let (Some(last), Some(first)) = (before.text.chars().next_back(), after.text.chars().next()) else { return false };
    let both_plain = before.kind == PieceKind::Plain && after.kind == PieceKind::Plain;
    if last == first && (matches!(last, '*' | '_' | '~') && !both_plain || last == '`') {
        return true;
    }
    let opening = after.kind == PieceKind::Sign { opens: true } && {
        let next = pieces.get(index + 1).and_then(|piece| piece.text.chars().next());
        let beside_word = first != '_' && next.is_some_and(char::is_alphanumeric);
        !beside_word && !parts_words(last)
    };
    let closing = before.kind == PieceKind::Sign { opens: false } && {
        let inner = index.checked_sub(2).and_then(|inner| pieces[inner].text.chars().next_back());
        let beside_word = last != '_' && inner.is_some_and(char::is_alphanumeric);
        !beside_word && !parts_words(first)
    };
    opening || closing
}

/// Whether the character is surely white space or punctuation to every reader of Markdown.
fn parts_words(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_ascii_punctuation()
        || matches!(letter, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}')
}
