//! The commands, and what each can be asked.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::{
    help,
    part::Part,
    value::{self, Source},
};

/// What to do instead of reading.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Name the articles inside the program
    List,
    /// Teach an article at a projector: its lesson, or its sections, views and questions made of it
    #[command(after_help = help::AFTER_PRESENT)]
    Present(Present),
    /// Point at every fault of files, and of all articles in folders
    Check(Check),
    /// Print an article, its people, dates, places, figures or quotations
    #[command(after_help = help::AFTER_PRINT)]
    Print(Print),
    /// Write any source as YAML with the people, dates and quotations that are found in it, to be corrected
    #[command(after_help = help::AFTER_DRAFT)]
    Draft(Draft),
    /// Draw one screen without a terminal
    #[command(after_help = help::AFTER_SHOT)]
    Shot(Shot),
    /// Print every key and what it does
    Keys(Keys),
    /// Print the JSON Schema of an article's file, by which editors complete and check
    Schema,
    /// Print the manual page: dateline man | man -l -
    Man,
    /// Print completions for a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
}

/// What to present.
#[derive(Debug, Clone, Args)]
pub struct Present {
    /// A file, an address, the name of a bundled article, or - for standard input
    #[arg(value_name = "FILE", value_parser = value::source())]
    pub file: Option<Source>,

    /// The teacher's screen: in a second terminal, the notes, the next step and the time of a lesson that runs on this
    /// machine; it is driven from there too
    #[arg(long, conflicts_with = "file")]
    pub notes: bool,
}

/// What to check.
#[derive(Debug, Clone, Args)]
pub struct Check {
    /// Files, and folders in which every .yaml, .yml, .md and .markdown file is checked
    #[arg(value_name = "FILE|DIR", required = true)]
    pub paths: Vec<PathBuf>,
}

/// What to print of which article.
#[derive(Debug, Clone, Args)]
pub struct Print {
    /// A file, the name of a bundled article, or - for standard input
    #[arg(value_name = "FILE", value_parser = value::source())]
    pub file: Option<Source>,

    /// Another article, to be compared with the first: with --view compare
    #[arg(value_name = "OTHER", value_parser = value::source())]
    pub other: Option<Source>,

    /// The form in which it is printed
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: PrintFormat,

    /// Only this section and those within it, by id, number or name; may be given several times
    #[arg(long = "section", value_name = "ID|NUMBER|NAME")]
    pub sections: Vec<String>,

    /// What of it is printed.
    #[command(flatten)]
    pub part: Part,
}

/// What to draft, and where.
#[derive(Debug, Clone, Args)]
pub struct Draft {
    /// A file, the name of a bundled article, or - for standard input
    #[arg(value_name = "SOURCE", value_parser = value::source())]
    pub source: Source,

    /// The file to write; left out, the draft is printed
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write over a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// The forms in which an article can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PrintFormat {
    /// Plain text; in a pipe each paragraph is one line
    #[default]
    Text,
    /// Text with the colours of a terminal
    Ansi,
    /// Markdown that Dateline reads again
    Markdown,
    /// YAML that Dateline reads again
    Yaml,
    /// A handout: one web page with everything, good on paper too
    Html,
    /// JSON for other programs
    Json,
}

/// Which screen to draw.
#[derive(Debug, Clone, Args)]
pub struct Shot {
    /// A file, the name of a bundled article, or - for standard input
    #[arg(value_name = "FILE", value_parser = value::source())]
    pub file: Option<Source>,

    /// Another article, to be compared with the first
    #[arg(value_name = "OTHER", value_parser = value::source())]
    pub other: Option<Source>,

    /// The keys that are pressed before, parted by spaces; a word that is no key is typed letter by letter
    #[arg(long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    pub keys: String,

    /// The form in which the screen is drawn
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: ShotFormat,
}

/// The forms in which a screen can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ShotFormat {
    /// Its letters
    #[default]
    Text,
    /// Its letters with the colours of a terminal
    Ansi,
    /// A picture
    Svg,
    /// A web page
    Html,
    /// What its cells mean, a letter for each
    Ink,
}

/// In which form to print the keys.
#[derive(Debug, Clone, Args)]
pub struct Keys {
    /// The form in which they are printed
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: KeysFormat,
}

/// The forms in which the keys can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum KeysFormat {
    /// Columns
    #[default]
    Text,
    /// Tables of Markdown
    Markdown,
}

impl Command {
    /// The word that asks for it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Present(_) => "present",
            Self::Check(_) => "check",
            Self::Print(_) => "print",
            Self::Draft(_) => "draft",
            Self::Shot(_) => "shot",
            Self::Keys(_) => "keys",
            Self::Schema => "schema",
            Self::Man => "man",
            Self::Completions { .. } => "completions",
        }
    }
}
