//! The README and the pictures show what the program does now.
//!
//! The examples of the README are run in the order in which it shows them, in an empty folder with the files that it
//! shows. `RENEW=1 cargo test --test readme` writes the examples, the key table and the pictures anew.

use std::{
    collections::BTreeSet,
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use dateline::{palette::Theme, write};
use tempfile::TempDir;

const KEYS_BEGIN: &str = "<!-- keys: this part is what `dateline keys --format markdown` prints -->";
const KEYS_END: &str = "<!-- /keys -->";
/// The pages whose links must lead somewhere.
const PAGES: [&str; 4] = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "assets/README.md"];

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = read("README.md");
    let keys = with_keys(&readme);
    let renewed = folder_to_run_in().map_or_else(|| keys.clone(), |folder| with_examples(&keys, folder.path()));
    same("README.md", "this", &readme, &renewed);
}

#[test]
fn the_pictures_are_what_their_commands_draw() {
    let Some(folder) = folder_to_run_in() else { return };
    let list = read("assets/README.md");
    let mut named = BTreeSet::from(["README.md".to_owned()]);
    let (pictures, data) = list.split_once("# Data").expect("what is no picture stands under its own heading");
    let rows = |part: &str| part.lines().filter(|line| line.starts_with("| [")).map(str::to_owned).collect::<Vec<_>>();
    // Data that lies beside its code has a row too.
    let is_here = |row: &&String| {
        row.split("](").nth(1).is_some_and(|target| !target.starts_with("../") && !target.starts_with("http"))
    };
    named.extend(rows(data).iter().filter(is_here).map(|row| named_in(row).trim_end_matches('/').to_owned()));
    for row in rows(pictures) {
        let (file, command) = picture(&row);
        let path = format!("assets/{file}");
        let shown = fs::read_to_string(home().join(&path)).unwrap_or_default();
        same(&path, command, &shown, &run(command, folder.path()));
        named.insert(file.to_owned());
    }
    let files = fs::read_dir(home().join("assets")).unwrap().map(|entry| entry.unwrap().file_name());
    let files: BTreeSet<String> = files.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(files, named, "assets/README.md names every file of its folder");
}

#[test]
fn links_and_pictures_lead_to_files() {
    if renews() {
        return;
    }
    for page in PAGES {
        let text = read(page);
        let folder = home().join(page).parent().unwrap().to_owned();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', '#', ' ']).next().unwrap();
            let outside = target.contains("://") || target.starts_with('@') || target.is_empty();
            assert!(outside || folder.join(target).exists(), "{page} leads to {target}, which is not there");
        }
    }
}

#[test]
fn the_readme_says_which_rust_and_which_themes_there_are() {
    let readme = read("README.md");
    let rust = env!("CARGO_PKG_RUST_VERSION");
    assert!(readme.contains(&format!("Rust {rust} or newer")), "it needs Rust {rust}");
    for theme in Theme::ALL {
        let row = format!("| `{}` | {} |", theme.name, theme.about);
        assert!(readme.contains(&row), "the README lacks a theme: {row}");
    }
}

/// The page with the table of keys as it is now.
fn with_keys(page: &str) -> String {
    let (before, rest) = page.split_once(KEYS_BEGIN).expect("the README says where the keys begin");
    let (_, after) = rest.split_once(KEYS_END).expect("the README says where the keys end");
    format!("{before}{KEYS_BEGIN}\n\n{}\n{KEYS_END}{after}", write::keys_table())
}

/// The page with what its examples print now.
fn with_examples(page: &str, folder: &Path) -> String {
    let now = |part| match part {
        Part::File { name, text, whole } => {
            fs::write(folder.join(name), text).unwrap();
            whole.to_owned()
        }
        Part::Example { command } => format!("```console\n$ {command}\n{}```\n", run(command, folder)),
        Part::Else(text) => text.to_owned(),
    };
    parts(page).into_iter().map(now).collect()
}

