//! Which language a text is in, by its letters and its smallest words, where no file says so.
//!
//! Small words are a third to a half of running text in each of these languages, so that a sentence is enough. Languages
//! that are only here to be told from their neighbours are found too, and then called unknown.

use std::{collections::HashMap, sync::OnceLock};

/// Words that are looked at; more make nothing surer.
const ENOUGH: usize = 600;
/// Words that a text has at least.
const FEW: usize = 5;

/// A language by its tag, if it is one of those that are known well.
struct Tongue {
    tag: Option<&'static str>,
    /// Its small words.
    words: &'static str,
    /// Letters that few others have: a word with one counts as a small word does, and a headline is enough.
    letters: &'static str,
}

const TONGUES: [Tongue; 14] = [
    Tongue {
        tag: Some("en"),
        words: "a about after all also an and are as at be been but by can for from had has have he her his how i if in into is it its \
                more no not of on one or other our out over said she should so some than that the their them then there these they \
                this to under up was we were what when where which while who will with would you your",
        letters: "",
    },
    Tongue {
        tag: Some("de"),
        words: "aber als am an auch auf aus bei bis da das dass dem den der des die doch durch ein eine einem einen einer er es für gegen \
                habe haben hat hatte ich ihm ihn ihr im in ist ja jetzt kann kein mehr mit nach nicht noch nur oder schon sehr sei sein \
                seine sich sie sind so über um und uns unter vom von vor war waren was weil wenn wer werden wie wieder wir wird wurde \
                zu zum zur zwischen hier sagte frau herr herrn",
        letters: "äß",
    },
    Tongue {
        tag: Some("fr"),
        words: "a ai après au aux avait avec c ce ces cette comme d dans de des deux du elle elles en entre est et été être eux fait \
                il ils j je jour l la le les leur leurs lui mais même n ne nous on ont ou où par pas plus pour qu quand que qui s sa \
                sans se ses si son sont sous sur tout très un une vers vous y",
        letters: "",
    },
    Tongue {
        tag: Some("es"),
        words: "a al algo ante como con contra cuando de del desde después donde dos durante e el él ella en entre era es esta está \
                este esto estos fue ha habían hace han hasta hay la las le les lo los más me muy ni no nos o para pero por porque que \
                quien se según ser si sido sin sino sobre son su sus también tiene todo un una uno y ya yo",
        letters: "ñ",
    },
    Tongue {
        tag: Some("sr-Latn"),
        words: "a ali ako bez bi bila bili bilo bio biti će da do dok duže gde godine ga i ih ili im iz jer je još kad kako kao koja \
                koje koji kod li međutim mi mu na nad nakon ne nego neka ni nije niti ništa o od on ona oni ovaj ovo pa po pod posle \
                pre prema pri sa sam samo se što smo su svi svoj ta tada tako te to u uz više već za zbog",
        letters: "đ",
    },
    Tongue {
        tag: Some("sr-Cyrl"),
        words: "а али ако без би била били било био бити ће да до док где године га и их или им из јер је још кад како као која које \
                који код ли међутим ми му на над након не него ни није нити о од он она они овај ово па по под после пре према при са \
                сам само се што смо су сви свој та тада тако те то у уз више већ за због",
        letters: "ђјљњћџ",
    },
    Tongue {
        tag: None,
        words: "a ai al alla che chi come con da dal dalla dei del della delle di e è ed era gli ha hanno i il in io la le lo loro ma \
                nei nel nella non o per perché più quando questa questo se si sono su sua sul tra un una uno",
        letters: "",
    },
    Tongue {
        tag: None,
        words: "a ao aos as às até com como da das de depois do dos e é ela ele em entre era esta foi há isso já mais mas na nas não \
                no nos o os ou para pela pelo por quando que se sem ser seu são sobre sua também um uma",
        letters: "ãõ",
    },
    Tongue {
        tag: None,
        words: "aan als bij dan dat de deze die dit door een en er geen haar had heeft het hij ik in is kan maar meer met naar niet nog \
                of om onder ook op over te tot uit van voor was wat werd wordt zich zijn zo zou",
        letters: "",
    },
    Tongue {
        tag: None,
        words: "af alt at att av blev da de den der det efter ei eller en er et ett för fra från ha han har hon hun i icke ikke ingen \
                inte jeg jag kan med men mot nej når när och og om på så seg sig ska skal som till til var ved vi är",
        letters: "äöåæø",
    },
    Tongue {
        tag: None,
        words: "a aby ale bardzo bez był było być co czy dla do gdy go i ich jak jako jest już który która które lub ma mi może na \
                nad nie o od oraz po pod przez przy się są tak tej ten to tym w we więc z za ze że",
        letters: "ąęłńśźż",
    },
    Tongue {
        tag: None,
        words: "aby ako ale ani bol byl byla bylo bez co do ho i jak jako je jeho jsem jsou k která které který ktorý ma mezi na nebo \
                není o od po pod pro proti přes při s sa se si sme sú ta tak také to u už v ve však z za že",
        letters: "ěřůťď",
    },
    Tongue {
        tag: None,
        words: "ali bi bil bila bilo če da do h in iz ja je jih ki ko kot lahko me med na ne ni o ob od po pod pri pred s sa se so ta \
                tako tem to tudi v več za z že",
        letters: "",
    },
    Tongue {
        tag: None,
        words: "а без более бы был была было быть в вам вас весь во вот все где да для до его ее если есть еще же за и из или им их к \
                как когда кто ли мы на не него нет но о об он она они от по при с со так также то только ты у что чтобы это я",
        letters: "ыэяюйщъьё",
    },
];

