//! Where a link of the text leads.

use super::Article;

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// To a section of the article itself, as an index into [`Article::sections`].
    Section(usize),
    /// To an id that no section has.
    Missing,
    /// To a web page or a mailbox.
    Outside,
    /// To what no link should open: a script, a file, an unknown scheme.
    Nowhere,
}

/// The beginnings of the addresses that may be opened.
const OUTSIDE: [&str; 3] = ["https://", "http://", "mailto:"];

impl Article {
    /// Where a link of the text leads.
    pub fn leads(&self, target: &str) -> Leads {
        if let Some(id) = target.strip_prefix('#') {
            return self.sections.iter().position(|section| section.id == id).map_or(Leads::Missing, Leads::Section);
        }
        Leads::of_address(target)
    }
}

impl Leads {
    /// Where an address leads that is not of the article itself.
    pub fn of_address(target: &str) -> Self {
        let scheme = |scheme: &&str| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        if OUTSIDE.iter().any(scheme) { Self::Outside } else { Self::Nowhere }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Section;

    #[test]
    fn only_sections_web_pages_and_mailboxes_are_led_to() {
        let sections = vec![Section::new("a", "A", 0, 1, Vec::new)];
        let article = Article { sections, ..Article::default() };
        for (target, leads) in [
            ("#a", Leads::Section(0)),
            ("#b", Leads::Missing),
            ("https://a.example", Leads::Outside),
            ("HTTP://a.example", Leads::Outside),
            ("mailto:a@b.example", Leads::Outside),
            ("javascript:alert(1)", Leads::Nowhere),
            ("file:///etc/passwd", Leads::Nowhere),
            ("a.html", Leads::Nowhere),
            ("", Leads::Nowhere),
        ] {
            assert_eq!(article.leads(target), leads, "{target}");
        }
    }
}
