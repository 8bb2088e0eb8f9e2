//! Who said what: by speaker, with each speaker's share of the words, or in the order of the text.

mod summary;

use super::{
    Item, Lead, Line, Look, Page,
    item::{on_one_line, place, span},
};
use crate::{
    article::{Article, Entry, Kind, Mentions, Quotation},
    chart::bars::{Scale, percent},
    palette::Role,
    text::{self, quotes::unquoted},
};

/// Bytes of a quotation that are shown; the rest is read in the text.
const LONGEST: usize = 1_000;
/// Cells of a line from which it is said above who is quoted and who is not.
const LEAST_FOR_SUMMARY: u16 = 32;

/// The order of the quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuotationOrder {
    /// Speaker by speaker, in the order of their first words.
    #[default]
    BySpeaker,
    /// As they stand in the text.
    AsTold,
}

/// The quotations of an article.
#[derive(Debug)]
pub struct Quotations<'a> {
    article: &'a Article,
    mentions: &'a Mentions,
    order: QuotationOrder,
    /// By speaker: the item of each speaker, and how many items there are.
    starts: Vec<usize>,
    count: usize,
}

/// What an item shows.
enum Shown<'a> {
    /// A speaker, by index among all of them.
    Speaker(usize),
    /// A quotation; whether it is the first of those that are only reported.
    Quotation(&'a Quotation, bool),
}

impl<'a> Quotations<'a> {
    /// The quotations of an article in an order.
    pub fn new(article: &'a Article, mentions: &'a Mentions, order: QuotationOrder) -> Self {
        let mut starts = Vec::new();
        let mut count = mentions.quotations().len();
        if order == QuotationOrder::BySpeaker {
            count = 0;
            for said in mentions.speakers() {
                starts.push(count);
                count += 1 + said.direct.len() + said.reported.len();
            }
        }
        Self { article, mentions, order, starts, count }
    }

