//! A figure in parts: the whole in large signs and as one stacked bar, then each part as a bar of its own.

use super::{LONGEST_BAR, SHORTEST_BAR, about, number::push_figure, written};
use crate::{
    article::Fact,
    chart::bars::{Scale, apportion, percent, stacked, whole},
    page::{Item, Line, Look, item::span},
    palette::Role,
    text::{truncate, width},
};

/// Parts that are told one by one.
const MOST: usize = 100;
/// What parts are filled with, one after the other, so that neighbours differ without colour.
const FILLS: [[&str; 4]; 2] = [["█", "▓", "▒", "░"], ["#", "=", "+", "."]];
const ROLES: [Role; 2] = [Role::Bar, Role::BarOther];

type Part = (String, f64);

/// Adds the parts of a figure.
pub(super) fn push(item: &mut Item, fact: &Fact, parts: &[Part], is_one_of_few: bool, look: Look) {
    let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
    match whole(&values) {
        Ok(whole) => {
            let unit = format!("{} in all", fact.unit.as_deref().unwrap_or_default());
            push_figure(item, (about(fact), &written(whole, look), unit.trim_start()), is_one_of_few, look);
            if let Some(stack) = stack(&values, look) {
                item.lines.push(stack);
                item.push_gap();
            }
        }
        Err(why) => item.push_text("  ", why, Role::Dim, look),
    }
    let rows = Rows::new(fact, parts, look);
    item.lines.extend(parts.iter().enumerate().take(MOST).map(|(index, part)| rows.row(index, part)));
    if parts.len() > MOST {
        item.push_text("  ", &format!("and {} more parts", parts.len() - MOST), Role::Dim, look);
    }
    item.push_gap();
}

/// The whole as one bar, if each part can be seen in it.
fn stack(values: &[f64], look: Look) -> Option<Line> {
    let cells = stacked(values, usize::from(look.width).saturating_sub(4).min(LONGEST_BAR))?;
    let bars = cells.iter().enumerate().map(|(index, cells)| span(fill(index, look).repeat(*cells), role(index)));
    Some(std::iter::once(span("  ", Role::Text)).chain(bars).collect())
}

fn fill(index: usize, look: Look) -> &'static str {
    FILLS[usize::from(look.plain)][index % 4]
}

fn role(index: usize) -> Role {
    ROLES[index % 2]
}

/// What the lines of all parts have in common.
struct Rows<'a> {
    fact: &'a Fact,
    look: Look,
    scale: Scale,
    /// Cells of the names, the bars and the numbers.
    name: usize,
    bar: usize,
    number: usize,
    /// Of a hundred, each part's; none where they make no whole.
    shares: Option<Vec<usize>>,
}

impl<'a> Rows<'a> {
    fn new(fact: &'a Fact, parts: &[Part], look: Look) -> Self {
        let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
        let room = usize::from(look.width);
        let name = parts.iter().take(MOST).map(|(name, _)| width(name)).max().unwrap_or(0).min(room * 2 / 5);
        let number =
            values.iter().take(MOST).map(|value| width(&written(*value, look))).max().unwrap_or(0) + width(about(fact));
        let shares = whole(&values).is_ok().then(|| apportion(&values, 100));
        let beside = 2 + 2 + name + 2 + number + 2 + if shares.is_some() { 7 } else { 0 };
        let bar = room.saturating_sub(beside).min(LONGEST_BAR);
        Self { fact, look, scale: Scale::new(values, bar), name, bar, number, shares }
    }

    /// `█ NATO Allies  ██████████  20   74 %`; without the bar where there is no room for it.
    fn row(&self, index: usize, (label, value): &Part) -> Line {
        let number = format!("{}{}", about(self.fact), written(*value, self.look));
        let share = self.shares.as_ref().map(|shares| percent(shares[index], *value > 0.0));
        let share = share.map_or(String::new(), |share| format!("{share:>7}"));
        let bar = if self.bar >= SHORTEST_BAR { self.scale.bar(*value, self.look.plain) } else { String::new() };
        let bar_cells = if self.bar >= SHORTEST_BAR { self.bar + 2 } else { 0 };
        let name = truncate(label, self.name);
        let pad = |cells: usize, used: usize| " ".repeat(cells.saturating_sub(used));
        vec![
            span("  ", Role::Text),
            span(fill(index, self.look), role(index)),
            span(format!(" {name}{}", pad(self.name + 2, width(&name))), Role::Text),
            span(&*bar, role(index)),
            span(pad(bar_cells, width(&bar)), Role::Text),
            span(format!("{number:>cells$}", cells = self.number), Role::Strong),
            span(share, Role::Dim),
        ]
    }
}
