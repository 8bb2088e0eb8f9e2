//! From the state to a frame, by shared reference only.
//!
//! Each part of the screen has a file of the same name as its state under `app/`. Parts draw on a `Canvas`,
//! which knows roles and no colours.

mod canvas;
mod card;
mod compare;
mod fault;
mod glyphs;
mod hints;
mod layers;
mod lesson;
mod lists;
mod map;
mod menu;
pub mod notes;
mod panes;
mod pictures;
mod sized;
mod title;
mod tour;
mod views;

use ratatui::{buffer::Buffer, layout::Position};

use crate::app::{Model, Overlay, Shape};
use canvas::Canvas;
pub use pictures::picture_is_uncovered;
pub use sized::sized_text_is_uncovered;

/// Draws the reader on a buffer of the screen's size; where the cursor is to stand, if anywhere.
pub fn draw(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let plain = model.settings.plain;
    let mut canvas = Canvas::new(buffer, model.settings.theme, plain);
    if model.plan.shape == Shape::TooSmall {
        title::draw_too_small(&mut canvas, model.plan.screen);
        return None;
    }
    if lesson::draw(&mut canvas, model) {
        return match &model.overlay {
            Some(Overlay::Menu(open)) => Some(menu::draw(&mut canvas, model.plan.screen, open)),
            _ => None,
        };
    }
    title::draw(&mut canvas, model);
    panes::draw(&mut canvas, model);
    views::draw(&mut canvas, model);
    compare::draw(&mut canvas, model);
    pictures::draw(&mut canvas, model);
    sized::draw(&mut canvas, model);
    lists::draw(&mut canvas, model);
    card::draw(&mut canvas, model);
    tour::draw(&mut canvas, model);
    let cursor = hints::draw(&mut canvas, model);
    match &model.overlay {
        Some(Overlay::Menu(open)) => Some(menu::draw(&mut canvas, model.plan.screen, open)),
        Some(Overlay::Fault(report)) => {
            fault::draw(&mut canvas, model.plan.screen, report);
            None
        }
        Some(Overlay::Views) => {
            views::draw_menu(&mut canvas, model.plan.screen);
            None
        }
        _ => cursor,
    }
}
