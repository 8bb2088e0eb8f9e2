//! Does what the reader asks of the world, and tells it what came of it.

use std::{fmt::Display, io, path::Path};

use super::{
    editor, open,
    terminal::{Terminal, copy_sequence},
};
use crate::{
    app::{Action, Effect, Opened},
    read::bundled,
};

/// Does one thing; what came of it, if that is news to the reader.
pub(super) fn perform(effect: Effect, terminal: &mut Terminal) -> io::Result<Option<Action>> {
    match effect {
        // What takes its time is done beside the loop.
        Effect::Quit | Effect::LoadPicture(_) | Effect::Load(_) | Effect::Draft(..) | Effect::Keep(_) => {}
        Effect::Suspend => terminal.suspend()?,
        Effect::Redraw => terminal.forget(),
        Effect::Copy(text) => return copy(&text, terminal),
        Effect::OpenLink(address) => return Ok(open_link(&address).err().map(|error| Action::Tell(Err(error)))),
        Effect::Edit(path, heading) => return edit(&path, &heading, terminal).map(Some),
        Effect::LoadBundled(name) => return Ok(bundled::find(name).map(open::bundled).map(loaded)),
        Effect::Mouse(takes) => terminal.set_mouse(takes)?,
    }
    Ok(None)
}

fn loaded(opened: Result<Opened, impl Display>) -> Action {
    Action::Loaded(opened.map_err(|error| error.to_string()))
}

fn copy(text: &str, terminal: &mut Terminal) -> io::Result<Option<Action>> {
    match copy_sequence(text) {
        Ok(sequence) => terminal.write(&sequence).map(|()| None),
        Err(error) => Ok(Some(Action::Tell(Err(error.to_string())))),
    }
}

/// Opens an address with the system's own opener, without waiting for it.
fn open_link(address: &str) -> Result<(), String> {
    ::open::that_detached(address).map_err(|error| format!("Could not open {address}: {error}"))
}

/// Opens a file in the reader's editor, at a heading, and reads it again.
fn edit(path: &Path, heading: &str, terminal: &mut Terminal) -> io::Result<Action> {
    let mut command = match editor::command(path, heading) {
        Ok(command) => command,
        Err(wrong) => return Ok(Action::Tell(Err(wrong))),
    };
    Ok(match terminal.lend(|| command.status())? {
        Err(error) => {
            Action::Tell(Err(format!("Could not start {}: {error}", command.get_program().to_string_lossy())))
        }
        Ok(_) => loaded(open::file(path)),
    })
}
