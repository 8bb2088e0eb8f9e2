//! Bytes of a foreign file → text, in whatever encoding they are: by byte order mark, declaration or detection.
//!
//! Bytes that are wrong in their encoding become U+FFFD, and reading goes on.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::encoding;

/// Bytes in which a declaration within the text is looked for, as browsers do (HTML standard, "prescan a byte stream").
const DECLARATION: usize = 1024;
/// Bytes beyond ASCII's first that tell the encoding where nothing declares it.
const TELLING: usize = 64 * 1024;

/// The text of bytes. `declared` is the name of an encoding that came with them, such as the `charset` of an answer.
pub(crate) fn decode(bytes: Vec<u8>, declared: Option<&str>) -> String {
    match Wide::of(&bytes) {
        Some(Wide::Utf16(encoding)) => return encoding.decode_with_bom_removal(&bytes).0.into_owned(),
        Some(Wide::Utf32(number)) => return utf32(&bytes, number),
        None => {}
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = declared.or_else(|| declaration(&bytes[..bytes.len().min(DECLARATION)]));
    // ISO-2022-JP is written in ASCII's bytes alone. All else that is valid UTF-8 is UTF-8, whatever is declared.
    if declared == Some(ISO_2022_JP) && memchr::memchr(0x1B, &bytes).is_some() {
        return ISO_2022_JP.decode(&bytes).0.into_owned();
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{FEFF}') {
                text.drain(..'\u{FEFF}'.len_utf8());
            }
            return text;
        }
        Err(error) => error.into_bytes(),
    };
    let encoding = match declared {
        Some(encoding) if encoding != UTF_8 => encoding,
        _ if is_mostly_utf8(&bytes) => UTF_8,
        _ => detected(&bytes),
    };
    encoding.decode(&bytes).0.into_owned()
}

/// Encodings of more than one byte for every letter.
enum Wide {
    Utf16(&'static Encoding),
    /// How four bytes make a number.
    Utf32(fn([u8; 4]) -> u32),
}

impl Wide {
    /// What a byte order mark, or the zero bytes of the first letters, say.
    fn of(bytes: &[u8]) -> Option<Self> {
        match encoding::Encoding::of_mark(bytes)? {
            encoding::Encoding::Utf16Le => Some(Self::Utf16(UTF_16LE)),
            encoding::Encoding::Utf16Be => Some(Self::Utf16(UTF_16BE)),
            encoding::Encoding::Utf32 if bytes[0] == 0 => Some(Self::Utf32(u32::from_be_bytes)),
            encoding::Encoding::Utf32 => Some(Self::Utf32(u32::from_le_bytes)),
            encoding::Encoding::Latin1 => None,
        }
    }
}

fn utf32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let letters = bytes.chunks(4).map(|four| four.try_into().ok().and_then(|four| char::from_u32(number(four))));
    let letters = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.skip_while(|&letter| letter == '\u{FEFF}').collect()
}

/// What the head of a text declares: `<?xml … encoding="…"`, `<meta charset=…>` or `content="…; charset=…"`.
fn declaration(head: &[u8]) -> Option<&'static Encoding> {
    let lower = head.to_ascii_lowercase();
    let start = lower.trim_ascii_start();
    let xml = start.starts_with(b"<?xml").then(|| after(start, b"encoding")).flatten();
    let label = xml.or_else(|| {
        let metas = memchr::memmem::find_iter(&lower, "<meta").map(|at| &lower[at..]);
        let mut metas = metas.map(|meta| &meta[..memchr::memchr(b'>', meta).unwrap_or(meta.len())]);
        metas.find_map(|meta| after(meta, b"charset"))
    })?;
    // Who can read the declaration reads no two bytes for a letter.
    Encoding::for_label(label).map(|encoding| if encoding.is_ascii_compatible() { encoding } else { UTF_8 })
}

/// The word behind a name and `=`, with or without quotation marks.
fn after<'t>(text: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let at = memchr::memmem::find(text, name)? + name.len();
    let value = text[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let ends = |byte: &u8| matches!(byte, b'"' | b'\'' | b';' | b'>' | b'?' | b' ' | b'\t' | b'\n' | b'\r');
    Some(&value[..value.iter().position(ends).unwrap_or(value.len())])
}

