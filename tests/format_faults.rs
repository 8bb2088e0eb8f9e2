//! Every kind of bad file, and exactly what its author is told.

use dateline::read::{self, Format};
use insta::assert_snapshot;

/// Line, column, what is wrong and what to write, a line for each fault.
fn told(source: &str, format: Format) -> String {
    match read::article("x", source, format) {
        Ok(article) => panic!("this was read without a fault: {article:?}"),
        Err(faults) => faults.lines().map(|line| line[2..].to_owned()).collect::<Vec<_>>().join("\n"),
    }
}

/// A file that is right but for the lines that are given; `{}` stands for nothing.
fn with(lines: &str) -> String {
    format!("title: T\nsections: [{{ id: a, text: words }}]\n{lines}")
}

const HEAD: &str = "people:
  vucic: { name: Aleksandar Vučić, also: [Vučić] }
  kurti: { name: Albin Kurti }
organisations: { nato: { name: NATO } }
places: { brussels: { name: Brussels } }
";

macro_rules! faults {
    ($($claim:ident: $source:expr => $told:expr;)*) => {
        $(#[test]
        fn $claim() {
            pretty(&told(&$source, Format::Yaml), $told);
        })*
    };
}

fn pretty(told: &str, expected: &str) {
    assert!(told == expected.trim(), "told:\n{told}\nexpected:\n{}", expected.trim());
}

