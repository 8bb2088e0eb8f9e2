//! Letters, words and cells: what is done to text before anything is laid out.
