//! The figures that the article states, and the words that it explains.

use super::{Linear, say::words};
use crate::article::FactValue;

impl Linear {
    /// `Soldiers: about 3,700, in KFOR facts.`; of a figure that the file does not state also how sure it is.
    pub(super) fn fact_line(&self, index: usize) -> String {
        let article = &self.document.article;
        let fact = &article.facts[index];
        let unit = fact.unit.as_ref().filter(|_| !fact.is_named_by_unit());
        let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        let figure = |number: f64| format!("{}{unit}", words::figure(number));
        let value = match &fact.value {
            FactValue::Number(number) => figure(*number),
            FactValue::Parts(parts) => {
                let parts: Vec<String> =
                    parts.iter().map(|(name, value)| format!("{name} {}", figure(*value))).collect();
                words::enumeration(&parts)
            }
        };
        let about = fact.exactness.before();
        let section = article.sections.get(fact.section).map(|section| format!(", in {}", section.name()));
        let found = fact.found.map(|sure| format!(", found, {} per cent sure", sure.per_cent()));
        format!("{}: {about}{value}{}{}.", fact.label, section.unwrap_or_default(), found.unwrap_or_default())
    }

    /// Reads from where a figure is stated; where no sentence has it, its section.
    pub(super) fn read_fact(&mut self, index: usize) -> Vec<String> {
        self.know_all();
        let section = self.document.article.facts[index].section;
        let stated = self.document.mentions.stated(index).map(|at| (at.section, at.block));
        let (section, block) = stated.unwrap_or((section, 0));
        self.read(section, block)
    }

    /// The words that the article explains.
    pub(super) fn glossary(&self) -> Vec<String> {
        let terms = &self.document.article.glossary;
        if terms.is_empty() {
            return vec!["This article explains no words.".to_owned()];
        }
        let said = terms.iter().map(|term| words::sentence(&format!("{}: {}", term.term, term.means)));
        std::iter::once(format!("{} explained:", words::count(terms.len(), "word"))).chain(said).collect()
    }
}
