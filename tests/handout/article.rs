//! Articles and their handouts.

use dateline::{
    annotate::Annotator,
    article::{Article, Mentions},
    read::{self, Format, bundled},
    write,
};

/// What in any field of a file might act on the page.
pub(super) const HOSTILE: &str = r#"</script></style><img src=x onerror=alert(1)>&lt;"'`-->"#;

/// An article from its YAML.
pub(super) fn article(yaml: &str) -> Article {
    read::article("test.yaml", yaml, Format::Yaml).unwrap_or_else(|faults| panic!("{}", faults.render(false)))
}

pub(super) fn handout(article: &Article) -> String {
    write::handout(article, &mentions(article), false, &|_| Err("there is no such file".to_owned()))
}

pub(super) fn mentions(article: &Article) -> Mentions {
    let mut mentions = Mentions::default();
    while Annotator::new(article).advance(article, &mut mentions, usize::MAX) {}
    mentions
}

/// The bundled articles with their names.
pub(super) fn bundled() -> impl Iterator<Item = (&'static str, Article)> {
    bundled::all().iter().map(|bundled| (bundled.name, article(bundled.source)))
}

/// An article in which everything that a file can say in words is hostile.
pub(super) fn hostile() -> Article {
    let yaml = HOSTILE_FILE.replace("HOSTILE", &format!("'{}'", HOSTILE.replace('\'', "''")));
    // In Markdown some of its signs are marks, so there each stands for itself.
    let plain: String = HOSTILE
        .chars()
        .flat_map(|sign| ['\\', sign].into_iter().skip(usize::from(!sign.is_ascii_punctuation())))
        .collect();
    article(&yaml.replace("PLAIN", &plain).replace("RAW", HOSTILE))
}

const HOSTILE_FILE: &str = r"
title: HOSTILE
summary: HOSTILE
place: p
date: 2022-08-18
source: { name: HOSTILE, agency: HOSTILE, url: HOSTILE }
people:
  a: { name: HOSTILE, role: HOSTILE, about: HOSTILE, also: [Ada], of: [o] }
  b: { name: Bob, role: HOSTILE }
organisations: { o: { name: HOSTILE, about: HOSTILE } }
places: { p: { name: HOSTILE, about: HOSTILE, at: [1, 2] } }
dates:
  - { date: 2022-08-17, event: HOSTILE, people: [a], place: p }
sections:
  - id: s
    title: HOSTILE
    pane: HOSTILE
    text: |
      Ada met Bob. PLAIN [PLAIN](@a) [PLAIN](javascript:alert) [PLAIN](https://a.example/x) `RAW`

      RAW

      > PLAIN
      > — @a

      | PLAIN | b |
      |---|--:|
      | PLAIN | `RAW` |

      ```html
      RAW
      ```

      - [ ] PLAIN
facts:
  - { section: s, label: HOSTILE, value: 3, unit: HOSTILE }
  - { section: s, label: HOSTILE, parts: { HOSTILE: 1, x: 2 } }
images:
  - { section: s, file: HOSTILE, caption: HOSTILE, alt: HOSTILE }
glossary:
  - { term: HOSTILE, means: HOSTILE }
lesson:
  title: HOSTILE
  steps:
    - { show: s, note: HOSTILE }
  questions:
    - { ask: HOSTILE, choices: [HOSTILE, y], answer: 1, evidence: s 1, explain: HOSTILE }
";
