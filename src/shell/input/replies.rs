//! Picks the terminal's answers about its background and its pictures out of the keys.
//!
//! crossterm does not know such answers: `ESC ] 11;rgb:1e1e/1e1e/2e2e ESC \` comes as Alt-], the characters one by one,
//! and Alt-\ (or Ctrl-g, where the answer ends in BEL). So what looks like an answer is held; if it is one, it becomes
//! [`Input::Background`], [`Input::Pictures`] or [`Input::Sizes`], and if not, the keys are given back in their order.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Answer, Brightness, Input};

/// So long after the last of them keys are held for the rest of an answer: an answer comes in one piece, or in pieces
/// with the delay of a bad connection between them.
const PATIENCE: Duration = Duration::from_millis(250);

/// Holds what looks like an answer. A late answer is an answer too.
#[derive(Debug)]
pub struct Replies {
    /// Whether an answer about the background is due. Those about pictures may come whenever the first one is shown.
    due: bool,
    /// What the held keys may be the answer to.
    form: Form,
    /// Keys that may be the beginning of an answer.
    held: Vec<KeyEvent>,
    /// The answer so far, without its introducer.
    text: String,
    last_held: Option<Instant>,
    /// Whether the key before was Escape: a read that ended just there tears the introducer in two.
    after_escape: bool,
}

/// What an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The background's colour (OSC 11).
    Background,
    /// Whether kitty's pictures are known (APC G).
    Graphics,
    /// The terminal's name (DCS >|).
    Name,
}

/// What a key may mean in an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Alt-], Alt-_ or Alt-P.
    Introducer(Form),
    Character(char),
    /// Ctrl-g or Alt-\.
    Terminator,
    /// Escape by itself, the first half of an introducer or terminator torn in two.
    Escape,
    Nothing,
}

impl From<KeyEvent> for Sign {
    fn from(key: KeyEvent) -> Self {
        match (key.code, key.modifiers - KeyModifiers::SHIFT) {
            (KeyCode::Char(character), KeyModifiers::ALT) if Form::of(character).is_some() => {
                Form::of(character).map_or(Self::Nothing, Self::Introducer)
            }
            (KeyCode::Char('\\'), KeyModifiers::ALT) | (KeyCode::Char('g'), KeyModifiers::CONTROL) => Self::Terminator,
            (KeyCode::Char(character), KeyModifiers::NONE) => Self::Character(character),
            (KeyCode::Esc, KeyModifiers::NONE) => Self::Escape,
            _ => Self::Nothing,
        }
    }
}

impl Form {
    /// What an answer is about that is introduced by Escape and this.
    fn of(introducer: char) -> Option<Self> {
        match introducer {
            ']' => Some(Self::Background),
            '_' => Some(Self::Graphics),
            'P' => Some(Self::Name),
            _ => None,
        }
    }

    /// Whether an answer that begins with `text` may go on with `next`.
    fn may_follow(self, text: &str, next: char) -> bool {
        match self {
            Self::Background => may_follow(text, next),
            Self::Graphics => follows(GRAPHICS, text, next) || follows(AFTER_SIZES, text, next),
            Self::Name => follows(NAME, text, next),
        }
    }

    /// What an answer says.
    fn meaning(self, text: &str) -> Option<Input> {
        match self {
            Self::Background => colour(text).map(|colour| Input::Background(Brightness::of(colour))),
            Self::Graphics if text.starts_with(AFTER_SIZES) => Some(Input::Sizes(false)),
            Self::Graphics => text.strip_prefix(GRAPHICS).map(|said| Input::Pictures(Answer::Graphics(said == "OK"))),
            Self::Name => text.strip_prefix(NAME).map(|name| Input::Pictures(Answer::Name(name.to_owned()))),
        }
    }
}

impl Replies {
    /// Expects an answer about the background, or lets everything pass that looks like one.
    pub fn new(due: bool) -> Self {
        let form = Form::Background;
        Self { due, form, held: Vec::new(), text: String::new(), last_held: None, after_escape: false }
    }

    /// Takes one input and appends what is to be passed on: the input, nothing for now, an answer, or held keys.
    pub fn pass(&mut self, input: Input, now: Instant, out: &mut Vec<Input>) {
        let Input::Key(key) = input else {
            out.push(input);
            return;
        };
        if self.held.is_empty() {
            self.begin(key, now, out);
        } else {
            self.go_on(key, now, out);
        }
    }

