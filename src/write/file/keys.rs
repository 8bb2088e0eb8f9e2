//! All that an article states beside its text, as the keys of a file.

use super::{
    name::name,
    node::{Map, Node, add, line, lines, list},
    scalar::{number, quoted},
};
use crate::article::{
    Article, Certainty, Date, Entry, Event, Exactness, Fact, FactValue, Image, Lesson, Organisation, PartialDate,
    Person, Place, Position, Question, Source, Step, StepAction, When,
};

/// The keys before the sections.
pub(super) fn before(article: &Article) -> Map {
    let mut map = vec![("dateline".to_owned(), Node::Word("1".to_owned())), ("title".to_owned(), line(&article.title))];
    add(&mut map, "summary", prose(article.summary.as_ref()));
    add(&mut map, "place", article.dateline.place.map(|place| line(&name(article, place))));
    add(&mut map, "date", article.dateline.date.map(day));
    add(&mut map, "source", article.source.as_ref().map(source));
    add(&mut map, "language", Some(line(&article.language)));
    add(&mut map, "analysis", (!article.analysis).then(|| Node::Word("off".to_owned())));
    add(
        &mut map,
        "people",
        entries(article.people.iter().map(|one| (&one.id, noted(person(article, one), one.found)))),
    );
    add(
        &mut map,
        "organisations",
        entries(article.organisations.iter().map(|one| (&one.id, noted(organisation(one), one.found)))),
    );
    add(&mut map, "places", entries(article.places.iter().map(|one| (&one.id, noted(place(one), one.found)))));
    add(&mut map, "dates", list(article.dates.iter().flat_map(|date| dates(article, date))));
    map
}

/// The keys after the sections.
pub(super) fn after(article: &Article) -> Map {
    let mut map = Map::new();
    add(&mut map, "facts", list(article.facts.iter().map(|one| fact(article, one))));
    add(&mut map, "images", list(article.images.iter().map(|one| image(article, one))));
    let terms = article.glossary.iter().map(|term| {
        Node::Map(vec![("term".to_owned(), line(&term.term)), ("means".to_owned(), Node::Prose(term.means.clone()))])
    });
    add(&mut map, "glossary", list(terms));
    add(&mut map, "lesson", article.lesson.as_ref().map(|one| lesson(article, one)));
    map
}

/// A value with a note on how sure it is, where it was found.
fn noted(node: Node, found: Option<Certainty>) -> Node {
    match found {
        Some(sure) => Node::Noted(Box::new(node), format!("found, {} % sure", sure.per_cent())),
        None => node,
    }
}

fn prose(text: Option<&String>) -> Option<Node> {
    text.map(|text| Node::Prose(text.clone()))
}

fn text(text: Option<&String>) -> Option<Node> {
    text.map(|text| line(text))
}

fn count(number: Option<u32>) -> Option<Node> {
    number.map(|number| Node::Word(number.to_string()))
}

fn flag(flag: bool) -> Option<Node> {
    flag.then(|| Node::Word("true".to_owned()))
}

/// A day; a year before our era is text to older readers of YAML, lest they take its sign for a number's.
fn day(date: PartialDate) -> Node {
    let text = date.to_string();
    Node::Word(if text.starts_with('-') { quoted(&text) } else { text })
}

fn entries<'t>(entries: impl Iterator<Item = (&'t String, Node)>) -> Option<Node> {
    let map: Map = entries.map(|(id, node)| (id.clone(), node)).collect();
    (!map.is_empty()).then_some(Node::Map(map))
}

fn names(article: &Article, entries: &[Entry]) -> Option<Node> {
    let ids: Vec<String> = entries.iter().map(|entry| name(article, *entry)).collect();
    lines(ids.iter().map(String::as_str))
}

fn source(source: &Source) -> Node {
    let mut map = vec![("name".to_owned(), line(&source.name))];
    add(&mut map, "agency", text(source.agency.as_ref()));
    add(&mut map, "url", text(source.url.as_ref()));
    add(&mut map, "retold", flag(source.retold));
    Node::Map(map)
}

fn person(article: &Article, person: &Person) -> Node {
    let mut map = vec![("name".to_owned(), line(&person.name))];
    add(&mut map, "role", text(person.role.as_ref()));
    add(&mut map, "of", names(article, &person.of));
    add(&mut map, "also", lines(person.also.iter().map(String::as_str)));
    add(&mut map, "about", prose(person.about.as_ref()));
    Node::Map(map)
}

fn organisation(organisation: &Organisation) -> Node {
    let mut map = vec![("name".to_owned(), line(&organisation.name))];
    add(&mut map, "also", lines(organisation.also.iter().map(String::as_str)));
    add(&mut map, "about", prose(organisation.about.as_ref()));
    Node::Map(map)
}

