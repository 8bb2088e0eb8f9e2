//! What is on a stretch of text: the roles of its letters, later layers over earlier ones.

use std::ops::Range;

use crate::{
    app::Model,
    article::{Block, BlockKind},
    layout::{role_of_kind, role_of_mark},
    palette::Role,
};

/// A role on a stretch of a block's text.
type Layer = (Range<usize>, Role);

/// The layers on one block, those of the present row only.
pub(super) struct Layers {
    base: Role,
    layers: Vec<Layer>,
}

impl Layers {
    /// The layers that touch a range of a block's text.
    pub(super) fn new(
        model: &Model,
        (section, index): (usize, usize),
        block: &Block,
        range: &Range<usize>,
        dim: bool,
    ) -> Self {
        let mut layers = Self::of_marks(block, range, dim);
        let touching = |other: &Range<usize>| other.start < range.end && range.start < other.end;
        let here = model.walk.mention(&model.document.mentions);
        for mention in model.document.mentions.in_block(section, index).iter().filter(|m| touching(&m.at.range)) {
            let role = match model.walk.chosen {
                Some(chosen) if chosen.entry == mention.entry && here == Some(mention) => Role::ChosenHere,
                Some(chosen) if chosen.entry == mention.entry => Role::Chosen,
                _ => role_of_kind(mention.entry.kind),
            };
            layers.layers.push((mention.at.range.clone(), role));
        }
        layers.add_hits(model, (section, index), touching);
        let selected = model.status.selection.and_then(|s| s.in_block(section, index, block.text.len()));
        layers.layers.extend(selected.map(|range| (range, Role::Selected)));
        let pointed = model.views.pointed.as_ref().filter(|at| (at.section, at.block) == (section, index));
        layers.layers.extend(pointed.map(|at| (at.range.clone(), Role::Selected)));
        layers
    }

    /// The layers of the block's own marks that touch a range of its text.
    pub(super) fn of_marks(block: &Block, range: &Range<usize>, dim: bool) -> Self {
        let touching = block.marks.iter().filter(|mark| mark.range.start < range.end && range.start < mark.range.end);
        let layers = touching.filter_map(|mark| Some((mark.range.clone(), role_of_mark(&mark.inline)?))).collect();
        Self { base: base(block, dim), layers }
    }

    /// Lays a role over what is there.
    pub(super) fn add(&mut self, range: Range<usize>, role: Role) {
        self.layers.push((range, role));
    }

    /// Nothing but one role.
    pub(super) fn plain(role: Role) -> Self {
        Self { base: role, layers: Vec::new() }
    }

    fn add_hits(&mut self, model: &Model, (section, block): (usize, usize), touching: impl Fn(&Range<usize>) -> bool) {
        let Some(search) = &model.walk.search else { return };
        for hit in search.hits_in_block(section, block).iter().filter(|hit| touching(&hit.range)) {
            let role = if search.hit() == Some(hit) { Role::HitHere } else { Role::Hit };
            self.layers.push((hit.range.clone(), role));
        }
    }

    /// The roles of a letter, in the order in which they are laid on.
    pub(super) fn at(&self, offset: usize) -> impl Iterator<Item = Role> {
        let on = self.layers.iter().filter(move |(range, _)| range.contains(&offset));
        std::iter::once(self.base).chain(on.map(|(_, role)| *role))
    }

    /// The stretch around a letter that has the same roles as it.
    pub(super) fn alike(&self, offset: usize) -> Range<usize> {
        let edges = self.layers.iter().flat_map(|(range, _)| [range.start, range.end]);
        let start = edges.clone().filter(|edge| *edge <= offset).max();
        let end = edges.filter(|edge| *edge > offset).min();
        start.unwrap_or(0)..end.unwrap_or(usize::MAX)
    }
}

/// The role of a block's letters where nothing is marked.
fn base(block: &Block, dim: bool) -> Role {
    match block.kind {
        _ if dim => Role::Dim,
        BlockKind::Heading(_) => Role::Heading,
        BlockKind::Code(_) => Role::Code,
        BlockKind::Image { .. } => Role::Dim,
        _ if block.speaker().is_some() => Role::Speech,
        _ => Role::Text,
    }
}
