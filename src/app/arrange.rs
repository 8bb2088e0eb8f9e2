//! Fills the plan of the screen after each change: which pane gets which lines, which list which rows.

use ratatui::layout::{Rect, Size};

use super::{
    Focus, Line, List, ListId, ListRow, Model, Pane, Plan, Shape, plan, rows::Measure, sidebar::Sidebar, stack::stack,
};
use crate::article::{Article, Kind, View};

impl Model {
    /// Makes the plan of the screen anew.
    pub(super) fn arrange(&mut self) {
        if self.teaching().is_some() {
            return self.arrange_lesson();
        }
        let screen = self.plan.screen;
        let Sidebar { docked, drawn, width, .. } = self.sidebar;
        let wish = plan::Sidebar { docked, drawn, width };
        let size = Size { width: screen.width, height: screen.height };
        self.panes.rows.trim();
        // What is selected is on the screen, or it is not selected.
        self.status.selection = self.status.selection.filter(|selected| selected.from.section == self.panes.section);
        // A comparison needs the whole width.
        let alone = self.panes.zoomed || self.views.shown == View::Compare;
        let mut plan = Plan::new(size, alone, wish);
        if plan.shape != Shape::TooSmall {
            self.arrange_text(&mut plan);
            self.arrange_sidebar(&mut plan);
        }
        if plan.sidebar.is_none() && self.focus == Focus::Sidebar {
            self.focus = Focus::Text;
        }
        self.plan = plan;
    }

    /// The panes, or the view in their place.
    fn arrange_text(&mut self, plan: &mut Plan) {
        match self.views.shown {
            View::Text => self.arrange_panes(plan),
            View::Compare => self.arrange_compare(plan),
            _ => self.arrange_view(plan),
        }
    }

    fn arrange_panes(&mut self, plan: &mut Plan) {
        let article = self.article();
        let zoomed = self.panes.zoomed;
        let measure = if plan.shape == Shape::Tabs { u16::MAX } else { self.settings.measure };
        let body = plan.body(plan.text, measure, zoomed);
        self.panes.rows.set_measure(Measure { width: body.width, plain: self.settings.plain });
        for (section, area) in self.pane_areas(plan, &article) {
            let body = plan.body(area, measure, zoomed);
            if section == self.panes.section {
                self.panes.settle(&article, usize::from(body.height).max(1));
            }
            plan.panes.push(Pane { section, area, body, lines: Vec::new() });
        }
        for pane in &mut plan.panes {
            pane.lines = self.lines(&article, pane.section, usize::from(pane.body.height));
        }
    }

    /// Which sections stand where.
    fn pane_areas(&mut self, plan: &Plan, article: &Article) -> Vec<(usize, Rect)> {
        if plan.shape == Shape::Tabs || self.panes.zoomed {
            return vec![(self.panes.section, plan.text)];
        }
        let room = usize::from(plan.text.height);
        let rows = &mut self.panes.rows;
        let wanted = |section: usize| rows.lines(article, section).count(room);
        let slots = stack(article.sections.len(), self.panes.section, room, wanted);
        let mut y = plan.text.y;
        let mut areas = Vec::with_capacity(slots.len());
        for slot in slots {
            let height = u16::try_from(slot.height).unwrap_or(u16::MAX);
            areas.push((slot.section, Rect { y, height, ..plan.text }));
            y += height;
        }
        areas
    }

    /// The lines of a section's pane. A pane never shows less than it could: where it grew, it is scrolled
    /// back as far as there is text, without the place being forgotten.
    fn lines(&mut self, article: &Article, section: usize, height: usize) -> Vec<Line> {
        if height == 0 {
            // A section of which only the title shows is not even parsed.
            return Vec::new();
        }
        let top = self.panes.top(article, section);
        let kept = self.panes.kept.filter(|kept| kept.section == section && section == self.panes.section);
        let mut lines = self.panes.rows.lines(article, section);
        let shown = lines.take(top, height);
        if let Some(line) = kept.map(|kept| lines.at(kept)).filter(|line| !shown.contains(line)) {
            let above = isize::try_from(height / 3).unwrap_or(0);
            let top = lines.step(line, -above).min(lines.last_top(height));
            return lines.take(top, height);
        }
        if shown.len() == height || top == Line::default() {
            return shown;
        }
        let top = lines.last_top(height);
        lines.take(top, height)
    }

