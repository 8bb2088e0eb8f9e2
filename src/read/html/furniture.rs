//! What stands in the body of an article and is none of it: teasers, notices, bylines, what is said twice.
//!
//! A page that states its text for machines (`articleBody` of schema.org) is the surest judge of that; without it only what
//! is plainly furniture goes.

mod notices;

use std::collections::{HashMap, HashSet};

use notices::{is_alone, is_head, is_notice};

use super::invitation;
use crate::{
    article::{Block, BlockKind, Inline},
    read::{foreign::host, manuscript::Stretch},
};

/// Words of a paragraph from which on it can be a teaser, and from which on it is surely text.
const FEW: usize = 4;
const LONG: usize = 12;

/// The stretches without furniture, given the text that the page states for machines, and its address.
pub(super) fn cleared(mut stretches: Vec<Stretch>, stated: Option<&str>, address: Option<&str>) -> Vec<Stretch> {
    let mut judge = Judge::new(&stretches, stated, address.map(host));
    for stretch in &mut stretches {
        let related = is_alone(&stretch.title);
        let invites = invitation::heads(&stretch.title) && stretch.blocks.first().is_some_and(is_asking);
        stretch.blocks.retain(|block| judge.keeps(block) && !(related && is_link(block)));
        if related && stretch.blocks.is_empty() {
            stretch.title.clear();
        }
        if invites {
            // What stands under the invitation goes on with the section before.
            stretch.level = 0;
            stretch.title.clear();
        }
    }
    without_empty(stretches)
}

/// Whether a paragraph asks the reader for something.
fn is_asking(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && is_notice(&block.text, words(&block.text).len())
}

/// Without headings under which there is nothing: they lead to other articles, or to what only a browser shows.
fn without_empty(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut kept: Vec<Stretch> = Vec::with_capacity(stretches.len());
    // The level of the last heading that is kept, from the end: one of a higher level has it under itself.
    let mut below = 0;
    for mut stretch in stretches.into_iter().rev() {
        let empty = stretch.blocks.is_empty() && below <= stretch.level;
        if !empty && stretch.level > 0 {
            below = stretch.level;
        }
        if empty && let Some(next) = kept.last_mut() {
            next.names.append(&mut stretch.names);
        } else if !empty {
            kept.push(stretch);
        }
    }
    kept.reverse();
    kept
}

/// What tells furniture from text.
struct Judge<'a> {
    /// The machine that the page is from.
    host: Option<&'a str>,
    guide: Option<Guide>,
    /// Whether links are what the article says.
    linked: bool,
    /// How often each long paragraph stands on the page, and then whether it was met.
    often: HashMap<u64, (usize, bool)>,
    /// Whether the text has begun.
    begun: bool,
}

impl<'a> Judge<'a> {
    fn new(stretches: &[Stretch], stated: Option<&str>, host: Option<&'a str>) -> Self {
        let guide = stated.and_then(|stated| Guide::new(stated, stretches));
        let mut often: HashMap<u64, (usize, bool)> = HashMap::new();
        for block in stretches.iter().flat_map(|stretch| &stretch.blocks) {
            let words = words(&block.text);
            if words.len() >= LONG {
                often.entry(whole(&words)).or_default().0 += 1;
            }
        }
        Self { host, guide, linked: is_list_of_links(stretches), often, begun: false }
    }

    /// Whether a block is kept.
    fn keeps(&mut self, block: &Block) -> bool {
        let words = words(&block.text);
        if block.kind != BlockKind::Paragraph || words.is_empty() {
            return true;
        }
        let long = words.len() >= LONG;
        let teaser =
            !self.linked && words.len() >= FEW && is_link(block) && self.is_of_site(block) && !is_labelled(block);
        let foreign = self.guide.as_ref().is_some_and(|guide| guide.lacks(&words));
        let head = !self.begun && !long && is_head(&block.text);
        let again = self.is_repeated(&words) && is_caption(block);
        let kept = !(again || teaser || foreign || head || is_notice(&block.text, words.len()));
        self.begun |= kept && long;
        kept
    }