    /// What an item shows; items by speaker are found by halving, however many there are.
    fn shown(&self, index: usize) -> Option<Shown<'a>> {
        let quotations = self.mentions.quotations();
        if self.order == QuotationOrder::AsTold {
            return quotations.get(index).map(|quotation| Shown::Quotation(quotation, false));
        }
        let speaker = self.starts.partition_point(|start| *start <= index).checked_sub(1)?;
        let said = self.mentions.speakers().get(speaker)?;
        let Some(within) = (index - self.starts[speaker]).checked_sub(1) else { return Some(Shown::Speaker(speaker)) };
        let reported = within.checked_sub(said.direct.len());
        let at = match reported {
            Some(reported) => said.reported.get(reported)?,
            None => said.direct.get(within)?,
        };
        Some(Shown::Quotation(quotations.get(*at)?, reported == Some(0)))
    }

    /// The quotation that an item shows, if it shows one.
    pub fn quotation(&self, index: usize) -> Option<&'a Quotation> {
        match self.shown(index)? {
            Shown::Quotation(quotation, _) => Some(quotation),
            Shown::Speaker(_) => None,
        }
    }

    /// The item of the quotation that a lead leads to.
    pub fn item_leading_to(&self, lead: Lead) -> Option<usize> {
        let Lead::Position(position) = lead else { return None };
        let quotations = self.mentions.quotations();
        let at = quotations.partition_point(|quotation| quotation.at.start() < position);
        let quotation = quotations.get(at).filter(|quotation| quotation.at.start() == position)?;
        if self.order == QuotationOrder::AsTold {
            return Some(at);
        }
        let speaker = self.mentions.speakers().iter().position(|said| said.speaker == quotation.speaker)?;
        let said = &self.mentions.speakers()[speaker];
        let (list, before) = if quotation.direct { (&said.direct, 0) } else { (&said.reported, said.direct.len()) };
        Some(self.starts.get(speaker)? + 1 + before + list.binary_search(&at).ok()?)
    }

    fn speaker_item(&self, index: usize, look: Look) -> Item {
        let said = &self.mentions.speakers()[index];
        let lead = said.direct.iter().chain(&said.reported).min().map(|first| &self.mentions.quotations()[*first]);
        let lead = lead.map(|quotation| Lead::Position(quotation.at.start()));
        let mut item = Item { lines: Vec::new(), lead };
        let role = self.role_of(said.speaker);
        item.push_heading((self.article.name(said.speaker), Role::Speaker), role, look);
        item.lines.push(self.share_line(index, look));
        item.push_text("", &summary::of_speaker(said, look), Role::Dim, look);
        item.lines.push(Vec::new());
        item
    }

    fn role_of(&self, speaker: Entry) -> &str {
        let person = (speaker.kind == Kind::Person).then(|| self.article.people.get(speaker.index)).flatten();
        person.and_then(|person| person.role.as_deref()).unwrap_or_default()
    }

    /// `██████████████  74 % of the words`
    fn share_line(&self, index: usize, look: Look) -> Line {
        let speakers = self.mentions.speakers();
        let share = percent(as_number(speakers[index].words), as_number(self.mentions.spoken_words()));
        let told = format!("  {share:>5} of the quoted words");
        let told = if usize::from(look.width) < text::width(&told) + 12 { format!(" {share:>5}") } else { told };
        let cells = usize::from(look.width).saturating_sub(text::width(&told)).min(48);
        let bar = Scale::new([as_number(self.mentions.spoken_words())], cells)
            .bar(as_number(speakers[index].words), look.plain);
        let rest = if look.plain { "." } else { "░" }.repeat(cells.saturating_sub(text::width(&bar)));
        vec![span(bar, Role::Bar), span(rest, Role::Ornament), span(told, Role::Strong)]
    }

    fn quotation_item(&self, quotation: &Quotation, begins_reported: bool, look: Look) -> Item {
        let at = &quotation.at;
        let mut item = Item { lines: Vec::new(), lead: Some(Lead::Position(at.start())) };
        let by_speaker = self.order == QuotationOrder::BySpeaker;
        if begins_reported {
            item.push_text("  ", "Not in the speaker's own words:", Role::Emphasis, look);
        }
        let place = place(self.article, at.section, Some(at.block), look);
        let text = self.article.block(at.section, at.block).and_then(|block| block.text.get(at.range.clone()));
        let words = on_one_line(&shortened(unquoted(text.unwrap_or_default())), look);
        if by_speaker {
            Self::push_words(quotation, &words, &mut item, look);
            item.push_text("    ", &place, Role::Dim, look);
        } else {
            let kind = if quotation.direct { place } else { format!("{place}{}reported", look.dot()) };
            item.push_heading((self.article.name(quotation.speaker), Role::Speaker), &kind, look);
            Self::push_words(quotation, &words, &mut item, look);
        }
        item.lines.push(Vec::new());
        item
    }

    /// The words: a speaker's own in quotation marks behind a bar, reported ones without.
    fn push_words(quotation: &Quotation, words: &str, item: &mut Item, look: Look) {
        let (open, close) = look.quotes();
        let (bar, words, role) = if quotation.direct {
            (look.bar(), format!("{open}{words}{close}"), Role::Speech)
        } else {
            ("  ", words.to_owned(), Role::Text)
        };
        let room = usize::from(look.width).saturating_sub(4).max(1);
        for line in text::fill(&words, room) {
            item.lines.push(vec![span("  ", Role::Text), span(bar, Role::SpeechBar), span(line, role)]);
        }
    }
}

impl Page for Quotations<'_> {
    fn count(&self) -> usize {
        self.count
    }

    fn item(&self, index: usize, look: Look) -> Item {
        match self.shown(index) {
            Some(Shown::Speaker(speaker)) => self.speaker_item(speaker, look),
            Some(Shown::Quotation(quotation, begins)) => self.quotation_item(quotation, begins, look),
            None => Item::default(),
        }
    }

    fn head(&self, look: Look) -> Vec<Line> {
        let mut head = Item::default();
        if look.width >= LEAST_FOR_SUMMARY {
            head.push_text("", &self.summary(), Role::Strong, look);
        }
        head.lines.extend((!head.lines.is_empty()).then(Vec::new));
        head.lines
    }

    fn item_of(&self, entry: Entry) -> Option<usize> {
        let mut speakers = self.mentions.speakers().iter();
        let place = speakers.position(|said| said.speaker == entry)?;
        match self.order {
            QuotationOrder::BySpeaker => self.starts.get(place).copied(),
            QuotationOrder::AsTold => None,
        }
    }

    fn nothing(&self) -> &'static str {
        "This article quotes nobody"
    }
}

/// A text cut between words, where it is too long to be shown.
fn shortened(text: &str) -> std::borrow::Cow<'_, str> {
    let Some(end) = text.char_indices().map(|(at, _)| at).find(|at| *at > LONGEST) else { return text.into() };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &text[..cut]).into()
}

/// A count of words as a number.
fn as_number(words: usize) -> f64 {
    u32::try_from(words).map_or(f64::from(u32::MAX), f64::from)
}
