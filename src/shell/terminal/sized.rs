//! Large text in larger letters of the terminal (kitty's text sizing protocol,
//! <https://sw.kovidgoyal.net/kitty/text-sizing-protocol/>): put over the cells that the reader drew for it, and erased
//! before anything else is written there. Pure: it marks cells and makes bytes, and never does I/O.
//!
//! Whether the terminal knows the protocol is found out as the protocol says: it is told to write a space of two cells,
//! and one twice as large, and asked each time where its cursor is. Until it has answered, and where it does not answer
//! well, letters stay as the reader drew them.

use ratatui::{
    buffer::{Buffer, CellDiffOption},
    layout::Rect,
    style::Style,
};

use super::{colour::ColourDepth, epoch::Epoch, pen::Pen};
use crate::{
    app::SizedText,
    chart::heading::Scaled,
    shell::pictures::Strokes,
    text::{self, Grapheme},
};

/// What is put to the terminal, at the top left cell: where is the cursor, where is it behind a space that takes two
/// cells, and behind one that is twice as large. Then something to which the answer is heard among the keys, so that it
/// is known when the others are there: whether kitty's pictures are known, under a number of its own. Terminals pass
/// over what they do not know of these.
const QUESTION: &[u8] = b"\x1b7\x1b[H\x1b[6n\x1b]66;w=2; \x1b\\\x1b[6n\x1b]66;s=2; \x1b\\\x1b[6n\
    \x1b_Gi=66,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b8";
/// The cells on which that leaves its spaces.
const BLOTTED: Rect = Rect { x: 0, y: 0, width: 4, height: 2 };

/// Letters in one sequence. It may have 4,096 bytes of text, and these are letters of one character.
const LONGEST_RUN: usize = 1000;

/// What is known of the terminal's sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sizes {
    /// Nothing, and it was not asked yet.
    Unknown,
    /// One; or it was asked and has not answered, or is better not asked.
    One,
    /// More than one.
    Many,
}

/// Large text that is on the screen in larger letters.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    area: Rect,
    scaled: Scaled,
    pen: Pen,
}

/// The large text of a session.
#[derive(Debug)]
pub(in crate::shell) struct Enlarger {
    colours: ColourDepth,
    sizes: Sizes,
    shown: Vec<Shown>,
    /// The terminal's state when that was last written.
    epoch: Epoch,
}

impl Enlarger {
    /// The large text on a terminal with so many colours, which may be asked what it knows or not.
    pub(in crate::shell) fn new(colours: ColourDepth, may_ask: bool) -> Self {
        let sizes = if may_ask { Sizes::Unknown } else { Sizes::One };
        Self { colours, sizes, shown: Vec::new(), epoch: Epoch::default() }
    }

    /// Takes the terminal's answer, however late.
    pub(in crate::shell) fn learn(&mut self, enlarges: bool) {
        self.sizes = if enlarges { Sizes::Many } else { Sizes::One };
    }

