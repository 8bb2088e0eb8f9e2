//! Whether a line has the shape of a heading, and not of a sentence, of speech or of what a page says of itself.

/// Whether a line is in capitals: letters of which none is small, and no page's button.
pub(super) fn is_capitals(title: &str) -> bool {
    let letters = title.chars().filter(|letter| letter.is_alphabetic());
    let (upper, all) =
        letters.fold((0, 0), |(upper, all), letter| (upper + usize::from(letter.is_uppercase()), all + 1));
    let ends = title.chars().next_back().is_some_and(|end| !matches!(end, ',' | ';' | ':' | '-' | '—' | '…'));
    all >= 3 && upper == all && ends && title.chars().count() <= 100 && !title.starts_with(['"', '“', '('])
}

/// Whether a line is short, begins like a name and does not end like a sentence.
pub(super) fn is_title(line: &str) -> bool {
    let (Some(first), Some(last)) = (line.chars().next(), line.chars().next_back()) else { return false };
    let begins =
        first.is_alphanumeric() && !first.is_lowercase() || matches!(first, '“' | '"' | '‘' | '\'' | '«' | '¿' | '„');
    let quotation = matches!(first, '“' | '"' | '«' | '„') && matches!(last, '”' | '"' | '»' | '“');
    let ends = last.is_alphanumeric() || matches!(last, '?' | '”' | '"' | '’' | '\'' | ')' | '»');
    let letters = line.chars().filter(|letter| letter.is_alphabetic()).count();
    let all = line.chars().filter(|letter| !letter.is_whitespace()).count();
    begins
        && ends
        && !quotation
        && (2..=90).contains(&line.chars().count())
        && line.split(' ').count() <= 14
        && letters * 3 >= all * 2
        && !has_sentence_end(line)
        && !is_speech(line)
        && !is_label(line)
}

/// Whether a line is what somebody says, and who: `He said: "No."`, `Q: And then?`
fn is_speech(line: &str) -> bool {
    let announced = [": \"", ": “", ": „", ": «"].iter().any(|opens| line.contains(opens));
    let ended = [".\"", "!\"", "?\"", ".”", "!”", "?”", ".“", ".»"].iter().any(|end| line.ends_with(end));
    let initials = |who: &str| who.chars().count() <= 3 && who.chars().all(char::is_uppercase);
    announced || ended || line.split_once(": ").is_some_and(|(who, _)| initials(who))
}

/// Whether a sentence ends within the line, behind a word of several letters.
fn has_sentence_end(line: &str) -> bool {
    // Somebody speaks, and it is said who.
    if [",”", ",\"", "”,", "\",", "?” ", "?\" ", "!” ", "!\" "].iter().any(|end| line.contains(end)) {
        return true;
    }
    let ends = [". ", "! ", "; "];
    ends.iter().any(|end| {
        line.match_indices(end).any(|(at, _)| {
            let word = line[..at].rsplit(' ').next().unwrap_or_default();
            // Abbreviations are short, or begin with a capital: `vs.`, `Prof.`
            let length = word.chars().count();
            length > 5 || (length > 3 && word.starts_with(char::is_lowercase))
        })
    })
}

/// Whether a line is an address, or what a page says of itself: who wrote it and who took the picture.
fn is_label(line: &str) -> bool {
    let lower = line.to_lowercase();
    let labels = [
        "by ",
        "von ",
        "par ",
        "por ",
        "photo",
        "image",
        "picture:",
        "source:",
        "caption",
        "published",
        "updated",
        "posted",
        "copyright",
        "©",
        "file photo",
        "credit",
        "foto",
        "fotografija",
        "reporting by",
        "editing by",
        "written by",
    ];
    labels.iter().any(|label| lower.starts_with(label))
        || lower.contains("://")
        || lower.contains("www.")
        || lower.contains('@')
}
