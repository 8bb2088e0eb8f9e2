//! The colours of the page: those that the themes have for a light screen, a dark screen and paper.

use crate::{
    palette::{Role, Theme},
    write::{
        markup::put,
        screen::look::{Rgb, Sheet},
    },
};

/// The roles whose colours the page uses, and what they are called in its style.
const ROLES: [(&str, Role); 7] = [
    ("dim", Role::Dim),
    ("accent", Role::Link),
    ("person", Role::Person),
    ("date", Role::Date),
    ("place", Role::Place),
    ("organisation", Role::Organisation),
    ("speech", Role::Speech),
];

/// The variables of the style for each medium.
pub(super) fn variables() -> String {
    let mut out = String::new();
    for (medium, theme) in [
        ("", Theme::LIGHT),
        ("@media screen and (prefers-color-scheme: dark) ", Theme::DARK),
        ("@media print ", Theme::PAPER),
    ] {
        let (open, close) = if medium.is_empty() { ("", "") } else { ("{ ", " }") };
        put(&mut out, format_args!("{medium}{open}:root {{"));
        for (name, colour) in colours(&theme) {
            put(&mut out, format_args!(" --{name}: {colour};"));
        }
        put(&mut out, format_args!(" }}{close}\n"));
    }
    out
}

/// The colours of a theme by their names: letters that are read, lines that only part, and a ground to set things off.
fn colours(theme: &Theme) -> Vec<(&'static str, Rgb)> {
    let sheet = Sheet::of(theme);
    let (ground, ink) = (sheet.ground, sheet.letters);
    let own = [
        ("ground", ground),
        ("ink", ink),
        ("rule", ground.mixed(4, ink, 1)),
        ("panel", ground.mixed(24, ink, 1)),
        ("land", ground.mixed(11, ink, 1)),
    ];
    own.into_iter().chain(ROLES.map(|(name, role)| (name, sheet.colour(theme, role)))).collect()
}
