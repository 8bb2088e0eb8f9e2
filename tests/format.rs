//! What reading makes of a file.

use std::time::{Duration, Instant};

use dateline::read::{self, Format, bundled};

#[test]
fn every_bundled_article_is_read() {
    for bundled in bundled::all() {
        if let Err(faults) = read::article(bundled.name, bundled.source, bundled.format) {
            panic!("{faults}");
        }
    }
}

#[test]
fn the_bundled_articles_have_names_of_their_own() {
    let mut names: Vec<&str> = bundled::all().iter().map(|bundled| bundled.name).collect();
    assert!(names.iter().all(|name| bundled::find(name).is_some_and(|bundled| bundled.name == *name)));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), bundled::all().len());
    assert_eq!(bundled::find("no such article"), None);
}

#[test]
fn a_book_opens_without_being_parsed() {
    let paragraph = "It was a long day, and *nobody* spoke of it until the lamps were lit along the quay. ".repeat(6);
    let chapter = format!("{paragraph}\n\n").repeat(16);
    let chapters: Vec<String> = (1..=360).map(|number| format!("## Chapter {number}\n\n{chapter}")).collect();
    let book = format!("# Book\n\n{}", chapters.concat());
    let begun = Instant::now();
    let article = read::article("book.md", book, Format::Markdown).unwrap();
    assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    assert_eq!((article.title.as_str(), article.sections.len()), ("Book", 360));
    assert_eq!(article.sections[359].blocks().len(), 16);
}
