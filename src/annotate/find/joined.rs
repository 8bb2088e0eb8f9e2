//! What was found and what the file states → one article.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::Arc,
};

use super::{
    dates::{Filed, FoundDate},
    entity::Entity,
    figures::FoundFigure,
    findings::Findings,
    ids::Ids,
    speakers::FoundQuotation,
    stated::Stated,
};
use crate::{
    article::{
        Article, Certainty, Date, Entry, Fact, FactValue, Inline, Kind, Mark, Organisation, Passage, Person, Place,
        Section, When,
    },
    text::quotes::closes,
};

/// How sure a day must be to become that of the article, in per cent: it stands in a dateline or on a line of its own.
const PLAIN: u8 = 80;

/// How sure a speaker must be to be named, in per cent. Of those less sure one in three is wrong, as was measured where
/// [`super::speakers`] is scored; words without a speaker are better than words in the wrong mouth.
const LIKELY: u8 = 60;

/// The marks that a section gets, by its blocks.
type Marks = HashMap<usize, Vec<Mark>>;

/// The article with entries and marks for what was found. What the file states stays as it is, and wins.
pub(super) fn joined(article: &Article, mut findings: Findings) -> Article {
    findings.part();
    let stated = Stated::of(article);
    let mut joining =
        Joining { joined: article.clone(), ids: Ids::of(article), stated: &stated, marks: HashMap::new() };
    joining.take_filed(findings.filed.as_ref());
    let speakers: Vec<_> = {
        let located = findings.located.into_iter().chain(std::iter::repeat(None));
        findings.entities.into_iter().zip(located).map(|(entity, at)| joining.take_entity(entity, at)).collect()
    };
    joining.take_filed_at(findings.dateline.or(findings.filed.and_then(|filed| filed.place)));
    let moved = joining.take_dates(&findings.dates);
    for quotation in findings.quotations {
        joining.take_quotation(&quotation, &speakers);
    }
    joining.joined.said.sort_by_key(|(at, _)| at.start());
    joining.joined.facts.extend(findings.figures.into_iter().map(fact));
    joining.finish(moved)
}

/// A figure as an article has it.
fn fact(figure: FoundFigure) -> Fact {
    let FoundFigure { value, unit, label, exactness, sentence, certainty, .. } = figure;
    let (section, value, unit) = (sentence.section, FactValue::Number(value), Some(unit));
    Fact { section, label, value, unit, exactness, at: Some(sentence), found: Some(Certainty::new(certainty)) }
}

struct Joining<'a> {
    joined: Article,
    ids: Ids,
    stated: &'a Stated,
    /// By section.
    marks: HashMap<usize, Marks>,
}

