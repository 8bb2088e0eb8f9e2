//! YAML as one likes to read it: small maps and lists in one line, others in a block, text as it is.

use super::scalar::{is_printable, quoted, word};

/// A value of YAML.
pub(super) enum Node {
    /// A number, or another word that needs no care.
    Word(String),
    /// A text in one line.
    Line(String),
    /// A text of many words, in one line or several.
    Prose(String),
    /// Markdown: one line a line, a line break at its end.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map.
    Map(Map),
    /// A value with a note for whoever reads the file, of one line.
    Noted(Box<Node>, String),
}

/// A map in its order.
pub(super) type Map = Vec<(String, Node)>;

/// The longest line that a map or list is put in, and the longest of folded prose.
const WIDTH: usize = 110;

/// Adds a key if there is something to write.
pub(super) fn add(map: &mut Map, key: &str, node: Option<Node>) {
    if let Some(node) = node {
        map.push((key.to_owned(), node));
    }
}

/// A line as a word.
pub(super) fn line(text: &str) -> Node {
    Node::Line(text.to_owned())
}

/// Lines as a list, if there are any.
pub(super) fn lines<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Node> {
    let list: Vec<Node> = texts.map(line).collect();
    (!list.is_empty()).then_some(Node::List(list))
}

/// A list, if it has anything.
pub(super) fn list(nodes: impl Iterator<Item = Node>) -> Option<Node> {
    let list: Vec<Node> = nodes.collect();
    (!list.is_empty()).then_some(Node::List(list))
}

/// The map as a file; its keys begin at the margin, an empty line before each that is a block.
pub(super) fn file(map: &Map) -> String {
    let mut out = String::new();
    for (key, node) in map {
        let block = matches!(node, Node::List(_) | Node::Map(_)) && flow(node, WIDTH - key.len(), true).is_none();
        if block {
            out.push('\n');
        }
        entry(&mut out, key, node, 0, true);
    }
    out
}

/// `key: …` and a line break.
fn entry(out: &mut String, key: &str, node: &Node, indent: usize, top: bool) {
    let key = word(key, false);
    out.push_str(&key);
    out.push(':');
    let room = WIDTH.saturating_sub(indent + key.chars().count() + 2);
    value(out, node, indent, room, top);
}

/// What stands behind a colon, with a line break.
fn value(out: &mut String, node: &Node, indent: usize, room: usize, top: bool) {
    let (node, comment) = noted(node);
    let in_line = match node {
        Node::Line(text) => Some(word(text, false)),
        Node::Prose(text) if is_short(text, room) || !is_block_safe(text) => Some(word(text, false)),
        _ => flow(node, room, top),
    };
    if let Some(in_line) = in_line {
        out.push(' ');
        out.push_str(&in_line);
        out.push_str(&comment);
        out.push('\n');
        return;
    }
    out.push_str(&comment);
    match node {
        Node::Word(_) | Node::Line(_) | Node::Noted(..) => {}
        Node::Prose(text) if !text.contains('\n') => block(out, ">-", &folded(text, WIDTH - indent), indent + 2),
        Node::Prose(text) => block(out, "|-", text, indent + 2),
        Node::Text(text) => block(out, "|", text, indent + 2),
        Node::List(nodes) => {
            out.push('\n');
            for node in nodes {
                item(out, node, indent + 2);
            }
        }
        Node::Map(map) => {
            out.push('\n');
            for (key, node) in map {
                pad(out, indent + 2);
                entry(out, key, node, indent + 2, false);
            }
        }
    }
}

/// A node without its note, and the note as it stands behind it.
fn noted(node: &Node) -> (&Node, String) {
    match node {
        Node::Noted(node, comment) => (node, format!("  # {comment}")),
        _ => (node, String::new()),
    }
}

/// `- …` and a line break.
fn item(out: &mut String, node: &Node, indent: usize) {
    pad(out, indent);
    out.push('-');
    match node {
        Node::Map(map) if flow(node, WIDTH.saturating_sub(indent + 2), false).is_none() => {
            for (index, (key, node)) in map.iter().enumerate() {
                if index == 0 {
                    out.push(' ');
                } else {
                    pad(out, indent + 2);
                }
                entry(out, key, node, indent + 2, false);
            }
        }
        _ => value(out, node, indent, WIDTH.saturating_sub(indent + 2), false),
    }
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A text in a block of its own.
fn block(out: &mut String, sign: &str, text: &str, indent: usize) {
    out.push(' ');
    out.push_str(sign);
    out.push('\n');
    for line in text.lines() {
        if !line.is_empty() {
            pad(out, indent);
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// The text in lines of a width at most, as far as its words allow.
fn folded(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 {
            let breaks = column + 1 + length > width;
            out.push(if breaks { '\n' } else { ' ' });
            column = if breaks { 0 } else { column + 1 };
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// The node in one line, if it is small and simple enough. A map of maps at the top of a file never is.
fn flow(node: &Node, room: usize, top: bool) -> Option<String> {
    let flow = match node {
        Node::Word(word) => return Some(word.clone()),
        Node::Line(text) => return Some(word(text, true)),
        Node::Prose(text) => return (is_short(text, room) || !is_block_safe(text)).then(|| word(text, true)),
        Node::Text(text) => return (!is_block_safe(text)).then(|| quoted(text)),
        // A note ends a line.
        Node::Noted(..) => return None,
        Node::List(nodes) => {
            let words: Option<Vec<String>> = nodes.iter().map(|node| flow_word(node, room)).collect();
            format!("[{}]", words?.join(", "))
        }
        Node::Map(map) => {
            let deep = |node: &Node| matches!(node, Node::Map(map) if map.iter().any(|(_, node)| !matches!(node, Node::Word(_) | Node::Line(_))));
            if map.iter().any(|(_, node)| deep(node) || (top && matches!(node, Node::Map(_)))) {
                return None;
            }
            let entry =
                |(key, node): &(String, Node)| Some(format!("{}: {}", word(key, true), flow(node, room, false)?));
            let entries: Option<Vec<String>> = map.iter().map(entry).collect();
            format!("{{ {} }}", entries?.join(", "))
        }
    };
    (flow.chars().count() <= room).then_some(flow)
}

fn flow_word(node: &Node, room: usize) -> Option<String> {
    match node {
        Node::Word(_) | Node::Line(_) | Node::Prose(_) => flow(node, room, false),
        _ => None,
    }
}

fn is_short(text: &str, room: usize) -> bool {
    !text.contains('\n') && text.chars().count() <= room.max(40)
}

/// Whether a block of YAML holds the text as it is.
fn is_block_safe(text: &str) -> bool {
    !text.starts_with([' ', '\n', '\t']) && text.chars().all(|letter| letter == '\n' || is_printable(letter))
}
