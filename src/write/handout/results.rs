//! What the class answered: of each question whose hands were counted a bar for each choice, with its number and, behind
//! the right one, a sign and the word.

use super::{
    bars::{LONGEST, Row, bars},
    svg::Told,
    tags::Handout,
};
use crate::{
    lesson::{Tally, letter},
    text::width,
};

/// Whether hands were counted.
pub(super) fn are_there(out: &Handout) -> bool {
    !out.tallies.is_empty()
}

/// The questions with their bars.
pub(super) fn results(out: &mut Handout) {
    for tally in out.tallies {
        let name = out.heading(3, &[("id", &format!("result.{}", tally.number))]);
        out.text(&format!("{}. {}", tally.number, tally.question.ask));
        out.close(name);
        let hands = if tally.total() == 1 { "hand was" } else { "hands were" };
        out.ours("p", &[("class", "note")], &format!("{} {hands} raised", tally.total()));
        if tally.choices().all(|(index, words, ..)| width(&named(index, words)) <= LONGEST) {
            draw(out, tally, named);
        } else {
            choices(out, tally);
            draw(out, tally, |index, _| letter(index));
        }
    }
}

/// The choices in full, where the name of a bar has no room for one.
fn choices(out: &mut Handout, tally: &Tally) {
    out.markup("<ol class=\"lettered\">");
    tally.choices().for_each(|(_, words, ..)| out.element("li", &[], words));
    out.markup("</ol>\n");
}

/// The bars, each with its name.
fn draw(out: &mut Handout, tally: &Tally, name: impl Fn(usize, &str) -> String) {
    let names: Vec<String> = tally.choices().map(|(index, words, ..)| name(index, words)).collect();
    let numbers = tally.choices().map(|(index, _, hands, percent)| {
        let right = if tally.question.answer == Some(index) { "  ✓ right" } else { "" };
        format!("{hands} · {percent}%{right}")
    });
    let rows = names.iter().zip(numbers).zip(&tally.hands);
    let rows: Vec<Row> = rows.map(|((name, number), hands)| Row { name, value: f64::from(*hands), number }).collect();
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
    let id = format!("hands.{}", tally.number);
    bars(out, &Told { id: &id, title: "Hands raised for each choice", description: &told.join("; ") }, &rows);
}

/// `A  On the first day`
fn named(index: usize, words: &str) -> String {
    format!("{}  {words}", letter(index))
}
