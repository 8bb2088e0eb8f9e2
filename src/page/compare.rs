//! Two sections side by side: what both speak of, what only one of them does, and who speaks in each.

use super::{
    Item, Line, Look, Page,
    item::{list, span},
};
use crate::{
    annotate::{Comparison, Subject},
    article::Kind,
    layout::role_of_kind,
    palette::Role,
};

impl Comparison {
    /// What both speak of, by kind.
    pub fn told_both(&self, look: Look) -> Vec<Line> {
        if self.both.is_empty() {
            return vec![vec![span("They have nothing in common", Role::Dim)]];
        }
        told(&self.both, look)
    }

    /// What only one of them speaks of, by kind.
    fn told_only(&self, side: usize, look: Look) -> Vec<Line> {
        match &self.sides[side].only {
            none if none.is_empty() => vec![vec![span("Nothing that the other has not", Role::Dim)]],
            only => told(only, look),
        }
    }

    /// Who speaks in one of them, and how often: the other may quote the same people.
    fn told_speakers(&self, side: usize, look: Look) -> Vec<Line> {
        let speakers = self.sides[side].speakers.iter().map(|(name, count)| {
            let quotations = if *count == 1 { "1 quotation".to_owned() } else { format!("{count} quotations") };
            span(format!("{name}, {quotations}"), Role::Speaker)
        });
        match speakers.collect::<Vec<_>>() {
            none if none.is_empty() => vec![vec![span("Nobody", Role::Dim)]],
            speakers => list(NO_LABEL, speakers, look),
        }
    }

    /// What only one of them speaks of, and under a line across who speaks in it.
    pub fn told_own(&self, side: usize, look: Look) -> Vec<Line> {
        let title = "Who speaks here ";
        let line = if look.plain { "-" } else { "─" };
        let across = line.repeat(usize::from(look.width).saturating_sub(title.len()));
        let heading = vec![span(title, Role::Strong), span(across, Role::Frame)];
        let speakers = self.told_speakers(side, look);
        self.told_only(side, look).into_iter().chain([heading]).chain(speakers).collect()
    }
}

/// In place of a label: names stand where those of lines with a label do.
const NO_LABEL: &str = " ";

impl Page for Comparison {
    fn count(&self) -> usize {
        3
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let heading = |title: String| vec![span(title, Role::Heading)];
        let side = index.saturating_sub(1).min(1);
        let name = &self.names[side];
        let parts = match index {
            0 => vec![(heading("Both".to_owned()), self.told_both(look))],
            _ => vec![
                (heading(format!("Only in {name}")), self.told_only(side, look)),
                (heading(format!("Who speaks in {name}")), self.told_speakers(side, look)),
            ],
        };
        let mut lines: Vec<Line> = parts.into_iter().flat_map(|(title, told)| [vec![title], told].concat()).collect();
        lines.push(Vec::new());
        Item { lines, lead: None }
    }

    fn nothing(&self) -> &'static str {
        "There is nothing to compare"
    }
}

/// Subjects by kind, a paragraph each.
fn told(subjects: &[Subject], look: Look) -> Vec<Line> {
    let of = |kind: Option<Kind>| subjects.iter().filter(move |subject| subject.kind() == kind);
    let told = Subject::KINDS.into_iter().filter(|(kind, _)| of(*kind).next().is_some());
    told.flat_map(|(kind, label)| {
        list(label, of(kind).map(|subject| span(&*subject.name, role_of_subject(subject.kind()))).collect(), look)
    })
    .collect()
}

/// The role in which a subject of a kind is shown; what the glossary explains has none.
pub fn role_of_subject(kind: Option<Kind>) -> Role {
    kind.map_or(Role::Strong, role_of_kind)
}
