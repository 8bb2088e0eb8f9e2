//! Stories of a reader: keys pressed on an article of ours, and what is then on the screen.

mod choosing;
mod compare;
mod facts;
mod finding;
mod focus;
mod keys;
mod layouts;
mod lesson;
mod links;
mod map;
mod menus;
mod moving;
mod pictures;
mod pointer;
mod quotations;
mod reloading;
mod screens;
mod searching;
mod sidebar;
mod sizes;
mod taking;
mod timeline;
mod together;
mod tour;
mod trail;
mod views;

use std::{path::PathBuf, sync::Arc};

use dateline::{
    app::{Opened, Origin},
    palette::Theme,
    read::{self, Format, bundled},
    reader::Reader,
    write,
};

/// A reader of the bundled article, 120 by 40.
fn reader() -> Reader {
    Reader::open(bundled_article("kosovo-talks"))
}

/// A reader of the long article, 120 by 40.
fn long_reader() -> Reader {
    Reader::open(bundled_article("south-pole"))
}

fn bundled_article(name: &str) -> Opened {
    let bundled = bundled::find(name).unwrap();
    let article = read::article(bundled.name, bundled.source, bundled.format).unwrap();
    Opened { article: Arc::new(article), origin: Origin::Bundled(bundled.name) }
}

/// An article written down in a test.
fn article(markdown: &str) -> Opened {
    let article = read::article("test.md", markdown, Format::Markdown).unwrap();
    Opened { article: Arc::new(article), origin: Origin::File(PathBuf::from("test.md")) }
}

/// The letters of a screen, then what they mean.
fn told(reader: &mut Reader) -> String {
    format!("{}\n\n{}", reader.screen(), reader.ink())
}

/// The screens of a view as they were last found to be good: letters and ink at each size, and without colour.
fn looks(name: &str, keys: &str, reader: impl Fn() -> Reader) {
    for (width, height) in [(120, 40), (80, 24), (50, 15), (20, 5)] {
        let mut reader = reader();
        reader.size(width, height).press(keys);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), told(&mut reader));
    }
    let mut reader = reader();
    reader.model.settings.theme = Theme::MONO;
    reader.size(80, 24).press(keys);
    let ansi = write::screen::ansi(&reader.frame()).replace('\u{1b}', "␛");
    insta::assert_snapshot!(format!("{name}_mono"), ansi);
}

/// The bottom line of the screen.
fn bottom(reader: &Reader) -> String {
    reader.screen().lines().last().unwrap_or_default().trim().to_owned()
}

/// The title of the focused pane, as its frame has it.
fn focused(reader: &Reader) -> String {
    let section = reader.model.panes.section;
    reader.model.document.article.sections[section].name().to_owned()
}

/// The marked texts: every stretch of cells of one role, from top to bottom.
fn marked(reader: &mut Reader, role: char) -> Vec<String> {
    let (screen, ink) = (reader.screen(), reader.ink());
    let mut found = Vec::new();
    for (letters, roles) in screen.lines().zip(ink.lines()) {
        let mut stretch = String::new();
        // A blank belongs to a stretch if the stretch goes on behind it.
        let roles: Vec<char> = roles.chars().collect();
        for (x, letter) in letters.chars().enumerate() {
            let here = roles.get(x) == Some(&role);
            let between = letter == ' ' && !stretch.is_empty() && roles.get(x + 1) == Some(&role);
            if here || between {
                stretch.push(letter);
            } else if !stretch.is_empty() {
                found.push(std::mem::take(&mut stretch));
            }
        }
        found.extend((!stretch.is_empty()).then_some(stretch));
    }
    found
}
