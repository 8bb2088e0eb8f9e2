//! The heading of a section → Markdown.

use super::escape::{Setting, escaped};

/// A heading of a level from 1 to 6, with the id of its section and the short name of its pane.
pub(crate) fn heading(level: usize, title: &str, id: Option<&str>, pane: Option<&str>) -> String {
    let mut heading = "#".repeat(level);
    if !title.is_empty() {
        heading.push(' ');
        heading.push_str(&escaped("", title, Setting::Heading, false, true));
    }
    let id = id.map(|id| format!("#{id}"));
    let pane = pane.map(|pane| format!("pane=\"{}\"", pane.replace('\\', "\\\\").replace('"', "\\\"")));
    let attributes: Vec<String> = [id, pane].into_iter().flatten().collect();
    if !attributes.is_empty() {
        heading.push_str(" {");
        heading.push_str(&attributes.join(" "));
        heading.push('}');
    }
    heading
}
