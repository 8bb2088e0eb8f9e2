//! Who is mentioned with whom, as a square of counts: a row and a column for each person, the most mentioned first.

mod passages;
mod ranking;

use std::ops::Range;

pub use ranking::Ranking;

use super::{
    Item, Lead, Line, Look, Page,
    item::{span, width_of},
};
use crate::{
    article::{Article, Entry, Mentions, Position, Within},
    chart::matrix::columns,
    palette::Role,
    text::{truncate, width},
};

/// Cells of a line below which people go by their short names alone.
const LEAST_FOR_NAMES: u16 = 40;
/// Cells of a line from which there is room for whole sentences and air.
const WIDE: u16 = 60;

/// The square of an article's people.
#[derive(Debug)]
pub struct Together<'a> {
    /// The article.
    pub article: &'a Article,
    /// Where it mentions them.
    pub mentions: &'a Mentions,
    /// The order of rows and columns.
    pub ranking: &'a Ranking,
    /// The chosen row and column; beyond the last where nothing is chosen, as on paper.
    pub chosen: (usize, usize),
    /// What two mentions stand in, to count.
    pub within: Within,
}

/// Where the parts of a line stand.
struct Measure {
    /// Cells of the short names and, with the gap before them, of the names.
    short: usize,
    name: usize,
    /// Cells of a column.
    cell: usize,
    /// The columns that are seen.
    seen: Range<usize>,
}

