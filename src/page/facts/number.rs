//! One figure: in large signs where there is room, else in a line.

use super::written;
use crate::{
    article::Fact,
    chart::{DigitSize, digits},
    page::{
        Item, Look,
        item::{span, width_of},
    },
    palette::Role,
    text::{self, width},
};

/// Cells of a line from which large signs are drawn, by their size.
const ROOM: [(DigitSize, u16); 2] = [(DigitSize::Large, 72), (DigitSize::Small, 26)];

/// Adds a figure with its unit.
pub(super) fn push(item: &mut Item, fact: &Fact, value: f64, is_one_of_few: bool, look: Look) {
    let unit = fact.unit_beside_label().unwrap_or_default();
    push_figure(item, (fact.exactness.before(), &written(value, look), unit), is_one_of_few, look);
}

/// Adds a figure with the words before and behind it, which stand on the line of its feet.
pub(super) fn push_figure(
    item: &mut Item,
    (before, figure, unit): (&str, &str, &str),
    is_one_of_few: bool,
    look: Look,
) {
    let most = ROOM.into_iter().skip(usize::from(!is_one_of_few));
    let drawn = most.filter(|(_, least)| look.width >= *least).find_map(|(size, _)| {
        let rows = digits(figure, size)?;
        let wide = 2 + width(before) + rows.first().map_or(0, |row| width(row)) + 2;
        // A long unit goes on below.
        (wide + width(unit).min(12) <= usize::from(look.width)).then_some(rows)
    });
    match drawn {
        Some(rows) => push_large(item, (before, &rows, unit), look),
        None => item.push_text("  ", format!("{before}{figure} {unit}").trim_end(), Role::Figure, look),
    }
}

fn push_large(item: &mut Item, (before, rows, unit): (&str, &[String], &str), look: Look) {
    let Some((feet, above)) = rows.split_last() else { return };
    let indent = " ".repeat(2 + width(before));
    item.push_gap();
    item.lines.extend(above.iter().map(|row| vec![span(&*indent, Role::Text), span(row, Role::Figure)]));
    let mut line = vec![span(format!("  {before}"), Role::Text), span(feet, Role::Figure), span("  ", Role::Text)];
    let room = usize::from(look.width).saturating_sub(width_of(&line));
    if width(unit) <= room {
        line.push(span(unit, Role::Strong));
        item.lines.push(line);
    } else {
        let mut parts = text::fill(unit, room).into_iter();
        line.push(span(parts.next().unwrap_or_default(), Role::Strong));
        item.lines.push(line);
        let rest: Vec<String> = parts.collect();
        item.push_text("  ", &rest.join(" "), Role::Strong, look);
    }
    item.push_gap();
}
