//! How wide the columns of a table are.

/// No word asks for more cells than this before it may be cut.
const LONG: u16 = 10;
/// Cells that a column has at the least if its text asks for more.
const NARROW: u16 = 4;

/// From this width on columns are parted by two cells in any case.
const SPACIOUS: u16 = 40;

/// What the text of a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    /// Cells of its widest cell.
    pub(super) whole: u16,
    /// Cells of its longest word.
    pub(super) word: u16,
}

impl Wish {
    /// Cells without which the column cannot be read.
    fn least(self) -> u16 {
        self.whole.min(self.word.clamp(NARROW, LONG))
    }
}

/// The columns of a table in a width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// Cells of each.
    pub(super) widths: Vec<u16>,
    /// Cells between two of them.
    pub(super) gap: u16,
}

impl Columns {
    /// As wide as their widest cells if there is room; else those that ask for more than their share give way
    /// in proportion. None if some would become too narrow to read, or if there is no column.
    pub(super) fn fit(wishes: &[Wish], width: u16) -> Option<Self> {
        let gaps = u16::try_from(wishes.len().checked_sub(1)?).ok()?;
        let wanted = total(wishes.iter().map(|wish| wish.whole));
        let roomy = u32::from(gaps) * 2 + wanted <= u32::from(width);
        let gap = if roomy || width >= SPACIOUS { 2 } else { 1 };
        let room = u32::from(width).checked_sub(u32::from(gaps) * u32::from(gap))?;
        if wanted <= room {
            return Some(Self { widths: wishes.iter().map(|wish| wish.whole).collect(), gap });
        }
        let least = total(wishes.iter().map(|wish| wish.least()));
        (least <= room).then(|| Self { widths: shrink(wishes, room), gap })
    }

    /// Cells from the first column's edge to another's.
    pub(super) fn start(&self, column: usize) -> u16 {
        self.widths.iter().take(column).map(|width| width + self.gap).sum()
    }
}

/// Widths that fill the room: each column has its least, and as much of what is left as it asks for; what
/// remains goes to the others in proportion to what they lack.
fn shrink(wishes: &[Wish], room: u32) -> Vec<u16> {
    let mut widths: Vec<u16> = wishes.iter().map(|wish| wish.least()).collect();
    let mut left = room.saturating_sub(total(widths.iter().copied()));
    let mut lacks: Vec<(usize, u16)> =
        wishes.iter().zip(&widths).map(|(wish, width)| wish.whole - width).enumerate().collect();
    // The modest come first, so that what they leave of their share is known when the others get theirs.
    lacks.sort_by_key(|&(column, lack)| (lack, column));
    let mut asked = total(lacks.iter().map(|&(_, lack)| lack));
    for (place, &(column, lack)) in lacks.iter().enumerate() {
        let share = left / u32::try_from(lacks.len() - place).unwrap_or(u32::MAX);
        let lack = u32::from(lack);
        let more = if lack <= share { lack } else { left * lack / asked };
        widths[column] += u16::try_from(more).unwrap_or_default();
        left -= more;
        asked -= lack;
    }
    widths
}

fn total(widths: impl Iterator<Item = u16>) -> u32 {
    widths.map(u32::from).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_get_what_they_ask_for_or_give_way_in_proportion() {
        for (wishes, width, widths, gap) in [
            (&[(5, 5), (7, 7)][..], 80, &[5, 7][..], 2),
            (&[(5, 5), (7, 7)], 14, &[5, 7], 2),
            (&[(5, 5), (7, 7)], 13, &[5, 7], 1),
            (&[(5, 5), (100, 8), (50, 8)], 60, &[5, 33, 18], 2),
            (&[(100, 4), (100, 4)], 9, &[4, 4], 1),
            (&[(2, 2), (100, 4)], 10, &[2, 7], 1),
            (&[(21, 10), (6, 6), (5, 5)], 24, &[11, 6, 5], 1),
        ] {
            let wishes: Vec<Wish> = wishes.iter().map(|&(whole, word)| Wish { whole, word }).collect();
            assert_eq!(Columns::fit(&wishes, width), Some(Columns { widths: widths.to_vec(), gap }), "{wishes:?}");
        }
    }

    #[test]
    fn a_column_too_narrow_to_read_is_none() {
        let wish = Wish { whole: 100, word: 4 };
        assert_eq!(Columns::fit(&[wish, wish], 8), None);
        assert_eq!(Columns::fit(&[wish, Wish { whole: 6, word: 6 }], 10), None);
        assert_eq!(Columns::fit(&[], 8), None);
    }
}
