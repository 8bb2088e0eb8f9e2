//! By which words a figure is known: those that name what it is of, else those before it in its clause.

use super::{
    language::Tongue,
    words::{Word, behind, one_line, plain},
};
use crate::text::{capitalised, is_one_of, number::is_scale};

/// Words of a label, beside what is counted.
const MOST: usize = 5;
/// Words by which figures of one name are told apart.
const MORE: usize = 3;
/// Letters of a label.
const LONGEST: usize = 64;

/// The label of what is counted: `Troops`, `Members of the European Parliament`.
pub(super) fn of_noun(name: &str, text: &str, end: usize, tongue: &Tongue) -> String {
    let of = of_what(text, end, tongue).map(|(of, _)| format!(" {of}")).unwrap_or_default();
    heading(&format!("{name}{of}"))
}

/// The label of what is measured from one byte to another: what it is a part or an attribute of, else how its clause
/// begins or goes on.
pub(super) fn of_unit(unit: &str, text: &str, (start, end): (usize, usize), tongue: &Tongue) -> String {
    let part = of_what(text, end, tongue).map(|(_, part)| part);
    let told = part.or_else(|| attribute(text, (start, end), tongue)).or_else(|| before(text, start, tongue));
    let told = told.or_else(|| told_behind(text, &behind(text, end).take(MORE).collect::<Vec<_>>(), tongue));
    heading(&told.unwrap_or_else(|| unit.to_owned()))
}

/// Makes a label longer by the words behind its number and unit.
pub(super) fn extend(label: &mut String, text: &str, end: usize, tongue: &Tongue) {
    let last = label.rsplit(' ').next().map(plain);
    let more: Vec<Word<'_>> = behind(text, end).take(MORE + 1).collect();
    let from = usize::from(more.first().map(|word| plain(word.text)) == last && more.len() > 1);
    let more = apart(&more[from..], tongue);
    let Some(more) = told_behind(text, more, tongue) else { return };
    let is_said = plain(label).contains(&plain(&more));
    if label.chars().count() + more.chars().count() < LONGEST && !is_said {
        label.push(' ');
        label.push_str(&more);
    }
}

/// Of the words behind what is counted those that tell it apart, as a box of figures does: `in Poland` without the verb of
/// `in Poland fled`, and `killed` without the one of `were killed`.
fn apart<'w, 'a>(words: &'w [Word<'a>], tongue: &Tongue) -> &'w [Word<'a>] {
    let is_verb = |word: &&Word<'_>| is_one_of(&plain(word.text), tongue.being);
    let words = &words[words.iter().take_while(is_verb).count()..];
    let leads = words.first().is_some_and(|word| is_one_of(&plain(word.text), tongue.inside));
    let articles = words.iter().skip(1).take_while(|word| is_article(word.text, tongue)).count();
    let noun = 1 + articles;
    let is_name = |word: &&Word<'_>| word.text.starts_with(char::is_uppercase);
    let further = words.iter().skip(noun + 1).take_while(is_name).count();
    let end = if leads { (noun + 1 + further).min(words.len()) } else { words.len() };
    &words[..end]
}

/// `of the European Parliament` behind a byte, and the same without what it begins with.
fn of_what(text: &str, end: usize, tongue: &Tongue) -> Option<(String, String)> {
    let mut words = behind(text, end);
    let of = words.next().filter(|word| is_one_of(&plain(word.text), tongue.of))?;
    let mut words: Vec<Word<'_>> = words.take(MOST).collect();
    let articles = words.iter().take_while(|word| is_article(word.text, tongue)).count();
    let is_stop =
        |word: &Word<'_>| is_one_of(&plain(word.text), tongue.stops) || word.text.chars().all(char::is_numeric);
    let stop = words.iter().skip(articles).position(is_stop).map_or(words.len(), |stop| stop + articles);
    words.truncate(stop);
    while words.len() > articles + 1 && is_past(words[words.len() - 1].text) {
        words.pop();
    }
    let (first, last) = (words.get(articles)?, words.last()?);
    let start = first.end - first.text.len();
    let whole = &text[of.end - of.text.len()..last.end];
    Some((one_line(whole), one_line(&text[start..last.end])))
}

/// Whether a word stands before nouns and is a stop that may be passed.
fn is_article(word: &str, tongue: &Tongue) -> bool {
    let articles = "the a an its their his her our le la les l un une el los las der die das den dem des";
    let small = plain(word);
    is_one_of(&small, articles) && is_one_of(&small, tongue.stops)
}

/// Whether an English word looks like a verb that tells what was.
fn is_past(word: &str) -> bool {
    word.ends_with("ed") && word.starts_with(char::is_lowercase)
}

/// The words of the clause before a number: `Unemployment rose`.
fn before(text: &str, start: usize, tongue: &Tongue) -> Option<String> {
    let words = super::words::before(text, start).take(2 * MOST);
    let is_of_another =
        |word: &&str| word.contains(char::is_numeric) || is_scale(word) || tongue.unit(&plain(word)).is_some();
    let words: Vec<&str> = words.take_while(|word| !is_of_another(word)).collect();
    let is_idle = |word: &&str| {
        let small = plain(word);
        is_one_of(&small, tongue.stops) || tongue.is_about(&small)
    };
    let last = words.iter().position(|word| !is_idle(word))?;
    // `made a profit of $30 million`: the noun before `of` is what the figure is.
    let is_of = words.first().is_some_and(|word| is_one_of(&plain(word), tongue.of));
    let article = words.iter().skip(last).take(MOST).position(|word| is_article(word, tongue)).filter(|_| is_of);
    let inner = &words[last..words.len().min(last + article.unwrap_or(MOST))];
    let first = inner.iter().rposition(|word| !is_idle(word))?;
    // An ending such as `'s` belongs to a word that is cut off.
    let told = inner[..=first].iter().rev().copied().skip_while(|word| word.starts_with(['\'', '’']));
    let told: Vec<&str> = told.filter(|word| !is_one_of(&plain(word), tongue.modal)).collect();
    let tells = told.iter().any(|word| word.chars().count() > 2);
    tells.then(|| told.join(" "))
}

/// What a figure is said of that stands between it and its article: `a $5 million reward`, `a 12-metre wall`.
fn attribute(text: &str, (start, end): (usize, usize), tongue: &Tongue) -> Option<String> {
    super::words::before(text, start).next().filter(|word| is_article(word, tongue))?;
    let words = behind(text, end).take(MORE - 1).take_while(|word| !is_one_of(&plain(word.text), tongue.stops));
    told_behind(text, &words.collect::<Vec<_>>(), tongue)
}

/// Words behind a figure without the idle ones at their end.
fn told_behind(text: &str, words: &[Word<'_>], tongue: &Tongue) -> Option<String> {
    let articles = words.iter().take_while(|word| is_article(word.text, tongue)).count();
    let parts = |word: &Word<'_>| word.text.contains(char::is_numeric) || is_one_of(&plain(word.text), tongue.and);
    let words = &words[articles..];
    let words = &words[..words.iter().position(parts).unwrap_or(words.len())];
    let last = words.iter().rposition(|word| !is_one_of(&plain(word.text), tongue.stops))?;
    let first = words.first()?;
    Some(one_line(&text[first.end - first.text.len()..words[last].end]))
}

/// With a capital, and no longer than a heading should be.
fn heading(label: &str) -> String {
    let label = capitalised(label);
    let end = label.char_indices().nth(LONGEST).map_or(label.len(), |(end, _)| end);
    let cut = &label[..end];
    let end = if end < label.len() { cut.rfind(' ').unwrap_or(end) } else { end };
    label[..end].to_owned()
}
