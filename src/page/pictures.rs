//! The pictures, each with its caption, what it shows for those who do not see it, and the section that it stands in.

use std::ops::Range;

use super::{Item, Lead, Look, Page};
use crate::{
    article::{Article, BlockKind, Position},
    palette::Role,
};

/// The pictures of an article.
#[derive(Debug, Clone)]
pub struct Pictures<'a> {
    article: &'a Article,
    /// The blocks that are pictures.
    places: &'a [Position],
    /// The one that is shown.
    open: Option<Open<'a>>,
}

/// The picture that is shown.
#[derive(Debug, Clone, Copy)]
pub struct Open<'a> {
    /// Which of the pictures.
    pub index: usize,
    /// Lines that are left empty for it.
    pub rows: u16,
    /// Why it is not seen (yet), and what that means.
    pub note: Option<(&'a str, Role)>,
}

/// The blocks of some sections of an article that are pictures, in order.
pub fn picture_places(article: &Article, sections: Range<usize>) -> Vec<Position> {
    let sections = article.sections.iter().enumerate().take(sections.end).skip(sections.start);
    let blocks = sections.flat_map(|(section, here)| {
        let pictures = here.blocks().iter().enumerate();
        let pictures = pictures.filter(|(_, block)| matches!(block.kind, BlockKind::Image { .. }));
        pictures.map(move |(block, _)| Position { section, block, offset: 0 })
    });
    blocks.collect()
}

impl<'a> Pictures<'a> {
    /// The pictures at some places, one of them shown.
    pub fn new(article: &'a Article, places: &'a [Position], open: Option<Open<'a>>) -> Self {
        Self { article, places, open }
    }
}

impl Page for Pictures<'_> {
    fn count(&self) -> usize {
        self.places.len()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let place = self.places.get(index).copied();
        let block = place.and_then(|place| self.article.block(place.section, place.block));
        let (Some(place), Some(block)) = (place, block) else { return Item::default() };
        let BlockKind::Image { file, alt } = &block.kind else { return Item::default() };
        let mut item = Item { lines: Vec::new(), lead: Some(Lead::Position(place)) };
        let open = self.open.filter(|open| open.index == index);
        if let Some(Open { rows, note, .. }) = open {
            let air = usize::from(rows > 0);
            item.lines.resize(usize::from(rows) + air, Vec::new());
            if let Some((note, role)) = note {
                item.push_text("", note, role, look);
            }
        }
        item.push_text("", &block.text, Role::Strong, look);
        if *alt != block.text {
            item.push_text("", alt, Role::Text, look);
        }
        let section = &self.article.sections[place.section];
        let standing = format!("{} {}{}{file}", place.section + 1, section.name(), look.dot());
        item.push_text("", &standing, Role::Dim, look);
        if index + 1 < self.count() {
            item.lines.push(Vec::new());
        }
        item
    }

    fn nothing(&self) -> &'static str {
        "This article has no pictures"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Section};

    const LOOK: Look = Look { width: 60, plain: false };

    fn article() -> Article {
        let picture = |file: &str, text: &str, alt: &str| Block {
            kind: BlockKind::Image { file: file.to_owned(), alt: alt.to_owned() },
            text: text.to_owned(),
            ..Block::default()
        };
        let section = |title: &str, blocks: Vec<Block>| Section::new(title, title, 0, 0, move || blocks.clone());
        let sections = vec![
            section("One", vec![Block::paragraph("Text."), picture("a.png", "A bay", "Ships in a bay")]),
            section("Two", vec![picture("b.png", "", "A hill"), picture("c.png", "Same", "Same")]),
        ];
        Article { sections, ..Article::default() }
    }

    fn told(item: &Item) -> Vec<String> {
        item.lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect()
    }

    #[test]
    fn each_picture_says_what_it_shows_and_where_it_stands() {
        let article = article();
        let places = picture_places(&article, 0..2);
        let page = Pictures::new(&article, &places, None);
        assert_eq!(page.count(), 3);
        assert_eq!(told(&page.item(0, LOOK)), ["A bay", "Ships in a bay", "1 One · a.png", ""]);
        assert_eq!(told(&page.item(1, LOOK)), ["A hill", "2 Two · b.png", ""], "no caption");
        assert_eq!(told(&page.item(2, LOOK)), ["Same", "2 Two · c.png"], "nothing is said twice");
        assert_eq!(page.item(2, LOOK).lead, Some(Lead::Position(Position { section: 1, block: 1, offset: 0 })));
        assert_eq!(page.item(9, LOOK), Item::default());
        assert_eq!(picture_places(&article, 1..9), places[1..]);
    }

    #[test]
    fn the_picture_that_is_shown_has_its_room_or_says_why_not() {
        let article = article();
        let places = picture_places(&article, 0..2);
        let shown = Pictures::new(&article, &places, Some(Open { index: 0, rows: 2, note: None }));
        assert_eq!(told(&shown.item(0, LOOK))[..4], ["", "", "", "A bay"]);
        assert_eq!(told(&shown.item(1, LOOK))[0], "A hill");
        let failed =
            Pictures::new(&article, &places, Some(Open { index: 0, rows: 0, note: Some(("broken", Role::Fault)) }));
        assert_eq!(told(&failed.item(0, LOOK))[..2], ["broken", "A bay"]);
    }
}
