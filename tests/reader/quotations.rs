//! Who said what: by speaker, with shares of the words, and in the order of the text.

use dateline::{
    article::{Entry, Kind, Mentions, Passage, Quotation, View},
    page::{Look, Page, QuotationOrder, Quotations},
    reader::Reader,
};

use crate::{article, bottom, focused, looks, reader};

#[test]
fn the_quotations_at_each_size_and_without_colour() {
    looks("quotations", "v q j", reader);
}

#[test]
fn the_quotations_as_they_are_told() {
    let mut reader = reader();
    reader.press("v q t");
    insta::assert_snapshot!("quotations_as_told", crate::told(&mut reader));
}

#[test]
fn all_six_are_the_secretary_generals_and_his_guests_are_not_quoted() {
    let mut reader = reader();
    reader.press("v q");
    let screen = reader.screen();
    for told in [
        "All 6 quotations are Jens Stoltenberg's; Aleksandar Vučić and Albin Kurti are not",
        "Jens Stoltenberg · NATO Secretary General",
        "100 % of the quoted words",
        "6 quotations · 81 words",
        "“act with restraint and avoid unhelpful rhetoric”",
        "“KFOR's neutrality is central to its mission success. KFOR is ready to intervene",
        "KFOR facts ¶3",
    ] {
        assert!(screen.contains(told), "{told} is missing:\n{screen}");
    }
}

#[test]
fn a_key_turns_the_order_and_the_chosen_quotation_stays_chosen() {
    let mut reader = reader();
    reader.press("v q j j j t");
    assert_eq!(reader.model.views.place(View::Quotations).chosen, 2);
    assert!(bottom(&reader).contains("t speakers or order"), "{}", bottom(&reader));
    reader.press("t");
    assert_eq!(reader.model.views.place(View::Quotations).chosen, 3);
}

#[test]
fn enter_leads_to_the_words_and_back() {
    let mut reader = reader();
    reader.press("v q 4j Enter");
    assert_eq!(focused(&reader), "Kosovo meeting");
    assert!(reader.screen().contains("\"the only way towards sustainable peace\""), "{}", reader.screen());
    reader.press("Backspace");
    assert_eq!((reader.model.views.shown, reader.model.views.place(View::Quotations).chosen), (View::Quotations, 4));
}

#[test]
fn shares_of_several_speakers_make_a_hundred() {
    let mut reader = crate::long_reader();
    reader.size(120, 200).press("v q");
    let screen = reader.screen();
    assert!(screen.contains("20 quotations by 5 speakers; "), "{screen}");
    let shares =
        screen.lines().filter_map(|line| line.split(" % of the quoted words").next()?.split_whitespace().last());
    let shares: Vec<u32> = shares.filter_map(|share| share.parse().ok()).collect();
    assert_eq!((shares.len(), shares.iter().sum::<u32>()), (5, 100), "{shares:?}");
}

#[test]
fn an_article_without_quotations_says_so() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nText.\n"));
    reader.press("v q j t j Enter");
    assert!(reader.screen().contains("This article quotes nobody"), "{}", reader.screen());
}

/// The lines of a page's items, without colours.
fn lines(page: &dyn Page) -> Vec<String> {
    let look = Look { width: 60, plain: false };
    let items = (0..page.count()).flat_map(|index| page.item(index, look).lines);
    items.map(|line| line.iter().map(|span| span.text.as_str()).collect::<String>().trim_end().to_owned()).collect()
}

#[test]
fn reported_words_stand_apart_and_without_marks() {
    let article = reader().model.document.article.clone();
    let mut mentions = Mentions::default();
    let kurti = Entry { kind: Kind::Person, index: 2 };
    for (block, direct) in [(0, false), (1, true), (2, false)] {
        let at = Passage { section: 2, block, range: 0..12 };
        mentions.push_quotation(Quotation { speaker: kurti, at, direct }, 3);
    }
    let by_speaker = lines(&Quotations::new(&article, &mentions, QuotationOrder::BySpeaker)).join("\n");
    assert!(by_speaker.contains("1 quotation · 3 words · 2 reported"), "{by_speaker}");
    let direct = by_speaker.find("┃ “").unwrap();
    let apart = by_speaker.find("Not in the speaker's own words:").unwrap();
    assert!(direct < apart && by_speaker.matches('“').count() == 1, "{by_speaker}");
    let as_told = lines(&Quotations::new(&article, &mentions, QuotationOrder::AsTold)).join("\n");
    assert_eq!(as_told.matches("· reported").count(), 2, "{as_told}");
}

#[test]
fn of_twenty_thousand_quotations_only_the_near_ones_are_made() {
    let paragraphs = "He said [\"go on and on\"](@a), she said [\"no\"](@b).\n\n".repeat(10_000);
    let text =
        format!("---\ntitle: T\npeople:\n  a: {{ name: Ann }}\n  b: {{ name: Bea }}\n---\n\n## S\n\n{paragraphs}");
    let mut reader = Reader::open(article(&text));
    reader.settle().press("v q");
    assert!(reader.screen().contains("20000 quotations by 2 speakers."), "{}", reader.screen());
    assert!(reader.screen().contains("80 % of the quoted words"), "{}", reader.screen());
    let shown = &reader.press("G").model.plan.view.as_ref().unwrap().shown;
    assert!(shown.len() < 40 && shown.last().unwrap().0 == 20_001, "{}", shown.len());
}
