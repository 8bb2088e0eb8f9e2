//! What stays of a lesson, on the disk: its handout and what the class answered, each whole or not at all, and over nothing
//! that is there.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    draft::{MOST, put},
    pictures,
};
use crate::{annotate::mentions, app::Kept, text::clean_line, write};

/// Writes the files into the present folder; what to tell.
pub(super) fn keep(kept: &Kept) -> Result<String, String> {
    keep_in(Path::new(""), kept)
}

/// Writes the files into a folder, with the same number behind their names where these are taken; what to tell.
fn keep_in(folder: &Path, kept: &Kept) -> Result<String, String> {
    let files = files(kept);
    for number in 1..=MOST {
        let numbered = if number == 1 { String::new() } else { format!("-{number}") };
        let path = |ending: &str| folder.join(ending.replace('#', &numbered));
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| path(name)).collect();
        if paths.iter().any(|path| path.symlink_metadata().is_ok()) {
            continue;
        }
        return write_all(paths.into_iter().zip(files.iter().map(|(_, text)| text.as_str())));
    }
    Err(format!("There are {MOST} handouts of {} already", clean_line(&kept.name)))
}

/// The files, with a sign in each name where its number belongs.
fn files(kept: &Kept) -> Vec<(String, String)> {
    let picture = |file: &str| pictures::proven(&kept.origin, file);
    let page = write::taught(&kept.article, &mentions(&kept.article), &kept.tallies, &picture);
    let name = kept.name.replace('#', "");
    let mut files = vec![(format!("{name}-handout#.html"), page)];
    if !kept.tallies.is_empty() {
        files.insert(0, (format!("{name}-results#.csv"), write::results_csv(&kept.tallies)));
    }
    files
}

fn write_all<'a>(files: impl Iterator<Item = (PathBuf, &'a str)>) -> Result<String, String> {
    let mut written: Vec<String> = Vec::new();
    for (path, text) in files {
        let told = clean_line(&path.file_name().unwrap_or_default().to_string_lossy());
        if let Err(error) = put(&path, text, false) {
            let why =
                if error.kind() == ErrorKind::AlreadyExists { "it is there already".into() } else { error.to_string() };
            let before = written.first().map(|first| format!("{first} was written; ")).unwrap_or_default();
            return Err(format!("{before}{told} could not be written, and nothing of it was: {why}"));
        }
        written.push(told);
    }
    let alone = if written.len() == 1 { " (no hands were counted)" } else { "" };
    Ok(format!("Written to the folder you are in: {}{alone}", written.join(", ")))
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
        Kept { article: Arc::new(Article::default()), origin: Origin::Input, tallies, name: "talks".into() }
    }

    #[test]
    fn the_results_and_the_handout_are_written_together_and_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let told = keep_in(folder.path(), &kept(&[3, 1])).unwrap();
        assert_eq!(told, "Written to the folder you are in: talks-results.csv, talks-handout.html");
        fs::remove_file(folder.path().join("talks-results.csv")).unwrap();
        let told = keep_in(folder.path(), &kept(&[4, 0])).unwrap();
        assert_eq!(told, "Written to the folder you are in: talks-results-2.csv, talks-handout-2.html");
        let [first, second] = ["talks-handout.html", "talks-handout-2.html"]
            .map(|name| fs::read_to_string(folder.path().join(name)).unwrap());
        assert!(first.contains("3 · 75%") && second.contains("4 · 100%"));
        let csv = fs::read_to_string(folder.path().join("talks-results-2.csv")).unwrap();
        assert!(csv.contains("1,Who?,A,He,4,100,no\r\n"), "{csv}");
    }

    #[test]
    fn without_hands_there_is_a_handout_only_and_without_a_folder_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let told = keep_in(folder.path(), &kept(&[])).unwrap();
        assert_eq!(told, "Written to the folder you are in: talks-handout.html (no hands were counted)");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let told = keep_in(&folder.path().join("nowhere"), &kept(&[1, 0])).unwrap_err();
        assert!(told.starts_with("talks-results.csv could not be written, and nothing of it was: "), "{told}");
    }
}
