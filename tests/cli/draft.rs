//! `dateline draft`: what an author gets to correct.

use super::program::Folder;

const STORY: &str = "# A story\n\nBrussels, 18 August 2022\n\nThe talks began on Monday. They ended on 18 August.\n";

fn folder() -> Folder {
    Folder::new().with("story.md", STORY)
}

#[test]
fn a_draft_states_what_was_found_and_holds_what_check_asks() {
    let folder = folder();
    let draft = folder.run(&["draft", "story.md"]).printed();
    assert!(draft.starts_with("# yaml-language-server: $schema="), "{draft}");
    assert!(
        draft.contains("analysis: off\n") && draft.contains("date: 2022-08-18") && draft.contains("% sure\n"),
        "{draft}"
    );
    assert!(
        draft.contains("They ended on 18 August.\n"),
        "no mention is written out that a list of names finds: {draft}"
    );
    let folder = folder.with("x.yaml", &draft);
    folder.run(&["check", "x.yaml"]).printed();
    let dates = |file| folder.run(&["print", "--dates", "--format", "json", file]).printed();
    // What a draft states is no longer found, and no longer more or less sure.
    let found = dates("story.md");
    let unsure: Vec<&str> = found.lines().filter(|line| !line.contains("\"certainty\"")).collect();
    let stated = dates("x.yaml").replace("\"found\": false", "\"found\": true,");
    assert_eq!(stated.lines().collect::<Vec<_>>(), unsure);
}

#[test]
fn an_interview_keeps_its_speakers_in_the_draft() {
    let interview = "# The ferry\n\nIngrid Solberg talked to Tomas Reyes in Oslo.\n\n\
        Tomas Reyes: Why two ships?\n\n\
        Ingrid Solberg: I said \"two\", not *one*.\n\n\
        We will see.\n\n\
        Tomas Reyes: And when?\n";
    let folder = Folder::new().with("talk.md", interview);
    let draft = folder.run(&["draft", "talk.md"]).printed();
    assert!(draft.contains("[Why two ships?](@tomas-reyes \"speech\")"), "{draft}");
    let folder = folder.with("x.yaml", &draft);
    folder.run(&["check", "x.yaml"]).printed();
    assert_eq!(folder.run(&["draft", "x.yaml"]).printed(), draft);
    let said = folder.run(&["print", "--quotes", "--format", "json", "x.yaml"]).printed();
    let by = |name: &str| said.matches(&format!("\"speaker\": \"{name}\"")).count();
    assert_eq!((by("Ingrid Solberg"), by("Tomas Reyes")), (2, 2), "{said}");
}

#[test]
fn a_draft_says_the_same_words_of_the_same_speakers() {
    let story = "# The ferry\n\nIngrid Solberg, the mayor of Oslo, said that [the ferry](https://a.example) would not \
        sail on Monday, 3 May 2021. Solberg said the crew needed rest. “We wait for *better* weather,” she said.\n\n\
        > Nobody should sail in such a wind.\n>\n> Ingrid Solberg\n\nTomas Reyes told reporters he disagreed.\n";
    let folder = Folder::new().with("story.md", story);
    // What was found is stated by the draft.
    let of_words = |line: &&str| !line.contains("\"found\"") && !line.contains("\"certainty\"");
    let said = |folder: &Folder, file| {
        let all = folder.run(&["print", "--quotes", "--format", "json", file]).printed();
        all.lines().filter(of_words).collect::<Vec<_>>().join("\n")
    };
    let text = |folder: &Folder, file| folder.run(&["print", "--format", "text", file]).printed();
    let (before, words) = (said(&folder, "story.md"), text(&folder, "story.md"));
    assert!(before.matches("\"speaker\"").count() >= 3, "{before}");
    let draft = folder.run(&["draft", "story.md"]).printed();
    let folder = folder.with("x.yaml", &draft);
    folder.run(&["check", "x.yaml"]).printed();
    assert_eq!((said(&folder, "x.yaml"), text(&folder, "x.yaml")), (before, words));
}

#[test]
fn a_draft_of_a_draft_changes_nothing() {
    let folder = folder();
    let draft = folder.run(&["draft", "story.md"]).printed();
    let folder = folder.with("x.yaml", &draft);
    assert_eq!(folder.run(&["draft", "x.yaml"]).printed(), draft);
    let own = include_str!("../../content/kosovo-talks.yaml");
    assert_eq!(folder.run(&["draft", "kosovo-talks"]).printed(), own);
}

#[test]
fn a_draft_is_written_whole_and_over_nothing() {
    let folder = folder();
    folder.run(&["draft", "story.md", "-o", "x.yaml"]).printed();
    let draft = std::fs::read_to_string(folder.path("x.yaml")).unwrap();
    assert_eq!(draft, folder.run(&["draft", "story.md"]).printed());
    let refused = folder.run(&["draft", "story.md", "-o", "x.yaml"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.told.starts_with("error: x.yaml: there is such a file already\nhelp: "), "{}", refused.told);
    folder.run(&["draft", "story.md", "-o", "x.yaml", "--force"]).printed();
    let nowhere = folder.run(&["draft", "story.md", "-o", "nowhere/x.yaml"]);
    assert!(nowhere.code == 1 && nowhere.told.starts_with("error: nowhere/x.yaml: "), "{}", nowhere.told);
    let mut left: Vec<_> = std::fs::read_dir(folder.path(".")).unwrap().map(|it| it.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["story.md", "x.yaml"]);
}

#[test]
fn a_draft_is_not_written_over_what_it_is_made_of() {
    let folder = folder();
    let before = std::fs::read_to_string(folder.path("story.md")).unwrap();
    let mut names = vec!["story.md", "./story.md"];
    std::fs::hard_link(folder.path("story.md"), folder.path("hard.md")).unwrap();
    #[cfg(unix)]
    {
        names.push("hard.md");
        std::os::unix::fs::symlink("story.md", folder.path("soft.md")).unwrap();
        names.push("soft.md");
    }
    for name in names {
        for force in [&["--force"][..], &[]] {
            let refused = folder.run(&[&["draft", "story.md", "-o", name], force].concat());
            let told = format!("error: {name}: this is the file that the draft is made of\nhelp: ");
            assert!(refused.code == 1 && refused.told.starts_with(&told), "{}", refused.told);
        }
    }
    assert_eq!(std::fs::read_to_string(folder.path("story.md")).unwrap(), before);
}

#[test]
fn a_draft_that_is_too_large_is_refused_before_anything_is_looked_for() {
    let paragraph = "Jens Stoltenberg met Albin Kurti in Brussels on 17 August, he said.\n\n";
    let long = format!("# Long\n\n{}", paragraph.repeat((16 << 20) / paragraph.len() + 1));
    let refused = folder().with("long.md", &long).run(&["draft", "long.md"]);
    let told = "error: a draft of this would be larger than 16 MiB";
    assert!(refused.code == 1 && refused.told.starts_with(told), "{}", refused.told);
}
