//! Whole plain texts and what they become.

#![expect(clippy::format_collect, reason = "the texts of tests are made once")]

use super::*;
use proptest::prelude::*;

/// The Markdown of a text.
fn markdown(text: &str) -> String {
    foreign(text, text.len()).markdown
}

/// The titles of the sections, as deep as they stand.
fn outline(text: &str) -> Vec<String> {
    let article = foreign(text, text.len()).article("a.txt").unwrap();
    let titles = article.sections.iter().map(|section| format!("{}{}", "  ".repeat(section.depth), section.title));
    titles.collect()
}

const BODY: &str = "They went on, day after day, over the hills and through\nthe rain, until they came to the river.\n";

#[test]
fn a_saved_page_of_news_has_its_headings_as_sections() {
    let page = "Minister meets mayor\n\n17\nThe minister (left) and the mayor\nThe minister (left) and the mayor\n\n\
        Ghent, 3 May 2021 (XYZ): The minister met the mayor, and both of them said a few words of it to the press, as is done.\n\n\
        What was said\n\nThe minister spoke at some length of the bridge, which has been closed for a year and a half by now.\n\n\
        Read also: The bridge that never was\n\nThe mayor had heard of it before and was glad to hear of it again, she said, and smiled.\n\n\
        What comes next\n\nNobody knows when the bridge will be open, but all of them are sure that it will be some day.\n";
    assert_eq!(outline(page), ["", "What was said", "What comes next"]);
    let Foreign { head, markdown } = foreign(page, page.len());
    assert_eq!(head.title.as_deref(), Some("Minister meets mayor"));
    assert_eq!(head.date.map(|day| day.0).as_deref(), Some("2021-05-03"));
    assert_eq!((head.place.as_deref(), head.source.map(|source| source.name).as_deref()), (Some("ghent"), Some("XYZ")));
    assert!(markdown.starts_with("The minister (left) and the mayor\n\nGhent, 3 May 2021"), "{markdown}");
    assert!(!markdown.contains("Read also") && !markdown.contains("17"), "{markdown}");
}

#[test]
fn a_book_has_its_chapters_once() {
    let chapters = |numbers: &[&str]| -> String {
        numbers.iter().map(|number| format!("CHAPTER {number}\n\nOf the Road\n\n{BODY}\n{BODY}\n\n\n")).collect()
    };
    let book = format!(
        "THE LONG ROAD\n\nby Ann Author\n\n\nCONTENTS\n\nPART ONE\n\nCHAPTER I\n\nCHAPTER II\n\nPART TWO\n\nCHAPTER III\n\n\n\
         PREFACE\n\n{BODY}\n\nPART ONE\n\n{}PART TWO\n\n{}THE END\n",
        chapters(&["I", "II"]),
        chapters(&["III"])
    );
    let parts = [
        "",
        "CONTENTS",
        "PREFACE",
        "PART ONE",
        "  CHAPTER I. Of the Road",
        "  CHAPTER II. Of the Road",
        "PART TWO",
        "  CHAPTER III. Of the Road",
    ];
    assert_eq!(outline(&book), parts);
}

#[test]
fn a_title_page_has_no_sections_and_its_list_of_contents_is_left_out() {
    let chapters = ["ADVENTURE I. A SCANDAL", "ADVENTURE II. THE LEAGUE", "III. A CASE", "IV. THE MYSTERY"];
    let list = "   I. A Scandal\n   II. The League\n   III. A Case\n   IV. The Mystery";
    let text: String = chapters.map(|title| format!("\n\n{title}\n\n{BODY}\n{BODY}")).concat();
    let book = format!("THE LONG ROAD\n\nBY\nANN AUTHOR\n\nBOSTON\n\nROAD AND SON, PRINTERS\n\n{list}\n{text}");
    assert_eq!(outline(&book), [&[""][..], &chapters].concat());
    assert!(!markdown(&book).contains("The League"));
}

#[test]
fn short_lines_of_a_book_with_chapters_are_no_headings() {
    let chapter = |number| format!("Chapter {number}\n\n{BODY}\nHome at last\n\n{BODY}\n");
    assert_eq!(outline(&(1..4).map(chapter).collect::<String>()), ["Chapter 1", "Chapter 2", "Chapter 3"]);
}

#[test]
fn numbers_alone_are_chapters_or_pages() {
    let numbered: String = (1..4).map(|number| format!("{number}\n\n{BODY}\n")).collect();
    assert_eq!(outline(&format!("A tale\n\n{numbered}")), ["1", "2", "3"]);
    let pages: String =
        (7..10).map(|page| format!("They went on, day after day, and over the\nhills to the\n\n{page}\n\n")).collect();
    let markdown = markdown(&format!("A tale\n\n{pages}{BODY}"));
    assert!(!markdown.contains(['7', '8', '9']), "{markdown}");
}

