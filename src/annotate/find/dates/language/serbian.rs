//! The Serbian words of time.

use super::{FIGURES, Tables};

pub(super) const TABLES: Tables = FIGURES;
