//! The palette: every command, section, person, date, place, mark and bundled article by name.

use super::{Choice, Item, Menu, MenuKind, Model, Overlay, sidebar::kind_title};
use crate::{
    article::{Article, Entry, Kind},
    keys::{Command, Mode, binding_of, chapters},
};

impl Model {
    /// Opens the palette.
    pub(super) fn open_palette(&mut self) {
        let article = self.article();
        let mut items: Vec<Item> = sections(&article).collect();
        items.extend(Kind::ALL.into_iter().flat_map(|kind| entries(&article, kind)));
        items.extend(self.stated_steps());
        items.extend(self.marks());
        items.extend(commands(self.mode()));
        // A lesson that was left has something that stays.
        let kept = binding_of(Mode::Lesson, Command::Keep).filter(|_| self.lesson.is_some());
        items.extend(kept.map(|row| item("Commands", row.help, row.keys, Choice::Run(row.command))));
        let bundled = self.settings.bundled.iter();
        items.extend(bundled.map(|(name, title)| item("Articles", title, *name, Choice::Article(name))));
        self.overlay = Some(Overlay::Menu(Menu::new(MenuKind::Palette, items)));
    }

    /// The marks as items of a menu.
    pub(super) fn marks(&self) -> Vec<Item> {
        let article = &self.document.article;
        let mark = |letter: &char, spot: &super::Spot| {
            let block = article.block(spot.top.section, spot.top.block);
            let text: String = block
                .map_or("", |block| block.text.get(spot.top.offset..).unwrap_or_default())
                .chars()
                .take(48)
                .collect();
            let section = article.sections.get(spot.top.section).map_or("", |section| section.name());
            item("Marks", format!("{letter}  {section}"), text, Choice::Mark(*letter))
        };
        self.trail.marks.iter().map(|(letter, spot)| mark(letter, spot)).collect()
    }

    /// Does what an item of a menu says.
    pub(super) fn take_choice(&mut self, choice: Choice) -> Vec<super::Effect> {
        if let Some(effects) = self.take_choice_in_lesson(choice) {
            return effects;
        }
        match choice {
            Choice::Run(command) => return self.run_from_list(command),
            Choice::Tell(text) => self.tell(text),
            Choice::Section(section) => {
                self.leave_sidebar();
                self.go_to_section(section);
            }
            Choice::Entry(entry) => {
                self.remember();
                self.leave_drawer();
                self.choose(entry);
                self.walk_mentions(1);
            }
            Choice::Step(stage) => self.begin_lesson(Some(stage)),
            Choice::Term(_) => {}
            Choice::Join(gone, into) => self.join(gone, into),
            Choice::Mark(letter) => self.go_to_mark(letter),
            Choice::Theme(name) => self.take_theme(name),
            Choice::Article(_) if self.asks_about_loss() => {}
            Choice::Article(name) => return vec![super::Effect::LoadBundled(name)],
        }
        Vec::new()
    }

    /// Runs a command that was chosen from a list, as if its key were pressed in the text.
    fn run_from_list(&mut self, command: Command) -> Vec<super::Effect> {
        let beneath = Mode::View(self.views.shown);
        let is_kept = command == Command::Keep && self.lesson.is_some();
        if !is_kept && LISTED.iter().chain([&beneath]).all(|mode| binding_of(*mode, command).is_none()) {
            self.tell("This key works where something is typed");
            return Vec::new();
        }
        self.run(command, None)
    }

    /// Takes a theme for good.
    pub(super) fn take_theme(&mut self, name: &str) {
        if let Some(theme) = crate::palette::Theme::named(name) {
            self.settings.theme = theme;
            self.settings.theme_follows = false;
        }
    }
}

/// The modes whose commands can be run from a list.
const LISTED: [Mode; 3] = [Mode::Text, Mode::List, Mode::Views];

pub(super) fn item(group: &'static str, label: impl Into<String>, detail: impl Into<String>, choice: Choice) -> Item {
    Item { group, label: label.into(), detail: detail.into(), also: "", choice }
}

pub(super) fn sections(article: &Article) -> impl Iterator<Item = Item> {
    article.sections.iter().enumerate().map(|(index, section)| {
        let detail = if section.name() == section.title { "" } else { &section.title };
        item("Sections", section.name(), detail, Choice::Section(index))
    })
}

pub(super) fn entries(article: &Article, kind: Kind) -> impl Iterator<Item = Item> {
    article.entries(kind).map(move |entry| {
        let (label, detail) = describe(article, entry);
        item(kind_title(kind), label, detail, Choice::Entry(entry))
    })
}

/// The name of an entry and what else is to be said of it.
fn describe(article: &Article, entry: Entry) -> (String, String) {
    match entry.kind {
        Kind::Date => {
            let date = &article.dates[entry.index];
            let event = date.events.iter().find_map(|event| event.event.clone());
            (date.when.spoken(), event.unwrap_or_default())
        }
        Kind::Person => (article.name(entry).to_owned(), article.people[entry.index].role.clone().unwrap_or_default()),
        Kind::Place | Kind::Organisation => (article.name(entry).to_owned(), String::new()),
    }
}

/// The commands that make sense from a list that lies over a mode, each once.
fn commands(beneath: Mode) -> impl Iterator<Item = Item> {
    let rows = chapters().into_iter().flat_map(|chapter| chapter.rows);
    let modes = [Mode::Text, Mode::Views, beneath];
    let rows = rows.filter(move |row| modes.iter().any(|mode| binding_of(*mode, row.command).is_some()));
    rows.map(|row| Item { also: row.hint, ..item("Commands", row.help, row.keys.join(" "), Choice::Run(row.command)) })
}
