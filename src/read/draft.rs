//! An article between its file and its meaning: what both forms, YAML and Markdown, come down to.

use std::{ops::Range, sync::Arc};

use super::{markdown::Definitions, raw};

/// A file whose shape is right.
pub(crate) struct Draft {
    /// Everything but the sections.
    pub(crate) raw: raw::Article,
    /// The sections in reading order, parents before their children.
    pub(crate) parts: Vec<Part>,
    /// Link targets that the whole file shares.
    pub(crate) definitions: Arc<Definitions>,
    /// Whether it is Markdown without front matter, which was not written for this reader.
    pub(crate) foreign: bool,
    /// Faults of the form that are known already: where, what, what to write.
    pub(crate) complaints: Vec<super::complaint::Complaint>,
}

/// A section before it is one.
pub(crate) struct Part {
    pub(crate) id: Option<String>,
    pub(crate) title: String,
    pub(crate) pane: Option<String>,
    pub(crate) depth: usize,
    pub(crate) text: Text,
    pub(crate) at: PartAt,
}

/// A stretch of a text that is shared.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) source: Arc<String>,
    pub(crate) range: Range<usize>,
}

impl Text {
    pub(crate) fn as_str(&self) -> &str {
        &self.source[self.range.clone()]
    }
}

/// Where a section stands in its file.
pub(crate) enum PartAt {
    /// The index under `sections:` at each depth.
    Yaml(Vec<usize>),
    /// The bytes of the heading in the file; the text's range is the file's too.
    Markdown(Range<usize>),
}
