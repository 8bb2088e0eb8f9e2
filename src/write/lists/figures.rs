//! The figures of an article as values that other programs can read.

use serde::Serialize;
use serde_json::Number;

use crate::article::{Article, Certainty, Exactness, FactValue};

/// A figure: one number, or the parts of a whole.
#[derive(Debug, Serialize)]
pub struct Figure<'a> {
    /// The id of the section that states it.
    pub section: &'a str,
    /// What is counted.
    pub label: &'a str,
    /// The number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The numbers of the parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<FigurePart<'a>>>,
    /// What the number is a number of.
    pub unit: Option<&'a str>,
    /// Whether the text says `about`.
    pub about: bool,
    /// Where it says that it is a bound: `more than`, `less than`, `at least` or `at most`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<&'static str>,
    /// Whether the figure was found in the text, and not stated by the file.
    pub found: bool,
    /// How sure what was found is, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<u8>,
}

/// A part of a whole.
#[derive(Debug, Serialize)]
pub struct FigurePart<'a> {
    /// Its name.
    pub label: &'a str,
    /// Its number.
    pub value: Option<Number>,
}

/// The figures, in the order of the file or else of the text.
pub fn figures(article: &Article) -> Vec<Figure<'_>> {
    let figures = article.facts.iter().map(|fact| {
        let (value, parts) = match &fact.value {
            FactValue::Number(value) => (number(*value), None),
            FactValue::Parts(parts) => {
                (None, Some(parts.iter().map(|(label, value)| FigurePart { label, value: number(*value) }).collect()))
            }
        };
        Figure {
            section: &article.sections[fact.section].id,
            label: &fact.label,
            value,
            parts,
            unit: fact.unit.as_deref(),
            about: fact.exactness == Exactness::About,
            bound: fact.exactness.bound(),
            found: fact.found.is_some(),
            certainty: fact.found.map(Certainty::per_cent),
        }
    });
    figures.collect()
}

/// A number as people write it: whole ones without a point. None for what JSON has no number for.
fn number(value: f64) -> Option<Number> {
    let whole = format!("{value:.0}").parse::<i64>().ok().filter(|_| value.fract() == 0.0);
    whole.map(Number::from).or_else(|| Number::from_f64(value))
}
