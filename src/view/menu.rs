//! A menu over the screen: a line to type, and what matches.

use ratatui::layout::{Position, Rect};

use super::{canvas::Canvas, panes::inside};
use crate::{
    app::{Item, Menu, MenuKind},
    palette::Role,
    text,
};

/// Draws a menu; where its cursor stands.
pub(super) fn draw(canvas: &mut Canvas, screen: Rect, menu: &Menu) -> Position {
    let area = area(screen, menu);
    canvas.clear(area);
    let framed = area.height >= 5;
    let body = if framed { inside(area) } else { area };
    if framed {
        canvas.frame(area, true);
        canvas.put(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {} ", menu.kind.title()), Role::Title);
    }
    let cursor = draw_typed(canvas, body, menu);
    let rows = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    draw_rows(canvas, rows, menu);
    cursor
}

/// Where a menu lies: in the middle, as large as it needs to be. A menu of themes stands aside, so that the
/// theme can be seen.
fn area(screen: Rect, menu: &Menu) -> Rect {
    let widest = match menu.kind {
        MenuKind::Themes => 50,
        _ => 92,
    };
    let width = if screen.width < 40 { screen.width } else { (screen.width - 4).min(widest) };
    // As high as with nothing typed, so that it stands still while one types.
    let wanted = u16::try_from(menu.items.len() + 10).unwrap_or(u16::MAX);
    let margin = if screen.height < 12 { 0 } else { 2 };
    let height = wanted.min(screen.height.saturating_sub(margin)).max(1);
    let y = match menu.kind {
        MenuKind::Themes => screen.height.saturating_sub(height + 1),
        _ => (screen.height - height) / 3,
    };
    Rect { x: (screen.width - width) / 2, y, width, height }
}

fn draw_typed(canvas: &mut Canvas, body: Rect, menu: &Menu) -> Position {
    let count = format!("{}/{}", menu.matching.len(), menu.items.len());
    let end = body.right().saturating_sub(1);
    let right = canvas.put_spans_ending(end, body.y, body.width / 3, &[(&count, Role::Dim)]);
    let x = canvas.put(body.x, body.y, 2, "> ", Role::Key);
    let room = right.saturating_sub(x + 2);
    let prompt = match menu.kind {
        MenuKind::Marks => "press a letter, or ' for the place before the last jump",
        _ => "type to search",
    };
    if menu.typed.is_empty() {
        canvas.put(x, body.y, room, prompt, Role::Hint);
        return Position { x, y: body.y };
    }
    let x = canvas.put(x, body.y, room, &menu.typed, Role::Prompt);
    Position { x, y: body.y }
}

/// One row of a menu on the screen.
enum Row<'a> {
    /// The heading of a chapter.
    Group(&'static str),
    /// An item, by its index among those that match.
    Item(usize, &'a Item),
}

/// The rows of a menu: with chapters while nothing is typed, else by how well they match.
fn grouped(menu: &Menu) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut last = None;
    for (index, item) in menu.matching.iter().enumerate().filter_map(|(at, index)| Some((at, menu.items.get(*index)?)))
    {
        let chapters = menu.typed.trim().is_empty() && !matches!(menu.kind, MenuKind::Themes | MenuKind::Marks);
        if chapters && last != Some(item.group) {
            rows.push(Row::Group(item.group));
            last = Some(item.group);
        }
        rows.push(Row::Item(index, item));
    }
    rows
}

fn draw_rows(canvas: &mut Canvas, area: Rect, menu: &Menu) {
    let rows = grouped(menu);
    if rows.is_empty() {
        canvas.put(area.x + 2, area.y, area.width.saturating_sub(2), "Nothing matches", Role::Dim);
        return;
    }
    let height = usize::from(area.height).max(1);
    let selected = rows.iter().position(|row| matches!(row, Row::Item(index, _) if *index == menu.selected));
    let top = (selected.unwrap_or(0) + 1).saturating_sub(height / 2 + 1).min(rows.len().saturating_sub(height));
    for (y, row) in (area.y..area.bottom()).zip(rows.iter().skip(top)) {
        let line = Rect { y, height: 1, ..area };
        match row {
            Row::Group(title) => drop(canvas.put(line.x, y, line.width, title, Role::Heading)),
            Row::Item(index, item) => draw_item(canvas, line, item, *index == menu.selected),
        }
    }
}

fn draw_item(canvas: &mut Canvas, line: Rect, item: &Item, selected: bool) {
    let mark = if selected { canvas.glyphs.selected } else { " " };
    let x = canvas.put(line.x, line.y, 1, mark, Role::Key) + 1;
    let label = u16::try_from(text::width(&item.label)).unwrap_or(u16::MAX);
    let end = line.right().saturating_sub(1);
    let room = end.saturating_sub(x);
    let for_detail = room.saturating_sub(label.min(room * 2 / 3) + 2);
    let detail = text::truncate(&item.detail, for_detail.into());
    let right = canvas.put_spans_ending(end, line.y, for_detail, &[(&detail, Role::Key)]);
    canvas.put(x, line.y, right.saturating_sub(x + 1), &item.label, Role::Text);
    if selected {
        canvas.restyle(line, Role::Selected);
    }
}
