//! The letters of three fonts as dots, read where they lie in the program.
//!
//! `letters.bin`, made by `examples/letters.rs`: how many letters there are (16 bits, little-endian, as all numbers
//! here), their numbers in Unicode in rising order (16 bits each), and for each font, the lowest first: its height and
//! the columns of a space (8 bits each), and for each letter its columns and its rows, from the top, the leftmost column
//! in the highest bit (8 bits each).

static FILE: &[u8] = include_bytes!("../../../assets/letters.bin");

/// Bytes of a number.
const NUMBER: usize = 2;

/// How high the letters of a font are, from the accent of a capital to the foot of a `g`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Height {
    /// 8 dots.
    Low,
    /// 10 dots.
    Middle,
    /// 13 dots.
    High,
}

/// A font in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    /// Where its letters begin.
    start: usize,
    /// Rows of a letter.
    pub(super) rows: usize,
    /// Columns between two words, beside the gap between two letters.
    pub(super) space: usize,
}

/// The dots of a letter, without blank columns around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dots {
    /// Columns, at most 8.
    pub(super) width: usize,
    /// Rows from the top, the leftmost column in the highest bit.
    pub(super) rows: &'static [u8],
}

impl Font {
    /// The font of a height.
    pub(super) fn of(height: Height) -> Self {
        let mut start = NUMBER * (1 + count());
        for _ in 0..height as usize {
            start += 2 + count() * (1 + usize::from(FILE[start]));
        }
        Self { start: start + 2, rows: FILE[start].into(), space: FILE[start + 1].into() }
    }

    /// The dots of a letter; none where the font has no form for it.
    pub(super) fn dots(self, letter: char) -> Option<Dots> {
        let code = u16::try_from(u32::from(letter)).ok()?;
        let codes = FILE[NUMBER..].as_chunks::<NUMBER>().0;
        let index = codes.get(..count())?.binary_search_by_key(&code, |bytes| u16::from_le_bytes(*bytes)).ok()?;
        let (width, rows) = FILE.get(self.start + index * (1 + self.rows)..)?.split_first()?;
        Some(Dots { width: (*width).into(), rows: rows.get(..self.rows)? })
    }
}

/// How many letters each font has.
fn count() -> usize {
    usize::from(u16::from_le_bytes([FILE[0], FILE[1]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEIGHTS: [Height; 3] = [Height::Low, Height::Middle, Height::High];

    /// The alphabets beyond a to z, small letters and capitals where there are both.
    const ALPHABETS: [(&str, &str); 24] = [
        ("German", "äöüßÄÖÜẞ"),
        ("French", "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ"),
        ("Spanish", "áéíñóúü¿¡ÁÉÍÑÓÚÜªº"),
        ("Portuguese", "ãõâêôçáéíóúàÃÕÂÊÔÇ"),
        ("Italian", "àèéìîòùÀÈÉÌÒÙ"),
        ("Serbian, Croatian, Bosnian, Slovene", "čćđšžČĆĐŠŽ"),
        ("Serbian", "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"),
        ("Russian", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
        ("Ukrainian, Belarusian", "ґєіїўҐЄІЇЎ’"),
        ("Macedonian, Bulgarian", "ѓѕќѐѝЃЅЌЀЍ"),
        ("Greek", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ"),
        ("Polish", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
        ("Czech, Slovak", "áäčďéěíĺľňóôŕřšťúůýžÁÄČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽ"),
        ("Hungarian", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ"),
        ("Romanian", "ăâîșțşţĂÂÎȘȚŞŢ"),
        ("Danish, Norwegian, Swedish", "æøåäöÆØÅÄÖ"),
        ("Icelandic, Faroese", "áðéíóúýþæöÁÐÉÍÓÚÝÞ"),
        ("Finnish, Estonian, Sami", "äöõšžŋŧÄÖÕŠŽŊŦ"),
        ("Latvian, Lithuanian", "āčēģīķļņšūžąęėįųĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ"),
        ("Turkish, Albanian", "çğıöşüëÇĞİÖŞÜË"),
        ("Maltese, Esperanto", "ċġħżĉĝĥĵŝŭĊĠĦŻĈĜĤĴŜŬ"),
        ("Welsh, Irish, Dutch, Catalan", "ŵŷẁẃẅỳáéíóúïij·ŀŴŶẀẂẄỲIJĿ"),
        ("marks", "“”„‘’‚«»‹›–—…!?.,:;-‑()[]/&%‰°§€£№+−×=*†•'\"@#"),
        ("figures and letters", "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ];

    #[test]
    fn every_letter_of_europe_has_a_form_in_every_font() {
        for (language, letters) in ALPHABETS {
            for (letter, height) in letters.chars().flat_map(|letter| HEIGHTS.map(|height| (letter, height))) {
                let dots = Font::of(height).dots(letter);
                assert!(
                    dots.is_some_and(|dots| dots.rows.iter().any(|row| *row > 0)),
                    "{language}: {letter} {height:?}"
                );
            }
        }
    }

    #[test]
    fn letters_that_only_an_accent_tells_apart_look_different() {
        for height in HEIGHTS {
            let font = Font::of(height);
            for letters in ["cčćçċĉ", "sšśşŝ", "zžźż", "dđ", "aáàâäãåāăą", "eéèêëēěęė", "oóòôöõøőō", "uúùûüűůūŭų"]
            {
                let forms: Vec<Dots> = letters.chars().filter_map(|letter| font.dots(letter)).collect();
                for (index, form) in forms.iter().enumerate() {
                    let same = forms.iter().position(|other| other == form);
                    assert_eq!(same, Some(index), "{letters} {height:?}");
                }
            }
        }
    }

    #[test]
    fn a_letter_fills_its_columns_and_stays_in_its_rows() {
        for (height, rows) in HEIGHTS.into_iter().zip([8, 10, 13]) {
            let font = Font::of(height);
            assert_eq!(font.rows, rows);
            for letter in ('!'..='\u{FFFF}').filter_map(|letter| font.dots(letter)) {
                let ink = letter.rows.iter().fold(0, |ink, row| ink | row);
                let width = 8 - usize::try_from(ink.trailing_zeros()).unwrap();
                assert_eq!((letter.rows.len(), letter.width, ink >> 7), (rows, width, 1));
            }
        }
        assert_eq!(Font::of(Height::High).start + count() * 14, FILE.len(), "nothing is left over");
    }

    #[test]
    fn what_is_no_letter_of_these_scripts_has_no_form() {
        for letter in ['漢', '한', 'ש', 'م', '🙂', '\u{301}', '\u{1b}', '\u{85}', ' ', '\u{FFFF}', '\u{10FFFF}'] {
            assert_eq!(Font::of(Height::Low).dots(letter), None, "{letter:?}");
        }
    }
}
