//! What the reader knows better: something that was found is nothing, or is the same as something else.

use std::sync::Arc;

use crate::article::{Article, Entry, Inline, Kind, Mark, Passage, Section};

/// What the reader says of something that was found: what is stated stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// The entry is nothing of its kind.
    Dismissed(Entry),
    /// The first entry is the same as the second, whose name stays.
    Joined(Entry, Entry),
    /// The figure, by its index, tells nothing.
    NoFigure(usize),
    /// The words are not those of whom they were given to.
    Unsaid(Passage),
}

impl Correction {
    /// Where an entry is afterwards; none if it is gone.
    pub fn now(&self, entry: Entry) -> Option<Entry> {
        match *self {
            Self::Dismissed(gone) if gone == entry => None,
            Self::Joined(gone, into) if gone == entry => Some(shifted(into, gone)),
            Self::Dismissed(gone) | Self::Joined(gone, _) => Some(shifted(entry, gone)),
            Self::NoFigure(_) | Self::Unsaid(_) => Some(entry),
        }
    }

    /// Where an entry was before.
    pub fn before(&self, entry: Entry) -> Entry {
        match *self {
            Self::Dismissed(gone) | Self::Joined(gone, _) if is_behind(entry, gone) => {
                Entry { index: entry.index + 1, ..entry }
            }
            _ => entry,
        }
    }

    /// The mark as it is afterwards in a section and block; none if it is gone.
    fn mark(&self, section: usize, block: usize, mark: &Mark) -> Option<Mark> {
        let inline = match mark.inline {
            Inline::Mention(entry) => Inline::Mention(self.now(entry)?),
            Inline::Speech(_) | Inline::Reported(_) if self.is_unsaid(section, block, mark) => return None,
            Inline::Speech(entry) => Inline::Speech(self.speaker(entry)?),
            Inline::Reported(entry) => Inline::Reported(self.speaker(entry)?),
            _ => return Some(mark.clone()),
        };
        Some(Mark { inline, ..mark.clone() })
    }

    fn is_unsaid(&self, section: usize, block: usize, mark: &Mark) -> bool {
        matches!(self, Self::Unsaid(at) if (at.section, at.block) == (section, block) && at.range == mark.range)
    }

    /// Who says afterwards what an entry said; none if it is gone, or has turned out to be what cannot speak.
    fn speaker(&self, entry: Entry) -> Option<Entry> {
        self.now(entry).filter(|entry| entry.kind.is_somebody())
    }

    /// Whether words may have nobody who says them afterwards.
    fn silences(&self) -> bool {
        match *self {
            Self::Dismissed(gone) => gone.kind.is_somebody(),
            Self::Joined(gone, into) => gone.kind.is_somebody() && !into.kind.is_somebody(),
            Self::NoFigure(_) => false,
            Self::Unsaid(_) => true,
        }
    }

    /// Corrects the lists of an article; whether it is about something that was found, and can be so. Dates are joined
    /// to dates only, and names to names, as one has no name for the other.
    fn correct(&self, article: &mut Article) -> bool {
        let is_found =
            |article: &Article, entry: Entry| entry.index < article.count(entry.kind) && article.found(entry).is_some();
        match *self {
            Self::Dismissed(gone) if is_found(article, gone) => remove(article, gone),
            Self::Joined(gone, into) if is_found(article, gone) && into != gone => {
                if into.index >= article.count(into.kind) || (gone.kind == Kind::Date) != (into.kind == Kind::Date) {
                    return false;
                }
                give_names(article, gone, into);
                remove(article, gone);
            }
            Self::NoFigure(index) if article.facts.get(index).is_some_and(|fact| fact.found.is_some()) => {
                article.facts.remove(index);
            }
            Self::Unsaid(_) => {}
            _ => return false,
        }
        // What the file states of the others points at what it states, which has not moved.
        if let Some(place) = article.dateline.place {
            article.dateline.place = self.now(place).filter(|place| place.kind == Kind::Place);
        }
        for step in article.lesson.iter_mut().flat_map(|lesson| &mut lesson.steps) {
            step.spotlight = step.spotlight.and_then(|entry| self.now(entry));
        }
        true
    }
}

