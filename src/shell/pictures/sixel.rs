//! Sixel, the pictures of DEC's terminals: six rows at a time, one colour after the other, as printable characters
//! (VT330/VT340 Programmer Reference Manual, volume 2, chapter 14).

use color_quant::NeuQuant;

use crate::chart::{Colour, Pixels};

/// Colours of a picture; every terminal with sixel has as many.
const COLOURS: usize = 255;
/// Of so many pixels one is looked at to find the colours: 1 is all, 30 the fewest.
const SAMPLE: i32 = 10;
/// Below this a pixel is left as it is.
const OPAQUE: u8 = 128;
/// Rows that a character has.
const BAND: usize = 6;

/// Draws a picture at the cursor, pixel by pixel.
pub(super) fn draw(picture: &Pixels) -> Vec<u8> {
    let palette = Palette::of(picture);
    let mut out = format!("\x1bP0;1;0q\"1;1;{};{}", picture.width(), picture.height()).into_bytes();
    palette.push_to(&mut out);
    let rows: Vec<Vec<Option<u8>>> = picture.colours().chunks(picture.width()).map(|row| palette.read(row)).collect();
    for band in rows.chunks(BAND) {
        push_band(band, &mut out);
        out.push(b'-');
    }
    out.extend(b"\x1b\\");
    out
}

/// The colours of a picture: its own where they are few, else those that are nearest to all of them.
enum Palette {
    Exact(Vec<[u8; 3]>),
    Near(Box<NeuQuant>),
}

impl Palette {
    fn of(picture: &Pixels) -> Self {
        let seen = || picture.colours().iter().filter(|colour| colour[3] >= OPAQUE);
        let mut own: Vec<[u8; 3]> = Vec::new();
        for colour in seen() {
            if let Err(at) = own.binary_search(&solid(*colour)) {
                own.insert(at, solid(*colour));
            }
            if own.len() > COLOURS {
                let all: Vec<u8> = seen().flat_map(|[red, green, blue, _]| [*red, *green, *blue, u8::MAX]).collect();
                return Self::Near(Box::new(NeuQuant::new(SAMPLE, COLOURS, &all)));
            }
        }
        Self::Exact(own)
    }

    /// The number of each colour of a row; none for what is clear.
    fn read(&self, row: &[Colour]) -> Vec<Option<u8>> {
        let mut last = None;
        let number = |colour: &Colour| {
            if colour[3] < OPAQUE {
                return None;
            }
            match last {
                Some((same, number)) if same == *colour => Some(number),
                _ => {
                    let number = self.number(*colour);
                    last = Some((*colour, number));
                    Some(number)
                }
            }
        };
        row.iter().map(number).collect()
    }

    fn number(&self, colour: Colour) -> u8 {
        let number = match self {
            Self::Exact(own) => own.binary_search(&solid(colour)).unwrap_or(0),
            Self::Near(network) => network.index_of(&[colour[0], colour[1], colour[2], u8::MAX]),
        };
        u8::try_from(number).unwrap_or(u8::MAX)
    }

    /// Each colour by its number, its parts from 0 to 100.
    fn push_to(&self, out: &mut Vec<u8>) {
        let colours = match self {
            Self::Exact(own) => own.clone(),
            Self::Near(network) => network.color_map_rgb().as_chunks().0.to_vec(),
        };
        for (number, colour) in colours.iter().enumerate() {
            let [red, green, blue] = colour.map(|part| (u32::from(part) * 100 + 127) / 255);
            out.extend(format!("#{number};2;{red};{green};{blue}").bytes());
        }
    }
}

fn solid([red, green, blue, _]: Colour) -> [u8; 3] {
    [red, green, blue]
}

/// Six rows: for each colour in them one line of characters, from the left again.
fn push_band(band: &[Vec<Option<u8>>], out: &mut Vec<u8>) {
    let width = band.first().map_or(0, Vec::len);
    let mut lines: Vec<Option<Vec<u8>>> = vec![None; COLOURS + 1];
    for (y, row) in band.iter().enumerate() {
        for (x, number) in row.iter().enumerate() {
            if let Some(number) = number {
                lines[usize::from(*number)].get_or_insert_with(|| vec![0; width])[x] |= 1 << y;
            }
        }
    }
    let mut first = true;
    for (number, line) in lines.iter().enumerate() {
        let Some(line) = line else { continue };
        if !std::mem::take(&mut first) {
            out.push(b'$');
        }
        out.extend(format!("#{number}").bytes());
        push_line(line, out);
    }
}

/// A line of one colour, repetitions counted, without what is empty at its end.
fn push_line(line: &[u8], out: &mut Vec<u8>) {
    const SHORTEST_REPETITION: usize = 4;
    let end = line.iter().rposition(|bits| *bits != 0).map_or(0, |last| last + 1);
    for run in line[..end].chunk_by(|one, next| one == next) {
        let sign = b'?' + run[0];
        if run.len() < SHORTEST_REPETITION {
            out.extend(std::iter::repeat_n(sign, run.len()));
        } else {
            out.extend(format!("!{}", run.len()).bytes());
            out.push(sign);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Colour = [255, 0, 0, 255];
    const BLUE: Colour = [0, 0, 255, 255];
    const CLEAR: Colour = [0, 0, 0, 0];

    fn drawn(width: usize, colours: &[Colour]) -> String {
        String::from_utf8(draw(&Pixels::new(width, colours.to_vec()).unwrap())).unwrap()
    }

    #[test]
    fn each_colour_of_six_rows_has_its_line() {
        let picture = drawn(2, &[RED, BLUE, RED, RED]);
        assert_eq!(picture, "\x1bP0;1;0q\"1;1;2;2#0;2;0;0;100#1;2;100;0;0#0?@$#1BA-\x1b\\");
    }

    #[test]
    fn repetitions_are_counted_and_clear_pixels_left_alone() {
        let picture = drawn(9, &[CLEAR, RED, RED, RED, RED, RED, CLEAR, BLUE, CLEAR]);
        assert!(picture.ends_with("#0!7?@$#1?!5@-\x1b\\"), "{picture:?}");
        assert!(drawn(3, &[CLEAR; 3]).ends_with("\"1;1;3;1-\x1b\\"));
    }

    #[test]
    fn many_rows_are_many_bands() {
        assert_eq!(drawn(1, &[RED; 13]).matches('-').count(), 3);
    }

    #[test]
    fn many_colours_become_few() {
        let colours: Vec<Colour> = (0..100_u8).flat_map(|x| (0..100_u8).map(move |y| [x * 2, y * 2, x, 255])).collect();
        let picture = drawn(100, &colours);
        assert_eq!(picture.matches(";2;").count(), COLOURS);
        assert!(picture.bytes().all(|byte| byte == 0x1b || byte.is_ascii_graphic()), "nothing acts on the terminal");
    }
}
