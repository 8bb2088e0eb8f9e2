//! The coasts and borders of the countries, unpacked from `assets/atlas.bin` when a map is first wanted.
//!
//! The file, which `examples/atlas.rs` makes, is numbers of seven bits a byte, lowest first, the eighth bit saying that
//! more follow; those of either sign are folded (0, −1, 1, −2 …). First the lines: how many; for each how many points,
//! and the way from point to point, the first from 0° N 0° E, in steps east and north of a 200th of a degree. Then the
//! countries by name: how many; for each the length of its name, the name, how many rings; for each ring how many
//! lines, and which, a line that is walked backwards as the complement of its index. Rings are filled even-odd.

use std::sync::OnceLock;

use super::{Degrees, degrees::wound};

/// Natural Earth 1 : 50 million, public domain; see assets/README.md.
const FILE: &[u8] = include_bytes!("../../../assets/atlas.bin");
/// Steps of the file's grid to a degree.
const STEPS: f64 = 200.0;

/// Coasts, borders and countries.
#[derive(Debug)]
pub struct Atlas {
    /// Each line once, whatever it bounds.
    pub lines: Vec<Line>,
    /// By name.
    pub countries: Vec<Country>,
}

/// A line between two points where lines meet, or a ring.
#[derive(Debug)]
pub struct Line {
    /// Degrees east, going on beyond 180 where the line does, and degrees north.
    pub points: Vec<(f64, f64)>,
    /// What it is.
    pub kind: LineKind,
    /// What holds all of it.
    pub(super) extent: Extent,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Land on one side.
    Coast,
    /// A country on either side.
    Border,
}

/// A country, territory or area, as Natural Earth has it.
#[derive(Debug)]
pub struct Country {
    /// Its short name in English.
    pub name: &'static str,
    /// The rings of lines around it, and around what is not of it.
    pub(super) rings: Vec<Ring>,
}

/// Lines around an area.
#[derive(Debug)]
pub(super) struct Ring {
    /// Index of each line, and whether it is walked backwards.
    parts: Vec<(usize, bool)>,
    /// What holds all of it.
    pub(super) extent: Extent,
}

/// A box of degrees, and a circle around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// West and east, the west within half a turn of Greenwich or not.
    pub(super) across: (f64, f64),
    /// South and north.
    pub(super) up: (f64, f64),
    /// The middle of the circle, as a vector, and its radius as an angle in radians.
    pub(super) circle: ([f64; 3], f64),
}

impl Extent {
    /// What holds all the points.
    ///
    /// Along the middle parallel and then along a meridian is at least as far as straight.
    fn of(points: &[(f64, f64)]) -> Self {
        let range = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)))
        };
        let across = range(&mut points.iter().map(|point| point.0));
        let up = range(&mut points.iter().map(|point| point.1));
        let middle = |(least, most): (f64, f64)| f64::midpoint(least, most);
        let half = |(least, most): (f64, f64)| ((most - least) / 2.0).to_radians();
        let north = middle(up);
        let radius = half(up) + half(across) * libm::cos(north.to_radians());
        Self { across, up, circle: (Degrees::new(north, middle(across)).vector(), radius) }
    }
}

impl Atlas {
    /// The one atlas; the first to ask unpacks it, which takes about a millisecond.
    pub fn open() -> &'static Self {
        static ATLAS: OnceLock<Atlas> = OnceLock::new();
        ATLAS.get_or_init(|| Bytes(FILE).atlas())
    }

    /// The country, by index, that a point lies in.
    pub fn country_at(&self, point: Degrees) -> Option<usize> {
        self.countries.iter().position(|country| {
            let near = country.rings.iter().filter(|ring| ring.extent.up.1 >= point.north);
            near.map(|ring| crossings(&self.ring(ring), point)).sum::<usize>() % 2 == 1
        })
    }

    /// The points of a ring, going on beyond 180 degrees where it does; the last is the first again, or where the
    /// ring goes round a pole a turn further.
    pub(super) fn ring(&self, ring: &Ring) -> Vec<(f64, f64)> {
        joined(&self.lines, &ring.parts)
    }
}

/// The lines of a ring, one behind the other.
fn joined(lines: &[Line], parts: &[(usize, bool)]) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = Vec::new();
    for (line, backwards) in parts {
        let line = &lines[*line].points;
        let first = if *backwards { line.last() } else { line.first() };
        let Some(first) = first else { continue };
        // A line that begins on the other side of 180 degrees is moved a turn.
        let turn = points.last().map_or(0.0, |last| ((last.0 - first.0) / 360.0).round() * 360.0);
        let moved = |(east, north): &(f64, f64)| (east + turn, *north);
        let skipped = usize::from(!points.is_empty());
        match backwards {
            true => points.extend(line.iter().rev().skip(skipped).map(moved)),
            false => points.extend(line.iter().skip(skipped).map(moved)),
        }
    }
    points
}

