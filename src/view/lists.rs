//! The sidebar's lists: who, when, where, and the outline.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::{
    app::{Finding, Focus, List, ListId, ListRow, Model, Shape, has_children},
    article::{Article, Entry, Kind, When},
    keys::{Command, key_for},
    layout::role_of_kind,
    palette::Role,
    text,
};

/// Draws every list of the plan.
pub(super) fn draw(canvas: &mut Canvas, model: &Model) {
    let Some(area) = model.plan.sidebar else { return };
    canvas.clear(area);
    for list in &model.plan.lists {
        if model.plan.shape != Shape::Tabs {
            draw_frame(canvas, model, list);
        }
        if list.rows.is_empty() {
            let sought = sought(model.document.finding());
            canvas.put(list.body.x + 1, list.body.y, list.body.width.saturating_sub(1), &sought, Role::Dim);
        }
        let outline = Outline::of(model, list.id);
        let digits = digits(model, list);
        for (y, row) in (list.body.y..).zip(&list.rows) {
            let line = Rect { y, height: 1, ..list.body };
            match (list.id, row) {
                (ListId::Contents, ListRow::Item(item) | ListRow::More(item)) => {
                    draw_section(canvas, model, line, &outline, *item);
                }
                (ListId::Entries(kind), ListRow::Item(index)) => {
                    draw_entry(canvas, model, (line, digits), Entry { kind, index: *index });
                }
                (ListId::Entries(_), ListRow::More(person)) => draw_role(canvas, model, line, *person),
            }
        }
    }
}

/// What an empty list says: why it is empty.
fn sought(finding: Finding) -> String {
    match finding {
        Finding::Due | Finding::Begun(_) => "being looked for".to_owned(),
        Finding::Ended => format!("not looked for; {} looks", key_for(Command::Find)),
        Finding::Done => String::new(),
    }
}

fn draw_frame(canvas: &mut Canvas, model: &Model, list: &List) {
    let focused = model.focus == Focus::Sidebar && model.sidebar.current() == Some(list.id);
    if list.area.height < 3 {
        canvas.rule(list.area, focused);
    } else {
        canvas.frame(list.area, focused);
    }
    let count = match list.id {
        ListId::Contents => model.document.article.sections.len(),
        ListId::Entries(kind) => model.document.article.count(kind),
    };
    let role = if focused { Role::Title } else { Role::Text };
    let end = list.area.right().saturating_sub(2);
    let room = list.area.width.saturating_sub(4);
    let start = canvas.put_spans_ending(end, list.area.y, room / 2, &[(&format!(" {count} "), Role::Dim)]);
    let title = format!(" {} ", list.id.title());
    canvas.put(list.area.x + 2, list.area.y, start.saturating_sub(list.area.x + 2), &title, role);
}

/// Digits of the largest count of those that a list shows.
fn digits(model: &Model, list: &List) -> usize {
    let counts = list.rows.iter().filter_map(|row| match (list.id, row) {
        (ListId::Entries(kind), ListRow::Item(index)) => {
            Some(model.document.mentions.of(Entry { kind, index: *index }).len())
        }
        _ => None,
    });
    counts.max().unwrap_or_default().to_string().len()
}

/// One entry: mark, name, in which sections it is mentioned, how often, in so many digits.
fn draw_entry(canvas: &mut Canvas, model: &Model, (line, digits): (Rect, usize), entry: Entry) {
    let article = &model.document.article;
    let chosen = model.walk.chosen.is_some_and(|chosen| chosen.entry == entry);
    let selected = model.sidebar.selected(entry.kind) == entry.index
        && model.sidebar.current() == Some(ListId::Entries(entry.kind));
    let mark = if selected || chosen { canvas.glyphs.selected } else { " " };
    let count = model.document.mentions.of(entry).len();
    let dots = presence(canvas, model, entry);
    let found = if article.found(entry).is_some() { canvas.glyphs.found } else { "" };
    let room = usize::from(line.width).saturating_sub(text::width(found) + 1);
    let fit = |name: &str, number: &str| text::width(name) + dots.chars().count() + number.len() < room;
    // Where a long name leaves no room for the column, the dots are worth more than it.
    let (column, tight) = (format!(" {count:>digits$}"), format!(" {count}"));
    let name = match entry.kind {
        Kind::Date => date_name(article.dates[entry.index].when, |name| fit(name, &tight)),
        _ => article.name(entry).to_owned(),
    };
    let number = if fit(&name, &column) { column } else { tight };
    let dots = if fit(&name, &number) { format!(" {dots}") } else { String::new() };
    let start =
        canvas.put_spans_ending(line.right(), line.y, line.width / 2, &[(&dots, Role::Dim), (&number, Role::Dim)]);
    let lit = selected && model.focus == Focus::Sidebar;
    let role = if chosen && !lit { Role::Chosen } else { role_of_kind(entry.kind) };
    let x = canvas.put(line.x, line.y, 1, mark, Role::Key);
    let x = canvas.put(x, line.y, start.saturating_sub(x), found, Role::Dim);
    canvas.put(x, line.y, start.saturating_sub(x), &name, role);
    if lit {
        canvas.restyle(line, Role::Selected);
    }
}

