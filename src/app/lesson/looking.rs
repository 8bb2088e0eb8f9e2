//! A view on the projector, as far as it is shown.

use ratatui::layout::Rect;

use super::{Shown, Teaching, text::measure};
use crate::{
    app::{ComparePlan, Model, Place, Plan, Shape},
    article::View,
    chart::Until,
    lesson::{About, Veil},
    page::Places,
    palette::Role,
    text,
};

impl Model {
    /// A view, as far as its items are shown.
    pub(super) fn arrange_taught_view(&mut self, view: View, plan: &mut Plan) -> (String, Shown) {
        let title = view.title().to_owned();
        let wished = self.teaching().map(|teaching| (teaching.walk, teaching.scene.scrolled));
        let is_whole = matches!(view, View::Text | View::Notes) || (view == View::Compare && !self.can_compare());
        if let Some(teaching) = self.lesson.as_mut().filter(|_| is_whole) {
            teaching.walk.shown = 1;
        }
        let words = |told: &str| Shown::words(told, measure(plan.text.width));
        match view {
            View::Text => return self.arrange_opening(plan.text),
            View::Notes => return (title, words("There are no notes yet")),
            View::Compare if !self.can_compare() => {
                return (title, words("This article has no two sections to compare"));
            }
            View::Compare => return (title, self.arrange_taught_compare(plan)),
            _ => {}
        }
        self.look_at_part(view, plan);
        if self.teaching().map(|teaching| (teaching.walk, teaching.scene.scrolled)) != wished {
            self.look_at_part(view, plan);
        }
        (title, Shown::View)
    }

    /// What the lesson is about: its title over that of the article, and its aims.
    fn arrange_opening(&mut self, area: Rect) -> (String, Shown) {
        let (article, measure) = (self.article(), measure(area.width));
        let about = About::of(&article);
        let told = about.article.map(|title| (title, Role::Heading)).into_iter();
        let mut lines: Vec<(String, Role)> = Vec::new();
        for (told, role) in told.chain(about.summary.map(|summary| (summary, Role::Text))) {
            lines.extend((!lines.is_empty()).then(|| (String::new(), Role::Text)));
            lines.extend(text::fill(told, measure.into()).into_iter().map(|line| (line, role)));
        }
        let sign = if self.settings.plain { "- " } else { "• " };
        for aim in about.aims {
            let told = text::fill(aim, measure.saturating_sub(2).max(1).into());
            let before = std::iter::once(sign).chain(std::iter::repeat("  "));
            lines.extend((!lines.is_empty()).then(|| (String::new(), Role::Text)));
            lines.extend(before.zip(told).map(|(before, line)| (format!("{before}{line}"), Role::Text)));
        }
        if lines.len() > usize::from(area.height) {
            lines.retain(|(line, _)| !line.is_empty());
        }
        (about.title.to_owned(), Shown::Words(self.scrolled_lines(lines, area.height)))
    }

    /// The lines from where the step is scrolled to, if not all have room.
    fn scrolled_lines<T>(&mut self, mut lines: Vec<T>, room: u16) -> Vec<T> {
        let beyond = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(room);
        if let Some(teaching) = &mut self.lesson {
            teaching.scene.scrolled = teaching.scene.scrolled.min(beyond);
            teaching.rest = beyond - teaching.scene.scrolled;
            lines.drain(..usize::from(teaching.scene.scrolled));
        }
        lines
    }

    /// The view with the part that was shown last. It knows how many parts there are, and how far one can be scrolled, and
    /// keeps the place within that.
    fn look_at_part(&mut self, view: View, plan: &mut Plan) {
        self.choose_part(view);
        self.arrange_view(plan);
        self.veil_items(view, plan);
    }

    /// Two sections side by side, part by part: the one, the other, what only one has, what both have.
    fn arrange_taught_compare(&mut self, plan: &mut Plan) -> Shown {
        plan.shape = if plan.text.height < 8 { Shape::Tabs } else { Shape::Drawer };
        // Where there is room for one side only, that is the one which was shown last.
        if plan.shape == Shape::Tabs {
            let side = self.teaching().map_or(0, |teaching| teaching.walk.part().min(1));
            self.compare.focused = side;
        }
        self.arrange_compare(plan);
        let Some(compare) = &mut plan.compare else { return Shown::View };
        let parts = compare.parts();
        if let Some(teaching) = &mut self.lesson {
            let part = teaching.walk.part();
            for told in compare.told_in(part) {
                let room = usize::from(told.area.height.saturating_sub(2));
                let beyond = told.lines.len().saturating_sub(room);
                let scrolled = usize::from(teaching.scene.scrolled).min(beyond);
                told.lines.drain(..scrolled);
                teaching.rest = teaching.rest.max(u16::try_from(beyond - scrolled).unwrap_or(u16::MAX));
            }
            // On a screen with room for fewer parts no part is forgotten that was shown on a larger one.
            if teaching.walk.shown > ComparePlan::MOST {
                teaching.walk.shown = parts;
            }
            compare.until = until(teaching);
            teaching.parts = parts;
        }
        Shown::View
    }

    /// Chooses the item of a view that was shown last. How far the view is scrolled depends on nothing else.
    fn choose_part(&mut self, view: View) {
        self.rank_people();
        let Some(teaching) = self.teaching() else { return };
        let (chosen, scrolled) = (teaching.walk.part(), usize::from(teaching.scene.scrolled));
        let top = if scrolled > 0 { (chosen, scrolled) } else { (0, 0) };
        self.views.until = until(teaching);
        self.views.places.insert(view, Place { chosen, top });
        if view == View::WithWhom {
            self.pair_with_first(chosen);
        }
    }

    /// How many places are on the map.
    fn mapped(&self) -> usize {
        Places::new(&self.document.article, &self.document.mentions, None).markers().len()
    }

    /// Hides or dims the items of a view that are to come.
    fn veil_items(&mut self, view: View, plan: &mut Plan) {
        let (people, mapped) = (self.ranked(), self.mapped());
        let (Some(teaching), Some(seen)) = (&mut self.lesson, &mut plan.view) else { return };
        // Below the square of people stands what the chosen pair has in common; that comes with the row.
        // Places that are on no map are no parts of their own: they come with the last that is.
        let rows = match view {
            View::WithWhom => people.min(seen.count),
            View::Map if mapped > 0 => mapped.min(seen.count),
            _ => seen.count,
        };
        teaching.parts = rows.max(1);
        teaching.walk.shown = teaching.walk.shown.clamp(1, teaching.parts);
        let shown = teaching.walk.shown;
        let last = seen.shown.iter().find(|(index, _)| index + 1 == shown);
        let height = last.map_or(0, |(_, item)| u16::try_from(item.height()).unwrap_or(u16::MAX));
        let beyond = height.saturating_sub(seen.body.height);
        teaching.scene.scrolled = teaching.scene.scrolled.min(beyond);
        teaching.rest = beyond - teaching.scene.scrolled;
        let end = if view == View::Map && shown < rows { seen.count } else { rows };
        for (_, item) in seen.shown.iter_mut().filter(|(index, _)| (shown..end).contains(index)) {
            for line in &mut item.lines {
                match teaching.scene.veil {
                    Veil::Hide => line.clear(),
                    Veil::Dim => line.iter_mut().for_each(|span| span.role = Role::Shade),
                }
            }
        }
    }
}

/// How much of a drawing is shown.
fn until(teaching: &Teaching) -> Until {
    Until { shown: teaching.walk.shown, dims: teaching.scene.veil == Veil::Dim }
}
