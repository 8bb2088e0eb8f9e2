//! The bottom line: hints made from the key table, messages, prompts, and how far the reader is.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::{
    app::{LetterFor, Model, Overlay, Prompt, Shape},
    article::View,
    keys::{Command, MapStep, Mode, binding_of},
    palette::Role,
    text,
};

/// What the hints of a mode name, most useful first.
fn hinted(mode: Mode) -> &'static [Command] {
    match mode {
        Mode::Text => &[
            Command::NextPane,
            Command::Sidebar,
            Command::Open,
            Command::Search,
            Command::Views,
            Command::Help,
            Command::Zoom,
            Command::Palette,
            Command::LineDown,
            Command::Close,
        ],
        Mode::List => &[
            Command::LineDown,
            Command::Open,
            Command::NextPane,
            Command::Sidebar,
            Command::Escape,
            Command::Search,
            Command::Help,
        ],
        Mode::Prompt => &[Command::Accept, Command::NextHit, Command::Complete, Command::Escape],
        Mode::Menu => &[Command::Accept, Command::LineDown, Command::Escape],
        Mode::Letter | Mode::Labels | Mode::Views => &[Command::Escape],
        Mode::View(View::Compare) => COMPARE,
        Mode::View(View::Timeline) => TIMELINE,
        Mode::View(View::Quotations) => QUOTATIONS,
        Mode::View(View::WithWhom) => WITH_WHOM,
        Mode::View(View::Map) => MAP,
        Mode::View(View::Pictures) => PICTURES,
        Mode::View(_) => LOOKING,
        Mode::Fault => &[Command::LineDown, Command::Reload, Command::Edit, Command::Escape],
    }
}

/// What the hints of a view name before what is its own.
const LOOKING: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Views,
    Command::Show(View::Text),
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the comparison.
const COMPARE: &[Command] = &[
    Command::LineDown,
    Command::NextSection,
    Command::NextSide,
    Command::Together,
    Command::Open,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the timeline.
const TIMELINE: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Even,
    Command::AsOfHere,
    Command::OnlyWith,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the quotations.
const QUOTATIONS: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::TurnQuotations,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the people who are mentioned together.
const WITH_WHOM: &[Command] = &[
    Command::LineDown,
    Command::NextColumn,
    Command::Open,
    Command::TurnPairs,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Help,
];

/// What they name of the map.
const MAP: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Map(MapStep::Closer),
    Command::Map(MapStep::Farther),
    Command::Map(MapStep::World),
    Command::Map(MapStep::Places),
    Command::Map(MapStep::Route),
    Command::Views,
    Command::Escape,
    Command::Help,
];

/// What they name of the pictures.
const PICTURES: &[Command] = &[
    Command::LineDown,
    Command::Larger,
    Command::Open,
    Command::Views,
    Command::Escape,
    Command::Right,
    Command::Search,
    Command::Help,
];

/// Draws the bottom line; where the cursor stands, if something is typed there.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) -> Option<Position> {
    let area = model.plan.hints;
    let speaks = model.overlay.is_some() || model.status.notice.is_some();
    if model.plan.shape == Shape::Tabs && !speaks {
        return None;
    }
    canvas.clear(area);
    if let Some(Overlay::Prompt(prompt)) = &model.overlay {
        return Some(draw_prompt(canvas, model, area, prompt));
    }
    let asked = match &model.overlay {
        Some(Overlay::Letter(LetterFor::Setting)) => Some("Mark this place as: a letter"),
        Some(Overlay::Letter(LetterFor::Going)) => {
            Some("Go to mark: a letter, or ' for the place before the last jump")
        }
        Some(Overlay::Labels(_)) => Some("Follow which link?"),
        Some(Overlay::Views) => Some("Which view?"),
        _ => None,
    };
    let told = match (&model.status.notice, asked) {
        (Some(notice), _) => Some((notice.text.as_str(), if notice.fault { Role::Fault } else { Role::Notice })),
        (None, asked) => asked.map(|asked| (asked, Role::Notice)),
    };
    draw_told(canvas, model, area, told);
    None
}

/// Draws what is told, or the hints; how far the reader is gives way to what is told where both do not fit.
fn draw_told(canvas: &mut Canvas, model: &Model, area: Rect, told: Option<(&str, Role)>) {
    let x = area.x + u16::from(area.width >= 40);
    let long = told.is_some_and(|(text, _)| text::width(text) + PROGRESS > usize::from(area.width));
    let right = if long { area.right() } else { draw_progress(canvas, model, area) };
    let room = right.saturating_sub(x + 1);
    match told {
        Some((text, role)) => drop(canvas.put(x, area.y, room, text, role)),
        None => draw_hints(canvas, model, (x, area.y), room),
    }
}