/// A date as it is listed: a span without what its ends share, if only so there is room for where it is mentioned.
fn date_name(when: When, fits: impl Fn(&str) -> bool) -> String {
    let (spoken, short) = (when.spoken(), when.short());
    let is_long = matches!(when, When::Span(..)) && !fits(&spoken) && fits(&short);
    if is_long { short } else { spoken }
}

/// A dot for each part of the article: full where the entry is mentioned.
fn presence(canvas: &Canvas, model: &Model, entry: Entry) -> String {
    /// More dots than this tell nothing at a glance.
    const MOST: usize = 8;
    let article = &model.document.article;
    let parts: Vec<usize> = match article.sections.len() {
        ..=MOST => (0..article.sections.len()).collect(),
        _ => (0..article.sections.len()).filter(|section| article.sections[*section].depth == 0).collect(),
    };
    if parts.len() > MOST {
        return String::new();
    }
    let sections = model.document.mentions.sections_with(entry);
    let ends = parts.iter().skip(1).copied().chain([article.sections.len()]);
    let dots = parts.iter().zip(ends).map(|(start, end)| {
        let present = sections.iter().any(|section| (*start..end).contains(section));
        if present { canvas.glyphs.present } else { canvas.glyphs.absent }
    });
    dots.collect()
}

/// The role of the selected person, on a line of its own.
fn draw_role(canvas: &mut Canvas, model: &Model, line: Rect, person: usize) {
    let role = model.document.article.people[person].role.as_deref().unwrap_or_default();
    canvas.put(line.x + 2, line.y, line.width.saturating_sub(2), role, Role::Dim);
    if model.focus == Focus::Sidebar && model.sidebar.current() == Some(ListId::Entries(Kind::Person)) {
        canvas.restyle(line, Role::Selected);
    }
}

/// The outline, found once for all of its rows.
#[derive(Default)]
struct Outline {
    /// The sections that it shows.
    shown: Vec<usize>,
    /// The one of them that the reader is in.
    here: Option<usize>,
}

impl Outline {
    /// The outline for a list; nothing for a list that is none.
    fn of(model: &Model, list: ListId) -> Self {
        if list != ListId::Contents {
            return Self::default();
        }
        let article = &model.document.article;
        let here = model.sidebar.outlined(article, model.panes.section);
        Self { shown: model.sidebar.outline(article), here: Some(here) }
    }
}

/// One section of the outline: indented, with its fold and its hits.
fn draw_section(canvas: &mut Canvas, model: &Model, line: Rect, outline: &Outline, item: usize) {
    let article = &model.document.article;
    let Some(section) = outline.shown.get(item).copied() else { return };
    let here = outline.here == Some(section);
    let mark = if here { canvas.glyphs.selected } else { " " };
    let hits = model.walk.search.as_ref().map_or(0, |search| hits_under(model, search, section));
    let hits = if hits > 0 { format!(" {hits}") } else { String::new() };
    let start = canvas.put_spans_ending(line.right(), line.y, line.width / 2, &[(&hits, Role::Prompt)]);
    let x = canvas.put(line.x, line.y, 1, mark, Role::Key);
    let indent = " ".repeat(article.sections[section].depth * 2);
    let fold = fold_mark(canvas, model, article, section);
    let role = if here { Role::Strong } else { Role::Text };
    let spans = [(indent.as_str(), Role::Dim), (fold, Role::Dim), (article.sections[section].name(), role)];
    canvas.put_spans(x, line.y, start.saturating_sub(x), &spans);
    if here && model.focus == Focus::Sidebar && model.sidebar.current() == Some(ListId::Contents) {
        canvas.restyle(line, Role::Selected);
    }
}

fn fold_mark(canvas: &Canvas, model: &Model, article: &Article, section: usize) -> &'static str {
    match (has_children(article, section), model.sidebar.folded.contains(&section)) {
        (false, _) => "",
        (true, true) => canvas.glyphs.folded,
        (true, false) => canvas.glyphs.unfolded,
    }
}

/// The hits of a section, with those of the sections that its fold hides.
fn hits_under(model: &Model, search: &crate::app::Searching, section: usize) -> usize {
    let article = &model.document.article;
    let depth = article.sections[section].depth;
    let below = article.sections.iter().skip(section + 1).take_while(|other| other.depth > depth).count();
    let hidden = if model.sidebar.folded.contains(&section) { below } else { 0 };
    (section..=section + hidden).map(|section| search.count_in_section(section)).sum()
}