    /// When held keys are to be given back if nothing more comes.
    pub fn deadline(&self) -> Option<Instant> {
        self.last_held.map(|last| last + PATIENCE)
    }

    /// Gives held keys back if their time is over.
    pub fn expire(&mut self, now: Instant, out: &mut Vec<Input>) {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            self.give_back(out);
        }
    }

    fn begin(&mut self, key: KeyEvent, now: Instant, out: &mut Vec<Input>) {
        let sign = Sign::from(key);
        let form = match sign {
            Sign::Introducer(form) => Some(form),
            Sign::Character(character) if self.after_escape => Form::of(character),
            _ => None,
        };
        match form.filter(|form| *form != Form::Background || self.due) {
            Some(form) => {
                self.form = form;
                self.hold(key, now);
            }
            None => out.push(Input::Key(key)),
        }
        self.after_escape = sign == Sign::Escape;
    }

    fn go_on(&mut self, key: KeyEvent, now: Instant, out: &mut Vec<Input>) {
        let torn = self.held.last().is_some_and(|last| Sign::from(*last) == Sign::Escape);
        match Sign::from(key) {
            Sign::Character('\\') if torn => self.end(key, out),
            Sign::Terminator if !torn => self.end(key, out),
            Sign::Escape if !torn => self.hold(key, now),
            Sign::Character(character) if !torn && self.form.may_follow(&self.text, character) => {
                self.text.push(character);
                self.hold(key, now);
            }
            _ => {
                self.give_back(out);
                self.begin(key, now, out);
            }
        }
    }

    fn hold(&mut self, key: KeyEvent, now: Instant) {
        self.held.push(key);
        self.last_held = Some(now);
    }

    fn end(&mut self, key: KeyEvent, out: &mut Vec<Input>) {
        self.held.push(key);
        if let Some(meaning) = self.form.meaning(&self.text) {
            self.due &= self.form != Form::Background;
            self.held.clear();
            out.push(meaning);
        }
        self.give_back(out);
    }

    fn give_back(&mut self, out: &mut Vec<Input>) {
        out.extend(self.held.drain(..).map(Input::Key));
        self.text.clear();
        self.last_held = None;
        self.after_escape = false;
    }
}

/// What the answers about pictures begin with: the number of the question, and a mark.
const GRAPHICS: &str = "Gi=31;";
const NAME: &str = ">|";
/// The answer that comes last where the terminal is asked for its sizes; what it said of them is read then.
const AFTER_SIZES: &str = "Gi=66;";
/// No name is longer, nor what is said of an error.
const LONGEST: usize = 100;

/// Whether a text that begins with a mark may go on with `next`.
fn follows(mark: &str, text: &str, next: char) -> bool {
    let printable = next.is_ascii_graphic() || next == ' ';
    if text.len() < mark.len() { mark[text.len()..].starts_with(next) } else { printable && text.len() < LONGEST }
}

const INTRODUCTIONS: [&str; 2] = ["11;rgb:", "11;rgba:"];

/// Whether an answer that begins with `text` may go on with `next`.
fn may_follow(text: &str, next: char) -> bool {
    let longer = format!("{text}{next}");
    INTRODUCTIONS.iter().any(|introduction| introduction.starts_with(&longer))
        || parts(&longer).is_some_and(|parts| {
            let parts: Vec<&str> = parts.split('/').collect();
            let hex = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
            parts.len() <= 4 && parts.iter().all(hex)
        })
}

fn parts(text: &str) -> Option<&str> {
    INTRODUCTIONS.iter().find_map(|introduction| text.strip_prefix(introduction))
}

/// The colour of an answer: three parts of one to four hexadecimal digits (and a fourth for opacity).
fn colour(text: &str) -> Option<[f32; 3]> {
    let parts: Vec<f32> = parts(text)?.split('/').map(fraction).collect::<Option<_>>()?;
    parts.first_chunk().copied().filter(|_| parts.len() <= 4)
}

