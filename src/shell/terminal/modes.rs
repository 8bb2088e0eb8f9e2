//! What is asked of the terminal while the reader has it, and how it is given back, whoever has to do it: the guard
//! when it is dropped, or a panic in any thread that nobody contains.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use crossterm::terminal;

use crate::shell::{
    contained::{is_contained, keep_place},
    pictures::{BREAK_OFF, DELETE_ALL},
};

/// What a reader may want of a terminal beyond a screen and keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is wished for or not, whatever the others are")]
pub struct Options {
    /// Clicks and the wheel come as input; the terminal's own selection then needs Shift.
    pub mouse: bool,
    /// The text is already in visual order: terminals that reorder right-to-left text are asked not to.
    pub explicit_bidi: bool,
    /// Ask for the background colour after the first frame; the answer comes as input, perhaps never.
    pub ask_background: bool,
    /// Pictures may be in the terminal's memory (kitty's protocol); they are taken out when it is given back.
    pub pictures: bool,
}

/// Clicks, drags and the wheel, in the encoding without a limit on columns.
const MOUSE_ON: &[u8] = b"\x1b[?1000;1002;1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006;1002;1000l";

/// Text comes in visual order, or in the order in which it is read (BDSM of ECMA-48).
const EXPLICIT_BIDI: &[u8] = b"\x1b[8l";
const IMPLICIT_BIDI: &[u8] = b"\x1b[8h";

/// The background colour, please (OSC 11).
pub(super) const ASK_BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\";

impl Options {
    /// The alternate screen; no wrapping at the right edge, so that a glyph wider than thought stays in its row; pasted
    /// text in brackets; keys told apart (kitty's protocol, pushed without asking whether it is known).
    pub(super) fn push_start(self, out: &mut Vec<u8>) {
        out.extend(b"\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[>1u");
        self.push_change(Self::default(), out);
    }

    /// What differs from other options.
    pub(super) fn push_change(self, from: Self, out: &mut Vec<u8>) {
        if self.mouse != from.mouse {
            out.extend(if self.mouse { MOUSE_ON } else { MOUSE_OFF });
        }
        if self.explicit_bidi != from.explicit_bidi {
            out.extend(if self.explicit_bidi { EXPLICIT_BIDI } else { IMPLICIT_BIDI });
        }
    }

    /// The same in reverse, whatever a broken-off frame left behind first.
    pub(super) fn push_end(self, out: &mut Vec<u8>) {
        out.extend(b"\x1b[?2026l\x1b[r\x1b[m");
        if self.pictures {
            out.extend(BREAK_OFF);
            out.extend(DELETE_ALL);
        }
        if self.explicit_bidi {
            out.extend(IMPLICIT_BIDI);
        }
        out.extend(MOUSE_OFF);
        out.extend(b"\x1b[<u\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h");
    }
}

/// The terminal while it is not as it was found.
struct Held {
    out: File,
    /// What gives it back; empty as long as only its raw mode has changed.
    end: Vec<u8>,
}

static HELD: Mutex<Option<Held>> = Mutex::new(None);

fn held() -> MutexGuard<'static, Option<Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the terminal into raw mode; [`give_back`] ends that.
pub(super) fn hold(out: &File) -> io::Result<()> {
    give_back_on_panic();
    let mut held = held();
    let out = out.try_clone()?;
    // Whatever stopped this process may have changed the terminal behind crossterm's back.
    uninterrupted(terminal::disable_raw_mode)?;
    uninterrupted(terminal::enable_raw_mode)?;
    *held = Some(Held { out, end: Vec::new() });
    Ok(())
}

/// From now on these modes are set, and giving back ends them.
pub(super) fn remember_end(options: Options) {
    if let Some(held) = held().as_mut() {
        held.end.clear();
        options.push_end(&mut held.end);
    }
}

/// Gives the terminal back as it was found, if it is not yet. Safe to call from any thread and any number of times.
pub fn give_back() {
    let Some(mut held) = held().take() else { return };
    // A terminal that is gone need not be restored, and nobody is left to be told.
    let _ = super::out::write_whole(&mut held.out, &held.end);
    let _ = held.out.flush();
    let _ = uninterrupted(terminal::disable_raw_mode);
}

/// Does it again as often as a signal comes in between, such as the one that continues a stopped process.
fn uninterrupted(work: impl Fn() -> io::Result<()>) -> io::Result<()> {
    loop {
        match work() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

fn give_back_on_panic() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if cfg!(panic = "unwind") && is_contained() {
                keep_place(panic.location());
                return;
            }
            give_back();
            report(panic);
            // Without the thread that panicked the program could go on only as a part of itself.
            std::process::abort();
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_sent_picture_is_broken_off_before_all_are_deleted() {
        for (pictures, said) in [(true, "\x1b_Gm=0,q=2;\x1b\\\x1b_Ga=d,d=A,q=2\x1b\\"), (false, "")] {
            let mut end = Vec::new();
            Options { pictures, ..Options::default() }.push_end(&mut end);
            let end = String::from_utf8(end).unwrap();
            let from = end.find("\x1b_G").unwrap_or(0);
            let to = end.rfind("\x1b\\").map_or(0, |start| start + 2);
            assert_eq!(&end[from..to], said);
        }
    }
}
