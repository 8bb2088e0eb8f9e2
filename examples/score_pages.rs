//! How well the article of a web page is told from its furniture, measured on pages whose article is known.
//!
//! ```sh
//! cargo run --release --example score_pages -- FOLDER…
//! ```
//!
//! A folder is that of <https://github.com/scrapinghub/article-extraction-benchmark> (MIT; its pages unpacked with gunzip), of
//! which the score is the one of its `evaluate.py`, over the pages with an even number (to work with), those with an odd number
//! (to report) and all (its texts are without the words under pictures, so those are not counted); or `test/test-pages` of <https://github.com/mozilla/readability> (Apache-2.0), whose articles are
//! what Readability.js made of the pages.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use dateline::{
    article::{Article, Block, BlockKind, Inline, Mark},
    read,
};
use serde_json::Value;

/// A page and the text of its article.
struct Page {
    name: String,
    html: PathBuf,
    text: String,
    /// Whether the text has the words under pictures.
    has_captions: bool,
}

/// How a page was read.
struct Score {
    name: String,
    precision: f64,
    recall: f64,
    time: Duration,
}

fn main() {
    let mut folders: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    let worst = folders.first().is_some_and(|first| first.as_os_str() == "--worst");
    if worst {
        folders.remove(0);
    }
    for folder in folders {
        let pages = pages(&folder);
        let scores: Vec<Score> = pages.iter().map(score).collect();
        let half = |odd: usize| scores.iter().skip(odd).step_by(2).collect::<Vec<_>>();
        println!("{}: {} pages", folder.display(), scores.len());
        for (name, scores) in [("even", half(0)), ("odd", half(1)), ("all", scores.iter().collect())] {
            println!("{name:>6}  {}", summary(&scores));
        }
        if worst {
            let mut even = half(0);
            even.sort_by(|a, b| f1(a.precision, a.recall).total_cmp(&f1(b.precision, b.recall)));
            for score in even.iter().take(25) {
                println!("{:.3} {:.3}  {}", score.precision, score.recall, score.name);
            }
        }
    }
}

fn f1(precision: f64, recall: f64) -> f64 {
    2.0 * precision * recall / (precision + recall).max(f64::EPSILON)
}

fn summary(scores: &[&Score]) -> String {
    let count = f64::from(u32::try_from(scores.len()).unwrap_or(u32::MAX));
    let mean = |value: fn(&Score) -> f64| scores.iter().map(|score| value(score)).sum::<f64>() / count;
    let (precision, recall) = (mean(|score| score.precision), mean(|score| score.recall));
    let time = 1000.0 * mean(|score| score.time.as_secs_f64());
    format!("F1 {:.3}  precision {precision:.3}  recall {recall:.3}  {time:.1} ms a page", f1(precision, recall))
}

fn pages(folder: &Path) -> Vec<Page> {
    let truth = folder.join("ground-truth.json");
    if truth.exists() {
        let truth: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(truth).unwrap()).unwrap();
        let page = |(name, page): (String, Value)| Page {
            html: folder.join("html").join(format!("{name}.html")),
            text: page["articleBody"].as_str().unwrap_or_default().to_owned(),
            name,
            has_captions: false,
        };
        return truth.into_iter().map(page).collect();
    }
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let page = |folder: PathBuf| Page {
        name: folder.file_name().unwrap().to_string_lossy().into_owned(),
        html: folder.join("source.html"),
        text: stripped(&fs::read_to_string(folder.join("expected.html")).unwrap()),
        has_captions: true,
    };
    folders.into_iter().map(page).collect()
}

/// The text of clean HTML: without tags, the commonest entities resolved.
fn stripped(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let inline = ["a", "b", "i", "em", "strong", "span", "code", "sup", "sub", "u", "font", "cite"];
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        text.push_str(if inline.contains(&name) { "" } else { " " });
        text.push_str(words);
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"")
}

fn score(page: &Page) -> Score {
    let html = String::from_utf8_lossy(&fs::read(&page.html).unwrap()).into_owned();
    let start = Instant::now();
    let article = read::page(&page.name, &html, None);
    let time = start.elapsed();
    let text = article.map(|article| text(&article, page.has_captions)).unwrap_or_default();
    if let Ok(folder) = std::env::var("SCORE_PAGES_OUT") {
        fs::write(Path::new(&folder).join(&page.name), &text).unwrap();
    }
    let (wanted, found) = (shingles(&page.text), shingles(&text));
    let total = |shingles: &HashMap<Vec<String>, usize>| shingles.values().sum::<usize>();
    let common: usize = found.iter().map(|(key, count)| *count.min(wanted.get(key).unwrap_or(&0))).sum();
    let share = |all: &HashMap<_, _>| share(common, total(all));
    Score { name: page.name.clone(), precision: share(&found), recall: share(&wanted), time }
}

/// One number as a part of another.
#[expect(clippy::cast_precision_loss, reason = "a page has some thousands of words")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The words of the sections, with their headings.
fn text(article: &Article, captions: bool) -> String {
    let mut text = String::new();
    for section in &article.sections {
        text.push_str(&section.title);
        text.push('\n');
        for block in section.blocks().iter().filter(|block| captions || !is_caption(block)) {
            text.push_str(&block.text);
            text.push('\n');
        }
    }
    text
}

/// Whether the block is the words under a picture: they are set in italics.
fn is_caption(block: &Block) -> bool {
    let whole = |mark: &Mark| mark.inline == Inline::Emphasis && mark.range == (0..block.text.len());
    matches!(block.kind, BlockKind::Image { .. }) || block.marks.iter().any(whole)
}

/// How often each run of four words occurs.
fn shingles(text: &str) -> HashMap<Vec<String>, usize> {
    let words: Vec<&str> = text
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut shingles = HashMap::new();
    for start in 0..(words.len() + 1).saturating_sub(4).max(usize::from(!words.is_empty())) {
        let shingle = words[start..words.len().min(start + 4)].iter().map(|word| (*word).to_owned()).collect();
        *shingles.entry(shingle).or_default() += 1;
    }
    shingles
}
