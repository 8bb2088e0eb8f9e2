//! The map: from coordinates to cells, with coasts, borders and labels, and nothing of the article but its places.
//!
//! ```text
//!  degrees ──projection──▸ plane ──window──▸ dots, 2 × 4 a cell ──ground, sheet──▸ cells and labels
//! ```
//!
//! Coasts and borders are Natural Earth's, 1 : 50 million ([`Atlas`]). A map of a region is Lambert's azimuthal
//! equal-area projection around its middle, as the European Union draws Europe: right near the poles and at 180
//! degrees, as it knows neither. What is too wide for that is an equirectangular map of the world, true at 45 degrees.

mod atlas;
mod clip;
mod degrees;
mod drawing;
mod fit;
mod furniture;
mod ground;
mod labels;
mod locator;
mod names;
mod naming;
mod projection;
mod raster;
mod route;
mod scale;
mod sheet;
mod window;

pub use atlas::{Atlas, Country, Line, LineKind};
pub use degrees::Degrees;
pub use fit::{fit, world};
pub use ground::{Ground, areas, dots, outlines};
pub use projection::Projection;
pub use route::{FEW, Leg, legs};
pub use sheet::{Cell, Ink, Label, Marker, Sheet, Wish};
pub use window::{Viewport, Window};
