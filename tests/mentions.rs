//! What the annotator promises: which words of a text name whom, and whose words they are.

use dateline::{
    annotate::Annotator,
    article::{
        Article, Block, BlockKind, Container, ContainerKind, Date, Entry, Event, Exactness, Fact, FactValue, Inline,
        Kind, Mark, Mention, Mentions, Organisation, Passage, Person, Place, Quotation, Section, When, Within,
    },
};
use proptest::prelude::*;

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn person(id: &str, name: &str, also: &[&str]) -> Person {
    Person { id: id.into(), name: name.into(), also: owned(also), ..Person::default() }
}

fn date(iso: &str, text: &[&str]) -> Date {
    let event = Event { text: owned(text), ..Event::default() };
    Date { when: When::At(iso.parse().unwrap()), events: vec![event], found: None }
}

const STOLTENBERG: Entry = Entry { kind: Kind::Person, index: 0 };
const VUCIC: Entry = Entry { kind: Kind::Person, index: 1 };

/// An article of one section with the leaders of the bundled one.
fn article(blocks: Vec<Block>) -> Article {
    let weight = blocks.iter().map(|block| block.text.len()).sum();
    Article {
        people: vec![
            person("stoltenberg", "Jens Stoltenberg", &["Stoltenberg", "the Secretary General"]),
            person("vucic", "Aleksandar Vučić", &["Vucic", "Vučić", "Serbian President"]),
            person("kurti", "Albin Kurti", &["Kurti"]),
        ],
        dates: vec![date("2022-08-17", &["17 August", "that Wednesday"])],
        places: vec![
            Place { id: "serbia".into(), name: "Serbia".into(), ..Place::default() },
            Place { id: "kosovo".into(), name: "Kosovo".into(), ..Place::default() },
        ],
        organisations: vec![
            Organisation { id: "kosovo-government".into(), name: "Kosovo".into(), ..Organisation::default() },
            Organisation {
                id: "nato".into(),
                name: "NATO".into(),
                also: owned(&["the Alliance", "U.S."]),
                ..Organisation::default()
            },
            Organisation { id: "kfor".into(), name: "NATO Kosovo Force".into(), ..Organisation::default() },
        ],
        sections: vec![Section::new("s", "S", 0, weight, move || blocks.clone())],
        ..Article::default()
    }
}

fn annotated(article: &Article, budget: usize) -> Mentions {
    let (mut annotator, mut mentions) = (Annotator::new(article), Mentions::default());
    while annotator.advance(article, &mut mentions, budget) {}
    assert_eq!(annotator.progress().0, annotator.progress().1);
    assert_eq!(annotator.covered().section, article.sections.len());
    mentions
}

/// The ids of the entries and the words that name them, as `vucic=Vučić kosovo=Kosovo`.
fn mentioned(article: &Article) -> String {
    let mentions = annotated(article, usize::MAX);
    let said = mentions.all().iter().map(|mention| {
        let block = article.block(mention.at.section, mention.at.block).unwrap();
        let Entry { kind, index } = mention.entry;
        let id = match kind {
            Kind::Person => article.people[index].id.clone(),
            Kind::Place => article.places[index].id.clone(),
            Kind::Organisation => article.organisations[index].id.clone(),
            Kind::Date => article.dates[index].when.to_string(),
        };
        format!("{id}={}", &block.text[mention.at.range.clone()])
    });
    said.collect::<Vec<_>>().join(" | ")
}

fn mark(text: &str, words: &str, inline: Inline) -> Mark {
    let at = text.find(words).unwrap();
    Mark { range: at..at + words.len(), inline }
}