impl Together<'_> {
    fn measure(&self, look: Look) -> Measure {
        let room = usize::from(look.width);
        let (short, widest) = self.ranking.widest();
        let name = if look.width < LEAST_FOR_NAMES { 0 } else { 1 + widest.min(room * 2 / 5) };
        let cell = short.max(3) + 2;
        // A sign on each side tells that there are more columns.
        let left = room.saturating_sub(short + name + 2);
        let count = self.ranking.count();
        let chosen = if self.chosen.1 < count { self.chosen.1 } else { 0 };
        Measure { short, name, cell, seen: columns(count, cell, left, chosen) }
    }

    /// The column that a cell of a line lies in.
    pub fn column_at(&self, x: usize, look: Look) -> Option<usize> {
        let measure = self.measure(look);
        let within = x.checked_sub(measure.short + measure.name + 1)?;
        Some(measure.seen.start + within / measure.cell).filter(|column| measure.seen.contains(column))
    }

    /// What the square counts, in as few words as there is room for.
    fn title(&self, look: Look) -> &'static str {
        match (self.within, look.width >= WIDE) {
            (Within::Paragraph, true) => "Who is mentioned in the same paragraph as whom; not who met whom.",
            (Within::Section, true) => "Who is mentioned in the same section as whom; not who met whom.",
            (Within::Paragraph, false) => "In the same paragraph; not who met whom.",
            (Within::Section, false) => "In the same section; not who met whom.",
        }
    }

    /// `JS and AK: 3 ¶`, where there is no room for more.
    fn short_pair(&self, look: Look) -> String {
        let (Some(one), Some(two)) = (self.ranking.person(self.chosen.0), self.ranking.person(self.chosen.1)) else {
            return String::new();
        };
        let short = self.ranking.short();
        let count = self.mentions.together_count(one, two, self.within);
        let unit = if self.within == Within::Section { "sect." } else { look.paragraph().trim() };
        if one == two {
            return format!("{}: {} mentions", short[self.chosen.0], self.mentions.of(one).len());
        }
        format!("{} and {}: {count} {unit}", short[self.chosen.0], short[self.chosen.1])
    }

    /// `Jens Stoltenberg and Albin Kurti: in 3 paragraphs, 2 sections`
    fn pair(&self) -> String {
        let (row, column) = self.chosen;
        let (Some(one), Some(two)) = (self.ranking.person(row), self.ranking.person(column)) else {
            return String::new();
        };
        let names = (self.article.name(one), self.article.name(two));
        let count = |count: usize, unit: &str| match count {
            0 => format!("no {unit}"),
            1 => format!("1 {unit}"),
            count => format!("{count} {unit}s"),
        };
        if one == two {
            let sections = count(self.mentions.sections_with(one).len(), "section");
            return match self.mentions.of(one).len() {
                0 => format!("{}: not mentioned by name", names.0),
                mentions => format!("{}: {} in {sections}", names.0, count(mentions, "mention")),
            };
        }
        let [paragraphs, sections] =
            [Within::Paragraph, Within::Section].map(|within| self.mentions.together_count(one, two, within));
        if sections == 0 {
            return format!("{} and {}: never in one section", names.0, names.1);
        }
        let paragraphs = count(paragraphs, "paragraph");
        format!("{} and {}: in {paragraphs}, {}", names.0, names.1, count(sections, "section"))
    }

    /// The short names above the columns, with signs where there are more.
    fn heading(&self, look: Look) -> Line {
        let measure = self.measure(look);
        let Measure { short, name, cell, seen } = &measure;
        let more = |more: bool, sign: &'static str| span(if more { sign } else { " " }, Role::Key);
        let mut line = vec![span(" ".repeat(short + name), Role::Text), more(seen.start > 0, "<")];
        for index in seen.clone() {
            let head = &self.ranking.short()[index];
            let role = if index == self.chosen.1 { Role::Chosen } else { Role::Person };
            line.push(span(" ".repeat(cell.saturating_sub(width(head) + 1)), Role::Text));
            line.push(span(&**head, role));
            line.push(span(" ", Role::Text));
        }
        line.push(more(seen.end < self.ranking.count(), ">"));
        line
    }

    fn row(&self, index: usize, person: Entry, look: Look) -> Line {
        let measure = self.measure(look);
        let short = &self.ranking.short()[index];
        let name = truncate(self.article.name(person), measure.name.saturating_sub(1));
        let pad = |cells: usize, used: usize| " ".repeat(cells.saturating_sub(used));
        let mut line = vec![
            span(format!("{short}{}", pad(measure.short, width(short))), Role::Dim),
            span(format!(" {name}{}", pad(measure.name, 1 + width(&name))), Role::Person),
        ];
        if measure.name == 0 {
            line.pop();
            line[0].role = Role::Person;
        }
        line.push(span(" ", Role::Text));
        if self.mentions.of(person).len() == 0 {
            let told = truncate("  not mentioned by name", usize::from(look.width).saturating_sub(width_of(&line)))
                .into_owned();
            line.push(span(told, Role::Dim));
            return line;
        }
        line.extend(measure.seen.clone().flat_map(|column| self.cell((index, person), column, measure.cell, look)));
        line
    }

    /// A count at the right of its column; the chosen one in brackets.
    fn cell(&self, (row, person): (usize, Entry), column: usize, cells: usize, look: Look) -> [super::Span; 2] {
        let other = self.ranking.person(column).unwrap_or(person);
        let count = self.mentions.together_count(person, other, self.within);
        let is_chosen = (row, column) == self.chosen;
        let told = match count {
            _ if person == other => if look.plain { "\\" } else { "╲" }.to_owned(),
            0 => if look.plain { "." } else { "·" }.to_owned(),
            count => count.to_string(),
        };
        let role = match count {
            _ if is_chosen => Role::ChosenHere,
            _ if person == other => Role::Ornament,
            0 => Role::Dim,
            _ if column == self.chosen.1 || row == self.chosen.0 => Role::Strong,
            _ => Role::Text,
        };
        if !is_chosen {
            let before = cells.saturating_sub(width(&told) + 1);
            return [span(" ".repeat(before), Role::Text), span(format!("{told} "), role)];
        }
        // The brackets take the blanks around the number, so that numbers stand one below the other.
        let before = cells.saturating_sub(width(&told) + 2);
        let told = format!("[{told}]");
        [span(" ".repeat(before), Role::Text), span(told, role)]
    }

    /// Where two people are first mentioned together.
    fn lead(&self, person: Entry) -> Option<Lead> {
        let other = self.ranking.person(self.chosen.1).filter(|other| *other != person);
        let Some(other) = other else {
            return self.mentions.nth(person, 0).map(|mention| Lead::Position(mention.at.start()));
        };
        let (_, (section, block)) = self.mentions.next_together((person, other), self.within, None)?;
        Some(Lead::Position(Position { section, block, offset: 0 }))
    }
}

impl Page for Together<'_> {
    fn count(&self) -> usize {
        self.ranking.count() + self.passage_count()
    }

    fn item(&self, index: usize, look: Look) -> Item {
        let Some(person) = self.ranking.person(index) else {
            return self.passage_item(index - self.ranking.count(), look).unwrap_or_default();
        };
        Item { lines: vec![self.row(index, person, look)], lead: self.lead(person) }
    }

    fn head(&self, look: Look) -> Vec<Line> {
        let mut head = Item::default();
        if self.ranking.count() == 0 {
            return head.lines;
        }
        if look.width < LEAST_FOR_NAMES {
            let pair = self.short_pair(look);
            head.lines.push(vec![span(truncate(&pair, look.width.into()), Role::Strong)]);
        } else {
            head.push_text("", self.title(look), Role::Dim, look);
            head.push_text("", &self.pair(), Role::Strong, look);
        }
        if look.width >= WIDE {
            head.lines.push(Vec::new());
        }
        head.lines.push(self.heading(look));
        head.lines
    }

    fn item_of(&self, entry: Entry) -> Option<usize> {
        self.ranking.place(entry)
    }

    fn nothing(&self) -> &'static str {
        "This article names no people"
    }
}
