//! The shape of an article's file, key for key: what serde reads and what the JSON Schema tells editors.
//!
//! Nothing is checked here but the shape; `meaning` makes an article of it. The comments on the fields are
//! the descriptions of the schema.

mod fact;
mod lesson;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

pub(crate) use fact::{Bound, Fact};
pub(crate) use lesson::{Lesson, Question, Step};

use super::named::Named;

/// One article of Dateline: its text in sections, and who, where and when it speaks of.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Dateline article")]
pub(crate) struct Article {
    /// Version of the format: 1.
    #[schemars(extend("const" = 1))]
    pub(crate) dateline: Option<u32>,
    /// The headline.
    #[schemars(required)]
    pub(crate) title: Option<String>,
    /// The article in one sentence.
    pub(crate) summary: Option<String>,
    /// Where the story was filed: an id under `places`.
    pub(crate) place: Option<String>,
    /// When the story was filed. Relative and partial dates of the text are resolved against it.
    pub(crate) date: Option<Day>,
    /// Where the text comes from.
    pub(crate) source: Option<Source>,
    /// Language of the text as a BCP 47 tag, such as `en` or `sr-Cyrl`. English if it is left out.
    pub(crate) language: Option<String>,
    /// Whether people, dates and places that are not stated here are looked for in the text. `on` if it is left out.
    pub(crate) analysis: Option<Switch>,
    /// The persons of the article, each under an id of letters, digits, `-` and `_`.
    #[serde(default)]
    pub(crate) people: Named<Person>,
    /// The organisations of the article, each under an id of letters, digits, `-` and `_`.
    #[serde(default)]
    pub(crate) organisations: Named<Organisation>,
    /// The places of the article, each under an id of letters, digits, `-` and `_`.
    #[serde(default)]
    pub(crate) places: Named<Place>,
    /// What happened when. A day may be given several times, once for each thing that happened.
    #[serde(default)]
    pub(crate) dates: Vec<Date>,
    /// The text, in parts that are each shown as one pane. In a Markdown file the headings are the sections.
    #[schemars(required)]
    pub(crate) sections: Option<Vec<Section>>,
    /// Figures that the article states.
    #[serde(default)]
    pub(crate) facts: Vec<Fact>,
    /// Pictures.
    #[serde(default)]
    pub(crate) images: Vec<Image>,
    /// Words that the article explains.
    #[serde(default)]
    pub(crate) glossary: Vec<Term>,
    /// The article as a lesson for a class.
    pub(crate) lesson: Option<Lesson>,
}

/// A day, a month or a year: 2022-08-17, 2022-08 or 2022; "-0043" is 44 BCE.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(crate) struct Day(pub(crate) String);

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year: 2022-08-17, 2022-08 or 2022; \"-0043\" is 44 BCE.",
            "type": ["string", "integer"],
            "pattern": "^-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        })
    }
}

/// `on` or `off`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Switch {
    /// It is done.
    #[serde(alias = "true")]
    On,
    /// It is not done.
    #[serde(alias = "false")]
    Off,
}

impl JsonSchema for Switch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Switch".into()
    }

    // Older readers of YAML, editors among them, take `off` for `false`.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "`on` or `off`.", "enum": ["on", "off", true, false] })
    }
}

/// Where the text comes from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// The publication.
    pub(crate) name: String,
    /// The agency that filed it.
    pub(crate) agency: Option<String>,
    /// Its address, where one is known.
    pub(crate) url: Option<String>,
    /// Whether the text is told in other words than the source's.
    #[serde(default)]
    pub(crate) retold: bool,
}

/// A person of the article.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    /// Full name.
    pub(crate) name: String,
    /// Office or part in the story.
    pub(crate) role: Option<String>,
    /// Organisations the person belongs to: ids under `organisations`.
    #[serde(default)]
    pub(crate) of: Vec<String>,
    /// Other ways in which the text names the person. The longest one wins.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// One or two sentences for the person's card.
    pub(crate) about: Option<String>,
}

/// An organisation of the article.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Organisation {
    /// Its name.
    pub(crate) name: String,
    /// Other ways in which the text names it.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// One or two sentences for its card.
    pub(crate) about: Option<String>,
}

/// A place of the article.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    /// Its name.
    pub(crate) name: String,
    /// Other ways in which the text names it.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// One or two sentences for its card.
    pub(crate) about: Option<String>,
    /// Latitude and longitude in degrees (WGS 84), for the map.
    pub(crate) at: Option<[f64; 2]>,
}

/// Something that happened on a day, in a month, in a year or over a span: `date`, or `from` and `to`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the fields are the file's keys")]
pub(crate) struct Date {
    /// The day, month or year.
    pub(crate) date: Option<Day>,
    /// The beginning of a span, included.
    pub(crate) from: Option<Day>,
    /// The end of a span, included.
    pub(crate) to: Option<Day>,
    /// How the text names the date.
    #[serde(default)]
    pub(crate) text: Vec<String>,
    /// What happened.
    pub(crate) event: Option<String>,
    /// Who took part: ids under `people` or `organisations`.
    #[serde(default)]
    pub(crate) people: Vec<String>,
    /// Where: an id under `places`.
    pub(crate) place: Option<String>,
}

/// A part of the text, shown as one pane.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Section {
    /// How the file names the section; made from the title if it is left out.
    pub(crate) id: Option<String>,
    /// The heading.
    pub(crate) title: Option<String>,
    /// The short name on the pane.
    pub(crate) pane: Option<String>,
    /// The text as Markdown. A mention can be written out: `[the president](@vucic)`; a quotation names its
    /// speaker: `["act with restraint"](@stoltenberg)`, or `— @stoltenberg` as the last line of a block quotation;
    /// words without quotation marks say how they are told: `[all should wait](@stoltenberg "reported")`, or
    /// `"speech"` where they are the speaker's own.
    #[serde(default)]
    pub(crate) text: String,
    /// Sections within this one.
    #[serde(default)]
    pub(crate) sections: Vec<Section>,
}

/// A picture.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Image {
    /// The section at whose end it stands: an id under `sections`.
    pub(crate) section: String,
    /// File name, relative to this file.
    pub(crate) file: String,
    /// The words under the picture.
    #[serde(default)]
    pub(crate) caption: String,
    /// What the picture shows, for those who do not see it.
    #[serde(default)]
    pub(crate) alt: String,
}

/// A word that the article explains.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    /// The word as the text has it.
    pub(crate) term: String,
    /// What it means.
    pub(crate) means: String,
}
