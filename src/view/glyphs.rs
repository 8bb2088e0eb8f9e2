//! The signs that frames, marks and bars are drawn with, and their forms for simple terminals.

use ratatui::symbols::border;

use crate::page::FOUND;

/// The signs of the screen's furniture.
#[derive(Debug)]
pub(super) struct Glyphs {
    /// The frame of what has no focus.
    pub frame: border::Set<'static>,
    /// The frame of what has the focus.
    pub focused: border::Set<'static>,
    /// Before what was found in the text and not stated by its file.
    pub found: &'static str,
    /// Before the selected line of a list.
    pub selected: &'static str,
    /// A section in which somebody is mentioned.
    pub present: &'static str,
    /// A section in which somebody is not.
    pub absent: &'static str,
    /// A branch of the outline that hides its sections.
    pub folded: &'static str,
    /// A branch that shows them.
    pub unfolded: &'static str,
    /// Beside the chosen item of a view.
    pub bar: &'static str,
    /// There is more text above.
    pub above: &'static str,
    /// There is more text below.
    pub below: &'static str,
    /// Between parts of a line.
    pub dot: &'static str,
    /// Before the number of a paragraph.
    pub paragraph: &'static str,
    /// What is done of a work, and what is not.
    pub progress: (&'static str, &'static str),
    /// Before the choices of a question, which have a shape each, over and over.
    pub shapes: [&'static str; 6],
    /// Before the right one.
    pub right: &'static str,
    /// A cell of a bar to scale.
    pub full: &'static str,
    /// Around the tabs of a small screen.
    pub tabs: (&'static str, &'static str),
}

impl Glyphs {
    /// The shape of a choice.
    pub(super) fn shape(&self, choice: usize) -> &'static str {
        self.shapes[choice % self.shapes.len()]
    }
}

/// The signs for terminals with a Unicode font.
pub(super) const RICH: Glyphs = Glyphs {
    frame: border::ROUNDED,
    focused: border::THICK,
    found: FOUND,
    selected: "▸",
    present: "●",
    absent: "·",
    folded: "▸",
    unfolded: "▾",
    bar: "┃",
    above: "▲",
    below: "▼",
    dot: "·",
    paragraph: "¶",
    progress: ("━", "─"),
    shapes: ["●", "▲", "■", "◆", "○", "△"],
    right: "✓",
    full: "█",
    tabs: ("‹", "›"),
};

/// The signs of code page 437 and ASCII.
pub(super) const PLAIN: Glyphs = Glyphs {
    frame: border::PLAIN,
    focused: border::DOUBLE,
    found: FOUND,
    selected: ">",
    present: "*",
    absent: ".",
    folded: "+",
    unfolded: "-",
    bar: "|",
    above: "^",
    below: "v",
    dot: "-",
    paragraph: "par. ",
    progress: ("=", "-"),
    shapes: ["o", "^", "#", "+", "x", "="],
    right: "*",
    full: "#",
    tabs: ("<", ">"),
};
