//! The table of keys. What a key does is written here and nowhere else; messages ask it for the key they name.

use super::{Chord, Command, MapStep};
use crate::article::View;
use Command as C;
use Mode::{Fault, Labels, Lesson, Letter, List, Menu, Notes, Prompt, Question, Text, Views};

/// What the keyboard speaks to. In one mode a key means one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The panes of the text.
    Text,
    /// A view in their place.
    View(View),
    /// A list of the sidebar.
    List,
    /// The line in which a search is typed.
    Prompt,
    /// A menu over the screen: help, palette, themes, marks.
    Menu,
    /// A mark's letter is awaited.
    Letter,
    /// Links carry labels, and one is awaited.
    Labels,
    /// A view's letter is awaited.
    Views,
    /// What is wrong with a file lies over the text.
    Fault,
    /// A lesson has the screen.
    Lesson,
    /// A lesson asks a question, whose hands are counted.
    Question,
    /// The teacher's screen, with the notes of a lesson.
    Notes,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 18] = [
        Text, COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES, List, Prompt, Menu, Letter, Labels,
        Views, Fault, Lesson, Question, Notes,
    ];

    /// The key that leads into the mode, where its own keys are typed behind it.
    pub const fn prefix(self) -> &'static str {
        match self {
            Views => "v ",
            _ => "",
        }
    }
}

/// The chapters of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Within the text or a list.
    Moving,
    /// Sections, panes and lists.
    Panes,
    /// Other views than the text.
    Looking,
    /// The lesson.
    Teaching,
    /// Search, mentions, palette.
    Finding,
    /// Back, forward, marks.
    Places,
    /// Copying.
    Taking,
    /// How it looks.
    Looks,
    /// The program and its file.
    Program,
    /// Where something is typed.
    Typing,
}

