//! The elements of a page → stretches: headings, and under each the blocks of its text.

mod apart;
mod enclosed;

use dom_query::NodeRef;
use enclosed::Open;

use super::{
    credit,
    element::{self, Role, attribute, is_hidden, words_of},
    figure, table,
    walk::{Visitor, walk},
    words::{Address, Words},
};
use crate::{
    article::{Block, BlockKind, Container, ContainerKind, Inline, Mark},
    read::{
        limits,
        manuscript::Stretch,
        words::{is_rule, one_line},
    },
};

/// The stretches of a part of a page.
pub(super) fn stretches(root: &NodeRef<'_>, address: &Address<'_>) -> Vec<Stretch> {
    let mut flow = Flow::new(address);
    walk(root, &mut flow);
    flow.end_prose();
    flow.flush_names();
    flow.stretches
}

/// What is read so far.
struct Flow<'a> {
    words: Words<'a>,
    stretches: Vec<Stretch>,
    containers: Vec<Open>,
    /// The next number of each list that is open; none where it is not ordered.
    lists: Vec<Option<u64>>,
    /// Names of places that links lead to, until it is known where they stand.
    names: Vec<String>,
    /// Pictures among the words of the paragraph that is open.
    pictures: Vec<Block>,
    /// The level of the heading that is open.
    heading: Option<u8>,
}

impl<'a> Flow<'a> {
    fn new(address: &'a Address<'a>) -> Self {
        Self {
            words: Words::new(address),
            stretches: vec![Stretch::default()],
            containers: Vec::new(),
            lists: Vec::new(),
            names: Vec::new(),
            pictures: Vec::new(),
            heading: None,
        }
    }

    fn current(&mut self) -> &mut Stretch {
        if self.stretches.is_empty() {
            self.stretches.push(Stretch::default());
        }
        let last = self.stretches.len() - 1;
        &mut self.stretches[last]
    }

    /// Lets the names that wait lead to the stretch that is open.
    fn flush_names(&mut self) {
        let mut names = std::mem::take(&mut self.names);
        self.current().names.append(&mut names);
    }

    /// Adds a block within the containers that are open.
    fn push(&mut self, mut block: Block) {
        self.flush_names();
        let open = self.containers.iter().take(limits::CONTAINER_DEPTH);
        block.containers = open.map(|open| Container { kind: open.kind.clone(), first: false, last: false }).collect();
        self.current().blocks.push(block);
    }

    /// Ends the paragraph that is open, if there is one.
    fn end_prose(&mut self) {
        let is_empty = self.words.is_empty();
        let (text, marks) = self.words.take();
        if !is_empty && !text.is_empty() {
            self.push(Block { text, marks, ..Block::default() });
        }
        for picture in std::mem::take(&mut self.pictures) {
            self.push(picture);
        }
    }

    /// A line of its own in one kind of letters.
    fn line(&mut self, text: &str, inline: Inline) {
        let text = one_line(text);
        if !text.is_empty() {
            let marks = vec![Mark { range: 0..text.len(), inline }];
            self.push(Block { text, marks, ..Block::default() });
        }
    }

    fn start_heading(&mut self, level: u8) {
        self.end_prose();
        self.heading = Some(level);
    }

    /// Ends a heading: it begins a section, unless it stands in a quotation or a list.
    fn end_heading(&mut self) {
        let Some(level) = self.heading.take() else { return };
        let (text, marks) = self.words.take();
        if text.is_empty() {
            self.end_prose();
        } else if is_rule(&text) && !text.contains(['=', '+', '.']) {
            // Three stars or lines that some sites set as a heading; `===` and `...` are what a section may be about.
            self.end_prose();
            self.push(Block { kind: BlockKind::Rule, ..Block::default() });
        } else if self.containers.is_empty() {
            let names = std::mem::take(&mut self.names);
            self.stretches.push(Stretch { names, ..Stretch::new(level, &text) });
            self.end_prose();
        } else {
            let kind = BlockKind::Heading(level);
            self.push(Block { kind, text: text.replace('\n', " "), marks, ..Block::default() });
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, role: Role) -> bool {
        match role {
            Role::Block if self.heading.is_none() && figure::is_caption(node) => return self.caption(node),
            Role::Silent => return false,
            Role::Words | Role::Marked(_) | Role::Anchor | Role::Gloss | Role::Spoken | Role::Raised(_) => {
                self.words.enter(node, role);
            }
            Role::Block if self.heading.is_none() && table::is_labelled(node) => {}
            Role::Block if self.heading.is_none() && table::is_label(node) => self.term(node),
            Role::Block => self.block(),
            Role::Term => self.term(node),
            Role::Heading(level) if self.heading.is_none() => self.start_heading(level),
            Role::Heading(_) => {}
            Role::Quotation => self.start_container(node, ContainerKind::Quote(None)),
            Role::List(ordered) => self.start_list(node, ordered),
            Role::Item => self.start_item(node),
            Role::Table => return self.heading.is_some() || self.table(node),
            Role::Verbatim => return self.verbatim(node),
            Role::Picture => self.picture(node),
            Role::Figure => return self.figure(node),
            Role::Break => self.line_break(),
            Role::Rule => self.rule(),
            Role::Box => self.tick(node),
        }
        true
    }

    fn block(&mut self) {
        if self.heading.is_some() { self.words.space() } else { self.end_prose() }
    }

    fn term(&mut self, node: &NodeRef<'_>) {
        self.end_prose();
        self.words.enter(node, Role::Marked(Inline::Strong));
    }

    fn line_break(&mut self) {
        if self.heading.is_some() {
            self.words.space();
        } else if self.words.line_break() {
            self.end_prose();
        }
    }

    fn rule(&mut self) {
        self.end_prose();
        if self.heading.is_none() {
            self.push(Block { kind: BlockKind::Rule, ..Block::default() });
        }
    }
}

impl Visitor for Flow<'_> {
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if let Some(text) = words_of(node) {
            self.words.push(&text);
            return false;
        }
        let Some(name) = node.node_name() else { return !node.is_comment() };
        if is_hidden(node) {
            return false;
        }
        for name in ["id", "name"] {
            self.names.extend(
                attribute(node, name).filter(|_| name == "id" || node.has_name("a")).map(|id| format!("#{id}")),
            );
        }
        if figure::leads_back(node) {
            return false;
        }
        if let Some(number) = figure::number_of_note(node) {
            self.words.push(&number);
            return false;
        }
        if credit::is_credit(node) && self.heading.is_none() {
            self.end_prose();
            self.words.push(credit::dash(node));
            return true;
        }
        self.element(node, element::role(&name))
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        self.words.leave(node);
        match element::role(&name) {
            Role::Block if self.heading.is_none() && table::is_label(node) => self.words.push(": "),
            Role::Block | Role::Term | Role::Figure | Role::Table => self.block(),
            Role::Heading(_) => self.end_heading(),
            Role::List(_) => {
                self.end_prose();
                self.lists.pop();
            }
            Role::Quotation | Role::Item if self.containers.last().is_some_and(|open| open.id == node.id) => {
                self.end_container();
            }
            _ => {}
        }
    }
}
