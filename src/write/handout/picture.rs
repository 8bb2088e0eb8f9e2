//! A picture with its caption: the picture itself where its file is at hand, else what it shows.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{inline::Text, tags::Handout};

/// Gives the bytes of a picture's file by the name that the article has for it; why it cannot be shown, if it cannot.
pub type Pictures<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

/// Bytes of a picture's file that may become a part of a page, and of all of them.
const LARGEST: usize = 8 * 1024 * 1024;
const ALL: usize = 64 * 1024 * 1024;

/// Writes a picture, of which the file's name and what it shows are given, and its caption.
pub(super) fn picture<'a>(out: &mut Handout<'a>, named: &[(&str, &str)], (file, alt): (&str, &str), caption: Text<'a>) {
    out.open("figure", named);
    match shown(out, file) {
        Ok(data) => out.open("img", &[("src", &data), ("alt", alt)]),
        Err(why) => told(out, alt, &why),
    }
    out.markup("<figcaption>");
    caption.whole(out);
    out.markup("</figcaption>");
    out.close("figure");
}

/// The picture as an address that holds it, or why it is not a part of the page.
fn shown(out: &mut Handout, file: &str) -> Result<String, String> {
    let bytes = (out.pictures)(file)?;
    if bytes.len() > LARGEST {
        return Err(format!("its file is larger than {} MiB, too large for a page", LARGEST >> 20));
    }
    if out.held + bytes.len() > ALL {
        return Err(format!("the pictures before it are {} MiB already, and a page takes no more", out.held >> 20));
    }
    let data = data(&bytes).ok_or("it is not a picture in PNG, JPEG, GIF or WebP")?;
    out.held += bytes.len();
    Ok(data)
}

/// What a picture shows that is not there, and why it is not.
fn told(out: &mut Handout, alt: &str, why: &str) {
    out.markup("<div class=\"picture\">");
    out.ours("b", &[], "Picture");
    out.markup(" ");
    out.text(alt);
    out.ours("p", &[("class", "note")], &format!("The picture cannot be shown: {why}."));
    out.markup("</div>");
}

/// A file as an address that holds it; none for what is no picture of dots, as its first bytes tell: a drawing may hold
/// more than a picture.
fn data(bytes: &[u8]) -> Option<String> {
    let kind = match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpeg",
        [b'G', b'I', b'F', b'8', ..] => "gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "webp",
        _ => return None,
    };
    Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
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
    }
}
