//! A figure in parts: the whole in large signs and as one stacked bar, then each part as a bar of its own.

use super::{
    LONGEST_BAR,
    bars::{Columns, columns},
    number::push_figure,
    written,
};
use crate::{
    article::Fact,
    chart::bars::{Scale, percent, stacked, whole},
    page::{Item, Line, Look, item::span},
    palette::Role,
    text::{truncate, width},
};

/// Parts that are told one by one.
const MOST: usize = 100;
/// What parts are filled with, one after the other, so that neighbours differ without colour.
const FILLS: [[&str; 4]; 2] = [["█", "▓", "▒", "░"], ["#", "=", "+", "."]];
/// Cells of a share, with the gap before it.
const SHARE: usize = 7;
const ROLES: [Role; 2] = [Role::Bar, Role::BarOther];

type Part = (String, f64);

/// Adds the parts of a figure.
pub(super) fn push(item: &mut Item, fact: &Fact, parts: &[Part], is_one_of_few: bool, look: Look) {
    let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
    match whole(&values) {
        Ok(whole) => {
            let unit = format!("{} in all", fact.unit.as_deref().unwrap_or_default());
            push_figure(item, (fact.exactness.before(), &written(whole, look), unit.trim_start()), is_one_of_few, look);
            if let Some(stack) = stack(&values, look) {
                item.lines.push(stack);
                item.push_gap();
            }
        }
        Err(why) => item.push_text("  ", why, Role::Dim, look),
    }
    let rows = Rows::new(fact, parts, look);
    for (index, part) in parts.iter().enumerate().take(MOST) {
        rows.push(item, index, part);
    }
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
    /// None where the name of a part and its number do not stand side by side.
    columns: Option<Columns>,
    /// What the parts make; none where they make no whole.
    whole: Option<f64>,
}

impl<'a> Rows<'a> {
    fn new(fact: &'a Fact, parts: &[Part], look: Look) -> Self {
        let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
        let whole = whole(&values).ok();
        let name = parts.iter().take(MOST).map(|(name, _)| width(name)).max().unwrap_or(0);
        let number = values.iter().take(MOST).map(|value| width(&written(*value, look))).max().unwrap_or(0);
        let share = if whole.is_some() { SHARE } else { 0 };
        let columns = columns(name, number + width(fact.exactness.before()) + share, 4, look);
        let scale = Scale::new(values, columns.as_ref().map_or(0, |columns| columns.bar));
        Self { fact, look, scale, columns, whole }
    }

    /// `█ NATO Allies  ██████████  20   74 %`; without the bar where there is no room for it, and in lines of their own
    /// where name and number do not stand side by side.
    fn push(&self, item: &mut Item, index: usize, (label, value): &Part) {
        let number = format!("{}{}", self.fact.exactness.before(), written(*value, self.look));
        let share = self.whole.map(|whole| percent(*value, whole));
        let sign = [span("  ", Role::Text), span(fill(index, self.look), role(index))];
        let Some(Columns { name, bar, number: cells }) = self.columns else {
            let room = usize::from(self.look.width).saturating_sub(4);
            item.lines
                .push(sign.into_iter().chain([span(format!(" {}", truncate(label, room)), Role::Text)]).collect());
            let told = share.map_or(number.clone(), |share| format!("{number}  {share}"));
            return item.push_text("    ", &told, Role::Strong, self.look);
        };
        let drawn = if bar > 0 { self.scale.bar(*value, self.look.plain) } else { String::new() };
        let name_cells = name + 2;
        let name = truncate(label, name);
        let pad = |cells: usize, used: usize| " ".repeat(cells.saturating_sub(used));
        let share = share.map_or(String::new(), |share| format!("{share:>SHARE$}"));
        let row = [
            span(format!(" {name}{}", pad(name_cells, width(&name))), Role::Text),
            span(&*drawn, role(index)),
            span(pad(if bar > 0 { bar + 2 } else { 0 }, width(&drawn)), Role::Text),
            span(format!("{number:>cells$}", cells = cells.saturating_sub(width(&share))), Role::Strong),
            span(share, Role::Dim),
        ];
        item.lines.push(sign.into_iter().chain(row).collect());
    }
}