impl Joining<'_> {
    /// Adds an entity, or to a stated entry the mentions that the file does not tell of; none if all of it is stated
    /// to be something else.
    fn take_entity(&mut self, entity: Entity, at: Option<(f64, f64)>) -> Option<Entry> {
        let known = self.stated.entry_of(&entity);
        let free: Vec<&Passage> = entity.mentions.iter().filter(|at| self.stated.at(at).is_none()).collect();
        if known.is_none() && free.is_empty() {
            // Its words are a date's, or stated to be something else.
            return None;
        }
        let marked: Vec<Passage> = free.into_iter().cloned().collect();
        let entry = known.or_else(|| self.add(entity, at))?;
        if entry.kind == Kind::Place {
            let place = &mut self.joined.places[entry.index];
            place.at = place.at.or(at);
        }
        for at in marked {
            self.mark(at, Inline::Mention(entry));
        }
        Some(entry)
    }

    /// Takes the day of the article from the line that tells it.
    fn take_filed(&mut self, filed: Option<&Filed>) {
        let dateline = &mut self.joined.dateline;
        dateline.date = dateline.date.or(filed.filter(|filed| filed.certainty >= PLAIN).map(|filed| filed.date));
    }

    /// Takes the place of the article from that line, where it is a place of the article.
    fn take_filed_at(&mut self, place: Option<Passage>) {
        let Some(at) = place else { return };
        let marks = self.marks.get(&at.section).and_then(|marks| marks.get(&at.block));
        let here = |mark: &&Mark| mark.range.start < at.range.end && at.range.start < mark.range.end;
        let found = marks.into_iter().flatten().filter(here).find_map(|mark| match mark.inline {
            Inline::Mention(entry) => Some(entry),
            _ => None,
        });
        let place = found.or_else(|| self.stated.at(&at));
        let dateline = &mut self.joined.dateline;
        dateline.place = dateline.place.or(place.filter(|entry| entry.kind == Kind::Place));
    }

    /// Adds an entity to the list of its kind; none of a date, which is no entity.
    fn add(&mut self, entity: Entity, at: Option<(f64, f64)>) -> Option<Entry> {
        let Entity { kind, name, role, also, certainty, .. } = entity;
        let (id, found) = (self.ids.make(&name, kind), Some(Certainty::new(certainty)));
        let index = self.joined.count(kind);
        match kind {
            Kind::Person => self.joined.people.push(Person { id, name, role, also, found, ..Person::default() }),
            Kind::Place => self.joined.places.push(Place { id, name, also, at, found, ..Place::default() }),
            Kind::Organisation => {
                self.joined.organisations.push(Organisation { id, name, also, found, ..Organisation::default() });
            }
            Kind::Date => return None,
        }
        Some(Entry { kind, index })
    }

    /// Adds the dates in their order; where each stated one is now.
    fn take_dates(&mut self, found: &[FoundDate]) -> Vec<usize> {
        let before: Vec<When> = self.joined.dates.iter().map(|date| date.when).collect();
        let free: Vec<&FoundDate> = found.iter().filter(|date| self.stated.at(&date.at).is_none()).collect();
        let stated = std::mem::take(&mut self.joined.dates);
        let mut all: BTreeMap<When, Date> = stated.into_iter().map(|date| (date.when, date)).collect();
        for FoundDate { when, certainty, .. } in free.iter().copied() {
            let certainty = Certainty::new(*certainty);
            let new = || Date { when: *when, events: Vec::new(), found: Some(certainty) };
            let date = all.entry(*when).or_insert_with(new);
            // The surest of its mentions counts.
            date.found = date.found.map(|found| found.max(certainty));
        }
        self.joined.dates = all.into_values().collect();
        for date in free {
            let index = self.index_of(date.when);
            self.mark(date.at.clone(), Inline::Mention(Entry { kind: Kind::Date, index }));
        }
        before.into_iter().map(|when| self.index_of(when)).collect()
    }

    fn index_of(&self, when: When) -> usize {
        self.joined.dates.partition_point(|date| date.when < when)
    }

    fn take_quotation(&mut self, quotation: &FoundQuotation, speakers: &[Option<Entry>]) {
        if self.stated.is_spoken(&quotation.at) {
            return;
        }
        let speaker = quotation.speaker.and_then(|speaker| speakers.get(speaker).copied().flatten());
        let mut at = quotation.at.clone();
        if quotation.direct {
            at.range = self.with_quotes(&at);
        }
        match speaker.filter(|_| quotation.certainty >= LIKELY) {
            Some(speaker) => {
                self.joined.said.push((at.clone(), Certainty::new(quotation.certainty)));
                let inline = if quotation.direct { Inline::Speech(speaker) } else { Inline::Reported(speaker) };
                self.mark(at, inline);
            }
            None if quotation.direct => self.joined.nameless.push(at),
            None => {}
        }
    }

    /// The words with the quotation marks around them, as a file marks them.
    fn with_quotes(&self, at: &Passage) -> Range<usize> {
        let Range { start, end } = at.range;
        let text = self.joined.block(at.section, at.block).map_or("", |block| &block.text);
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text.get(end..).and_then(|text| text.chars().next());
        match (before, after) {
            (Some(open), Some(close)) if closes(open, close) => start - open.len_utf8()..end + close.len_utf8(),
            _ => start..end,
        }
    }

    fn mark(&mut self, at: Passage, inline: Inline) {
        let marks = self.marks.entry(at.section).or_default().entry(at.block).or_default();
        marks.push(Mark { range: at.range, inline });
    }

    /// Marks the sections, and leads what points at a stated date to where it is now.
    fn finish(self, moved: Vec<usize>) -> Article {
        let Self { mut joined, mut marks, .. } = self;
        let is_moved = moved.iter().enumerate().any(|(before, now)| before != *now);
        let moved = is_moved.then(|| Arc::new(moved));
        for (index, section) in joined.sections.iter_mut().enumerate() {
            let marks = marks.remove(&index).unwrap_or_default();
            if !marks.is_empty() || moved.is_some() {
                *section = marked(section, marks, moved.clone());
            }
        }
        let steps = joined.lesson.iter_mut().flat_map(|lesson| &mut lesson.steps);
        for spotlight in steps.filter_map(|step| step.spotlight.as_mut()) {
            *spotlight = now(*spotlight, moved.as_deref());
        }
        joined
    }
}

/// An entry where it is now.
fn now(entry: Entry, moved: Option<&Vec<usize>>) -> Entry {
    let moved = moved.filter(|_| entry.kind == Kind::Date).and_then(|moved| moved.get(entry.index));
    Entry { index: moved.copied().unwrap_or(entry.index), ..entry }
}

