//! Links: labels over those on the screen, and what following one does.

use super::{Effect, Model, Overlay};
use crate::article::{Inline, Leads, Position};

/// A link on the screen with the letters that follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where the link begins.
    pub at: Position,
    /// Where it leads.
    pub target: String,
    /// The whole label.
    pub letters: String,
    /// The letters still to be typed.
    pub rest: String,
}

/// The letters of labels, the easiest to reach first.
const LETTERS: &[u8] = b"asdfghjklqwertyuiopzxcvbnm";

impl Model {
    /// Puts labels over the links on the screen; a single one is followed at once.
    pub(super) fn open_labels(&mut self) -> Vec<Effect> {
        let labels = self.links_on_screen();
        match &labels[..] {
            [] => self.tell("No link on the screen"),
            [only] => return self.follow(&only.target.clone()),
            _ => self.overlay = Some(Overlay::Labels(labels)),
        }
        Vec::new()
    }

    fn links_on_screen(&mut self) -> Vec<Label> {
        let article = self.article();
        let Some(pane) = self.plan.pane(self.panes.section) else { return Vec::new() };
        let section = pane.section;
        let mut links = Vec::new();
        for line in &pane.lines {
            let rows = self.panes.rows.of(&article, section, line.block);
            let (Some(row), Some(block)) = (rows.get(line.row), article.block(section, line.block)) else { continue };
            for mark in block.marks.iter().filter(|mark| row.range.contains(&mark.range.start)) {
                if let Inline::Link(target) = &mark.inline {
                    links.push((Position { section, block: line.block, offset: mark.range.start }, target.clone()));
                }
            }
        }
        label(links)
    }

    /// Follows a link: inside the article a jump, outside the address is opened.
    pub(super) fn follow(&mut self, target: &str) -> Vec<Effect> {
        match self.article().leads(target) {
            Leads::Section(section) => self.go_to(Position { section, ..Position::default() }),
            Leads::Missing => self.tell_fault(format!("The article has no section {}", target.trim_start_matches('#'))),
            Leads::Outside => {
                self.tell(format!("Opening {target}"));
                return vec![Effect::OpenLink(target.to_owned())];
            }
            Leads::Nowhere => {
                self.tell_fault(format!("Not followed: {target} · only web and mail addresses and #sections are"));
            }
        }
        Vec::new()
    }
}

/// Gives each link a label: one letter each, or two each where there are more links than letters.
fn label(links: Vec<(Position, String)>) -> Vec<Label> {
    let letter = |index: usize| char::from(LETTERS[index % LETTERS.len()]);
    let double = links.len() > LETTERS.len();
    let first = |index: usize| double.then(|| letter(index / LETTERS.len()));
    let letters = |index: usize| first(index).into_iter().chain([letter(index)]).collect::<String>();
    let labelled = links.into_iter().take(LETTERS.len() * LETTERS.len()).enumerate();
    labelled.map(|(index, (at, target))| Label { at, target, letters: letters(index), rest: letters(index) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_distinct_however_many_links_there_are() {
        for count in [1, 9, 26, 27, 300] {
            let labels = label(vec![(Position::default(), "#x".into()); count]);
            let distinct: std::collections::HashSet<_> = labels.iter().map(|label| &label.letters).collect();
            assert_eq!((labels.len(), distinct.len()), (count, count));
        }
    }
}
