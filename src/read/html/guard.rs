//! Stands between the letters and the tree of a page, so that no page costs more than its size.
//!
//! A tree that is deep costs its depth for each element, and formatting that is never closed is opened again in each
//! paragraph. Neither helps a reader: tags past the limits are left out, their text is not.

use std::cell::Cell;

use html5ever::{
    LocalName,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult},
};

/// How deep elements nest.
const DEPTH: usize = 256;

/// How many tags of formatting may be open without an end.
const FORMATTING: usize = 32;

/// Passes tokens on, but for tags that nest too deep.
pub(super) struct Guard<S> {
    pub(super) sink: S,
    /// Whether the page is XML, where `<p/>` is a paragraph without content and not the beginning of one.
    xml: bool,
    open: Cell<Vec<LocalName>>,
    formatting: Cell<usize>,
}

impl<S> Guard<S> {
    pub(super) fn new(sink: S, xml: bool) -> Self {
        Self { sink, xml, open: Cell::default(), formatting: Cell::default() }
    }

    /// Passes on an element without content. What the tree asks of the letters in it is not asked, for there are none.
    fn empty(&self, tag: Tag, line: u64) -> TokenSinkResult<S::Handle>
    where
        S: TokenSink,
    {
        let end = Tag { kind: TagKind::EndTag, self_closing: false, attrs: Vec::new(), ..tag.clone() };
        let void = is_void(&tag.name);
        let _ = self.sink.process_token(Token::TagToken(tag), line);
        if !void {
            let _ = self.sink.process_token(Token::TagToken(end), line);
        }
        TokenSinkResult::Continue
    }

    /// Whether the tag may pass; notes what it opens or closes.
    fn passes(&self, tag: &Tag) -> bool {
        if is_formatting(&tag.name) {
            let open = self.formatting.get();
            let start = tag.kind == TagKind::StartTag;
            self.formatting.set(if start { (open + 1).min(FORMATTING) } else { open.saturating_sub(1) });
            return !start || open < FORMATTING;
        }
        if is_flat(&tag.name) {
            return true;
        }
        let mut open = self.open.take();
        let passes = match tag.kind {
            TagKind::StartTag if open.len() >= DEPTH => false,
            TagKind::StartTag => {
                open.push(tag.name.clone());
                true
            }
            TagKind::EndTag => {
                if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
                    open.truncate(at);
                }
                true
            }
        };
        self.open.set(open);
        passes
    }
}

impl<S: TokenSink> TokenSink for Guard<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        match token {
            Token::ParseError(_) => TokenSinkResult::Continue,
            Token::TagToken(tag) if self.xml && tag.self_closing && tag.kind == TagKind::StartTag => {
                self.empty(tag, line)
            }
            Token::TagToken(tag) if !self.passes(&tag) => TokenSinkResult::Continue,
            token => self.sink.process_token(token, line),
        }
    }

    fn end(&self) {
        self.sink.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.sink.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The elements that HTML opens again after a block in which they were not closed.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

/// Elements without content, or whose end HTML sees by itself: they nest only where others do.
fn is_flat(name: &str) -> bool {
    matches!(
        name,
        "a" | "area"
            | "base"
            | "basefont"
            | "body"
            | "br"
            | "caption"
            | "col"
            | "colgroup"
            | "dd"
            | "dt"
            | "embed"
            | "frame"
            | "head"
            | "hr"
            | "html"
            | "img"
            | "input"
            | "keygen"
            | "li"
            | "link"
            | "meta"
            | "optgroup"
            | "option"
            | "p"
            | "param"
            | "rb"
            | "rp"
            | "rt"
            | "rtc"
            | "script"
            | "source"
            | "style"
            | "tbody"
            | "td"
            | "textarea"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "track"
            | "wbr"
    )
}

/// The elements that have no end tag.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}
