//! `dateline list`: the articles inside the program.

use super::{super::open, failure::Failure};
use crate::{
    read::{ReadError, bundled},
    write,
};

/// A line for each article: its name, its title, the minutes it takes to read.
pub(super) fn list() -> Result<String, Failure> {
    let mut rows = Vec::new();
    for bundled in bundled::all() {
        let article = open::bundled(bundled).map_err(|faults| Failure::Open(ReadError::from(faults).into()))?.article;
        rows.push([bundled.name.to_owned(), format!("{} min", article.minutes()), article.title.clone()]);
    }
    Ok(write::columns(&rows))
}
