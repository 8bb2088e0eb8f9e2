//! The picture that hangs on the terminal: put over the cells that the reader drew of it, moved with them, and taken off
//! before anything else is written there. Pure: it marks cells and makes bytes, and never does I/O.

use std::sync::Arc;

use ratatui::{
    buffer::{Buffer, CellDiffOption},
    layout::Rect,
    style::Style,
};

use super::{
    Protocol, kitty,
    ready::{Ready, Show},
};
use crate::{chart::Pixels, shell::terminal::Epoch};

/// Bytes of a picture that are sent at once at most, so that keys come in between. Many pieces of one.
const SENT_AT_ONCE: usize = 64 * 1024;

/// A picture that is to hang, and that the reader has drawn as cells with nothing over it.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) show: Show,
    pub(super) picture: Arc<Pixels>,
    /// How an empty cell looks.
    pub(super) ground: Style,
}

/// What is to be written around the cells of a frame.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::shell) struct Strokes {
    /// Before them.
    pub(in crate::shell) before: Vec<u8>,
    /// After them.
    pub(in crate::shell) after: Vec<u8>,
    /// Whether something is asked among them, whose answer comes as input.
    pub(in crate::shell) asks: bool,
}

impl Strokes {
    /// These, and others behind them.
    pub(in crate::shell) fn and(mut self, others: Self) -> Self {
        self.before.extend(others.before);
        self.after.extend(others.after);
        self.asks |= others.asks;
        self
    }
}

/// What hangs on the terminal, and what could.
#[derive(Debug, Default)]
pub(super) struct Wall {
    /// What is on the screen.
    hung: Option<Show>,
    /// What is being made ready.
    ordered: Option<Show>,
    /// What was made ready last; a picture for kitty is in the terminal then.
    ready: Option<Ready>,
    /// What is still to be sent of it.
    unsent: Vec<u8>,
    /// The terminal's state when this was last drawn.
    epoch: Epoch,
}

impl Wall {
    /// Takes what was made ready, if it is still what is waited for.
    pub(super) fn take(&mut self, mut ready: Ready) {
        if self.ordered.is_none_or(|ordered| !ready.show.serves(&ordered)) {
            return;
        }
        self.ordered = None;
        if ready.show.protocol == Protocol::Kitty {
            // It goes with the one before, and nothing else may be said of pictures until all of this is sent.
            self.hung = self.hung.filter(|hung| hung.protocol != Protocol::Kitty);
            let before = self.ready.as_ref().filter(|before| before.show.protocol == Protocol::Kitty);
            self.unsent.extend(before.map(|before| kitty::forget(before.show.number)).unwrap_or_default().bytes());
            self.unsent.append(&mut ready.bytes);
        }
        self.ready = Some(ready);
    }

    /// The next bytes to be sent between two frames; none if all are sent. Whole sequences, as a frame may come next.
    pub(super) fn next_part(&mut self) -> Vec<u8> {
        let most = &self.unsent[..SENT_AT_ONCE.min(self.unsent.len())];
        let ends = most.windows(kitty::END.len()).rposition(|bytes| bytes == kitty::END);
        let end = ends.map_or(self.unsent.len(), |start| start + kitty::END.len());
        self.unsent.drain(..end).collect()
    }

    /// Whether there are any.
    pub(super) fn is_sending(&self) -> bool {
        !self.unsent.is_empty()
    }

