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

/// The middle of a cell that begins at a pixel.
pub(super) fn middle(start: u16, size: u16) -> f32 {
    f32::from(start) + f32::from(size) / 2.0
}

/// The strokes of a sign in the cell at a pixel: what runs through, else a corner, else each arm.
/// Each is a weight and the data of a path.
pub(super) fn strokes(arms: Arms, (left, top): (u16, u16), (width, height): (u16, u16)) -> Vec<(u8, String)> {
    let (right, bottom) = (left + width, top + height);
    let (x, y) = (middle(left, width), middle(top, height));
    let across = arms.left.max(arms.right);
    let along = arms.up.max(arms.down);
    let is_corner = (arms.left == 0) != (arms.right == 0) && (arms.up == 0) != (arms.down == 0);
    if is_corner && across == along {
        let from = if arms.left > 0 { left } else { right };
        let to = if arms.up > 0 { top } else { bottom };
        let bend = if arms.round { format!("Q{x} {y} {x} {to}") } else { format!("H{x}V{to}") };
        return vec![(across, format!("M{from} {y}{bend}"))];
    }
    let ends = |before: u8, after: u8, start: u16, middle: f32, end: u16| {
        let from = if before > 0 { f32::from(start) } else { middle };
        let to = if after > 0 { f32::from(end) } else { middle };
        (from, to)
    };
    let (x0, x1) = ends(arms.left, arms.right, left, x, right);
    let (y0, y1) = ends(arms.up, arms.down, top, y, bottom);
    let strokes = [(across, format!("M{x0} {y}H{x1}")), (along, format!("M{x} {y0}V{y1}"))];
    strokes.into_iter().filter(|(weight, _)| *weight > 0).collect()
}
