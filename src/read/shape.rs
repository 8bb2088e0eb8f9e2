//! Holds a file's tree against the JSON Schema of its raw types: every key and type that is wrong, and where
//! everything stands. The keys are declared once, in `raw`.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use serde_json::{Map, Value as Json};

use super::{
    Fault,
    names::nearest,
    schema::{is_null, keys, kind, required, resolved, takes_text, under},
    tree::{Tree, Value},
    wording::{last, meant, wrong_kind, wrong_scalar},
    words::quoted,
};

/// What a tree says, as far as its shape is right, and where.
pub(super) struct Shape {
    /// The values, as serde takes them; what is wrong is left out, or empty where it is required.
    pub(super) json: Json,
    pub(super) faults: Vec<Fault>,
    /// The paths at which the shape is wrong.
    pub(super) faulty: HashSet<String>,
    /// Where keys and values stand, by path.
    pub(super) places: HashMap<String, Place>,
}

/// Where something stands in the file.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
}

/// Checks a tree against the schema.
pub(super) fn shape(tree: &Tree, schema: &Json) -> Shape {
    let shape = Shape { json: Json::Null, faults: Vec::new(), faulty: HashSet::new(), places: HashMap::new() };
    let mut walk = Walk { tree, schema, shape };
    walk.shape.json = match tree.root {
        Some(root) => {
            let at = tree.node(root).at.clone();
            let place = Place { key: at.start..at.start, value: at };
            walk.value(root, schema, "", place).unwrap_or_default()
        }
        None => Json::Object(Map::new()),
    };
    walk.shape
}

struct Walk<'a> {
    tree: &'a Tree,
    schema: &'a Json,
    shape: Shape,
}

impl<'a> Walk<'a> {
    fn fault(&mut self, path: &str, at: Range<usize>, what: impl Into<String>, help: impl Into<String>) {
        self.shape.faults.push(Fault { at, what: what.into(), help: help.into() });
        self.shape.faulty.insert(path.to_owned());
    }

    /// A value of the tree, where it is of the schema's shape.
    fn value(&mut self, number: usize, schema: &'a Json, path: &str, place: Place) -> Option<Json> {
        let at = place.value.clone();
        self.shape.places.insert(path.to_owned(), place);
        let (schema, optional) = resolved(self.schema, schema);
        let node = self.tree.node(number);
        if let Value::Scalar { text, plain: true } = &node.value
            && is_null(text)
            && (optional || !takes_text(schema))
        {
            // Nothing is written there, which is as if the key were not; a map within a map has to have its keys.
            return if required(schema).is_empty() || optional { None } else { Some(self.map(&[], schema, path, &at)) };
        }
        match (kind(schema), &node.value) {
            ("object", Value::Map(entries)) => Some(self.map(entries, schema, path, &at)),
            ("array", Value::List(items)) => self.list(items, schema, path, &at),
            ("object" | "array", _) | (_, Value::List(_) | Value::Map(_)) => {
                let (what, help) = wrong_kind(schema, &node.value, path);
                self.fault(path, at, what, help);
                (kind(schema) == "object").then(|| self.empty(schema))
            }
            (_, Value::Scalar { text, plain }) => {
                let json = scalar(schema, text, *plain);
                if json.is_none() {
                    let (what, help) = wrong_scalar(schema, text);
                    self.fault(path, at, what, help);
                }
                json
            }
        }
    }

    fn map(&mut self, entries: &[(usize, usize)], schema: &'a Json, path: &str, at: &Range<usize>) -> Json {
        let mut map = Map::new();
        let mut unknown = Vec::new();
        let mut seen = HashSet::new();
        for &(key_number, value_number) in entries {
            let key_at = self.tree.node(key_number).at.clone();
            let Some(key) = self.tree.text(key_number) else {
                self.fault(path, key_at, "a list or a map cannot be a key", "write a word before the colon");
                continue;
            };
            let path = below(path, key);
            if !seen.insert(key) {
                self.fault(&path, key_at, format!("{} is given twice", quoted(key)), "keep one of the two");
                continue;
            }
            let Some(schema) = under(schema, key) else {
                unknown.push(key);
                let known = keys(schema);
                self.fault(&path, key_at, format!("unknown key {}", quoted(key)), meant(key, &known));
                continue;
            };
            let place = Place { key: key_at, value: self.tree.node(value_number).at.clone() };
            if let Some(json) = self.value(value_number, schema, &path, place) {
                map.insert(key.to_owned(), json);
            }
        }
        self.complete(&mut map, &seen, &unknown, schema, path, at);
        Json::Object(map)
    }

