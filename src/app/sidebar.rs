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
    /// The sidebar of an article; of one that is still searched for them, people and dates have a place already, so that
    /// the text keeps its width when they come.
    pub fn new(article: &Article, is_sought: bool) -> Self {
        let nested = article.sections.iter().any(|section| section.depth > 0);
        let outline = (nested || article.sections.len() >= OUTLINE_FROM).then_some(ListId::Contents);
        let expected = |kind| is_sought && matches!(kind, Kind::Person | Kind::Date);
        let has_list = |kind: &Kind| article.count(*kind) > 0 || expected(*kind);
        let kinds = Kind::ALL.into_iter().filter(has_list).map(ListId::Entries);
        let lists: Vec<_> = outline.into_iter().chain(kinds).collect();
        let list = usize::from(outline.is_some() && lists.len() > 1);
        let folded = BTreeSet::new();
        Self { docked: !lists.is_empty(), drawn: false, width: None, list, lists, folded, selected: [0; 4] }
    }

    /// The sidebar of another article, standing where this one stands.
    pub fn renew(&mut self, article: &Article, is_sought: bool) {
        let Self { docked, width, .. } = *self;
        *self = Self { docked, width, ..Self::new(article, is_sought) };
    }

    /// The sidebar of the same article with other entries, of which each earlier one is somewhere else `now`, or gone.
    pub(super) fn extend(&mut self, article: &Article, now: impl Fn(Entry) -> Option<Entry>) {
        let current = self.current();
        let Self { lists, list, .. } = Self::new(article, false);
        self.docked &= !lists.is_empty();
        self.list = current.and_then(|id| lists.iter().position(|other| *other == id)).unwrap_or(list);
        self.lists = lists;
        for kind in Kind::ALL {
            let index = self.selected(kind);
            let last = article.count(kind).saturating_sub(1);
            self.selected[kind as usize] = now(Entry { kind, index }).map_or(index, |entry| entry.index).min(last);
        }
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

    /// Shares the height among the lists and the card, row by row to whichever has least for its weight.
    ///
    /// `wants` are the rows that each list has; what is returned are heights with their frames, where one row
    /// is a title alone.
    pub fn share(&self, wants: &[usize], room: usize, card: usize) -> Vec<usize> {
        let mut heights = vec![TITLE; wants.len()];
        let mut left = room.saturating_sub(wants.len() * TITLE + card);
        loop {
            let step = |list: usize| if heights[list] == TITLE { FRAME } else { 1 };
            let hungry = (0..wants.len()).filter(|list| heights[*list] < wants[*list] + FRAME && step(*list) <= left);
            let served = |list: &usize| (heights[*list] + step(*list)) * MOST_WEIGHT / self.weight(*list);
            let Some(list) = hungry.min_by_key(served) else {
                return heights;
            };
            let more = step(list);
            heights[list] += more;
            left -= more;
        }
    }

    /// How much of the height a list deserves; the one in use most.
    fn weight(&self, list: usize) -> usize {
        let weight = match self.lists.get(list) {
            Some(ListId::Contents) => 3,
            Some(ListId::Entries(Kind::Person | Kind::Date)) => 2,
            _ => 1,
        };
        if list == self.list { MOST_WEIGHT } else { weight }
    }
}

/// Rows of a list that is a title alone.
const TITLE: usize = 1;
/// Rows of the two lines of a frame.
const FRAME: usize = 2;
/// The weight of the list in use.
const MOST_WEIGHT: usize = 4;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Person;

    fn sidebar(list: usize) -> Sidebar {
        let lists = Kind::ALL.map(ListId::Entries).to_vec();
        let article = Article { people: vec![Person::default()], ..Article::default() };
        Sidebar { list, lists, ..Sidebar::new(&article, false) }
    }

    #[test]
    fn lists_that_fit_are_whole_and_the_card_keeps_its_rows() {
        assert_eq!(sidebar(0).share(&[4, 2, 6, 3], 38, 9), [6, 4, 8, 5]);
    }

    #[test]
    fn people_and_dates_come_before_places_where_room_is_short() {
        assert_eq!(sidebar(0).share(&[4, 2, 6, 3], 22, 6), [6, 4, 3, 3]);
        assert_eq!(sidebar(0).share(&[4, 2, 6, 3], 13, 0), [6, 4, 1, 1]);
    }

    #[test]
    fn the_list_in_use_has_most() {
        let heights = sidebar(1).share(&[22, 96, 30, 10], 38, 9);
        assert!(heights.iter().all(|height| *height <= heights[1]), "{heights:?}");
    }

    #[test]
    fn the_share_never_exceeds_the_room() {
        for room in 4..80 {
            for card in [0, 6, 9] {
                let heights = sidebar(0).share(&[22, 96, 30, 10], room, card);
                assert!(heights.iter().sum::<usize>() + card <= room.max(4 + card));
                assert!(heights.iter().all(|height| *height != 2));
            }
        }
    }
}
