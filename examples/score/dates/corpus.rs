//! Reads texts in which people have marked time expressions: `WikiWars` as JSON, and `TimeML`.

use std::{error::Error, fs, path::Path};

use dateline::article::PartialDate;
use serde_json::Value;

/// A text with its day and what is marked in it.
pub(super) struct Document {
    pub(super) text: String,
    pub(super) date: Option<PartialDate>,
    pub(super) marked: Vec<Marked>,
}

/// A time expression that a person marked.
pub(super) struct Marked {
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its TIMEX3 value; years before the common era as ISO 8601 writes them.
    pub(super) value: String,
}

/// Every document of a file of JSON, or of a folder of `.tml` files, in the order of their names.
pub(super) fn read(path: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    if !path.is_dir() {
        let documents: Vec<Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
        return Ok(documents.iter().map(of_json).collect());
    }
    let mut files: Vec<_> = fs::read_dir(path)?.map(|file| Ok(file?.path())).collect::<Result<_, std::io::Error>>()?;
    files.retain(|file| {
        let hidden = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        file.extension().is_some_and(|extension| extension == "tml") && !hidden
    });
    files.sort();
    files.iter().map(|file| Ok(of_time_ml(&String::from_utf8_lossy(&fs::read(file)?)))).collect()
}

fn of_json(document: &Value) -> Document {
    let text = document["text"].as_str().unwrap_or_default().to_owned();
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let at = |value: &Value| value.as_u64().and_then(|at| bytes.get(usize::try_from(at).ok()?).copied()).unwrap_or(0);
    let marked = document["timex"].as_array().into_iter().flatten().map(|one| Marked {
        start: at(&one["s"]),
        end: at(&one["e"]),
        value: iso(one["value"].as_str().unwrap_or_default()),
    });
    let marked = marked.collect();
    let date = document["dct"].as_str().and_then(|date| date.parse().ok());
    Document { text, date, marked }
}

/// `BC0493` is written as the astronomical year -492.
fn iso(value: &str) -> String {
    let Some((year, rest)) = value.strip_prefix("BC").and_then(|rest| rest.split_at_checked(4)) else {
        return value.into();
    };
    match year.parse::<i32>() {
        Ok(1) => format!("0000{rest}"),
        Ok(year) => format!("-{:04}{rest}", year - 1),
        Err(_) => value.into(),
    }
}

/// Takes the text between `<TEXT>` and `</TEXT>` without its tags, and remembers where its `TIMEX3` tags stood.
fn of_time_ml(source: &str) -> Document {
    let between =
        |from: &str, to: &str| source.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(text, _)| text);
    let date = between("<DCT>", "</DCT>").and_then(|tag| attribute(tag, "value"));
    let date = date.and_then(|date| date.get(..10)?.parse().ok());
    let mut document = Document { text: String::new(), date, marked: Vec::new() };
    let mut open: Vec<(usize, String)> = Vec::new();
    for piece in between("<TEXT>", "</TEXT>").unwrap_or_default().split_inclusive('>') {
        let (words, tag) = piece.split_once('<').unwrap_or((piece, ""));
        document.text += &unescaped(words);
        if tag.starts_with("TIMEX3") {
            open.push((document.text.len(), attribute(tag, "value").unwrap_or_default().to_owned()));
        } else if let Some((start, value)) = open.pop_if(|_| tag.starts_with("/TIMEX3")) {
            document.marked.push(Marked { start, end: document.text.len(), value });
        }
    }
    document
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value)
}

fn unescaped(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
