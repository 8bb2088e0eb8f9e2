//! Lists: lines that begin with a bullet or a number.

use super::{
    body::{joined, paragraph},
    groups::indent,
};
use crate::{
    article::{Block, Container, ContainerKind, Marker},
    read::words::one_line,
};

/// The marker of a line, and what it says.
pub(super) fn item(line: &str) -> Option<(Marker, &str)> {
    let line = line.trim_start();
    let bullet = line.strip_prefix(['•', '‣', '▪', '●', '◦', '·', '*', '-']);
    if let Some(words) = bullet.and_then(|rest| rest.strip_prefix([' ', '\t'])) {
        let words = words.trim_start();
        return words.contains(char::is_alphanumeric).then_some((Marker::Bullet, words));
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let closing = if inner.len() < line.len() { &[')'][..] } else { &['.', ')'] };
    let words = inner.get(digits..)?.strip_prefix(closing)?.strip_prefix([' ', '\t'])?.trim_start();
    let number = inner[..digits].parse().ok().filter(|_| (1..=3).contains(&digits))?;
    (!words.is_empty()).then_some((Marker::Number(number), words))
}

/// The first line of a list that some lines end in: all of them, or those behind a line that ends with a colon.
pub(super) fn start(lines: &[&str]) -> Option<usize> {
    let start = lines.iter().position(|line| item(line).is_some())?;
    let introduced = start == 0 || lines[start - 1].ends_with(':');
    // A number at the margin of running text is mostly the end of a sentence.
    let several = lines[start..].iter().filter(|line| item(line).is_some()).count() > 1;
    (introduced && (several || start == 0)).then_some(start)
}

/// The blocks of a list whose first line is an item.
pub(super) fn list(lines: &[&str]) -> Vec<Block> {
    let margin = lines.first().map_or(0, |line| indent(line));
    let mut items: Vec<(Marker, Vec<&str>)> = Vec::new();
    for line in lines {
        match (item(line), items.last_mut()) {
            (Some((marker, words)), None) => items.push((marker, vec![words])),
            (Some((marker, words)), Some((last, _))) if is_next(*last, marker) && indent(line) <= margin + 3 => {
                items.push((marker, vec![words]));
            }
            (_, Some((_, words))) => words.push(line),
            (None, None) => {}
        }
    }
    let count = items.len();
    let blocks = items.into_iter().enumerate().map(|(at, (marker, words))| {
        let container = Container { kind: ContainerKind::Item(marker), first: true, last: true };
        let block = paragraph(&one_line(&joined(words.into_iter())));
        Block { containers: vec![container], tight: at + 1 < count, ..block }
    });
    blocks.collect()
}

/// Whether a marker goes on with the list of another.
fn is_next(last: Marker, marker: Marker) -> bool {
    match (last, marker) {
        (Marker::Number(last), Marker::Number(number)) => last + 1 == number,
        (last, marker) => last == marker,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_told_by_their_markers() {
        for (line, told) in [
            ("- one", Some((Marker::Bullet, "one"))),
            (" •\tone", Some((Marker::Bullet, "one"))),
            ("12. one", Some((Marker::Number(12), "one"))),
            ("(3) one", Some((Marker::Number(3), "one"))),
            ("1984. A year", None),
            ("-one", None),
            ("* * *", None),
            ("- - -", None),
            ("3.5 per cent", None),
            ("(3. one", None),
        ] {
            assert_eq!(item(line), told, "{line}");
        }
    }

    #[test]
    fn a_number_in_running_text_begins_no_list() {
        assert_eq!(start(&["it ended in", "12. That was", "all"]), None);
        assert_eq!(start(&["There were:", "1. one", "2. two"]), Some(1));
    }
}