/// A part of a page.
enum Part<'a> {
    /// A file to be saved, and all that the page shows of it.
    File { name: &'a str, text: String, whole: &'a str },
    /// A command and what it prints.
    Example { command: &'a str },
    /// Anything else.
    Else(&'a str),
}

/// The parts of a page in their order. A fence of YAML, Markdown or text is a file where the line before it names one.
fn parts(page: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut rest, mut before) = (page, "");
    while let Some(line) = rest.split_inclusive('\n').next() {
        let end = if line.starts_with("```") { rest.find("\n```\n").expect("the fence ends") + 5 } else { line.len() };
        let (whole, after) = rest.split_at(end);
        rest = after;
        let inside = || whole[line.len()..].trim_end_matches("```\n");
        match (line, named_file(before)) {
            ("```console\n", _) => {
                let command = inside().lines().next().and_then(|line| line.strip_prefix("$ "));
                parts.push(Part::Example { command: command.expect("an example begins with a command") });
            }
            ("```yaml\n" | "```markdown\n" | "```text\n", Some(name)) => {
                parts.push(Part::File { name, text: inside().to_owned(), whole });
            }
            _ => parts.push(Part::Else(whole)),
        }
        if !line.trim().is_empty() {
            before = line;
        }
    }
    parts
}

/// The last file that a line names.
fn named_file(line: &str) -> Option<&str> {
    let is_file = |word: &&str| {
        let form = Path::new(word).extension().and_then(OsStr::to_str);
        !word.contains(' ') && matches!(form, Some("yaml" | "md" | "txt"))
    };
    line.split('`').skip(1).step_by(2).filter(is_file).last()
}

/// The file of a row of a list.
fn named_in(row: &str) -> &str {
    row.trim_start_matches("| [").split(']').next().unwrap()
}

/// The file of a row of the list of pictures, and the command that draws it.
fn picture(row: &str) -> (&str, &str) {
    let file = named_in(row);
    let command = row.split('`').nth(1).expect("the row has a command");
    (file, command)
}

/// What a line for the shell prints, on whichever of the two outputs, with this program as `dateline`.
fn run(line: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_dateline")).parent().unwrap().to_owned();
    let path = env::var_os("PATH").unwrap_or_default();
    let path: OsString = env::join_paths([program].into_iter().chain(env::split_paths(&path))).unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{line}")])
        .current_dir(folder)
        .env_clear()
        .envs([("PATH", path), ("HOME", folder.into()), ("LC_ALL", "C.UTF-8".into())])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// An empty folder, if there is a shell to run examples with.
fn folder_to_run_in() -> Option<TempDir> {
    let has_shell = Command::new("sh").args(["-c", ":"]).status().is_ok_and(|status| status.success());
    if !has_shell {
        println!("sh is absent: no example is run");
    }
    has_shell.then(|| tempfile::tempdir().unwrap())
}

/// A file shows what is true now; with `RENEW=1` it is made to.
fn same(file: &str, what: &str, shown: &str, renewed: &str) {
    if shown == renewed {
        return;
    }
    if renews() {
        fs::write(home().join(file), renewed).unwrap();
        println!("{file} is renewed");
        return;
    }
    let line = shown.lines().zip(renewed.lines()).position(|(old, new)| old != new);
    let line = line.unwrap_or_else(|| shown.lines().count().min(renewed.lines().count()));
    let of = |text: &str| text.lines().nth(line).unwrap_or("(the end)").chars().take(200).collect::<String>();
    panic!(
        "{file}, line {}: {what} is no longer true\n  shown: {}\n  now:   {}\nto renew it: RENEW=1 cargo test --test \
         readme\n",
        line + 1,
        of(shown),
        of(renewed)
    );
}

/// Whether what is no longer true is to be written anew.
fn renews() -> bool {
    env::var_os("RENEW").is_some_and(|value| value == "1")
}

fn read(file: &str) -> String {
    fs::read_to_string(home().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn home() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}
