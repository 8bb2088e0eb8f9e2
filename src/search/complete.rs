//! What the search prompt offers for the word at the end.

use super::{
    filter::{Choice, Filter},
    token::{TokenKind, Value, tokens},
};
use crate::article::Article;

/// What was typed, completed in every way that makes sense: with a filter, or with what a filter can choose.
pub fn complete(text: &str, article: &Article) -> Vec<String> {
    if text.starts_with('\\') {
        return Vec::new();
    }
    let last = tokens(text).last().filter(|token| token.tail.is_empty());
    let head = text.get(..last.as_ref().map_or(text.len(), |token| token.at)).unwrap_or_default();
    let ends: Vec<String> = match last.map(|token| token.kind) {
        None => filters("", article),
        Some(TokenKind::Word(word)) => filters(word, article),
        Some(TokenKind::Filter(filter, Value::Unfinished(""))) => values(filter, filter.choices(article)),
        Some(TokenKind::Filter(filter, Value::Plain(value) | Value::Unfinished(value))) => {
            values(filter, filter.matching(value, article))
        }
        Some(TokenKind::Filter(_, Value::Quoted(_))) => Vec::new(),
    };
    ends.into_iter().map(|end| format!("{head}{end}")).collect()
}

/// The filters that begin with a word and have something to choose from.
fn filters(word: &str, article: &Article) -> Vec<String> {
    let fitting = Filter::ALL.into_iter().filter(|filter| filter.word().starts_with(word));
    fitting.filter(|filter| !filter.choices(article).is_empty()).map(|filter| format!("{}:", filter.word())).collect()
}

fn values(filter: Filter, choices: Vec<Choice>) -> Vec<String> {
    choices.into_iter().map(|choice| format!("{}:{}", filter.word(), choice.id)).collect()
}
