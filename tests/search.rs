//! What a search promises: what it finds, in which order, and that it never minds how it is sliced.

use dateline::{
    annotate::Annotator,
    article::{
        Article, Block, Date, Entry, Event, Inline, Kind, Mark, Mentions, Organisation, PartialDate, Passage, Person,
        Place, Position, Section, When,
    },
    search::{Found, Query, Search, complete},
    text::{Case, fold},
};
use proptest::prelude::*;

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn person(id: &str, name: &str, also: &[&str]) -> Person {
    Person { id: id.into(), name: name.into(), also: owned(also), ..Person::default() }
}

fn day(iso: &str) -> PartialDate {
    iso.parse().unwrap()
}

fn date(when: When, text: &[&str]) -> Date {
    Date { when, events: vec![Event { text: owned(text), ..Event::default() }], found: None }
}

fn section(id: &str, title: &str, pane: Option<&str>, depth: usize, blocks: Vec<Block>) -> Section {
    let weight = blocks.iter().map(|block| block.text.len()).sum();
    let mut section = Section::new(id, title, depth, weight, move || blocks.clone());
    section.pane = pane.map(str::to_owned);
    section
}

/// A block whose words within `«»` are of a speaker.
fn spoken(text: &str, speaker: usize) -> Block {
    let range = text.find('«').unwrap()..text.find('»').unwrap() + '»'.len_utf8();
    let inline = Inline::Speech(Entry { kind: Kind::Person, index: speaker });
    Block { marks: vec![Mark { range, inline }], ..Block::paragraph(text) }
}

/// The meetings of the bundled article, told shortly.
fn meetings() -> Article {
    Article {
        people: vec![
            person("stoltenberg", "Jens Stoltenberg", &["the Secretary General"]),
            person("vucic", "Aleksandar Vučić", &["Vučić"]),
            person("kurti", "Albin Kurti", &["Kurti"]),
        ],
        places: vec![Place { id: "belgrade".into(), name: "Belgrade".into(), ..Place::default() }],
        organisations: vec![Organisation { id: "nato".into(), name: "NATO".into(), ..Organisation::default() }],
        dates: vec![
            date(When::At(day("1960")), &[]),
            date(When::Span(day("1998-03"), day("1999-06")), &["the war"]),
            date(When::At(day("2022-08-17")), &["17 August"]),
            date(When::At(day("2022-08-18")), &["the next day"]),
        ],
        sections: vec![
            section("opening", "", None, 0, vec![Block::paragraph("On 17 August they met, peace in mind.")]),
            section(
                "serbia",
                "Meeting with the Serbian President",
                Some("Serbian meeting"),
                0,
                vec![
                    Block::paragraph("Vučić came to NATO for peace."),
                    spoken("Jens Stoltenberg: «Peace needs restraint.» He left peace alone.", 0),
                ],
            ),
            section(
                "talks",
                "The talks",
                None,
                1,
                vec![Block::paragraph("Peace-keeping talks, the next day, in Belgrade.")],
            ),
            section(
                "kosovo",
                "Kosovo's Prime Minister",
                Some("Kosovo meeting"),
                0,
                vec![
                    spoken("Albin Kurti: «No peace without NATO.»", 2),
                    spoken("The Secretary General: «The dialogue with Albin Kurti goes on.» Since the war, peace.", 0),
                ],
            ),
        ],
        ..Article::default()
    }
}

fn mentions(article: &Article) -> (Mentions, Position) {
    let (mut annotator, mut mentions) = (Annotator::new(article), Mentions::default());
    while annotator.advance(article, &mut mentions, usize::MAX) {}
    (mentions, annotator.covered())
}

fn searched(query: &str, article: &Article, from: Position, budget: usize) -> Search {
    let (mentions, covered) = mentions(article);
    let mut search = Search::new(Query::parse(query, article).unwrap(), article, from);
    while search.advance(article, &mentions, covered, budget) {}
    search
}

/// The hits of a query as `section.block:words`.
fn found(query: &str, article: &Article) -> String {
    let search = searched(query, article, Position::default(), usize::MAX);
    let said = |hit: &Passage| {
        let block = article.block(hit.section, hit.block).unwrap();
        format!("{}.{}:{}", hit.section, hit.block, &block.text[hit.range.clone()])
    };
    search.hits().iter().map(said).collect::<Vec<_>>().join(" | ")
}

