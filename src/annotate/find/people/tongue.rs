//! What differs between languages in how names are written: endings, and the words for offices.

use crate::{annotate::find::language::Language, text::is_one_of};

/// A language in which names are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    German,
    French,
    Spanish,
    Serbian,
    /// One of which nothing but lists of names is known.
    Other,
}

/// Words for offices and titles before a name, folded.
const GERMAN: &str = "herr herrn frau doktor professor prasident prasidentin bundesprasident bundeskanzler \
    bundeskanzlerin kanzler kanzlerin minister ministerin aussenminister aussenministerin innenminister \
    innenministerin finanzminister verteidigungsminister wirtschaftsminister gesundheitsminister premierminister \
    premierministerin ministerprasident ministerprasidentin generalsekretar burgermeister burgermeisterin \
    oberburgermeister sprecher sprecherin regierungssprecher parteichef parteichefin vorsitzender vorsitzende \
    chefin trainer trainerin autor autorin schriftsteller regisseur schauspieler schauspielerin sanger sangerin \
    konig konigin papst bischof kardinal general botschafter abgeordnete abgeordneter senator";
const FRENCH: &str = "monsieur madame mademoiselle m mme mlle docteur professeur maitre president presidente ministre \
    chancelier chanceliere senateur senatrice depute deputee maire secretaire directeur directrice porte-parole \
    ambassadeur roi reine pape general colonel juge procureur entraineur ecrivain acteur actrice chanteur chanteuse \
    realisateur journaliste economiste";
const SPANISH: &str = "senor senora don dona doctor doctora presidente presidenta ministro ministra canciller primer \
    secretario secretaria senador senadora diputado diputada alcalde alcaldesa gobernador gobernadora embajador \
    portavoz rey reina papa general coronel juez jueza fiscal entrenador escritor escritora actor actriz cantante \
    director directora periodista economista expresidente";
const SERBIAN: &str = "gospodin gospodja gospodja g gdja doktor profesor predsednik predsednica predsjednik premijer \
    premijerka ministar ministarka kancelar kancelarka sekretar generalni guverner gradonacelnik poslanik poslanica \
    ambasador general pukovnik direktor direktorka portparol lider vodja trener pisac knjizevnik glumac glumica pevac \
    pevacica reditelj kralj kraljica papa patrijarh episkop novinar naucnik predsednika predsednikom predsedniku \
    premijera premijeru premijerom ministra ministru ministrom kancelara kancelarom";

/// Forms of address that everybody has, so that they are no role and tell nobody from a namesake.
const ADDRESSES: &str = "mr mrs ms miss mister messrs madam madame mme mlle mademoiselle monsieur maitre herr herrn frau \
    senor senora sr sra don dona gospodin gospodja g gdja";
/// Words before an office that belong to it, folded.
const QUALIFIERS: &str = "premier premiere ancien ancienne vice primer primera generalni bivsi bivsa zamenik";
/// Words that look like given names and begin the names of places, folded.
const PLACES: &str = "santa san santo sankt saint novi novom novog nova nove reino arabia corea";
/// Words that make of the name of a person before them that of an institution, folded.
const INSTITUTIONS: &str = "bibliothek institut instituts stiftung gmbh haus platz strasse universitat schule museum preis \
    klinik verlag stadion airport international gymnasium fondation universite prix fundacion universidad premio roja";

/// Sets of words that matter in every language but English.
#[derive(Debug, Clone, Copy)]
pub(super) enum Words {
    /// Forms of address.
    Addresses,
    /// Words before an office that belong to it.
    Qualifiers,
    /// Words that begin places.
    Places,
    /// Words that end institutions.
    Institutions,
}

impl Words {
    /// Whether a folded word is one of them.
    pub(super) fn contain(self, word: &str) -> bool {
        let words = match self {
            Self::Addresses => ADDRESSES,
            Self::Qualifiers => QUALIFIERS,
            Self::Places => PLACES,
            Self::Institutions => INSTITUTIONS,
        };
        is_one_of(word, words)
    }
}

impl Tongue {
    /// The language of a BCP 47 tag; none stands for English.
    pub(super) fn of(tag: &str) -> Self {
        match Language::of(tag) {
            Language::English => Self::English,
            Language::German => Self::German,
            Language::French => Self::French,
            Language::Spanish => Self::Spanish,
            Language::Serbian => Self::Serbian,
            Language::Other => Self::Other,
        }
    }

    /// The words for offices and titles, folded.
    pub(super) fn offices(self) -> impl Iterator<Item = &'static str> {
        let words = match self {
            Self::English | Self::Other => "",
            Self::German => GERMAN,
            Self::French => FRENCH,
            Self::Spanish => SPANISH,
            Self::Serbian => SERBIAN,
        };
        words.split_whitespace()
    }

    /// A folded word of a name without the endings that tell its part in a sentence, so that all its cases are one.
    ///
    /// The outcome is not a word that exists, but the same for `Vučić`, `Vučića` and `Vučićem`, `Merkel` and `Merkels`.
    pub(super) fn stem(self, word: &str) -> &str {
        let stem = match self {
            Self::German if word.chars().count() > 4 => word.strip_suffix('s').unwrap_or(word),
            Self::Serbian => serbian_stem(word),
            _ => word,
        };
        if stem.chars().count() < 3 { word } else { stem }
    }
}

fn serbian_stem(word: &str) -> &str {
    let long = word.chars().count() > 5;
    let word = ["om", "em"].iter().find_map(|end| word.strip_suffix(end).filter(|_| long)).unwrap_or(word);
    let stem = word.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'j']);
    // The vowel of `Petar` is gone in `Petra`; what is before it is enough to tell names apart.
    let fleeting = stem.strip_suffix("ar").filter(|stem| stem.chars().count() > 2);
    fleeting
        .or_else(|| stem.strip_suffix('r').filter(|stem| stem.ends_with(['t', 'd', 'k', 'g', 'p', 'b'])))
        .unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_of_a_name_have_one_stem() {
        for (tongue, words) in [
            (Tongue::Serbian, &["vucic", "vucica", "vucicu", "vucicem"][..]),
            (Tongue::Serbian, &["aleksandar", "aleksandra", "aleksandru", "aleksandrom"]),
            (Tongue::Serbian, &["kurti", "kurtija", "kurtiju", "kurtijem"]),
            (Tongue::Serbian, &["marija", "marije", "mariju", "marijom"]),
            (Tongue::German, &["merkel", "merkels"]),
            (Tongue::English, &["hans"]),
        ] {
            let stems: Vec<&str> = words.iter().map(|word| tongue.stem(word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
        assert_eq!(Tongue::Serbian.stem("ana"), "ana");
    }
}
