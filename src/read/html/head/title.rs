//! The headline of a page: without the name of the site, which pages put before or behind it.

use dom_query::{Document, NodeRef};

use super::line;
use crate::read::html::{element::attribute, figure};

/// What stands between a headline and the name of a site.
const PARTING: [&str; 13] = [" | ", " - ", " – ", " — ", " · ", " » ", " :: ", " / ", " « ", "|", "｜", "_", "-"];
/// How many of these are surely no part of a headline.
const SURE: usize = 7;

/// The names of a site: the one that the page states, and the machine that it is from.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Site<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) host: Option<&'a str>,
}

impl Site<'_> {
    /// Whether words are the name of the site: that which it states, or `La Stampa` for `www.lastampa.it`.
    fn is(self, words: &str) -> bool {
        let mut labels = self.host.unwrap_or_default().split('.');
        self.name.is_some_and(|name| same(name, words)) || (words.len() > 3 && labels.any(|label| same(label, words)))
    }
}

/// The headline, given what the page says for machines.
pub(super) fn title(document: &Document, stated: Option<&str>, site: Site<'_>) -> Option<String> {
    let said = document.select("h1");
    let said = said.nodes().iter().take(MOST).filter(|node| !leads_home(node));
    let headings: Vec<String> = said.filter_map(|node| line(&figure::text(node))).collect();
    let title = document.select("head > title, body > title").nodes().first().and_then(|node| line(&node.text()));
    let Some(title) = stated.map(str::to_owned).or(title) else { return headings.into_iter().next() };
    let short = without_site(&title, site, &headings);
    Some(shown(short, site, &headings).unwrap_or(short).to_owned())
}

/// Headings of the first level that are looked at.
const MOST: usize = 8;

/// Whether a heading is the name of the site, which leads to its first page.
fn leads_home(heading: &NodeRef<'_>) -> bool {
    let mut links = heading.descendants_it().filter(|node| node.has_name("a"));
    links.any(|link| {
        attribute(&link, "href").is_some_and(|target| matches!(&*target, "/" | "./" | "../" | "index.html"))
    })
}

/// The one heading of a page, where it and the headline begin alike and either goes on: that is what a reader sees.
fn shown<'t>(title: &str, site: Site<'_>, headings: &'t [String]) -> Option<&'t str> {
    let [heading] = headings else { return None };
    let begins = |long: &str, short: &str| {
        let mut words = long.split_whitespace();
        let alike = short.split_whitespace().all(|word| words.next().is_some_and(|other| same(word, other)));
        alike && short.split_whitespace().count() >= LEAST
    };
    let fronts = PARTING.iter().take(SURE).filter_map(|parting| title.split_once(parting)).map(|(front, _)| front);
    let alike = begins(title, heading) || fronts.chain([title]).any(|front| begins(heading, front));
    (alike && !site.is(heading)).then_some(heading)
}

/// Words in which a headline and a heading are alike, at least.
const LEAST: usize = 2;

/// The headline without the site's name: where that is known, where a heading says the headline, or where what is left is
/// surely the longer part.
fn without_site<'t>(title: &'t str, site: Site<'_>, headings: &[String]) -> &'t str {
    let is_heading = |part: &str| headings.iter().any(|heading| same(heading, part));
    let words = |part: &str| part.split_whitespace().count();
    for (at, parting) in PARTING.iter().enumerate() {
        let (Some((head, tail)), Some((front, rest))) = (title.rsplit_once(parting), title.split_once(parting)) else {
            continue;
        };
        if site.is(tail) || is_heading(head) {
            return without_site(head.trim_end(), site, headings);
        }
        if site.is(front) || is_heading(rest) {
            return without_site(rest.trim_start(), site, headings);
        }
        if is_heading(front) {
            return front.trim_end();
        }
        let surely = site.name.is_none() && !is_heading(title) && at < SURE;
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
            ("Rain in the north - Daily Post", None, "", "Rain in the north"),
            ("Regen - daily post", None, "", "Regen"),
            ("会议在北京举行_新闻_某某网", None, "会议在北京举行", "会议在北京举行"),
            ("Talks end - Daily web - Abroad", Some("Daily"), "Talks end", "Talks end"),
            ("某某|会议", Some("某某"), "", "会议"),
            ("e-mail", None, "", "e-mail"),
        ] {
            let headings: Vec<String> =
                Some(heading.to_owned()).into_iter().filter(|heading| !heading.is_empty()).collect();
            let site = Site { name: site, host: Some("www.dailypost.example") };
            assert_eq!(without_site(title, site, &headings), is);
        }
    }

    #[test]
    fn the_one_heading_that_goes_on_as_the_headline_does_is_the_headline() {
        let headline = |title: &str, headings: &str| {
            let page = Document::from(format!("<html><head><title>{title}</title></head><body>{headings}"));
            super::title(&page, None, Site::default()).unwrap()
        };
        let two = "Library Sundays | Kalmar Daily";
        for (title, headings, is) in [
            (two, "<h1>Library Sundays</h1>", "Library Sundays"),
            (two, "<h1>Library Sundays open the doors to all</h1>", "Library Sundays open the doors to all"),
            ("Library Sundays: doors open", "<h1>Library Sundays</h1>", "Library Sundays"),
            ("Library Sundays: doors open", "<h1>Library Sundays</h1><h1>More</h1>", "Library Sundays: doors open"),
            ("Library Sundays open", "<h1>Sunday at the library</h1>", "Library Sundays open"),
            ("Libraries - Kalmar Daily", "<h1><a href='/'>Kalmar Daily</a></h1>", "Libraries - Kalmar Daily"),
        ] {
            assert_eq!(headline(title, headings), is, "{title} {headings}");
        }
    }
}
