//! What encloses blocks: quotations with who speaks, lists and their items.

use super::tags::Handout;
use crate::article::{Container, ContainerKind, Entry, Marker};

/// An element that is open around the blocks that come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Quote(Option<Entry>),
    /// A list, and the number that its next item would have; none for bullets.
    List(Option<u64>),
    Item,
}

/// The elements that are open, the outermost first.
#[derive(Default)]
pub(super) struct Containers(Vec<Open>);

impl Containers {
    /// Closes what does not enclose the next block, and opens what does.
    pub(super) fn enter(&mut self, out: &mut Handout, containers: &[Container]) {
        let mut depth = 0;
        for container in containers {
            depth = match container.kind {
                ContainerKind::Quote(speaker) => self.enter_quote(out, depth, speaker, container.first),
                ContainerKind::Item(marker) => self.enter_item(out, depth, marker, container.first),
            };
        }
        self.close_to(out, depth);
    }

    /// Closes everything.
    pub(super) fn leave(&mut self, out: &mut Handout) {
        self.close_to(out, 0);
    }

    fn enter_quote(&mut self, out: &mut Handout, depth: usize, speaker: Option<Entry>, is_first: bool) -> usize {
        if is_first || self.0.get(depth) != Some(&Open::Quote(speaker)) {
            self.close_to(out, depth);
            out.markup("<figure class=\"quotation\"><blockquote>\n");
            self.0.push(Open::Quote(speaker));
        }
        depth + 1
    }

    fn enter_item(&mut self, out: &mut Handout, depth: usize, marker: Marker, is_first: bool) -> usize {
        let is_inside = self.0.get(depth + 1) == Some(&Open::Item);
        if is_inside && !is_first {
            return depth + 2;
        }
        let number = match marker {
            Marker::Number(number) => Some(number),
            Marker::Bullet | Marker::Task(_) => None,
        };
        if self.0.get(depth) == Some(&Open::List(number)) {
            self.close_to(out, depth + 1);
        } else {
            self.close_to(out, depth);
            self.open_list(out, number);
        }
        self.0[depth] = Open::List(number.map(|number| number.saturating_add(1)));
        open_item(out, marker);
        self.0.push(Open::Item);
        depth + 2
    }

    fn open_list(&mut self, out: &mut Handout, number: Option<u64>) {
        match number {
            None => out.markup("<ul>\n"),
            Some(1) => out.markup("<ol>\n"),
            // The largest number that browsers count from.
            Some(start) => out.open("ol", &[("start", &start.min(i32::MAX as u64).to_string())]),
        }
        self.0.push(Open::List(number));
    }

    fn close_to(&mut self, out: &mut Handout, depth: usize) {
        while self.0.len() > depth {
            match self.0.pop() {
                Some(Open::Quote(speaker)) => close_quote(out, speaker),
                Some(Open::List(None)) => out.markup("</ul>\n"),
                Some(Open::List(Some(_))) => out.markup("</ol>\n"),
                Some(Open::Item) => out.markup("</li>\n"),
                None => {}
            }
        }
    }
}

fn open_item(out: &mut Handout, marker: Marker) {
    match marker {
        Marker::Task(true) => out.markup("<li class=\"task\">☑ "),
        Marker::Task(false) => out.markup("<li class=\"task\">☐ "),
        Marker::Bullet | Marker::Number(_) => out.markup("<li>"),
    }
}

/// Who speaks stands under the words.
fn close_quote(out: &mut Handout, speaker: Option<Entry>) {
    out.markup("</blockquote>");
    if let Some(speaker) = speaker {
        out.markup("<figcaption>— ");
        super::address::link_to_entry(out, speaker);
        out.markup("</figcaption>");
    }
    out.markup("</figure>\n");
}
