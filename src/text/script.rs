//! Which language a text is in, by its letters alone, where hardly another language has them.

use super::is_han;

/// Letters that are looked at.
const ENOUGH: usize = 4_000;

/// The BCP 47 tag of a language whose letters tell it, if most letters of the text are of its script; none for the scripts
/// that many languages share, Latin first of all. Arabic letters are taken for Arabic unless some are of Persian or Urdu
/// only; Cyrillic ones for Russian only where the letters are there that its neighbours do without.
pub fn language_by_script(text: &str) -> Option<&'static str> {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic()).take(ENOUGH);
    let count = |of: fn(char) -> bool| letters().filter(|letter| of(*letter)).count();
    let all = letters().count();
    let most = |of: fn(char) -> bool| all > 0 && count(of) * 2 > all;
    let some = |of: fn(char) -> bool| count(of) * 200 > all;
    match () {
        () if most(|letter| is_han(letter) || is_kana(letter)) && count(is_kana) * 10 > all => Some("ja"),
        () if most(is_han) => Some("zh"),
        () if most(|letter| matches!(letter, '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}')) => Some("ko"),
        () if most(is_arabic) => {
            let other = |letter| matches!(letter, 'پ' | 'چ' | 'ژ' | 'گ' | 'ٹ' | 'ڈ' | 'ڑ' | 'ے' | 'ە' | 'ڭ' | 'ې');
            (!some(other)).then_some("ar")
        }
        () if most(|letter| matches!(letter, '\u{590}'..='\u{5FF}')) => Some("he"),
        () if most(|letter| matches!(letter, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}')) => Some("el"),
        () if most(|letter| matches!(letter, '\u{E00}'..='\u{E7F}')) => Some("th"),
        () if most(|letter| matches!(letter, '\u{400}'..='\u{52F}')) => cyrillic(some),
        () => None,
    }
}

/// Russian and Ukrainian by the letters that only they have; the others are too near to each other.
fn cyrillic(some: impl Fn(fn(char) -> bool) -> bool) -> Option<&'static str> {
    let others =
        |letter| matches!(letter, 'ў' | 'ђ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'џ' | 'қ' | 'ғ' | 'ң' | 'ө' | 'ү' | 'ә' | 'һ');
    if some(others) {
        return None;
    }
    if some(|letter| matches!(letter, 'і' | 'ї' | 'є' | 'ґ')) {
        return Some("uk");
    }
    some(|letter| matches!(letter, 'ы' | 'э' | 'ё')).then_some("ru")
}

fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}')
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_the_language_that_alone_has_them() {
        for (text, tag) in [
            ("事務総長は水曜日にブリュッセルで会談した。", Some("ja")),
            ("北京举行会议，各国代表出席。", Some("zh")),
            ("대통령은 화요일에 장관을 만났다.", Some("ko")),
            ("التقى الرئيس بالوزير يوم الثلاثاء في العاصمة", Some("ar")),
            ("رئیس جمهور گفت که در پاریس با وزیر چین دیدار می‌کند", None),
            ("הנשיא נפגש עם השר ביום שלישי", Some("he")),
            ("Ο πρόεδρος συναντήθηκε με τον υπουργό", Some("el")),
            ("Президент встретился с министром, и это был хороший день для всех, сказал он", Some("ru")),
            ("Президент зустрівся з міністром у вівторок", Some("uk")),
            ("Председник се састао са министром, рекао је његов портпарол", None),
            ("The president met the minister.", None),
            ("", None),
        ] {
            assert_eq!(language_by_script(text), tag, "{text}");
        }
    }
}