#[test]
fn names_are_found_by_themselves() {
    for (text, found) in [
        ("Albin Kurti spoke.", "kurti=Albin Kurti"),
        ("Kurti's and Kurti’s, not Kurtiss or MrKurti", "kurti=Kurti | kurti=Kurti"),
        ("kurti KURTI Kurti", "kurti=Kurti"),
        (
            "Vučić, Vucic, Вучић, Vuc\u{30c}ic\u{301}.",
            "vucic=Vučić | vucic=Vucic | vucic=Вучић | vucic=Vuc\u{30c}ic\u{301}",
        ),
        (
            "Albin\nKurti and Albin\u{a0}Kurti and Al\u{ad}bin Kur\u{ad}ti",
            "kurti=Albin\nKurti | kurti=Albin\u{a0}Kurti | kurti=Al\u{ad}bin Kur\u{ad}ti",
        ),
        ("the Secretary-General", "stoltenberg=the Secretary-General"),
        (
            "The Secretary General left. The Secretary General came.",
            "stoltenberg=The Secretary General | stoltenberg=The Secretary General",
        ),
        ("He met The Secretary General", ""),
        (
            "So “The Alliance is ready.” The Alliance (the Alliance)",
            "nato=The Alliance | nato=The Alliance | nato=the Alliance",
        ),
        ("THE ALLIANCE", ""),
        ("NATO Kosovo Force, NATO Kosovo Forces", "kfor=NATO Kosovo Force | nato=NATO | kosovo=Kosovo"),
        ("NATO-led, NATO2, a U.S. man, the U.S.A", "nato=NATO | nato=U.S."),
        (
            "Serbian President Aleksandar Vučić of Serbia",
            "vucic=Serbian President | vucic=Aleksandar Vučić | serbia=Serbia",
        ),
        ("On 17 August, on 17-August, on 117 August.", "2022-08-17=17 August | 2022-08-17=17-August"),
        ("That Wednesday", "2022-08-17=That Wednesday"),
        ("在Kosovo举行", "kosovo=Kosovo"),
        ("", ""),
    ] {
        assert_eq!(mentioned(&article(vec![Block::paragraph(text)])), found, "{text}");
    }
}

#[test]
fn a_name_of_two_entries_is_the_first_ones_in_the_sidebar() {
    let article = article(vec![Block::paragraph("Kosovo")]);
    assert_eq!(annotated(&article, 9).all()[0].entry, Entry { kind: Kind::Place, index: 1 });
}

#[test]
fn of_names_that_overlap_the_longest_counts_wherever_it_begins() {
    let mut article = article(vec![Block::paragraph("A B C D, A B C, B C, A B A B")]);
    article.people = vec![person("ab", "A B", &[]), person("bcd", "B C D", &[]), person("bc", "B C", &[])];
    assert_eq!(mentioned(&article), "bcd=B C D | ab=A B | bc=B C | ab=A B | ab=A B");
}

#[test]
fn what_is_written_out_wins_over_names() {
    let text = "the president of Serbia met Albin Kurti of NATO Kosovo Force";
    let marks = vec![
        mark(text, "the president of Serbia", Inline::Mention(VUCIC)),
        mark(text, "Albin", Inline::Mention(STOLTENBERG)),
        mark(text, "Force", Inline::Mention(STOLTENBERG)),
    ];
    let article = article(vec![Block { marks, ..Block::paragraph(text) }]);
    assert_eq!(
        mentioned(&article),
        "vucic=the president of Serbia | stoltenberg=Albin | kurti=Kurti | nato=NATO | kosovo=Kosovo | stoltenberg=Force"
    );
}

#[test]
fn code_names_nobody_but_headings_captions_and_links_do() {
    let text = "see https://x.org/NATO now";
    let blocks = vec![
        Block { kind: BlockKind::Code(String::new()), ..Block::paragraph("NATO") },
        Block { kind: BlockKind::Heading(2), ..Block::paragraph("Kurti") },
        Block { kind: BlockKind::Image { file: "a.png".into(), alt: "Kurti".into() }, ..Block::paragraph("Serbia") },
        Block {
            marks: vec![mark(text, "https://x.org/NATO", Inline::Link("https://x.org".into()))],
            ..Block::paragraph(text)
        },
        Block { kind: BlockKind::Rule, ..Block::default() },
    ];
    assert_eq!(mentioned(&article(blocks)), "kurti=Kurti | serbia=Serbia | nato=NATO");
}

fn quoted(text: &str, speaker: Option<Entry>) -> Block {
    let container = Container { kind: ContainerKind::Quote(speaker), first: true, last: true };
    Block { containers: vec![container], ..Block::paragraph(text) }
}

