//! Short forms that are written with a full stop, which mostly ends no sentence: one table for all who part text.

/// Titles and other words before a name, without their full stop, in order: no sentence ends behind them.
const TITLES: [&str; 51] = [
    "Adm", "Amb", "Atty", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Dipl", "Dr", "Drs", "Fr", "Ft", "Gen", "Gov", "Hon",
    "Hr", "Ing", "Lt", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mt", "Pres", "Prof", "Pvt",
    "Rep", "Reps", "Rev", "Sec", "Sen", "Sens", "Sgt", "Sra", "St", "Ste", "Sts", "Supt", "dr", "g", "mr", "prof",
    "sen", "tzv", "др",
];
/// Others, in order: a sentence can end behind them.
const OTHERS: [&str; 24] = [
    "Apr", "Aug", "Bros", "Co", "Corp", "Dec", "Feb", "Inc", "Jan", "Jr", "Jul", "Jun", "Ltd", "Mar", "No", "Nov",
    "Nr", "Oct", "Sep", "Sept", "Sr", "bzw", "usw", "vs",
];
/// Words that mostly begin a sentence where they have a capital.
const STARTERS: [&str; 34] = [
    "A", "Aber", "At", "But", "Das", "Der", "Die", "El", "Elle", "Er", "Es", "He", "Her", "His", "I", "Il", "In", "It",
    "Le", "Les", "Los", "Mais", "On", "Ona", "Pero", "She", "Sie", "That", "The", "They", "This", "Und", "We", "And",
];

/// Whether a word, its full stop left out, is written with one: an initial, letters parted by full stops such as `U.S`,
/// a title such as `Dr`, or another known short form.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    (capital && letters.next().is_none()) || is_lettered(word) || is_listed(word)
}

/// Whether it is one of the table: no initial.
pub(crate) fn is_listed(word: &str) -> bool {
    is_title(word) || OTHERS.binary_search(&word).is_ok()
}

/// Whether a sentence ends behind an abbreviation, before the rest of the text: where nothing follows or a quotation opens,
/// and behind one of several letters that is no title, where a word follows that mostly begins a sentence.
pub(crate) fn ends_sentence(word: &str, rest: &str) -> bool {
    let rest = rest.trim_start();
    if rest.is_empty() || rest.starts_with(['“', '"', '„', '«']) {
        return true;
    }
    let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    STARTERS.contains(&next) && word.len() > 1 && !is_title(word)
}

/// Whether a name always follows.
fn is_title(word: &str) -> bool {
    TITLES.binary_search(&word).is_ok()
}

/// Whether single letters are parted by full stops: U.S, p.m, z.B.
fn is_lettered(word: &str) -> bool {
    let is_letter = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    word.contains('.') && word.split('.').all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_in_order() {
        assert!(TITLES.is_sorted() && OTHERS.is_sorted());
    }

    #[test]
    fn a_short_form_is_known_by_its_letters() {
        for (word, known) in [
            ("Gen", true),
            ("J", true),
            ("U.S", true),
            ("p.m", true),
            ("z.B", true),
            ("Sept", true),
            ("NATO", false),
            ("a", false),
            ("3.5", false),
            ("co.uk", false),
            ("", false),
        ] {
            assert_eq!(is_abbreviation(word), known, "{word}");
        }
    }

    #[test]
    fn a_sentence_ends_behind_a_short_form_where_another_begins() {
        for (word, rest, ends) in [
            ("U.S", " He left.", true),
            ("U.S", " Congress met.", false),
            ("Mr", " He said", false),
            ("J", " The", false),
            ("Inc", " The firm grew.", true),
            ("Jan", " 5 was cold.", false),
            ("p.m", "", true),
            ("Co", " “No.”", true),
        ] {
            assert_eq!(ends_sentence(word, rest), ends, "{word}.{rest}");
        }
    }
}
