//! What every kind of block looks like.

#[path = "layout_painter/mod.rs"]
mod painter;

use dateline::{
    article::{Alignment, Block, BlockKind, ContainerKind, Marker},
    layout::Frame,
};
use painter::{STOLTENBERG, assert_screen, frame, table, within};

fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, text: text.into(), ..Block::default() }
}

fn item(marker: Marker, text: &str) -> Block {
    Block { tight: true, ..within(Block::paragraph(text), vec![(ContainerKind::Item(marker), true, true)]) }
}

fn arabic(width: u16) -> Frame<'static> {
    Frame { right_to_left: true, ..frame(width, "ar") }
}

#[test]
fn a_paragraph_parts_a_word_only_where_the_row_would_stay_too_empty() {
    let text = "NATO Secretary General Jens Stoltenberg received the President of Serbia on 17 August, \
                ahead of the internationalization dialogue.";
    let wide =
        ["NATO Secretary General Jens Stoltenberg received the", "President of Serbia on 17 August, ahead of the"];
    let last = "internationalization dialogue.";
    let whole = Frame { hyphenate: false, ..frame(60, "en") };
    assert_screen(&[Block::paragraph(text)], &whole, &[wide[0], wide[1], last]);
    assert_screen(
        &[Block::paragraph(text)],
        &frame(30, "en"),
        &[
            "NATO Secretary General Jens",
            "Stoltenberg received the",
            "President of Serbia on 17",
            "August, ahead of the interna-",
            "tionalization dialogue.",
        ],
    );
    assert_screen(&[Block::paragraph("to Stoltenberg")], &frame(8, "en"), &["to", "Stoltenb", "erg"]);
    assert_screen(
        &[Block::paragraph("Северноатлантског савеза примио је председника Србије")],
        &frame(20, "sr"),
        &["Северноатлантског", "савеза примио је", "председника Србије"],
    );
    assert_screen(&[Block::paragraph("реч председника")], &frame(10, "sr"), &["реч пред-", "седника"]);
}

#[test]
fn addresses_and_numbers_are_never_parted_with_a_hyphen() {
    let text = "see https://www.nato.int/topics and 1234567890123";
    assert_screen(
        &[Block::paragraph(text)],
        &frame(12, "en"),
        &["see https://", "www.nato.int", "/topics and", "123456789012", "3"],
    );
}

#[test]
fn a_soft_hyphen_is_seen_at_the_end_of_a_row_only() {
    let text = "inter\u{ad}nation\u{ad}al co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion";
    let whole = Frame { hyphenate: false, ..frame(9, "en") };
    assert_screen(&[Block::paragraph(text)], &whole, &["inter-", "national", "coopera-", "tion"]);
    assert_screen(&[Block::paragraph(text)], &frame(40, "en"), &["international cooperation"]);
    assert_screen(&[block(BlockKind::Heading(2), "co\u{ad}op")], &frame(3, "en"), &["co-", "op"]);
}

#[test]
fn a_line_break_of_the_author_stays() {
    assert_screen(&[Block::paragraph("one\ntwo\n\nthree\n")], &frame(9, "en"), &["one", "two", "", "three"]);
    assert_screen(&[Block::paragraph("")], &frame(9, "en"), &[""]);
}

#[test]
fn letters_of_two_cells_are_wrapped_and_never_cut() {
    let text = "北大西洋条約機構の事務総長は、8月17日に会談した。";
    assert_screen(
        &[Block::paragraph(text)],
        &frame(15, "ja"),
        &["北大西洋条約機", "構の事務総長", "は、8月17日に会", "談した。"],
    );
    assert_screen(&[Block::paragraph("日a")], &frame(1, "ja"), &["·", "a"]);
    assert_screen(&[Block::paragraph("👨‍👩‍👧👍🏽🇷🇸")], &frame(5, "en"), &["👨‍👩‍👧👍🏽", "🇷🇸"]);
}

