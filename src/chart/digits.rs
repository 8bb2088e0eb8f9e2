//! Figures in large: each sign as a little picture of dots, two dots a cell.

/// How large the signs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigitSize {
    /// Three rows high, four columns wide.
    Small,
    /// Five rows high, six columns wide.
    Large,
}

/// The signs that figures are made of, in the order of the pictures.
const SIGNS: [char; 13] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '.', '-'];

/// Rows of dots from top to bottom, each sign a column of pictures.
const SMALL: [&[&str; 6]; SIGNS.len()] = [
    &[".##.", "#..#", "#..#", "#..#", "#..#", ".##."],
    &[".#.", "##.", ".#.", ".#.", ".#.", "###"],
    &[".##.", "#..#", "...#", "..#.", ".#..", "####"],
    &["###.", "...#", ".##.", "...#", "...#", "###."],
    &["#..#", "#..#", "#..#", "####", "...#", "...#"],
    &["####", "#...", "###.", "...#", "...#", "###."],
    &[".##.", "#...", "###.", "#..#", "#..#", ".##."],
    &["####", "...#", "...#", "..#.", "..#.", "..#."],
    &[".##.", "#..#", ".##.", "#..#", "#..#", ".##."],
    &[".##.", "#..#", "#..#", ".###", "...#", ".##."],
    &["..", "..", "..", "..", ".#", "#."],
    &[".", ".", ".", ".", ".", "#"],
    &["...", "...", "###", "...", "...", "..."],
];
const LARGE: [&[&str; 10]; SIGNS.len()] = [
    &[".####.", "######", "##..##", "##..##", "##..##", "##..##", "##..##", "##..##", "######", ".####."],
    &["..##..", ".###..", "####..", "..##..", "..##..", "..##..", "..##..", "..##..", "######", "######"],
    &[".####.", "######", "##..##", "....##", "...###", "..###.", ".###..", "###...", "######", "######"],
    &["#####.", "######", "....##", "....##", ".#####", ".#####", "....##", "....##", "######", "#####."],
    &["##..##", "##..##", "##..##", "##..##", "######", "######", "....##", "....##", "....##", "....##"],
    &["######", "######", "##....", "##....", "#####.", "######", "....##", "....##", "######", "#####."],
    &[".####.", "#####.", "##....", "##....", "#####.", "######", "##..##", "##..##", "######", ".####."],
    &["######", "######", "....##", "....##", "...###", "...##.", "..###.", "..##..", "..##..", "..##.."],
    &[".####.", "######", "##..##", "##..##", ".####.", ".####.", "##..##", "##..##", "######", ".####."],
    &[".####.", "######", "##..##", "##..##", "######", ".#####", "....##", "....##", ".#####", ".####."],
    &["...", "...", "...", "...", "...", "...", "...", ".##", ".##", "##."],
    &["..", "..", "..", "..", "..", "..", "..", "..", "##", "##"],
    &["....", "....", "....", "....", "####", "####", "....", "....", "....", "...."],
];

impl DigitSize {
    /// Rows of a figure.
    pub fn rows(self) -> usize {
        match self {
            Self::Small => 3,
            Self::Large => 5,
        }
    }

    fn dots(self, sign: usize) -> &'static [&'static str] {
        match self {
            Self::Small => SMALL[sign],
            Self::Large => LARGE[sign],
        }
    }
}

/// A figure such as `3,700` in rows of blocks, all equally wide; none where it has other signs than digits, `,`, `.`
/// and `-`. The blocks are such as code page 437 has.
pub fn digits(figure: &str, size: DigitSize) -> Option<Vec<String>> {
    let signs: Option<Vec<usize>> = figure.chars().map(|sign| SIGNS.iter().position(|known| *known == sign)).collect();
    let signs = signs.filter(|signs| !signs.is_empty())?;
    let row = |row: usize| {
        let pictures = signs.iter().map(|sign| {
            let dots = size.dots(*sign);
            dots[2 * row].bytes().zip(dots[2 * row + 1].bytes()).map(block).collect::<String>()
        });
        pictures.collect::<Vec<_>>().join(" ")
    };
    Some((0..size.rows()).map(row).collect())
}

/// The block for a dot above and one below.
fn block((above, below): (u8, u8)) -> char {
    match (above, below) {
        (b'#', b'#') => '█',
        (b'#', _) => '▀',
        (_, b'#') => '▄',
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_as_high_as_the_others_and_each_looks_its_own_way() {
        for (size, high) in [(DigitSize::Small, 6), (DigitSize::Large, 10)] {
            let pictures: Vec<_> = (0..SIGNS.len()).map(|sign| size.dots(sign)).collect();
            for (picture, sign) in pictures.iter().zip(SIGNS) {
                assert!(picture.len() == high && picture.iter().all(|row| row.len() == picture[0].len()), "{sign}");
                assert_eq!(pictures.iter().filter(|other| *other == picture).count(), 1, "{sign}");
            }
        }
    }

    #[test]
    fn a_figure_is_drawn_with_its_thousands_parted() {
        assert_eq!(digits("27", DigitSize::Small).unwrap(), ["▄▀▀▄ ▀▀▀█", "  ▄▀   ▄▀", "▄█▄▄   █ "]);
        let large = digits("3,700", DigitSize::Large).unwrap();
        assert_eq!((large.len(), &*large[4]), (5, "█████▀ ▄█▀   ██   ▀████▀ ▀████▀"));
        assert!(["", "1e300", "27 men", "١"].iter().all(|figure| digits(figure, DigitSize::Small).is_none()));
    }
}
