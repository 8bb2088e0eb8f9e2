//! Questions made of the article itself.

use crate::article::{Article, Mentions, Question};

/// What can be asked of an article of which nobody asks anything.
pub(super) fn questions(_article: &Article, _mentions: &Mentions) -> Vec<Question> {
    Vec::new()
}
