//! The picture that is shown: asked for, awaited, made to fit, enlarged, and the part of it that is in sight.

mod sight;
mod steps;

use std::sync::Arc;

use ratatui::layout::{Rect, Size};
use sight::Sight;

use super::{Effect, Model, Origin, ViewPlan};
use crate::{
    article::{Article, BlockKind, Position, View},
    chart::Pixels,
    page::{self, Look, Open, Page},
    palette::Role,
};

/// A picture that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// All of it that a screen could show.
    pub fine: Arc<Pixels>,
    /// As much as cells can show, so that it is soon made to fit.
    pub coarse: Arc<Pixels>,
}

/// A picture that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureRequest {
    /// By which the answer is known.
    pub number: u32,
    /// Where the article comes from.
    pub origin: Origin,
    /// What the article calls the picture.
    pub file: String,
}

/// What of a picture is where on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InSight {
    /// The cells of the screen.
    pub area: Rect,
    /// The cells of the picture that are shown there.
    pub part: Rect,
    /// All cells of the picture.
    pub whole: Size,
}

/// The pictures of an article, one of them shown.
#[derive(Debug)]
pub struct Pictures {
    /// Pixels of a cell of the screen.
    pub(super) cell: (u16, u16),
    /// The blocks that are pictures, of the sections that were looked through.
    places: Vec<Position>,
    /// How many sections were looked through.
    looked_through: usize,
    /// Which picture is asked for, and under which number; numbers are used once.
    asked: Option<usize>,
    number: u32,
    /// What came of it; nothing yet as long as it is read.
    read: Option<Result<Picture, String>>,
    /// How the picture is seen.
    sight: Sight,
    /// The picture in the size in which it is seen, two pixels to a cell.
    fitted: Option<(Size, Pixels)>,
}

/// On a body with fewer columns or rows nothing would be recognized.
const LEAST: Size = Size { width: 12, height: 5 };

/// The usual cell, where the terminal does not say.
const CELL: (u16, u16) = (8, 16);

impl Default for Pictures {
    fn default() -> Self {
        Self {
            cell: CELL,
            places: Vec::new(),
            looked_through: 0,
            asked: None,
            number: 0,
            read: None,
            sight: Sight::default(),
            fitted: None,
        }
    }
}

impl Pictures {
    /// Forgets all, as for another article; what was asked for is awaited no more.
    pub(super) fn forget(&mut self) {
        *self = Self { cell: self.cell, number: self.number + 1, ..Self::default() };
    }

    /// Takes a picture that was read, if it is the one that is awaited.
    pub(super) fn take(&mut self, number: u32, read: Result<Picture, String>) {
        if number == self.number && self.asked.is_some() {
            self.read = Some(read.map_err(|why| format!("The picture cannot be shown: {why}")));
        }
    }

    /// The pictures as a page.
    pub(super) fn page<'a>(&'a self, article: &'a Article) -> page::Pictures<'a> {
        let note = match &self.read {
            None => Some(("The picture is being read", Role::Dim)),
            Some(read) => read.as_ref().err().map(|why| (why.as_str(), Role::Fault)),
        };
        let open = self.asked.map(|index| Open { index, rows: self.sight.window.height, note });
        page::Pictures::new(article, &self.places, open)
    }

    /// The number and the pixels of the picture that is shown.
    pub fn shown(&self) -> Option<(u32, &Arc<Pixels>)> {
        Some((self.number, &self.read.as_ref()?.as_ref().ok()?.fine))
    }

    /// The picture that is shown as it is drawn, two pixels to a cell.
    pub fn fitted(&self) -> Option<&Pixels> {
        self.fitted.as_ref().map(|(_, pixels)| pixels)
    }

    /// Whether a picture was read, and there is no room for it.
    pub(super) fn lacks_room(&self) -> bool {
        self.fitted.is_none() && matches!(self.read, Some(Ok(_)))
    }

    /// Pixels of a cell of the screen.
    pub fn cell(&self) -> (u16, u16) {
        self.cell
    }

    /// Looks through the sections up to one (not included).
    fn look_through(&mut self, article: &Article, end: usize) {
        if end > self.looked_through {
            self.places.extend(page::picture_places(article, self.looked_through..end));
            self.looked_through = end;
        }
    }

