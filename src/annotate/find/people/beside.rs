//! Words beside a name that say that it names no person, though it looks like one: `HMS`, `Typhoon`, `shares`.

use std::ops::Range;

use super::{
    class::{Class, SOVEREIGN},
    sentence::Sentence,
    tags::{Named, Span},
    words::Letters,
};
use crate::text::is_one_of;

/// How sure it is that capitals behind `firm` are the name of one.
const CALLED: f32 = 0.8;

/// Words before the name of a storm or a vessel, with a capital.
const CHRISTENED: [&str; 22] = [
    "Hurricane",
    "Storm",
    "Cyclone",
    "Typhoon",
    "HMS",
    "HMAS",
    "HMCS",
    "HMNZS",
    "USS",
    "USNS",
    "USCGC",
    "RMS",
    "RRS",
    "RV",
    "SS",
    "MV",
    "MS",
    "MT",
    "MY",
    "INS",
    "SMS",
    "Yacht",
];
/// Words before the name of a vessel, in small letters.
const VESSELS: [&str; 20] = [
    "ship",
    "steamer",
    "steamship",
    "yacht",
    "tanker",
    "freighter",
    "ferry",
    "trawler",
    "schooner",
    "brig",
    "barque",
    "frigate",
    "destroyer",
    "battleship",
    "cruiser",
    "submarine",
    "whaler",
    "sloop",
    "galleon",
    "icebreaker",
];
/// Words behind the name of a firm.
const BEHIND_FIRMS: [&str; 18] = [
    "shares",
    "stock",
    "plc",
    "PLC",
    "Plc",
    "Ltd",
    "Ltd.",
    "Inc",
    "Inc.",
    "Corp",
    "Corp.",
    "Group",
    "Holdings",
    "employees",
    "executives",
    "shareholders",
    "customers",
    "subsidiary",
];
/// Words for any firm, so that whatever capitals stand behind one are its name.
const FIRMS: [&str; 2] = ["company", "firm"];
/// Words before the name of a firm that say what it does; a person's may stand behind them as well.
const BEFORE_FIRMS: [&str; 16] = [
    "contractor",
    "builder",
    "housebuilder",
    "retailer",
    "manufacturer",
    "maker",
    "giant",
    "supplier",
    "brewer",
    "bank",
    "insurer",
    "carmaker",
    "brand",
    "chain",
    "supermarket",
    "bookmaker",
];

/// What people do, and ships do not.
const SPEAKS: &str = "said says asked replied cried answered told whispered murmured shouted exclaimed muttered added \
    laughed smiled nodded thought";
/// Words behind a name that with `the` before it is whole.
const BEHIND_WHOLE: &str = "and or but was were is are had has have would will could can should might may did does must \
    to in on at from of with by for as that who which when while where into under over through upon against off now then \
    sailed sank lay went came left";

/// How a name stands in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bearing {
    /// Like anybody's.
    Plain,
    /// Like a ship's: behind `the` or `aboard`.
    Thing,
    /// Beside what only people do.
    Speaker,
}

/// Whether a name is that of a storm or of a vessel: `Hurricane Maria`, `the tanker Torrey Canyon`.
pub(super) fn is_christened(sentence: &Sentence, name: &Range<usize>) -> bool {
    let word = |at: Option<usize>| at.map_or("", |at| sentence.word(at));
    let mut before = name.start.checked_sub(1);
    // `RMS Queen Mary` is no queen.
    before = if SOVEREIGN.contains(&word(before)) { before.and_then(|at| at.checked_sub(1)) } else { before };
    // Storms have given names; a person called Storm has a surname.
    let storm = name.len() > 1
        && CHRISTENED.contains(&sentence.word(name.start))
        && (sentence.word(name.start) != "Storm" || name.len() == 2 && sentence.is_given(name.start + 1));
    storm || CHRISTENED.contains(&word(before)) || VESSELS.contains(&word(before))
}

/// Whether a name begins with what only ships of a navy or a line have before theirs.
pub(super) fn is_ship(sentence: &Sentence, name: &Range<usize>) -> bool {
    name.len() > 1
        && matches!(sentence.word(name.start), "HMS" | "HMAS" | "HMCS" | "HMNZS" | "USS" | "USNS" | "RMS" | "MV")
}

