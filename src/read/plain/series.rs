//! Numbers that go on across headings of different forms: behind `ADVENTURE VI` comes `VII. THE BLUE CARBUNCLE`.

use super::{heading::NUMBERED, keyword::RANKS};

/// The parts of a text.
#[derive(Debug)]
pub(super) struct Series {
    /// The headings that are open, outermost first, each with its rank and its number.
    open: Vec<(u8, u32)>,
    /// Whether the first part has begun; from the first line on, if the text has none.
    pub(super) begun: bool,
}

impl Series {
    /// The series of a text that has parts, or has none.
    pub(super) fn new(has_parts: bool) -> Self {
        Self { open: Vec::new(), begun: !has_parts }
    }

    /// The rank of a heading, given the one that its form has. A bare number that goes on where a chapter with its word
    /// stopped is of that chapter's rank, unless numbers of its own form are open that it follows on. One that only its shape
    /// tells begins no part.
    pub(super) fn rank(&mut self, rank: u8, number: Option<u32>, shaped: bool) -> u8 {
        if rank == 0 {
            return rank;
        }
        self.begun |= !shaped;
        let follows = |last: u32| number == Some(last + 1);
        let own = self.open.iter().any(|&(open, last)| open == rank && follows(last));
        let other = self.open.iter().rev().find(|&&(open, last)| (RANKS..rank).contains(&open) && follows(last));
        let rank = match other {
            Some(&(other, _)) if rank == NUMBERED && !own => other,
            _ => rank,
        };
        self.open.retain(|&(open, _)| open < rank);
        self.open.extend(number.map(|number| (rank, number)));
        rank
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(headings: &[(u8, u32)]) -> Vec<u8> {
        let mut series = Series::new(true);
        headings.iter().map(|&(rank, number)| series.rank(rank, Some(number), false)).collect()
    }

    #[test]
    fn a_number_goes_on_where_a_chapter_stopped() {
        assert_eq!(ranks(&[(40, 1), (60, 1), (60, 2), (40, 2), (60, 3), (60, 4)]), [40, 60, 60, 40, 40, 40]);
        assert_eq!(ranks(&[(30, 1), (60, 1), (60, 2), (30, 2), (60, 1)]), [30, 60, 60, 30, 60]);
        assert_eq!(ranks(&[(40, 1), (60, 1), (60, 2), (60, 3)]), [40, 60, 60, 60]);
    }
}
