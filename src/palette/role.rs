//! The meanings a cell of the screen can have.

use ratatui::style::Color;

/// What a cell means. Each role has a letter, so that a screen's meaning can be read (and tested) as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Role {
    /// Running text.
    #[default]
    Text,
    /// Text that steps back: previews, counts, captions.
    Dim,
    /// The article's title.
    Title,
    /// A heading inside a section.
    Heading,
    /// The frame of a pane or list.
    Frame,
    /// The frame of the one that has the focus.
    FrameFocused,
    /// A mention of a person.
    Person,
    /// A mention of a date.
    Date,
    /// A mention of a place.
    Place,
    /// A mention of an organisation.
    Organisation,
    /// A mention of the chosen entry.
    Chosen,
    /// The mention of the chosen entry that the reader stands on.
    ChosenHere,
    /// A hit of the search.
    Hit,
    /// The hit that the reader stands on.
    HitHere,
    /// Somebody's words.
    Speech,
    /// The bar beside somebody's words.
    SpeechBar,
    /// Who speaks.
    Speaker,
    /// Stressed text.
    Emphasis,
    /// Strongly stressed text.
    Strong,
    /// Struck out text.
    Strike,
    /// Code.
    Code,
    /// A link.
    Link,
    /// Bullets, numbers, rules and the lines of tables.
    Ornament,
    /// The line of a list that the keyboard stands on.
    Selected,
    /// A key in a hint or in the help.
    Key,
    /// What a key does.
    Hint,
    /// What is typed at a prompt.
    Prompt,
    /// A message that something was done.
    Notice,
    /// A message that something went wrong.
    Fault,
    /// The label of a link to be followed.
    Label,
    /// A figure in large.
    Figure,
    /// A bar to scale.
    Bar,
    /// The bar beside it, where two must be told apart.
    BarOther,
    /// What is to come in a lesson, or stands out of the light: hardly to be seen.
    Shade,
}

/// Every role with its letter in an ink screen.
const LETTERS: [(Role, char); 34] = [
    (Role::Text, '.'),
    (Role::Dim, 'd'),
    (Role::Title, 'T'),
    (Role::Heading, 'H'),
    (Role::Frame, 'f'),
    (Role::FrameFocused, 'F'),
    (Role::Person, 'p'),
    (Role::Date, 't'),
    (Role::Place, 'l'),
    (Role::Organisation, 'o'),
    (Role::Chosen, 'c'),
    (Role::ChosenHere, 'C'),
    (Role::Hit, 'h'),
    (Role::HitHere, 'X'),
    (Role::Speech, 'q'),
    (Role::SpeechBar, '|'),
    (Role::Speaker, 's'),
    (Role::Emphasis, 'e'),
    (Role::Strong, 'b'),
    (Role::Strike, '-'),
    (Role::Code, '`'),
    (Role::Link, 'k'),
    (Role::Ornament, '+'),
    (Role::Selected, '>'),
    (Role::Key, 'K'),
    (Role::Hint, 'i'),
    (Role::Prompt, 'P'),
    (Role::Notice, 'n'),
    (Role::Fault, '!'),
    (Role::Label, 'L'),
    (Role::Figure, 'N'),
    (Role::Bar, '#'),
    (Role::BarOther, '='),
    (Role::Shade, 'v'),
];

impl Role {
    /// Every role.
    pub const ALL: [Self; LETTERS.len()] = {
        let mut all = [Self::Text; LETTERS.len()];
        let mut index = 0;
        while index < all.len() {
            all[index] = LETTERS[index].0;
            index += 1;
        }
        all
    };

    /// The letter that stands for the role in an ink screen.
    pub fn letter(self) -> char {
        LETTERS[self as usize].1
    }

    /// The colour that stands for the role in the ink theme.
    pub fn ink(self) -> Color {
        Color::Indexed(self as u8 + 1)
    }

    /// The role that a colour of the ink theme stands for.
    pub fn inked(color: Color) -> Option<Self> {
        let Color::Indexed(ink) = color else { return None };
        Self::ALL.get(usize::from(ink.checked_sub(1)?)).copied()
    }
}
