//! A part of an article that is an article itself.

use super::{Article, Fact, Image, Passage, Section};

impl Article {
    /// The sections that a word means: the id of one, its number (from 1), or its name or title in any case;
    /// with it the sections within it. None if there is no such section.
    pub fn sections_called(&self, word: &str) -> Option<std::ops::Range<usize>> {
        let lower = word.to_lowercase();
        let called =
            |section: &Section| [section.name(), &section.title].iter().any(|name| name.to_lowercase() == lower);
        let by_id = self.sections.iter().position(|section| section.id == word);
        let by_number = || word.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < self.sections.len());
        let first = by_id.or_else(by_number).or_else(|| self.sections.iter().position(called))?;
        let depth = self.sections[first].depth;
        let within = self.sections[first + 1..].iter().take_while(|section| section.depth > depth).count();
        Some(first..first + 1 + within)
    }

    /// The article with only some of its sections (indices in order, each once), and what belongs to them. A lesson
    /// is about the whole article and is left out.
    #[must_use]
    pub fn excerpt(&self, sections: &[usize]) -> Self {
        let kept = |section: usize| sections.iter().position(|kept| *kept == section);
        let passage = |at: &Passage| Some(Passage { section: kept(at.section)?, ..at.clone() });
        let fact = |fact: &Fact| {
            let at = fact.at.as_ref().and_then(passage);
            Some(Fact { section: kept(fact.section)?, at, ..fact.clone() })
        };
        let image = |image: &Image| Some(Image { section: kept(image.section)?, ..image.clone() });
        Self {
            title: self.title.clone(),
            summary: self.summary.clone(),
            dateline: self.dateline.clone(),
            source: self.source.clone(),
            language: self.language.clone(),
            analysis: self.analysis,
            is_book: self.is_book,
            people: self.people.clone(),
            organisations: self.organisations.clone(),
            places: self.places.clone(),
            dates: self.dates.clone(),
            sections: self.raised(sections),
            said: self.said.iter().filter_map(|(at, sure)| Some((passage(at)?, *sure))).collect(),
            nameless: self.nameless.iter().filter_map(passage).collect(),
            facts: self.facts.iter().filter_map(fact).collect(),
            images: self.images.iter().filter_map(image).collect(),
            glossary: self.glossary.clone(),
            lesson: None,
        }
    }

    /// Some of the sections. Where the section above one is left out, it moves up. Only these are parsed.
    fn raised(&self, sections: &[usize]) -> Vec<Section> {
        let mut raised: Vec<Section> = Vec::with_capacity(sections.len());
        for &index in sections {
            let mut section = self.sections[index].clone();
            section.depth = raised.last().map_or(0, |above| section.depth.min(above.depth + 1));
            raised.push(section);
        }
        raised
    }

    /// Minutes it takes to read, at 230 words a minute and six bytes a word (English non-fiction: M. Brysbaert, "How
    /// many words do we read per minute?", 2019, 238 words).
    pub fn minutes(&self) -> usize {
        const BYTES_A_MINUTE: usize = 230 * 6;
        let weight: usize = self.sections.iter().map(|section| section.weight).sum();
        weight.div_ceil(BYTES_A_MINUTE).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Exactness, FactValue};

    fn article() -> Article {
        let section = |id: &str, depth| Section::new(id, id.to_uppercase(), depth, 1, || vec![Block::paragraph("x")]);
        let fact = |section| Fact {
            section,
            label: String::new(),
            value: FactValue::Number(1.0),
            unit: None,
            exactness: Exactness::Exact,
            at: None,
            found: None,
        };
        Article {
            sections: vec![section("a", 0), section("b", 1), section("c", 2), section("d", 0)],
            facts: vec![fact(0), fact(3)],
            ..Article::default()
        }
    }

    #[test]
    fn a_section_is_called_by_id_number_or_name_and_comes_with_what_is_in_it() {
        let article = article();
        for (word, sections) in [("a", 0..3), ("2", 1..3), ("D", 3..4)] {
            assert_eq!(article.sections_called(word), Some(sections), "{word}");
        }
        for word in ["e", "0", "5", ""] {
            assert_eq!(article.sections_called(word), None, "{word}");
        }
    }

    #[test]
    fn an_excerpt_is_an_article() {
        let excerpt = article().excerpt(&[1, 2, 3]);
        assert_eq!(excerpt.sections.iter().map(|section| section.depth).collect::<Vec<_>>(), [0, 1, 0]);
        assert_eq!(excerpt.facts.iter().map(|fact| fact.section).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn what_an_excerpt_leaves_out_is_not_even_parsed() {
        let mut article = article();
        article.sections[0] = Section::new("a", "A", 0, 1, || panic!("parsed"));
        assert_eq!(article.excerpt(&[1, 3]).sections.len(), 2);
    }
}
