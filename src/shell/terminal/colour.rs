//! How many colours a terminal has, and the nearest of them to the one that was asked for.

use ratatui::style::Color;

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColourDepth {
    /// 24 bits a colour.
    TrueColour,
    /// The 256 colours of xterm.
    Indexed256,
    /// The 16 colours of the user's own palette.
    #[default]
    Sixteen,
    /// None at all; bold, underline and the like remain.
    Mono,
}

impl ColourDepth {
    /// What the environment says about the terminal, asked through `look_up` (such as `|name| std::env::var(name).ok()`).
    ///
    /// `NO_COLOR` wins over all (<https://no-color.org>), then `COLORTERM`, then what is known of `TERM`.
    pub fn from_env(look_up: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| look_up(name).unwrap_or_default().to_ascii_lowercase();
        let term = value("TERM");
        if !value("NO_COLOR").is_empty() || MONO.iter().any(|name| term == *name) {
            return Self::Mono;
        }
        // GNU screen passes on the COLORTERM of the terminal that it runs in, but not the colours.
        let behind_screen = !value("STY").is_empty() && term.starts_with("screen");
        if !behind_screen && (says_true_colour(&value("COLORTERM")) || term_is_true_colour(&term)) {
            return Self::TrueColour;
        }
        match value("TERM_PROGRAM").as_str() {
            "iterm.app" | "wezterm" | "vscode" | "ghostty" => return Self::TrueColour,
            "apple_terminal" => return Self::Indexed256,
            _ => {}
        }
        if cfg!(windows) || !value("WT_SESSION").is_empty() {
            Self::TrueColour
        } else if term.is_empty() {
            Self::Mono
        } else if term.contains("256") || term.starts_with("tmux") {
            Self::Indexed256
        } else {
            Self::Sixteen
        }
    }

    /// The ink that shows `colour` best on such a terminal.
    pub(super) fn ink(self, colour: Color) -> Ink {
        let ink = Ink::from(colour);
        match (self, ink) {
            (Self::Mono, _) => Ink::Default,
            (Self::TrueColour, _) | (_, Ink::Default | Ink::Basic(_)) | (Self::Indexed256, Ink::Indexed(_)) => ink,
            (Self::Indexed256, Ink::Rgb(red, green, blue)) => Ink::Indexed(nearest_of_256([red, green, blue])),
            (Self::Sixteen, Ink::Rgb(red, green, blue)) => Ink::Basic(nearest_of_16([red, green, blue])),
            (Self::Sixteen, Ink::Indexed(index)) => Ink::Basic(nearest_of_16(rgb_of_index(index))),
        }
    }
}

const MONO: [&str; 6] = ["dumb", "vt100", "vt102", "vt220", "vt320", "xterm-mono"];

fn says_true_colour(colorterm: &str) -> bool {
    matches!(colorterm, "truecolor" | "24bit")
}

fn term_is_true_colour(term: &str) -> bool {
    const WHOLE: [&str; 6] = ["alacritty", "wezterm", "contour", "foot", "xterm-kitty", "xterm-ghostty"];
    term.contains("direct") || term.contains("truecolor") || WHOLE.iter().any(|name| term.starts_with(name))
}

/// One colour as the terminal is told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Ink {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the user's sixteen.
    Basic(u8),
    /// One of xterm's 256, from 16 on.
    Indexed(u8),
    Rgb(u8, u8, u8),
}

impl From<Color> for Ink {
    fn from(colour: Color) -> Self {
        match colour {
            Color::Reset => Self::Default,
            Color::Black => Self::Basic(0),
            Color::Red => Self::Basic(1),
            Color::Green => Self::Basic(2),
            Color::Yellow => Self::Basic(3),
            Color::Blue => Self::Basic(4),
            Color::Magenta => Self::Basic(5),
            Color::Cyan => Self::Basic(6),
            Color::Gray => Self::Basic(7),
            Color::DarkGray => Self::Basic(8),
            Color::LightRed => Self::Basic(9),
            Color::LightGreen => Self::Basic(10),
            Color::LightYellow => Self::Basic(11),
            Color::LightBlue => Self::Basic(12),
            Color::LightMagenta => Self::Basic(13),
            Color::LightCyan => Self::Basic(14),
            Color::White => Self::Basic(15),
            Color::Indexed(index @ 0..=15) => Self::Basic(index),
            Color::Indexed(index) => Self::Indexed(index),
            Color::Rgb(red, green, blue) => Self::Rgb(red, green, blue),
        }
    }
}

impl Ink {
    /// A number that only this ink has.
    pub(super) fn key(self) -> u32 {
        match self {
            Self::Default => 0,
            Self::Basic(index) => 1 << 24 | u32::from(index),
            Self::Indexed(index) => 2 << 24 | u32::from(index),
            Self::Rgb(red, green, blue) => 3 << 24 | u32::from_be_bytes([0, red, green, blue]),
        }
    }
}

