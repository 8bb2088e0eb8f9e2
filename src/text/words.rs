//! Words: how many a text has, and how several are told in one sentence.

/// Words of a text: runs between white space that have a letter or a digit; in a script that sets no spaces, letters.
pub fn count_words(text: &str) -> usize {
    let words = text.split_whitespace().map(|run| {
        let unspaced = run.chars().filter(|c| is_unspaced(*c)).count();
        unspaced + usize::from(run.chars().any(|c| c.is_alphanumeric() && !is_unspaced(c)))
    });
    words.sum()
}

/// Whether a word is in a list of words parted by spaces. It is looked for as bytes, since this is asked of many words.
pub fn is_one_of(word: &str, list: &str) -> bool {
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let is_apart = |at: usize| list.get(at).is_none_or(u8::is_ascii_whitespace);
    let mut places = memchr::memmem::find_iter(list, word);
    !word.is_empty()
        && !word.contains(&b' ')
        && places.any(|at| (at == 0 || is_apart(at - 1)) && is_apart(at + word.len()))
}

/// `a`, `a and b`, `a, b and c`.
pub fn enumeration<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items[..] {
        [ref first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => items.concat(),
    }
}

/// Whether it belongs to a script that sets no spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' // Thai, Lao, Burmese, Khmer
        | '\u{3040}'..='\u{309F}' // Hiragana
    ) || is_han(c)
}

/// Whether it is a Chinese character, whatever language is written with it.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// With its first letter as a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_word_is_a_whole_one() {
        let list = "one twenty-one  two\nthree été";
        assert!(["one", "twenty-one", "two", "three", "été"].iter().all(|word| is_one_of(word, list)));
        assert!(
            ["", " ", "on", "ne", "twenty", "one twenty-one", "thre", "é", "One"]
                .iter()
                .all(|word| !is_one_of(word, list))
        );
        assert!(!is_one_of("one", ""));
    }

    #[test]
    fn words_are_counted() {
        for (text, words) in [
            ("act with restraint and avoid unhelpful rhetoric", 7),
            ("“go”,  he — said\n3,700 times", 5),
            ("Euro-Atlantic KFOR's", 2),
            ("在北京举行 NATO", 6),
            (" … ", 0),
            ("", 0),
        ] {
            assert_eq!(count_words(text), words, "{text}");
        }
    }

    #[test]
    fn things_are_enumerated() {
        for (items, said) in [(&["a"][..], "a"), (&["a", "b"], "a and b"), (&["a", "b", "c"], "a, b and c"), (&[], "")]
        {
            assert_eq!(enumeration(items), said);
        }
    }
}
