//! Claims about whom and what a whole text is found to name.

use proptest::prelude::*;

use super::names;
use crate::{
    annotate::find::entity::Entity,
    article::{Article, Block, Kind, Section},
};

/// An article of one section, with a paragraph for each line.
fn article(language: &str, text: &str) -> Article {
    let blocks: Vec<Block> = text.split('\n').map(Block::paragraph).collect();
    let section = Section::new("text", "Text", 0, text.len(), move || blocks.clone());
    Article { language: language.to_owned(), sections: vec![section], ..Article::default() }
}

/// What is found of a kind, as `name (role)`.
fn found(language: &str, text: &str, kind: Kind) -> Vec<String> {
    let said = |entity: &Entity| match &entity.role {
        Some(role) => format!("{} ({role})", entity.name),
        None => entity.name.clone(),
    };
    names(&article(language, text)).iter().filter(|entity| entity.kind == kind).map(said).collect()
}

fn people(text: &str) -> Vec<String> {
    found("en", text, Kind::Person)
}

/// The mentions of each person, by name.
fn mentions(language: &str, text: &str) -> Vec<(String, Vec<String>)> {
    let article = article(language, text);
    let words = |entity: &Entity| {
        let texts = entity
            .mentions
            .iter()
            .map(|at| article.block(at.section, at.block).unwrap().text[at.range.clone()].to_owned());
        texts.collect()
    };
    let people = names(&article).into_iter().filter(|entity| entity.kind == Kind::Person);
    people.map(|entity| (entity.name.clone(), words(&entity))).collect()
}