fn fraction(digits: &str) -> Option<f32> {
    let value = u16::from_str_radix(digits, 16).ok()?;
    let most = 16_f32.powi(i32::try_from(digits.len()).ok()?) - 1.0;
    Some(f32::from(value) / most)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys as crossterm makes them of these bytes (checked against its parser by a test with a pseudo-terminal).
    fn keys(bytes: &str) -> Vec<Input> {
        let mut keys = Vec::new();
        let mut characters = bytes.chars();
        while let Some(character) = characters.next() {
            keys.push(Input::Key(match character {
                '\x1b' => match characters.next() {
                    Some(next) => KeyEvent::new(KeyCode::Char(next), KeyModifiers::ALT),
                    None => KeyEvent::from(KeyCode::Esc),
                },
                '\x07' => KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL),
                'A'..='Z' => KeyEvent::new(KeyCode::Char(character), KeyModifiers::SHIFT),
                _ => KeyEvent::from(KeyCode::Char(character)),
            }));
        }
        keys
    }

    /// What comes of batches that follow each other at once.
    fn filtered(batches: &[&str]) -> Vec<Input> {
        let (mut replies, now, mut out) = (Replies::new(true), Instant::now(), Vec::new());
        for batch in batches {
            for input in keys(batch) {
                replies.pass(input, now, &mut out);
            }
            replies.expire(now, &mut out);
        }
        out
    }

    #[test]
    fn answers_of_every_form_become_a_background() {
        use Brightness::{Dark, Light};
        let cases = [
            ("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", Dark),
            ("\x1b]11;rgb:fdfd/f6f6/e3e3\x07", Light),
            ("\x1b]11;rgb:FDFD/F6F6/E3E3\x07", Light),
            ("\x1b]11;rgb:00/00/00\x1b\\", Dark),
            ("\x1b]11;rgb:ff/ff/ff\x1b\\", Light),
            ("\x1b]11;rgb:f/f/f\x1b\\", Light),
            ("\x1b]11;rgb:0/0/8\x07", Dark),
            ("\x1b]11;rgba:ffff/ffff/ffff/8000\x1b\\", Light),
            ("\x1b]11;rgb:0000/ffff/0000\x1b\\", Light),
            ("\x1b]11;rgb:0000/0000/ffff\x1b\\", Dark),
        ];
        for (answer, expected) in cases {
            assert_eq!(filtered(&[answer]), [Input::Background(expected)], "{answer:?}");
        }
    }

    #[test]
    fn answers_about_pictures_become_what_they_say() {
        let name = |name: &str| Input::Pictures(Answer::Name(name.to_owned()));
        for (answer, expected) in [
            ("\x1b_Gi=31;OK\x1b\\", Input::Pictures(Answer::Graphics(true))),
            ("\x1b_Gi=31;ENOTSUP:no pictures here\x1b\\", Input::Pictures(Answer::Graphics(false))),
            ("\x1bP>|kitty(0.35.2)\x1b\\", name("kitty(0.35.2)")),
            ("\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\", name("WezTerm 20240203-110809-5046fc22")),
            ("\x1bP>|\x1b\\", name("")),
        ] {
            for due in [true, false] {
                let (mut replies, now, mut out) = (Replies::new(due), Instant::now(), Vec::new());
                for input in keys(answer) {
                    replies.pass(input, now, &mut out);
                }
                assert_eq!(out, std::slice::from_ref(&expected), "{answer:?}");
            }
        }
    }

    #[test]
    fn what_comes_behind_the_answers_about_sizes_says_that_they_are_there() {
        for answer in ["\x1b_Gi=66;OK\x1b\\", "\x1b_Gi=66;EBADF:no\x1b\\"] {
            assert_eq!(filtered(&[answer]), [Input::Sizes(false)], "they are read by another");
        }
        assert_eq!(filtered(&["\x1b_Gi=6x"]), keys("\x1b_Gi=6x"));
    }

    #[test]
    fn several_answers_come_one_after_the_other() {
        let all = "j\x1b_Gi=31;OK\x1b\\\x1bP>|kitty(1)\x1b\\\x1b]11;rgb:0/0/0\x07k";
        let mut expected = keys("j");
        expected.push(Input::Pictures(Answer::Graphics(true)));
        expected.push(Input::Pictures(Answer::Name("kitty(1)".to_owned())));
        expected.push(Input::Background(Brightness::Dark));
        expected.extend(keys("k"));
        assert_eq!(filtered(&[all]), expected);
    }

    #[test]
    fn keys_that_begin_like_an_answer_about_pictures_are_given_back() {
        let long = format!("\x1bP>|{}\x1b\\", "x".repeat(LONGEST));
        for typed in ["\x1b_x", "\x1b_Gi=30;OK\x1b\\", "\x1bPj", "\x1bP>j", "\x1b_Gi=31;O\x1bx", "_Gi=31;OK", &long] {
            assert_eq!(filtered(&[typed]), keys(typed), "{typed:?}");
        }
    }

    #[test]
    fn keys_around_an_answer_stay_in_order() {
        let mut expected = keys("jk");
        expected.push(Input::Background(Brightness::Dark));
        expected.extend(keys("\x1b]q"));
        assert_eq!(filtered(&["jk\x1b]11;rgb:0/0/0\x07\x1b]q"]), expected);
    }

    #[test]
    fn an_answer_may_come_in_pieces() {
        let answer = [Input::Background(Brightness::Dark)];
        assert_eq!(filtered(&["\x1b]11;r", "gb:1e1e/", "1e1e/2e2e", "\x1b\\"]), answer);
        assert_eq!(filtered(&["\x1b]11;rgb:0/0/0\x1b", "\\"]), answer);
        let pictures = filtered(&["\x1b", "_Gi=31;OK\x1b", "\\"]);
        assert_eq!(pictures, [keys("\x1b"), vec![Input::Pictures(Answer::Graphics(true))]].concat());
        let torn = filtered(&["\x1b", "]11;rgb:0/0/0\x07"]);
        assert_eq!(torn, [keys("\x1b"), answer.into()].concat(), "only the Escape got through");
    }

    #[test]
    fn what_turns_out_not_to_be_an_answer_is_given_back() {
        let cases = [
            "\x1b]x",
            "\x1b]1j",
            "\x1b]11;rgb:q",
            "\x1b]11;rgb:00000/0/0\x07",
            "\x1b]11;rgb:0/0\x07",
            "\x1b]11;rgb:0/0/0/0/0\x07",
            "\x1b]11;rgb://\x07",
            "\x1b]10;rgb:0/0/0\x07",
            "\x1b]11;rgb:0/0/0\x1bx",
            "]11;rgb:0/0/0\x07",
        ];
        for typed in cases {
            assert_eq!(filtered(&[typed]), keys(typed), "{typed:?}");
        }
    }

    #[test]
    fn a_second_introducer_may_begin_the_answer() {
        let expected = [keys("\x1b]11"), vec![Input::Background(Brightness::Light)]].concat();
        assert_eq!(filtered(&["\x1b]11\x1b]11;rgb:f/f/f\x07"]), expected);
    }

    #[test]
    fn held_keys_are_given_back_when_nothing_more_comes() {
        let (mut replies, start, mut out) = (Replies::new(true), Instant::now(), Vec::new());
        assert_eq!(replies.deadline(), None);
        for input in keys("\x1b]") {
            replies.pass(input, start, &mut out);
        }
        let deadline = replies.deadline().expect("keys are held");
        replies.expire(start + PATIENCE / 2, &mut out);
        assert!(out.is_empty());
        replies.expire(deadline, &mut out);
        assert_eq!(out, keys("\x1b]"));
        assert_eq!(replies.deadline(), None);
    }

    #[test]
    fn other_input_passes_held_keys() {
        let (mut replies, now, mut out) = (Replies::new(true), Instant::now(), Vec::new());
        let mut answer = keys("\x1b]11;rgb:0/0/0\x07");
        answer.insert(5, Input::Resize(80, 24));
        for input in answer {
            replies.pass(input, now, &mut out);
        }
        assert_eq!(out, [Input::Resize(80, 24), Input::Background(Brightness::Dark)]);
    }

    #[test]
    fn where_nothing_was_asked_everything_passes() {
        let (mut replies, mut out) = (Replies::new(false), Vec::new());
        for input in keys("\x1b]11;rgb:0/0/0\x07") {
            replies.pass(input, Instant::now(), &mut out);
        }
        assert_eq!(out, keys("\x1b]11;rgb:0/0/0\x07"));
    }
}
