//! A YAML file → a draft. The fast path is serde alone; only a fault asks for the slow one, which finds places.

use std::sync::Arc;

use super::{
    draft::{Draft, Part, PartAt, Text},
    markdown::Definitions,
    raw,
};

/// The draft of a file whose shape is right.
pub(super) fn draft(mut raw: raw::Article) -> Draft {
    let mut parts = Vec::new();
    flatten(raw.sections.take().unwrap_or_default(), &mut Vec::new(), &mut parts);
    let definitions = Arc::new(Definitions::new(String::new()));
    Draft { raw, parts, definitions, foreign: false, complaints: Vec::new() }
}

/// Puts sections in reading order, parents before their children.
fn flatten(sections: Vec<raw::Section>, trail: &mut Vec<usize>, parts: &mut Vec<Part>) {
    for (index, section) in sections.into_iter().enumerate() {
        trail.push(index);
        let range = 0..section.text.len();
        parts.push(Part {
            id: section.id,
            title: section.title.unwrap_or_default(),
            pane: section.pane,
            depth: trail.len() - 1,
            text: Text { source: Arc::new(section.text), range },
            at: PartAt::Yaml(trail.clone()),
        });
        flatten(section.sections, trail, parts);
        trail.pop();
    }
}

/// What serde says of a file.
pub(super) fn fault(error: &serde_yaml::Error, offset: usize) -> super::Fault {
    let at = offset + error.location().map_or(0, |location| location.index());
    super::Fault { at: at..at, what: error.to_string(), help: "see `dateline schema`".to_owned() }
}
