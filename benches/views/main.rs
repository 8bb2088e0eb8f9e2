//! Measures how long each view of a book takes to open and to answer a key: `cargo bench --bench views`.
//!
//! The book has 600,000 words, 2,000 dates, 300 people, 200 places, 500 figures and 12,000 quotations; what is measured
//! is what the program does between a key and its frame, once the whole text was read for names. The frame of the text
//! itself stands beside it, as only ratios carry over to another machine.

use std::{fmt::Write, path::PathBuf, sync::Arc, time::Instant};

use dateline::{
    app::{Opened, Origin},
    read::{self, Format},
    reader::Reader,
};

fn main() {
    if !std::env::args().any(|argument| argument == "--bench") {
        return println!("run by `cargo bench --bench views`");
    }
    let article = read::article("book.md", book(), Format::Markdown).expect("the book is an article");
    let opened = Opened { article: Arc::new(article), origin: Origin::File(PathBuf::from("book.md")) };
    let mut reader = Reader::open(opened);
    let read = milliseconds(|| drop(reader.settle().frame()));
    println!("the whole text read for names: {read:.0} ms\n");
    println!("{:<14}{:>9}{:>9}{:>9}   milliseconds, medians of {ROUNDS}", "view", "open", "key", "page");
    for (view, keys) in [("text", "v x"), ("compare", "|"), ("timeline", "v t"), ("map", "v m"), ("facts", "v f")]
        .into_iter()
        .chain([("quotations", "v q"), ("with whom", "v w"), ("pictures", "v i")])
    {
        let [mut open, mut key, mut page] = [const { Vec::new() }; 3];
        for _ in 0..ROUNDS {
            reader.press("Esc Esc Esc 200 w");
            open.push(milliseconds(|| drop(reader.press(keys).frame())));
            key.push(milliseconds(|| drop(reader.press("j").frame())));
            page.push(milliseconds(|| drop(reader.press("PgDn").frame())));
        }
        println!("{view:<14}{:>9.2}{:>9.2}{:>9.2}", median(open), median(key), median(page));
    }
}

const ROUNDS: usize = 11;

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// A book in Markdown, with people, places, dates and figures at its head.
fn book() -> String {
    let mut text = String::from("---\ntitle: The long road\ndate: 2022-08-18\npeople:\n");
    for person in 0..300 {
        let _ = writeln!(text, "  p{person}: {{ name: {} }}", name(person));
    }
    text.push_str("places:\n");
    for place in 0..200_i32 {
        let _ = writeln!(
            text,
            "  l{place}: {{ name: Town {place}, at: [{}, {}] }}",
            place % 120 - 60,
            place * 7 % 340 - 170
        );
    }
    text.push_str("dates:\n");
    for year in 0..2000 {
        let _ = writeln!(text, "  - {{ date: {:04}, text: [year {year}], event: Something came to pass }}", year + 1);
    }
    text.push_str("facts:\n");
    for fact in 0..500 {
        let _ =
            writeln!(text, "  - {{ section: chapter-{}, label: Count {fact}, value: {} }}", fact % 360 + 1, fact * 17);
    }
    text.push_str("---\n\n# The long road\n\n");
    for chapter in 0..360 {
        let _ = writeln!(text, "## Chapter {}\n", chapter + 1);
        for paragraph in 0..33 {
            let number = chapter * 33 + paragraph;
            let (one, other) = (name(number % 300), name(number * 7 % 300));
            let _ = writeln!(
                text,
                "{one} met {other} in Town {} in year {}. {}\n",
                number % 200,
                number % 2000,
                WORDS.repeat(3)
            );
            let _ = writeln!(text, "> Nobody knew what the winter would bring.\n> — @p{}\n", number % 300);
        }
    }
    text
}

/// Names that differ in both of their parts.
fn name(person: usize) -> String {
    let syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mi", "na", "re", "su"];
    let part = |number: usize| format!("{}{}", syllables[number % 10], syllables[number / 10 % 10]);
    format!("P{} V{}", part(person), part(person / 3 + 17))
}

const WORDS: &str = "The road went on past every village until the winter came and the talks were over. ";
