//! Everything that can be asked of the reader with a key.

use crate::article::View;

/// What a key asks for. What it means depends on the mode in which it was pressed; see the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One line (or one entry) down.
    LineDown,
    /// One line (or one entry) up.
    LineUp,
    /// One page down.
    PageDown,
    /// One page up.
    PageUp,
    /// Half a page down.
    HalfPageDown,
    /// Half a page up.
    HalfPageUp,
    /// To the beginning.
    Start,
    /// To the end.
    End,
    /// To the next paragraph.
    NextParagraph,
    /// To the previous paragraph.
    PreviousParagraph,
    /// To the next section.
    NextSection,
    /// To the previous section.
    PreviousSection,
    /// To the next pane or list.
    NextPane,
    /// To the previous pane or list.
    PreviousPane,
    /// Open what the keyboard stands on, or go to its next mention.
    Open,
    /// To the next hit or mention.
    NextHit,
    /// To the previous hit or mention.
    PreviousHit,
    /// Ask for words to search.
    Search,
    /// Ask for a command, a section, a person, a date or a mark.
    Palette,
    /// Back to where one came from.
    Back,
    /// Forward again.
    Forward,
    /// Put a mark here; a letter follows.
    SetMark,
    /// Go to a mark; a letter follows.
    GoToMark,
    /// The focused pane alone, or all panes again.
    Zoom,
    /// To the sidebar, or close it.
    Sidebar,
    /// Fold a branch of the outline.
    Fold,
    /// Unfold a branch of the outline.
    Unfold,
    /// Choose a view.
    Views,
    /// Look at the article in a view; the text is one of them.
    Show(View),
    /// To the other side of a comparison.
    NextSide,
    /// Scroll both sides of a comparison together, or each by itself.
    Together,
    /// The quotations by speaker, or in order.
    TurnQuotations,
    /// Who is mentioned together by paragraph, or by section.
    TurnPairs,
    /// To the next column of the square of people.
    NextColumn,
    /// To the previous column.
    PreviousColumn,
    /// Move the map.
    Map(MapStep),
    /// Dates at true distances, or evenly.
    Even,
    /// Only what the text has told so far, or all.
    AsOfHere,
    /// Only what somebody took part in.
    OnlyWith,
    /// The article as a lesson, or back to reading.
    Present,
    /// The next part of a lesson.
    NextStep,
    /// The part of a lesson before.
    PreviousStep,
    /// A black screen, or the lesson again.
    Black,
    /// A white screen, or the lesson again.
    White,
    /// Dim what is to come in a lesson, or hide it.
    Veil,
    /// Count minutes down, or end that.
    Timer,
    /// What the notes have no room for, from further down.
    ScrollDown,
    /// The same from further up.
    ScrollUp,
    /// A minute more to count down.
    MoreTime,
    /// A minute less to count down.
    LessTime,
    /// Put the next of whom a step speaks in the light.
    Spotlight,
    /// One sentence of a lesson at a time, or a paragraph again.
    BySentence,
    /// Count the hands of the next choice.
    NextChoice,
    /// Count the hands of the choice before.
    PreviousChoice,
    /// Take a digit of the hands away.
    EraseHands,
    /// Write what stays of a lesson into files.
    Keep,
    /// What is shown larger.
    Larger,
    /// What is shown smaller.
    Smaller,
    /// What lies further left in a view.
    Left,
    /// What lies further right in a view.
    Right,
    /// Look for who and when the file does not state, or end that.
    Find,
    /// What was found and is chosen is nothing of the kind.
    Dismiss,
    /// What was found and is chosen is the same as another one.
    Join,
    /// What was dismissed or joined last is as it was.
    Undo,
    /// Write the article, with what was found in it, as a file to be corrected.
    Draft,
    /// Follow a link by its label.
    FollowLink,
    /// Select paragraphs.
    Select,
    /// Copy the selection or the section.
    Copy,
    /// Copy as a citation.
    Cite,
    /// Choose a theme.
    Theme,
    /// A wider measure.
    Wider,
    /// A narrower measure.
    Narrower,
    /// Open the article in an editor.
    Edit,
    /// Read the article again.
    Reload,
    /// Release the mouse to the terminal, or take it again.
    Mouse,
    /// Draw the screen afresh.
    Redraw,
    /// Suspend the program.
    Suspend,
    /// Show the help.
    Help,
    /// One level back.
    Escape,
    /// Close what is open, then quit.
    Close,
    /// Quit; hands that are not written are asked about first, once.
    Quit,
    /// Do what the prompt or menu asks for.
    Accept,
    /// Erase a character of the prompt.
    Erase,
    /// Erase a word of the prompt.
    EraseWord,
    /// Erase the whole prompt.
    EraseAll,
    /// Complete the word at the prompt.
    Complete,
}

/// A way to move the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MapStep {
    /// Larger, with less on it.
    Closer,
    /// Smaller, with more on it.
    Farther,
    /// To the left.
    West,
    /// To the right.
    East,
    /// Up.
    North,
    /// Down.
    South,
    /// The chosen place in the middle.
    Centre,
    /// All places on the map.
    Places,
    /// The world, and back.
    World,
    /// The way from place to place, or none.
    Route,
}
