//! The dates in the order of time, with what happened, who was there and where; and how a date is written.

use super::{address, entries, tags::Handout, timeline};
use crate::article::{Date, Event, Kind, PartialDate, When};

/// What stands under the heading.
pub(super) fn dates(out: &mut Handout) {
    let article = out.article;
    let entries: Vec<_> = out.entries(Kind::Date).collect();
    timeline::timeline(out, &entries.iter().map(|entry| entry.index).collect::<Vec<_>>());
    out.markup("<dl class=\"dates\">\n");
    for entry in entries {
        let date = &article.dates[entry.index];
        out.open("div", &[("id", &address::entry(article, entry))]);
        out.markup("<dt>");
        out.element("span", &[("class", "count")], &(entry.index + 1).to_string());
        out.text(" ");
        when(out, date.when);
        out.markup("</dt>");
        happened(out, date);
        if out.mentions.of(entry).len() > 0 {
            out.markup("<dd class=\"index\">");
            out.words("In the text: ");
            address::index(out, entry);
            out.markup("</dd>");
        }
        out.markup("</div>\n");
    }
    out.markup("</dl>\n");
}

fn happened(out: &mut Handout, date: &Date) {
    for event in &date.events {
        out.markup("<dd>");
        if let Some(what) = &event.event {
            out.element("span", &[], what);
        }
        who_and_where(out, event);
        out.markup("</dd>");
    }
    // A list of terms has something to say of each.
    if date.events.is_empty() {
        let named = date.found.map_or_else(|| "named in the text".to_owned(), entries::found);
        out.ours("dd", &[("class", "index")], &named);
    }
}

fn who_and_where(out: &mut Handout, event: &Event) {
    let named: Vec<_> = event.people.iter().copied().chain(event.place).collect();
    if named.is_empty() {
        return;
    }
    out.markup(" <span class=\"with\">");
    for (number, entry) in named.into_iter().enumerate() {
        out.markup(if number > 0 { ", " } else { "" });
        address::link_to_entry(out, entry);
    }
    out.markup("</span>");
}

/// A date or a span for people and machines.
pub(super) fn when(out: &mut Handout, when: When) {
    match when {
        When::At(date) => time(out, date),
        When::Span(from, to) => {
            time(out, from);
            out.markup(" – ");
            time(out, to);
        }
    }
}

/// A date for people and, where HTML has a form for it, for machines.
///
/// HTML counts no years before 1 and writes each with four digits or more (<https://html.spec.whatwg.org/#the-time-element>).
pub(super) fn time(out: &mut Handout, date: PartialDate) {
    if date.year() > 0 {
        out.ours("time", &[("datetime", &date.to_string())], &date.spoken());
    } else {
        out.ours("span", &[], &date.spoken());
    }
}
