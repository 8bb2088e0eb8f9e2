//! The handout: a web page that is well made whatever the article, and that a real browser shows and prints.

mod handout {
    mod article;
    mod browser;
    mod colours;
    mod markup;
    mod page;
    mod print;
}
