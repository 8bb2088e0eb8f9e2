//! Where the parts of a comparison stand on the screen.

use ratatui::layout::Rect;

use crate::{
    app::{Line, Model, Plan, Shape},
    chart::{Sight, Until},
    page::{Line as Told, Look},
};

/// The comparison on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ComparePlan {
    /// The sides that are seen.
    pub sides: Vec<SidePlan>,
    /// What both speak of, in its frame.
    pub both: Notes,
    /// How many parts are shown: the sides, what only one has, what both have.
    pub until: Until,
}

impl ComparePlan {
    /// Parts at the most.
    pub(in crate::app) const MOST: usize = SIDES + 2;

    /// The part that is what only one side speaks of, and the part that is what both do; none without room for it.
    fn told(&self) -> [Option<usize>; 2] {
        let only = self.sides.iter().any(|side| side.only.has_room()).then_some(SIDES);
        let both = self.both.has_room().then_some(SIDES + usize::from(only.is_some()));
        [only, both]
    }

    /// How many parts there are.
    pub(in crate::app) fn parts(&self) -> usize {
        SIDES + self.told().iter().flatten().count()
    }

    /// What is told with a part, in its frames: none with the sides themselves.
    pub(in crate::app) fn told_in(&mut self, part: usize) -> Vec<&mut Notes> {
        let [only, both] = self.told();
        if only == Some(part) {
            self.sides.iter_mut().map(|side| &mut side.only).collect()
        } else if both == Some(part) {
            vec![&mut self.both]
        } else {
            Vec::new()
        }
    }

    /// Whether a part is one of the sides.
    pub(in crate::app) fn is_side(part: usize) -> bool {
        part < SIDES
    }

    /// How a side is seen.
    pub fn sight_of_side(&self, side: usize) -> Sight {
        self.until.sight(side)
    }

    /// How is seen what only one side speaks of, and what both do. Without room for that it is seen with the last side,
    /// as a mark in the text.
    pub fn sights(&self) -> [Sight; 2] {
        self.told().map(|part| self.until.sight(part.unwrap_or(SIDES - 1)))
    }
}

/// The sides.
const SIDES: usize = 2;

/// One side on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SidePlan {
    /// 0 for the left one, 1 for the right one.
    pub side: usize,
    /// With its frame.
    pub area: Rect,
    /// Where its text stands.
    pub body: Rect,
    /// The lines of the text, one a row of the body.
    pub lines: Vec<Line>,
    /// What only this side speaks of, and who speaks in it, in its frame.
    pub only: Notes,
}

/// Lines in a frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notes {
    /// With its frame; empty where there is no room.
    pub area: Rect,
    /// The lines.
    pub lines: Vec<Told>,
}

impl Notes {
    /// Whether there is room for a frame.
    pub fn has_room(&self) -> bool {
        self.area.height >= 3
    }
}

/// Columns from which two panes stand side by side.
const LEAST_BESIDE: u16 = 60;
/// Rows of a side's text below which what is told of it gives way, or two fifths of the screen.
const LEAST_TEXT: u16 = 7;

impl Model {
    /// Where everything stands.
    pub(super) fn compare_areas(&self, plan: &Plan) -> ComparePlan {
        let area = plan.text;
        let focused = self.compare.focused;
        let single = |side| SidePlan { side, area, body: area, ..SidePlan::default() };
        if plan.shape == Shape::Tabs {
            return ComparePlan { sides: vec![single(focused)], ..ComparePlan::default() };
        }
        if area.width < LEAST_BESIDE {
            let upper = Rect { height: area.height / 2, ..area };
            let lower = Rect { y: area.y + upper.height, height: area.height - upper.height, ..area };
            let sides = [upper, lower].into_iter().zip(0..).map(|(area, side)| framed(plan, area, side));
            return ComparePlan { sides: sides.collect(), ..ComparePlan::default() };
        }
        self.areas_beside(plan)
    }

    /// Where everything stands side by side: two panes, under each what only it has, under both what both have.
    fn areas_beside(&self, plan: &Plan) -> ComparePlan {
        let area = plan.text;
        let Some(comparison) = self.compare.comparison() else { return ComparePlan::default() };
        let width = area.width / 2;
        let look = |width: u16| Look { width: width.saturating_sub(4).max(1), plain: self.settings.plain };
        let only = [0, 1].map(|side| comparison.told_own(side, look(width)));
        let both = comparison.told_both(look(area.width));
        let rows = |lines: &[Told]| u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
        let mut room = area.height.saturating_sub((LEAST_TEXT + 2).max(area.height * 2 / 5));
        let only_height = rows(&only[0]).max(rows(&only[1])).min(room);
        let only_height = if only_height < 3 { 0 } else { only_height };
        room -= only_height;
        let both_height = rows(&both).min(room);
        let both_height = if both_height < 3 { 0 } else { both_height };
        let text_height = area.height - only_height - both_height;
        let sides = only.into_iter().zip(0_u16..).map(|(lines, side)| {
            let area = Rect { x: area.x + side * width, width, height: text_height, ..area };
            let below = Rect { y: area.bottom(), height: only_height, ..area };
            SidePlan { only: Notes { area: below, lines }, ..framed(plan, area, side.into()) }
        });
        let below = Rect { y: area.bottom() - both_height, height: both_height, width: width * 2, ..area };
        ComparePlan { sides: sides.collect(), both: Notes { area: below, lines: both }, ..ComparePlan::default() }
    }
}

/// A side in its frame.
fn framed(plan: &Plan, area: Rect, side: usize) -> SidePlan {
    SidePlan { side, area, body: plan.body(area, u16::MAX, false), ..SidePlan::default() }
}
