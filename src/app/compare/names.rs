//! How two articles are told apart where they are shown together.

use crate::{app::Origin, article::Article, text::clean_line};

/// What each of two articles is called: its title; where both have the same, its file, with its folder if need be.
pub fn apart(articles: [(&Article, &Origin); 2]) -> [String; 2] {
    let titles = articles.map(|(article, _)| article.title.clone());
    let files = articles.map(|(_, origin)| file(origin));
    let paths = articles.map(|(_, origin)| path(origin));
    let differ = |names: &[String; 2]| names[0] != names[1];
    let names = [titles, files, paths].into_iter().find(differ);
    names.unwrap_or_else(|| ["the left one", "the right one"].map(str::to_owned))
}

fn file(origin: &Origin) -> String {
    match origin {
        Origin::File(path) => cleaned(path.file_name().unwrap_or(path.as_os_str())),
        _ => path(origin),
    }
}

fn path(origin: &Origin) -> String {
    match origin {
        Origin::File(path) => cleaned(path.as_os_str()),
        Origin::Bundled(name) => (*name).to_owned(),
        Origin::Input => "standard input".to_owned(),
        Origin::Address(address) => clean_line(address),
    }
}

fn cleaned(name: &std::ffi::OsStr) -> String {
    clean_line(&name.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_told_apart_by_the_first_thing_in_which_they_differ() {
        let article = |title: &str| Article { title: title.to_owned(), ..Article::default() };
        let at = |path: &str| Origin::File(path.into());
        for (titles, origins, names) in [
            (["A", "B"], [at("x/a.md"), at("y/a.md")], ["A", "B"]),
            (["A", "A"], [at("x/a.md"), at("x/b.md")], ["a.md", "b.md"]),
            (["A", "A"], [at("x/a.md"), at("y/a.md")], ["x/a.md", "y/a.md"]),
            (["A", "A"], [at("a\u{1b}.md"), Origin::Input], ["a␛.md", "standard input"]),
            (["A", "A"], [at("a.md"), at("a.md")], ["the left one", "the right one"]),
        ] {
            let [left, right] = titles.map(article);
            assert_eq!(apart([(&left, &origins[0]), (&right, &origins[1])]), names);
        }
    }
}
