//! The figures that the article states: big numbers, the parts of a whole, and like beside like, to scale.

use std::collections::HashMap;

use super::{
    address,
    bars::{Row, bars},
    svg::Told,
    tags::{Handout, running},
};
use crate::{
    article::{Fact, FactValue},
    chart::bars::{apportion, percent, total},
    text::short_figure,
};

/// Letters of a number that is written out.
const LONGEST: usize = 27;

/// What stands under the heading.
pub(super) fn figures(out: &mut Handout) {
    out.markup("<ul class=\"figures\">\n");
    for (index, fact) in out.article.facts.iter().enumerate() {
        let has_parts = matches!(&fact.value, FactValue::Parts(parts) if !parts.is_empty());
        out.markup(if has_parts { "<li class=\"whole\">" } else { "<li>" });
        let name = out.heading(3, &[]);
        out.text(&fact.label);
        out.close(name);
        match &fact.value {
            FactValue::Number(number) => big(out, fact, *number),
            FactValue::Parts(parts) => shares(out, (index, fact), parts),
        }
        sentence(out, index, fact);
        out.markup("</li>\n");
    }
    out.markup("</ul>\n");
    comparisons(out);
}

/// The number with its unit, as large as it deserves.
fn big(out: &mut Handout, fact: &Fact, number: f64) {
    out.markup("<p class=\"big\">");
    if fact.about {
        out.ours("small", &[], "about");
        out.text(" ");
    }
    out.element("b", &[], &short_figure(number, LONGEST));
    if let Some(unit) = &fact.unit {
        out.text(" ");
        out.element("small", &[], unit);
    }
    out.markup("</p>");
}

/// The whole, where the parts make one, and each part as a bar.
fn shares(out: &mut Handout, (index, fact): (usize, &Fact), parts: &[(String, f64)]) {
    let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
    let whole = whole(&values);
    if let Some(whole) = whole {
        big(out, fact, whole);
    }
    let shares = apportion(&values, 100);
    let rows = parts.iter().zip(shares).map(|((name, value), share)| {
        let share = whole.map(|_| format!("  {}", percent(share, *value > 0.0))).unwrap_or_default();
        Row { name, value: *value, number: format!("{}{share}", short_figure(*value, LONGEST)) }
    });
    let rows: Vec<Row> = rows.collect();
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
    let told = Told { id: &format!("parts.{}", index + 1), title: &fact.label, description: &told.join("; ") };
    bars(out, &told, &rows);
}

/// The sum of parts; none where they make no whole.
fn whole(values: &[f64]) -> Option<f64> {
    let is_part = |value: &f64| *value >= 0.0;
    total(values).filter(|sum| *sum > 0.0 && values.iter().all(is_part))
}

/// The sentence that states a figure, or the section that does, and where it is.
fn sentence(out: &mut Handout, index: usize, fact: &Fact) {
    let (article, mentions) = (out.article, out.mentions);
    let stated = mentions.stated(index);
    let words = stated.and_then(|at| article.block(at.section, at.block)?.text.get(at.range.clone()));
    out.markup("<p class=\"index\">");
    if let (Some(at), Some(words)) = (stated, words) {
        out.element("q", &[("class", "marked")], &running(words));
        out.text(" ");
        address::link_to_block(out, at.start());
    } else {
        let href = format!("#{}", address::section(article, fact.section));
        out.element("a", &[("href", &href)], address::heading(&article.sections[fact.section]));
    }
    out.markup("</p>");
}

/// Figures of one unit side by side; what has another unit, or none, is not compared.
fn comparisons(out: &mut Handout) {
    let facts = &out.article.facts;
    let mut groups: Vec<(&str, Vec<Row>)> = Vec::new();
    let mut places = HashMap::new();
    for fact in facts {
        let (Some(unit), Some(value)) = (fact.unit.as_deref(), number(fact)) else { continue };
        let place = *places.entry(unit).or_insert(groups.len());
        if place == groups.len() {
            groups.push((unit, Vec::new()));
        }
        let about = if fact.about { "about " } else { "" };
        let number = format!("{about}{}", short_figure(value, LONGEST));
        groups[place].1.push(Row { name: &fact.label, value, number });
    }
    let is_one_sided = |rows: &[Row]| rows.iter().all(|row| row.value >= 0.0);
    for (index, (unit, rows)) in groups.iter().filter(|(_, rows)| rows.len() > 1 && is_one_sided(rows)).enumerate() {
        out.heading_of_ours(3, &[("class", "scale")], &format!("To scale, in {unit}"));
        let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
        let title = format!("Figures in {unit}");
        bars(out, &Told { id: &format!("scale.{}", index + 1), title: &title, description: &told.join("; ") }, rows);
    }
}

/// The number of a figure; of parts the whole.
fn number(fact: &Fact) -> Option<f64> {
    match &fact.value {
        FactValue::Number(value) => Some(*value).filter(|value| value.is_finite()),
        FactValue::Parts(parts) => whole(&parts.iter().map(|(_, value)| *value).collect::<Vec<_>>()),
    }
}
