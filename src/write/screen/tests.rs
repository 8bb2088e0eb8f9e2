//! Screens as files keep every letter in its cell, and nothing of them acts as markup.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
};

use super::{ansi, html, sgr, svg};
use crate::palette::Theme;

/// A screen of lines, with a style on its first line.
fn screen(lines: &[&str], style: Style) -> Buffer {
    let width = lines.iter().map(|line| crate::text::width(line)).max().unwrap_or(0);
    let height = u16::try_from(lines.len()).unwrap();
    let mut buffer = Buffer::empty(Rect::new(0, 0, u16::try_from(width).unwrap(), height));
    for (y, line) in (0..).zip(lines) {
        let mut x = 0;
        for letter in crate::text::graphemes(line) {
            buffer[(x, y)].set_symbol(letter.text);
            for covered in 1..u16::try_from(letter.width).unwrap() {
                buffer[(x + covered, y)].set_symbol("");
            }
            x += u16::try_from(letter.width).unwrap();
        }
    }
    buffer.set_style(Rect { height: 1, ..buffer.area }, style);
    buffer
}

fn dark() -> Theme {
    Theme::DARK
}

#[test]
fn lines_for_a_terminal_set_each_style_once_and_end_plain() {
    let style = Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::BOLD);
    assert_eq!(ansi(&screen(&["ab  ", "cd"], style)), "\x1b[0;1;38;2;1;2;3mab\x1b[0m\ncd\n");
    assert_eq!(sgr(Style::new().fg(Color::LightRed).bg(Color::Blue)), "\x1b[0;91;44m");
    assert_eq!(sgr(Style::new().bg(Color::Indexed(7))), "\x1b[0;48;5;7m");
}

#[test]
fn a_letter_behind_wide_ones_stands_in_its_cell() {
    let picture = svg(&screen(&["日本 x"], Style::new()), &dark(), "");
    for place in ["x=\"9\" y=\"14.5\" class=\"m\"", "x=\"27\" y=\"14.5\" class=\"m\"", "<text x=\"45\" y=\"14.5\" fill"]
    {
        assert!(picture.contains(place), "{place}: {picture}");
    }
}

#[test]
fn frames_are_lines_that_meet() {
    let picture = svg(&screen(&["╭──╮", "┃  │"], Style::new()), &dark(), "");
    assert!(picture.contains("M9 9.5Q4.5 9.5 4.5 19") && picture.contains("M9 9.5H27"), "{picture}");
    assert!(picture.contains("M31.5 19V38") && picture.contains("stroke-width=\"3\" d=\"M4.5 19V38\""), "{picture}");
    assert!(!picture.contains("<text"));
}

#[test]
fn blanks_part_texts_and_what_is_reversed_has_a_ground() {
    let picture = svg(&screen(&["a b  c"], Style::new().add_modifier(Modifier::REVERSED)), &dark(), "");
    assert!(picture.contains("textLength=\"27\" fill=\"#1e1e2e\">a b</text>"), "{picture}");
    assert!(picture.contains("<path fill=\"#dde1ee\" d=\"M0 0H54v19H0z\"/>"), "{picture}");
    assert!(picture.contains("<text x=\"45\""), "{picture}");
}

#[test]
fn nothing_of_a_screen_is_markup() {
    let screen = screen(&["<b> & \"x\""], Style::new());
    for page in [svg(&screen, &dark(), "<i>"), html(&screen, &dark(), "<i>")] {
        assert!(page.contains("&lt;b&gt; &amp; &quot;x&quot;") && page.contains("<title>&lt;i&gt;</title>"), "{page}");
    }
}

#[test]
fn a_theme_is_shown_on_the_ground_it_is_made_for() {
    for (theme, ground) in [("dark", "#1e1e2e"), ("light", "#fafafa"), ("contrast", "#000000"), ("paper", "#ffffff")] {
        let theme = Theme::named(theme).unwrap();
        assert!(
            svg(&screen(&["x"], Style::new()), &theme, "").contains(&format!("fill=\"{ground}\"")),
            "{}",
            theme.name
        );
        assert!(html(&screen(&["x"], Style::new()), &theme, "").contains(&format!("background: {ground}")));
    }
}
