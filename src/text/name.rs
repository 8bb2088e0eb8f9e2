//! Names in other forms: as an id, and as they stand in a sentence.

/// Letters of capitals that may be an abbreviation: `UAE`.
const ABBREVIATION: usize = 3;

/// A name's letters and digits in small letters, a dash for all between, cut behind so many characters: `kfors-3-700-soldiers`.
pub fn slug(name: &str, longest: usize) -> String {
    let mut slug = String::new();
    let (mut is_parted, mut count) = (false, 0);
    for letter in name.chars().flat_map(char::to_lowercase) {
        if !is_id_letter(letter) || letter == '-' {
            is_parted |= !matches!(letter, '\'' | '’');
            continue;
        }
        if is_parted && count > 0 {
            slug.push('-');
            count += 1;
        }
        is_parted = false;
        slug.push(letter);
        count += 1;
        if count >= longest {
            break;
        }
    }
    slug
}

/// Whether an id may have the character.
pub fn is_id_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '-' | '_')
        || (!letter.is_ascii() && unicode_normalization::char::is_combining_mark(letter))
}

/// A name that is written in capitals only with one at the beginning of each word; another one as it is, and one that may
/// be an abbreviation.
pub fn calm(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    if letters <= ABBREVIATION || name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut calm = String::with_capacity(name.len());
    let mut begins = true;
    for letter in name.chars() {
        if begins {
            calm.push(letter);
        } else {
            calm.extend(letter.to_lowercase());
        }
        begins = !letter.is_alphanumeric();
    }
    calm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_letters_of_a_name_in_any_script() {
        for (title, id) in [
            ("Meeting with the Serbian President", "meeting-with-the-serbian-president"),
            ("  KFOR's 3,700 -- soldiers! ", "kfors-3-700-soldiers"),
            ("Пут у Београд", "пут-у-београд"),
            ("日本語 見出し", "日本語-見出し"),
            ("…", ""),
        ] {
            assert_eq!(slug(title, 80), id);
        }
        assert_eq!(slug("a long one", 4), "a-lo");
    }

    #[test]
    fn a_name_that_is_shouted_is_said_calmly() {
        for (name, calmly) in [
            ("BRUSSELS", "Brussels"),
            ("SAINT-DENIS", "Saint-Denis"),
            ("БЕОГРАД", "Београд"),
            ("Oslo", "Oslo"),
            ("UAE", "UAE"),
            ("", ""),
        ] {
            assert_eq!(calm(name), calmly);
        }
    }
}
