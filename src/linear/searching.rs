//! Searching: what is typed behind a slash, its hits as a numbered list.

use super::{
    Linear,
    say::words,
    walking::{Subject, Walk},
};
use crate::{
    article::{Article, Passage, Position},
    search::{Query, Search},
};

impl Linear {
    /// Searches the whole article.
    pub(super) fn search(&mut self, typed: &str) -> Vec<String> {
        let article = self.article();
        let query = match Query::parse(typed, &article) {
            Ok(query) if query.is_empty() => {
                return vec!["Type what to search for behind the slash, such as /peace".to_owned()];
            }
            Ok(query) => query,
            Err(error) => return vec![words::sentence(&format!("Not searched: {error}"))],
        };
        if query.needs_mentions() {
            self.know_all();
        }
        let mut search = Search::new(query, &article, Position::default());
        let (mentions, covered) = (&self.document.mentions, self.document.covered());
        while search.advance(&article, mentions, covered, usize::MAX) {}
        let hits = search.hits().to_vec();
        if hits.is_empty() {
            return vec![format!("Not found: {typed}")];
        }
        let mut lines = vec![counted(&article, &hits)];
        self.begin_walk(Walk::new(Subject::Hits(typed.to_owned()), hits), &mut lines);
        lines
    }
}

/// `4 hits, 2 in Serbian meeting, 1 in Kosovo meeting and 1 in KFOR facts:`
fn counted(article: &Article, hits: &[Passage]) -> String {
    /// More sections than this are counted and not named.
    const NAMED: usize = 6;
    let most = if hits.len() == Search::LIMIT { " or more" } else { "" };
    let total = format!("{}{most}", words::count(hits.len(), "hit"));
    let sections: Vec<&[Passage]> = hits.chunk_by(|one, other| one.section == other.section).collect();
    let name = |hits: &[Passage]| article.sections[hits[0].section].name();
    match &sections[..] {
        [only] => format!("{total} in {}:", name(only)),
        several if several.len() <= NAMED => {
            let each: Vec<String> = several.iter().map(|hits| format!("{} in {}", hits.len(), name(hits))).collect();
            format!("{total}, {}:", words::enumeration(&each))
        }
        many => format!("{total} in {}:", words::count(many.len(), "section")),
    }
}
