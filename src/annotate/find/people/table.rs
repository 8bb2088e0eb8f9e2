//! A table from hashes to rows of bytes that is looked up where it lies, without being read first.
//!
//! The upper bits of a hash of 32 bits choose a bucket, its lower 16 bits tell the rows of a bucket apart. So a
//! hash that was never put in is taken for another about once in four thousand times, and no slot is empty.
//!
//! Layout, little endian: `u32` bits of a bucket's number, `u32` rows, `u32` bytes of a row, then for each bucket and
//! one more the `u32` index of its first row, for each row a `u16` of its hash, and the rows.

/// How many rows are in a bucket on average, and less than twice as many: their hashes fill less than a line of a cache.
const IN_BUCKET: usize = 12;

/// Rows of bytes by hash.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table<'a> {
    bits: u32,
    width: usize,
    starts: &'a [u8],
    prints: &'a [u8],
    rows: &'a [u8],
}

impl<'a> Table<'a> {
    /// The table at the beginning of some bytes, and what follows it; none if it is cut.
    pub fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (bits, bytes) = number(bytes)?;
        let (rows, bytes) = number(bytes)?;
        let (width, bytes) = number(bytes)?;
        let (rows, width) = (rows as usize, width as usize);
        let buckets = 1_usize.checked_shl(bits).filter(|_| bits <= 16)?;
        let (starts, bytes) = bytes.split_at_checked((buckets + 1) * 4)?;
        let (prints, bytes) = bytes.split_at_checked(rows.checked_mul(2)?)?;
        let (rows, bytes) = bytes.split_at_checked(rows.checked_mul(width)?)?;
        Some((Self { bits, width, starts, prints, rows }, bytes))
    }

    /// The row of a hash, if it has one.
    #[inline]
    pub fn find(&self, hash: u32) -> Option<&'a [u8]> {
        let bucket = (u64::from(hash) << self.bits >> 32) as usize;
        let (start, rest) = number(self.starts.get(bucket * 4..)?)?;
        let (end, _) = number(rest)?;
        let (start, end) = (start as usize, end as usize);
        let prints = self.prints.get(start * 2..end * 2)?;
        let print = hash.to_le_bytes();
        let at = start + prints.chunks_exact(2).position(|other| other == &print[..2])?;
        self.rows.get(at * self.width..(at + 1) * self.width)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.prints.len() / 2
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.prints.is_empty()
    }
}

/// The number that some bytes begin with, and what follows.
#[inline]
pub(super) fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, bytes) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_le_bytes(*number), bytes))
}

/// A table as bytes, of hashes and their rows, which are equally long. Of equal hashes the last counts.
///
/// So many buckets that about a cache line of hashes is compared for each look-up.
pub fn write(rows: &[(u32, Vec<u8>)]) -> Vec<u8> {
    in_buckets(rows, (rows.len() / IN_BUCKET).max(2).ilog2().min(16))
}

fn in_buckets(rows: &[(u32, Vec<u8>)], bits: u32) -> Vec<u8> {
    let mut sorted: Vec<&(u32, Vec<u8>)> = rows.iter().collect();
    sorted.sort_by_key(|(hash, _)| (hash.checked_shr(32 - bits).unwrap_or(0), hash & 0xFFFF));
    let key = |row: &&(u32, Vec<u8>)| (row.0.checked_shr(32 - bits).unwrap_or(0), row.0 & 0xFFFF);
    let rows: Vec<_> = sorted.chunk_by(|a, b| key(a) == key(b)).filter_map(<[_]>::last).copied().collect();
    let width = rows.first().map_or(0, |(_, row)| row.len());
    let mut bytes = Vec::new();
    let mut push = |number: usize| bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
    push(bits as usize);
    push(rows.len());
    push(width);
    for bucket in 0..=1_u32 << bits {
        push(rows.partition_point(|(hash, _)| hash.checked_shr(32 - bits).unwrap_or(0) < bucket));
    }
    bytes.extend(rows.iter().flat_map(|(hash, _)| hash.to_le_bytes().into_iter().take(2)));
    bytes.extend(rows.iter().flat_map(|(_, row)| row.iter()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_found_and_nothing_else() {
        for bits in [2, 8, 14] {
            let hashes: Vec<u32> = (1..200_u32).map(|i| i.wrapping_mul(0x9E37_79B9) ^ i).collect();
            let rows: Vec<_> = hashes.iter().map(|hash| (*hash, hash.rotate_left(9).to_be_bytes().to_vec())).collect();
            let mut bytes = in_buckets(&rows, bits);
            bytes.push(7);
            let (table, rest) = Table::read(&bytes).unwrap();
            assert_eq!(rest, [7]);
            assert!(rows.iter().all(|(hash, row)| table.find(*hash) == Some(row)));
            let strange = (0..10_000_u32).map(|i| i.wrapping_mul(0x85EB_CA6B) ^ 0x5555);
            assert!(strange.filter(|hash| table.find(*hash).is_some()).count() < 40);
            assert!((0..bytes.len() - 1).all(|end| Table::read(&bytes[..end]).is_none()));
        }
        assert_eq!(Table::default().find(1), None);
    }
}
