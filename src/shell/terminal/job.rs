//! The reader as a job of a shell: stopped, continued, and out of the way while an editor has the terminal.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Whether somebody else has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);
/// Whether a stop signal that this process sent to itself has not been caught yet.
static STOPPING: Mutex<bool> = Mutex::new(false);
static CAUGHT_OWN: Condvar = Condvar::new();
/// Whether the process that is continued next had stopped itself, and so knows.
static STOPPED: AtomicBool = AtomicBool::new(false);
/// Whether stop signals are caught, so that they do not stop the process by themselves.
static CAUGHT: AtomicBool = AtomicBool::new(false);

/// The time for which somebody else has the terminal.
pub(super) struct Lent;

impl Lent {
    pub(super) fn begin() -> Self {
        LENT.store(true, Ordering::SeqCst);
        Self
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        LENT.store(false, Ordering::SeqCst);
    }
}

/// Whether somebody else has the terminal, whose interrupts are not meant for the reader.
pub(in crate::shell) fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// From now on stop signals are caught.
pub(in crate::shell) fn stops_are_caught() {
    CAUGHT.store(true, Ordering::SeqCst);
}

/// Whether a stop signal that was caught is the one that this process sent; true once for each.
pub(in crate::shell) fn is_own_stop() -> bool {
    let own = std::mem::take(&mut *STOPPING.lock().unwrap_or_else(PoisonError::into_inner));
    CAUGHT_OWN.notify_all();
    own
}

/// Whether a signal to continue that was caught follows a stop of this process's own; true once for each.
pub(in crate::shell) fn is_own_continue() -> bool {
    STOPPED.swap(false, Ordering::SeqCst)
}

/// Whether there is a shell that could continue this process: its parent is in the same session.
///
/// A session that began outside of a container has the number 0 inside. It is asked for through `nix`, because rustix
/// takes 0 for impossible and panics.
pub(super) fn may_stop() -> bool {
    use nix::unistd::{Pid, getppid, getsid};
    let parent = getppid();
    // The parent itself is outside: nobody in sight could continue this process.
    parent != Pid::from_raw(0) && getsid(Some(parent)).is_ok_and(|session| getsid(None) == Ok(session))
}

/// Catching a signal takes no time; if it takes longer, nobody listens.
const LONGEST_CATCH: Duration = Duration::from_millis(200);

/// Stops the whole job, as the terminal's own Ctrl-z does, so that the shell notices. Returns when it is continued.
///
/// The signal to the job comes to this process too. It stops only after that was caught: caught later, the signal would
/// look like another one.
pub(super) fn stop() {
    use rustix::process::{Signal, kill_current_process_group};
    STOPPED.store(true, Ordering::SeqCst);
    if !CAUGHT.load(Ordering::SeqCst) {
        let _ = kill_current_process_group(Signal::TSTP);
        return;
    }
    let mut stopping = STOPPING.lock().unwrap_or_else(PoisonError::into_inner);
    *stopping = true;
    let _ = kill_current_process_group(Signal::TSTP);
    let caught = CAUGHT_OWN.wait_timeout_while(stopping, LONGEST_CATCH, |stopping| *stopping);
    let (mut stopping, _) = caught.unwrap_or_else(PoisonError::into_inner);
    *stopping = false;
    drop(stopping);
    stop_alone();
}

/// Stops this process only. The signal goes to this thread, so that it takes no further step before it is continued.
pub(in crate::shell) fn stop_alone() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

/// Drops what the terminal has sent and nobody has read.
pub(super) fn drop_unread_input() {
    let _ = rustix::termios::tcflush(std::io::stdin(), rustix::termios::QueueSelector::IFlush);
}
