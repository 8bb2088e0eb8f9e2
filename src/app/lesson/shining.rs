//! On which places of a map what stands in the light shines: a place on itself, anybody and anything else on the places
//! that are named in the same paragraphs.

use std::{
    collections::HashSet,
    rc::Rc,
    sync::{Arc, Weak},
};

use crate::{
    app::{Document, Model},
    article::{Article, Entry, Kind, Mention, Mentions, View},
    lesson::{Light, Show, uses},
    page::Places,
};

/// The places that a light shines on, and of what they were found: a map is asked for them with every frame.
#[derive(Debug)]
pub(crate) struct Shining {
    light: Light,
    article: Weak<Article>,
    /// How many mentions were known.
    mentions: usize,
    /// Their indices on the map, in order.
    places: Rc<[usize]>,
}

impl Shining {
    fn new(light: Light, document: &Document) -> Self {
        let (article, mentions) = (&document.article, &document.mentions);
        let named = match light {
            Light::Entry(place @ Entry { kind: Kind::Place, .. }) => HashSet::from([place]),
            Light::Entry(entry) => places_beside(entry, mentions),
            Light::Term(index) => places_beside_term(index, article, mentions),
        };
        let on_map = Places::new(article, mentions, None);
        let places = (0..).zip(on_map.on_map()).filter(|(_, place)| named.contains(place));
        Self {
            light,
            article: Arc::downgrade(article),
            mentions: mentions.all().len(),
            places: places.map(|(index, _)| index).collect(),
        }
    }

    /// Whether nothing has changed since.
    fn is_of(&self, light: Light, document: &Document) -> bool {
        let is_same = std::ptr::eq(self.article.as_ptr(), Arc::as_ptr(&document.article));
        is_same && (self.light, self.mentions) == (light, document.mentions.all().len())
    }
}

/// The places that are named in the paragraphs which name somebody.
fn places_beside(entry: Entry, mentions: &Mentions) -> HashSet<Entry> {
    let mut blocks: Vec<(usize, usize)> = mentions.of(entry).map(block_of).collect();
    blocks.dedup();
    let beside = blocks.into_iter().flat_map(|(section, block)| places_of(mentions.in_block(section, block)));
    beside.collect()
}

/// The places that are named in the paragraphs in which a word is used that the article explains.
fn places_beside_term(index: usize, article: &Article, mentions: &Mentions) -> HashSet<Entry> {
    let Some(term) = article.glossary.get(index) else { return HashSet::new() };
    let is_used = |(section, block): (usize, usize)| {
        article.block(section, block).is_some_and(|block| !uses(&block.text, &term.term).is_empty())
    };
    let blocks = mentions.all().chunk_by(|one, next| block_of(one) == block_of(next));
    let with_places = blocks.filter(|block| places_of(block).next().is_some());
    with_places.filter(|block| is_used(block_of(&block[0]))).flat_map(places_of).collect()
}

fn block_of(mention: &Mention) -> (usize, usize) {
    (mention.at.section, mention.at.block)
}

fn places_of(mentions: &[Mention]) -> impl Iterator<Item = Entry> {
    mentions.iter().map(|mention| mention.entry).filter(|entry| entry.kind == Kind::Place)
}

impl Model {
    /// The places of the map that are lit, by their index there; none where nothing stands in the light.
    pub(in crate::app) fn lit_places(&mut self) -> Option<Rc<[usize]>> {
        let light = self.teaching()?.scene.light?;
        let known = self.views.map.shining.take().filter(|known| known.is_of(light, &self.document));
        let shining = known.unwrap_or_else(|| Shining::new(light, &self.document));
        Some(Rc::clone(&self.views.map.shining.insert(shining).places))
    }

    /// The places of the map that are shown, for the light to go through.
    pub(super) fn lights_on_map(&self) -> Vec<Light> {
        let Some(teaching) = self.teaching() else { return Vec::new() };
        let places = Places::new(&self.document.article, &self.document.mentions, None);
        places.on_map().take(teaching.walk.shown).map(Light::Entry).collect()
    }

    /// The view that the step shows, if it shows one.
    pub(super) fn taught_view(&self) -> Option<View> {
        match self.teaching()?.stage()?.show {
            Show::View(view) => Some(view),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{Opened, Origin},
        article::{Block, Passage, Person, Place, Section, Term},
    };

    const TEXTS: [&str; 3] =
        ["Ann came to Rome.", "The quota was set in Oslo.", "Ann has a quota. Ann left Oslo and Lima."];

    fn document() -> Document {
        let place = |name: &str, at| Place { name: name.to_owned(), at, ..Place::default() };
        let article = Article {
            people: vec![Person { name: "Ann".to_owned(), ..Person::default() }],
            places: vec![
                place("Lima", None),
                place("Oslo", Some((59.9, 10.8))),
                place("Rome", Some((41.9, 12.5))),
                place("Bonn", Some((50.7, 7.1))),
            ],
            glossary: vec![Term { term: "quota".to_owned(), means: "a share".to_owned() }],
            sections: vec![Section::new("s", "S", 0, 100, || TEXTS.map(Block::paragraph).to_vec())],
            ..Article::default()
        };
        let mut document = Document::new(Opened { article: Arc::new(article), origin: Origin::Input });
        document.mentions = Mentions::default();
        for (block, text) in TEXTS.iter().enumerate() {
            let called = ["Ann", "Lima", "Oslo", "Rome"].iter().zip([None, Some(0), Some(1), Some(2)]);
            let mut named: Vec<Mention> = called
                .flat_map(|(name, place)| {
                    let entry = place.map_or(person(0), |index| Entry { kind: Kind::Place, index });
                    text.match_indices(name).map(move |(at, name)| {
                        let at = Passage { section: 0, block, range: at..at + name.len() };
                        Mention { entry, at }
                    })
                })
                .collect();
            named.sort_by_key(|mention| mention.at.start());
            for mention in named {
                document.mentions.push(mention);
            }
        }
        document
    }

    fn person(index: usize) -> Entry {
        Entry { kind: Kind::Person, index }
    }

    #[test]
    fn a_light_shines_on_itself_or_on_the_places_of_its_paragraphs() {
        let document = document();
        let place = |index| Light::Entry(Entry { kind: Kind::Place, index });
        // On the map stand Rome, Oslo and Bonn.
        for (light, places) in [
            (Light::Entry(person(0)), &[0, 1][..]),
            (Light::Term(0), &[1]),
            (Light::Term(7), &[]),
            (Light::Entry(person(7)), &[]),
            (place(3), &[2]),
            (place(0), &[]),
        ] {
            assert_eq!(&*Shining::new(light, &document).places, places, "{light:?}");
        }
    }

    #[test]
    fn it_is_found_again_only_where_the_light_the_article_or_what_is_known_of_it_is_another() {
        let (light, mut document) = (Light::Term(0), document());
        let shining = Shining::new(light, &document);
        assert!(shining.is_of(light, &document) && !shining.is_of(Light::Term(1), &document));
        assert!(!shining.is_of(light, &self::document()));
        let last = document.mentions.all().last().unwrap().clone();
        document.mentions.push(last);
        assert!(!shining.is_of(light, &document));
    }
}
