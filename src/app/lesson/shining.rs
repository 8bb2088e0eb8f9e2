//! On which places of a map what stands in the light shines: a place on itself, anybody and anything else on the places
//! that are named in the same paragraphs.

use crate::{
    app::Model,
    article::{Entry, Kind, View},
    lesson::{Light, Show, uses},
    page::{Page, Places},
};

impl Model {
    /// The places of the map that are lit, by their index there; none where nothing stands in the light.
    pub(in crate::app) fn lit_places(&self) -> Option<Vec<usize>> {
        let light = self.teaching()?.scene.light?;
        let (article, mentions) = (&self.document.article, &self.document.mentions);
        let places = Places::new(article, mentions, None);
        let count = places.markers().len();
        let on_map = |entry: &Entry| places.item_of(*entry).filter(|index| *index < count);
        if let Light::Entry(place @ Entry { kind: Kind::Place, .. }) = light {
            return Some(on_map(&place).into_iter().collect());
        }
        let is_beside = |place: &Entry| mentions.of(*place).any(|it| self.shines_on(light, it.at.section, it.at.block));
        let beside = article.entries(Kind::Place).filter(|place| on_map(place).is_some() && is_beside(place));
        let mut lit: Vec<usize> = beside.filter_map(|place| on_map(&place)).collect();
        lit.sort_unstable();
        Some(lit)
    }

    /// Whether a paragraph names what stands in the light.
    fn shines_on(&self, light: Light, section: usize, block: usize) -> bool {
        let article = &self.document.article;
        match light {
            Light::Entry(entry) => {
                self.document.mentions.in_block(section, block).iter().any(|mention| mention.entry == entry)
            }
            Light::Term(index) => {
                let term = article.glossary.get(index).zip(article.block(section, block));
                term.is_some_and(|(term, block)| !uses(&block.text, &term.term).is_empty())
            }
        }
    }

    /// The places of the map that are shown, for the light to go through.
    pub(super) fn lights_on_map(&self) -> Vec<Light> {
        let Some(teaching) = self.teaching() else { return Vec::new() };
        let places = Places::new(&self.document.article, &self.document.mentions, None);
        let shown = places.markers().len().min(teaching.walk.shown);
        let entry = |place: Entry| Some((places.item_of(place).filter(|index| *index < shown)?, Light::Entry(place)));
        let mut lights: Vec<(usize, Light)> = self.document.article.entries(Kind::Place).filter_map(entry).collect();
        lights.sort_unstable_by_key(|(index, _)| *index);
        lights.into_iter().map(|(_, light)| light).collect()
    }

    /// The view that the step shows, if it shows one.
    pub(super) fn taught_view(&self) -> Option<View> {
        match self.teaching()?.stage()?.show {
            Show::View(view) => Some(view),
            _ => None,
        }
    }
}
