//! The lines and blocks that frames and bars are made of, drawn as shapes so that they close whatever the font.

/// How heavy the arms of a line are that leave the middle of a cell: 0 none, 1 light, 2 heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arms {
    pub(super) up: u8,
    pub(super) right: u8,
    pub(super) down: u8,
    pub(super) left: u8,
    /// Whether the corner is round.
    pub(super) round: bool,
}

/// Signs of Unicode's "Box Drawing", each with its arms: up, right, down, left.
const SIGNS: [(char, [u8; 4]); 30] = [
    ('─', [0, 1, 0, 1]),
    ('━', [0, 2, 0, 2]),
    ('│', [1, 0, 1, 0]),
    ('┃', [2, 0, 2, 0]),
    ('┌', [0, 1, 1, 0]),
    ('┐', [0, 0, 1, 1]),
    ('└', [1, 1, 0, 0]),
    ('┘', [1, 0, 0, 1]),
    ('╭', [0, 1, 1, 0]),
    ('╮', [0, 0, 1, 1]),
    ('╰', [1, 1, 0, 0]),
    ('╯', [1, 0, 0, 1]),
    ('┏', [0, 2, 2, 0]),
    ('┓', [0, 0, 2, 2]),
    ('┗', [2, 2, 0, 0]),
    ('┛', [2, 0, 0, 2]),
    ('├', [1, 1, 1, 0]),
    ('┤', [1, 0, 1, 1]),
    ('┬', [0, 1, 1, 1]),
    ('┴', [1, 1, 0, 1]),
    ('┼', [1, 1, 1, 1]),
    ('┣', [2, 2, 2, 0]),
    ('┫', [2, 0, 2, 2]),
    ('┳', [0, 2, 2, 2]),
    ('┻', [2, 2, 0, 2]),
    ('╋', [2, 2, 2, 2]),
    ('╴', [0, 0, 0, 1]),
    ('╵', [1, 0, 0, 0]),
    ('╶', [0, 1, 0, 0]),
    ('╷', [0, 0, 1, 0]),
];

/// The arms of a sign, if it is one that is drawn.
pub(super) fn arms(sign: char) -> Option<Arms> {
    let (_, [up, right, down, left]) = *SIGNS.iter().find(|(known, _)| *known == sign)?;
    Some(Arms { up, right, down, left, round: matches!(sign, '╭'..='╰') })
}

/// The part of its cell that a block fills: x, y, width and height in eighths.
pub(super) fn block(sign: char) -> Option<[u32; 4]> {
    let code = u32::from(sign);
    match sign {
        '▀' => Some([0, 0, 8, 4]),
        '▁'..='█' => Some([0, 8 - (code - 0x2580), 8, code - 0x2580]),
        '▉'..='▏' => Some([0, 0, 0x2590 - code, 8]),
        '▐' => Some([4, 0, 4, 8]),
        _ => None,
    }
}
