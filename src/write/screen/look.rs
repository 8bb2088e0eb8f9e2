//! What a cell looks like where no terminal chooses: every colour in red, green and blue.

use std::fmt;

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use crate::palette::{Role, Theme};

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::write) struct Rgb(u8, u8, u8);

/// The ground and the letters of a whole picture.
#[derive(Debug, Clone, Copy)]
pub(in crate::write) struct Sheet {
    pub(in crate::write) ground: Rgb,
    pub(in crate::write) letters: Rgb,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) letters: Rgb,
    /// None where it is the sheet's.
    pub(super) ground: Option<Rgb>,
    /// How the letters are drawn; what changes their colours is done already.
    pub(super) modifier: Modifier,
}

/// As CSS writes it.
impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Rgb {
    /// Much of this with some of another.
    fn fading_into(self, other: Self) -> Self {
        self.mixed(4, other, 1)
    }

    /// So many parts of this with so many of another.
    pub(in crate::write) fn mixed(self, parts: u16, other: Self, others: u16) -> Self {
        let mix = |part: u8, other: u8| {
            u8::try_from((u16::from(part) * parts + u16::from(other) * others) / (parts + others)).unwrap_or(part)
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// The ground and letters of a terminal that a theme is made for, where it leaves them to the terminal.
const DARK: Sheet = Sheet { ground: Rgb(0x1e, 0x1e, 0x2e), letters: Rgb(0xdd, 0xe1, 0xee) };
const LIGHT: Sheet = Sheet { ground: Rgb(0xfa, 0xfa, 0xfa), letters: Rgb(0x20, 0x24, 0x2e) };

impl Look {
    pub(super) fn is_bold(&self) -> bool {
        self.modifier.contains(Modifier::BOLD)
    }

    pub(super) fn is_italic(&self) -> bool {
        self.modifier.contains(Modifier::ITALIC)
    }

    pub(super) fn is_underlined(&self) -> bool {
        self.modifier.contains(Modifier::UNDERLINED)
    }

    pub(super) fn is_struck(&self) -> bool {
        self.modifier.contains(Modifier::CROSSED_OUT)
    }
}

impl Sheet {
    /// The sheet of a theme: its own colours, else those of the terminal it is made for.
    pub(in crate::write) fn of(theme: &Theme) -> Self {
        let usual = if *theme == Theme::LIGHT { LIGHT } else { DARK };
        let own = theme.ground();
        Self {
            ground: own.bg.and_then(rgb).unwrap_or(usual.ground),
            letters: own.fg.and_then(rgb).unwrap_or(usual.letters),
        }
    }

    /// The colour that a theme gives a role on this sheet.
    pub(in crate::write) fn colour(self, theme: &Theme, role: Role) -> Rgb {
        theme.style(role).fg.and_then(rgb).unwrap_or(self.letters)
    }

    /// How a cell looks on this sheet.
    pub(super) fn look(self, cell: &Cell) -> Look {
        let has = |modifier| cell.modifier.contains(modifier);
        let mut letters = rgb(cell.fg).unwrap_or(self.letters);
        let mut ground = rgb(cell.bg).filter(|ground| *ground != self.ground);
        if has(Modifier::REVERSED) {
            let before = letters;
            letters = ground.unwrap_or(self.ground);
            ground = Some(before);
        }
        if has(Modifier::DIM) {
            letters = letters.fading_into(ground.unwrap_or(self.ground));
        }
        Look { letters, ground, modifier: cell.modifier - (Modifier::REVERSED | Modifier::DIM) }
    }
}

/// A colour of a theme; none where it is the sheet's own.
fn rgb(color: Color) -> Option<Rgb> {
    Some(match color {
        Color::Rgb(red, green, blue) => Rgb(red, green, blue),
        // The names stand for whatever the reader's terminal has; these are soft ones for a dark ground.
        Color::Black => Rgb(0x45, 0x47, 0x5a),
        Color::Red | Color::LightRed => Rgb(0xf3, 0x8b, 0x94),
        Color::Green | Color::LightGreen => Rgb(0x9f, 0xd3, 0x7c),
        Color::Yellow | Color::LightYellow => Rgb(0xf0, 0xc6, 0x74),
        Color::Blue | Color::LightBlue => Rgb(0x82, 0xaa, 0xff),
        Color::Magenta | Color::LightMagenta => Rgb(0xd7, 0xa6, 0xf0),
        Color::Cyan | Color::LightCyan => Rgb(0x6f, 0xd3, 0xe0),
        Color::Gray => Rgb(0xba, 0xbf, 0xce),
        Color::DarkGray => Rgb(0x8b, 0x93, 0xa1),
        Color::White => Rgb(0xff, 0xff, 0xff),
        Color::Reset | Color::Indexed(_) => return None,
    })
}
