//! A screen as lines for a terminal: letters and the sequences of ECMA-48 that colour them.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

use super::letters;

/// The lines of a screen with their colours, without the plain blanks at their ends, each ended by a line feed.
pub fn ansi(buffer: &Buffer) -> String {
    let mut out = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let mut pen = PLAIN.to_owned();
        let inked = |cell: &ratatui::buffer::Cell| cell.symbol() != " " || !is_plain_blank(cell.style());
        let end = letters(buffer, y).filter(|(_, _, cell)| inked(cell)).map(|(x, ..)| x + 1).last().unwrap_or(0);
        for (_, _, cell) in letters(buffer, y).take_while(|(x, ..)| *x < end) {
            let style = sgr(cell.style());
            if style != pen {
                out.push_str(&style);
                pen = style;
            }
            out.push_str(cell.symbol());
        }
        if pen != PLAIN {
            out.push_str(PLAIN);
        }
        out.push('\n');
    }
    out
}

/// The sequence that sets the terminal's own style.
const PLAIN: &str = "\x1b[0m";

/// Whether nothing of a blank in this style is seen.
fn is_plain_blank(style: Style) -> bool {
    let seen = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    !style.add_modifier.intersects(seen) && matches!(style.bg, None | Some(Color::Reset))
}

/// The modifiers that terminals know, with their parameters.
const MODIFIERS: [(Modifier, &str); 6] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
    (Modifier::CROSSED_OUT, "9"),
];

/// The sequence that sets a style whatever was set before.
pub(crate) fn sgr(style: Style) -> String {
    let mut parameters = vec!["0".to_owned()];
    let set = MODIFIERS.iter().filter(|(modifier, _)| style.add_modifier.contains(*modifier));
    parameters.extend(set.map(|(_, parameter)| (*parameter).to_owned()));
    parameters.extend(style.fg.and_then(|color| colour(color, 30)));
    parameters.extend(style.bg.and_then(|color| colour(color, 40)));
    format!("\x1b[{}m", parameters.join(";"))
}

/// The parameters of a colour; `base` is 30 for letters, 40 for the ground. None for the terminal's own.
fn colour(color: Color, base: u8) -> Option<String> {
    let basic = |index: u8| Some((base + index).to_string());
    let bright = |index: u8| Some((base + 60 + index).to_string());
    match color {
        Color::Reset => None,
        Color::Black => basic(0),
        Color::Red => basic(1),
        Color::Green => basic(2),
        Color::Yellow => basic(3),
        Color::Blue => basic(4),
        Color::Magenta => basic(5),
        Color::Cyan => basic(6),
        Color::Gray => basic(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(index) => Some(format!("{};5;{index}", base + 8)),
        Color::Rgb(red, green, blue) => Some(format!("{};2;{red};{green};{blue}", base + 8)),
    }
}
