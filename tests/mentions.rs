//! What the annotator promises: which words of a text name whom, and whose words they are.

use dateline::{
    annotate::Annotator,
    article::{
        Article, Block, BlockKind, Container, ContainerKind, Date, Entry, Event, Inline, Kind, Mark, Mentions,
        Organisation, Person, Place, Section, When,
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
    Date { when: When::At(iso.parse().unwrap()), events: vec![event] }
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
                about: None,
            },
            Organisation { id: "kfor".into(), name: "NATO Kosovo Force".into(), ..Organisation::default() },
        ],
        sections: vec![Section::new("s", "S", 0, weight, move || blocks)],
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
    let article = Article { sections: vec![Section::new("s", "", 0, 7, || blocks)], ..Article::default() };
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
            Section::new(format!("s{index}"), "", 0, 30, move || blocks)
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
