//! The table of keys for the README, the manual page and for reading.

use super::columns;
use crate::keys::{DIGITS, Row, chapters};

/// The keys as tables of Markdown, a chapter each, as the README has them.
pub fn keys_table() -> String {
    let chapters = chapters().into_iter().map(|chapter| {
        let rows: String = chapter.rows.iter().map(table_row).collect();
        format!("### {}\n\n| Key | |\n|---|---|\n{rows}\n", chapter.group.title())
    });
    chapters.collect::<String>() + DIGITS + "\n"
}

fn table_row(row: &Row) -> String {
    let escaped = |text: &str| text.replace('|', "\\|");
    let keys: Vec<String> = row.keys.iter().map(|key| format!("`{}`", escaped(key))).collect();
    format!("| {} | {} |\n", keys.join(" "), escaped(row.help))
}

/// The keys in columns, for reading.
pub fn keys_text() -> String {
    let chapters = chapters().into_iter().map(|chapter| {
        let rows: Vec<[String; 2]> =
            chapter.rows.iter().map(|row| [format!("  {}", row.keys.join(" ")), row.help.to_owned()]).collect();
        format!("{}\n{}", chapter.group.title(), columns(&rows))
    });
    chapters.collect::<Vec<_>>().join("\n") + "\n" + DIGITS + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::BINDINGS;

    #[test]
    fn every_key_of_the_table_is_told_with_what_it_does() {
        let (table, text) = (keys_table(), keys_text());
        for (binding, key) in BINDINGS.iter().flat_map(|binding| binding.keys.split(' ').map(move |key| (binding, key)))
        {
            let typed = format!("{}{key}", binding.modes[0].prefix());
            assert!(table.contains(&format!("`{}`", typed.replace('|', "\\|"))), "{typed}");
            assert!(text.split_whitespace().any(|word| word == key), "{key}");
        }
    }

    #[test]
    fn keys_that_do_the_same_stand_on_one_row() {
        assert!(keys_table().contains("| `j` `↓` `Ctrl-n` | A line or entry down |"), "{}", keys_table());
    }
}