#[test]
fn a_heading_is_broken_into_rows_of_like_length_and_not_hyphenated() {
    let heading = block(BlockKind::Heading(2), "Meeting with the President of Serbia today");
    assert_screen(std::slice::from_ref(&heading), &frame(40, "en"), &["Meeting with the", "President of Serbia today"]);
    assert_screen(&[heading], &frame(20, "en"), &["Meeting with", "the President", "of Serbia today"]);
}

#[test]
fn a_quotation_has_a_bar_and_names_its_speaker_at_the_end() {
    let said = |text: &str, first, last| {
        within(Block::paragraph(text), vec![(ContainerKind::Quote(Some(STOLTENBERG)), first, last)])
    };
    let quotation = [
        said("act with restraint and avoid unhelpful rhetoric", true, false),
        said("the only way towards peace", false, true),
    ];
    let rows = ["act with restraint and", "avoid unhelpful rhetoric", "", "the only way towards peace"];
    let with = |bar: &str| rows.map(|row| format!("{bar} {row}").trim_end().to_owned());
    let name = "          Jens Stoltenberg";
    assert_screen(&quotation, &frame(28, "en"), &[&with("┃")[..], &[format!("┃ {name}")]].concat());
    let plain = Frame { plain: true, ..frame(28, "en") };
    assert_screen(&quotation, &plain, &[&with("|")[..], &[format!("| {name}")]].concat());
    assert_screen(&quotation[1..], &arabic(30), &["the only way towards peace   ┃", "Jens Stoltenberg             ┃"]);
    assert_screen(
        &quotation[1..],
        &frame(8, "en"),
        &["┃ the", "┃ only", "┃ way", "┃ to-", "┃ wards", "┃ peace", "┃  Jens…"],
    );
}

#[test]
fn a_list_hangs_from_its_marks() {
    let list = [
        item(Marker::Number(9), "the ninth item is long"),
        item(Marker::Number(10), "the tenth"),
        item(Marker::Number(100), "the hundredth"),
        item(Marker::Bullet, "a bullet"),
        item(Marker::Task(true), "done"),
        item(Marker::Task(false), "open"),
    ];
    let numbers = [" 9. the ninth item", "    is long", "10. the tenth", "100. the hundredth"];
    assert_screen(&list, &frame(18, "en"), &[&numbers[..], &["• a bullet", "☑ done", "☐ open"]].concat());
    let plain = Frame { plain: true, ..frame(18, "en") };
    assert_screen(&list, &plain, &[&numbers[..], &["- a bullet", "[x] done", "[ ] open"]].concat());
    assert_screen(&list[1..4], &arabic(18), &["the tenth      .10", "the hundredth .100", "a bullet         •"]);
    assert_screen(&list[1..3], &frame(9, "en"), &["• the", "  tenth", "• the", "  hun-", "  dredth"]);
}

#[test]
fn the_second_paragraph_of_an_item_has_no_mark() {
    let part = |text: &str, first, last| {
        within(Block::paragraph(text), vec![(ContainerKind::Item(Marker::Bullet), first, last)])
    };
    assert_screen(&[part("one", true, false), part("two", false, true)], &frame(9, "en"), &["• one", "", "  two"]);
}

#[test]
fn six_levels_deep_is_still_read() {
    let deep = |kind: ContainerKind| within(Block::paragraph("six levels deep"), vec![(kind, true, true); 6]);
    let quote = || deep(ContainerKind::Quote(None));
    assert_screen(&[deep(ContainerKind::Item(Marker::Bullet))], &frame(10, "en"), &["• six lev-", "  els deep"]);
    assert_screen(&[quote()], &frame(10, "en"), &["┃┃six lev-", "┃┃els deep"]);
    assert_screen(&[quote()], &frame(40, "en"), &["┃ ┃ ┃ ┃ ┃ ┃ six levels deep"]);
}

