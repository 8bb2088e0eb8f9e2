//! Questions made of the article itself: who said this, which came first, where was it.
//!
//! Each is right by construction: the answer is what the file states or the text marks, and a wrong choice is left out
//! where it might be right as well. Where there are too few choices nothing is asked. The same article always gives the
//! same questions.

use std::collections::HashSet;

use crate::{
    article::{Article, Certainty, Entry, Event, Kind, Mentions, Passage, Position, Question, Quotation},
    text::{Case, Folded, capitalised, count_words, fold, quotes},
};

/// Questions of one kind.
const OF_A_KIND: usize = 2;
/// Choices of a question at the most, and at the least where they are people or places.
const CHOICES: usize = 4;
const LEAST: usize = 3;
/// Bytes of text beyond which an article is a book, of which more is to be asked than a few sentences.
const LARGEST: usize = 512 * 1024;
/// Quotations of known people that are looked at, whether they can be asked for or not: the first ones.
const LOOKED_AT: usize = 200;
/// How sure it must be who somebody is, where the file does not state it.
const SURE: u8 = 90;

/// What can be asked of an article of which nobody asks anything.
pub(super) fn questions(article: &Article, mentions: &Mentions) -> Vec<Question> {
    if article.weight() > LARGEST {
        return Vec::new();
    }
    let said = said(article, mentions);
    said.into_iter().chain(first(article, mentions)).chain(places(article, mentions)).collect()
}

/// Who said this: of each speaker one quotation.
fn said(article: &Article, mentions: &Mentions) -> Vec<Question> {
    let people: Vec<Entry> = article.entries(Kind::Person).filter(|person| is_sure(article, *person)).collect();
    let sure: HashSet<Entry> = people.iter().copied().collect();
    let all = folded_quotations(article, mentions);
    let mut asked = HashSet::new();
    let mut questions = Vec::new();
    let known = mentions.quotations().iter().filter(|said| said.direct && sure.contains(&said.speaker));
    let found: HashSet<&Passage> = article.said.iter().map(|(at, _)| at).collect();
    let is_stated = |said: &Quotation| !found.contains(&said.at) && article.found(said.speaker).is_none();
    let looked_at = known.take(LOOKED_AT);
    for quotation in looked_at.filter(|said| is_stated(said) || names_only_the_speaker(mentions, said)) {
        if questions.len() == OF_A_KIND || asked.contains(&quotation.speaker) {
            continue;
        }
        let Some(words) = words(article, mentions, quotation).filter(|words| is_said_by_one(words, quotation, &all))
        else {
            continue;
        };
        let name = article.name(quotation.speaker);
        let others = people.iter().filter(|other| mentions.of(**other).len() > 0).map(|other| article.name(*other));
        let others = others.filter(|other| !share_a_word(other, name));
        let ask = format!("Who said this? “{words}”");
        let evidence = Some(Position { offset: 0, ..quotation.at.start() });
        if let Some(question) = question(ask, name, others, evidence, LEAST) {
            asked.insert(quotation.speaker);
            questions.push(question);
        }
    }
    questions
}

/// Whether the block of a quotation leaves no doubt who speaks: it names the speaker, and nobody else, outside the words.
fn names_only_the_speaker(mentions: &Mentions, quotation: &Quotation) -> bool {
    let at = &quotation.at;
    let outside = |other: &Passage| other.range.end <= at.range.start || at.range.end <= other.range.start;
    let people = mentions.in_block(at.section, at.block).iter().filter(|mention| mention.entry.kind == Kind::Person);
    let mut named = people.filter(|mention| outside(&mention.at)).map(|mention| mention.entry).peekable();
    named.peek().is_some() && named.all(|one| one == quotation.speaker)
}

/// What everybody says, without case and accents.
fn folded_quotations(article: &Article, mentions: &Mentions) -> Vec<(Entry, Folded)> {
    let said = |quotation: &Quotation| Some((quotation.speaker, fold(article.text_of(&quotation.at)?, Case::Ignored)));
    mentions.quotations().iter().filter_map(said).collect()
}

