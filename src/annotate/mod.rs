//! Who and when: the mentions and quotations of an article, found in its text.
