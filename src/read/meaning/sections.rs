//! Sections: their ids, the mentions in their text, and their blocks, made when first asked for.

use std::{collections::HashMap, sync::Arc};

use super::{Checks, entries, is_deep};
use crate::{
    article::{Block, BlockKind, Image, Position, Section},
    read::{
        complaint::At,
        draft::{Part, PartAt},
        limits,
        markdown::{Definitions, blocks},
        names::{Names, nearest, written_date},
        path::Path,
        words::{one_line, quoted},
    },
    text,
};

/// The ids of the sections, by index and by name.
pub(super) struct Ids {
    list: Vec<String>,
    index: HashMap<String, usize>,
}

/// Takes the ids that are stated and makes the others from the titles.
pub(super) fn ids(parts: &[Part], checks: &mut Checks) -> Ids {
    if let Some(part) = parts.get(limits::SECTIONS) {
        let what = format!("more than {} sections", limits::SECTIONS);
        checks.complain(place(part, ""), what, "cut the file in several");
    }
    let mut index = HashMap::new();
    for (number, part) in parts.iter().enumerate() {
        if is_deep(part.depth) {
            let what = format!("sections nest deeper than {}", limits::SECTION_DEPTH);
            checks.complain(place(part, ""), what, "move the section up");
        }
        let Some(id) = &part.id else { continue };
        if let Some(wrong) = entries::wrong_id(id) {
            checks.complain(place(part, "id"), format!("{} {wrong}", quoted(id)), entries::ID_HELP);
        }
        if index.insert(id.clone(), number).is_some() {
            let what = format!("two sections have the id {}", quoted(id));
            checks.complain(place(part, "id"), what, "give one of them another id");
        }
    }
    let mut counts = HashMap::new();
    let mut list = Vec::with_capacity(parts.len());
    for (number, part) in parts.iter().enumerate() {
        let id = part.id.clone().unwrap_or_else(|| made(&part.title, number, &index, &mut counts));
        index.entry(id.clone()).or_insert(number);
        list.push(id);
    }
    Ids { list, index }
}

/// An id from a title that no section has yet.
fn made(title: &str, number: usize, taken: &HashMap<String, usize>, counts: &mut HashMap<String, usize>) -> String {
    let slug = slug(title);
    let slug = match slug.as_str() {
        "" if number == 0 => "opening".to_owned(),
        "" => "section".to_owned(),
        date if written_date(date).is_some() => format!("section-{slug}"),
        _ => slug,
    };
    let count = counts.entry(slug.clone()).or_insert(0);
    loop {
        *count += 1;
        let id = if *count == 1 { slug.clone() } else { format!("{slug}-{count}") };
        if !taken.contains_key(&id) {
            return id;
        }
    }
}

/// The title's letters and digits in small letters, a dash for all between.
pub(in crate::read) fn slug(title: &str) -> String {
    text::slug(&one_line(title), limits::ID_LENGTH - 20)
}

impl Ids {
    /// The section of an id.
    pub(super) fn section(&self, id: &str, path: Path<'_>, checks: &mut Checks) -> Option<usize> {
        let index = self.index.get(id).copied();
        if index.is_none() {
            let help = match nearest(id, self.list.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of: {}", self.list.iter().take(12).cloned().collect::<Vec<_>>().join(", ")),
            };
            checks.value(path, format!("no section has the id {}", quoted(id)), help);
        }
        index
    }

    /// The block that `serbia 2` means, or the section that `serbia` means, and whether a block is meant.
    pub(super) fn block(
        &self,
        text: &str,
        path: Path<'_>,
        sections: &[Section],
        checks: &mut Checks,
    ) -> Option<(Position, bool)> {
        let line = one_line(text);
        let Some((id, number)) = line.split_once(' ') else {
            let section = self.section(&line, path, checks)?;
            return Some((Position { section, ..Position::default() }, false));
        };
        let section = self.section(id, path, checks)?;
        let count = sections[section].blocks().len();
        let block =
            number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|block| *block < count);
        if block.is_none() {
            let what = format!("section `{id}` has no block {}", quoted(number));
            let help = match count {
                0 => format!("the section has no text of its own; write `{id}` alone"),
                _ => format!("write `{id}` and a number from 1 to {count}: the blocks are counted from 1"),
            };
            checks.value(path, what, help);
        }
        Some((Position { section, block: block?, offset: 0 }, true))
    }
}

/// Complains if no section has any text.
pub(super) fn complain_if_none(parts: &[Part], images: &[Image], checks: &mut Checks) {
    if images.is_empty() && parts.iter().all(|part| part.text.as_str().trim().is_empty()) {
        let what = if parts.is_empty() { "the article has no section" } else { "no section has any text" };
        checks.key(Path::ROOT.key("sections"), what, "write at least one section with text, as the format shows");
    }
}

/// Where a section, or something of it, stands in the file.
fn place(part: &Part, key: &str) -> At {
    match &part.at {
        PartAt::Markdown(heading) => At::Source(heading.clone()),
        PartAt::Yaml(trail) if key.is_empty() => At::Key(section_path(trail)),
        PartAt::Yaml(trail) => At::Value(format!("{}.{key}", section_path(trail))),
    }
}

pub(super) fn section_path(trail: &[usize]) -> String {
    let steps: Vec<String> = trail.iter().map(|index| format!("sections[{index}]")).collect();
    steps.join(".")
}

/// The sections of the article.
pub(super) fn sections(
    parts: Vec<Part>,
    ids: &Ids,
    images: &[Image],
    definitions: &Arc<Definitions>,
    names: &Arc<Names>,
) -> Vec<Section> {
    let mut pictures: Vec<Vec<Block>> = parts.iter().map(|_| Vec::new()).collect();
    for image in images {
        let kind = BlockKind::Image { file: image.file.clone(), alt: image.alt.clone() };
        pictures[image.section].push(Block { kind, text: image.caption.clone(), ..Block::default() });
    }
    let sections = parts.into_iter().zip(&ids.list).zip(pictures).map(|((part, id), pictures)| {
        let (definitions, names, text) = (Arc::clone(definitions), Arc::clone(names), part.text);
        let title = one_line(&part.title);
        let mut section = Section::new(id.clone(), title, part.depth, text.range.len(), move || {
            let mut blocks = blocks(text.as_str(), &definitions, &mut |name| names.meant(name.text));
            blocks.extend(pictures.iter().cloned());
            blocks
        });
        section.pane = Checks::optional(part.pane.as_deref());
        section
    });
    sections.collect()
}
