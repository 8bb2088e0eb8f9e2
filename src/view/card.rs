//! The card of the chosen entry; without one, what the article is.

use ratatui::layout::Rect;

use super::{
    canvas::Canvas,
    layers::Layers,
    panes::{draw_row, inside},
};
use crate::{
    app::{Model, Shape},
    article::{Article, Certainty, Entry, Event, Kind},
    layout::{self, Frame},
    page::{Look, reckoned},
    palette::Role,
    text::bidi::isolated,
};

/// A paragraph of the card.
type Note = (String, Role);

/// Draws the card, if there is room for it.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let area = model.plan.card;
    if model.plan.sidebar.is_none() || model.plan.shape == Shape::Tabs || area.height < 3 {
        return;
    }
    let (title, notes) = match model.walk.chosen {
        Some(chosen) => (entry_title(&model.document.article, chosen.entry), entry_notes(canvas, model, chosen.entry)),
        None => ("This article".to_owned(), article_notes(canvas, model)),
    };
    if notes.is_empty() {
        return;
    }
    canvas.frame(area, false);
    canvas.put(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {title} "), Role::Title);
    draw_notes(canvas, model, inside(area), &notes);
}

/// Draws paragraphs one under the other, as far as there is room.
fn draw_notes(canvas: &mut Canvas, model: &Model, area: Rect, notes: &[Note]) {
    let article = &model.document.article;
    let width = area.width.saturating_sub(1).max(1);
    let frame = Frame { width, hyphenate: false, ..model.panes.rows.frame(article) };
    let mut y = area.y;
    for (text, role) in notes {
        let block = crate::article::Block::paragraph(text);
        for row in layout::rows(&block, article, &frame) {
            if y >= area.bottom() {
                return;
            }
            draw_row(canvas, (area.x + 1, y), &block, &row, &Layers::plain(*role));
            y += 1;
        }
    }
}

fn entry_title(article: &Article, entry: Entry) -> String {
    match entry.kind {
        Kind::Date => article.dates[entry.index].when.spoken(),
        _ => article.name(entry).to_owned(),
    }
}

/// What is to be said of an entry.
fn entry_notes(canvas: &Canvas, model: &Model, entry: Entry) -> Vec<Note> {
    let article = &model.document.article;
    let mut notes = vec![(standing(canvas, model, entry), Role::Strong)];
    match entry.kind {
        Kind::Person => {
            let person = &article.people[entry.index];
            notes.splice(0..0, person.role.iter().map(|role| (role.clone(), Role::Text)));
            let of: Vec<_> = person.of.iter().map(|of| isolated(article.name(*of))).collect();
            notes.extend((!of.is_empty()).then(|| (format!("of {}", of.join(", ")), Role::Dim)));
            notes.extend(with(model, entry).map(|with| (with, Role::Dim)));
            notes.extend(person.about.iter().map(|about| (about.clone(), Role::Text)));
        }
        Kind::Date => {
            let look = Look { width: model.plan.card.width, plain: model.settings.plain };
            let found = article.found(entry).and_then(|_| reckoned(article, &model.document.mentions, entry, look));
            notes.extend(found.map(|told| (told, Role::Speech)));
            notes.extend(article.dates[entry.index].events.iter().flat_map(|event| event_notes(article, event)));
        }
        Kind::Place => {
            let place = &article.places[entry.index];
            notes.extend(place.about.iter().map(|about| (about.clone(), Role::Text)));
            notes.extend(place.degrees().map(|at| (degrees(at), Role::Dim)));
        }
        Kind::Organisation => {
            let organisation = &article.organisations[entry.index];
            notes.extend(organisation.about.iter().map(|about| (about.clone(), Role::Text)));
            let members = article.people.iter().filter(|person| person.of.contains(&entry));
            let members: Vec<&str> = members.map(|person| person.name.as_str()).collect();
            notes.extend((!members.is_empty()).then(|| (members.join(", "), Role::Dim)));
        }
    }
    notes.extend(article.found(entry).map(|sure| (found(canvas, sure), Role::Dim)));
    notes
}

/// `~ found in the text, 87 % sure`, its number and sign on one line.
fn found(canvas: &Canvas, sure: Certainty) -> String {
    format!("{} found in the text, {}\u{a0}% sure", canvas.glyphs.found, sure.per_cent())
}

/// `mention 2 of 9 · 6 quotations`
fn standing(canvas: &Canvas, model: &Model, entry: Entry) -> String {
    let count = model.document.mentions.of(entry).len();
    let at = model.walk.chosen.and_then(|chosen| chosen.at);
    let mentions = match (at, count) {
        (Some(at), _) => format!("mention {} of {count}", at + 1),
        (None, 0) => "not mentioned by name".to_owned(),
        (None, 1) => "1 mention".to_owned(),
        (None, _) => format!("{count} mentions"),
    };
    match model.document.mentions.spoken_count(entry) {
        0 => mentions,
        1 => format!("{mentions} {} 1 quote", canvas.glyphs.dot),
        quotations => format!("{mentions} {} {quotations} quotes", canvas.glyphs.dot),
    }
}

/// Who is mentioned in the same paragraphs, and in how many: `with Vučić 3, Kurti 2`.
fn with(model: &Model, entry: Entry) -> Option<String> {
    let article = &model.document.article;
    let mut counted: Vec<(Entry, usize)> = model.document.mentions.companions(entry).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let named =
        counted.iter().take(4).map(|(person, count)| format!("{} {count}", isolated(surname(article.name(*person)))));
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| format!("with {}", named.join(", ")))
}

/// The last word of a name.
fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

fn event_notes(article: &Article, event: &Event) -> Vec<Note> {
    let who_where = event.people.iter().chain(&event.place).map(|entry| isolated(article.name(*entry)));
    let who_where: Vec<_> = who_where.collect();
    let what = event.event.iter().map(|event| (event.clone(), Role::Text));
    what.chain((!who_where.is_empty()).then(|| (who_where.join(", "), Role::Dim))).collect()
}

/// `50.85° N, 4.35° E`
fn degrees(degrees: [(f64, &str); 2]) -> String {
    let side = |side: &str| side.chars().next().map(|letter| letter.to_ascii_uppercase()).unwrap_or_default();
    degrees.map(|(degrees, word)| format!("{degrees}° {}", side(word))).join(", ")
}

/// What the article is: its summary, its source, what it has.
fn article_notes(canvas: &Canvas, model: &Model) -> Vec<Note> {
    let article = &model.document.article;
    let mut notes: Vec<Note> = article.summary.iter().map(|summary| (summary.clone(), Role::Text)).collect();
    if let Some(source) = &article.source {
        let agency = source.agency.as_ref().map(|agency| format!(" ({agency})")).unwrap_or_default();
        let retold = if source.retold { "Retold from" } else { "From" };
        notes.push((format!("{retold} {}{agency}", source.name), Role::Dim));
    }
    let (done, all) = model.document.annotated();
    if !model.document.is_annotated() {
        notes.push((format!("Looking for names {} {}%", canvas.glyphs.dot, done * 100 / all.max(1)), Role::Dim));
    }
    notes
}
