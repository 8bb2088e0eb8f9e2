//! `dateline print`: an article, its people, its dates or its quotations.

use std::sync::Arc;

use super::{
    super::{finding::found_aloud, open, pictures},
    compare,
    failure::Failure,
    output, view,
};
use crate::{
    annotate::mentions,
    app::Opened,
    article::{Article, Mentions, View},
    cli::{self, Options, Part, Print, PrintFormat},
    page::Look,
    palette::Theme,
    write::{self, Page, Pictures, json, lists},
};

/// What was asked for, in the form that was asked for.
pub(super) fn print(print: &Print, options: &Options) -> Result<String, Failure> {
    let (part, format) = (print.part, print.format);
    let is_comparison = part == Part::View(View::Compare) && format != PrintFormat::Html;
    if print.other.is_some() && !is_comparison {
        return Err(cli::usage("two articles are printed only as a comparison: --view compare, as text or ansi").into());
    }
    if let Part::View(view) = part {
        return viewed(print, view, options);
    }
    if part != Part::Text && !matches!(format, PrintFormat::Text | PrintFormat::Json) {
        let forms =
            "people, dates and quotations are printed as text or json; leave out --format or choose one of these";
        return Err(cli::usage(forms).into());
    }
    let opened = searched(open::asked(print.file.as_ref())?, print);
    let pictures = |file: &str| pictures::proven(&opened.origin, file);
    if print.sections.is_empty() {
        return Ok(printed(&opened.article, print, options, &pictures));
    }
    let sections = sections(&opened.article, &print.sections)?;
    Ok(printed(&opened.article.excerpt(&sections), print, options, &pictures))
}

/// What a view shows; as a web page the whole handout, of which it is a part.
fn viewed(print: &Print, view: View, options: &Options) -> Result<String, Failure> {
    let theme = match print.format {
        PrintFormat::Text => None,
        PrintFormat::Ansi => Some(options.theme.unwrap_or(Theme::DARK)),
        PrintFormat::Html => return self::print(&Print { part: Part::Text, ..print.clone() }, options),
        _ => return Err(cli::usage("a view is printed as text or ansi, or as html with all the others").into()),
    };
    let width = output::width(options).and_then(|width| u16::try_from(width).ok());
    let look = Look { width: width.unwrap_or(view::WIDTH), plain: false };
    if view == View::Compare {
        return Ok(view::written(&compare::compared(print, look)?, theme));
    }
    let opened = searched(open::asked(print.file.as_ref())?, print);
    let lines = |article: &Article| view::lines(article, &mentions(article), view, look);
    let article = &opened.article;
    let lines = if print.sections.is_empty() {
        lines(article)
    } else {
        lines(&article.excerpt(&sections(article, &print.sections)?))
    };
    Ok(view::written(&lines, theme))
}

/// The article with what is found in it. Its plain text shows nothing of that, and a file is printed as it was written:
/// what was found is a draft's to state.
pub(super) fn searched(opened: Opened, print: &Print) -> Opened {
    let as_written = matches!(print.format, PrintFormat::Text | PrintFormat::Markdown | PrintFormat::Yaml);
    if print.part == Part::Text && as_written {
        return opened;
    }
    let found = found_aloud(&opened.article).map(Arc::new);
    Opened { article: found.unwrap_or(opened.article), ..opened }
}

/// The whole article as plain text, for a standard output that is no terminal.
pub(super) fn whole(article: &Article, options: &Options) -> String {
    write::plain(article, &Mentions::default(), Page { width: output::width(options), theme: None }, false)
}

/// The sections that were asked for and those within them, in the order of the article, each once.
pub(super) fn sections(article: &Article, asked: &[String]) -> Result<Vec<usize>, Failure> {
    let mut sections = Vec::new();
    for word in asked {
        let called = article.sections_called(word).ok_or_else(|| {
            let ids = article.sections.iter().enumerate().map(|(at, section)| format!("{} {}", at + 1, section.id));
            Failure::Section {
                asked: crate::text::clean(word).into_owned(),
                sections: ids.collect::<Vec<_>>().join(", "),
            }
        })?;
        sections.extend(called);
    }
    sections.sort_unstable();
    sections.dedup();
    Ok(sections)
}

fn printed(article: &Article, print: &Print, options: &Options, pictures: Pictures) -> String {
    let is_excerpt = !print.sections.is_empty();
    let page = |theme| Page { width: output::width(options), theme };
    let text = |mentions: &Mentions, theme| write::plain(article, mentions, page(theme), is_excerpt);
    let as_json = print.format == PrintFormat::Json;
    match (print.part, print.format) {
        (Part::Text, PrintFormat::Text) => text(&Mentions::default(), None),
        (Part::Text, PrintFormat::Ansi) => text(&mentions(article), Some(options.theme.unwrap_or(Theme::DARK))),
        (Part::Text, PrintFormat::Json) => json::article(article, &mentions(article)),
        (Part::Text, PrintFormat::Markdown) => write::markdown(article),
        (Part::Text, PrintFormat::Yaml) => write::yaml(article),
        (Part::Text, PrintFormat::Html) => write::handout(article, &mentions(article), is_excerpt, pictures),
        (Part::People, _) => people(article, is_excerpt, as_json),
        // What a view shows is printed apart.
        (Part::View(_), _) => String::new(),
        (Part::Dates, _) => dates(article, is_excerpt, as_json),
        (Part::Places, _) => places(article, is_excerpt, as_json),
        (Part::Figures, _) if as_json => json::json(&lists::figures(article)),
        (Part::Figures, _) => write::figures_table(article),
        (Part::Quotes, _) => {
            let mentions = mentions(article);
            let quotes = lists::quotes(article, &mentions);
            if as_json { json::json(&quotes) } else { write::quotes_text(article, &quotes) }
        }
    }
}

/// The people; of an excerpt only those that it names.
fn people(article: &Article, is_excerpt: bool, as_json: bool) -> String {
    let mentions = mentions(article);
    let mut people = lists::people(article, &mentions);
    people.retain(|person| !is_excerpt || !person.mentions.is_empty());
    if as_json { json::json(&people) } else { write::people_table(article, &people) }
}

/// The places; of an excerpt only those that it names.
fn places(article: &Article, is_excerpt: bool, as_json: bool) -> String {
    let mentions = mentions(article);
    let mut places = lists::places(article, &mentions);
    places.retain(|place| !is_excerpt || !place.mentions.is_empty());
    if as_json { json::json(&places) } else { write::places_table(article, &places) }
}

/// The dates; of an excerpt only those that it names.
fn dates(article: &Article, is_excerpt: bool, as_json: bool) -> String {
    let mentions = mentions(article);
    let mut dates = lists::dates(article, &mentions);
    dates.retain(|date| !is_excerpt || !date.mentions.is_empty());
    if as_json { json::json(&dates) } else { write::dates_table(&dates) }
}
