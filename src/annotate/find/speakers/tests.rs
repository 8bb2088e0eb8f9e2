//! Who speaks, told of short texts with the people that each of them names.

use super::*;
use crate::article::{Block, Container, ContainerKind, Kind, Section};

/// Somebody, with the office and the names under which a text has them, the full one first.
type Person = (&'static str, &'static str, &'static [&'static str]);

const KURTI: Person = ("Albin Kurti", "Prime Minister of Kosovo", &["Albin Kurti", "Kurti", "Аљбин Курти", "Курти"]);
const VUCIC: Person =
    ("Aleksandar Vučić", "Serbian President", &["Aleksandar Vučić", "Vučić", "Александар Вучић", "Вучић"]);
const STOLTENBERG: Person = ("Jens Stoltenberg", "NATO Secretary General", &["Jens Stoltenberg", "Stoltenberg"]);
const LEE: Person = ("Ann Lee", "senator", &["Ann Lee", "Lee"]);
const ALL: &[Person] = &[KURTI, VUCIC, STOLTENBERG, LEE];

fn article(language: &str, blocks: Vec<Block>) -> Article {
    let section = Section::new("text", "", 0, 1, move || blocks.clone());
    Article { language: language.to_owned(), sections: vec![section], ..Article::default() }
}

/// Each person of a list wherever the text has one of the names, as whole words.
fn people(article: &Article, persons: &[Person]) -> Vec<Entity> {
    let mention = |block: usize, range| Passage { section: 0, block, range };
    let entity = |(name, role, names): &Person| {
        let mut mentions: Vec<Passage> = Vec::new();
        for (index, block) in article.sections[0].blocks().iter().enumerate() {
            for name in *names {
                let found = block.text.match_indices(name).map(|(at, _)| mention(index, at..at + name.len()));
                let free = |at: &Passage| {
                    !mentions.iter().any(|other| {
                        other.block == at.block
                            && other.range.end >= at.range.end
                            && other.range.start <= at.range.start
                    })
                };
                let found: Vec<Passage> = found.filter(free).collect();
                mentions.extend(found);
            }
        }
        mentions.sort_by_key(Passage::start);
        Entity {
            kind: Kind::Person,
            name: (*name).to_owned(),
            role: Some((*role).to_owned()),
            also: Vec::new(),
            certainty: 90,
            mentions,
        }
    };
    persons.iter().map(entity).collect()
}

/// The words and the last name of who says them, of a text whose paragraphs are lines.
fn heard(language: &str, text: &str) -> Vec<(String, String)> {
    heard_of(&article(language, text.lines().map(Block::paragraph).collect()), ALL, true)
}

fn heard_of(article: &Article, persons: &[Person], direct: bool) -> Vec<(String, String)> {
    let people = people(article, persons);
    let found = quotations(article, &people).into_iter().filter(|found| found.direct == direct);
    let told = found.filter_map(|found| {
        let words = &article.sections[0].blocks()[found.at.block].text[found.at.range];
        let name = people[found.speaker?].name.rsplit(' ').next().unwrap_or_default();
        Some((words.to_owned(), name.to_owned()))
    });
    told.collect()
}

#[track_caller]
fn assert_heard(language: &str, text: &str, expected: &[(&str, &str)]) {
    let heard = heard(language, text);
    let heard: Vec<(&str, &str)> = heard.iter().map(|(words, name)| (words.as_str(), name.as_str())).collect();
    assert_eq!(heard, expected, "{text}");
}

