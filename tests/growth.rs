//! How the time of what is done before the first frame, for a print and for each frame grows with the text.

use std::sync::Arc;

use dateline::{
    annotate::Annotator,
    app::{Opened, Origin},
    article::{Article, Block, Mentions, Organisation, Person, Section},
    reader::Reader,
    write::{self, Page},
};

/// An article of some blocks, with names that a capital may begin.
fn article(blocks: Vec<Block>) -> Article {
    let person = |name: &str, also: &str| Person {
        id: name.to_lowercase(),
        name: name.to_owned(),
        also: vec![also.to_owned()],
        ..Person::default()
    };
    let weight = blocks.iter().map(|block| block.text.len()).sum();
    Article {
        people: vec![person("Kurti", "the mayor"), person("Vučić", "the president")],
        organisations: vec![Organisation { id: "nato".into(), name: "NATO".into(), ..Organisation::default() }],
        sections: vec![Section::new("s", "S", 0, weight, move || blocks.clone())],
        ..Article::default()
    }
}

/// A text as one block, and as a block for each sentence.
fn articles(sentence: &str, bytes: usize) -> [Article; 2] {
    let times = bytes / sentence.len();
    [vec![Block::paragraph(sentence.repeat(times))], vec![Block::paragraph(sentence); times]].map(article)
}

fn annotated(article: &Article) -> Mentions {
    let (mut annotator, mut mentions) = (Annotator::new(article), Mentions::default());
    while annotator.advance(article, &mut mentions, usize::MAX) {}
    mentions
}

/// The least of three times that the processor took, in seconds; what else the machine does meanwhile does not count.
fn seconds(mut work: impl FnMut()) -> f64 {
    let mut once = || {
        let start = processor_time();
        work();
        processor_time() - start
    };
    (0..3).map(|_| once()).fold(f64::INFINITY, f64::min)
}

/// Seconds that the processor spent on this thread.
#[cfg(unix)]
fn processor_time() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    std::time::Duration::try_from(time).expect("it is not negative").as_secs_f64()
}

/// Seconds on the clock, where the processor's are not told.
#[cfg(not(unix))]
fn processor_time() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}

/// Sixteen times the text may take a hundred times as long and no longer; its square would take 256 times.
fn grows_with_the_text(name: &str, seconds: impl Fn(&Article) -> f64) {
    for sentence in ["The mayor went on. ", "The president met the mayor of NATO, and they spoke. ", "Kurti 北京汉语 "]
    {
        let (short, long) = (articles(sentence, 20_000), articles(sentence, 320_000));
        for (short, long) in short.iter().zip(&long) {
            let (short, long) = (seconds(short), seconds(long));
            assert!(long < 100.0 * short, "{name}, {sentence:?}: {short} s and {long} s");
        }
    }
}

#[test]
fn the_search_for_names_grows_with_the_text() {
    grows_with_the_text("annotate", |article| seconds(|| assert!(!annotated(article).all().is_empty())));
}

#[test]
fn learning_names_grows_with_their_number_and_all_are_found() {
    let article = |names: usize| {
        let person = |number| Person { name: format!("d{number}"), ..Person::default() };
        let block = Block::paragraph(format!("Here d7 met d{names}, and d{} was not there.", names + 1));
        let sections = vec![Section::new("s", "S", 0, 100, move || vec![block.clone()])];
        Article { people: (1..=names).map(person).collect(), sections, ..Article::default() }
    };
    let (few, many) = (article(1_250), article(20_000));
    for (article, last) in [(&few, 1_249), (&many, 19_999)] {
        let found: Vec<usize> = annotated(article).all().iter().map(|mention| mention.entry.index).collect();
        assert_eq!(found, [6, last]);
    }
    let [few, many] = [few, many].map(|article| seconds(|| drop(Annotator::new(&article))));
    assert!(many < 100.0 * few, "{few} s and {many} s");
}

#[test]
fn a_print_grows_with_the_text() {
    let none = Mentions::default();
    for width in [None, Some(60)] {
        let page = Page { width, theme: None };
        grows_with_the_text("plain", |article| {
            seconds(|| assert!(!write::plain(article, &none, page, false).is_empty()))
        });
    }
}

#[test]
fn a_frame_with_somebody_chosen_grows_no_faster_than_the_text() {
    grows_with_the_text("frame", |article| {
        let mut reader = Reader::open(Opened { article: Arc::new(article.clone()), origin: Origin::Input });
        reader.settle().press("n N");
        assert!(reader.model.walk.chosen.is_some_and(|chosen| chosen.at.is_some()));
        seconds(|| assert!(!reader.frame().content.is_empty()))
    });
}
