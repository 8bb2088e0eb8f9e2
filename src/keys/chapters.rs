//! The table as one reads it: by chapter, keys that do the same on one row.

use super::{BINDINGS, Command, Group};

/// One chapter of the keys.
#[derive(Debug)]
pub struct Chapter {
    /// What it is about.
    pub group: Group,
    /// What can be asked for.
    pub rows: Vec<Row>,
}

/// What can be asked for, and by which keys.
#[derive(Debug)]
pub struct Row {
    /// The keys, whatever the keyboard speaks to.
    pub keys: Vec<String>,
    /// One or two words for it.
    pub hint: &'static str,
    /// One line for it.
    pub help: &'static str,
    /// What they ask for.
    pub command: Command,
}

/// What the digits do, which are no row of the table.
pub const DIGITS: &str = "1 to 9 go to that section at once; before a key that takes a count they are its count.";

/// Every key, by chapter.
pub fn chapters() -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for binding in BINDINGS {
        let rows = rows_of(&mut chapters, binding.group);
        let at = rows.iter().position(|row| row.command == binding.command).unwrap_or(rows.len());
        if at == rows.len() {
            let (hint, help, command) = (binding.hint, binding.help, binding.command);
            rows.push(Row { keys: Vec::new(), hint, help, command });
        }
        let prefix = binding.modes.first().map_or("", |mode| mode.prefix());
        for key in binding.keys.split(' ').map(|key| format!("{prefix}{key}")) {
            if !rows[at].keys.contains(&key) {
                rows[at].keys.push(key);
            }
        }
    }
    chapters
}

/// The rows of a chapter, which is begun if it is not yet.
fn rows_of(chapters: &mut Vec<Chapter>, group: Group) -> &mut Vec<Row> {
    let at = chapters.iter().position(|chapter| chapter.group == group).unwrap_or(chapters.len());
    if at == chapters.len() {
        chapters.push(Chapter { group, rows: Vec::new() });
    }
    &mut chapters[at].rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_do_the_same_stand_on_one_row_and_none_is_lost() {
        let chapters = chapters();
        assert_eq!(chapters[0].rows[0].keys, ["j", "↓", "Ctrl-n"]);
        let told: usize = chapters.iter().flat_map(|chapter| &chapter.rows).map(|row| row.keys.len()).sum();
        let typed = |binding: &'static crate::keys::Binding| {
            let prefix = binding.modes[0].prefix();
            binding.keys.split(' ').map(move |key| (binding.group, binding.command, prefix, key))
        };
        let distinct: std::collections::HashSet<_> = BINDINGS.iter().flat_map(typed).collect();
        assert_eq!(told, distinct.len());
    }
}
