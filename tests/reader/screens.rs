//! The screens of the bundled article at each size, letters and ink, as they were last found to be good.

use dateline::{palette::Theme, reader::Reader, write};

use crate::{bundled_article, long_reader, reader, told};

#[test]
fn the_first_screen_at_each_size() {
    for (width, height) in [(160, 45), (120, 40), (80, 24), (50, 15), (20, 5)] {
        let mut reader = reader();
        reader.size(width, height);
        insta::assert_snapshot!(format!("first_{width}x{height}"), told(&mut reader));
    }
}

#[test]
fn each_theme_at_each_size() {
    for theme in [Theme::DARK, Theme::LIGHT, Theme::MONO] {
        for (width, height) in [(160, 45), (120, 40), (80, 24), (50, 15), (20, 5)] {
            let mut reader = reader();
            reader.model.settings.theme = theme;
            reader.size(width, height).press("2 s Enter");
            let ansi = write::screen::ansi(&reader.frame()).replace('\u{1b}', "␛");
            insta::assert_snapshot!(format!("{}_{width}x{height}", theme.name), ansi);
        }
    }
}

#[test]
fn a_chosen_person_at_each_size() {
    for (width, height) in [(160, 45), (120, 40), (80, 24), (50, 15), (20, 5)] {
        let mut reader = reader();
        reader.size(width, height).press("s j Enter Enter");
        insta::assert_snapshot!(format!("chosen_{width}x{height}"), told(&mut reader));
    }
}

#[test]
fn a_search_and_the_menus() {
    for (name, keys) in [
        ("search", "/ kosovo"),
        ("help", "?"),
        ("palette", ": stol"),
        ("themes", "T"),
        ("zoom", "2 z"),
        ("select", "V j"),
    ] {
        let mut reader = reader();
        reader.size(100, 30).press(keys);
        insta::assert_snapshot!(name, told(&mut reader));
    }
}

#[test]
fn the_long_article_with_its_outline() {
    let mut reader = long_reader();
    reader.press("9 j j");
    insta::assert_snapshot!("outline_120x40", told(&mut reader));
}

#[test]
fn another_script() {
    let mut reader = Reader::open(bundled_article("milankovic"));
    reader.size(80, 24).press("s Enter");
    insta::assert_snapshot!("cyrillic_80x24", told(&mut reader));
}
