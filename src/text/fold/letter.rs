//! What single characters fold to: the tables behind [`super::fold`].

use unicode_normalization::char::{canonical_combining_class, compose};

/// The first character, if it is beyond ASCII, and what follows it.
///
/// A Cyrillic letter that its mark makes another letter (й, ї, ѓ, ќ) is taken together with the mark.
pub(super) fn split_first(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    let first = chars.next().filter(|c| !c.is_ascii())?;
    let tail = chars.as_str();
    if matches!(first, '\u{400}'..='\u{4FF}') {
        let whole = chars.next().filter(|&c| is_mark(c)).and_then(|mark| compose(first, mark));
        if let Some(whole) = whole {
            return Some((whole, chars.as_str()));
        }
    }
    Some((first, tail))
}

/// Whether it parts words: white space, or a hyphen or dash of any length.
pub(super) fn is_gap(c: char) -> bool {
    let dash = matches!(
        c,
        '\u{58A}' | '\u{5BE}' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    );
    dash || c.is_whitespace()
}

/// Whether it is an accent or another mark that a reader may leave out when searching.
///
/// The vowel signs of Indic scripts and of Thai and the voicing marks of kana are letters to their readers, and stay.
pub(super) fn is_mark(c: char) -> bool {
    match c {
        ..'\u{300}' => false,
        // Enclosing marks and variation selectors have no combining class.
        '\u{488}'..='\u{489}' | '\u{20DD}'..='\u{20E4}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => true,
        // Overlays, the points of Hebrew, Arabic and Syriac, and what stands above or below a letter.
        _ => matches!(canonical_combining_class(c), 1 | 10..=36 | 200..),
    }
}

/// Whether it says nothing: soft hyphens, zero-width characters, signs of direction, the Arabic lengthener.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    )
}

/// How a small letter, or a sign without case, is spelled in ASCII, where decomposing it does not say so.
pub(super) fn spelling(c: char) -> Option<&'static str> {
    match c {
        ..'\u{400}' => latin(c),
        '\u{400}'..'\u{530}' => cyrillic(c),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '‵' => Some("'"),
        '“' | '”' | '„' | '‟' | '″' | '‶' | '〝' | '〞' | '〟' => Some("\""),
        _ => None,
    }
}

fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "dj",
        'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "k",
        'ə' | 'ǝ' => "e",
        '«' | '»' => "\"",
        '´' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' => "'",
        _ => return None,
    })
}

/// Serbian, Macedonian, Bulgarian, Russian, Ukrainian and Belarusian, without diacritics.
fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'ђ' => "dj",
        'ѓ' => "gj",
        'е' | 'э' | 'ё' | 'ѐ' | 'ѣ' => "e",
        'є' => "je",
        'ж' | 'з' => "z",
        'ѕ' | 'џ' => "dz",
        'и' | 'і' | 'ѝ' => "i",
        'ї' => "ji",
        'й' | 'ј' => "j",
        'к' => "k",
        'ќ' => "kj",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'щ' => "sc",
        'т' => "t",
        'ћ' | 'ч' | 'ц' => "c",
        'у' | 'ў' | 'ѫ' => "u",
        'ф' | 'ѳ' => "f",
        'х' => "h",
        'ы' => "y",
        'ъ' | 'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        _ => return None,
    })
}
