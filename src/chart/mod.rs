//! What is counted, dated and placed as pure shapes, for screen and page alike: no colours, only where things lie.

pub mod bars;
mod comparison;
mod digits;
pub mod heading;
pub mod map;
pub mod matrix;
mod pixels;
pub mod timeline;
mod until;

pub use comparison::{Comparison, comparisons};
pub use digits::{DigitSize, digits};
pub use pixels::{Colour, Pixels};
pub use until::{Sight, Until};
