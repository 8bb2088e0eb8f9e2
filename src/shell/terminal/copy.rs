//! The clipboard, reached through the terminal itself: it works over any number of connections.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

/// So many bytes of text are copied at most: terminals drop longer sequences without a word.
pub const LONGEST_COPY: usize = 74_000;

/// The text is too long to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("too long to copy: {} KB, a terminal takes {}", length / 1000, LONGEST_COPY / 1000)]
pub struct TooLongToCopy {
    length: usize,
}

/// The sequence (OSC 52) that puts `text` on the clipboard. Nothing of the text is in it but as base64.
///
/// tmux and screen take it themselves where they are set up to, so it is not wrapped for them.
pub fn copy_sequence(text: &str) -> Result<Vec<u8>, TooLongToCopy> {
    if text.len() > LONGEST_COPY {
        return Err(TooLongToCopy { length: text.len() });
    }
    Ok(format!("\x1b]52;c;{}\x1b\\", STANDARD.encode(text)).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_copied_as_base64_and_too_much_is_refused() {
        assert_eq!(copy_sequence("Vučić\x07").as_deref(), Ok(b"\x1b]52;c;VnXEjWnEhwc=\x1b\\".as_slice()));
        assert!(copy_sequence(&"x".repeat(LONGEST_COPY)).is_ok_and(|sequence| sequence.len() < 100_000));
        let refusal = copy_sequence(&"x".repeat(LONGEST_COPY + 1)).unwrap_err();
        assert_eq!(refusal.to_string(), "too long to copy: 74 KB, a terminal takes 74");
    }
}
