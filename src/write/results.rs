//! What a class answered, as a table for spreadsheets.
//!
//! The form is that of RFC 4180: commas, lines that end with a carriage return and a line feed, and a cell in quotation
//! marks where it holds any of these. A byte order mark stands first, without which a spreadsheet may take the letters for
//! those of another alphabet.

use crate::lesson::{Tally, letter};

/// When and of what hands were counted.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The day, as `2026-11-28`.
    pub day: &'a str,
    /// The time of day, as `14:05`.
    pub time: &'a str,
    /// The title of the article.
    pub article: &'a str,
}

/// The names of the columns.
const HEAD: [&str; 10] =
    ["date", "time", "article", "question", "asked", "choice", "answer", "hands", "percent", "right"];
/// What tells a spreadsheet that the letters are UTF-8.
const MARK: char = '\u{FEFF}';
/// A cell that begins like this is reckoned out by a spreadsheet, and could do anything
/// (<https://owasp.org/www-community/attacks/CSV_Injection>); the full-width forms are taken for the same.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What may end a cell: a semicolon where the comma is the decimal sign, a tab or a line break in any country.
const ENDS: [char; 4] = [';', '\t', '\n', '\r'];

/// The hands of each choice as CSV, a row for each choice. `right` says `yes` or `no` where an answer is right, else
/// nothing.
///
/// Each row says when and of what it is, so that the tables of several lessons can be put under each other.
pub fn results_csv(tallies: &[Tally], Occasion { day, time, article }: Occasion<'_>) -> String {
    let mut out = String::from(MARK);
    put_row(&mut out, HEAD);
    for tally in tallies {
        let number = tally.number.to_string();
        for (index, words, hands, percent) in tally.choices() {
            let right = tally.question.answer.map_or("", |answer| if answer == index { "yes" } else { "no" });
            let (name, hands, percent) = (letter(index), hands.to_string(), percent.to_string());
            let counted = [&*name, words, &*hands, &*percent, right];
            let row = [day, time, article, &*number, &*tally.question.ask].into_iter().chain(counted);
            put_row(&mut out, row);
        }
    }
    out
}

fn put_row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        put_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Puts a cell.
fn put_cell(out: &mut String, cell: &str) {
    let cell = guarded(cell);
    if cell.contains(['"', ',', '\r', '\n']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&cell);
    }
}

/// A cell with an apostrophe, which makes it words, before all that a spreadsheet would reckon out: at its beginning, and
/// behind what a spreadsheet of another country takes for the end of a cell, where it does not heed quotation marks.
fn guarded(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for part in cell.split_inclusive(ENDS) {
        let bare = part.trim_start_matches(['"', ' ']);
        out.push_str(if bare.starts_with(FORMULA) { "'" } else { "" });
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Question;

    fn tally(ask: &str, choices: &[&str], hands: &[u32], answer: Option<usize>) -> Tally {
        let choices = choices.iter().map(|&choice| choice.to_owned()).collect();
        let question = Question { ask: ask.into(), choices, answer, evidence: None, explain: None };
        Tally { number: 2, question, hands: hands.to_vec() }
    }

    #[test]
    fn a_choice_is_a_row_with_its_hands_and_whether_it_is_right() {
        let tallies =
            [tally("When?", &["Now", "Then, or later"], &[12, 4], Some(1)), tally("Why?", &["So"], &[3], None)];
        let occasion = Occasion { day: "2026-11-28", time: "14:05", article: "Talks, again" };
        assert_eq!(
            results_csv(&tallies, occasion),
            "\u{FEFF}date,time,article,question,asked,choice,answer,hands,percent,right\r\n\
             2026-11-28,14:05,\"Talks, again\",2,When?,A,Now,12,75,no\r\n\
             2026-11-28,14:05,\"Talks, again\",2,When?,B,\"Then, or later\",4,25,yes\r\n\
             2026-11-28,14:05,\"Talks, again\",2,Why?,A,So,3,100,\r\n"
        );
    }

    #[test]
    fn no_cell_breaks_its_row_or_is_reckoned_out() {
        for (cell, written) in [
            ("plain", "plain"),
            ("“said”", "“said”"),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"),
            ("+7", "'+7"),
            ("-7, or so", "\"'-7, or so\""),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t'=1"),
            (" =1", "' =1"),
            ("a;=1+1", "a;'=1+1"),
            ("a; \"=1+1\"", "\"a;' \"\"=1+1\"\"\""),
            ("a\n@b;c;-d", "\"a\n'@b;c;'-d\""),
            ("a; b", "a; b"),
            ("7-1", "7-1"),
            ("", ""),
        ] {
            let mut out = String::new();
            put_cell(&mut out, cell);
            assert_eq!(out, written, "{cell:?}");
        }
    }
}
