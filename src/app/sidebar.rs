//! The sidebar: an outline where the article has many sections, and the lists of who, when and where.

use std::collections::BTreeSet;

use crate::article::{Article, Entry, Kind};

/// A list of the sidebar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListId {
    /// The sections as a tree.
    Contents,
    /// The entries of one kind.
    Entries(Kind),
}

impl ListId {
    /// The title on the list's frame.
    pub fn title(self) -> &'static str {
        match self {
            Self::Contents => "Contents",
            Self::Entries(kind) => kind_title(kind),
        }
    }
}

/// What the list of a kind is called.
pub fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "People",
        Kind::Date => "Dates",
        Kind::Place => "Places",
        Kind::Organisation => "Organisations",
    }
}

/// What stands on one row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRow {
    /// The item of this index.
    Item(usize),
    /// More of the item above: a person's role.
    More(usize),
}

/// From so many sections on, an outline leads the reader.
const OUTLINE_FROM: usize = 7;

/// The state of the sidebar.
#[derive(Debug)]
pub struct Sidebar {
    /// Whether it stands beside the text where there is room.
    pub docked: bool,
    /// Whether it is drawn over the text where there is not.
    pub drawn: bool,
    /// Its width, where the reader set one.
    pub width: Option<u16>,
    /// The list that the keyboard stands in, or stood in last; index into [`Sidebar::lists`].
    pub list: usize,
    /// The lists that this article has.
    pub lists: Vec<ListId>,
    /// Sections whose children the outline does not show.
    pub folded: BTreeSet<usize>,
    selected: [usize; Kind::ALL.len()],
}

impl Sidebar {
    /// The sidebar of an article.
    pub fn new(article: &Article) -> Self {
        let nested = article.sections.iter().any(|section| section.depth > 0);
        let outline = (nested || article.sections.len() >= OUTLINE_FROM).then_some(ListId::Contents);
        let kinds = Kind::ALL.into_iter().filter(|kind| article.count(*kind) > 0).map(ListId::Entries);
        let lists: Vec<_> = outline.into_iter().chain(kinds).collect();
        let list = usize::from(outline.is_some() && lists.len() > 1);
        let folded = BTreeSet::new();
        Self { docked: !lists.is_empty(), drawn: false, width: None, list, lists, folded, selected: [0; 4] }
    }

    /// The sidebar of another article, standing where this one stands.
    pub fn renew(&mut self, article: &Article) {
        let Self { docked, width, .. } = *self;
        *self = Self { docked, width, ..Self::new(article) };
    }

    /// The list that the keyboard stands in, or stood in last.
    pub fn current(&self) -> Option<ListId> {
        self.lists.get(self.list).copied()
    }

    /// The item of a list that is selected.
    pub fn selected(&self, kind: Kind) -> usize {
        self.selected[kind as usize]
    }

    /// Selects an entry in its list.
    pub fn select(&mut self, entry: Entry) {
        self.selected[entry.kind as usize] = entry.index;
        if let Some(list) = self.lists.iter().position(|list| *list == ListId::Entries(entry.kind)) {
            self.list = list;
        }
    }

    /// The sections that the outline shows, in order.
    pub fn outline(&self, article: &Article) -> Vec<usize> {
        let mut shown = Vec::new();
        let mut hidden_below = None;
        for (index, section) in article.sections.iter().enumerate() {
            if hidden_below.is_some_and(|depth| section.depth > depth) {
                continue;
            }
            shown.push(index);
            hidden_below = self.folded.contains(&index).then_some(section.depth);
        }
        shown
    }

    /// The section that stands for another in the outline: itself, or the folded one that hides it.
    pub fn outlined(&self, article: &Article, section: usize) -> usize {
        let shown = self.outline(article);
        let place = shown.partition_point(|index| *index <= section);
        shown.get(place.wrapping_sub(1)).copied().unwrap_or(section)
    }

    /// Shares the height among the lists and the card: the list in use first, then each in its order.
    ///
    /// Returns the rows of each list, frames included; one row is a title alone.
    pub fn share(&self, wants: &[usize], room: usize, card: usize) -> Vec<usize> {
        let mut heights = vec![1; wants.len()];
        let mut left = room.saturating_sub(wants.len() + card);
        let order = std::iter::once(self.list).chain((0..wants.len()).filter(|list| *list != self.list));
        for (served, list) in order.enumerate().filter(|(_, list)| *list < wants.len()) {
            let fair = left / (wants.len() - served).max(1);
            let cap = if served == 0 { left * 2 / 3 } else { fair.max(4) };
            let more = (wants[list] + 1).min(cap.max(wants[list].min(6))).min(left);
            if more >= 2 {
                heights[list] += more;
                left -= more;
            }
        }
        heights
    }
}

/// Whether a section has sections of its own.
pub fn has_children(article: &Article, section: usize) -> bool {
    let depth = |index: usize| article.sections.get(index).map(|section| section.depth);
    depth(section + 1) > depth(section)
}

/// The section that a section stands in.
pub(super) fn parent(article: &Article, section: usize) -> Option<usize> {
    let depth = article.sections.get(section)?.depth;
    (0..section).rev().find(|index| article.sections[*index].depth < depth)
}
