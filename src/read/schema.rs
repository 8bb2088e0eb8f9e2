//! The JSON Schema of an article's file, for editors that complete and check, and for telling faults.

use serde_json::Value as Json;

use super::raw;

/// The JSON Schema of an article as YAML, with descriptions.
pub fn schema() -> String {
    // A schema is made of maps, lists and texts alone, which always can be written.
    serde_json::to_string_pretty(&json()).unwrap_or_default() + "\n"
}

/// The same as a value.
pub(super) fn json() -> Json {
    schemars::schema_for!(raw::Article).to_value()
}

/// The schema behind references and choices with null, and whether null is among the choices.
pub(super) fn resolved<'a>(root: &'a Json, mut schema: &'a Json) -> (&'a Json, bool) {
    let mut optional = false;
    loop {
        optional |= schema["type"].as_array().is_some_and(|types| types.iter().any(|kind| kind == "null"));
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            schema = &root["$defs"][name];
        } else if let Some(choices) = schema["anyOf"].as_array() {
            optional |= choices.iter().any(|choice| choice["type"] == "null");
            let Some(choice) = choices.iter().find(|choice| choice["type"] != "null") else {
                return (schema, optional);
            };
            schema = choice;
        } else {
            return (schema, optional);
        }
    }
}

/// The type that a schema asks for; the first, where it leaves a choice.
pub(super) fn kind(schema: &Json) -> &str {
    let first = || schema["type"].as_array()?.first();
    schema["type"].as_str().or_else(|| first()?.as_str()).unwrap_or("string")
}

pub(super) fn takes_text(schema: &Json) -> bool {
    kind(schema) == "string" && schema["enum"].is_null()
}

/// The schema of what stands under a key of a map.
pub(super) fn under<'a>(schema: &'a Json, key: &str) -> Option<&'a Json> {
    schema["properties"].get(key).or_else(|| schema.get("additionalProperties").filter(|other| other.is_object()))
}

pub(super) fn keys(schema: &Json) -> Vec<&str> {
    schema["properties"].as_object().into_iter().flat_map(|keys| keys.keys().map(String::as_str)).collect()
}

pub(super) fn required(schema: &Json) -> Vec<&str> {
    schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect()
}

pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}
