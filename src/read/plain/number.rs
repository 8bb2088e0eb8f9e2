//! Numbers of chapters: in digits, in Roman numerals, in words.

/// The first twenty in English, German, French, Spanish, Italian, Serbian and Russian, a row each; each counts and orders.
const WORDS: [&str; 20] = [
    "one first eins erstes erster erste un premier première uno primero primera primo prima prva prvi prvo \
     први прва прво первая первый",
    "two second zwei zweites zweiter zweite deux deuxième dos segundo segunda secondo seconda druga drugi \
     drugo други друга друго вторая второй",
    "three third drei drittes dritter dritte trois troisième tres tercero tercera terzo terza treća treći \
     treće трећи трећа треће третья третий",
    "four fourth vier viertes vierter vierte quatre quatrième cuatro cuarto cuarta quarto quarta četvrta \
     četvrti четврти четврта четвертая четвёртая",
    "five fifth fünf fünftes fünfter fünfte cinq cinquième cinco quinto quinta peta peti пети пета пятая",
    "six sixth sechs sechstes sechster sechste sixième seis sexto sexta sesto šesta šesti шести шеста шестая",
    "seven seventh sieben siebentes siebtes siebter siebte sept septième siete séptimo settimo sedma sedmi \
     седми седма седьмая",
    "eight eighth acht achtes achter achte huit huitième ocho octavo ottavo osma osmi осми осма восьмая",
    "nine ninth neun neuntes neunter neunte neuf neuvième nueve noveno nono deveta deveti девети девета \
     девятая",
    "ten tenth zehn zehntes zehnter zehnte dix dixième diez décimo decimo deseta deseti десети десета десятая",
    "eleven eleventh elftes onze once",
    "twelve twelfth zwölftes douze doce",
    "thirteen thirteenth",
    "fourteen fourteenth",
    "fifteen fifteenth",
    "sixteen sixteenth",
    "seventeen seventeenth",
    "eighteen eighteenth",
    "nineteen nineteenth",
    "twenty twentieth",
];

/// The number that a word is.
pub(super) fn number(word: &str) -> Option<u32> {
    digits(word).or_else(|| roman(word)).or_else(|| spelled(word))
}

/// Up to four digits.
pub(super) fn digits(word: &str) -> Option<u32> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

/// A Roman numeral in capitals.
pub(super) fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 15 {
        return None;
    }
    let mut total = 0;
    let mut largest = 0;
    for letter in word.bytes().rev() {
        let value = value(letter)?;
        if value < largest {
            // `IIIIIIV` would be less than nothing.
            total = u32::checked_sub(total, value)?;
        } else {
            largest = value;
            total += value;
        }
    }
    // Only one way of writing a number is right: `IC` and `DIM` are no numerals.
    (written(total) == word).then_some(total)
}

fn value(letter: u8) -> Option<u32> {
    let values = [(b'I', 1), (b'V', 5), (b'X', 10), (b'L', 50), (b'C', 100), (b'D', 500), (b'M', 1000)];
    values.iter().find(|(numeral, _)| *numeral == letter).map(|(_, value)| *value)
}

/// A number in Roman numerals. Books before the twentieth century also write four equal ones, which are not read.
fn written(mut number: u32) -> String {
    let steps = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, numeral) in steps {
        while number >= value {
            out.push_str(numeral);
            number -= value;
        }
    }
    out
}

/// A number in words: `three`, `Third`, `TWENTY-ONE`.
fn spelled(word: &str) -> Option<u32> {
    if word.len() > 30 {
        return None;
    }
    let word = word.to_lowercase();
    let small = |word: &str| {
        WORDS.iter().zip(1..).find(|(words, _)| words.split(' ').any(|known| known == word)).map(|(_, number)| number)
    };
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let ten = |word: &str| tens.iter().zip(2..).find(|(name, _)| **name == word).map(|(_, tens)| tens * 10);
    match word.split_once('-') {
        Some((first, last)) => Some(ten(first)? + small(last).filter(|ones| *ones < 10)?),
        None => small(&word).or_else(|| ten(&word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_chapters_are_read() {
        for (word, value) in [
            ("4", Some(4)),
            ("IV", Some(4)),
            ("XLIX", Some(49)),
            ("Third", Some(3)),
            ("Erstes", Some(1)),
            ("TWENTY-ONE", Some(21)),
            ("первая", Some(1)),
            ("IIV", None),
            ("MIX", Some(1009)),
            ("DID", None),
            ("IIIIIIV", None),
            ("CCCCCCD", None),
            ("XXXXXXL", None),
            ("iv", None),
            ("12345", None),
            ("", None),
            ("of", None),
        ] {
            assert_eq!(number(word), value, "{word}");
        }
    }
}