/// The six steps of each side of xterm's colour cube.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The sixteen as xterm shows them; users change theirs, so this is only a guess at which is near.
const SIXTEEN: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

fn rgb_of_index(index: u8) -> [u8; 3] {
    match index {
        0..=15 => SIXTEEN[usize::from(index)],
        16..=231 => {
            let cube = usize::from(index - 16);
            [STEPS[cube / 36], STEPS[cube / 6 % 6], STEPS[cube % 6]]
        }
        232..=255 => [8 + 10 * (index - 232); 3],
    }
}

fn nearest_of_256(rgb: [u8; 3]) -> u8 {
    let [red, green, blue] = rgb.map(nearest_step);
    let cube = 16 + 36 * red + 6 * green + blue;
    let mean = rgb.iter().map(|&part| u32::from(part)).sum::<u32>() / 3;
    let grey = 232 + u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    if distance(rgb, rgb_of_index(grey)) < distance(rgb, rgb_of_index(cube)) { grey } else { cube }
}

fn nearest_step(part: u8) -> u8 {
    match part {
        0..=47 => 0,
        48..=114 => 1,
        _ => (part - 35) / 40,
    }
}

fn nearest_of_16(rgb: [u8; 3]) -> u8 {
    (0..16).min_by_key(|&index| distance(rgb, SIXTEEN[usize::from(index)])).unwrap_or(7)
}

/// How different two colours look: the "redmean" approximation, <https://www.compuphase.com/cmetric.htm>.
fn distance(one: [u8; 3], other: [u8; 3]) -> i32 {
    let mean_red = i32::midpoint(one[0].into(), other[0].into());
    let [red, green, blue] = [0, 1, 2].map(|part| (i32::from(one[part]) - i32::from(other[part])).pow(2));
    (((512 + mean_red) * red) >> 8) + 4 * green + (((767 - mean_red) * blue) >> 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(variables: &[(&str, &str)]) -> ColourDepth {
        ColourDepth::from_env(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).into()))
    }

    #[test]
    fn the_environment_says_how_many_colours_there_are() {
        use ColourDepth::{Indexed256, Mono, Sixteen, TrueColour};
        let cases: [(&[(&str, &str)], ColourDepth); 17] = [
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], TrueColour),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "24bit")], TrueColour),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], Mono),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "")], Indexed256),
            (&[("TERM", "xterm-256color")], Indexed256),
            (&[("TERM", "tmux-256color")], Indexed256),
            (&[("TERM", "tmux")], Indexed256),
            (&[("TERM", "screen-256color"), ("STY", "1.tty"), ("COLORTERM", "truecolor")], Indexed256),
            (&[("TERM", "screen-256color"), ("TMUX", "/tmp/x"), ("COLORTERM", "truecolor")], TrueColour),
            (&[("TERM", "screen")], Sixteen),
            (&[("TERM", "xterm")], Sixteen),
            (&[("TERM", "xterm-16color")], Sixteen),
            (&[("TERM", "linux")], Sixteen),
            (&[("TERM", "xterm-kitty")], TrueColour),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")], Indexed256),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Mono),
            (&[("TERM", "vt100")], Mono),
        ];
        for (variables, expected) in cases {
            assert_eq!(depth(variables), expected, "{variables:?}");
        }
    }

    #[test]
    fn every_colour_of_the_256_is_its_own_nearest() {
        for index in 16..=255 {
            let rgb = rgb_of_index(index);
            assert_eq!(rgb_of_index(nearest_of_256(rgb)), rgb, "{index}");
        }
    }

    #[test]
    fn no_grey_of_the_256_is_nearer_than_the_one_chosen() {
        let off = |grey: u8, index: u8| rgb_of_index(index).map(|part| part.abs_diff(grey)).into_iter().max();
        for grey in 0..=255 {
            let best = (16..=255).map(|index| off(grey, index)).min().flatten();
            assert_eq!(off(grey, nearest_of_256([grey; 3])), best, "grey {grey}");
        }
    }

    #[test]
    fn sixteen_colours_keep_the_hue_and_mono_keeps_none() {
        assert_eq!(ColourDepth::Sixteen.ink(Color::Rgb(250, 10, 10)), Ink::Basic(9));
        assert_eq!(ColourDepth::Sixteen.ink(Color::Indexed(21)), Ink::Basic(4));
        assert_eq!(ColourDepth::Sixteen.ink(Color::Rgb(120, 130, 125)), Ink::Basic(8));
        assert_eq!(ColourDepth::Mono.ink(Color::Red), Ink::Default);
        assert_eq!(ColourDepth::TrueColour.ink(Color::Indexed(3)), Ink::Basic(3));
    }
}
