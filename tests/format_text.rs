//! What Markdown becomes: blocks with their marks and containers, and headings as sections.

use std::fmt::Write;

use dateline::{
    article::{Article, Block, BlockKind, ContainerKind, Entry, Inline, Kind, Marker},
    read::{self, Format},
};

const HEAD: &str = "---
title: T
people: { vucic: { name: V }, kurti: { name: K } }
organisations: { nato: { name: NATO } }
places: { brussels: { name: Brussels } }
---
";

fn markdown(text: &str) -> Article {
    read::article("x", format!("{HEAD}{text}"), Format::Markdown).unwrap_or_else(|faults| panic!("{faults}"))
}

/// The blocks of one section as one likes to read them: containers, kind, text, `+` where the next one follows tight.
fn blocks(text: &str) -> Vec<String> {
    markdown(text).sections[0].blocks().iter().map(shown).collect()
}

fn shown(block: &Block) -> String {
    let mut out = String::new();
    for container in &block.containers {
        let sign = match container.kind {
            ContainerKind::Quote(None) => ">".to_owned(),
            ContainerKind::Quote(Some(speaker)) => format!(">{}", speaker.index),
            ContainerKind::Item(Marker::Bullet) => "*".to_owned(),
            ContainerKind::Item(Marker::Number(number)) => number.to_string(),
            ContainerKind::Item(Marker::Task(done)) => if done { "[x]" } else { "[ ]" }.to_owned(),
        };
        let ends = match (container.first, container.last) {
            (true, true) => "",
            (true, false) => "(",
            (false, true) => ")",
            (false, false) => "|",
        };
        write!(out, "{sign}{ends} ").unwrap();
    }
    let kind = match &block.kind {
        BlockKind::Paragraph => String::new(),
        BlockKind::Heading(level) => format!("h{level} "),
        BlockKind::Code(language) => format!("code {language} "),
        BlockKind::Table(table) => format!("table {} ", table.columns.len()),
        BlockKind::Image { file, alt } => format!("image {file} {alt} "),
        BlockKind::Rule => "rule ".to_owned(),
    };
    format!("{out}{kind}{:?}{}", block.text, if block.tight { "+" } else { "" })
}

/// The marks of the first block, with the words they stand on.
fn marks(text: &str) -> Vec<(String, Inline)> {
    let article = markdown(text);
    let block = &article.sections[0].blocks()[0];
    block.marks.iter().map(|mark| (block.text[mark.range.clone()].to_owned(), mark.inline.clone())).collect()
}

fn person(index: usize) -> Entry {
    Entry { kind: Kind::Person, index }
}