fn text(paragraphs: &[&str]) -> Article {
    let blocks = paragraphs.iter().map(|&text| Block::paragraph(text)).collect();
    Article { sections: vec![section("s", "", None, 0, blocks)], ..Article::default() }
}

#[test]
fn words_are_found_however_they_are_written() {
    for (query, paragraph, hits) in [
        ("vucic", "Vučić и Вучић", "0.0:Vučić | 0.0:Вучић"),
        ("Вучић", "Vucic, VUČIĆ", "0.0:Vucic"),
        ("вучић", "Vucic, VUČIĆ", "0.0:Vucic | 0.0:VUČIĆ"),
        ("peace keeping", "peace-keeping peace\nkeeping peacekeeping", "0.0:peace-keeping | 0.0:peace\nkeeping"),
        ("  peace-keeping  ", "peace‑keeping", "0.0:peace‑keeping"),
        ("cooperation", "co\u{ad}operation", "0.0:co\u{ad}operation"),
        ("Peace", "peace Peace", "0.0:Peace"),
        ("peace", "peace Peace", "0.0:peace | 0.0:Peace"),
        ("it's \"so\"", "it’s “so”", "0.0:it’s “so”"),
        ("wait...", "Wait…", "0.0:Wait…"),
        (".", "…", "0.0:…"),
        ("aa", "aaaaa", "0.0:aa | 0.0:aa"),
        ("http://x.org", "see http://x.org/a", "0.0:http://x.org"),
        ("note: this", "Note: this", "0.0:Note: this"),
        ("\\by: me", "Photo by: me", "0.0:by: me"),
        ("photo by\\: me", "Photo by: me", "0.0:Photo by: me"),
        ("\\in:3", "in:3", "0.0:in:3"),
        ("xin:3", "xin:3", "0.0:xin:3"),
        ("", "anything", ""),
        ("-", "a-b", ""),
        ("\\-", "a-b", "0.0:-"),
    ] {
        assert_eq!(found(query, &text(&[paragraph])), hits, "{query}");
    }
}

#[test]
fn a_search_is_narrowed() {
    let article = meetings();
    for (query, hits) in [
        ("peace", "0.0:peace | 1.0:peace | 1.1:Peace | 1.1:peace | 2.0:Peace | 3.0:peace | 3.1:peace"),
        ("peace person:kurti", "3.0:peace | 3.1:peace"),
        ("person:kurti peace", "3.0:peace | 3.1:peace"),
        ("person:kurti", "3.0:Albin Kurti | 3.1:Albin Kurti"),
        ("person:alb", "3.0:Albin Kurti | 3.1:Albin Kurti"),
        ("person:\"Albin Ku\"", "3.0:Albin Kurti | 3.1:Albin Kurti"),
        ("person:вуч", "1.0:Vučić"),
        ("person:secretary", "1.1:Jens Stoltenberg | 3.1:The Secretary General"),
        ("person:kurti person:stolt", "3.1:The Secretary General | 3.1:Albin Kurti"),
        ("person:al", "1.0:Vučić | 3.0:Albin Kurti | 3.1:Albin Kurti"),
        ("peace by:stoltenberg", "1.1:Peace"),
        ("by:stoltenberg", "1.1:«Peace needs restraint.» | 3.1:«The dialogue with Albin Kurti goes on.»"),
        ("by:stoltenberg person:kurti", "3.1:«The dialogue with Albin Kurti goes on.»"),
        ("by:stoltenberg by:kurti", ""),
        ("date:2022-08-17", "0.0:17 August"),
        ("date:2022-08", "0.0:17 August | 2.0:the next day"),
        ("date:17 aug", "0.0:17 August"),
        ("date:17 aug peace", "0.0:peace"),
        ("date:\"Wed 17 Aug 2022\"", "0.0:17 August"),
        ("date:aug 2022", "0.0:17 August | 2.0:the next day"),
        ("date:18", "2.0:the next day"),
        ("date:next", "2.0:the next day"),
        ("date:1999", "3.1:the war"),
        ("date:1998-12-24", "3.1:the war"),
        ("date:1998-03/1999-06", "3.1:the war"),
        ("date:1990..2022-08-17", "0.0:17 August | 3.1:the war"),
        ("peace date:1998", "3.1:peace"),
        ("peace in:serbia", "1.0:peace | 1.1:Peace | 1.1:peace | 2.0:Peace"),
        ("peace in:talks", "2.0:Peace"),
        ("peace in:1", "0.0:peace"),
        ("peace in:\"kosovo meeting\"", "3.0:peace | 3.1:peace"),
        ("peace in:meeting", "1.0:peace | 1.1:Peace | 1.1:peace | 2.0:Peace | 3.0:peace | 3.1:peace"),
        ("peace in:meeting in:kosovo", "3.0:peace | 3.1:peace"),
        ("in:meeting", "1.0: | 3.0:"),
        ("peace place:belg", "2.0:Peace"),
        ("org:nato", "1.0:NATO | 3.0:NATO"),
        ("peace org:nato in:kosovo by:kurti", "3.0:peace"),
    ] {
        assert_eq!(found(query, &article), hits, "{query}");
    }
}