#[test]
fn the_clause_around_a_quotation_says_who_speaks() {
    for (text, words, who) in [
        ("“It is so,” Kurti said.", "It is so,", "Kurti"),
        ("“It is so,” said Mr. Kurti on Monday.", "It is so,", "Kurti"),
        ("\"It is so\", said Albin Kurti, the prime minister.", "It is so", "Kurti"),
        ("Stoltenberg told reporters: “It is so.”", "It is so.", "Stoltenberg"),
        ("According to Kurti, “it is so”.", "it is so", "Kurti"),
        ("“It is so,” according to Vučić.", "It is so,", "Vučić"),
        ("Kurti: “It is so.”", "It is so.", "Kurti"),
        ("“It is so.” — Jens Stoltenberg", "It is so.", "Stoltenberg"),
        ("Vučić told Kurti: “It is so.”", "It is so.", "Vučić"),
        ("Vučić praised Kurti at a dinner and said “it is so”.", "it is so", "Vučić"),
        ("Kurti, who is 47, told the paper “it is so”.", "it is so", "Kurti"),
        ("Ann Lee, 52, a nurse in Austin, Texas, said: “It is so.”", "It is so.", "Lee"),
        ("The NATO chief, Jens Stoltenberg, said “it is so”.", "it is so", "Stoltenberg"),
        ("In Ohio on Monday, Lee called it “a great disaster” for all.", "a great disaster", "Lee"),
        ("Lee attacked the plan, calling it “a great disaster”.", "a great disaster", "Lee"),
        ("It is “a great disaster” for Ohio and its people, Lee said.", "a great disaster", "Lee"),
        ("“Why now?” Lee asked.", "Why now?", "Lee"),
        ("Gen. J. Smith met Lee. “It is so,” Mr. Kurti said.", "It is so,", "Kurti"),
        ("In the U.S. Kurti said “it is so”.", "it is so", "Kurti"),
        ("Kurti’s statement that “it is so” came late.", "it is so", "Kurti"),
        ("Meeting Vučić, the senator said: “It is so.”", "It is so.", "Lee"),
        ("‘It’s the leaders’ choice,’ Lee said.", "It’s the leaders’ choice,", "Lee"),
        ("He said ''it is so'', Lee added.", "it is so", "Lee"),
    ] {
        assert_heard("en", text, &[(words, who)]);
    }
}

#[test]
fn words_go_on_after_their_clause() {
    for (text, expected) in [
        ("“It is,” he said. “And so.”", &[][..]),
        ("“It is,” Lee said. “And so.”", &[("It is,", "Lee"), ("And so.", "Lee")]),
        ("“It is,” said Lee, “and so.” “More.”", &[("It is,", "Lee"), ("and so.", "Lee"), ("More.", "Lee")]),
        ("Kurti spoke. “It is,” he said.", &[("It is,", "Kurti")]),
        ("Ann Lee met Albin Kurti.\n“It is,” she said.", &[("It is,", "Lee")]),
        ("Ann Lee met Albin Kurti.\n“It is,” he said.", &[("It is,", "Kurti")]),
        ("“It goes on.\n“And on,” Lee said.", &[("It goes on.", "Lee"), ("And on,", "Lee")]),
        ("Lee said: “It goes on.\n“And on.”", &[("It goes on.", "Lee"), ("And on.", "Lee")]),
        ("“It is,” Lee said.\n“It is not.”", &[("It is,", "Lee"), ("It is not.", "Lee")]),
        ("Lee wrote on Monday:\n“It is so.”", &[("It is so.", "Lee")]),
        (
            "“One,” said Lee.\n“Two,” said Kurti.\n“Three,” said Lee.\n“Four.”",
            &[("One,", "Lee"), ("Two,", "Kurti"), ("Three,", "Lee"), ("Four.", "Kurti")],
        ),
        ("He called it “the only way.” “It is a chance,” Lee said.", &[("It is a chance,", "Lee")]),
    ] {
        assert_heard("en", text, expected);
    }
}

#[test]
fn a_transcript_says_who_speaks_in_capitals() {
    let text = "Albin Kurti met Ann Lee.\nKURTI: It is so.\nSEN. LEE: “Is it?”\nSUMMARY: “It is so”";
    assert_heard("en", text, &[("It is so.", "Kurti"), ("Is it?", "Lee")]);
}

