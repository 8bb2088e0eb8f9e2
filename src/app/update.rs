//! From what happened to what changes: keys find their command in the table, commands their part.

use super::{Action, Effect, Focus, LetterFor, Menu, MenuKind, Model, Overlay, Report, Teaching};
use crate::{
    article::View,
    keys::{Chord, Command, Mode, command_for},
};

impl Model {
    /// Changes the state for what happened, and says what is to be done in the world.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = match action {
            // Nothing that time changes has another place for it.
            Action::Tick(now) => return self.take_time(now),
            Action::Press(chord) => self.press(chord),
            Action::Go(stage) => self.silently(|model| model.jump_to_stage(stage)),
            Action::Resume => self.silently(Self::resume_lesson),
            Action::Paste(text) => self.silently(|model| model.paste(&text)),
            Action::Point(pointer) => self.point(pointer),
            Action::Resize(size) => self.silently(|model| model.resize(size)),
            Action::Ground(ground) => self.silently(|model| model.follow_ground(ground)),
            Action::Completed(opened) => self.silently(|model| model.take_whole(opened)),
            Action::Reading(percent) => self.silently(|model| model.status.reading = Some(percent)),
            Action::Finding(read, percent) => self.silently(|model| model.see_finding(&read, percent)),
            Action::Lost(read, why) => self.silently(|model| model.lose_finding(&read, &why)),
            Action::Written(came) => self.take_written(came),
            Action::Found(read, found) => self.silently(|model| model.take_found(&read, found)),
            Action::Loaded(Ok(opened)) => self.silently(|model| model.open_and_tell(opened)),
            Action::Loaded(Err(report)) => self.silently(|model| model.take_fault(report)),
            Action::Picture(number, read) => self.silently(|model| model.views.pictures.take(number, read)),
            Action::CellSize(width, height) => self.silently(|model| model.views.pictures.cell = (width, height)),
            Action::Tell(Ok(text)) => self.silently(|model| model.tell(text)),
            Action::Tell(Err(text)) => self.silently(|model| model.tell_fault(text)),
        };
        self.arrange();
        effects.extend(self.wanted_picture());
        effects
    }

    /// Changes the state without an effect.
    fn silently(&mut self, change: impl FnOnce(&mut Self)) -> Vec<Effect> {
        change(self);
        Vec::new()
    }

    /// Shows what is wrong with a file over what is there of it.
    fn take_fault(&mut self, report: String) {
        self.status.reading = None;
        if self.lesson.as_ref().is_some_and(Teaching::is_on) {
            return self.keep_lesson_as_it_was(report);
        }
        self.overlay = Some(Overlay::Fault(Report::new(report)));
    }

    fn resize(&mut self, size: ratatui::layout::Size) {
        let here = self.here();
        self.panes.kept = self.panes.kept.or_else(|| (here != self.top()).then_some(here));
        self.plan.screen.width = size.width;
        self.plan.screen.height = size.height;
    }

    /// What the keyboard speaks to.
    pub fn mode(&self) -> Mode {
        match (&self.overlay, self.focus) {
            (Some(overlay), _) => overlay.mode(),
            (None, _) if self.teaching().is_some() => self.lesson_mode().unwrap_or(Mode::Lesson),
            (None, Focus::Text) if self.views.shown == View::Text => Mode::Text,
            (None, Focus::Text) => Mode::View(self.views.shown),
            (None, Focus::Sidebar) => Mode::List,
        }
    }

    fn press(&mut self, chord: Chord) -> Vec<Effect> {
        self.status.notice = None;
        self.views.pointed = None;
        self.keep_what_is_shown();
        let mode = self.mode();
        self.forget_the_ask(mode, chord);
        if matches!(mode, Mode::Lesson | Mode::Question) {
            return self.press_in_lesson(mode, chord);
        }
        let reading = matches!(mode, Mode::Text | Mode::List | Mode::View(_));
        if let (true, Some(digit)) = (reading, chord.digit().filter(|d| *d > 0 || self.status.digits.is_some())) {
            return self.silently(|model| model.press_digit(digit));
        }
        match (command_for(mode, chord), chord.typed()) {
            (Some(command), _) if command.takes_count() => {
                let count = self.take_count();
                self.run(command, count)
            }
            (Some(command), _) => {
                if command != Command::Escape {
                    self.keep_jump();
                }
                self.run(command, None)
            }
            (None, Some(char)) if !reading && mode != Mode::Fault => self.type_char(char),
            (None, _) if mode == Mode::Fault => self.silently(Self::leave_overlay),
            (None, _) => self.silently(|model| {
                model.keep_jump();
                model.tell_unknown(chord);
            }),
        }
    }

    /// Runs a command, as if its key were pressed.
    pub(super) fn run(&mut self, command: Command, count: Option<usize>) -> Vec<Effect> {
        let everywhere = matches!(command, Command::Quit | Command::Suspend);
        if self.overlay.is_some() && !everywhere {
            return match (command, self.mode()) {
                (Command::Escape, _) => self.silently(Self::leave_overlay),
                (_, Mode::Fault) => self.run_reporting(command),
                (Command::Show(view), _) => self.silently(|model| {
                    model.overlay = None;
                    model.show(view);
                }),
                _ => self.run_typing(command),
            };
        }
        if self.teaching().is_some() {
            return self.run_lesson(command);
        }
        self.tour(command);
        let count = isize::try_from(count.unwrap_or(1)).unwrap_or(1);
        if self.run_looking(command, count) { Vec::new() } else { self.run_reading(command, count) }
    }

    /// Runs a command while a report lies over the text.
    fn run_reporting(&mut self, command: Command) -> Vec<Effect> {
        let page = isize::try_from(self.plan.screen.height / 2).unwrap_or(1);
        let by = match command {
            Command::LineDown => 1,
            Command::LineUp => -1,
            Command::PageDown => page,
            Command::PageUp => -page,
            Command::Start => isize::MIN / 2,
            Command::End => isize::MAX / 2,
            _ => {
                self.leave_overlay();
                return if command == Command::Close { Vec::new() } else { self.run(command, None) };
            }
        };
        if let Some(Overlay::Fault(report)) = &mut self.overlay {
            report.scroll(by);
        }
        Vec::new()
    }

    /// Runs a command of the reading modes.
    fn run_reading(&mut self, command: Command, n: isize) -> Vec<Effect> {
        match command {
            Command::LineDown => self.step_lines(n),
            Command::LineUp => self.step_lines(-n),
            Command::PageDown => self.step_pages(n),
            Command::PageUp => self.step_pages(-n),
            Command::HalfPageDown => self.step_half_pages(n),
            Command::HalfPageUp => self.step_half_pages(-n),
            Command::Start => self.go_to_edge(false),
            Command::End => self.go_to_edge(true),
            Command::NextParagraph => self.step_paragraphs(n),
            Command::PreviousParagraph => self.step_paragraphs(-n),
            Command::NextSection => self.step_section(n),
            Command::PreviousSection => self.step_section(-n),
            Command::NextPane => self.cycle(n),
            Command::PreviousPane => self.cycle(-n),
            Command::Open => self.open_selected(n),
            Command::NextHit => self.walk_on(n),
            Command::PreviousHit => self.walk_on(-n),
            Command::Search => self.open_prompt(),
            Command::Palette => self.open_palette(),
            Command::Back => self.travel(-n),
            Command::Forward => self.travel(n),
            Command::SetMark => self.overlay = Some(Overlay::Letter(LetterFor::Setting)),
            Command::GoToMark => self.open_marks(),
            Command::Zoom => self.toggle_zoom(),
            Command::Sidebar => self.toggle_sidebar(),
            Command::Fold => self.fold(),
            Command::Unfold => self.unfold(),
            Command::Dismiss => self.dismiss(),
            Command::Join => self.open_join(),
            Command::Undo => self.undo_correction(),
            Command::Find => self.toggle_finding(),
            Command::Select => self.toggle_selection(),
            Command::Theme => self.open_themes(),
            Command::Wider => self.settings.widen(i32::try_from(n).unwrap_or(1)),
            Command::Narrower => self.settings.widen(-i32::try_from(n).unwrap_or(1)),
            Command::Help => self.open_help(),
            Command::Views => self.open_views(),
            Command::Present => self.toggle_lesson(),
            Command::Show(view) => self.show(view),
            Command::Escape => self.escape(),
            _ => return self.run_outward(command),
        }
        Vec::new()
    }

    /// Runs a command that asks something of the world.
    pub(super) fn run_outward(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::FollowLink => self.open_labels(),
            Command::Draft => self.draft(),
            Command::Keep => self.keep_lesson(),
            Command::Copy => self.copy(),
            Command::Cite => self.cite(),
            Command::Edit => self.edit(),
            Command::Reload => self.reload(),
            Command::Mouse => self.toggle_mouse(),
            Command::Redraw => vec![Effect::Redraw],
            Command::Suspend => vec![Effect::Suspend],
            Command::Close if self.close() => Vec::new(),
            Command::Close | Command::Quit => self.quit(),
            _ => Vec::new(),
        }
    }

    /// The marks with their letters; one is awaited.
    fn open_marks(&mut self) {
        let marks = self.marks();
        self.overlay = Some(if marks.is_empty() {
            Overlay::Letter(LetterFor::Going)
        } else {
            Overlay::Menu(Menu::new(MenuKind::Marks, marks))
        });
    }

    fn toggle_mouse(&mut self) -> Vec<Effect> {
        self.settings.mouse = !self.settings.mouse;
        let takes = self.settings.mouse;
        self.tell(if takes { "The mouse is the reader's" } else { "The mouse is the terminal's: select as usual" });
        vec![Effect::Mouse(takes)]
    }
}