/// The BCP 47 tag of the language of a text: `en`, `de`, `fr`, `es`, `sr-Latn` or `sr-Cyrl`; none if it is another one,
/// none of any sort, or if the text is too short to tell.
///
/// Croatian, Bosnian and Montenegrin, which share their small words with Serbian, are `sr-Latn`.
pub fn language(text: &str) -> Option<&'static str> {
    let mut counts = [0usize; TONGUES.len()];
    let mut words = 0;
    let runs = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    for word in runs.take(ENOUGH) {
        words += 1;
        let word = word.to_lowercase();
        let known = small_words().get(word.as_str()).copied().unwrap_or_default();
        for (index, (count, tongue)) in counts.iter_mut().zip(&TONGUES).enumerate() {
            let has_letter = || !word.is_ascii() && word.contains(|letter| tongue.letters.contains(letter));
            *count += usize::from(known >> index & 1 == 1 || has_letter());
        }
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(index, count)| (**count, std::cmp::Reverse(*index)))?;
    let next = counts.iter().enumerate().filter(|(index, _)| *index != best).map(|(_, count)| *count).max()?;
    // A sixth of the words, and plainly more than in any other language.
    let is_sure = words >= FEW && *most >= 3 && most * 6 >= words && *most * 5 >= next * 6 + 2;
    let tag = TONGUES[best].tag.filter(|_| is_sure)?;
    (tag != "sr-Cyrl" || is_serbian(text)).then_some(tag)
}

/// Every small word, with a bit for each of the languages that have it.
fn small_words() -> &'static HashMap<&'static str, u16> {
    static WORDS: OnceLock<HashMap<&'static str, u16>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words: HashMap<&str, u16> = HashMap::with_capacity(896);
        for (index, tongue) in TONGUES.iter().enumerate() {
            for word in tongue.words.split_whitespace() {
                *words.entry(word).or_default() |= 1 << index;
            }
        }
        words
    })
}

/// Whether a text in Cyrillic letters has those of Serbian and none of Russian, Bulgarian or Macedonian alone.
fn is_serbian(text: &str) -> bool {
    let (mut own, mut foreign) = (0, 0);
    for letter in text.chars().take(ENOUGH * 8).flat_map(char::to_lowercase) {
        own += usize::from(matches!(letter, 'ђ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'џ'));
        foreign += usize::from(matches!(
            letter,
            'ы' | 'э' | 'я' | 'ю' | 'й' | 'щ' | 'ъ' | 'ь' | 'ё' | 'ї' | 'є' | 'ѓ' | 'ќ' | 'ѕ'
        ));
    }
    own > 4 * foreign
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_language() {
        for (text, tag) in [
            ("The ministers met in the afternoon and said that they would go on talking.", Some("en")),
            ("Three ships left the harbour before the storm had reached it.", Some("en")),
            ("Die Minister trafen sich am Nachmittag und wollen weiter miteinander sprechen.", Some("de")),
            ("Im Hafen lag ein Schiff, das nicht auslaufen durfte.", Some("de")),
            ("Les ministres se sont réunis dans l'après-midi et veulent continuer à parler.", Some("fr")),
            ("Le bateau n’a pas quitté le port avant la tempête.", Some("fr")),
            ("Los ministros se reunieron por la tarde y quieren seguir hablando.", Some("es")),
            ("El barco no salió del puerto antes de la tormenta.", Some("es")),
            ("Ministri su se sastali posle podne i rekli da će razgovore nastaviti.", Some("sr-Latn")),
            ("Brod nije isplovio iz luke jer je oluja već bila blizu.", Some("sr-Latn")),
            ("Der serbische Präsident Vučić sprach am Mittwoch.", Some("de")),
            ("„Wir bleiben hier“, sagte Präsident Vučić. Der Präsident blieb ruhig.", Some("de")),
            ("– Не идем тамо, – рекао је Петар Петровић.", Some("sr-Cyrl")),
            ("El señor Ibáñez habló con el alcalde.", Some("es")),
            ("Kära vänner, i dag är det höst och kallt.", None),
            ("Dün akşam müdür geldi ve öğrenciler onu görünce sustu.", None),
            ("Министри су се састали после подне и рекли да ће разговоре наставити.", Some("sr-Cyrl")),
            ("Брод није испловио из луке јер је олуја већ била близу.", Some("sr-Cyrl")),
            ("I ministri si sono riuniti nel pomeriggio e hanno detto che vogliono continuare.", None),
            ("Os ministros reuniram-se à tarde e não querem parar de falar com os outros.", None),
            ("De ministers kwamen in de middag bij elkaar en willen met het gesprek verder gaan.", None),
            ("Ministrene møttes om ettermiddagen og sa at de ville fortsette med det.", None),
            ("Ministrowie spotkali się po południu i powiedzieli, że nie chcą przerwać rozmów.", None),
            ("Министры встретились днём и сказали, что они будут продолжать переговоры.", None),
            ("Министрите се сретнаха следобед и казаха, че ще продължат да разговарят.", None),
        ] {
            assert_eq!(language(text), tag, "{text}");
        }
    }

    #[test]
    fn what_is_too_short_or_no_language_is_unknown() {
        for text in [
            "",
            "NATO",
            "17. 8. 2022",
            "Albin Kurti",
            "the end",
            "— — —",
            "会议在北京举行",
            "lorem ipsum dolor sit amet consectetur elit",
        ] {
            assert_eq!(language(text), None, "{text}");
        }
    }

    #[test]
    fn a_few_foreign_words_change_nothing() {
        let english = "The paper wrote that the meeting was over. “C'est la vie,” said the host when he left, and nobody in the room had \
                       an answer to that.";
        assert_eq!(language(english), Some("en"));
    }
}
