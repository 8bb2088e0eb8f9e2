//! What every page promises: no line is wider than the look, whatever the article names.

use dateline::{
    annotate::Annotator,
    article::{Article, Mentions, Within},
    chart::timeline::Spacing,
    page::{Facts, Look, Page, Places, QuotationOrder, Quotations, Ranking, Timeline, Together},
    read::{self, Format, bundled},
    text::width,
};

const WIDTHS: [u16; 6] = [16, 20, 34, 40, 78, 120];

/// An article whose names are all as long as `name`.
fn hostile(name: &str) -> Article {
    let text = format!(
        "title: T
people:
  a: {{ name: {name} A, role: {name} }}
  b: {{ name: {name} B }}
places:
  here: {{ name: {name} C, at: [42, 21] }}
  there: {{ name: {name} D }}
  nowhere: {{ name: {name} E, about: {name} }}
dates:
  - {{ date: 2022-08-17, event: {name}, people: [a, b], place: here }}
  - {{ from: 1903, to: 1906, text: [{name} F] }}
facts:
  - {{ section: s, label: {name}, value: 1234567, about: true, unit: {name} }}
  - {{ section: s, label: {name} more, value: 12, unit: {name} }}
  - {{ section: s, label: {name} most, parts: {{ {name}: 1234567, Partners: 7 }} }}
sections:
  - id: s
    title: {name}
    text: |
      {name} A met {name} B in {name} C and in {name} D, {name} F, 1,234,567 of them.

      \"[No {name}](@a)\", said {name} A.
"
    );
    read::article("hostile", &text, Format::Yaml).unwrap()
}

/// Every line of a page at every width, with what it takes.
fn too_wide(article: &Article) -> Vec<String> {
    let (mut annotator, mut mentions) = (Annotator::new(article), Mentions::default());
    while annotator.advance(article, &mut mentions, usize::MAX) {}
    let mut found = Vec::new();
    for look in WIDTHS.iter().flat_map(|width| [false, true].map(|plain| Look { width: *width, plain })) {
        let ranking = Ranking::new(article, &mentions);
        let chosen = (0, 1);
        let together = Together { article, mentions: &mentions, ranking: &ranking, chosen, within: Within::Paragraph };
        let pages: [(&str, &dyn Page); 6] = [
            ("facts", &Facts::new(article, &mentions)),
            ("places", &Places::new(article, &mentions, None)),
            ("quotations", &Quotations::new(article, &mentions, QuotationOrder::BySpeaker)),
            ("as told", &Quotations::new(article, &mentions, QuotationOrder::AsTold)),
            ("timeline", &Timeline::new(article, &mentions).on_axis(look.width, Spacing::True)),
            ("together", &together),
        ];
        for (name, page) in pages {
            let items = (0..page.count()).flat_map(|index| page.item(index, look).lines);
            for line in page.head(look).into_iter().chain(items) {
                let line: String = line.iter().map(|span| span.text.as_str()).collect();
                if width(&line) > look.width.into() {
                    found.push(format!("{name} at {}: {line}", look.width));
                }
            }
        }
    }
    found
}

#[test]
fn no_line_of_a_page_is_wider_than_its_look() {
    let bundled = bundled::all().iter().map(|it| read::article(it.name, it.source, it.format).unwrap());
    let hostile = ["x".repeat(200), "字".repeat(100), "字x".repeat(70), "Ann ".repeat(50).trim().to_owned()];
    let articles = bundled.chain(hostile.iter().map(|name| self::hostile(name)));
    let found: Vec<String> = articles.flat_map(|article| too_wide(&article)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