    /// Complains of the keys that are missing, and puts empty values in their place.
    fn complete(
        &mut self,
        map: &mut Map<String, Json>,
        seen: &HashSet<&str>,
        unknown: &[&str],
        schema: &'a Json,
        path: &str,
        at: &Range<usize>,
    ) {
        // The root's are complained of by what they mean: Markdown states them in another way.
        for key in required(schema) {
            let misspelt = unknown.iter().any(|written| nearest(written, std::iter::once(key)).is_some());
            if misspelt {
                self.shape.faulty.insert(below(path, key));
            }
            if path.is_empty() {
                continue;
            }
            if !seen.contains(key) && !misspelt {
                let key_place = self.shape.places.get(path).map(|place| place.key.clone());
                let at = key_place.filter(|key| !key.is_empty()).unwrap_or_else(|| at.clone());
                let what = format!("{key} is missing in {}", quoted(path));
                self.fault(&below(path, key), at, what, format!("write `{key}: …` in it"));
            }
            if !map.contains_key(key)
                && let Some(schema) = under(schema, key)
            {
                map.insert(key.to_owned(), self.empty(schema));
            }
        }
    }

    fn list(&mut self, items: &[usize], schema: &'a Json, path: &str, at: &Range<usize>) -> Option<Json> {
        let length = schema["minItems"].as_u64().zip(schema["maxItems"].as_u64());
        if let Some((least, _)) = length.filter(|(least, most)| !(*least..=*most).contains(&(items.len() as u64))) {
            let what = format!("{} has {} values, and {least} are wanted", quoted(last(path)), items.len());
            self.fault(path, at.clone(), what, "write latitude and longitude in degrees: `[50.85, 4.35]`");
            return None;
        }
        let mut list = Vec::new();
        for (index, &item) in items.iter().enumerate() {
            let at = self.tree.node(item).at.clone();
            let place = Place { key: at.clone(), value: at };
            // A hole keeps the others at their index.
            let json = self.value(item, &schema["items"], &format!("{path}[{index}]"), place);
            list.push(json.unwrap_or_else(|| self.empty(&schema["items"])));
        }
        Some(Json::Array(list))
    }

    /// A value of the schema's shape that says nothing.
    fn empty(&self, schema: &'a Json) -> Json {
        let (schema, optional) = resolved(self.schema, schema);
        match kind(schema) {
            _ if optional => Json::Null,
            "array" => Json::Array(Vec::new()),
            "number" | "integer" => Json::from(0),
            "boolean" => Json::Bool(false),
            "object" => {
                let keys = required(schema);
                Json::Object(
                    keys.into_iter()
                        .filter_map(|key| Some((key.to_owned(), self.empty(under(schema, key)?))))
                        .collect(),
                )
            }
            _ => Json::String(String::new()),
        }
    }
}

/// The path of a key of the map at a path.
fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A scalar as the schema's type.
fn scalar(schema: &Json, text: &str, plain: bool) -> Option<Json> {
    if let Some(choices) = schema["enum"].as_array() {
        let said =
            |choice: &Json| matches!(choice, Json::String(word) if word == text) || choice.to_string().as_str() == text;
        return choices.iter().any(said).then(|| Json::from(text));
    }
    match kind(schema) {
        "string" => Some(Json::from(text)),
        _ if !plain => None,
        "boolean" => serde_yaml::from_str::<bool>(text).ok().map(Json::from),
        "integer" => serde_yaml::from_str::<u32>(text).ok().map(Json::from),
        _ => serde_yaml::from_str::<f64>(text).ok().filter(|number| number.is_finite()).map(Json::from),
    }
}
