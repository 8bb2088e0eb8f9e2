//! The gazetteer's file, read in place by binary search.
//!
//! Numbers are little-endian. `DGZ1`, how many countries (2 bytes), places (2) and blocks of names (4). The countries: two
//! letters each, by ISO 3166-1, in order. The places, 9 bytes each: latitude and longitude in hundredths of a degree (2 each,
//! signed), country (1), the place that is the region it lies in (2; 65,535 for none; of a region itself how many kilometres
//! it reaches, 0 if what lies in it says so), weight (1), kind (1). Where each block begins,
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
    /// The region it lies in, if that is known; none of a region.
    pub(super) region: Option<u16>,
    /// How many kilometres a region reaches; 0 if what lies in it says so.
    pub(super) reach: u16,
    /// Eight times the logarithm to base 2 of its population and what its fame adds, or what compares with that.
    pub(super) weight: u8,
    pub(super) kind: u8,
    /// Whether the name that was asked for is its first.
    pub(super) is_first_name: bool,
}

/// The places that a folded name is given to.
pub(super) fn named(key: &str) -> Vec<Place> {
    File(FILE).named(key).unwrap_or_default()
}

/// Whether a folded name goes on so.
pub(super) fn is_begun(beginning: &str) -> bool {
    File(FILE).is_begun(beginning)
}

/// The number of a country by its two letters.
pub(super) fn country(letters: &str) -> Option<u8> {
    File(FILE).country(letters.as_bytes())
}

/// A file in memory. Whatever is not as it should be is not there.
struct File<'a>(&'a [u8]);