#[test]
fn words_of_a_speaker_are_quotations_and_no_mention_of_the_speaker() {
    let text = "He said “act with the president” and “go”.";
    let marks = vec![
        mark(text, "“act with the president”", Inline::Speech(STOLTENBERG)),
        mark(text, "the president", Inline::Mention(VUCIC)),
        mark(text, "“go”", Inline::Speech(VUCIC)),
    ];
    let inner = "Kurti: “no”, he: “yes”";
    let mut outer = quoted(inner, Some(STOLTENBERG));
    outer.marks = vec![mark(inner, "“no”", Inline::Speech(VUCIC)), mark(inner, "“yes”", Inline::Speech(STOLTENBERG))];
    let article = article(vec![Block { marks, ..Block::paragraph(text) }, quoted("nobody's", None), outer]);
    let mentions = annotated(&article, 1);
    let quotations: Vec<_> = mentions
        .quotations()
        .iter()
        .map(|quotation| {
            let block = article.block(quotation.at.section, quotation.at.block).unwrap();
            assert!(quotation.direct);
            (quotation.speaker, &block.text[quotation.at.range.clone()])
        })
        .collect();
    assert_eq!(
        quotations,
        [(STOLTENBERG, "“act with the president”"), (VUCIC, "“go”"), (STOLTENBERG, inner), (VUCIC, "“no”")]
    );
    assert_eq!(mentioned(&article), "vucic=the president | kurti=Kurti");
}

#[test]
fn an_article_that_names_nobody_has_no_mentions() {
    let blocks = vec![Block::paragraph("Nobody.")];
    let article = Article { sections: vec![Section::new("s", "", 0, 7, move || blocks.clone())], ..Article::default() };
    assert!(annotated(&article, 3).all().is_empty());
    let nothing = Article::default();
    let mut mentions = Mentions::default();
    assert!(!Annotator::new(&nothing).advance(&nothing, &mut mentions, 0));
}

#[test]
fn a_slice_goes_no_further_than_asked() {
    let mut article = article(Vec::new());
    article.sections = (0..4)
        .map(|index| {
            let blocks = vec![Block::paragraph("Kurti and so on"); 2];
            Section::new(format!("s{index}"), "", 0, 30, move || blocks.clone())
        })
        .collect();
    let (mut annotator, mut mentions) = (Annotator::new(&article), Mentions::default());
    assert_eq!(annotator.progress(), (0, 120));
    assert!(annotator.advance(&article, &mut mentions, 45));
    assert_eq!(mentions.all().len(), 3);
    assert_eq!((annotator.covered().section, annotator.covered().block), (1, 1));
    assert_eq!(annotator.progress(), (30, 120));
    while annotator.advance(&article, &mut mentions, 0) {}
    assert_eq!((mentions.all().len(), annotator.progress()), (8, (120, 120)));
}

#[test]
fn quotations_and_company_are_counted_by_speaker_and_by_block() {
    let text = "“go”, Kurti and Vučić and Kurti; NATO";
    let marks = vec![mark(text, "“go”", Inline::Speech(STOLTENBERG))];
    let blocks = ["Kurti", "Kurti, Stoltenberg, Vučić, Stoltenberg", "Stoltenberg", "Serbia"].map(Block::paragraph);
    let blocks = blocks.into_iter().chain([Block { marks, ..Block::paragraph(text) }]).collect();
    let mentions = annotated(&article(blocks), usize::MAX);
    let kurti = Entry { kind: Kind::Person, index: 2 };
    for (person, company) in [
        (STOLTENBERG, vec![(VUCIC, 1), (kurti, 1)]),
        (VUCIC, vec![(STOLTENBERG, 1), (kurti, 2)]),
        (kurti, vec![(STOLTENBERG, 1), (VUCIC, 2)]),
    ] {
        assert_eq!(mentions.companions(person).collect::<Vec<_>>(), company, "{person:?}");
        for (index, mention) in mentions.of(person).enumerate() {
            assert_eq!(mentions.nth(person, index), Some(mention));
        }
        assert_eq!(mentions.nth(person, mentions.of(person).len()), None);
    }
    assert_eq!((mentions.spoken_count(STOLTENBERG), mentions.spoken_count(kurti)), (1, 0));
    assert_eq!(mentions.companions(Entry { kind: Kind::Organisation, index: 1 }).count(), 0);
}

