//! The signs of the axis, and their forms for simple terminals.

use super::Look;

/// What an axis is drawn with.
pub(super) struct Signs {
    /// The axis itself.
    pub line: char,
    /// The axis where distances are not true.
    pub even_line: char,
    /// A tick on it.
    pub tick: char,
    /// A day.
    pub day: char,
    /// A month or year that is no longer than a letter.
    pub within: char,
    /// A span that is no longer than a letter.
    pub short: char,
    /// The ends of a span that are known to the day.
    pub closed: (char, char),
    /// Ends that are not.
    pub open: (char, char),
    /// Between the ends of a span.
    pub span: char,
    /// Between the ends of a month or year.
    pub blur: char,
    /// Before a number of dates.
    pub times: char,
    /// Above the dateline.
    pub dateline: char,
    /// Where the dateline crosses the axis.
    pub crossing: char,
    /// Where it goes on.
    pub across: char,
}

const RICH: Signs = Signs {
    line: '─',
    even_line: '╌',
    tick: '┬',
    day: '●',
    within: '○',
    short: '■',
    closed: ('├', '┤'),
    open: ('(', ')'),
    span: '─',
    blur: '┄',
    times: '×',
    dateline: '▼',
    crossing: '┃',
    across: '╎',
};

const PLAIN: Signs = Signs {
    line: '─',
    even_line: '-',
    tick: '┬',
    day: '*',
    within: 'o',
    short: '■',
    closed: ('├', '┤'),
    open: ('(', ')'),
    span: '─',
    blur: '.',
    times: 'x',
    dateline: 'v',
    crossing: '║',
    across: '│',
};

pub(super) fn signs(look: Look) -> &'static Signs {
    if look.plain { &PLAIN } else { &RICH }
}
