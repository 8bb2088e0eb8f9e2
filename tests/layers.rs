//! The laws of the house: imports point down only, rooms on one floor are strangers, and what touches the world
//! is named only where it belongs.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The floors from the ground up, with the rooms on each.
const FLOORS: &[&[&str]] = &[
    &["article", "text", "palette"],
    &["annotate", "chart", "cli", "keys", "layout", "lesson", "markdown", "search"],
    &["page", "read", "write"],
    &["app"],
    &["view", "linear"],
    &["reader"],
    &["shell"],
];

/// Names that only some places may know, and those places.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("crossterm::", &["shell/"]),
    ("signal_hook", &["shell/"]),
    ("std::net", &["shell/"]),
    ("std::process", &["shell/", "main.rs"]),
    ("std::fs", &["shell/", "read/open.rs"]),
    ("std::env", &["shell/", "main.rs"]),
    ("ratatui::widgets", &["view/"]),
    ("RefCell", &[]),
];

#[test]
fn imports_point_down_only() {
    let mut upward = Vec::new();
    for (path, text) in sources() {
        let Some(room) = room(&path) else { continue };
        let floor = floor_of(&room).unwrap_or_else(|| panic!("{room} stands on no floor; add it to FLOORS"));
        for used in rooms_used(&text).filter(|used| *used != room) {
            let below = floor_of(&used).is_none_or(|other| other < floor);
            if !below {
                upward.push(format!("{} ({room}) uses {used}", path.display()));
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn what_touches_the_world_is_named_only_where_it_belongs() {
    let mut strays = Vec::new();
    for (path, text) in sources() {
        let inside = path.to_string_lossy().replace('\\', "/");
        let code = flattened(&code(&text));
        for (name, places) in ONLY_IN {
            let allowed = places.iter().any(|place| inside.starts_with(place));
            if code.contains(name) && !allowed {
                strays.push(format!("{inside} names {name}"));
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn every_room_is_on_the_map_and_every_file_says_why_it_exists() {
    let map = fs::read_to_string(source_folder().join("lib.rs")).unwrap();
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} does not say why it exists", path.display());
        if let Some(room) = room(&path) {
            assert!(map.contains(&format!("pub mod {room};")), "{room} is not in lib.rs");
        }
    }
}

#[test]
fn the_law_sees_what_it_forbids() {
    let rooms: Vec<String> = rooms_used("use crate::{app::Model, text};\nlet x = crate::view::draw();").collect();
    assert_eq!(rooms, ["app", "text", "view"]);
    assert!(floor_of("view") > floor_of("app") && floor_of("nowhere").is_none());
    for (text, name) in [
        ("use std::{fmt, fs};", "std::fs"),
        ("    use std::{\n        io::{self, Read},\n        net::TcpStream,\n    };", "std::net"),
        ("pub use ratatui::{layout::{Rect, Size}, widgets::Block};", "ratatui::widgets"),
        ("pub(super) use std::{process::Command, thread};", "std::process"),
        ("use {crossterm::event::KeyEvent, std::env};", "crossterm::"),
        ("use {crossterm::event::KeyEvent, std::env};", "std::env"),
        ("let text = std::fs::read(path);", "std::fs"),
    ] {
        assert!(flattened(text).contains(name), "{text}");
    }
    assert!(!flattened("use std::{fmt, io};\nuse other::{fs};").contains("std::fs"));
}

#[test]
fn the_map_draws_the_floors_as_they_are() {
    let map = fs::read_to_string(source_folder().join("lib.rs")).unwrap();
    let drawing = map.split("The floors of the house").nth(1).and_then(|rest| rest.split("```").nth(1)).unwrap();
    let drawn: Vec<Vec<String>> = drawing.lines().filter_map(|line| line.strip_prefix("//!  ")).map(drawn).collect();
    let sorted = |rooms: &&[&str]| {
        let mut rooms: Vec<String> = rooms.iter().map(|&room| room.to_owned()).collect();
        rooms.sort();
        rooms
    };
    assert_eq!(drawn, FLOORS.iter().rev().map(sorted).collect::<Vec<_>>());
}

/// The rooms that a line of the drawing names, sorted; what they are for stands in the column behind them.
fn drawn(line: &str) -> Vec<String> {
    let names: String = line.chars().take(53).collect();
    let mut rooms: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
    rooms.sort();
    rooms
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file below `src`, by its path from there.
fn sources() -> Vec<(PathBuf, String)> {
    let mut folders = vec![source_folder()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(source_folder()).unwrap().to_owned(), text));
            }
        }
    }
    assert!(found.len() > 50, "the sources were not found");
    found
}

/// The room that a file stands in; none for `lib.rs` and `main.rs`.
fn room(path: &Path) -> Option<String> {
    let first = path.iter().next()?.to_str()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib" && name != "main").then(|| name.to_owned())
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// A file without its comments and tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The rooms that a file names after `crate::`, in braces or not.
fn rooms_used(text: &str) -> impl Iterator<Item = String> {
    let code = code(text);
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => rooms.extend(heads(list)),
            None => rooms.extend(heads(&format!("{}}}", word(rest)))),
        }
    }
    rooms.into_iter()
}

/// Code, and behind it every path that its imports name, without braces.
fn flattened(code: &str) -> String {
    let imports = code.match_indices("use ").filter(|(at, _)| {
        let line = code[..*at].rsplit('\n').next().unwrap_or_default().trim();
        line.is_empty() || line.starts_with("pub")
    });
    let trees = imports.filter_map(|(at, import)| code[at + import.len()..].split(';').next());
    let paths: Vec<String> = trees.flat_map(flat).collect();
    format!("{code}\n{}", paths.join("\n"))
}

/// The paths of a tree of imports.
fn flat(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((stem, list)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    branches(list).iter().flat_map(|branch| flat(branch)).map(|path| format!("{stem}{path}")).collect()
}

/// The first words of a list in braces, as far as its closing brace.
fn heads(list: &str) -> Vec<String> {
    branches(list).iter().map(|branch| word(branch)).collect()
}

/// The parts of a list in braces, as far as its closing brace, with the lists in them.
fn branches(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut branches = vec![String::new()];
    for char in list.chars() {
        match char {
            '}' if depth == 0 => break,
            ',' if depth == 0 => {
                branches.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        branches.last_mut().unwrap().push(char);
    }
    let branches = branches.iter().map(|branch| branch.trim().to_owned());
    branches.filter(|branch| !branch.is_empty()).collect()
}

/// The name that a text begins with.
fn word(text: &str) -> String {
    text.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}
