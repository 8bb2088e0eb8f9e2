//! What a lesson and a teacher's screen tell each other: lines of JSON, none longer than agreed.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Outline, Snapshot};

/// What the lesson tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Told {
    /// The steps: first of all, and again when the article has changed.
    Outline(Outline),
    /// What is on the projector.
    Now(Snapshot),
    /// The lesson was left for reading, and may go on.
    Away,
    /// A key or a jump that came from there was taken, whether or not anything came of it.
    Done,
}

/// What a teacher's screen wishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wish {
    /// To be told; with the version of what it understands, [`Wish::VERSION`]. Said first.
    Hello(u32),
    /// That a key of the lesson be pressed, by its name.
    Press(String),
    /// That a step be shown, by its index.
    Go(usize),
}

impl Told {
    /// Bytes of its line at the most.
    pub const MOST: usize = 4 * Outline::MOST;
}

impl Wish {
    /// The version of all that is said.
    pub const VERSION: u32 = 3;
    /// Bytes of its line at the most.
    pub const MOST: usize = 128;
}

/// Why what came is not understood.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// There is no end of it.
    #[error("a line is longer than {0} bytes")]
    Long(usize),
    /// It is something else.
    #[error("a line is not what was agreed: {0}")]
    Strange(#[from] serde_json::Error),
}

/// Bytes that come in pieces, and the lines they are.
#[derive(Debug)]
pub struct Lines {
    begun: Vec<u8>,
    most: usize,
}

impl Lines {
    /// Lines of so many bytes at the most.
    pub fn new(most: usize) -> Self {
        Self { begun: Vec::new(), most }
    }

    /// Takes a piece; what the lines say that are whole with it.
    pub fn feed<T: DeserializeOwned>(&mut self, piece: &[u8]) -> Result<Vec<T>, LineError> {
        let mut said = Vec::new();
        for part in piece.split_inclusive(|byte| *byte == b'\n') {
            let (part, is_whole) = part.strip_suffix(b"\n").map_or((part, false), |line| (line, true));
            if self.begun.len() + part.len() > self.most {
                return Err(LineError::Long(self.most));
            }
            self.begun.extend(part);
            if is_whole {
                said.push(serde_json::from_slice(&self.begun)?);
                self.begun.clear();
            }
        }
        Ok(said)
    }
}

/// A thing as a line.
pub(super) fn line(said: &impl Serialize) -> String {
    serde_json::to_string(said).unwrap_or_default() + "\n"
}

impl Told {
    /// As a line, with its line feed.
    pub fn line(&self) -> String {
        line(self)
    }
}

impl Wish {
    /// As a line, with its line feed.
    pub fn line(&self) -> String {
        line(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_comes_whole_however_it_is_cut() {
        let said = [Wish::Hello(Wish::VERSION), Wish::Press("→".into()), Wish::Press("7".into()), Wish::Go(11)];
        let bytes: Vec<u8> = said.iter().flat_map(|wish| wish.line().into_bytes()).collect();
        for size in 1..=bytes.len() {
            let mut lines = Lines::new(Wish::MOST);
            let heard: Vec<Wish> = bytes.chunks(size).flat_map(|piece| lines.feed(piece).unwrap()).collect();
            assert_eq!(heard, said);
        }
        let told = Told::Now(Snapshot::default());
        assert_eq!(Lines::new(Told::MOST).feed::<Told>(told.line().as_bytes()).unwrap(), [told]);
    }

    #[test]
    fn endless_and_strange_lines_are_refused() {
        let mut lines = Lines::new(8);
        assert!(lines.feed::<Wish>(b"12345678").is_ok());
        assert!(matches!(lines.feed::<Wish>(b"9"), Err(LineError::Long(8))));
        for strange in [&b"\n"[..], b"GET / HTTP/1.1\r\n", b"{\"hello\":-1}\n", b"\xff\n", b"{\"now\":{}}\n"] {
            assert!(matches!(Lines::new(128).feed::<Wish>(strange), Err(LineError::Strange(_))), "{strange:?}");
        }
        let deep = [vec![b'['; 4000], vec![b'\n']].concat();
        assert!(Lines::new(8192).feed::<Told>(&deep).is_err());
    }
}
