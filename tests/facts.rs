//! What the articles of ours must say: the bundled article every fact of its source, and all of them what they promise.

use std::collections::BTreeSet;

use dateline::{
    annotate::Annotator,
    article::{Article, Kind, Mentions},
    read::{self, bundled},
};

const FACTS: &str = include_str!("facts/kosovo-talks.txt");

/// An article inside the program, with everything found in it.
fn open(name: &str) -> (Article, Mentions) {
    let bundled = bundled::find(name).unwrap();
    let article = read::article(bundled.name, bundled.source, bundled.format).unwrap();
    let (mut annotator, mut mentions) = (Annotator::new(&article), Mentions::default());
    while annotator.advance(&article, &mut mentions, usize::MAX) {}
    (article, mentions)
}

/// The texts of a section's blocks, or of all sections'.
fn blocks(article: &Article, section: Option<&str>) -> Vec<String> {
    let sections = article.sections.iter().filter(|s| section.is_none_or(|id| s.id == id));
    sections.flat_map(|section| section.blocks().iter().map(|block| block.text.clone())).collect()
}

fn person<'a>(article: &'a Article, name: &str) -> &'a dateline::article::Person {
    article.people.iter().find(|person| person.name == name).unwrap_or_else(|| panic!("{name} is no person"))
}

/// Whether a fact, given as its columns, is in the article.
fn holds(article: &Article, mentions: &Mentions, fact: &[&str]) -> bool {
    match fact {
        ["person", name] => article.people.iter().any(|person| person.name == *name),
        ["role", role, name] => person(article, name).role.as_deref() == Some(role),
        ["organisation", name] => {
            let source = article.source.iter().flat_map(|s| s.agency.iter().chain([&s.name]));
            let listed = article.organisations.iter().flat_map(|o| o.also.iter().chain([&o.name]));
            source.chain(listed).any(|known| known == name)
        }
        ["place", name] => article.places.iter().any(|place| place.name == *name),
        ["date", iso] => {
            let dates = article.dates.iter().map(|date| date.when.to_string());
            dates.chain(article.dateline.date.map(|date| date.to_string())).any(|date| date == *iso)
        }
        ["figure", words] => blocks(article, None).iter().any(|text| text.contains(words)),
        ["quotation", words, speaker] => mentions.quotations().iter().any(|quotation| {
            let block = article.block(quotation.at.section, quotation.at.block).unwrap();
            article.name(quotation.speaker) == *speaker && block.text[quotation.at.range.clone()].contains(words)
        }),
        ["claim", _, section, words] => blocks(article, Some(section)).iter().any(|text| text.contains(words)),
        ["absent", words] => !bundled::find("kosovo-talks").unwrap().source.contains(words),
        other => panic!("no such kind of fact: {other:?}"),
    }
}

#[test]
fn the_bundled_article_has_every_fact_of_its_source() {
    let (article, mentions) = open("kosovo-talks");
    let facts: Vec<Vec<&str>> = FACTS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    let missing: Vec<String> =
        facts.iter().filter(|fact| !holds(&article, &mentions, fact)).map(|fact| fact.join(" · ")).collect();
    assert!(missing.is_empty(), "the article lacks:\n{}", missing.join("\n"));
    let kinds: BTreeSet<&str> = facts.iter().map(|fact| fact[0]).collect();
    assert_eq!((facts.len(), kinds.len()), (58, 9), "a fact was lost from the list itself");
}

#[test]
fn what_is_not_said_does_not_hold() {
    let (article, mentions) = open("kosovo-talks");
    for fact in [
        &["person", "Ursula von der Leyen"][..],
        &["date", "2022-08-19"],
        &["quotation", "act with restraint", "Albin Kurti"],
        &["claim", "", "opening", "met together"],
        &["absent", "Brussels"],
    ] {
        assert!(!holds(&article, &mentions, fact), "{fact:?}");
    }
}

#[test]
fn its_six_quotations_are_the_secretary_generals() {
    let (article, mentions) = open("kosovo-talks");
    let speakers: Vec<&str> = mentions.quotations().iter().map(|q| article.name(q.speaker)).collect();
    assert_eq!(speakers, ["Jens Stoltenberg"; 6]);
}

#[test]
fn its_dateline_is_the_day_after_the_meetings() {
    let (article, _) = open("kosovo-talks");
    assert_eq!(article.dateline.date.unwrap().to_string(), "2022-08-18");
    let meetings = article.dates.iter().find(|date| date.when.to_string() == "2022-08-17").unwrap();
    assert_eq!(meetings.events.len(), 2, "one visit after the other");
    let together = |event: &dateline::article::Event| event.people.len() > 2;
    assert!(!meetings.events.iter().any(together), "the two leaders did not meet each other");
}

#[test]
fn every_person_of_every_article_is_in_its_text_and_every_date_of_the_bundled_one() {
    for bundled in bundled::all() {
        let (article, mentions) = open(bundled.name);
        for person in article.entries(Kind::Person) {
            assert!(mentions.of(person).len() > 0, "{}: {} is never mentioned", bundled.name, article.name(person));
        }
    }
    let (article, mentions) = open("kosovo-talks");
    assert!(article.entries(Kind::Date).all(|date| mentions.of(date).len() > 0));
}

#[test]
fn there_is_a_long_article_one_in_another_script_and_one_without_politics() {
    let words = |article: &Article| blocks(article, None).iter().map(|t| t.split_whitespace().count()).sum::<usize>();
    let (long, _) = open("south-pole");
    assert!(words(&long) >= 5000 && long.sections.len() >= 12 && long.sections.iter().any(|s| s.depth >= 2));
    let (cyrillic, _) = open("milankovic");
    let letters = blocks(&cyrillic, None).concat();
    let share = letters.chars().filter(|letter| ('\u{400}'..='\u{4FF}').contains(letter)).count();
    assert!(cyrillic.language.starts_with("sr") && share * 10 > letters.chars().count() * 7);
    assert!(bundled::find("halley").is_some());
}

#[test]
fn every_figure_of_every_article_is_led_back_to_its_sentence() {
    for bundled in bundled::all() {
        let (article, mentions) = open(bundled.name);
        for (index, fact) in article.facts.iter().enumerate() {
            let stated =
                mentions.stated(index).map(|at| &article.block(at.section, at.block).unwrap().text[at.range.clone()]);
            assert!(stated.is_some(), "{}: {} is stated nowhere", bundled.name, fact.label);
        }
    }
}
