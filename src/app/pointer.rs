//! The mouse: wheel, clicks on panes, entries, mentions and links, and dragging.

use super::{Button, Effect, Focus, List, ListRow, Model, Overlay, Pane, Pointer, Selection, Shape, sidebar::ListId};
use crate::{
    article::{Entry, Inline, Position},
    keys::{Command, key_for},
    layout::Row,
    text,
};
use ratatui::layout::Position as Cell;

/// Lines that a turn of the wheel moves.
const WHEEL: isize = 3;

/// What is being dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drag {
    /// The line between text and sidebar.
    Divider,
    /// A selection, begun at a point of the text.
    Text(Position),
}

impl Model {
    /// Answers the mouse.
    pub(super) fn point(&mut self, pointer: Pointer) -> Vec<Effect> {
        if let Some(overlay) = &self.overlay {
            match (pointer.button, overlay) {
                (Button::WheelDown, Overlay::Menu(_)) => self.step_menu(1),
                (Button::WheelUp, Overlay::Menu(_)) => self.step_menu(-1),
                (Button::Press, _) => self.leave_overlay(),
                _ => {}
            }
            return Vec::new();
        }
        if self.teaching().is_some() {
            return if pointer.button == Button::Press { self.run_lesson(Command::NextStep) } else { Vec::new() };
        }
        match pointer.button {
            Button::WheelDown => self.wheel(pointer.at, WHEEL),
            Button::WheelUp => self.wheel(pointer.at, -WHEEL),
            Button::Press => return self.click(pointer.at),
            Button::Drag => self.drag(pointer.at),
            Button::Release => self.status.drag = None,
        }
        Vec::new()
    }

    /// The wheel scrolls the pane under it without focusing it; over a list it walks that list.
    fn wheel(&mut self, at: Cell, by: isize) {
        if let Some(list) = self.list_at(at).map(|list| list.id) {
            self.enter_list_of(list);
            return self.step_list(by.signum());
        }
        if let Some(side) = self.side_under(at) {
            self.scroll_side(side, by);
            return;
        }
        if self.is_looking() {
            let command = if by > 0 { Command::LineDown } else { Command::LineUp };
            self.run_looking(command, 1);
            return;
        }
        let article = self.article();
        let Some((section, height)) = self.pane_at(at).map(|pane| (pane.section, pane.body.height)) else { return };
        self.panes.scroll(&article, section, by, usize::from(height).max(1));
    }

    fn click(&mut self, at: Cell) -> Vec<Effect> {
        self.status.notice = None;
        self.status.selection = None;
        self.views.pointed = None;
        let divider = self.plan.sidebar.filter(|_| self.plan.shape == Shape::Docked).map(|area| area.x);
        if divider.is_some_and(|divider| divider == at.x || divider == at.x.saturating_add(1)) {
            self.status.drag = Some(Drag::Divider);
        } else if self.plan.sidebar.is_some_and(|area| area.contains(at)) {
            self.click_list(at);
        } else if let Some(side) = self.side_under(at) {
            self.leave_sidebar();
            self.compare.focused = side;
        } else if self.is_looking() {
            self.leave_sidebar();
            self.click_item(at);
        } else if self.plan.shape == Shape::Tabs && self.plan.title.contains(at) {
            self.step_section(if at.x < self.plan.title.width / 2 { -1 } else { 1 });
        } else if let Some(pane) = self.pane_at(at).cloned() {
            return self.click_pane(&pane, at);
        }
        Vec::new()
    }

    /// A click on an entry chooses it; a second one goes to its next mention.
    fn click_list(&mut self, at: Cell) {
        let Some(list) = self.list_at(at).cloned() else { return };
        self.enter_list_of(list.id);
        let row = usize::from(at.y.saturating_sub(list.body.y));
        let Some(ListRow::Item(item) | ListRow::More(item)) = list.rows.get(row).filter(|_| list.body.contains(at))
        else {
            return;
        };
        match list.id {
            ListId::Contents => {
                let article = self.article();
                let shown = self.sidebar.outline(&article);
                shown.get(*item).into_iter().for_each(|section| self.go_to_section(*section));
            }
            ListId::Entries(kind) => {
                let entry = Entry { kind, index: *item };
                let again = self.status.clicked == Some(entry);
                self.status.clicked = Some(entry);
                self.choose(entry);
                if again {
                    self.open_selected(1);
                }
            }
        }
    }

