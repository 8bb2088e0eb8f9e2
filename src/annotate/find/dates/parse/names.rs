//! Whether the name of a month or weekday means the time, and not a person, a verb, a feast or a newspaper.

use super::{
    super::{token::Gap, word::Word},
    Parser, is_one_of,
};

/// Names of feasts and groups whose last word is a weekday.
const NAMES_OF_DAYS: &str = "\
    black bloody good ash palm super cyber holy sheffield";
/// Newspapers and the like whose first word is a weekday.
const BEHIND_DAYS: &str = "\
    times mail telegraph express herald post mirror sun people";

impl Parser<'_> {
    /// Whether the name of a month stands for the month without a day or year beside it.
    ///
    /// May, March, April, June and August are also verbs or names of people, so that something before them must tell.
    pub(super) fn is_bare_month(&self, at: usize, short: bool) -> bool {
        let token = &self.tokens[at];
        let before = at.checked_sub(1).map(|before| self.tokens[before].word).filter(|_| self.gap(at) != Gap::Far);
        let plain =
            matches!(before, Some(Word::In | Word::Since | Word::From | Word::Between | Word::Early | Word::Edge));
        let told = match before {
            Some(Word::The | Word::One) => self.is_attribute(at),
            Some(word) if Self::prepares_month(word) => true,
            _ => plain || self.begins_span(at),
        };
        if short {
            return told && self.behind(token.end).starts_with('.') && token.capital;
        }
        let behind = self.word_behind(token.end);
        let possessive = self.behind(token.end).starts_with(['\'', '’']);
        if !self.language.habits.capitals {
            return told;
        }
        let is_name = behind.starts_with(char::is_uppercase) && self.is_word_of_name(at);
        let doubtful = matches!(token.word, Word::Month(3..=6 | 8));
        if doubtful { told && (plain || !is_name) && !possessive } else { plain || !is_name }
    }

    /// Whether a word before the name of a month leaves no doubt, though it is not always one of time.
    fn prepares_month(word: Word) -> bool {
        use Word::{About, After, And, Before, Each, Month, Of, Shift, Then, To};
        matches!(word, Shift(_) | Then(_) | Before | After | About | Each | Of | To | And | Month(_))
    }

    /// Whether a month stands before a noun, as in "the March summit".
    fn is_attribute(&self, at: usize) -> bool {
        let small = self.word_behind(self.tokens[at].end).starts_with(char::is_lowercase);
        small
            && !matches!(
                self.spaced_word(at + 1),
                Some(Word::In | Word::Since | Word::Of | Word::To | Word::From | Word::About)
            )
    }

    /// Whether a dash leads from a month to another: `May–August 1950`.
    fn begins_span(&self, at: usize) -> bool {
        self.gap(at + 1) == Gap::Dash && matches!(self.word(at + 1), Some(Word::Month(_)))
    }

    /// Whether the word behind a token, which has a capital, is no word of time.
    fn is_word_of_name(&self, at: usize) -> bool {
        !(self.spaced(at + 1) && matches!(self.word(at + 1), Some(Word::Weekday(_) | Word::Month(_) | Word::Shift(_))))
    }

    /// Whether a weekday is part of a name: `Good Friday`, `the Sunday Times`.
    pub(super) fn is_name_of_day(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let before = self.word_before(token.start);
        let behind = self.word_behind(token.end);
        let compound = self.behind(token.end).strip_prefix('-');
        let compound = compound.is_some_and(|rest| rest.starts_with(char::is_lowercase));
        compound
            || is_one_of(before, NAMES_OF_DAYS)
            || (behind.starts_with(char::is_uppercase) && is_one_of(behind, BEHIND_DAYS))
    }
}