#[test]
fn each_two_people_are_found_in_every_paragraph_and_section_that_has_both() {
    let kurti = Entry { kind: Kind::Person, index: 2 };
    let sections = [
        vec!["Kurti and Stoltenberg", "Kurti", "Stoltenberg", "Kurti, Stoltenberg"],
        vec!["Vučić", "Kurti"],
        vec!["Stoltenberg", "nobody", "Kurti"],
    ];
    let mut article = article(Vec::new());
    let parse = |texts: Vec<&'static str>| move || texts.iter().copied().map(Block::paragraph).collect();
    article.sections = sections.into_iter().map(|texts| Section::new("s", "", 0, 9, parse(texts))).collect();
    let mentions = annotated(&article, 1);
    let count = |one, two| [Within::Paragraph, Within::Section].map(|within| mentions.together_count(one, two, within));
    assert_eq!(count(kurti, STOLTENBERG), [2, 2]);
    assert_eq!((count(VUCIC, kurti), count(STOLTENBERG, VUCIC)), ([0, 1], [0, 0]));
    for (within, walk) in [
        (Within::Paragraph, [(0, (0, 0)), (1, (0, 3)), (0, (0, 0))]),
        (Within::Section, [(0, (0, 0)), (1, (2, 2)), (0, (0, 0))]),
    ] {
        let mut after = None;
        for step in walk {
            assert_eq!(mentions.next_together((STOLTENBERG, kurti), within, after), Some(step));
            assert_eq!(mentions.next_together((kurti, STOLTENBERG), within, after), Some(step));
            after = Some(step.1);
        }
        assert_eq!(mentions.next_together((STOLTENBERG, VUCIC), within, None), None);
    }
}

#[test]
fn words_are_counted_for_the_one_who_says_them() {
    let inner = "Kurti: “no, never”, he: “yes”";
    let mut outer = quoted(inner, Some(STOLTENBERG));
    outer.marks = vec![mark(inner, "“no, never”", Inline::Speech(VUCIC))];
    let mentions = annotated(&article(vec![quoted("We go.", Some(VUCIC)), outer]), 1);
    let said =
        mentions.speakers().iter().map(|said| (said.speaker, said.words, said.direct.clone(), said.reported.len()));
    assert_eq!(said.collect::<Vec<_>>(), [(VUCIC, 4, vec![0, 2], 0), (STOLTENBERG, 3, vec![1], 0)]);
    assert_eq!(mentions.spoken_words(), 7);
}

#[test]
fn what_is_reported_is_no_word_of_the_speaker() {
    let mut mentions = Mentions::default();
    for (block, direct) in [(0, true), (1, false)] {
        let at = Passage { section: 0, block, range: 0..1 };
        mentions.push_quotation(Quotation { speaker: VUCIC, at, direct }, 5);
    }
    let said = &mentions.speakers()[0];
    assert_eq!((said.words, &said.direct, &said.reported), (5, &vec![0], &vec![1]));
    assert_eq!((mentions.spoken_count(VUCIC), mentions.spoken_words()), (2, 5));
}

#[test]
fn a_figure_is_led_back_to_the_sentence_that_states_it_and_to_no_other() {
    let fact = |label: &str, unit: Option<&str>, value| Fact {
        section: 0,
        label: label.to_owned(),
        value,
        unit: unit.map(str::to_owned),
        exactness: Exactness::Exact,
        at: None,
        found: None,
    };
    let parts = [("NATO Allies".to_owned(), 20.0), ("Partners".to_owned(), 7.0)].to_vec();
    let soldiers = |count| fact("Soldiers", Some("soldiers"), FactValue::Number(count));
    for (text, fact, stated) in [
        ("On 17 August soldiers left.", soldiers(17.0), None),
        ("On 17 August 17 soldiers left.", soldiers(17.0), Some("On 17 August 17 soldiers left.")),
        ("In 2022 soldiers left.", soldiers(2022.0), None),
        ("There were 2022 of them.", soldiers(2022.0), None),
        ("There were 2,022 soldiers.", soldiers(2022.0), Some("There were 2,022 soldiers.")),
        (
            "They are twenty and seven.",
            fact("Contributing nations", None, FactValue::Parts(parts.clone())),
            Some("They are twenty and seven."),
        ),
        (
            "It was 7 March. About 3,700 soldiers serve. So it is.",
            fact("Soldiers", Some("soldiers"), FactValue::Number(3700.0)),
            Some("About 3,700 soldiers serve."),
        ),
        (
            "Of 20 nations some went. They are sent by 27 nations: 20 NATO Allies and seven partners. So it is.",
            fact("Contributing nations", None, FactValue::Parts(parts)),
            Some("They are sent by 27 nations: 20 NATO Allies and seven partners."),
        ),
        ("On 8 March it came.", fact("Width", Some("km"), FactValue::Number(8.0)), None),
        ("It is eight km wide.", fact("Width", Some("km"), FactValue::Number(8.0)), Some("It is eight km wide.")),
        ("It was −60.8 °C.", fact("Coldest night", Some("°C"), FactValue::Number(-60.8)), Some("It was −60.8 °C.")),
        ("It was 60.8 m.", fact("Coldest night", Some("°C"), FactValue::Number(-60.8)), None),
        (
            "The coldest: −60.8 °C.",
            fact("Coldest night", None, FactValue::Number(-60.8)),
            Some("The coldest: −60.8 °C."),
        ),
        ("No number of soldiers.", fact("Soldiers", None, FactValue::Number(0.0)), None),
        ("1000000000000000 men", fact("Men", None, FactValue::Number(1e15)), Some("1000000000000000 men")),
        ("So many.", fact("Men", None, FactValue::Number(1e300)), None),
        ("", fact("", None, FactValue::Parts(Vec::new())), None),
    ] {
        let mut article = article(vec![Block::paragraph("Nothing."), Block::paragraph(text)]);
        article.facts = vec![fact];
        let mentions = annotated(&article, 1);
        let found = mentions.stated(0).map(|at| &article.block(at.section, at.block).unwrap().text[at.range.clone()]);
        assert_eq!(found, stated, "{text}");
    }
}

