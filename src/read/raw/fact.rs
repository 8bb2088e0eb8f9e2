//! The shape of a figure that an article states.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::{article::Exactness, read::named::Named};

/// A figure that the article states: one number (`value`) or the parts of a whole (`parts`).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    /// The section that states it: an id under `sections`.
    pub(crate) section: String,
    /// What is counted.
    pub(crate) label: String,
    /// The number.
    pub(crate) value: Option<f64>,
    /// The numbers of the parts of a whole, each under its name.
    pub(crate) parts: Option<Named<f64>>,
    /// Whether the text says "about".
    #[serde(default)]
    pub(crate) about: bool,
    /// Where the text says that it is a bound: on which side of the number the figure lies.
    pub(crate) bound: Option<Bound>,
    /// What the number is a number of.
    pub(crate) unit: Option<String>,
}

/// On which side of a number a figure lies.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Bound(pub(crate) Exactness);

impl TryFrom<String> for Bound {
    type Error = &'static str;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        let bound = Exactness::BOUNDS.into_iter().find(|bound| bound.bound() == Some(&word));
        bound.map(Self).ok_or("no bound is called so")
    }
}

impl JsonSchema for Bound {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bound".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words = Exactness::BOUNDS.map(Exactness::bound);
        json_schema!({ "description": "On which side of a number a figure lies.", "enum": words })
    }
}
