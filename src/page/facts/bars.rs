//! Figures of one unit side by side, to scale. What has another unit, or none, is not compared.

use super::{LONGEST_BAR, SHORTEST_BAR, written};
use crate::{
    article::Fact,
    chart::{Comparison, bars::Scale, comparisons},
    page::{Item, Line, Look, item::span},
    palette::Role,
    text::{truncate, width},
};

/// Cells of a name that is not told any more if it is cut to fewer.
const SHORTEST_NAME: usize = 8;

/// The figures that can be compared, by their unit.
#[derive(Debug, Default)]
pub(super) struct Comparisons {
    groups: Vec<Comparison>,
}

/// One figure of a comparison.
pub(super) struct Bar {
    /// Index of the figure.
    pub(super) fact: usize,
    pub(super) lines: Vec<Line>,
}

impl Comparisons {
    /// Finds what can be compared.
    pub(super) fn new(facts: &[Fact]) -> Self {
        Self { groups: comparisons(facts) }
    }

    /// Finds what can be compared of what the file states.
    pub(super) fn of_stated(facts: &[Fact]) -> Self {
        let mut groups = comparisons(facts);
        for group in &mut groups {
            group.retain(|(fact, _)| facts[*fact].found.is_none());
        }
        groups.retain(|group| group.len() > 1);
        Self { groups }
    }

    /// How many bars there are in all.
    pub(super) fn count(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    /// One of the bars; the first of a group has its heading above.
    pub(super) fn bar(&self, index: usize, facts: &[Fact], look: Look) -> Option<Bar> {
        let mut left = index;
        for group in &self.groups {
            let Some((fact, value)) = group.get(left) else {
                left -= group.len();
                continue;
            };
            let mut item = Item::default();
            if left == 0 {
                let unit = facts[*fact].unit.as_deref().unwrap_or_default();
                item.push_text("", &format!("To scale, in {unit}"), Role::Heading, look);
            }
            push_row(&mut item, (&facts[*fact], *value), group, facts, look);
            if left + 1 == group.len() {
                item.lines.push(Vec::new());
            }
            return Some(Bar { fact: *fact, lines: item.lines });
        }
        None
    }
}

/// `Length of the nucleus  ▋  about 15`; without the bar where there is no room for it, and in lines of their own where
/// name and number do not stand side by side.
fn push_row(item: &mut Item, (fact, value): (&Fact, f64), group: &Comparison, facts: &[Fact], look: Look) {
    let written = |fact: &Fact, value: f64| format!("{}{}", fact.exactness.before(), written(value, look));
    let names = group.iter().map(|(fact, _)| width(&facts[*fact].label));
    let numbers = group.iter().map(|(fact, value)| width(&written(&facts[*fact], *value)));
    let (name, number) = (names.max().unwrap_or(0), numbers.max().unwrap_or(0));
    let told = written(fact, value);
    let Some(Columns { name, bar, number }) = columns(name, number, 2, look) else {
        item.push_text("  ", &fact.label, Role::Text, look);
        return item.push_text("    ", &told, Role::Strong, look);
    };
    let scale = Scale::new(group.iter().map(|(_, value)| *value), bar);
    let label = truncate(&fact.label, name);
    let drawn = scale.bar(value, look.plain);
    let pad = |cells: usize, used: usize| " ".repeat(cells.saturating_sub(used));
    item.lines.push(vec![
        span(format!("  {label}{}", pad(name + 2, width(&label))), Role::Text),
        span(&*drawn, Role::Bar),
        span(pad(if bar > 0 { bar + 2 } else { 0 }, width(&drawn)), Role::Text),
        span(format!("{told:>number$}"), Role::Strong),
    ]);
}

/// Cells of the columns of a row: name, bar and number, with two free between them.
pub(super) struct Columns {
    pub(super) name: usize,
    /// None where it would be too short to compare anything.
    pub(super) bar: usize,
    pub(super) number: usize,
}

/// The columns for names and numbers of at most so many cells, with `before` cells before them; none where a name would
/// have no room beside its number.
pub(super) fn columns(names: usize, number: usize, before: usize, look: Look) -> Option<Columns> {
    let room = usize::from(look.width).saturating_sub(before);
    let name = names.min(usize::from(look.width) * 2 / 5);
    let bar = room.saturating_sub(name + 2 + 2 + number).min(LONGEST_BAR);
    if bar >= SHORTEST_BAR {
        return Some(Columns { name, bar, number });
    }
    // Where a bar would compare nothing, the names take its room.
    let name = names.min(room.saturating_sub(2 + number));
    (name >= names.min(SHORTEST_NAME)).then_some(Columns { name, bar: 0, number })
}
