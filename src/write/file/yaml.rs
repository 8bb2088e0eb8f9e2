//! An article as one file of YAML.

use super::{
    keys,
    node::{Map, Node, add, file, line},
    text::text,
};
use crate::article::Article;

/// The article as a file of YAML, pleasant to read and to go on writing.
pub fn yaml(article: &Article) -> String {
    let mut map = keys::before(article);
    let (sections, _) = sections(article, 0, 0);
    map.push(("sections".to_owned(), Node::List(sections)));
    map.extend(keys::after(article));
    file(&map)
}

/// The sections of a depth from an index on, with those within them; and the index after them.
fn sections(article: &Article, mut index: usize, depth: usize) -> (Vec<Node>, usize) {
    let mut nodes = Vec::new();
    while let Some(section) = article.sections.get(index).filter(|section| section.depth >= depth) {
        let mut map: Map = vec![("id".to_owned(), line(&section.id))];
        add(&mut map, "title", (!section.title.is_empty()).then(|| line(&section.title)));
        add(&mut map, "pane", section.pane.as_deref().map(line));
        let text = text(article, index, false);
        add(&mut map, "text", (!text.is_empty()).then_some(Node::Text(text)));
        let (within, next) = sections(article, index + 1, depth + 1);
        add(&mut map, "sections", (!within.is_empty()).then_some(Node::List(within)));
        nodes.push(Node::Map(map));
        index = next;
    }
    (nodes, index)
}
