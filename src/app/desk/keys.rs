//! What the keys of the teacher's screen do: its own, and those that drive the lesson.

use super::{Desk, DeskWish, Leaf, Link};
use crate::{
    app::{Drive, lesson::drives, status::Notice},
    keys::{Chord, Command, Mode, binding_of, command_for},
    palette::Theme,
};

impl Desk {
    /// A key; what it asks of the world.
    pub fn press(&mut self, chord: Chord) -> Option<DeskWish> {
        self.notice = None;
        let wish = self.meant(chord);
        if matches!(wish, Some(DeskWish::Drive(_))) {
            self.asked.get_or_insert(self.now);
        }
        self.arrange();
        wish
    }

    fn meant(&mut self, chord: Chord) -> Option<DeskWish> {
        if self.is_picking() {
            return self.press_in_picker(chord);
        }
        let mode = self.mode();
        match command_for(Mode::Notes, chord).or(command_for(mode, chord)) {
            Some(Command::Close | Command::Escape) if self.leaf != Leaf::Note => self.turn_to(Leaf::Note),
            Some(Command::Close | Command::Quit) => return Some(DeskWish::Quit),
            Some(Command::Suspend) => return Some(DeskWish::Suspend),
            Some(Command::Redraw) => return Some(DeskWish::Redraw),
            Some(Command::ScrollDown) => self.scrolled += 1,
            Some(Command::ScrollUp) => self.scrolled = self.scrolled.saturating_sub(1),
            Some(Command::Help) => self.turn_to(Leaf::Keys),
            Some(Command::Palette) => self.open_picker(),
            Some(Command::Theme) => self.turn_theme(),
            Some(Command::Present) if self.link == Link::Away => return Some(DeskWish::Drive(Drive::Press(chord))),
            _ => return self.drive(mode, chord),
        }
        None
    }

    /// A key of the lesson, if one is followed; else why it does nothing.
    fn drive(&mut self, mode: Mode, chord: Chord) -> Option<DeskWish> {
        if !self.can_drive() {
            return None;
        }
        if drives(mode, chord) {
            // A note that stands already stays where it was scrolled to.
            if self.leaf != Leaf::Note {
                self.turn_to(Leaf::Note);
            }
            return Some(DeskWish::Drive(Drive::Press(chord)));
        }
        self.tell(format!("{chord} does nothing here"));
        None
    }

    /// Whether a lesson is followed that can be driven; else it is told why not.
    pub(super) fn can_drive(&mut self) -> bool {
        let told = match self.link {
            Link::Following => return true,
            Link::Away => {
                let go_on = binding_of(Mode::Notes, Command::Present).map_or("?", |binding| binding.key());
                format!("The lesson rests: {go_on} goes on with it")
            }
            Link::Opening | Link::Ended => "There is no lesson to drive".to_owned(),
        };
        self.tell(told);
        false
    }

    fn tell(&mut self, text: String) {
        (self.notice, self.noticed) = (Some(Notice { text, fault: false }), self.now);
    }

    /// The next theme, at once.
    fn turn_theme(&mut self) {
        let now = Theme::ALL.iter().position(|theme| *theme == self.settings.theme);
        let next = Theme::ALL[now.map_or(0, |now| (now + 1) % Theme::ALL.len())];
        (self.settings.theme, self.settings.theme_follows) = (next, false);
        self.tell(format!("Theme: {}", next.name));
    }

    /// What the keyboard speaks to at the projector.
    fn mode(&self) -> Mode {
        let asks = self.told.as_ref().is_some_and(|told| told.counted.is_some());
        if asks { Mode::Question } else { Mode::Lesson }
    }
}
