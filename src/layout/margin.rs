//! What encloses a block, beside its rows: the bars of quotations, the bullets and numbers of lists.

use super::{Frame, row::Row};
use crate::{
    article::{Container, ContainerKind, Marker},
    palette::Role,
    text::width,
};

/// Cells that are left for the text if the width allows it.
const TEXT: u16 = 8;

/// The containers of a block with the cells each takes.
#[derive(Debug)]
pub(super) struct Margin<'a> {
    containers: Vec<(&'a Container, u16)>,
    frame: Frame<'a>,
}

impl<'a> Margin<'a> {
    /// As wide as the containers ask, narrower where too little would be left for the text.
    pub(super) fn new(containers: &'a [Container], frame: Frame<'a>) -> Self {
        let forms = containers.iter().map(|container| forms(&container.kind, &frame)).collect();
        let widths = shrink(forms, frame.width);
        Self { containers: containers.iter().zip(widths).collect(), frame }
    }

    /// The same for the outermost `depth` containers alone.
    pub(super) fn outer(&self, depth: usize) -> Self {
        Self { containers: self.containers.iter().take(depth).copied().collect(), frame: self.frame }
    }

    /// Cells it takes.
    pub(super) fn width(&self) -> u16 {
        self.containers.iter().map(|(_, width)| width).sum()
    }

    /// Moves rows that were laid out in what is left of the width beside the margin, and draws the margin.
    pub(super) fn enclose(&self, rows: &mut [Row]) {
        for (index, row) in rows.iter_mut().enumerate() {
            if !self.frame.right_to_left {
                row.shift(self.width());
            }
            self.draw(row, index == 0);
        }
    }

    /// The same for a row that is not the block's first.
    pub(super) fn enclose_below(&self, row: &mut Row) {
        if !self.frame.right_to_left {
            row.shift(self.width());
        }
        self.draw(row, false);
    }

    /// Draws the bars of what goes on behind the block.
    pub(super) fn go_on(&self, row: &mut Row) {
        let depth = self.containers.iter().take_while(|(container, _)| !container.last).count();
        self.outer(depth).draw(row, false);
    }

    fn draw(&self, row: &mut Row, first: bool) {
        let mut inset = 0;
        for (container, taken) in &self.containers {
            let sign = match &container.kind {
                ContainerKind::Quote(_) if *taken > 0 => Some((self.frame.signs().bar.to_owned(), Role::SpeechBar)),
                ContainerKind::Item(marker) if *taken > 0 && first && container.first => {
                    Some((self.marker(*marker, *taken), Role::Ornament))
                }
                _ => None,
            };
            if let Some((text, role)) = sign {
                let cells = u16::try_from(width(&text)).unwrap_or_default();
                let x = if self.frame.right_to_left { self.frame.width - inset - cells } else { inset };
                row.ornament(x, text, role);
            }
            inset += taken;
        }
    }

    fn marker(&self, marker: Marker, taken: u16) -> String {
        let signs = self.frame.signs();
        match marker {
            Marker::Number(number) if taken >= number_width(number) => {
                let room = usize::from(taken).saturating_sub(2);
                if self.frame.right_to_left { format!(".{number:<room$}") } else { format!("{number:>room$}.") }
            }
            Marker::Bullet | Marker::Number(_) => signs.bullet.to_owned(),
            Marker::Task(true) => signs.done.to_owned(),
            Marker::Task(false) => signs.open.to_owned(),
        }
    }
}

/// The widths that a container can have, widest first; at last it is not drawn.
fn forms(kind: &ContainerKind, frame: &Frame) -> Vec<u16> {
    match kind {
        ContainerKind::Quote(_) => vec![2, 1, 0],
        ContainerKind::Item(Marker::Task(_)) if frame.plain => vec![4, 0],
        ContainerKind::Item(Marker::Bullet | Marker::Task(_)) => vec![2, 0],
        // Two digits stand right-aligned, so that the items 1 to 99 of a list have one edge.
        ContainerKind::Item(Marker::Number(number)) => {
            let mut forms = vec![number_width(*number).max(4), number_width(*number), 2, 0];
            forms.dedup();
            forms
        }
    }
}

/// Cells of a number with its full stop and a space.
fn number_width(number: u64) -> u16 {
    let digits = number.checked_ilog10().unwrap_or_default() + 1;
    u16::try_from(digits + 2).unwrap_or_default()
}

/// One width per container; the outer ones give way first, and each only as far as it must.
fn shrink(mut forms: Vec<Vec<u16>>, width: u16) -> Vec<u16> {
    let room = width.saturating_sub(TEXT.min(width.saturating_sub(2)).max(1));
    let taken = |forms: &[Vec<u16>]| -> u32 {
        forms.iter().filter_map(|form| form.first()).map(|&cells| u32::from(cells)).sum()
    };
    while taken(&forms) > u32::from(room) {
        for index in 0..forms.len() {
            if forms[index].len() > 1 && taken(&forms) > u32::from(room) {
                forms[index].remove(0);
            }
        }
    }
    forms.iter().filter_map(|form| form.first().copied()).collect()
}
