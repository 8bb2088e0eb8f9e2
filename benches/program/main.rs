//! Measures the program from outside, as a terminal sees it: `cargo bench --bench program`.
//!
//! The release binary, the least program that ratatui allows and `less` are started in a pseudo-terminal, in turn, so
//! that a busy machine hurts all of them alike. Only the ratios within one run carry over to another machine.
//!
//! Arguments after `--`: `--rounds N`, and `NAME=COMMAND` for more contestants, `{}` in the command being the file.

mod book;
mod least;
mod session;
mod table;

use std::path::{Path, PathBuf};
use std::time::Duration;

use session::{Reaction, Session};
use table::Record;

/// A program that shows a file.
struct Contestant {
    name: String,
    /// `{}` is the file.
    command: Vec<String>,
    kind: Kind,
}

/// What a contestant is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It writes one line and ends: what starting anything takes here.
    Start,
    /// It paints, but reads nothing.
    Floor,
    Reader,
}

/// A file, and what is at its beginning and its end.
struct Text {
    name: &'static str,
    path: PathBuf,
    beginning: &'static str,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("--least") => least::run().expect("the least program works"),
        Some("--nothing") => println!("{}", least::GREETING),
        _ if arguments.iter().any(|argument| argument == "--bench") => compare(&arguments),
        _ => println!("run by `cargo bench --bench program`"),
    }
}

fn compare(arguments: &[String]) {
    let rounds = arguments.iter().skip_while(|argument| *argument != "--rounds").nth(1);
    let rounds = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(9);
    let folder = tempfile::tempdir().expect("a place for the files");
    let text = |name, beginning, content: String| {
        let path = folder.path().join(format!("{name}.md"));
        std::fs::write(&path, content).expect("the text can be written");
        Text { name, path, beginning }
    };
    let texts = [
        text("stated", book::ARTICLE_BEGINS, book::stated_article()),
        text("article", book::ARTICLE_BEGINS, book::article()),
        text("book", book::BOOK_BEGINS, book::book()),
    ];
    let contestants = contestants(arguments);
    let mut records = Vec::new();
    for contestant in &contestants {
        let texts = if contestant.kind == Kind::Reader { &texts[..] } else { &texts[..1] };
        for text in texts {
            records.push((contestant, text, Record::new(&contestant.name, text.name)));
        }
    }
    for round in 0..rounds {
        for (contestant, text, record) in &mut records {
            eprint!("\r\x1b[Kround {} of {rounds}: {} {}", round + 1, contestant.name, text.name);
            measure(contestant, text, folder.path(), round < 3.min(rounds), record);
        }
    }
    eprint!("\r\x1b[K");
    let records: Vec<Record> = records.into_iter().map(|(_, _, record)| record).collect();
    println!("{}", table::of(&records));
}

fn contestants(arguments: &[String]) -> Vec<Contestant> {
    let own = std::env::current_exe().map_or_else(|_| "program".into(), |path| path.display().to_string());
    let built_in = [
        ("nothing", vec![own.as_str(), "--nothing"]),
        ("least ratatui", vec![own.as_str(), "--least"]),
        ("dateline", vec![env!("CARGO_BIN_EXE_dateline"), "--no-store", "{}"]),
        ("less", vec!["less", "{}"]),
    ];
    let built_in = built_in.map(|(name, command)| (name.into(), command.into_iter().map(Into::into).collect()));
    let given = arguments.iter().filter_map(|argument| argument.split_once('='));
    let given = given.map(|(name, command)| (name.into(), command.split_whitespace().map(Into::into).collect()));
    let all = built_in.into_iter().chain(given).map(|(name, command): (String, Vec<String>)| Contestant {
        kind: match command.last().map(String::as_str) {
            Some("--nothing") => Kind::Start,
            Some("--least") => Kind::Floor,
            _ => Kind::Reader,
        },
        name,
        command,
    });
    all.filter(|contestant| is_there(&contestant.command[0])).collect()
}

fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    Path::new(program).is_file() || std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// One start; in the first rounds the keys too.
fn measure(contestant: &Contestant, text: &Text, home: &Path, thoroughly: bool, record: &mut Record) {
    let path = text.path.display().to_string();
    let command: Vec<String> = contestant.command.iter().map(|word| word.replace("{}", &path)).collect();
    let beginning = if contestant.kind == Kind::Reader { text.beginning } else { least::GREETING };
    let Some((mut session, start)) = Session::start(&command, home, beginning) else {
        record.failures += 1;
        return;
    };
    record.start.push(start);
    if thoroughly && contestant.kind != Kind::Start {
        press_keys(&mut session, contestant.kind, record);
        record.idle_wake_ups.push(session.wake_ups_in(Duration::from_secs(2)));
        record.memory.push(session.peak_memory());
    }
    session.quit();
}

fn press_keys(session: &mut Session, kind: Kind, record: &mut Record) {
    for _ in 0..10 {
        record.line.extend(session.press("j"));
        record.line.extend(session.press("k"));
    }
    for _ in 0..5 {
        record.page.extend(session.press(" "));
        record.page.extend(session.press("b"));
    }
    record.held.extend(session.press(&"j".repeat(100)));
    for size in [(90, 30), (120, 40)] {
        record.resize.extend(session.resize(size));
    }
    if kind == Kind::Reader {
        session.press("/");
        session.press(book::LAST_WORD);
        let found = session.react("\r", |screen| screen.contains(book::LAST_LINE));
        record.find.extend(found.map(|time| Reaction { bytes: 0, ..time }));
    }
}
