//! Drawings as SVG: shapes whose colours the style knows by class, with words that are real text.

use super::tags::Handout;

/// How a drawing is told to those who do not see it.
pub(super) struct Told<'a> {
    /// Begins the ids of what tells it.
    pub(super) id: &'a str,
    /// What it is.
    pub(super) title: &'a str,
    /// What is to be seen.
    pub(super) description: &'a str,
}

/// Units of the width of every drawing: on paper one is a quarter of a millimetre, a little less than a point.
pub(super) const WIDTH: usize = 680;

/// Begins a drawing of so many units down, in a frame in which it can be moved where the page is too narrow for it.
pub(super) fn begin(out: &mut Handout, height: usize, told: &Told) {
    let (title, description) = (format!("{}.name", told.id), format!("{}.told", told.id));
    out.markup("<div class=\"chart\" role=\"group\" tabindex=\"0\">");
    let labels = format!("{title} {description}");
    let view = format!("0 0 {WIDTH} {height}");
    out.open("svg", &[("class", told.id), ("role", "img"), ("aria-labelledby", &labels), ("viewBox", &view)]);
    out.ours("title", &[("id", &title)], told.title);
    out.ours("desc", &[("id", &description)], told.description);
    out.markup("\n");
}

/// Ends a drawing.
pub(super) fn end(out: &mut Handout) {
    out.markup("</svg></div>\n");
}

/// A shape of a class, with its measures in units.
pub(super) fn shape(out: &mut Handout, name: &str, class: &str, measures: &[(&str, f64)]) {
    let values: Vec<String> = measures.iter().map(|(_, value)| number(*value)).collect();
    let measures = measures.iter().zip(&values).map(|((name, _), value)| (*name, value.as_str()));
    out.open(name, &std::iter::once(("class", class)).chain(measures).collect::<Vec<_>>());
    out.close(name);
}

/// A text of a class, the foot of whose letters is at a point.
pub(super) fn text(out: &mut Handout, class: &str, (x, y): (f64, f64), words: &str) {
    out.element("text", &[("class", class), ("x", &number(x)), ("y", &number(y))], words);
}

/// Units as a real number; no drawing has so many that it would lose one.
pub(super) fn units(units: usize) -> f64 {
    u32::try_from(units).map_or(f64::from(u32::MAX), f64::from)
}

/// A number with one decimal at the most.
pub(super) fn number(value: f64) -> String {
    let rounded = format!("{value:.1}");
    rounded.strip_suffix(".0").map(str::to_owned).unwrap_or(rounded)
}
