//! The plan of the screen: which part stands where, asked by state and view alike, so that they agree.

use ratatui::layout::{Rect, Size};

use super::{
    ComparePlan, InSight, LessonPlan, SizedText,
    rows::Line,
    sidebar::{ListId, ListRow},
};
use crate::page::{Item, Line as Told, Look, Page};

/// Columns and rows below which only one clear line is shown.
const LEAST: Size = Size { width: 20, height: 5 };
/// Columns and rows below which one pane stands alone under a line of tabs.
const LEAST_FRAMED: Size = Size { width: 50, height: 12 };
/// Columns from which the sidebar stands beside the text.
const LEAST_DOCKED: u16 = 80;

/// Columns left over beside a text that begins at the left.
const MOST_LEFT_OVER: u16 = 24;

/// Everything that is on the screen, and where.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The whole screen.
    pub screen: Rect,
    /// How much of the reader fits.
    pub shape: Shape,
    /// The article's headline, or the line of tabs.
    pub title: Rect,
    /// Where the panes are.
    pub text: Rect,
    /// The panes, from top to bottom.
    pub panes: Vec<Pane>,
    /// The view in their place.
    pub view: Option<ViewPlan>,
    /// The comparison in their place.
    pub compare: Option<ComparePlan>,
    /// The picture in it, as far as it is in sight.
    pub picture: Option<InSight>,
    /// What is larger than other text.
    pub sized: Vec<SizedText>,
    /// The lesson in place of everything.
    pub lesson: Option<LessonPlan>,
    /// Where the sidebar is, if it is open.
    pub sidebar: Option<Rect>,
    /// The sidebar's lists, from top to bottom.
    pub lists: Vec<List>,
    /// The card of the chosen entry.
    pub card: Rect,
    /// The line of hints, messages and prompts.
    pub hints: Rect,
}

/// How much of the reader fits on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// Nothing but a line that says so.
    #[default]
    TooSmall,
    /// One pane without a frame, under a line of tabs; the sidebar covers it.
    Tabs,
    /// Framed panes; the sidebar is a drawer over them.
    Drawer,
    /// Framed panes, and the sidebar beside them.
    Docked,
}

/// A pane on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Pane {
    /// Index into the article's sections.
    pub section: usize,
    /// With its frame.
    pub area: Rect,
    /// Where its text stands.
    pub body: Rect,
    /// The lines of the text, one a row of the body.
    pub lines: Vec<Line>,
}

/// A view on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ViewPlan {
    /// With its frame.
    pub area: Rect,
    /// Where the map stands, if there is one.
    pub map: Option<Rect>,
    /// What stands above the items.
    pub heading: Vec<Told>,
    /// Where that stands.
    pub head: Rect,
    /// Where the items stand.
    pub body: Rect,
    /// The items that are seen, from top to bottom, by their index.
    pub shown: Vec<(usize, Item)>,
    /// Lines of the first of them that lie above the body.
    pub hidden: usize,
    /// How many items there are.
    pub count: usize,
    /// What is said where there are none.
    pub nothing: &'static str,
}

impl ViewPlan {
    /// Fills the body with the items of a page, from one of them on without some of its lines.
    pub(super) fn fill(&mut self, page: &dyn Page, look: Look, (top, hidden): (usize, usize)) {
        (self.count, self.hidden, self.nothing) = (page.count(), hidden, page.nothing());
        let mut room = usize::from(self.body.height) + hidden;
        for index in top..self.count {
            if room == 0 {
                return;
            }
            let item = page.item(index, look);
            room = room.saturating_sub(item.lines.len().max(1));
            self.shown.push((index, item));
        }
    }

    /// Whether there is more below.
    pub fn goes_on(&self) -> bool {
        let lines: usize = self.shown.iter().map(|(_, item)| item.lines.len()).sum();
        let more = self.shown.last().is_some_and(|(last, _)| last + 1 < self.count);
        more || lines.saturating_sub(self.hidden) > usize::from(self.body.height)
    }

    /// How many items are seen.
    pub fn items(&self) -> usize {
        self.shown.len()
    }

    /// The item that each row of the body shows a line of, from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &Told)> {
        let lines = self.shown.iter().flat_map(|(index, item)| item.lines.iter().map(move |line| (*index, line)));
        lines.skip(self.hidden).take(self.body.height.into())
    }
}

/// A list of the sidebar on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Which list.
    pub id: ListId,
    /// With its frame; one row is a title alone.
    pub area: Rect,
    /// Where its rows stand.
    pub body: Rect,
    /// What is on each row of the body.
    pub rows: Vec<ListRow>,
}

