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

    /// What only one of them speaks of, by kind, and who speaks in it.
    pub fn told_only(&self, side: usize, look: Look) -> Vec<Line> {
        let own = &self.sides[side];
        let mut lines = told(&own.only, look);
        if own.only.is_empty() {
            lines.push(vec![span("Nothing that the other has not", Role::Dim)]);
        }
        let speakers = own.speakers.iter().map(|(name, count)| {
            let quotations = if *count == 1 { "1 quotation".to_owned() } else { format!("{count} quotations") };
            span(format!("{name}, {quotations}"), Role::Speaker)
        });
        let speakers: Vec<_> = speakers.collect();
        if speakers.is_empty() {
            lines.push(vec![span("Nobody speaks here", Role::Dim)]);
        } else {
            lines.extend(list("Speaks", speakers, look));
        }
        lines
    }
}

impl Page for Comparison {
    fn count(&self) -> usize {
        3
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let (title, mut lines) = match index {
            0 => ("Both".to_owned(), self.told_both(look)),
            _ => (format!("Only in {}", self.names[(index - 1).min(1)]), self.told_only((index - 1).min(1), look)),
        };
        lines.insert(0, vec![span(title, Role::Heading)]);
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
