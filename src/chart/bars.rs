//! Bars to scale, and how a whole is parted.

/// Blocks of eighths of a cell, from one eighth to seven.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// How long the bars of some values are, so that they can be compared: one unit is as long in each.
///
/// Bars of values below zero go to the left of a common line, which is only drawn where there are such.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Cells left of zero, and right of it.
    cells: (usize, usize),
    /// The value farthest from zero.
    greatest: f64,
    /// Cells of the bar of that value.
    longest: f64,
}

impl Scale {
    /// The scale on which bars of all these values fit into so many cells.
    pub fn new(values: impl IntoIterator<Item = f64>, cells: usize) -> Self {
        let (least, most) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((0.0_f64, 0.0_f64), |reach, value| (reach.0.min(value), reach.1.max(value)));
        let greatest = most.max(-least);
        if least == 0.0 || greatest == 0.0 {
            return Self { cells: (0, cells), greatest, longest: length(cells) };
        }
        // As shares of the greatest, so that no sum of huge values is too large.
        let (below, above) = (-least / greatest, most / greatest);
        let room = length(cells.saturating_sub(1));
        let left = whole_cells(room * below / (below + above)).clamp(usize::from(cells > 2), cells.saturating_sub(1));
        let right = cells.saturating_sub(left + 1);
        let fits = |cells: usize, share: f64| if share > 0.0 { length(cells) / share } else { f64::INFINITY };
        Self { cells: (left, right), greatest, longest: fits(left, below).min(fits(right, above)) }
    }

    /// The bar of a value, without blanks behind it. What is not zero has a bar, however short.
    ///
    /// In signs of the most basic fonts a bar is of `#`, and what is less than half a cell is `|`.
    pub fn bar(&self, value: f64, plain: bool) -> String {
        let share = if self.greatest > 0.0 && value.is_finite() { value / self.greatest } else { 0.0 };
        let reach = share.abs() * self.longest;
        let (left, right) = self.cells;
        if left == 0 {
            return if value > 0.0 { rightward(reach, right, plain) } else { String::new() };
        }
        let bar = if value < 0.0 { leftward(reach, left, plain) } else { String::new() };
        let line = if plain { '|' } else { '│' };
        let above = if value > 0.0 { rightward(reach, right, plain) } else { String::new() };
        format!("{bar:>left$}{line}{above}")
    }
}

/// A bar that grows to the right.
fn rightward(reach: f64, most: usize, plain: bool) -> String {
    let eighths = whole_cells((reach * 8.0).round()).clamp(usize::from(most > 0), most * 8);
    if plain {
        let cells = (eighths + 4) / 8;
        return if cells == 0 && eighths > 0 { "|".to_owned() } else { "#".repeat(cells) };
    }
    let rest = (eighths % 8).checked_sub(1).map(|rest| EIGHTHS[rest]);
    "█".repeat(eighths / 8).chars().chain(rest).collect()
}

/// A bar that grows to the left; half a cell is the least that fonts have for it.
fn leftward(reach: f64, most: usize, plain: bool) -> String {
    let halves = whole_cells((reach * 2.0).round()).clamp(usize::from(most > 0), most * 2);
    let rest = if halves.is_multiple_of(2) {
        ""
    } else if plain {
        "|"
    } else {
        "▐"
    };
    let whole = if plain { "#" } else { "█" };
    format!("{rest}{}", whole.repeat(halves / 2))
}

/// So many things of a whole for each value, in proportion, and together the whole: what is left over by rounding
/// down goes to the largest remainders (the method of Hamilton, 1792), of equal ones to the first. Values that are
/// not above zero get nothing; where none is, nobody gets anything.
pub fn apportion(values: &[f64], whole: usize) -> Vec<usize> {
    let greatest = values.iter().copied().fold(0.0, f64::max);
    if greatest <= 0.0 {
        return vec![0; values.len()];
    }
    let sizes: Vec<f64> = values.iter().map(|value| value.max(0.0) / greatest).collect();
    let sum: f64 = sizes.iter().sum();
    let exact: Vec<f64> = sizes.iter().map(|size| size / sum * length(whole)).collect();
    let mut given: Vec<usize> = exact.iter().map(|share| whole_cells(share.floor())).collect();
    let mut order: Vec<usize> = (0..values.len()).filter(|index| sizes[*index] > 0.0).collect();
    let remainder = |index: usize| exact[index] - exact[index].floor();
    order.sort_by(|one, two| remainder(*two).total_cmp(&remainder(*one)));
    let left = whole.saturating_sub(given.iter().sum());
    for index in order.into_iter().take(left) {
        given[index] += 1;
    }
    given
}

