//! Pictures, figures and text whose white space is kept.

use dom_query::{NodeData, NodeRef};

use super::{
    element::{attribute, is_hidden},
    walk::{Visitor, walk},
    words::Address,
};
use crate::{
    article::{Block, BlockKind, Inline, Leads, Mark},
    read::words::one_line,
};

/// What a picture is to a reader.
pub(super) enum Seen {
    /// A picture.
    Picture(Block),
    /// A letter that is drawn, such as a face.
    Letters(String),
}

/// What a picture is to a reader; none if it only adorns.
pub(super) fn picture(node: &NodeRef<'_>, address: &Address<'_>) -> Option<Seen> {
    let alt = one_line(&attribute(node, "alt").unwrap_or_default());
    if !alt.is_empty() && !alt.chars().any(char::is_alphanumeric) {
        return Some(Seen::Letters(alt));
    }
    let tiny =
        |name: &str| attribute(node, name).and_then(|size| size.parse::<u32>().ok()).is_some_and(|size| size < 16);
    if tiny("width") || tiny("height") {
        return None;
    }
    let file = file(node, address)?;
    let kind = BlockKind::Image { file, alt: alt.clone() };
    Some(Seen::Picture(Block { kind, text: alt, ..Block::default() }))
}

/// The file of a picture that is at hand; one from the web is not.
fn file(node: &NodeRef<'_>, address: &Address<'_>) -> Option<String> {
    let source = ["src", "data-src", "href", "xlink:href"].into_iter().find_map(|name| attribute(node, name))?;
    let file = address(&source)?;
    (!file.starts_with("data:") && !file.starts_with("//") && Leads::of_address(&file) == Leads::Nowhere)
        .then_some(file)
}

/// Whether a figure is of pictures alone, so that its words are those under a picture.
pub(super) fn is_of_pictures(figure: &NodeRef<'_>) -> bool {
    let mut pictures = 0;
    for node in figure.descendants_it() {
        let Some(name) = node.node_name() else { continue };
        match &*name {
            "img" | "picture" | "video" | "svg" | "iframe" | "canvas" | "amp-img" | "object" => pictures += 1,
            "table" | "pre" | "blockquote" | "ul" | "ol" | "h2" | "h3" | "figure" => return false,
            _ => {}
        }
    }
    pictures > 0
}

/// The pictures of a figure with the words under it; the words alone where no picture is at hand.
pub(super) fn figure(figure: &NodeRef<'_>, address: &Address<'_>) -> Vec<Block> {
    let images = figure.descendants_it().filter(|node| node.has_name("img") && !is_hidden(node));
    let pictures: Vec<Block> = images
        .filter_map(|node| match picture(&node, address) {
            Some(Seen::Picture(block)) => Some(block),
            _ => None,
        })
        .collect();
    let caption = figure.descendants_it().find(|node| node.has_name("figcaption"));
    let caption = caption.map(|caption| one_line(&text(&caption))).unwrap_or_default();
    if pictures.is_empty() {
        let marks = vec![Mark { range: 0..caption.len(), inline: Inline::Emphasis }];
        let block = Block { text: caption, marks, ..Block::default() };
        return if block.text.is_empty() { Vec::new() } else { vec![block] };
    }
    let last = pictures.len() - 1;
    let captioned = pictures.into_iter().enumerate().map(|(index, block)| {
        if index == last && !caption.is_empty() { Block { text: caption.clone(), ..block } } else { block }
    });
    captioned.collect()
}

/// Whether the element holds the words under a picture, as most sites name it.
pub(super) fn is_caption(node: &NodeRef<'_>) -> bool {
    let named = |class: &str| class.to_ascii_lowercase().contains("caption");
    let classes = node.class().is_some_and(|classes| classes.split_ascii_whitespace().any(named));
    (classes || node.has_name("figcaption")) && {
        let mut inside = node.descendants_it();
        let alone =
            |name: &str| matches!(name, "img" | "table" | "pre" | "blockquote" | "ul" | "ol" | "h1" | "h2" | "h3");
        !inside.any(|node| node.node_name().is_some_and(|name| alone(&name))) && node.normalized_char_count() < 600
    }
}

/// The words of a part of a page in one line; what is hidden left out.
pub(super) fn text(node: &NodeRef<'_>) -> String {
    let mut plain = Plain { text: String::new(), verbatim: false };
    walk(node, &mut plain);
    plain.text
}

/// The letters of a part of a page with their white space.
pub(super) fn kept(node: &NodeRef<'_>) -> String {
    let mut plain = Plain { text: String::new(), verbatim: true };
    walk(node, &mut plain);
    plain.text
}

struct Plain {
    text: String,
    verbatim: bool,
}

impl Visitor for Plain {
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        let text = node.query(|inner| match &inner.data {
            NodeData::Text { contents } => Some(contents.to_string()),
            _ => None,
        });
        if let Some(text) = text.flatten() {
            self.text.push_str(&text);
            return false;
        }
        let Some(name) = node.node_name() else { return false };
        match &*name {
            "br" => self.text.push('\n'),
            "script" | "style" | "noscript" | "template" | "svg" | "button" => return false,
            _ => {}
        }
        !is_hidden(node)
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let block = |name: &str| matches!(name, "p" | "div" | "li" | "td" | "tr" | "figcaption");
        if node.node_name().is_some_and(|name| block(&name)) {
            self.text.push(if self.verbatim { '\n' } else { ' ' });
        }
    }
}

/// The language that code is written in, as most sites say it: `class="language-rust"`.
pub(super) fn language(node: &NodeRef<'_>) -> String {
    let inner = node.first_element_child().filter(|child| child.has_name("code"));
    let classes = [Some(*node), inner].into_iter().flatten().filter_map(|node| node.class());
    let mut found = String::new();
    for classes in classes {
        for class in classes.split_ascii_whitespace() {
            let language = class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-"));
            if let Some(language) =
                language.filter(|name| name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'`'))
            {
                language.clone_into(&mut found);
            }
        }
    }
    found
}

/// Signs of a link that leads from a note back to its place in the text.
const BACK: [char; 8] = ['←', '↩', '↵', '⏎', '↑', '⤴', '🔙', '^'];
/// Signs of a link that leads from a heading to itself.
const ITSELF: [char; 3] = ['#', '¶', '🔗'];

/// Whether the element is a sign that leads from a note back to its place in the text, or from a heading to itself.
pub(super) fn leads_back(node: &NodeRef<'_>) -> bool {
    let is_sign = |text: &str| {
        let mut letters = text.chars();
        let sign = letters.next().filter(|sign| BACK.contains(sign) || ITSELF.contains(sign));
        sign.is_some() && letters.next().is_none()
    };
    leads_within(node) && is_sign(without_style(&node.text()))
}

/// The number in a link that leads from a note back to its place in the text: `1` of `←1`.
pub(super) fn number_of_note(node: &NodeRef<'_>) -> Option<String> {
    let text = leads_within(node).then(|| node.text())?;
    let number = without_style(without_style(&text).strip_prefix(BACK)?);
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
}

/// Whether the element is a link to a place within a page.
fn leads_within(node: &NodeRef<'_>) -> bool {
    node.has_name("a") && attribute(node, "href").is_some_and(|href| href.contains('#'))
}

/// A text without the white space around it, and without what says of a sign whether it is a letter or a picture.
fn without_style(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{FE0E}' | '\u{FE0F}'))
}
