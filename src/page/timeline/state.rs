//! The line that says what is to be seen: how many dates, whose, how far told, how the axis is drawn.

use super::{Line, Look, Timeline, flow};
use crate::{article::Kind, chart::timeline::Spacing, layout::role_of_kind, page::item::span, palette::Role, text};

/// Cells below which the state is told in short.
const NARROW: u16 = 30;

impl Timeline<'_> {
    /// `12 of 35 dates · with Edmond Halley · as of here · true distances`, in as many lines as it takes, and what the
    /// signs mean, on the same line if they fit, else on one of their own; none where everything is to be seen and there is no room for an axis.
    pub(super) fn state(&self, look: Look) -> Vec<Line> {
        let whole = self.axis.as_ref().is_some_and(super::Axis::is_whole);
        let narrowed = self.choice.person.is_some() || self.choice.told.is_some();
        if self.article.dates.is_empty() || !(whole || narrowed) {
            return Vec::new();
        }
        let mut parts = vec![vec![span(self.counted(look), Role::Dim)]];
        if let Some(person) = self.choice.person {
            let of = if person.kind == Kind::Person { "with " } else { "of " };
            parts.push(vec![span(format!("{of}{}", self.article.name(person)), role_of_kind(person.kind))]);
        }
        if self.choice.told.is_some() {
            let hidden = match self.choice.untold {
                _ if look.width < NARROW => String::new(),
                0 => ": all told".to_owned(),
                untold => format!(": {untold} not yet told"),
            };
            parts.push(vec![span(format!("as of here{hidden}"), Role::Notice)]);
        }
        if let Some(axis) = self.axis.as_ref().filter(|_| whole) {
            let drawn = match axis.spacing {
                Spacing::True => "true distances",
                Spacing::Even => "evenly spaced, in order",
            };
            parts.push(vec![span(drawn, Role::Dim)]);
            let signs: Vec<Line> = axis.legend(look).into_iter().map(|sign| vec![span(sign, Role::Dim)]).collect();
            if !extends_within_a_line(&mut parts, &signs, look) {
                let mut lines = flow(&parts, ("", ""), look);
                lines.extend(flow(&signs, ("", ""), look));
                return lines;
            }
        }
        flow(&parts, ("", ""), look)
    }

    fn counted(&self, look: Look) -> String {
        let (shown, all) = (self.dates.len(), self.article.dates.len());
        match (shown, all) {
            (shown, all) if look.width < NARROW => format!("{shown}/{all}"),
            (1, 1) => "1 date".to_owned(),
            (shown, all) if shown == all => format!("{all} dates"),
            (shown, all) => format!("{shown} of {all} dates"),
        }
    }
}

/// Adds parts to those of a line, if all of them fit on it; false where nothing was added.
fn extends_within_a_line(parts: &mut Vec<Line>, more: &[Line], look: Look) -> bool {
    let cells = |line: &Line| line.iter().map(|span| text::width(&span.text)).sum::<usize>() + text::width(look.dot());
    let used: usize = parts.iter().chain(more).map(cells).sum();
    let fits = used <= usize::from(look.width) + text::width(look.dot());
    parts.extend(more.iter().filter(|_| fits).cloned());
    fits
}
