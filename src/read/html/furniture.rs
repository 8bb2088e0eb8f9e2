//! What stands in the body of an article and is none of it: teasers, notices, bylines, what is said twice.
//!
//! A page that states its text for machines (`articleBody` of schema.org) is the surest judge of that; without it only what
//! is plainly furniture goes.

use std::collections::{HashMap, HashSet};

use crate::{
    article::{Block, BlockKind, Inline},
    read::{foreign::host, manuscript::Stretch},
};

/// Words of a paragraph from which on it is judged by the words alone, and up to which a notice can be.
const FEW: usize = 4;
const LONG: usize = 12;
const NOTICE: usize = 45;

/// The stretches without furniture, given the text that the page states for machines, and its address.
pub(super) fn cleared(mut stretches: Vec<Stretch>, stated: Option<&str>, address: Option<&str>) -> Vec<Stretch> {
    let mut judge = Judge::new(&stretches, stated, address.map(host));
    for stretch in &mut stretches {
        let related = ALONE.contains(&&*plain(&stretch.title));
        stretch.blocks.retain(|block| judge.keeps(block) && !(related && is_link(block)));
        if related && stretch.blocks.is_empty() {
            stretch.title.clear();
        }
    }
    without_empty(stretches)
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
    often: HashMap<Vec<String>, (usize, bool)>,
    /// Whether the text has begun.
    begun: bool,
}

impl<'a> Judge<'a> {
    fn new(stretches: &[Stretch], stated: Option<&str>, host: Option<&'a str>) -> Self {
        let guide = stated.and_then(|stated| Guide::new(stated, stretches));
        let mut often: HashMap<Vec<String>, (usize, bool)> = HashMap::new();
        for block in stretches.iter().flat_map(|stretch| &stretch.blocks) {
            let words = words(&block.text);
            if words.len() >= LONG {
                often.entry(words).or_default().0 += 1;
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
        let teaser = !self.linked && words.len() >= FEW && is_link(block) && self.is_of_site(block);
        let foreign = self.guide.as_ref().is_some_and(|guide| guide.lacks(&words));
        let head = !self.begun && !long && is_head(&block.text);
        let again = self.is_repeated(&words);
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

    /// Whether a paragraph that stands on the page again and again was met before, such as the words under each picture of
    /// a row of pictures.
    fn is_repeated(&mut self, words: &[String]) -> bool {
        self.often.get_mut(words).is_some_and(|(count, met)| *count > 2 && std::mem::replace(met, true))
    }
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
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

    fn common(&self, words: &[String]) -> usize {
        runs(words).filter(|run| self.runs.contains(run)).count()
    }

    /// Whether the stated text has not these words.
    fn lacks(&self, words: &[String]) -> bool {
        words.len() > FEW && self.common(words) * 10 < runs_count(words) * 3
    }
}

fn runs_count(words: &[String]) -> usize {
    words.len().saturating_sub(2)
}

/// The runs of three words, by their hashes.
fn runs(words: &[String]) -> impl Iterator<Item = [u64; 3]> {
    let hashes: Vec<u64> = words.iter().map(|word| hash(word)).collect();
    let count = hashes.len().saturating_sub(2);
    (0..count).map(move |at| [hashes[at], hashes[at + 1], hashes[at + 2]])
}

/// A number for a word (FNV-1a, 64 bits).
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// Whether a short line before the text is its byline, or tells when it was filed: the head of the article says that.
fn is_head(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = [
        "by ",
        "von ",
        "par ",
        "por ",
        "di ",
        "updated",
        "published",
        "posted",
        "aktualisiert",
        "publié",
        "publicado",
        "mis à jour",
    ];
    let clock = text.bytes().filter(u8::is_ascii_digit).count() >= 4 && text.contains(':') && text.len() < 60;
    begins.iter().any(|word| lower.starts_with(word)) || clock
}

/// Whether a short paragraph asks for something, or is a notice that stands on every page.
fn is_notice(text: &str, words: usize) -> bool {
    if words > NOTICE {
        return false;
    }
    let lower = text.to_lowercase();
    NOTICES.iter().any(|notice| lower.contains(notice)) || ALONE.contains(&&*plain(text))
}

/// A line in small letters, without signs at its end.
fn plain(text: &str) -> String {
    text.to_lowercase().trim_end_matches([':', '.', '…', ' ']).to_owned()
}

/// What only notices say.
const NOTICES: &[&str] = &[
    "all rights reserved",
    "sign up for our",
    "subscribe to our",
    "to our newsletter",
    "our newsletters",
    "affiliate links",
    "click here to",
    "by clicking here",
    "follow us on",
    "like us on facebook",
    "follow him on twitter",
    "follow her on twitter",
    "follow them on twitter",
    "download our app",
    "delivered to your inbox",
    "in your inbox",
    "to your inbox",
    "may not be reproduced",
    "may earn a commission",
    "alle rechte vorbehalten",
    "unseren newsletter",
    "unserem newsletter",
    "folgen sie uns",
    "tous droits réservés",
    "notre newsletter",
    "suivez-nous",
    "todos los derechos reservados",
    "nuestro boletín",
    "síguenos en",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "все права защищены",
    "сва права задржана",
    "sva prava zadržana",
];

/// What is a notice if it stands alone.
const ALONE: &[&str] = &[
    "advertisement",
    "advertisment",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "read more",
    "read also",
    "also read",
    "related",
    "related articles",
    "related stories",
    "share this",
    "share",
    "comments",
    "sponsored",
    "anzeige",
    "werbung",
    "lesen sie auch",
    "mehr zum thema",
    "publicité",
    "lire aussi",
    "à lire aussi",
    "publicidad",
    "lea también",
    "te puede interesar",
    "publicidade",
    "leia também",
    "leia mais",
    "pubblicità",
    "leggi anche",
    "реклама",
    "прочитајте још",
    "pročitajte još",
    "читайте также",
];