/// The corrections of an article, each of which can be taken back as long as it was the last.
#[derive(Debug, Clone)]
pub struct Corrected {
    found: Arc<Article>,
    made: Vec<Correction>,
}

impl Corrected {
    /// No correction of an article yet, in which something was found.
    pub fn new(found: Arc<Article>) -> Self {
        Self { found, made: Vec::new() }
    }

    /// Corrects it once more, after what was corrected before. If that cannot be so, the answer is false, and nothing has
    /// changed.
    pub fn add(&mut self, correction: Correction) -> bool {
        let mut article = self.lists();
        let is_possible = correction.correct(&mut article);
        self.made.extend(is_possible.then_some(correction));
        is_possible
    }

    /// Takes the last correction back, if there is one.
    pub fn undo(&mut self) -> Option<Correction> {
        self.made.pop()
    }

    /// Whether nothing is corrected.
    pub fn is_empty(&self) -> bool {
        self.made.is_empty()
    }

    /// The article as it is corrected. Its text is marked anew once, however much was corrected.
    pub fn article(&self) -> Arc<Article> {
        if self.made.is_empty() {
            return Arc::clone(&self.found);
        }
        let mut article = self.lists();
        self.silence(&mut article);
        let made: Arc<[Correction]> = self.made.clone().into();
        for (index, section) in article.sections.iter_mut().enumerate() {
            let made = Arc::clone(&made);
            *section = section.marked(move |block, marks| {
                marks.iter().filter_map(|mark| corrected(&made, index, block, mark)).collect()
            });
        }
        Arc::new(article)
    }

    /// Counts the spoken words whose speaker is gone among those of nobody named. What was only reported needs a speaker
    /// to be told at all.
    fn silence(&self, article: &mut Article) {
        if !self.made.iter().any(Correction::silences) {
            return;
        }
        for (section, blocks) in self.found.sections.iter().map(Section::blocks).enumerate() {
            for (block, marks) in blocks.iter().map(|block| &block.marks).enumerate() {
                let spoken = marks.iter().filter(|mark| matches!(mark.inline, Inline::Speech(_)));
                let gone = spoken.filter(|mark| corrected(&self.made, section, block, mark).is_none());
                article.nameless.extend(gone.map(|mark| Passage { section, block, range: mark.range.clone() }));
            }
        }
        article.nameless.sort_by_key(Passage::start);
    }

    /// The article with its lists corrected, and its text as it was.
    fn lists(&self) -> Article {
        let mut article = Article::clone(&self.found);
        for correction in &self.made {
            correction.correct(&mut article);
        }
        article
    }
}

/// A mark of a section and block as it is after all corrections; none if it is gone.
fn corrected(made: &[Correction], section: usize, block: usize, mark: &Mark) -> Option<Mark> {
    made.iter().try_fold(mark.clone(), |mark, correction| correction.mark(section, block, &mark))
}

/// Whether an entry stands behind another one of its kind.
fn is_behind(entry: Entry, other: Entry) -> bool {
    entry.kind == other.kind && entry.index >= other.index
}

/// An entry where it is once another one is gone.
fn shifted(entry: Entry, gone: Entry) -> Entry {
    Entry { index: entry.index - usize::from(entry != gone && is_behind(entry, gone)), ..entry }
}

fn remove(article: &mut Article, gone: Entry) {
    match gone.kind {
        Kind::Person => drop(article.people.remove(gone.index)),
        Kind::Organisation => drop(article.organisations.remove(gone.index)),
        Kind::Place => drop(article.places.remove(gone.index)),
        Kind::Date => drop(article.dates.remove(gone.index)),
    }
}

