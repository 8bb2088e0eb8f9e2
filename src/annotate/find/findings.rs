//! What was found in a text, before it is known what of it the file states.

use super::{
    dates::{Filed, FoundDate},
    entity::Entity,
    speakers::FoundQuotation,
};
use crate::article::Passage;

/// Everything that was found in a text.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) entities: Vec<Entity>,
    /// Of each entity, degrees of latitude and longitude, if it is a place and known.
    pub(super) located: Vec<Option<(f64, f64)>>,
    /// In reading order.
    pub(super) dates: Vec<FoundDate>,
    /// The day of the article, where the text or the file tells it.
    pub(super) filed: Option<Filed>,
    /// In reading order.
    pub(super) quotations: Vec<FoundQuotation>,
}

impl Findings {
    /// Lets each word be one thing only: of a name and a date that claim the same words the longer stays, and the date
    /// of two that are as long.
    pub(super) fn part(&mut self) {
        let lengths = |at: &Passage| at.range.len();
        let claimed: Vec<Passage> = self.entities.iter().flat_map(|entity| entity.mentions.iter().cloned()).collect();
        let claimed = Claims::new(claimed);
        self.dates.retain(|date| claimed.at(&date.at).is_none_or(|name| lengths(name) <= lengths(&date.at)));
        let claimed = Claims::new(self.dates.iter().map(|date| date.at.clone()).collect());
        for entity in &mut self.entities {
            entity.mentions.retain(|at| claimed.at(at).is_none());
        }
    }
}

/// Passages that something has claimed, none of which overlaps another.
struct Claims(Vec<Passage>);

impl Claims {
    fn new(mut passages: Vec<Passage>) -> Self {
        passages.sort_by_key(Passage::start);
        Self(passages)
    }

    /// The longest of those that share letters with a passage.
    fn at(&self, at: &Passage) -> Option<&Passage> {
        let is_before =
            |other: &Passage| (other.section, other.block, other.range.end) <= (at.section, at.block, at.range.start);
        let near = self.0[self.0.partition_point(is_before)..].iter();
        let near = near
            .take_while(|other| (other.section, other.block, other.range.start) < (at.section, at.block, at.range.end));
        near.max_by_key(|other| other.range.len())
    }
}
