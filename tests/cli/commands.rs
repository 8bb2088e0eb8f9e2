//! What each command prints.

use std::process::{Command, Stdio};

use serde_json::Value;

use super::program::{Folder, run};

const SHORT: &str = "title: Short\nsections:\n  - title: One\n    text: Some words.\n";

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&run(words).printed()).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn list_names_every_bundled_article_and_each_opens_by_its_name() {
    let list = run(&["list"]).printed();
    let names: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() >= 4 && names[0] == "kosovo-talks", "{list}");
    for (name, line) in names.iter().zip(list.lines()) {
        let text = run(&[name]).printed();
        assert!(line.contains(" min ") && line.ends_with(text.lines().next().unwrap()), "{line}");
    }
}

#[test]
fn an_article_comes_as_clean_text_where_there_is_no_terminal() {
    let text = run(&[]).printed();
    assert_eq!(text, run(&["kosovo-talks"]).printed());
    assert_eq!(text, run(&["print"]).printed());
    assert!(
        text.starts_with("NATO chief receives Serbia's president and Kosovo's premier\nBrussels, Thu 18 Aug 2022\n")
    );
    assert!(text.contains("\n    act with restraint and avoid unhelpful rhetoric\n    — Jens Stoltenberg\n"), "{text}");
    assert!(text.ends_with("\nSource: The Diplomatic Insight (TDI), retold\n"), "{text}");
    assert!(!text.contains('\x1b') && !text.contains("\n\n\n\n") && !text.lines().any(|line| line.ends_with(' ')));
}

#[test]
fn a_file_is_read_by_its_path_and_standard_input_by_a_dash() {
    let folder = Folder::new()
        .with("a.yaml", SHORT)
        .with("check", SHORT)
        .with("list/b.md", "# Short\n\n## One\n\nSome words.\n");
    let text = "Short\n\n\nOne\n\nSome words.\n";
    for words in [&["a.yaml"][..], &["./check"], &["--", "check"], &["list/b.md"], &["print", "a.yaml"]] {
        assert_eq!(folder.run(words).printed(), text, "{words:?}");
    }
    for words in [&["-"][..], &["print", "-"]] {
        assert_eq!(folder.run_with(words, SHORT.as_bytes()).printed(), text, "{words:?}");
    }
}

#[test]
fn a_file_wins_over_a_bundled_article_of_its_name() {
    let folder = Folder::new().with("halley", SHORT);
    assert!(folder.run(&["halley"]).printed().starts_with("Short\n"));
}

#[test]
fn sections_are_printed_by_id_number_or_name_in_the_order_of_the_article() {
    let serbia = run(&["print", "--section", "serbia"]).printed();
    assert!(serbia.starts_with("Meeting with the Serbian President\n\nWith Mr Vučić"), "{serbia}");
    assert_eq!(serbia, run(&["print", "--section", "2"]).printed());
    assert_eq!(serbia, run(&["print", "--section", "serbian MEETING"]).printed());
    let two = run(&["print", "--section", "kosovo", "--section", "serbia", "--section", "2"]).printed();
    assert!(two.starts_with(&serbia) && two.matches("Meeting with").count() == 2, "{two}");
    let told = run(&["print", "--section", "9"]).refused();
    assert!(told.contains("no such section") && told.contains("2 serbia"), "{told}");
}

#[test]
fn people_are_json_with_where_the_text_names_them() {
    let people = json(&["print", "--people", "--format", "json"]);
    let first = &people[0];
    assert_eq!(keys(first), ["found", "id", "mentions", "name", "role"]);
    assert_eq!((&first["id"], &first["found"]), (&"stoltenberg".into(), &false.into()));
    assert_eq!(first["mentions"][0], serde_json::json!({"section": "opening", "block": 1, "text": "Jens Stoltenberg"}));
    let one = json(&["print", "--people", "--format", "json", "--section", "kosovo"]);
    let names: Vec<&str> = one.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Jens Stoltenberg", "Albin Kurti"]);
}

#[test]
fn dates_are_json_in_iso_8601() {
    let dates = json(&["print", "--dates", "--format", "json"]);
    let first = &dates[0];
    assert_eq!((&first["date"], &first["text"][0]), (&"2022-08-17".into(), &"17 August".into()));
    assert!(first["event"].as_str().unwrap().contains("Serbia's president"), "{first}");
    let spans = json(&["print", "halley", "--dates", "--format", "json"]);
    let spans = spans.as_array().unwrap();
    assert!(spans.iter().all(|date| date["date"].is_string() != (date["from"].is_string() && date["to"].is_string())));
}

