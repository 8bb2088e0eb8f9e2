//! `dateline shot`: one screen without a terminal.

use std::collections::VecDeque;

use ratatui::layout::Size;

use super::{
    super::{open, pictures},
    failure::Failure,
    read::settings,
};
use crate::{
    app::{Action, Effect, Opened},
    cli::{Options, Shot, ShotFormat},
    keys::Chord,
    read,
    reader::{Reader, chords},
    write::screen,
};

/// The screen, where none was asked for.
const SIZE: Size = Size { width: 120, height: 40 };

/// Presses the keys and draws the screen.
pub(super) fn shot(shot: &Shot, options: &Options) -> Result<String, Failure> {
    let keys = chords(&shot.keys)?;
    let opened = open::asked(shot.file.as_ref())?;
    let mut reader = Reader::with(opened, settings(options), options.size.unwrap_or(SIZE));
    if let Some(other) = &shot.other {
        reader.model.compare_with(open::asked(Some(other))?);
    }
    reader.settle();
    for key in keys {
        press(&mut reader, key);
    }
    Ok(draw(&mut reader, shot.format))
}

/// Presses a key, opens the article and reads the picture that it asks for. What else it may ask of the world is not done.
fn press(reader: &mut Reader, key: Chord) {
    reader.act(Action::Press(key)).settle();
    let mut effects = VecDeque::from(reader.effects());
    while let Some(effect) = effects.pop_front() {
        let loaded: Result<Opened, String> = match effect {
            Effect::Load(path) => open::file(&path).map_err(|error| error.to_string()),
            Effect::LoadBundled(name) => match read::bundled::find(name) {
                Some(bundled) => open::bundled(bundled).map_err(|faults| faults.to_string()),
                None => continue,
            },
            Effect::LoadPicture(request) => {
                reader.act(pictures::read(&request));
                continue;
            }
            _ => continue,
        };
        reader.act(Action::Loaded(loaded)).settle();
        effects.extend(reader.effects());
    }
}

fn draw(reader: &mut Reader, format: ShotFormat) -> String {
    let theme = reader.model.settings.theme;
    let title = reader.model.document.article.title.clone();
    match format {
        ShotFormat::Text => reader.screen() + "\n",
        ShotFormat::Ink => reader.ink() + "\n",
        ShotFormat::Ansi => screen::ansi(&reader.frame()),
        ShotFormat::Svg => screen::svg(&reader.frame(), &theme, &title),
        ShotFormat::Html => screen::html(&reader.frame(), &theme, &title),
    }
}