/// Whether text that is not all UTF-8 is more of that than of anything else: four letters right for one wrong byte.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    right > 4 * wrong
}

/// What the bytes look like, from the first that is not ASCII on.
fn detected(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    // The word in which it stands tells more than its end.
    let telling = &bytes[first.saturating_sub(64)..];
    let telling = &telling[..telling.len().min(TELLING)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(telling, telling.len() < TELLING);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(bytes: impl Into<Vec<u8>>) -> String {
        decode(bytes.into(), None)
    }

    fn wide<const N: usize>(text: &str, bytes: fn(u16) -> [u8; N]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_mark_or_zero_bytes_tell_wide_letters() {
        let story = "Dana 17. avgusta: Vučić u Briselu 🙂";
        let utf32 = |bytes: fn(u32) -> [u8; 4], text: &str| -> Vec<u8> {
            text.chars().flat_map(|letter| bytes(letter.into())).collect()
        };
        let marked = format!("\u{FEFF}{story}");
        for bytes in [
            wide(story, u16::to_le_bytes),
            wide(story, u16::to_be_bytes),
            wide(&marked, u16::to_le_bytes),
            wide(&marked, u16::to_be_bytes),
            utf32(u32::to_le_bytes, &marked),
            utf32(u32::to_be_bytes, &marked),
            marked.clone().into_bytes(),
        ] {
            assert_eq!(text(bytes.clone()), story, "{:?}", &bytes[..8]);
        }
    }

    #[test]
    fn a_declaration_tells_the_encoding() {
        let latin2 = b"Vu\xe8i\xe6";
        for head in [
            "<meta charset=iso-8859-2>",
            "<META CHARSET = 'ISO-8859-2' />",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=latin2\">",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>",
        ] {
            assert_eq!(text([head.as_bytes(), latin2].concat()), format!("{head}Vučić"));
        }
        assert_eq!(decode(latin2.to_vec(), Some("iso-8859-2")), "Vučić");
        assert_eq!(decode(b"<meta charset=koi8-r>Vu\xe8i\xe6".to_vec(), Some("latin2")), "<meta charset=koi8-r>Vučić");
    }

    #[test]
    fn what_is_valid_utf8_is_utf8_whatever_is_declared() {
        let page = "<meta charset=iso-8859-1>Vučić";
        assert_eq!(text(page), page);
        assert_eq!(text("<meta charset=utf-16>Vučić"), "<meta charset=utf-16>Vučić");
        assert_eq!(text("<meta charset=nonsense>Vučić"), "<meta charset=nonsense>Vučić");
    }

    #[test]
    fn the_letters_tell_the_encoding_where_nothing_declares_it() {
        let russian = "Генеральный секретарь встретился с президентом Сербии в Брюсселе.";
        let german = "Der Präsident sprach für die Männer und Frauen über größere Lösungen.";
        let japanese = "事務総長は水曜日にブリュッセルでセルビア大統領と会談した。";
        for (label, story) in [
            ("windows-1251", russian),
            ("koi8-r", russian),
            ("windows-1252", german),
            ("shift_jis", japanese),
            ("euc-jp", japanese),
            ("iso-2022-jp", japanese),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            let bytes = encoding.encode(story).0.into_owned();
            // ISO-2022-JP is ASCII, and so valid UTF-8, where it is not declared.
            let declared = (label == "iso-2022-jp").then_some(label);
            assert_eq!(decode(bytes, declared), story, "{label}");
        }
        let late = [&b"words and words ".repeat(20_000)[..], b"caf\xe9 cr\xe8me"].concat();
        assert!(text(late).ends_with("café crème"));
    }

    #[test]
    fn a_few_wrong_bytes_leave_the_others_as_they_are() {
        let mixed = ["Vučić и Курти разговарају".as_bytes(), b" caf\xe9 ", "Стање".as_bytes()].concat();
        assert_eq!(text(mixed), "Vučić и Курти разговарају caf\u{FFFD} Стање");
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded(bytes: Vec<u8>, label in ".{0,12}") {
            decode(bytes.clone(), None);
            decode(bytes, Some(&label));
        }
    }
}
