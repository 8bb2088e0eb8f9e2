//! What must be true of an axis, at any width and of any dates.

use proptest::prelude::*;

use super::*;

/// `2022-08-17`, `1998-03/1999-06`
fn when(text: &str) -> When {
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    match text.split_once('/') {
        Some((from, to)) => When::Span(date(from), date(to)),
        None => When::At(date(text)),
    }
}

fn numbered(whens: impl IntoIterator<Item = When>) -> Vec<Numbered> {
    let mut whens: Vec<When> = whens.into_iter().collect();
    whens.sort();
    whens.into_iter().zip(1..).map(|(when, number)| Numbered { number, when }).collect()
}

fn axis(dates: &str, dateline: Option<&str>, spacing: Spacing, width: usize) -> Timeline {
    let dates = numbered(dates.split_whitespace().map(when));
    let frame = Frame { width, letter: 1, lanes: 6, spacing };
    Timeline::new(&dates, dateline.map(|date| date.parse().unwrap()), frame)
}

/// The axis as letters: what its ticks say, the ticks, the lanes.
fn drawn(timeline: &Timeline, width: usize) -> Vec<String> {
    let mut rows = vec![vec![' '; width]; timeline.lanes + 2];
    let mut put = |row: usize, at: usize, text: &str| {
        for (column, letter) in (at..width).zip(text.chars()) {
            assert_eq!(std::mem::replace(&mut rows[row][column], letter), ' ', "{text:?} covers something");
        }
    };
    for tick in &timeline.ticks {
        put(0, tick.label_at, &tick.label);
        put(1, tick.at, "|");
    }
    for mark in &timeline.marks {
        let inside = mark.label_at < mark.place.end;
        put(mark.lane + 2, mark.label_at, &mark.label);
        let (from, line, to) = match mark.shape {
            Shape::Day => ('*', '*', '*'),
            Shape::Within => ('(', '.', ')'),
            Shape::Span { from_open, to_open } => {
                (if from_open { '(' } else { '[' }, '-', if to_open { ')' } else { ']' })
            }
        };
        let point = if mark.shape == Shape::Within { 'o' } else { '*' };
        for column in mark.place.clone() {
            let labelled = inside && (mark.label_at..mark.label_at + mark.label.chars().count()).contains(&column);
            let letter = match column {
                _ if mark.is_point => point,
                column if column == mark.place.start => from,
                column if column + 1 == mark.place.end => to,
                _ => line,
            };
            if !labelled {
                put(mark.lane + 2, column, &letter.to_string());
            }
        }
    }
    rows.iter().map(|row| row.iter().collect::<String>().trim_end().to_owned()).collect()
}

#[test]
fn an_axis_is_what_one_would_draw_by_hand() {
    for (dates, width, expected) in [
        (
            "2022-08-17 2022-08-18",
            48,
            &[
                "    Wed 17 Aug 2022       Thu 18 Aug 2022",
                "           |                     |",
                "           *1                    *2",
            ][..],
        ),
        (
            "2022-08-01 2022-08-03/2022-08-20 2022-09-10",
            52,
            &[
                "1 Aug 2022      15 Aug   22 Aug  29 Aug  5 Sep",
                "|       |       |        |       |       |",
                "*1                                              *3",
                "  [---------2----------]",
            ],
        ),
        (
            "1904 1914-06-28 1914-07/1918-11-11 1921",
            48,
            &[
                "  1905         1910        1915        1920",
                "  |            |           |           |",
                "                          *2",
                "(.)1                      (----3-----]    (.)4",
            ],
        ),
    ] {
        assert_eq!(drawn(&axis(dates, None, Spacing::True, width), width), expected, "{dates}");
    }
}

#[test]
fn a_month_or_year_covers_the_whole_of_it_and_is_open_a_span_of_days_is_closed() {
    let shapes = |dates: &str| axis(dates, None, Spacing::True, 100).marks.iter().map(|m| m.shape).collect::<Vec<_>>();
    let span = |from_open, to_open| Shape::Span { from_open, to_open };
    assert_eq!(shapes("2021 2022-08 2022-08-17"), [Shape::Within, Shape::Within, Shape::Day]);
    assert_eq!(shapes("2021/2022-08-17"), [span(true, false)]);
    assert_eq!(shapes("2021-01-01/2022-08-17"), [span(false, false)]);
    let alone = axis("2022", None, Spacing::True, 100);
    assert_eq!((alone.marks[0].place.start, alone.marks[0].place.end), (0, 97), "a year alone is the whole axis");
}