    /// Asks for a picture, unless it is the one that is shown; whether it does.
    fn ask(&mut self, index: usize) -> bool {
        if self.asked == Some(index) {
            return false;
        }
        self.number += 1;
        self.asked = Some(index);
        (self.read, self.sight, self.fitted) = (None, Sight::default(), None);
        true
    }

    /// Makes the picture fit into a body, in which so many rows are taken by what is said of it.
    fn fit(&mut self, body: Size, said: u16) {
        // Where there is not room for both, the picture comes first and the rest is scrolled to.
        let left = body.height.saturating_sub(said);
        let height = if left >= body.height / 2 { left } else { body.height - body.height / 3 };
        let picture = self.read.as_ref().and_then(|read| read.as_ref().ok());
        let Some(picture) = picture.filter(|_| height >= LEAST.height && body.width >= LEAST.width) else {
            let enlarged = self.sight.enlarged;
            (self.sight, self.fitted) = (Sight { enlarged, ..Sight::default() }, None);
            return;
        };
        let room = Size { height, ..body };
        self.sight.fit(picture.fine.fit(room, self.cell), room);
        let whole = self.sight.whole;
        if self.fitted.as_ref().is_none_or(|(size, _)| *size != whole) {
            let pixels = picture.coarse.scaled(whole.width.into(), usize::from(whole.height) * 2);
            self.fitted = Some((whole, pixels));
        }
    }

    /// Where on the screen the picture is, as far as the view has it in sight.
    pub(super) fn in_sight(&self, view: &ViewPlan) -> Option<InSight> {
        let Sight { whole, from, window, .. } = self.sight;
        let shown = self.asked.filter(|_| self.fitted.is_some())?;
        let above = view.shown.iter().take_while(|(index, _)| *index != shown);
        let above: usize = above.map(|(_, item)| item.lines.len()).sum();
        if !view.shown.iter().any(|(index, _)| *index == shown) {
            return None;
        }
        let hidden = in_rows(view.hidden.saturating_sub(above));
        let top = in_rows(above.saturating_sub(view.hidden));
        let height = window.height.saturating_sub(hidden).min(view.body.height.saturating_sub(top));
        let width = window.width.min(view.body.width);
        let x = view.body.x + (view.body.width - width) / 2;
        let area = Rect { x, y: view.body.y.saturating_add(top), width, height };
        let part = Rect { x: from.0, y: from.1.saturating_add(hidden), width, height };
        (!area.is_empty()).then_some(InSight { area, part, whole })
    }
}

fn in_rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

impl Model {
    /// Makes the chosen picture fit into a body, so that what is said of it has room too.
    pub(super) fn arrange_picture(&mut self, body: Rect, chosen: usize) {
        let article = self.article();
        let all = article.sections.len();
        let end = if self.document.is_annotated() { all } else { self.document.covered().section };
        let pictures = &mut self.views.pictures;
        pictures.look_through(&article, end);
        // Another is asked for once the plan is made, and then this is done for it.
        if pictures.asked != Some(chosen) {
            return;
        }
        let look = Look { width: body.width.max(1), plain: self.settings.plain };
        let item = page::Pictures::new(&article, &pictures.places, None).item(chosen, look);
        let ink = item.lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        // A row of air stands between the picture and what is said of it.
        pictures.fit(body.as_size(), in_rows(ink + 1));
    }

    /// The chosen picture, if it is in sight and not yet asked for.
    pub(super) fn wanted_picture(&mut self) -> Option<Effect> {
        let chosen = self.views.place(View::Pictures).chosen;
        if self.views.shown != View::Pictures || self.plan.view.is_none() {
            return None;
        }
        let place = *self.views.pictures.places.get(chosen)?;
        let BlockKind::Image { file, .. } = &self.document.article.block(place.section, place.block)?.kind else {
            return None;
        };
        let file = file.clone();
        if !self.views.pictures.ask(chosen) {
            return None;
        }
        let number = self.views.pictures.number;
        let request = PictureRequest { number, origin: self.document.origin.clone(), file };
        self.arrange();
        Some(Effect::LoadPicture(request))
    }
}
