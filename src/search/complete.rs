//! What the search prompt offers for the word at the end.

use super::{
    filter::{Choice, Filter},
    token::{TokenKind, Value, tokens},
};
use crate::article::{Article, Mentions};

/// What was typed, completed in every way that makes sense: with a filter, or with what a filter can choose.
///
/// What would find nothing is not offered: nobody who says nothing, and nothing that the text does not mention. As long
/// as the mentions are not known, all is.
pub fn complete(text: &str, article: &Article, mentions: Option<&Mentions>) -> Vec<String> {
    if text.starts_with('\\') {
        return Vec::new();
    }
    let last = tokens(text).last().filter(|token| token.tail.is_empty());
    let head = text.get(..last.as_ref().map_or(text.len(), |token| token.at)).unwrap_or_default();
    let offer = Offer { article, mentions };
    let ends = match last.map(|token| token.kind) {
        None => offer.filters(""),
        Some(TokenKind::Word(word)) => offer.filters(word),
        Some(TokenKind::Filter(filter, Value::Unfinished(""))) => offer.values(filter, filter.choices(article)),
        Some(TokenKind::Filter(filter, Value::Plain(value) | Value::Unfinished(value))) => {
            offer.values(filter, filter.matching(value, article))
        }
        Some(TokenKind::Filter(_, Value::Quoted(_))) => Vec::new(),
    };
    ends.into_iter().map(|end| format!("{head}{end}")).collect()
}

/// What the filters have to choose from.
struct Offer<'a> {
    article: &'a Article,
    mentions: Option<&'a Mentions>,
}

impl Offer<'_> {
    /// The filters that begin with a word and have something to choose from.
    fn filters(&self, word: &str) -> Vec<String> {
        let fitting = Filter::ALL.into_iter().filter(|filter| filter.word().starts_with(word));
        let worth = fitting.filter(|&filter| filter.choices(self.article).iter().any(|it| self.finds(filter, it)));
        worth.map(|filter| format!("{}:", filter.word())).collect()
    }

    fn values(&self, filter: Filter, choices: Vec<Choice>) -> Vec<String> {
        let worth = choices.into_iter().filter(|choice| self.finds(filter, choice));
        worth.map(|choice| format!("{}:{}", filter.word(), choice.id)).collect()
    }

    /// Whether a choice finds anything, as far as that is known.
    fn finds(&self, filter: Filter, choice: &Choice) -> bool {
        let (Some(mentions), Some(entry)) = (self.mentions, choice.entry) else { return true };
        match filter {
            Filter::By => mentions.spoken_count(entry) > 0,
            _ => mentions.of(entry).len() > 0,
        }
    }
}