impl Group {
    /// The heading of the chapter.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Moving => "Moving",
            Self::Panes => "Sections and panes",
            Self::Looking => "Seeing the story",
            Self::Teaching => "Teaching a lesson",
            Self::Finding => "Finding who, when and what",
            Self::Places => "Coming back",
            Self::Taking => "Taking along",
            Self::Looks => "How it looks",
            Self::Program => "The program",
            Self::Typing => "Where you type",
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Binding {
    /// The modes in which the keys mean this.
    pub modes: &'static [Mode],
    /// The keys, parted by spaces; the first is the one that hints show.
    pub keys: &'static str,
    /// What they ask for.
    pub command: Command,
    /// The chapter of the help.
    pub group: Group,
    /// One or two words for the hint line.
    pub hint: &'static str,
    /// One line for help, palette and man page.
    pub help: &'static str,
}

const COMPARE: Mode = Mode::View(View::Compare);
const TIMELINE: Mode = Mode::View(View::Timeline);
const MAP: Mode = Mode::View(View::Map);
const FACTS: Mode = Mode::View(View::Facts);
const QUOTATIONS: Mode = Mode::View(View::Quotations);
const WITH_WHOM: Mode = Mode::View(View::WithWhom);
const PICTURES: Mode = Mode::View(View::Pictures);

/// The modes of the text and its lists.
const READING: &[Mode] = &[Text, List];
/// All that are open but the comparison, which has no sidebar beside it, is alone, and is begun already.
const PANES: &[Mode] = &[Text, List, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES];
/// The modes in which one goes from section to section.
const SECTIONS: &[Mode] = &[Text, List, COMPARE];
/// The modes of the views.
const LOOKING: &[Mode] = &[COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES];
/// Text, lists and views: whatever has the screen when nothing lies over it.
const OPEN: &[Mode] = &[Text, List, COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES];
/// The same without the view in which `+` and `-` mean another thing.
const MEASURED: &[Mode] = &[Text, List, COMPARE, TIMELINE, FACTS, QUOTATIONS, WITH_WHOM];
/// The modes in which one walks up and down.
const WALKING: &[Mode] = &[Text, List, COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES, Menu, Fault];
/// The modes in which letters do not type.
const PRESSING: &[Mode] = &[Text, List, COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES, Fault];
/// The same without the view in which `e` means another thing.
const EDITING: &[Mode] = &[Text, List, COMPARE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES, Fault];
/// The modes of a lesson.
const TEACHING: &[Mode] = &[Lesson, Question];
/// Whatever has the screen, a lesson too.
const SHOWING: &[Mode] =
    &[Text, List, COMPARE, TIMELINE, MAP, FACTS, QUOTATIONS, WITH_WHOM, PICTURES, Lesson, Question];
/// The modes in which one types.
const TYPING: &[Mode] = &[Prompt, Menu];

/// Shortens the rows below.
const fn row(
    modes: &'static [Mode],
    keys: &'static str,
    command: Command,
    group: Group,
    hint: &'static str,
    help: &'static str,
) -> Binding {
    Binding { modes, keys, command, group, hint, help }
}

/// Every key of the program.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    row(PRESSING, "j", C::LineDown, Group::Moving, "down", "A line or entry down"),
    row(PRESSING, "k", C::LineUp, Group::Moving, "up", "A line or entry up"),
    row(WALKING, "↓ Ctrl-n", C::LineDown, Group::Moving, "down", "A line or entry down"),
    row(WALKING, "↑ Ctrl-p", C::LineUp, Group::Moving, "up", "A line or entry up"),
    row(PRESSING, "Space Ctrl-f", C::PageDown, Group::Moving, "page", "A page down"),
    row(PRESSING, "b Ctrl-b", C::PageUp, Group::Moving, "page up", "A page up"),
    row(WALKING, "PgDn", C::PageDown, Group::Moving, "page", "A page down"),
    row(WALKING, "PgUp", C::PageUp, Group::Moving, "page up", "A page up"),
    row(OPEN, "d Ctrl-d", C::HalfPageDown, Group::Moving, "half page", "Half a page down"),
    row(OPEN, "u Ctrl-u", C::HalfPageUp, Group::Moving, "half page up", "Half a page up"),
    row(OPEN, "g", C::Start, Group::Moving, "start", "To the beginning of the section or list"),
    row(OPEN, "G", C::End, Group::Moving, "end", "To the end of the section or list"),
    row(WALKING, "Home", C::Start, Group::Moving, "start", "To the beginning"),
    row(WALKING, "End", C::End, Group::Moving, "end", "To the end"),
    row(READING, "}", C::NextParagraph, Group::Moving, "paragraph", "To the next paragraph"),
    row(READING, "{", C::PreviousParagraph, Group::Moving, "paragraph back", "To the previous paragraph"),
    row(PANES, "Tab", C::NextPane, Group::Panes, "pane", "To the next pane or list"),
    row(PANES, "Shift-Tab", C::PreviousPane, Group::Panes, "pane back", "To the previous pane or list"),
    row(SECTIONS, "]", C::NextSection, Group::Panes, "section", "To the next section"),
    row(SECTIONS, "[", C::PreviousSection, Group::Panes, "section back", "To the previous section"),
    row(&[Text], "l →", C::NextSection, Group::Panes, "section", "To the next section"),
    row(&[Text], "h ←", C::PreviousSection, Group::Panes, "section back", "To the previous section"),
    row(&[List], "l →", C::Unfold, Group::Panes, "unfold", "Unfold a branch of the outline, or open the entry"),
    row(&[List], "h ←", C::Fold, Group::Panes, "fold", "Fold a branch of the outline, or go back to the text"),
    row(OPEN, "s", C::Sidebar, Group::Panes, "who & when", "To the sidebar of people and dates; again to close it"),
    row(PANES, "z", C::Zoom, Group::Panes, "zoom", "The focused pane alone, or all panes again"),
    row(OPEN, "v", C::Views, Group::Looking, "views", "Another view of the article; a letter follows"),
    row(&[Views], "t", C::Show(View::Timeline), Group::Looking, "timeline", "The dates in order, on an axis"),
    row(&[Views], "m", C::Show(View::Map), Group::Looking, "map", "The places on a map"),
    row(&[Views], "f", C::Show(View::Facts), Group::Looking, "facts", "The figures, as big numbers and bars"),
    row(&[Views], "q", C::Show(View::Quotations), Group::Looking, "quotations", "Who said what"),
    row(&[Views], "w", C::Show(View::WithWhom), Group::Looking, "with whom", "Who is mentioned with whom"),
    row(&[Views], "i", C::Show(View::Pictures), Group::Looking, "pictures", "The pictures"),
    row(&[Views], "c", C::Show(View::Compare), Group::Looking, "compare", "Two sections side by side"),
    row(&[Views], "x", C::Show(View::Text), Group::Looking, "text", "Back to the text"),
    row(&[QUOTATIONS], "t", C::TurnQuotations, Group::Looking, "speakers or order", "Quotations: by speaker, or in the order of the text"),
    row(&[WITH_WHOM], "l →", C::NextColumn, Group::Looking, "across", "Mentioned together: to the next person across"),
    row(&[WITH_WHOM], "h ←", C::PreviousColumn, Group::Looking, "back", "Mentioned together: to the previous person across"),
    row(&[WITH_WHOM], "t", C::TurnPairs, Group::Looking, "paragraphs or sections", "Mentioned together: in one paragraph, or in one section"),
    row(&[MAP], "+ =", C::Map(MapStep::Closer), Group::Looking, "closer", "The map: closer"),
    row(&[MAP], "-", C::Map(MapStep::Farther), Group::Looking, "farther", "The map: farther away"),
    row(&[MAP], "h ← H", C::Map(MapStep::West), Group::Looking, "west", "The map: further west"),
    row(&[MAP], "l → L", C::Map(MapStep::East), Group::Looking, "east", "The map: further east"),
    row(&[MAP], "K", C::Map(MapStep::North), Group::Looking, "north", "The map: further north"),
    row(&[MAP], "J", C::Map(MapStep::South), Group::Looking, "south", "The map: further south"),
    row(&[MAP], "c", C::Map(MapStep::Centre), Group::Looking, "centre", "The map: the chosen place in the middle"),
    row(&[MAP], "a", C::Map(MapStep::Places), Group::Looking, "all places", "The map: all places again"),
    row(&[MAP], "w", C::Map(MapStep::World), Group::Looking, "world", "The map: the whole world, and back"),
    row(&[MAP], "R", C::Map(MapStep::Route), Group::Looking, "route", "The map: the way from place to place as they are mentioned, or none"),
    row(&[PICTURES], "+ =", C::Larger, Group::Looking, "larger", "The picture larger"),
    row(&[PICTURES], "-", C::Smaller, Group::Looking, "smaller", "The picture smaller"),
    row(&[PICTURES], "h ←", C::Left, Group::Looking, "left", "An enlarged picture further left"),
    row(&[PICTURES], "l →", C::Right, Group::Looking, "right", "An enlarged picture further right"),
    row(PANES, "|", C::Show(View::Compare), Group::Looking, "compare", "Two sections side by side"),
    row(&[COMPARE], "Tab Shift-Tab l h → ←", C::NextSide, Group::Looking, "other side", "To the other side of the comparison"),
    row(&[COMPARE], "=", C::Together, Group::Looking, "together", "Both sides scroll together, or each by itself"),
    row(&[TIMELINE], "e", C::Even, Group::Looking, "even", "Timeline: dates evenly spaced, or at their true distances again"),
    row(&[TIMELINE], "a", C::AsOfHere, Group::Looking, "as of here", "Timeline: hide what the text has not told where you are, or show it"),
    row(&[TIMELINE], "w", C::OnlyWith, Group::Looking, "person", "Timeline: only the dates of the chosen person; of the next; all again"),
    row(LOOKING, "x", C::Show(View::Text), Group::Looking, "text", "Back to the text"),
    row(SHOWING, "p", C::Present, Group::Teaching, "present", "The article as a lesson from here, and back to the same place"),
    row(TEACHING, "Space → PgDn Enter", C::NextStep, Group::Teaching, "next", "Lesson: what comes next; nothing bars the way"),
    row(TEACHING, "← PgUp", C::PreviousStep, Group::Teaching, "back", "Lesson: what was there before"),
    row(TEACHING, "]", C::NextSection, Group::Teaching, "next step", "Lesson: next step; a number and Enter go to one, in a count : first"),
    row(TEACHING, "[", C::PreviousSection, Group::Teaching, "step back", "Lesson: to the step before"),
    row(TEACHING, "g Home", C::Start, Group::Teaching, "first step", "Lesson: to the first step"),
    row(TEACHING, "G End", C::End, Group::Teaching, "last step", "Lesson: to the last step"),
    row(TEACHING, ".", C::Black, Group::Teaching, "black", "Lesson: a black screen, and back"),
    row(TEACHING, ",", C::White, Group::Teaching, "white", "Lesson: a white screen, and back"),
    row(TEACHING, "d", C::Veil, Group::Teaching, "dim or hide", "Lesson: dim what is to come, or hide it"),
    row(&[Lesson], "t", C::Timer, Group::Teaching, "timer", "Lesson: count down the step's minutes, or those typed before; end that"),
    row(&[Question], "t", C::Timer, Group::Teaching, "timer", "Question: count down its minutes; end that"),
    row(TEACHING, "+ =", C::MoreTime, Group::Teaching, "a minute more", "Lesson: a minute more to count down; the first one starts that"),
    row(TEACHING, "-", C::LessTime, Group::Teaching, "a minute less", "Lesson: a minute less to count down"),
    row(TEACHING, "w", C::Spotlight, Group::Teaching, "spotlight", "Lesson: the next person, date, place or word in the light; then all"),
    row(TEACHING, "s", C::BySentence, Group::Teaching, "by sentence", "Lesson: one sentence at a time, or a paragraph again"),
    row(&[Lesson], "j ↓", C::LineDown, Group::Teaching, "point", "Lesson: point at a line; further down"),
    row(&[Lesson], "k ↑", C::LineUp, Group::Teaching, "point up", "Lesson: further up; above the first line at none"),
    row(&[Question], "↓ Tab", C::NextChoice, Group::Teaching, "next choice", "Question: count the hands of the next choice; digits are hands"),
    row(&[Question], "↑ Shift-Tab", C::PreviousChoice, Group::Teaching, "choice back", "Question: count the hands of the choice before"),
    row(&[Question], "Backspace", C::EraseHands, Group::Teaching, "erase", "Question: take the last digit of the hands away"),
    row(TEACHING, "W", C::Keep, Group::Teaching, "keep", "Lesson: write the hands that were counted, and the handout with them"),
    row(&[Notes], "p", C::Present, Group::Teaching, "go on", "Notes: go on with the lesson that rests"),
    row(&[Notes], "J", C::ScrollDown, Group::Teaching, "scroll", "Notes: a note that has no room, a line further down"),
    row(&[Notes], "K", C::ScrollUp, Group::Teaching, "scroll back", "Notes: the same a line further up"),
    row(LOOKING, "Enter", C::Open, Group::Looking, "to the text", "To where the text says so"),
    row(READING, "Enter", C::Open, Group::Finding, "mention", "Open, or go to the next mention of the chosen entry"),
    row(OPEN, "n", C::NextHit, Group::Finding, "next", "To the next hit or mention, whichever was started last"),
    row(OPEN, "N", C::PreviousHit, Group::Finding, "previous", "To the previous hit or mention"),
    row(OPEN, "/", C::Search, Group::Finding, "search", "Search; narrow with person: by: date: place: org: in:"),
    row(SHOWING, ":", C::Palette, Group::Finding, "palette", "Any command, section, person, date, mark or article by name"),
    row(OPEN, "F", C::Find, Group::Finding, "find", "Look for people and dates in the text; meanwhile: end that"),
    row(PANES, "X", C::Dismiss, Group::Finding, "dismiss", "Dismiss the chosen entry, figure or speaker, found (~) by mistake"),
    row(READING, "J", C::Join, Group::Finding, "join", "Join the chosen entry, which was found (~) twice, to another"),
    row(PANES, "U", C::Undo, Group::Finding, "undo", "Take back the last dismissal or joining of what was found (~)"),
    row(READING, "f", C::FollowLink, Group::Finding, "link", "Follow a link on the screen by its label"),
    row(OPEN, "Backspace Ctrl-o Alt-←", C::Back, Group::Places, "back", "Back to where you came from"),
    row(OPEN, "Alt-→ Ctrl-i", C::Forward, Group::Places, "forward", "Forward again"),
    row(READING, "m", C::SetMark, Group::Places, "mark", "Put a mark here; a letter follows"),
    row(READING, "'", C::GoToMark, Group::Places, "to mark", "To a mark by its letter; ' again for the place before the last jump"),
    row(READING, "V", C::Select, Group::Taking, "select", "Select paragraphs: j and k extend, y copies, Esc ends"),
    row(READING, "y", C::Copy, Group::Taking, "copy", "Copy the selection, or the section, to the clipboard"),
    row(READING, "Y", C::Cite, Group::Taking, "cite", "Copy the selection or quotation with speaker, section, source and date"),
    row(LOOKING, "y", C::Copy, Group::Taking, "copy", "Copy the sentence behind the chosen entry, or the section compared"),
    row(LOOKING, "Y", C::Cite, Group::Taking, "cite", "Copy the same with speaker, section, source and date"),
    row(SHOWING, "T", C::Theme, Group::Looks, "theme", "Choose a theme and see it at once"),
    row(MEASURED, "+", C::Wider, Group::Looks, "wider", "A wider measure"),
    row(READING, "=", C::Wider, Group::Looks, "wider", "A wider measure"),
    row(MEASURED, "-", C::Narrower, Group::Looks, "narrower", "A narrower measure"),
    row(SHOWING, "M", C::Mouse, Group::Looks, "mouse", "Release the mouse to the terminal, or take it again"),
    row(SHOWING, "Ctrl-l", C::Redraw, Group::Looks, "redraw", "Draw the screen afresh"),
    row(EDITING, "e", C::Edit, Group::Program, "edit", "Open the article in your editor, at this section"),
    row(READING, "W", C::Draft, Group::Program, "draft", "Write a draft: the article and what was found (~) in it, as YAML"),
    row(PRESSING, "r", C::Reload, Group::Program, "reload", "Read the article's file again"),
    row(TEACHING, "r", C::Reload, Group::Program, "reload", "Read the article's file again"),
    row(SHOWING, "?", C::Help, Group::Program, "help", "This help: type to search it, Enter runs a line"),
    row(&[Notes], "?", C::Help, Group::Program, "help", "Every key of the notes, and the note again"),
    row(&[Notes], ":", C::Palette, Group::Finding, "steps", "The list of steps: type to narrow it, Enter goes there"),
    row(&[Notes], "T", C::Theme, Group::Looks, "theme", "The next theme"),
    row(SHOWING, "F1", C::Help, Group::Program, "help", "This help"),
    row(PRESSING, "q", C::Close, Group::Program, "quit", "Close what is open, then quit"),
    row(TEACHING, "q", C::Close, Group::Program, "quit", "Close what is open, then the lesson"),
    row(&[Notes], "q", C::Close, Group::Program, "close", "Close what is open, then the notes; the lesson goes on"),
    row(&Mode::ALL, "Esc", C::Escape, Group::Program, "back", "One level back; never quits"),
    row(&Mode::ALL, "Ctrl-c", C::Quit, Group::Program, "quit", "Quit; asks once first if hands are not written"),
    row(&Mode::ALL, "Ctrl-z", C::Suspend, Group::Program, "suspend", "Suspend the program; fg brings it back"),
    row(TYPING, "Enter", C::Accept, Group::Typing, "take", "Take what is typed or chosen"),
    row(TYPING, "Backspace Ctrl-h", C::Erase, Group::Typing, "erase", "Erase a character; on an empty line, leave"),
    row(TYPING, "Ctrl-w", C::EraseWord, Group::Typing, "erase word", "Erase a word"),
    row(TYPING, "Ctrl-u", C::EraseAll, Group::Typing, "erase all", "Erase the line"),
    row(&[Prompt], "Tab", C::Complete, Group::Typing, "complete", "Complete person: by: date: place: org: in: and their names"),
    row(&[Prompt], "↓ Ctrl-n", C::NextHit, Group::Typing, "next hit", "To the next hit while typing"),
    row(&[Prompt], "↑ Ctrl-p", C::PreviousHit, Group::Typing, "previous hit", "To the previous hit while typing"),
    row(&[Menu], "Tab", C::LineDown, Group::Typing, "down", "A line down"),
    row(&[Menu], "Shift-Tab", C::LineUp, Group::Typing, "up", "A line up"),
];

