//! An article as text: for a pipe each paragraph a line, for a terminal wrapped; never hyphenated.
//!
//! The letters stand in the order in which they are read, and nothing stands between the words of a paragraph or
//! quotation but white space.

mod block;
mod ink;

use crate::{
    article::{Article, Mentions, PartialDate, Section},
    palette::{Role, Theme},
};
use ink::Ink;

/// What the text is written on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    /// Cells of a row; without it a paragraph is one line.
    pub width: Option<usize>,
    /// The colours, for a terminal.
    pub theme: Option<Theme>,
}

/// The article: headline, dateline and summary, the sections, the source; or only the sections. Lists, quotations,
/// tables and pictures are text too. The mentions are only looked at where there are colours.
pub fn plain(article: &Article, mentions: &Mentions, page: Page, only_sections: bool) -> String {
    let mut ink = Ink::new(page);
    if !only_sections {
        head(&mut ink, article);
    }
    for (index, section) in article.sections.iter().enumerate() {
        if index > 0 || !only_sections {
            ink.blank();
        }
        title(&mut ink, section, index > 0 || !only_sections);
        block::blocks(&mut ink, article, mentions, index);
    }
    if let (Some(source), false) = (source(article), only_sections) {
        ink.blank();
        ink.line(&source, Role::Dim);
    }
    ink.finish()
}

fn head(ink: &mut Ink, article: &Article) {
    ink.line(&article.title, Role::Title);
    let place = article.dateline.place.map(|place| article.name(place).to_owned());
    let date = article.dateline.date.map(PartialDate::spoken);
    let filed: Vec<String> = [place, date].into_iter().flatten().collect();
    if !filed.is_empty() {
        ink.line(&filed.join(", "), Role::Dim);
    }
    if let Some(summary) = &article.summary {
        ink.blank();
        ink.line(summary, Role::Text);
    }
}

/// The heading of a section, set off by two blank lines above.
fn title(ink: &mut Ink, section: &Section, set_off: bool) {
    if section.title.is_empty() {
        return;
    }
    if set_off {
        ink.blank();
    }
    ink.line(&section.title, Role::Heading);
    ink.blank();
}

/// Where the text comes from.
fn source(article: &Article) -> Option<String> {
    let source = article.source.as_ref()?;
    let agency = source.agency.as_ref().map(|agency| format!(" ({agency})")).unwrap_or_default();
    let retold = if source.retold { ", retold" } else { "" };
    let url = source.url.as_ref().map(|url| format!(", {url}")).unwrap_or_default();
    Some(format!("Source: {}{agency}{retold}{url}", source.name))
}

#[cfg(test)]
mod tests;
