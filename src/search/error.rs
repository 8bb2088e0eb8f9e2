//! Why a query cannot be asked, and what could be asked instead.

use std::cmp::Reverse;

use super::filter::{Choice, Filter};
use crate::{
    article::Article,
    text::{Case, fold},
};

/// A filter that means nothing in this article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// Nothing the filter chooses from is called so.
    #[error("{filter}:{value} is none of the {plural} here; try {}", alternatives(.nearest))]
    Unknown {
        /// The filter, without its colon.
        filter: &'static str,
        /// What the filter chooses from.
        plural: &'static str,
        /// Its value.
        value: String,
        /// What could be typed instead, the nearest first, never empty.
        nearest: Vec<String>,
    },
    /// There is nothing to choose from.
    #[error("{filter}:{value} finds nothing, as this article lists no {plural}")]
    NothingListed {
        /// The filter, without its colon.
        filter: &'static str,
        /// What the filter chooses from.
        plural: &'static str,
        /// Its value.
        value: String,
    },
}

/// How many that exist are named.
const NEAREST: usize = 3;

impl QueryError {
    /// The error of a filter whose value means nothing in the article.
    pub(super) fn new(filter: Filter, value: &str, article: &Article) -> Self {
        let (filter, plural, choices) = (filter.word(), filter.plural(), filter.choices(article));
        let value = value.to_owned();
        if choices.is_empty() {
            return Self::NothingListed { filter, plural, value };
        }
        let folded = fold(&value, Case::Ignored);
        let mut nearest: Vec<_> =
            choices.into_iter().map(|choice| (likeness(&choice, folded.text()), choice.id)).collect();
        nearest.sort_by_key(|(likeness, _)| Reverse(*likeness));
        let nearest = nearest.into_iter().take(NEAREST).map(|(_, id)| id).collect();
        Self::Unknown { filter, plural, value, nearest }
    }
}

/// How like what was typed the nearest word of a choice's names is, in thousandths.
fn likeness(choice: &Choice, folded: &str) -> u16 {
    let names = choice.names.iter().copied().chain([choice.id.as_str()]);
    let words = names.flat_map(|name| {
        let name = fold(name, Case::Ignored);
        let words = name.text().split(' ').map(str::to_owned);
        words.chain([name.text().to_owned()]).collect::<Vec<_>>()
    });
    words.map(|word| thousandths(strsim::jaro_winkler(&word, folded))).max().unwrap_or_default()
}

/// A share as an integer, which can be ordered.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
fn thousandths(share: f64) -> u16 {
    (share * 1000.0) as u16
}

/// "a", "a or b", "a, b or c".
fn alternatives(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        _ => names.concat(),
    }
}