fn marked(section: &Section, marks: Marks, moved: Option<Arc<Vec<usize>>>) -> Section {
    section.marked(move |block, own| {
        let own = own.iter().map(|mark| match mark.inline {
            Inline::Mention(entry) => Mark { inline: Inline::Mention(now(entry, moved.as_deref())), ..mark.clone() },
            _ => mark.clone(),
        });
        let mut all: Vec<Mark> = own.chain(marks.get(&block).into_iter().flatten().cloned()).collect();
        all.sort_by_key(|mark| (mark.range.start, Reverse(mark.range.end)));
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        annotate::mentions,
        article::{Block, Event, Quotation},
    };

    const TEXT: &str = "On Monday Mr Kurti of the Kosovo Force said: “No.” Kurti left on Tuesday.";

    fn at(words: &str) -> Passage {
        let start = TEXT.find(words).unwrap();
        Passage { section: 0, block: 0, range: start..start + words.len() }
    }

    fn date(iso: &str, text: &str) -> Date {
        let events = vec![Event { text: vec![text.into()], ..Event::default() }];
        Date { when: When::At(iso.parse().unwrap()), events, found: None }
    }

    /// States a place, a person by the family name, and the later of the two days.
    fn article() -> Article {
        Article {
            people: vec![Person { id: "kurti".into(), name: "Kurti".into(), ..Person::default() }],
            places: vec![Place { id: "kosovo".into(), name: "Kosovo".into(), ..Place::default() }],
            dates: vec![date("2022-08-16", "Tuesday")],
            sections: vec![Section::new("s", "S", 0, TEXT.len(), || vec![Block::paragraph(TEXT)])],
            analysis: true,
            ..Article::default()
        }
    }

    fn entity(kind: Kind, name: &str, mentions: &[&str]) -> Entity {
        let mentions = mentions.iter().map(|words| at(words)).collect();
        Entity { kind, name: name.into(), role: None, also: Vec::new(), certainty: 80, mentions }
    }

    fn findings() -> Findings {
        let found = |iso: &str, words| FoundDate { when: When::At(iso.parse().unwrap()), at: at(words), certainty: 70 };
        Findings {
            entities: vec![
                entity(Kind::Person, "Albin Kurti", &["Mr Kurti", "Kurti left"]),
                entity(Kind::Organisation, "Kosovo Force", &["Kosovo Force"]),
                entity(Kind::Person, "Monday", &["Monday"]),
            ],
            dates: vec![found("2022-08-15", "Monday"), found("2022-08-17", "Tuesday")],
            filed: None,
            dateline: None,
            located: Vec::new(),
            figures: Vec::new(),
            quotations: vec![FoundQuotation { at: at("“No.”"), speaker: Some(0), direct: true, certainty: 90 }],
        }
    }

    #[test]
    fn what_is_stated_wins_and_keeps_its_words() {
        let joined = joined(&article(), findings());
        let names: Vec<&str> = joined.people.iter().map(|person| &*person.name).collect();
        // Of the two that claim Monday it is the date's.
        assert_eq!(names, ["Kurti"]);
        // The Force would take words of the stated place, and a date those of a stated date.
        assert!(joined.organisations.is_empty());
        let whens: Vec<String> = joined.dates.iter().map(|date| date.when.to_string()).collect();
        assert_eq!(whens, ["2022-08-15", "2022-08-16"]);
        assert_eq!(joined.dates.iter().map(|date| date.found.is_some()).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn mentions_and_words_lead_to_the_entries_as_they_are_now() {
        let joined = joined(&article(), findings());
        let mentions = mentions(&joined);
        let told: Vec<(String, &str)> = mentions
            .all()
            .iter()
            .map(|it| {
                let name = if it.entry.kind == Kind::Date {
                    joined.dates[it.entry.index].when.to_string()
                } else {
                    joined.name(it.entry).to_owned()
                };
                (name, &TEXT[it.at.range.clone()])
            })
            .collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(name, words)| (&**name, *words)).collect();
        assert!(told.contains(&("2022-08-15", "Monday")) && told.contains(&("2022-08-16", "Tuesday")), "{told:?}");
        assert!(told.contains(&("Kosovo", "Kosovo")) && told.contains(&("Kurti", "Kurti")), "{told:?}");
        let [Quotation { speaker, at: spoken, direct }] = mentions.quotations() else { panic!("one quotation") };
        assert_eq!((joined.name(*speaker), spoken, *direct), ("Kurti", &at("“No.”"), true));
    }

    #[test]
    fn words_of_whom_nobody_is_sure_are_nobodys() {
        for (speaker, certainty, nameless) in [(Some(0), 90, 0), (Some(0), LIKELY - 1, 1), (None, 90, 1)] {
            let said = FoundQuotation { at: at("“No.”"), speaker, direct: true, certainty };
            let joined = joined(&article(), Findings { quotations: vec![said], ..findings() });
            assert_eq!((joined.nameless.len(), mentions(&joined).quotations().len()), (nameless, 1 - nameless));
        }
    }

    #[test]
    fn an_entity_that_overlaps_nothing_is_added_with_all_it_has() {
        let joined = joined(&Article { people: Vec::new(), places: Vec::new(), ..article() }, findings());
        let names: Vec<&str> = joined.people.iter().map(|person| &*person.name).collect();
        assert_eq!(names, ["Albin Kurti"]);
        assert_eq!(joined.people[0].found, Some(Certainty::new(80)));
        assert_eq!((&*joined.organisations[0].name, &*joined.organisations[0].id), ("Kosovo Force", "kosovo-force"));
    }
}