#[test]
fn a_figure_of_a_section_may_be_stated_in_a_section_within_it() {
    let mut article = article(Vec::new());
    let section =
        |id: &str, depth, text: &'static str| Section::new(id, "", depth, 9, move || vec![Block::paragraph(text)]);
    article.sections = vec![
        section("a", 0, "Other."),
        section("b", 0, "So."),
        section("c", 1, "It had 300 men."),
        section("d", 0, "300 men."),
    ];
    let value = FactValue::Number(300.0);
    let fact = |section| {
        let (label, value) = ("Men".to_owned(), value.clone());
        Fact { section, label, value, unit: None, exactness: Exactness::Exact, at: None, found: None }
    };
    article.facts = vec![fact(0), fact(1), fact(3)];
    let mentions = annotated(&article, 1);
    let stated = [0, 1, 2].map(|index| mentions.stated(index).map(|at| at.section));
    assert_eq!(stated, [None, Some(2), Some(3)]);
}

proptest! {
    #[test]
    fn the_size_of_slices_changes_nothing(
        texts in prop::collection::vec("((Albin |Aleksandar )?(Kurti|Vučić|Вучић|NATO|NATO Kosovo Force)[ .,'s\u{ad}-]{0,2}){0,6}", 0..6),
        budget in 0_usize..60,
    ) {
        let article = article(texts.into_iter().map(Block::paragraph).collect());
        prop_assert_eq!(annotated(&article, budget), annotated(&article, usize::MAX));
    }

    #[test]
    fn any_text_is_annotated_at_character_boundaries(text in "\\PC*|([ABÀ\u{301}љЉ….“ \\n-]|A B|the À){0,20}") {
        let mut article = article(vec![Block::paragraph(text.clone())]);
        article.people = vec![person("a", "A B", &["À", "the A", "B…", "љ-A", "-", "\u{301}"]), person("b", "B A.", &["Љ"])];
        let mentions = annotated(&article, usize::MAX);
        let mut end = 0;
        for mention in mentions.all() {
            prop_assert!(text.get(mention.at.range.clone()).is_some_and(|words| !words.is_empty()));
            prop_assert!(mention.at.range.start >= end);
            end = mention.at.range.end;
        }
    }
}

#[test]
fn a_block_of_thousands_of_names_makes_few_pairs() {
    let person = |index| Entry { kind: Kind::Person, index };
    let mut mentions = Mentions::default();
    for index in 0..3000 {
        mentions.push(Mention { entry: person(index), at: Passage { section: 0, block: 0, range: index..index + 1 } });
    }
    let companions: Vec<usize> = (0..3000).map(|index| mentions.companions(person(index)).count()).collect();
    assert_eq!(companions.iter().sum::<usize>(), 64 * 63);
    assert_eq!(mentions.together_count(person(0), person(63), Within::Paragraph), 1);
    assert_eq!(mentions.together_count(person(0), person(2999), Within::Paragraph), 0);
    assert_eq!(mentions.together_count(person(0), person(2999), Within::Section), 1);
}
