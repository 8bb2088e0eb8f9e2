//! Finds out how the terminal shows pictures, without ever waiting for it: until it has answered, and where nothing is
//! certain, pictures are made of half blocks.

use super::Protocol;
use crate::{shell::surroundings::may_be_asked, text};

/// Shows no picture, only whether one could be shown (kitty's graphics protocol), then asks for the terminal's name
/// (XTVERSION). Terminals pass over what they do not know of these.
const QUESTION: &[u8] = b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[>q";

/// The variable that says how pictures are shown, where the reader knows it better.
const VARIABLE: &str = "DATELINE_PICTURES";

/// What the reader may wish; none is half blocks.
const WISHES: [(&str, Option<Protocol>); 6] = [
    ("kitty", Some(Protocol::Kitty)),
    ("iterm", Some(Protocol::Iterm)),
    ("iterm2", Some(Protocol::Iterm)),
    ("sixel", Some(Protocol::Sixel)),
    ("blocks", None),
    ("off", None),
];

/// What the terminal answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Whether it knows kitty's graphics protocol.
    Graphics(bool),
    /// Its name and version.
    Name(String),
}

/// What is known of the terminal's way to show pictures.
#[derive(Debug, Default)]
pub(in crate::shell) struct Detection {
    /// Whether it is useless to ask, or was asked already.
    silent: bool,
    /// What the reader wishes, or what was found out.
    protocol: Option<Protocol>,
    /// A wish that is none.
    unknown: Option<String>,
}

/// Terminals by the names that they tell, and what suits each best; a name that is not among them says nothing.
/// xterm and those of its name have sixel or not, by how they were built and started.
const NAMES: [(&str, Protocol); 9] = [
    ("kitty", Protocol::Kitty),
    ("ghostty", Protocol::Kitty),
    ("WezTerm", Protocol::Iterm),
    ("iTerm2", Protocol::Iterm),
    ("mintty", Protocol::Iterm),
    ("Konsole", Protocol::Sixel),
    ("foot", Protocol::Sixel),
    ("contour", Protocol::Sixel),
    ("mlterm", Protocol::Sixel),
];

impl Detection {
    /// What the environment says, asked through `look_up`.
    pub(in crate::shell) fn of(look_up: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| look_up(name).filter(|value| !value.is_empty());
        let wish = value(VARIABLE);
        let known = |wish: &String| WISHES.iter().find(|(name, _)| wish.eq_ignore_ascii_case(name));
        if let Some((_, protocol)) = wish.as_ref().and_then(known) {
            return Self { silent: true, protocol: *protocol, unknown: None };
        }
        let colourless = value("NO_COLOR").is_some();
        Self { silent: colourless || !may_be_asked(value), protocol: None, unknown: wish }
    }

    /// What is to be said of a wish that is none.
    pub(in crate::shell) fn complaint(&self) -> Option<String> {
        let wish = text::clean_line(self.unknown.as_ref()?);
        let names = WISHES.map(|(name, _)| name).join(", ");
        Some(format!("{VARIABLE} is `{}`, and none of {names}", text::truncate(&wish, 24)))
    }

    /// What is to be asked, once.
    pub(in crate::shell) fn question(&mut self) -> Option<&'static [u8]> {
        (!std::mem::replace(&mut self.silent, true)).then_some(QUESTION)
    }

    /// Takes an answer, however late.
    pub(in crate::shell) fn learn(&mut self, answer: &Answer) {
        match answer {
            Answer::Graphics(true) => self.protocol = self.protocol.or(Some(Protocol::Kitty)),
            Answer::Graphics(false) => {}
            Answer::Name(name) => self.protocol = by_name(name).or(self.protocol),
        }
    }

    /// How pictures are shown; none where they are made of half blocks.
    pub(in crate::shell) fn protocol(&self) -> Option<Protocol> {
        self.protocol
    }
}