/// Whether nobody else says these words.
fn is_said_by_one(words: &str, quotation: &Quotation, all: &[(Entry, Folded)]) -> bool {
    let words = fold(words, Case::Ignored);
    let mut others = all.iter().filter(|(speaker, _)| *speaker != quotation.speaker);
    !others.any(|(_, said)| said.text().contains(words.text()))
}

/// The words of a quotation that can be asked for: neither too few nor too many, nobody is named in them, nobody else's are
/// among them, and no quotation mark within them is alone.
fn words(article: &Article, mentions: &Mentions, quotation: &Quotation) -> Option<String> {
    const MARKS: [char; 9] = ['"', '“', '”', '„', '«', '»', '‘', '’', '\''];
    let at = &quotation.at;
    let touches = |other: &Passage| at.range.start < other.range.end && other.range.start < at.range.end;
    let text = article.text_of(at)?.trim().trim_matches(MARKS).trim_end_matches(',');
    let mut beside = mentions.quotations_in_block(at.section, at.block).iter();
    let is_alone = !beside.any(|other| other.speaker != quotation.speaker && touches(&other.at));
    let mut named = mentions.in_block(at.section, at.block).iter();
    let names_somebody = named.any(|mention| mention.entry.kind == Kind::Person && touches(&mention.at));
    let fits = (5..=30).contains(&count_words(text)) && is_alone && !names_somebody && are_marks_closed(text);
    fits.then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether each quotation mark in a text has its other half there. A mark behind a letter may be an apostrophe.
fn are_marks_closed(text: &str) -> bool {
    let opens = |(at, mark): &(usize, char)| {
        let is_apostrophe = matches!(mark, '\'' | '’') && text[..*at].ends_with(char::is_alphanumeric);
        quotes::is_quote(*mark) && !is_apostrophe
    };
    let mut marks = text.char_indices().filter(opens).peekable();
    while let Some((at, _)) = marks.next() {
        let Some((_, behind)) = quotes::split_quoted(&text[at..]) else { return false };
        while marks.next_if(|(inside, _)| *inside < text.len() - behind.len()).is_some() {}
    }
    true
}

/// What came first: of events on days that do not overlap.
fn first(article: &Article, mentions: &Mentions) -> Option<Question> {
    let mut events: Vec<(usize, &str)> = Vec::new();
    for (index, date) in article.dates.iter().enumerate().filter(|(_, date)| date.found.is_none()) {
        let is_later =
            events.last().is_none_or(|(last, _)| article.dates[*last].when.last_day() < date.when.first_day());
        // A figure in the words would tell when it was.
        let told = date.events.iter().filter_map(|event| event.event.as_deref());
        let told = told.filter(|text| !text.contains(char::is_numeric)).find(|text| is_new(&events, text));
        events.extend(told.filter(|_| is_later).map(|text| (index, text)));
    }
    let count = events.len().min(CHOICES);
    let spread: Vec<(usize, &str)> = (0..count).map(|choice| events[choice * events.len() / count]).collect();
    let (date, right) = *spread.first()?;
    let others = spread[1..].iter().map(|(_, text)| *text);
    let evidence = mentions.nth(Entry { kind: Kind::Date, index: date }, 0).map(|mention| mention.at.start());
    let evidence = evidence.map(|at| Position { offset: 0, ..at });
    let question = question("Which of these came first?".to_owned(), right, others, evidence, 2)?;
    Some(Question { explain: Some(article.dates[date].when.spoken()), ..question })
}

fn is_new(events: &[(usize, &str)], text: &str) -> bool {
    events.iter().all(|(_, other)| *other != text)
}

/// Where it was: which place the file states for an event, where a paragraph proves it.
fn places(article: &Article, mentions: &Mentions) -> Vec<Question> {
    let stated = article.dates.iter().enumerate().filter(|(_, date)| date.found.is_none());
    let events = stated.flat_map(|(date, it)| it.events.iter().map(move |event| (date, event)));
    let mut asked = HashSet::new();
    let questions = events.filter_map(|(date, event)| {
        let place = event.place.filter(|place| !asked.contains(place))?;
        let question = place_question(article, mentions, (date, event), place)?;
        asked.insert(place);
        Some(question)
    });
    questions.take(OF_A_KIND).collect()
}

fn place_question(
    article: &Article,
    mentions: &Mentions,
    (date, event): (usize, &Event),
    place: Entry,
) -> Option<Question> {
    let (text, name) = (event.event.as_deref()?, article.name(place));
    let evidence = proof(mentions, Entry { kind: Kind::Date, index: date }, place)?;
    let others = article.entries(Kind::Place).filter(|other| is_far(article, place, *other));
    let others = others.filter(|other| mentions.of(*other).len() > 0).map(|other| article.name(other));
    let others = others.filter(|other| !share_a_word(other, text));
    if share_a_word(name, text) {
        return None;
    }
    question(
        format!("Which place does the article give for this? {}", capitalised(text)),
        name,
        others,
        Some(evidence),
        LEAST,
    )
}

/// The first block that mentions both of two entries.
fn proof(mentions: &Mentions, one: Entry, two: Entry) -> Option<Position> {
    let here = |mention: &&crate::article::Mention| {
        mentions.in_block(mention.at.section, mention.at.block).iter().any(|other| other.entry == two)
    };
    mentions.of(one).find(here).map(|mention| Position { offset: 0, ..mention.at.start() })
}

/// Whether two places are surely not one within the other: neither bears a word of the other's name, and they lie more
/// than two degrees apart.
fn is_far(article: &Article, one: Entry, two: Entry) -> bool {
    const APART: f64 = 2.0;
    let at = |entry: Entry| article.places[entry.index].at;
    let (Some(here), Some(there)) = (at(one), at(two)) else { return false };
    let apart = (here.0 - there.0).abs() > APART || (here.1 - there.1).abs() > APART;
    apart && !share_a_word(article.name(one), article.name(two)) && article.found(two).is_none()
}

/// Whether it is sure enough who somebody is.
fn is_sure(article: &Article, person: Entry) -> bool {
    article.found(person).is_none_or(|certainty| certainty >= Certainty::new(SURE))
}

/// Whether two texts have a word in common, whatever its case and accents.
fn share_a_word(one: &str, two: &str) -> bool {
    let folded = |text: &str| fold(text, Case::Ignored).text().to_owned();
    let (one, two) = (folded(one), folded(two));
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 2)
            .map(str::to_owned)
            .collect::<HashSet<_>>()
    };
    !words(&one).is_disjoint(&words(&two))
}

