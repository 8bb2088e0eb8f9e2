//! A file whose shape is right → an article whose every name, date and number means something.
//!
//! All that is wrong is collected; a part at fault is left out of the article, which is then not used.

mod checks;
mod dates;
mod entries;
mod head;
mod lesson;
mod mentions;
mod sections;
mod stated;

use std::sync::Arc;

use super::{
    complaint::Complaint,
    draft::Draft,
    limits,
    names::Names,
    path::Path,
    raw::{self, Switch},
};
use crate::article::{Article, Dateline};
use checks::Checks;
pub(super) use checks::VERSION;
pub(super) use head::is_language;
pub(super) use sections::slug;

/// The article that a draft means, and what is wrong with it. If anything is, the article is not to be used.
pub(crate) fn article(draft: Draft) -> (Article, Vec<Complaint>) {
    let Draft { raw, parts, definitions, foreign, complaints } = draft;
    let mut checks = Checks::new(complaints);
    if checks.version(raw.dateline) == Some(false) {
        // Nothing else can be said of a file whose rules are not known.
        return (Article::default(), checks.complaints);
    }
    let mut names = Names::default();
    let (people, organisations, places) = entries::entries(&raw, &mut names, &mut checks);
    let mut article = Article {
        title: head::title(raw.title.as_deref(), &mut checks),
        summary: Checks::prose(raw.summary.as_deref()),
        source: head::source(raw.source.as_ref(), &mut checks),
        language: head::language(raw.language.as_deref(), &mut checks),
        analysis: raw.analysis != Some(Switch::Off),
        people,
        organisations,
        places,
        ..Article::default()
    };
    article.dateline = dateline(&raw, &names, &mut checks);
    let ids = sections::ids(&parts, &mut checks);
    let mentioned = mentions::mentioned_dates(&parts, &definitions, foreign, &names, &mut checks);
    let spotlit = lesson::spotlit_dates(raw.lesson.as_ref());
    article.dates = dates::dates(&raw.dates, mentioned.into_iter().chain(spotlit), &names, &mut checks);
    names.set_dates(article.dates.iter().map(|date| date.when).collect());
    article.images = stated::images(&raw.images, &ids, &mut checks);
    sections::complain_if_none(&parts, &article.images, &mut checks);
    let names = Arc::new(names);
    article.sections = sections::sections(parts, &ids, &article.images, &definitions, &names);
    article.facts = stated::facts(&raw.facts, &ids, &mut checks);
    article.glossary = stated::glossary(&raw.glossary, &mut checks);
    if let Some(stated) = &raw.lesson {
        article.lesson = Some(lesson::lesson(stated, &article.sections, &ids, &names, &mut checks));
        lesson::complain_of_empty_views(stated, &article, &mut checks);
    }
    (article, checks.complaints)
}

fn dateline(raw: &raw::Article, names: &Names, checks: &mut Checks) -> Dateline {
    let place = raw.place.as_deref().and_then(|id| entries::place(id, Path::ROOT.key("place"), names, checks));
    let date = raw.date.as_ref().and_then(|day| dates::day(day, Path::ROOT.key("date"), checks));
    Dateline { place, date }
}

/// Whether a text may be the id of an entry or a section.
pub(super) fn is_id(text: &str) -> bool {
    entries::wrong_id(text).is_none()
}

/// Whether a section may stand so deep.
fn is_deep(depth: usize) -> bool {
    depth >= limits::SECTION_DEPTH
}