    /// Puts the large text that nothing lies over into a frame, in the place of what was drawn for it, and takes off
    /// what is no longer wanted; asks the terminal what it knows when it is the first.
    pub(in crate::shell) fn enlarge<'a>(
        &mut self,
        wanted: impl Iterator<Item = &'a SizedText>,
        ground: Style,
        frame: &mut Buffer,
        epoch: Epoch,
    ) -> Strokes {
        let mut strokes = Strokes::default();
        let wanted: Vec<Shown> = wanted.filter_map(|sized| self.wanted(sized, frame)).collect();
        if self.sizes == Sizes::Unknown && !wanted.is_empty() && frame.area.union(BLOTTED) == frame.area {
            self.sizes = Sizes::One;
            strokes.before.extend(QUESTION);
            strokes.asks = true;
            mark(BLOTTED, CellDiffOption::AlwaysUpdate, frame);
        }
        let anew = self.is_gone(epoch);
        if self.sizes == Sizes::Many {
            strokes.after = self.put(wanted, anew, ground, frame);
        }
        strokes
    }

    /// What may be put where a text was drawn.
    fn wanted(&self, sized: &SizedText, frame: &Buffer) -> Option<Shown> {
        let SizedText { area, scaled, .. } = sized;
        let scaled = scaled.clone().filter(|_| !area.is_empty() && frame.area.union(*area) == frame.area)?;
        let pen = Pen::of(&frame[(area.x, area.y)], self.colours);
        Some(Shown { area: *area, scaled, pen })
    }

    /// Whether what was written may be gone, or is painted over.
    fn is_gone(&mut self, epoch: Epoch) -> bool {
        let before = std::mem::replace(&mut self.epoch, epoch);
        if before.taken != epoch.taken {
            self.shown.clear();
        }
        before != epoch
    }

    /// Marks the cells, and says what is to be written over them; nothing stays where all is written anew.
    fn put(&mut self, wanted: Vec<Shown>, anew: bool, ground: Style, frame: &mut Buffer) -> Vec<u8> {
        let stays = |wanted: &Shown| !anew && self.shown.contains(wanted);
        let (staying, new): (Vec<_>, Vec<_>) = wanted.into_iter().partition(stays);
        let mut out = Vec::new();
        for text in &new {
            blank(text.area, ground, frame);
            text.write(&mut out);
        }
        // Behind the blanks, for where one takes the place of another all of that is written anew.
        take_off(self.shown.drain(..).filter(|shown| !staying.contains(shown)), frame);
        for text in &staying {
            mark(text.area, CellDiffOption::Skip, frame);
        }
        self.shown = staying;
        self.shown.extend(new);
        out
    }
}

impl Shown {
    /// Writes the text over its cells; cursor and pen stay as they are.
    fn write(&self, out: &mut Vec<u8>) {
        let scale = self.scaled.scale;
        out.extend(b"\x1b7");
        for (line, y) in self.scaled.lines.iter().zip((self.area.y..self.area.bottom()).step_by(scale.max(1).into())) {
            out.extend(format!("\x1b[{};{}H", y + 1, self.area.x + 1).bytes());
            self.pen.take_up(None, out);
            push_scaled(line, scale, out);
        }
        Pen::PLAIN.take_up(None, out);
        out.extend(b"\x1b8");
    }
}

/// Writes a line in larger letters. How wide a letter is, is said wherever terminals may disagree.
fn push_scaled(line: &str, scale: u16, out: &mut Vec<u8>) {
    let clean = text::clean_line(line);
    let letters: Vec<Grapheme> = text::graphemes(&clean).filter(|letter| letter.width > 0).collect();
    let plain = |letter: &Grapheme| letter.width == 1 && letter.text.chars().nth(1).is_none();
    for run in letters.chunk_by(|one, other| plain(one) && plain(other)).flat_map(|run| run.chunks(LONGEST_RUN)) {
        let text: String = run.iter().map(|letter| letter.text).collect();
        let width = if plain(&run[0]) { String::new() } else { format!(":w={}", run[0].width.min(7)) };
        out.extend(format!("\x1b]66;s={scale}{width};{text}\x1b\\").bytes());
    }
}

/// All cells of what goes are written. A large letter goes as a whole with the first cell of its topmost row, and cells
/// are written from the top.
fn take_off(gone: impl Iterator<Item = Shown>, frame: &mut Buffer) {
    gone.for_each(|gone| mark(gone.area, CellDiffOption::AlwaysUpdate, frame));
}

/// Says which of the cells are written.
fn mark(area: Rect, option: CellDiffOption, frame: &mut Buffer) {
    for position in area.intersection(frame.area).positions() {
        frame[position].set_diff_option(option);
    }
}

