//! What stands apart from the words of a page: tables, pictures, and text whose white space is kept.

use dom_query::NodeRef;

use super::Flow;
use crate::{
    article::{Block, BlockKind, Inline},
    read::html::{figure, table},
    text::clean,
};

impl Flow<'_> {
    pub(super) fn verbatim(&mut self, node: &NodeRef<'_>) -> bool {
        self.end_prose();
        let text = clean(&figure::kept(node).replace('\t', "    ")).into_owned();
        let text = text.trim_end().trim_start_matches('\n');
        if !text.trim().is_empty() {
            let kind = BlockKind::Code(figure::language(node));
            self.push(Block { kind, text: text.to_owned(), ..Block::default() });
        }
        false
    }

    pub(super) fn table(&mut self, node: &NodeRef<'_>) -> bool {
        self.end_prose();
        let Some(table) = table::table(node, self.words.address()) else { return true };
        if let Some(caption) = table.caption {
            self.line(&caption, Inline::Emphasis);
        }
        self.push(table.block);
        false
    }

    /// A picture stands behind the paragraph that it is in; one without a file is its words, if it has any.
    pub(super) fn picture(&mut self, node: &NodeRef<'_>) {
        match figure::picture(node, self.words.address()) {
            Some(figure::Seen::Letters(alt)) => self.words.push(&alt),
            Some(figure::Seen::Picture(_)) if self.heading.is_some() => {}
            Some(figure::Seen::Picture(block)) => self.pictures.push(block),
            None => {}
        }
    }

    pub(super) fn figure(&mut self, node: &NodeRef<'_>) -> bool {
        if !figure::is_of_pictures(node) {
            self.end_prose();
            return true;
        }
        self.end_prose();
        for block in figure::figure(node, self.words.address()) {
            self.push(block);
        }
        false
    }

    /// The words under a picture that is no figure.
    pub(super) fn caption(&mut self, node: &NodeRef<'_>) -> bool {
        self.end_prose();
        self.line(&figure::text(node), Inline::Emphasis);
        false
    }
}
