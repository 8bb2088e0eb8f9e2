//! What the environment says of the terminal, and the settings that suit it.

use super::{ground::Awaited, input::Brightness, terminal::ColourDepth, translate};
use crate::{
    app::{Ground, Settings},
    palette::Theme,
};

/// The terminal as the environment describes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// How many colours it has.
    pub(super) colours: ColourDepth,
    /// The brightness of its ground, if the environment hints at it.
    ground: Option<Brightness>,
    /// Whether it has only the most basic signs.
    plain: bool,
    /// Whether it can do nothing but print lines.
    pub(super) dumb: bool,
}

/// Terminals whose fonts have little beyond code page 437.
const PLAIN_TERMS: [&str; 6] = ["linux", "vt100", "vt102", "vt220", "cons25", "ansi"];

impl Surroundings {
    /// What the environment says, asked through `look_up`.
    pub(super) fn of(look_up: impl Fn(&str) -> Option<String>) -> Self {
        let term = look_up("TERM").unwrap_or_default();
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().filter_map(|name| look_up(name)).find(|l| !l.is_empty());
        // A locale that names a character set says so behind a dot; one that names none may be anything.
        let charset = locale.as_deref().and_then(|locale| locale.split_once('.')).map(|(_, charset)| charset);
        let unicode = charset.is_none_or(|charset| charset.to_ascii_lowercase().starts_with("utf"));
        Self {
            colours: ColourDepth::from_env(&look_up),
            ground: Brightness::from_env(&look_up),
            plain: !unicode || PLAIN_TERMS.iter().any(|plain| term.starts_with(plain)),
            dumb: term == "dumb",
        }
    }

    /// The settings as they suit the terminal: a theme that the reader chose stays.
    ///
    /// As long as nothing is known of the ground, it is taken to be dark: most are, so that most readers get one frame
    /// at the beginning and not two, and the others are told apart within milliseconds.
    pub(super) fn suit(self, mut settings: Settings) -> Settings {
        settings.plain |= self.plain;
        if !settings.theme_follows {
            return settings;
        }
        match (self.colours, self.ground) {
            (ColourDepth::Mono, _) => settings.theme = Theme::MONO,
            (ColourDepth::Sixteen, _) => settings.theme = Theme::PLAIN,
            (_, ground) => settings.follow(ground.map_or(Ground::Dark, translate::ground)),
        }
        settings.theme_follows = matches!(self.colours, ColourDepth::TrueColour | ColourDepth::Indexed256);
        settings
    }

    /// What the terminal is to tell of its ground, where such settings follow it and the environment does not hint at it.
    pub(super) fn awaited(self, settings: &Settings) -> Awaited {
        Awaited::new(settings.theme_follows && self.ground.is_none())
    }
}

/// Set by what stands between the reader and the terminal, and lets nothing through that it does not know, or loses it.
const BETWEEN: [&str; 3] = ["TMUX", "STY", "ZELLIJ"];
/// The beginnings of TERM where nothing is to be asked; Apple's terminal would print the question.
const NOT_ASKED: [&str; 7] = ["screen", "tmux", "linux", "vt", "dumb", "ansi", "cons25"];

/// Whether the terminal may be asked what it knows beyond text, by what the environment says, asked through `look_up`:
/// whether it passes over questions that it does not know, and its answers can be trusted.
pub(super) fn may_be_asked(look_up: impl Fn(&str) -> Option<String>) -> bool {
    let value = |name: &str| look_up(name).unwrap_or_default();
    let term = value("TERM");
    let between = BETWEEN.iter().any(|name| !value(name).is_empty());
    let mute = term.is_empty() || NOT_ASKED.iter().any(|name| term.starts_with(name));
    !between && !mute && value("TERM_PROGRAM") != "Apple_Terminal"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suited(variables: &[(&str, &str)], settings: Settings) -> (&'static str, bool, bool) {
        let look_up = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let settings = Surroundings::of(look_up).suit(settings);
        (settings.theme.name, settings.theme_follows, settings.plain)
    }

    #[test]
    fn the_theme_suits_the_terminal_until_the_reader_chooses_one() {
        for (variables, expected) in [
            (&[("TERM", "xterm-256color")][..], ("dark", true, false)),
            (&[("TERM", "xterm-256color"), ("COLORFGBG", "0;15")], ("light", true, false)),
            (&[("TERM", "xterm-256color"), ("COLORFGBG", "15;0")], ("dark", true, false)),
            (&[("TERM", "xterm")], ("plain", false, false)),
            (&[("TERM", "xterm-256color"), ("NO_COLOR", "1")], ("mono", false, false)),
            (&[("TERM", "linux")], ("plain", false, true)),
            (&[("TERM", "xterm-256color"), ("LANG", "de_DE.ISO-8859-1")], ("dark", true, true)),
            (&[("TERM", "xterm-256color"), ("LANG", "C.UTF-8")], ("dark", true, false)),
        ] {
            assert_eq!(suited(variables, Settings::default()), expected, "{variables:?}");
        }
        let chosen = Settings { theme: Theme::PAPER, theme_follows: false, ..Settings::default() };
        assert_eq!(suited(&[("TERM", "xterm"), ("NO_COLOR", "1")], chosen), ("paper", false, false));
    }

    #[test]
    fn an_answer_is_awaited_only_where_the_theme_is_a_guess() {
        for (hint, follows, awaits) in [("", true, true), ("15;0", true, false), ("", false, false)] {
            let surroundings = Surroundings::of(|name| (name == "COLORFGBG").then(|| hint.to_owned()));
            let settings = Settings { theme_follows: follows, ..Settings::default() };
            let mut awaited = surroundings.awaited(&settings);
            awaited.begin();
            assert_eq!(awaited.left().is_some(), awaits, "{hint} {follows}");
        }
    }
}
