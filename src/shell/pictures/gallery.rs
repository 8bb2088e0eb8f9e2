//! All that the session needs for pictures: finds out how the terminal shows them, has them read and made ready, and
//! says what is to be written around a frame.

use std::sync::{Arc, mpsc::Sender};

use ratatui::buffer::Buffer;

use super::{
    Answer, Protocol,
    detect::Detection,
    ready::Show,
    wall::{Strokes, Wall, Wanted},
    worker::{self, Done, Order},
};
use crate::{
    app::{Action, Model, PictureRequest},
    shell::terminal::Epoch,
    view,
};

/// Pictures for kitty have numbers of their own, so that those of other programs are left alone.
const FIRST_NUMBER: u32 = 0x0044_4c00;

/// The pictures of a session.
#[derive(Debug)]
pub(in crate::shell) struct Gallery {
    detection: Detection,
    wall: Wall,
    /// To whom orders are given, once there was one.
    orders: Option<Sender<Order>>,
}

impl Gallery {
    /// The pictures of a terminal that the environment tells of, asked through `look_up`.
    pub(in crate::shell) fn new(look_up: impl Fn(&str) -> Option<String>) -> Self {
        Self { detection: Detection::of(look_up), wall: Wall::default(), orders: None }
    }

    /// What is wrong with what the environment wishes.
    pub(in crate::shell) fn complaint(&self) -> Option<String> {
        self.detection.complaint()
    }

    /// Has a picture read; what comes of it is sent to `to`. The question that is to be put to the terminal, with the
    /// first picture.
    pub(in crate::shell) fn read<T>(&mut self, request: PictureRequest, to: &Sender<T>) -> Option<&'static [u8]>
    where
        T: From<Done> + Send + 'static,
    {
        let orders = self.orders.get_or_insert_with(|| worker::start(to.clone()));
        let _ = orders.send(Order::Read(request));
        self.detection.question()
    }

    /// Takes an answer of the terminal.
    pub(in crate::shell) fn learn(&mut self, answer: &Answer) {
        self.detection.learn(answer);
    }

    /// Takes what was done; what is to be told to the reader of it.
    pub(in crate::shell) fn take(&mut self, done: Done) -> Option<Action> {
        match done {
            Done::Read(action) => Some(action),
            Done::Ready(ready) => {
                self.wall.take(ready);
                None
            }
        }
    }

    /// Whether pictures may be left in the terminal's memory.
    pub(in crate::shell) fn leaves_pictures(&self) -> bool {
        self.detection.protocol() == Some(Protocol::Kitty)
    }

    /// The next bytes to be written between two frames; none if there are none.
    pub(in crate::shell) fn next_part(&mut self) -> Vec<u8> {
        self.wall.next_part()
    }

    /// Whether there are any.
    pub(in crate::shell) fn is_sending(&self) -> bool {
        self.wall.is_sending()
    }

    /// Hangs the picture that the reader has drawn on a frame, or takes it off.
    pub(in crate::shell) fn hang(&mut self, model: &Model, frame: &mut Buffer, epoch: Epoch) -> Strokes {
        let wanted = self.wanted(model, frame);
        let (strokes, missing) = self.wall.hang(wanted, frame, epoch);
        if let (Some(Wanted { show, picture, .. }), Some(orders)) = (missing, &self.orders) {
            let _ = orders.send(Order::MakeReady(show, picture));
        }
        strokes
    }

    fn wanted(&self, model: &Model, frame: &Buffer) -> Option<Wanted> {
        let (protocol, in_sight) = self.detection.protocol().zip(model.plan.picture)?;
        let (number, picture) = model.views.pictures.shown()?;
        let number = FIRST_NUMBER.wrapping_add(number);
        let show = Show { protocol, number, in_sight, cell: model.views.pictures.cell() };
        let wanted = Wanted { show, picture: Arc::clone(picture), ground: model.settings.theme.ground() };
        view::picture_is_uncovered(model, frame).then_some(wanted)
    }
}
