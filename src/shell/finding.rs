//! Finds what a long article does not state, beside the loop.

use std::{
    sync::{Arc, mpsc::Sender},
    thread,
};

use super::whole::Event;
use crate::{annotate::find, app::Action, article::Article};

/// Starts to search an article; what is found comes as an event. Without a thread to do it, nothing is found.
pub(super) fn start(read: Arc<Article>, to: &Sender<Event>) {
    let (sender, article) = (to.clone(), Arc::clone(&read));
    let search = move || {
        let found = find::found(&article).map(Arc::new);
        // Who no longer listens needs no answer.
        let _ = sender.send(Event::Found(Action::Found(article, found)));
    };
    if thread::Builder::new().name("find".into()).spawn(search).is_err() {
        let _ = to.send(Event::Found(Action::Found(read, None)));
    }
}