    /// A click on a pane focuses it, on a mention chooses its entry, on a link follows it.
    fn click_pane(&mut self, pane: &Pane, at: Cell) -> Vec<Effect> {
        self.leave_sidebar();
        self.go_to_section(pane.section);
        let Some(position) = self.text_at(pane, at) else { return Vec::new() };
        self.status.drag = Some(Drag::Text(position));
        let article = self.article();
        let within = |range: &std::ops::Range<usize>| range.contains(&position.offset);
        let mentions = self.document.mentions.in_block(position.section, position.block);
        if let Some(mention) = mentions.iter().find(|mention| within(&mention.at.range)).cloned() {
            self.choose_mention(&mention);
            return Vec::new();
        }
        let block = article.block(position.section, position.block);
        let links = block.into_iter().flat_map(|block| &block.marks).filter(|mark| within(&mark.range));
        let target = links.into_iter().find_map(|mark| match &mark.inline {
            Inline::Link(target) => Some(target.clone()),
            _ => None,
        });
        target.map(|target| self.follow(&target)).unwrap_or_default()
    }

    fn drag(&mut self, at: Cell) {
        match self.status.drag {
            Some(Drag::Divider) => self.sidebar.width = Some(self.plan.screen.width.saturating_sub(at.x)),
            Some(Drag::Text(from)) => {
                let pane = self.plan.pane(from.section).cloned();
                if let Some(to) = pane.and_then(|pane| self.text_at(&pane, at)) {
                    self.status.selection = Some(Selection { from, to, paragraphs: false });
                    let (copy, cite) = (key_for(Command::Copy), key_for(Command::Cite));
                    self.tell(format!("{copy} copies the selection · {cite} cites it"));
                }
            }
            None => {}
        }
    }

    fn enter_list_of(&mut self, id: ListId) {
        self.focus = Focus::Sidebar;
        self.sidebar.list = self.sidebar.lists.iter().position(|list| *list == id).unwrap_or(0);
    }

    fn list_at(&self, at: Cell) -> Option<&List> {
        self.plan.sidebar.filter(|area| area.contains(at))?;
        self.plan.lists.iter().find(|list| list.area.contains(at))
    }

    fn pane_at(&self, at: Cell) -> Option<&Pane> {
        self.plan.panes.iter().find(|pane| pane.area.contains(at))
    }

    /// The point of the text under a cell.
    fn text_at(&mut self, pane: &Pane, at: Cell) -> Option<Position> {
        let line = *pane.lines.get(usize::from(at.y.checked_sub(pane.body.y)?))?;
        let article = self.article();
        let rows = self.panes.rows.of(&article, pane.section, line.block);
        let block = article.block(pane.section, line.block)?;
        let row = rows.get(line.row)?;
        let offset = offset_at(row, &block.text, at.x.saturating_sub(pane.body.x));
        Some(Position { section: pane.section, block: line.block, offset })
    }
}

/// The byte of the block's text under a column of a row; the row's end beyond its text.
fn offset_at(row: &Row, text: &str, x: u16) -> usize {
    let Some(piece) = row.pieces.iter().find(|piece| (piece.x..piece.x + piece.width).contains(&x)) else {
        return row.range.end;
    };
    let column = x - piece.x;
    let cell = usize::from(if piece.reversed { piece.width - 1 - column } else { column });
    let mut seen = 0;
    for grapheme in text::graphemes(text.get(piece.range.clone()).unwrap_or_default()) {
        seen += grapheme.width;
        if cell < seen {
            return piece.range.start + grapheme.offset;
        }
    }
    piece.range.end
}
