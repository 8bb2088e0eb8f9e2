//! How much of a drawing is shown, where its things come one after the other and each has its room from the beginning.

/// How many things of a drawing are shown, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Until {
    /// How many.
    pub shown: usize,
    /// Whether the others are seen faintly, and not hidden.
    pub dims: bool,
}

/// How something is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// As it is.
    Clear,
    /// Faintly, as it is still to come.
    Faint,
    /// Not at all.
    Hidden,
}

impl Until {
    /// Everything is shown.
    pub const ALL: Self = Self { shown: usize::MAX, dims: false };

    /// How a thing is seen, by its index.
    pub fn sight(self, index: usize) -> Sight {
        self.sight_of(index < self.shown)
    }

    /// How a thing is seen that is among those that are shown, or is still to come.
    pub fn sight_of(self, is_shown: bool) -> Sight {
        match (is_shown, self.dims) {
            (true, _) => Sight::Clear,
            (false, true) => Sight::Faint,
            (false, false) => Sight::Hidden,
        }
    }
}

impl Default for Until {
    fn default() -> Self {
        Self::ALL
    }
}