/// The cells of each part of a stacked bar of at most so many cells, where every part above zero gets at least one, and
/// equal parts get as many if leaving a few cells free can do it; none where there is no room for that, or where a part
/// lies below zero, so that the parts make no whole.
pub fn stacked(parts: &[f64], cells: usize) -> Option<Vec<usize>> {
    let there = parts.iter().filter(|part| **part > 0.0).count();
    if there == 0 || there > cells || parts.iter().any(|part| *part < 0.0 || !part.is_finite()) {
        return None;
    }
    let least = there.max(cells - cells / 4);
    let fair = (least..=cells).rev().map(|cells| seen(parts, cells)).find(|given| is_fair(parts, given));
    Some(fair.unwrap_or_else(|| seen(parts, cells)))
}

/// The cells of each part, where none above zero gets none; there are at least as many cells as such parts.
fn seen(parts: &[f64], cells: usize) -> Vec<usize> {
    let mut given = apportion(parts, cells);
    for index in 0..parts.len() {
        if parts[index] > 0.0 && given[index] == 0 {
            let longest = (0..parts.len()).max_by_key(|other| given[*other]).unwrap_or(index);
            given[longest] -= 1;
            given[index] = 1;
        }
    }
    given
}

/// Whether equal parts have been given as much.
fn is_fair(parts: &[f64], given: &[usize]) -> bool {
    let mut both: Vec<(f64, usize)> = parts.iter().copied().zip(given.iter().copied()).collect();
    both.sort_by(|one, two| one.0.total_cmp(&two.0));
    both.windows(2).all(|pair| pair[0].0 < pair[1].0 || pair[0].1 == pair[1].1)
}

/// The sum of some values, rounded to as many decimals as the finest of them has; none where it is too large.
pub fn total(values: &[f64]) -> Option<f64> {
    let decimals = values.iter().map(|value| value.to_string().split_once('.').map_or(0, |(_, part)| part.len()));
    let decimals = decimals.max().unwrap_or(0);
    let sum: f64 = values.iter().sum();
    if sum.is_finite() { format!("{sum:.decimals$}").parse().ok() } else { None }
}

/// The whole that some parts make; where they make none, why not, in a line for people.
pub fn whole(values: &[f64]) -> Result<f64, &'static str> {
    if values.is_empty() {
        return Err("No part is stated");
    }
    if values.iter().any(|value| *value < 0.0) {
        return Err("Parts below zero make no whole");
    }
    match total(values) {
        Some(0.0) => Err("All parts are zero"),
        Some(whole) => Ok(whole),
        None => Err("The parts are too large to be summed up"),
    }
}

/// A part's share of the whole for people, rounded for itself, so that equal parts have equal shares: `74 %`, `<1 %` for
/// what is there but rounds to nothing, `>99 %` for what is nearly all.
pub fn percent(part: f64, whole: f64) -> String {
    let share = if whole > 0.0 { (part / whole * 100.0).round() } else { 0.0 };
    match share {
        0.0 if part > 0.0 => "<1 %".to_owned(),
        100.0 if part < whole => ">99 %".to_owned(),
        share => format!("{share} %"),
    }
}

/// Cells as a number.
fn length(cells: usize) -> f64 {
    u32::try_from(cells).map_or(f64::from(u32::MAX), f64::from)
}