/// A question whose right choice stands among wrong ones, at a place that the text alone decides; none with fewer than
/// `least` choices.
fn question<'a>(
    ask: String,
    right: &str,
    wrong: impl Iterator<Item = &'a str>,
    evidence: Option<Position>,
    least: usize,
) -> Option<Question> {
    let mut choices: Vec<String> = Vec::new();
    for other in wrong.filter(|other| *other != right) {
        if choices.len() + 1 < CHOICES && choices.iter().all(|choice| choice != other) {
            choices.push(other.to_owned());
        }
    }
    if choices.len() + 1 < least {
        return None;
    }
    let sum = ask.bytes().chain(right.bytes()).map(usize::from).sum::<usize>();
    let answer = sum % (choices.len() + 1);
    choices.insert(answer, right.to_owned());
    Some(Question { ask, choices, answer: Some(answer), evidence, explain: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Date, Mention, PartialDate, Person, Place, Section, When};

    const TEXT: &str =
        "Ada met Bo and Cy in Rome in May. \"We will all go there again,\" she said. “So will we all,” Bo said.";

    fn entry(kind: Kind, index: usize) -> Entry {
        Entry { kind, index }
    }

    fn passage(words: &str) -> Passage {
        let at = TEXT.find(words).unwrap();
        Passage { section: 0, block: 0, range: at..at + words.len() }
    }

    fn person(name: &str) -> Person {
        Person { name: name.into(), ..Person::default() }
    }

    fn date(at: &str, event: &str, place: usize) -> Date {
        let place = Some(entry(Kind::Place, place));
        let event = Event { event: Some(event.into()), place, ..Event::default() };
        Date { when: When::At(at.parse::<PartialDate>().unwrap()), events: vec![event], found: None }
    }

    fn article() -> Article {
        let place = |name: &str, at| Place { name: name.into(), at, ..Place::default() };
        Article {
            people: ["Ada Lake", "Bo Reed", "Cy Stone"].map(person).to_vec(),
            places: vec![
                place("Rome", Some((41.9, 12.5))),
                place("Oslo", Some((59.9, 10.8))),
                place("Near Rome", Some((50.0, 12.0))),
                place("Lima", Some((-12.0, -77.0))),
            ],
            dates: vec![
                date("2022-05", "they meet", 0),
                date("2022-05-09", "they part", 0),
                date("2023", "they return", 1),
            ],
            sections: vec![Section::new("s", "S", 0, 100, || vec![Block::paragraph(TEXT)])],
            ..Article::default()
        }
    }

    fn mentions() -> Mentions {
        let mut mentions = Mentions::default();
        let all = [
            ("Ada", Kind::Person, 0),
            ("Bo", Kind::Person, 1),
            ("Cy", Kind::Person, 2),
            ("Rome", Kind::Place, 0),
            ("May", Kind::Date, 0),
            ("go", Kind::Place, 1),
            ("again", Kind::Place, 2),
            ("said", Kind::Place, 3),
        ];
        for (words, kind, index) in all {
            mentions.push(Mention { entry: entry(kind, index), at: passage(words) });
        }
        let said = [("\"We will all go there again,\"", 0), ("“So will we all,”", 1)];
        for (words, speaker) in said {
            let quotation = Quotation { speaker: entry(Kind::Person, speaker), at: passage(words), direct: true };
            mentions.push_quotation(quotation, count_words(words));
        }
        mentions
    }

    fn right(question: &Question) -> &str {
        &question.choices[question.answer.unwrap()]
    }

    #[test]
    fn the_answer_is_what_the_article_states_and_all_choices_are_its_own() {
        let all = questions(&article(), &mentions());
        let told: Vec<(&str, &str)> = all.iter().map(|question| (question.ask.as_str(), right(question))).collect();
        // Four words are too few to ask for.
        assert_eq!(
            told,
            [
                ("Who said this? “We will all go there again”", "Ada Lake"),
                ("Which of these came first?", "they meet"),
                ("Which place does the article give for this? They meet", "Rome"),
            ]
        );
        let mut choices = all.iter().map(|question| {
            let mut choices = question.choices.clone();
            choices.sort();
            choices
        });
        assert_eq!(choices.next().unwrap(), ["Ada Lake", "Bo Reed", "Cy Stone"]);
        // The ninth of May is a day of May.
        assert_eq!(choices.next().unwrap(), ["they meet", "they return"]);
        // A place near Rome may be Rome as well.
        assert_eq!(choices.next().unwrap(), ["Lima", "Oslo", "Rome"]);
        assert!(all.iter().all(|question| question.evidence.is_some()));
        assert_eq!(all, questions(&article(), &mentions()));
    }

    #[test]
    fn nothing_is_asked_of_which_there_is_too_little() {
        let mut few = article();
        few.people.truncate(2);
        few.dates.truncate(1);
        few.places.truncate(2);
        let mut mentions = Mentions::default();
        for (words, kind, index) in [("Ada", Kind::Person, 0), ("Bo", Kind::Person, 1), ("Rome", Kind::Place, 0)] {
            mentions.push(Mention { entry: entry(kind, index), at: passage(words) });
        }
        assert_eq!(questions(&few, &mentions), []);
        assert_eq!(questions(&Article::default(), &Mentions::default()), []);
    }

    #[test]
    fn who_speaks_is_not_asked_where_two_say_it_or_somebody_is_hardly_known() {
        let is_asked = |article: &Article, mentions: &Mentions| {
            questions(article, mentions).iter().any(|question| question.ask.starts_with("Who"))
        };
        let mut unsure = article();
        unsure.people[0].found = Some(Certainty::new(60));
        assert!(!is_asked(&unsure, &mentions()));
        let mut twice = mentions();
        twice.push_quotation(
            Quotation { speaker: entry(Kind::Person, 2), at: passage("“So will we all,”"), direct: true },
            4,
        );
        assert!(is_asked(&article(), &twice));
        let mut same = Mentions::default();
        for speaker in [0, 1] {
            let at = passage("\"We will all go there again,\"");
            same.push_quotation(Quotation { speaker: entry(Kind::Person, speaker), at, direct: true }, 6);
        }
        assert!(!is_asked(&article(), &same));
    }
    #[test]
    fn a_found_speaker_is_asked_for_only_where_the_paragraph_names_nobody_else() {
        let quotation = mentions().quotations()[0].clone();
        let named = |people: &[(&str, usize)]| {
            let mut mentions = Mentions::default();
            for (words, index) in people {
                mentions.push(Mention { entry: entry(Kind::Person, *index), at: passage(words) });
            }
            names_only_the_speaker(&mentions, &quotation)
        };
        assert!(named(&[("Ada", 0)]) && !named(&[]) && !named(&[("Ada", 0), ("Bo", 1)]));
        let is_asked = |article: &Article| questions(article, &mentions())[0].ask.starts_with("Who");
        let mut found = article();
        found.said = vec![(quotation.at.clone(), Certainty::new(98))];
        assert!(is_asked(&article()) && !is_asked(&found));
    }

    #[test]
    fn no_quotation_behind_those_that_are_looked_at_is_asked_for() {
        let words = "\"We will all go there again,\"";
        // Only the last of so many paragraphs says who speaks in it.
        let is_asked = |blocks: usize| {
            let at = |words: &str, block: usize| Passage { block, ..passage(words) };
            let mut mentions = Mentions::default();
            for (words, index, block) in [("Bo", 1, 0), ("Cy", 2, 0), ("Ada", 0, blocks - 1)] {
                mentions.push(Mention { entry: entry(Kind::Person, index), at: at(words, block) });
            }
            for block in 0..blocks {
                let said = Quotation { speaker: entry(Kind::Person, 0), at: at(words, block), direct: true };
                mentions.push_quotation(said, 6);
            }
            let all = move || vec![Block::paragraph(TEXT); blocks];
            let article = Article {
                said: (0..blocks).map(|block| (at(words, block), Certainty::new(98))).collect(),
                sections: vec![Section::new("s", "S", 0, 100, all)],
                ..article()
            };
            questions(&article, &mentions).iter().any(|question| question.ask.starts_with("Who"))
        };
        assert!(is_asked(LOOKED_AT) && !is_asked(LOOKED_AT + 1));
    }

    #[test]
    fn no_half_of_a_pair_of_quotation_marks_is_shown() {
        for (text, are_closed) in [
            ("We will go", true),
            ("We’ll go, won't we", true),
            ("A “green shoe” option", true),
            ("He said ‘Oh no, they’re here’ and left", true),
            ("‘Oh no, they’re here", false),
            ("want to be” and more", false),
            ("„Ja“ and «non»", true),
            ("the \"one", false),
        ] {
            assert_eq!(are_marks_closed(text), are_closed, "{text}");
        }
    }
}
