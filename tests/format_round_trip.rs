//! Article → file → article is the identity, in both forms.

use dateline::{
    article::{
        Article, Block, Date, Entry, Event,
        Exactness::{About, AtLeast, AtMost, Exact, LessThan, MoreThan},
        Fact, FactValue, Image, Kind, Lesson, Organisation, PartialDate, Person, Place, Position, Question, Section,
        Step, StepAction, Term, View, When,
    },
    read::{self, Format, bundled},
    write,
};
use proptest::prelude::*;

fn read(source: &str, format: Format) -> Article {
    read::article("x", source, format).unwrap_or_else(|faults| panic!("{faults}\n{source}"))
}

/// Writes an article in both forms and reads it again.
fn round_trip(article: &Article) {
    let yaml = write::yaml(article);
    similar(article, &read(&yaml, Format::Yaml), &yaml);
    let markdown = write::markdown(article);
    similar(article, &read(&markdown, Format::Markdown), &markdown);
}

fn similar(article: &Article, again: &Article, file: &str) {
    if article == again {
        return;
    }
    let (one, other) = (format!("{article:#?}"), format!("{again:#?}"));
    let differing = one.lines().zip(other.lines()).position(|(a, b)| a != b).unwrap_or_default();
    let around = |text: &str| {
        let lines: Vec<&str> = text.lines().skip(differing.saturating_sub(12)).take(28).collect();
        lines.join("\n")
    };
    panic!("the file:\n{file}\nmeant:\n{}\nread:\n{}", around(&one), around(&other));
}

#[test]
fn the_bundled_articles_read_back() {
    for bundled in bundled::all() {
        round_trip(&read(bundled.source, bundled.format));
    }
}

#[test]
fn every_key_reads_back() {
    round_trip(&read(include_str!("format/every-key.yaml"), Format::Yaml));
}

