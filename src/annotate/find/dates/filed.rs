//! The day of an article, as the file states it or else as its text does.

use crate::article::{Article, PartialDate};

/// The day of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The day, month or year.
    pub date: PartialDate,
}

/// The day of an article.
pub fn filed(article: &Article) -> Option<Filed> {
    article.dateline.date.map(|date| Filed { date })
}
