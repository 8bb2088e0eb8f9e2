//! Who said what: the quotations by speaker, each leading to its paragraph, and each speaker's share of the words.

use super::{
    address,
    bars::{Row, bars},
    entries::counted,
    svg::Told,
    tags::Handout,
};
use crate::{
    article::{Quotation, Speaker},
    chart::bars::percent,
    text::quotes::unquoted,
};

/// What stands under the heading.
pub(super) fn voices(out: &mut Handout) {
    let (article, mentions) = (out.article, out.mentions);
    if mentions.speakers().len() > 1 {
        shares(out, mentions.speakers());
    }
    for said in mentions.speakers() {
        out.markup("<div class=\"voice\">");
        let name = out.heading(3, &[("class", address::class(said.speaker.kind))]);
        out.text(article.name(said.speaker));
        out.close(name);
        let quotations = said.direct.len() + said.reported.len();
        let count = format!("{}, {}", counted(quotations, "quotation"), counted(said.words, "word"));
        out.ours("p", &[("class", "index")], &count);
        out.markup("\n<ul>\n");
        for quotation in said.direct.iter().chain(&said.reported).filter_map(|at| mentions.quotations().get(*at)) {
            one(out, quotation);
        }
        out.markup("</ul></div>\n");
    }
}

/// Each speaker's share of the words as a bar.
fn shares(out: &mut Handout, speakers: &[Speaker]) {
    let article = out.article;
    let words: Vec<f64> = speakers.iter().map(|said| u32::try_from(said.words).map_or(0.0, f64::from)).collect();
    let all = words.iter().sum();
    let rows = speakers.iter().zip(&words).map(|(said, words)| {
        let number = format!("{}  {}", percent(*words, all), counted(said.words, "word"));
        Row { name: article.name(said.speaker), value: *words, number }
    });
    let rows: Vec<Row> = rows.collect();
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
    let title = "Shares of the quoted words";
    bars(out, &Told { id: "shares", title, description: &told.join("; ") }, &rows);
}

fn one(out: &mut Handout, quotation: &Quotation) {
    out.markup("<li>");
    let block = out.article.block(quotation.at.section, quotation.at.block);
    let words = block.map_or("", |block| unquoted(&block.text[quotation.at.range.clone()]));
    if quotation.direct {
        out.element("q", &[("class", "marked")], words);
    } else {
        out.element("span", &[], words);
    }
    out.markup(" <span class=\"index\">");
    if !quotation.direct {
        out.words("reported, ");
    }
    address::link_to_block(out, quotation.at.start());
    out.markup("</span></li>\n");
}
