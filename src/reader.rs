//! A whole reader without a terminal: keys in, screens out. The program, `dateline shot` and the tests are
//! all made of it, so that what is tested is what is shown.

use std::sync::Arc;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};

use crate::{
    annotate::find,
    app::{Action, Effect, Model, Opened, Settings},
    keys::{Chord, ChordError},
    palette::{Role, Theme},
    view,
};

/// A reader and its screen.
#[derive(Debug)]
pub struct Reader {
    /// The state.
    pub model: Model,
    effects: Vec<Effect>,
}

impl Reader {
    /// Opens an article on a screen of 120 by 40.
    pub fn open(opened: Opened) -> Self {
        Self::with(opened, Settings::default(), Size { width: 120, height: 40 })
    }

    /// Opens an article with settings, on a screen of a size.
    pub fn with(opened: Opened, settings: Settings, size: Size) -> Self {
        Self { model: Model::new(opened, settings, size), effects: Vec::new() }
    }

    /// Gives the screen another size.
    pub fn size(&mut self, width: u16, height: u16) -> &mut Self {
        self.act(Action::Resize(Size { width, height }))
    }

    /// Presses keys, parted by spaces, and does the work they start: `"Tab j j / kfor Enter"`. A word that is
    /// no key's name is typed letter by letter.
    ///
    /// # Panics
    ///
    /// Where a held key is none (`Ctrl-Foo`): whoever wrote it meant another one. Keys that a reader wrote go
    /// through [`chords`], which says so.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let chords = chords(keys).unwrap_or_else(|error| panic!("{error}"));
        for chord in chords {
            self.act(Action::Press(chord));
            self.settle();
        }
        self
    }

    /// Lets something happen.
    pub fn act(&mut self, action: Action) -> &mut Self {
        let effects = self.model.update(action);
        self.effects.extend(effects);
        self
    }

    /// Does all the work that waits.
    pub fn settle(&mut self) -> &mut Self {
        while self.model.work() || self.find() {}
        self
    }

    /// Finds what an article does not state, where that is due; whether it was.
    fn find(&mut self) -> bool {
        let Some(read) = self.model.begin_finding() else { return false };
        let found = find::found(&read).map(Arc::new);
        self.act(Action::Found(read, found));
        true
    }

    /// What was asked of the world since the last call.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Draws a frame; where the cursor stands.
    pub fn draw(&self, buffer: &mut Buffer) -> Option<Position> {
        view::draw(&self.model, buffer)
    }

    /// The screen with its styles.
    pub fn frame(&self) -> Buffer {
        let mut buffer = Buffer::empty(self.area());
        self.draw(&mut buffer);
        buffer
    }

    /// The letters of the screen, lines without the blanks at their ends.
    pub fn screen(&self) -> String {
        lines(&self.frame(), |buffer, x, y| buffer[(x, y)].symbol().to_owned())
    }

    /// What the cells of the screen mean: a letter for each ([`Role::letter`]), blank where there is none.
    pub fn ink(&mut self) -> String {
        let theme = std::mem::replace(&mut self.model.settings.theme, Theme::INK);
        let buffer = self.frame();
        self.model.settings.theme = theme;
        lines(&buffer, |buffer, x, y| {
            let cell = &buffer[(x, y)];
            let role = Role::inked(cell.fg).filter(|_| cell.symbol() != " ");
            role.map_or(' ', Role::letter).to_string()
        })
    }

    fn area(&self) -> Rect {
        self.model.plan.screen
    }
}

/// The chords of a text: names of keys parted by spaces, other words letter by letter. A word that holds a key down
/// (`Ctrl-`) must name one.
pub fn chords(keys: &str) -> Result<Vec<Chord>, ChordError> {
    let mut chords = Vec::new();
    for word in keys.split_whitespace() {
        let held = ["Ctrl-", "Alt-", "Shift-"].iter().any(|held| word.starts_with(held));
        if held || word.parse::<Chord>().is_ok() {
            chords.push(word.parse()?);
        } else {
            let letters: Result<Vec<Chord>, _> = word.chars().map(|char| char.to_string().parse()).collect();
            chords.extend(letters?);
        }
    }
    Ok(chords)
}

/// The lines of a buffer, each cell told in its own way; the covered half of a wide letter tells nothing.
fn lines(buffer: &Buffer, tell: impl Fn(&Buffer, u16, u16) -> String) -> String {
    let Rect { width, height, .. } = buffer.area;
    let line = |y| (0..width).map(|x| tell(buffer, x, y)).collect::<String>().trim_end().to_owned();
    (0..height).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Reader, chords};
    use crate::{
        app::{Opened, Origin},
        article::Article,
    };

    #[test]
    fn words_are_keys_or_typed_but_a_held_key_must_be_one() {
        let shown = |keys| chords(keys).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(shown("Tab j /de-e Ctrl-f"), ["Tab", "j", "/", "d", "e", "-", "e", "Ctrl-f"]);
        assert!(["Ctrl-", "Ctrl-Foo", "j Alt-Entr"].iter().all(|keys| chords(keys).is_err()));
    }

    #[test]
    #[should_panic(expected = "no key is called `Ctrl-Foo`")]
    fn a_wrong_name_of_a_key_is_not_pressed_over() {
        Reader::open(Opened { article: Arc::new(Article::default()), origin: Origin::Input }).press("j Ctrl-Foo");
    }
}
