//! Themes: what colour each role has. Shape (bold, underline, reverse) is the same in every theme, so that
//! nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use super::Role;

/// A set of colours for the roles of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Name, as the command line and the theme menu have it.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub about: &'static str,
    hues: Option<Hues>,
}

/// The colours of a theme; `Color::Reset` is the terminal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hues {
    /// Letters and ground of the whole screen, where the theme brings its own.
    text: Color,
    ground: Color,
    dim: Color,
    /// What steps back so far that it is hardly seen.
    shade: Color,
    accent: Color,
    person: Color,
    date: Color,
    place: Color,
    organisation: Color,
    speech: Color,
    hit: Color,
    fault: Color,
    /// Ground of the selected line; where it is the terminal's own, the line is reversed instead.
    selected: Color,
}

/// A colour by its hexadecimal number.
const fn rgb(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color::Rgb(red, green, blue)
}

const DARK: Hues = Hues {
    text: Color::Reset,
    ground: Color::Reset,
    dim: rgb(0x98_a0ae),
    shade: rgb(0x50_5662),
    accent: rgb(0x82_aaff),
    person: rgb(0xf0_c674),
    date: rgb(0x6f_d3e0),
    place: rgb(0x9f_d37c),
    organisation: rgb(0xc9_a6f0),
    speech: rgb(0xd9_d2bf),
    hit: rgb(0xff_9566),
    fault: rgb(0xff_7a85),
    selected: rgb(0x2a_3247),
};

const LIGHT: Hues = Hues {
    text: Color::Reset,
    ground: Color::Reset,
    dim: rgb(0x55_5c68),
    shade: rgb(0xb4_b8c0),
    accent: rgb(0x1f_4fc4),
    person: rgb(0x8a_5200),
    date: rgb(0x00_6b80),
    place: rgb(0x2f_6b1e),
    organisation: rgb(0x6a_35b0),
    speech: rgb(0x4a_4535),
    hit: rgb(0xb3_3407),
    fault: rgb(0xb3_1226),
    selected: rgb(0xd8_e3fb),
};

const CONTRAST: Hues = Hues {
    text: rgb(0xff_ffff),
    ground: rgb(0x00_0000),
    dim: rgb(0xdc_dcdc),
    shade: rgb(0x6e_6e6e),
    accent: rgb(0xff_ffff),
    person: rgb(0xff_e066),
    date: rgb(0x7d_f3ff),
    place: rgb(0xa4_ff8a),
    organisation: rgb(0xf0_c2ff),
    speech: rgb(0xff_ffff),
    hit: rgb(0xff_b37d),
    fault: rgb(0xff_b3ba),
    selected: rgb(0x00_2f73),
};

const PAPER: Hues = Hues {
    text: rgb(0x00_0000),
    ground: rgb(0xff_ffff),
    dim: rgb(0x3d_3d3d),
    shade: rgb(0xb9_b9b9),
    accent: rgb(0x00_2a9e),
    person: rgb(0x5f_3600),
    date: rgb(0x00_4a5c),
    place: rgb(0x1c_4d0f),
    organisation: rgb(0x4d_1a94),
    speech: rgb(0x1f_1f1f),
    hit: rgb(0x85_1d00),
    fault: rgb(0x8a_0010),
    selected: rgb(0xd3_e2ff),
};

/// The colours of M. Okabe and K. Ito, "Color Universal Design" (2008), which the common kinds of colour
/// blindness tell apart.
const DISTINCT: Hues = Hues {
    text: Color::Reset,
    ground: Color::Reset,
    dim: rgb(0x8c_8c8c),
    shade: rgb(0x5c_5c5c),
    accent: rgb(0x56_b4e9),
    person: rgb(0xe6_9f00),
    date: rgb(0x56_b4e9),
    place: rgb(0x00_9e73),
    organisation: rgb(0xcc_79a7),
    speech: Color::Reset,
    hit: rgb(0xd5_5e00),
    fault: rgb(0xd5_5e00),
    selected: Color::Reset,
};

const PLAIN: Hues = Hues {
    text: Color::Reset,
    ground: Color::Reset,
    dim: Color::Reset,
    shade: Color::DarkGray,
    accent: Color::Reset,
    person: Color::Yellow,
    date: Color::Cyan,
    place: Color::Green,
    organisation: Color::Magenta,
    speech: Color::Reset,
    hit: Color::Red,
    fault: Color::Red,
    selected: Color::Reset,
};

impl Theme {
    /// Soft colours on a dark ground.
    pub const DARK: Self = Self { name: "dark", about: "soft colours on a dark ground", hues: Some(DARK) };
    /// Deep colours on a light ground.
    pub const LIGHT: Self = Self { name: "light", about: "deep colours on a light ground", hues: Some(LIGHT) };
    /// White and bright on black.
    pub const CONTRAST: Self = Self { name: "contrast", about: "white and bright on black", hues: Some(CONTRAST) };
    /// Black on white, for a projector.
    pub const PAPER: Self = Self { name: "paper", about: "black on white, for a projector", hues: Some(PAPER) };
    /// Told apart by colour-blind eyes.
    pub const DISTINCT: Self =
        Self { name: "distinct", about: "told apart by colour-blind eyes", hues: Some(DISTINCT) };
    /// The terminal's own sixteen colours.
    pub const PLAIN: Self = Self { name: "plain", about: "the terminal's own sixteen colours", hues: Some(PLAIN) };
    /// No colour at all.
    pub const MONO: Self = Self { name: "mono", about: "no colour at all", hues: None };

