//! Below the square: the passages that mention both of the chosen pair.

use super::Together;
use crate::{
    article::{Entry, Mention, Position, Within},
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
        let (heading, start, here) = match self.within {
            Within::Paragraph => ("Where both are mentioned", block, Some(block)),
            Within::Section => ("Sections that mention both", 0, None),
        };
        let mut item = Item::default();
        if index == 0 {
            item.lines.push(Vec::new());
            item.push_text("", heading, Role::Heading, look);
        }
        item.push_text("  ", &place(self.article, section, here, look), Role::Dim, look);
        let mentions = self.first_mentions(pair, Position { section, block: start, offset: 0 });
        for sentence in self.sentences(&mentions) {
            item.push_text("  ", &on_one_line(sentence, look), Role::Text, look);
        }
        // Where the second comes in, both have been mentioned.
        item.lead = mentions.last().map(|mention| Lead::Position(mention.at.start()));
        item.lines.push(Vec::new());
        Some(item)
    }

    /// The first mention of each of two people from a point on, in the order of reading.
    fn first_mentions(&self, (one, two): (Entry, Entry), from: Position) -> Vec<&Mention> {
        let first = |entry| self.mentions.nth(entry, self.mentions.count_before(entry, from));
        let mut mentions: Vec<&Mention> = [one, two].into_iter().filter_map(first).collect();
        mentions.sort_by_key(|mention| mention.at.start());
        mentions
    }

    /// The sentences that mentions stand in, one after the other, each once.
    fn sentences(&self, mentions: &[&Mention]) -> Vec<&str> {
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
