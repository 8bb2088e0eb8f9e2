//! Pages as they are saved from the web: what is read of them, and what is said of those that cannot be read.

use std::time::Instant;

use dateline::{
    article::{Article, BlockKind, ContainerKind, Inline, Leads, Marker},
    read,
};

const HARBOUR: &str = include_str!("reading/harbour.en.html");
const BRIDGE: &str = include_str!("reading/bruecke.de.html");
const TRAIN: &str = include_str!("reading/voz.sr.html");
const MARKET: &str = include_str!("reading/marche.fr.html");
const WALL: &str = include_str!("reading/wall.html");

fn page(html: &str) -> Article {
    read::page("saved.html", html, None).unwrap()
}

fn text(article: &Article) -> String {
    let blocks = article.sections.iter().flat_map(dateline::article::Section::blocks);
    blocks.flat_map(|block| [&*block.text, "\n"]).collect()
}

fn titles(article: &Article) -> Vec<&str> {
    article.sections.iter().map(|section| &*section.title).collect()
}

#[test]
fn a_page_says_who_what_where_and_when() {
    let read = |html: &str, address: Option<&str>| {
        let article = read::page("saved.html", html, address).unwrap();
        let source = article.source.unwrap_or_default();
        let place = article.dateline.place.map(|place| article.places[place.index].name.clone());
        let date = article.dateline.date.map(|date| date.to_string());
        let said =
            [Some(article.title), Some(article.language), date, place, Some(source.name), source.agency, source.url];
        said.map(|text| text.filter(|text| !text.is_empty()))
    };
    let some = |texts: [&str; 7]| texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()));
    for (html, address, head) in [
        (
            HARBOUR,
            Some("https://courier.example/x?y=z"),
            [
                "Fishermen of Bergen vote on new harbour",
                "en-GB",
                "2023-03-14",
                "Bergen",
                "North Sea Courier",
                "Nordic Wire",
                "https://courier.example/2023/03/14/harbour-vote",
            ],
        ),
        (
            BRIDGE,
            None,
            [
                "Alte Brücke bleibt bis Herbst gesperrt",
                "de",
                "2024-05-02",
                "",
                "Elbkurier",
                "",
                "https://elbkurier.example/dresden/alte-bruecke-gesperrt",
            ],
        ),
        (TRAIN, None, ["Ноћни воз до мора вози поново", "sr-Cyrl", "2023-06-21", "", "Путник", "", ""]),
        (MARKET, None, ["Le marché de la place Royale déménage", "fr", "", "", "La Gazette du Bocage", "", ""]),
        ("<p>Some words of a page that says nothing of itself at all.", None, ["saved", "en", "", "", "", "", ""]),
    ] {
        assert_eq!(read(html, address), some(head));
    }
}

#[test]
fn the_article_is_told_from_its_furniture() {
    for (html, begins, ends, never) in [
        (
            HARBOUR,
            "Boats at the old quay",
            "the translation is ours.",
            vec!["cookies", "Home", "newsletter", "Imprint", "cod has doubled", "Nordic Wire", "ready"],
        ),
        (
            BRIDGE,
            "Dresden. Die Alte Brücke",
            "wohl erst im Juni.",
            vec!["Impressum", "Abo", "Anzeige", "Lesen Sie auch", "Pendler"],
        ),
        (TRAIN, "После три године", "петком и недељом.", vec!["Насловна", "права"]),
        (MARKET, "Le marché du samedi", "promis Mme Dubois.", vec!["Accueil", "droits", "18:05"]),
    ] {
        let text = text(&page(html));
        assert!(text.starts_with(begins), "{text}");
        assert!(text.trim_end().ends_with(ends), "{text}");
        for furniture in never {
            assert!(!text.contains(furniture), "{furniture}: {text}");
        }
    }
}

