//! Lines between blank lines: what a plain text has instead of paragraphs, headings and lists.

/// Bytes of a group; one that is longer goes on in the next.
const LONGEST: usize = 32 * 1024;

/// Lines with no blank line between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group<'t> {
    /// The lines, without a line break behind the last.
    pub(super) text: &'t str,
    /// How many blank lines stand before them.
    pub(super) gap: usize,
    /// Where they begin in the text.
    pub(super) at: usize,
}

impl<'t> Group<'t> {
    /// The lines, without white space behind them.
    pub(super) fn lines(self) -> impl DoubleEndedIterator<Item = &'t str> + Clone {
        self.text.split('\n').map(str::trim_end)
    }

    /// The group without its first line; none if there is no other.
    pub(super) fn below(self) -> Option<Self> {
        let end = line_end(self.text, 0);
        let text = &self.text[end..];
        (!text.trim().is_empty()).then_some(Self { text, gap: 0, at: self.at + end })
    }

    /// How many lines there are, counted up to a number.
    pub(super) fn count(self, most: usize) -> usize {
        self.lines().take(most).count()
    }

    /// The only line; none where there are several.
    pub(super) fn line(self) -> Option<&'t str> {
        (!self.text.contains('\n')).then_some(self.text.trim())
    }
}

/// The groups of a text, in order.
pub(super) fn groups(text: &str) -> impl Iterator<Item = Group<'_>> + Clone {
    Groups { text, at: 0, gap: 0 }
}

#[derive(Clone)]
struct Groups<'t> {
    text: &'t str,
    /// How far it is read.
    at: usize,
    gap: usize,
}

impl<'t> Iterator for Groups<'t> {
    type Item = Group<'t>;

    fn next(&mut self) -> Option<Group<'t>> {
        while self.at < self.text.len() {
            let at = self.at;
            let end = line_end(self.text, at);
            if !self.text[at..end].trim().is_empty() {
                self.at = group_end(self.text, at, end);
                let gap = std::mem::take(&mut self.gap);
                return Some(Group { text: self.text[at..self.at].trim_end(), gap, at });
            }
            self.gap += 1;
            self.at = end;
        }
        None
    }
}

/// Where the group ends whose first line is at `start..end`: before a blank line.
fn group_end(text: &str, start: usize, mut end: usize) -> usize {
    while end < text.len() && end - start < LONGEST {
        let next = line_end(text, end);
        if text[end..next].trim().is_empty() {
            break;
        }
        end = next;
    }
    end
}

/// Where the line ends that begins at an offset, its line break included.
fn line_end(text: &str, from: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |at| from + at + 1)
}

/// The columns that a line is indented by; a tab goes to the next eighth.
pub(super) fn indent(line: &str) -> usize {
    let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
    blanks.fold(0, |column, byte| if byte == b'\t' { column / 8 * 8 + 8 } else { column + 1 })
}

/// Characters of a line without white space around it.
pub(super) fn length(line: &str) -> usize {
    let line = line.trim();
    if line.is_ascii() { line.len() } else { line.chars().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_groups() {
        let found: Vec<(usize, &str)> =
            groups("\r\n  a\r\nb \n \t\n\n\nc").map(|group| (group.gap, group.text)).collect();
        assert_eq!(found, [(1, "  a\r\nb"), (3, "c")]);
        let lines: Vec<&str> = groups("  a\r\nb \n").next().unwrap().lines().collect();
        assert_eq!(lines, ["  a", "b"]);
        assert_eq!(groups(" \n\n").count(), 0);
    }

    #[test]
    fn text_without_a_blank_line_is_cut_at_the_end_of_a_line() {
        let text = "some words\n".repeat(10_000);
        assert!(groups(&text).count() > 3);
        assert!(groups(&text).all(|group| group.text.starts_with("some") && group.text.len() <= LONGEST + 11));
    }
}
