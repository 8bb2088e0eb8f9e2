//! Chooses of all names of somebody or something the one to be listed by.

use super::{
    joining::Name,
    lexicon::{Lexicon, key, phrase},
    persons::{self, Group},
    tags::Named,
};
use crate::text::Folded;

/// A name that is not one of so many mentions of somebody is a rare one.
const RARE: usize = 20;

/// A place that is only written in capitals, as at the head of news, in small letters.
pub(super) fn recased(lexicon: &Lexicon, name: &str) -> String {
    let mut folded = Folded::default();
    let place = name.split(' ').map(|word| key(word, &mut folded)).reduce(phrase);
    let known = place.is_some_and(|place| lexicon.find(place).place > 0);
    if !known || name.chars().count() < 5 || !name.chars().all(|c| c.is_uppercase() || c == ' ') {
        return name.to_owned();
    }
    let recase = |word: &str| {
        let mut chars = word.chars();
        chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect::<String>()
    };
    name.split(' ').map(recase).collect::<Vec<_>>().join(" ")
}

/// The name of a group to be listed by: of persons the one without initials and with most words. A longer one that
/// stands once among many counts only if it begins with a given name: who is Ahab all through a book is listed as
/// no `Frighted Ahab`.
pub(super) fn fullest((names, lexicon): (&[Name], &Lexicon), kind: Named, group: &Group) -> Option<usize> {
    let all: usize = group.names.iter().map(|at| names[*at].seen.len()).sum();
    let rank = |at: &usize| {
        let name = &names[*at];
        let often = name.seen.len();
        let words = match kind {
            Named::Person if often * RARE < all && !begins_with_given(name, lexicon) => 1,
            Named::Person => {
                let parts = persons::untitled(&name.parts).iter();
                parts.filter(|part| part.chars().count() > 1).count().min(3)
            }
            _ => name.parts.len(),
        };
        (words, often, std::cmp::Reverse(*at))
    };
    group.names.iter().copied().max_by_key(rank)
}

fn begins_with_given(name: &Name, lexicon: &Lexicon) -> bool {
    name.parts.first().is_some_and(|first| lexicon.find(key(first, &mut Folded::default())).given > 0)
        && !persons::is_ruler(&name.parts)
}
