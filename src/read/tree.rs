//! YAML as a tree that knows where everything stands. It is grown only where something is wrong, or suspect.

use std::{collections::HashMap, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::{Fault, limits, syntax};

/// A tree of values.
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The value of the whole file; none in an empty one.
    pub(super) root: Option<usize>,
}

/// A value and its bytes in the source.
pub(super) struct Node {
    pub(super) at: Range<usize>,
    pub(super) value: Value,
}

/// What a value is; others are named by number.
pub(super) enum Value {
    /// Text as YAML reads it, and whether it stood without quotation marks.
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<usize>),
    Map(Vec<(usize, usize)>),
}

impl Tree {
    pub(super) fn node(&self, number: usize) -> &Node {
        &self.nodes[number]
    }

    /// The text of a scalar.
    pub(super) fn text(&self, number: usize) -> Option<&str> {
        match &self.nodes[number].value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// Grows the tree of a source that begins at an offset of the file; the first fault of its syntax ends it.
pub(super) fn tree(source: &str, offset: usize) -> Result<Tree, Fault> {
    let mut grower = Grower::new(source, offset);
    let mut parser = Parser::new_from_str(source);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| grower.broken(&error))?;
        grower.take(event, span)?;
    }
    Ok(Tree { nodes: grower.nodes, root: grower.root })
}

/// A list or map that is still open.
struct Open {
    number: usize,
    anchor: usize,
    /// A map's key that waits for its value.
    key: Option<usize>,
    /// How many values it has, those of aliases counted each time.
    weight: usize,
}

struct Grower<'s> {
    source: &'s str,
    offset: usize,
    /// The last place asked for, in characters and in bytes.
    cursor: (usize, usize),
    nodes: Vec<Node>,
    root: Option<usize>,
    open: Vec<Open>,
    /// Number and weight of what an anchor names; none while it is open.
    anchors: HashMap<usize, Option<(usize, usize)>>,
    weight: usize,
}

impl<'s> Grower<'s> {
    fn new(source: &'s str, offset: usize) -> Self {
        let (nodes, open, anchors) = (Vec::new(), Vec::new(), HashMap::new());
        Self { source, offset, cursor: (0, 0), nodes, root: None, open, anchors, weight: 0 }
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        let at = self.bytes(span);
        match event {
            Event::DocumentStart(_) if self.root.is_some() => return Err(syntax::second_document(at)),
            Event::Scalar(text, style, anchor, _) => {
                let text = text.into_owned();
                let number = self.add(at.clone(), Value::Scalar { text, plain: style == ScalarStyle::Plain });
                self.name(anchor, Some((number, 1)));
                self.weight_within(1, &at)?;
                self.place(number, 1);
            }
            Event::SequenceStart(anchor, _) => self.open(at, Value::List(Vec::new()), anchor)?,
            Event::MappingStart(anchor, _) => self.open(at, Value::Map(Vec::new()), anchor)?,
            Event::SequenceEnd | Event::MappingEnd => self.close(at.end),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(Some((number, weight))) => {
                    let (number, weight) = (*number, *weight);
                    self.weight_within(weight, &at)?;
                    self.place(number, weight);
                }
                _ => return Err(syntax::cycle(at)),
            },
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, at: Range<usize>, value: Value) -> usize {
        self.nodes.push(Node { at, value });
        self.nodes.len() - 1
    }

    /// Remembers what an anchor names; 0 is none.
    fn name(&mut self, anchor: usize, what: Option<(usize, usize)>) {
        if anchor > 0 {
            self.anchors.insert(anchor, what);
        }
    }

    fn open(&mut self, at: Range<usize>, value: Value, anchor: usize) -> Result<(), Fault> {
        if self.open.len() >= limits::YAML_DEPTH {
            return Err(syntax::deep(at));
        }
        self.weight_within(1, &at)?;
        let number = self.add(at, value);
        self.name(anchor, None);
        self.open.push(Open { number, anchor, key: None, weight: 1 });
        Ok(())
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let node = &mut self.nodes[open.number];
        node.at.end = node.at.end.max(end);
        self.name(open.anchor, Some((open.number, open.weight)));
        self.place(open.number, open.weight);
    }

    /// Puts a whole value where it belongs.
    fn place(&mut self, number: usize, weight: usize) {
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(number);
            return;
        };
        open.weight = open.weight.saturating_add(weight);
        match &mut self.nodes[open.number].value {
            Value::List(items) => items.push(number),
            Value::Map(entries) => match open.key.take() {
                None => open.key = Some(number),
                Some(key) => entries.push((key, number)),
            },
            Value::Scalar { .. } => {}
        }
    }

    /// Counts values, those behind aliases each time.
    fn weight_within(&mut self, more: usize, at: &Range<usize>) -> Result<(), Fault> {
        self.weight = self.weight.saturating_add(more);
        if self.weight > limits::YAML_VALUES { Err(syntax::heavy(at.clone())) } else { Ok(()) }
    }

    fn broken(&mut self, error: &ScanError) -> Fault {
        let mark = *error.marker();
        let at = self.bytes(Span::new(mark, mark)).start - self.offset;
        syntax::broken(self.source, at, self.offset, error.info())
    }

    /// The bytes of a span in the file.
    fn bytes(&mut self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index());
        self.offset + start..self.offset + end.max(start)
    }

    fn byte(&mut self, index: usize) -> usize {
        let (character, byte) = self.cursor;
        let byte = if index >= character {
            let rest = &self.source[byte..];
            byte + rest.char_indices().nth(index - character).map_or(rest.len(), |(at, _)| at)
        } else {
            let before = &self.source[..byte];
            before.char_indices().nth_back(character - index - 1).map_or(0, |(at, _)| at)
        };
        let index = if byte == self.source.len() { self.source.chars().count().min(index) } else { index };
        self.cursor = (index, byte);
        byte
    }
}
