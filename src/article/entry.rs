//! Who and what an article speaks of: the entries of the sidebar.

/// The kinds of entries, in the order of the sidebar's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Person,
    /// A day, month, year or span.
    Date,
    /// A place on the map.
    Place,
    /// An organisation.
    Organisation,
}

impl Kind {
    /// Every kind, in the order of the sidebar's lists.
    pub const ALL: [Self; 4] = [Self::Person, Self::Date, Self::Place, Self::Organisation];
}

/// One person, date, place or organisation of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// Which of the article's lists.
    pub kind: Kind,
    /// Index into that list.
    pub index: usize,
}

/// A person of the article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// How the file names the person: letters, digits, `-` and `_`.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Office or part in the story.
    pub role: Option<String>,
    /// Organisations the person belongs to.
    pub of: Vec<Entry>,
    /// Other ways in which the text names the person.
    pub also: Vec<String>,
    /// One or two sentences for the card.
    pub about: Option<String>,
}

/// An organisation of the article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// How the file names it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other ways in which the text names it.
    pub also: Vec<String>,
    /// One or two sentences for the card.
    pub about: Option<String>,
}

/// A place on the map. (A point in the text is a [`super::Position`].)
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// How the file names it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other ways in which the text names it.
    pub also: Vec<String>,
    /// One or two sentences for the card.
    pub about: Option<String>,
    /// Latitude and longitude in degrees, WGS 84, where known.
    pub at: Option<(f64, f64)>,
}
