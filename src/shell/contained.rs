//! A panic that ends no more than the work in which it happens: a book that cannot be searched can still be read.

use std::{
    any::Any,
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
};

thread_local! {
    static IS_CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Does work; where it panics, what the panic says. Nothing that the work has changed may be used after that.
pub(super) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    IS_CONTAINED.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_CONTAINED.set(false);
    done.map_err(|panic| said(&*panic))
}

/// Whether a panic of this thread would be contained; then nothing need be told or given back for it.
pub(super) fn is_contained() -> bool {
    IS_CONTAINED.get()
}

/// What a panic says, in one line.
fn said(panic: &(dyn Any + Send)) -> String {
    let said = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    crate::text::clean_line(said.unwrap_or("it says not why"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_what_it_says_and_the_thread_goes_on() {
        let number = 3;
        assert_eq!(contained(|| number), Ok(3));
        assert_eq!(contained(|| assert!(number > 3, "{number} is\ntoo small")), Err("3 is␊too small".to_owned()));
        assert!(!is_contained());
    }
}
