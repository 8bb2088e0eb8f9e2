//! Text that is larger than the rest: made of blocks on any terminal, of larger letters where it has them.

use ratatui::layout::Rect;

use crate::{
    chart::heading::{Blocks, Height, Scaled, letters, letters_from, scaled},
    palette::Role,
    text,
};

/// A large text on the screen. It takes the same cells in either form, so that nothing moves when the terminal says
/// which one it knows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SizedText {
    /// The cells that it takes.
    pub area: Rect,
    /// What is drawn there, row by row from the top: letters made of blocks, or as they are.
    pub rows: Vec<String>,
    /// What takes its place where the terminal enlarges its own letters, if it can be enlarged there.
    pub scaled: Option<Scaled>,
    /// What it means.
    pub role: Role,
}

impl SizedText {
    /// A heading at the top of a room, as large as it fits: the first of the titles, best first, that can be made of
    /// blocks (only of those that every terminal has, if `plain`), else the first of them as it is.
    pub fn heading(titles: &[&str], room: Rect, plain: bool, role: Role) -> Self {
        let blocks = titles.iter().find_map(|title| letters(title, room.width, room.height, blocks(plain)));
        let rows = blocks.as_ref().map_or(room.height, |rows| in_rows(rows.len()));
        let scaled = titles.iter().find_map(|title| scaled(title, room.width, rows));
        let rows = blocks.unwrap_or_else(|| as_it_is(titles, room));
        let height = scaled.as_ref().map_or(0, Scaled::rows).max(in_rows(rows.len()));
        Self { area: Rect { height, ..room }, rows, scaled, role }
    }

    /// Rows that a heading takes in a room in letters that many words can be read in; none where it has no room for
    /// them.
    pub fn readable(title: &str, room: Rect, plain: bool) -> Option<u16> {
        let rows = letters_from(Height::Middle, title, room.width, room.height, blocks(plain))?;
        Some(in_rows(rows.len()))
    }
}

fn blocks(plain: bool) -> Blocks {
    if plain { Blocks::Halves } else { Blocks::Quadrants }
}

/// The first title in lines of the usual size, as many as there is room for.
fn as_it_is(titles: &[&str], room: Rect) -> Vec<String> {
    let Some(title) = titles.first().filter(|_| room.width > 0) else { return Vec::new() };
    // No more of it is laid out than can be seen.
    let seen = text::truncate(title, usize::from(room.width) * usize::from(room.height));
    let mut rows = text::fill(&text::clean_line(&seen), room.width.into());
    if let Some(rest) = rows.get(usize::from(room.height)..).filter(|rest| !rest.is_empty()).map(|rest| rest.join(" "))
    {
        rows.truncate(room.height.into());
        let last = rows.pop().map(|last| text::truncate(&format!("{last} {rest}"), room.width.into()).into_owned());
        rows.extend(last);
    }
    rows
}

fn in_rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect { x: 5, y: 2, width: 110, height: 9 };

    fn heading(titles: &[&str], room: Rect) -> SizedText {
        SizedText::heading(titles, room, false, Role::Title)
    }

    #[test]
    fn both_forms_of_a_heading_take_the_same_cells() {
        for title in ["Opening", "Meeting with the Serbian President", "Састанак са председником Србије", "漢字"]
        {
            let sized = heading(&[title], ROOM);
            let scaled = sized.scaled.as_ref().unwrap();
            assert!(sized.area.height >= scaled.rows() && usize::from(sized.area.height) >= sized.rows.len());
            assert_eq!(ROOM.union(sized.area), ROOM, "{title}");
        }
        assert_eq!(heading(&["Opening"], ROOM).area.height, 6);
    }

    #[test]
    fn what_cannot_be_made_of_blocks_gives_way_to_a_shorter_name_and_is_plain_at_last() {
        let long = "A very long heading ".repeat(20);
        assert_eq!(heading(&[&long, "Opening"], ROOM).rows, heading(&["Opening"], ROOM).rows);
        assert_eq!(heading(&["漢字"], ROOM).rows, ["漢字"]);
        assert_eq!(
            heading(&["مرحبا"], ROOM),
            SizedText {
                area: Rect { height: 1, ..ROOM }, rows: vec!["مرحبا".into()], scaled: None, role: Role::Title
            }
        );
        let narrow = Rect { width: 10, height: 2, ..ROOM };
        assert_eq!(heading(&["Nothing fits here now"], narrow).rows, ["Nothing", "fits here…"]);
        for room in [Rect { width: 0, ..ROOM }, Rect { height: 0, ..ROOM }, Rect::ZERO] {
            let none = heading(&["Opening"], room);
            assert!(none.rows.is_empty() && none.scaled.is_none() && none.area.is_empty());
        }
        assert_eq!(heading(&[], ROOM).area.height, 0);
    }

    #[test]
    fn a_plain_terminal_gets_blocks_that_it_has() {
        let plain = SizedText::heading(&["Opening"], ROOM, true, Role::Title);
        assert!(plain.rows.concat().chars().all(|block| " ▀▄█".contains(block)));
    }
}
