//! Pipes that close, disks that are full.

use std::{
    io::{BufRead, BufReader, Read},
    process::Stdio,
};

use super::program::Folder;

const COMMANDS: [&[&str]; 7] = [
    &["south-pole"],
    &["print", "south-pole", "--format", "json"],
    &["shot"],
    &["list"],
    &["man"],
    &["keys"],
    &["--help"],
];

#[test]
fn a_pipe_that_closes_ends_the_program_quietly() {
    let folder = Folder::new();
    for words in COMMANDS {
        let mut child = folder.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(0), ""), "{words:?}");
        assert!(first.ends_with('\n'));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    use super::program::Run;
    let folder = Folder::new();
    for words in COMMANDS {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = folder.command(words).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let Run { code, told, .. } = Run::of(&output);
        assert_eq!(code, 1, "{words:?}");
        assert!(told.starts_with("error: standard output: No space left on device"), "{told}");
    }
}