/// What a chord asks for in a mode.
pub fn command_for(mode: Mode, chord: Chord) -> Option<Command> {
    bindings_in(mode)
        .find(|binding| binding.keys.split(' ').any(|name| chord.is_named(name)))
        .map(|binding| binding.command)
}

/// The chord that somebody means who holds Shift with a named key: a finger that stays on Shift while it types is
/// not asking for another key, so that Shift counts only where the table knows the key with it.
pub fn meant(chord: Chord) -> Chord {
    let is_known = || BINDINGS.iter().flat_map(|binding| binding.keys.split(' ')).any(|name| chord.is_named(name));
    Chord { shift: chord.shift && is_known(), ..chord }
}

/// The rows that hold in a mode.
pub fn bindings_in(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.modes.contains(&mode))
}

/// The first row of a command in a mode: the key that hints show for it.
pub fn binding_of(mode: Mode, command: Command) -> Option<&'static Binding> {
    bindings_in(mode).find(|binding| binding.command == command)
}

/// The key that messages name for a command of the text.
pub fn key_for(command: Command) -> &'static str {
    binding_of(Text, command).map_or("?", Binding::key)
}

impl Binding {
    /// The key that hints show.
    pub fn key(&self) -> &'static str {
        self.keys.split(' ').next().unwrap_or(self.keys)
    }
}

