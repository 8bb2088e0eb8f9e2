//! Makes `assets/atlas.bin`, the coasts and borders of the map, from Natural Earth as `world-atlas` packs it:
//!
//! ```sh
//! tar xzf world-atlas-2.0.2.tgz
//! cargo run --example atlas -- package/countries-50m.json assets/atlas.bin
//! ```
//!
//! The lines are generalised by M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of
//! points" (1993): a point goes if the triangle with its neighbours is smaller than [`LEAST_AREA`]. Lines are
//! shared, so that a border stays one line for both of its countries. What the file looks like is told where it is
//! read, in `src/chart/map/atlas.rs`.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "steps of a grid on the Earth are small numbers"
)]

use std::{collections::BTreeSet, env, error::Error, fs};

use serde::Deserialize;

/// Steps of the grid to a degree: about 560 m, a fifth of what the source is drawn for.
const STEPS: f64 = 200.0;
/// Square kilometres of a triangle that nobody sees in a terminal.
const LEAST_AREA: f64 = 6.0;
/// A ring of the source that lies on the pole itself and bounds nothing.
const ON_THE_POLE: f64 = -89.9;

/// Names that the source abbreviates or has not changed yet.
const NAMES: [(&str, &str); 36] = [
    ("Antigua and Barb.", "Antigua and Barbuda"),
    ("Ashmore and Cartier Is.", "Ashmore and Cartier Islands"),
    ("Bosnia and Herz.", "Bosnia and Herzegovina"),
    ("Br. Indian Ocean Ter.", "British Indian Ocean Territory"),
    ("British Virgin Is.", "British Virgin Islands"),
    ("Cayman Is.", "Cayman Islands"),
    ("Central African Rep.", "Central African Republic"),
    ("Cook Is.", "Cook Islands"),
    ("Dem. Rep. Congo", "Democratic Republic of the Congo"),
    ("Dominican Rep.", "Dominican Republic"),
    ("Eq. Guinea", "Equatorial Guinea"),
    ("Faeroe Is.", "Faroe Islands"),
    ("Falkland Is.", "Falkland Islands"),
    ("Fr. Polynesia", "French Polynesia"),
    ("Fr. S. Antarctic Lands", "French Southern and Antarctic Lands"),
    ("Heard I. and McDonald Is.", "Heard Island and McDonald Islands"),
    ("Indian Ocean Ter.", "Christmas Island and Cocos Islands"),
    ("Macao", "Macau"),
    ("Macedonia", "North Macedonia"),
    ("Marshall Is.", "Marshall Islands"),
    ("N. Cyprus", "Northern Cyprus"),
    ("N. Mariana Is.", "Northern Mariana Islands"),
    ("Pitcairn Is.", "Pitcairn Islands"),
    ("S. Geo. and the Is.", "South Georgia and the South Sandwich Islands"),
    ("S. Sudan", "South Sudan"),
    ("Solomon Is.", "Solomon Islands"),
    ("St-Barthélemy", "Saint Barthélemy"),
    ("St-Martin", "Saint Martin"),
    ("St. Kitts and Nevis", "Saint Kitts and Nevis"),
    ("St. Pierre and Miquelon", "Saint Pierre and Miquelon"),
    ("St. Vin. and Gren.", "Saint Vincent and the Grenadines"),
    ("Turks and Caicos Is.", "Turks and Caicos Islands"),
    ("U.S. Virgin Is.", "United States Virgin Islands"),
    ("W. Sahara", "Western Sahara"),
    ("Wallis and Futuna Is.", "Wallis and Futuna"),
    ("eSwatini", "Eswatini"),
];

/// The parts of a `TopoJSON` file that are used here.
#[derive(Deserialize)]
struct Topology {
    arcs: Vec<Vec<[i64; 2]>>,
    transform: Transform,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Country>,
}

#[derive(Deserialize)]
struct Country {
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

/// Rings of indices into the arcs; a reversed arc is the complement of its index.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Country {
    fn rings(&self) -> Vec<&Vec<i64>> {
        match &self.shape {
            Shape::Polygon(rings) => rings.iter().collect(),
            Shape::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
        }
    }

