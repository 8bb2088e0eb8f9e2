//! What stands where on the projector.

use ratatui::layout::Rect;

use super::{Cards, Teaching, TextPlan};
use crate::{
    app::{Model, Plan, Shape, SizedText, plan},
    lesson::{Curtain, Phase, Show},
    palette::Role,
    text,
};

/// The parts of the projector's screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonPlan {
    /// What the heading says.
    pub title: String,
    /// Where the heading stands.
    pub heading: Rect,
    /// Where what is shown stands.
    pub body: Rect,
    /// The last row.
    pub foot: Rect,
    /// What is shown.
    pub shown: Shown,
}

/// What the body of the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// A stretch of a section.
    Text(TextPlan),
    /// A view; it stands in [`Plan::view`] or [`Plan::compare`].
    View,
    /// A question with its choices.
    Question(Cards),
    /// Words of ours, or what the lesson is about.
    Words(Vec<(String, Role)>),
}

impl Shown {
    /// Words of ours, in lines of so many cells.
    pub(super) fn words(told: &str, cells: u16) -> Self {
        Self::Words(text::fill(told, cells.into()).into_iter().map(|line| (line, Role::Text)).collect())
    }
}

/// Rows that letters made of blocks take at the least.
const LEAST_LETTERS: u16 = 4;
/// The part of the body that the heading of a question may take from it.
const MORE: u16 = 6;
/// Cells of what is wider than text: views, cards, headings.
const WIDE: u16 = 88;

impl LessonPlan {
    /// The areas of a screen; none has a size that it does not have room for.
    fn new(screen: Rect) -> Self {
        let margin = if screen.width < 60 { 1 } else { screen.width / 12 };
        let room = screen.width.saturating_sub(2 * margin);
        let width = room.min(WIDE.max(screen.width / 10 * 7));
        let x = screen.x + (screen.width - width) / 2;
        let (above, heading, gap) = match screen.height {
            36.. => (2, 10, 1),
            24.. => (1, 6, 1),
            14.. => (1, 1, 1),
            _ => (0, 1, 0),
        };
        let foot = Rect { y: screen.bottom() - 1, height: 1, ..screen };
        let heading = Rect { x, y: screen.y + above, width, height: heading };
        let y = heading.bottom() + gap;
        let body = Rect { x, y, width, height: (foot.y - gap).saturating_sub(y) };
        Self { title: String::new(), heading, body, foot, shown: Shown::View }
    }

    /// Gives the heading so many rows above its line, if it has not more.
    fn heighten(&mut self, rows: u16) {
        let more = (rows + 1).saturating_sub(self.heading.height);
        self.heading.height += more;
        self.body.y += more;
        self.body.height -= more;
    }

    /// How many lines can be pointed at.
    pub fn lines(&self) -> usize {
        match &self.shown {
            Shown::Text(plan) => plan.rows.iter().filter(|placed| placed.is_shown).count(),
            _ => 0,
        }
    }
}

impl Model {
    /// Makes the plan of the projector's screen.
    pub(in crate::app) fn arrange_lesson(&mut self) {
        let screen = self.plan.screen;
        let mut plan = Plan { screen, shape: Shape::TooSmall, title: screen, text: screen, ..Plan::default() };
        if plan::fits(screen) {
            let mut areas = LessonPlan::new(screen);
            plan.shape = Shape::Tabs;
            (plan.text, plan.hints) = (areas.body, areas.foot);
            (areas.title, areas.shown) = self.arrange_stage(&mut plan, &mut areas);
            plan.sized = self.large_heading(&areas).into_iter().collect();
            plan.lesson = Some(areas);
        }
        self.plan = plan;
        self.tell_followers();
    }

