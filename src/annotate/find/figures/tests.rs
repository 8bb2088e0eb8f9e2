//! What is found in single sentences, as tables of cases.

use proptest::prelude::*;

use super::{super::dates::expressions, *};
use crate::article::{Block, Dateline, Section};

fn article(language: &str, text: &str) -> Article {
    let blocks = vec![Block::paragraph(text)];
    Article {
        dateline: Dateline { place: None, date: "2022-08-18".parse().ok() },
        language: language.into(),
        sections: vec![Section::new("text", "", 0, text.len(), move || blocks.clone())],
        ..Article::default()
    }
}

fn found(language: &str, text: &str) -> Vec<FoundFigure> {
    let article = article(language, text);
    figures(&article, &expressions(&article))
}

#[track_caller]
fn finds(language: &str, text: &str, expected: &[(f64, &str, &str)]) {
    let found = found(language, text);
    let found: Vec<(f64, &str, &str)> = found.iter().map(|it| (it.value, &*it.unit, &*it.label)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn money_may_be_in_thousands_millions_or_billions_by_a_letter() {
    for (text, value) in [
        ("The label cost $300M.", 300e6),
        ("The label cost $2.5B in 2019.", 2.5e9),
        ("It pays £40K a year.", 40e3),
        ("It pays £2m a year.", 2e6),
        ("It pays $5 Monday.", 5.0),
        ("It pays $5Mx.", 5.0),
    ] {
        let found: Vec<f64> = found("en", text).iter().map(|it| it.value).collect();
        assert_eq!(found.first(), Some(&value), "{text}: {found:?}");
    }
}

#[test]
fn a_number_is_found_with_what_it_counts() {
    for (text, value, unit, label) in [
        ("Some 3,700 troops are there.", 3700.0, "troops", "Troops"),
        ("It is sent by 20 NATO Allies.", 20.0, "NATO Allies", "NATO Allies"),
        ("The town built 300 new homes.", 300.0, "new homes", "New homes"),
        ("The fund has 27 members of the European Parliament.", 27.0, "members", "Members of the European Parliament"),
        ("The court heard seven witnesses.", 7.0, "witnesses", "Witnesses"),
        ("They sent 200 more police officers.", 200.0, "police officers", "Police officers"),
        ("The square held 2000 people.", 2000.0, "people", "People"),
    ] {
        finds("en", text, &[(value, unit, label)]);
    }
}

#[test]
fn a_number_is_found_with_what_it_measures() {
    for (text, value, unit, label) in [
        ("The bloc paid 1.2 billion euros.", 1.2e9, "euros", "Bloc paid"),
        ("He offered a $5 million reward.", 5e6, "dollars", "Reward"),
        ("The loan of £2.5bn is due.", 2.5e9, "pounds", "Loan"),
        ("Of all, 27 per cent of voters stayed away.", 27.0, "%", "Voters"),
        ("Unemployment rose to 5.4 %.", 5.4, "%", "Unemployment rose"),
        ("A 12-metre wall fell.", 12.0, "metres", "Wall fell"),
        ("The night brought -5 °C.", -5.0, "°C", "Night brought"),
        ("Fuel costs 2 euros per litre.", 2.0, "euros per litre", "Fuel costs"),
        ("The bank made a profit of $30 million.", 3e7, "dollars", "Profit"),
        ("A new hotel would cost 40 million euros.", 4e7, "euros", "New hotel cost"),
        ("The siege lasted 40 days.", 40.0, "days", "Siege lasted"),
    ] {
        finds("en", text, &[(value, unit, label)]);
    }
}

#[test]
fn both_ends_of_a_range_are_figures() {
    let degrees = [(3.0, "degrees", "Degrees, from"), (5.0, "degrees", "Degrees, to")];
    finds("en", "It will be from 3 to 5 degrees.", &degrees);
    finds("en", "It will be 3–5 degrees.", &degrees);
    let millions = [(3e6, "dollars", "Cost, from"), (5e6, "dollars", "Cost, to")];
    finds("en", "The cost: it will cost $3-5 million.", &millions);
    finds("en", "It fell from 12 to 8 %.", &[(12.0, "%", "Fell, from"), (8.0, "%", "Fell, to")]);
}

#[test]
fn what_is_not_exact_says_so() {
    for (language, text, exactness) in [
        ("en", "About 300 people came.", Exactness::About),
        ("en", "More than 300 people came.", Exactness::MoreThan),
        ("en", "No more than 300 people came.", Exactness::AtMost),
        ("en", "Fewer than 300 people came.", Exactness::LessThan),
        ("en", "At least 300 people came.", Exactness::AtLeast),
        ("en", "Up to 300 people came.", Exactness::AtMost),
        ("en", "Then 300 people came.", Exactness::Exact),
        ("en", "It rose to 300 people.", Exactness::Exact),
        ("de", "Mehr als 300 Menschen kamen.", Exactness::MoreThan),
        ("fr", "Au moins 300 personnes.", Exactness::AtLeast),
        ("es", "Más de 300 personas.", Exactness::MoreThan),
        ("sr", "Više od 300 ljudi.", Exactness::MoreThan),
    ] {
        assert_eq!(found(language, text).iter().map(|it| it.exactness).collect::<Vec<_>>(), [exactness], "{text}");
    }
}

#[test]
fn what_is_no_figure_is_left_out() {
    for text in [
        "On 17 August 2022, in the 2022 elections, since the 1989 protests and for the 2024 Games.",
        "Kurti, 47, and a 45-year-old man; he is 45 years old and aged 12.",
        "See page 12, Article 5 commitments, Apollo 11 astronauts, Room 12 windows and No. 10 officials.",
        "F-16 jets, G20 leaders, Covid-19 cases, 9/11 attacks, 24/7, 3D, v2.0, #5 and [12].",
        "They won 3-2 and led by 2-1 goals at 10:30 in the 90th minute.",
        "Call 0800 123456 or 555-1999 calls.",
        "One in five people, two-thirds of voters, three times as many, half a million people.",
        "It began three days later, 40 days ago, in the last 40 years and every 76 years.",
        "The three men and the 27 countries' leaders met; one man left, two others stayed.",
    ] {
        finds("en", text, &[]);
    }
}

#[test]
fn other_languages_have_their_numbers_and_units() {
    finds(
        "de",
        "Rund 3.700 Soldaten, 300 neue Häuser, 2,5 Mrd. Euro; 12 Prozent der Wähler um 10 Uhr, Artikel 5 Absatz 2.",
        &[
            (3700.0, "Soldaten", "Soldaten"),
            (300.0, "neue Häuser", "Neue Häuser"),
            (2.5e9, "Euro", "Euro"),
            (12.0, "%", "Wähler"),
        ],
    );
    finds(
        "fr",
        "Environ 3 700 soldats norvégiens, 5,4 millions d’euros, 2 millions de personnes, 12 % des électeurs.",
        &[
            (3700.0, "soldats norvégiens", "Soldats norvégiens"),
            (5.4e6, "euros", "Euros"),
            (2e6, "personnes", "Personnes"),
            (12.0, "%", "Électeurs"),
        ],
    );
    finds(
        "es",
        "Unos 3.700 soldados, 3 mil millones de euros, 300 nuevas viviendas.",
        &[(3700.0, "soldados", "Soldados"), (3e9, "euros", "Euros"), (300.0, "nuevas viviendas", "Nuevas viviendas")],
    );
    finds(
        "sr",
        "Oko 3.700 vojnika, 5,4 miliona evra, 300 novih kuća.",
        &[(3700.0, "vojnika", "Vojnika"), (5.4e6, "evra", "Evra"), (300.0, "novih kuća", "Novih kuća")],
    );
    finds("sr-Cyrl", "Око 3.700 војника.", &[(3700.0, "војника", "Војника")]);
    finds("it", "3.700 soldati, 12,5 km", &[(12.5, "km", "Km")]);
}

#[test]
fn a_figure_told_again_is_one_and_those_of_one_name_are_told_apart() {
    let text = "There are 3,700 troops. The 3,700 troops stay. 45 people were killed, and 300 people hurt.";
    let all = [(3700.0, "troops", "Troops"), (45.0, "people", "People killed"), (300.0, "people", "People hurt")];
    finds("en", text, &all);
}

#[test]
fn what_tells_figures_apart_is_where_or_how_and_no_verb() {
    let text = "300 people in Poland fled, 56 people in the Czech Republic died and 12 people were hurt in Austria.";
    let labels = ["People in Poland", "People in the Czech Republic", "People hurt in Austria"];
    assert_eq!(found("en", text).iter().map(|it| &*it.label).collect::<Vec<_>>(), labels);
}

#[test]
fn a_figure_stands_where_its_words_do_and_in_its_sentence() {
    let text = "It rained. Some $5 million was paid. It ended.";
    let found = found("en", text);
    let [figure] = &found[..] else { panic!("{found:?}") };
    assert_eq!(
        (&text[figure.at.range.clone()], &text[figure.sentence.range.clone()]),
        ("$5 million", "Some $5 million was paid.")
    );
}

proptest! {
    #[test]
    fn any_text_has_its_figures_in_it(
        text in "\\PC*|((minus|Minus|минус|-|–|\\$|€|A\\$|[0-9]{1,4}|[.,]|million|mil|Mrd\\.|de|d’|%|°C|km²|m|to|from|between|and|bis|old|людi|people|Häuser|ß|\u{301}|seven|hundred|one|in|of|the|\\(|\\)|')[ \u{A0}-]?){0,24}",
        language in "en|de|fr|es|sr|it",
    ) {
        for figure in found(&language, &text) {
            prop_assert!(figure.value.is_finite() && !text[figure.at.range].is_empty());
            prop_assert!(!text[figure.sentence.range].is_empty() && !figure.unit.is_empty() && !figure.label.trim().is_empty());
        }
    }
}
