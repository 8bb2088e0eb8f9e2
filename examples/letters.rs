//! Makes `assets/letters.bin`, the letters of large headings, of three fonts of X11 in the public domain
//! (`font-misc-misc`: "Public domain font. Share and enjoy."):
//!
//! ```sh
//! apt-get download xfonts-base pcf2bdf    # and `dpkg -x` for each of them
//! for font in 5x8 6x10 8x13; do zcat misc/$font.pcf.gz | pcf2bdf > $font.bdf; done
//! cargo run --example letters -- 5x8.bdf 6x10.bdf 8x13.bdf assets/letters.bin
//! ```
//!
//! The upright fonts are taken, not their bold sisters: strokes are thickened where they are drawn, and only where a
//! letter stays open. What the file looks like is told where it is read, in `src/chart/heading/font.rs`.

use std::{collections::BTreeMap, env, error::Error, fs, ops::RangeInclusive};

/// The letters that every font must have: Latin of all of Europe, Greek, Cyrillic of Russian, Serbian, Macedonian,
/// Bulgarian, Belarusian and Ukrainian, and the marks of their printers.
const LETTERS: [RangeInclusive<char>; 17] = [
    '!'..='~',
    '¡'..='¬',
    '®'..='\u{17E}',
    'Ș'..='ț',
    'Ά'..='Ί',
    'Ό'..='Ό',
    'Ύ'..='Ρ',
    'Σ'..='ώ',
    'Ѐ'..='џ',
    'Ґ'..='ґ',
    'Ẁ'..='ẅ',
    'ẞ'..='ẞ',
    'Ỳ'..='ỳ',
    '\u{2010}'..='―',
    '‘'..='„',
    '†'..='•',
    '…'..='…',
];
/// Single marks beside them.
const MARKS: [char; 8] = ['‰', '′', '″', '‹', '›', '€', '№', '−'];

/// A letter that some of the fonts lack, and how it is put together: as it is seen elsewhere, with the accent of a
/// third in so many of its topmost rows.
const MADE: [(char, char, char, usize); 5] =
    [('Ѐ', 'È', 'È', 0), ('ѐ', 'è', 'è', 0), ('Ѝ', 'Й', 'À', 2), ('ѝ', 'и', 'à', 2), ('ẞ', 'ß', 'ß', 0)];

/// A font: for each letter its rows, the leftmost column in the highest bit.
struct Font {
    height: usize,
    /// Columns of a space.
    space: u8,
    letters: BTreeMap<char, Vec<u8>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let (target, sources) = paths.split_last().ok_or("no files are named")?;
    let fonts: Vec<Font> = sources.iter().map(|path| font(path)).collect::<Result<_, _>>()?;
    let mut letters: Vec<char> = LETTERS.into_iter().flatten().chain(MARKS).collect();
    letters.sort_unstable();
    letters.dedup();
    let mut out = u16::try_from(letters.len())?.to_le_bytes().to_vec();
    for letter in &letters {
        out.extend(u16::try_from(u32::from(*letter))?.to_le_bytes());
    }
    for (font, path) in fonts.iter().zip(sources) {
        out.extend([u8::try_from(font.height)?, font.space]);
        for letter in &letters {
            let rows = font.rows(*letter).ok_or_else(|| format!("{path} has no {letter} ({letter:?})"))?;
            out.extend(trimmed(&rows));
        }
    }
    fs::write(target, &out)?;
    println!("{} letters, {} bytes", letters.len(), out.len());
    Ok(())
}

impl Font {
    /// The rows of a letter, put together where the font lacks it.
    fn rows(&self, letter: char) -> Option<Vec<u8>> {
        // A font may have an empty form for what was never drawn.
        if let Some(rows) = self.letters.get(&letter).filter(|rows| rows.iter().any(|row| *row > 0)) {
            return Some(rows.clone());
        }
        let (_, body, accent, high) = MADE.into_iter().find(|(made, ..)| *made == letter)?;
        let (body, accent) = (self.letters.get(&body)?, self.letters.get(&accent)?);
        Some(accent[..high].iter().chain(&body[high..]).copied().collect())
    }
}

/// The columns of ink, and the rows without what is blank at their left.
fn trimmed(rows: &[u8]) -> Vec<u8> {
    let ink = rows.iter().fold(0, |ink, row| ink | row);
    let left = ink.leading_zeros().min(7);
    let width = 8 - left - ink.trailing_zeros().min(7 - left);
    let width = u8::try_from(width).unwrap_or(u8::MAX);
    std::iter::once(width).chain(rows.iter().map(|row| row << left)).collect()
}

/// Reads a font in the Glyph Bitmap Distribution Format (Adobe, version 2.1), whose letters are at most 8 columns wide.
fn font(path: &str) -> Result<Font, Box<dyn Error>> {
    let text = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    let property = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.and_then(|value| value.trim().parse::<usize>().ok()).ok_or_else(|| format!("{path} has no {name}"))
    };
    let ascent = property("FONT_ASCENT")?;
    let height = ascent + property("FONT_DESCENT")?;
    let mut letters = BTreeMap::new();
    let mut space = 0;
    for glyph in text.split("STARTCHAR").skip(1) {
        let numbers = |name: &str| -> Vec<i32> {
            let line = glyph.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
            line.into_iter().flat_map(str::split_whitespace).filter_map(|number| number.parse().ok()).collect()
        };
        let Some(letter) = numbers("ENCODING").first().and_then(|code| char::from_u32(u32::try_from(*code).ok()?))
        else {
            continue;
        };
        if letter == ' ' {
            // Half an advance parts two words well where no letter has blanks of its own.
            space = u8::try_from(numbers("DWIDTH")[0].div_euclid(2) + 1)?;
        }
        letters.insert(letter, bitmap(glyph, &numbers("BBX"), ascent, height).ok_or_else(|| format!("{letter}"))?);
    }
    Ok(Font { height, space, letters })
}

/// The rows of a glyph at their places in the font's height.
fn bitmap(glyph: &str, frame: &[i32], ascent: usize, height: usize) -> Option<Vec<u8>> {
    let [_, high, left, bottom] = *frame else { return None };
    let top = usize::try_from(i32::try_from(ascent).ok()? - bottom - high).ok()?;
    let mut rows = vec![0; height];
    let lines = glyph.split("BITMAP").nth(1)?.lines().skip(1).take(usize::try_from(high).ok()?);
    for (row, line) in rows.iter_mut().skip(top).zip(lines) {
        *row = u8::from_str_radix(line.trim().get(..2)?, 16).ok()? >> u32::try_from(left).ok()?;
    }
    Some(rows)
}
