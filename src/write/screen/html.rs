//! A screen as a web page that needs nothing beside it.

use ratatui::buffer::Buffer;

use super::{
    escape, letters,
    look::{Look, Sheet},
    put,
};
use crate::palette::Theme;

/// The screen as a page of a title, drawn in the colours that the theme is made for.
pub fn html(buffer: &Buffer, theme: &Theme, title: &str) -> String {
    let sheet = Sheet::of(theme);
    let mut out = String::from("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
    escape(&mut out, title);
    out.push_str("</title>\n<style>\n");
    put(&mut out, format_args!("body {{ margin: 0; background: {}; }}\n", sheet.ground));
    put(
        &mut out,
        format_args!(
            "pre {{ direction: ltr; unicode-bidi: bidi-override; margin: 0; padding: 1.2em 1.4em; color: {}; font: 15px/1.17 \"DejaVu Sans Mono\", Menlo, Consolas, monospace; }}\n",
            sheet.letters
        ),
    );
    out.push_str("pre i { display: inline-block; width: 2ch; font-style: inherit; line-height: 1; }\n");
    out.push_str("</style>\n</head>\n<body>\n<pre>\n");
    for y in buffer.area.top()..buffer.area.bottom() {
        row(&mut out, sheet, buffer, y);
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
    out.push_str("</pre>\n</body>\n</html>\n");
    out
}

fn row(out: &mut String, sheet: Sheet, buffer: &Buffer, y: u16) {
    let mut open = None;
    for (_, cells, cell) in letters(buffer, y) {
        let style = css(sheet, &sheet.look(cell), cell.symbol() == " ");
        if style != open {
            close(out, open.as_ref());
            if let Some(style) = &style {
                put(out, format_args!("<span style=\"{style}\">"));
            }
            open = style;
        }
        if cells == 2 {
            out.push_str("<i>");
            escape(out, cell.symbol());
            out.push_str("</i>");
        } else {
            escape(out, cell.symbol());
        }
    }
    close(out, open.as_ref());
}

fn close(out: &mut String, open: Option<&String>) {
    if open.is_some() {
        out.push_str("</span>");
    }
}

/// The declarations of a look; none where the page's own do.
fn css(sheet: Sheet, look: &Look, blank: bool) -> Option<String> {
    let mut css = Vec::new();
    if look.letters != sheet.letters && !(blank && !look.is_underlined() && !look.is_struck()) {
        css.push(format!("color:{}", look.letters));
    }
    css.extend(look.ground.map(|ground| format!("background:{ground}")));
    if look.is_bold() && !blank {
        css.push("font-weight:bold".to_owned());
    }
    if look.is_italic() && !blank {
        css.push("font-style:italic".to_owned());
    }
    match (look.is_underlined(), look.is_struck()) {
        (true, _) => css.push("text-decoration:underline".to_owned()),
        (_, true) => css.push("text-decoration:line-through".to_owned()),
        _ => {}
    }
    (!css.is_empty()).then(|| css.join(";"))
}
