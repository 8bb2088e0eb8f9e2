//! The list of contents of a book, which says the headings that follow: told by their standing there once more.

use std::collections::HashSet;

use super::{
    groups::{Group, groups},
    heading::{Candidate, Sign, candidate},
    keyword::{Keyword, keyword},
    number::number,
};
use crate::text::{Case, fold};

/// Groups, and bytes of text, in which a heading is looked for that the list says.
const AHEAD: (usize, usize) = (200, 64 * 1024);
/// Entries of a list that are known again.
const ENTRIES: usize = 2000;
/// Lines that make a list.
const FEW: usize = 3;
/// Bytes of an entry that tells something.
const TELLING: usize = 4;

/// What the list of contents of a text says.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Whether what is read now stands in it.
    open: bool,
    entries: HashSet<String>,
}

impl Contents {
    /// Notes a heading: that of the list begins it, any other ends it.
    pub(super) fn heading(&mut self, title: &str) {
        self.open = matches!(keyword(title), Some(Keyword::Alone { contents: true }));
    }

    /// Notes a group that is no heading.
    pub(super) fn group(&mut self, group: Group<'_>) {
        if self.open && self.entries.len() < ENTRIES {
            self.entries.extend(group.line().map(folded));
        }
    }

    /// Whether the list has an entry of that title.
    pub(super) fn says(&self, title: &str) -> bool {
        self.entries.contains(&folded(title))
    }

    /// Whether the last of a row of headings is only the last entry of the list: set as those before it, and one of them
    /// heads the text that soon follows.
    pub(super) fn ends_with(&self, row: &[Candidate<'_>], behind: &str) -> bool {
        let head = row.iter().rposition(|heading| heading.sign == Sign::Alone(true));
        let from = head.map_or(0, |at| at + 1);
        let Some((last, entries)) = row[from..].split_last().filter(|(_, entries)| entries.len() >= FEW) else {
            return false;
        };
        let titles: HashSet<String> = entries.iter().map(|entry| folded(&entry.title)).collect();
        let is_set_alike = entries.last().is_some_and(|entry| last.group.gap <= entry.group.gap);
        (self.open || head.is_some())
            && is_set_alike
            && !titles.contains(&folded(&last.title))
            && ahead(behind).any(|heading| titles.contains(&heading))
    }
}

/// Whether a group is a list of contents without a heading of its own.
pub(super) fn is_list(group: Group<'_>, behind: &str) -> bool {
    let lines: Vec<&str> = group.lines().map(str::trim).collect();
    let numbered = lines.iter().filter(|line| is_numbered(line)).count();
    if lines.len() < FEW || numbered * 2 < lines.len() || lines.iter().any(|line| line.len() > 200) {
        return false;
    }
    let entries: Vec<String> = lines.iter().map(|line| folded(line)).filter(|line| line.len() >= TELLING).collect();
    ahead(behind).take(FEW).any(|heading| entries.iter().any(|entry| heading.contains(entry.as_str())))
}

fn is_numbered(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    matches!(keyword(line), Some(Keyword::Part { .. })) || number(first.trim_end_matches(['.', ')', ':'])).is_some()
}

/// The titles of what looks like headings in the text that follows.
fn ahead(behind: &str) -> impl Iterator<Item = String> + '_ {
    let near = groups(behind).take(AHEAD.0).take_while(|group| group.at < AHEAD.1);
    near.filter_map(candidate).map(|heading| folded(&heading.title))
}

/// A title without what differs between a list and a heading.
fn folded(title: &str) -> String {
    fold(title, Case::Ignored).text().trim_end_matches(['.', ':', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(text: &str) -> Group<'_> {
        Group { text, gap: 1, at: 0 }
    }

    #[test]
    fn a_list_says_what_follows() {
        let list = group("   I. A Scandal in Bohemia\n   II. The League\n   III. A Case");
        assert!(is_list(list, "\n\nADVENTURE I. A SCANDAL IN BOHEMIA\n\nWords of the story.\n"));
        assert!(!is_list(list, "\n\nWords of the story, and no more than words.\n"));
        let verse = group("A Scandal in Bohemia\nThe League\nA Case");
        assert!(!is_list(verse, "\n\nA SCANDAL IN BOHEMIA\n\nWords of the story.\n"));
    }

    #[test]
    fn what_a_list_says_is_known_again() {
        let mut contents = Contents::default();
        contents.group(group("ETYMOLOGY"));
        contents.heading("CONTENTS.");
        contents.group(group("EXTRACTS."));
        contents.heading("CHAPTER I");
        contents.group(group("FINIS"));
        assert_eq!(["Etymology", "Extracts", "Finis"].map(|title| contents.says(title)), [false, true, false]);
    }

    #[test]
    fn the_last_entry_of_a_list_is_no_heading() {
        let row = |text: &'static str| groups(text).filter_map(candidate).collect::<Vec<_>>();
        let list = row("CONTENTS\n\nETYMOLOGY.\n\nCHAPTER 1. One.\n\nCHAPTER 2. Two.\n\nEPILOGUE\n");
        let contents = Contents::default();
        assert!(contents.ends_with(&list, "\n\nWords.\n\n\nETYMOLOGY.\n\nWords.\n"));
        assert!(!contents.ends_with(&list, "\n\nWords.\n\nWords.\n"));
        let headed = row("CONTENTS\n\nCHAPTER 1. One.\n\nCHAPTER 2. Two.\n\nCHAPTER 3. Three.\n\n\n\nPREFACE\n");
        assert!(!contents.ends_with(&headed, "\n\nWords.\n\n\nCHAPTER 1. One.\n\nWords.\n"), "it is set apart");
    }
}