#[test]
fn headings_are_sections_and_all_else_is_kept_as_it_is() {
    let article = page(HARBOUR);
    assert_eq!(titles(&article), ["", "What it would cost", "What comes next", "Notes"]);
    let costs = article.sections[1].blocks();
    assert!(
        costs.iter().any(|block| matches!(&block.kind, BlockKind::Table(table) if table.rows.len() == 4)),
        "{costs:?}"
    );
    let next = article.sections[2].blocks();
    let numbers: Vec<u64> = next
        .iter()
        .flat_map(|block| &block.containers)
        .filter_map(|container| match container.kind {
            ContainerKind::Item(Marker::Number(number)) => Some(number),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert!(
        next.iter().any(|block| block.containers.iter().any(|container| container.kind == ContainerKind::Quote(None)))
    );
    let note = article.sections[0].blocks().iter().flat_map(|block| &block.marks).find_map(|mark| match &mark.inline {
        Inline::Link(target) => Some(target.clone()),
        _ => None,
    });
    assert_eq!(article.leads(&note.unwrap()), Leads::Section(3));
    assert_eq!(titles(&page(BRIDGE)), ["", "Umweg über die Neue Brücke", "Händler fürchten um den Sommer"]);
    assert_eq!(
        article.sections[1].blocks().last().unwrap().marks.len(),
        0,
        "a link within a site of unknown address leads nowhere"
    );
}

#[test]
fn links_are_made_whole_by_the_address_of_the_page() {
    let article = read::page("x", HARBOUR, Some("https://courier.example/news/1")).unwrap();
    let marks = article.sections[1].blocks().iter().flat_map(|block| &block.marks);
    let links: Vec<&Inline> =
        marks.map(|mark| &mark.inline).filter(|inline| matches!(inline, Inline::Link(_))).collect();
    assert_eq!(links, [&Inline::Link("https://courier.example/people/lie".to_owned())]);
}

#[test]
fn a_page_that_shows_its_beginning_says_so() {
    let article = page(WALL);
    assert!(article.summary.unwrap().starts_with("The beginning only"));
    assert_eq!(article.title, "Who owns the river?");
}

#[test]
fn a_page_that_cannot_be_read_says_why_and_what_to_do() {
    let login = "<title>Log in</title><form>Name <input><input type=password></form>";
    for (html, what, help) in [
        (
            "<html><head><script src=a.js></script></head><body><div id=root></div></body></html>",
            "without its scripts",
            "browser",
        ),
        ("<script>if (a < b) { c('<p>no</p>') }</script>", "without its scripts", "browser"),
        (login, "asks for a login", "log in"),
        ("<html><head><title>T</title></head><body></body></html>", "no text", "article"),
        ("", "no text", "article"),
        ("<!-- only a comment", "no text", "article"),
        ("<svg><text>a</text></svg><img src=https://a.example/a.png alt=b>", "no text", "article"),
    ] {
        let error = read::page("saved.html", html, None).unwrap_err().to_string();
        let (told, to_do) = error.split_once("\nhelp: ").unwrap();
        assert!(told.starts_with("saved.html: ") && told.contains(what), "{error}");
        assert!(to_do.contains(help), "{error}");
    }
}

#[test]
fn no_page_costs_more_than_its_size() {
    let words = "some words, and then some more of them, to be read at the end of it all";
    let pages = [
        "<div>".repeat(100_000),
        "<b><p>".repeat(50_000),
        "<table><tr><td>".repeat(30_000),
        "<ul><li>".repeat(50_000),
        "<a href=x>".repeat(50_000),
        "<select><option>".repeat(50_000) + "</select>",
        "&amp;&lt;&nbsp;&#x26;".repeat(100_000),
        (0..30_000).map(|number| format!("<b id={number}>x</p>")).collect::<Vec<_>>().concat() + &"<p>y".repeat(30_000),
        format!("<div class='{}'>", "content ".repeat(100_000)),
        format!("<p {}>", (0..200_000).map(|number| format!("a{number} ")).collect::<Vec<_>>().concat()),
        format!("<script type='application/ld+json'>{}</script>", "[".repeat(200_000)),
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{}\"}}</script>",
            "a ".repeat(200_000)
        ),
    ];
    for beginning in pages {
        let start = Instant::now();
        let article = read::page("x", &format!("{beginning}<p>{words}</p>"), None).unwrap();
        assert!(text(&article).contains(words), "{}", &beginning[..40]);
        assert!(start.elapsed().as_secs() < 60, "{}", &beginning[..40]);
    }
}
