//! What a word may be in the form that stands in a gazetteer: `Beogradu` is `Beograd`, `Суботицу` is `Суботица`, `Berlins`
//! is `Berlin`, `Münchner` is of `München`.

use super::tongue::Cases;

/// Endings of Serbian names and of the words that belong to them, and what they have in the nominative: of men's and
/// neuter words, of women's, of several, and of adjectives.
const SERBIAN: [(&str, &str); 36] = [
    ("a", ""),
    ("u", ""),
    ("om", ""),
    ("em", ""),
    ("e", "a"),
    ("i", "a"),
    ("u", "a"),
    ("om", "a"),
    ("a", "o"),
    ("u", "o"),
    ("om", "o"),
    ("a", "e"),
    ("u", "e"),
    ("em", "e"),
    ("ci", "ka"),
    ("zi", "ga"),
    ("si", "ha"),
    ("oj", "a"),
    ("og", "i"),
    ("eg", "i"),
    ("om", "i"),
    ("im", "i"),
    ("og", ""),
    ("og", "o"),
    ("ih", "e"),
    ("im", "e"),
    ("ih", "i"),
    ("ima", "i"),
    ("ama", "e"),
    ("aca", "ci"),
    ("ima", "e"),
    ("ija", "io"),
    ("iju", "io"),
    ("ijem", "io"),
    ("im", ""),
    ("ja", ""),
];
/// Endings of the cases of men's words, before which a vowel may be gone: `Čačka` of `Čačak`.
const FLEETING: [&str; 4] = ["a", "u", "om", "em"];
/// Endings of Serbian adjectives made of towns.
const SERBIAN_ADJECTIVES: [&str; 10] = ["ski", "skog", "skom", "skim", "ska", "ske", "skoj", "sku", "sko", "skih"];
/// Endings of German adjectives made of towns, and what the towns have.
const GERMAN_ADJECTIVES: [(&str, &str); 6] =
    [("er", ""), ("er", "en"), ("ner", "en"), ("er", "e"), ("ler", "el"), ("cher", "ich")];
/// Letters of a name that may have lost its ending.
const SHORTEST: usize = 3;

/// A word as it stands, and what it may be in the nominative.
pub(super) fn nominatives(word: &str, cases: Cases) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    match cases {
        Cases::None => {}
        Cases::German => forms.extend(replaced(word, "s", "")),
        Cases::Serbian => {
            forms.extend(SERBIAN.iter().filter_map(|(end, nominative)| replaced(word, end, nominative)));
            forms.extend(FLEETING.iter().filter_map(|end| filled(&replaced(word, end, "")?)));
        }
    }
    forms
}

/// What an adjective that is made of a town may be made of.
pub(super) fn roots(word: &str, cases: Cases) -> Vec<String> {
    match cases {
        Cases::None => Vec::new(),
        Cases::German => GERMAN_ADJECTIVES.iter().filter_map(|(end, town)| replaced(word, end, town)).collect(),
        Cases::Serbian => SERBIAN_ADJECTIVES.iter().filter_map(|end| replaced(word, end, "")).collect(),
    }
}

/// A word with another ending, in the script of the word; none if it ends otherwise, or little of it is left.
fn replaced(word: &str, end: &str, other: &str) -> Option<String> {
    let is_cyrillic = word.chars().next_back().is_some_and(|c| ('а'..='џ').contains(&c));
    let (end, other) = if is_cyrillic { (cyrillic(end), cyrillic(other)) } else { (end.to_owned(), other.to_owned()) };
    let stem =
        word.strip_suffix(end.as_str()).filter(|stem| stem.chars().count() + other.chars().count() >= SHORTEST)?;
    Some(format!("{stem}{other}"))
}

/// A stem that ends in two consonants, the last of them `c` or `k`, with the `a` between them that its cases have lost; a `b` that became a `p` before
/// the `c` is one again: `Šapc` is `Šabac`.
fn filled(stem: &str) -> Option<String> {
    let mut letters: Vec<char> = stem.chars().collect();
    let [.., before, last] = letters[..] else { return None };
    let is_vowel = |c: char| "aeiouаеиоу".contains(c);
    if letters.len() < SHORTEST || is_vowel(before) || !"ckцк".contains(last) {
        return None;
    }
    let is_cyrillic = ('а'..='џ').contains(&last);
    let end = letters.len() - 1;
    match (before, last) {
        ('p', 'c') => letters[end - 1] = 'b',
        ('п', 'ц') => letters[end - 1] = 'б',
        _ => {}
    }
    letters.insert(end, if is_cyrillic { 'а' } else { 'a' });
    Some(letters.into_iter().collect())
}

/// An ending in Cyrillic letters.
fn cyrillic(end: &str) -> String {
    let letter = |c: char| "aаeеiиoоuуmмcцkкzзgгsсhхjј".chars().skip_while(|other| *other != c).nth(1).unwrap_or(c);
    end.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nominative_is_among_what_a_form_may_be() {
        for (word, cases, nominative) in [
            ("Beogradu", Cases::Serbian, "Beograd"),
            ("Београда", Cases::Serbian, "Београд"),
            ("Суботицу", Cases::Serbian, "Суботица"),
            ("Čačka", Cases::Serbian, "Čačak"),
            ("Šapca", Cases::Serbian, "Šabac"),
            ("Крушевцем", Cases::Serbian, "Крушевац"),
            ("Sarajevom", Cases::Serbian, "Sarajevo"),
            ("Užicu", Cases::Serbian, "Užice"),
            ("Americi", Cases::Serbian, "Amerika"),
            ("Nemačkoj", Cases::Serbian, "Nemačka"),
            ("Karlovcima", Cases::Serbian, "Karlovci"),
            ("Tokiju", Cases::Serbian, "Tokio"),
            ("Berlins", Cases::German, "Berlin"),
            ("Paris", Cases::None, "Paris"),
        ] {
            assert!(nominatives(word, cases).iter().any(|form| form == nominative), "{word}");
        }
    }

    #[test]
    fn an_adjective_leads_to_its_town() {
        for (word, cases, town) in [
            ("Münchner", Cases::German, "München"),
            ("Kölner", Cases::German, "Köln"),
            ("Bremer", Cases::German, "Bremen"),
            ("Basler", Cases::German, "Basel"),
            ("Zürcher", Cases::German, "Zürich"),
            ("Beogradskim", Cases::Serbian, "Beograd"),
            ("Београдска", Cases::Serbian, "Београд"),
        ] {
            assert!(roots(word, cases).iter().any(|form| form == town), "{word}");
        }
    }

    #[test]
    fn no_word_is_too_short_or_strange_to_be_asked_for() {
        for word in ["", "a", "u", "om", "а", "ć", "🦀", "ss"] {
            assert!(nominatives(word, Cases::Serbian).contains(&word.to_owned()), "{word}");
            roots(word, Cases::German);
        }
    }
}
