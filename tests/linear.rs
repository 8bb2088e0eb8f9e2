//! What the dialogue of plain lines promises: whole dialogues, what is typed and what is said.

use std::{
    io::{self, BufReader, Write},
    sync::Arc,
};

use dateline::{
    app::{Document, Opened, Origin},
    article::{
        Article, Block, BlockKind, Container, ContainerKind, Entry, Inline, Kind, Mark, Marker, Person, Position,
        Section, Table,
    },
    linear::Linear,
    read::{self, Format, bundled},
    shell,
    text::{clean, width},
};
use proptest::prelude::*;

fn bundled(name: &str) -> Opened {
    shell::open::bundled(bundled::find(name).unwrap()).unwrap()
}

fn kosovo() -> Opened {
    bundled("kosovo-talks")
}

fn opened(article: Article) -> Opened {
    Opened { article: Arc::new(article), origin: Origin::Input }
}

/// Everything that is said while these lines are typed.
fn dialogue(opened: Opened, width: Option<u16>, typed: &str) -> String {
    let mut said = Vec::new();
    shell::linear::run(Linear::new(opened, width), typed.as_bytes(), &mut said).unwrap();
    String::from_utf8(said).unwrap()
}

/// What is said to the last of some lines.
fn answer(opened: Opened, typed: &[&str]) -> Vec<String> {
    let mut linear = Linear::new(opened, None);
    linear.greeting();
    typed.iter().map(|line| linear.answer(line).lines).last().unwrap()
}

/// The lines of the only section, without its head and the prompt.
fn told(blocks: Vec<Block>) -> Vec<String> {
    let lines = answer(opened(article(blocks)), &["1"]);
    lines[1..lines.len() - 1].to_vec()
}

fn article(blocks: Vec<Block>) -> Article {
    let weight = blocks.iter().map(|block| block.text.len()).sum();
    let person = |id: &str, name: &str, also: &str| Person {
        id: id.into(),
        name: name.into(),
        also: vec![also.into()],
        ..Person::default()
    };
    Article {
        people: vec![person("kurti", "Albin Kurti", "Kurti"), person("vucic", "Aleksandar Vučić", "Vučić")],
        sections: vec![Section::new("talks", "The talks", 0, weight, move || blocks.clone())],
        ..Article::default()
    }
}

const KURTI: Entry = Entry { kind: Kind::Person, index: 0 };

fn quote(speaker: Option<Entry>, first: bool, last: bool) -> Container {
    Container { kind: ContainerKind::Quote(speaker), first, last }
}

fn item(marker: Marker, first: bool, last: bool) -> Container {
    Container { kind: ContainerKind::Item(marker), first, last }
}

fn within(text: &str, containers: &[Container]) -> Block {
    Block { containers: containers.to_vec(), ..Block::paragraph(text) }
}

/// A paragraph with a mark on some of its words.
fn marked(text: &str, words: &str, inline: Inline) -> Block {
    let start = text.find(words).unwrap();
    Block { marks: vec![Mark { range: start..start + words.len(), inline }], ..Block::paragraph(text) }
}

#[test]
fn the_article_is_told_before_anything_is_typed() {
    assert_eq!(
        dialogue(kosovo(), None, ""),
        "NATO chief receives Serbia's president and Kosovo's premier.\n\
         Brussels, Thursday 18 August 2022. About 2 minutes. 4 sections, 3 people, 2 dates, 6 places, 3 organisations.\n\
         On the eve of their EU-mediated talks, the leaders of Serbia and Kosovo called on NATO's Secretary General \
         in Brussels, one after the other; he asked both sides for calm and for dialogue.\n\
         Retold from The Diplomatic Insight, TDI.\n\
         4 sections:\n1. Opening\n2. Serbian meeting\n3. Kosovo meeting\n4. KFOR facts\n\
         Type 1 to 4 for a section, Enter for Opening, p for people, d for dates, l for places, o for organisations, \
         slash and words to search, h for help.\n"
    );
}

