//! The tour: never in the way.

use crate::reader;

#[test]
fn every_key_works_under_the_tour_and_doing_what_it_says_leads_on() {
    let mut reader = reader();
    reader.model.begin_tour();
    assert!(reader.screen().contains("Tour 1/5"));
    reader.press("j");
    assert!(reader.screen().contains("Tour 2/5"));
    reader.press("k Tab");
    assert!(reader.screen().contains("Tour 3/5"));
    reader.press("s Enter");
    assert!(reader.screen().contains("Tour 4/5"));
    reader.press("/ kosovo Enter");
    assert!(reader.screen().contains("Tour 5/5"));
    reader.press("? Esc");
    assert!(!reader.screen().contains("Tour"));
}

#[test]
fn escape_ends_the_tour() {
    let mut reader = reader();
    reader.model.begin_tour();
    reader.press("Esc");
    assert!(!reader.screen().contains("Tour"));
}
