//! The last line of a block quotation that names its speaker: `— @stoltenberg`.

use std::ops::Range;

/// A line that names a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribution {
    /// Offset in the block's plain text at which the line begins.
    pub(super) cut: usize,
    /// The bytes of the id in the source.
    pub(super) id: Range<usize>,
}

/// The id that a line of the source names, if it is such a line. `start` is the offset of the line.
pub(super) fn speaker(line: &str, start: usize) -> Option<Range<usize>> {
    let rest = ["—", "–", "--"].iter().find_map(|dash| line.trim_ascii_start().strip_prefix(dash))?;
    let id = rest.trim_ascii().strip_prefix('@')?;
    let from = start + line.trim_ascii_end().len() - id.len();
    let whole = !id.is_empty() && id.chars().all(crate::text::is_id_letter);
    whole.then(|| from..from + id.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_and_an_id_name_a_speaker() {
        let id = |line: &'static str| speaker(line, 0).map(|id| &line[id]);
        for line in ["— @vucic", "–@vucic ", "--  @vucic", "  — @vucic"] {
            assert_eq!(id(line), Some("vucic"), "{line}");
        }
        for line in ["- @vucic", "— vucic", "— @vucic said", "— @", "words — @vucic", "— \\@vucic"] {
            assert_eq!(id(line), None, "{line}");
        }
    }
}