    fn name(&self) -> &str {
        let name = self.properties.name.as_str();
        NAMES.iter().find(|(short, _)| *short == name).map_or(name, |(_, long)| long)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let [source, target] = <[String; 2]>::try_from(env::args().skip(1).collect::<Vec<_>>())
        .map_err(|_| "two arguments: countries-50m.json and the file to write")?;
    let mut topology: Topology = serde_json::from_str(&fs::read_to_string(source)?)?;
    let arcs: Vec<Vec<(f64, f64)>> = topology.arcs.iter().map(|arc| degrees(arc, &topology.transform)).collect();
    let arcs: Vec<Vec<(i64, i64)>> = arcs.iter().map(|arc| on_grid(&generalised(arc))).collect();
    topology.objects.countries.geometries.sort_by(|one, two| one.name().cmp(two.name()));
    let bytes = packed(&arcs, &topology.objects.countries.geometries);
    let points: usize = arcs.iter().map(Vec::len).sum();
    println!("{} lines with {points} points in {} bytes", arcs.len(), bytes.len());
    fs::write(target, bytes)?;
    Ok(())
}

/// An arc in degrees east and north.
fn degrees(arc: &[[i64; 2]], transform: &Transform) -> Vec<(f64, f64)> {
    let Transform { scale, translate } = transform;
    let mut at = [0, 0];
    let points = arc.iter().map(|step| {
        at = [at[0] + step[0], at[1] + step[1]];
        (at[0] as f64 * scale[0] + translate[0], at[1] as f64 * scale[1] + translate[1])
    });
    points.collect()
}

/// The arc without the points that make no difference; its ends stay, and a ring keeps four points.
fn generalised(arc: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut arc = unwound(arc);
    let least = if arc.first() == arc.last() { 5 } else { 2 };
    while arc.len() > least {
        let areas = arc.windows(3).map(|three| area(three[0], three[1], three[2]));
        let Some((at, smallest)) = areas.enumerate().min_by(|one, two| one.1.total_cmp(&two.1)) else { break };
        if smallest >= LEAST_AREA {
            break;
        }
        arc.remove(at + 1);
    }
    arc
}

/// An arc that goes on beyond 180 degrees instead of jumping to the other side.
fn unwound(arc: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut last = arc[0].0;
    let points = arc.iter().map(|(east, north)| {
        last = east - ((east - last) / 360.0).round() * 360.0;
        (last, *north)
    });
    points.collect()
}

/// Square kilometres of a triangle.
fn area(one: (f64, f64), two: (f64, f64), three: (f64, f64)) -> f64 {
    const KM: f64 = 111.2;
    let squeeze = two.1.to_radians().cos();
    let (ax, ay) = ((two.0 - one.0) * squeeze, two.1 - one.1);
    let (bx, by) = ((three.0 - one.0) * squeeze, three.1 - one.1);
    (ax * by - ay * bx).abs() / 2.0 * KM * KM
}

/// The arc on the grid, no point twice in a row.
fn on_grid(arc: &[(f64, f64)]) -> Vec<(i64, i64)> {
    let step = |degrees: f64| (degrees * STEPS).round() as i64;
    let mut points: Vec<(i64, i64)> = arc.iter().map(|(east, north)| (step(*east), step(*north))).collect();
    points.dedup();
    points
}

/// The rings of a country without what bounds no land.
fn rings<'a>(country: &'a Country, arcs: &[Vec<(i64, i64)>]) -> Vec<&'a Vec<i64>> {
    let bounds_land = |ring: &&Vec<i64>| {
        let points = |index: &i64| arcs[place(*index)].iter().any(|(_, north)| *north as f64 > ON_THE_POLE * STEPS);
        ring.iter().any(points)
    };
    country.rings().into_iter().filter(bounds_land).collect()
}

/// Where an arc stands in the list, reversed or not.
fn place(index: i64) -> usize {
    (if index < 0 { !index } else { index }) as usize
}

/// The bytes of the file, with the arcs that are in use.
fn packed(arcs: &[Vec<(i64, i64)>], countries: &[Country]) -> Vec<u8> {
    let kept: Vec<(&Country, Vec<&Vec<i64>>)> =
        countries.iter().map(|country| (country, rings(country, arcs))).collect();
    let used: BTreeSet<usize> =
        kept.iter().flat_map(|(_, rings)| rings).flat_map(|ring| ring.iter()).map(|index| place(*index)).collect();
    let used: Vec<usize> = used.into_iter().collect();
    let mut bytes = Vec::new();
    put(&mut bytes, used.len() as u64);
    for arc in &used {
        put_line(&mut bytes, &arcs[*arc]);
    }
    put(&mut bytes, kept.len() as u64);
    for (country, rings) in kept {
        put(&mut bytes, country.name().len() as u64);
        bytes.extend(country.name().bytes());
        put(&mut bytes, rings.len() as u64);
        for ring in rings {
            put(&mut bytes, ring.len() as u64);
            for index in ring {
                let now = used.partition_point(|arc| *arc < place(*index)) as i64;
                put(&mut bytes, zigzag(if *index < 0 { !now } else { now }));
            }
        }
    }
    bytes
}

fn put_line(bytes: &mut Vec<u8>, points: &[(i64, i64)]) {
    put(bytes, points.len() as u64);
    let mut last = (0, 0);
    for (east, north) in points {
        put(bytes, zigzag(east - last.0));
        put(bytes, zigzag(north - last.1));
        last = (*east, *north);
    }
}

/// Small numbers of either sign as small numbers.
fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

/// Seven bits a byte, lowest first; the eighth says that more follow.
fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
