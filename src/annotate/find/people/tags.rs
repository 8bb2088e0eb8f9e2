//! The tags that tell for each token whether a name begins, goes on or ends there, and of what kind it is.

use std::ops::Range;

/// How many tags there are: none, and begin, inside, end and single of four kinds.
pub const TAGS: usize = 17;
/// How many tags have weights; "no name" has none, as only differences count.
pub const WEIGHED: usize = TAGS - 1;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Named {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// A work, a people, an event: known to be none of the others.
    Other,
}

impl Named {
    /// Every kind, in the order of the tags.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Other];
}

/// A name among the tokens of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it names.
    pub named: Named,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// The tag of a token of a name of a kind.
pub fn tag(named: Named, first: bool, last: bool) -> usize {
    let place = [[1, 2], [0, 3]][usize::from(first)][usize::from(last)];
    1 + 4 * (named as usize) + place
}

/// Whether one tag may follow another; `None` stands for the ends of the sentence.
pub fn may_follow(before: Option<usize>, after: Option<usize>) -> bool {
    let parts = |tag: Option<usize>| tag.filter(|tag| *tag > 0).map(|tag| ((tag - 1) / 4, (tag - 1) % 4));
    let open = parts(before).filter(|(_, place)| *place < 2).map(|(kind, _)| kind);
    let going_on = parts(after).filter(|(_, place)| matches!(place, 1 | 2)).map(|(kind, _)| kind);
    open == going_on
}

/// The names that some tags tell of.
pub fn spans(tags: &[u8]) -> impl Iterator<Item = Span> {
    let mut start = 0;
    tags.iter().enumerate().filter_map(move |(at, tag)| {
        let tag = usize::from(tag.checked_sub(1)?);
        if matches!(tag % 4, 0 | 3) {
            start = at;
        }
        let named = Named::ALL.get(tag / 4)?;
        (tag % 4 >= 2).then_some(Span { named: *named, tokens: start..at + 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_tags_as_they_were_tagged() {
        let person = |first, last| u8::try_from(tag(Named::Person, first, last)).unwrap();
        let tags = [0, person(true, false), person(false, false), person(false, true), person(true, true), 0];
        let found: Vec<_> = spans(&tags).map(|span| span.tokens).collect();
        assert_eq!(found, [1..4, 4..5]);
        assert!(tags.windows(2).all(|pair| may_follow(Some(pair[0].into()), Some(pair[1].into()))));
    }

    #[test]
    fn a_name_neither_begins_nor_ends_in_its_middle() {
        let (begin, inside, end) = (1, 2, 3);
        assert!(!may_follow(None, Some(inside)) && !may_follow(Some(0), Some(end)));
        assert!(!may_follow(Some(begin), None) && !may_follow(Some(begin), Some(0)));
        assert!(!may_follow(Some(begin), Some(end + 4)) && may_follow(Some(begin), Some(end)));
    }
}
