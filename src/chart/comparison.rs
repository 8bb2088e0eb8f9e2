//! Which figures of an article can be compared: like with like only, on the screen and on paper alike.

use std::collections::HashMap;

use super::bars::whole;
use crate::article::{Fact, FactValue};

/// More figures than this are no comparison any more; every one stands by itself as well.
const MOST: usize = 40;

/// At least two figures of one unit, in the order of the file: their indices, each with its number.
pub type Comparison = Vec<(usize, f64)>;

/// The figures that can be compared, by their unit; units come in the order of the file. Of parts the whole counts, if
/// they make one. What has another unit, or none, is not compared.
pub fn comparisons(facts: &[Fact]) -> Vec<Comparison> {
    let mut groups: Vec<Comparison> = Vec::new();
    let mut places = HashMap::new();
    for (index, fact) in facts.iter().enumerate() {
        let (Some(unit), Some(value)) = (&fact.unit, number(fact)) else { continue };
        let place = *places.entry(unit.as_str()).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        if groups[place].len() < MOST {
            groups[place].push((index, value));
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The number of a figure.
fn number(fact: &Fact) -> Option<f64> {
    match &fact.value {
        FactValue::Number(value) => Some(*value).filter(|value| value.is_finite()),
        FactValue::Parts(parts) => whole(&parts.iter().map(|(_, value)| *value).collect::<Vec<_>>()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Exactness;

    #[test]
    fn only_like_is_compared_with_like() {
        let fact = |value: FactValue, unit: Option<&str>| Fact {
            section: 0,
            label: String::new(),
            value,
            unit: unit.map(str::to_owned),
            exactness: Exactness::Exact,
            at: None,
            found: None,
        };
        let one = |value: f64, unit| fact(FactValue::Number(value), unit);
        let parts = |values: &[f64], unit| {
            fact(FactValue::Parts(values.iter().map(|value| (String::new(), *value)).collect()), unit)
        };
        let facts = [
            one(1.0, Some("km")),
            one(5.0, Some("men")),
            one(2.0, None),
            one(3.0, None),
            parts(&[2.0, 3.0], Some("km")),
            parts(&[2.0, -3.0], Some("km")),
            one(9.0, Some("km/s")),
            one(f64::INFINITY, Some("men")),
        ];
        assert_eq!(comparisons(&facts), [[(0, 1.0), (4, 5.0)]]);
        let many: Vec<Fact> = (0..100).map(|_| one(1.0, Some("km"))).collect();
        assert_eq!(comparisons(&many)[0].len(), MOST);
    }
}
