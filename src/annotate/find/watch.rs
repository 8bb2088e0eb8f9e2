//! How far finding has come, told while it goes on to whoever waits for it, and may have it end.

use std::cell::Cell;

use crate::article::Article;

/// One of the walks over the whole text that finding takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Walk {
    /// How each word is used; the text is parsed meanwhile.
    Words,
    /// Which of them are names.
    Names,
    /// Where those that are known are named.
    Mentions,
    /// The places that names do not see.
    Places,
    /// The dates.
    Dates,
    /// The figures.
    Figures,
    /// Who speaks.
    Speakers,
    /// Where the places are; it walks over the entities, and each counts as its part of the text.
    Locating,
}

impl Walk {
    /// What it takes, in per cent of all, as was measured with a book of 600,000 words.
    const fn share(self) -> usize {
        match self {
            Self::Words => 17,
            Self::Names => 46,
            Self::Mentions => 5,
            Self::Places => 2,
            Self::Dates => 6,
            Self::Figures => 14,
            Self::Speakers => 9,
            Self::Locating => 1,
        }
    }
}

/// Finding was told to end before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Counts what is done of the walks, tells each new per cent of it, and hears whether to go on.
pub(super) struct Watch<'a> {
    goes_on: &'a dyn Fn(u8) -> bool,
    /// Bytes of the text, at least 1.
    weight: usize,
    /// Bytes walked over, each as often as its walk has a share.
    walked: Cell<usize>,
    told: Cell<u8>,
    is_stopped: Cell<bool>,
}

impl<'a> Watch<'a> {
    /// A watch over the finding in an article. `goes_on` is told how much is done, 0 to 100 per cent and never less than
    /// before, and answers whether the rest is wanted.
    pub(super) fn new(article: &Article, goes_on: &'a dyn Fn(u8) -> bool) -> Self {
        let weight = article.weight().max(1);
        Self { goes_on, weight, walked: Cell::new(0), told: Cell::new(0), is_stopped: Cell::new(false) }
    }

    /// A walk has come by so many bytes; whether it goes on. Once it does not, no walk does.
    pub(super) fn passes(&self, walk: Walk, bytes: usize) -> bool {
        let walked = self.walked.get().saturating_add(bytes.saturating_mul(walk.share()));
        self.walked.set(walked);
        // What is read of a text may be longer than its source.
        let percent = u8::try_from(walked / self.weight).unwrap_or(100).min(100);
        if percent > self.told.get() {
            self.told.set(percent);
            self.is_stopped.set(self.is_stopped.get() || !(self.goes_on)(percent));
        }
        !self.is_stopped.get()
    }

    /// The same of one of so many things that the whole text was parted into.
    pub(super) fn passes_one_of(&self, walk: Walk, count: usize) -> bool {
        self.passes(walk, self.weight / count.max(1))
    }

    /// Whether nobody wants the rest.
    pub(super) fn is_stopped(&self) -> bool {
        self.is_stopped.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Section};

    fn article() -> Article {
        let section = Section::new("s", "S", 0, 400, || vec![Block::paragraph("a".repeat(400))]);
        Article { sections: vec![section], ..Article::default() }
    }

    const ALL: [Walk; 8] = [
        Walk::Words,
        Walk::Names,
        Walk::Mentions,
        Walk::Places,
        Walk::Dates,
        Walk::Figures,
        Walk::Speakers,
        Walk::Locating,
    ];

    #[test]
    fn the_walks_are_all_of_it_and_each_per_cent_is_told_once() {
        let last = Cell::new(0);
        let tell = |percent| percent == last.replace(percent) + 1;
        let (article, steps) = (article(), 400);
        let watch = Watch::new(&article, &tell);
        assert!(ALL.iter().all(|walk| (0..steps).all(|_| watch.passes(*walk, 1))));
        assert_eq!(last.get(), 100);
        assert!(watch.passes(Walk::Names, usize::MAX), "more than was thought is no harm");
    }

    #[test]
    fn once_stopped_no_walk_goes_on() {
        let article = article();
        let watch = Watch::new(&article, &|percent| percent < 10);
        assert!(watch.passes(Walk::Words, 100));
        assert!(!watch.passes(Walk::Names, 300) && watch.is_stopped());
        assert!(ALL.iter().all(|walk| !watch.passes(*walk, 1)));
    }
}
