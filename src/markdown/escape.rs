//! Characters that Markdown would take for signs, escaped where they stand as letters.

/// Where words stand, for what has to be escaped there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In a paragraph, whose line breaks are kept.
    Paragraph,
    /// In a heading.
    Heading,
    /// In a cell of a table.
    Cell,
}

/// Words with what Markdown would take for a sign escaped. `before` is the text up to them; `begins_line` tells
/// whether nothing of Markdown stands before them in their line.
pub(crate) fn escaped(before: &str, words: &str, setting: Setting, in_link: bool, begins_line: bool) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut previous = before.chars().next_back();
    let mut line_start = begins_line;
    for (at, letter) in words.char_indices() {
        let rest = &words[at..];
        if letter == '\n' {
            out.push_str("\\\n");
            line_start = true;
            previous = Some(letter);
            continue;
        }
        let context = Context { previous, rest, setting, in_link, before, words, at };
        if context.is_sign(letter) || (line_start && begins_block(rest)) {
            out.push('\\');
        }
        out.push(letter);
        line_start = false;
        previous = Some(letter);
    }
    numbered_lines(&out, begins_line)
}

struct Context<'t> {
    previous: Option<char>,
    rest: &'t str,
    setting: Setting,
    in_link: bool,
    before: &'t str,
    words: &'t str,
    at: usize,
}

impl Context<'_> {
    /// Whether the letter would be read as a sign.
    fn is_sign(&self, letter: char) -> bool {
        let next = self.rest.chars().nth(1);
        match letter {
            '\\' | '`' | '*' | '[' | '~' => true,
            // At the beginning of the piece, a sign may stand before it.
            '_' if self.at == 0 => true,
            '_' => !(self.previous.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            ']' => self.in_link,
            '<' => next.is_none_or(|next| !next.is_whitespace() && !next.is_ascii_digit()),
            '&' => is_entity(self.rest),
            '|' => self.setting == Setting::Cell,
            '{' => self.setting == Setting::Heading,
            '#' => self.setting == Setting::Heading && self.rest.trim_matches('#').is_empty(),
            '@' => self.follows_dash(),
            _ => false,
        }
    }

    /// Whether the `@` would name a speaker: a dash stands before it.
    fn follows_dash(&self) -> bool {
        let near = self.words[..self.at].trim_end_matches(' ');
        let near = if near.is_empty() { self.before.trim_end_matches(' ') } else { near };
        near.ends_with(['—', '–', '-'])
    }
}

/// Whether a reference to a character begins here, such as `&amp;`; one whose end is not in sight may.
fn is_entity(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '#');
    let some = name.len() < rest.len() - 1;
    some && (name.starts_with(';') || name.is_empty())
}

/// Whether a line that begins so would be another block than a paragraph.
fn begins_block(line: &str) -> bool {
    line.starts_with(['#', '>', '-', '+', '=', ':', '|'])
}

/// Escapes the point behind a number that begins a line, which would make it an item of a list.
fn numbered_lines(text: &str, begins_line: bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let point = matches!(line.as_bytes().get(digits), Some(b'.' | b')'));
        if (index > 0 || begins_line) && (1..=9).contains(&digits) && point {
            lines.push(format!("{}\\{}", &line[..digits], &line[digits..]));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.join("\n")
}

/// The address of a link or a picture.
pub(super) fn target(address: &str, setting: Setting) -> String {
    let mut out = String::with_capacity(address.len());
    for (at, letter) in address.char_indices() {
        let sign = match letter {
            '\\' | '<' | '>' => true,
            '|' => setting == Setting::Cell,
            '&' => is_entity(&address[at..]),
            _ => false,
        };
        if sign {
            out.push('\\');
        }
        out.push(letter);
    }
    let pointed = address.is_empty()
        || address.contains(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '<' | '>'));
    if pointed { format!("<{out}>") } else { out }
}

/// A title in quotation marks, behind an address.
pub(super) fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for (at, letter) in text.char_indices() {
        if matches!(letter, '\\' | '"') || (letter == '&' && is_entity(&text[at..])) {
            out.push('\\');
        }
        out.push(letter);
    }
    format!("\"{out}\"")
}
