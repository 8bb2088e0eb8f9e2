//! What languages say around the names of places, for those of which no tagger was learned.

use crate::{annotate::find::language::Language, text::is_one_of};

/// A language in which places are looked for by rules.
#[derive(Debug)]
pub(super) struct Tongue {
    /// Words before a place, folded.
    into: &'static str,
    /// Places that are words of the language even behind such a word, folded.
    ordinary: &'static str,
    /// Those that are so only without such a word before them.
    doubtful: &'static str,
    /// How names change with their part in a sentence.
    pub(super) cases: Cases,
    /// Countries of which every town is known to its readers.
    pub(super) home: &'static [&'static str],
}

/// How names change with their part in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cases {
    None,
    German,
    Serbian,
}

const GERMAN: Tongue = Tongue {
    into: "in aus nach bei von bis ab um richtung nahe zwischen durch gegen uber und oder",
    ordinary: "regen norden suden osten westen ende last rat land lage kosten rain buch au plan brand bar male same sand \
        most reading mobile orange split singen linden lauf anger art haft not wissen wege grund mode \
        marken ort bad berg stein",
    doubtful: "essen halle hof kiel ulm hagen werder leer weiden",
    cases: Cases::German,
    home: &["DE", "AT", "CH"],
};
const FRENCH: Tongue = Tongue {
    into: "a au aux en de du des d' dans vers depuis pour la le les l' et ou entre sur pres",
    ordinary: "nord sud est ouest centre ville etat mer monde sens mode male bar",
    doubtful: "tours nancy laval lens angers orange champagne",
    cases: Cases::None,
    home: &["FR", "BE", "CH"],
};
const SPANISH: Tongue = Tongue {
    into: "a en de desde hacia hasta para por entre y e o la el del al los las sobre",
    ordinary: "norte sur este oeste centro estado mar mundo rey santa san reyes oro guardia",
    doubtful: "leon victoria mercedes trinidad",
    cases: Cases::None,
    home: &["ES"],
};
const SERBIAN: Tongue = Tongue {
    into: "u iz kod za do prema od preko kroz izmedju oko blizu pored kraj sa s ka i ili te",
    ordinary: "istok zapad sever jug rat dan svet grad more vlada ada",
    doubtful: "bor bar ruma pula split lima rim",
    cases: Cases::Serbian,
    home: &["RS", "XK", "BA", "ME", "HR", "MK", "SI"],
};
const OTHER: Tongue = Tongue { into: "", ordinary: "", doubtful: "", cases: Cases::None, home: &[] };

impl Tongue {
    /// The language of a BCP 47 tag; none for English, and for what nobody told.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        match Language::of(tag) {
            Language::English => None,
            Language::German => Some(&GERMAN),
            Language::French => Some(&FRENCH),
            Language::Spanish => Some(&SPANISH),
            Language::Serbian => Some(&SERBIAN),
            Language::Other => Some(&OTHER),
        }
    }

    /// Whether a folded word stands before places.
    pub(super) fn leads(&self, word: &str) -> bool {
        is_one_of(word, self.into)
    }

    /// Whether a folded name is a word of the language rather than a place; some are so only if no word leads to them.
    pub(super) fn is_ordinary(&self, name: &str, is_led: bool) -> bool {
        is_one_of(name, self.ordinary) || !is_led && is_one_of(name, self.doubtful)
    }
}
