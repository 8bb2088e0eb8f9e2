//! What is read from single sentences, as tables of cases.

mod direction;

use super::*;
use crate::article::{Block, Dateline, Section};

/// An article of paragraphs in a language, filed on a day or not.
fn article(language: &str, date: &str, paragraphs: &[&str]) -> Article {
    let blocks: Vec<Block> = paragraphs.iter().map(|text| Block::paragraph(*text)).collect();
    let weight = paragraphs.iter().map(|text| text.len()).sum();
    Article {
        dateline: Dateline { place: None, date: date.parse().ok() },
        language: language.into(),
        sections: vec![Section::new("text", "", 0, weight, move || blocks.clone())],
        ..Article::default()
    }
}

/// The words and values of the dates of one paragraph, filed on Thursday, 18 August 2022.
fn found(language: &str, text: &str) -> Vec<(String, String)> {
    let dates = dates(&article(language, "2022-08-18", &[text]));
    dates.into_iter().map(|date| (text[date.at.range].to_owned(), date.when.to_string())).collect()
}

#[track_caller]
fn finds(language: &str, text: &str, dates: &[(&str, &str)]) {
    let found = found(language, text);
    let found: Vec<(&str, &str)> = found.iter().map(|(text, value)| (text.as_str(), value.as_str())).collect();
    assert_eq!(found, dates, "{text}");
}

