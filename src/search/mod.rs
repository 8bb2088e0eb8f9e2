//! Search in the logical text, across line breaks, hyphens, diacritics and scripts.
