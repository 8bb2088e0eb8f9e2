//! The headline of a page: without the name of the site, which pages put before or behind it.

use dom_query::Document;

use super::line;
use crate::read::html::figure;

/// What stands between a headline and the name of a site.
const PARTING: [&str; 9] = [" | ", " - ", " – ", " — ", " · ", " » ", " :: ", " / ", " « "];

/// The headline, given what the page says for machines.
pub(super) fn title(document: &Document, stated: Option<&str>, site: Option<&str>) -> Option<String> {
    let headings: Vec<String> =
        document.select("h1").nodes().iter().take(8).filter_map(|node| line(&figure::text(node))).collect();
    let title = document.select("head > title, body > title").nodes().first().and_then(|node| line(&node.text()));
    if let Some(stated) = stated {
        return Some(without_site(stated, site, &headings).to_owned());
    }
    let Some(title) = title else { return headings.into_iter().next() };
    Some(without_site(&title, site, &headings).to_owned())
}

/// The headline without the site's name: where that is known, where a heading says the headline, or where what is left is
/// surely the longer part.
fn without_site<'t>(title: &'t str, site: Option<&str>, headings: &[String]) -> &'t str {
    for parting in PARTING {
        let (Some((head, tail)), Some((front, rest))) = (title.rsplit_once(parting), title.split_once(parting)) else {
            continue;
        };
        let is_site = |part: &str| site.is_some_and(|site| same(site, part));
        let is_heading = |part: &str| headings.iter().any(|heading| same(heading, part));
        if is_site(tail) || is_heading(head) {
            return without_site(head.trim_end(), site, headings);
        }
        if is_site(front) || is_heading(rest) {
            return without_site(rest.trim_start(), site, headings);
        }
        let words = |part: &str| part.split_whitespace().count();
        let surely = site.is_none() && !is_heading(title) && parting != " / ";
        if surely && words(head) >= 4 && words(tail) <= 3 && words(tail) * 2 <= words(head) {
            return head.trim_end();
        }
    }
    title
}

/// Whether two lines say the same, but for case, spaces and signs.
pub(super) fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_without_the_name_of_its_site() {
        for (title, site, heading, is) in [
            ("Talks end in Brussels | The Daily", None, "", "Talks end in Brussels"),
            ("Talks end | The Daily", Some("The Daily"), "", "Talks end"),
            ("The Daily - Talks end", Some("the daily"), "", "Talks end"),
            ("Talks end - a report - Politics - Daily", Some("Daily"), "Talks end - a report", "Talks end - a report"),
            ("Work / life balance", None, "", "Work / life balance"),
            ("Talks - end", None, "", "Talks - end"),
            ("Talks", Some("Talks"), "", "Talks"),
        ] {
            let headings: Vec<String> =
                Some(heading.to_owned()).into_iter().filter(|heading| !heading.is_empty()).collect();
            assert_eq!(without_site(title, site, &headings), is);
        }
    }
}
