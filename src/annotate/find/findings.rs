//! What was found in a text, before it is known what of it the file states.

use std::cmp::Reverse;

use super::{
    claims::Claims,
    dates::{Filed, FoundDate},
    entity::Entity,
    figures::FoundFigure,
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
    /// The name of the place that the text was filed from.
    pub(super) dateline: Option<Passage>,
    /// In reading order.
    pub(super) quotations: Vec<FoundQuotation>,
    /// In reading order; none where the file states figures.
    pub(super) figures: Vec<FoundFigure>,
}

impl Findings {
    /// Lets each word be one thing only: of a name and a date that claim the same words the longer stays, and the date
    /// of two that are as long.
    pub(super) fn part(&mut self) {
        let lengths = |at: &Passage| at.range.len();
        let names = self.entities.iter().flat_map(|entity| &entity.mentions);
        let names = Claims::new(names.map(|at| (at.clone(), ())));
        let longest = |at: &Passage| names.at(at).map(|(name, ())| lengths(name)).max();
        self.dates.retain(|date| longest(&date.at).is_none_or(|name| name <= lengths(&date.at)));
        let dates = Claims::new(self.dates.iter().map(|date| (date.at.clone(), ())));
        for entity in &mut self.entities {
            entity.mentions.retain(|at| dates.at(at).next().is_none());
        }
    }

    /// Puts whoever is named most often first, as in a long text most are named once; of those that are named as often, who
    /// comes first in it.
    pub(super) fn rank(&mut self) {
        let count = self.entities.len();
        self.located.resize(count, None);
        let located = std::mem::take(&mut self.located);
        let mut ranked: Vec<_> = std::mem::take(&mut self.entities).into_iter().zip(located).enumerate().collect();
        ranked.sort_by_key(|(_, (entity, _))| Reverse(entity.mentions.len()));
        let mut now = vec![0; count];
        for (rank, (before, _)) in ranked.iter().enumerate() {
            now[*before] = rank;
        }
        (self.entities, self.located) = ranked.into_iter().map(|(_, both)| both).unzip();
        for quotation in &mut self.quotations {
            quotation.speaker = quotation.speaker.map(|speaker| now[speaker]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Kind;

    #[test]
    fn who_is_named_most_comes_first_and_keeps_his_words_and_his_place() {
        let at = |block| Passage { section: 0, block, range: 0..1 };
        let entity = |name: &str, count| Entity {
            kind: Kind::Person,
            name: name.into(),
            role: None,
            also: Vec::new(),
            certainty: 80,
            mentions: (0..count).map(at).collect(),
        };
        let said = |speaker| FoundQuotation { at: at(0), speaker: Some(speaker), direct: true, certainty: 80 };
        let mut findings = Findings {
            entities: vec![entity("Once", 1), entity("Thrice", 3), entity("Once too", 1)],
            located: vec![None, Some((1.0, 2.0))],
            quotations: vec![said(0), said(1)],
            ..Findings::default()
        };
        findings.rank();
        let names: Vec<&str> = findings.entities.iter().map(|entity| &*entity.name).collect();
        assert_eq!(names, ["Thrice", "Once", "Once too"]);
        assert_eq!(findings.located, [Some((1.0, 2.0)), None, None]);
        assert_eq!(findings.quotations.iter().map(|said| said.speaker).collect::<Vec<_>>(), [Some(1), Some(0)]);
    }
}
