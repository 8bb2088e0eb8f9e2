//! The reader's editor: which program it is, and how it is told to open a file at a heading.

use std::{ffi::OsString, path::Path, process::Command};

use crate::read::Format;

/// How an editor is told the line.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// `+LINE FILE`.
    Plus,
    /// `FILE:LINE`.
    Colon,
    /// `--wait FILE:LINE`; without `--wait` the program would end before the editing begins.
    Wait,
    /// `--wait --goto FILE:LINE`.
    Goto,
    /// Not at all.
    Unknown,
}

/// What starts the reader's editor on a file, at a heading if the file has it. What is wrong, if none is set or its
/// command cannot be read.
pub(super) fn command(path: &Path, heading: &str) -> Result<Command, String> {
    let set = set().ok_or("No editor is set; set VISUAL or EDITOR")?;
    let mut words = words(&set)?.into_iter();
    let program = words.next().ok_or("No editor is set; set VISUAL or EDITOR")?;
    // An editor takes a name that begins with `+` or `-` for an order, but no path from the root.
    let path = &std::path::absolute(path).map_err(|error| format!("Could not find the file: {error}"))?;
    // What has become a pipe meanwhile would be waited for.
    let is_file = std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    let text = if is_file { std::fs::read_to_string(path).unwrap_or_default() } else { String::new() };
    let format = Format::of_name(path).unwrap_or_else(|| Format::of_text(&text));
    let line = line_of(&text, format, heading);
    let mut command = Command::new(&program);
    command.args(words).args(arguments(form(&program), path, line));
    Ok(command)
}

/// The editor that the reader set, or the one that every Unix has.
fn set() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|editor| !editor.trim().is_empty());
    set("VISUAL").or_else(|| set("EDITOR")).or_else(|| cfg!(unix).then(|| "vi".to_owned()))
}

/// The words of a command, quoted as in a shell; the path of a program may have blanks without being quoted.
fn words(editor: &str) -> Result<Vec<String>, String> {
    if Path::new(editor).is_file() {
        return Ok(vec![editor.to_owned()]);
    }
    shell_words::split(editor).map_err(|error| format!("Could not read the editor's command {editor}: {error}"))
}

/// How a program is told the line, by its name.
fn form(program: &str) -> Form {
    match Path::new(program).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default() {
        "vi" | "vim" | "nvim" | "nano" | "emacs" | "emacsclient" | "kak" | "micro" | "joe" | "ne" => Form::Plus,
        "hx" | "helix" => Form::Colon,
        "subl" | "zed" => Form::Wait,
        "code" | "codium" => Form::Goto,
        _ => Form::Unknown,
    }
}

fn arguments(form: Form, path: &Path, line: Option<usize>) -> Vec<OsString> {
    let file = || path.as_os_str().to_owned();
    let at = || {
        let mut at = file();
        at.push(line.map(|line| format!(":{line}")).unwrap_or_default());
        at
    };
    match form {
        Form::Plus => line.map(|line| format!("+{line}").into()).into_iter().chain([file()]).collect(),
        Form::Colon => vec![at()],
        Form::Wait => vec!["--wait".into(), at()],
        Form::Goto => vec!["--wait".into(), "--goto".into(), at()],
        Form::Unknown => vec![file()],
    }
}

/// The line of a file on which the heading of a section stands, counted from 1.
fn line_of(text: &str, format: Format, heading: &str) -> Option<usize> {
    let mut lines = text.lines().enumerate().filter(|_| !heading.is_empty());
    let found = match format {
        Format::Yaml => {
            lines.find(|(_, line)| line.starts_with("sections:"))?;
            lines.find(|(_, line)| yaml_title(line).is_some_and(|title| is_scalar(title, heading)))
        }
        Format::Markdown => lines.find(|(_, line)| markdown_title(line) == Some(heading)),
        Format::Plain => lines.find(|(_, line)| line.trim() == heading),
        Format::Html | Format::Epub => None,
    };
    found.map(|(at, _)| at + 1)
}

/// What a line of YAML says to be a title.
fn yaml_title(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line).trim_start();
    line.strip_prefix("title:").map(str::trim_start)
}

/// Whether a scalar of YAML, in quotes or not, is a text.
fn is_scalar(scalar: &str, text: &str) -> bool {
    let within = |quote| scalar.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    scalar == text
        || within('"').is_some_and(|inner| inner.replace("\\\"", "\"").replace("\\\\", "\\") == text)
        || within('\'').is_some_and(|inner| inner.replace("''", "'") == text)
}

/// The heading on a line of Markdown, without what stands in braces behind it.
fn markdown_title(line: &str) -> Option<&str> {
    let title = line.strip_prefix('#')?.trim_start_matches('#').strip_prefix([' ', '\t'])?.trim();
    let title = title.strip_suffix('}').and_then(|rest| rest.rsplit_once('{')).map_or(title, |(title, _)| title);
    Some(title.trim_end().trim_end_matches('#').trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_found_on_its_own_line() {
        let yaml = "title: Peace\nsummary: Peace at last\nsections:\n  - id: a\n    title: Peace\n  - title: \"So \\\"it\\\" is\"\n  - title: 'It''s'\n    text: Peace talks\n  - title: talks\n";
        let markdown = "# Peace\n\nPeace talks\n\n## Talks {#a pane=\"T\"}\n\n### talks ##\n";
        for (text, format, heading, line) in [
            (yaml, Format::Yaml, "Peace", Some(5)),
            (yaml, Format::Yaml, "So \"it\" is", Some(6)),
            (yaml, Format::Yaml, "It's", Some(7)),
            (yaml, Format::Yaml, "talks", Some(9)),
            (yaml, Format::Yaml, "nowhere", None),
            (yaml, Format::Yaml, "", None),
            (markdown, Format::Markdown, "Talks", Some(5)),
            (markdown, Format::Markdown, "talks", Some(7)),
            (markdown, Format::Markdown, "Peace", Some(1)),
        ] {
            assert_eq!(line_of(text, format, heading), line, "{heading}");
        }
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_form() {
        for (editor, with_line, without) in [
            ("/usr/bin/nvim", "+7 a.md", "a.md"),
            ("hx", "a.md:7", "a.md"),
            ("subl", "--wait a.md:7", "--wait a.md"),
            ("code", "--wait --goto a.md:7", "--wait --goto a.md"),
            ("ed", "a.md", "a.md"),
        ] {
            let told = |line| {
                let words = arguments(form(editor), Path::new("a.md"), line);
                words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
            };
            assert_eq!((told(Some(7)).as_str(), told(None).as_str()), (with_line, without), "{editor}");
        }
    }

    #[test]
    fn a_command_may_quote_its_words() {
        assert_eq!(words("'my editor' -n \"a b\"").unwrap(), ["my editor", "-n", "a b"]);
        assert!(words("vi 'open").unwrap_err().contains("vi 'open"));
    }
}
