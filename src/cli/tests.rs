//! What words of the command line mean.

use super::*;

fn asked(line: &str) -> Result<Cli, clap::Error> {
    parse(std::iter::once("dateline").chain(line.split_whitespace()).map(OsString::from))
}

fn named(name: &str) -> Source {
    Source::Named(name.into())
}

#[test]
fn the_declaration_is_sound() {
    declaration().debug_assert();
}

#[test]
fn a_word_is_a_file_unless_it_is_a_command() {
    let file = |line: &str| asked(line).unwrap().file;
    assert_eq!([file(""), file("-"), file("a.yaml")], [None, Some(Source::Input), Some(named("a.yaml"))]);
    assert_eq!(
        [file("./check"), file("-- check"), file("-- --help")],
        [Some(named("./check")), Some(named("check")), Some(named("--help"))]
    );
    let Cli { file, other, .. } = asked("a.yaml b.yaml").unwrap();
    assert_eq!((file, other), (Some(named("a.yaml")), Some(named("b.yaml"))));
    assert!(matches!(asked("check a b").unwrap().command, Some(Command::Check(check)) if check.paths.len() == 2));
}

#[test]
fn options_hold_before_and_behind_a_command() {
    for line in ["--theme light --size 80x24 --no-store list", "list --theme light --size 80x24 --no-store"] {
        let Cli { options, command, .. } = asked(line).unwrap();
        assert_eq!(options.theme, Theme::named("light"), "{line}");
        assert_eq!((options.size, options.no_store), (Some(Size { width: 80, height: 24 }), true), "{line}");
        assert!(matches!(command, Some(Command::List)), "{line}");
    }
}

#[test]
fn wrong_usage_is_told_with_what_would_be_right() {
    for (line, right) in [
        ("--theme drak", "dark"),
        ("--size 120", "120x40"),
        ("--size 0x40", "120x40"),
        ("--size 99999x1", "120x40"),
        ("a.yaml b.yaml c.yaml", "c.yaml"),
        ("a.yaml list", "dateline list a.yaml"),
        ("check", "<FILE|DIR>"),
        ("print --people --dates", "--dates"),
        ("print --format pdf", "markdown"),
        ("--lineal", "--linear"),
        ("completions", "<SHELL>"),
    ] {
        let error = asked(line).unwrap_err();
        assert_eq!(error.exit_code(), 2, "{line}");
        assert!(error.to_string().contains(right), "{line}: {error}");
    }
}
