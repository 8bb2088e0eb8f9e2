//! The palette of a lesson: its steps, the sections, who and what can stand in the light, and what its keys do.

use super::Teaching;
use crate::{
    app::{
        Choice, Effect, Item, Menu, MenuKind, Model, Overlay,
        palette_menu::{entries, item, sections},
    },
    article::{Article, Kind},
    keys::{Command, Mode, binding_of, bindings_in},
    lesson::{Light, Plan},
};

impl Model {
    /// Opens the palette of the lesson.
    pub(super) fn open_lesson_palette(&mut self) {
        let (article, mode) = (self.article(), self.mode());
        let Some(teaching) = self.teaching() else { return };
        let mut items: Vec<Item> = steps(&teaching.plan).collect();
        items.extend(sections(&article));
        items.extend(Kind::ALL.into_iter().flat_map(|kind| entries(&article, kind)));
        items.extend(terms(&article));
        let known = bindings_in(mode).filter(|row| !matches!(row.command, Command::Quit | Command::Suspend));
        items.extend(
            known.map(|row| Item { also: row.hint, ..item("Commands", row.help, row.keys, Choice::Run(row.command)) }),
        );
        self.overlay = Some(Overlay::Menu(Menu::new(MenuKind::Palette, items)));
    }

    /// The steps that the author gives, for the palette of who reads.
    pub(in crate::app) fn stated_steps(&self) -> Vec<Item> {
        let article = &self.document.article;
        let has_steps = article.lesson.as_ref().is_some_and(|lesson| !lesson.steps.is_empty());
        if !has_steps {
            return Vec::new();
        }
        match &self.lesson {
            Some(Teaching { plan, .. }) => steps(plan).collect(),
            None => steps(&Plan::of(article, &self.document.mentions)).collect(),
        }
    }

    /// Does what an item says that was chosen while a lesson has the screen; none if it is none of the lesson's.
    pub(in crate::app) fn take_choice_in_lesson(&mut self, choice: Choice) -> Option<Vec<Effect>> {
        let mode = self.lesson_mode()?;
        match choice {
            Choice::Run(command) if binding_of(mode, command).is_some() => return Some(self.run_lesson(command)),
            Choice::Run(_) => self.tell("This key works where one reads"),
            Choice::Section(section) => self.go_to_taught_section(section),
            Choice::Entry(entry) => self.put_in_light(Some(Light::Entry(entry))),
            Choice::Term(index) => self.put_in_light(Some(Light::Term(index))),
            Choice::Step(stage) => self.go_to_stage(stage),
            _ => return None,
        }
        Some(Vec::new())
    }

    /// The keys of a lesson before all others, for the help that is opened in one.
    pub(in crate::app) fn lesson_help(&self) -> Vec<Item> {
        let Some(mode) = self.lesson_mode() else { return Vec::new() };
        let own = bindings_in(mode).filter(|row| !row.modes.contains(&Mode::Text) || row.command == Command::Present);
        let group = if mode == Mode::Question { "This question" } else { "This lesson" };
        own.map(|row| Item { also: row.hint, ..item(group, row.help, row.keys, Choice::Run(row.command)) }).collect()
    }
}

fn steps(plan: &Plan) -> impl Iterator<Item = Item> {
    plan.stages.iter().enumerate().map(|(index, stage)| {
        let minutes = stage.minutes.map(|minutes| format!("{minutes} min")).unwrap_or_default();
        item("Steps", format!("{}  {}", index + 1, stage.name), minutes, Choice::Step(index))
    })
}

fn terms(article: &Article) -> impl Iterator<Item = Item> {
    let terms = article.glossary.iter().enumerate();
    terms.map(|(index, term)| item("Words", &*term.term, &*term.means, Choice::Term(index)))
}
