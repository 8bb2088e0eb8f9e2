//! The place in the line at the head of news: `PRISTINA, 18 August –`, `VALENCIA, Spain (AP) —`, `WIEN – `.

use super::name::candidates;
use crate::{
    article::{Article, Block, BlockKind, Container, ContainerKind, Passage},
    text::dateline::{head, is_place},
};

/// Blocks at the beginning of a text in which such a line may stand.
const BLOCKS: usize = 12;
/// Bytes of the longest such line.
const LONGEST: usize = 90;

/// Where the name of the place stands that a text was filed from, if it stands at its head and the place is known. A book's
/// first lines name where it was printed.
pub fn dateline(article: &Article) -> Option<Passage> {
    if article.is_book {
        return None;
    }
    let is_quoted = |container: &Container| matches!(container.kind, ContainerKind::Quote(_));
    let is_text = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_));
    let sections = article.sections.iter().enumerate();
    let blocks =
        sections.flat_map(|(section, it)| it.blocks().iter().enumerate().map(move |(at, it)| (section, at, it)));
    let blocks = blocks.filter(|(_, _, block)| is_text(block) && !block.containers.iter().any(is_quoted));
    blocks.take(BLOCKS).find_map(|(section, block, it)| {
        let range = 0..name(&it.text)?.len();
        Some(Passage { section, block, range })
    })
}

/// The name of a known place that a text begins with as news does.
fn name(text: &str) -> Option<&str> {
    let (line, dash) = line(text)?;
    let line = line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")).map_or(line, |(line, _)| line);
    let (name, more) = line.split_once([',', '(']).map_or((line, ""), |(name, more)| (name.trim_end(), more));
    let is_loud = name.chars().filter(|c| c.is_alphabetic()).count() > 1 && !name.chars().any(char::is_lowercase);
    // Whoever begins so without capitals also says when, or for whom.
    let is_dated = more.contains(|c: char| c.is_ascii_digit()) || dash != ": " && text[line.len()..].starts_with(" (");
    let fits = is_place(name) && (is_loud || is_dated);
    (fits && !candidates(name).is_empty()).then_some(name)
}

/// The line at the head of a text and what ends it: a dash, or the end of a text that is no longer.
fn line(text: &str) -> Option<(&str, &str)> {
    head(text, LONGEST)
        .or_else(|| (text.len() < LONGEST && !text.ends_with(['.', '!', '?'])).then_some((text.trim_end(), "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_at_the_head_of_news_is_seen_and_no_other_word_there() {
        for (text, place) in [
            ("PRISTINA, 18 August – Officials met.", Some("PRISTINA")),
            ("VALENCIA, Spain (AP) — Heavy rain fell.", Some("VALENCIA")),
            ("Paris (AFP) - Le ministre a parlé.", Some("Paris")),
            ("Berlin, 3. Mai 2022 – Der Minister sprach.", Some("Berlin")),
            ("WIEN – Die Regierung tagt.", Some("WIEN")),
            ("БЕОГРАД, 3. мај – Влада заседа.", Some("БЕОГРАД")),
            ("ST. LOUIS (Reuters) - A bank closed.", Some("ST. LOUIS")),
            ("NEW YORK: Shares fell.", Some("NEW YORK")),
            ("Pristina, 18 August 2022", Some("Pristina")),
            ("London – a city of many bridges", None),
            ("NATO – the alliance – met.", None),
            ("Paris: a guide", None),
            ("He said – in London – that it was late.", None),
            ("– PARIS –", None),
            ("", None),
        ] {
            assert_eq!(name(text), place, "{text}");
        }
    }
}
