//! An article at a width: rows of text, each knowing which bytes of which block it shows.