/// Lets one entry have the names of another, of whatever kind; and its role, if it has none.
fn give_names(article: &mut Article, from: Entry, to: Entry) {
    let (name, also) = match from.kind {
        Kind::Person => (&article.people[from.index].name, &article.people[from.index].also),
        Kind::Organisation => (&article.organisations[from.index].name, &article.organisations[from.index].also),
        Kind::Place => (&article.places[from.index].name, &article.places[from.index].also),
        Kind::Date => return,
    };
    let names: Vec<String> = std::iter::once(name).chain(also).cloned().collect();
    let role = (from.kind == Kind::Person).then(|| article.people[from.index].role.clone()).flatten();
    let (name, also) = match to.kind {
        Kind::Person => {
            let person = &mut article.people[to.index];
            person.role = person.role.take().or(role);
            (&person.name, &mut person.also)
        }
        Kind::Organisation => {
            let one = &mut article.organisations[to.index];
            (&one.name, &mut one.also)
        }
        Kind::Place => {
            let one = &mut article.places[to.index];
            (&one.name, &mut one.also)
        }
        Kind::Date => return,
    };
    for new in names {
        if new != *name && !also.contains(&new) {
            also.push(new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Certainty, Date, Exactness, Fact, FactValue, Person, Place, When};

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

    /// A letter of the text.
    fn said(at: usize) -> Passage {
        Passage { section: 0, block: 0, range: at..at + 1 }
    }

    fn inlines(article: &Article) -> Vec<Inline> {
        article.sections[0].blocks()[0].marks.iter().map(|mark| mark.inline.clone()).collect()
    }

    fn with(article: Article, corrections: &[Correction]) -> Option<Article> {
        let mut corrected = Corrected::new(Arc::new(article));
        corrections.iter().all(|it| corrected.add(it.clone())).then(|| Arc::unwrap_or_clone(corrected.article()))
    }

    #[test]
    fn what_is_dismissed_is_gone_with_its_marks_and_the_others_are_led_on() {
        let date = |index| Inline::Mention(Entry { kind: Kind::Date, index });
        let first = Correction::Dismissed(person(1));
        let now = with(article(), std::slice::from_ref(&first)).unwrap();
        assert_eq!(now.people.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["Albin Kurti", "Mr Kurti"]);
        assert_eq!(inlines(&now), [Inline::Speech(person(1)), Inline::Strong, date(1)]);
        let second = Correction::Dismissed(Entry { kind: Kind::Date, index: 0 });
        let now = with(article(), &[first, second]).unwrap();
        assert_eq!(inlines(&now), [Inline::Speech(person(1)), Inline::Strong, date(0)]);
    }

    #[test]
    fn what_is_joined_gives_its_names_and_its_words() {
        let now = with(article(), &[Correction::Joined(person(2), person(0))]).unwrap();
        assert_eq!(now.people[0].also, ["Mr Kurti"]);
        assert_eq!(inlines(&now)[1], Inline::Speech(person(0)));
    }

    #[test]
    fn words_of_whom_is_gone_or_is_a_place_are_those_of_nobody_named() {
        let place = Entry { kind: Kind::Place, index: 0 };
        let mut article = article();
        article.places = vec![Place::default()];
        article.nameless = vec![said(0), said(3)];
        for correction in [
            Correction::Joined(person(2), place),
            Correction::Dismissed(person(2)),
            Correction::Unsaid(said(1)),
            Correction::Joined(person(2), person(1)),
        ] {
            let is_spoken = correction == Correction::Joined(person(2), person(1));
            let now = with(article.clone(), std::slice::from_ref(&correction)).unwrap();
            let speech = inlines(&now).iter().filter(|inline| matches!(inline, Inline::Speech(_))).count();
            let nameless = if is_spoken { vec![said(0), said(3)] } else { vec![said(0), said(1), said(3)] };
            assert_eq!((speech, &now.nameless), (usize::from(is_spoken), &nameless), "{correction:?}");
        }
    }

    #[test]
    fn reported_words_are_nobodys_once_their_speaker_is_gone() {
        for correction in [Correction::Dismissed(person(2)), Correction::Unsaid(said(1))] {
            let mut article = article();
            let section = article.sections[0].marked(|_, marks| {
                let inline = |mark: &Mark| match mark.inline {
                    Inline::Speech(speaker) => Inline::Reported(speaker),
                    ref other => other.clone(),
                };
                marks.iter().map(|mark| Mark { inline: inline(mark), ..mark.clone() }).collect()
            });
            article.sections = vec![section];
            let now = with(article, std::slice::from_ref(&correction)).unwrap();
            assert_eq!((inlines(&now).len(), now.nameless.len()), (3, 0), "{correction:?}");
        }
    }

    #[test]
    fn a_person_that_was_taken_for_a_place_is_joined_to_the_person() {
        let place = Entry { kind: Kind::Place, index: 0 };
        let mut article = article();
        article.places = vec![Place { name: "Kurti".into(), found: FOUND, ..Place::default() }];
        article.dateline.place = Some(place);
        let now = with(article, &[Correction::Joined(place, person(0))]).unwrap();
        assert!(now.places.is_empty() && now.people[0].also == ["Kurti"]);
        assert_eq!(now.dateline.place, None, "nothing was filed from a person");
    }

    #[test]
    fn words_and_figures_are_dismissed_by_themselves() {
        let mut article = article();
        let fact = |found| Fact {
            section: 0,
            label: "Dead".into(),
            value: FactValue::Number(11.0),
            unit: None,
            exactness: Exactness::Exact,
            at: None,
            found,
        };
        article.facts = vec![fact(None), fact(FOUND)];
        let now = with(article.clone(), &[Correction::Unsaid(said(1)), Correction::NoFigure(1)]).unwrap();
        assert!(inlines(&now).iter().all(|inline| !matches!(inline, Inline::Speech(_))), "{:?}", inlines(&now));
        assert_eq!((inlines(&now).len(), now.facts.len(), now.nameless.len()), (3, 1, 1));
        assert_eq!(with(article, &[Correction::NoFigure(0)]), None, "the file states it");
    }

    #[test]
    fn the_last_correction_is_taken_back_first_and_then_all_is_as_it_was() {
        let found = Arc::new(article());
        let mut corrected = Corrected::new(Arc::clone(&found));
        let corrections = [Correction::Joined(person(2), person(1)), Correction::Dismissed(person(1))];
        assert!(corrections.iter().all(|it| corrected.add(it.clone())));
        assert_eq!(corrected.article().people.len(), 1);
        assert_eq!(corrected.undo().as_ref(), corrections.last());
        assert_eq!(corrected.article().people[1].also, ["Mr Kurti"]);
        assert_eq!(corrected.undo().as_ref(), corrections.first());
        assert!(corrected.is_empty() && corrected.undo().is_none());
        assert_eq!(corrected.article(), found);
    }

    #[test]
    fn an_entry_is_where_it_was_once_a_correction_is_taken_back() {
        for correction in [Correction::Dismissed(person(1)), Correction::Joined(person(1), person(0))] {
            for index in [0, 2, 3] {
                let now = correction.now(person(index)).unwrap();
                assert_eq!(correction.before(now), person(index), "{correction:?}");
            }
        }
    }

    #[test]
    fn what_the_file_states_is_never_dismissed_nor_a_name_joined_to_a_date() {
        let date = Entry { kind: Kind::Date, index: 0 };
        for correction in [
            Correction::Dismissed(person(0)),
            Correction::Dismissed(person(9)),
            Correction::Joined(person(1), person(1)),
            Correction::Joined(person(1), date),
            Correction::Joined(date, person(1)),
            Correction::Joined(person(1), person(9)),
            Correction::NoFigure(0),
        ] {
            assert_eq!(with(article(), std::slice::from_ref(&correction)), None, "{correction:?}");
        }
    }
}