#[test]
fn labels_of_an_interview_say_who_speaks() {
    let interview = "Ann Lee met Albin Kurti in Priština.\n\
        Ann Lee: How did it begin?\n\
        Albin Kurti: I was young.\n\
        We had a house by the river.\n\
        AL: And then?\n\
        Kurti: He said “go” and we went.\n\
        (He laughs.)\n\
        AL: Thank you.\n\
        Photo: Ann Lee\n\
        The talk was held in May.";
    let expected = [
        ("How did it begin?", "Lee"),
        ("I was young.", "Kurti"),
        ("We had a house by the river.", "Kurti"),
        ("And then?", "Lee"),
        ("He said “go” and we went.", "Kurti"),
        ("Thank you.", "Lee"),
    ];
    assert_heard("en", interview, &expected);
    assert_heard("en", &interview.replace("AL:", "Lee:"), &expected);
    let block = Block::paragraph("Ann Lee met Albin Kurti.\nLee: Why?\nKurti: We said so\nlong ago.\nLee: When?");
    let told = heard_of(&article("en", vec![block]), ALL, true);
    let words: Vec<&str> = told.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(words, ["Why?", "We said so\nlong ago.", "When?"]);
    assert_heard("en", "Albin Kurti was there.\nQ: Why?\nA: So.\nQ: Why?\nA: So.", &[]);
    for (language, text, words) in [
        ("en", "Kurti: We shall see.", "We shall see."),
        ("de", "Kurti: Das werden wir sehen.", "Das werden wir sehen."),
        ("fr", "Kurti\u{a0}: Nous verrons.", "Nous verrons."),
        ("es", "Kurti: ¿Quién sabe?", "¿Quién sabe?"),
        ("sr-Cyrl", "Курти: Ми ћемо видети.", "Ми ћемо видети."),
    ] {
        assert_heard(language, text, &[(words, "Kurti")]);
    }
    for text in [
        "Photo: Kurti, as we know him",
        "Update: I met Kurti.",
        "Kurti: Prime Minister since 2021.",
        "Kurti: 12 votes for us",
    ] {
        assert_heard("en", text, &[]);
    }
}