/// Cells that the progress takes at most, most of the time.
const PROGRESS: usize = 16;

/// Draws as many hints as fit, none of them cut.
fn draw_hints(canvas: &mut Canvas, model: &Model, (x, y): (u16, u16), room: u16) {
    let mode = model.mode();
    let end = x + room;
    let mut x = x;
    let useful = hinted(mode).iter().filter(|command| is_useful(model, **command));
    for binding in useful.filter_map(|command| binding_of(mode, *command)) {
        let width = text::width(binding.key()) + text::width(binding.hint) + 1;
        if usize::from(x) + width > usize::from(end) {
            continue;
        }
        let spans = [(binding.key(), Role::Key), (" ", Role::Hint), (binding.hint, Role::Hint)];
        x = canvas.put_spans(x, y, end - x, &spans) + 2;
    }
}

/// Whether a key would do something in this article.
fn is_useful(model: &Model, command: Command) -> bool {
    let lists = !model.sidebar.lists.is_empty();
    match command {
        Command::Sidebar => lists,
        Command::NextPane => lists || model.document.article.sections.len() > 1,
        Command::Larger => model.plan.picture.is_some(),
        Command::Right => model.plan.picture.is_some_and(|seen| seen.part.width < seen.whole.width),
        Command::Open => model.is_looking() || !model.document.mentions.all().is_empty(),
        _ => true,
    }
}

/// Draws how far the reader is, or how the search stands; where that begins.
fn draw_progress(canvas: &mut Canvas, model: &Model, area: Rect) -> u16 {
    let end = area.right().saturating_sub(1);
    if let Some(search) = &model.walk.search {
        let more = if search.is_done() { "" } else { "+" };
        let (at, of) = search.count();
        let text = format!("/{} {at}/{of}{more}", text::truncate(&search.typed, 24));
        return canvas.put_spans_ending(end, area.y, area.width / 2, &[(&text, Role::Prompt)]);
    }
    let (paragraph, of, percent) = model.progress();
    if model.is_looking() {
        return end;
    }
    let count = model.status.digits.map(|digits| format!("{} ", digits.number)).unwrap_or_default();
    let so_far = if model.status.is_partial { "being read".to_owned() } else { format!("{percent}%") };
    let place = format!("{}{paragraph}/{of} {} {so_far}", canvas.glyphs.paragraph, canvas.glyphs.dot);
    canvas.put_spans_ending(end, area.y, area.width / 2, &[(&count, Role::Prompt), (&place, Role::Dim)])
}

/// Draws what is typed, with its count or what is wrong with it.
fn draw_prompt(canvas: &mut Canvas, model: &Model, area: Rect, prompt: &Prompt) -> Position {
    let end = area.right().saturating_sub(1);
    let count = model.walk.search.as_ref().map(|search| {
        let (at, of) = search.count();
        if of == 0 && search.is_done() { "not found".to_owned() } else { format!("{at}/{of}") }
    });
    let (told, role) = match (&prompt.fault, &count) {
        (Some(fault), _) => (fault.as_str(), Role::Fault),
        (None, Some(count)) => (count.as_str(), Role::Prompt),
        (None, None) => ("narrow with person: by: date: place: org: in:", Role::Hint),
    };
    let typed = u16::try_from(text::width(&prompt.typed)).unwrap_or(u16::MAX);
    let told = text::truncate(told, usize::from(area.width.saturating_sub(typed.saturating_add(6))));
    let right = canvas.put_spans_ending(end, area.y, area.width, &[(&told, role)]);
    let room = right.saturating_sub(area.x + 2).max(1);
    // The end of a long line is what one types at.
    let skipped = text::width(&prompt.typed).saturating_sub(usize::from(room));
    let shown: String = skip(&prompt.typed, skipped);
    let x = canvas.put(area.x, area.y, 1, "/", Role::Key);
    let x = canvas.put(x, area.y, room, &shown, Role::Prompt);
    Position { x: x.min(area.right().saturating_sub(1)), y: area.y }
}

/// Text without its first cells.
fn skip(text: &str, cells: usize) -> String {
    let mut seen = 0;
    text::graphemes(text)
        .skip_while(|grapheme| {
            seen += grapheme.width;
            seen <= cells && cells > 0
        })
        .map(|grapheme| grapheme.text)
        .collect()
}
