//! Places that the sources draw without naming them, or name in no language of ours: see `by_hand.txt`.

use dateline::annotate::find::places::file::{COUNTRY, NATURE, REGION};

use super::{Made, Place};

const ROWS: &str = include_str!("by_hand.txt");

pub(super) fn places() -> Made<Vec<Place>> {
    let rows = ROWS.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.map(|row| place(row).ok_or_else(|| format!("by_hand.txt: {row}").into())).collect()
}

fn place(row: &str) -> Option<Place> {
    let mut fields = row.split("; ");
    let names = fields.next()?.split('|').map(str::to_owned).collect();
    let at = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    let country = fields.next()?.to_owned();
    let kind = match fields.next()? {
        "country" => COUNTRY,
        "region" => REGION,
        "nature" => NATURE,
        _ => return None,
    };
    let weight = fields.next()?.parse().ok()?;
    let (reach, region) = match fields.next().map(str::parse) {
        Some(Ok(reach)) => (reach, None),
        Some(Err(_)) => (0, row.rsplit("; ").next().map(str::to_owned)),
        None => (0, None),
    };
    Some(Place { names, at, country, region, reach, weight, kind, ..Place::default() })
}
