//! The slow path: a file at fault is read again, to say where, and what else is wrong.

use std::ops::Range;

use super::{
    Fault,
    complaint::{At, Complaint},
    draft::Draft,
    meaning, raw, schema,
    shape::{Place, Shape, shape},
    tree::tree,
};
use crate::article::Article;

/// The lists whose entries others name. If one of them is of the wrong shape, what names them is not at fault.
const NAMED: [&str; 4] = ["people", "organisations", "places", "sections"];

/// Reads YAML that begins at an offset of the file once more; `draft` makes a draft of what has the right shape.
///
/// The article, if nothing is wrong after all: serde refuses a little that is understood here.
pub(super) fn read(
    source: &str,
    yaml: Range<usize>,
    draft: impl FnOnce(raw::Article) -> Draft,
) -> Result<Article, Vec<Fault>> {
    let tree = tree(&source[yaml.clone()], yaml.start).map_err(|fault| vec![fault])?;
    let shape = shape(&tree, &schema::json());
    let mut faults = shape.faults.clone();
    let names_known = NAMED.iter().chain(&[""]).all(|list| !shape.faulty.contains(*list));
    let raw = serde_json::from_value::<raw::Article>(shape.json.clone());
    let is_future = raw.as_ref().is_ok_and(|raw| raw.dateline.is_some_and(|version| version != meaning::VERSION));
    let (article, complaints) = match raw {
        Ok(raw) if names_known => {
            let (article, complaints) = meaning::article(draft(raw));
            (Some(article), complaints)
        }
        _ => (None, Vec::new()),
    };
    if is_future {
        // Keys that are not known may be right in another version.
        faults.clear();
    }
    let own = |complaint: &Complaint| !follows(&complaint.at, &shape);
    faults.extend(complaints.into_iter().filter(own).map(|complaint| located(complaint, source, &yaml, &shape)));
    match article {
        Some(article) if faults.is_empty() => Ok(article),
        _ if faults.is_empty() => Err(vec![unlike(&yaml)]),
        _ => Err(faults),
    }
}

/// The faults of a file without YAML.
pub(super) fn without_yaml(complaints: Vec<Complaint>) -> Vec<Fault> {
    let located = |Complaint { at, what, help }| {
        let at = if let At::Source(at) = at { at } else { 0..0 };
        Fault { at, what, help }
    };
    complaints.into_iter().map(located).collect()
}

/// What is said if serde refuses what the schema allows.
fn unlike(yaml: &Range<usize>) -> Fault {
    let what = "this is not an article as the format describes it".to_owned();
    Fault { at: yaml.start..yaml.start, what, help: "compare it with `dateline schema`".to_owned() }
}

/// Whether the shape is wrong there, above or, of a value, below, so that the complaint may follow from that alone.
fn follows(at: &At, shape: &Shape) -> bool {
    let (At::Key(path) | At::Value(path) | At::Words { path, .. }) = at else { return false };
    let below = |faulty: &String| faulty.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with(['.', '[']));
    above(path).any(|path| shape.faulty.contains(path))
        || (matches!(at, At::Value(_)) && shape.faulty.iter().any(below))
}

/// A path, and those above it.
fn above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rfind(['.', '[']).map(|end| &path[..end]))
}

/// A complaint with its place in the file.
fn located(complaint: Complaint, source: &str, yaml: &Range<usize>, shape: &Shape) -> Fault {
    let at = match &complaint.at {
        At::Source(at) => at.clone(),
        At::Key(path) => known(path, shape, |place| &place.key).unwrap_or(yaml.start..yaml.start),
        At::Value(path) => known(path, shape, |place| &place.value).unwrap_or(yaml.start..yaml.start),
        At::Words { path, words, number } => {
            let text = known(path, shape, |place| &place.value).unwrap_or(yaml.clone());
            let found = source[text.clone()].match_indices(words.as_str()).nth(*number);
            found.map_or(text.start..text.start, |(at, _)| text.start + at..text.start + at + words.len())
        }
    };
    Fault { at, what: complaint.what, help: complaint.help }
}

/// Where a path stands; if it does not stand in the file, the key of what is above it.
fn known(path: &str, shape: &Shape, part: fn(&Place) -> &Range<usize>) -> Option<Range<usize>> {
    if let Some(place) = shape.places.get(path) {
        return Some(part(place).clone());
    }
    above(path).skip(1).find_map(|path| shape.places.get(path)).map(|place| place.key.clone())
}