/// Texts that a careless writer of YAML or Markdown would spoil.
const WORDS: &[&str] = &[
    "a",
    "Ann Bee",
    "yes",
    "null",
    "~",
    "1",
    "-0043",
    "1e3",
    "0x1F",
    "a: b",
    "a #b",
    "#a",
    "- a",
    "? a",
    "[a]",
    "{a}",
    "a, b",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a`",
    "'a'",
    "\"a\"",
    "a\\b",
    "a:",
    ":a",
    "--- a",
    "...",
    "Вук Вучић",
    "日本 語",
    "שלום",
    "👩\u{200d}👧",
    "e\u{301}",
    "\u{a0}a",
    "\u{FEFF}a",
    "\u{85}a",
    "a\u{2028}b",
    "\x1b[1m",
    "a\tb",
    "  a  b ",
    "a\r\nb",
    "{#id}",
    "a {.text}",
    "# a #",
    "1. a",
    "_a_",
    "<b>",
    "&amp;",
    "a|b",
    "<!-- a -->",
    "= a",
    "a =",
    "[x](@p0)",
    "“q”",
    "a long text that goes on and on until it is folded in a second line, for no line of a file should be longer than that: it is read by people",
];

fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 1..4).prop_map(|words| words.join(" "))
}

/// Words, or lines of words.
fn prose() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(proptest::collection::vec(words(), 1..4).prop_map(|lines| lines.join("\n")))
}

fn when() -> impl Strategy<Value = When> {
    let date = (-9999..=9999_i16, proptest::option::of((1..=12_i8, proptest::option::of(1..=28_i8)))).prop_map(
        |(year, rest)| PartialDate::new(year, rest.map(|(month, _)| month), rest.and_then(|(_, day)| day)).unwrap(),
    );
    (date.clone(), proptest::option::of(date)).prop_map(|(from, to)| match to {
        Some(to) if from.first_day() <= to.last_day() => When::Span(from, to),
        _ => When::At(from),
    })
}

/// The people, organisations and places: three of each, with names that no other has.
fn entries() -> impl Strategy<Value = Article> {
    let texts = proptest::collection::vec((words(), prose(), proptest::option::of(words())), 9);
    let at = proptest::option::of((-90.0..=90.0_f64, -180.0..=180.0_f64));
    (texts, at).prop_map(|(texts, at)| {
        let mut article = Article { title: texts[0].0.clone(), summary: texts[0].1.clone(), ..Article::default() };
        for (index, (name, about, role)) in texts.into_iter().enumerate() {
            let (id, name, also) = (format!("p{index}"), format!("{name} n{index}"), vec![format!("{name} a{index}")]);
            let of = (0..index % 3).map(|index| Entry { kind: Kind::Organisation, index }).collect();
            match index / 3 {
                0 => article.people.push(Person { id, name, role, of, also, about, found: None }),
                1 => article.organisations.push(Organisation { id, name, also, about, found: None }),
                _ => article.places.push(Place { id, name, also, about, at, found: None }),
            }
        }
        article
    })
}

/// Sections, nested at will, with what stands beside the text.
fn articles() -> impl Strategy<Value = Article> {
    let section = (proptest::option::of(words()), proptest::option::of(words()), 0..6_usize);
    let sections = proptest::collection::vec(section, 1..6);
    let dates = proptest::collection::vec((when(), prose(), proptest::option::of(words())), 0..5);
    let facts = proptest::collection::vec((words(), words(), proptest::num::f64::NORMAL, any::<bool>()), 0..4);
    let images = proptest::collection::vec((words(), prose(), prose()), 0..3);
    let questions = proptest::collection::vec((words(), words(), prose()), 0..3);
    (entries(), sections, dates, facts, images, questions).prop_map(
        |(mut article, sections, dates, facts, images, questions)| {
            article.language.push_str("sr-Latn");
            article.analysis = facts.len() % 2 == 0;
            article.dateline.date =
                dates.first().and_then(|(when, ..)| if let When::At(date) = when { Some(*date) } else { None });
            article.dateline.place = Some(Entry { kind: Kind::Place, index: 1 });
            let mut depth = 0;
            for (index, (title, pane, deeper)) in sections.into_iter().enumerate() {
                depth = if index == 0 { 0 } else { deeper.min(depth + 1) };
                let blocks = vec![Block::paragraph("one"), Block::paragraph("two")];
                let mut section =
                    Section::new(format!("s{index}"), title.unwrap_or_default(), depth, 0, move || blocks.clone());
                section.pane = pane;
                article.sections.push(section);
            }
            let section = |index: usize| index % article.sections.len();
            for (when, event, text) in dates {
                let people = vec![Entry { kind: Kind::Person, index: 0 }, Entry { kind: Kind::Organisation, index: 2 }];
                let event = Event { text: text.into_iter().collect(), event, people, place: None };
                article.dates.push(Date { when, events: vec![event], found: None });
            }
            let told = [Exact, About, MoreThan, LessThan, AtLeast, AtMost];
            for (index, (label, unit, value, is_whole)) in facts.into_iter().enumerate() {
                let parts = vec![(format!("{label} x"), value), (format!("{unit} y"), 7.0)];
                let value = if is_whole { FactValue::Number(value) } else { FactValue::Parts(parts) };
                let (section, unit) = (section(index), Some(unit));
                let exactness = told[index % told.len()];
                article.facts.push(Fact { section, label, value, unit, exactness, at: None, found: None });
            }
            for (index, (file, caption, alt)) in images.into_iter().enumerate() {
                let (caption, alt) = (caption.unwrap_or_default(), alt.unwrap_or_default());
                article.images.push(Image { section: section(index), file, caption, alt });
            }
            article.glossary =
                questions.iter().map(|(term, means, _)| Term { term: term.clone(), means: means.clone() }).collect();
            let at = Position { section: article.sections.len() - 1, block: 1, offset: 0 };
            let steps = questions.iter().enumerate().flat_map(|(index, (note, ..))| {
                let step = |action| Step {
                    action,
                    spotlight: Some(Entry { kind: Kind::Person, index: 1 }),
                    note: Some(note.clone()),
                    minutes: Some(3),
                };
                [
                    step(StepAction::Ask(index)),
                    step(StepAction::Show { at, block: true }),
                    step(StepAction::View(View::Quotations)),
                ]
            });
            let steps = steps.collect();
            let questions = questions.into_iter().map(|(ask, choice, explain)| Question {
                ask,
                choices: vec![choice.clone(), choice],
                answer: Some(1),
                evidence: Some(at),
                explain,
            });
            let aims = questions.clone().map(|question| question.ask).take(2).collect();
            article.lesson =
                Some(Lesson { title: None, aims, minutes: Some(20), steps, questions: questions.collect() });
            article
        },
    )
}

/// Reads what is written of an article that no file made, which brings it to its normal form.
fn normal(article: &Article) -> Option<Article> {
    let yaml = write::yaml(article);
    match read::article("x", yaml.clone(), Format::Yaml) {
        Ok(article) => Some(article),
        // A text of nothing but white space is none.
        Err(faults) => {
            assert!(faults.lines().all(|line| line.contains(" is empty; ")), "{faults}\n{yaml}");
            None
        }
    }
}

const HEAD: &str = "---
title: T
people: { ann: { name: Ann }, вук: { name: Вук } }
organisations: { nato: { name: NATO } }
places: { oslo: { name: Oslo } }
dates: [{ date: 2022-08-17, event: x }]
---
";

/// Pieces of Markdown that, put together in any order, meet every corner of it.
const PIECES: &[&str] = &[
    "a",
    "b c",
    "word",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n",
    "\\\n",
    "  \n",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "```\n",
    "\n```rust\n",
    "\n~~~ a`b\n",
    "[",
    "](@ann)",
    "](@oslo)",
    "](@2022-08-17)",
    "](@1998-03/1999-06)",
    "](https://a.example/?x=1&amp;y=2)",
    "](<a b>)",
    "](",
    ")",
    "![",
    "](p.png \"cap\")",
    "](p.png)",
    "\"",
    "“",
    "”",
    "> ",
    "\n> ",
    "\n> — @ann",
    "\n> -- @вук",
    "\n\n> — @nato",
    "- ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "+ ",
    "\n* ",
    "\n1. ",
    "\n2. ",
    "\n7) ",
    "\n- [ ] ",
    "\n- [x] ",
    "\n   ",
    "\n  ",
    "\n    ",
    "\t",
    "\n# ",
    "\n## ",
    "\n### ",
    "\n### x {.text}\n",
    "\n===\n",
    "\n---\n",
    "\n***\n",
    "| a | b |\n|---|:-:|\n| c |\n",
    "|",
    "\n| x |\n| --: |\n",
    "<b>",
    "</b>",
    "<!-- c -->",
    "<span said=\"@ann:reported\">",
    "<span said=\"@nato:speech\">",
    "</span>",
    "](@ann \"reported\")",
    "](@nato \"speech\")",
    "\n<div>\n",
    "<https://a.example>",
    "<a@b.example>",
    "&amp;",
    "&#32;",
    "&nbsp;",
    "&lt;",
    "\\",
    "\\*",
    "\\_",
    "\\`",
    "{#id}",
    "{.text}",
    "#",
    "1.",
    "12)",
    "=",
    "==",
    "+",
    "-",
    "—",
    "@",
    "@ann",
    "!",
    ":",
    "š",
    "日本",
    "שלום",
    "👩‍👧",
    "e\u{301}",
    "\u{a0}",
    "\u{3000}",
    "\x1b",
    "\n[r]: /u\n",
    "[r]",
    "[r][r]",
    "'",
    "(",
    "$",
    "^",
    "| ",
    " | ",
    "\n| c | d |\n| - | - |\n| *e* | ",
    "`x|y`",
    "`x\\|y`",
    "> - ",
    "> > ",
    "- > ",
    "- 1. ",
    "- - ",
    "\n\n    code\n",
    "\n   - ",
    "\n\n  ",
    "\n\n    ",
    "?",
    "“a b”",
    ".",
    ",",
    "。",
    "…",
    "[*",
    "*](@ann)",
    "**[",
    "](/b)**",
    "~~a~~",
    "_a_",
    "*b*",
    "**c**",
    "`d`",
    "[e](@ann)",
    "![f](g.png)",
    "\n> [!NOTE]\n",
    "$$",
    "\r\n",
    "\u{FEFF}",
    "\u{2028}",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 1..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_reads_back(soup in soup()) {
        let source = format!("{HEAD}{soup}\n\nend\n");
        if let Ok(article) = read::article("x", source, Format::Markdown) {
            round_trip(&article);
        }
    }

    #[test]
    fn any_text_of_a_section_reads_back(soup in soup()) {
        let indented: String = soup.split('\n').flat_map(|line| ["      ", line, "\n"]).collect();
        let head = HEAD.trim_matches(['-', '\n']);
        let source = format!("{head}\nsections:\n  - text: |2\n{indented}\n      end\n");
        if let Ok(article) = read::article("x", source, Format::Yaml) {
            round_trip(&article);
        }
    }

    #[test]
    fn whatever_an_article_states_reads_back(article in articles()) {
        if let Some(normal) = normal(&article) {
            round_trip(&normal);
            let said = |article: &Article| (article.people.len(), article.facts.clone().len(), article.lesson.clone().map(|lesson| lesson.steps.len()));
            prop_assert_eq!(said(&article), said(&normal));
        }
    }
}
