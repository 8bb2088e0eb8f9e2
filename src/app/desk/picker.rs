//! The list of steps on the teacher's screen: what is typed narrows it, and nothing of that reaches the lesson.

use std::time::Duration;

use super::{Desk, DeskLine, DeskWish, Leaf};
use crate::{
    app::{
        Drive,
        ranking::{Findable, matching},
        typing,
    },
    keys::{Chord, Command, Mode, command_for},
    lesson::{Item, minutes},
};

/// The list of steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Picker {
    /// What was typed.
    pub(super) typed: String,
    /// The steps that match, the best first, by their index.
    pub(super) matching: Vec<usize>,
    /// The chosen one of those.
    pub(super) selected: usize,
}

/// Lines above the steps: what is typed, and a blank one.
const ABOVE: usize = 2;
/// Steps that are seen around the chosen one.
const AROUND: usize = 3;
/// Steps of a page.
const PAGE: isize = 10;

impl Picker {
    /// All steps, one of them chosen.
    fn new(steps: &[Item], here: usize) -> Self {
        let matching: Vec<usize> = (0..steps.len()).collect();
        Self { typed: String::new(), selected: here.min(matching.len().saturating_sub(1)), matching }
    }

    /// Narrows the list to what matches.
    fn narrow(&mut self, steps: &[Item]) {
        let steps = steps.iter().zip(1..);
        let lines: Vec<Findable> =
            steps.map(|(step, number)| Findable { number: Some(number), words: step.name.clone() }).collect();
        self.matching = matching(&self.typed, &lines);
        self.selected = 0;
    }

    /// Lists other steps, of which the one that was chosen stays so: of those called like it the nearest.
    fn relist(&mut self, before: &[Item], steps: &[Item]) {
        let chosen = self.matching.get(self.selected).copied();
        self.narrow(steps);
        let Some((chosen, name)) = chosen.and_then(|index| Some((index, &before.get(index)?.name))) else { return };
        let is_named = |index: &usize| steps.get(*index).is_some_and(|step| step.name == *name);
        let places = || self.matching.iter().enumerate();
        let named = places().filter(|(_, index)| is_named(index)).min_by_key(|(_, index)| index.abs_diff(chosen));
        let nearest = || places().min_by_key(|(_, index)| index.abs_diff(chosen));
        self.selected = named.or_else(nearest).map_or(0, |(at, _)| at);
    }

    fn step(&mut self, by: isize) {
        let last = self.matching.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }
}

impl Desk {
    /// Opens the list, the step that is shown chosen.
    pub(super) fn open_picker(&mut self) {
        let here = self.place().map_or(0, |(stage, _)| stage);
        (self.leaf, self.scrolled) = (Leaf::Steps(Picker::new(&self.outline.steps, here)), 0);
    }

    /// Lists the steps anew, if the list is open. One that had none has the step chosen that is shown.
    pub(super) fn relist(&mut self, before: &[Item]) {
        let here = self.place().map_or(0, |(stage, _)| stage);
        let Leaf::Steps(picker) = &mut self.leaf else { return };
        let is_first = before.is_empty() && picker.typed.is_empty();
        if is_first {
            *picker = Picker::new(&self.outline.steps, here);
        } else {
            picker.relist(before, &self.outline.steps);
        }
    }

    /// Whether the list is open.
    pub fn is_picking(&self) -> bool {
        matches!(self.leaf, Leaf::Steps(_))
    }

    /// A key while the list is open; what it asks of the world.
    pub(super) fn press_in_picker(&mut self, chord: Chord) -> Option<DeskWish> {
        let Leaf::Steps(picker) = &mut self.leaf else { return None };
        match command_for(Mode::Menu, chord) {
            Some(Command::Quit) => return Some(DeskWish::Quit),
            Some(Command::Suspend) => return Some(DeskWish::Suspend),
            Some(Command::Escape) => self.turn_to(Leaf::Note),
            Some(Command::Accept) => return self.go_to_chosen(),
            Some(Command::LineDown) => picker.step(1),
            Some(Command::LineUp) => picker.step(-1),
            Some(Command::PageDown) => picker.step(PAGE),
            Some(Command::PageUp) => picker.step(-PAGE),
            Some(Command::Start) => picker.step(isize::MIN / 2),
            Some(Command::End) => picker.step(isize::MAX / 2),
            Some(Command::Erase) if picker.typed.is_empty() => self.turn_to(Leaf::Note),
            Some(Command::Erase) => self.retype(typing::erase_letter),
            Some(Command::EraseWord) => self.retype(typing::erase_word),
            Some(Command::EraseAll) => self.retype(String::clear),
            _ => self.retype(|typed| typed.extend(chord.typed())),
        }
        None
    }

