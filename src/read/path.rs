//! Where in a file's tree of keys something stands, such as `people.vucic.of[0]`.

use std::fmt;

/// A path from the root of the file. It is built on the way down for nothing, and written out only for a fault.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl Path<'_> {
    /// The whole file.
    pub(crate) const ROOT: Self = Self { above: None, step: Step::Root };
}

impl<'a> Path<'a> {
    /// What stands under a key of the map at this path.
    pub(crate) fn key(&'a self, key: &'a str) -> Self {
        Self { above: Some(self), step: Step::Key(key) }
    }

    /// An item of the list at this path.
    pub(crate) fn index(&'a self, index: usize) -> Self {
        Self { above: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(above) = self.above else { return Ok(()) };
        above.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Key(key) if above.above.is_none() => f.write_str(key),
            Step::Key(key) => write!(f, ".{key}"),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_one() {
        let (people, of);
        let path = {
            people = Path::ROOT.key("people");
            let vucic = people.key("vucic");
            of = vucic.key("of").to_string();
            of.clone()
        };
        assert_eq!(path, "people.vucic.of");
        assert_eq!(Path::ROOT.key("dates").index(3).to_string(), "dates[3]");
    }
}
