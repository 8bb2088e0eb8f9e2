//! Names for what was found, such as a file gives: `albin-kurti`.

use std::collections::HashSet;

use crate::{
    article::{Article, Kind},
    text::{Case, fold, slug},
};

/// Letters of an id; a name that goes on is cut.
const LONGEST: usize = 60;

/// The ids that are taken.
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// Those of an article.
    pub(super) fn of(article: &Article) -> Self {
        let people = article.people.iter().map(|person| &person.id);
        let organisations = article.organisations.iter().map(|organisation| &organisation.id);
        let places = article.places.iter().map(|place| &place.id);
        Self(people.chain(organisations).chain(places).cloned().collect())
    }

    /// A new one made from a name; it begins with a letter, as a date does not.
    pub(super) fn make(&mut self, name: &str, kind: Kind) -> String {
        let plain = slug(fold(name, Case::Ignored).text(), LONGEST);
        let begins = plain.chars().next().is_some_and(char::is_alphabetic);
        let base = if begins { plain } else { format!("{}-{plain}", word(kind)) };
        let base = base.trim_end_matches('-').to_owned();
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|id| !self.0.contains(id));
        let id = free.unwrap_or(base);
        self.0.insert(id.clone());
        id
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Place => "place",
        Kind::Date => "date",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_plain_letters_of_a_name_and_is_nobody_elses() {
        let mut ids = Ids(HashSet::from(["vucic".to_owned()]));
        for (name, id) in [
            ("Aleksandar Vučić", "aleksandar-vucic"),
            ("Aleksandar Vučić", "aleksandar-vucic-2"),
            ("Vučić", "vucic-2"),
            ("O’Brien", "obrien"),
            ("7 October Museum", "person-7-october-museum"),
            ("…", "person"),
        ] {
            assert_eq!(ids.make(name, Kind::Person), id, "{name}");
        }
    }
}
