//! iTerm2's inline pictures, which `WezTerm` and `mintty` know too (<https://iterm2.com/documentation-images.html>).

use base64::{Engine, engine::general_purpose::STANDARD};
use ratatui::layout::Size;

/// Draws a picture (a PNG file) at the cursor, so many cells large; the cursor stays where it is.
pub(super) fn draw(png: &[u8], cells: Size) -> Vec<u8> {
    let head = format!(
        "\x1b]1337;File=inline=1;size={};width={};height={};preserveAspectRatio=0;doNotMoveCursor=1:",
        png.len(),
        cells.width,
        cells.height
    );
    [head.as_bytes(), STANDARD.encode(png).as_bytes(), b"\x07"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_its_bytes_and_its_cells() {
        let drawn = String::from_utf8(draw(b"png", Size { width: 12, height: 3 })).unwrap();
        let head = "\x1b]1337;File=inline=1;size=3;width=12;height=3;preserveAspectRatio=0;doNotMoveCursor=1:";
        assert_eq!(drawn, format!("{head}cG5n\x07"));
    }
}
