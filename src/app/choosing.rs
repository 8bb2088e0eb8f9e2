//! The chosen entry: marked everywhere, its mentions walked one by one.

use super::{Focus, Model, Searching, sidebar::ListId};
use crate::article::{Entry, Mention, Mentions, Position};

/// What `n` walks: the mentions of the chosen entry, or the hits of the search.
#[derive(Debug, Default)]
pub struct Walk {
    /// The chosen entry.
    pub chosen: Option<Chosen>,
    /// The search.
    pub search: Option<Searching>,
    /// Which of the two was started last.
    pub last: Walking,
}

/// Which walk `n` goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Walking {
    /// The mentions of the chosen entry.
    #[default]
    Mentions,
    /// The hits of the search.
    Hits,
}

/// The entry whose mentions are marked in every pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Who, when or where.
    pub entry: Entry,
    /// Which of its mentions the reader stands on, counted from 0.
    pub at: Option<usize>,
}

impl Chosen {
    /// The same entry where it is now, and where the reader stands in it if that has not changed.
    pub(super) fn led_on(self, now: impl Fn(Entry) -> Option<Entry>) -> Option<Self> {
        let entry = now(self.entry)?;
        Some(Self { entry, at: self.at.filter(|_| entry == self.entry) })
    }
}

impl Walk {
    /// Where the walk stands.
    pub fn here(&self, mentions: &Mentions) -> Option<Position> {
        match self.last {
            Walking::Mentions => self.mention(mentions).map(|mention| mention.at.start()),
            Walking::Hits => self.search.as_ref()?.hit().map(crate::article::Passage::start),
        }
    }

    /// The mention that the reader stands on.
    pub fn mention<'a>(&self, mentions: &'a Mentions) -> Option<&'a Mention> {
        let chosen = self.chosen?;
        mentions.nth(chosen.entry, chosen.at?)
    }
}

impl Model {
    /// Chooses an entry: its card opens, its mentions are marked, `n` walks them. In a list that is empty yet there is
    /// none to choose.
    pub(super) fn choose(&mut self, entry: Entry) {
        if entry.index >= self.document.article.count(entry.kind) {
            return;
        }
        self.sidebar.select(entry);
        self.follow_entry(entry);
        self.walk.last = Walking::Mentions;
        if self.walk.chosen.is_none_or(|chosen| chosen.entry != entry) {
            self.walk.chosen = Some(Chosen { entry, at: None });
        }
    }

    /// Chooses the entry of a mention, and stands on it.
    pub(super) fn choose_mention(&mut self, mention: &Mention) {
        self.choose(mention.entry);
        let mentions = &self.document.mentions;
        let at = mentions.count_before(mention.entry, mention.at.start());
        let at = mentions.nth(mention.entry, at).is_some_and(|other| other == mention).then_some(at);
        self.walk.chosen = Some(Chosen { entry: mention.entry, at });
    }

    /// To the next (or previous) mention of the chosen entry, over all panes and round.
    pub(super) fn walk_mentions(&mut self, by: isize) {
        let Some(chosen) = self.walk.chosen else { return self.choose_first_mention() };
        let mentions = &self.document.mentions;
        let count = mentions.of(chosen.entry).len();
        if count == 0 {
            return self.tell("The text does not mention this entry");
        }
        let here = self.here();
        let start = |at: usize| mentions.nth(chosen.entry, at).map(|mention| mention.at.start());
        // In a view the text is not seen; the walk goes on from where it was left.
        let standing = chosen.at.filter(|at| self.is_looking() || start(*at) == Some(here));
        let (at, wrapped) = step(count, standing, mentions.count_before(chosen.entry, here), by);
        let Some(place) = start(at) else { return };
        self.walk.chosen = Some(Chosen { at: Some(at), ..chosen });
        self.walk.last = Walking::Mentions;
        self.go_to(place);
        if wrapped {
            let edge = if by > 0 { "first" } else { "last" };
            self.tell(if count == 1 { "The only mention".to_owned() } else { format!("On from the {edge} mention") });
        }
    }

    /// Chooses whom the sidebar stands on, or else whoever is mentioned first from here on.
    fn choose_first_mention(&mut self) {
        if let Some(ListId::Entries(kind)) = self.sidebar.current() {
            let entry = Entry { kind, index: self.sidebar.selected(kind) };
            if self.document.mentions.of(entry).len() > 0 {
                self.choose(entry);
                return self.walk_mentions(1);
            }
        }
        let here = self.top();
        let from_here = self.document.mentions.all().iter().find(|mention| mention.at.start() >= here);
        match from_here.or(self.document.mentions.all().first()).cloned() {
            Some(mention) => {
                self.choose_mention(&mention);
                self.go_to(mention.at.start());
            }
            None => self.tell("Nobody and nothing is mentioned here"),
        }
    }

    /// Opens what the keyboard stands on: an entry's next mention, or the section of the outline.
    pub(super) fn open_selected(&mut self, by: isize) {
        match (self.focus, self.sidebar.current()) {
            (Focus::Sidebar, Some(ListId::Contents)) => self.leave_sidebar(),
            (Focus::Sidebar, _) => {
                self.walk.last = Walking::Mentions;
                self.walk_mentions(by);
                self.leave_drawer();
            }
            (Focus::Text, _) => self.walk_on(by),
        }
    }

    /// To the next (or previous) of whatever was started last, search or chosen entry.
    pub(super) fn walk_on(&mut self, by: isize) {
        match (self.walk.last, &self.walk.search) {
            (Walking::Hits, Some(_)) => self.walk_hits(by),
            _ => self.walk_mentions(by),
        }
    }
}

/// The index so many further (or back) in a round of `count`, and whether the round was closed.
///
/// Counted from the one that the reader stands on, or else from here, where `before_here` lie before.
pub(super) fn step(count: usize, standing: Option<usize>, before_here: usize, by: isize) -> (usize, bool) {
    let signed = |index: usize| isize::try_from(index).unwrap_or(isize::MAX / 2);
    let target = match (standing, by > 0) {
        (Some(at), _) => signed(at).saturating_add(by),
        (None, true) => signed(before_here).saturating_add(by - 1),
        (None, false) => signed(before_here).saturating_add(by),
    };
    let at = target.rem_euclid(signed(count).max(1)).unsigned_abs();
    (at, target < 0 || target >= signed(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_goes_round_and_says_so() {
        for (standing, before_here, by, expected) in [
            (None, 0, 1, (0, false)),
            (None, 1, 1, (1, false)),
            (None, 1, -1, (0, false)),
            (None, 3, 1, (0, true)),
            (None, 0, -1, (2, true)),
            (Some(0), 0, 1, (1, false)),
            (Some(2), 2, 1, (0, true)),
            (Some(0), 0, -1, (2, true)),
            (Some(0), 0, 2, (2, false)),
        ] {
            assert_eq!(step(3, standing, before_here, by), expected, "{standing:?} {before_here} {by}");
        }
    }
}
