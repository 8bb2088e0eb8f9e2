//! The way from place to place as the text mentions them, with an arrow on each leg.

use super::DOT;
use crate::{
    article::Entry,
    chart::map::{Degrees, Window, legs},
    write::{
        handout::{address, svg::number, tags::Handout},
        markup::put,
    },
};

/// Units from the tip of an arrow to its ends, and half of what they are apart.
const ARROW: (f64, f64) = (7.0, 3.4);

/// Draws the legs between the stops.
pub(super) fn route(out: &mut Handout, stops: &[Degrees], window: &Window) {
    let (mut ways, mut arrows) = (String::new(), String::new());
    for leg in legs(window, stops, None) {
        for part in &leg.parts {
            for ((x, y), command) in part.iter().zip(std::iter::once('M').chain(std::iter::repeat('L'))) {
                put(&mut ways, format_args!("{command}{} {}", number(x * DOT), number(y * DOT)));
            }
        }
        if let Some((tip, way)) = leg.sign(window) {
            arrow(&mut arrows, (tip.0 * DOT, tip.1 * DOT), way);
        }
    }
    for (class, data) in [("route", ways), ("arrow", arrows)] {
        if !data.is_empty() {
            out.element("path", &[("class", class), ("d", &data)], "");
        }
    }
    out.markup("\n");
}

/// A triangle that points the way.
fn arrow(data: &mut String, (x, y): (f64, f64), (right, down): (f64, f64)) {
    let length = libm::hypot(right, down);
    if length <= 0.0 {
        return;
    }
    let (right, down) = (right / length, down / length);
    let end = |side: f64| {
        let (back, out) = (ARROW.0, ARROW.1 * side);
        (number(x - right * back - down * out), number(y - down * back + right * out))
    };
    let (one, two) = (end(1.0), end(-1.0));
    put(data, format_args!("M{} {}L{} {}L{} {}z", number(x), number(y), one.0, one.1, two.0, two.1));
}

/// The stops with their numbers, and what their order means.
pub(super) fn stops(out: &mut Handout, stops: &[Entry]) {
    out.markup("<p class=\"index stops\">");
    out.words("The numbers and the line are the order in which the text first mentions the places, and no journey: ");
    for (index, stop) in stops.iter().enumerate() {
        out.text(&format!("{}{}\u{a0}", if index > 0 { ", " } else { "" }, index + 1));
        address::link_to_entry(out, *stop);
    }
    out.text(".");
    out.markup("</p>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_points_the_way_and_nowhere_if_there_is_none() {
        let mut data = String::new();
        arrow(&mut data, (50.0, 20.0), (4.0, 0.0));
        assert_eq!(data, "M50 20L43 23.4L43 16.6z");
        arrow(&mut data, (1.0, 1.0), (0.0, 0.0));
        assert_eq!(data, "M50 20L43 23.4L43 16.6z");
    }
}