#[test]
fn a_filter_still_being_typed_says_nothing_yet() {
    let article = meetings();
    for query in ["person:", "person: ", "by:\"Jens S", "date:", "in:“", ""] {
        assert!(Query::parse(query, &article).unwrap().is_empty(), "{query}");
        assert!(searched(query, &article, Position::default(), 1).hits().is_empty());
    }
    assert_eq!(found("restraint person:", &article), "1.1:restraint");
    assert_eq!(found("person: kurti", &article), found("person:kurti", &article));
}

#[test]
fn a_filter_that_means_nothing_names_what_there_is() {
    let article = meetings();
    for (query, error) in [
        ("person:krti", "person:krti is none of the people here; try kurti, stoltenberg or vucic"),
        ("in:9", "in:9 is none of the sections here; try opening, serbia or talks"),
        ("date:1961", "date:1961 is none of the dates here; try 1960, 1998-03/1999-06 or 2022-08-17"),
        ("place:rome", "place:rome is none of the places here; try belgrade"),
    ] {
        assert_eq!(Query::parse(query, &article).unwrap_err().to_string(), error);
    }
    let error = Query::parse("person:x", &text(&["x"])).unwrap_err();
    assert_eq!(error.to_string(), "person:x finds nothing, as this article lists no people");
}

#[test]
fn an_id_that_is_typed_whole_means_only_its_entry() {
    let mut article = meetings();
    article.people.push(person("kurtis", "Kurtis Blow", &[]));
    assert_eq!(found("person:kurti", &article), "3.0:Albin Kurti | 3.1:Albin Kurti");
}

#[test]
fn a_search_goes_around_from_where_the_reader_is() {
    let article = meetings();
    let at = |section, block, offset| Position { section, block, offset };
    let search = searched("peace", &article, at(1, 1, 30), 1);
    assert_eq!(search.hits(), searched("peace", &article, at(0, 0, 0), 1).hits());
    let hit = |index, wrapped| Some(Found { index, wrapped });
    let start = |index: usize| search.hits()[index].start();
    assert_eq!(search.first_from(at(1, 1, 30)), hit(3, false));
    assert_eq!(search.first_from(start(3)), hit(3, false));
    assert_eq!(search.next(start(3)), hit(4, false));
    assert_eq!(search.next(start(6)), hit(0, true));
    assert_eq!(search.previous(start(3)), hit(2, false));
    assert_eq!(search.previous(start(0)), hit(6, true));
    assert_eq!(search.first_from(at(9, 9, 9)), hit(0, true));
    assert_eq!((search.hits_in_block(1, 1).len(), search.count_in_section(1), search.count_in_section(2)), (2, 3, 1));
    assert!(search.hits_in_block(7, 0).is_empty());
}

#[test]
fn nothing_is_said_of_what_was_not_yet_searched() {
    let article = text(&["one x", "two", "three", "four x"]);
    let (mentions, covered) = mentions(&article);
    let at = |block| Position { section: 0, block, offset: 0 };
    let mut search = Search::new(Query::parse("x", &article).unwrap(), &article, at(2));
    let mut answers = Vec::new();
    while search.advance(&article, &mentions, covered, 1) {
        answers.push((search.first_from(at(2)), search.next(at(3)), search.previous(at(2))));
    }
    let hit = |index, wrapped| Some(Found { index, wrapped });
    assert_eq!(answers[0], (None, None, None));
    assert_eq!(answers[1], (hit(0, false), hit(0, false), None));
    assert_eq!(answers[2], (hit(1, false), hit(1, false), None));
    assert_eq!(search.previous(at(2)), hit(0, false));
    assert_eq!(search.previous(at(0)), hit(1, true));
}

