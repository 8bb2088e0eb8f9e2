//! What cannot be read is told in one clear message, and nothing is printed.

use std::{fs::File, time::Instant};

use super::program::{Folder, Run, run};

/// A message of a title and what to do.
fn is_clear(told: &str) {
    assert!(told.matches("error: ").count() == 1 && told.contains("help: "), "{told}");
}

#[test]
fn wrong_usage_ends_with_2_and_the_right_usage() {
    for words in
        [&["--nonsense"][..], &["--theme", "drak"], &["shot", "--keys", "Ctrl-Foo"], &["a", "b", "c"], &["check"]]
    {
        let Run { code, out, told } = run(words);
        assert_eq!((code, out.as_str()), (2, ""), "{words:?}: {told}");
        assert!(told.contains("error: ") && told.contains("--help"), "{told}");
    }
    assert!(run(&["print", "--people", "--format", "ansi"]).told.contains("text or json"));
}

#[test]
fn a_name_that_is_nothing_is_told_with_what_is_like_it() {
    let folder = Folder::new().with("story.yaml", "");
    for (asked, help) in [
        ("stroy.yaml", "did you mean `story.yaml`?"),
        ("hally", "did you mean `halley`?"),
        ("lsit", "did you mean the command `list`?"),
        ("something-else", "the bundled articles are kosovo-talks"),
    ] {
        let told = folder.run(&[asked]).refused();
        is_clear(&told);
        assert!(told.contains(asked) && told.contains(help), "{told}");
    }
}

#[test]
fn what_is_no_article_is_refused() {
    let folder = Folder::new()
        .with("yaml.yaml", "title: [x\n")
        .with("list.yaml", "- a\n- b\n")
        .with("binary.yaml", b"\x7fELF\0\0\x01\x02\xff")
        .with("utf16.yaml", b"\xff\xfet\0i\0t\0l\0e\0:\0 \0x\0")
        .with("latin1.yaml", b"title: Vu\xe8i\xe6\nsections: []\n")
        .with("empty.yaml", "")
        .with("blank.yaml", "\n \n")
        .with("folder/a.yaml", "");
    for (name, says) in [
        ("yaml.yaml", "yaml.yaml:"),
        ("list.yaml", "list.yaml:1:1"),
        ("binary.yaml", "not text"),
        ("utf16.yaml", "UTF-16"),
        ("latin1.yaml", "UTF-8"),
        ("empty.yaml", "empty"),
        ("blank.yaml", "empty"),
        ("folder", "folder"),
    ] {
        for words in [&[name][..], &["print", name], &["shot", name], &["--linear", name]] {
            let told = folder.run(words).refused();
            is_clear(&told);
            assert!(told.contains(says), "{words:?}: {told}");
        }
    }
}

#[test]
fn standard_input_is_read_as_strictly_as_a_file() {
    let folder = Folder::new();
    for (input, says) in
        [(&b""[..], "empty"), (b"\0\x01\x02", "not text"), (b"title: x\nfoo: 1\n", "standard input:2:1")]
    {
        let told = folder.run_with(&["-"], input).refused();
        assert!(told.contains(says), "{told}");
    }
}

#[test]
fn what_would_cost_too_much_is_refused_at_once() {
    let begun = Instant::now();
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let alias = format!("*a{}", level - 1);
        bomb.extend([format!("a{level}: &a{level} ["), vec![alias; 10].join(", "), "]\n".to_owned()]);
    }
    let folder = Folder::new().with("bomb.yaml", bomb);
    File::create(folder.path("huge.yaml")).unwrap().set_len(200 << 20).unwrap();
    for name in ["bomb.yaml", "huge.yaml"] {
        is_clear(&folder.run(&[name]).refused());
    }
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new().with("secret.yaml", "title: x\n");
    std::fs::set_permissions(folder.path("secret.yaml"), std::fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(folder.path("secret.yaml")).is_ok() {
        println!("this user may read everything: not tested");
        return;
    }
    let told = folder.run(&["secret.yaml"]).refused();
    assert!(told.contains("may not be read"), "{told}");
}

#[test]
fn a_name_cannot_act_on_the_terminal() {
    let told = run(&["\x1b[2J\u{202e}x"]).refused();
    assert!(told.contains("␛[2J\u{FFFD}x"), "{told:?}");
}
