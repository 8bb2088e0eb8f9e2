//! What a real browser makes of the page: on screens of two widths, and on paper.

use std::{fmt::Write, process::Command};

use super::{
    article::{article, bundled, handout, hostile, mentions},
    browser::{Browser, found},
};

/// What the console of the page is told of: scripts that fail, addresses that are refused.
const COMPLAINTS: [&str; 3] = ["CONSOLE", "Refused to", "net::ERR"];

#[test]
fn a_browser_shows_the_page_and_has_nothing_to_complain_of() {
    let Some(browser) = Browser::find() else { return };
    for (name, article) in bundled().chain([("hostile", hostile())]) {
        let output = browser.open(&handout(&article), &["--dump-dom"]);
        let (page, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(COMPLAINTS.iter().all(|complaint| !told.contains(complaint)), "{name}: {told}");
        for section in article.sections.iter().filter(|section| !section.title.contains(['<', '&'])) {
            assert!(page.contains(&section.title), "{name}: {}", section.title);
        }
        assert!(page.contains("Handout made with Dateline"), "{name}");
        assert!(!page.contains("<img src=\"x\"") && !page.contains("<script"), "{name}");
    }
}

#[test]
fn the_page_never_moves_sideways() {
    let Some(browser) = Browser::find() else { return };
    let long = "title: Long\nsections:\n  - title: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n    text: |\n      | a | b | c | d | e | f |\n      |--|--|--|--|--|--|\n      | Wordwordwordword | Wordwordwordword | Wordwordwordword | Wordwordwordword | Wordwordwordword | Wordwordwordword |\n\n      https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n          code that is longer than any screen, and goes on and on and on and on and on and on and on and on\n";
    let articles: Vec<_> = bundled().chain([("hostile", hostile()), ("long", article(long))]).collect();
    // Each page in a frame of its width; the page around them measures what they hold.
    let mut around = String::from(
        "<!DOCTYPE html><body onload=\"document.title = [...document.querySelectorAll('iframe')].map(frame => [frame.name, frame.contentDocument.documentElement.clientWidth, frame.contentDocument.documentElement.scrollWidth].join(' ')).join('; ')\">",
    );
    for (name, article) in &articles {
        let page = handout(article).replace('&', "&amp;").replace('"', "&quot;");
        for width in [280, 360, 768, 1280] {
            write!(around, "<iframe name=\"{name} {width}\" width={width} height=800 style=\"border:0\" srcdoc=\"{page}\"></iframe>").unwrap();
        }
    }
    let output = browser.open(&around, &["--dump-dom"]);
    let dom = String::from_utf8_lossy(&output.stdout);
    let title =
        dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("the pages are measured").0;
    let measured: Vec<&str> = title.split("; ").collect();
    assert_eq!(measured.len(), articles.len() * 4, "{title}");
    for page in measured {
        let numbers: Vec<u32> = page.split(' ').skip(1).map(|number| number.parse().unwrap()).collect();
        let [frame, seen, held] = numbers[..] else { panic!("{page}") };
        // A bar at the side takes some pixels.
        assert!(frame <= seen + 20 && held <= seen, "{page}");
    }
}

#[test]
fn on_paper_the_questions_have_pages_and_the_answers_another() {
    let Some(browser) = Browser::find() else { return };
    for (name, article) in bundled() {
        let pdf = browser.path("page.pdf");
        browser.open(&handout(&article), &["--no-pdf-header-footer", &format!("--print-to-pdf={}", pdf.display())]);
        let Some(pdftotext) = found(&["pdftotext"]) else { return };
        let output = Command::new(pdftotext).arg(&pdf).arg("-").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        let with = |words: &str| pages.iter().position(|page| squeezed(page).contains(&squeezed(words)));
        let questions = &article.lesson.as_ref().unwrap().questions;
        let asked = with(&questions[0].ask).unwrap_or_else(|| panic!("{name}: nothing is asked"));
        assert!(asked >= 2, "{name}: the text stands before");
        assert!(pages[asked].trim_start().to_lowercase().starts_with("questions"), "{name}: {}", pages[asked]);
        let answers = pages.iter().position(|page| page.trim_start().to_lowercase().starts_with("answers"));
        let answers = answers.unwrap_or_else(|| panic!("{name}: the answers have no page"));
        assert!(answers > asked, "{name}");
        let before = squeezed(&pages[asked..answers].concat());
        assert_eq!(answers, asked + 1, "{name}: so few questions are on one sheet");
        let together = with("Mentioned together").filter(|_| name == "kosovo-talks");
        if let Some(page) = together {
            let rest = squeezed(pages[page].split_once("they met").map_or("", |(_, rest)| rest));
            assert!(rest.contains("AlbinKurti"), "the table stands below its heading: {}", pages[page]);
        }
        for question in questions {
            assert!(before.contains(&squeezed(&question.ask)), "{name}: {}", question.ask);
            let explain = question.explain.as_deref().unwrap_or_default();
            assert!(!before.contains(&squeezed(explain)), "{name}: {explain} is told too early");
        }
    }
}

#[test]
fn the_compared_sections_stand_side_by_side_on_paper_and_one_below_the_other_on_a_phone() {
    let Some(browser) = Browser::find() else { return };
    let page = handout(&bundled().next().unwrap().1).replace('&', "&amp;").replace('"', "&quot;");
    let measure = "document.title = [...document.querySelectorAll('iframe')].map(frame => [...frame.contentDocument.querySelectorAll('.side')].map(side => Math.round(side.getBoundingClientRect().top)).join(' ')).join('; ')";
    let mut around = format!("<!DOCTYPE html><body onload=\"{measure}\">");
    for width in [320, 1000] {
        write!(around, "<iframe width={width} height=800 srcdoc=\"{page}\"></iframe>").unwrap();
    }
    let output = browser.open(&around, &["--dump-dom"]);
    let dom = String::from_utf8_lossy(&output.stdout);
    let title = dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("measured").0;
    let tops: Vec<Vec<&str>> = title.split("; ").map(|page| page.split(' ').collect()).collect();
    assert!(tops[0][0] != tops[0][1] && tops[1][0] == tops[1][1], "{title}");
}

#[test]
fn the_first_page_of_paper_is_not_left_half_empty_for_a_picture() {
    let Some(browser) = Browser::find() else { return };
    let Some(pdftotext) = found(&["pdftotext"]) else { return };
    let (_, article) = bundled().next().unwrap();
    let picture = |_: &str| Ok(include_bytes!("../../content/meeting.png").to_vec());
    let page = dateline::write::handout(&article, &mentions(&article), false, &picture);
    let pdf = browser.path("page.pdf");
    browser.open(&page, &["--no-pdf-header-footer", &format!("--print-to-pdf={}", pdf.display())]);
    let output = Command::new(pdftotext).args(["-l", "1"]).arg(&pdf).arg("-").output().unwrap();
    let first = squeezed(&String::from_utf8(output.stdout).unwrap());
    assert!(first.contains(&squeezed("Serbia's president in the upper picture")), "{first}");
}

/// Letters and digits only: a line may be broken, or a word parted, anywhere.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}