/// The cells are empty, so that nothing is seen beside larger letters.
fn blank(area: Rect, ground: Style, frame: &mut Buffer) {
    for position in area.positions() {
        frame[position].reset();
        frame[position].set_style(ground);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::*;
    use crate::{palette::Role, shell::terminal::Screen};

    const START: Epoch = Epoch { taken: 1, forgotten: 0 };
    const AREA: Rect = Rect { x: 4, y: 2, width: 20, height: 4 };

    fn sized(lines: &[&str], area: Rect) -> SizedText {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        let rows = vec!["▀".repeat(area.width.into()); area.height.into()];
        SizedText { area, rows, scaled: Some(Scaled { scale: 2, lines }), role: Role::Title }
    }

    fn many() -> Enlarger {
        let mut enlarger = Enlarger::new(ColourDepth::TrueColour, true);
        enlarger.learn(true);
        enlarger
    }

    fn frame() -> Buffer {
        let mut frame = Buffer::empty(Rect::new(0, 0, 40, 12));
        for cell in &mut frame.content {
            cell.set_symbol("▀").set_fg(Color::Red);
        }
        frame
    }

    fn enlarge(enlarger: &mut Enlarger, wanted: &[SizedText], epoch: Epoch) -> (Buffer, String, String) {
        let mut frame = frame();
        let strokes = enlarger.enlarge(wanted.iter(), Style::new(), &mut frame, epoch);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (frame, text(strokes.before), text(strokes.after))
    }

    #[test]
    fn the_terminal_is_asked_once_and_nothing_is_enlarged_before_it_answers() {
        let mut enlarger = Enlarger::new(ColourDepth::TrueColour, true);
        let text = [sized(&["Opening"], AREA)];
        assert!(enlarge(&mut enlarger, &[], START).1.is_empty(), "nothing is large");
        let (frame, before, after) = enlarge(&mut enlarger, &text, START);
        assert_eq!((before.as_bytes(), &*after), (QUESTION, ""));
        let painted = |x, y| frame[(x, y)].diff_option == CellDiffOption::AlwaysUpdate;
        assert!(painted(0, 0) && painted(3, 1) && !painted(4, 0), "where it wrote is painted over");
        let (_, before, after) = enlarge(&mut enlarger, &text, START);
        assert_eq!((&*before, &*after), ("", ""));
        enlarger.learn(false);
        assert_eq!(enlarge(&mut enlarger, &text, START).2, "");
        enlarger.learn(true);
        assert!(!enlarge(&mut enlarger, &text, START).2.is_empty());
        let mut mute = Enlarger::new(ColourDepth::TrueColour, false);
        assert_eq!(enlarge(&mut mute, &text, START).1, "");
    }

    #[test]
    fn large_text_is_written_once_over_empty_cells_that_are_then_left_alone() {
        let mut enlarger = many();
        let text = [sized(&["Meeting;", "Zoë"], AREA)];
        let (first, _, after) = enlarge(&mut enlarger, &text, START);
        let red = "\x1b[0;31m";
        let lines = format!("\x1b[3;5H{red}\x1b]66;s=2;Meeting;\x1b\\\x1b[5;5H{red}\x1b]66;s=2;Zoë\x1b\\");
        assert_eq!(after, format!("\x1b7{lines}\x1b[m\x1b8"));
        let (second, _, after) = enlarge(&mut enlarger, &text, START);
        assert_eq!(after, "");
        for position in first.area.positions() {
            let inside = AREA.contains(position);
            let seen = (first[position].symbol(), second[position].diff_option == CellDiffOption::Skip);
            assert_eq!(seen, (if inside { " " } else { "▀" }, inside), "{position}");
        }
    }

    #[test]
    fn large_text_that_goes_or_changes_has_all_its_cells_written() {
        let other = Rect { y: 7, ..AREA };
        for then in [vec![], vec![sized(&["Other"], AREA)], vec![sized(&["Opening"], other)]] {
            let mut enlarger = many();
            enlarge(&mut enlarger, &[sized(&["Opening"], AREA)], START);
            let (frame, _, after) = enlarge(&mut enlarger, &then, START);
            assert!(AREA.positions().all(|at| frame[at].diff_option == CellDiffOption::AlwaysUpdate), "{then:?}");
            assert_eq!(after.is_empty(), then.is_empty());
            assert_eq!(enlarge(&mut enlarger, &then, START).2, "", "once");
        }
        let mut enlarger = many();
        enlarge(&mut enlarger, &[sized(&["Opening"], AREA)], START);
        let (frame, _, after) = enlarge(&mut enlarger, &[sized(&["Opening"], AREA)], Epoch { forgotten: 1, ..START });
        assert!(!after.is_empty() && frame[AREA.as_position()].diff_option == CellDiffOption::AlwaysUpdate);
        let (_, _, after) = enlarge(&mut enlarger, &[sized(&["Opening"], AREA)], Epoch { taken: 2, forgotten: 1 });
        assert!(!after.is_empty(), "it may be gone");
    }

    #[test]
    fn foreign_text_cannot_leave_its_sequence_and_wide_letters_say_how_wide_they_are() {
        for (line, expected) in [
            ("a\u{1b}\\b\u{7}c\u{9c}", "\x1b]66;s=3;a␛\\b␇c\u{FFFD}\x1b\\"),
            ("Šta 漢 je", "\x1b]66;s=3;Šta \x1b\\\x1b]66;s=3:w=2;漢\x1b\\\x1b]66;s=3; je\x1b\\"),
            ("q\u{301}", "\x1b]66;s=3:w=1;q\u{301}\x1b\\"),
            ("\u{AD}", ""),
        ] {
            let mut out = Vec::new();
            push_scaled(line, 3, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{line:?}");
        }
        let mut out = Vec::new();
        push_scaled(&"ж".repeat(2500), 2, &mut out);
        assert!(String::from_utf8(out).unwrap().split("\x1b\\").all(|sequence| sequence.len() < 4096));
    }

    #[test]
    fn what_does_not_fit_the_screen_is_left_as_it_was_drawn() {
        for area in [Rect { x: 30, ..AREA }, Rect { y: 10, ..AREA }, Rect { width: 0, ..AREA }] {
            let mut enlarger = many();
            let mut frame = frame();
            let text = SizedText { area, ..sized(&["Opening"], AREA) };
            assert_eq!(enlarger.enlarge([text].iter(), Style::new(), &mut frame, START), Strokes::default());
        }
    }

    /// Writes frames as a session does, each with its large text; the bytes of each.
    fn written(frames: &[&[SizedText]]) -> Vec<String> {
        let (mut enlarger, mut screen) = (many(), Screen::new(ColourDepth::TrueColour));
        let write = |wanted: &&[SizedText]| {
            let mut frame = Buffer::empty(Rect::new(0, 0, 40, 12));
            let strokes = enlarger.enlarge(wanted.iter(), Style::new(), &mut frame, START);
            let mut out = strokes.before;
            screen.frame_under(&frame, None, &strokes.after, &mut out);
            String::from_utf8(out).unwrap()
        };
        frames.iter().map(write).collect()
    }

    #[test]
    fn a_frame_and_its_large_text_are_one_and_the_next_erases_it_from_the_top() {
        let (one, other) = ([sized(&["Opening"], AREA)], [sized(&["Other"], AREA)]);
        let bytes = written(&[&one, &one, &other, &[]]);
        assert!(bytes[0].starts_with("\x1b[?2026h") && bytes[0].ends_with("\x1b8\x1b[?2026l"), "{:?}", bytes[0]);
        assert_eq!(bytes[1], "", "nothing changed");
        for (frame, enlarged) in [(&bytes[2], 1), (&bytes[3], 0)] {
            assert_eq!(frame.matches("\x1b]66;").count(), enlarged);
            let (erased, _) = frame.split_once("\x1b]66;").unwrap_or((frame, ""));
            assert!(erased.contains("\x1b[3;5H\x1b[K") && erased.matches("\x1b[K").count() == 4, "{frame:?}");
        }
    }
}
