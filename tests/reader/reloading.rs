//! Reading a file again: places stay, and a fault is shown over the old text.

use dateline::{
    app::{Action, Settings},
    article::Position,
    reader::Reader,
};
use ratatui::layout::Size;

use crate::article;

fn text(paragraphs: usize) -> String {
    let many = "A paragraph of some words that fill a line or two of the pane.\n\n".repeat(paragraphs);
    format!("# T\n\n## First\n\n{many}## Second\n\n{many}")
}

#[test]
fn a_changed_file_keeps_the_place() {
    let mut reader = Reader::open(article(&text(30)));
    reader.size(80, 24).press("2 } } } }");
    let place = reader.model.top();
    reader.act(Action::Loaded(Ok(article(&format!("{}## Third\n\nNew.\n", text(40))))));
    assert_eq!(reader.model.top(), place);
    assert_eq!(reader.model.document.article.sections.len(), 3);
}

#[test]
fn a_fault_is_shown_over_the_old_text_and_escape_closes_it() {
    let mut reader = Reader::open(article(&text(3)));
    let before = reader.screen();
    reader.act(Action::Loaded(Err("test.md:3:1: a fault\nhelp: mend it".into())));
    assert!(reader.screen().contains("test.md:3:1: a fault") && reader.screen().contains("1 First"));
    reader.press("Esc");
    assert_eq!(reader.screen(), before);
}

#[test]
fn another_article_opens_at_its_beginning() {
    let mut reader = Reader::open(article(&text(30)));
    reader.press("2 } }");
    reader.act(Action::Loaded(Ok(crate::bundled_article("halley"))));
    assert_eq!(reader.model.top(), Position::default());
    reader.press("Backspace");
    assert!(reader.screen().contains("Nothing to go back to"));
}

#[test]
fn a_file_that_became_shorter_leaves_no_place_behind_its_end() {
    let long = "## Gone\n\nMore of Ann.\n";
    let head = "---\npeople:\n  ann: { name: Ann }\n---\n# T\n\n";
    let before = format!("{head}{}{long}", text(30).replace("# T\n\n", ""));
    for keys in ["'", "Backspace", "' a", "' b", "y", "Y", "n", "Enter", "s", "Alt-→", ": gone", "V j y", "3 j"] {
        let mut reader = Reader::open(article(&before));
        reader.size(80, 24).press("s Enter m a 3 m b ] [ } } m c V");
        reader.act(Action::Loaded(Ok(article("# T\n\n## First\n\nShort.\n"))));
        reader.press(keys).press("Esc Esc").frame();
        assert!(reader.screen().contains("Short."), "after {keys}:\n{}", reader.screen());
    }
}

#[test]
fn under_a_report_r_reads_again_and_long_reports_scroll() {
    let mut reader = Reader::open(article(&text(3)));
    let report: String = (0..90).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n");
    reader.size(80, 24).act(Action::Loaded(Err(report)));
    assert!(reader.screen().contains("line 0") && !reader.screen().contains("line 40"));
    reader.press("PgDn PgDn PgDn PgDn");
    assert!(reader.screen().contains("line 50"), "{}", reader.screen());
    reader.press("r");
    assert_eq!(reader.effects(), [dateline::app::Effect::Load("test.md".into())]);
    assert!(!reader.screen().contains("line 50"));
}

#[test]
fn the_whole_takes_the_place_of_its_beginning_and_only_counts_change() {
    let chapter = |number| format!("## Chapter {number}\n\n{}\n", "They went on.\n\n".repeat(100));
    let text = |chapters| (1..=chapters).map(chapter).fold("# The road\n\n".to_owned(), |text, next| text + &next);
    let opened = |chapters| article(&text(chapters));
    for (width, height) in [(120, 40), (80, 24), (50, 15), (20, 5)] {
        let with = |chapters| Reader::with(opened(chapters), Settings::default(), Size { width, height });
        let mut reader = with(60);
        reader.model.begin_tour();
        let first = reader.screen();
        reader.act(Action::Completed(opened(400)));
        let mut whole = with(400);
        whole.model.begin_tour();
        assert_eq!(reader.screen(), whole.screen(), "{width}x{height}");
        let changed = first.lines().zip(whole.screen().lines()).filter(|(one, other)| one != other).count();
        assert!(changed <= 3, "{changed} lines change at {width}x{height}:\n{first}\n{}", whole.screen());
        assert_eq!(reader.press("G").screen(), whole.press("G").screen(), "{width}x{height}");
    }
}

#[test]
fn a_report_is_told_whole_on_a_narrow_screen() {
    let mut reader = Reader::open(article(&text(3)));
    let report = "error: unknown key `titel`\n --> test.md:2:1\n  |\n2 | titel: One\n  | ^^^^^\n  = help: did you mean `title`, the headline of the whole article?";
    reader.size(40, 15).act(Action::Loaded(Err(report.into())));
    let screen = reader.screen();
    assert!(screen.contains("= help: did you mean") && screen.contains("whole article?"), "{screen}");
}
