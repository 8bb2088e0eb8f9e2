//! What is said first, and the line behind every answer that says what may be typed next.

use super::{
    Linear,
    command::{Command, TABLE},
    listing::List,
    say::words,
};
use crate::article::{Article, Kind, When};

impl Linear {
    /// Title, where and when, how long and how much, what it says and where it is from.
    pub(super) fn opening(&self) -> Vec<String> {
        let article = &self.document.article;
        let mut lines = vec![words::sentence(&article.title), self.measures()];
        lines.extend(article.summary.as_deref().map(words::sentence));
        lines.extend(source(article));
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// What the other article is, where there is one, and how it is compared.
    pub(super) fn other_opening(&self) -> Option<String> {
        let [_, other] = self.names()?;
        let row = TABLE.iter().find(|row| row.command == Command::Compare)?;
        Some(format!("Beside it: {} Type {} to compare the section read last.", words::sentence(&other), row.letter))
    }

    /// `Brussels, Thursday 18 August 2022. About 2 minutes. 4 sections, 3 people, 2 dates.`
    fn measures(&self) -> String {
        let article = &self.document.article;
        let place = article.dateline.place.map(|place| words::name(article, place));
        let date = article.dateline.date.map(|date| words::date(When::At(date)));
        let filed: Vec<String> = place.into_iter().chain(date).collect();
        let minutes = words::count(article.minutes(), "minute");
        let kinds = Kind::ALL.into_iter().map(|kind| (article.count(kind), kind)).filter(|(count, _)| *count > 0);
        let kinds = kinds.map(|(count, kind)| words::count_kind(count, kind));
        let counts: Vec<String> =
            std::iter::once(words::count(article.sections.len(), "section")).chain(kinds).collect();
        let filed = words::sentence(&filed.join(", "));
        format!("{filed} About {minutes}. {}.", counts.join(", ")).trim_start().to_owned()
    }

    /// What may be typed first: the numbers and Enter, then every list that this article has.
    pub(super) fn first_prompt(&self) -> String {
        let article = &self.document.article;
        let lists = TABLE.iter().filter_map(|row| match row.command {
            Command::List(List::Entries(kind)) if article.count(kind) > 0 => {
                Some(format!("{} for {}", row.letter, words::many(kind)))
            }
            _ => None,
        });
        let others = ["slash and words to search", "h for help"].map(str::to_owned);
        let parts: Vec<String> = self.choices().into_iter().chain(lists).chain(others).collect();
        format!("Type {}.", parts.join(", "))
    }

    /// What may be typed next: what a number and Enter do.
    pub(super) fn prompt(&self) -> String {
        let is_done = if self.is_led_by_lesson() { self.is_taught() } else { self.is_read() };
        let quit = is_done.then(|| "q to quit".to_owned());
        let help = "h for help".to_owned();
        let parts: Vec<String> = self.choices().into_iter().chain([help]).chain(quit).collect();
        format!("Type {}.", parts.join(", "))
    }

    fn is_read(&self) -> bool {
        self.reading.is_at_end(&self.document.article)
    }

    fn choices(&self) -> Vec<String> {
        let article = &self.document.article;
        let reading = self.reading.choice(article).filter(|_| !self.is_led_by_lesson());
        self.number_choice().into_iter().chain(reading).chain(self.teach_choices()).collect()
    }
}

/// `Retold from The Diplomatic Insight, TDI.`
fn source(article: &Article) -> Option<String> {
    let source = article.source.as_ref()?;
    let from = if source.retold { "Retold from" } else { "From" };
    let parts: Vec<&str> = [Some(&source.name), source.agency.as_ref(), source.url.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    Some(words::sentence(&format!("{from} {}", parts.join(", "))))
}
