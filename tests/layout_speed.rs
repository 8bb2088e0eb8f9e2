//! How the time of a layout grows with the text.

#[path = "layout_painter/mod.rs"]
mod painter;

use std::time::Instant;

use dateline::{article::Block, layout::rows};
use painter::{article, frame};

fn seconds(text: &str, width: u16) -> f64 {
    let block = Block::paragraph(text);
    let article = article();
    let start = Instant::now();
    let laid = rows(&block, &article, &frame(width, "en"));
    assert!(!laid.is_empty());
    start.elapsed().as_secs_f64()
}

/// Texts that are read, and texts made to cost time.
const TEXTS: [(&str, &str); 20] = [
    ("english", "the Secretary General called on both sides to act with restraint and to return to the dialogue. "),
    ("serbian", "Генерални секретар је позвао обе стране да поступају уздржано и да се врате дијалогу. "),
    ("hebrew", "המזכיר הכללי קרא לשני הצדדים לנהוג באיפוק ולחזור אל השיחות בהקדם. "),
    ("japanese", "事務総長は双方に自制を求め、対話に戻るよう呼びかけた。"),
    ("hindi", "महासचिव ने दोनों पक्षों से संयम बरतने का आग्रह किया। "),
    ("one word", "abcdefghij"),
    ("soft hyphens", "abc\u{ad}"),
    ("only soft hyphens", "\u{ad}"),
    ("combining", "\u{301}"),
    ("spaced combining", " \u{301}"),
    ("flags", "🇷🇸"),
    ("spaces", " "),
    ("rows", "\n"),
    ("brackets", "([{"),
    ("two ways", "אa"),
    ("two ways, opened", "א("),
    ("two ways, counted", "א1 a ("),
    ("joiners", "\u{200d}a"),
    ("no spaces", "a\u{a0}"),
    ("digits and stops", "1.2,3 "),
];

#[test]
#[ignore = "measures; to be run on a quiet machine with --release"]
fn speed() {
    for (name, part) in TEXTS {
        let text = part.repeat(3_000_000 / part.len());
        for width in [1, 20, 80] {
            println!("{name:18} {width:3} {:7.1} MB/s", 3.0 / seconds(&text, width));
        }
    }
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    for (name, part) in TEXTS {
        let time = |bytes: usize| {
            let text = part.repeat(bytes / part.len());
            (0..3).map(|_| seconds(&text, 20)).fold(f64::INFINITY, f64::min)
        };
        let (short, long) = (time(20_000), time(320_000));
        // Sixteen times the text; its square would take two hundred and fifty-six times as long.
        assert!(long < 100.0 * short, "{name}: {short} s and {long} s");
    }
}
