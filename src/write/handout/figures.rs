//! The figures that the article states: big numbers, the parts of a whole, and like beside like, to scale.

use super::{
    address,
    bars::{Row, bars},
    entries,
    svg::Told,
    tags::{Handout, running},
};
use crate::{
    article::{Fact, FactValue},
    chart::{
        self,
        bars::{percent, whole},
        comparisons,
    },
    text::written_figure,
};

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
    charts(out);
}

/// The number with its unit, as large as it deserves.
fn big(out: &mut Handout, fact: &Fact, number: f64) {
    out.markup("<p class=\"big\">");
    let before = fact.exactness.before().trim_end();
    if !before.is_empty() {
        out.ours("small", &[], before);
        out.text(" ");
    }
    out.element("b", &[], &written_figure(number, usize::MAX));
    if let Some(unit) = fact.unit_beside_label() {
        out.text(" ");
        out.element("small", &[], unit);
    }
    out.markup("</p>");
}

/// The whole, where the parts make one, and each part as a bar.
fn shares(out: &mut Handout, (index, fact): (usize, &Fact), parts: &[(String, f64)]) {
    let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
    let whole = whole(&values).ok();
    if let Some(whole) = whole {
        big(out, fact, whole);
    }
    let rows = parts.iter().map(|(name, value)| {
        let share = whole.map(|whole| format!("  {}", percent(*value, whole))).unwrap_or_default();
        Row { name, value: *value, number: format!("{}{share}", written_figure(*value, usize::MAX)) }
    });
    let rows: Vec<Row> = rows.collect();
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
    let told = Told { id: &format!("parts.{}", index + 1), title: &fact.label, description: &told.join("; ") };
    bars(out, &told, &rows);
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
    if let Some(sure) = fact.found {
        out.text(" ");
        out.words(&entries::found(sure));
    }
    out.markup("</p>");
}

/// Figures of one unit side by side; what has another unit, or none, is not compared.
fn charts(out: &mut Handout) {
    let facts = &out.article.facts;
    let groups = comparisons(facts);
    let is_one_sided = |group: &&chart::Comparison| group.iter().all(|(_, value)| *value >= 0.0);
    for (index, group) in groups.iter().filter(is_one_sided).enumerate() {
        let unit = facts[group[0].0].unit.as_deref().unwrap_or_default();
        out.heading_of_ours(3, &[("class", "scale")], &format!("To scale, in {unit}"));
        let rows = group.iter().map(|(index, value)| {
            let fact = &facts[*index];
            let about = fact.exactness.before();
            Row { name: &fact.label, value: *value, number: format!("{about}{}", written_figure(*value, usize::MAX)) }
        });
        let rows: Vec<Row> = rows.collect();
        let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.name, row.number)).collect();
        let title = format!("Figures in {unit}");
        bars(out, &Told { id: &format!("scale.{}", index + 1), title: &title, description: &told.join("; ") }, &rows);
    }
}
