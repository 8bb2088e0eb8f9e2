//! Which of the forms of an article a file is written in.

use std::path::Path;

/// A form in which an article can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One map of YAML.
    Yaml,
    /// Markdown, with or without front matter.
    Markdown,
}

impl Format {
    /// What the file's name says.
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// What the text looks like: YAML if one of the keys that every article has stands at the head of a line.
    pub fn of_text(text: &str) -> Self {
        let head = text.lines().map(|line| line.trim_start_matches('\u{FEFF}')).take(200);
        let mut lines = head.filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let keys = ["dateline:", "title:", "summary:", "sections:", "place:", "date:", "source:", "language:"];
        match lines.next() {
            Some("---") => {
                // Front matter of Markdown ends with a second line of dashes; YAML mostly has only the first.
                let sections = text.lines().any(|line| line.starts_with("sections:"));
                if sections { Self::Yaml } else { Self::Markdown }
            }
            Some(line) if line.starts_with("%YAML") || line.starts_with('{') => Self::Yaml,
            Some(line) if keys.iter().any(|key| line.starts_with(key)) => Self::Yaml,
            _ => Self::Markdown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_the_form() {
        let of = |name: &str| Format::of_name(Path::new(name));
        assert_eq!([of("a.yaml"), of("a.YML")], [Some(Format::Yaml); 2]);
        assert_eq!([of("a.md"), of("a.markdown")], [Some(Format::Markdown); 2]);
        assert_eq!([of("a.txt"), of("a"), of(".yaml")], [None; 3]);
    }

    #[test]
    fn the_text_tells_the_form() {
        for yaml in ["# ours\ntitle: x\n", "---\ndateline: 1\nsections:\n", "\u{FEFF}dateline: 1\n", "{title: x}"] {
            assert_eq!(Format::of_text(yaml), Format::Yaml, "{yaml}");
        }
        for markdown in ["# Title\n", "---\ntitle: x\n---\n", "Some words.\ntitle: x", ""] {
            assert_eq!(Format::of_text(markdown), Format::Markdown, "{markdown}");
        }
    }
}
