//! A YAML file → a draft. The fast path is serde alone; only a fault asks for the slow one, which finds places.

use std::sync::Arc;

use super::{
    draft::{Draft, Part, PartAt, Text},
    limits,
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

/// What makes YAML costly: its size, its depth, its aliases. Such a file is weighed before serde takes it.
pub(super) fn is_suspect(source: &str) -> bool {
    source.len() / 2 > limits::YAML_VALUES || is_deep(source) || has_anchor(source)
}

/// Whether brackets nest deeper than they may, or seem to: prose has brackets too.
fn is_deep(source: &str) -> bool {
    let mut depth = 0_usize;
    for byte in source.bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limits::YAML_DEPTH {
            return true;
        }
    }
    false
}

/// Whether a word begins with `&`, as an anchor does.
fn has_anchor(source: &str) -> bool {
    let bytes = source.as_bytes();
    memchr::memchr_iter(b'&', bytes).any(|at| {
        let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
        let after = bytes.get(at + 1).copied().unwrap_or(b' ');
        matches!(before, b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b':' | b'-')
            && !after.is_ascii_whitespace()
    })
}
