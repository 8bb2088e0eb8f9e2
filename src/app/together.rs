//! Who is mentioned with whom: the chosen pair, and the way to where the text mentions both.

use super::Model;
use crate::{
    article::{Entry, View, Within},
    page::{Look, Ranking, Together},
    text::bidi::isolated,
};

/// The state of the square of people.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The order of rows and columns.
    ranking: Ranking,
    /// The chosen row, which stays chosen while one walks the passages below the square, and the chosen column.
    row: usize,
    column: usize,
    /// What two mentions stand in, to count.
    within: Within,
    /// The passage that was last gone to.
    gone: Option<Gone>,
}

/// A passage that mentions a pair.
#[derive(Debug, Clone, Copy)]
struct Gone {
    pair: (Entry, Entry),
    within: Within,
    /// Section and block.
    block: (usize, usize),
}

impl Model {
    /// The page of the people who are mentioned together.
    pub(super) fn together(&self) -> Together<'_> {
        let pairs = &self.views.pairs;
        let chosen = self.views.place(View::WithWhom).chosen;
        let row = if chosen < pairs.ranking.count() { chosen } else { pairs.row };
        let (article, mentions) = (&*self.document.article, &self.document.mentions);
        let chosen = (row, pairs.column);
        Together { article, mentions, ranking: &pairs.ranking, chosen, within: pairs.within }
    }

    /// Keeps the row of the square, and orders the people anew, if more of the text is known; the chosen ones stay chosen.
    pub(super) fn rank_people(&mut self) {
        let (article, mentions) = (&self.document.article, &self.document.mentions);
        if self.views.shown != View::WithWhom {
            return;
        }
        let chosen = self.views.place(View::WithWhom).chosen;
        if chosen < self.views.pairs.ranking.count() {
            self.views.pairs.row = chosen;
        }
        if !self.views.pairs.ranking.is_old(article, mentions) {
            return;
        }
        let row = self.views.pairs.row;
        let is_first = self.views.pairs.ranking.count() == 0;
        let chosen = [row, self.views.pairs.column].map(|index| self.views.pairs.ranking.person(index));
        let ranking = Ranking::new(article, mentions);
        let [row, column] = chosen.map(|person| person.and_then(|person| ranking.place(person)).unwrap_or(0));
        // The first pair is one of two people.
        self.views.pairs.column = if is_first { 1.min(ranking.count().saturating_sub(1)) } else { column };
        self.views.pairs.ranking = ranking;
        self.views.pairs.row = row;
        self.views.put(View::WithWhom, row);
    }

    /// How many people have a row of the square.
    pub(super) fn ranked(&self) -> usize {
        self.views.pairs.ranking.count()
    }

    /// Chooses the column of the first person beside whoever has a row.
    pub(super) fn pair_with_first(&mut self, row: usize) {
        let last = self.ranked().saturating_sub(1);
        self.views.pairs.column = usize::from(row == 0).min(last);
    }

    /// So many columns further or back.
    pub(super) fn step_columns(&mut self, by: isize) {
        let last = self.views.pairs.ranking.count().saturating_sub(1);
        self.views.pairs.column = self.views.pairs.column.saturating_add_signed(by).min(last);
    }

    /// A click on the square chooses its column too; whether that is another one than before.
    pub(super) fn click_column(&mut self, item: usize, x: u16) -> bool {
        let Some(plan) = self.plan.view.as_ref().filter(|_| item < self.views.pairs.ranking.count()) else {
            return false;
        };
        let look = Look { width: plan.body.width.max(1), plain: self.settings.plain };
        let column = self.together().column_at(usize::from(x.saturating_sub(plan.body.x)), look);
        let before = self.views.pairs.column;
        self.views.pairs.column = column.unwrap_or(before);
        self.views.pairs.column != before
    }

    /// Counts by section instead of by paragraph, or the other way.
    pub(super) fn turn_pairs(&mut self) {
        let within = &mut self.views.pairs.within;
        *within = if *within == Within::Paragraph { Within::Section } else { Within::Paragraph };
    }

    /// Whether the keyboard is on the square, and not on the passages below it.
    pub(super) fn is_on_square(&self) -> bool {
        self.views.place(View::WithWhom).chosen < self.views.pairs.ranking.count()
    }

    /// To where both people of the chosen pair are mentioned: the first time to the first place, then to the next.
    pub(super) fn open_pair(&mut self) {
        let pairs = &self.views.pairs;
        let row = self.views.place(View::WithWhom).chosen;
        let (Some(one), Some(two)) = (pairs.ranking.person(row), pairs.ranking.person(pairs.column)) else { return };
        if one == two {
            self.choose(one);
            return self.walk_mentions(1);
        }
        let (pair, within) = ((one.min(two), one.max(two)), pairs.within);
        let after = pairs.gone.filter(|gone| (gone.pair, gone.within) == (pair, within)).map(|gone| gone.block);
        let mentions = &self.document.mentions;
        let [first, second] = [one, two].map(|person| isolated(self.document.article.name(person)));
        let names = format!("{first} and {second}");
        let Some((at, block)) = mentions.next_together(pair, within, after) else {
            let unit = if within == Within::Paragraph { "paragraph" } else { "section" };
            return self.tell(format!("No {unit} mentions both {names}"));
        };
        let count = mentions.together_count(one, two, within);
        let there = mentions.in_block(block.0, block.1);
        let of = |person| there.iter().find(|mention| mention.entry == person);
        let Some(mention) = of(one).or_else(|| of(two)).cloned() else { return };
        self.views.pairs.gone = Some(Gone { pair, within, block });
        self.choose_mention(&mention);
        self.go_to(mention.at.start());
        self.tell(format!("{names}: {} of {count}", at + 1));
    }
}
