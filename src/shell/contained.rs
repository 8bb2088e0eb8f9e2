//! A panic that ends no more than the work in which it happens: a book that cannot be searched can still be read.

use std::{
    any::Any,
    cell::Cell,
    panic::{AssertUnwindSafe, Location, catch_unwind},
};

use crate::text::clean_line;

thread_local! {
    /// How many works of this thread, one in the other, would be ended by a panic.
    static CONTAINED: Cell<usize> = const { Cell::new(0) };
    /// Where in the program the last panic was.
    static PLACE: Cell<Option<String>> = const { Cell::new(None) };
}

/// Does work; where it panics, what the panic says and where it was. Nothing that the work has changed may be used after
/// that.
pub(super) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    CONTAINED.set(CONTAINED.get() + 1);
    let done = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(CONTAINED.get() - 1);
    let place = PLACE.take();
    done.map_err(|panic| said(&*panic, place.as_deref()))
}

/// Whether a panic of this thread is contained; then nothing need be given back for it.
pub(super) fn is_contained() -> bool {
    CONTAINED.get() > 0
}

/// Keeps where in the program a panic was, for who contains it.
pub(super) fn keep_place(place: Option<&Location<'_>>) {
    PLACE.set(place.map(|place| format!("{}:{}", place.file(), place.line())));
}

/// What a panic says, in one line.
fn said(panic: &(dyn Any + Send), place: Option<&str>) -> String {
    let said = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    let said = clean_line(said.unwrap_or("it says not why"));
    match place {
        Some(place) => format!("{said} ({})", clean_line(place)),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_what_it_says_and_the_thread_goes_on() {
        let number = 3;
        assert_eq!(contained(|| number), Ok(3));
        assert_eq!(contained(|| assert!(number > 3, "{number} is\ntoo small")), Err("3 is␊too small".to_owned()));
        assert_eq!(CONTAINED.get(), 0);
    }

    #[test]
    fn work_within_work_leaves_the_outer_one_contained() {
        let outer = contained(|| {
            let inner = contained(|| panic!("inner"));
            (inner, CONTAINED.get())
        });
        assert_eq!(outer, Ok((Err::<(), _>("inner".to_owned()), 1)));
    }

    #[test]
    fn only_what_happens_within_the_work_is_contained() {
        assert!(!is_contained());
        assert_eq!(contained(is_contained), Ok(true));
        assert!(!is_contained());
    }

    #[test]
    fn what_a_panic_says_has_its_place_behind_it_and_the_next_one_has_its_own() {
        let place = Location::caller();
        let done = contained(|| {
            keep_place(Some(place));
            panic!("no")
        });
        assert_eq!(done, Err::<(), _>(format!("no ({}:{})", place.file(), place.line())));
        let next = contained(|| {
            keep_place(None);
            panic!("nor this")
        });
        assert_eq!(next, Err::<(), _>("nor this".to_owned()));
    }
}
