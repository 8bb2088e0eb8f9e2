//! Two sections compared: what both speak of, what only one of them does, and who speaks in each, side by side.

use super::{address, entries::counted, tags::Handout};
use crate::annotate::{Comparison, Side, Subject, compare};

/// Subjects of a kind that are named; of more it is said how many there are.
const MOST: usize = 60;

/// Whether there are two sections to compare.
pub(super) fn is_there(out: &Handout) -> bool {
    compare::pair(out.article, out.mentions).is_some()
}

/// What stands under the heading.
pub(super) fn compare(out: &mut Handout) {
    let (article, mentions) = (out.article, out.mentions);
    let Some(sections) = compare::pair(article, mentions) else { return };
    let [left, right] = sections.map(|section| Side { article, mentions, section });
    let comparison = Comparison::new(left, right);
    out.heading_of_ours(3, &[], "Both speak of");
    out.markup("\n");
    subjects(out, &comparison.both, "They have nothing in common.");
    out.markup("<div class=\"sides\">\n");
    for (section, side) in sections.into_iter().zip(0..) {
        out.markup("<div class=\"side\">\n");
        let name = out.heading(3, &[]);
        out.words("Only in ");
        let href = format!("#{}", address::section(article, section));
        out.element("a", &[("href", &href)], address::heading(&article.sections[section]));
        out.close(name);
        out.markup("\n");
        subjects(out, &comparison.sides[side].only, "Nothing that the other has not.");
        speakers(out, &comparison.sides[side].speakers);
        out.markup("</div>\n");
    }
    out.markup("</div>\n");
}

/// Subjects by kind, each with a link to its entry where it has one.
fn subjects(out: &mut Handout, subjects: &[Subject], nothing: &str) {
    if subjects.is_empty() {
        out.ours("p", &[("class", "note")], nothing);
        return out.markup("\n");
    }
    out.markup("<dl class=\"subjects\">\n");
    for (kind, title) in Subject::KINDS {
        let of: Vec<&Subject> = subjects.iter().filter(|subject| subject.kind() == kind).collect();
        if of.is_empty() {
            continue;
        }
        out.markup("<div>");
        out.ours("dt", &[], title);
        out.markup("<dd>");
        for (number, subject) in of.iter().take(MOST).enumerate() {
            out.markup(if number > 0 { ", " } else { "" });
            match subject.entry {
                Some(entry) => {
                    let href = format!("#{}", address::entry(out.article, entry));
                    out.element("a", &[("href", &href)], &subject.name);
                }
                None => out.element("span", &[], &subject.name),
            }
        }
        address::more(out, of.len().saturating_sub(MOST));
        out.markup("</dd></div>\n");
    }
    out.markup("</dl>\n");
}

/// Who speaks in a section, and how often.
fn speakers(out: &mut Handout, speakers: &[(String, usize)]) {
    out.markup("<p class=\"note\">");
    out.words(if speakers.is_empty() { "Nobody speaks here." } else { "Speaks here: " });
    for (number, (name, count)) in speakers.iter().take(MOST).enumerate() {
        out.text(if number > 0 { "; " } else { "" });
        out.element("span", &[], name);
        out.words(&format!(", {}", counted(*count, "quotation")));
    }
    address::more(out, speakers.len().saturating_sub(MOST));
    out.markup("</p>\n");
}