fn place(place: &Place) -> Node {
    let mut map = vec![("name".to_owned(), line(&place.name))];
    let at = place
        .at
        .map(|(latitude, longitude)| Node::List(vec![Node::Word(number(latitude)), Node::Word(number(longitude))]));
    add(&mut map, "at", at);
    add(&mut map, "also", lines(place.also.iter().map(String::as_str)));
    add(&mut map, "about", prose(place.about.as_ref()));
    Node::Map(map)
}

/// An entry for each event of a date, or one without any.
fn dates(article: &Article, date: &Date) -> Vec<Node> {
    let nothing = [Event::default()];
    let events = if date.events.is_empty() { &nothing } else { &*date.events };
    let entry = |event: &Event| {
        let mut map = match date.when {
            When::At(date) => vec![("date".to_owned(), day(date))],
            When::Span(from, to) => vec![("from".to_owned(), day(from)), ("to".to_owned(), day(to))],
        };
        add(&mut map, "text", lines(event.text.iter().map(String::as_str)));
        add(&mut map, "event", prose(event.event.as_ref()));
        add(&mut map, "people", names(article, &event.people));
        add(&mut map, "place", event.place.map(|place| line(&name(article, place))));
        noted(Node::Map(map), date.found)
    };
    events.iter().map(entry).collect()
}

fn fact(article: &Article, fact: &Fact) -> Node {
    let section = line(&article.sections[fact.section].id);
    let mut map = vec![("section".to_owned(), section), ("label".to_owned(), line(&fact.label))];
    match &fact.value {
        FactValue::Number(value) => add(&mut map, "value", Some(Node::Word(number(*value)))),
        FactValue::Parts(parts) => {
            let parts = parts.iter().map(|(name, value)| (name.clone(), Node::Word(number(*value))));
            add(&mut map, "parts", Some(Node::Map(parts.collect())));
        }
    }
    add(&mut map, "about", flag(fact.exactness == Exactness::About));
    add(&mut map, "bound", fact.exactness.bound().map(|bound| Node::Word(bound.to_owned())));
    add(&mut map, "unit", text(fact.unit.as_ref()));
    noted(Node::Map(map), fact.found)
}

fn image(article: &Article, image: &Image) -> Node {
    let section = line(&article.sections[image.section].id);
    let mut map = vec![("section".to_owned(), section), ("file".to_owned(), line(&image.file))];
    let said = |text: &String| (!text.is_empty()).then(|| Node::Prose(text.clone()));
    add(&mut map, "caption", said(&image.caption));
    add(&mut map, "alt", said(&image.alt));
    Node::Map(map)
}

fn lesson(article: &Article, lesson: &Lesson) -> Node {
    let mut map = Map::new();
    add(&mut map, "title", text(lesson.title.as_ref()));
    add(&mut map, "aims", list(lesson.aims.iter().map(|aim| Node::Prose(aim.clone()))));
    add(&mut map, "minutes", count(lesson.minutes));
    add(&mut map, "steps", list(lesson.steps.iter().map(|one| step(article, one))));
    add(&mut map, "questions", list(lesson.questions.iter().map(|one| question(article, one))));
    Node::Map(map)
}

fn step(article: &Article, step: &Step) -> Node {
    let mut map = match &step.action {
        StepAction::Show { at, block } => vec![("show".to_owned(), line(&shown(article, *at, *block)))],
        StepAction::View(view) => vec![("view".to_owned(), line(view.name()))],
        StepAction::Ask(index) => vec![("ask".to_owned(), Node::Word((index + 1).to_string()))],
    };
    add(&mut map, "spotlight", step.spotlight.map(|entry| line(&name(article, entry))));
    add(&mut map, "note", prose(step.note.as_ref()));
    add(&mut map, "minutes", count(step.minutes));
    Node::Map(map)
}

fn question(article: &Article, question: &Question) -> Node {
    let mut map = vec![("ask".to_owned(), Node::Prose(question.ask.clone()))];
    add(&mut map, "choices", lines(question.choices.iter().map(String::as_str)));
    add(&mut map, "answer", question.answer.map(|answer| Node::Word((answer + 1).to_string())));
    add(&mut map, "evidence", question.evidence.map(|at| line(&shown(article, at, true))));
    add(&mut map, "explain", prose(question.explain.as_ref()));
    Node::Map(map)
}

/// A section, or a block of it counted from 1.
fn shown(article: &Article, at: Position, block: bool) -> String {
    let id = &article.sections[at.section].id;
    if block { format!("{id} {}", at.block + 1) } else { id.clone() }
}
