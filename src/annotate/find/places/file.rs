//! The gazetteer's file, read in place by binary search.
//!
//! Numbers are little-endian. `DGZ1`, how many countries (2 bytes), places (2) and blocks of names (4). The countries: two
//! letters each, by ISO 3166-1. The places, 9 bytes each: latitude and longitude in hundredths of a degree (2 each, signed),
//! country (1), the place that is the region it lies in (2; 65,535 for none), weight (1), kind (1). Where each block begins,
//! counted from the first (4 each). The blocks, of [`BLOCK`] names each in byte order: how many bytes a name shares with the
//! one before (1), how many more it has (1), these; how many places are so named (1), which (2 each; the highest bit says
//! that it is not their first name).

use std::cmp::Ordering;

/// Names in a block.
pub const BLOCK: usize = 16;
/// What the file begins with.
pub const MAGIC: [u8; 4] = *b"DGZ1";
/// Bytes of a place.
pub const PLACE: usize = 9;
/// Says at a place's number that it is not called so first of all.
pub const SECOND_NAME: u16 = 1 << 15;
/// Stands for no region.
pub const NOWHERE: u16 = u16::MAX;
/// Kinds of places.
pub const COUNTRY: u8 = 0;
/// A part of a country.
pub const REGION: u8 = 1;
/// The seat of a government.
pub const CAPITAL: u8 = 2;
/// Any other town.
pub const TOWN: u8 = 3;
/// A sea, a river, a mountain, an island.
pub const NATURE: u8 = 4;

/// Of `GeoNames`, Natural Earth and CLDR; see assets/README.md.
const FILE: &[u8] = include_bytes!("../../../../assets/gazetteer.bin");
const HEAD: usize = 12;

/// A place that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Its number.
    pub(super) number: u16,
    /// Hundredths of a degree north and east.
    pub(super) at: (i16, i16),
    /// Number of its country.
    pub(super) country: u8,
    /// The region it lies in, if that is known.
    pub(super) region: Option<u16>,
    /// Eight times the logarithm to base 2 of its population, or what compares with that.
    pub(super) weight: u8,
    pub(super) kind: u8,
    /// Whether the name that was asked for is its first.
    pub(super) is_first_name: bool,
}

/// The places that a folded name is given to.
pub(super) fn named(key: &str) -> Vec<Place> {
    File(FILE).named(key).unwrap_or_default()
}

/// A file in memory. Whatever is not as it should be is not there.
struct File<'a>(&'a [u8]);

impl File<'_> {
    fn named(&self, key: &str) -> Option<Vec<Place>> {
        let (mut low, mut high) = (0, self.blocks()?);
        // The last block whose first name is not behind the key.
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.first_name(middle)?.cmp(key.as_bytes()) {
                Ordering::Greater => high = middle,
                _ => low = middle + 1,
            }
        }
        self.within(low.checked_sub(1)?, key.as_bytes())
    }

    /// The places of a name in a block.
    fn within(&self, block: usize, key: &[u8]) -> Option<Vec<Place>> {
        let mut at = self.block(block)?;
        let mut name = Vec::with_capacity(32);
        for _ in 0..BLOCK {
            let (shared, more) = (usize::from(self.byte(at)?), usize::from(self.byte(at + 1)?));
            name.truncate(shared);
            name.extend_from_slice(self.0.get(at + 2..at + 2 + more)?);
            at += 2 + more;
            let count = usize::from(self.byte(at)?);
            match name.as_slice().cmp(key) {
                Ordering::Less => at += 1 + 2 * count,
                Ordering::Equal => {
                    return (0..count).map(|index| self.place(self.number(at + 1 + 2 * index)?)).collect();
                }
                Ordering::Greater => return None,
            }
        }
        None
    }

    fn first_name(&self, block: usize) -> Option<&[u8]> {
        let at = self.block(block)?;
        self.0.get(at + 2..at + 2 + usize::from(self.byte(at + 1)?))
    }

    /// The place of a number as it stands in the list of a name.
    fn place(&self, listed: u16) -> Option<Place> {
        let number = listed & !SECOND_NAME;
        let at = self.places()? + PLACE * usize::from(number);
        let degrees = |at: usize| Some(i16::from_le_bytes(self.0.get(at..at + 2)?.try_into().ok()?));
        Some(Place {
            number,
            at: (degrees(at)?, degrees(at + 2)?),
            country: self.byte(at + 4)?,
            region: Some(self.number(at + 5)?).filter(|region| *region != NOWHERE),
            weight: self.byte(at + 7)?,
            kind: self.byte(at + 8)?,
            is_first_name: listed & SECOND_NAME == 0,
        })
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    fn number(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.0.get(at..at + 2)?.try_into().ok()?))
    }

    fn long(&self, at: usize) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.0.get(at..at + 4)?.try_into().ok()?)).ok()
    }

    fn places(&self) -> Option<usize> {
        Some(HEAD + 2 * usize::from(self.number(4)?))
    }

    fn blocks(&self) -> Option<usize> {
        self.long(8).filter(|_| self.0.starts_with(&MAGIC))
    }

    fn index(&self) -> Option<usize> {
        Some(self.places()? + PLACE * usize::from(self.number(6)?))
    }

    /// Where a block begins.
    fn block(&self, block: usize) -> Option<usize> {
        let index = self.index()?;
        Some(index + 4 * self.blocks()? + self.long(index + 4 * block)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_file_names_nothing() {
        for length in [0, 3, 12, 100, FILE.len() / 2] {
            assert!(File(&FILE[..length]).named("zzz").unwrap_or_default().is_empty());
        }
        let mut noise = FILE[..4096].to_vec();
        noise[8..12].copy_from_slice(&[0xff; 4]);
        assert_eq!(File(&noise).named("paris"), None);
    }
}
