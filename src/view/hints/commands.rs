//! Which commands the hints name in each mode.

use crate::{
    article::View,
    keys::{Command, MapStep, Mode},
};

/// What the hints of a mode name, most useful first.
pub(super) fn hinted(mode: Mode) -> &'static [Command] {
    match mode {
        Mode::Text => &[
            Command::NextPane,
            Command::Sidebar,
            Command::Open,
            Command::Search,
            Command::Views,
            Command::Help,
            Command::Zoom,
            Command::Palette,
            Command::LineDown,
            Command::Close,
        ],
        Mode::List => &[
            Command::LineDown,
            Command::Open,
            Command::NextPane,
            Command::Sidebar,
            Command::Escape,
            Command::Search,
            Command::Help,
        ],
        Mode::Prompt => &[Command::Accept, Command::NextHit, Command::Complete, Command::Escape],
        Mode::Menu => &[Command::Accept, Command::LineDown, Command::Escape],
        Mode::Letter | Mode::Labels | Mode::Views => &[Command::Escape],
        Mode::View(View::Compare) => COMPARE,
        Mode::View(View::Timeline) => TIMELINE,
        Mode::View(View::Quotations) => QUOTATIONS,
        Mode::View(View::WithWhom) => WITH_WHOM,
        Mode::View(View::Map) => MAP,
        Mode::View(View::Pictures) => PICTURES,
        Mode::View(_) => LOOKING,
        Mode::Fault => &[Command::LineDown, Command::Reload, Command::Edit, Command::Escape],
        // Nothing but the lesson is on its screen.
        Mode::Lesson | Mode::Question | Mode::Notes => &[],
    }
}

/// What the hints of a view name before what is its own.
const LOOKING: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Views,
    Command::Show(View::Text),
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the comparison.
const COMPARE: &[Command] = &[
    Command::LineDown,
    Command::NextSection,
    Command::NextSide,
    Command::Together,
    Command::Open,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the timeline.
const TIMELINE: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Even,
    Command::AsOfHere,
    Command::OnlyWith,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the quotations.
const QUOTATIONS: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::TurnQuotations,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Search,
    Command::Help,
];

/// What they name of the people who are mentioned together.
const WITH_WHOM: &[Command] = &[
    Command::LineDown,
    Command::NextColumn,
    Command::Open,
    Command::TurnPairs,
    Command::Views,
    Command::Escape,
    Command::Sidebar,
    Command::Help,
];

/// What they name of the map.
const MAP: &[Command] = &[
    Command::LineDown,
    Command::Open,
    Command::Map(MapStep::Closer),
    Command::Map(MapStep::Farther),
    Command::Map(MapStep::World),
    Command::Map(MapStep::Places),
    Command::Map(MapStep::Route),
    Command::Views,
    Command::Escape,
    Command::Help,
];

/// What they name of the pictures.
const PICTURES: &[Command] = &[
    Command::LineDown,
    Command::Larger,
    Command::Open,
    Command::Views,
    Command::Escape,
    Command::Right,
    Command::Search,
    Command::Help,
];
