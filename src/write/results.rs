//! What a class answered, as a table for spreadsheets.
//!
//! The form is that of RFC 4180: commas, lines that end with a carriage return and a line feed, and a cell in quotation
//! marks where it holds any of these. A byte order mark stands first, without which a spreadsheet may take the letters for
//! those of another alphabet.

use crate::lesson::{Tally, letter};

/// The names of the columns.
const HEAD: [&str; 7] = ["question", "asked", "choice", "answer", "hands", "percent", "right"];
/// What tells a spreadsheet that the letters are UTF-8.
const MARK: char = '\u{FEFF}';
/// A cell that begins like this is reckoned out by a spreadsheet, and could do anything
/// (<https://owasp.org/www-community/attacks/CSV_Injection>); the full-width forms are taken for the same.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The hands of each choice as CSV, a row for each choice. `right` says `yes` or `no` where an answer is right, else
/// nothing.
pub fn results_csv(tallies: &[Tally]) -> String {
    let mut out = String::from(MARK);
    put_row(&mut out, &HEAD);
    for tally in tallies {
        let number = tally.number.to_string();
        for (index, words, hands, percent) in tally.choices() {
            let right = tally.question.answer.map_or("", |answer| if answer == index { "yes" } else { "no" });
            let (name, hands, percent) = (letter(index), hands.to_string(), percent.to_string());
            put_row(&mut out, &[&number, &tally.question.ask, &name, words, &hands, &percent, right]);
        }
    }
    out
}

fn put_row(out: &mut String, cells: &[&str]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        put_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Puts a cell; one that a spreadsheet would reckon out begins with an apostrophe, which makes it words.
fn put_cell(out: &mut String, cell: &str) {
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    if cell.contains(['"', ',', '\r', '\n']) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(cell);
    }
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
        let told = results_csv(&[
            tally("When?", &["Now", "Then, or later"], &[12, 4], Some(1)),
            tally("Why?", &["So"], &[3], None),
        ]);
        assert_eq!(
            told,
            "\u{FEFF}question,asked,choice,answer,hands,percent,right\r\n\
             2,When?,A,Now,12,75,no\r\n\
             2,When?,B,\"Then, or later\",4,25,yes\r\n\
             2,Why?,A,So,3,100,\r\n"
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
            ("\t=1", "'\t=1"),
            ("7-1", "7-1"),
            ("", ""),
        ] {
            let mut out = String::new();
            put_cell(&mut out, cell);
            assert_eq!(out, written, "{cell:?}");
        }
    }
}
