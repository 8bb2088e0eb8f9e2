//! The thread that reads pictures and makes them ready for the terminal, so that nobody waits for it. It begins with the
//! first picture, and of what waits only the newest is done.

use std::{
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

use super::{
    read,
    ready::{Ready, Show},
};
use crate::{
    app::{Action, PictureRequest},
    chart::Pixels,
};

/// What the worker is asked for.
#[derive(Debug)]
pub(super) enum Order {
    Read(PictureRequest),
    MakeReady(Show, Arc<Pixels>),
}

/// What came of it.
#[derive(Debug)]
pub(in crate::shell) enum Done {
    /// What is to be told to the reader.
    Read(Action),
    /// What is to hang on the terminal.
    Ready(Ready),
}

/// Starts the thread, which ends when nobody gives orders or takes what came of them any more. Without a thread nothing
/// is ever done.
pub(super) fn start<T: From<Done> + Send + 'static>(to: Sender<T>) -> Sender<Order> {
    let (orders, from) = mpsc::channel();
    let _ = thread::Builder::new().name("pictures".into()).spawn(move || work(&from, &to));
    orders
}

fn work<T: From<Done>>(orders: &Receiver<Order>, to: &Sender<T>) {
    while let Ok(first) = orders.recv() {
        let (mut reading, mut making) = (None, None);
        for order in std::iter::once(first).chain(orders.try_iter()) {
            match order {
                Order::Read(request) => reading = Some(request),
                Order::MakeReady(show, picture) => making = Some((show, picture)),
            }
        }
        let read = reading.map(|request| Done::Read(read(&request)));
        let ready = making.map(|(show, picture)| Done::Ready(show.ready(&picture)));
        for done in read.into_iter().chain(ready) {
            if to.send(done.into()).is_err() {
                return;
            }
        }
    }
}
