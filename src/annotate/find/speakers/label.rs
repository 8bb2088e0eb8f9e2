//! Labels before somebody's words, as transcripts and interviews have them: `KURTI: We shall see.`, `Anna Kovač: Yes.`

use std::ops::Range;

use crate::text::{
    Case, fold, is_one_of,
    quotes::{is_quote, unquoted},
};

/// Bytes of a label at most, and words.
const LONGEST: (usize, usize) = (60, 5);

/// First words, folded, of labels that name no speaker, in the languages that are known.
const OTHERS: &str = "note notes nb photo photos photograph picture pictures image images video audio map graphic source sources \
    update updated updates correction clarification read related see also more watch listen by author date time when where \
    place location venue price cost contact tel phone fax email web website warning tip tips example summary conclusion \
    abstract keywords key background context caption credit credits reporting editing disclaimer ps figure table step \
    hinweis anmerkung foto fotos bild bilder quelle quellen korrektur berichtigung aktualisierung lesen siehe mehr autor \
    datum ort zeit wann wo preis kontakt telefon achtung beispiel fazit zusammenfassung stand hintergrund \
    remarque legende sources mise lire voir auteur lieu heure quand ou prix exemple resume rappel erratum contexte \
    nota imagen fuente fuentes actualizacion correccion leer lea ver vea vease fecha lugar hora cuando donde precio \
    contacto telefono ejemplo resumen aviso contexto \
    napomena fotografija slika izvor izvori azurirano ispravka procitajte citajte pogledajte datum mesto vreme kada gde cena \
    kontakt telefon primer pozadina";

/// A label at the beginning of a paragraph, and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// The name, without what stands in brackets behind it, in bytes of the paragraph.
    pub(super) name: Range<usize>,
    /// The words, without quotation marks around the whole of them; empty where they begin in the next paragraph.
    pub(super) words: Range<usize>,
    /// Whether all its letters are capitals.
    pub(super) is_shouted: bool,
}

impl Label {
    /// The label that opens a line, should it look as if it could name a speaker.
    pub(super) fn of(text: &str) -> Option<Self> {
        let rest = text.trim_start_matches(|c: char| is_quote(c) || c.is_whitespace());
        let start = text.len() - rest.len();
        let colon = rest.find(':').filter(|at| *at <= LONGEST.0)?;
        let name = without_brackets(&rest[..colon]);
        let behind = &rest[colon + 1..];
        if !could_name(name) || !behind.is_empty() && !behind.starts_with(char::is_whitespace) {
            return None;
        }
        let words = if start > 0 { behind.trim().trim_end_matches(is_quote) } else { unquoted(behind.trim()) };
        let from = start + colon + 1 + behind.find(words)?;
        let is_shouted = name.chars().filter(|c| c.is_alphabetic()).count() > 2 && !name.contains(char::is_lowercase);
        Some(Self { name: start..start + name.len(), words: from..from + words.len(), is_shouted })
    }

    /// The label of a line that begins so many bytes into its paragraph.
    pub(super) fn at(self, start: usize) -> Self {
        let shifted = |range: Range<usize>| range.start + start..range.end + start;
        Self { name: shifted(self.name), words: shifted(self.words), ..self }
    }
}

/// A label without a remark behind the name: Jens Stoltenberg (NATO).
fn without_brackets(label: &str) -> &str {
    let label = label.trim_end();
    let bracket = label.ends_with(')').then(|| label.find('(')).flatten();
    bracket.map_or(label, |at| label[..at].trim_end())
}

/// Whether a label is of a few words with capitals and small ones between, of which the first says nothing else.
fn could_name(label: &str) -> bool {
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_word = |word: &str| has_capital(word) || word.len() < 4 && word.chars().all(char::is_alphabetic);
    let words = || label.split_whitespace();
    words().next().is_some_and(has_capital)
        && words().count() <= LONGEST.1
        && words().all(is_word)
        && label.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\u{a0}' | '.' | '-' | '\'' | '’'))
        && !is_other(words().next().unwrap_or_default())
}

fn is_other(word: &str) -> bool {
    let folded = fold(word, Case::Ignored);
    let first = folded.text().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    is_one_of(&first, OTHERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_before_a_colon_is_parted_from_the_words() {
        for (text, found) in [
            ("KURTI: We shall see.", Some(("KURTI", "We shall see."))),
            ("“MR. KURTI: We shall see.”", Some(("MR. KURTI", "We shall see."))),
            ("\"KURTI: We shall see.", Some(("KURTI", "We shall see."))),
            ("KURTI: “We shall see.”", Some(("KURTI", "We shall see."))),
            ("KURTI: I said “no.”", Some(("KURTI", "I said “no.”"))),
            ("Anna Kovač: We shall see.", Some(("Anna Kovač", "We shall see."))),
            ("Anna Kovač (NATO): We shall see.", Some(("Anna Kovač", "We shall see."))),
            ("Anna Kovač\u{a0}: On verra.", Some(("Anna Kovač", "On verra."))),
            ("Ana de la Cruz: Ya.", Some(("Ana de la Cruz", "Ya."))),
            ("Q: Why?", Some(("Q", "Why?"))),
            ("Anna Kovač:", Some(("Anna Kovač", ""))),
            ("At 10:30 they met", None),
            ("He said: We shall see.", None),
            ("One thing is clear: it is so", None),
            ("Note: We shall see.", None),
            ("Sources: NATO", None),
            ("Quellen: NATO", None),
            ("Mise à jour : NATO", None),
            ("Fuente: NATO", None),
            ("Извор: НАТО", None),
            ("Kurti:so", None),
            (":", None),
            ("", None),
        ] {
            let label = Label::of(text);
            assert_eq!(label.map(|label| (&text[label.name], &text[label.words])), found, "{text}");
        }
    }
}
