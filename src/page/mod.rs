//! A view of the article as items of lines, each leading back to where the text says so: one source for the
//! screen, for `print` and for `--linear`.

mod compare;
mod facts;
mod item;
mod pictures;
mod places;
mod quotations;
mod timeline;
mod together;

pub use compare::role_of_subject;
pub use facts::Facts;
pub use item::{Item, Lead, Line, Look, Span};
pub use pictures::{Open, Pictures, picture_places};
pub use places::Places;
pub use quotations::{QuotationOrder, Quotations};
pub use timeline::{Axis, Band, Choice, Timeline, reckoned, select};
pub use together::{Ranking, Together};

/// Before what was found in the text and not stated by its file.
pub const FOUND: &str = "~";

/// A view as a list of items. An item is made only when it is asked for, so that a long page costs no more than
/// what is seen of it.
pub trait Page {
    /// How many items there are.
    fn count(&self) -> usize;

    /// One item; indices from 0 to the count (not included).
    fn item(&self, index: usize, look: Look) -> Item;

    /// What stands above the items and stays there.
    fn head(&self, _look: Look) -> Vec<Line> {
        Vec::new()
    }

    /// The item of an entry, for pages that list entries.
    fn item_of(&self, _entry: crate::article::Entry) -> Option<usize> {
        None
    }

    /// What is said where there are no items.
    fn nothing(&self) -> &'static str;
}