#[test]
fn a_day_beside_five_thousand_years_is_a_point_and_the_years_keep_their_length() {
    let timeline = axis("-2999/2001 2000-01-01 2000-01-02", Some("2022-08-18"), Spacing::True, 80);
    let places: Vec<_> = timeline.marks.iter().map(|mark| (mark.lane, mark.place.clone(), mark.is_point)).collect();
    assert_eq!(places, [(1, 0..77, false), (0, 76..77, true), (2, 76..77, true)]);
    let labels: Vec<&str> = timeline.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["3000 BCE", "2000 BCE", "1000 BCE", "1 CE", "1000", "2000"]);
}

#[test]
fn two_thousand_dates_are_counted_and_none_is_lost() {
    let day = |index: i16| {
        When::At(PartialDate::new(1000 + index / 2, Some(3), Some(1 + i8::try_from(index % 2).unwrap())).unwrap())
    };
    let dates = numbered((0..2000).map(day));
    let timeline = Timeline::new(&dates, None, Frame { width: 80, letter: 1, lanes: 6, spacing: Spacing::True });
    assert!(timeline.marks.len() <= 80, "{}", timeline.marks.len());
    assert_eq!(timeline.marks.iter().map(|mark| mark.count).sum::<usize>(), 2000);
    assert!(timeline.marks.iter().all(|mark| mark.label == format!("×{}", mark.count)));
    assert!((0..2000).all(|date| timeline.mark_of(date).is_some()));
    assert_eq!(timeline.dates_at(1, 0), (0..timeline.marks[0].count).collect::<Vec<_>>());
}

#[test]
fn evenly_neighbours_have_one_distance() {
    let timeline = axis("-0239 1066 2022-08-17 2022-08-18", None, Spacing::Even, 80);
    let places: Vec<usize> = timeline.marks.iter().map(|mark| mark.place.start).collect();
    assert!(places.windows(2).all(|pair| (18..=20).contains(&(pair[1] - pair[0]))), "{places:?}");
    // A span reaches over what begins within it.
    let timeline = axis("2000/2010 2003 2005 2012", None, Spacing::Even, 80);
    let span = timeline.mark_of(0).unwrap();
    assert_eq!(span.place, 9..timeline.mark_of(2).unwrap().place.start + 1);
}

#[test]
fn ticks_say_as_much_as_there_is_room_for() {
    for (dates, width, labels) in [
        ("2022-08-17", 20, &["Wed 17 Aug 2022"][..]),
        ("2022-08-17", 8, &[""]),
        ("2022-12-30 2023-01-02", 52, &["30 Dec 2022", "31 Dec", "1 Jan 2023", "2 Jan"]),
        ("2022-08-29 2022-09-03", 48, &["29 Aug 2022", "", "31", "1 Sep", "2", "3"]),
        ("2022-08-10 2022-08-18", 13, &["10 Aug 2022", ""]),
        ("2022-11 2023-02", 46, &["Nov 2022", "Dec 2022", "Jan 2023", "Feb 2023"]),
        ("2022-11 2023-02", 30, &["Nov 2022", "", "2023", "Feb"]),
        ("1990 2009", 60, &["1990", "1995", "2000", "2005"]),
        ("-0043 0014", 40, &["40 BCE", "20 BCE", "1 CE"]),
        ("-9999 9999", 60, &["10000 BCE", "5000 BCE", "1 CE", "5000"]),
        ("9998-12-31 9999-12-31", 60, &["9999", "Apr", "Jul", "Oct"]),
    ] {
        let found: Vec<String> =
            axis(dates, None, Spacing::True, width).ticks.into_iter().map(|tick| tick.label).collect();
        assert_eq!(found, labels, "{dates} in {width}");
    }
}

#[test]
fn without_a_date_there_is_nothing_on_an_axis() {
    assert_eq!(axis("", Some("2022-08-18"), Spacing::True, 80), Timeline::default());
    assert_eq!(axis("2022", None, Spacing::True, 0), Timeline::default());
}

