//! How the panes share the height: the focused one grows, the others keep a title and, where there is room, a preview.

/// A pane's share of the stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// Index into the article's sections.
    pub(super) section: usize,
    /// Rows, the frame included: 1 is a title alone, less than 3 is never given otherwise.
    pub(super) height: usize,
}

/// Rows of a pane that is a title alone.
const TITLE: usize = 1;
/// Rows of a framed pane with one line of text.
const PREVIEW: usize = 3;
/// More neighbours than this are for the outline to tell.
const MOST_TITLES: usize = 6;
/// Rows of the two lines of a frame.
const FRAME: usize = 2;

/// Shares `room` rows among the panes around the focused one.
///
/// `wanted` tells how many lines of text a section has; it is asked only about panes that are shown.
pub(super) fn stack(count: usize, focus: usize, room: usize, mut wanted: impl FnMut(usize) -> usize) -> Vec<Slot> {
    if count == 0 || room == 0 {
        return Vec::new();
    }
    let full = (wanted(focus) + FRAME).clamp(PREVIEW.min(room), room);
    let least = full.min((room * 3 / 5).max(PREVIEW + 2)).min(room);
    let others = count - 1;
    let (shown, each) = match room - least {
        rest if others * PREVIEW <= rest => (others, PREVIEW),
        rest if others * TITLE <= rest.min(room / 3) => (others, TITLE),
        rest => (others.min(rest).min(room / 5).min(MOST_TITLES), TITLE),
    };
    let before = before_focus(count, focus, shown);
    let mut slots: Vec<Slot> = (focus - before..=focus + shown - before)
        .map(|section| Slot { section, height: if section == focus { full.min(room - shown * each) } else { each } })
        .collect();
    let left = room - slots.iter().map(|slot| slot.height).sum::<usize>();
    spread(&mut slots, before, left, wanted);
    slots
}

/// How many of the panes shown beside the focused one stand above it: a third, or what there is.
fn before_focus(count: usize, focus: usize, shown: usize) -> usize {
    let after = count - 1 - focus;
    let third = (shown / 3).min(focus);
    focus.min(third.max(shown.saturating_sub(after)))
}

/// Gives the rows that are left to the panes below the focused one, then to those above, then to itself.
fn spread(slots: &mut [Slot], focus: usize, mut left: usize, mut wanted: impl FnMut(usize) -> usize) {
    for index in (focus + 1..slots.len()).chain((0..focus).rev()) {
        if left == 0 {
            return;
        }
        let slot = &mut slots[index];
        let more = (wanted(slot.section) + FRAME).saturating_sub(slot.height).min(left);
        if slot.height + more >= PREVIEW {
            slot.height += more;
            left -= more;
        }
    }
    if let Some(slot) = slots.get_mut(focus) {
        slot.height += left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(count: usize, focus: usize, room: usize, wanted: &[usize]) -> Vec<(usize, usize)> {
        let slots = stack(count, focus, room, |section| wanted[section]);
        slots.into_iter().map(|slot| (slot.section, slot.height)).collect()
    }

    #[test]
    fn what_fits_is_shown_whole() {
        assert_eq!(heights(3, 0, 20, &[4, 3, 2]), [(0, 6 + 5), (1, 5), (2, 4)]);
    }

    #[test]
    fn the_focused_pane_grows_and_the_others_keep_a_preview() {
        assert_eq!(heights(4, 1, 38, &[10, 50, 20, 20]), [(0, 3), (1, 29), (2, 3), (3, 3)]);
    }

    #[test]
    fn where_room_is_short_the_others_keep_a_title() {
        assert_eq!(heights(4, 3, 12, &[10, 50, 20, 20]), [(0, 1), (1, 1), (2, 1), (3, 9)]);
    }

    #[test]
    fn with_more_sections_than_fit_the_stack_moves_with_the_focus() {
        let wanted = [30; 40];
        assert_eq!(heights(40, 20, 12, &wanted).iter().map(|slot| slot.0).collect::<Vec<_>>(), [20, 21, 22]);
        assert_eq!(heights(40, 0, 12, &wanted).first(), Some(&(0, 10)));
        assert_eq!(heights(40, 39, 12, &wanted).last(), Some(&(39, 10)));
    }

    #[test]
    fn the_stack_always_fills_the_room_exactly() {
        for count in 1..12 {
            for focus in 0..count {
                for room in 1..60 {
                    for lines in [0, 1, 3, 7, 100] {
                        let slots = stack(count, focus, room, |section| lines + section % 3);
                        assert_eq!(slots.iter().map(|slot| slot.height).sum::<usize>(), room);
                        assert!(slots.iter().any(|slot| slot.section == focus));
                        assert!(slots.iter().all(|slot| slot.height != 2 || room == 2));
                    }
                }
            }
        }
    }
}
