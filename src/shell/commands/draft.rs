//! `dateline draft`: any source as YAML, with what is found in it, to be corrected.

use std::fs;

use super::{
    super::{draft, finding::found_aloud, open},
    failure::Failure,
};
use crate::{
    app::Origin,
    cli::{Draft, Source},
    read::{Format, bundled},
    text::clean_line,
};

/// Drafts; what is printed, which is nothing where a file is written.
pub(super) fn draft(asked: &Draft) -> Result<String, Failure> {
    if let Some(file) = &asked.output {
        let named = || clean_line(&file.to_string_lossy());
        if matches!(&asked.source, Source::Named(source) if draft::is_same(source, file)) {
            return Err(Failure::Own(named()));
        }
        if !asked.force && file.symlink_metadata().is_ok() {
            return Err(Failure::Exists(named()));
        }
    }
    let text = drafted(&asked.source)?;
    let Some(file) = &asked.output else { return Ok(text) };
    draft::put(file, &text, asked.force).map_err(|error| Failure::File(clean_line(&file.to_string_lossy()), error))?;
    Ok(String::new())
}

fn drafted(source: &Source) -> Result<String, Failure> {
    let opened = open::asked(Some(source))?;
    let article = &opened.article;
    if !article.analysis
        && let Some(text) = written(&opened.origin)
    {
        return Ok(text);
    }
    if !draft::may_fit(article) {
        return Err(Failure::Draft);
    }
    draft::text(found_aloud(article).as_ref().unwrap_or(article)).ok_or(Failure::Draft)
}

/// The text of a source that is YAML already.
fn written(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Bundled(name) => {
            let bundled = bundled::find(name).filter(|bundled| bundled.format == Format::Yaml)?;
            Some(bundled.source.to_owned())
        }
        Origin::File(path) => {
            let text = fs::read_to_string(path).ok()?;
            let format = Format::of_name(path).unwrap_or_else(|| Format::of_text(&text));
            (format == Format::Yaml).then_some(text)
        }
        Origin::Input | Origin::Address(_) => None,
    }
}
