//! The meanings a cell of the screen can have.

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
}