    /// Takes what is typed now.
    fn retype(&mut self, change: impl FnOnce(&mut String)) {
        if let Leaf::Steps(picker) = &mut self.leaf {
            change(&mut picker.typed);
            picker.narrow(&self.outline.steps);
        }
    }

    /// To the chosen step, if the lesson goes on; the list stays where nothing matches.
    fn go_to_chosen(&mut self) -> Option<DeskWish> {
        let Leaf::Steps(picker) = &self.leaf else { return None };
        let stage = *picker.matching.get(picker.selected)?;
        if !self.can_drive() {
            return None;
        }
        self.turn_to(Leaf::Note);
        Some(DeskWish::Drive(Drive::Go(stage)))
    }

    /// Scrolls so that the chosen step is on a screen of so many rows, with some around it.
    pub(super) fn keep_choice_in_sight(&mut self, height: usize) {
        let Leaf::Steps(picker) = &self.leaf else { return };
        let height = height.max(1);
        let around = AROUND.min(height.saturating_sub(1) / 2);
        let row = picker.selected + ABOVE;
        let (least, most) = ((row + around + 1).saturating_sub(height), row.saturating_sub(around));
        // At the first steps what is typed is seen too.
        let most = if picker.selected <= around { 0 } else { most };
        self.scrolled = self.scrolled.max(least).min(most);
    }

    /// What is typed, and the steps that match, a line each.
    pub(super) fn picker_lines(&self, picker: &Picker) -> Vec<DeskLine> {
        let here = self.place().map(|(stage, _)| stage);
        let steps = picker.matching.iter().enumerate().filter_map(|(at, index)| {
            let step = self.outline.steps.get(*index)?;
            let planned = step.planned.map(|planned| format!(" · {}", minutes(Duration::from_secs(planned))));
            let here = if here == Some(*index) { " · now" } else { "" };
            let words = format!("{:>3}  {}{}{here}", index + 1, step.name, planned.unwrap_or_default());
            Some(DeskLine::Step { words, chosen: at == picker.selected })
        });
        let steps: Vec<DeskLine> = steps.collect();
        let count = (steps.len(), self.outline.steps.len());
        let mut lines = vec![DeskLine::Typed { typed: picker.typed.clone(), count }, DeskLine::empty()];
        if steps.is_empty() {
            lines.push(DeskLine::Words("No step matches".to_owned(), crate::palette::Role::Dim));
        }
        lines.extend(steps);
        lines
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::{
        app::Settings,
        lesson::{Outline, Snapshot, Told},
    };

    fn outline(steps: std::ops::Range<usize>) -> Told {
        let steps: Vec<Item> = steps.map(|step| Item { name: format!("Step {step}"), ..Item::default() }).collect();
        Told::Outline(Outline { count: steps.len(), steps, ..Outline::default() })
    }

    fn press(desk: &mut Desk, keys: &str) {
        for key in keys.split(' ') {
            desk.press(key.parse().unwrap());
        }
    }

    /// The steps that are on the screen, and the chosen one.
    fn shown(desk: &Desk) -> (usize, Option<&str>) {
        let steps = desk.plan.lines.iter().filter_map(|line| match line {
            DeskLine::Step { words, chosen } => Some((words.as_str(), *chosen)),
            _ => None,
        });
        (steps.clone().count(), steps.filter(|(_, chosen)| *chosen).map(|(words, _)| words.trim()).next())
    }

    #[test]
    fn an_open_list_has_the_steps_that_there_are_and_the_chosen_one_in_sight() {
        let mut desk = Desk::new(Settings::default(), Size { width: 80, height: 20 });
        press(&mut desk, ":");
        desk.hear(Told::Now(Snapshot { stage: 2, ..Snapshot::default() }), Duration::ZERO);
        assert_eq!(shown(&desk), (0, None));
        desk.hear(outline(1..41), Duration::ZERO);
        assert_eq!(shown(&desk).1, Some("3  Step 3 · now"));
        press(&mut desk, "End");
        desk.hear(outline(3..51), Duration::ZERO);
        assert_eq!(shown(&desk).1, Some("38  Step 40"));
        desk.hear(outline(1..21), Duration::ZERO);
        assert_eq!(shown(&desk).1, Some("20  Step 20"), "what is gone has the nearest in its place");
        for height in [8, 40, 12] {
            desk.resize(Size { width: 80, height });
            assert_eq!(shown(&desk).1, Some("20  Step 20"), "{height}");
        }
        press(&mut desk, "1 2");
        desk.hear(outline(1..12), Duration::ZERO);
        assert_eq!(shown(&desk), (0, None));
    }
}