#[test]
fn places_and_figures_are_printed_as_lines_and_as_json() {
    let places = json(&["print", "--places", "--format", "json"]);
    assert_eq!(keys(&places[0]), ["at", "found", "id", "mentions", "name"]);
    assert!(run(&["print", "--places"]).printed().contains("50.8"), "Brussels lies there");
    let figures = run(&["print", "--figures"]).printed();
    assert!(figures.lines().any(|line| line.contains("about 3,700")), "{figures}");
    let folder = Folder::new().with("news.md", "# News\n\nMore than 300 people marched in Oslo on 3 May 2021.\n");
    let found = |part| -> Value {
        serde_json::from_str(&folder.run(&["print", "news.md", part, "--format", "json"]).printed()).unwrap()
    };
    let figure = &found("--figures")[0];
    assert_eq!(
        (&figure["value"], &figure["bound"], &figure["found"]),
        (&300.into(), &"more than".into(), &true.into())
    );
    for part in ["--figures", "--places", "--dates"] {
        let certainty = found(part)[0]["certainty"].as_u64();
        assert!(certainty.is_some_and(|sure| (1..=100).contains(&sure)), "{part}: {certainty:?}");
    }
}

#[test]
fn quotations_are_json_with_their_speakers() {
    let quotes = json(&["print", "--quotes", "--format", "json"]);
    let quotes = quotes.as_array().unwrap();
    assert_eq!(quotes.len(), 6);
    assert_eq!(
        quotes[0],
        serde_json::json!({"text": "act with restraint and avoid unhelpful rhetoric", "speaker": "Jens Stoltenberg",
            "section": "serbia", "block": 2, "direct": true, "found": false})
    );
    assert!(quotes.iter().all(|quote| !quote["text"].as_str().unwrap().contains('"')));
}

#[test]
fn lists_are_tables_where_no_format_is_asked_for() {
    let people = run(&["print", "--people"]).printed();
    assert!(people.starts_with("Jens Stoltenberg  NATO Secretary General    9 mentions  Opening, "), "{people}");
    let dates = run(&["print", "--dates"]).printed();
    assert!(dates.starts_with("2022-08-17  Serbia's president calls on"), "{dates}");
    let quotes = run(&["print", "--quotes"]).printed();
    assert!(
        quotes.contains("\n\nthe only way towards sustainable peace\n— Jens Stoltenberg, Kosovo meeting\n"),
        "{quotes}"
    );
}

#[test]
fn a_whole_article_is_json_and_coloured_text() {
    let article = json(&["print", "--format", "json"]);
    assert_eq!(article["sections"][1]["blocks"][1]["kind"], "quotation");
    assert_eq!(article["facts"][0]["value"].to_string(), "3700");
    assert_eq!(article["quotes"].as_array().unwrap().len(), 6);
    let coloured = run(&["print", "--format", "ansi", "--theme", "dark"]).printed();
    assert!(coloured.contains("\x1b[0;1;38;2;240;198;116mMr Vučić\x1b[0m as his guest"), "{coloured:?}");
}

#[test]
fn an_article_and_an_excerpt_are_printed_as_files_that_are_read_again() {
    let folder = Folder::new();
    for (format, file) in [("yaml", "a.yaml"), ("markdown", "a.md")] {
        for article in ["kosovo-talks", "south-pole", "halley", "milankovic"] {
            let printed = run(&["print", article, "--format", format]).printed();
            std::fs::write(folder.path(file), &printed).unwrap();
            assert_eq!(folder.run(&["print", file, "--format", format]).printed(), printed);
            assert_eq!(folder.run(&[file]).printed(), run(&[article]).printed());
        }
        let excerpt = run(&["print", "--section", "2", "--section", "4", "--format", format]).printed();
        std::fs::write(folder.path(file), &excerpt).unwrap();
        assert_eq!(folder.run(&["check", file]).printed(), "1 file, no faults\n");
    }
}

#[test]
fn text_is_wrapped_where_a_size_is_asked_for() {
    let text = run(&["print", "--size", "60x20"]).printed();
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
}

