//! What a text that is not UTF-8 probably is, so that its author can be told how to convert it.

/// An encoding other than UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Two bytes a letter, the lower first.
    Utf16Le,
    /// Two bytes a letter, the higher first.
    Utf16Be,
    /// Four bytes a letter.
    Utf32,
    /// One byte a letter, as of old in Western Europe.
    Latin1,
}

impl Encoding {
    /// Its name, as `iconv` knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Utf32 => "UTF-32",
            Self::Latin1 => "ISO-8859-1",
        }
    }

    /// What a byte order mark, or the pattern of zero bytes in the first letters, says.
    pub(super) fn of_mark(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some(Self::Utf32),
            [0xFF, 0xFE, ..] => Some(Self::Utf16Le),
            [0xFE, 0xFF, ..] => Some(Self::Utf16Be),
            &[a, 0, b, 0, ..] if is_text(a) && is_text(b) => Some(Self::Utf16Le),
            &[0, a, 0, b, ..] if is_text(a) && is_text(b) => Some(Self::Utf16Be),
            _ => None,
        }
    }

    /// What bytes without a zero are that are not UTF-8; none if they are hardly text.
    pub(super) fn guess(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(64 * 1024)];
        let odd = head.iter().filter(|&&byte| !is_text(byte) && !(0xA0..=0xFF).contains(&byte)).count();
        (odd * 50 <= head.len()).then_some(Self::Latin1)
    }
}

fn is_text(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')
}
