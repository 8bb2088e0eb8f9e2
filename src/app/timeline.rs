//! The timeline's own state: how its axis is drawn, whose dates it shows, and how far they are told.

use std::borrow::Cow;

use ratatui::layout::Position as Cell;

use super::{Document, Model};
use crate::{
    article::{Article, Entry, Kind, Position, View},
    chart::{
        Until,
        timeline::{Frame, MOST_LANES, Spacing, Timeline as Chart},
    },
    keys::{Binding, Command, Mode, binding_of},
    page::{self, Axis, Band, Choice},
    text::bidi::isolated,
};

/// What the reader set of the timeline, and what is laid out for it.
#[derive(Debug, Default)]
pub struct Timeline {
    /// Whether dates stand evenly, and not at their true distances.
    pub even: bool,
    /// Whether only what the text has told so far is shown.
    pub as_of_here: bool,
    /// Whose dates are shown; everybody's where there is nobody.
    pub person: Option<Entry>,
    /// Where what the reader has seen of the text ends.
    seen: Position,
    /// The date that is to be chosen when it is laid out next.
    wanted: Option<usize>,
    /// What is shown, laid out once for each change of what it depends on.
    laid: Laid,
}

/// What is shown, and for what it was laid out.
#[derive(Debug, Default)]
struct Laid {
    key: Option<Key>,
    choice: Choice,
    dates: Vec<usize>,
    chart: Chart,
}

/// What the dates and the axis depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    choice: Choice,
    /// Up to where the mentions are known, as far as that matters.
    known: Position,
    band: Option<Band>,
    frame: Frame,
}

/// Rows of a view from which an axis has all its lanes, and from which it has two rows.
const LEAST_WHOLE: u16 = 18;
const LEAST_TWO: u16 = 8;

impl Timeline {
    /// The page of an article.
    pub(super) fn page<'a>(&'a self, document: &'a Document, chosen: usize, until: Until) -> page::Timeline<'a> {
        let Laid { key, choice, dates, chart } = &self.laid;
        let dateline = document.article.dateline.date;
        let spacing = self.spacing();
        let axis = key.and_then(|key| key.band).map(|band| Axis {
            chart: Cow::Borrowed(chart),
            band,
            spacing,
            dateline,
            until,
        });
        page::Timeline {
            article: &document.article,
            mentions: &document.mentions,
            dates: Cow::Borrowed(dates),
            choice: *choice,
            axis,
            chosen: Some(chosen),
            for_class: false,
        }
    }

    /// Whether there are dates, and no room for their axis.
    pub(super) fn lacks_axis(&self) -> bool {
        !self.laid.dates.is_empty() && self.laid.key.is_some_and(|key| key.band.is_none())
    }

    fn spacing(&self) -> Spacing {
        if self.even { Spacing::Even } else { Spacing::True }
    }

    fn choice(&self) -> Choice {
        Choice { person: self.person, told: self.as_of_here.then_some(self.seen), untold: 0 }
    }

    /// Lays it out for an area of so many cells and rows, if anything has changed that it depends on.
    fn lay_out(&mut self, document: &Document, width: u16, height: u16) {
        let band = match height {
            LEAST_WHOLE.. => Some(Band::Whole),
            LEAST_TWO.. => Some(Band::Two),
            _ => None,
        };
        let lanes = usize::from(height.saturating_sub(14) / 2).clamp(2, MOST_LANES);
        let lanes = if band == Some(Band::Whole) { lanes } else { 1 };
        let frame = Frame { width: width.into(), letter: 1, lanes, spacing: self.spacing() };
        let choice = self.choice();
        let known = choice.told.map(|told| told.min(document.covered())).unwrap_or_default();
        let key = Key { choice, known, band, frame };
        if self.laid.key == Some(key) {
            return;
        }
        let (article, mentions) = (&*document.article, &document.mentions);
        let (dates, choice) = page::select(article, mentions, choice);
        let numbered = page::Timeline::numbered(article, &dates);
        let chart = band.map(|_| Chart::new(&numbered, article.dateline.date, frame)).unwrap_or_default();
        self.laid = Laid { key: Some(key), choice, dates, chart };
    }

    /// The same settings for an article that has changed, and the same date if it still has it; else the one before.
    pub(super) fn renewed(&self, before: &Article, now: &Article) -> Self {
        let id = |article: &Article, entry: Entry| match entry.kind {
            Kind::Person => article.people[entry.index].id.clone(),
            _ => article.organisations.get(entry.index).map(|it| it.id.clone()).unwrap_or_default(),
        };
        let person = self.person.and_then(|old| now.entries(old.kind).find(|new| id(now, *new) == id(before, old)));
        let end = Position { section: now.sections.len(), ..Position::default() };
        let seen = if self.seen.section < before.sections.len() {
            now.nearest(before, self.seen).unwrap_or_default()
        } else {
            end
        };
        let wanted = self.wanted.map(|date| before.dates[date].when);
        let wanted = wanted.map(|when| now.dates.partition_point(|date| date.when <= when).saturating_sub(1));
        Self { even: self.even, as_of_here: self.as_of_here, person, seen, wanted, laid: Laid::default() }
    }
}

