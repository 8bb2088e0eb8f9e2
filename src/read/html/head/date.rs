//! Days as pages write them for machines and in their addresses.

use crate::{article::PartialDate, text::calendar};

/// The day in a text that states one: ISO 8601, with or without dashes and a time, the form of e-mail, or with
/// the name of the month.
pub(super) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let day = match digits {
        8 => checked(&text[..4], &text[4..6], &text[6..8]),
        4 => parted(text),
        _ => None,
    };
    day.or_else(|| named(text))
}

/// `2022-08-18…`, `2022/8/18…`, `2022.08.18…`
fn parted(text: &str) -> Option<String> {
    let mut parts = text.split(|letter: char| !letter.is_ascii_digit());
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    checked(year, month, day)
}

/// `Thu, 18 Aug 2022 …`, `August 18, 2022`, `18 August 2022`
fn named(text: &str) -> Option<String> {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).take(6);
    let (mut year, mut month, mut day) = (None, None, None);
    words.all(|word| {
        let number = &word[..word.bytes().take_while(u8::is_ascii_digit).count()];
        match number.len() {
            4 if year.is_none() => year = Some(number),
            1 | 2 if day.is_none() => day = Some(number),
            0 if month.is_none() => month = of_name(word),
            _ => {}
        }
        year.is_none() || month.is_none() || day.is_none()
    });
    checked(year?, &month?.to_string(), day?)
}

/// The number of a month by its name; of an English one three letters are enough.
fn of_name(word: &str) -> Option<i8> {
    let begun = || i8::try_from(calendar::begun(&calendar::MONTHS, word)? + 1).ok();
    calendar::month(word).or_else(begun)
}

fn checked(year: &str, month: &str, day: &str) -> Option<String> {
    let number = |text: &str| text.parse::<i8>().ok();
    let date = PartialDate::new(year.parse().ok()?, Some(number(month)?), Some(number(day)?)).ok()?;
    // What is older than the web is a mistake of a program, such as the beginning of its time.
    (date.year() > 1970).then(|| date.to_string())
}

/// The day in an address such as `https://a.example/2022/08/18/title`.
pub(super) fn of_address(address: &str) -> Option<String> {
    let parts: Vec<&str> = address.split('/').skip(3).collect();
    let whole = parts.windows(3).find_map(|parts| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let month = of_name(parts[1]).map_or_else(|| parts[1].to_owned(), |month| month.to_string());
        let day = parts[0].len() == 4 && digits(parts[0]) && digits(&month) && digits(parts[2]);
        day.then(|| checked(parts[0], &month, parts[2])).flatten()
    });
    whole.or_else(|| parts.iter().find_map(|part| part.get(..10).filter(|start| is_iso(start)).and_then(parted)))
}

fn is_iso(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2022-08-18",
            "2022-08-18T09:30:00+02:00",
            "20220818",
            "2022/8/18 09:30",
            "Thu, 18 Aug 2022 09:30:00 GMT",
            "August 18, 2022",
            "18 August 2022",
            "18 août 2022",
            "Aug. 18th, 2022, 9:30 a.m.",
            " 2022.08.18 ",
        ] {
            assert_eq!(day(text).as_deref(), Some("2022-08-18"), "{text}");
        }
        for text in [
            "",
            "today",
            "2022",
            "2022-13-01",
            "1970-01-01T00:00:00Z",
            "0001-01-01",
            "18 Brumaire 1799",
            "1660807800000",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_may_have_a_day() {
        for (address, is) in [
            ("https://a.example/2022/08/18/title", Some("2022-08-18")),
            ("https://a.example/news/2022/aug/18/title", Some("2022-08-18")),
            ("https://a.example/news/2022-08-18-title", Some("2022-08-18")),
            ("https://a.example/2022/08/title", None),
            ("https://a.example/1234/56/78", None),
            ("a", None),
        ] {
            assert_eq!(of_address(address).as_deref(), is, "{address}");
        }
    }
}
