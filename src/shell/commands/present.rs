//! `dateline present`: the reader with the lesson already on its screen; where there is no screen, the lesson in words.

use super::{
    super::{finding::found_aloud, open},
    failure::Failure,
    notes, output,
    read::{self, Begin},
};
use crate::{
    app::Document,
    cli::{Options, Present},
    linear::Linear,
};

/// Presents what was asked for; the exit code.
pub(super) fn present(present: &Present, options: &Options) -> Result<u8, Failure> {
    if present.notes {
        return notes::notes(options);
    }
    if options.linear || output::is_terminal() {
        return read::read(present.file.as_ref(), None, options, Begin::Teaching);
    }
    let document = Document::new(open::asked(present.file.as_ref())?).searched_by(&found_aloud);
    let width = output::width(options).and_then(|width| u16::try_from(width).ok());
    output::put(&(Linear::of(document, width).whole_lesson().join("\n") + "\n"))?;
    Ok(0)
}
