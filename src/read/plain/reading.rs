//! A plain text that is being read: each group of lines is a heading, text or furniture, by what it says and where it stands.

use super::{
    body,
    contents::{self, Contents},
    dateline, furniture,
    groups::{Group, indent},
    heading::{Candidate, candidate},
    manner::Manner,
    order::{self, Habit, Settled, settled},
    series::Series,
    sheet::Sheet,
};
use crate::{
    read::{
        foreign::{Foreign, filed_at},
        raw,
    },
    text::{Case, fold},
};

/// Groups at the head of a text in which a dateline is looked for, and lines that only repeat its title.
const HEAD: usize = 8;
/// Bytes of a group that may be a paragraph of a preface, and columns off the margin at which it stands in the middle.
const PROSE: usize = 60;
const CENTRED: usize = 4;
/// Headings in a row that are settled together, and groups at the head of a book among which its list of contents stands.
const ROW: usize = 2000;

/// A text that is being read.
pub(super) struct Reading<'t> {
    text: &'t str,
    head: raw::Article,
    sheet: Sheet,
    manner: Manner,
    habit: Habit,
    /// Lines in a row that look like headings.
    row: Vec<Candidate<'t>>,
    series: Series,
    contents: Contents,
    /// Groups so far.
    count: usize,
    last: &'t str,
}

impl<'t> Reading<'t> {
    /// Before the first group; what is known of the text is in its head.
    pub(super) fn new(text: &'t str, size: usize, head: raw::Article) -> Self {
        let habit = Habit::of(text);
        let sheet = Sheet::new(size, text.len(), habit.any);
        let (series, contents) = (Series::new(habit.parts), Contents::default());
        let manner = Manner::of(text);
        Self { text, head, sheet, manner, habit, row: Vec::new(), series, contents, count: 0, last: "" }
    }

    /// Reads the next group.
    pub(super) fn group(&mut self, group: Group<'t>) {
        self.count += 1;
        if furniture::is_furniture(group) || self.is_counter(group) || self.is_doubled(group) {
            return;
        }
        let heading = candidate(group).filter(|heading| self.habit.allows(heading, self.row.last()));
        match heading {
            Some(heading) if self.repeats_title(&heading.title) => {}
            Some(heading) if heading.rest.is_some() => self.heading_with_text(heading),
            Some(heading) if self.row.len() < ROW => self.row.push(heading),
            _ if self.is_contents(group) => {}
            _ => self.body(group),
        }
    }

    /// What was read.
    pub(super) fn finish(mut self) -> Foreign {
        self.settle(None);
        Foreign { head: self.head, markdown: self.sheet.finish() }
    }

    fn heading_with_text(&mut self, heading: Candidate<'t>) {
        let rest = heading.rest;
        self.row.push(Candidate { rest: None, ..heading });
        if let Some(rest) = rest {
            self.body(rest);
        }
    }

    fn body(&mut self, group: Group<'t>) {
        self.settle(Some(group));
        self.text(group);
    }

    /// Writes what the headings in a row are, given what stands behind them.
    fn settle(&mut self, next: Option<Group<'t>>) {
        let row = std::mem::take(&mut self.row);
        let at_head = !self.series.begun && self.count <= ROW;
        let listed = at_head && next.is_some_and(|next| self.contents.ends_with(&row, self.behind(next)));
        for settled in settled(row, next, listed) {
            match settled {
                Settled::Heading { rank, title, number, shaped } => self.heading(rank, &title, number, (shaped, next)),
                Settled::Text(group) => self.text(group),
            }
        }
    }

    /// Writes a heading, given its group if only its shape tells that it is one, and what stands behind it: before the parts
    /// of a book it may be of the title page.
    fn heading(&mut self, rank: u8, title: &str, number: Option<u32>, around: (Option<Group<'t>>, Option<Group<'t>>)) {
        let (shaped, next) = around;
        if let Some(group) = shaped.filter(|_| self.is_title_page(title, next)) {
            return self.text(group);
        }
        self.contents.heading(title);
        let rank = self.series.rank(rank, number, shaped.is_some());
        self.sheet.heading(rank, title);
    }

    /// The text from the end of a group on.
    fn behind(&self, group: Group<'_>) -> &'t str {
        &self.text[group.at + group.text.len()..]
    }

    /// Whether words of a heading's shape stand before the parts of a book, over no prose.
    fn is_title_page(&self, title: &str, next: Option<Group<'_>>) -> bool {
        let is_prose = |group: Group<'_>| {
            let at_margin = group.lines().all(|line| indent(line) <= self.manner.margin + CENTRED);
            at_margin && group.text.len() > PROSE && order::ends_sentence(group.text)
        };
        !self.series.begun && !self.contents.says(title) && !next.is_some_and(is_prose)
    }

    fn text(&mut self, group: Group<'t>) {
        self.contents.group(group);
        if self.count <= HEAD && self.head.date.is_none() {
            self.file(group.text);
        }
        if self.manner.width.is_some() || self.count > furniture::HEAD || group.line().is_some() {
            return body::write(group, self.manner, &mut self.sheet);
        }
        let lines = furniture::without_counters(group);
        if lines.len() == group.lines().count() {
            body::write(group, self.manner, &mut self.sheet);
        } else if !lines.is_empty() {
            body::write(Group { text: &lines.join("\n"), ..group }, self.manner, &mut self.sheet);
        }
    }

    /// Notes where and when the text was filed, if its dateline says so.
    fn file(&mut self, text: &str) {
        let Some(filed) = dateline::dateline(text) else { return };
        self.head.date = filed.date.map(|date| raw::Day(date.to_string()));
        if let Some(place) = filed.place.filter(|_| self.head.place.is_none()) {
            filed_at(&mut self.head, &place);
        }
        if let Some(name) = filed.agency.filter(|_| self.head.source.is_none()) {
            self.head.source = Some(raw::Source { name, agency: None, url: None, retold: false });
        }
    }

    /// Whether a group is the number of a page, or of those who shared it.
    fn is_counter(&self, group: Group<'_>) -> bool {
        let head = self.count <= furniture::HEAD && self.manner.width.is_none();
        group.text.len() < 12 && (self.habit.pages || head) && group.line().is_some_and(furniture::is_counter)
    }

    /// Whether a saved page says the line before once more.
    fn is_doubled(&mut self, group: Group<'t>) -> bool {
        let before = std::mem::replace(&mut self.last, group.text);
        self.count <= furniture::HEAD && self.manner.width.is_none() && group.text.len() >= 20 && before == group.text
    }

    /// Whether a group at the head of a book says its headings, and nothing else.
    fn is_contents(&self, group: Group<'_>) -> bool {
        self.count <= HEAD && !self.series.begun && self.row.is_empty() && contents::is_list(group, self.behind(group))
    }

    /// Whether a heading at the head of the text only says its title again.
    fn repeats_title(&self, heading: &str) -> bool {
        let same = |title: &String| fold(title, Case::Ignored).text() == fold(heading, Case::Ignored).text();
        self.count <= HEAD && self.sheet.is_empty() && self.head.title.as_ref().is_some_and(same)
    }
}