    /// From here on the place is what a change of size left on the screen.
    pub(super) fn keep_what_is_shown(&mut self) {
        let Some(kept) = self.panes.kept.take() else { return };
        let top = self.plan.pane(kept.section).and_then(|pane| pane.lines.first().copied());
        if let Some(top) = top.filter(|_| kept.section == self.panes.section) {
            let article = self.article();
            self.panes.set_top(&article, kept.section, top);
        }
    }

    fn arrange_sidebar(&mut self, plan: &mut Plan) {
        let Some(area) = plan.sidebar else { return };
        let article = self.article();
        if plan.shape == Shape::Tabs {
            if let Some(id) = self.sidebar.current() {
                let rows = self.list_rows(&article, id, usize::from(area.height), false);
                plan.lists.push(List { id, area, body: area, rows });
            }
            return;
        }
        let lists = self.sidebar.lists.clone();
        let wants: Vec<usize> = lists.iter().map(|id| self.list_length(&article, *id)).collect();
        let heights = self.sidebar.share(&wants, usize::from(area.height), card_height(area.height));
        let mut rest = area;
        for (id, height) in lists.into_iter().zip(heights) {
            let area = Rect { height: u16::try_from(height).unwrap_or(rest.height).min(rest.height), ..rest };
            let body = Rect {
                x: area.x + 1,
                y: area.y + 1,
                width: area.width.saturating_sub(3),
                height: area.height.saturating_sub(2),
            };
            let rows = self.list_rows(&article, id, usize::from(body.height), true);
            plan.lists.push(List { id, area, body, rows });
            rest.y += area.height;
            rest.height -= area.height;
        }
        plan.card = if rest.height >= 3 { rest } else { Rect::default() };
    }

    /// How many rows a list has.
    fn list_length(&self, article: &Article, id: ListId) -> usize {
        let (count, selected) = self.list_items(article, id);
        count + usize::from(has_role(article, id, selected))
    }

    /// The rows of a list that fit, the selected item among them.
    fn list_rows(&self, article: &Article, id: ListId, height: usize, more: bool) -> Vec<ListRow> {
        let (count, selected) = self.list_items(article, id);
        let role = more && height > 2 && has_role(article, id, selected);
        let length = count + usize::from(role);
        let top = selected.saturating_sub(height / 2).min(length.saturating_sub(height));
        let row = |row: usize| match row {
            row if role && row == selected + 1 => ListRow::More(selected),
            row if role && row > selected => ListRow::Item(row - 1),
            row => ListRow::Item(row),
        };
        (top..length).take(height).map(row).collect()
    }

    /// How many items a list has, and which of them is selected.
    fn list_items(&self, article: &Article, id: ListId) -> (usize, usize) {
        match id {
            ListId::Contents => {
                let shown = self.sidebar.outline(article);
                let now = self.sidebar.outlined(article, self.panes.section);
                (shown.len(), shown.iter().position(|section| *section == now).unwrap_or(0))
            }
            ListId::Entries(kind) => (article.count(kind), self.sidebar.selected(kind)),
        }
    }
}

/// Whether the selected item of a list is a person with a role to tell, which takes a row of its own.
fn has_role(article: &Article, id: ListId, selected: usize) -> bool {
    id == ListId::Entries(Kind::Person) && article.people.get(selected).is_some_and(|person| person.role.is_some())
}

/// Rows of the card that are kept for it.
fn card_height(room: u16) -> usize {
    match room {
        ..14 => 0,
        14..24 => 6,
        _ => 9,
    }
}
