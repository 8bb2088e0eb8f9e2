//! What a tagger looks at to judge a token: the word and its neighbours, their shapes, clusters and lists, the run of
//! capitals that it stands in, and how the article uses it elsewhere.
//!
//! After L. Ratinov and D. Roth, "Design challenges and misconceptions in named entity recognition" (2009): clusters,
//! lists and features over the document are what carries beyond the texts that were learned from.

use super::{
    class::Class,
    document::{Document, has_small_letters},
    lexicon::{Known, Lexicon, mix},
    stretch::{place_length, run_length},
    words::Word,
};

/// Makes the features of sentences; its memory serves them all.
#[derive(Debug, Default)]
pub struct Features {
    hashes: Vec<u32>,
    places: Vec<u8>,
    runs: Vec<(usize, usize)>,
    mode: u64,
}

/// A stretch of a sentence around a token.
struct Around<'a> {
    words: &'a [Word],
    at: usize,
}

/// Stands for what lies beyond the ends of a sentence.
const BEYOND: u64 = 0x005E_ED0F_F1CE;

impl Around<'_> {
    fn word(&self, step: isize) -> Option<&Word> {
        self.words.get(self.at.checked_add_signed(step)?)
    }

    fn key(&self, step: isize) -> u64 {
        self.word(step).map_or(BEYOND, |word| word.key)
    }

    fn shape(&self, step: isize) -> u64 {
        self.word(step).map_or(BEYOND, |word| word.shape)
    }

    /// The cluster of a fineness: 0 finest to 3 coarsest.
    fn cluster(&self, step: isize, fineness: usize) -> u64 {
        self.word(step).map_or(BEYOND, |word| u64::from(word.clusters[fineness]))
    }

    fn known(&self, step: isize) -> Option<&Known> {
        self.word(step).map(|word| &word.known)
    }

    /// How often a neighbour with a capital is a given name; 9 where there is none.
    fn given(&self, step: isize) -> u64 {
        self.word(step).filter(|word| word.is_capital()).map_or(9, |word| u64::from(word.known.given))
    }

    /// How often a neighbour with a capital is a surname; 9 where there is none.
    fn surname(&self, step: isize) -> u64 {
        self.word(step).filter(|word| word.is_capital()).map_or(9, |word| u64::from(word.known.surname))
    }
}

impl Features {
    /// Prepares for a sentence.
    pub fn begin(&mut self, words: &[Word], lexicon: &Lexicon) {
        self.mode = match (has_small_letters(words), words.iter().any(Word::is_capital)) {
            (true, true) => 0,
            (true, false) => 1,
            _ => 2,
        };
        self.find_places(words, lexicon);
        self.find_runs(words);
    }

    /// Hashes of all that is true of a token of the sentence begun.
    pub fn of(&mut self, words: &[Word], at: usize, document: &Document) -> &[u32] {
        self.hashes.clear();
        let around = Around { words, at };
        self.word(&around);
        self.shapes(&around);
        self.clusters(&around);
        self.lists(&around);
        self.run(&around);
        self.document(&around, document);
        &self.hashes
    }

    fn push(&mut self, template: u64, value: u64) {
        self.hashes.push((mix(value.wrapping_add(template.wrapping_mul(0x9E37_79B9_7F4A_7C15))) >> 32) as u32);
    }

    fn pair(&mut self, template: u64, one: u64, other: u64) {
        self.push(template, one.rotate_left(27).wrapping_mul(0x94D0_49BB_1331_11EB) ^ other);
    }

    fn word(&mut self, around: &Around) {
        let word = &around.words[around.at];
        self.push(1, self.mode);
        self.push(2, word.exact);
        self.push(3, word.key);
        for (template, step) in (4..).zip([-2, -1, 1, 2]) {
            self.push(template, around.key(step));
        }
        for (template, (one, other)) in (8..).zip([(-1, 0), (0, 1), (-1, 1), (-2, -1), (1, 2)]) {
            self.pair(template, around.key(one), around.key(other));
        }
        for (template, affix) in (13..).zip(word.affixes) {
            if affix > 0 {
                self.pair(template, affix, u64::from(word.is_capital()));
            }
        }
        self.push(20, u64::from(word.length));
    }

    fn shapes(&mut self, around: &Around) {
        let shape = around.shape(0);
        self.push(21, shape);
        self.push(22, around.shape(-1));
        self.push(23, around.shape(1));
        self.pair(24, around.shape(-1), shape.wrapping_mul(3) ^ around.shape(1));
        self.pair(25, around.key(-1), shape);
        self.pair(26, shape, around.key(1));
        self.pair(27, shape, self.mode * 2 + u64::from(around.at == 0));
        let letters = |step| around.word(step).map_or(9, |word| word.letters as u64);
        self.push(28, [-2, -1, 0, 1, 2].iter().fold(0, |pattern, step| pattern * 10 + letters(*step)));
    }