/// How often the way from a point straight to the north pole crosses a ring. No country has the north pole.
fn crossings(ring: &[(f64, f64)], point: Degrees) -> usize {
    let crosses = |ends: &&[(f64, f64)]| {
        let [(start, north), (end, north_end)] =
            [ends[0], ends[1]].map(|(east, north)| (wound(east - point.east), north));
        // What jumps from one side to the other crosses the meridian on the far side of the Earth.
        let crosses = (start > 0.0) != (end > 0.0) && (start - end).abs() < 180.0;
        crosses && north + (north_end - north) * start / (start - end) > point.north
    };
    ring.windows(2).filter(crosses).count()
}

/// The bytes of the file that are not read yet.
struct Bytes(&'static [u8]);

impl Bytes {
    fn atlas(mut self) -> Atlas {
        let mut lines: Vec<Line> = (0..self.number()).map(|_| self.line()).collect();
        let mut bounded = vec![0; lines.len()];
        let countries = (0..self.number()).map(|_| self.country(&lines, &mut bounded)).collect();
        for (line, bounded) in lines.iter_mut().zip(bounded) {
            line.kind = if bounded > 1 { LineKind::Border } else { LineKind::Coast };
        }
        Atlas { lines, countries }
    }

    fn line(&mut self) -> Line {
        let mut at = (0, 0);
        let points = (0..self.number()).map(|_| {
            at = (at.0 + self.folded(), at.1 + self.folded());
            (f64::from(at.0) / STEPS, f64::from(at.1) / STEPS)
        });
        let points: Vec<(f64, f64)> = points.collect();
        let extent = Extent::of(&points);
        Line { points, kind: LineKind::Coast, extent }
    }

    fn country(&mut self, lines: &[Line], bounded: &mut [usize]) -> Country {
        let length = self.number();
        let (name, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        let rings = (0..self.number()).map(|_| self.ring(lines, bounded)).collect();
        Country { name: std::str::from_utf8(name).unwrap_or_default(), rings }
    }

    fn ring(&mut self, lines: &[Line], bounded: &mut [usize]) -> Ring {
        let parts = (0..self.number()).map(|_| {
            let index = self.folded();
            (usize::try_from(if index < 0 { !index } else { index }).unwrap_or(0), index < 0)
        });
        let parts: Vec<(usize, bool)> = parts.collect();
        for (line, _) in &parts {
            bounded[*line] += 1;
        }
        let extent = Extent::of(&joined(lines, &parts));
        Ring { parts, extent }
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let Some((byte, rest)) = self.0.split_first() else { break };
            self.0 = rest;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }

    fn folded(&mut self) -> i32 {
        let number = self.number();
        let half = i32::try_from(number / 2).unwrap_or(0);
        if number.is_multiple_of(2) { half } else { !half }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Ground, Viewport},
        *,
    };

    /// Cities by latitude and longitude, and the country that each lies in; none of them from the map's own source.
    const CITIES: [(&str, f64, f64, &str); 44] = [
        ("Pristina", 42.663, 21.162, "Kosovo"),
        ("Mitrovica", 42.891, 20.866, "Kosovo"),
        ("Belgrade", 44.818, 20.457, "Serbia"),
        ("Niš", 43.321, 21.896, "Serbia"),
        ("Novi Pazar", 43.141, 20.518, "Serbia"),
        ("Sarajevo", 43.856, 18.413, "Bosnia and Herzegovina"),
        ("Podgorica", 42.441, 19.263, "Montenegro"),
        ("Skopje", 41.996, 21.432, "North Macedonia"),
        ("Tirana", 41.328, 19.819, "Albania"),
        ("Zagreb", 45.813, 15.977, "Croatia"),
        ("Ljubljana", 46.051, 14.506, "Slovenia"),
        ("Sofia", 42.698, 23.322, "Bulgaria"),
        ("Vienna", 48.208, 16.373, "Austria"),
        ("Bratislava", 48.149, 17.107, "Slovakia"),
        ("Brussels", 50.847, 4.352, "Belgium"),
        ("Luxembourg", 49.611, 6.131, "Luxembourg"),
        ("Andorra la Vella", 42.507, 1.522, "Andorra"),
        ("Vaduz", 47.141, 9.521, "Liechtenstein"),
        ("San Marino", 43.936, 12.447, "San Marino"),
        ("Moscow", 55.756, 37.617, "Russia"),
        ("Kyiv", 50.450, 30.523, "Ukraine"),
        ("Reykjavík", 64.135, -21.87, "Iceland"),
        ("Cairo", 30.044, 31.236, "Egypt"),
        ("Kinshasa", -4.35, 15.322, "Democratic Republic of the Congo"),
        ("Brazzaville", -4.25, 15.25, "Congo"),
        ("Maseru", -29.32, 27.51, "Lesotho"),
        ("Nairobi", -1.286, 36.817, "Kenya"),
        ("Tel Aviv", 32.08, 34.78, "Israel"),
        ("Ramallah", 31.9, 35.204, "Palestine"),
        ("New Delhi", 28.614, 77.209, "India"),
        ("Kathmandu", 27.717, 85.324, "Nepal"),
        ("Beijing", 39.904, 116.407, "China"),
        ("Seoul", 37.567, 126.978, "South Korea"),
        ("Pyongyang", 39.02, 125.754, "North Korea"),
        ("Tokyo", 35.69, 139.69, "Japan"),
        ("Singapore", 1.352, 103.82, "Singapore"),
        ("Canberra", -35.281, 149.129, "Australia"),
        ("Wellington", -41.29, 174.77, "New Zealand"),
        ("Suva", -18.10, 178.43, "Fiji"),
        ("Washington", 38.907, -77.037, "United States of America"),
        ("Ottawa", 45.421, -75.697, "Canada"),
        ("Mexico City", 19.433, -99.133, "Mexico"),
        ("Brasília", -15.794, -47.882, "Brazil"),
        ("Santiago", -33.449, -70.669, "Chile"),
    ];

    fn name(country: Option<usize>) -> &'static str {
        country.map_or("nowhere", |country| Atlas::open().countries[country].name)
    }

    #[test]
    fn every_city_lies_inside_the_border_of_its_country() {
        for (city, north, east, country) in CITIES {
            assert_eq!(name(Atlas::open().country_at(Degrees::new(north, east))), country, "{city}");
        }
    }

    #[test]
    fn the_pin_of_every_city_is_drawn_inside_the_border_of_its_country() {
        for (city, north, east, country) in CITIES {
            let at = Degrees::new(north, east);
            let view = Viewport { centre: Degrees::new(north + 1.0, east - 1.0), scale: 1.0 / 6371.0 };
            let ground = Ground::new(Atlas::open(), view.window((240.0, 480.0)), (120, 120));
            assert_eq!(name(ground.country_at(at)), country, "{city}");
        }
    }

    #[test]
    fn water_is_in_no_country_and_the_south_pole_is_in_antarctica() {
        for (north, east, country) in [
            (43.0, 15.0, "nowhere"),
            (90.0, 0.0, "nowhere"),
            (0.0, -30.0, "nowhere"),
            (-17.0, -170.0, "nowhere"),
            (-90.0, 0.0, "Antarctica"),
            (-89.0, 180.0, "Antarctica"),
            (-60.0, 100.0, "nowhere"),
            (66.0, 180.0, "Russia"),
            (66.0, -175.0, "Russia"),
            (68.9, 179.9, "Russia"),
        ] {
            assert_eq!(name(Atlas::open().country_at(Degrees::new(north, east))), country, "{north} {east}");
        }
    }

    #[test]
    fn the_file_is_whole_and_its_lines_are_told_apart() {
        let mut bytes = Bytes(FILE);
        let lines = (0..bytes.number()).map(|_| bytes.line()).collect::<Vec<_>>();
        let mut bounded = vec![0; lines.len()];
        let countries = (0..bytes.number()).map(|_| bytes.country(&lines, &mut bounded)).count();
        assert!(bytes.0.is_empty() && countries == Atlas::open().countries.len());
        assert!(bounded.iter().all(|countries| (1..=2).contains(countries)));
        let serbia_and_kosovo = |line: &&Line| {
            let (x, y) = line.points[line.points.len() / 2];
            line.kind == LineKind::Border && (42.0..43.5).contains(&y) && (20.0..21.9).contains(&x)
        };
        assert!(Atlas::open().lines.iter().any(|line| serbia_and_kosovo(&line)));
        assert!(FILE.len() < 250_000);
    }

    #[test]
    fn each_country_is_drawn_where_it_is_on_a_map_of_the_world() {
        for middle in [0.0, 100.0, -170.0] {
            let size = (240, 60);
            let view = Viewport::world(Degrees::new(0.0, middle), (480.0, 240.0));
            let ground = Ground::new(Atlas::open(), view.window((480.0, 240.0)), size);
            for (north, east, country) in [
                (62.0, 100.0, "Russia"),
                (67.0, -178.0, "Russia"),
                (40.0, -100.0, "United States of America"),
                (-25.0, 134.0, "Australia"),
                (-85.0, 10.0, "Antarctica"),
                (-80.0, -120.0, "Antarctica"),
                (-50.0, 10.0, "nowhere"),
                (0.0, -150.0, "nowhere"),
                (23.0, 5.0, "Algeria"),
            ] {
                assert_eq!(
                    name(ground.country_at(Degrees::new(north, east))),
                    country,
                    "{north} {east} round {middle}"
                );
            }
        }
    }
}
