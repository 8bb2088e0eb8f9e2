//! A picture with its caption: the picture itself where its file is at hand, else what it shows.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{inline::Text, tags::Handout};

/// Gives the bytes of a picture's file by the name that the article has for it, where there is such a file.
pub type Pictures<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Bytes of a picture's file that may become a part of a page.
const LARGEST: usize = 8 * 1024 * 1024;

/// Writes a picture, of which the file's name and what it shows are given, and its caption.
pub(super) fn picture<'a>(out: &mut Handout<'a>, named: &[(&str, &str)], (file, alt): (&str, &str), caption: Text<'a>) {
    out.open("figure", named);
    if let Some(data) = (out.pictures)(file).and_then(|bytes| data(&bytes)) {
        out.open("img", &[("src", &data), ("alt", alt)]);
    } else if !alt.trim().is_empty() {
        out.markup("<div class=\"picture\">");
        out.ours("b", &[], "Picture");
        out.markup(" ");
        out.text(alt);
        out.markup("</div>");
    }
    out.markup("<figcaption>");
    caption.whole(out);
    out.markup("</figcaption>");
    out.close("figure");
}

/// The file as an address that holds it; none for what is too large, and for what is no picture of dots, as its first
/// bytes tell: a drawing may hold more than a picture.
fn data(bytes: &[u8]) -> Option<String> {
    let kind = match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpeg",
        [b'G', b'I', b'F', b'8', ..] => "gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "webp",
        _ => return None,
    };
    (bytes.len() <= LARGEST).then(|| format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_of_dots_become_a_part_of_the_page() {
        assert_eq!(data(b"\x89PNG\r\n"), Some("data:image/png;base64,iVBORw0K".to_owned()));
        for (bytes, kind) in [(&b"\xFF\xD8\xFF"[..], "jpeg"), (b"GIF89a", "gif"), (b"RIFF0000WEBP", "webp")] {
            assert!(data(bytes).is_some_and(|data| data.starts_with(&format!("data:image/{kind};"))), "{kind}");
        }
        for bytes in [&b""[..], b"<svg onload=x>", b"<html>", b"RIFF0000WAVE"] {
            assert_eq!(data(bytes), None);
        }
        assert_eq!(data(&[&b"\x89PNG"[..], &vec![0; LARGEST]].concat()), None);
    }
}
