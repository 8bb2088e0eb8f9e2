//! The last line of a block quotation that names its speaker: `— @stoltenberg`, or by name as others write it.

use std::ops::Range;

/// A line that names a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribution {
    /// Offset in the block's plain text at which the line begins.
    pub(super) cut: usize,
    pub(super) by: By,
}

/// How a line names a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum By {
    /// By an id: its bytes in the source.
    Id(Range<usize>),
    /// By a name.
    Name,
}

/// Words of a line with a name, at most: what he is may stand behind it.
const LONGEST: usize = 12;

/// How a line of the source names a speaker, if it does. `start` is the offset of the line.
pub(super) fn attributed(line: &str, start: usize) -> Option<By> {
    speaker(line, start).map(By::Id).or_else(|| is_signature(line).then_some(By::Name))
}

/// Whether a line is a dash and a name, and not what another says.
fn is_signature(line: &str) -> bool {
    let Some(name) = dashed(line).map(str::trim) else { return false };
    let begins = name.trim_start_matches(['*', '_', '[']).starts_with(char::is_uppercase);
    begins && !name.ends_with(['.', '!', '?', '…']) && name.split_whitespace().count() <= LONGEST
}

/// What stands behind the dash with which a line begins.
fn dashed(line: &str) -> Option<&str> {
    ["—", "–", "--"].iter().find_map(|dash| line.trim_ascii_start().strip_prefix(dash))
}

/// The id that a line of the source names, if it is such a line. `start` is the offset of the line.
fn speaker(line: &str, start: usize) -> Option<Range<usize>> {
    let id = dashed(line)?.trim_ascii().strip_prefix('@')?;
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

    #[test]
    fn a_dash_and_a_name_sign_a_quotation() {
        for line in ["— Karin Blomqvist", "-- Ann Lee, mayor of Kalmar", "– *Ann Lee*"] {
            assert_eq!(attributed(line, 0), Some(By::Name), "{line}");
        }
        for line in ["— No, we shall not.", "— and so on", "Ann Lee", "- Ann Lee", "—", "— @"] {
            assert_eq!(attributed(line, 0), None, "{line}");
        }
    }
}
