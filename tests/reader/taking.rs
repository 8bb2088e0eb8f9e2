//! Copying and citing.

use dateline::app::Effect;

use crate::{bottom, reader};

fn copied(reader: &mut dateline::reader::Reader) -> String {
    match &reader.effects()[..] {
        [Effect::Copy(text)] => text.clone(),
        other => panic!("not copied: {other:?}"),
    }
}

#[test]
fn y_copies_the_section_as_clean_text() {
    let mut reader = reader();
    reader.press("3 y");
    let text = copied(&mut reader);
    assert!(text.starts_with("Meeting with Kosovo's Prime Minister\n\nMr Kurti had a meeting"), "{text}");
    assert!(text.contains("\"the only way towards sustainable peace\""));
    assert!(!text.contains('│') && !text.contains("  "));
    assert!(bottom(&reader).starts_with("Copied the section"));
}

#[test]
fn selected_paragraphs_are_copied_and_nothing_else() {
    let mut reader = reader();
    reader.press("V j y");
    let text = copied(&mut reader);
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 2);
    assert!(paragraphs[0].starts_with("Serbia and Kosovo") && paragraphs[1].starts_with("Both visits"));
    assert!(reader.model.status.selection.is_none());
}

#[test]
fn a_citation_has_words_speaker_section_source_and_date() {
    let mut reader = reader();
    reader.press("2 Y");
    let citation = copied(&mut reader);
    for part in [
        "“act with restraint and avoid unhelpful rhetoric”",
        "Jens Stoltenberg, NATO Secretary General",
        "“Serbian meeting”",
        "NATO chief receives Serbia's president and Kosovo's premier",
        "The Diplomatic Insight (TDI)",
        "Brussels",
        "18 Aug 2022",
    ] {
        assert!(citation.contains(part), "{part} is not in {citation}");
    }
}

#[test]
fn nobody_is_made_to_say_what_others_say() {
    let mut reader = reader();
    reader.press("2 V j j j y");
    reader.effects();
    reader.press("V j j Y");
    let citation = copied(&mut reader);
    assert!(!citation.contains("” — Jens"), "{citation}");
}

#[test]
fn words_of_somebody_keep_marks_and_speaker_among_others_and_what_is_retold_says_so() {
    let mut reader = reader();
    reader.press("2 V j y");
    let words = "act with restraint and avoid unhelpful rhetoric";
    assert!(copied(&mut reader).ends_with(&format!("\n\n“{words}” — Jens Stoltenberg")));
    reader.press("2 V j Y");
    let citation = copied(&mut reader);
    assert!(citation.contains(&format!("\n\n‘{words}’ — Jens Stoltenberg”\nIn “Serbian meeting”")), "{citation}");
    assert!(citation.contains("retold from The Diplomatic Insight (TDI)"), "{citation}");
    assert!(!citation.contains('"') && citation.starts_with('“'), "{citation}");
}

#[test]
fn a_citation_tells_the_address_of_its_source() {
    let text = "---\ntitle: T\nsource: { name: The Paper, url: \"https://example.org/a\" }\n---\n\n## A\n\n\"So it is,\" they wrote.\n";
    let mut reader = dateline::reader::Reader::open(crate::article(text));
    reader.press("Y");
    assert_eq!(copied(&mut reader), "“'So it is,' they wrote.”\nIn “A”, T, The Paper\nhttps://example.org/a");
}

#[test]
fn a_selection_ends_where_its_section_is_left() {
    let mut reader = reader();
    reader.press("V 3 y");
    assert!(copied(&mut reader).starts_with("Meeting with Kosovo's Prime Minister"));
}

#[test]
fn in_a_view_the_sentence_behind_the_chosen_entry_is_copied() {
    for (keys, expected) in [
        ("v f y", "About 3,700 soldiers serve in the mission at present."),
        ("v q y", "act with restraint and avoid unhelpful rhetoric"),
        ("v t y", "Both visits were paid in Brussels on 17 August."),
        ("v m y", "Serbia and Kosovo have both been to see NATO, but they did not sit at the same table."),
    ] {
        let mut reader = reader();
        reader.press(keys);
        assert_eq!(copied(&mut reader), expected, "after {keys}");
        assert!(bottom(&reader).starts_with("Copied the sentence"), "{}", bottom(&reader));
    }
    let mut reader = reader();
    reader.press("| Tab y");
    assert!(copied(&mut reader).starts_with("Meeting with Kosovo's Prime Minister\n\nMr Kurti had a meeting"));
}

#[test]
fn in_a_view_it_is_cited_with_where_it_is_from() {
    for (keys, parts) in [
        ("v f Y", ["“About 3,700 soldiers serve", "In “KFOR facts”"]),
        ("v q Y", ["unhelpful rhetoric” — Jens Stoltenberg, NATO Secretary General", "In “Serbian meeting”"]),
        ("| Y", ["“With Mr Vučić as his guest", "In “Serbian meeting”"]),
    ] {
        let mut reader = reader();
        reader.press(keys);
        let citation = copied(&mut reader);
        assert!(parts.iter().all(|part| citation.contains(part)), "after {keys}: {citation}");
    }
}

#[test]
fn an_entry_without_a_sentence_says_that_nothing_is_copied() {
    let mut reader = dateline::reader::Reader::open(crate::article("# T\n\n## A\n\nWords.\n"));
    for keys in ["v f y", "v f Y", "v t y"] {
        assert!(reader.press(keys).effects().is_empty());
        assert!(bottom(&reader).contains("No sentence of the text stands behind this entry"), "after {keys}");
    }
}