#[test]
fn enter_reads_section_after_section_to_the_end() {
    let said = dialogue(kosovo(), None, "\n\n\n\n\n");
    let heads = [
        "Section 1 of 4, Opening: One host, two visitors.",
        "Section 2 of 4, Serbian meeting: Meeting with the Serbian President.",
        "Section 3 of 4, Kosovo meeting: Meeting with Kosovo's Prime Minister.",
        "Section 4 of 4, KFOR facts: The peacekeepers in Kosovo.",
        "The article ends here.",
    ];
    let found: Vec<&str> = said.lines().filter(|line| heads.contains(line)).collect();
    assert_eq!(found, heads);
    assert!(said.contains(
        "\nQuotation, Jens Stoltenberg: act with restraint and avoid unhelpful rhetoric. End of quotation.\n"
    ));
    assert!(said.contains("\nPicture: NATO's Secretary General with his guests: Serbia's president in the upper"));
    assert!(said.contains(" Description: A drawing in two parts, one above the other."));
    assert!(said.ends_with("Type 1 to 4 for a section, h for help, q to quit.\n"));
}

#[test]
fn b_reads_the_section_before() {
    assert!(answer(kosovo(), &["3", "b"])[0].starts_with("Section 2 of 4"));
    assert_eq!(answer(kosovo(), &["1", "back"])[0], "No section stands before this one.");
}

#[test]
fn people_lead_to_their_mentions_and_those_to_the_text() {
    let people = answer(kosovo(), &["p"]);
    assert_eq!(
        people[..2],
        [
            "3 people:",
            "1. Jens Stoltenberg, NATO Secretary General, 9 mentions in Opening, Serbian meeting, Kosovo meeting and \
             KFOR facts."
        ]
    );
    assert_eq!(people[4], "Type 1 to 3 for a person, Enter for Opening, h for help.");
    let card = answer(kosovo(), &["p", "1"]);
    assert_eq!(
        card[..5],
        [
            "Jens Stoltenberg, NATO Secretary General.",
            "Organisation: NATO.",
            "The host of both meetings. A Norwegian, and his country's prime minister before he came to NATO in 2014.",
            "6 quotations in this article.",
            "9 mentions in Opening, Serbian meeting, Kosovo meeting and KFOR facts:"
        ]
    );
    assert_eq!(card[6], "2. Opening, paragraph 3: Mr Stoltenberg's message to the two was much the same.");
    let mention = answer(kosovo(), &["p", "1", "2"]);
    assert_eq!(mention[0], "Mention 2 of 9, Jens Stoltenberg. Opening, paragraph 3.");
    assert!(mention[1].starts_with("Mr Stoltenberg's message to the two was much the same. The calm in northern"));
    let next = answer(kosovo(), &["p", "1", "2", "n"]);
    assert_eq!(next[0], "Mention 3 of 9, Jens Stoltenberg. Serbian meeting, paragraph 1.");
    assert_eq!(answer(kosovo(), &["p", "1", "2", "n", "N"])[0], mention[0]);
}

#[test]
fn a_walk_goes_round_and_says_so() {
    let round = answer(kosovo(), &["d", "1", "n", "n", "n"]);
    assert_eq!(round[0], "Again from the first. Mention 1 of 2, Wednesday 17 August 2022. Opening, paragraph 2.");
    let back = answer(kosovo(), &["d", "1", "n", "N"]);
    assert!(back[0].starts_with("Again from the last. Mention 2 of 2"));
    assert!(answer(kosovo(), &["n"])[0].starts_with("Nothing to walk along yet"));
}

#[test]
fn a_mention_in_the_paragraph_just_read_is_told_by_its_sentence() {
    let answer = answer(kosovo(), &["p", "1", "6", "n"]);
    assert_eq!(answer[0], "Mention 7 of 9, Jens Stoltenberg. Kosovo meeting, paragraph 1.");
    assert!(answer[1].starts_with("At this joint press conference the Secretary General once more welcomed"));
}

