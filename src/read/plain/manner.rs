//! How a plain text is set: in lines of a width or in a line for each paragraph, and how far from the margin.

use super::groups::{Group, groups, indent, length};

/// Bytes of a text that tell its manner. Its beginning, read apart, tells the same as the whole.
pub(super) const TELLING: usize = 256 * 1024;
/// The most columns of a text that is broken into lines.
const WIDEST: usize = 120;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// Characters of its full lines; none where a paragraph is one line.
    pub(super) width: Option<usize>,
    /// Columns by which all of it is indented.
    pub(super) margin: usize,
}

/// The beginning of a text that tells its manner.
pub(super) fn telling(text: &str) -> &str {
    let mut end = text.len().min(TELLING);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl Manner {
    /// The manner of a text.
    pub(super) fn of(text: &str) -> Self {
        let (mut lengths, mut indents, mut full) = (Vec::new(), Vec::new(), Vec::new());
        for group in groups(telling(text)) {
            for line in group.lines() {
                lengths.push(length(line));
                indents.push(indent(line));
            }
            full.extend(broken(group).map(length));
        }
        let margin = share(&mut indents, 10);
        let width = Some(share(&mut full, 90)).filter(|&width| full.len() > 1 && width <= WIDEST);
        // Where lines are broken, hardly any is longer than the others.
        let longer = |width: usize| lengths.iter().filter(|&&length| length > width + width / 4).sum::<usize>();
        let width = width.filter(|&width| longer(width) * 4 <= lengths.iter().sum());
        Self { width, margin }
    }
}

/// The lines of a group behind which a line is broken.
fn broken(group: Group<'_>) -> impl Iterator<Item = &str> {
    group.lines().rev().skip(1)
}

/// The number below which so many of a hundred are.
fn share(numbers: &mut [usize], percent: usize) -> usize {
    numbers.sort_unstable();
    numbers.get((numbers.len() * percent / 100).min(numbers.len().saturating_sub(1))).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_lines_tell_the_width() {
        let line = "words that fill a line of forty columns.";
        let wrapped = format!("{line}\n{line}\nand end.\n\n").repeat(9);
        assert_eq!(Manner::of(&wrapped).width, Some(40));
        let paragraphs = format!("{}\n\n", format!("{line} ").repeat(9)).repeat(9);
        assert_eq!(Manner::of(&paragraphs).width, None);
        assert_eq!(Manner::of(""), Manner { width: None, margin: 0 });
    }

    #[test]
    fn a_text_may_stand_off_the_margin() {
        assert_eq!(Manner::of(&"    some words\n    and more\n\n".repeat(9)).margin, 4);
    }
}
