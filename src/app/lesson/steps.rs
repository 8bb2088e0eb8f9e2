//! Next, previous, jumps; and what a step begins with.

use super::{Scene, Teaching};
use crate::{
    app::{ComparePlan, Focus, Model},
    article::{Position, View},
    keys::{Command, Mode, binding_of},
    lesson::{Curtain, Grain, Reveal, Show, Stage, Walk, reveals},
};

impl Model {
    /// What comes next: light, the rest of what has no room, the next phase of a question, the next part, the next step.
    pub(super) fn next_part(&mut self) {
        if self.lift_curtain() || self.scroll_part(1) || self.turn_question(1) {
            return;
        }
        let parts = self.parts();
        let Some(teaching) = self.teaching_mut() else { return };
        if let Some(walk) = teaching.walk.next(parts, teaching.plan.stages.len()) {
            return self.walk_to(walk);
        }
        let [back, keep] = [Command::Present, Command::Keep]
            .map(|command| binding_of(Mode::Lesson, command).map_or("?", |binding| binding.key()));
        let has_hands = teaching.polls.iter().any(|poll| poll.total() > 0);
        let kept = if has_hands { format!(" · {keep} keeps the hands and the handout") } else { String::new() };
        self.tell(format!("The lesson ends here · {back} back to reading{kept}"));
    }

    /// What was there before.
    pub(super) fn previous_part(&mut self) {
        if self.lift_curtain() || self.scroll_part(-1) || self.turn_question(-1) {
            return;
        }
        let article = self.article();
        let Some(teaching) = self.teaching_mut() else { return };
        let parts = |stage: usize| match teaching.plan.stages.get(stage).map(|stage| &stage.show) {
            Some(Show::Text { section, blocks }) => reveals(&article, *section, blocks, teaching.scene.grain).len(),
            // As many as it has; the screen knows.
            Some(Show::View(_)) => usize::MAX,
            _ => 1,
        };
        match teaching.walk.previous(parts) {
            Some(walk) => {
                self.walk_to(walk);
                // Whoever comes back sees the end of it, as when it was left; the screen knows where that is.
                if let Some(teaching) = self.teaching_mut() {
                    teaching.scene.scrolled = u16::MAX;
                }
            }
            None => self.tell("The lesson begins here"),
        }
    }

    /// To the beginning of a step so many further or back.
    pub(super) fn step_stages(&mut self, by: isize) {
        let Some(teaching) = self.teaching() else { return };
        let stage = teaching.walk.stage.saturating_add_signed(by).min(teaching.plan.stages.len().saturating_sub(1));
        if stage == teaching.walk.stage && by > 0 {
            return self.tell("This is the last step");
        }
        self.go_to_stage(stage);
    }

    /// To the beginning of a step.
    pub(in crate::app) fn go_to_stage(&mut self, stage: usize) {
        let Some(teaching) = self.teaching_mut() else { return };
        let walk = Walk::at(stage.min(teaching.plan.stages.len().saturating_sub(1)));
        // What was there of it before is gone, its light too.
        teaching.walk = Walk { stage: usize::MAX, ..walk };
        self.walk_to(walk);
    }

    /// To a step that the teacher's screen asks for, as if a key had been pressed.
    pub(in crate::app) fn jump_to_stage(&mut self, stage: usize) {
        self.status.notice = None;
        self.drop_digits();
        self.go_to_stage(stage);
    }

    /// To the first step that shows a section.
    pub(in crate::app) fn go_to_taught_section(&mut self, section: usize) {
        let stage =
            self.teaching().and_then(|teaching| teaching.plan.stage_of(Position { section, ..Position::default() }));
        match stage {
            Some(stage) => self.go_to_stage(stage),
            None => self.tell("No step of the lesson shows this section"),
        }
    }