    /// Every theme, in the order of the menu.
    pub const ALL: [Self; 7] =
        [Self::DARK, Self::LIGHT, Self::CONTRAST, Self::PAPER, Self::DISTINCT, Self::PLAIN, Self::MONO];

    /// For tests: each role has a colour of its own, so that a screen can be read as roles ([`Role::inked`]).
    pub const INK: Self = Self { name: "ink", about: "a colour for each role", hues: None };

    /// The theme of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name == name)
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        if *self == Self::INK {
            return Style::new().fg(role.ink());
        }
        let shape = shape(role);
        let Some(hues) = &self.hues else {
            return Style::new().add_modifier(if role == Role::Selected { Modifier::REVERSED } else { shape });
        };
        match (role, hues.selected) {
            (Role::Selected, Color::Reset) => Style::new().add_modifier(Modifier::REVERSED),
            // The letters keep their colours.
            (Role::Selected, ground) => Style::new().bg(ground),
            // A colour that steps back need not be dimmed as well.
            _ if hues.of(role) != Color::Reset => Style::new().fg(hues.of(role)).add_modifier(shape - Modifier::DIM),
            _ => Style::new().fg(Color::Reset).add_modifier(shape),
        }
    }

    /// The style of the empty screen.
    pub fn ground(&self) -> Style {
        self.hues.map_or_else(Style::new, |hues| Style::new().fg(hues.text).bg(hues.ground))
    }
}

impl Hues {
    /// The colour of a role's letters.
    fn of(&self, role: Role) -> Color {
        match role {
            Role::Text | Role::Emphasis | Role::Strong | Role::Title | Role::Selected => self.text,
            Role::Dim | Role::Frame | Role::Strike | Role::Ornament | Role::Hint => self.dim,
            Role::Shade => self.shade,
            Role::Figure
            | Role::Bar
            | Role::FrameFocused
            | Role::Heading
            | Role::Key
            | Role::Prompt
            | Role::Link
            | Role::Label => self.accent,
            Role::Person | Role::Speaker | Role::SpeechBar | Role::Chosen | Role::ChosenHere | Role::BarOther => {
                self.person
            }
            Role::Date => self.date,
            Role::Place | Role::Notice => self.place,
            Role::Organisation | Role::Code => self.organisation,
            Role::Speech => self.speech,
            Role::Hit | Role::HitHere => self.hit,
            Role::Fault => self.fault,
        }
    }
}

/// What tells a role apart without colour.
fn shape(role: Role) -> Modifier {
    match role {
        Role::Title | Role::Heading | Role::FrameFocused | Role::Person | Role::Speaker | Role::Strong => {
            Modifier::BOLD
        }
        Role::Key | Role::Fault | Role::Prompt | Role::Figure => Modifier::BOLD,
        Role::Date | Role::Link => Modifier::UNDERLINED,
        Role::Place | Role::Emphasis => Modifier::ITALIC,
        Role::Organisation => Modifier::BOLD.union(Modifier::ITALIC),
        Role::Strike => Modifier::CROSSED_OUT,
        Role::Chosen => Modifier::REVERSED,
        Role::ChosenHere | Role::Label => Modifier::REVERSED.union(Modifier::BOLD),
        Role::Hit => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::HitHere => Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::BOLD),
        Role::Dim | Role::Hint | Role::Shade => Modifier::DIM,
        _ => Modifier::empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of a colour, as WCAG 2.2 defines it.
    fn luminance(color: Color) -> Option<f64> {
        let Color::Rgb(red, green, blue) = color else { return None };
        let linear = |part: u8| match f64::from(part) / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => libm::pow((part + 0.055) / 1.055, 2.4),
        };
        Some(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue))
    }

    fn contrast(a: f64, b: f64) -> f64 {
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_colour_can_be_read_on_the_ground_it_is_made_for() {
        // Grounds that terminals really have: nearly black, nearly white.
        for (theme, ground, least) in [
            (Theme::DARK, 0x1e_1e2e, 4.5),
            (Theme::LIGHT, 0xfa_fafa, 4.5),
            (Theme::CONTRAST, 0, 7.0),
            (Theme::PAPER, 0xff_ffff, 7.0),
        ] {
            let name = theme.name;
            let selected = theme.style(Role::Selected).bg.and_then(luminance).unwrap();
            // What is to come is not to be read yet.
            for role in Role::ALL.into_iter().filter(|role| *role != Role::Shade) {
                let Some(letters) = theme.style(role).fg.and_then(luminance) else { continue };
                for ground in [luminance(rgb(ground)).unwrap(), selected] {
                    assert!(contrast(letters, ground) >= least, "{name}: {role:?} {:.1}", contrast(letters, ground));
                }
            }
        }
    }

    #[test]
    fn what_is_marked_is_told_by_shape_in_monochrome() {
        let mono = Theme::MONO;
        let marked = [Role::Text, Role::Person, Role::Date, Role::Place, Role::Organisation, Role::Chosen];
        let marked = marked.into_iter().chain([Role::ChosenHere, Role::Hit, Role::HitHere, Role::Strike]);
        let shapes: std::collections::HashSet<_> = marked.clone().map(|role| mono.style(role)).collect();
        assert_eq!(shapes.len(), marked.count());
    }

    #[test]
    fn every_theme_is_found_by_its_own_name() {
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.name), Some(theme));
        }
    }

    #[test]
    fn ink_tells_the_role_back() {
        for role in Role::ALL {
            assert_eq!(Role::inked(Theme::INK.style(role).fg.unwrap()), Some(role));
        }
    }
}
