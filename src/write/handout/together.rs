//! Who is mentioned with whom: in how many paragraphs both are named.

use super::{address, tags::Handout};
use crate::article::{Entry, Kind};

/// People in a table at the most; of more each has a line.
const TABLE: usize = 8;

/// People who have a line at the most, and those that are named on it.
const LINES: usize = 100;
const NAMED: usize = 12;

/// Whether any two are mentioned together.
pub(super) fn is_there(out: &Handout) -> bool {
    out.entries(Kind::Person).any(|person| out.mentions.companions(person).next().is_some())
}

/// What stands under the heading.
pub(super) fn together(out: &mut Handout) {
    let has_company = |person: &Entry| out.mentions.companions(*person).next().is_some();
    let people: Vec<Entry> = out.entries(Kind::Person).filter(has_company).collect();
    out.ours("p", &[("class", "note")], "In how many paragraphs both are named; it does not say that they met.");
    out.markup("\n");
    if people.len() <= TABLE { table(out, &people) } else { lines(out, &people) }
}

fn table(out: &mut Handout, people: &[Entry]) {
    out.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\"><table class=\"together\">\n<thead><tr><td></td>");
    for person in people {
        out.element("th", &[("scope", "col")], out.article.name(*person));
    }
    out.markup("</tr></thead>\n<tbody>\n");
    for row in people {
        out.markup("<tr>");
        out.element("th", &[("scope", "row")], out.article.name(*row));
        for column in people {
            cell(out, *row, *column);
        }
        out.markup("</tr>\n");
    }
    out.markup("</tbody></table></div>\n");
}

fn cell(out: &mut Handout, row: Entry, column: Entry) {
    let count = out.mentions.companions(row).find(|(other, _)| *other == column).map(|(_, count)| count.to_string());
    let class = if row == column { "self" } else { "count" };
    out.element("td", &[("class", class)], count.as_deref().unwrap_or(if row == column { "" } else { "–" }));
}

/// A line for each of those who are mentioned most, the closest first.
fn lines(out: &mut Handout, people: &[Entry]) {
    let mut people = people.to_vec();
    people.sort_by_cached_key(|person| std::cmp::Reverse(out.mentions.of(*person).len()));
    out.markup("<dl class=\"pairs\">\n");
    for person in people.iter().take(LINES) {
        let mut company: Vec<(Entry, usize)> = out.mentions.companions(*person).collect();
        company.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        out.markup("<div>");
        out.element("dt", &[], out.article.name(*person));
        out.markup("<dd>");
        let more = company.len().saturating_sub(NAMED);
        for (number, (other, count)) in company.into_iter().take(NAMED).enumerate() {
            out.markup(if number > 0 { ", " } else { "" });
            address::link_to_entry(out, other);
            out.text(&format!("\u{a0}{count}"));
        }
        address::more(out, more);
        out.markup("</dd></div>\n");
    }
    out.markup("</dl>\n");
    if people.len() > LINES {
        let told = format!("These {LINES} are mentioned most; {} more are not listed here.", people.len() - LINES);
        out.ours("p", &[("class", "note")], &told);
        out.markup("\n");
    }
}
