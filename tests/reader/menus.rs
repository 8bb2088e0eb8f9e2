//! Help, palette and themes: searched by typing, run by Enter.

use dateline::{
    app::{Effect, Overlay},
    keys::BINDINGS,
    palette::Theme,
};

use crate::{focused, reader};

#[test]
fn the_help_has_every_key() {
    let mut reader = reader();
    reader.press("?");
    let Some(Overlay::Menu(menu)) = &reader.model.overlay else { panic!("no help") };
    for binding in BINDINGS {
        for key in binding.keys.split(' ') {
            let told = menu.items.iter().any(|item| item.detail.split(' ').any(|name| name == key));
            assert!(told, "{key} is not in the help");
        }
    }
}

#[test]
fn the_help_is_searched_and_its_line_is_run() {
    let mut reader = reader();
    reader.press("? zoom Enter");
    assert!(reader.model.panes.zoomed);
}

#[test]
fn the_palette_goes_to_sections_people_and_dates_and_runs_commands() {
    let mut reader = reader();
    reader.press(": kfor Space facts Enter");
    assert_eq!(focused(&reader), "KFOR facts");
    reader.press(": kurti Enter");
    let chosen = reader.model.walk.chosen.unwrap();
    assert_eq!((reader.model.document.article.name(chosen.entry), chosen.at), ("Albin Kurti", Some(0)));
    reader.press(": 17 Space aug Enter");
    assert_eq!(reader.model.walk.chosen.unwrap().entry.kind, dateline::article::Kind::Date);
    reader.press(": suspend Enter");
    assert_eq!(reader.effects(), [Effect::Suspend]);
}

#[test]
fn themes_are_seen_at_once_and_escape_takes_the_old_one_back() {
    let mut reader = reader();
    let before = reader.model.settings.theme;
    reader.press("T ↓");
    assert_eq!(reader.model.settings.theme, Theme::ALL[1]);
    reader.press("Esc");
    assert_eq!(reader.model.settings.theme, before);
    reader.press("T ↓ ↓ Enter");
    assert_eq!(reader.model.settings.theme, Theme::ALL[2]);
    assert!(reader.model.overlay.is_none());
}

#[test]
fn a_theme_that_nobody_chose_is_not_kept() {
    let mut reader = reader();
    let before = reader.model.settings.theme;
    reader.press("T ↓ zzzz Enter");
    assert_eq!(reader.model.settings.theme, before);
}
