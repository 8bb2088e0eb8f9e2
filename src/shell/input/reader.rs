//! The thread that reads the terminal: it sleeps until something comes, takes all that waits, and then waits until that
//! has been worked on.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyEventKind};
use ratatui::layout::Size;

use super::{Batch, Input, Permit, Replies, send, sizes};
use crate::shell::terminal;

/// So long is slept at most; only because a time must be given.
const FOR_EVER: Duration = Duration::from_secs(1_000_000);

/// More is not taken at once, so that a flood can be answered.
const MOST_AT_ONCE: usize = 4096;

/// Starts the thread. It ends when nobody receives any more or nothing can be read any more.
pub(super) fn start<T>(to: Sender<T>, replies: Replies, size: Size) -> io::Result<()>
where
    T: From<Batch> + Send + 'static,
{
    thread::Builder::new().name("input".into()).spawn(move || read(&to, replies, size))?;
    Ok(())
}

fn read(to: &Sender<impl From<Batch>>, mut replies: Replies, size: Size) {
    // From here on crossterm notices when the size changes; before, nobody did.
    let _ = event::poll(Duration::ZERO);
    let now = terminal::size();
    if now != size && !send(to, vec![Input::Resize(now.width, now.height)]) {
        return;
    }
    loop {
        let (inputs, ended) = match next_batch(&mut replies) {
            Ok(inputs) => (inputs, false),
            Err(_) => (vec![Input::Closed], true),
        };
        if inputs.is_empty() {
            continue;
        }
        let (permit, worked_on) = mpsc::channel();
        let batch = Batch { inputs, permit: Permit(Some(permit)) };
        if to.send(batch.into()).is_err() || ended {
            return;
        }
        // Nothing is ever sent: this returns when the permit is dropped.
        let _ = worked_on.recv();
    }
}

/// Sleeps until something comes, then takes all that waits.
fn next_batch(replies: &mut Replies) -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    let wait = replies.deadline().map_or(FOR_EVER, |deadline| deadline.saturating_duration_since(Instant::now()));
    // `read` alone would spin for ever where the terminal cannot be opened; `poll` says so.
    let mut more = event::poll(wait)?;
    while more {
        if let Some(input) = from_event(event::read()?) {
            replies.pass(input, Instant::now(), &mut inputs);
        }
        more = inputs.len() < MOST_AT_ONCE && event::poll(Duration::ZERO)?;
    }
    replies.expire(Instant::now(), &mut inputs);
    if let Some(Input::Sizes(enlarges)) = inputs.iter_mut().find(|input| matches!(input, Input::Sizes(_))) {
        *enlarges = sizes::enlarges();
    }
    Ok(only_last_size(inputs))
}

fn from_event(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => (key.kind != KeyEventKind::Release).then_some(Input::Key(key)),
        Event::Mouse(mouse) => Some(Input::Mouse(mouse)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(0, _) | Event::Resize(_, 0) | Event::FocusGained | Event::FocusLost => None,
        Event::Resize(width, height) => Some(Input::Resize(width, height)),
    }
}

/// A window dragged by its edge has many sizes; only the last is drawn.
fn only_last_size(inputs: Vec<Input>) -> Vec<Input> {
    let is_size = |input: &Input| matches!(input, Input::Resize(..));
    let last = inputs.iter().rposition(is_size);
    let kept = |(index, input): (usize, Input)| (!is_size(&input) || Some(index) == last).then_some(input);
    inputs.into_iter().enumerate().filter_map(kept).collect()
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    fn key(kind: KeyEventKind) -> KeyEvent {
        KeyEvent::new_with_kind(KeyCode::Char('j'), KeyModifiers::NONE, kind)
    }

    #[test]
    fn a_released_key_is_no_input() {
        for (kind, passes) in
            [(KeyEventKind::Press, true), (KeyEventKind::Repeat, true), (KeyEventKind::Release, false)]
        {
            assert_eq!(from_event(Event::Key(key(kind))).is_some(), passes, "{kind:?}");
        }
    }

    #[test]
    fn of_many_sizes_only_the_last_counts() {
        let j = || Input::Key(key(KeyEventKind::Press));
        let inputs = vec![Input::Resize(1, 1), j(), Input::Resize(2, 2), j(), Input::Resize(3, 3), j()];
        assert_eq!(only_last_size(inputs), [j(), j(), Input::Resize(3, 3), j()]);
    }
}