#[test]
fn dates_are_said_in_whole_words_with_what_happened() {
    let dates = answer(kosovo(), &["dates"]);
    assert_eq!(
        dates[1],
        "1. Wednesday 17 August 2022: Serbia's president calls on the Secretary General. Kosovo's prime minister calls \
         on him, and the two meet the press. 2 mentions in Opening and Kosovo meeting."
    );
    let card = answer(kosovo(), &["dates", "1"]);
    assert_eq!(
        card[1],
        "Serbia's president calls on the Secretary General. With Jens Stoltenberg and Aleksandar Vučić, in Brussels."
    );
}

#[test]
fn a_search_counts_its_hits_and_takes_the_filters_of_the_panes() {
    let hits = answer(kosovo(), &["/peace"]);
    assert_eq!(hits[0], "5 hits, 1 in Serbian meeting, 2 in Kosovo meeting and 2 in KFOR facts:");
    assert!(hits[2].starts_with("2. Kosovo meeting, paragraph 2: He did not see an alternative"));
    let spoken = answer(kosovo(), &["/by:stoltenberg peace"]);
    assert_eq!(spoken[0], "2 hits, 1 in Serbian meeting and 1 in Kosovo meeting:");
    let second = answer(kosovo(), &["find by:stoltenberg peace", "2"]);
    assert_eq!(second[0], "Hit 2 of 2, by:stoltenberg peace. Kosovo meeting, paragraph 2.");
    assert_eq!(
        answer(kosovo(), &["/by:kurtt x"])[0],
        "Not searched: by:kurtt is none of the speakers here; try kurti, kfor or stoltenberg."
    );
    assert_eq!(answer(kosovo(), &["/xyzzy"])[0], "Not found: xyzzy");
    assert!(answer(kosovo(), &["/"])[0].starts_with("Type what to search for"));
}

#[test]
fn quotations_figures_and_words_are_lists_too() {
    let quotations = answer(kosovo(), &["w"]);
    assert_eq!(quotations[0], "6 quotations:");
    assert_eq!(
        quotations[1],
        "1. Serbian meeting, paragraph 2: Jens Stoltenberg: act with restraint and avoid unhelpful rhetoric"
    );
    let figures = answer(kosovo(), &["f"]);
    assert_eq!(
        figures[1..3],
        [
            "1. Soldiers: about 3,700, in KFOR facts.",
            "2. Contributing nations: NATO Allies 20 and Partners 7, in KFOR facts."
        ]
    );
    let stated = answer(kosovo(), &["f", "2"]);
    assert!(
        stated[0] == "KFOR facts, from paragraph 4." && stated[1].starts_with("About 3,700 soldiers"),
        "{stated:?}"
    );
    assert!(answer(kosovo(), &["g"])[8].starts_with("Allies: The member states"));
}

#[test]
fn where_the_reader_is_can_be_asked() {
    let here = answer(kosovo(), &["/peace", "2", "i"]);
    assert_eq!(
        here[..2],
        [
            "Read last: section 3 of 4, Kosovo meeting, paragraph 2 of 4. This is 66 percent of the article.",
            "Hit 2 of 5, peace."
        ]
    );
    assert_eq!(answer(kosovo(), &["i"])[0], "Nothing has been read yet.");
}

#[test]
fn enter_goes_on_behind_the_paragraph_of_a_mention() {
    let on = answer(kosovo(), &["p", "1", "3", ""]);
    assert_eq!(on[0], "Serbian meeting, from paragraph 2.");
    assert!(on[1].starts_with("Quotation, Jens Stoltenberg: act with restraint"));
}

#[test]
fn what_cannot_be_understood_is_answered_with_what_can_be_typed() {
    let unknown = answer(kosovo(), &["kurti"]);
    assert_eq!(
        unknown,
        [
            "“kurti” is no command. To search for it, type a slash before it: /kurti",
            "Type 1 to 4 for a section, Enter for Opening, h for help."
        ]
    );
    assert_eq!(answer(kosovo(), &["9"])[0], "The list said last has no number 9.");
    assert_eq!(answer(kosovo(), &["0"])[0], "The list said last has no number 0.");
    assert!(answer(kosovo(), &["?"]).iter().any(|line| line == "p or people: the people."));
}