    /// Goes to a part of a step; a step that is new has its own light.
    pub(super) fn walk_to(&mut self, walk: Walk) {
        let Some(teaching) = self.teaching_mut() else { return };
        let is_new = teaching.walk.stage != walk.stage;
        teaching.walk = walk;
        teaching.scene = Scene { curtain: Curtain::Open, scrolled: 0, pointer: None, ..teaching.scene };
        if is_new {
            teaching.scene.light = teaching.own_light();
            teaching.clock.enter(walk.stage);
            self.show_stage();
        }
    }

    /// Puts the view of the step in place.
    pub(super) fn show_stage(&mut self) {
        let view = match self.teaching().and_then(Teaching::stage) {
            Some(Stage { show: Show::View(view), .. }) if *view != View::Compare || self.can_compare() => *view,
            _ => View::Text,
        };
        self.views.shown = view;
        self.focus = Focus::Text;
        if view == View::Compare {
            self.scroll_sides_to_start();
        }
    }

    /// One sentence at a time, or a block again: what is shown stays.
    pub(super) fn toggle_grain(&mut self) {
        let article = self.article();
        let Some(teaching) = self.teaching_mut() else { return };
        let Some(Show::Text { section, blocks }) = teaching.stage().map(|stage| stage.show.clone()) else {
            return self.tell("There are no sentences here to go through");
        };
        let before = reveals(&article, section, &blocks, teaching.scene.grain);
        let (grain, told) = match teaching.scene.grain {
            Grain::Block => (Grain::Sentence, "One sentence at a time"),
            Grain::Sentence => (Grain::Block, "One paragraph at a time"),
        };
        let after = reveals(&article, section, &blocks, grain);
        let last = before.get(teaching.walk.part().min(before.len().saturating_sub(1)));
        // By sentence one begins with the first of the paragraph; by paragraph it is shown whole.
        let same = |reveal: &&Reveal| last.is_some_and(|last| reveal.from <= last.from);
        teaching.walk.shown = after.iter().take_while(same).count().max(1);
        teaching.scene = Scene { grain, scrolled: 0, ..teaching.scene };
        self.tell(told);
    }

    /// How many parts the step has that is on the screen.
    fn parts(&self) -> usize {
        let Some(teaching) = self.teaching() else { return 1 };
        match teaching.stage().map(|stage| &stage.show) {
            Some(Show::Text { section, blocks }) => {
                reveals(&self.document.article, *section, blocks, teaching.scene.grain).len()
            }
            Some(Show::View(_)) => teaching.parts,
            _ => 1,
        }
    }

    /// Whether the screen was black or white, and is not any more.
    fn lift_curtain(&mut self) -> bool {
        let Some(teaching) = self.teaching_mut() else { return false };
        std::mem::take(&mut teaching.scene.curtain) != Curtain::Open
    }

    /// Goes on with a question, or back; whether it had a phase there.
    fn turn_question(&mut self, by: isize) -> bool {
        let Some(teaching) = self.teaching_mut() else { return false };
        let Some(Show::Ask(index)) = teaching.stage().map(|stage| stage.show.clone()) else { return false };
        let Teaching { plan, polls, .. } = teaching;
        let (Some(question), Some(poll)) = (plan.questions.get(index), polls.get_mut(index)) else { return false };
        let has_turned = if by > 0 { poll.advance(question) } else { poll.retreat(question) };
        teaching.scene.scrolled = 0;
        has_turned
    }

    /// Scrolls within what was shown last, where it has no room; whether there was more.
    fn scroll_part(&mut self, by: i32) -> bool {
        let part = self.teaching().map_or(0, |teaching| teaching.walk.part());
        if self.plan.compare.is_some() && ComparePlan::is_side(part) {
            return self.scroll_side_page(part, by);
        }
        let Some(room) = self.plan.lesson.as_ref().map(|plan| plan.body.height) else { return false };
        let Some(teaching) = self.teaching_mut() else { return false };
        let page = room.saturating_sub(1).max(1);
        let scrolled = teaching.scene.scrolled;
        let to = if by > 0 { scrolled + page.min(teaching.rest) } else { scrolled.saturating_sub(page) };
        teaching.scene.scrolled = to;
        to != scrolled
    }
}
