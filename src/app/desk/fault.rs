//! What is wrong with the file of the lesson, told whole to the teacher while the class sees what was there before.

use super::{DeskLine, lines::put};
use crate::{
    app::{Report, overlay::is_excerpt},
    palette::Role,
};

/// What is wrong with the file: how much, and each fault with its place and what to write. A line of the file with its
/// mark below it stays as it is; the rest is told in as many lines as it takes.
pub(super) fn put_fault(lines: &mut Vec<DeskLine>, report: &str, cells: usize) {
    let told = match Report::count(report) {
        1 => "The file has a fault; the lesson goes on as it was.".to_owned(),
        count => format!("The file has {count} faults; the lesson goes on as it was."),
    };
    put(lines, &told, Role::Fault, cells);
    for line in report.lines() {
        if is_excerpt(line) || line.trim().is_empty() {
            lines.push(DeskLine::Words(line.to_owned(), Role::Dim));
            continue;
        }
        put(lines, line.trim(), Role::Text, cells);
    }
}