#[test]
fn an_article_without_anything_answers_all_the_same() {
    let empty = || opened(Article::default());
    for typed in ["", "1", "b", "r", "s", "p", "d", "l", "o", "w", "f", "g", "n", "N", "m", "i", "h", "/x", "x"] {
        let lines = answer(empty(), &[typed]);
        assert_eq!(lines.last().unwrap(), "Type h for help, q to quit.", "{typed}: {lines:?}");
    }
    assert_eq!(answer(empty(), &["p"])[0], "This article lists no people.");
    let unnamed = answer(opened(article(vec![Block::paragraph("Nobody.")])), &["p", "2"]);
    assert_eq!(unnamed[..2], ["Aleksandar Vučić.", "The text does not mention Aleksandar Vučić by name."]);
}

#[test]
fn a_block_quotation_has_a_beginning_a_speaker_and_an_end() {
    let blocks = vec![
        within("Peace needs talks", &[quote(Some(KURTI), true, false)]),
        within("And patience!", &[quote(Some(KURTI), false, true)]),
        within("Who knows?", &[quote(None, true, true)]),
    ];
    assert_eq!(
        told(blocks.clone()),
        [
            "Quotation, Albin Kurti: Peace needs talks",
            "And patience! End of quotation.",
            "Quotation: Who knows? End of quotation."
        ]
    );
    assert_eq!(
        answer(opened(article(blocks)), &["/patience", "1"])[1],
        "Quotation, Albin Kurti, goes on: And patience! End of quotation."
    );
}

#[test]
fn who_speaks_is_added_only_where_the_text_leaves_it_open_and_never_within_the_words() {
    let speech = |text: &str, words: &str| told(vec![marked(text, words, Inline::Speech(KURTI))])[0].clone();
    for (text, words, said) in [
        // The sentence names the speaker and nobody else.
        ("Kurti said: “Talk.”", "“Talk.”", "Kurti said: “Talk.”"),
        ("“Talk,” said Kurti.", "“Talk,”", "“Talk,” said Kurti."),
        // The one named last is the speaker.
        ("Kurti came. He said: “Talk.”", "“Talk.”", "Kurti came. He said: “Talk.”"),
        // Nobody is named, another is, or both are.
        ("He said: “Talk.” And left.", "“Talk.”", "He said: “Talk.” (Albin Kurti) And left."),
        ("Vučić came. He heard: “Talk.”", "“Talk.”", "Vučić came. He heard: “Talk.” (Albin Kurti)"),
        ("Kurti told Vučić: “Talk.”", "“Talk.”", "Kurti told Vučić: “Talk.” (Albin Kurti)"),
        // Whom the words themselves name says nothing of who speaks.
        ("He said: “Kurti talks.”", "“Kurti talks.”", "He said: “Kurti talks.” (Albin Kurti)"),
        // The marks stand outside the marked words.
        ("He said: “Talk”.", "Talk", "He said: “Talk” (Albin Kurti)."),
    ] {
        assert_eq!(speech(text, words), said);
    }
}

#[test]
fn links_and_struck_words_are_said_behind_the_words() {
    let link = |target: &str| Inline::Link(target.into());
    for (block, said) in [
        (
            marked("See the report.", "the report", link("https://a.example")),
            "See the report (link to https://a.example).",
        ),
        (
            marked("See https://a.example.", "https://a.example", link("https://a.example")),
            "See https://a.example (link).",
        ),
        (marked("As said above.", "above", link("#talks")), "As said above (link to section 1, The talks)."),
        (marked("On 17 18 August.", "17", Inline::Strike), "On 17 (struck out: 17) 18 August."),
    ] {
        assert_eq!(told(vec![block]), [said]);
    }
    let mut quoted = marked("See the report now", "the report", link("https://a.example"));
    quoted.containers = vec![quote(Some(KURTI), true, true)];
    assert_eq!(
        told(vec![quoted]),
        ["Quotation, Albin Kurti: See the report now. End of quotation. (link to https://a.example)"]
    );
}

