//! Stories with marked attributions, in the standoff format of brat.

use std::{collections::HashMap, error::Error, fs, ops::Range, path::Path};

/// A story and what is marked in it.
#[derive(Debug)]
pub(super) struct Story {
    pub(super) name: String,
    pub(super) text: String,
    marked: Vec<Marked>,
}

/// Somebody's words, and the phrase that says whose they are, each as bytes of the text.
#[derive(Debug, Default)]
pub(super) struct Marked {
    content: Vec<Range<usize>>,
    pub(super) source: Vec<Range<usize>>,
}

impl Story {
    /// The marked words that are at least half of some words.
    pub(super) fn marked(&self, words: &Range<usize>) -> Option<&Marked> {
        let shared = |marked: &Marked| -> usize {
            let parts = marked.content.iter();
            parts.map(|part| part.end.min(words.end).saturating_sub(part.start.max(words.start))).sum()
        };
        let best = self.marked.iter().max_by_key(|marked| shared(marked))?;
        (2 * shared(best) >= words.len()).then_some(best)
    }
}

/// The stories of a folder by name, each with the marks of the first annotator.
pub(super) fn stories(folder: &Path) -> Result<Vec<Story>, Box<dyn Error>> {
    let listed = |name: &str| -> Result<Vec<String>, Box<dyn Error>> {
        let path = folder.join(name);
        let entries = fs::read_dir(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        Ok(names)
    };
    let marks = listed("attributions")?;
    let mut stories = Vec::new();
    for name in listed("text")? {
        let Some(stem) = name.strip_suffix(".txt") else { continue };
        let Some(marks) = marks.iter().find(|marks| marks.starts_with(stem)) else { continue };
        let text = fs::read_to_string(folder.join("text").join(&name))?;
        let marks = fs::read_to_string(folder.join("attributions").join(marks))?;
        stories.push(Story { name: stem.to_owned(), marked: marked(&marks, &text), text });
    }
    Ok(stories)
}

/// What a file of marks says: `T1⇥Source 0 4⇥Poll` with ranges of characters, `E1⇥Attribution:T4 Content:T3 Source:T1`.
fn marked(marks: &str, text: &str) -> Vec<Marked> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let byte = |number: &str| Some(bytes[number.parse::<usize>().ok()?.min(bytes.len() - 1)]);
    let range = |range: &str| range.split_once(' ').and_then(|(start, end)| Some(byte(start)?..byte(end)?));
    let mut spans: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    let mut found = Vec::new();
    for (name, rest) in marks.lines().filter_map(|line| line.split_once('\t')) {
        let rest = rest.split('\t').next().unwrap_or_default();
        if name.starts_with('T') {
            let ranges = rest.split_once(' ').map_or("", |(_, ranges)| ranges);
            spans.insert(name, ranges.split(';').filter_map(range).collect());
        } else if name.starts_with('E') {
            let mut one = Marked::default();
            for (role, span) in rest.split(' ').filter_map(|part| part.split_once(':')) {
                let spans = spans.get(span).cloned().unwrap_or_default();
                match role.trim_end_matches(char::is_numeric) {
                    "Content" => one.content.extend(spans),
                    "Source" => one.source.extend(spans),
                    _ => {}
                }
            }
            found.push(one);
        }
    }
    found
}
