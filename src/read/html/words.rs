//! A line of a page in the making: its words, and the marks that are open on them.

use dom_query::{NodeId, NodeRef};

use super::element::{Role, attribute};
use crate::{
    article::{Inline, Mark},
    read::{markdown::Line, words::moved},
};

/// Gives the address that a link or a picture has in the article, and none where it has none.
pub(crate) type Address<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// What the end of an element does to the line.
enum Close {
    Mark,
    Text(&'static str),
    Link,
    Raised(bool),
}

/// The words of one line, and what is open in them.
pub(super) struct Words<'a> {
    address: &'a Address<'a>,
    line: Line,
    /// The marks that are wanted, each with its number in the line.
    marks: Vec<(Inline, usize)>,
    open: Vec<(NodeId, Close)>,
    /// Line breaks since the last word.
    breaks: usize,
    links: usize,
    /// Letters that are to be raised or lowered as a whole.
    raised: Option<String>,
    /// Whether anything was read.
    any: bool,
}

impl<'a> Words<'a> {
    pub(super) fn new(address: &'a Address<'a>) -> Self {
        let (line, marks, open) = (Line::new(), Vec::new(), Vec::new());
        Self { address, line, marks, open, breaks: 0, links: 0, raised: None, any: false }
    }

    /// Whether there is nothing to read yet.
    pub(super) fn is_empty(&self) -> bool {
        !self.any
    }

    /// What gives addresses.
    pub(super) fn address(&self) -> &'a Address<'a> {
        self.address
    }

    /// Adds words.
    pub(super) fn push(&mut self, text: &str) {
        if let Some(raised) = &mut self.raised {
            raised.push_str(text);
            return;
        }
        if !text.chars().all(is_unseen) {
            self.any = true;
            self.breaks = 0;
        }
        self.line.push(text);
    }

    /// Adds white space between what stood in blocks.
    pub(super) fn space(&mut self) {
        self.line.space();
    }

    /// Adds a line break; true if it is the second, after which another paragraph begins.
    pub(super) fn line_break(&mut self) -> bool {
        self.breaks += 1;
        // Code in a line has no break to Markdown.
        if self.marks.iter().any(|(inline, _)| *inline == Inline::Code) {
            self.line.space();
        } else {
            self.line.line_break();
        }
        self.breaks > 1
    }

    /// Begins an element that is a part of a line.
    pub(super) fn enter(&mut self, node: &NodeRef<'_>, role: Role) {
        match role {
            Role::Marked(inline) => self.mark(node.id, inline, Close::Mark),
            Role::Anchor => self.anchor(node),
            Role::Gloss => {
                self.push("(");
                self.open.push((node.id, Close::Text(")")));
            }
            Role::Spoken => {
                self.push("“");
                self.open.push((node.id, Close::Text("”")));
            }
            Role::Raised(true) if has_link(node) => self.note(node),
            Role::Raised(up) if self.raised.is_none() => {
                self.raised = Some(String::new());
                self.open.push((node.id, Close::Raised(up)));
            }
            _ => {}
        }
    }

    /// Begins the number of a note, which is read in brackets.
    fn note(&mut self, node: &NodeRef<'_>) {
        if !node.text().trim_start().starts_with(['[', '(']) {
            self.push("[");
            self.open.push((node.id, Close::Text("]")));
        }
    }

    fn anchor(&mut self, node: &NodeRef<'_>) {
        if is_note(node) {
            self.note(node);
        }
        let target = attribute(node, "href").and_then(|href| (self.address)(&href));
        if let Some(target) = target.filter(|_| self.links == 0) {
            self.links += 1;
            self.mark(node.id, Inline::Link(target), Close::Link);
        }
    }

    fn mark(&mut self, id: NodeId, inline: Inline, close: Close) {
        let number = self.line.start(inline.clone());
        self.marks.push((inline, number));
        self.open.push((id, close));
    }

    /// Ends an element: what it has open, the last first.
    pub(super) fn leave(&mut self, node: &NodeRef<'_>) {
        while let Some((_, close)) = self.open.pop_if(|(id, _)| *id == node.id) {
            match close {
                Close::Text(text) => self.push(text),
                Close::Mark => self.end_mark(),
                Close::Link => {
                    self.links -= 1;
                    self.end_mark();
                }
                Close::Raised(up) => {
                    let text = self.raised.take().unwrap_or_default();
                    self.push(&moved(&text, up));
                }
            }
        }
    }

    fn end_mark(&mut self) {
        if let Some((_, number)) = self.marks.pop() {
            self.line.end(number);
        }
    }

    /// Takes the line as it is; what is open goes on in the next.
    pub(super) fn take(&mut self) -> (String, Vec<Mark>) {
        let mut line = std::mem::replace(&mut self.line, Line::new());
        for (_, number) in self.marks.iter().rev() {
            line.end(*number);
        }
        for (inline, number) in &mut self.marks {
            *number = self.line.start(inline.clone());
        }
        self.breaks = 0;
        self.any = false;
        line.finish()
    }
}

/// Whether a letter is white space, or takes no room at all.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{FEFF}' | '\u{200B}' | '\u{2060}')
}

/// Whether a link is the number of a note that only its style sets above the line (EPUB 3 structural semantics, DPUB-ARIA).
fn is_note(node: &NodeRef<'_>) -> bool {
    let is = |name: &str, value: &str| {
        attribute(node, name).is_some_and(|values| values.split_ascii_whitespace().any(|one| one == value))
    };
    let marked = is("epub:type", "noteref") || is("role", "doc-noteref") || is("class", "footnote-ref");
    marked
        && !node.descendants_it().any(|inner| inner.has_name("sup"))
        && !node.ancestors_it(Some(2)).any(|outer| outer.has_name("sup"))
}

fn has_link(node: &NodeRef<'_>) -> bool {
    node.first_element_child().is_some_and(|child| child.has_name("a"))
}
