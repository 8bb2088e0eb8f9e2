//! What stands on the teacher's screen in place of the note: its keys, or the list of steps.

use super::{Desk, DeskLine, picker::Picker};
use crate::{
    app::lesson::drives,
    keys::{Binding, Chord, Mode, bindings_in},
    palette::Role,
    text::{fill, width},
};

/// What stands on the teacher's screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Leaf {
    /// The note of the step.
    #[default]
    Note,
    /// Every key.
    Keys,
    /// The steps, one of which is to be chosen.
    Steps(Picker),
}

/// Cells of the keys of a line.
const KEYS: usize = 20;

impl Desk {
    /// Turns to a leaf; from itself back to the note.
    pub(super) fn turn_to(&mut self, leaf: Leaf) {
        self.leaf = if self.leaf == leaf { Leaf::Note } else { leaf };
        self.scrolled = 0;
    }
}

/// The keys of this screen, and those that drive the lesson.
pub(super) fn key_lines(cells: usize) -> Vec<DeskLine> {
    let is_driving = |row: &&'static Binding| row.key().parse().is_ok_and(|chord: Chord| drives(Mode::Lesson, chord));
    let own = bindings_in(Mode::Notes).filter(|row| row.modes == [Mode::Notes]);
    let lesson = bindings_in(Mode::Lesson).filter(is_driving);
    let question = bindings_in(Mode::Question).filter(|row| row.modes == [Mode::Question]);
    let rows = own.chain(lesson).chain(question);
    let mut lines = vec![DeskLine::Words("Keys".to_owned(), Role::Title), DeskLine::empty()];
    for row in rows {
        let beside = cells.saturating_sub(KEYS).max(1);
        let gap = " ".repeat(KEYS.saturating_sub(width(row.keys)).max(1));
        if cells < 2 * KEYS {
            lines.extend(fill(&format!("{}: {}", row.keys, row.help), cells).into_iter().map(words));
            continue;
        }
        let mut told = fill(row.help, beside).into_iter();
        lines.push(words(format!("{}{gap}{}", row.keys, told.next().unwrap_or_default())));
        lines.extend(told.map(|line| words(" ".repeat(KEYS) + &line)));
    }
    lines
}

fn words(line: String) -> DeskLine {
    DeskLine::Words(line, Role::Text)
}