#[test]
fn a_text_begins_with_its_title_or_has_its_files_name() {
    for (text, title) in [
        ("The talks\n\nThey talked for a long time.\n", Some("The talks")),
        ("The talks\n=========\n\nThey talked.\n", Some("The talks")),
        ("# The talks\nThey talked.\n", Some("The talks")),
        ("THE HISTORY OF\nTHE TALKS\n\nThey talked.\n", Some("THE HISTORY OF THE TALKS")),
        ("They talked for a long time.\n", None),
        ("Chapter 1\n\nThey talked for a long time.\n", None),
        ("- milk\n\n- bread\n", None),
    ] {
        assert_eq!(foreign(text, text.len()).head.title.as_deref(), title, "{text}");
    }
}

#[test]
fn what_looks_like_a_sign_of_markdown_is_read_as_it_is() {
    let text =
        "Signs\n\n1984. A *year* of [x](y), <b> & &amp; and `code`; a_b_c.\n\n    indented (x)\n\n+ plus\n\nA | B\n";
    let article = foreign(text, text.len()).article("a.txt").unwrap();
    let blocks: Vec<&str> =
        article.sections.iter().flat_map(crate::article::Section::blocks).map(|block| block.text.as_str()).collect();
    let first = "1984. A year of [x](y), <b> & &amp; and `code`; a_b_c.";
    assert_eq!(blocks, [first, "indented (x)", "+ plus", "A | B"]);
}

#[test]
fn lines_may_end_as_they_did_of_old() {
    assert_eq!(markdown("Title\r\rwords\rand words\r").trim_end(), "words\\\nand words");
    assert_eq!(foreign("Title\r\n\r\nwords\r\n", 17).head.title.as_deref(), Some("Title"));
}

#[test]
fn the_beginning_of_a_text_is_read_as_it_is_in_the_whole() {
    let chapter = |number| format!("Chapter {number}\n\n{}", format!("{BODY}\n").repeat(30));
    let whole: String = (1..300).map(chapter).collect();
    let half = &whole[..whole.len() / 2];
    let (whole, half) = (foreign(&whole, whole.len()), foreign(half, whole.len()));
    assert!(whole.markdown.starts_with(half.markdown.rsplit_once("\n# ").unwrap().0));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,400}") {
        foreign(&text, text.len()).article("a.txt");
    }

    #[test]
    fn any_text_of_such_pieces_is_read(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)
    ) {
        let text = pieces.concat();
        foreign(&text, text.len()).article("a.txt");
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "CHAPTER I",
    "Chapter 2: ",
    "CONTENTS",
    "1.",
    " 2) x",
    "- ",
    "* * *",
    "====",
    "----",
    "    ",
    "\t",
    "words and ",
    "Words",
    "THE",
    "—",
    "_x_",
    "*",
    "[1]",
    "<p>",
    "&",
    "# ",
    "*** START OF THE PROJECT GUTENBERG EBOOK X ***",
    "*** END OF THE PROJECT GUTENBERG EBOOK X ***",
    "Brussels, 18 August 2022 (TDI): ",
    "Title: x",
    "\r",
    "\u{FEFF}",
    "|---|",
    "$",
    "242",
    "\u{AD}",
    "北京",
    "é",
    "\u{C}",
    "Read also: ",
    "\\",
    "IV",
    "{#a}",
    "@b",
    "— @b",
];

#[test]
fn what_somebody_says_behind_the_name_is_no_heading() {
    let text = "A talk in Rome\n\nLindqvist: Did Barenboim really throw you out of a rehearsal?\n\n\
        Conti: He did, and he was right to do it, as I had not looked at the score.\n\n\
        Lindqvist: And then?\n\nConti: I went home. I read the score all night, and I came back.\n\n\
        Lindqvist: Was he still angry?\n\nConti: No.\n";
    let read = foreign(text, text.len()).markdown;
    assert!(!read.contains('#') && read.contains("Lindqvist: And then?"), "{read}");
    let text = format!(
        "A day in Rome\n\n{0}\n\nAnalysis: Why did he go?\n\n{0}\n",
        "He went home, and that was all he did. ".repeat(5)
    );
    let read = foreign(&text, text.len()).markdown;
    assert!(read.contains("# Analysis: Why did he go?"), "{read}");
}
