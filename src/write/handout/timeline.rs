//! The dates on an axis, true to the days between them, each with its number in the list below.

use super::{
    svg::{self, Told, WIDTH, units},
    tags::Handout,
};
use crate::chart::timeline::{Frame, Mark, Numbered, Shape, Spacing, Timeline};

/// Units of a letter and of a point.
const LETTER: usize = 8;
/// The most lanes of marks.
const LANES: usize = 7;
/// Units from the upper edge to the axis, and from lane to lane.
const AXIS: usize = 24;
const LANE: usize = 19;

/// Draws the axis, where there are dates to compare.
pub(super) fn timeline(out: &mut Handout, dates: &[usize]) {
    let article = out.article;
    let numbered = dates.iter().map(|index| Numbered { number: index + 1, when: article.dates[*index].when });
    let numbered: Vec<Numbered> = numbered.collect();
    let [first, .., last] = numbered[..] else { return };
    let frame = Frame { width: WIDTH, letter: LETTER, lanes: LANES, spacing: Spacing::True };
    let timeline = Timeline::new(&numbered, article.dateline.date, frame);
    let description = format!(
        "{} dates on an axis, from {} to {}; the numbers are those of the list below.",
        numbered.len(),
        first.when.spoken(),
        last.when.spoken()
    );
    let height = AXIS + 12 + timeline.lanes * LANE + if timeline.dateline.is_some() { 16 } else { 0 };
    svg::begin(out, height, &Told { id: "timeline", title: "Timeline", description: &description });
    axis(out, &timeline, units(height));
    for mark in &timeline.marks {
        draw(out, mark);
    }
    svg::end(out);
}

/// The axis with its ticks, and the dateline across all lanes.
fn axis(out: &mut Handout, timeline: &Timeline, height: f64) {
    let y = units(AXIS);
    let foot = units(AXIS + 8 + timeline.lanes * LANE);
    for tick in &timeline.ticks {
        let x = units(tick.at) + 0.5;
        svg::shape(out, "line", "guide", &[("x1", x), ("x2", x), ("y1", y), ("y2", foot)]);
        svg::shape(out, "line", "axis", &[("x1", x), ("x2", x), ("y1", y - 5.0), ("y2", y)]);
        svg::text(out, "tick", (units(tick.label_at), y - 9.0), &tick.label);
    }
    svg::shape(out, "line", "axis", &[("x1", 0.0), ("x2", units(WIDTH)), ("y1", y), ("y2", y)]);
    if let Some(at) = timeline.dateline {
        let x = units(at) + 0.5;
        svg::shape(out, "line", "dateline-mark", &[("x1", x), ("x2", x), ("y1", y), ("y2", height - 12.0)]);
        let class = if at > WIDTH / 2 { "tick end" } else { "tick" };
        let side = if at > WIDTH / 2 { 3.0 } else { -3.0 };
        svg::text(out, class, (x + side, height - 2.0), "dateline");
    }
    out.markup("\n");
}

/// A point, a bar, or an open form of either where only the month or year is known.
fn draw(out: &mut Handout, mark: &Mark) {
    let middle = units(AXIS + 16 + mark.lane * LANE);
    let (from, to) = (units(mark.place.start), units(mark.place.end));
    let is_open = match mark.shape {
        Shape::Day => false,
        Shape::Within => true,
        Shape::Span { from_open, to_open } => from_open || to_open,
    };
    let class = if is_open { "event open" } else { "event" };
    if mark.is_point {
        svg::shape(out, "circle", class, &[("cx", from + 0.5), ("cy", middle), ("r", 4.0)]);
    } else {
        let measures = [("x", from), ("y", middle - 6.0), ("width", to - from), ("height", 12.0), ("rx", 3.0)];
        svg::shape(out, "rect", class, &measures);
    }
    let is_inside = !mark.is_point && mark.label_at < mark.place.end;
    let (class, gap) = match (is_inside, is_open) {
        (true, false) => ("count inside", 0.0),
        (true, true) => ("count", 0.0),
        (false, _) => ("count", 2.5),
    };
    svg::text(out, class, (units(mark.label_at) + gap, middle + 4.0), &mark.label);
    out.markup("\n");
}
