//! What a reader can set: theme, measure, mouse.

use crate::palette::Theme;

use super::Ground;

/// The settings in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The theme on the screen.
    pub theme: Theme,
    /// Whether the theme may follow the terminal's ground, because the reader chose none.
    pub theme_follows: bool,
    /// The widest text, in cells.
    pub measure: u16,
    /// Whether only glyphs that every terminal has are drawn.
    pub plain: bool,
    /// Whether clicks and wheel come to the reader.
    pub mouse: bool,
    /// The articles inside the program, by name and title, for the palette.
    pub bundled: Vec<(&'static str, String)>,
}

/// The usual measure; lines of 60 to 75 letters are the easiest to read (R. Bringhurst, The Elements of
/// Typographic Style, 2.1.2).
const MEASURE: u16 = 72;
/// The narrowest and the widest measure.
const MEASURES: std::ops::RangeInclusive<u16> = 24..=160;
/// How much `+` and `-` change.
const STEP: u16 = 4;

impl Default for Settings {
    fn default() -> Self {
        let theme = Theme::ALL[0];
        Self { theme, theme_follows: true, measure: MEASURE, plain: false, mouse: true, bundled: Vec::new() }
    }
}

impl Settings {
    /// Follows the terminal's ground, unless the reader chose a theme.
    pub fn follow(&mut self, ground: Ground) {
        let name = match ground {
            Ground::Dark => "dark",
            Ground::Light => "light",
            // The terminal's own colours: its owner made them fit.
            Ground::Untold => "plain",
        };
        if let (true, Some(theme)) = (self.theme_follows, Theme::named(name)) {
            self.theme = theme;
        }
    }

    /// Changes the measure by so many steps.
    pub fn widen(&mut self, steps: i32) {
        let step = i32::from(STEP) * steps;
        let measure = i32::from(self.measure) + step;
        let (least, most) = (i32::from(*MEASURES.start()), i32::from(*MEASURES.end()));
        self.measure = u16::try_from(measure.clamp(least, most)).unwrap_or(MEASURE);
    }
}
