//! The articles inside the program itself.

use super::Format;

/// An article inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundled {
    /// The name by which it is asked for, such as `kosovo-talks`.
    pub name: &'static str,
    /// The text of its file.
    pub source: &'static str,
    /// The form of its file.
    pub format: Format,
}

/// All of them; the first is what is opened where nothing was ever asked for.
const ALL: &[Bundled] = &[
    yaml("kosovo-talks", include_str!("../../content/kosovo-talks.yaml")),
    yaml("south-pole", include_str!("../../content/south-pole.yaml")),
    yaml("halley", include_str!("../../content/halley.yaml")),
    yaml("milankovic", include_str!("../../content/milankovic.yaml")),
];

const fn yaml(name: &'static str, source: &'static str) -> Bundled {
    Bundled { name, source, format: Format::Yaml }
}

/// The bundled articles. The first is what is opened where nothing was ever asked for.
pub fn all() -> &'static [Bundled] {
    ALL
}

/// The bundled article of a name.
pub fn find(name: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|bundled| bundled.name == name)
}
