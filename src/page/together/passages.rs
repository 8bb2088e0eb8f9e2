//! Below the square: the passages that mention both of the chosen pair.

use super::Together;
use crate::{
    article::{Entry, Mention},
    page::{
        Item, Lead, Look,
        item::{on_one_line, place},
    },
    palette::Role,
    text::sentence,
};

impl Together<'_> {
    /// The chosen two people, if they are two.
    fn two(&self) -> Option<(Entry, Entry)> {
        let (one, two) = (self.ranking.person(self.chosen.0)?, self.ranking.person(self.chosen.1)?);
        (one != two).then_some((one, two))
    }

    /// How many passages mention both.
    pub(super) fn passage_count(&self) -> usize {
        self.two().map_or(0, |(one, two)| self.mentions.together_count(one, two, self.within))
    }

    /// One of them, with where it is and its sentences; the first with a heading above.
    pub(super) fn passage_item(&self, index: usize, look: Look) -> Option<Item> {
        let pair = self.two()?;
        let (section, block) = self.mentions.nth_together(pair, self.within, index)?;
        let there = self.mentions.in_block(section, block);
        let of = |person| there.iter().find(|mention| mention.entry == person);
        let mentions = [of(pair.0), of(pair.1)];
        let mut item = Item { lines: Vec::new(), lead: None };
        if index == 0 {
            item.lines.push(Vec::new());
            item.push_text("", "Where both are mentioned", Role::Heading, look);
        }
        let here = place(self.article, section, Some(block), look);
        item.push_text("  ", &here, Role::Dim, look);
        for sentence in self.sentences(mentions) {
            item.push_text("  ", &on_one_line(sentence, look), Role::Text, look);
        }
        item.lead = mentions.into_iter().flatten().next().map(|mention| Lead::Position(mention.at.start()));
        item.lines.push(Vec::new());
        Some(item)
    }

    /// The sentences that two mentions of one block stand in, one after the other, each once.
    fn sentences(&self, mentions: [Option<&Mention>; 2]) -> Vec<&str> {
        let mut mentions: Vec<&Mention> = mentions.into_iter().flatten().collect();
        mentions.sort_by_key(|mention| mention.at.range.start);
        let mut sentences = Vec::new();
        for mention in mentions {
            let text = self.article.block(mention.at.section, mention.at.block).map_or("", |block| &block.text);
            let sentence = &text[sentence::around(text, &mention.at.range)];
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences
    }
}