#[test]
fn the_dateline_is_on_the_axis_though_nothing_happened_then() {
    for spacing in [Spacing::True, Spacing::Even] {
        let timeline = axis("2022-08-17", Some("2022-08-20"), spacing, 80);
        assert!(timeline.dateline.unwrap() > timeline.marks[0].place.start + 20);
    }
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    let part = |most: i8| proptest::option::of(1..=most);
    (prop_oneof![-9999..=9999_i16, 2021..=2023_i16], part(12), part(28))
        .prop_map(|(year, month, day)| PartialDate::new(year, month, month.and(day)).unwrap())
}

fn any_when() -> impl Strategy<Value = When> {
    (any_date(), proptest::option::of(any_date())).prop_map(|(one, other)| match other {
        Some(other) if one.first_day() <= other.last_day() => When::Span(one, other),
        Some(other) => When::Span(other, one),
        None => When::At(one),
    })
}

proptest! {
    #[test]
    fn an_axis_holds_for_any_dates_at_any_width(
        whens in proptest::collection::vec(any_when(), 1..60),
        dateline in proptest::option::of(any_date()),
        (width, letter, lanes) in (1usize..300, 1usize..8, 1usize..8),
        even in any::<bool>(),
    ) {
        let spacing = if even { Spacing::Even } else { Spacing::True };
        let dates = numbered(whens);
        let timeline = Timeline::new(&dates, dateline, Frame { width, letter, lanes, spacing });
        prop_assert_eq!(timeline.marks.iter().map(|mark| mark.count).sum::<usize>(), dates.len());
        prop_assert!(timeline.lanes <= lanes);
        prop_assert!(timeline.dateline.is_none_or(|at| at < width));
        for lane in 0..timeline.lanes {
            let mut taken: Vec<(usize, usize)> = timeline.marks.iter().filter(|mark| mark.lane == lane)
                .map(|mark| (mark.place.start, mark.place.end.max(mark.label_at + mark.label.chars().count() * letter)))
                .collect();
            taken.sort_unstable();
            prop_assert!(taken.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{:?}", taken);
        }
        let labels: Vec<_> = timeline.ticks.iter().filter(|tick| !tick.label.is_empty())
            .map(|tick| (tick.label_at, tick.label_at + tick.label.chars().count() * letter)).collect();
        prop_assert!(labels.windows(2).all(|pair| pair[0].1 < pair[1].0) && labels.iter().all(|(_, end)| *end <= width));
        prop_assert!(timeline.ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
    }

    #[test]
    fn a_distance_is_true_to_the_days(days in proptest::collection::vec(any_date(), 2..20), width in 200usize..400) {
        let frame = Frame { width, letter: 1, lanes: 200, spacing: Spacing::True };
        let whens = days.iter().map(|day| When::At(PartialDate::from(day.first_day())));
        let dates = numbered(whens);
        let timeline = Timeline::new(&dates, None, frame);
        let day = |when: When| scale::number(when.first_day());
        let (first, last) = (day(dates[0].when), day(dates[dates.len() - 1].when) + 1);
        let (days, axis) = (last - first, i64::try_from(width - dates.len().to_string().len() - 2).unwrap());
        for (index, date) in dates.iter().enumerate() {
            let at = i64::try_from(timeline.mark_of(index).unwrap().place.start).unwrap();
            // The middle of the day is within its place, or at the edge of it.
            let off = (2 * at + 1) * days - (2 * (day(date.when) - first) + 1) * axis;
            prop_assert!(off.abs() <= days, "{at}");
        }
    }
}

#[test]
fn dates_that_share_a_mark_look_like_what_all_of_them_are() {
    let span = |from_open, to_open| Shape::Span { from_open, to_open };
    for (dates, shape) in [
        ("1000 2022-08-15 2022-08-17", Shape::Day),
        ("1000 2021 2022", Shape::Within),
        ("1000 2022-03-01/2022-03-05 2022-04-01/2022-04-03", span(false, false)),
        ("1000 2022-03-01/2022-03-05 2022-04-01/2022-05", span(false, true)),
        ("1000 2021 2022-08-17", Shape::Day),
    ] {
        let frame = Frame { width: 20, letter: 1, lanes: 1, spacing: Spacing::True };
        let timeline = Timeline::new(&numbered(dates.split_whitespace().map(when)), None, frame);
        let shapes: Vec<(usize, Shape)> = timeline.marks.iter().map(|mark| (mark.count, mark.shape)).collect();
        assert_eq!(shapes, [(1, Shape::Within), (2, shape)], "{dates}");
    }
}