#[test]
fn a_person_has_the_role_that_stands_beside_the_name() {
    for (text, expected) in [
        ("NATO Secretary General Jens Stoltenberg spoke in Brussels.", "Jens Stoltenberg (NATO Secretary General)"),
        ("They met Albin Kurti, the Prime Minister of Kosovo, on Monday.", "Albin Kurti (Prime Minister of Kosovo)"),
        ("They met Serbian President, Aleksandar Vučić, in Brussels.", "Aleksandar Vučić (Serbian President)"),
        ("Hungary's foreign minister, Péter Szijjártó, disagreed.", "Péter Szijjártó (Hungary's foreign minister)"),
        ("Then Captain Edmund Thorne came home to Bristol.", "Edmund Thorne (Captain)"),
        ("Tim Cook (chief executive of Apple) came to Berlin.", "Tim Cook (chief executive of Apple)"),
        ("John Smith, 45, a farmer from Kansas, said nothing.", "John Smith (farmer from Kansas)"),
        ("Ivo Babić, captain of the ferry, said that all was well.", "Ivo Babić (captain of the ferry)"),
        ("Marta Kos, a nurse from Split, helped the wounded.", "Marta Kos (nurse from Split)"),
        ("Nikola Jurić, 34, harbour master at Zadar, told reporters.", "Nikola Jurić (harbour master at Zadar)"),
        ("They asked John Carter, who was the captain of the ferry, about it.", "John Carter"),
        ("On Monday Mayor Nan Whaley, a Democrat, praised them.", "Nan Whaley (Mayor)"),
        ("A spokesman for the police met Sarah Hughes on Friday.", "Sarah Hughes"),
        ("Mr. Edmund Harrow came to London with Dr. Carver.", "Edmund Harrow"),
    ] {
        assert_eq!(people(text).first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn a_role_between_two_names_is_given_to_neither_unless_it_is_plain() {
    let text = "He met Serbian President, Aleksandar Vučić, and Prime Minister of Kosovo, Albin Kurti.";
    assert_eq!(people(text), ["Aleksandar Vučić (Serbian President)", "Albin Kurti (Prime Minister of Kosovo)"]);
}

#[test]
fn shorter_forms_are_mentions_of_the_full_name() {
    let text = "Aleksandar Vučić spoke first. President Vučić said that Vucic's plan was Serbia's. Александар Вучић left.\n\
                Then Albin Kurti came, and Kurti's answer was short. Mr Kurti left.";
    let expected = [
        ("Aleksandar Vučić", vec!["Aleksandar Vučić", "Vučić", "Vucic", "Александар Вучић"]),
        ("Albin Kurti", vec!["Albin Kurti", "Kurti", "Kurti"]),
    ];
    let expected: Vec<(String, Vec<String>)> = expected
        .into_iter()
        .map(|(name, all)| (name.to_owned(), all.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(mentions("en", text), expected);
}

#[test]
fn what_is_told_of_somebody_else_is_no_role() {
    let text = "Stanley Ukridge, apropos of the professor, told a story. Anna Berg, captain of the ferry, laughed.";
    assert_eq!(people(text), ["Stanley Ukridge", "Anna Berg (captain of the ferry)"]);
}

#[test]
fn an_article_is_no_initial() {
    let text = "Donald Trump spoke in Madison. A Trump rally drew thousands of people to the town.";
    assert_eq!(people(text), ["Donald Trump"]);
}

#[test]
fn a_name_put_last_is_the_same_person() {
    let text = "Albin Kurti came to Brussels on Monday, and Kurti spoke to reporters about the talks.\nKurti, Albin";
    assert_eq!(people(text), ["Albin Kurti"]);
}

#[test]
fn a_surname_of_two_people_is_that_of_whom_the_text_is_about() {
    let text = "Robert Scott left Cardiff. Scott wrote to London. Scott came to Hobart. Kathleen Scott wrote back, and \
                Scott read it.";
    let counts: Vec<usize> = mentions("en", text).iter().map(|(_, all)| all.len()).collect();
    assert_eq!(counts, [4, 1]);
}

#[test]
fn titles_tell_namesakes_apart() {
    for (text, expected) in [
        (
            "Agnes Thorne opened the door. Her brother Edmund Thorne had left for Bristol. Captain Thorne came home in May.",
            &[("Agnes Thorne", 1), ("Edmund Thorne", 1), ("Captain Thorne", 1)][..],
        ),
        (
            "Agnes Thorne and Edmund Thorne came to Bristol. In May Mr. Thorne went home to London, but Mrs. Thorne did not.",
            &[("Agnes Thorne", 2), ("Edmund Thorne", 2)],
        ),
        (
            "Captain Edmund Thorne met Agnes Thorne in Bristol. On Monday Captain Thorne left for London.",
            &[("Edmund Thorne", 2), ("Agnes Thorne", 1)],
        ),
        ("President Albin Kurti left Pristina. On Monday Mr. Kurti came to Brussels.", &[("Albin Kurti", 2)]),
        (
            "John Carter met Mary Ellis in London. On Monday John told Mary all.",
            &[("John Carter", 2), ("Mary Ellis", 2)],
        ),
    ] {
        let found = mentions("en", text);
        let counts: Vec<(&str, usize)> = found.iter().map(|(name, all)| (name.as_str(), all.len())).collect();
        assert_eq!(counts, expected, "{text}");
    }
}

#[test]
fn whoever_has_a_title_is_whom_the_plain_name_names() {
    for (text, expected) in [
        (
            "In May Master Tom Weyburn sailed. Tom Weyburn was a boy, and Master Weyburn wept.",
            &[("Tom Weyburn", 3)][..],
        ),
        ("On Friday Squire Roger Trelling came. They liked Roger Trelling.", &[("Roger Trelling", 2)]),
        ("Then Baron Otto Falken came. They liked Otto Falken.", &[("Otto Falken", 2)]),
        (
            "Prince Andrew danced. Prince Andrew Romanoff came to the ball. They met Andrew Romanoff.",
            &[("Andrew Romanoff", 3)],
        ),
        ("Prince Andrew danced. They met Andrew Romanoff.", &[("Prince Andrew", 1), ("Andrew Romanoff", 1)]),
    ] {
        let found = mentions("en", text);
        let counts: Vec<(&str, usize)> = found.iter().map(|(name, all)| (name.as_str(), all.len())).collect();
        assert_eq!(counts, expected, "{text}");
    }
}

#[test]
fn a_rare_longer_form_is_not_what_somebody_is_called() {
    let plain = "They saw that Corvane was on deck, and Corvane spoke to the crew.\n".repeat(15);
    assert_eq!(people(&format!("{plain}King Corvane spoke to the crew.")), ["Corvane"]);
    assert_eq!(people(&format!("{plain}Peter Corvane spoke to the crew.")), ["Peter Corvane"]);
}

#[test]
fn storms_vessels_and_firms_are_no_people() {
    for text in [
        "Storm Desmond hit Cumbria in 2015. Storm Desmond caused floods.",
        "The museum shows HMS Victory, the tanker Torrey Canyon and RMS Queen Mary.",
        "Balfour Beatty won the contract to mend the bridge. Balfour Beatty said it would begin in May.",
    ] {
        assert!(people(text).is_empty(), "{text}: {:?}", people(text));
    }
}

#[test]
fn ships_products_and_cries_are_no_people() {
    for text in [
        "They went aboard the Morvena at noon. The Morvena was old. He had never seen the Morvena, and the Morvena's crew slept.",
        "On Monday they came to the Mac App. John App and the Anna Store are for sale.",
        "“Halloa!” he cried. Halloa, said he.",
    ] {
        assert!(people(text).is_empty(), "{text}: {:?}", people(text));
    }
    for (text, name) in [
        ("The Trelling affair went on. The Trelling house was sold, as Anna Trelling said.", "Anna Trelling"),
        ("“No,” said the Corvane. They looked at the Corvane, and Corvane came in.", "Corvane"),
    ] {
        assert_eq!(people(text), [name], "{text}");
    }
}

#[test]
fn a_name_with_particles_stays_whole() {
    for (text, name, count) in [
        ("Ian Mac Donald met them in Ghent. On Monday Mac Donald stayed.", "Ian Mac Donald", 2),
        ("Ahmad Abu Daoud spoke in Amman. They heard that Abu Daoud left.", "Ahmad Abu Daoud", 2),
        ("On Monday Saif al-Islam Corvani spoke to reporters.", "Saif al-Islam Corvani", 1),
        ("On Monday Jan van der Berg spoke to reporters.", "Jan van der Berg", 1),
        ("On Monday Maria de la Cruz and Sean O'Brien spoke to reporters.", "Maria de la Cruz", 1),
    ] {
        let found = mentions("en", text);
        assert_eq!((found[0].0.as_str(), found[0].1.len()), (name, count), "{text}: {found:?}");
    }
}

#[test]
fn a_word_before_a_full_name_is_no_part_of_it() {
    for (text, name) in [
        ("On Monday NASA Administrator James Corvane spoke in Houston.", "James Corvane"),
        ("They saw Defenseman Peter Brodin play in Minnesota.", "Peter Brodin"),
        ("They met Kim Sang Hee in Seoul.", "Kim Sang Hee"),
    ] {
        let found: Vec<String> =
            names(&article("en", text)).into_iter().filter(|it| it.kind == Kind::Person).map(|it| it.name).collect();
        assert_eq!(found, [name], "{text}");
    }
}

#[test]
fn what_is_called_a_firm_is_one() {
    for (text, firm) in [
        ("The house was drawn by the Italian firm Studio Mare.", "Studio Mare"),
        ("The tunnel is dug by the builder Balfour Beatty.", "Balfour Beatty"),
    ] {
        let found = names(&article("en", text));
        let found: Vec<(Kind, &str)> = found.iter().map(|entity| (entity.kind, entity.name.as_str())).collect();
        assert_eq!(found, [(Kind::Organisation, firm)], "{text}");
    }
}

#[test]
fn an_organisation_is_one_with_its_abbreviation() {
    let text = "The International Monetary Fund (IMF) met in Washington. The IMF said that growth would slow.";
    let article = article("en", text);
    let found: Vec<Entity> = names(&article).into_iter().filter(|entity| entity.kind == Kind::Organisation).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].name.as_str(), found[0].mentions.len()), ("International Monetary Fund", 3));
}

#[test]
fn what_only_looks_like_a_person_is_none() {
    for text in [
        "KURTI RESIGNS AFTER TALKS",
        "Read Also: Three Things To Know About The Summit",
        "On Thursday the French said in April that Christmas would come. The Serbian answer was no.",
        "Click Here To Subscribe To Our Newsletter",
        "",
        "a",
        "123 456",
        "👍🏽 👍🏽",
        "שלום עולם",
    ] {
        assert!(people(text).is_empty(), "{text}: {:?}", people(text));
    }
}

#[test]
fn a_part_of_a_word_in_capitals_is_no_organisation() {
    let text = "Das sagte der MDR SACHSEN-ANHALT am Montag. Der MDR SACHSEN-ANHALT war dabei.";
    assert_eq!(found("de", text, Kind::Organisation), ["MDR"]);
}

#[test]
fn people_are_found_by_rules_in_other_languages() {
    for (language, text, expected) in [
        (
            "de",
            "Bundeskanzler Olaf Scholz kam am Donnerstag nach Berlin. Das Essen war gut.",
            &["Olaf Scholz (Bundeskanzler)"][..],
        ),
        ("de", "Die Rede von Angela Merkel war kurz, und Merkels Antwort auch.", &["Angela Merkel"]),
        (
            "fr",
            "Le président français Emmanuel Macron a reçu Marie Curie.",
            &["Emmanuel Macron (président français)", "Marie Curie"],
        ),
        ("fr", "La décision d'Emmanuel Macron a surpris.", &["Emmanuel Macron"]),
        (
            "es",
            "El presidente del Gobierno, Pedro Sánchez, llegó a Madrid.",
            &["Pedro Sánchez (presidente del Gobierno)"],
        ),
        ("fr", "La première ministre, Élisabeth Borne, a répondu.", &["Élisabeth Borne (première ministre)"]),
        ("de", "Die Anna Amalia Bibliothek und die Robert Bosch GmbH öffnen.", &[]),
        ("es", "Francia y Arabia Saudita hablaron con el Reino Unido y la Cruz Roja.", &[]),
        ("es", "Habló Santiago Ramón y Cajal.", &["Santiago Ramón y Cajal"]),
        ("es", "Santa Cruz de Tenerife sufrió lluvias.", &[]),
        ("sr", "Председник Србије Александар Вучић је рекао.", &["Александар Вучић (Председник Србије)"]),
        ("sr-Latn", "Predsednik Srbije je došao. Albin Kurti nije.", &["Albin Kurti"]),
    ] {
        assert_eq!(found(language, text, Kind::Person), expected, "{text}");
    }
}

#[test]
fn the_cases_of_a_serbian_name_are_one_person() {
    let text =
        "Aleksandar Vučić je govorio. Vest o sastanku Aleksandra Vučića stigla je, a sa Vučićem je bio ministar.";
    let found = mentions("sr", text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, ["Aleksandar Vučić", "Aleksandra Vučića", "Vučićem"]);
}

#[test]
fn a_long_token_and_many_names_take_no_long_time() {
    let word = "A".repeat(100_000);
    assert!(people(&word).is_empty());
    let text = format!("{word} {}", "Jens Stoltenberg met Albin Kurti and J. Smith in Brussels, ".repeat(2000));
    assert!(people(&text).len() >= 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_is_too_odd(text in "(\\PC|[A-Z]|[a-z ,.()&'\n-]|Mr\\. |Jens |Kurti, |President |van |’s){0,60}") {
        for language in ["en", "de", "fr", "es", "sr", "ja"] {
            let article = article(language, &text);
            for entity in names(&article) {
                prop_assert!(!entity.name.is_empty() && (1..=100).contains(&entity.certainty));
                let in_order = entity.mentions.is_sorted_by_key(|at| (at.section, at.block, at.range.start));
                prop_assert!(in_order && !entity.mentions.is_empty());
                for at in &entity.mentions {
                    prop_assert!(article.block(at.section, at.block).unwrap().text.get(at.range.clone()).is_some());
                }
            }
        }
    }
}