#[test]
fn check_tells_every_fault_of_every_file() {
    let folder = Folder::new()
        .with("a/good.yaml", SHORT)
        .with("a/b/bad.yml", "title: x\nsectons: []\n")
        .with("a/c.markdown", "# Title\n\nText.\n")
        .with("a/.hidden/bad.yaml", "x")
        .with("a/other.txt", "x");
    let bad = folder.run(&["check", "a"]).refused();
    assert!(bad.contains("a/b/bad.yml:2:1") && bad.contains("`sections`"), "{bad}");
    assert!(bad.lines().last().unwrap().starts_with("3 files, "), "{bad}");
    assert_eq!(folder.run(&["check", "a/good.yaml", "a/c.markdown"]).printed(), "2 files, no faults\n");
    assert_eq!(folder.run(&["check", "halley"]).printed(), "1 file, no faults\n");
    let missing = folder.run(&["check", "nowhere.yaml", "a/good.yaml"]).refused();
    assert!(missing.ends_with("2 files, 1 fault\n"), "{missing}");
}

#[test]
fn check_tells_of_an_empty_folder_behind_a_fault() {
    let folder = Folder::new().with("bad.yaml", "title: [x\n").with("empty/notes.txt", "");
    let told = folder.run(&["check", "bad.yaml", "empty"]).refused();
    assert!(told.contains("is in this folder") && told.ends_with("1 file, 2 faults\n"), "{told}");
}

#[test]
fn check_refuses_a_folder_without_articles() {
    let folder = Folder::new().with("a/b.txt", "");
    assert!(folder.run(&["check", "a"]).refused().ends_with("0 files, 1 fault\n"));
}

#[cfg(unix)]
#[test]
fn check_enters_no_folder_twice() {
    let folder = Folder::new().with("a/good.yaml", SHORT);
    std::os::unix::fs::symlink("../a", folder.path("a/loop")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path("a/lost.yaml")).unwrap();
    let told = folder.run(&["check", "a"]).refused();
    assert!(told.ends_with("2 files, 1 fault\n") && told.contains("lost.yaml"), "{told}");
}

#[test]
fn shot_draws_the_screen_after_keys() {
    let screen = run(&["shot", "--size", "100x30", "--keys", "/kfor Enter"]).printed();
    assert_eq!(screen.lines().count(), 30);
    assert!(screen.contains("KFOR"), "{screen}");
    let ink = run(&["shot", "--size", "100x30", "--keys", "/kfor Enter", "--format", "ink"]).printed();
    assert!(ink.contains('X'), "{ink}");
    assert!(run(&["shot", "--format", "ansi"]).printed().contains("\x1b[0;1m"));
    assert!(run(&["shot", "--keys", ": south-pole Enter"]).printed().contains("Ninety degrees south"));
}

#[test]
fn shot_draws_a_picture_and_a_page_that_are_well_formed() {
    for article in ["kosovo-talks", "milankovic", "south-pole"] {
        let picture = run(&["shot", article, "--format", "svg", "--theme", "light"]).printed();
        well_formed(&picture);
        assert!(picture.contains("#fafafa") && picture.contains("#8a5200"));
        let page = run(&["shot", article, "--format", "html"]).printed();
        assert!(page.starts_with("<!DOCTYPE html>"));
        well_formed(&page.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", ""));
    }
}

/// Walks the tags of XML: each is closed in order, each attribute is quoted, and no markup is left over.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    let mut rest = xml;
    while let Some((text, tag)) = rest.split_once('<') {
        assert!(!text.contains('>') && text.split('&').skip(1).all(|entity| entity.contains(';')), "{text}");
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap();
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name)),
            (_, true) => {}
            _ => open.push(name),
        }
        assert_eq!(tag.matches('"').count(), 2 * tag.matches("=\"").count(), "{tag}");
        rest = after;
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?}");
}

#[test]
fn keys_are_told_as_text_and_as_a_table() {
    assert!(run(&["keys"]).printed().starts_with("Moving\n  j ↓ Ctrl-n"));
    assert!(run(&["keys", "--format", "markdown"]).printed().contains("| `/` | Search"));
}

#[test]
fn the_schema_is_json() {
    assert!(json(&["schema"])["properties"]["title"]["type"].to_string().contains("string"));
}

#[test]
fn the_manual_page_has_commands_and_keys_and_renders() {
    let page = run(&["man"]).printed();
    for part in [".TH DATELINE 1", ".SH COMMANDS", ".SH KEYS", ".SH EXAMPLES", "dateline print", "\\-\\-quotes"] {
        assert!(page.contains(part), "{part}");
    }
    let folder = Folder::new().with("dateline.1", &page);
    let man = Command::new("man")
        .args(["-l", "-Tutf8", "-P", "cat"])
        .arg(folder.path("dateline.1"))
        .stdin(Stdio::null())
        .output();
    match man {
        Ok(man) if man.status.success() => {
            let text = String::from_utf8_lossy(&man.stdout);
            assert!(
                text.contains("A page down") && man.stderr.is_empty(),
                "{text}{}",
                String::from_utf8_lossy(&man.stderr)
            );
        }
        _ => println!("no man here: the page is not rendered"),
    }
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(&["completions", shell]).printed();
        assert!(script.contains("dateline") && script.contains("quotes"), "{shell}");
    }
}

