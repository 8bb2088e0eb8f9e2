//! Two sections side by side: which, what is marked, how they scroll, and the way back.

use dateline::{
    app::{Action, Button, Effect, Opened, Origin, Pointer},
    article::View,
    reader::Reader,
};
use ratatui::layout::Position;

use crate::{article, bottom, reader};

fn sections(reader: &Reader) -> [usize; 2] {
    [0, 1].map(|side| reader.model.compare.sides[side].section)
}

#[test]
fn the_two_meetings_are_compared_from_wherever_one_reads_them() {
    for (way, focused) in [("|", 0), ("Tab |", 0), ("3 |", 1), ("v c", 0)] {
        let mut reader = reader();
        reader.press(way);
        assert_eq!((sections(&reader), reader.model.compare.focused), ([1, 2], focused), "after {way}");
    }
}

#[test]
fn what_both_have_is_told_and_what_only_one_has() {
    let mut reader = reader();
    let screen = reader.press("|").screen();
    let line =
        |word: &str| screen.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word}\n{screen}"));
    assert!(line("Aleksandar Vučić").contains("Albin Kurti"), "each stands under his own meeting");
    assert!(screen.contains("Jens Stoltenberg, 3 quotations") && screen.contains("Jens Stoltenberg, 2 quotations"));
    let both = screen.split("─ Both ─").nth(1).expect("a box for both");
    for name in ["Jens Stoltenberg", "northern Kosovo", "Serbia", "NATO"] {
        assert!(both.contains(name), "{name} is not told of both");
    }
    assert!(!both.contains("Kurti") && !both.contains("Vučić"));
}

#[test]
fn only_what_both_have_is_marked_in_the_text() {
    let mut reader = reader();
    let ink = reader.press("|").ink();
    let screen = reader.screen();
    let marked = |word: &str| {
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(word)).expect("it is there");
        let x = line[..line.find(word).unwrap()].chars().count();
        ink.lines().nth(y).and_then(|line| line.chars().nth(x)).expect("it has ink")
    };
    assert_eq!(marked("Mr Stoltenberg spoke"), dateline::palette::Role::Person.letter());
    assert_eq!(marked("Mr Vučić as his guest"), dateline::palette::Role::Text.letter());
}

#[test]
fn sides_scroll_apart_or_together_and_change_their_sections() {
    let mut reader = crate::long_reader();
    reader.size(100, 24).press("] ] |");
    let tops = |reader: &Reader| {
        let plan = reader.model.plan.compare.as_ref().expect("it is compared");
        [0, 1].map(|side| plan.sides[side].lines[0])
    };
    let start = tops(&reader);
    reader.press("j j");
    let apart = tops(&reader);
    let focused = reader.model.compare.focused;
    assert_ne!(apart[focused], start[focused]);
    assert_eq!(apart[1 - focused], start[1 - focused]);
    reader.press("= j");
    assert!(bottom(&reader).contains("together") || tops(&reader)[1 - focused] != apart[1 - focused]);
    assert_ne!(tops(&reader)[1 - focused], apart[1 - focused]);
    let before = sections(&reader);
    reader.press("Tab ]");
    let after = sections(&reader);
    assert_eq!(after[focused], before[focused]);
    assert_eq!(after[1 - focused], before[1 - focused] + 1);
}

#[test]
fn enter_leads_to_the_text_of_the_side_and_back() {
    let mut reader = reader();
    reader.press("| l Enter");
    assert_eq!((reader.model.views.shown, reader.model.panes.section), (View::Text, 2));
    reader.press("Backspace");
    assert_eq!(reader.model.views.shown, View::Compare);
}

#[test]
fn two_articles_are_compared_by_their_names_and_dates() {
    let left =
        "---\npeople:\n  ann: {name: Ann Lee}\n  bo: {name: Bo Day}\n---\n# L\n\n## One\n\nAnn Lee met Bo Day.\n";
    let right =
        "---\npeople:\n  lee: {name: Ann Lee}\n  cy: {name: Cy Fox}\n---\n# R\n\n## Other\n\nCy Fox saw Ann Lee.\n";
    let mut reader = Reader::open(article(left));
    reader.model.compare_with(article(right));
    let screen = reader.settle().screen();
    let both = screen.split("─ Both ─").nth(1).expect("a box for both");
    assert!(both.contains("Ann Lee") && !both.contains("Bo Day") && !both.contains("Cy Fox"), "{screen}");
    reader.press("l Enter");
    assert_eq!(reader.model.document.article.title, "R");
}

#[test]
fn an_article_of_one_section_is_compared_with_itself_without_harm() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nText.\n"));
    for (width, height) in [(120, 40), (60, 12), (50, 15), (20, 5), (1, 1)] {
        reader.size(width, height).press("| j l = Esc");
    }
    assert_eq!(reader.model.views.shown, View::Text);
}

#[test]
fn the_comparison_at_each_size() {
    crate::looks("compare", "|", reader);
}