#[test]
fn items_are_counted_and_inner_lists_have_a_level() {
    let (bullet, number) = (Marker::Bullet, Marker::Number);
    let blocks = vec![
        within("a", &[item(bullet, true, true)]),
        within("b", &[item(bullet, true, false)]),
        within("b more", &[item(bullet, false, false)]),
        within("b1", &[item(bullet, false, false), item(number(1), true, true)]),
        within("b2", &[item(bullet, false, true), item(number(2), true, true)]),
        within("c", &[item(bullet, true, true)]),
        within("x", &[item(number(7), true, true)]),
        within("y", &[item(number(8), true, true)]),
        Block::paragraph("Between."),
        within("t", &[item(Marker::Task(true), true, true)]),
        within("u", &[item(Marker::Task(false), true, true)]),
    ];
    assert_eq!(
        told(blocks),
        [
            "Item 1 of 3: a",
            "Item 2 of 3: b",
            "b more",
            "Item 1 of 2, level 2: b1",
            "Item 2 of 2, level 2: b2",
            "Item 3 of 3: c",
            "Item 1 of 2, numbered 7: x",
            "Item 2 of 2, numbered 8: y",
            "Between.",
            "Item 1 of 2, done: t",
            "Item 2 of 2, not done: u",
        ]
    );
}

#[test]
fn headings_tables_code_pictures_and_rules_are_said() {
    let kind = |kind: BlockKind, text: &str| Block { kind, ..Block::paragraph(text) };
    let rows = vec![vec![0..4, 5..10, 11..19], vec![20..24, 25..31, 32..36], vec![37..41, 42..42, 43..46]];
    let table = kind(
        BlockKind::Table(Table { columns: Vec::new(), rows }),
        "Year\tMonth\tDistance\n1910\tApril \t0.15\n1986\t\t0.4",
    );
    let picture = |caption: &str, alt: &str| kind(BlockKind::Image { file: "x.png".into(), alt: alt.into() }, caption);
    assert_eq!(
        told(vec![
            kind(BlockKind::Heading(2), "Visits"),
            table,
            kind(BlockKind::Code("rust".into()), "fn main() {\n}"),
            picture("The comet", "A bright dot."),
            picture("", "A bright dot."),
            kind(BlockKind::Rule, ""),
        ]),
        [
            "Heading, level 2: Visits.",
            "Table, 3 columns, 2 rows: Year, Month and Distance.",
            "Year 1910: Month, April; Distance, 0.15.",
            "Year 1986: Month, empty; Distance, 0.4.",
            "End of table.",
            "Code begins, rust.",
            "fn main() {",
            "}",
            "Code ends.",
            "Picture: The comet. Description: A bright dot.",
            "Picture: without a caption. Description: A bright dot.",
            "A line between two parts.",
        ]
    );
}

#[test]
fn a_long_section_pauses_between_paragraphs_and_goes_on() {
    let blocks = || (1..=40).map(|n| Block::paragraph(format!("Paragraph {n}. {}", "word ".repeat(80)))).collect();
    let first = answer(opened(article(blocks())), &["1"]);
    assert_eq!(
        first[first.len() - 2..],
        ["The section goes on.", "Type 1 for a section, Enter to read on, h for help."]
    );
    let mut linear = Linear::new(opened(article(blocks())), None);
    let said: Vec<String> = (0..5).flat_map(|_| linear.answer("").lines).collect();
    let read: Vec<&String> = said.iter().filter(|line| line.starts_with("Paragraph ")).collect();
    assert_eq!(read.len(), 40);
    assert_eq!(linear.here(), Position { section: 0, block: 39, offset: 0 });
}