#[test]
fn code_is_not_rewrapped_and_what_is_too_long_goes_on_below() {
    let code = block(BlockKind::Code("rust".into()), "fn main() {\n    say(\"a long line\");\n\n}\n");
    assert_screen(
        std::slice::from_ref(&code),
        &frame(16, "en"),
        &["fn main() {", "    say(\"a long", "↪ line\");", "", "}"],
    );
    assert_screen(&[code], &frame(60, "en"), &["fn main() {", "    say(\"a long line\");", "", "}"]);
}

#[test]
fn a_picture_shows_its_label_its_caption_and_what_is_seen() {
    let kind = |alt: &str| BlockKind::Image { file: "m.png".into(), alt: alt.into() };
    let picture = block(kind("Two men shake hands."), "The Secretary General and the President");
    assert_screen(
        std::slice::from_ref(&picture),
        &frame(40, "en"),
        &["[picture] The Secretary General and the", "          President", "          Two men shake hands."],
    );
    assert_screen(
        &[picture],
        &frame(20, "en"),
        &["[picture]", "The Secretary", "General and the", "President", "Two men shake hands."],
    );
    assert_screen(&[block(kind("A flag."), "")], &frame(20, "en"), &["[picture] A flag."]);
    assert_screen(&[block(kind(""), "")], &frame(20, "en"), &["[picture]"]);
    assert_screen(&[block(kind("דגל"), "")], &arabic(20), &["       לגד [picture]"]);
}

#[test]
fn a_rule_goes_across() {
    assert_screen(&[block(BlockKind::Rule, "")], &frame(5, "en"), &["─────"]);
    assert_screen(&[block(BlockKind::Rule, "")], &Frame { plain: true, ..frame(5, "en") }, &["-----"]);
}

fn troops() -> Block {
    let cells = [["Country", "Troops", "Since"], ["Serbia and Montenegro", "3,700", "1999"], ["Italy", "638", "2003"]];
    let cells: Vec<Vec<String>> = cells.iter().map(|row| row.map(String::from).to_vec()).collect();
    let (text, kind) = table(vec![Alignment::Natural, Alignment::Right, Alignment::Centre], &cells);
    block(kind, &text)
}

#[test]
fn a_table_is_as_wide_as_its_cells_and_wraps_them_when_it_must() {
    assert_screen(
        &[troops()],
        &frame(60, "en"),
        &[
            "Country                Troops  Since",
            "─────────────────────  ──────  ─────",
            "Serbia and Montenegro   3,700  1999",
            "Italy                     638  2003",
        ],
    );
    assert_screen(
        &[troops()],
        &frame(24, "en"),
        &[
            "Country     Troops Since",
            "─────────── ────── ─────",
            "Serbia and   3,700 1999",
            "Montenegro",
            "Italy          638 2003",
        ],
    );
    assert_screen(
        &[troops()],
        &arabic(30),
        &[
            "Since Troops           Country",
            "───── ────── ─────────────────",
            "1999   3,700        Serbia and",
            "                    Montenegro",
            "2003     638             Italy",
        ],
    );
}

#[test]
fn a_table_with_no_room_is_a_list() {
    assert_screen(
        &[troops()],
        &frame(16, "en"),
        &[
            "Country",
            "Troops",
            "Since",
            "────────────────",
            "Country:",
            "Serbia and",
            "Montenegro",
            "Troops: 3,700",
            "Since: 1999",
            "",
            "Country: Italy",
            "Troops: 638",
            "Since: 2003",
        ],
    );
}

#[test]
fn right_to_left_text_stands_at_the_right_and_numbers_in_it_read_on() {
    let text = "קרא יום 17 באוגוסט 2022 (בבריסל) NATO לחזור אל השיחות";
    assert_screen(
        &[Block::paragraph(text)],
        &Frame { right_to_left: true, ..frame(24, "he") },
        &[" 2022 טסוגואב 17 םוי ארק", "  לא רוזחל NATO (לסירבב)", "                  תוחישה"],
    );
    assert_screen(
        &[Block::paragraph("he said שלום עולם (twice)")],
        &frame(12, "en"),
        &["he said םולש", "םלוע (twice)"],
    );
}
