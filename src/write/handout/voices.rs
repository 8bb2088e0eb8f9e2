//! Who said what: the quotations by speaker, each leading to its paragraph.

use super::{address, entries::counted, tags::Handout};
use crate::{
    article::{Entry, Quotation},
    text::quotes::unquoted,
};

/// What stands under the heading.
pub(super) fn voices(out: &mut Handout) {
    for speaker in speakers(out) {
        let spoken = out.mentions.quotations().iter().filter(|quotation| quotation.speaker == speaker);
        let spoken: Vec<&Quotation> = spoken.collect();
        out.markup("<div class=\"voice\">");
        let name = out.heading(3, &[("class", address::class(speaker.kind))]);
        out.text(out.article.name(speaker));
        out.close(name);
        let words: usize = spoken.iter().map(|quotation| words(out, quotation).split_whitespace().count()).sum();
        let count = format!("{}, {}", counted(spoken.len(), "quotation"), counted(words, "word"));
        out.ours("p", &[("class", "index")], &count);
        out.markup("\n<ul>\n");
        for quotation in spoken {
            one(out, quotation);
        }
        out.markup("</ul></div>\n");
    }
}

/// Whoever speaks, in the order in which they begin to.
fn speakers(out: &Handout) -> Vec<Entry> {
    let mut speakers = Vec::new();
    let mut known = std::collections::HashSet::new();
    for quotation in out.mentions.quotations() {
        if known.insert(quotation.speaker) {
            speakers.push(quotation.speaker);
        }
    }
    speakers
}

fn one(out: &mut Handout, quotation: &Quotation) {
    out.markup("<li>");
    out.element("q", &[("class", "marked")], words(out, quotation));
    out.markup(" <span class=\"index\">");
    if !quotation.direct {
        out.words("reported, ");
    }
    address::link_to_block(out, quotation.at.start());
    out.markup("</span></li>\n");
}

/// The words without the marks around them; the page sets those of its language.
fn words<'a>(out: &Handout<'a>, quotation: &Quotation) -> &'a str {
    let block = out.article.block(quotation.at.section, quotation.at.block);
    block.map_or("", |block| unquoted(&block.text[quotation.at.range.clone()]))
}
