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
    /// Its pictures that are inside the program too: the name that the article knows each by, and the file's bytes.
    pub pictures: &'static [(&'static str, &'static [u8])],
}

/// The pictures of `kosovo-talks`; drawn for it, see `assets/pictures`.
const KOSOVO_TALKS: &[(&str, &[u8])] = &[("meeting.png", include_bytes!("../../content/meeting.png"))];

/// All of them; the first is what is opened where nothing was ever asked for.
const ALL: &[Bundled] = &[
    yaml("kosovo-talks", include_str!("../../content/kosovo-talks.yaml")).showing(KOSOVO_TALKS),
    yaml("south-pole", include_str!("../../content/south-pole.yaml")),
    yaml("halley", include_str!("../../content/halley.yaml")),
    yaml("milankovic", include_str!("../../content/milankovic.yaml")),
];

const fn yaml(name: &'static str, source: &'static str) -> Bundled {
    Bundled { name, source, format: Format::Yaml, pictures: &[] }
}

impl Bundled {
    const fn showing(self, pictures: &'static [(&'static str, &'static [u8])]) -> Self {
        Self { pictures, ..self }
    }

    /// The file of one of its pictures, if it is inside the program.
    pub fn picture(&self, file: &str) -> Option<&'static [u8]> {
        self.pictures.iter().find(|(name, _)| *name == file).map(|(_, bytes)| *bytes)
    }
}

/// The bundled articles. The first is what is opened where nothing was ever asked for.
pub fn all() -> &'static [Bundled] {
    ALL
}

/// The bundled article of a name.
pub fn find(name: &str) -> Option<&'static Bundled> {
    ALL.iter().find(|bundled| bundled.name == name)
}
