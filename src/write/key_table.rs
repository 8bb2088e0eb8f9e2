//! The table of keys for the README, the manual page and for reading.

use super::columns;
use crate::keys::{BINDINGS, Command, Group};

/// One chapter of the keys.
#[derive(Debug)]
pub struct KeyGroup {
    /// Its heading.
    pub title: &'static str,
    /// What can be asked for.
    pub rows: Vec<KeyRow>,
}

/// What can be asked for, and by which keys.
#[derive(Debug)]
pub struct KeyRow {
    /// The keys, whatever the keyboard speaks to.
    pub keys: Vec<&'static str>,
    /// What they do.
    pub help: &'static str,
    command: Command,
}

/// Every key, by chapter; keys that do the same stand together.
pub fn key_groups() -> Vec<KeyGroup> {
    let mut groups: Vec<KeyGroup> = Vec::new();
    for binding in BINDINGS {
        let group = group(&mut groups, binding.group);
        let keys = binding.keys.split(' ');
        match group.rows.iter_mut().find(|row| row.command == binding.command) {
            Some(row) => keys.for_each(|key| {
                if !row.keys.contains(&key) {
                    row.keys.push(key);
                }
            }),
            None => group.rows.push(KeyRow { keys: keys.collect(), help: binding.help, command: binding.command }),
        }
    }
    groups
}

fn group(groups: &mut Vec<KeyGroup>, group: Group) -> &mut KeyGroup {
    let at = groups.iter().position(|known| known.title == group.title()).unwrap_or(groups.len());
    if at == groups.len() {
        groups.push(KeyGroup { title: group.title(), rows: Vec::new() });
    }
    &mut groups[at]
}

/// What the digits do, which are no row of the table.
pub const DIGITS: &str = "1 to 9 go to that section at once; before a key that takes a count they are its count.";

/// The keys as tables of Markdown, a chapter each, as the README has them.
pub fn keys_table() -> String {
    let chapters = key_groups().into_iter().map(|group| {
        let rows: String = group.rows.iter().map(table_row).collect();
        format!("### {}\n\n| Key | |\n|---|---|\n{rows}\n", group.title)
    });
    chapters.collect::<String>() + DIGITS + "\n"
}

fn table_row(row: &KeyRow) -> String {
    let escaped = |text: &str| text.replace('|', "\\|");
    let keys: Vec<String> = row.keys.iter().map(|key| format!("`{}`", escaped(key))).collect();
    format!("| {} | {} |\n", keys.join(" "), escaped(row.help))
}

/// The keys in columns, for reading.
pub fn keys_text() -> String {
    let chapters = key_groups().into_iter().map(|group| {
        let rows: Vec<[String; 2]> =
            group.rows.iter().map(|row| [format!("  {}", row.keys.join(" ")), row.help.to_owned()]).collect();
        format!("{}\n{}", group.title, columns(&rows))
    });
    chapters.collect::<Vec<_>>().join("\n") + "\n" + DIGITS + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_told_with_what_it_does() {
        let (table, text) = (keys_table(), keys_text());
        for key in BINDINGS.iter().flat_map(|binding| binding.keys.split(' ')) {
            assert!(table.contains(&format!("`{}`", key.replace('|', "\\|"))), "{key}");
            assert!(text.split_whitespace().any(|word| word == key), "{key}");
        }
    }

    #[test]
    fn keys_that_do_the_same_stand_on_one_row() {
        assert!(keys_table().contains("| `j` `↓` `Ctrl-n` | A line or entry down |"), "{}", keys_table());
    }
}
