//! What holds for the page of any article.

use std::collections::HashSet;

use dateline::{
    article::{Article, Inline, Question, Section},
    lesson::Tally,
    write,
};

use super::{
    article::{HOSTILE, article, bundled, handout, hostile, mentions},
    markup::Markup,
};

const EVERY_KEY: &str = include_str!("../format/every-key.yaml");
const SHORT: &str = "title: Short\nsections:\n  - text: Some words.\n";

/// Articles of all kinds: the bundled ones, one with everything, one with nothing, one that is hostile.
fn all() -> Vec<(&'static str, Article)> {
    let made = [("every-key", article(EVERY_KEY)), ("short", article(SHORT)), ("hostile", hostile())];
    bundled().chain(made).collect()
}

fn pages() -> impl Iterator<Item = (&'static str, Markup)> {
    all().into_iter().map(|(name, article)| (name, Markup::read(&handout(&article))))
}

#[test]
fn every_id_is_one_places_only_and_every_link_inside_leads_somewhere() {
    for (name, page) in pages() {
        let ids: Vec<&str> = page.values("id").collect();
        let distinct: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{name}: an id stands twice");
        assert!(ids.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)), "{name}: {ids:?}");
        for inside in page.values("href").filter_map(|href| href.strip_prefix('#')) {
            assert!(distinct.contains(inside), "{name}: nothing is at {inside}");
        }
        for label in page.values("aria-labelledby").flat_map(str::split_whitespace) {
            assert!(distinct.contains(label), "{name}: nothing is named {label}");
        }
    }
}

#[test]
fn there_is_one_headline_and_no_level_of_headings_is_skipped() {
    for (name, page) in pages() {
        let headings = page.tags.iter().filter_map(|tag| tag.name.strip_prefix('h')?.parse::<u8>().ok());
        let headings: Vec<u8> = headings.collect();
        assert_eq!(headings.iter().position(|level| *level == 1), Some(0), "{name}");
        assert!(!headings[1..].contains(&1), "{name}");
        assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {headings:?}");
    }
}

#[test]
fn a_screen_reader_finds_landmarks_a_language_and_names_of_drawings() {
    for (name, page) in pages() {
        for landmark in ["header", "nav", "main", "footer"] {
            assert_eq!(page.named(landmark).count(), 1, "{name}: {landmark}");
        }
        assert!(page.named("html").all(|html| html.value("lang").is_some_and(|lang| !lang.is_empty())), "{name}");
        assert_eq!(page.named("title").filter(|title| title.around.contains(&"head".to_owned())).count(), 1);
        let drawings = page.named("svg").filter(|drawing| !drawing.around.contains(&"svg".to_owned()));
        for drawing in drawings {
            assert_eq!(drawing.value("role"), Some("img"), "{name}");
            assert!(drawing.value("aria-labelledby").is_some(), "{name}");
        }
        assert!(page.named("img").all(|img| img.value("alt").is_some()), "{name}");
    }
}

#[test]
fn a_picture_is_a_part_of_the_page_where_its_file_is_at_hand() {
    let (_, article) = bundled().next().unwrap();
    let file = |file: &str| match file {
        "meeting.png" => Ok(b"\x89PNG".to_vec()),
        _ => Err(String::new()),
    };
    let page = write::handout(&article, &mentions(&article), false, &file);
    let shown = Markup::read(&page);
    let pictures: Vec<_> = shown.named("img").map(|img| (img.value("src"), img.value("alt"))).collect();
    assert_eq!(pictures, [(Some("data:image/png;base64,iVBORw=="), Some(article.images[0].alt.as_str()))]);
    let told = Markup::read(&handout(&article));
    assert!(told.named("img").next().is_none() && told.text.contains(&article.images[0].alt));
}