impl Model {
    /// The page of the timeline.
    pub(super) fn timeline_page(&self) -> page::Timeline<'_> {
        let page = self.views.timeline.page(&self.document, self.views.place(View::Timeline).chosen, self.views.until);
        page::Timeline { for_class: self.teaching().is_some(), ..page }
    }

    /// Lays the timeline out for an area.
    pub(super) fn arrange_timeline(&mut self, width: u16, height: u16) {
        let date = self.views.timeline.wanted.take().or(self.timeline_date());
        self.views.timeline.lay_out(&self.document, width, height);
        let dates = &self.views.timeline.laid.dates;
        let chosen = self.views.place(View::Timeline).chosen;
        // A date that is hidden gives way to the last before it.
        if let Some(date) = date.filter(|date| dates.get(chosen) != Some(date)) {
            let item = dates.partition_point(|other| *other <= date).saturating_sub(1);
            self.views.put(View::Timeline, item);
        }
    }

    /// The date that is chosen in the timeline.
    fn timeline_date(&self) -> Option<usize> {
        self.views.timeline.laid.dates.get(self.views.place(View::Timeline).chosen).copied()
    }

    /// Keeps what the timeline must know of the text that is being left: how far it has been seen, and which date the
    /// reader has chosen there.
    pub(super) fn prepare_timeline(&mut self) {
        self.views.timeline.seen = self.seen();
        let date = self.walk.chosen.map(|chosen| chosen.entry).filter(|entry| entry.kind == Kind::Date);
        self.views.timeline.wanted = date.map(|entry| entry.index).or(self.timeline_date());
    }

    /// Has the date that is chosen now chosen again when another article is laid out.
    pub(super) fn keep_date(&mut self) {
        self.views.timeline.wanted = self.views.timeline.wanted.or(self.timeline_date());
    }

    /// Where what is on the screen of the focused section ends.
    fn seen(&mut self) -> Position {
        let section = self.panes.section;
        let Some(last) = self.plan.pane(section).and_then(|pane| pane.lines.last().copied()) else { return self.top() };
        let article = self.article();
        let mut lines = self.panes.rows.lines(&article, section);
        let next = lines.step(last, 1);
        if next == last {
            return Position { section: section + 1, ..Position::default() };
        }
        lines.position(next)
    }

    /// A click on a mark of the axis chooses its date; where it stands for several, one after the other.
    pub(super) fn click_axis(&mut self, at: Cell) {
        let Some(head) = self.plan.view.as_ref().map(|plan| plan.head).filter(|head| head.contains(at)) else { return };
        let (column, row) = (usize::from(at.x - head.x), usize::from(at.y - head.y));
        let Some(lane) = self.timeline_page().axis.as_ref().and_then(|axis| axis.lane(row)) else { return };
        let dates = self.views.timeline.laid.chart.dates_at(column, lane);
        let chosen = self.views.place(View::Timeline).chosen;
        let after = dates.iter().position(|date| *date == chosen).map_or(0, |at| (at + 1) % dates.len());
        if let Some(date) = dates.get(after) {
            self.choose_item(*date);
        }
    }

    /// Runs a command of the timeline; whether it is one.
    pub(super) fn run_timeline(&mut self, command: Command) -> bool {
        let timeline = &mut self.views.timeline;
        match command {
            Command::Even => timeline.even = !timeline.even,
            Command::AsOfHere => timeline.as_of_here = !timeline.as_of_here,
            Command::OnlyWith => self.turn_to_person(),
            _ => return false,
        }
        true
    }

    /// Only the dates of the person that the sidebar has chosen, or else of the first; then of the next; then all.
    fn turn_to_person(&mut self) {
        let article = &self.document.article;
        let chosen = self.walk.chosen.map(|chosen| chosen.entry).filter(|entry| entry.kind.is_somebody());
        let mut people: Vec<Entry> = Vec::new();
        for event in article.dates.iter().flat_map(|date| &date.events) {
            people.extend(&event.people);
        }
        people.sort_unstable();
        let next = match self.views.timeline.person {
            None => chosen.or(people.first().copied()),
            Some(now) => people.get(people.partition_point(|person| *person <= now)).copied(),
        };
        let key = key_for_view(Command::OnlyWith);
        let told = match (next, people.is_empty()) {
            (Some(person), _) => format!("Dates of {} · {key} goes on", isolated(article.name(person))),
            (None, true) => "The author states nobody at any date".to_owned(),
            (None, false) => "All dates".to_owned(),
        };
        self.views.timeline.person = next;
        self.tell(told);
    }
}

/// The key of a command in the timeline.
fn key_for_view(command: Command) -> &'static str {
    binding_of(Mode::View(View::Timeline), command).map_or("?", Binding::key)
}
