//! The same where shells have no jobs: nothing is stopped, and nobody interrupts while somebody else has the terminal.

/// The time for which somebody else has the terminal.
pub(super) struct Lent;

impl Lent {
    pub(super) fn begin() -> Self {
        Self
    }
}

/// Whether there is a shell that could continue this process.
pub(super) fn may_stop() -> bool {
    false
}

/// Stops nothing.
pub(super) fn stop() {}

/// Drops nothing; the system's own reading of events has no rest.
pub(super) fn drop_unread_input() {}