#[test]
fn a_long_list_is_said_in_pages_and_all_its_numbers_count() {
    let blocks = || (1..=70).map(|n| Block::paragraph(format!("Kurti spoke, {n}."))).collect();
    let first = answer(opened(article(blocks())), &["/kurti"]);
    assert_eq!(first[31], "So far 30 of 70; m for more.");
    assert!(first[32].starts_with("Type 1 to 70 for a hit, n for the next, m for more, "));
    let last = answer(opened(article(blocks())), &["/kurti", "m", "m"]);
    assert_eq!((last.len(), &*last[9]), (11, "70. The talks, paragraph 70: Kurti spoke, 70."));
    assert_eq!(answer(opened(article(blocks())), &["/kurti", "65"])[1], "Kurti spoke, 65.");
    assert_eq!(answer(opened(article(blocks())), &["/kurti", "m", "m", "m"])[0], "The list has no more lines.");
}

#[test]
fn lines_are_whole_without_a_width_and_fit_one_that_is_asked() {
    for name in ["kosovo-talks", "halley", "milankovic", "south-pole"] {
        let Some(article) = bundled::find(name) else { continue };
        for cells in [20, 40, 72] {
            let opened = shell::open::bundled(article).unwrap();
            let said = dialogue(opened, Some(cells), "\n\n\np\n1\n/a\nh\n");
            let long = said.lines().find(|line| width(line) > cells.into());
            assert_eq!(long, None, "{name}");
        }
    }
    assert!(dialogue(kosovo(), None, "2\n").lines().any(|line| line.len() > 200));
}

#[test]
fn the_dialogue_ends_with_the_input_with_q_and_with_a_closed_pipe() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    assert!(dialogue(kosovo(), None, "q\n2\n").ends_with("\nClosed.\n"));
    assert!(dialogue(kosovo(), None, "2").contains("Section 2 of 4"), "the last line needs no line feed");
    shell::linear::run(Linear::new(kosovo(), None), &b"2\n"[..], Closed).unwrap();
}

#[test]
fn any_bytes_are_answered() {
    let mut bytes = vec![b'x'; 100_000];
    bytes.extend(b"\n\xff\xfe\x1b[2J\n/\x1b[2J\x07\n\0\n2\r\n");
    let mut said = Vec::new();
    shell::linear::run(Linear::new(kosovo(), None), BufReader::with_capacity(7, &bytes[..]), &mut said).unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("\nSection 2 of 4"), "{said}");
    assert_eq!(said.matches(" is no command.").count(), 3);
    assert_eq!(clean(&said), said);
}

