//! Finds words in an article, narrowed by who is mentioned, who speaks, when and in which section.
//!
//! What was typed becomes a [`Query`], which a [`Search`] carries through the text in slices, from where the
//! reader is to the end and around, so that not even a book delays a key. It knows mentions only as far as they
//! have been found, and waits for the rest.

mod complete;
mod date;
mod error;
mod filter;
mod hits;
mod query;
mod scan;
mod token;

pub use complete::complete;
pub use error::QueryError;
pub use hits::Found;
pub use query::Query;
pub use scan::Search;
