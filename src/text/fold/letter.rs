//! What single characters fold to: the tables behind [`super::fold`].

use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};

use super::Case;

/// What a character does to the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// It says nothing.
    Nothing,
    /// It belongs to the character before it, as an accent does.
    Mark,
    /// It stands for itself.
    Same,
    /// So many bytes of UTF-8 stand for it.
    Spelled([u8; SHORT], u8),
    /// More bytes stand for it than are worth keeping at hand; see [`spell`].
    Long,
}

/// Bytes of a spelling that is kept at hand.
const SHORT: usize = 6;

/// What a character beyond ASCII does.
pub(super) fn effect(c: char, case: Case) -> Effect {
    if is_ignorable(c) {
        return Effect::Nothing;
    }
    if is_mark(c) {
        return Effect::Mark;
    }
    let mut spelled = Vec::new();
    spell(c, case, &mut spelled);
    if spelled.is_empty() {
        return Effect::Mark;
    }
    if spelled == c.encode_utf8(&mut [0; 4]).as_bytes() {
        return Effect::Same;
    }
    let mut short = [0; SHORT];
    match (short.get_mut(..spelled.len()), u8::try_from(spelled.len())) {
        (Some(bytes), Ok(length)) => {
            bytes.copy_from_slice(&spelled);
            Effect::Spelled(short, length)
        }
        _ => Effect::Long,
    }
}

/// Adds what a character beyond ASCII folds to.
pub(super) fn spell(c: char, case: Case, to: &mut Vec<u8>) {
    if is_gap(c) {
        to.push(b' ');
    } else if !push_spelling(c, case, to) {
        decompose_compatible(c, |part| match part {
            part if is_mark(part) || is_ignorable(part) || push_spelling(part, case, to) => {}
            part if is_gap(part) || part == '-' => to.push(b' '),
            part if case == Case::Kept => push(part, to),
            'ς' => push('σ', to),
            part => part.to_lowercase().filter(|&c| !is_mark(c)).for_each(|c| push(c, to)),
        });
    }
}

fn push(c: char, to: &mut Vec<u8>) {
    to.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Adds how a letter or sign is spelled in ASCII, where decomposing it does not say so, and says whether it is.
fn push_spelling(c: char, case: Case, to: &mut Vec<u8>) -> bool {
    let small = c.to_lowercase().next().unwrap_or(c);
    let Some(spelling) = spelling(small) else { return false };
    let begin = to.len();
    to.extend_from_slice(spelling.as_bytes());
    if let Some(first) = to.get_mut(begin).filter(|_| case == Case::Kept && small != c) {
        first.make_ascii_uppercase();
    }
    true
}

/// The first character, if it is beyond ASCII, and what follows it.
///
/// A Cyrillic letter that its mark makes another letter (й, ї, ѓ, ќ) is taken together with the mark.
pub(super) fn split_first(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    let first = chars.next().filter(|c| !c.is_ascii())?;
    let tail = chars.as_str();
    if matches!(first, '\u{400}'..='\u{4FF}') {
        let mark = chars.next().filter(|c| matches!(c, '\u{300}'..='\u{36F}'));
        if let Some(whole) = mark.and_then(|mark| compose(first, mark)) {
            return Some((whole, chars.as_str()));
        }
    }
    Some((first, tail))
}

/// Whether it parts words: white space, or a hyphen or dash of any length.
fn is_gap(c: char) -> bool {
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
fn is_mark(c: char) -> bool {
    match c {
        ..'\u{300}' => false,
        // Enclosing marks and variation selectors have no combining class.
        '\u{488}'..='\u{489}' | '\u{20DD}'..='\u{20E4}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => true,
        // Overlays, the points of Hebrew, Arabic and Syriac, and what stands above or below a letter.
        _ => matches!(canonical_combining_class(c), 1 | 10..=36 | 200..),
    }
}

/// Whether it says nothing: soft hyphens, zero-width characters, signs of direction, the Arabic lengthener.
fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    )
}

/// How a small letter, or a sign without case, is spelled in ASCII, where decomposing it does not say so.
fn spelling(c: char) -> Option<&'static str> {
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
