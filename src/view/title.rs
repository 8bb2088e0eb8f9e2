//! The top line: headline, where, when and how long; on a small screen the tabs.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::{
    app::{Focus, Model, Shape},
    article::{Article, PartialDate, View},
    palette::Role,
    text::{self, bidi::isolated},
};

/// Draws the top line.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    match model.plan.shape {
        Shape::Tabs => draw_tabs(canvas, model),
        _ => draw_headline(canvas, model),
    }
}

/// Says that there is no room.
pub(super) fn draw_too_small(canvas: &mut Canvas, screen: Rect) {
    canvas.put(0, screen.height / 2, screen.width, "20×5 or larger, please", Role::Text);
}

fn draw_headline(canvas: &mut Canvas, model: &Model) {
    let area = model.plan.title;
    let article = &model.document.article;
    let filed = filed(article, canvas.glyphs.dot);
    let end = area.right().saturating_sub(1);
    let title_width = u16::try_from(text::width(&article.title)).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(title_width.min(area.width * 3 / 5).saturating_add(4));
    let fits = text::width(&filed) <= usize::from(room);
    let right = if fits { filed } else { minutes(article) };
    let start = canvas.put_spans_ending(end, area.y, room, &[(&right, Role::Dim)]);
    canvas.put(area.x + 1, area.y, start.saturating_sub(area.x + 2), &article.title, Role::Title);
}

/// Where, when, how long.
fn filed(article: &Article, dot: &str) -> String {
    let place = article.dateline.place.map(|place| isolated(article.name(place)).into_owned());
    let date = article.dateline.date.map(PartialDate::spoken);
    let parts: Vec<String> = [place, date, Some(minutes(article))].into_iter().flatten().collect();
    parts.join(&format!(" {dot} "))
}

/// How long the article takes to read.
fn minutes(article: &Article) -> String {
    format!("{} min", article.minutes())
}

/// The section of the side that the keyboard is in, and which of the two it is.
fn compared(model: &Model) -> (&str, String) {
    let side = model.compare.focused;
    let section = model.compared(side).article.sections.get(model.compare.sides[side].section);
    (section.map_or("", |section| section.name()), format!("{}/2", side + 1))
}

fn draw_tabs(canvas: &mut Canvas, model: &Model) {
    let area = model.plan.title;
    let (left, right) = canvas.glyphs.tabs;
    let sections = &model.document.article.sections;
    let (name, place) = match (model.focus, model.sidebar.current()) {
        (Focus::Sidebar, Some(list)) => {
            (list.title(), format!("{}/{}", model.sidebar.list + 1, model.sidebar.lists.len()))
        }
        _ if model.views.shown == View::Compare => compared(model),
        _ if model.is_looking() => (model.views.shown.title(), String::new()),
        _ => (sections[model.panes.section].name(), format!("{}/{}", model.panes.section + 1, sections.len())),
    };
    // A view is not read from its beginning to its end.
    let percent = if model.is_looking() { String::new() } else { format!("{}%", model.progress().2) };
    let start = canvas.put_spans_ending(area.right(), area.y, area.width / 3, &[(&percent, Role::Dim)]);
    let spans = [(left, Role::Dim), (&place, Role::Dim), (" ", Role::Dim), (name, Role::Title)];
    let end = canvas.put_spans(area.x, area.y, start.saturating_sub(area.x + 2), &spans);
    canvas.put(end, area.y, 1, right, Role::Dim);
}