fn by_name(name: &str) -> Option<Protocol> {
    NAMES.iter().find(|(known, _)| name.starts_with(known)).map(|(_, protocol)| *protocol)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detection(variables: &[(&str, &str)]) -> Detection {
        Detection::of(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn nothing_is_asked_where_the_answer_could_not_be_trusted() {
        for (variables, asks) in [
            (&[("TERM", "xterm-256color")][..], true),
            (&[("TERM", "xterm-kitty")], true),
            (&[("TERM", "foot")], true),
            (&[("TERM", "xterm-256color"), ("TMUX", "/tmp/x")], false),
            (&[("TERM", "xterm-kitty"), ("ZELLIJ", "0")], false),
            (&[("TERM", "screen.xterm-256color")], false),
            (&[("TERM", "tmux-256color")], false),
            (&[("TERM", "linux")], false),
            (&[("TERM", "vt220")], false),
            (&[("TERM", "")], false),
            (&[], false),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")], false),
            (&[("TERM", "xterm-kitty"), ("NO_COLOR", "1")], false),
            (&[("TERM", "xterm-kitty"), ("NO_COLOR", "")], true),
        ] {
            let mut detection = detection(variables);
            assert_eq!(detection.question().is_some(), asks, "{variables:?}");
            assert_eq!((detection.question(), detection.protocol()), (None, None), "asked once: {variables:?}");
        }
    }

    #[test]
    fn the_reader_knows_better() {
        for (wish, expected) in [
            ("kitty", Some(Protocol::Kitty)),
            ("iTerm2", Some(Protocol::Iterm)),
            ("sixel", Some(Protocol::Sixel)),
            ("blocks", None),
            ("off", None),
        ] {
            let mut detection = detection(&[("TERM", "xterm"), ("TMUX", "x"), (VARIABLE, wish)]);
            assert_eq!((detection.protocol(), detection.question()), (expected, None), "{wish}");
        }
        let mut wrong = detection(&[("TERM", "xterm"), (VARIABLE, "what\u{1b}?")]);
        let told = "DATELINE_PICTURES is `what␛?`, and none of kitty, iterm, iterm2, sixel, blocks, off";
        assert_eq!((wrong.complaint().as_deref(), wrong.question().is_some()), (Some(told), true));
        assert_eq!(detection(&[("TERM", "xterm"), (VARIABLE, "off")]).complaint(), None);
    }

    #[test]
    fn the_answers_say_what_suits_best_in_any_order() {
        let name = |name: &str| Answer::Name(name.to_owned());
        for (answers, expected) in [
            (vec![Answer::Graphics(true), name("kitty(0.35.2)")], Some(Protocol::Kitty)),
            (vec![Answer::Graphics(true)], Some(Protocol::Kitty)),
            (vec![Answer::Graphics(true), name("somebody new 1.0")], Some(Protocol::Kitty)),
            (vec![name("somebody new 1.0"), Answer::Graphics(true)], Some(Protocol::Kitty)),
            (vec![Answer::Graphics(true), name("Konsole 23.08.1")], Some(Protocol::Sixel)),
            (vec![name("Konsole 23.08.1"), Answer::Graphics(true)], Some(Protocol::Sixel)),
            (vec![name("WezTerm 20240203-110809-5046fc22")], Some(Protocol::Iterm)),
            (vec![name("iTerm2 3.5.4")], Some(Protocol::Iterm)),
            (vec![name("foot(1.16.2)")], Some(Protocol::Sixel)),
            (vec![Answer::Graphics(false), name("XTerm(390)")], None),
            (vec![name("tmux 3.4")], None),
            (vec![name("xterm.js(5.5.0)")], None),
            (vec![], None),
        ] {
            let mut detection = detection(&[("TERM", "xterm-256color")]);
            for answer in &answers {
                detection.learn(answer);
            }
            assert_eq!(detection.protocol(), expected, "{answers:?}");
        }
    }
}
