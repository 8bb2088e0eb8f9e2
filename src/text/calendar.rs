//! The names of months and days of the week, for whatever reads or says a date.

use super::{Case, fold};

/// The months as English writes them, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week as English writes them, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// How a language names months and days: spellings in the plain letters that they fold to, in all their cases, parted
/// by spaces. Capitals do not count.
#[derive(Debug)]
pub struct Names {
    /// January first.
    pub months: [&'static str; 12],
    /// Months cut short.
    pub short_months: [&'static str; 12],
    /// Monday first; in German with the parts of the day, which it writes as one word.
    pub weekdays: [&'static str; 7],
    /// Days cut short.
    pub short_weekdays: [&'static str; 7],
}

/// English.
pub const ENGLISH: Names = Names {
    months: MONTHS,
    short_months: ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"],
    weekdays: WEEKDAYS,
    short_weekdays: ["mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"],
};

/// German.
pub const GERMAN: Names = Names {
    months: [
        "januar janner",
        "februar",
        "marz maerz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    short_months: ["jan", "feb", "mrz", "apr", "", "", "", "aug", "sep sept", "okt", "nov", "dez"],
    weekdays: [
        "montag montagabend montagmorgen montagmittag montagnachmittag montagnacht",
        "dienstag dienstagabend dienstagmorgen dienstagmittag dienstagnachmittag dienstagnacht",
        "mittwoch mittwochabend mittwochmorgen mittwochmittag mittwochnachmittag mittwochnacht",
        "donnerstag donnerstagabend donnerstagmorgen donnerstagmittag donnerstagnachmittag donnerstagnacht",
        "freitag freitagabend freitagmorgen freitagmittag freitagnachmittag freitagnacht",
        "samstag samstagabend samstagmorgen samstagmittag samstagnachmittag samstagnacht sonnabend",
        "sonntag sonntagabend sonntagmorgen sonntagmittag sonntagnachmittag sonntagnacht",
    ],
    short_weekdays: [""; 7],
};

/// French.
pub const FRENCH: Names = Names {
    months: [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ],
    short_months: ["janv", "fevr", "", "avr", "", "", "juil", "", "", "oct", "nov", "dec"],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    short_weekdays: [""; 7],
};

/// Spanish.
pub const SPANISH: Names = Names {
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    short_months: ["ene", "feb", "", "abr", "", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
    short_weekdays: [""; 7],
};

/// Serbian and its neighbours; Cyrillic folds to these letters. One word is both the week and Sunday.
pub const SERBIAN: Names = Names {
    months: [
        "januar januara januaru januarom sijecanj sijecnja sijecnju",
        "februar februara februaru februarom veljaca veljace veljaci",
        "mart marta martu martom ozujak ozujka ozujku",
        "april aprila aprilu aprilom travanj travnja travnju",
        "maj maja maju majem svibanj svibnja svibnju",
        "jun juna junu junom juni lipanj lipnja lipnju",
        "jul jula julu julom juli srpanj srpnja srpnju",
        "avgust avgusta avgustu avgustom kolovoz kolovoza kolovozu",
        "septembar septembra septembru septembrom rujan rujna rujnu",
        "oktobar oktobra oktobru oktobrom listopad listopada listopadu",
        "novembar novembra novembru novembrom studeni studenog studenoga studenom",
        "decembar decembra decembru decembrom prosinac prosinca prosincu",
    ],
    short_months: ["", "", "", "", "", "", "", "", "", "", "", ""],
    weekdays: [
        "ponedeljak ponedeljka ponedeljku ponedjeljak ponedjeljka",
        "utorak utorka utorku",
        "sreda sredu srede sredi srijeda srijedu srijede",
        "cetvrtak cetvrtka cetvrtku",
        "petak petka petku",
        "subota subotu subote suboti",
        "nedelju nedjelju nedelja nedjelja",
    ],
    short_weekdays: [""; 7],
};

/// All of them.
const LANGUAGES: [&Names; 5] = [&ENGLISH, &GERMAN, &FRENCH, &SPANISH, &SERBIAN];

/// The month, from 1, that a word names in one of the languages, cut short or not.
pub fn month(word: &str) -> Option<i8> {
    let plain = plain(word);
    let all = LANGUAGES.iter().flat_map(|names| [&names.months, &names.short_months]);
    let found = all.flat_map(|months| months.iter().zip(1..)).find(|(spellings, _)| has(spellings, &plain));
    found.map(|(_, month)| month)
}

/// Whether a word names a day of the week in one of the languages.
pub fn is_weekday(word: &str) -> bool {
    let plain = plain(word);
    let all = LANGUAGES.iter().flat_map(|names| names.weekdays.iter().chain(&names.short_weekdays));
    all.into_iter().any(|spellings| has(spellings, &plain))
}

/// Letters of a word that may be a name.
const LONGEST: usize = 24;

/// A word in small plain letters; nothing of one that is too long.
fn plain(word: &str) -> String {
    let word = word.trim_end_matches(['.', ',']);
    if word.len() > LONGEST { String::new() } else { fold(word, Case::Ignored).text().to_owned() }
}

fn has(spellings: &str, plain: &str) -> bool {
    !plain.is_empty() && spellings.split(' ').any(|one| one.eq_ignore_ascii_case(plain))
}

/// Which of some English names a word is, or begins with three letters or more: `aug` is the eighth month.
pub fn begun(names: &[&str], word: &str) -> Option<usize> {
    let begins = |name: &&str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    (word.len() >= 3).then(|| names.iter().position(begins)).flatten()
}

/// Whether a word is the English name of a month as it is written, or its beginning: `August`, `Aug`, `Sept`.
pub fn is_month(word: &str) -> bool {
    word.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_in_each_language_and_script() {
        for (word, is) in [
            ("August", Some(8)),
            ("Sept.", Some(9)),
            ("März", Some(3)),
            ("août", Some(8)),
            ("diciembre", Some(12)),
            ("avgusta", Some(8)),
            ("августа", Some(8)),
            ("Brumaire", None),
            ("", None),
        ] {
            assert_eq!(month(word), is, "{word}");
        }
        assert!(is_weekday("среда") && is_weekday("Mittwoch,") && is_weekday("Wed.") && !is_weekday("May"));
    }

    #[test]
    fn three_letters_are_enough_of_an_english_name() {
        for (word, is) in [("aug", Some(7)), ("AUGUST", Some(7)), ("au", None), ("ä", None), ("augusts", None)] {
            assert_eq!(begun(&MONTHS, word), is, "{word}");
        }
    }
}