#[test]
fn white_space_is_one_space_and_a_hard_break_a_line() {
    assert_eq!(blocks("a  b\nc\t d  \ne\\\nf"), [r#""a b c d\ne\nf""#]);
}

#[test]
fn containers_say_where_they_begin_and_end() {
    assert_eq!(
        blocks("- a\n- b\n\n  c\n  1. d\n- [x] e\n\n> f\n>\n> - g\n"),
        [r#"* "a"+"#, r#"*( "b""#, r#"*| "c"+"#, r#"*) 1 "d"+"#, r#"[x] "e""#, r#">( "f""#, r#">) * "g""#]
    );
}

#[test]
fn a_quotation_names_its_speaker_in_its_last_line() {
    assert_eq!(blocks("> a\n> — @kurti\n"), [r#">1 "a""#]);
    assert_eq!(blocks("> a\n>\n> -- @vucic\n"), [r#">0 "a""#]);
    assert_eq!(blocks("> - a\n>\n> – @nato\n"), [r#">0 * "a""#]);
    assert_eq!(blocks("> > a\n> > — @vucic\n>\n> — @kurti\n"), [r#">1 >0 "a""#]);
    assert_eq!(blocks("> a\n> — \\@kurti\n"), [r#"> "a — @kurti""#]);
    assert_eq!(blocks("> a — @kurti\n"), [r#"> "a — @kurti""#]);
}

#[test]
fn a_name_behind_a_dash_is_a_line_of_its_own_at_the_end_of_a_quotation() {
    assert_eq!(blocks("> a\n> b\n> — Karin Blomqvist\n"), [r#"> "a b\n— Karin Blomqvist""#]);
    assert_eq!(blocks("> a\n> -- *Ann* Lee, mayor\n"), [r#"> "a\n-- Ann Lee, mayor""#]);
    assert_eq!(blocks("> a\n> — Ann Lee\n>\n> b\n"), [r#">( "a — Ann Lee""#, r#">) "b""#]);
    assert_eq!(blocks("> a\n> — No, he said.\n"), [r#"> "a — No, he said.""#]);
    assert_eq!(blocks("a\n— Ann Lee\n"), [r#""a — Ann Lee""#]);
}

#[test]
fn notes_have_small_numbers_in_the_text_and_are_a_list_where_they_stand() {
    let source = "# T\n\nOne[^a], two[^Long one]![^a] none[^x] `[^a]` \\[^a]\n\n## B\n\nb[^c]\n\n[^a]: A.\n[^long one]: B *c*.\n\n    D.\n\n[^c]: E\n";
    let article = read::article("x.md", source, Format::Markdown).unwrap();
    let shown = |at: usize| article.sections[at].blocks().iter().map(shown).collect::<Vec<String>>();
    assert_eq!(shown(0), [r#""One¹, two²!¹ none[^x] [^a] [^a]""#]);
    let notes = [r#"1 "A."+"#, r#"2( "B c.""#, r#"2) "D.""#, r#"3 "E""#];
    assert_eq!(shown(1)[0], r#""b³""#);
    assert_eq!(shown(1).len(), 1 + notes.len());
    assert_eq!(shown(1)[1..], notes);
}

#[test]
fn a_link_to_an_id_is_a_mention_and_in_quotation_marks_speech() {
    for quoted in ["\"yes\"", "“yes”", "„yes“", "«yes»", "‚yes‘", "'yes'"] {
        assert_eq!(marks(&format!("he said [{quoted}](@vucic)")), [(quoted.to_owned(), Inline::Speech(person(0)))]);
    }
    assert_eq!(marks("[the president](@vucic)"), [("the president".to_owned(), Inline::Mention(person(0)))]);
    let place = Entry { kind: Kind::Place, index: 0 };
    assert_eq!(marks("[\"Brussels\"](@brussels)"), [("\"Brussels\"".to_owned(), Inline::Mention(place))]);
    assert_eq!(marks("[x](@/about.md)"), [("x".to_owned(), Inline::Link("@/about.md".to_owned()))]);
}

#[test]
fn words_without_quotation_marks_say_how_they_are_told() {
    let reported = |words: &str| vec![(words.to_owned(), Inline::Reported(person(0)))];
    assert_eq!(marks("[he stays](@vucic \"reported\")"), reported("he stays"));
    assert_eq!(marks("[\"he\" stays](@vucic \"reported\")"), reported("\"he\" stays"));
    assert_eq!(marks("[I stay](@vucic \"speech\")"), [("I stay".to_owned(), Inline::Speech(person(0)))]);
    assert_eq!(marks("[him](@vucic \"x\")"), [("him".to_owned(), Inline::Mention(person(0)))]);
    let place = Entry { kind: Kind::Place, index: 0 };
    assert_eq!(marks("[Brussels](@brussels \"reported\")"), [("Brussels".to_owned(), Inline::Mention(place))]);
    let around = "<span said=\"@vucic:reported\">he [stays](/a) *here*</span>, he said";
    let inner = [("stays".to_owned(), Inline::Link("/a".to_owned())), ("here".to_owned(), Inline::Emphasis)];
    assert_eq!(marks(around), [reported("he stays here"), inner.to_vec()].concat());
    let within =
        "<span said=\"@vucic:reported\">he <span said=\"@kurti:speech\">[stays](/a)</span> here</span>, he said";
    let inner = [("stays".to_owned(), Inline::Speech(person(1))), ("stays".to_owned(), Inline::Link("/a".to_owned()))];
    assert_eq!(marks(within), [reported("he stays here"), inner.to_vec()].concat());
    assert_eq!(blocks(&format!("{within}\n")), [r#""he stays here, he said""#]);
    assert_eq!(marks("a <span said=\"@vucic:reported\">b *c</span> d*"), [("c d".to_owned(), Inline::Emphasis)]);
    assert_eq!(blocks("a <span said=\"@vucic:reported\">b</span> c</span>\n"), [r#""a b c</span>""#]);
    assert_eq!(blocks("a <span>b</span>\n"), [r#""a <span>b</span>""#]);
}

#[test]
fn a_date_that_the_text_mentions_is_one_of_the_article() {
    let article =
        markdown("[a](@2022-08-17) [b](@2022-08) [c](@1960) [d](@1998-03/1999-06) [e](@1960)\n\n## B\n\n[f](@1961)");
    let dates: Vec<String> = article.dates.iter().map(|date| date.when.to_string()).collect();
    assert_eq!(dates, ["1960", "1961", "1998-03/1999-06", "2022-08", "2022-08-17"]);
    assert!(article.dates.iter().all(|date| date.events.is_empty()));
    let date = |index| Inline::Mention(Entry { kind: Kind::Date, index });
    let marks: Vec<Inline> = article.sections[0].blocks()[0].marks.iter().map(|mark| mark.inline.clone()).collect();
    assert_eq!(marks, [date(4), date(3), date(0), date(2), date(0)]);
}

#[test]
fn html_is_shown_and_its_comments_are_not() {
    assert_eq!(blocks("a <b>c</b><!-- d -->\n"), [r#""a <b>c</b>""#]);
    assert_eq!(blocks("<script>\nx()\n</script>\n\n<!-- y -->\n"), [r#""<script>\nx()\n</script>""#]);
}

#[test]
fn nothing_in_a_text_acts_on_the_terminal() {
    let article =
        markdown("a\x1b[31m &#27; `\x07` [x](/&#27;)\n\n```\n\x1b\t\u{202E}\n```\n\n## \x1b {#b pane=\"\x1b\"}\n\nw");
    assert!(!format!("{article:?}").contains(['\x1b', '\x07', '\u{202E}']));
    assert_eq!(article.sections[0].blocks()[0].text, "a␛[31m ␛ ␇ x");
}

#[test]
fn a_picture_alone_is_a_block_and_among_words_a_link() {
    assert_eq!(
        blocks("![alt](p.png \"cap\")\n\n![alt](p.png)"),
        [r#"image p.png alt "cap""#, r#"image p.png alt "alt""#]
    );
    assert_eq!(marks("see ![alt](p.png)"), [("alt".to_owned(), Inline::Link("p.png".to_owned()))]);
}

#[test]
fn pictures_that_are_stated_end_their_section() {
    let source = "title: T\nsections: [{ id: a, text: w }, { id: b, text: v }]\nimages: [{ section: a, file: p.png, caption: C, alt: A }]\n";
    let article = read::article("x", source, Format::Yaml).unwrap();
    let shown: Vec<String> = article.sections[0].blocks().iter().map(shown).collect();
    assert_eq!(shown, [r#""w""#, r#"image p.png A "C""#]);
}

#[test]
fn cells_of_a_table_are_ranges_of_its_text() {
    let article = markdown("| a | *b* |\n|:--|--:|\n| c |\n");
    let block = &article.sections[0].blocks()[0];
    assert_eq!(block.text, "a\tb\nc\t");
    let BlockKind::Table(table) = &block.kind else { panic!("{block:?}") };
    let cells: Vec<Vec<&str>> =
        table.rows.iter().map(|row| row.iter().map(|cell| &block.text[cell.clone()]).collect()).collect();
    assert_eq!(cells, [["a", "b"], ["c", ""]]);
}

/// Depth, id and title of every section.
fn outline(text: &str) -> Vec<(usize, String, String)> {
    let article = read::article("x", text, Format::Markdown).unwrap_or_else(|faults| panic!("{faults}"));
    article.sections.iter().map(|section| (section.depth, section.id.clone(), section.title.clone())).collect()
}

fn expected(sections: &[(usize, &str, &str)]) -> Vec<(usize, String, String)> {
    sections.iter().map(|&(depth, id, title)| (depth, id.to_owned(), title.to_owned())).collect()
}

#[test]
fn headings_are_sections_as_deep_as_they_nest() {
    let text = "# T\n\nopening\n\n## A\n\na\n\n#### B\n\nb\n\n### C\n\nc\n\nD\n---\n\nd\n\n## A ##\n\na\n";
    let sections = [(0, "opening", ""), (0, "a", "A"), (1, "b", "B"), (1, "c", "C"), (0, "d", "D"), (0, "a-2", "A")];
    assert_eq!(outline(text), expected(&sections));
}

#[test]
fn a_number_sign_in_code_html_or_a_list_is_no_heading() {
    let text = "# T\n\n```\n# a\n```\n\n~~~~\n~~~\n# b\n~~~~\n\n<!--\n# c\n-->\n\n- x\n\n  # d\n\n> # e\n\n    # f\n\n#g\n\n## H\n\n1. ```\n   # i\n   ```\n\n## J\n\nw\n";
    assert_eq!(outline(text), expected(&[(0, "opening", ""), (0, "h", "H"), (0, "j", "J")]));
}

#[test]
fn a_heading_may_belong_to_the_text() {
    assert_eq!(outline("# T\n\n## A\n\na\n\n### B {.text}\n\nb"), expected(&[(0, "a", "A")]));
    assert_eq!(blocks("a\n\n### B {.text}\n"), [r#""a""#, r#"h3 "B""#]);
}

#[test]
fn a_target_defined_anywhere_is_known_everywhere() {
    let article = markdown("[x][v] and [home]\n\n## B\n\n[home]: https://a.example\n[v]: @vucic\n\nw");
    let marks: Vec<Inline> = article.sections[0].blocks()[0].marks.iter().map(|mark| mark.inline.clone()).collect();
    assert_eq!(marks, [Inline::Mention(person(0)), Inline::Link("https://a.example".to_owned())]);
}

#[test]
fn markdown_of_others_is_read_as_it_is() {
    let text = "# News\n\nWritten by [@bob](@bob), [x](@/a.md).\n\n> so\n> — @bob\n";
    let article = read::article("x.md", text, Format::Markdown).unwrap();
    assert_eq!(article.title, "News");
    let shown: Vec<String> = article.sections[0].blocks().iter().map(shown).collect();
    assert_eq!(shown, [r#""Written by @bob, x.""#, r#"> "so — @bob""#]);
}

#[test]
fn both_forms_are_the_same_article() {
    let yaml = "title: T\npeople: { a: { name: A } }\nsections:\n  - { id: s, title: S, pane: P, text: \"[x](@a)\\n\\n- y\" }\n";
    let markdown = "---\ntitle: T\npeople: { a: { name: A } }\n---\n# S {#s pane=P}\n[x](@a)\n* y\n";
    assert_eq!(
        read::article("x", yaml, Format::Yaml).unwrap(),
        read::article("x", markdown, Format::Markdown).unwrap()
    );
}

#[test]
fn the_schema_describes_every_key_and_requires_what_is_required() {
    let schema: serde_json::Value = serde_json::from_str(&read::schema()).unwrap();
    assert_eq!(schema["required"], serde_json::json!(["title", "sections"]));
    let maps = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    for (key, property) in maps.filter_map(|map| map["properties"].as_object()).flatten() {
        assert!(property["description"].is_string(), "{key} has no description");
    }
}
