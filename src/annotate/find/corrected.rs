//! What the reader knows better: something that was found is nothing, or is the same as something else.

use crate::article::{Article, Entry, Inline, Kind, Mark};

/// Where the entries of an article are once one of them is gone. It was found: what is stated stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    gone: Entry,
    into: Option<Entry>,
}

impl Correction {
    /// The entry is nothing of its kind.
    pub fn dismiss(gone: Entry) -> Self {
        Self { gone, into: None }
    }

    /// The entry is the same as another one of its kind, whose name stays.
    pub fn join(gone: Entry, into: Entry) -> Self {
        Self { gone, into: Some(into) }
    }

    /// Where an entry is afterwards; none if it is gone.
    pub fn now(&self, entry: Entry) -> Option<Entry> {
        if entry == self.gone {
            return self.into.map(|into| self.shifted(into));
        }
        Some(self.shifted(entry))
    }

    fn shifted(&self, entry: Entry) -> Entry {
        let is_behind = entry.kind == self.gone.kind && entry.index > self.gone.index;
        Entry { index: entry.index - usize::from(is_behind), ..entry }
    }

    /// The article so corrected; none if the entry is not one that was found, or is to be joined to itself or to
    /// something of another kind.
    pub fn applied(&self, article: &Article) -> Option<Article> {
        let Self { gone, into } = *self;
        let fits = |into: Entry| into.kind == gone.kind && into != gone && into.index < article.count(into.kind);
        if gone.index >= article.count(gone.kind) || !into.is_none_or(fits) {
            return None;
        }
        article.found(gone)?;
        let mut corrected = article.clone();
        if let Some(into) = into {
            give_names(&mut corrected, gone, into);
        }
        match gone.kind {
            Kind::Person => drop(corrected.people.remove(gone.index)),
            Kind::Organisation => drop(corrected.organisations.remove(gone.index)),
            Kind::Place => drop(corrected.places.remove(gone.index)),
            Kind::Date => drop(corrected.dates.remove(gone.index)),
        }
        self.lead_on(&mut corrected);
        Some(corrected)
    }

    /// Leads on what points at entries. Of what the file states only dates may have moved.
    fn lead_on(self, article: &mut Article) {
        for section in &mut article.sections {
            *section = section.marked(move |_, marks| marks.iter().filter_map(|mark| self.mark(mark)).collect());
        }
        if let Some(place) = article.dateline.place {
            article.dateline.place = self.now(place);
        }
        for step in article.lesson.iter_mut().flat_map(|lesson| &mut lesson.steps) {
            step.spotlight = step.spotlight.and_then(|entry| self.now(entry));
        }
    }

    fn mark(self, mark: &Mark) -> Option<Mark> {
        let inline = match mark.inline {
            Inline::Mention(entry) => Inline::Mention(self.now(entry)?),
            Inline::Speech(entry) => Inline::Speech(self.now(entry)?),
            Inline::Reported(entry) => Inline::Reported(self.now(entry)?),
            _ => return Some(mark.clone()),
        };
        Some(Mark { inline, ..mark.clone() })
    }
}

/// Lets one entry have the names of another; and its role, if it has none.
fn give_names(article: &mut Article, from: Entry, to: Entry) {
    let (names, role) = match from.kind {
        Kind::Person => {
            let person = &article.people[from.index];
            ([vec![person.name.clone()], person.also.clone()].concat(), person.role.clone())
        }
        Kind::Organisation => {
            let one = &article.organisations[from.index];
            ([vec![one.name.clone()], one.also.clone()].concat(), None)
        }
        Kind::Place => {
            let one = &article.places[from.index];
            ([vec![one.name.clone()], one.also.clone()].concat(), None)
        }
        Kind::Date => return,
    };
    let also = match to.kind {
        Kind::Person => {
            let person = &mut article.people[to.index];
            person.role = person.role.take().or(role);
            &mut person.also
        }
        Kind::Organisation => &mut article.organisations[to.index].also,
        _ => &mut article.places[to.index].also,
    };
    for name in names {
        if !also.contains(&name) {
            also.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Certainty, Date, Person, Section, When};

    const FOUND: Option<Certainty> = Some(Certainty::SURE);

    fn person(index: usize) -> Entry {
        Entry { kind: Kind::Person, index }
    }

    fn article() -> Article {
        let one = |name: &str, found| Person { name: name.into(), found, ..Person::default() };
        let day = |iso: &str| Date { when: When::At(iso.parse().unwrap()), events: Vec::new(), found: FOUND };
        let mark = |at: usize, inline| Mark { range: at..at + 1, inline };
        let marks = vec![
            mark(0, Inline::Mention(person(1))),
            mark(1, Inline::Speech(person(2))),
            mark(2, Inline::Strong),
            mark(3, Inline::Mention(Entry { kind: Kind::Date, index: 1 })),
        ];
        Article {
            people: vec![one("Albin Kurti", None), one("Thursday", FOUND), one("Mr Kurti", FOUND)],
            dates: vec![day("2022-08-17"), day("2022-08-18")],
            sections: vec![Section::new("s", "S", 0, 4, move || {
                vec![Block { marks: marks.clone(), ..Block::paragraph("abcd") }]
            })],
            ..Article::default()
        }
    }

    fn inlines(article: &Article) -> Vec<Inline> {
        article.sections[0].blocks()[0].marks.iter().map(|mark| mark.inline.clone()).collect()
    }

    #[test]
    fn what_is_dismissed_is_gone_with_its_marks_and_the_others_are_led_on() {
        let date = |index| Inline::Mention(Entry { kind: Kind::Date, index });
        let corrected = Correction::dismiss(person(1)).applied(&article()).unwrap();
        assert_eq!(corrected.people.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["Albin Kurti", "Mr Kurti"]);
        assert_eq!(inlines(&corrected), [Inline::Speech(person(1)), Inline::Strong, date(1)]);
        let corrected = Correction::dismiss(Entry { kind: Kind::Date, index: 0 }).applied(&corrected).unwrap();
        assert_eq!(inlines(&corrected), [Inline::Speech(person(1)), Inline::Strong, date(0)]);
    }

    #[test]
    fn what_is_joined_gives_its_names_and_its_words() {
        let corrected = Correction::join(person(2), person(0)).applied(&article()).unwrap();
        assert_eq!(corrected.people[0].also, ["Mr Kurti"]);
        assert_eq!(inlines(&corrected)[1], Inline::Speech(person(0)));
    }

    #[test]
    fn what_the_file_states_is_never_dismissed_nor_joined_to_another_kind() {
        let article = article();
        let date = Entry { kind: Kind::Date, index: 0 };
        for correction in [
            Correction::dismiss(person(0)),
            Correction::dismiss(person(9)),
            Correction::join(person(1), person(1)),
            Correction::join(person(1), date),
            Correction::join(person(1), person(9)),
        ] {
            assert_eq!(correction.applied(&article), None, "{correction:?}");
        }
    }
}