fn typed() -> impl Strategy<Value = String> {
    let known = "bBrspdlowfgnNmihH?exk".chars().map(String::from).chain(
        ["", "0", "1", "2", "3", "7", "/a", "/by:k", "/person:", "/in:1", "/\"", "find x", "99", "hands 1 2", "hands"]
            .map(str::to_owned),
    );
    prop_oneof![4 => proptest::sample::select(known.collect::<Vec<_>>()), 1 => ".*"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_answered_with_harmless_lines(
        lines in proptest::collection::vec(typed(), 0..30),
        width in proptest::option::of(1_u16..90),
        text in "\\PC*|.{0,200}",
    ) {
        let blocks = vec![
            within(&clean(&text), &[quote(Some(KURTI), true, false)]),
            within(&clean(&text), &[quote(None, false, true), item(Marker::Bullet, false, false)]),
            Block::paragraph("Kurti and Vučić spoke."),
        ];
        for opened in [opened(article(blocks)), kosovo()] {
            let mut linear = Linear::new(opened, width);
            let mut said = linear.greeting();
            for line in &lines {
                let answer = linear.answer(line);
                prop_assert!(!answer.lines.is_empty());
                said.extend(answer.lines);
            }
            for line in said {
                prop_assert!(!line.chars().any(char::is_control), "{line:?}");
                prop_assert_eq!(&*clean(&line), &*line);
            }
        }
    }
}

#[test]
fn two_articles_are_compared_where_the_first_is_read() {
    let other =
        "title: Other\nsections:\n  - { title: Opening, text: None. }\n  - { title: Serbian meeting, text: Some. }\n";
    let mut linear = Linear::new(kosovo(), None)
        .beside(Document::new(opened(read::article("other.yaml", other, Format::Yaml).unwrap())).searched());
    let greeting = linear.greeting();
    assert!(
        greeting.iter().any(|line| line == "Beside it: Other. Type c to compare the section read last."),
        "{greeting:?}"
    );
    linear.answer("2");
    let said = linear.answer("c").lines;
    let title = &kosovo().article.title;
    assert_eq!(said[0], format!("Serbian meeting of {title} compared with Serbian meeting of Other."));
    assert!(said.iter().any(|line| line == "In Serbian meeting of Other nobody is quoted."), "{said:?}");
}

#[test]
fn two_sections_are_compared_in_words() {
    let said = answer(kosovo(), &["2", "compare"]);
    assert_eq!(said[0], "Serbian meeting compared with Kosovo meeting.");
    assert_eq!(said[1], "Both speak of Jens Stoltenberg, northern Kosovo, Serbia, Kosovo and NATO.");
    assert!(said[2].starts_with("Only Serbian meeting speaks of Aleksandar Vučić,"), "{}", said[2]);
    assert_eq!(said[3], "In Serbian meeting is quoted: Jens Stoltenberg 3 times.");
    assert!(said[4].starts_with("Only Kosovo meeting speaks of Albin Kurti,"), "{}", said[4]);
}

#[test]
fn who_is_mentioned_with_whom_is_told_once_for_each_two() {
    let said = answer(kosovo(), &["together"]);
    assert_eq!(said.iter().filter(|line| line.contains("Albin Kurti")).count(), 2, "{said:?}");
    assert!(said[1].starts_with("Jens Stoltenberg with Aleksandar Vučić in "), "{said:?}");
}

#[test]
fn pictures_are_told_by_caption_and_by_what_they_show() {
    let said = answer(kosovo(), &["pictures"]);
    assert_eq!(said[0], "1 picture:");
    assert!(said[1].contains("In Opening.") && said[1].ends_with('.'), "{}", said[1]);
    assert_eq!(answer(opened(Article::default()), &["pictures"])[0], "This article has no pictures.");
}

/// What is said to the last of some lines in the lesson of the bundled article.
fn taught(typed: &[&str]) -> Vec<String> {
    let mut linear = Linear::new(kosovo(), None).teaching();
    linear.greeting();
    typed.iter().map(|line| linear.answer(line).lines).last().unwrap()
}

#[test]
fn enter_goes_on_in_a_lesson_and_the_prompt_says_with_what() {
    let greeting = Linear::new(kosovo(), None).teaching().greeting();
    assert!(greeting.last().unwrap().starts_with("Type 1 to 17 for a step of the lesson, Enter for step 1, "));
    for (typed, said, prompt) in [
        (&[""][..], "Step 1 of 17, What it is about.", "Enter for step 2, "),
        (&["", ""], "Step 2 of 17, Opening, paragraph 1, 2 minutes.", "Enter for step 3, "),
        (&["7"], "Step 7 of 17, Serbian meeting, ", "Enter for paragraph 2 of 5, "),
        (&["7", ""], "Quotation, Jens Stoltenberg: act with restraint", "Enter for paragraph 3 of 5, "),
        (&["7", "", "r"], "Quotation, Jens Stoltenberg: act with restraint", "Enter for paragraph 3 of 5, "),
        (&["7", "", "b"], "Step 6 of 17, ", "Enter for step 7, "),
        (&["1", "b"], "The lesson begins here.", "Enter for step 2, "),
        // The numbers of a view are its own only as long as it is said.
        (&["4"], "Step 4 of 17, Timeline, ", "Type 1 to 2 for a date, Enter for step 5, "),
        (
            &["4", ""],
            "Step 5 of 17, Question 1, ",
            "Type 1 to 17 for a step of the lesson, hands 12 7 3 to count hands, Enter for the answer, ",
        ),
        (&["5", ""], "Right is A: On 17 August,", "hands 12 7 3 to count hands, Enter for step 6, "),
        (&["5", "", "r"], "Right is A: On 17 August,", "Enter for step 6, "),
        (&["17", "", ""], "The lesson ends here. x writes the handout.", "h for help, q to quit."),
        (&["6", "i"], "Step 6 of 17, Opening, paragraph 3, ", "Enter for step 7, "),
        // A section that is chosen is read on from; the lesson waits.
        (&["6", "s", "2", ""], "Section 3 of 4, Kosovo meeting:", "Enter for KFOR facts, e for step 7 of the lesson, "),
        (&["6", "s", "2", "e"], "Step 7 of 17, ", "Enter for paragraph 2 of 5, "),
    ] {
        let lines = taught(typed);
        assert!(lines[0].starts_with(said) && lines.last().unwrap().contains(prompt), "{typed:?}: {lines:?}");
    }
    assert!(answer(kosovo(), &[""])[0].starts_with("Section 1 of 4"), "without a lesson Enter reads");
}

#[test]
fn hands_are_those_of_the_question_that_was_said_last_and_a_second_count_is_told() {
    let first = ["Question 1:", "A: 12 hands, 54 per cent.", "B: 7 hands, 32 per cent.", "C: 3 hands, 14 per cent."];
    assert_eq!(taught(&["5", "hands 12 7 3"])[..4], first);
    assert_eq!(
        taught(&["5", "hands 12 7 3", "hands 1"])[..2],
        ["Question 1, counted anew; before it was A 12, B 7 and C 3.", "A: 1 hand, 100 per cent."]
    );
    assert_eq!(taught(&["5", "hands 12 7 3", ""])[1], "12 of 22 hands for it.");
    assert_eq!(taught(&["5", "hands 12 7 3", "9", "hands 1"])[0], "Question 2:");
    for typed in [&["hands 1"][..], &["5", "", "", "hands 1 2 3"]] {
        assert!(taught(typed)[0].starts_with("No question is asked here."), "{typed:?}");
    }
}

#[test]
fn hands_that_are_not_written_are_asked_about_once() {
    let quits = |typed: &[&str]| {
        let mut linear = Linear::new(kosovo(), None).teaching();
        linear.greeting();
        typed
            .iter()
            .map(|line| (linear.answer(line), linear.to_keep().map(|_| linear.written(Ok("Kept".into())))))
            .last()
            .unwrap()
            .0
    };
    assert!(quits(&["5", "q"]).quit && quits(&["5", "hands 1", "x", "q"]).quit);
    let asked = quits(&["5", "hands 1", "9", "hands 2", "q"]);
    assert_eq!(
        (asked.quit, asked.lines[0].as_str()),
        (false, "The hands of 2 questions are not written. x writes them and the handout; q once more quits without.")
    );
    assert!(quits(&["5", "hands 1", "q", "q"]).quit);
    assert!(!quits(&["5", "hands 1", "x", "hands 2", "q"]).quit, "a new count is not written");
}

#[test]
fn at_the_end_of_the_input_hands_are_written_that_are_not() {
    for (typed, kept) in [
        (&["5", "hands 1"][..], true),
        (&["5"], false),
        (&["5", "hands 1", "x"], false),
        (&["5", "hands 1", "x", "hands 2"], true),
        (&["5", "hands 1", "q"], true),
    ] {
        let mut linear = Linear::new(kosovo(), None).teaching();
        linear.greeting();
        for line in typed {
            linear.answer(line);
            if linear.to_keep().is_some() {
                linear.written(Ok("Kept".into()));
            }
        }
        linear.keep_at_the_end();
        let tallies = linear.to_keep().map(|kept| kept.tallies.len());
        assert_eq!(tallies, kept.then_some(1), "{typed:?}");
    }
}

#[test]
fn in_a_lesson_that_is_said_again_which_was_said_last() {
    // Step 4 lists the dates: the first is chosen, then its first mention.
    let read = taught(&["4", "1", "1"]);
    assert!(read[0].starts_with("Mention 1 of "), "{read:?}");
    assert_eq!(taught(&["4", "1", "1", "r"])[0], read[1]);
    assert!(taught(&["4", "1", "1", "", "r"])[0].starts_with("Step 5 of 17, "));
    assert!(taught(&["5", "/peace", "1", "e", "r"])[0].starts_with("Right is A: "));
}
