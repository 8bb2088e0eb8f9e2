//! The projector: a heading, what is shown, the last row. Nothing else is on the screen while a lesson has it.

mod body;
mod cards;
mod foot;
mod heading;

use ratatui::style::{Color, Style};

use super::{canvas::Canvas, compare, pictures, views};
use crate::{
    app::{LessonPlan, Model, Shown, Teaching},
    lesson::Curtain,
};

/// Draws the lesson, if one has the screen; whether it has.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) -> bool {
    let (Some(teaching), Some(plan)) = (model.teaching(), &model.plan.lesson) else { return false };
    if let Some(style) = curtain(teaching) {
        canvas.paint(model.plan.screen, style);
        return true;
    }
    heading::draw(canvas, model, plan);
    draw_shown(canvas, model, teaching, plan);
    foot::draw(canvas, model, teaching, plan.foot);
    true
}

fn draw_shown(canvas: &mut Canvas, model: &Model, teaching: &Teaching, plan: &LessonPlan) {
    match &plan.shown {
        Shown::Text(text) => body::draw(canvas, model, teaching, (plan.body, text)),
        Shown::Question(cards) => cards::draw(canvas, teaching, cards),
        Shown::View => {
            views::draw(canvas, model);
            compare::draw(canvas, model);
            pictures::draw(canvas, model);
        }
        Shown::Words(lines) => {
            for (y, (line, role)) in (plan.body.y..plan.body.bottom()).zip(lines) {
                canvas.put(plan.body.x, y, plan.body.width, line, *role);
            }
        }
    }
}

/// The colour of a screen that is black or white.
fn curtain(teaching: &Teaching) -> Option<Style> {
    let colour = match teaching.scene.curtain {
        Curtain::Open => return None,
        Curtain::Black => Color::Rgb(0, 0, 0),
        Curtain::White => Color::Rgb(0xff, 0xff, 0xff),
    };
    Some(Style::new().fg(colour).bg(colour))
}
