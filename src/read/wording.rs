//! What is said of a key or value of the wrong shape.

use serde_json::Value as Json;

use super::{
    names::nearest,
    schema::{keys, kind},
    tree::Value,
    words::quoted,
};

/// What is wrong with a word where another type is wanted, and what to write.
pub(super) fn wrong_scalar(schema: &Json, text: &str) -> (String, String) {
    let text = quoted(text);
    if let Some(choices) = schema["enum"].as_array() {
        let words: Vec<String> = choices.iter().filter_map(|choice| choice.as_str().map(str::to_owned)).collect();
        return (format!("{text} is not known here"), format!("write one of: {}", words.join(", ")));
    }
    match kind(schema) {
        "boolean" => (format!("{text} is neither true nor false"), "write true or false".to_owned()),
        "integer" => {
            (format!("{text} is not a whole number"), "write a number such as 20, without quotation marks".to_owned())
        }
        _ => (
            format!("{text} is not a number"),
            "write a number such as 3700 or 0.5, without quotation marks".to_owned(),
        ),
    }
}

/// What is wrong with a value of another kind, and what to write.
pub(super) fn wrong_kind(schema: &Json, value: &Value, path: &str) -> (String, String) {
    let is = match value {
        Value::Scalar { .. } => "a single value",
        Value::List(_) => "a list",
        Value::Map(_) => "a map",
    };
    let key = last(path);
    let (wanted, help) = match (kind(schema), value) {
        ("object", _) if path.is_empty() => ("a map of keys", "begin with `title: …`, then `sections:`".to_owned()),
        ("object", _) if keys(schema).is_empty() => {
            ("a map", format!("write an id and a colon for each entry under `{key}:`"))
        }
        ("object", _) => ("a map", format!("write it with keys: {}", keys(schema).join(", "))),
        ("array", Value::Scalar { text, .. }) => {
            ("a list", format!("write `{key}: [{}]`", quoted(text).trim_matches('`')))
        }
        ("array", _) => ("a list", format!("write a dash before each entry under `{key}:`")),
        _ => ("a single value", "write one text or number behind the colon".to_owned()),
    };
    let what = if path.is_empty() { "the file".to_owned() } else { quoted(key) };
    (format!("{what} is {is}, and {wanted} is wanted"), help)
}

pub(super) fn meant(key: &str, known: &[&str]) -> String {
    match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known here are: {}", known.join(", ")),
    }
}

/// The last step of a path.
pub(super) fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