#[test]
fn help_teaches_and_the_version_is_told() {
    let help = run(&["--help"]).printed();
    for part in ["Examples:", "Keys:", "dateline check", "--no-store", "Usage: dateline"] {
        assert!(help.contains(part), "{part}");
    }
    assert_eq!(run(&["--version"]).printed(), format!("dateline {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_lesson_in_words_is_kept_with_the_hands_that_were_typed() {
    let folder = Folder::new();
    let typed = "hands 3\n5\nhands 1 2 3 4\nhands many\nhands 12 7\nx\nx\nq\n";
    let said = folder.run_with(&["present", "--linear", "kosovo-talks"], typed.as_bytes()).printed();
    assert!(said.contains("No question is asked here."), "{said}");
    assert!(said.contains("A: 12 hands, 63 per cent.") && said.contains("C: 0 hands, 0 per cent."), "{said}");
    assert_eq!(said.matches("a number for each of the 3 choices").count(), 2, "{said}");
    assert!(said.contains("kosovo-talks-results.csv and kosovo-talks-handout.html written, in this folder."));
    assert!(said.contains("kosovo-talks-results-2.csv"), "{said}");
    let csv = std::fs::read_to_string(folder.path("kosovo-talks-results.csv")).unwrap();
    assert_eq!(csv.lines().count(), 4);
    assert!(csv.contains(",A,\"On 17 August, the day before the date of the story\",12,63,yes\r\n"), "{csv}");
    assert!(std::fs::read_to_string(folder.path("kosovo-talks-handout.html")).unwrap().contains("12 · 63%  ✓ right"));
}

#[test]
fn linear_mode_talks_through_pipes() {
    let folder = Folder::new();
    let said = folder.run_with(&["--linear", "kosovo-talks"], b"q\n").printed();
    assert!(said.contains("NATO chief receives"), "{said}");
}

#[test]
fn views_are_printed_as_lines_of_text() {
    for (view, words) in [
        ("timeline", "Wed 17 Aug 2022"),
        ("map", "Brussels"),
        ("facts", "About 3,700 soldiers serve in the mission at present."),
        ("quotations", "act with restraint and avoid unhelpful rhetoric"),
        ("with-whom", "Aleksandar Vučić"),
        ("pictures", "meeting.png"),
        ("compare", "Only in Serbian meeting"),
    ] {
        let text = run(&["print", "--view", view]).printed();
        assert!(text.contains(words), "{view}: {text}");
        assert!(text.lines().all(|line| !line.ends_with(' ') && line.chars().count() <= 80), "{view}: {text}");
        assert!(!text.contains(['\x1b', '\0']) && !text.ends_with("\n\n"), "{view}: {text}");
        let narrow = run(&["print", "--view", view, "--size", "60x20"]).printed();
        assert!(narrow.lines().all(|line| line.chars().count() <= 60), "{view}: {narrow}");
        let coloured = run(&["print", "--view", view, "--format", "ansi", "--theme", "mono"]).printed();
        assert!(coloured.contains("\x1b[0;"), "{view}: {coloured:?}");
    }
}

#[test]
fn a_name_of_joined_signs_is_whole_on_the_map() {
    let town = "👨\u{200d}👩\u{200d}👧\u{200d}👦 Town";
    let text = format!(
        "title: T\nplaces:\n  town: {{ name: {town}, at: [42, 21] }}\nsections:\n  - title: One\n    text: In {town}.\n"
    );
    let folder = Folder::new().with("a.yaml", text);
    for size in ["40x20", "100x30"] {
        let map = folder.run(&["print", "--view", "map", "--size", size, "a.yaml"]).printed();
        let (drawn, listed) = map.split_once("\n\n").unwrap();
        assert!(drawn.contains(town) && listed.contains(town), "{size}: {map}");
    }
}

#[test]
fn a_view_of_a_section_has_only_what_stands_there_and_compare_takes_two() {
    let facts = run(&["print", "--view", "facts", "--section", "opening"]).printed();
    assert_eq!(facts, "This article states no figures\n");
    let two = run(&["print", "--view", "compare", "--section", "kfor", "--section", "opening"]).printed();
    assert!(two.contains("Only in Opening") && two.contains("Only in KFOR facts"), "{two}");
    let one = run(&["print", "--view", "compare", "--section", "2"]).printed();
    assert_eq!(one, run(&["print", "--view", "compare"]).printed());
    let page = run(&["print", "--view", "facts", "--format", "html"]).printed();
    assert_eq!(page, run(&["print", "--format", "html"]).printed());
}

#[test]
fn two_articles_are_printed_as_a_comparison() {
    let left =
        "---\npeople:\n  ann: {name: Ann Lee}\n  bo: {name: Bo Day}\n---\n# T\n\n## A\n\nAnn Lee.\n\n## B\n\nBo Day.\n";
    let right = "---\npeople:\n  ann: {name: Ann Lee}\n---\n# T\n\n## B\n\nNobody.\n\n## A\n\nAnn Lee.\n";
    let folder = Folder::new().with("a.md", left).with("b.md", right);
    let print = ["print", "--view", "compare", "a.md", "b.md"];
    let told = folder.run(&print).printed();
    assert!(
        told.contains("Both\nPeople         Ann Lee") && told.contains("Only in a.md") && told.contains("Only in b.md"),
        "{told}"
    );
    let asked = folder.run(&[&print[..], &["--section", "B", "--section", "A"]].concat()).printed();
    assert!(asked.contains("nothing in common") && asked.contains("Only in B") && asked.contains("Bo Day"), "{asked}");
}

#[test]
fn what_a_comparison_takes_is_said() {
    let two = ["--section", "1", "--section", "2"];
    for (words, told) in [
        (&["--view", "compare", "--section", "1", "--section", "2", "--section", "3"][..], "takes two sections"),
        (&["--view", "compare", "--section", "2", "--section", "2"], "the same one"),
        (&["--view", "compare", "kosovo-talks", "halley", "--section", "2"], "a section of each"),
        (&["--view", "facts", "kosovo-talks", "halley"], "only as a comparison"),
        (&["kosovo-talks", "halley"], "only as a comparison"),
    ] {
        let run = run(&[&["print"], words].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{words:?}: {}", run.told);
        assert!(run.told.contains(told), "{words:?}: {}", run.told);
    }
    assert!(run(&[&["print", "--view", "compare"], &two[..]].concat()).printed().contains("Only in Opening"));
}

#[test]
fn pictures_beside_an_article_are_a_part_of_its_handout_and_what_is_wrong_is_said() {
    let text = "title: T\nsections:\n  - { id: s, text: Words. }\nimages:\n  - { section: s, file: good.png, alt: Good }\n  - { section: s, file: gone.png, alt: Gone }\n  - { section: s, file: broken.png, alt: Broken }\n  - { section: s, file: bomb.png, alt: Bomb }\n  - { section: s, file: ../out.png, alt: Out }\n";
    let picture = include_bytes!("../../content/meeting.png");
    let folder = Folder::new()
        .with("a.yaml", text)
        .with("good.png", picture)
        .with("broken.png", &picture[..200])
        .with("bomb.png", include_bytes!("../pictures/bomb.png"));
    let page = folder.run(&["print", "--format", "html", "a.yaml"]).printed();
    assert!(page.contains("<img src=\"data:image/png;base64,") && page.matches("<img").count() == 1);
    for why in [
        "there is no such file",
        "it is broken or cut off",
        "unpacking it would take more than 256 MiB",
        "it is not in the article's folder, nor below it",
    ] {
        assert!(page.contains(&format!("The picture cannot be shown: {why}.")), "{why}");
    }
    let piped = folder.run_with(&["print", "--format", "html", "-"], text.as_bytes()).printed();
    assert!(piped.contains("what came through a pipe has no folder"), "{piped}");
}

#[test]
fn a_key_may_be_a_dash() {
    let shot = |words: &[&str]| run(&[&["shot", "--size", "80x24"], words].concat()).printed();
    assert_eq!(shot(&["--keys", "- j"]), shot(&["--keys=- j"]));
}

#[test]
fn a_view_is_neither_json_nor_there_for_every_name() {
    for words in [
        &["print", "--view", "facts", "--format", "json"][..],
        &["print", "--view", "notes"],
        &["print", "--view", "map", "--people"],
    ] {
        let run = run(words);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.told);
    }
}