#[test]
fn a_search_for_mentions_waits_until_they_are_known() {
    let article = meetings();
    let (mut annotator, mut mentions) = (Annotator::new(&article), Mentions::default());
    let mut search = Search::new(Query::parse("person:kurti", &article).unwrap(), &article, Position::default());
    for _ in 0..100 {
        assert!(search.advance(&article, &mentions, annotator.covered(), 1000));
    }
    assert!(search.hits().is_empty());
    while annotator.advance(&article, &mut mentions, 1) {
        search.advance(&article, &mentions, annotator.covered(), 1000);
    }
    assert!(!search.advance(&article, &mentions, annotator.covered(), 1000));
    assert_eq!(search.hits().len(), 2);
}

#[test]
fn a_search_that_finds_too_much_stops() {
    let article = text(&["a ".repeat(Search::LIMIT * 2).as_str(), "a"]);
    let search = searched("a", &article, Position::default(), 10);
    assert!(search.is_done() && search.hits().len() == Search::LIMIT);
}

#[test]
fn the_prompt_offers_filters_and_what_they_choose_from() {
    let article = meetings();
    for (typed, offered) in [
        ("", "person: by: date: in: place: org:"),
        ("peace p", "peace person:, peace place:"),
        ("peace ", "peace person:, peace by:, peace date:, peace in:, peace place:, peace org:"),
        ("person:", "person:stoltenberg person:vucic person:kurti"),
        ("x person:albin", "x person:kurti"),
        ("person:\"Albin K", "person:kurti"),
        ("by:n", "by:nato"),
        ("date:2022", "date:2022-08-17 date:2022-08-18"),
        ("in:meet", "in:serbia in:kosovo"),
        ("person:nobody", ""),
        ("zzz", ""),
        ("\\p", ""),
    ] {
        let separator = if offered.contains(", ") { ", " } else { " " };
        assert_eq!(
            complete(typed, &article, None).join(if typed.starts_with("x ") { "|" } else { separator }),
            offered,
            "{typed}"
        );
    }
    assert!(complete("p", &text(&["no people"]), None).is_empty());
}

#[test]
fn the_prompt_offers_nothing_that_finds_nothing() {
    let mut article = meetings();
    article.people.push(person("nobody", "Nobody Named", &[]));
    let (mentions, _) = mentions(&article);
    for (typed, offered) in [
        ("", "person: by: date: in: place: org:"),
        ("by:", "by:stoltenberg by:kurti"),
        ("by:v", ""),
        ("person:", "person:stoltenberg person:vucic person:kurti"),
        ("date:", "date:1998-03/1999-06 date:2022-08-17 date:2022-08-18"),
        ("date:1960", ""),
        ("in:meet", "in:serbia in:kosovo"),
    ] {
        assert_eq!(complete(typed, &article, Some(&mentions)).join(" "), offered, "{typed}");
    }
    let silent = text(&["Nobody says anything."]);
    let silent = Article { people: vec![person("nobody", "Nobody", &[])], ..silent };
    assert_eq!(complete("", &silent, Some(&self::mentions(&silent).0)), ["person:", "in:"]);
}