/// Whether a name ends in what is said of a thing for sale or of a button, and no surname: `Mac App`.
pub(super) fn is_product(sentence: &Sentence, name: &Range<usize>) -> bool {
    const ENDS: &str = "App Apps Store Pro Plus Lite Premium Beta Studio Studios Collection Edition Online Desktop \
        Browser Suite Server Menu Records Pictures Entertainment Machine";
    name.len() > 1 && ENDS.split_ascii_whitespace().any(|end| end == sentence.word(name.end - 1))
}

/// What stands around a name tells of a ship or the like, or else of somebody who speaks; nothing mostly.
pub(super) fn bearing(sentence: &Sentence, name: &Range<usize>) -> Bearing {
    let before = |back: usize| name.start.checked_sub(back).map_or("", |at| sentence.word(at));
    let behind = sentence.word(name.end);
    let speaks = |word: &str| is_one_of(word, SPEAKS);
    if speaks(behind) || speaks(before(1)) || before(1).eq_ignore_ascii_case("the") && speaks(before(2)) {
        return Bearing::Speaker;
    }
    let is_aboard = matches!(before(1), "aboard" | "Aboard") || before(1) == "board" && before(2) == "on";
    // `The Hartley affair` is that of somebody called Hartley.
    let is_whole = !behind.starts_with(char::is_alphabetic) || is_one_of(behind, BEHIND_WHOLE);
    match before(1) {
        "the" | "The" if is_whole => Bearing::Thing,
        _ if is_aboard => Bearing::Thing,
        _ => Bearing::Plain,
    }
}

/// A name without the word before it that says what was christened so.
pub(super) fn christened(sentence: &Sentence, name: &Range<usize>) -> Range<usize> {
    let within = name.len() > 1 && CHRISTENED.contains(&sentence.word(name.start));
    name.start + usize::from(within)..name.end
}

/// Whether what stands beside a name says that it is a firm's: `Balfour Beatty shares`, `the builder Balfour Beatty`, or
/// that it said what `it` does.
pub(super) fn is_firm(sentence: &Sentence, name: &Range<usize>) -> bool {
    let mut behind = name.end;
    if matches!(sentence.word(behind), "'s" | "’s") {
        behind += 1;
    }
    // `The mayor, Ana Horvat, announced it` says nothing of her; `said it would close` does.
    let titled =
        name.start.checked_sub(1).is_some_and(|before| matches!(sentence.class(before), Class::Title | Class::Office));
    let said = !titled && matches!(sentence.word(name.end), "said" | "says" | "announced" | "confirmed");
    let that = name.end + 1 + usize::from(sentence.word(name.end + 1) == "that");
    let does = matches!(sentence.word(that + 1), "would" | "will" | "had" | "has" | "was" | "is" | "expects" | "plans");
    let it = said && (sentence.word(that) == "it" && does || sentence.word(that) == "its");
    BEHIND_FIRMS.contains(&sentence.word(behind)) || is_called_firm(sentence, name) || it
}

/// Names of firms that only the word before them gives away, of two words and more: `the firm Studio Mare`.
pub(super) fn firms(sentence: &Sentence, known: &[(Span, f32)]) -> Vec<(Span, f32)> {
    let is_part = |at: &usize| {
        let word = sentence.words.get(*at);
        word.is_some_and(|word| word.letters == Letters::Capital && word.known.class == Class::Other)
            && !known.iter().any(|(span, _)| span.tokens.contains(at))
    };
    let called = (0..sentence.tokens.len()).filter(|at| FIRMS.contains(&sentence.word(*at)));
    let names = called.map(|at| at + 1..at + 1 + (at + 1..sentence.tokens.len()).take_while(is_part).count());
    let names = names.filter(|name| name.len() > 1);
    names.map(|tokens| (Span { named: Named::Organisation, tokens }, CALLED)).collect()
}

/// Whether the word before a name says that it is a firm's: `the builder Balfour Beatty`.
pub(super) fn is_called_firm(sentence: &Sentence, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map_or("", |before| sentence.word(before));
    FIRMS.contains(&before) || BEFORE_FIRMS.contains(&before)
}