faults! {
    an_unknown_key_names_the_nearest_one: with("peple: {}\n") =>
        "3:1: unknown key `peple`; did you mean `people`?";
    an_unknown_key_without_a_near_one_names_the_known_ones: with("people: { a: { name: A, xyz: 1 } }\n") =>
        "3:25: unknown key `xyz`; known here are: about, also, name, of, role";
    a_title_is_required: "sections: [{ text: words }]" =>
        "1:1: the article has no title; write the headline: `title: …`";
    an_empty_title_is_none: "title: ''\nsections: [{ text: words }]" =>
        "1:8: the title is empty; write at least a word, or take the entry out";
    a_section_with_text_is_required: "title: T\nsections: [{ title: A }]" =>
        "2:1: no section has any text; write at least one section with text, as the format shows";
    sections_are_required: "title: T\n" =>
        "1:1: the article has no section; write at least one section with text, as the format shows";
    all_faults_are_told_together: "titel: T\nlanguage: sr_Latn\npeople: { a: { nmae: A, of: nato } }\nsections: [{ text: words, id: a b }]\ndate: 2022-02-30\n" =>
        "1:1: unknown key `titel`; did you mean `title`?
2:11: `sr_Latn` is not the tag of a language; write it as BCP 47 does: `en`, `sr-Cyrl`, `pt-BR`
3:16: unknown key `nmae`; did you mean `name`?
3:29: `of` is a single value, and a list is wanted; write `of: [nato]`
4:31: `a b` is not an id: it has a space; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`
5:7: `2022-02-30` does not exist; write a day that the calendar has";
    a_list_is_not_a_text: with("people: { a: { name: A, also: Big A } }") =>
        "3:31: `also` is a single value, and a list is wanted; write `also: [Big A]`";
    a_text_is_not_a_list: with("summary: [a, b]") =>
        "3:10: `summary` is a list, and a single value is wanted; write one text or number behind the colon";
    a_map_is_not_a_list: with("people:\n  - name: A\n") =>
        "4:3: `people` is a list, and a map is wanted; write an id and a colon for each entry under `people:`";
    the_whole_file_is_a_map: "- title: T\n" =>
        "1:1: the file is a list, and a map of keys is wanted; begin with `title: …`, then `sections:`";
    a_word_is_not_yaml_yet: "just some words\n" =>
        "1:1: the file is a single value, and a map of keys is wanted; begin with `title: …`, then `sections:`";
    a_name_is_missing: with("people:\n  vucic: { role: President }\n  kurti:\n") =>
        "4:3: name is missing in `people.vucic`; write `name: …` in it
5:3: name is missing in `people.kurti`; write `name: …` in it";
    a_number_is_a_number: with("facts: [{ section: a, label: L, value: many }]") =>
        "3:40: `many` is not a number; write a number such as 3700 or 0.5, without quotation marks";
    a_whole_number_is_one: with("lesson: { minutes: 2.5 }") =>
        "3:20: `2.5` is not a whole number; write a number such as 20, without quotation marks";
    true_is_true: with("facts: [{ section: a, label: L, value: 1, about: perhaps }]") =>
        "3:50: `perhaps` is neither true nor false; write true or false";
    a_bound_is_one_of_four: with("facts: [{ section: a, label: L, value: 1, bound: over }]") =>
        "3:50: `over` is not known here; write one of: more than, less than, at least, at most";
    a_figure_is_about_a_number_or_on_one_side_of_it:
        with("facts: [{ section: a, label: L, value: 1, about: true, bound: at least }]") =>
        "3:43: about a number and on one side of it at once; write `about:` or `bound:`";
    analysis_is_on_or_off: with("analysis: never") =>
        "3:11: `never` is not known here; write one of: on, off";
    a_key_is_given_once: with("date: 2022\ndate: 2023\n") =>
        "4:1: `date` is given twice; keep one of the two";
    an_id_is_given_once: with("people:\n  a: { name: A }\n  a: { name: B }\n") =>
        "5:3: `a` is given twice; keep one of the two";
    an_unresolved_id_names_the_nearest: with(&format!("{HEAD}place: brusels\ndates: [{{ date: 2022, people: [vuci, brussels], place: nato }}]")) =>
        "8:8: no place has the id `brusels`; did you mean `brussels`?
9:32: no person has the id `vuci`; did you mean `vucic`?
9:38: `brussels` is a place, not a person; add it under `people:`, or write one of the ids there
9:56: `nato` is an organisation, not a place; add it under `places:`, or write one of the ids there";
    a_date_exists: with("date: 2022-02-30\ndates: [{ date: 17 August }, { from: 2022-13, to: 2023 }]") =>
        "3:7: `2022-02-30` does not exist; write a day that the calendar has
4:17: `17 August` is not a date; write it as 2022-08-17, 2022-08 or 2022
4:38: `2022-13` does not exist; write a day that the calendar has";
    a_span_ends_after_it_begins: with("dates: [{ from: 1999-06, to: 1998-03 }, { from: 1999 }, { to: 1999 }, { date: 1, from: 2 }, { event: x }]") =>
        "3:30: 1998-03 is before 1999-06; let `to:` be the later of the two
3:43: the span has no end; write `to:` too, or `date:` alone
3:59: the span has no beginning; write `from:` too, or `date:` alone
3:73: a day and a span at once; write either `date:`, or `from:` and `to:`
3:93: nothing says when this was; write `date: 2022-08-17`, or `from:` and `to:`";
    a_name_belongs_to_one_person: with("people: { a: { name: Ann, also: [Boss] }, b: { name: Bob, also: [boss, ANN] } }") =>
        "3:66: `boss` already names `a`; leave it to one of the two, and write the other one's mentions out: `[text](@id)`
3:72: `ANN` already names `a`; leave it to one of the two, and write the other one's mentions out: `[text](@id)`";
    an_id_is_one_entry: with("people: { x: { name: A } }\nplaces: { x: { name: B } }") =>
        "4:11: `x` is already the id of a person; give each entry an id of its own, so that `[text](@id)` means one of them";
    an_id_has_letters_digits_and_dashes: with("people: { a b: { name: A }, a.b: { name: B }, 2022: { name: C }, '': { name: D } }") =>
        "3:11: `a b` is not an id: it has a space; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`
3:29: `a.b` is not an id: it has `.`; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`
3:47: `2022` is not an id: it looks like a date; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`
3:66: an empty text is not an id; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`";
    two_sections_have_two_ids: "title: T\nsections:\n  - { id: a, text: w }\n  - { id: a, text: w }\n" =>
        "4:11: two sections have the id `a`; give one of them another id";
    coordinates_are_on_the_globe: with("places: { a: { name: A, at: [91, -181] }, b: { name: B, at: [1, 2, 3] }, c: { name: C, at: [x, 1] } }") =>
        "3:30: 91 is no latitude; write degrees from -90 to 90, latitude first: `at: [50.85, 4.35]`
3:34: -181 is no longitude; write degrees from -180 to 180, latitude first: `at: [50.85, 4.35]`
3:61: `at` has 3 values, and 2 are wanted; write latitude and longitude in degrees: `[50.85, 4.35]`
3:93: `x` is not a number; write a number such as 3700 or 0.5, without quotation marks";
    a_lesson_points_at_what_is_there: with("lesson:\n  steps:\n    - show: b\n    - show: a 2\n    - show: a one\n    - view: timelin\n    - ask: 2\n    - spotlight: a\n    - { ask: 1, view: map }\n    - { show: a, spotlight: nobody }\n  questions:\n    - { ask: Q, choices: [x, y], answer: 3, evidence: a 9 }\n    - { ask: '', answer: 0 }\n") =>
        "5:13: no section has the id `b`; write one of: a
6:13: section `a` has no block `2`; write `a` and a number from 1 to 1: the blocks are counted from 1
7:13: section `a` has no block `one`; write `a` and a number from 1 to 1: the blocks are counted from 1
8:13: no view is called `timelin`; did you mean `timeline`?
10:7: the step shows nothing; write `show: serbia`, `view: timeline` or `ask: 1`
10:18: `a` is the id of no entry; add it under `people:`, or write one of the ids there
11:7: the step shows several things at once; write one step each for `show:`, `view:` and `ask:`
12:29: `nobody` is the id of no entry; add it under `people:`, or write one of the ids there
14:42: answer 3 is not among the choices; write a number from 1 to 2: the choices are counted from 1
14:55: section `a` has no block `9`; write `a` and a number from 1 to 1: the blocks are counted from 1
15:14: the question is empty; write at least a word, or take the entry out
15:26: answer 0 is not among the choices; write the choices first";
    facts_and_pictures_stand_in_a_section: with("facts: [{ section: b, label: L, value: 1, parts: { x: 1 } }, { section: a, label: L }, { section: a, label: L, parts: {} }, { section: a, label: '', value: .inf }]\nimages: [{ section: z, file: '' }]\nglossary: [{ term: '', means: '' }]") =>
        "3:20: no section has the id `b`; write one of: a
3:43: one number and parts at once; write either `value:` or `parts:`
3:62: the fact has no number; write `value: 3700`, or `parts:` with a number for each
3:119: no part is named; write `parts: { NATO Allies: 20, Partners: 7 }`
3:146: the label is empty; write at least a word, or take the entry out
3:157: `.inf` is not a number; write a number such as 3700 or 0.5, without quotation marks
4:21: no section has the id `z`; write one of: a
4:30: the file name is empty; write at least a word, or take the entry out
5:20: the term is empty; write at least a word, or take the entry out
5:31: an empty text is not explained; write what it means";
    a_mention_in_the_text_means_someone: format!("title: T\n{HEAD}sections:\n  - text: |\n      One [x](@vucic), two [y](@vucc),\n      three [z](@2022-02-30).\n\n      > words\n      > — @brussels\n  - text: \"inline [q](@nobody)\"\n") =>
        "9:32: `vucc` is the id of nobody and nothing here; did you mean `vucic`?
10:17: `2022-02-30` does not exist; write a day that the calendar has
13:11: `brussels` is a place, which does not speak; name the person whose words these are: `— @stoltenberg`
14:23: `nobody` is the id of nobody and nothing here; add it under `people:`, or write one of the ids there";
    a_language_is_a_tag: with("language: Serbian (Latin)") =>
        "3:11: `Serbian (Latin)` is not the tag of a language; write it as BCP 47 does: `en`, `sr-Cyrl`, `pt-BR`";
    another_version_is_all_that_is_told: "dateline: 2\nfuture: yes\n" =>
        "1:11: version 2 of the format is not known to this program, which reads version 1; write `dateline: 1`, or get a newer version of the program";
    sections_nest_six_deep: "title: T\nsections: [{ text: w, sections: [{ sections: [{ sections: [{ sections: [{ sections: [{ sections: [{ text: seven }] }] }] }] }] }] }]" =>
        "2:99: sections nest deeper than 6; move the section up";
    an_alias_of_yaml_may_not_hold_itself: with("glossary: &a [*a]") =>
        "3:15: this alias stands within what it names; write the value out instead of the alias";
    a_tab_does_not_indent: "title: T\nsections:\n\t- text: w\n" =>
        "3:2: a tab cannot indent YAML; indent with spaces";
    a_second_colon_wants_quotation_marks: "title: Kosovo: the talks\nsections: [{ text: w }]\n" =>
        "1:14: a second colon in one line; put text that has a colon in quotation marks: title: \"Kosovo: the talks\"";
    a_quotation_mark_is_closed: "title: \"T\nsections: [{ text: w }]\n" =>
        "1:8: a quotation mark is never closed; close it, or take it away; within \"…\" a quotation mark is written \\\"";
    a_bracket_is_closed: "title: T\nsections: [{ text: w }\nlanguage: en\n" =>
        "3:1: a bracket or brace is not closed before this; close [ with ] and { with }, and part what is between with commas";
    some_letters_want_quotation_marks: "title: @T\n" =>
        "1:8: a text cannot begin with @ here; put the text in quotation marks";
    one_file_is_one_article: "title: T\n---\ntitle: U\n" =>
        "2:1: a second document begins here; one file is one article: put the other in a file of its own";
    a_column_counts_letters: "title: T\nsections: [{ text: \"čšž [x](@y)\" }]\n" =>
        "2:29: `y` is the id of nobody and nothing here; add it under `people:`, or write one of the ids there";
}

macro_rules! markdown_faults {
    ($($claim:ident: $source:expr => $told:expr;)*) => {
        $(#[test]
        fn $claim() {
            pretty(&told(&$source, Format::Markdown), $told);
        })*
    };
}

markdown_faults! {
    front_matter_is_checked_like_a_file: "---\ntitle: T\npeple: {}\ndate: 2022-02-30\n---\nwords\n" =>
        "3:1: unknown key `peple`; did you mean `people`?
4:7: `2022-02-30` does not exist; write a day that the calendar has";
    headings_are_the_sections: "---\ntitle: T\nsections: []\n---\nwords\n" =>
        "3:1: the sections of a Markdown file are its headings; write each as `## Title {#id}` with its text below, and take `sections:` out";
    a_mention_is_checked_in_markdown: "---\ntitle: T\npeople: { vucic: { name: V } }\n---\n## A {#a}\n\n[x](@vucic) and [y](@vuci)\n\n> z\n> — @nobody\n" =>
        "7:21: `vuci` is the id of nobody and nothing here; did you mean `vucic`?
10:5: `nobody` is the id of nobody and nothing here; add it under `people:`, or write one of the ids there";
    headings_have_ids_and_panes: "---\ntitle: T\n---\n## A {#a}\nw\n## B {#a .big}\nw\n## C {#c.d}\nw\n" =>
        "6:4: two sections have the id `a`; give one of them another id
6:10: unknown attribute `.big` of a heading; known are an id and a short name for the pane: {#serbia pane=\"Serbian meeting\"}
8:4: `c.d` is not an id: it has `.`; write an id of letters, digits, - and _, such as `vucic` or `nato-2022`";
    front_matter_without_a_title_wants_a_heading: "---\nlanguage: en\n---\n## A\nwords\n" =>
        "2:1: the article has no title; write the headline: `title: …`";
    front_matter_has_an_end: "---\ntitle: T\nwords\n" =>
        "1:1: the front matter that begins here has no end; write a line `---` after its last key";
    nothing_is_no_article: " \n\n" =>
        "1:1: the article has no section; write at least one section with text, as the format shows";
}

#[test]
fn a_fault_is_shown_with_its_line_and_a_caret() {
    let source = "title: T\npeople:\n  vucic: { nmae: \"V\u{202E}\" }\nsections: [{ text: w }]\n";
    let faults = read::article("talks.yaml", source, Format::Yaml).unwrap_err();
    assert_snapshot!(faults.to_string(), @r#"
    error: unknown key `nmae`
     --> talks.yaml:3:12
      |
    3 |   vucic: { nmae: "V�" }
      |            ^^^^
      |
      = help: did you mean `name`?
    "#);
    assert!(faults.render(true).contains("\x1b["));
}

#[test]
fn many_faults_are_counted() {
    let source: Vec<String> = (0..150).map(|n| format!("x{n}: 1\n")).collect();
    let source = source.concat();
    let faults = read::article("x", source, Format::Yaml).unwrap_err();
    assert_eq!(faults.list().len(), read::limits::FAULTS);
    assert!(faults.to_string().ends_with("and 52 more"), "{faults}");
}

#[test]
fn a_very_long_line_is_shown_in_part() {
    let source =
        format!("title: T\nsections: [{{ text: \"{} [x](@y) {}\" }}]\n", "a ".repeat(5_000), "b ".repeat(5_000));
    let faults = read::article("x", source, Format::Yaml).unwrap_err();
    assert!(faults.to_string().len() < 2_000, "{faults}");
    assert!(faults.lines().all(|line| line.starts_with("x:2:10026: ")), "{:?}", faults.lines().collect::<Vec<_>>());
}