    /// Whether a block of links leads to other pages of the site, as far as that matters: what an article lists is elsewhere.
    fn is_of_site(&self, block: &Block) -> bool {
        let own = |target: &str| self.host.is_some_and(|own| host(target) == own);
        block.containers.is_empty()
            || block.marks.iter().any(|mark| matches!(&mark.inline, Inline::Link(target) if own(target)))
    }

    /// Whether a paragraph that stands on the page again and again was met before. That is furniture only of captions, as
    /// under each picture of a row of pictures: a song has its refrain.
    fn is_repeated(&mut self, words: &[u64]) -> bool {
        self.often.get_mut(&whole(words)).is_some_and(|(count, met)| *count > 2 && std::mem::replace(met, true))
    }
}

/// The words of a text in small letters, each as a number (FNV-1a, 64 bits).
fn words(text: &str) -> Vec<u64> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            word.chars().flat_map(char::to_lowercase).fold(BASIS, |hash, letter| mixed(hash, u32::from(letter).into()))
        })
        .collect()
}

/// A number for all the words.
fn whole(words: &[u64]) -> u64 {
    words.iter().fold(BASIS, |hash, word| mixed(hash, *word))
}

const BASIS: u64 = 0xCBF2_9CE4_8422_2325;

fn mixed(hash: u64, part: u64) -> u64 {
    (hash ^ part).wrapping_mul(0x0100_0000_01B3)
}

/// Whether the block is the words under a picture, which are set apart as a whole.
fn is_caption(block: &Block) -> bool {
    block.marks.iter().any(|mark| mark.inline == Inline::Emphasis && mark.range == (0..block.text.len()))
}

/// Whether the block begins with words that say what the rest is: **Capital**: …
fn is_labelled(block: &Block) -> bool {
    let label = block.marks.iter().find(|mark| mark.inline == Inline::Strong && mark.range.start == 0);
    label.is_some_and(|label| block.text[label.range.end..].starts_with(':'))
}

/// Whether almost all of the block is links.
fn is_link(block: &Block) -> bool {
    let links = block.marks.iter().filter(|mark| matches!(mark.inline, Inline::Link(_)));
    let linked: usize = links.map(|mark| mark.range.len()).sum();
    linked * 10 >= block.text.len() * 8
}

/// Whether the article is a list of links, or nearly so: they are what it says.
fn is_list_of_links(stretches: &[Stretch]) -> bool {
    let blocks = || stretches.iter().flat_map(|stretch| &stretch.blocks);
    let all: usize = blocks().map(|block| block.text.len()).sum();
    let linked: usize = blocks().filter(|block| is_link(block)).map(|block| block.text.len()).sum();
    linked * 4 > all
}

/// The text that a page states, to judge by.
struct Guide {
    runs: HashSet<[u64; 3]>,
}

impl Guide {
    /// A guide, if the stated text is much of what was found: some pages state its beginning alone.
    fn new(stated: &str, stretches: &[Stretch]) -> Option<Self> {
        let runs: HashSet<[u64; 3]> = runs(&words(stated)).collect();
        let guide = Self { runs };
        let (mut all, mut common) = (0, 0);
        for block in stretches.iter().flat_map(|stretch| &stretch.blocks) {
            let words = words(&block.text);
            all += runs_count(&words);
            common += guide.common(&words);
        }
        (common * 10 >= all * 6 && common >= 40).then_some(guide)
    }

    fn common(&self, words: &[u64]) -> usize {
        runs(words).filter(|run| self.runs.contains(run)).count()
    }

    /// Whether the stated text has not these words.
    fn lacks(&self, words: &[u64]) -> bool {
        words.len() > FEW && self.common(words) * 10 < runs_count(words) * 3
    }
}

fn runs_count(words: &[u64]) -> usize {
    words.len().saturating_sub(2)
}

