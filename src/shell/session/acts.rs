//! What happens to a session, and what the reader and the world do then.

use std::{collections::VecDeque, io};

use super::{End, HANG_UP, Session};
use crate::{
    app::{Action, Effect},
    shell::{
        draft, effects,
        input::{Batch, Input, Signal},
        keeping, terminal, translate,
    },
};

impl Session {
    /// Takes all that happened; the terminal is not read meanwhile.
    pub(super) fn take(&mut self, batch: Batch) -> io::Result<Option<End>> {
        let Batch { inputs, permit } = batch;
        for input in inputs {
            match &input {
                Input::Signal(Signal::Suspend) => {
                    self.terminal.suspend()?;
                    self.measure()?;
                }
                Input::Signal(Signal::Continue) => {
                    self.terminal.resume()?;
                    self.measure()?;
                }
                Input::Signal(quit @ Signal::Quit(_)) => return Ok(Some(End::Signal(quit.exit_code()))),
                Input::Closed => return Ok(Some(End::Signal(Signal::Quit(HANG_UP).exit_code()))),
                Input::Background(_) => {
                    self.terminal.reply_came();
                    self.wishes.ground.came();
                }
                Input::Pictures(answer) => self.learn(answer)?,
                Input::Sizes(enlarges) => self.learn_sizes(*enlarges),
                Input::Resize(..) => self.resize()?,
                Input::Key(_) | Input::Mouse(_) | Input::Paste(_) => {}
            }
            if let Some(action) = translate::action(input)
                && self.act(action)?
            {
                return Ok(Some(End::Quit));
            }
        }
        drop(permit);
        Ok(None)
    }

    /// Asks for the size of the terminal, which may have changed while nobody was told.
    pub(super) fn measure(&mut self) -> io::Result<()> {
        self.tell(Action::Resize(terminal::size()))
    }

    /// Lets something happen and does what that asks of the world; whether it asks to quit.
    pub(super) fn act(&mut self, action: Action) -> io::Result<bool> {
        self.reader.act(self.tick());
        self.tell(action)?;
        let mut effects = VecDeque::from(self.reader.effects());
        while let Some(effect) = effects.pop_front() {
            let done = match effect {
                Effect::Quit => return Ok(true),
                Effect::LoadPicture(request) => self.read_picture(request)?,
                Effect::Load(path) => Some(self.read_again(path)),
                Effect::Draft(article, name) => {
                    self.write(move || draft::beside(&article, &name).map(Into::into).map_err(Into::into))
                }
                Effect::Keep(kept) => self.write(move || keeping::keep(&kept)),
                lending @ (Effect::Suspend | Effect::Redraw | Effect::Edit(..)) => {
                    let done = effects::perform(lending, &mut self.terminal)?;
                    self.measure()?;
                    done
                }
                effect => effects::perform(effect, &mut self.terminal)?,
            };
            if let Some(action) = done {
                self.tell(action)?;
            }
            effects.extend(self.reader.effects());
        }
        Ok(false)
    }

    /// Lets something happen.
    pub(super) fn tell(&mut self, action: Action) -> io::Result<()> {
        let fitted = match action {
            Action::Resize(size) => Action::Resize(self.wishes.fit(size)),
            other => other,
        };
        self.reader.act(fitted);
        // What is shown may have changed with a key too, as where a comparison leads to its other article.
        self.terminal.set_explicit_bidi(self.reader.model.shows_right_to_left())
    }
}