#[test]
fn a_date_is_read_however_it_is_written() {
    for (text, words, value) in [
        ("It met on 17 August 2022.", "17 August 2022", "2022-08-17"),
        ("It met on August 17th, 2022.", "August 17th, 2022", "2022-08-17"),
        ("It met on the 17th of August, 2022.", "the 17th of August, 2022", "2022-08-17"),
        ("It met on Wed., Aug. 17, 2022.", "Wed., Aug. 17, 2022", "2022-08-17"),
        ("It met on 17.08.2022.", "17.08.2022", "2022-08-17"),
        ("It met on 2022-08-17T10:30.", "2022-08-17", "2022-08-17"),
        ("It met on 8/17/22.", "8/17/22", "2022-08-17"),
        ("It met in August, 2022.", "August, 2022", "2022-08"),
        ("It met in 1999.", "1999", "1999"),
        ("It met in the 1990s.", "the 1990s", "1990/1999"),
        ("It met in the twenty-first century.", "the twenty-first century", "2001/2100"),
        ("It met in the second half of 2008.", "the second half of 2008", "2008-07/2008-12"),
        ("He died in 44 BC.", "44 BC", "-0043"),
        ("It met in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ] {
        finds("en", text, &[(words, value)]);
    }
}

#[test]
fn a_relative_date_is_seen_from_the_day_of_the_article() {
    for (text, words, value) in [
        ("He spoke on Wednesday.", "Wednesday", "2022-08-17"),
        ("He spoke on Thursday.", "Thursday", "2022-08-18"),
        ("He will speak on Wednesday.", "Wednesday", "2022-08-24"),
        ("On Friday the leaders will meet.", "Friday", "2022-08-19"),
        ("The talks, to be held on Monday, are open.", "Monday", "2022-08-22"),
        ("The ferry sails from Monday, she said.", "Monday", "2022-08-22"),
        ("It was shut from Monday on.", "Monday", "2022-08-15"),
        ("He spoke last Thursday.", "last Thursday", "2022-08-11"),
        ("He spoke on Monday last week.", "Monday last week", "2022-08-08"),
        ("He spoke yesterday evening.", "yesterday evening", "2022-08-17"),
        ("He spoke the day before yesterday.", "the day before yesterday", "2022-08-16"),
        ("He spoke last month.", "last month", "2022-07"),
        ("He spoke two weeks ago.", "two weeks ago", "2022-08-01/2022-08-07"),
        ("He spoke three years ago.", "three years ago", "2019"),
        ("He spoke in March.", "March", "2022-03"),
        ("He spoke in December.", "December", "2021-12"),
        ("He has waited since December.", "December", "2021-12"),
        ("It is due in December.", "December", "2022-12"),
        ("They have to apply before Friday.", "Friday", "2022-08-19"),
        ("The union asked them to vote before Friday.", "Friday", "2022-08-19"),
        ("She has until Friday to register.", "Friday", "2022-08-19"),
        ("He has stayed until Friday.", "Friday", "2022-08-12"),
        ("He arrived before Friday.", "Friday", "2022-08-12"),
        ("The bridge is closed until Friday.", "Friday", "2022-08-19"),
        ("Nothing is decided before Friday, the mayor said.", "Friday", "2022-08-19"),
        ("The roads are shut until Friday.", "Friday", "2022-08-19"),
        ("The bridge was closed until Friday.", "Friday", "2022-08-12"),
        ("He is the man who lived there until Friday.", "Friday", "2022-08-12"),
        ("He spoke on 3 November.", "3 November", "2021-11-03"),
        ("It will open on 3 November.", "3 November", "2022-11-03"),
        ("He spoke in June last year.", "June last year", "2021-06"),
    ] {
        finds("en", text, &[(words, value)]);
    }
}

#[test]
fn what_is_then_is_seen_from_what_the_text_told() {
    let text =
        "It began on 1 May 1999. Two days later it rained, and the next day it snowed. The following year was dry.";
    let dates = [
        ("1 May 1999", "1999-05-01"),
        ("Two days later", "1999-05-03"),
        ("the next day", "1999-05-04"),
        ("The following year", "2000"),
    ];
    finds("en", text, &dates);
}

#[test]
fn the_two_ends_of_a_span_are_one_date() {
    for (text, words, value) in [
        ("It ran from 3 to 9 May 1999.", "3 to 9 May 1999", "1999-05-03/1999-05-09"),
        ("It ran May 3–9, 1999.", "May 3–9, 1999", "1999-05-03/1999-05-09"),
        ("It ran between March and June 1999.", "March and June 1999", "1999-03/1999-06"),
        ("It ran from November to March 1999.", "November to March 1999", "1998-11/1999-03"),
        ("It ran 1998–1999.", "1998–1999", "1998/1999"),
        ("It ran in 1998/99.", "1998/99", "1998/1999"),
        ("It ran 300–200 BCE.", "300–200 BCE", "-0299/-0199"),
    ] {
        finds("en", text, &[(words, value)]);
    }
    finds("en", "On 3 and 4 May 1999.", &[("3", "1999-05-03"), ("4 May 1999", "1999-05-04")]);
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for text in [
        "May I ask April, who will march with Theresa May?",
        "1999 soldiers, more than 2000 of them, cost $1984 and weigh 1800 tons",
        "There were 2000 young people, a force of 1100 police officers, and between 1000 and 2000 people in all.",
        "It sank from 2000 to 1500 soldiers; he paid 1000 pounds.",
        "call 555-1999, room 2001, page 1812, resolution 1244, version 2.0.17, 3,1999 and 19.99",
        "It was 3-2 at 19:45, 10.30 and 12 may come.",
        "He spoke recently, and now, and for three days, every Monday and on Sundays.",
        "In an augustinian monday-like marchland",
        "Good Friday, the Sunday Times, the fall of the house, a fall of snow",
        "It is stored at location 1000, in an array of 1024×1024, which takes 1600 ns.",
        "Look at factors that may change, and this march of time.",
        "On 31 February 2022, 45 August and 2022-13-01.",
    ] {
        finds("en", text, &[]);
    }
}

#[test]
fn other_languages_have_their_words() {
    finds(
        "de",
        "Am Mittwoch, vom 3. bis 9. Mai 1999.",
        &[("Mittwoch", "2022-08-17"), ("3. bis 9. Mai 1999", "1999-05-03/1999-05-09")],
    );
    finds("de", "Morgen kommt er, am Morgen nicht.", &[("Morgen", "2022-08-19")]);
    finds(
        "fr",
        "Il y a deux ans, mercredi dernier, fin août.",
        &[("Il y a deux ans", "2020"), ("mercredi dernier", "2022-08-17"), ("fin août", "2022-08")],
    );
    finds(
        "es",
        "El 17 de agosto de 2022 y el año pasado.",
        &[("17 de agosto de 2022", "2022-08-17"), ("el año pasado", "2021")],
    );
    finds("sr", "U sredu, 17. avgusta 2022. godine.", &[("sredu, 17. avgusta 2022", "2022-08-17")]);
    finds("sr-Cyrl", "Пре две године, прошлог месеца.", &[("Пре две године", "2020"), ("прошлог месеца", "2022-07")]);
    finds("en-GB", "On 8/9/2022.", &[("8/9/2022", "2022-09-08")]);
    finds("it", "Il 17.08.2022 e in agosto.", &[("17.08.2022", "2022-08-17")]);
    finds("it", "La neve cadrà sopra i 1400 metri.", &[]);
}

#[test]
fn without_a_day_of_the_article_only_what_the_text_tells_has_a_value() {
    let values = |paragraphs: &[&str]| -> Vec<String> {
        dates(&article("en", "", paragraphs)).into_iter().map(|date| date.when.to_string()).collect()
    };
    assert_eq!(values(&["He spoke on Wednesday and in 1999."]), ["1999"]);
    let in_august = dates(&article("en", "2022-08", &["He spoke yesterday, on Wednesday and last month."]));
    assert_eq!(in_august.iter().map(|date| date.when.to_string()).collect::<Vec<_>>(), ["2022-07"]);
    assert_eq!(values(&["In June 1999 it began.", "In July it ended."]), ["1999-06", "1999-07"]);
    assert_eq!(values(&["OSLO, 18 August 2022 – He spoke on Wednesday."]), ["2022-08-18", "2022-08-17"]);
}

#[test]
fn in_a_text_without_a_day_a_year_holds_no_farther_than_it_is_told() {
    let told = |paragraphs: &[&str]| -> Vec<(String, u8)> {
        let dates = dates(&article("en", "", paragraphs)).into_iter().skip(1);
        dates.map(|date| (date.when.to_string(), date.certainty)).collect()
    };
    let carried = |certainty| vec![("1971-03-08".to_owned(), certainty)];
    let march = "On 8 March we marched.";
    assert_eq!(told(&["She was born in 1971. On 8 March we marched."]), carried(75));
    assert_eq!(told(&["She was born in 1971.", march]), carried(65));
    assert_eq!(told(&["She was born in 1971.", "I do not remember much.", march]), []);
}

#[test]
fn a_dateline_without_a_year_borrows_none_from_what_was_long_ago() {
    let told =
        ["WROCLAW, Poland, Sept 16 (LCN) - Rain fell on Monday.", "The 1997 flood came between Sept 12 and Sept 15."];
    let when = |date: FoundDate| date.when.to_string();
    assert_eq!(dates(&article("en", "", &told)).into_iter().map(when).collect::<Vec<_>>(), ["1997"]);
}

#[test]
fn the_day_of_an_article_and_its_place_are_read_from_its_dateline() {
    for (paragraphs, date, place) in [
        (&["Brussels, 18 August 2022 (TDI): Secretary-General"][..], "2022-08-18", "Brussels"),
        (&["A headline", "NEW YORK, Aug. 18, 2022 (AP) – The city"], "2022-08-18", "NEW YORK"),
        (&["PARIS, Aug 18 (Reuters) - The city", "Since 1 May 2021 it"], "2021-08-18", "PARIS"),
        (
            &["LONDON, June 3 - It", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "On 4 June 2022 it"],
            "2022-06-03",
            "LONDON",
        ),
        (&["A headline", "Published 18 August 2022, 10:00"], "2022-08-18", ""),
        (&["On 18 August 2022 the council met."], "2022-08-18", ""),
    ] {
        let filed = filed(&article("en", "", paragraphs)).unwrap();
        let named = filed.place.map_or("", |place| &paragraphs[place.block][place.range]);
        assert_eq!((filed.date.to_string().as_str(), named), (date, place), "{paragraphs:?}");
    }
    assert_eq!(filed(&article("en", "", &["Nothing is said of a day."])), None);
}

/// Seconds that the processor spent on this thread; what else the machine does meanwhile does not count.
#[cfg(unix)]
fn processor_time() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    std::time::Duration::try_from(time).expect("it is not negative").as_secs_f64()
}

#[cfg(unix)]
#[test]
fn a_long_run_of_words_of_time_is_read_in_time_that_grows_with_it_only() {
    for words in [
        "the end of ",
        "early ",
        "1 ",
        "1, ",
        "May 1 and ",
        "last ",
        "1999–",
        "twenty-",
        "in the ",
        "Monday, ",
        "12:30:",
        "12:30 ",
        "1901-1902-",
        "a few ",
        "’",
    ] {
        let text = words.repeat(150_000 / words.len());
        let begin = processor_time();
        expressions(&article("en", "2022-08-18", &[&text]));
        assert!(processor_time() - begin < 5.0, "{words}");
    }
}
