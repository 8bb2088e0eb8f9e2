//! What the file states beside the text: figures, pictures, words explained.

use super::{Checks, sections::Ids};
use crate::{
    article::{Exactness, Fact, FactValue, Image, Term},
    read::{
        limits,
        path::Path,
        raw,
        words::{one_line, quoted},
    },
};

/// The figures.
pub(super) fn facts(facts: &[raw::Fact], ids: &Ids, checks: &mut Checks) -> Vec<Fact> {
    let list = Path::ROOT.key("facts");
    let facts = facts.iter().enumerate().filter_map(|(index, fact)| {
        let path = list.index(index);
        let section = ids.section(&fact.section, path.key("section"), checks);
        let label = checks.line(&fact.label, path.key("label"), "the label");
        let value = value(fact, path, checks);
        let unit = Checks::optional(fact.unit.as_deref());
        let exactness = exactness(fact, path, checks);
        Some(Fact { section: section?, label, value: value?, unit, exactness, at: None, found: None })
    });
    facts.collect()
}

fn exactness(fact: &raw::Fact, path: Path<'_>, checks: &mut Checks) -> Exactness {
    if fact.about && fact.bound.is_some() {
        checks.key(path.key("about"), "about a number and on one side of it at once", "write `about:` or `bound:`");
    }
    match fact.bound {
        Some(raw::Bound(bound)) => bound,
        None if fact.about => Exactness::About,
        None => Exactness::Exact,
    }
}

fn value(fact: &raw::Fact, path: Path<'_>, checks: &mut Checks) -> Option<FactValue> {
    match (fact.value, &fact.parts) {
        (Some(value), None) => {
            finite(value, path.key("value"), checks);
            Some(FactValue::Number(value))
        }
        (None, Some(parts)) => {
            if parts.0.is_empty() {
                checks.value(path.key("parts"), "no part is named", "write `parts: { NATO Allies: 20, Partners: 7 }`");
            }
            Some(FactValue::Parts(parts.0.iter().map(|(name, value)| part(name, *value, path, checks)).collect()))
        }
        (None, None) => {
            checks.value(path, "the fact has no number", "write `value: 3700`, or `parts:` with a number for each");
            None
        }
        (Some(_), Some(_)) => {
            checks.key(path.key("parts"), "one number and parts at once", "write either `value:` or `parts:`");
            None
        }
    }
}

fn part(name: &str, value: f64, fact: Path<'_>, checks: &mut Checks) -> (String, f64) {
    let parts = fact.key("parts");
    finite(value, parts.key(name), checks);
    let line = one_line(name);
    if line.is_empty() || line.chars().count() > limits::PART_NAME_LENGTH {
        let what = format!("the name of a part has 1 to {} characters", limits::PART_NAME_LENGTH);
        checks.key(parts.key(name), what, "write a short name");
    }
    (line, value)
}

fn finite(value: f64, path: Path<'_>, checks: &mut Checks) {
    if !value.is_finite() {
        checks.value(path, "a figure has to be finite", "write a number such as 3700 or 0.5");
    }
}

/// The pictures.
pub(super) fn images(images: &[raw::Image], ids: &Ids, checks: &mut Checks) -> Vec<Image> {
    let list = Path::ROOT.key("images");
    let images = images.iter().enumerate().filter_map(|(index, image)| {
        let path = list.index(index);
        let section = ids.section(&image.section, path.key("section"), checks);
        let file = checks.line(&image.file, path.key("file"), "the file name");
        Some(Image { section: section?, file, caption: one_line(&image.caption), alt: one_line(&image.alt) })
    });
    images.collect()
}

/// The words explained.
pub(super) fn glossary(terms: &[raw::Term], checks: &mut Checks) -> Vec<Term> {
    let list = Path::ROOT.key("glossary");
    let terms = terms.iter().enumerate().map(|(index, term)| {
        let path = list.index(index);
        let means = Checks::prose(Some(&term.means)).unwrap_or_default();
        if means.is_empty() {
            checks.value(path.key("means"), format!("{} is not explained", quoted(&term.term)), "write what it means");
        }
        Term { term: checks.line(&term.term, path.key("term"), "the term"), means }
    });
    terms.collect()
}