impl File<'_> {
    /// The places of a name.
    fn named(&self, key: &str) -> Option<Vec<Place>> {
        let (_, at) = self.first_from(key.as_bytes()).filter(|(name, _)| name == key.as_bytes())?;
        (0..usize::from(self.byte(at)?)).map(|index| self.place(self.number(at + 1 + 2 * index)?)).collect()
    }

    fn is_begun(&self, beginning: &str) -> bool {
        self.first_from(beginning.as_bytes()).is_some_and(|(name, _)| name.starts_with(beginning.as_bytes()))
    }

    fn country(&self, letters: &[u8]) -> Option<u8> {
        let codes = self.0.get(HEAD..self.places()?)?.chunks_exact(2);
        u8::try_from(codes.into_iter().position(|code| code == letters)?).ok()
    }

    /// The first name that does not come before a key, and where its places are counted.
    fn first_from(&self, key: &[u8]) -> Option<(Vec<u8>, usize)> {
        let (mut low, mut high) = (0, self.blocks()?);
        // The last block whose first name is not behind the key.
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.first_name(middle)?.cmp(key) {
                Ordering::Greater => high = middle,
                _ => low = middle + 1,
            }
        }
        let block = low.saturating_sub(1);
        self.within(block, key).or_else(|| self.within(block + 1, key))
    }

    /// The first name of a block that does not come before a key.
    fn within(&self, block: usize, key: &[u8]) -> Option<(Vec<u8>, usize)> {
        let mut at = self.block(block)?;
        let mut name = Vec::with_capacity(32);
        for _ in 0..BLOCK {
            let (shared, more) = (usize::from(self.byte(at)?), usize::from(self.byte(at + 1)?));
            name.truncate(shared);
            name.extend_from_slice(self.0.get(at + 2..at + 2 + more)?);
            at += 2 + more;
            if name.as_slice() >= key {
                return Some((name, at));
            }
            at += 1 + 2 * usize::from(self.byte(at)?);
        }
        None
    }

    fn first_name(&self, block: usize) -> Option<&[u8]> {
        let at = self.block(block)?;
        self.0.get(at + 2..at + 2 + usize::from(self.byte(at + 1)?))
    }

    /// The place of a number as it stands in the list of a name, if it is one that the earth has room for.
    fn place(&self, listed: u16) -> Option<Place> {
        let number = listed & !SECOND_NAME;
        let at = Some(number).filter(|number| *number < self.number(6).unwrap_or(0))?;
        let at = self.places()? + PLACE * usize::from(at);
        let degrees = |at: usize| Some(i16::from_le_bytes(self.0.get(at..at + 2)?.try_into().ok()?));
        let (region, kind) = (self.number(at + 5)?, self.byte(at + 8)?);
        let is_region = kind == REGION;
        let place = Place {
            number,
            at: (degrees(at)?, degrees(at + 2)?),
            country: self.byte(at + 4)?,
            region: Some(region).filter(|region| !is_region && *region != NOWHERE),
            reach: if is_region { region } else { 0 },
            weight: self.byte(at + 7)?,
            kind,
            is_first_name: listed & SECOND_NAME == 0,
        };
        let on_earth = (-9000..=9000).contains(&place.at.0) && (-18000..=18000).contains(&place.at.1);
        (on_earth && place.kind <= NATURE).then_some(place)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    fn number(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.0.get(at..at.checked_add(2)?)?.try_into().ok()?))
    }

    fn long(&self, at: usize) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.0.get(at..at.checked_add(4)?)?.try_into().ok()?)).ok()
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

    /// Where a block begins; none if that is beyond the end.
    fn block(&self, block: usize) -> Option<usize> {
        let blocks = self.blocks().filter(|blocks| block < *blocks)?;
        let index = self.index()?;
        let first = index.checked_add(blocks.checked_mul(4)?)?;
        let at = first.checked_add(self.long(index + 4 * block)?)?;
        (at < self.0.len()).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A whole file of 40 names, `name 0` to `name 39`, which two places share.
    fn small() -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend([1, 0, 2, 0, 3, 0, 0, 0]);
        file.extend(b"RS");
        for (kind, region) in [(REGION, 90_u16), (TOWN, 0)] {
            file.extend([4300_i16.to_le_bytes(), 2100_i16.to_le_bytes()].concat());
            file.push(0);
            file.extend(region.to_le_bytes());
            file.extend([150, kind]);
        }
        let mut names: Vec<String> = (0..40).map(|number| format!("name {number}")).collect();
        names.sort();
        let (mut index, mut blocks) = (Vec::new(), Vec::new());
        for (at, name) in names.iter().enumerate() {
            let shared = if at % BLOCK == 0 { 0 } else { 5 };
            if shared == 0 {
                index.extend(u32::try_from(blocks.len()).unwrap().to_le_bytes());
            }
            blocks.extend([shared, u8::try_from(name.len()).unwrap() - shared]);
            blocks.extend(&name.as_bytes()[usize::from(shared)..]);
            blocks.extend([2, 0, 0, 1, 128]);
        }
        [file, index, blocks].concat()
    }

    /// Names that are there, and others before, between and behind them.
    fn keys() -> Vec<String> {
        let others = ["", "a", "name", "name 1x", "name 99", "z", "é"].map(str::to_owned);
        (0..40).map(|number| format!("name {number}")).chain(others).collect()
    }

    #[test]
    fn every_name_of_a_file_has_its_places() {
        let file = small();
        for key in keys() {
            let places = File(&file).named(&key);
            assert_eq!(
                places.is_some(),
                key.starts_with("name ") && key.len() < 8 && key != "name 1x" && key != "name 99"
            );
            if let Some(places) = places {
                assert_eq!((places[0].reach, places[0].region, places[0].is_first_name), (90, None, true), "{key}");
                assert_eq!((places[1].reach, places[1].region, places[1].is_first_name), (0, Some(0), false), "{key}");
            }
        }
        assert_eq!(File(&file).country(b"RS"), Some(0));
        assert!(File(&file).is_begun("name 3") && !File(&file).is_begun("name 4x"));
    }

    #[test]
    fn a_file_that_is_cut_anywhere_says_nothing_or_the_same() {
        let file = small();
        for length in 0..file.len() {
            for key in keys() {
                let cut = File(&file[..length]).named(&key);
                assert!(cut.is_none() || cut == File(&file).named(&key), "{key} at {length}");
                File(&file[..length]).is_begun(&key);
            }
            File(&file[..length]).country(b"RS");
        }
    }

    #[test]
    fn a_file_with_any_wrong_byte_names_no_place_that_is_not_on_earth() {
        let mut file = small();
        for at in 0..file.len() {
            let right = file[at];
            for wrong in 0..=u8::MAX {
                file[at] = wrong;
                let named = ["name 0", "name 12", "name 39", "name 8x"].map(|key| File(&file).named(key));
                for place in named.into_iter().flatten().flatten() {
                    assert!(
                        place.at.0.abs() <= 9000 && place.at.1.abs() <= 18000 && place.kind <= NATURE,
                        "{at}: {wrong}"
                    );
                }
                File(&file).is_begun("name 2");
                File(&file).country(b"RS");
            }
            file[at] = right;
        }
    }

    #[test]
    fn the_file_of_the_program_is_whole() {
        let file = File(FILE);
        let blocks = file.blocks().unwrap();
        let firsts: Vec<_> = (0..blocks).map(|block| file.first_name(block).unwrap()).collect();
        assert!(firsts.is_sorted(), "the blocks are in order");
        for first in firsts {
            let name = str::from_utf8(first).unwrap();
            assert!(file.named(name).is_some_and(|places| !places.is_empty()), "{name}");
        }
    }
}
