//! Links followed by the keyboard.

use dateline::{app::Effect, reader::Reader};

use crate::{article, bottom};

const TEXT: &str = "# T\n\n## A\n\nSee [the end](#end), [a page](https://example.org/x) and [a file](../secret).\n\n\
                    ## End {#end}\n\nThe end.\n";

#[test]
fn labels_lead_inside_and_outside_and_refuse_the_rest() {
    let mut reader = Reader::open(article(TEXT));
    reader.press("f");
    assert!(bottom(&reader).starts_with("Follow which link?"), "{}", bottom(&reader));
    reader.press("a");
    assert_eq!(reader.model.panes.section, 1);
    reader.press("Backspace f s");
    assert_eq!(reader.effects(), [Effect::OpenLink("https://example.org/x".into())]);
    reader.press("f d");
    assert!(reader.effects().is_empty());
    assert!(bottom(&reader).starts_with("Not followed: ../secret"), "{}", bottom(&reader));
    reader.press("f q");
    assert!(bottom(&reader).starts_with("No link has this label"));
}

#[test]
fn a_text_without_links_says_so() {
    let mut reader = Reader::open(article("# T\n\n## A\n\nNothing.\n"));
    reader.press("f");
    assert!(bottom(&reader).starts_with("No link on the screen"));
}