    /// The heading of the step and what it shows.
    fn arrange_stage(&mut self, plan: &mut Plan, areas: &mut LessonPlan) -> (String, Shown) {
        let body = areas.body;
        let show = self.teaching().and_then(Teaching::stage).map(|stage| stage.show.clone());
        if let Some(teaching) = &mut self.lesson {
            (teaching.rest, teaching.parts) = (0, 1);
        }
        match show {
            Some(Show::Text { section, blocks }) => {
                let shown = self.arrange_taught(section, &blocks, None, body);
                (self.section_title(section), Shown::Text(shown))
            }
            Some(Show::View(view)) => self.arrange_taught_view(view, plan),
            Some(Show::Ask(index)) => self.arrange_question(index, areas),
            None => (String::new(), Shown::words("This lesson has no steps", body.width)),
        }
    }

    /// The heading in large letters, right above its line, where there is room for them. The name on the pane stands in
    /// for a title that is too long.
    fn large_heading(&self, areas: &LessonPlan) -> Option<SizedText> {
        let room = self.room_for_letters(areas)?;
        let section = match &areas.shown {
            Shown::Text(text) => self.document.article.sections.get(text.section),
            _ => None,
        };
        // Where the author has given no name to it, it has none that the class could read.
        let name = section.map_or("", |section| section.pane.as_deref().unwrap_or(&section.title));
        let mut heading = SizedText::heading(&[&areas.title, name], room, self.settings.plain, Role::Title);
        heading.area.y += room.height.saturating_sub(heading.area.height);
        Some(heading)
    }

    /// The room of large letters, above the line of the heading; none where it is too low, or something hides it.
    fn room_for_letters(&self, areas: &LessonPlan) -> Option<Rect> {
        let is_open = self.teaching().is_some_and(|teaching| teaching.scene.curtain == Curtain::Open);
        let room = Rect { height: areas.heading.height.saturating_sub(1), ..areas.heading };
        (is_open && room.height >= LEAST_LETTERS).then_some(room)
    }

    fn section_title(&self, section: usize) -> String {
        let article = &self.document.article;
        let Some(section) = article.sections.get(section) else { return String::new() };
        let named = [section.title.as_str(), section.pane.as_deref().unwrap_or_default(), &article.title];
        let name = named.into_iter().find(|name| !name.is_empty());
        name.unwrap_or_else(|| section.name()).to_owned()
    }

    /// The question and its choices, or the text that proves the answer. What is asked is the heading where it has room
    /// in large letters, so that the last row of the class reads it too.
    fn arrange_question(&mut self, index: usize, areas: &mut LessonPlan) -> (String, Shown) {
        let (body, room) = (areas.body, self.room_for_letters(areas));
        let Some((_, question, poll)) = self.teaching().and_then(Teaching::asked) else {
            return (String::new(), Shown::words("This question is not in the lesson any more", body.width));
        };
        if let (Phase::Proved, Some(evidence)) = (poll.phase(), question.evidence) {
            let shown = self.arrange_taught(evidence.section, &Show::WHOLE, Some(evidence), body);
            return (self.section_title(evidence.section), Shown::Text(shown));
        }
        let higher = |room: Rect| Rect { height: room.height + body.height / MORE, ..room };
        let rows = room.and_then(|room| SizedText::readable(&question.ask, higher(room), self.settings.plain));
        let (title, ask) = match rows {
            Some(rows) => {
                areas.heighten(rows);
                (question.ask.clone(), "")
            }
            None => (format!("Question {}", index + 1), &*question.ask),
        };
        (title, Shown::Question(Cards::new(question, ask, poll, areas.body)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_leaves_the_screen_at_any_size() {
        for width in 20..=300 {
            for height in 5..=100 {
                let screen = Rect { x: 0, y: 0, width, height };
                let plan = LessonPlan::new(screen);
                for area in [plan.heading, plan.body, plan.foot] {
                    assert_eq!(screen.union(area), screen, "{width}×{height}");
                }
                assert!(plan.body.height > 0 && plan.body.width >= 18);
                assert!(plan.heading.bottom() <= plan.body.y && plan.body.bottom() <= plan.foot.y);
            }
        }
    }
}
