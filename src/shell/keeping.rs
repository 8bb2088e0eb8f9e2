//! What stays of a lesson, on the disk: its handout and what the class answered, beside what is there.

use std::path::Path;

use super::{
    fresh::{Failed, New, put_new},
    pictures,
};
use crate::{
    annotate::mentions,
    app::{Kept, Unwritten, Written},
    write::{self, Occasion},
};

/// Writes the files into the present folder, unless they are there.
pub(super) fn keep(kept: &Kept) -> Result<Written, Unwritten> {
    keep_in(Path::new(""), kept, &now())
}

/// The same where nobody can do anything about it any more: what came of it, and the hands themselves if they could not be
/// written.
pub(super) fn keep_at_last(kept: &Kept) -> String {
    at_last(Path::new(""), kept, &now())
}

fn at_last(folder: &Path, kept: &Kept, now: &[String; 2]) -> String {
    match keep_in(folder, kept, now) {
        Ok(written) => written.told,
        Err(unwritten) if unwritten.are_hands_written => unwritten.told,
        Err(unwritten) => format!("{}\n{}", unwritten.told, hands(kept, now).replace("\r\n", "\n").trim_end()),
    }
}

fn hands(kept: &Kept, [day, time]: &[String; 2]) -> String {
    write::results_csv(&kept.tallies, Occasion { day, time, article: &kept.article.title })
}

/// The present day and time, on the clocks of this place.
fn now() -> [String; 2] {
    let now = jiff::ZonedDateTime::now();
    [now.strftime("%Y-%m-%d").to_string(), now.strftime("%H:%M").to_string()]
}

/// Writes the files of a day and a time into a folder, unless they are there.
fn keep_in(folder: &Path, kept: &Kept, now: &[String; 2]) -> Result<Written, Unwritten> {
    if !kept.before.is_empty() && kept.before.iter().all(|name| folder.join(name).is_file()) {
        return Ok(Written { are_old: true, ..written(kept.before.clone()) });
    }
    let picture = |file: &str| pictures::proven(&kept.origin, file);
    let page = write::taught(&kept.article, &mentions(&kept.article), &kept.tallies, &picture);
    let mut files = vec![New { name: format!("{}-handout", kept.name), ending: ".html", text: page }];
    if !kept.tallies.is_empty() {
        files.insert(0, New { name: format!("{}-results", kept.name), ending: ".csv", text: hands(kept, now) });
    }
    // What the class answered is the first of the files.
    let are_written = |failed: &Failed| !kept.tallies.is_empty() && failed.written > 0;
    let unwritten = |failed: Failed| Unwritten { are_hands_written: are_written(&failed), told: failed.why };
    put_new(folder, &files).map(written).map_err(unwritten)
}

/// Files that are written, with what to tell of them.
fn written(files: Vec<String>) -> Written {
    let alone = if files.len() == 1 { " (no hands were counted)" } else { "" };
    // The names come first, as a narrow screen cuts what is behind.
    Written { told: format!("{} written, in this folder{alone}", files.join(" and ")), files, are_old: false }
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::Arc};

    use super::*;
    use crate::{
        app::Origin,
        article::{Article, Question},
        lesson::Tally,
    };

    fn kept(hands: &[u32]) -> Kept {
        let question = Question {
            ask: "Who?".into(),
            choices: vec!["He".into(), "She".into()],
            answer: Some(1),
            evidence: None,
            explain: None,
        };
        let tally = Tally { number: 1, question, hands: hands.to_vec() };
        let tallies = if hands.is_empty() { Vec::new() } else { vec![tally] };
        Kept {
            article: Arc::new(Article { title: "Talks".into(), ..Article::default() }),
            origin: Origin::Input,
            tallies,
            name: "talks".into(),
            before: Vec::new(),
        }
    }

    fn noon() -> [String; 2] {
        ["2026-11-28", "12:00"].map(str::to_owned)
    }

    #[test]
    fn the_results_and_the_handout_are_written_together_and_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let told = keep_in(folder.path(), &kept(&[3, 1]), &noon()).unwrap().told;
        assert_eq!(told, "talks-results.csv and talks-handout.html written, in this folder");
        fs::remove_file(folder.path().join("talks-results.csv")).unwrap();
        let told = keep_in(folder.path(), &kept(&[4, 0]), &noon()).unwrap().told;
        assert_eq!(told, "talks-results-2.csv and talks-handout-2.html written, in this folder");
        let [first, second] = ["talks-handout.html", "talks-handout-2.html"]
            .map(|name| fs::read_to_string(folder.path().join(name)).unwrap());
        assert!(first.contains("3 · 75%") && second.contains("4 · 100%"));
        let csv = fs::read_to_string(folder.path().join("talks-results-2.csv")).unwrap();
        assert!(csv.contains("2026-11-28,12:00,Talks,1,Who?,A,He,4,100,no\r\n"), "{csv}");
    }

    #[test]
    fn hands_that_cannot_be_written_at_last_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let told = at_last(&folder.path().join("gone"), &kept(&[3, 1]), &noon());
        assert!(told.contains("\n2026-11-28,12:00,Talks,1,Who?,A,He,3,75,no\n") && !told.contains('\r'), "{told}");
        let told = at_last(folder.path(), &kept(&[3, 1]), &noon());
        assert!(!told.contains("Who?"), "{told}");
    }

    #[test]
    fn the_same_is_written_again_only_where_a_file_of_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = keep_in(folder.path(), &kept(&[3, 1]), &noon()).unwrap();
        let again = || Kept { before: first.files.clone(), ..kept(&[3, 1]) };
        let second = keep_in(folder.path(), &again(), &noon()).unwrap();
        assert_eq!((second.are_old, &second.told), (true, &first.told));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        fs::remove_file(folder.path().join("talks-results.csv")).unwrap();
        fs::remove_file(folder.path().join("talks-handout.html")).unwrap();
        assert_eq!(keep_in(folder.path(), &again(), &noon()).unwrap(), first);
        assert!(folder.path().join("talks-results.csv").is_file());
    }

    #[test]
    fn without_hands_there_is_a_handout_only_and_without_a_folder_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let told = keep_in(folder.path(), &kept(&[]), &noon()).unwrap().told;
        assert_eq!(told, "talks-handout.html written, in this folder (no hands were counted)");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let told = keep_in(&folder.path().join("nowhere"), &kept(&[1, 0]), &noon()).unwrap_err();
        assert!(!told.are_hands_written);
        let told = told.told;
        assert!(told.starts_with("talks-results.csv could not be written, and nothing of it was: "), "{told}");
    }

    #[test]
    fn hands_are_written_though_the_handout_cannot_be() {
        let folder = tempfile::tempdir().unwrap();
        // A folder takes names of 255 bytes, also of what is beside a file for a moment; that of the handout is longer.
        let beside = format!("-results.csv.{}-0.new", std::process::id());
        let name = "n".repeat(255 - beside.len());
        let unwritten = keep_in(folder.path(), &Kept { name: name.clone(), ..kept(&[3, 1]) }, &noon()).unwrap_err();
        assert!(unwritten.are_hands_written && folder.path().join(name.clone() + "-results.csv").is_file());
        let told = unwritten.told;
        assert!(told.starts_with(&format!("{name}-results.csv was written; {name}-handout.html could not")), "{told}");
    }
}
