//! `dateline print --view`: what a view shows, as lines of text.

use crate::{
    article::{Article, Mentions, View, Within},
    chart::{
        map::{Atlas, Degrees, Ground, Sheet, Wish, dots, fit},
        timeline::Spacing,
    },
    page::{
        Facts, Line, Look, Page, Pictures, Places, QuotationOrder, Quotations, Ranking, Span, Timeline, Together,
        picture_places,
    },
    palette::{Role, Theme},
    text,
    write::screen::sgr,
};

/// Cells of a line where nothing says how many there are.
pub(super) const WIDTH: u16 = 80;
/// Rows of the map to a hundred of its columns.
const MAP_ROWS: usize = 32;

/// The lines of a view of one article; a comparison is made apart.
pub(super) fn lines(article: &Article, mentions: &Mentions, view: View, look: Look) -> Vec<Line> {
    let page = |page: &dyn Page| told(page, look);
    match view {
        View::Timeline => page(&Timeline::new(article, mentions).on_axis(look.width, Spacing::True)),
        View::Facts => page(&Facts::new(article, mentions)),
        View::Quotations => page(&Quotations::new(article, mentions, QuotationOrder::BySpeaker)),
        View::Map => map(&Places::new(article, mentions, None), look),
        View::WithWhom => {
            let ranking = Ranking::new(article, mentions);
            let nobody = (ranking.count(), ranking.count());
            let within = Within::Paragraph;
            page(&Together { article, mentions, ranking: &ranking, chosen: nobody, within })
        }
        View::Pictures => {
            let places = picture_places(article, 0..article.sections.len());
            page(&Pictures::new(article, &places, None))
        }
        View::Compare | View::Text | View::Notes => Vec::new(),
    }
}

/// A line that says why there is nothing else.
pub(super) fn dim(text: &str) -> Line {
    vec![Span { text: text.to_owned(), role: Role::Dim }]
}

/// All items of a page under its head.
pub(super) fn told(page: &dyn Page, look: Look) -> Vec<Line> {
    if page.count() == 0 {
        return vec![dim(page.nothing())];
    }
    let mut lines = page.head(look);
    lines.extend((0..page.count()).flat_map(|index| page.item(index, look).lines));
    lines
}

/// The map over the list of its places.
fn map(places: &Places, look: Look) -> Vec<Line> {
    let markers = places.markers();
    let width = usize::from(look.width);
    let size = (width, (width * MAP_ROWS / 100).max(1));
    let mut lines = Vec::new();
    if !markers.is_empty() {
        let points: Vec<Degrees> = markers.iter().map(|marker| marker.at).collect();
        let wish = Wish { size, view: fit(&points, dots(size)), chosen: None, route: true, plain: look.plain };
        let ground = Ground::for_wish(Atlas::open(), &wish);
        lines = drawn(&Sheet::new(Atlas::open(), &ground, &markers, &wish));
        lines.push(Vec::new());
    }
    lines.extend(told(places, look));
    lines
}

/// The rows of a map, its names over its cells.
fn drawn(sheet: &Sheet) -> Vec<Line> {
    let signs = sheet.cells.chunks(sheet.size.0.max(1)).map(|row| row.iter().map(|cell| cell.sign.into()).collect());
    let mut rows: Vec<Vec<String>> = signs.collect();
    for label in &sheet.labels {
        let Some(row) = rows.get_mut(label.at.1) else { continue };
        let mut at = label.at.0;
        for letter in text::graphemes(&label.text).filter(|letter| letter.width > 0) {
            // Whatever a wide letter covers holds no sign of its own.
            if let Some((first, covered)) = row.get_mut(at..at + letter.width).and_then(<[_]>::split_first_mut) {
                letter.text.clone_into(first);
                covered.iter_mut().for_each(String::clear);
            }
            at += letter.width;
        }
    }
    rows.into_iter().map(|row| vec![Span { text: row.concat(), role: Role::Text }]).collect()
}

/// Lines as text, in the colours of a theme if there is one.
pub(super) fn written(lines: &[Line], theme: Option<Theme>) -> String {
    let mut out = String::new();
    for line in lines {
        let ink = line.iter().map(|span| span.text.as_str()).collect::<String>().trim_end().len();
        let mut written = 0;
        for span in line {
            let left = ink.saturating_sub(written).min(span.text.len());
            written += span.text.len();
            let text = &span.text[..left];
            match theme.filter(|_| !text.is_empty()) {
                Some(theme) => out.extend([&sgr(theme.style(span.role)), text, "\x1b[0m"]),
                None => out.push_str(text),
            }
        }
        out.push('\n');
    }
    out.truncate(out.trim_end_matches('\n').len());
    out + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_their_ink() {
        let span = |text: &str, role| Span { text: text.to_owned(), role };
        let lines = [vec![span("ab ", Role::Strong), span("  ", Role::Text)], vec![span("č", Role::Text)], Vec::new()];
        assert_eq!(written(&lines, None), "ab\nč\n");
        assert_eq!(written(&lines[..1], Some(Theme::MONO)), "\x1b[0;1mab\x1b[0m\n");
    }
}