#[test]
fn no_link_stands_in_a_link() {
    for (name, page) in pages() {
        assert!(page.named("a").all(|link| !link.around.contains(&"a".to_owned())), "{name}");
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    for (name, article) in all() {
        let page = handout(&article);
        let markup = Markup::read(&page);
        for forbidden in ["script", "iframe", "object", "embed", "form", "base", "image", "use"] {
            assert_eq!(markup.named(forbidden).count(), 0, "{name}: {forbidden}");
        }
        let style = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).unwrap().0;
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'), "{name}");
        for tag in &markup.tags {
            for (attribute, value) in &tag.attributes {
                assert!(!attribute.starts_with("on") && attribute != "style", "{name}: {tag:?}");
                let outside =
                    |value: &str| ["https://", "http://", "mailto:"].iter().any(|scheme| value.starts_with(scheme));
                match attribute.as_str() {
                    "src" => assert!(value.starts_with("data:image/"), "{name}: {tag:?}"),
                    "href" if tag.name == "a" => assert!(value.starts_with('#') || outside(value), "{name}: {tag:?}"),
                    "href" => assert_eq!(value, "data:,", "{name}: {tag:?}"),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn what_is_hostile_comes_out_as_text_in_every_field() {
    let page = Markup::read(&handout(&hostile()));
    let count = page.text.matches(HOSTILE).count();
    assert!(count > 40, "{count} only: {}", page.text);
    let description = page.named("meta").find(|meta| meta.value("name") == Some("description"));
    assert_eq!(description.and_then(|meta| meta.value("content")), Some(HOSTILE));
}

#[test]
fn what_the_class_answered_is_drawn_and_said_in_numbers() {
    let (_, article) = bundled().next().unwrap();
    let questions = &article.lesson.as_ref().unwrap().questions;
    let tally =
        |number: usize, hands: &[u32]| Tally { number, question: questions[number - 1].clone(), hands: hands.to_vec() };
    let tallies = [tally(1, &[12, 7, 3]), tally(3, &[0, 0, 1])];
    let page = write::taught(&article, &mentions(&article), &tallies, &|_| Err(String::new()));
    for drawn in ["12 · 54%  ✓ right</text>", "7 · 32%</text>", "3 · 14%</text>", "1 · 100%  ✓ right</text>"] {
        assert!(page.contains(drawn), "{drawn}");
    }
    let page = Markup::read(&page);
    for words in ["What the class answered", "1. When were the two meetings?", "22 hands were raised", "1 hand was"] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    // The first choice is too long for the name of a bar, and stands above the bars in full.
    assert_eq!(page.named("ol").filter(|list| list.value("class") == Some("lettered")).count(), 1);
    let without = handout(&article);
    assert!(!without.contains("What the class answered"));
}

#[test]
fn a_hostile_question_is_text_among_the_results_too() {
    let article = hostile();
    let question = Question {
        ask: HOSTILE.into(),
        choices: vec![HOSTILE.into(), HOSTILE.into()],
        answer: Some(0),
        evidence: None,
        explain: None,
    };
    let tally = Tally { number: 1, question, hands: vec![u32::MAX / 2, 1] };
    let page = write::taught(&article, &mentions(&article), &[tally], &|_| Err(String::new()));
    let asked = |page: &str| Markup::read(page).text.matches(HOSTILE).count();
    assert!(asked(&page) >= asked(&handout(&article)) + 3);
}

#[test]
fn the_whole_text_is_on_the_page_in_its_order() {
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    for (name, article) in all() {
        let page = Markup::read(&handout(&article));
        let text = letters(&page.text);
        let mut at = 0;
        for block in article.sections.iter().flat_map(Section::blocks) {
            // Behind words of a speaker stands who speaks.
            let speech = block.marks.iter().any(|mark| matches!(mark.inline, Inline::Speech(_)));
            let piece = if speech { letters(&block.text[..8.min(block.text.len())]) } else { letters(&block.text) };
            at += text[at..].find(&piece).unwrap_or_else(|| panic!("{name}: {} is missing", block.text));
        }
    }
}

#[test]
fn the_article_comes_with_who_when_where_and_who_said_what() {
    let (_, article) = bundled().next().unwrap();
    let page = Markup::read(&handout(&article));
    for words in [
        "Brussels · Thu 18 Aug 2022 · 2 min",
        "Retold from The Diplomatic Insight (TDI)",
        "NATO Secretary General · NATO",
        "9 mentions, 6 quotations: One host, two visitors\u{a0}1, 3 · Meeting with the Serbian President\u{a0}1, 3, 4",
        "50.85° N, 4.35° E",
        "about 3,700 soldiers",
        "About 3,700 soldiers serve in the mission at present. The peacekeepers in Kosovo 4",
        "\"the only way towards sustainable peace\" [Jens Stoltenberg]. For one",
        "act with restraint and avoid unhelpful rhetoric\n— Jens Stoltenberg",
        "Step by step, a conflict becomes less fierce",
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
}

#[test]
fn names_are_marked_by_kind_and_lead_to_their_entry() {
    let (_, article) = bundled().next().unwrap();
    let page = Markup::read(&handout(&article));
    for (class, entry, count) in [
        ("person", "#person.stoltenberg", 9),
        ("date", "#date.2022-08-17", 2),
        ("place", "#place.brussels", 1),
        ("organisation", "#organisation.nato", 7),
    ] {
        let marked =
            page.named("a").filter(|link| link.value("class") == Some(class) && link.value("href") == Some(entry));
        assert_eq!(marked.count(), count, "{entry}");
    }
}

#[test]
fn the_answers_are_apart_from_the_questions_and_the_notes_of_the_teacher_stay_away() {
    let (_, article) = bundled().next().unwrap();
    let page = handout(&article);
    let part = |id: &str| page.split_once(&format!("<section id=\"{id}\"")).unwrap().1;
    let questions = part("questions").split_once("<section").unwrap().0;
    let answers = part("answers");
    assert!(questions.contains("What did the Secretary General call the dialogue?"));
    assert!(!questions.contains("He said so at the press conference"));
    assert!(answers.contains("<b>B</b> the only way towards sustainable peace</p>"), "{answers}");
    assert!(answers.contains("<a href=\"#text.kosovo.2\">Meeting with Kosovo's Prime Minister 2</a>"), "{answers}");
    assert!(!page.contains("Before reading: who are the three people"));
}

#[test]
fn words_of_ours_say_that_they_are_english_where_the_article_is_not() {
    let (_, article) = bundled().find(|(name, _)| *name == "milankovic").unwrap();
    let page = handout(&article);
    assert!(page.contains("<html lang=\"sr-Cyrl\" dir=\"ltr\">"));
    assert!(page.contains("<h2 id=\"people.title\" lang=\"en\">People</h2>"));
    let persian = article_in("fa");
    assert!(
        persian.contains("<html lang=\"fa\" dir=\"rtl\">")
            && persian.contains("lang=\"en\" dir=\"ltr\">To the text</a>")
    );
    assert!(!article_in("en-GB").contains("dir=\"ltr\">To"));
}

fn article_in(language: &str) -> String {
    handout(&article(&format!("{SHORT}language: {language}\n")))
}

#[test]
fn dates_places_and_figures_are_drawn_with_words_that_are_text() {
    let (_, article) = bundled().next().unwrap();
    let page = handout(&article);
    let drawings = Markup::read(&page);
    let ids: Vec<&str> = drawings.named("svg").filter_map(|drawing| drawing.value("class")).collect();
    assert_eq!(ids, ["timeline", "map", "frame", "parts.2"]);
    let count = |class: &str| drawings.values("class").filter(|other| *other == class).count();
    assert_eq!((count("event"), count("pin"), count("bar")), (2, 3, 2));
    for words in [
        "2 dates on an axis, from Wed 17 Aug 2022 to Thu 18 Aug 2022",
        ">dateline</text>",
        ">5 Belgrade</text>",
        ">1 SERBIA</text>",
        ">GERMANY</text>",
        ">NATO Allies</text>",
        ">20  74 %</text>",
        "NATO Allies: 20  74 %; Partners: 7  26 %</desc>",
        "Not on the map: Western Balkans. Coasts, and borders of today: Natural Earth.",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_route_is_drawn_and_said_to_be_the_order_of_mention() {
    let (_, talks) = bundled().next().unwrap();
    let page = Markup::read(&handout(&talks));
    let count = |class: &str| page.values("class").filter(|other| *other == class).count();
    assert_eq!((count("route"), count("arrow")), (1, 1));
    let told = "The numbers and the line are the order in which the text first mentions the places, and no journey: \
        1\u{a0}Serbia, 2\u{a0}Kosovo, 3\u{a0}Brussels, 4\u{a0}northern Kosovo, 5\u{a0}Belgrade.";
    assert!(page.text.contains(told), "{}", page.text);
    let one = "title: T\nplaces: { p: { name: Rome, at: [41.9, 12.5] } }\nsections:\n  - text: In Rome.\n";
    assert!(!handout(&article(one)).contains("class=\"route\""), "one place makes no way");
    let many =
        (0..40).map(|at| format!("  p{at}: {{ name: Town {at}x, at: [{at}, 12] }}\n")).collect::<Vec<_>>().concat();
    let named = (0..40).map(|at| format!("Town {at}x. ")).collect::<Vec<_>>().concat();
    let many = handout(&article(&format!("title: T\nplaces:\n{many}sections:\n  - text: {named}\n")));
    assert!(!many.contains("class=\"route\"") && many.contains("Town 39x"), "too many to follow");
}

#[test]
fn two_sections_are_compared_as_on_the_screen() {
    let (_, talks) = bundled().next().unwrap();
    let page = handout(&talks);
    let part = page.split_once("<section id=\"compare\"").unwrap().1.split_once("</section>").unwrap().0;
    let (both, sides) = part.split_once("<div class=\"sides\">").unwrap();
    let [left, right] = sides.split("<div class=\"side\">").skip(1).collect::<Vec<_>>()[..] else { panic!("{sides}") };
    assert!(both.contains("<a href=\"#person.stoltenberg\">") && !both.contains("vucic") && !both.contains("kurti"));
    assert!(left.contains("Only in <a href=\"#text.serbia\">Meeting with the Serbian President</a>"), "{left}");
    assert!(left.contains("#person.vucic") && left.contains("Jens Stoltenberg</span>, 3 quotations"), "{left}");
    assert!(right.contains("#person.kurti") && right.contains("Jens Stoltenberg</span>, 2 quotations"), "{right}");
    assert!(!handout(&article(SHORT)).contains("id=\"compare\""), "there is nothing to compare with");
}

#[test]
fn the_pictures_are_told_with_what_they_show() {
    let (_, article) = bundled().next().unwrap();
    let page = Markup::read(&handout(&article));
    let list = page.text.rsplit_once("Pictures").unwrap().1;
    assert!(list.contains(&article.images[0].alt) && list.contains("One host, two visitors 4"), "{list}");
    assert!(page.text.contains("The picture cannot be shown: there is no such file."), "{}", page.text);
}

#[test]
fn what_is_too_large_for_a_page_is_told_in_its_place() {
    let (_, article) = bundled().next().unwrap();
    let large = |_: &str| Ok([&b"\x89PNG"[..], &vec![0; 9 << 20]].concat());
    let page = Markup::read(&write::handout(&article, &mentions(&article), false, &large));
    assert!(page.text.contains("its file is larger than 8 MiB, too large for a page"), "{}", page.text);
    assert!(page.named("img").next().is_none());
}

#[test]
fn a_crowd_makes_no_large_page() {
    let people = (0..400).map(|at| format!("  p{at}: {{ name: Person Number{at} }}\n")).collect::<Vec<_>>().concat();
    let names: Vec<String> = (0..400).map(|at| format!("Person Number{at}")).collect();
    let text: Vec<String> = names.chunks(200).map(|names| names.join(", ")).collect();
    let sections = (0..3)
        .map(|at| format!("  - title: S{at}\n    text: \"{}.\"\n", text.join(".\\n\\n")))
        .collect::<Vec<_>>()
        .concat();
    let page = handout(&article(&format!("title: T\npeople:\n{people}sections:\n{sections}")));
    assert!(page.len() < 700_000, "{} bytes", page.len());
    let page = Markup::read(&page);
    assert!(page.text.contains("more are not listed here") && page.text.contains("and 340 more"), "{}", page.text);
}

#[test]
fn what_can_not_be_drawn_is_told_without_a_drawing() {
    let yaml = "title: T\nplaces: { p: { name: Somewhere } }\ndates: [{ date: 2022 }]\nsections:\n  - { id: s, text: Somewhere in 2022. }\nfacts:\n  - { section: s, label: Below, parts: { a: -1, b: 2 }, unit: m }\n  - { section: s, label: Nothing, parts: { a: 0, b: 0 } }\n  - { section: s, label: Huge, value: 1e300, unit: m }\n  - { section: s, label: Less, value: -5, unit: m }\n";
    let page = handout(&article(yaml));
    let markup = Markup::read(&page);
    assert_eq!(
        markup.named("svg").filter_map(|drawing| drawing.value("class")).collect::<Vec<_>>(),
        ["parts.1", "parts.2"]
    );
    assert!(!page.contains("NaN") && !page.contains("inf\""), "{page}");
    assert!(markup.text.contains("1 mention: s 1") || markup.text.contains("1 mention: s\u{a0}1"), "{}", markup.text);
}

#[test]
fn an_excerpt_lists_only_what_it_mentions() {
    let (_, article) = bundled().next().unwrap();
    let excerpt = article.excerpt(&[2]);
    let page = write::handout(&excerpt, &mentions(&excerpt), true, &|_| Err(String::new()));
    let markup = Markup::read(&page);
    assert!(markup.values("id").any(|id| id == "person.kurti"));
    assert!(!markup.values("id").any(|id| id == "person.vucic" || id == "questions"));
}

#[test]
fn names_across_marks_are_closed_and_opened_again() {
    let yaml = "title: T\npeople: { a: { name: Ada Byron } }\nsections:\n  - text: 'Here *is Ada* Byron, ~~Ada **Byron~~ so** and [Ada](https://a.example/) Byron.'\n";
    let page = handout(&article(yaml));
    Markup::read(&page);
    assert!(page.contains("<em>is <a class=\"person\" id=\"text.opening.1.8\" href=\"#person.a\">Ada</a></em><a class=\"person\" href=\"#person.a\"> Byron</a>,"), "{page}");
    assert!(page.contains("and <span class=\"person\" id="), "{page}");
}

#[test]
fn lists_quotations_tables_and_code_are_what_they_are() {
    let page = handout(&article(EVERY_KEY));
    for part in [
        "<li><p id=\"text.a.3\" class=\"block\" data-number=\"3\">one</p>",
        "<ol>\n<li><p id=\"text.a.5\"",
        "<th class=\"right\" scope=\"col\">b</th>",
        "<code class=\"language-rust\">let x = 1;</code>",
        "<figcaption>— <a href=\"#person.vucic\">",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}