impl Plan {
    /// The parts of a screen, without what is in them.
    ///
    /// `sidebar` is whether the sidebar is to be open, `width` the one that the reader gave it.
    pub fn new(size: Size, zoomed: bool, sidebar: Sidebar) -> Self {
        let screen = Rect { x: 0, y: 0, width: size.width, height: size.height };
        let shape = shape(size, zoomed);
        let mut plan = Self { screen, shape, title: screen, text: screen, ..Self::default() };
        if shape == Shape::TooSmall {
            return plan;
        }
        plan.title.height = 1;
        plan.text.y += 1;
        plan.text.height -= 1;
        plan.hints = Rect { y: size.height - 1, height: 1, ..screen };
        if shape != Shape::Tabs {
            plan.text.height -= 1;
        }
        let open = if shape == Shape::Docked { sidebar.docked } else { sidebar.drawn };
        plan.sidebar = open.then(|| plan.sidebar_area(sidebar.width));
        if let (Shape::Docked, Some(area)) = (shape, plan.sidebar) {
            plan.text.width -= area.width;
        }
        plan
    }

    /// Where the sidebar goes: at the right, or over everything where one pane stands alone.
    fn sidebar_area(&self, wished: Option<u16>) -> Rect {
        let most = match self.shape {
            Shape::Tabs => return self.text,
            Shape::Docked => self.screen.width / 2,
            _ => self.screen.width.saturating_sub(4),
        };
        let usual = match self.screen.width {
            150.. => 44,
            100.. => 30,
            LEAST_DOCKED.. => 27,
            _ => 32,
        };
        let width = wished.unwrap_or(usual).clamp(20.min(most), most);
        Rect { x: self.screen.width - width, width, ..self.text }
    }

    /// Where the text of a pane stands in its area, at most `measure` cells wide.
    pub fn body(&self, area: Rect, measure: u16, zoomed: bool) -> Rect {
        if self.shape == Shape::Tabs {
            return area;
        }
        let margin = match area.width {
            60.. => 3,
            30.. => 2,
            _ => 1,
        };
        let room = area.width.saturating_sub(2 * margin);
        let width = room.min(measure).max(1);
        // Where far more room is left than the text takes, it stands in the middle of it.
        let centred = zoomed || room.saturating_sub(width) > MOST_LEFT_OVER;
        let x = if centred { area.x + (area.width - width) / 2 } else { area.x + margin };
        Rect { x, y: area.y + 1, width, height: area.height.saturating_sub(2) }
    }

    /// The focused pane, if there is one on the screen.
    pub fn pane(&self, section: usize) -> Option<&Pane> {
        self.panes.iter().find(|pane| pane.section == section)
    }
}

/// What the reader wants of the sidebar.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sidebar {
    /// Whether it stands beside the text where there is room.
    pub docked: bool,
    /// Whether it is drawn over the text where there is not.
    pub drawn: bool,
    /// Its width, where the reader set one.
    pub width: Option<u16>,
}

/// Whether anything fits on a screen.
pub(super) fn fits(screen: Rect) -> bool {
    screen.width >= LEAST.width && screen.height >= LEAST.height
}

/// How much of the reader fits.
fn shape(size: Size, zoomed: bool) -> Shape {
    let below = |least: Size| size.width < least.width || size.height < least.height;
    if below(LEAST) {
        Shape::TooSmall
    } else if below(LEAST_FRAMED) {
        Shape::Tabs
    } else if zoomed || size.width < LEAST_DOCKED {
        Shape::Drawer
    } else {
        Shape::Docked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_size_has_its_shape() {
        for (width, height, expected) in [
            (160, 45, Shape::Docked),
            (80, 24, Shape::Docked),
            (79, 24, Shape::Drawer),
            (50, 15, Shape::Drawer),
            (49, 15, Shape::Tabs),
            (80, 11, Shape::Tabs),
            (20, 5, Shape::Tabs),
            (19, 5, Shape::TooSmall),
            (1, 1, Shape::TooSmall),
        ] {
            assert_eq!(shape(Size { width, height }, false), expected, "{width}×{height}");
        }
    }

    #[test]
    fn no_part_leaves_the_screen_at_any_size() {
        for width in 1..=300 {
            for height in 1..=100 {
                for (zoomed, drawn) in [(false, false), (false, true), (true, true)] {
                    let wish = Sidebar { docked: true, drawn, width: Some(60) };
                    let plan = Plan::new(Size { width, height }, zoomed, wish);
                    let parts = [plan.title, plan.text, plan.hints, plan.sidebar.unwrap_or_default()];
                    assert!(parts.iter().all(|part| plan.screen.union(*part) == plan.screen));
                    assert!(plan.shape == Shape::TooSmall || plan.text.width > 0);
                }
            }
        }
    }
}
