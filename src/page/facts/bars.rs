//! Figures of one unit side by side, to scale. What has another unit, or none, is not compared.

use std::collections::HashMap;

use super::{LONGEST_BAR, SHORTEST_BAR, about, written};
use crate::{
    article::{Fact, FactValue},
    chart::bars::{Scale, whole},
    page::{Line, Look, item::span},
    palette::Role,
    text::{truncate, width},
};

/// More bars than this are no comparison any more; every figure stands by itself above.
const MOST: usize = 40;

/// The figures that can be compared, by their unit.
#[derive(Debug, Default)]
pub(super) struct Comparisons {
    groups: Vec<Group>,
}

/// At least two figures of one unit.
#[derive(Debug)]
struct Group {
    /// Indices of the figures, with their numbers.
    facts: Vec<(usize, f64)>,
}

/// One figure of a comparison.
pub(super) struct Bar {
    /// Index of the figure.
    pub(super) fact: usize,
    pub(super) lines: Vec<Line>,
}

impl Comparisons {
    /// Finds what can be compared, in the order of the file. Of parts the whole counts, if they make one.
    pub(super) fn new(facts: &[Fact]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut places = HashMap::new();
        for (index, fact) in facts.iter().enumerate() {
            let (Some(unit), Some(value)) = (&fact.unit, number(fact)) else { continue };
            let place = *places.entry(unit.as_str()).or_insert(groups.len());
            if place == groups.len() {
                groups.push(Group { facts: Vec::new() });
            }
            if groups[place].facts.len() < MOST {
                groups[place].facts.push((index, value));
            }
        }
        groups.retain(|group| group.facts.len() > 1);
        Self { groups }
    }

    /// How many bars there are in all.
    pub(super) fn count(&self) -> usize {
        self.groups.iter().map(|group| group.facts.len()).sum()
    }

    /// One of the bars; the first of a group has its heading above.
    pub(super) fn bar(&self, index: usize, facts: &[Fact], look: Look) -> Option<Bar> {
        let mut left = index;
        for group in &self.groups {
            if let Some((fact, value)) = group.facts.get(left) {
                let unit = facts[*fact].unit.as_deref().unwrap_or_default();
                let heading = (left == 0).then(|| vec![span(format!("To scale, in {unit}"), Role::Heading)]);
                let row = group.row(&facts[*fact], *value, facts, look);
                let gap = (left + 1 == group.facts.len()).then(Vec::new);
                return Some(Bar { fact: *fact, lines: heading.into_iter().chain([row]).chain(gap).collect() });
            }
            left -= group.facts.len();
        }
        None
    }
}

fn number(fact: &Fact) -> Option<f64> {
    match &fact.value {
        FactValue::Number(value) => Some(*value),
        FactValue::Parts(parts) => whole(&parts.iter().map(|(_, value)| *value).collect::<Vec<_>>()).ok(),
    }
}

impl Group {
    /// `Length of the nucleus  ▋  about 15`; without the bar where there is no room for it.
    fn row(&self, fact: &Fact, value: f64, facts: &[Fact], look: Look) -> Line {
        let room = usize::from(look.width);
        let written = |fact: &Fact, value: f64| format!("{}{}", about(fact), written(value, look));
        let labels = self.facts.iter().map(|(fact, _)| width(&facts[*fact].label));
        let longest = labels.max().unwrap_or(0);
        let numbers = self.facts.iter().map(|(fact, value)| width(&written(&facts[*fact], *value)));
        let cells = numbers.max().unwrap_or(0);
        let name = longest.min(room * 2 / 5);
        let bar_cells = room.saturating_sub(2 + name + 2 + 2 + cells).min(LONGEST_BAR);
        // Where a bar would be too short to compare anything, the names take its room.
        let name = if bar_cells < SHORTEST_BAR { longest.min(room.saturating_sub(2 + 2 + cells)) } else { name };
        let bar_cells = if bar_cells < SHORTEST_BAR { 0 } else { bar_cells };
        let scale = Scale::new(self.facts.iter().map(|(_, value)| *value), bar_cells);
        let label = truncate(&fact.label, name);
        let bar = scale.bar(value, look.plain);
        let pad = |cells: usize, used: usize| " ".repeat(cells.saturating_sub(used));
        vec![
            span(format!("  {label}{}", pad(name + 2, width(&label))), Role::Text),
            span(&*bar, Role::Bar),
            span(pad(if bar_cells > 0 { bar_cells + 2 } else { 0 }, width(&bar)), Role::Text),
            span(format!("{:>cells$}", written(fact, value)), Role::Strong),
        ]
    }
}