    /// Hangs what is wanted over its cells in a frame, or takes off what hangs; what must be made ready first, if
    /// anything must.
    pub(super) fn hang(
        &mut self,
        wanted: Option<Wanted>,
        frame: &mut Buffer,
        epoch: Epoch,
    ) -> (Strokes, Option<Wanted>) {
        let mut strokes = Strokes::default();
        self.notice(epoch, frame, &mut strokes.before);
        let wanted = wanted.filter(|wanted| fits(&wanted.show, frame.area));
        let Some(ready) = wanted.as_ref().filter(|wanted| self.is_ready(&wanted.show)) else {
            self.take_off(frame, &mut strokes.before);
            let missing = wanted.filter(|wanted| self.is_missing(&wanted.show));
            self.ordered = missing.as_ref().map(|missing| missing.show).or(self.ordered);
            return (strokes, missing);
        };
        if self.hung == Some(ready.show) {
            mark(ready.show.in_sight.area, CellDiffOption::Skip, frame);
            return (strokes, None);
        }
        blank(ready.show.in_sight.area, ready.ground, frame);
        if self.hung.is_some_and(|hung| !is_moved_by_placing(&hung, &ready.show)) {
            self.take_off(frame, &mut strokes.before);
        }
        self.put(ready, &mut strokes.after);
        self.hung = Some(ready.show);
        (strokes, None)
    }

    /// What was written may be gone, or was painted over; what was sent may be gone too.
    fn notice(&mut self, epoch: Epoch, frame: &mut Buffer, out: &mut Vec<u8>) {
        let before = std::mem::replace(&mut self.epoch, epoch);
        if before.taken != epoch.taken {
            // What was half sent was broken off when the terminal was given back.
            self.unsent.clear();
            self.ready = self.ready.take().filter(|ready| ready.show.protocol != Protocol::Kitty);
            self.hung = None;
        } else if before != epoch {
            self.take_off(frame, out);
        }
    }

    fn is_ready(&self, show: &Show) -> bool {
        self.unsent.is_empty() && self.ready.as_ref().is_some_and(|ready| ready.show.serves(show))
    }

    fn is_missing(&self, show: &Show) -> bool {
        let ready = self.ready.as_ref().map(|ready| ready.show);
        ![ready, self.ordered].into_iter().flatten().any(|other| other.serves(show))
    }

    /// Takes off what hangs. Other pictures than kitty's go with the cells that are written there, so all of these are.
    fn take_off(&mut self, frame: &mut Buffer, out: &mut Vec<u8>) {
        match self.hung.take() {
            Some(hung) if hung.protocol == Protocol::Kitty => out.extend(kitty::take_off(hung.number).bytes()),
            Some(hung) => mark(hung.in_sight.area, CellDiffOption::AlwaysUpdate, frame),
            None => {}
        }
    }

    /// Writes the picture at its place; the cursor stays where it is.
    fn put(&self, wanted: &Wanted, out: &mut Vec<u8>) {
        let show = &wanted.show;
        let area = show.in_sight.area;
        out.extend(format!("\x1b7\x1b[{};{}H", area.y + 1, area.x + 1).bytes());
        if show.protocol == Protocol::Kitty {
            let pixels = wanted.picture.behind(show.in_sight.part, show.in_sight.whole);
            out.extend(kitty::place(show.number, &pixels, area.as_size()).bytes());
        } else {
            out.extend(self.ready.iter().flat_map(|ready| &ready.bytes));
        }
        out.extend(b"\x1b8");
    }
}

/// Whether a picture can stand there. One that reaches the last row would make some terminals scroll.
fn fits(show: &Show, screen: Rect) -> bool {
    let area = show.in_sight.area;
    screen.union(area) == screen && (show.protocol == Protocol::Kitty || area.bottom() < screen.bottom())
}

/// Whether a picture that hangs is where it is to be as soon as it is placed again.
fn is_moved_by_placing(hung: &Show, next: &Show) -> bool {
    let key = |show: &Show| (show.protocol, show.number);
    hung.protocol == Protocol::Kitty && key(hung) == key(next)
}

/// Says which of the cells are written: none under a picture that stays, all under one that goes.
fn mark(area: Rect, option: CellDiffOption, frame: &mut Buffer) {
    for position in area.positions() {
        if let Some(cell) = frame.cell_mut(position) {
            cell.set_diff_option(option);
        }
    }
}

