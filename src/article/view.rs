//! The ways in which an article can be looked at.

/// A way to look at an article. Lessons, keys and pages name it by the same word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Its text in panes.
    #[default]
    Text,
    /// Two sections side by side.
    Compare,
    /// Its dates in order.
    Timeline,
    /// Its places on a map.
    Map,
    /// Its figures.
    Facts,
    /// Who said what.
    Quotations,
    /// Who is mentioned with whom.
    WithWhom,
    /// Its pictures.
    Pictures,
    /// The reader's own notes.
    Notes,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Compare,
        Self::Timeline,
        Self::Map,
        Self::Facts,
        Self::Quotations,
        Self::WithWhom,
        Self::Pictures,
        Self::Notes,
    ];

    /// Its name in a file and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Compare => "compare",
            Self::Timeline => "timeline",
            Self::Map => "map",
            Self::Facts => "facts",
            Self::Quotations => "quotations",
            Self::WithWhom => "with-whom",
            Self::Pictures => "pictures",
            Self::Notes => "notes",
        }
    }

    /// Its heading on a screen or page.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Compare => "Compare",
            Self::Timeline => "Timeline",
            Self::Map => "Map",
            Self::Facts => "Facts",
            Self::Quotations => "Quotations",
            Self::WithWhom => "Mentioned together",
            Self::Pictures => "Pictures",
            Self::Notes => "Notes",
        }
    }

    /// The view of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
