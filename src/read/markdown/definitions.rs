//! Link targets and notes that a Markdown file defines apart from its text: `[label]: https://…`, `[^label]: words`.

use std::{collections::HashMap, sync::LazyLock};

use pulldown_cmark::Parser;

type Parse = Box<dyn FnOnce() -> HashMap<String, String> + Send>;

/// The definitions of a whole file, for its sections are parsed one by one. They are read when first asked for.
pub(crate) struct Definitions {
    targets: LazyLock<HashMap<String, String>, Parse>,
    /// The numbers of the notes by their labels: they are counted as they are defined.
    notes: HashMap<String, usize>,
    /// Whether one of them may name an entry of the article.
    pub(crate) mention: bool,
}

impl Definitions {
    /// The definitions in a text of nothing else.
    pub(crate) fn new(source: String) -> Self {
        let mention = source.contains('@');
        Self { targets: LazyLock::new(Box::new(move || targets(&source))), notes: HashMap::new(), mention }
    }

    /// These definitions with notes, given their labels in the order of the file.
    pub(super) fn with_notes(mut self, labels: &[String]) -> Self {
        for label in labels {
            let next = self.notes.len() + 1;
            self.notes.entry(folded(label)).or_insert(next);
        }
        self
    }

    /// The number of a note.
    pub(super) fn note(&self, label: &str) -> Option<usize> {
        self.notes.get(&folded(label)).copied()
    }

    /// What a label stands for.
    pub(super) fn target(&self, label: &str) -> Option<&str> {
        self.targets.get(&folded(label)).map(String::as_str)
    }
}

fn targets(source: &str) -> HashMap<String, String> {
    if source.is_empty() {
        return HashMap::new();
    }
    let parser = Parser::new_ext(source, super::OPTIONS);
    parser.reference_definitions().iter().map(|(label, target)| (folded(label), target.dest.to_string())).collect()
}

fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
