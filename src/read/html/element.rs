//! What the elements of HTML are to a reader.

use dom_query::{NodeData, NodeRef};

use crate::article::Inline;

/// The words of a node that is text.
pub(super) fn words_of(node: &NodeRef<'_>) -> Option<String> {
    let text = node.query(|inner| match &inner.data {
        NodeData::Text { contents } => Some(contents.to_string()),
        _ => None,
    });
    text.flatten()
}

/// What an element is to a reader.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// Nothing that is read.
    Silent,
    /// A part of a line, with nothing to be said of it.
    Words,
    /// Words with a mark.
    Marked(Inline),
    /// A link, or a place that links lead to.
    Anchor,
    /// A line of its own, or several.
    Block,
    /// The term of a list of terms.
    Term,
    /// A heading of a level.
    Heading(u8),
    /// A block quotation.
    Quotation,
    /// A list; ordered or not.
    List(bool),
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// Text whose white space is kept.
    Verbatim,
    /// A picture.
    Picture,
    /// Pictures with words under them.
    Figure,
    /// A line break.
    Break,
    /// A line between two parts.
    Rule,
    /// Letters above or below the line.
    Raised(bool),
    /// What is said above or beside the words, as how they are pronounced.
    Gloss,
    /// Words that somebody says.
    Spoken,
    /// A box to tick.
    Box,
}

/// What the element is to a reader.
pub(super) fn role(name: &str) -> Role {
    match name {
        "script" | "style" | "noscript" | "template" | "head" | "title" | "svg" | "canvas" | "iframe" | "object"
        | "embed" | "audio" | "video" | "map" | "select" | "datalist" | "textarea" | "button" | "progress"
        | "meter" | "rp" | "annotation" | "annotation-xml" | "dialog" | "frameset" | "noframes" | "link" | "meta"
        | "base" | "area" | "source" | "track" | "param" => Role::Silent,
        "em" | "i" | "cite" | "dfn" | "var" => Role::Marked(Inline::Emphasis),
        "strong" | "b" => Role::Marked(Inline::Strong),
        "s" | "strike" | "del" => Role::Marked(Inline::Strike),
        "code" | "kbd" | "samp" | "tt" => Role::Marked(Inline::Code),
        "a" => Role::Anchor,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "dt" => Role::Term,
        "blockquote" => Role::Quotation,
        "ol" => Role::List(true),
        "ul" | "menu" | "dir" => Role::List(false),
        "li" => Role::Item,
        "table" => Role::Table,
        "pre" | "listing" | "plaintext" | "xmp" => Role::Verbatim,
        "img" | "image" => Role::Picture,
        "figure" => Role::Figure,
        "br" => Role::Break,
        "hr" => Role::Rule,
        "sup" => Role::Raised(true),
        "sub" => Role::Raised(false),
        "rt" => Role::Gloss,
        "q" => Role::Spoken,
        "input" => Role::Box,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "div" | "dl"
        | "fieldset" | "figcaption" | "footer" | "form" | "header" | "hgroup" | "html" | "legend" | "main" | "nav"
        | "p" | "search" | "section" | "summary" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "optgroup"
        | "option" => Role::Block,
        _ => Role::Words,
    }
}

/// Whether a page shows the element to nobody, or only to those who do not see.
pub(super) fn is_hidden(node: &NodeRef<'_>) -> bool {
    let Some(element) = node.element_ref() else { return false };
    element.attrs.iter().any(|attribute| match &*attribute.name.local {
        "hidden" => !attribute.value.eq_ignore_ascii_case("until-found"),
        "aria-hidden" => attribute.value.eq_ignore_ascii_case("true"),
        "style" => hides(&attribute.value),
        "class" => attribute.value.split_ascii_whitespace().any(|class| HIDING.contains(&class)),
        _ => false,
    })
}

/// Whether a style hides what has it.
fn hides(style: &str) -> bool {
    style.split(';').any(|rule| {
        let Some((key, value)) = rule.split_once(':') else { return false };
        let value = value.trim().trim_end_matches("!important").trim_end();
        let is = |wanted: &str| key.trim().eq_ignore_ascii_case(wanted);
        (is("display") && value.eq_ignore_ascii_case("none"))
            || (is("visibility") && value.eq_ignore_ascii_case("hidden"))
    })
}

/// Classes by which the style sheets of many sites hide words from those who see, and the tools of an encyclopedia.
const HIDING: [&str; 7] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screen-reader-only",
    "mw-editsection",
    "noprint",
];

/// An attribute, without white space at its ends; none where it is empty.
pub(super) fn attribute(node: &NodeRef<'_>, name: &str) -> Option<String> {
    let value = node.attr(name)?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_hides_whatever_its_writing() {
        for style in ["display:none", "color:red; DISPLAY : None !important", "visibility: hidden;"] {
            assert!(hides(style), "{style}");
        }
        for style in ["display:block", "", "display", "x-display: none-such"] {
            assert!(!hides(style), "{style}");
        }
    }
}