/// A number of cells, without its fraction.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // It is between 0 and what a screen has.
fn whole_cells(length: f64) -> usize {
    length.clamp(0.0, f64::from(u32::MAX)) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bars(values: &[f64], cells: usize, plain: bool) -> Vec<String> {
        let scale = Scale::new(values.iter().copied(), cells);
        values.iter().map(|value| scale.bar(*value, plain)).collect()
    }

    #[test]
    fn bars_are_to_scale() {
        for (values, cells, rich, plain) in [
            (&[20.0, 10.0, 7.0][..], 8, vec!["████████", "████", "██▊"], vec!["########", "####", "###"]),
            (&[3700.0], 4, vec!["████"], vec!["####"]),
            (&[1e300, 1.0, 0.0], 4, vec!["████", "▏", ""], vec!["####", "|", ""]),
            (&[0.0, 0.0], 4, vec!["", ""], vec!["", ""]),
            (&[10.0, -10.0, 0.0], 9, vec!["    │████", "████│", "    │"], vec!["    |####", "####|", "    |"]),
            (&[-60.8], 5, vec!["████│"], vec!["####|"]),
            (&[f64::MAX, f64::MIN], 5, vec!["  │██", "██│"], vec!["  |##", "##|"]),
            (&[-5.0, -1.0], 7, vec!["██████│", "     █│"], vec!["######|", "     #|"]),
            (&[5.0], 0, vec![""], vec![""]),
        ] {
            assert_eq!(bars(values, cells, false), rich, "{values:?}");
            assert_eq!(bars(values, cells, true), plain, "{values:?}");
        }
    }

    #[test]
    fn what_is_apportioned_is_the_whole_and_remainders_decide() {
        for (values, whole, given) in [
            (&[20.0, 7.0][..], 100, vec![74, 26]),
            (&[1.0, 1.0, 1.0], 100, vec![34, 33, 33]),
            (&[5.0], 100, vec![100]),
            (&[0.0, 0.0], 100, vec![0, 0]),
            (&[-3.0, 3.0], 100, vec![0, 100]),
            (&[1e300, 1e300], 100, vec![50, 50]),
            (&[999.0, 1.0], 100, vec![100, 0]),
            (&[], 100, vec![]),
        ] {
            assert_eq!(apportion(values, whole), given, "{values:?}");
        }
    }

    #[test]
    fn a_share_is_rounded_for_itself() {
        for (parts, told) in [
            (&[20.0, 7.0][..], &["74 %", "26 %"][..]),
            (&[1.0, 1.0, 1.0], &["33 %", "33 %", "33 %"]),
            (&[999.0, 1.0, 0.0], &[">99 %", "<1 %", "0 %"]),
            (&[5.0], &["100 %"]),
            (&[1e307, 1e307], &["50 %", "50 %"]),
        ] {
            let whole = whole(parts).unwrap();
            assert_eq!(parts.iter().map(|part| percent(*part, whole)).collect::<Vec<_>>(), told);
        }
    }

    #[test]
    fn a_stacked_bar_shows_every_part_or_there_is_none() {
        for (parts, cells, given) in [
            (&[20.0, 7.0][..], 27, Some(vec![20, 7])),
            (&[1000.0, 1.0, 0.0, 1.0], 10, Some(vec![8, 1, 0, 1])),
            (&[1.0, 1.0, 1.0], 2, None),
            (&[1.0, 1.0, 1.0], 40, Some(vec![13, 13, 13])),
            (&[1.0, 1.0, 1.0, 3.0], 40, Some(vec![6, 6, 6, 19])),
            (&[1.0, 1.0, 1.0, 2.0], 3, None),
            (&[1.0, -1.0], 9, None),
            (&[0.0], 9, None),
            (&[], 9, None),
        ] {
            assert_eq!(stacked(parts, cells), given, "{parts:?}");
        }
    }

    #[test]
    fn a_sum_is_as_fine_as_its_parts() {
        for (values, sum) in [
            (&[0.1, 0.2][..], Some(0.3)),
            (&[20.0, 7.0], Some(27.0)),
            (&[1.25, -0.5], Some(0.75)),
            (&[f64::MAX, f64::MAX], None),
            (&[], Some(0.0)),
        ] {
            assert_eq!(total(values), sum, "{values:?}");
        }
    }

    #[test]
    fn parts_make_a_whole_or_it_is_said_why_not() {
        for (parts, made) in [
            (&[20.0, 7.0][..], Ok(27.0)),
            (&[20.0, 0.0], Ok(20.0)),
            (&[20.0, -7.0], Err("Parts below zero make no whole")),
            (&[0.0, 0.0], Err("All parts are zero")),
            (&[], Err("No part is stated")),
            (&[f64::MAX, f64::MAX], Err("The parts are too large to be summed up")),
        ] {
            assert_eq!(whole(parts), made, "{parts:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bar_is_longer_than_its_room_and_longer_values_have_no_shorter_bars(
            values in proptest::collection::vec(prop_oneof![any::<f64>(), -100.0..100.0_f64, 0.0..9.0_f64], 1..40),
            cells in 0_usize..120,
            plain: bool,
        ) {
            let scale = Scale::new(values.iter().copied(), cells);
            let mut above: Vec<f64> = values.iter().copied().filter(|value| *value > 0.0 && value.is_finite()).collect();
            above.sort_by(f64::total_cmp);
            let lengths: Vec<usize> = above.iter().map(|value| scale.bar(*value, plain).chars().count()).collect();
            prop_assert!(lengths.is_sorted());
            for value in values {
                prop_assert!(scale.bar(value, plain).chars().count() <= cells.max(usize::from(cells > 0)));
            }
        }

        #[test]
        fn shares_are_a_hundred_together(values in proptest::collection::vec(0.0..1e12_f64, 1..60)) {
            let shares = apportion(&values, 100);
            let there = values.iter().any(|value| *value > 0.0);
            prop_assert_eq!(shares.iter().sum::<usize>(), if there { 100 } else { 0 });
            let sum: f64 = values.iter().sum();
            for (share, value) in shares.iter().zip(&values).filter(|_| there) {
                prop_assert!((length(*share) - value / sum * 100.0).abs() < 1.0);
            }
        }
    }
}