impl Command {
    /// Whether digits before the key say how often.
    pub fn takes_count(self) -> bool {
        matches!(
            self,
            C::LineDown
                | C::LineUp
                | C::PageDown
                | C::PageUp
                | C::HalfPageDown
                | C::HalfPageUp
                | C::NextParagraph
                | C::PreviousParagraph
                | C::NextSection
                | C::PreviousSection
                | C::NextColumn
                | C::PreviousColumn
                | C::NextPane
                | C::PreviousPane
                | C::Open
                | C::NextHit
                | C::PreviousHit
                | C::Back
                | C::Forward
                | C::Wider
                | C::Narrower
                | C::Larger
                | C::Smaller
                | C::Left
                | C::Right
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_key() {
        for name in BINDINGS.iter().flat_map(|binding| binding.keys.split(' ')) {
            assert!(name.parse::<Chord>().is_ok(), "{name}");
        }
    }

    #[test]
    fn shift_counts_only_where_the_table_knows_the_key_with_it() {
        for (pressed, expected) in [
            ("Shift-Tab", "Shift-Tab"),
            ("Shift-Backspace", "Backspace"),
            ("Shift-Enter", "Enter"),
            ("Shift-↓", "↓"),
            ("Alt-Shift-←", "Alt-←"),
            ("G", "G"),
        ] {
            assert_eq!(meant(pressed.parse().unwrap()).to_string(), expected);
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_mode() {
        let mut taken = HashMap::new();
        for binding in BINDINGS {
            for (mode, name) in binding.modes.iter().flat_map(|mode| binding.keys.split(' ').map(move |n| (mode, n))) {
                let before = taken.insert((mode, name), binding.command);
                assert_eq!(before, None, "{name} in {mode:?}");
            }
        }
    }

    #[test]
    fn every_row_says_what_it_does() {
        for binding in BINDINGS {
            assert!(!binding.hint.is_empty() && !binding.help.ends_with('.'), "{}", binding.keys);
            assert!(binding.help.chars().count() <= 72, "{}: too long for the help", binding.keys);
        }
    }

    #[test]
    fn every_command_of_the_text_has_a_key_for_messages() {
        for binding in bindings_in(Text) {
            assert_eq!(command_for(Text, key_for(binding.command).parse().unwrap()), Some(binding.command));
        }
    }

    #[test]
    fn digits_are_left_to_sections_and_counts() {
        for digit in '0'..='9' {
            let chord = Chord::plain(super::super::Key::Char(digit));
            assert!(Mode::ALL.iter().all(|mode| command_for(*mode, chord).is_none()));
        }
    }
}
