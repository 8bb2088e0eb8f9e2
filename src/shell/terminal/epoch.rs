//! How long what is kept of the terminal's state holds.

/// How often the terminal was taken, and its screen forgotten, so far. What else is kept of the terminal's state holds as
/// long as this is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Epoch {
    /// Taken: whatever was sent before may be gone.
    pub taken: u32,
    /// Forgotten: all cells are painted anew.
    pub forgotten: u32,
}
