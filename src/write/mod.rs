//! From an article to a file.