/// The cells are empty, so that nothing is seen through a picture.
fn blank(area: Rect, ground: Style, frame: &mut Buffer) {
    for position in area.positions() {
        if let Some(cell) = frame.cell_mut(position) {
            cell.reset();
            cell.set_style(ground);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::{
        app::InSight,
        shell::terminal::{ColourDepth, Screen},
    };

    const START: Epoch = Epoch { taken: 1, forgotten: 0 };

    fn wanted(protocol: Protocol, number: u32, area: Rect, from: u16) -> Wanted {
        let whole = Size { width: area.width, height: 20 };
        let part = Rect { x: 0, y: from, ..area };
        let show = Show { protocol, number, in_sight: InSight { area, part, whole }, cell: (10, 20) };
        let picture = Arc::new(Pixels::new(40, vec![[1, 2, 3, 255]; 40 * 20]).unwrap());
        Wanted { show, picture, ground: Style::new() }
    }

    fn frame() -> Buffer {
        let mut frame = Buffer::empty(Rect::new(0, 0, 40, 12));
        for cell in &mut frame.content {
            cell.set_symbol("▀");
        }
        frame
    }

    fn hang(wall: &mut Wall, wanted: Option<Wanted>) -> (String, String, bool) {
        let (strokes, missing) = wall.hang(wanted, &mut frame(), START);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(strokes.before), text(strokes.after), missing.is_some())
    }

    fn nothing() -> (String, String, bool) {
        (String::new(), String::new(), false)
    }

    /// A wall on which a picture hangs.
    fn hung(wanted: &Wanted) -> Wall {
        let mut wall = Wall::default();
        hang(&mut wall, Some(wanted.clone()));
        wall.take(Ready { show: wanted.show, bytes: b"<picture>".to_vec() });
        while wall.is_sending() {
            wall.next_part();
        }
        let (_, after, _) = hang(&mut wall, Some(wanted.clone()));
        assert!(!after.is_empty());
        wall
    }

    /// What sends a picture in three parts.
    fn in_parts(number: u32) -> Vec<u8> {
        kitty::send(number, &vec![7; 2 * SENT_AT_ONCE])
    }

    const AREA: Rect = Rect { x: 4, y: 2, width: 20, height: 6 };

    #[test]
    fn a_picture_is_ordered_once_and_hangs_when_it_is_ready() {
        for protocol in [Protocol::Iterm, Protocol::Sixel] {
            let mut wall = Wall::default();
            let picture = wanted(protocol, 1, AREA, 0);
            assert!(hang(&mut wall, Some(picture.clone())).2);
            assert_eq!(hang(&mut wall, Some(picture.clone())), nothing(), "it is not ordered twice");
            wall.take(Ready { show: picture.show, bytes: b"<picture>".to_vec() });
            let (before, after, missing) = hang(&mut wall, Some(picture.clone()));
            assert_eq!((&*before, &*after, missing), ("", "\x1b7\x1b[3;5H<picture>\x1b8", false));
            assert_eq!(hang(&mut wall, Some(picture)), nothing(), "it hangs");
        }
    }

    #[test]
    fn a_picture_for_kitty_is_sent_in_parts_between_frames_and_then_placed() {
        let mut wall = Wall::default();
        let picture = wanted(Protocol::Kitty, 1, AREA, 0);
        hang(&mut wall, Some(picture.clone()));
        let bytes = in_parts(1);
        wall.take(Ready { show: picture.show, bytes: bytes.clone() });
        assert_eq!(hang(&mut wall, Some(picture.clone())), nothing(), "not before all of it is sent");
        let parts: Vec<_> = std::iter::from_fn(|| wall.is_sending().then(|| wall.next_part())).collect();
        assert_eq!(parts.len(), 3);
        for part in &parts {
            assert!(part.starts_with(b"\x1b_G") && part.ends_with(b"\x1b\\") && part.len() <= SENT_AT_ONCE);
        }
        assert!(parts.concat() == bytes, "all parts are the whole");
        let (_, after, _) = hang(&mut wall, Some(picture));
        assert_eq!(after, "\x1b7\x1b[3;5H\x1b_Ga=p,i=1,p=1,x=0,y=0,w=40,h=6,c=20,r=6,C=1,q=2\x1b\\\x1b8");
    }

    #[test]
    fn cells_under_a_new_picture_are_empty_and_then_left_alone() {
        let picture = wanted(Protocol::Sixel, 1, AREA, 0);
        let mut wall = Wall::default();
        hang(&mut wall, Some(picture.clone()));
        wall.take(Ready { show: picture.show, bytes: Vec::new() });
        let [mut first, mut second] = [frame(), frame()];
        wall.hang(Some(picture.clone()), &mut first, START);
        wall.hang(Some(picture), &mut second, START);
        for position in first.area.positions() {
            let inside = AREA.contains(position);
            let seen = (first[position].symbol(), second[position].diff_option == CellDiffOption::Skip);
            assert_eq!(seen, (if inside { " " } else { "▀" }, inside), "{position}");
        }
    }

    #[test]
    fn a_picture_that_is_covered_or_left_is_taken_off() {
        let kitty = wanted(Protocol::Kitty, 1, AREA, 0);
        let mut wall = hung(&kitty);
        assert_eq!(hang(&mut wall, None).0, "\x1b_Ga=d,d=i,i=1,q=2\x1b\\");
        assert_eq!(hang(&mut wall, None), nothing(), "once");
        assert!(hang(&mut wall, Some(kitty)).1.contains("a=p"), "it need not be sent again");
        let mut wall = hung(&wanted(Protocol::Sixel, 1, AREA, 0));
        assert_eq!(hang(&mut wall, None), nothing(), "the cells that are written there take its place");
    }

    #[test]
    fn a_picture_that_moves_is_cut_anew_and_never_there_twice() {
        let mut wall = hung(&wanted(Protocol::Kitty, 1, AREA, 0));
        let (before, after, missing) = hang(&mut wall, Some(wanted(Protocol::Kitty, 1, AREA, 3)));
        assert_eq!((&*before, missing), ("", false), "placing it again moves it");
        assert!(after.contains("p=1,x=0,y=3,w=40,h=6"), "{after:?}");
        let mut wall = hung(&wanted(Protocol::Sixel, 1, AREA, 0));
        let moved = hang(&mut wall, Some(wanted(Protocol::Sixel, 1, AREA, 3)));
        assert_eq!(moved, (String::new(), String::new(), true), "half blocks until its part is ready");
        let mut wall = hung(&wanted(Protocol::Kitty, 1, AREA, 0));
        let (before, _, missing) = hang(&mut wall, Some(wanted(Protocol::Kitty, 2, AREA, 0)));
        assert_eq!((&*before, missing), ("\x1b_Ga=d,d=i,i=1,q=2\x1b\\", true), "another picture");
    }

    /// What a terminal gets that shows a picture for one frame, and then something else on empty cells.
    fn written_after_one_frame(picture: &Wanted, then: Option<Wanted>) -> String {
        let mut wall = Wall::default();
        hang(&mut wall, Some(picture.clone()));
        wall.take(Ready { show: picture.show, bytes: b"<picture>".to_vec() });
        let (mut screen, mut out) = (Screen::new(ColourDepth::TrueColour), Vec::new());
        for (index, wanted) in [Some(picture.clone()), then].into_iter().enumerate() {
            if let Some(moved) = wanted.as_ref().filter(|_| index == 1) {
                wall.ordered = Some(moved.show);
                wall.take(Ready { show: moved.show, bytes: b"<moved>".to_vec() });
            }
            let mut frame = Buffer::empty(Rect::new(0, 0, 40, 12));
            let (strokes, _) = wall.hang(wanted, &mut frame, START);
            out.clear();
            screen.frame_under(&frame, None, &strokes.after, &mut out);
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_picture_that_hung_for_one_frame_is_erased_by_the_next() {
        for protocol in [Protocol::Iterm, Protocol::Sixel] {
            let picture = wanted(protocol, 1, AREA, 0);
            let left = written_after_one_frame(&picture, None);
            assert_eq!(left.matches("\x1b[K").count(), usize::from(AREA.height), "{left:?}");
            for (area, from) in [(Rect { y: 3, ..AREA }, 0), (AREA, 3)] {
                let moved = written_after_one_frame(&picture, Some(wanted(protocol, 1, area, from)));
                let (erased, drawn) = moved.split_once("\x1b7").unwrap();
                assert_eq!(erased.matches("\x1b[K").count(), usize::from(AREA.height), "{moved:?}");
                assert!(drawn.contains("<moved>"), "{moved:?}");
            }
        }
    }

    #[test]
    fn what_came_too_late_is_not_hung() {
        let mut wall = Wall::default();
        let [old, new] = [wanted(Protocol::Sixel, 1, AREA, 0), wanted(Protocol::Sixel, 1, AREA, 3)];
        hang(&mut wall, Some(old.clone()));
        hang(&mut wall, Some(new.clone()));
        wall.take(Ready { show: old.show, bytes: b"<old>".to_vec() });
        assert_eq!(hang(&mut wall, Some(new.clone())), nothing());
        wall.take(Ready { show: new.show, bytes: b"<new>".to_vec() });
        assert!(hang(&mut wall, Some(new)).1.contains("<new>"));
    }

    #[test]
    fn a_screen_that_was_forgotten_gets_its_picture_anew() {
        let kitty = wanted(Protocol::Kitty, 1, AREA, 0);
        let mut wall = hung(&kitty);
        let (strokes, _) = wall.hang(Some(kitty.clone()), &mut frame(), Epoch { forgotten: 1, ..START });
        assert_eq!(strokes.before, b"\x1b_Ga=d,d=i,i=1,q=2\x1b\\");
        assert!(!strokes.after.is_empty(), "it is still in the terminal");
        let (strokes, missing) = wall.hang(Some(kitty), &mut frame(), Epoch { taken: 2, forgotten: 1 });
        assert_eq!((strokes, missing.is_some()), (Strokes::default(), true), "it may be gone and is sent again");
    }

    #[test]
    fn nothing_is_said_of_pictures_while_one_is_sent() {
        let [kitty, other] = [1, 2].map(|number| wanted(Protocol::Kitty, number, AREA, 0));
        let mut wall = hung(&kitty);
        hang(&mut wall, Some(other.clone()));
        assert!(hang(&mut wall, Some(kitty.clone())).1.contains("a=p"), "back before the other is ready");
        wall.take(Ready { show: other.show, bytes: in_parts(2) });
        assert!(wall.next_part().starts_with(kitty::forget(1).as_bytes()), "the first is taken off so");
        let (before, after, _) = hang(&mut wall, Some(kitty));
        assert_eq!((&*before, &*after), ("", ""));
        assert!(wall.is_sending());
    }

    #[test]
    fn a_picture_that_was_half_sent_when_the_terminal_was_lent_is_sent_anew() {
        let kitty = wanted(Protocol::Kitty, 1, AREA, 0);
        let mut wall = Wall::default();
        hang(&mut wall, Some(kitty.clone()));
        wall.take(Ready { show: kitty.show, bytes: in_parts(1) });
        wall.next_part();
        let (strokes, missing) = wall.hang(Some(kitty), &mut frame(), Epoch { taken: 2, forgotten: 0 });
        assert_eq!((strokes, missing.is_some()), (Strokes::default(), true));
        assert!(!wall.is_sending());
    }

    #[test]
    fn no_picture_stands_in_the_last_row_where_it_could_scroll_the_screen() {
        let low = Rect { y: 6, ..AREA };
        assert!(!hang(&mut Wall::default(), Some(wanted(Protocol::Sixel, 1, low, 0))).2);
        assert!(hang(&mut Wall::default(), Some(wanted(Protocol::Kitty, 1, low, 0))).2);
        let outside = Rect { y: 7, ..AREA };
        assert!(!hang(&mut Wall::default(), Some(wanted(Protocol::Kitty, 1, outside, 0))).2);
    }
}
