//! What reading makes of a file.

use dateline::read::{self, Format, bundled};

#[test]
fn every_bundled_article_is_read() {
    for bundled in bundled::all() {
        if let Err(faults) = read::article(bundled.name, bundled.source, bundled.format) {
            panic!("{faults}");
        }
    }
}

#[test]
fn dump() {
    let path = std::env::var("DUMP").unwrap_or_default();
    if path.is_empty() {
        return;
    }
    let text = std::fs::read_to_string(&path).unwrap();
    let format = Format::of_name(path.as_ref()).unwrap();
    match read::article(&path, text, format) {
        Ok(a) => println!("{a:#?}"),
        Err(e) => println!("{e}"),
    }
}
