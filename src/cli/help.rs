//! What `--help` says beyond the list of options.

/// The program in a line.
pub(super) const ABOUT: &str = "Reads a news article closely in a terminal";

/// The program in a paragraph.
pub(super) const LONG_ABOUT: &str = "Reads a news article closely in a terminal: its parts as panes, its people \
and dates beside them.\n\nAn article is a file of YAML, Markdown or plain text, a web page or an e-book; some are inside the \
program. Where standard output \
is no terminal, the article comes as plain text.";

/// The heading of the options that every command takes.
pub(super) const EVERYWHERE: &str = "Options everywhere";

/// Behind the short help.
pub(super) const AFTER_SHORT: &str = "Inside, ? shows every key and q quits. More, with examples: dateline --help";

/// Behind the long help.
pub(super) const AFTER: &str = "\
Examples:
  dateline                              the first bundled article, with a short tour
  dateline story.yaml                   an article of yours
  dateline south-pole                   a bundled article; `dateline list` names them
  dateline book.epub                    an e-book; so do web pages and plain text open
  dateline https://example.org/story    a web page by its address
  curl -s URL | dateline -              an article from standard input
  dateline present story.yaml           the article as a lesson, at a projector
  dateline check articles/              every fault of every file, with its line
  dateline print story.yaml --section 2 the second section as text
  dateline print --quotes --format json who said what, for other programs
  dateline shot --keys \"/kfor Enter\"    the screen after these keys
  dateline -- check                     a file called `check`

Keys:
  j k or arrows   line          Tab   next pane or list     /   search
  Space b         page          s     people and dates      :   anything by name
  1 … 9           section       z     this pane alone       ?   every key
  Enter           next mention  q     close, then quit      Ctrl-c quits

  All of them: `dateline keys`, `dateline man | man -l -`, or ? inside.

Environment:
  NO_COLOR            no colour, if it is set to anything
  DATELINE_TOUR=off   never shows the tour
  DATELINE_PICTURES   kitty, iterm, sixel or blocks: how pictures are shown, where you know it better
  VISUAL, EDITOR      what the key e opens

Exit status: 0 done, 1 something could not be read or written, 2 wrong usage.";

/// Behind the help of `present`.
pub(super) const AFTER_PRESENT: &str = "\
Space goes on, the left arrow goes back; so do most clickers. p or Esc leads back to reading, and p to the lesson again.
Inside, ? shows every key. With --linear, or where standard output is no terminal, the lesson comes in words.

Examples:
  dateline present                      the lesson of the first bundled article
  dateline present story.yaml           an article of yours; it needs no lesson of its own
  dateline present --notes              in a second terminal: notes, next step and time of the lesson
  dateline present --theme contrast     white on black; p in the reader does the same as this command";

/// Behind the help of `print`.
pub(super) const AFTER_PRINT: &str = "\
Text is never hyphenated. On a terminal it is wrapped; in a pipe or a file each paragraph, list item, row of a table \
and quotation is one line, so that what stands together is found together.

Examples:
  dateline print --people                      who is in the article, and how often
  dateline print story.md --section opening    one section
  dateline print story.md --format yaml        Markdown turned into YAML
  dateline print --dates --format json         dates in ISO 8601
  dateline print --figures                     which figures it states, and of what
  dateline print --view timeline               what a view shows, as lines of text
  dateline print --view compare a.yaml b.yaml  what two articles have in common
  dateline print story.yaml --format html > handout.html   a page to hand out";

/// Behind the help of `draft`.
pub(super) const AFTER_DRAFT: &str = "\
A draft states all that was found, each with a note of how sure it is, and says `analysis: off`, so that only what stands \
in it counts from then on. A YAML file that says so already is written as it is.

Examples:
  dateline draft page.html -o story.yaml       a saved web page
  dateline draft notes.txt | less              to look at first
  dateline check story.yaml                    when you have corrected it";

/// Behind the help of `shot`.
pub(super) const AFTER_SHOT: &str = "\
Examples:
  dateline shot --keys \"Tab j j Enter\"                       the letters of the screen
  dateline shot --size 80x24 --format svg > screen.svg       a picture
  dateline shot --theme light --format html > screen.html    a web page";
