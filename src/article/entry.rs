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

    /// Whether one of them can have words of its own, and take part in an event.
    pub fn is_somebody(self) -> bool {
        matches!(self, Self::Person | Self::Organisation)
    }
}

/// One person, date, place or organisation of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// Which of the article's lists.
    pub kind: Kind,
    /// Index into that list.
    pub index: usize,
}

/// How sure it is that something is what it was found to be, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Certainty(u8);

impl Certainty {
    /// Beyond doubt.
    pub const SURE: Self = Self(100);

    /// So many per cent, at most 100.
    pub fn new(per_cent: u8) -> Self {
        Self(per_cent.min(100))
    }

    /// From 0 to 100.
    pub fn per_cent(self) -> u8 {
        self.0
    }
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
    /// How sure it is, where the text was searched for it; none where the file states it.
    pub found: Option<Certainty>,
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
    /// How sure it is, where the text was searched for it; none where the file states it.
    pub found: Option<Certainty>,
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
    /// How sure it is, where the text was searched for it; none where the file states it.
    pub found: Option<Certainty>,
}

impl Place {
    /// Where it is: degrees of latitude with `north` or `south`, degrees of longitude with `east` or `west`.
    pub fn degrees(&self) -> Option<[(f64, &'static str); 2]> {
        let side = |value: f64, positive, negative| (value.abs(), if value < 0.0 { negative } else { positive });
        self.at.map(|(latitude, longitude)| [side(latitude, "north", "south"), side(longitude, "east", "west")])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_north_or_south_and_east_or_west() {
        for (at, degrees) in [
            (None, None),
            (Some((50.85, 4.35)), Some([(50.85, "north"), (4.35, "east")])),
            (Some((-34.6, -58.4)), Some([(34.6, "south"), (58.4, "west")])),
        ] {
            assert_eq!(Place { at, ..Place::default() }.degrees(), degrees);
        }
    }
}