/// The runs of three words.
fn runs(words: &[u64]) -> impl Iterator<Item = [u64; 3]> + '_ {
    words.windows(3).map(|run| [run[0], run[1], run[2]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Container, ContainerKind, Mark, Marker};

    const STORY: &str = "The ministers met in Oslo on Monday, and spoke for three hours about the price of fish.";

    fn left(blocks: Vec<Block>, stated: Option<&str>) -> Vec<String> {
        let stretches = vec![Stretch { blocks, ..Stretch::default() }];
        let kept = cleared(stretches, stated, Some("https://www.a.example/b"));
        kept.iter().flat_map(|stretch| &stretch.blocks).map(|block| block.text.clone()).collect()
    }

    fn linked(text: &str, target: &str) -> Block {
        let marks = vec![Mark { range: 0..text.len(), inline: Inline::Link(target.to_owned()) }];
        Block { marks, ..Block::paragraph(text) }
    }

    fn item(block: Block) -> Block {
        let kind = ContainerKind::Item(Marker::Bullet);
        Block { containers: vec![Container { kind, first: true, last: true }], ..block }
    }

    #[test]
    fn what_is_plainly_furniture_goes() {
        let story = || Block::paragraph(STORY.repeat(3));
        for furniture in [
            Block::paragraph("By Ann Bee"),
            Block::paragraph("Updated 9:30 a.m., Aug 18, 2022"),
            Block::paragraph("Donnerstag, 18. August 2022"),
            Block::paragraph("Advertisement"),
            Block::paragraph("Lesen Sie auch:"),
            Block::paragraph("Get breaking news alerts and special reports, on weekday mornings."),
            Block::paragraph("Sign up for our weekly letter and never miss a story."),
            linked("Ministers quarrel over the price of bread", "https://a.example/c"),
            item(linked("Ministers quarrel over the price of bread", "https://www.a.example/c")),
        ] {
            assert_eq!(left(vec![furniture.clone(), story()], None), [STORY.repeat(3)], "{furniture:?}");
        }
        for text in [
            Block::paragraph("By noon the fish was sold, and by evening all of it was eaten in the harbour."),
            item(linked("The report of the ministry in full", "https://b.example/report.pdf")),
            linked("The report", "https://a.example/report"),
        ] {
            assert_eq!(left(vec![text.clone(), story()], None), [text.text.clone(), STORY.repeat(3)]);
        }
    }

    #[test]
    fn the_text_that_a_page_states_is_the_judge() {
        let other = "Read what our readers think of the ministers, of fish, and of the long winter in the north.";
        let long: Vec<String> = (0..9).map(|part| format!("Part {part} of the story says: {STORY}")).collect();
        let mut blocks: Vec<Block> = long.iter().map(Block::paragraph).collect();
        blocks.insert(4, Block::paragraph(other));
        assert_eq!(left(blocks.clone(), Some(&long.join(" "))), long);
        assert_eq!(left(blocks.clone(), Some(other)).len(), 10, "too little of it is stated");
        assert_eq!(left(blocks, None).len(), 10);
    }

    #[test]
    fn the_words_under_each_picture_of_a_row_are_read_once_and_a_refrain_each_time() {
        let caption = || {
            let marks = vec![Mark { range: 0..STORY.len(), inline: Inline::Emphasis }];
            Block { marks, ..Block::paragraph(STORY) }
        };
        let row = |of: &dyn Fn() -> Block| vec![of(), Block::paragraph("Between."), of(), of()];
        assert_eq!(left(row(&caption)[..3].to_vec(), None).len(), 3, "twice may be meant");
        assert_eq!(left(row(&caption), None), [STORY, "Between."]);
        assert_eq!(left(row(&|| Block::paragraph(STORY)), None).len(), 4);
    }

    #[test]
    fn a_heading_with_nothing_under_it_goes() {
        let with = |level, title: &str, text: &[&str]| Stretch {
            blocks: text.iter().map(|text| Block::paragraph(*text)).collect(),
            ..Stretch::new(level, title)
        };
        let stretches =
            vec![with(2, "A", &[]), with(3, "B", &["b"]), with(2, "C", &[]), with(2, "D", &["d"]), with(3, "E", &[])];
        let titles: Vec<String> = without_empty(stretches).into_iter().map(|stretch| stretch.title).collect();
        assert_eq!(titles, ["A", "B", "D"]);
    }
}