#[test]
fn in_a_story_two_speak_by_turns_and_nobody_answers_himself() {
    let story = "Ann Lee sat down. Kurti stood at the door.\n\
        “Why now?” said Lee.\n\
        “Why not?” said Kurti.\n\
        “It is late.”\n\
        “It is not.”\n\
        “You are right, Mr. Kurti.”\n\
        “I know,” he said, and laughed. “I know.”\n\
        Nobody moved.\n\
        “Well?”\n\
        The guard came in. “Out,” he said.\n\
        “I go,” said Lee.\n\
        “So do I,” he said.\n\
        “Wait!” She turned round. “You too, Kurti!”";
    let expected = [
        ("Why now?", "Lee"),
        ("Why not?", "Kurti"),
        ("It is late.", "Lee"),
        ("It is not.", "Kurti"),
        ("You are right, Mr. Kurti.", "Lee"),
        ("I know,", "Kurti"),
        ("I know.", "Kurti"),
        ("I go,", "Lee"),
        ("Wait!", "Lee"),
        ("You too, Kurti!", "Lee"),
    ];
    let article = article("en", story.lines().map(Block::paragraph).collect());
    let people = people(&article, ALL);
    let likely = quotations(&article, &people).into_iter().filter(|found| found.certainty >= 60);
    let told = likely.filter_map(|found| {
        let words = &article.sections[0].blocks()[found.at.block].text[found.at.range];
        Some((words, people[found.speaker?].name.rsplit(' ').next().unwrap_or_default()))
    });
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn marks_that_keep_a_distance_and_titles_have_no_speaker() {
    for text in [
        "The so-called “deep state” met Lee.",
        "Lee spoke on “Good Morning Ohio” for an hour.",
        "His book, “The Long Way Home,” sold well, said Lee.",
        "A “hub” is planned near Lee.",
        "<a href=\"https://example.org\">Lee</a>",
        "A spokesman for Lee said: “It is so.”",
        "“It is so,” one voter said of Lee.",
    ] {
        assert_heard("en", text, &[]);
    }
}

#[test]
fn other_languages_have_their_verbs_and_marks() {
    for (language, text, words, who) in [
        ("de", "„Es ist so“, sagte Kurti am Montag.", "Es ist so", "Kurti"),
        ("de", "Stoltenberg erklärte: „Es ist so.“", "Es ist so.", "Stoltenberg"),
        ("de", "Albin Kurti kam. „Es ist so“, sagte Albin.", "Es ist so", "Kurti"),
        ("de", "»Es ist so«, so Kurti.", "Es ist so", "Kurti"),
        ("de", "Laut Kurti ist es „ein großer Schritt“.", "ein großer Schritt", "Kurti"),
        ("fr", "« C’est ainsi », a déclaré Kurti.", "C’est ainsi", "Kurti"),
        ("fr", "Kurti était là. « C’est ainsi », a-t-il dit.", "C’est ainsi", "Kurti"),
        ("fr", "Selon Kurti, « c’est ainsi ».", "c’est ainsi", "Kurti"),
        ("fr", "— C’est ainsi, dit Kurti.", "C’est ainsi", "Kurti"),
        ("es", "«Es así», dijo Kurti.", "Es así", "Kurti"),
        ("es", "Kurti ha dicho: “Es así”.", "Es así", "Kurti"),
        ("es", "—Es así —dijo Kurti.", "Es así", "Kurti"),
        ("sr-Latn", "„Tako je“, rekao je Vučić.", "Tako je", "Vučić"),
        ("sr-Latn", "Vučić je izjavio: „Tako je.“", "Tako je.", "Vučić"),
        ("sr-Latn", "– Tako je – rekao je Vučić.", "Tako je", "Vučić"),
        ("sr-Cyrl", "„Тако је“, рекао је Вучић.", "Тако је", "Vučić"),
        ("sr-Cyrl", "Према речима Вучића, „тако је”.", "тако је", "Vučić"),
    ] {
        let text = text.replace("Вучића", "Вучић");
        assert_heard(language, &text, &[(words, who)]);
    }
    assert_heard("sr", "- Ništa lako nas ne očekuje - rekao je Kurti.", &[("Ništa lako nas ne očekuje", "Kurti")]);
    assert_heard("sr", "- dva jaja, kako je rekao Kurti", &[]);
    assert_heard("es", "—Ven —dijo Kurti—. Ya es tarde.", &[("Ven", "Kurti"), ("Ya es tarde.", "Kurti")]);
}

#[test]
fn what_is_told_of_somebodys_words_is_reported() {
    for (language, text, words, who) in [
        ("en", "Kurti said that the talks would go on.", "the talks would go on", "Kurti"),
        ("en", "Kurti, the Prime Minister, said the talks would go on.", "the talks would go on", "Kurti"),
        (
            "en",
            "Stoltenberg told reporters in Brussels that the talks would go on.",
            "the talks would go on",
            "Stoltenberg",
        ),
        ("en", "Kurti told Vučić on Monday that the talks would go on.", "the talks would go on", "Kurti"),
        ("en", "Kurti warned Vučić that the talks would go on.", "the talks would go on", "Kurti"),
        ("de", "Kurti sagte der Zeitung, dass die Gespräche weitergehen.", "die Gespräche weitergehen", "Kurti"),
        ("en", "According to Kurti, the talks will go on.", "the talks will go on", "Kurti"),
        ("en", "The talks will go on, according to Kurti.", "The talks will go on", "Kurti"),
        ("en", "The talks will go on, Kurti said.", "The talks will go on", "Kurti"),
        ("de", "Kurti sagte, dass die Gespräche weitergehen.", "die Gespräche weitergehen", "Kurti"),
        ("fr", "Kurti a déclaré que les discussions continuent.", "les discussions continuent", "Kurti"),
        ("es", "Kurti dijo que las conversaciones siguen.", "las conversaciones siguen", "Kurti"),
        ("sr-Latn", "Kurti je rekao da će se razgovori nastaviti.", "će se razgovori nastaviti", "Kurti"),
    ] {
        let article = article(language, vec![Block::paragraph(text)]);
        assert_eq!(heard_of(&article, ALL, false), [(words.to_owned(), who.to_owned())], "{text}");
    }
    for text in [
        "Kurti agreed to hire a firm that builds roads.",
        "Kurti promised to show that it can be done.",
        "Kurti announced a plan that would help them.",
        "Vučić decided that he would go.",
        "A spokesman for Kurti said that the talks would go on.",
        "Kurti’s spokesman said the talks would go on.",
        "The prime minister’s office confirmed plans that were known.",
    ] {
        let article = article("en", vec![Block::paragraph(text)]);
        assert_eq!(heard_of(&article, ALL, false), [], "{text}");
    }
    let article = article("en", vec![Block::paragraph("Kurti met Vučić. A man said that the talks would go on.")]);
    assert_eq!(heard_of(&article, ALL, false), []);
}

#[test]
fn a_block_quotation_belongs_to_whom_the_line_before_or_a_signature_names() {
    let quoted = |text: &str, first| {
        let container = Container { kind: ContainerKind::Quote(None), first, last: false };
        Block { containers: vec![container], ..Block::paragraph(text) }
    };
    for (blocks, expected) in [
        (
            vec![Block::paragraph("Lee wrote:"), quoted("It is so.", true), quoted("It is.", false)],
            &["It is so.", "It is."][..],
        ),
        (vec![quoted("It is so. — Ann Lee", true)], &["It is so."]),
        (vec![quoted("It is so.", true), quoted("— Ann Lee", false)], &["It is so."]),
        (vec![Block::paragraph("Nothing is said."), quoted("It is so.", true)], &[]),
    ] {
        let heard = heard_of(&article("en", blocks), ALL, true);
        assert!(heard.iter().all(|(_, who)| who == "Lee"));
        assert_eq!(heard.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn the_signature_of_a_block_quotation_is_stronger_than_who_spoke_last_and_none_of_its_words() {
    let quoted = |text: &str, first, last| {
        let container = Container { kind: ContainerKind::Quote(None), first, last };
        Block { containers: vec![container], ..Block::paragraph(text) }
    };
    for (signature, who) in [
        ("— Ann Lee, friend of Kurti", Some("Lee")),
        ("-- Lee", Some("Lee")),
        ("— Professor Alan Dykes, University of Edinburgh", None),
        ("— Alan Dykes, who taught Ann Lee", None),
    ] {
        let expected: Vec<(String, String)> =
            who.into_iter().map(|who| ("“It is.”".to_owned(), who.to_owned())).collect();
        for blocks in [
            vec![quoted("“It is.”", true, false), quoted(signature, false, true)],
            vec![quoted(&format!("“It is.”\n{signature}"), true, true)],
            vec![quoted(&format!("“It is.” {signature}"), true, true)],
        ] {
            let before = [Block::paragraph("“Why?” Kurti said:")].into_iter().chain(blocks).collect();
            let heard = heard_of(&article("en", before), ALL, true);
            let of_block: Vec<_> = heard.into_iter().filter(|(words, _)| words != "Why?").collect();
            assert_eq!(of_block, expected, "{signature}");
        }
    }
}

#[test]
fn a_news_story_has_each_quotation_with_its_speaker() {
    // Shaped as agencies write: offices instead of names, a clause behind, before, and none.
    let text = "Brussels: The head of the alliance, Jens Stoltenberg, met Serbian President, Aleksandar Vučić.\n\
        The Secretary-General praised the calm while meeting with the Serbian President. Also, he asked all to “act with care \
        and avoid harsh words.”\n\
        Furthermore, he referred to the meeting as “the platform to find a way.”\n\
        Read Also: Talks go on\n\
        “We will continue to work with you,” the Secretary-General added, referring to the past.\n\
        Notably, he termed the dialogue “the only way to peace.” “It is an opportunity for all,” he continued.\n\
        Lastly, Secretary General Stoltenberg said “The force is ready. It will act.”";
    let heard = heard("en", text);
    assert_eq!(heard.len(), 6);
    assert!(heard.iter().all(|(_, who)| who == "Stoltenberg"), "{heard:?}");
}

#[test]
fn any_text_is_read_without_panic_and_in_order() {
    let alphabet = [
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        " ",
        "—",
        "said ",
        "Lee",
        "he",
        ", ",
        ". ",
        ": ",
        "é",
        "''",
        "\n",
        "(",
        "that ",
        "according to ",
    ];
    let mut seed = 1u32;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..40 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(alphabet[(seed >> 16) as usize % alphabet.len()]);
        }
        for language in ["en", "fr", "es"] {
            let article = article(language, text.split('\n').map(Block::paragraph).collect());
            let people = people(&article, ALL);
            let found = quotations(&article, &people);
            assert!(found.is_sorted_by_key(|found| found.at.start()), "{text}");
            let fits = |found: &FoundQuotation| {
                article.sections[0].blocks()[found.at.block].text.get(found.at.range.clone()).is_some()
            };
            assert!(found.iter().all(fits), "{text}");
        }
    }
}