#[test]
fn the_wheel_scrolls_the_side_under_it_and_a_click_goes_there() {
    let mut reader = crate::long_reader();
    reader.size(100, 24).press("] ] |");
    let plan = reader.model.plan.compare.clone().expect("it is compared");
    let at = |side: usize| Position { x: plan.sides[side].body.x + 3, y: plan.sides[side].body.y + 1 };
    let first = |reader: &Reader, side: usize| reader.model.plan.compare.as_ref().unwrap().sides[side].lines[0];
    let other = 1 - reader.model.compare.focused;
    let before = first(&reader, other);
    reader.act(Action::Point(Pointer { button: Button::WheelDown, at: at(other) }));
    assert_ne!(first(&reader, other), before);
    assert_eq!(reader.model.compare.focused, 1 - other, "the wheel leaves the keyboard where it is");
    reader.act(Action::Point(Pointer { button: Button::Press, at: at(other) }));
    assert_eq!(reader.model.compare.focused, other);
}

#[test]
fn an_article_read_again_is_compared_where_it_was() {
    let mut reader = crate::long_reader();
    reader.press("| ] ] Tab ]");
    let before = sections(&reader);
    reader.act(Action::Loaded(Ok(crate::bundled_article("south-pole"))));
    assert_eq!((reader.model.views.shown, sections(&reader)), (View::Compare, before));
    reader.press("Esc v m j j");
    reader.act(Action::Loaded(Ok(crate::bundled_article("south-pole"))));
    assert_eq!(reader.model.views.place(View::Map).chosen, 2);
}

fn file(path: &str, markdown: &str) -> Opened {
    Opened { origin: Origin::File(path.into()), ..article(markdown) }
}

#[test]
fn the_article_with_the_keyboard_is_read_again_and_edited() {
    let mut reader = Reader::open(file("a.md", "# T\n\n## One\n\nOld left.\n"));
    reader.model.compare_with(file("b.md", "# T\n\n## Two\n\nOld right.\n"));
    reader.settle();
    assert_eq!(reader.press("r").effects(), [Effect::Load("a.md".into())]);
    assert_eq!(reader.press("e").effects(), [Effect::Edit("a.md".into(), "One".into())]);
    reader.press("Tab");
    assert_eq!(reader.press("e").effects(), [Effect::Edit("b.md".into(), "Two".into())]);
    assert_eq!(reader.press("r").effects(), [Effect::Load("b.md".into())]);
    reader.act(Action::Loaded(Ok(file("b.md", "# T\n\n## Two\n\nNew right.\n")))).settle();
    let screen = reader.screen();
    assert!(screen.contains("Old left.") && screen.contains("New right."), "{screen}");
    assert!(bottom(&reader).contains("Read again: the article has changed"), "{screen}");
    assert!(screen.contains("One · a.md") && screen.contains("Two · b.md"), "equal titles tell nothing: {screen}");
}

#[test]
fn a_file_beside_itself_is_read_again_at_both_sides() {
    let mut reader = Reader::open(file("a.md", "# T\n\n## One\n\nOld.\n"));
    reader.model.compare_with(file("a.md", "# T\n\n## One\n\nOld.\n"));
    reader.settle().press("r");
    reader.act(Action::Loaded(Ok(file("a.md", "# T\n\n## One\n\nNew.\n")))).settle();
    let screen = reader.screen();
    assert!(screen.matches("New.").count() == 2 && !screen.contains("Old."), "{screen}");
}

#[test]
fn a_fault_in_the_file_at_the_right_can_be_mended_from_where_it_is_told() {
    let mut reader = Reader::open(file("a.md", "# T\n\n## One\n\nOld.\n"));
    reader.model.compare_with(file("b.md", "# R\n\n## Two\n\nOld.\n"));
    reader.settle().press("Tab r").effects();
    reader.act(Action::Loaded(Err("b.md:1:1: a fault".into())));
    assert_eq!(reader.press("e").effects(), [Effect::Edit("b.md".into(), "Two".into())]);
}

#[test]
fn it_is_said_which_sections_are_compared_and_how_to_take_others() {
    let mut reader = reader();
    reader.press("|");
    assert!(bottom(&reader).contains("Sections 2 and 3 · [ ] another · Tab other side"), "{}", bottom(&reader));
    reader.press("]");
    assert!(bottom(&reader).contains("] section"), "{}", bottom(&reader));
}

#[test]
fn of_another_article_the_section_of_the_same_name_is_taken() {
    let mut reader = reader();
    reader.press("3");
    reader.model.compare_with(article("# T\n\n## A\n\nText.\n\n## Kosovo meeting\n\nText.\n"));
    assert_eq!(sections(&reader), [2, 1]);
    let mut reader = crate::reader();
    reader.press("4");
    reader.model.compare_with(article("# T\n\n## A\n\nText.\n\n## B\n\nText.\n"));
    assert_eq!(sections(&reader), [3, 1], "or else as far as there are so many");
}
