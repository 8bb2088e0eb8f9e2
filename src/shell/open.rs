//! From what was asked for to an open article: a file, an article inside the program, or standard input.

use std::{path::Path, sync::Arc};

use crate::{
    app::{Opened, Origin},
    article::Article,
    read::{self, Faults, ReadError, bundled::Bundled},
};

/// Opens the article in a file.
pub fn file(path: &Path) -> Result<Opened, ReadError> {
    let read::Opened { article, .. } = read::open(path)?;
    Ok(opened(article, Origin::File(path.to_owned())))
}

/// Opens an article inside the program.
pub fn bundled(bundled: &'static Bundled) -> Result<Opened, Faults> {
    let article = read::article(bundled.name, bundled.source, bundled.format)?;
    Ok(opened(article, Origin::Bundled(bundled.name)))
}

fn opened(article: Article, origin: Origin) -> Opened {
    Opened { article: Arc::new(article), origin }
}
