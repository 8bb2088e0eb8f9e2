//! Headings of a chapter that are two elements and one title: its number and its name.

use crate::read::{manuscript::Stretch, plain::is_chapter};

/// Headings that are looked at behind one.
const NEAR: usize = 64;
/// Words of a number: `Chapter the First`.
const NUMBER: usize = 4;

/// A heading with what stands under it, and whether the table of contents knows it.
pub(super) type Known = (Stretch, bool);

/// The stretches of a file, numbers joined with the names beside them: a heading with nothing under it is a part of the next
/// one, if the table of contents knows one of the two alone, or if that is the only heading under a chapter's number.
pub(super) fn joined(stretches: Vec<Known>) -> Vec<Stretch> {
    let levels: Vec<u8> = stretches.iter().map(|(stretch, _)| stretch.level).collect();
    let mut out: Vec<Known> = Vec::with_capacity(stretches.len());
    for (at, (mut stretch, known)) in stretches.into_iter().enumerate() {
        let is_name = |(before, knew): &&mut Known| {
            let above = if *knew { before.level } else { 0 };
            let own = levels[at + 1..].iter().take(NEAR).take_while(|level| **level > above);
            let alone = !own.clone().any(|level| *level == stretch.level);
            let numbered = is_chapter(&before.title) && stretch.level > before.level;
            match (*knew, known) {
                (false, true) => true,
                (true, false) => alone,
                (true, true) => alone && numbered,
                (false, false) => false,
            }
        };
        let before = out.last_mut().filter(|(before, _)| is_number(before) && stretch.level > 0);
        let Some((before, knew)) = before.filter(is_name) else {
            out.push((stretch, known));
            continue;
        };
        let sign = if before.title.ends_with(['.', ':', '?', '!']) { " " } else { ". " };
        before.title = format!("{}{sign}{}", before.title, stretch.title);
        before.level = if *knew { before.level } else { stretch.level };
        before.names.append(&mut stretch.names);
        before.blocks = stretch.blocks;
        *knew = true;
    }
    out.into_iter().map(|(stretch, _)| stretch).collect()
}

/// Whether a heading may be only the number of the next.
fn is_number(stretch: &Stretch) -> bool {
    stretch.level > 0 && stretch.blocks.is_empty() && stretch.title.split_whitespace().count() <= NUMBER
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn heading(level: u8, title: &str, known: bool, text: &str) -> Known {
        let blocks = Some(Block::paragraph(text)).filter(|_| !text.is_empty());
        (Stretch { blocks: blocks.into_iter().collect(), ..Stretch::new(level, title) }, known)
    }

    fn titles(stretches: Vec<Known>) -> Vec<String> {
        let said = |stretch: &Stretch| format!("{} {} {}", stretch.level, stretch.title, stretch.blocks.len());
        joined(stretches).iter().map(said).collect()
    }

    #[test]
    fn a_number_and_a_name_are_one_heading() {
        let number = |known, level| heading(level, "CHAPTER I", known, "");
        assert_eq!(
            titles(vec![number(true, 1), heading(2, "Of the Road", false, "x")]),
            ["1 CHAPTER I. Of the Road 1"]
        );
        assert_eq!(
            titles(vec![number(false, 2), heading(1, "Of the Road", true, "x")]),
            ["1 CHAPTER I. Of the Road 1"]
        );
        assert_eq!(titles(vec![number(true, 1), heading(1, "Of the Road", true, "x")]).len(), 2);
        assert_eq!(titles(vec![number(true, 1), heading(2, "Of the Road", true, "x")]), ["1 CHAPTER I. Of the Road 1"]);
        assert_eq!(titles(vec![heading(1, "PART I", true, ""), heading(2, "CHAPTER I", true, "x")]).len(), 2);
        let parts = vec![number(true, 1), heading(2, "One", false, "x"), heading(2, "Two", false, "x")];
        assert_eq!(titles(parts), ["1 CHAPTER I 0", "2 One 1", "2 Two 1"]);
        assert_eq!(titles(vec![heading(1, "A", true, "text"), heading(2, "B", false, "x")]).len(), 2);
    }
}