proptest! {
    #[test]
    fn any_words_of_a_text_are_found_where_they_are(
        words in prop::collection::vec("\\PC{1,4}|[aé\u{301}љЉßŒ….“ \\n-]{1,5}|[a-c -]{1,6}", 1..12),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let paragraph = words.concat();
        let bounds: Vec<usize> = unicode_segmentation::UnicodeSegmentation::grapheme_indices(&*paragraph, true)
            .map(|(at, _)| at)
            .chain([paragraph.len()])
            .collect();
        let (a, b) = (*from.get(&bounds), *to.get(&bounds));
        let asked = &paragraph[a.min(b)..a.max(b)];
        let article = text(&[&paragraph]);
        let query = Query::parse(&format!("\\{asked}"), &article).unwrap();
        prop_assume!(!query.is_empty());
        let search = searched(&format!("\\{asked}"), &article, Position::default(), 1);
        // Hits do not overlap each other, so the words may have been taken in part by the same words before them.
        let case = if asked.contains(char::is_uppercase) { Case::Kept } else { Case::Ignored };
        let needle = fold(asked, case);
        let is_found = search.hits().iter().any(|hit| {
            let overlaps = hit.range.start < a.max(b) && a.min(b) < hit.range.end;
            overlaps && fold(&paragraph[hit.range.clone()], case).text().contains(needle.text())
        });
        prop_assert!(is_found);
        for hit in search.hits() {
            prop_assert!(paragraph.get(hit.range.clone()).is_some_and(|found| !found.is_empty()));
        }
        for pair in search.hits().windows(2) {
            prop_assert!(pair[0].range.end <= pair[1].range.start);
        }
    }

    #[test]
    fn neither_slices_nor_the_beginning_change_what_is_found(
        query in prop::sample::select(vec![
            "peace", "a", "Peace", "peace person:kurti", "person:al", "by:stolt", "in:serbia", "e in:meeting", "date:2022",
        ]),
        budget in 0_usize..90,
        section in 0_usize..6,
        block in 0_usize..3,
    ) {
        let article = meetings();
        let from = Position { section, block, offset: 5 };
        let (whole, sliced) = (searched(query, &article, Position::default(), usize::MAX), searched(query, &article, from, budget));
        prop_assert_eq!(whole.hits(), sliced.hits());
    }

    #[test]
    fn anything_may_be_typed(query in "\\PC*|((person|by|date|in|x)?[:\\\\]|\"|[0-9]{1,5}|-|/|bce| |aug|é){0,12}") {
        let article = meetings();
        if Query::parse(&query, &article).is_ok() {
            searched(&query, &article, Position::default(), 10);
        }
        for offer in complete(&query, &article, None) {
            prop_assert!(offer.len() >= query.trim_end().len() || query.contains(':'));
        }
    }
}

/// A book of about 3.3 MB in 360 chapters, as prose has it.
fn book(paragraph: impl Fn(usize) -> String) -> Article {
    let chapter = |index: usize| {
        let blocks: Vec<Block> = (0..20).map(|at| Block::paragraph(paragraph(index * 20 + at))).collect();
        let section = section(&format!("c{index}"), "", None, 0, blocks);
        section.blocks();
        section
    };
    Article { sections: (0..360).map(chapter).collect(), people: meetings().people, ..Article::default() }
}

/// Run with `cargo test --release --test search -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, for a release build on a quiet machine"]
fn the_last_word_of_a_book_is_found_before_the_eye_notices() {
    let words = "the quick brown fox jumps over a lazy dog and Kurti said nothing, as all the others had before him; ";
    let english = |index| format!("{}{}", words.repeat(5).trim_end(), if index == 7199 { " zebra" } else { "." });
    let typographic = |index| english(index).replacen("Kurti said", "Kurti’s “word” said — well —", 1);
    let dashes = |index| english(index).replace("fox", "fox -- red --");
    let cyrillic = |index| {
        if index == 7199 {
            "зебра".to_owned()
        } else {
            "Ђаци су читали књигу о миру, и шта још. ".repeat(7)
        }
    };
    for (name, article) in [
        ("english", book(english)),
        ("typographic", book(typographic)),
        ("dashes", book(dashes)),
        ("cyrillic", book(cyrillic)),
    ] {
        let bytes: usize = article.sections.iter().map(|section| section.weight).sum();
        let clock = std::time::Instant::now();
        let mut annotator = Annotator::new(&article);
        let built = clock.elapsed();
        let mut mentions = Mentions::default();
        while annotator.advance(&article, &mut mentions, 1 << 16) {}
        println!(
            "{name}: {bytes} bytes, names learned in {built:?}, {} mentions in {:?}",
            mentions.all().len(),
            clock.elapsed()
        );
        for query in ["zebra", "e", "the others had", "quick zebra", "Zebra"] {
            let best = (0..9).map(|_| {
                let clock = std::time::Instant::now();
                let mut search = Search::new(Query::parse(query, &article).unwrap(), &article, Position::default());
                while search.advance(&article, &mentions, Position::default(), 1 << 18) {}
                (clock.elapsed(), search.hits().len())
            });
            let (time, hits) = best.min().unwrap();
            println!("  {query}: {hits} hits in {time:?}");
            assert!(query != "zebra" || !matches!(name, "english" | "typographic") || time.as_millis() < 5);
        }
    }
}