    fn clusters(&mut self, around: &Around) {
        for (template, step) in (30..).zip([-2, -1, 0, 1, 2]) {
            self.push(template, around.cluster(step, 0));
            self.push(template + 5, around.cluster(step, 1));
            self.push(template + 10, around.cluster(step, 2));
        }
        let letters = around.words[around.at].letters as u64;
        self.pair(45, around.cluster(0, 0), letters);
        self.pair(46, around.cluster(0, 1), letters);
        self.pair(47, around.cluster(-1, 0), letters);
        self.pair(48, around.cluster(1, 0), letters);
        for (template, (one, other)) in (49..).zip([(-1, 0), (0, 1), (-1, 1)]) {
            let both = around.cluster(one, 2) << 16 | around.cluster(other, 2);
            self.push(template, both);
            self.pair(template + 3, both, letters);
        }
        let three = |fineness| [-1, 0, 1].iter().fold(0, |three, step| three << 16 | around.cluster(*step, fineness));
        self.pair(55, three(3), letters);
        self.pair(56, around.cluster(0, 3), letters * 8 + u64::from(around.words[around.at].known.rarity));
    }

    fn lists(&mut self, around: &Around) {
        let capital = u64::from(around.words[around.at].is_capital());
        let (given, surname) = (around.given(0), around.surname(0));
        self.push(60, given * 16 + surname);
        self.push(61, around.given(-1) * 16 + surname);
        self.push(62, given * 16 + around.surname(1));
        self.push(63, around.surname(-1) * 2 + capital);
        self.push(64, around.given(-1) * 2 + capital);
        self.push(65, around.surname(1) * 2 + capital);
        let place = |at: Option<usize>| at.and_then(|at| self.places.get(at)).map_or(9, |place| u64::from(*place));
        let here = place(Some(around.at));
        let (left, right) = (place(around.at.checked_sub(1)), place(Some(around.at + 1)));
        self.push(66, here);
        self.push(67, here << 8 | given << 4 | surname);
        self.push(68, left * 2 + capital);
        self.push(69, right * 2 + capital);
        for (template, step) in (70..).zip([-3, -2, -1, 0, 1, 2, 3]) {
            let class = around.known(step).map_or(Class::Other, |known| known.class);
            if class != Class::Other {
                self.push(template, class as u64 * 8 + around.words[around.at].letters as u64);
            }
        }
        let class = |step| around.known(step).map_or(99, |known| known.class as u64);
        self.pair(77, class(-1) * 100 + class(0), class(1) * 2 + capital);
    }

    /// The run of capitals around a token: how long it is, and what stands at its ends and beyond them.
    fn run(&mut self, around: &Around) {
        let Some(&(start, end)) = self.runs.get(around.at).filter(|(start, end)| start < end) else { return };
        let step = |at: usize| at.cast_signed() - around.at.cast_signed();
        let (before, after, last) = (step(start) - 1, step(end), step(end) - 1);
        let length = (end - start).min(5) as u64;
        let place = (around.at - start).min(4) as u64;
        self.push(80, length * 8 + place);
        let here = length.min(2) * 4 + u64::from(around.at == start) * 2 + u64::from(around.at + 1 == end);
        self.pair(81, around.key(before), here);
        self.pair(82, around.key(after), here);
        self.pair(83, around.key(last), here);
        self.pair(84, around.key(step(start)), here);
        self.pair(85, around.cluster(before, 1), here);
        self.pair(86, around.cluster(after, 1), here);
        self.pair(87, around.cluster(last, 1), here);
        self.pair(88, around.cluster(step(start), 1), here);
        let class = |step| around.known(step).map_or(99, |known: &Known| known.class as u64);
        self.push(89, (class(last) * 100 + class(step(start))) * 16 + here);
        self.push(94, (around.given(step(start)) * 10 + around.surname(last)) * 16 + here);
    }

    fn document(&mut self, around: &Around, document: &Document) {
        let word = &around.words[around.at];
        if !word.is_capital() {
            return;
        }
        let used = document.find(word);
        let seen = u64::from(used.small * 4 + used.capital);
        let told = u64::from(used.titled) * 2 + u64::from(used.given);
        self.push(90, seen * 2 + u64::from(around.at == 0));
        self.push(91, told);
        self.push(92, u64::from(used.joined_left * 4 + used.joined_right));
        self.push(93, told * 16 + u64::from(used.joined_left.min(1) * 2 + used.joined_right.min(1)));
    }

    /// Marks the tokens of known places: 0 none, 1 to 3 a place of one word by size, 4 the first word, 5 a later one.
    fn find_places(&mut self, words: &[Word], lexicon: &Lexicon) {
        self.places.clear();
        self.places.resize(words.len(), 0);
        let mut at = 0;
        while at < words.len() {
            let length = if words[at].is_capital() { place_length(&words[at..], lexicon) } else { 0 };
            match length {
                0 => {}
                1 => self.places[at] = words[at].known.place,
                _ => self.places[at..at + length].fill(5),
            }
            if length > 1 {
                self.places[at] = 4;
            }
            at += length.max(1);
        }
    }

    /// Notes for each token with a capital the run of capitals around it, small particles within included.
    fn find_runs(&mut self, words: &[Word]) {
        self.runs.clear();
        self.runs.resize(words.len(), (0, 0));
        let mut at = 0;
        while at < words.len() {
            let length = run_length(&words[at..]);
            self.runs[at..at + length].fill((at, at + length));
            at += length.max(1);
        }
    }
}
