//! Makes two spellings of one word equal, and leads from what was found back to what was written.
//!
//! Folded text has no diacritics, no Cyrillic, no hyphens, no line breaks and no typographic quotes, so that
//! `Vucic` finds `Vučić` and `Вучић`, and `peace keeping` finds `peace-keeping` and `peace\nkeeping`. Folding
//! is done piece by piece and never looks far: what is found in a text is found in every longer one.

mod letter;

use std::ops::Range;

use letter::Effect;

/// Whether capitals and small letters are the same to a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Case {
    /// They differ.
    #[default]
    Kept,
    /// They are the same; folded text has small letters.
    Ignored,
}

/// A folded text, with the way back to the original.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// UTF-8, as only whole characters are ever added.
    bytes: Vec<u8>,
    /// In order of both texts. Characters that say nothing, such as zero-width ones, lie in no piece.
    pieces: Vec<Piece>,
    /// Characters beyond ASCII that came before, each in a place of its own or in another's.
    known: Vec<(Case, char, Effect)>,
}

/// Bytes of a long run of ASCII that are gone through one by one if they have runs of white space.
const STRETCH: usize = 64;

/// How many characters a buffer remembers.
const KNOWN: usize = 256;

/// A stretch of the folded text, up to the next piece, and what it was made from.
#[derive(Debug, Clone)]
struct Piece {
    /// Where it begins in the folded text.
    at: usize,
    /// Bytes of the original.
    original: Range<usize>,
    /// Whether each byte stands for one byte, as in plain English text; else the piece is one whole.
    even: bool,
}

/// Folds a text into a new buffer.
pub fn fold(text: &str, case: Case) -> Folded {
    let mut folded = Folded::default();
    fold_into(text, case, &mut folded);
    folded
}

/// Folds a text into a buffer that served before, which costs no memory.
pub fn fold_into(text: &str, case: Case, folded: &mut Folded) {
    folded.bytes.clear();
    folded.pieces.clear();
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, tail) = rest.split_at(ascii_prefix(rest.as_bytes()));
        folded.push_ascii(plain.as_bytes(), text.len() - rest.len(), case);
        rest = tail;
        while let Some((c, tail)) = letter::split_first(rest) {
            folded.push_char(c, text.len() - rest.len()..text.len() - tail.len(), case);
            rest = tail;
        }
    }
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> &str {
        str::from_utf8(&self.bytes).unwrap_or_default()
    }

    /// The folded text as bytes of UTF-8, for those who search in it.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The byte range of the original that a byte range of the folded text was made from.
    ///
    /// For a range at character boundaries the answer is at character boundaries too. It holds whole characters
    /// with all their marks, even where only a part of what they fold to was asked for. Ranges in order give ranges in order.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.piece(range.start).map_or(0, |piece| match range.start - piece.at {
            within if piece.even => (piece.original.start + within).min(piece.original.end),
            _ => piece.original.start,
        });
        if range.is_empty() {
            return start..start;
        }
        let end = self.piece(range.end - 1).map_or(start, |piece| match range.end - piece.at {
            within if piece.even => (piece.original.start + within).min(piece.original.end),
            _ => piece.original.end,
        });
        start..end
    }

    /// The piece that holds a byte of the folded text.
    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|piece| piece.at <= at).checked_sub(1)?)
    }

    /// Adds a run of ASCII. Unless it has runs of white space this is a few passes without branches.
    fn push_ascii(&mut self, run: &[u8], at: usize, case: Case) {
        let (run, at) = self.attach_spaces(run, at);
        let begin = self.bytes.len();
        match case {
            Case::Kept => self.bytes.extend(run.iter().map(|&byte| spaced(byte))),
            Case::Ignored => self.bytes.extend(run.iter().map(|&byte| spaced(byte).to_ascii_lowercase())),
        }
        if has_double_space(self.bytes.get(begin..).unwrap_or_default()) {
            self.bytes.truncate(begin);
            if run.len() <= STRETCH {
                return self.push_ascii_with_runs_of_space(run, at, case);
            }
            for (index, stretch) in run.chunks(STRETCH).enumerate() {
                self.push_ascii(stretch, at + index * STRETCH, case);
            }
        } else if !run.is_empty() {
            self.note_even(begin, at..at + run.len());
        }
    }

    /// Adds a run of ASCII by the stretches between its runs of white space.
    fn push_ascii_with_runs_of_space(&mut self, mut run: &[u8], mut at: usize, case: Case) {
        while !run.is_empty() {
            let double = run.windows(2).position(|pair| spaced(pair[0]) == b' ' && spaced(pair[1]) == b' ');
            let (stretch, rest) = run.split_at(double.map_or(run.len(), |first| first + 1));
            let begin = self.bytes.len();
            self.bytes.extend(stretch.iter().map(|&byte| spaced(byte)));
            if case == Case::Ignored {
                self.bytes[begin..].make_ascii_lowercase();
            }
            self.note_even(begin, at..at + stretch.len());
            (run, at) = self.attach_spaces(rest, at + stretch.len());
        }
    }

    /// Makes white space a part of the white space before it, if there is some, and gives back what follows.
    fn attach_spaces<'a>(&mut self, run: &'a [u8], at: usize) -> (&'a [u8], usize) {
        let spaces = run.iter().take_while(|&&byte| spaced(byte) == b' ').count();
        if spaces == 0 || !self.ends_with_space() {
            return (run, at);
        }
        self.attach(at + spaces);
        (&run[spaces..], at + spaces)
    }

    /// Adds one character beyond ASCII.
    fn push_char(&mut self, c: char, original: Range<usize>, case: Case) {
        let begin = self.bytes.len();
        match self.effect(c, case) {
            Effect::Nothing => return,
            Effect::Mark => return self.attach(original.end),
            Effect::Same => {
                self.bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                return self.note_even(begin, original);
            }
            Effect::Spelled([b' ', ..], 1) if self.ends_with_space() => return self.attach(original.end),
            Effect::Spelled(bytes, length) => {
                // All of a fixed length and then less is faster than only what counts.
                self.bytes.extend_from_slice(&bytes);
                self.bytes.truncate(begin + usize::from(length));
            }
            Effect::Long => letter::spell(c, case, &mut self.bytes),
        }
        self.pieces.push(Piece { at: begin, original, even: false });
    }

    /// What a character does, from memory if it came before: a text has few letters, and many of each.
    fn effect(&mut self, c: char, case: Case) -> Effect {
        self.known.resize(KNOWN, (Case::Kept, '\0', Effect::Nothing));
        // Letters of one script, which follow one another, and signs do not meet in one place.
        let place = (u32::from(c) ^ (u32::from(c) >> 7)) as usize % KNOWN;
        let known = &mut self.known[place];
        if (known.0, known.1) != (case, c) {
            *known = (case, c, letter::effect(c, case));
        }
        known.2
    }

    fn ends_with_space(&self) -> bool {
        self.bytes.last() == Some(&b' ')
    }

    /// Notes that from `begin` on each byte stands for one byte.
    fn note_even(&mut self, begin: usize, original: Range<usize>) {
        match self.pieces.last_mut() {
            Some(last) if last.even && last.original.end == original.start => last.original.end = original.end,
            _ => self.pieces.push(Piece { at: begin, original, even: true }),
        }
    }

    /// Gives the last character what follows it in the original up to `end`, such as its accents.
    fn attach(&mut self, end: usize) {
        let length = self.bytes.iter().rev().take_while(|&&byte| byte & 0xC0 == 0x80).count() + 1;
        let Some(last) = self.pieces.last_mut() else { return };
        if last.even && last.original.len() > length {
            last.original.end -= length;
            let original = last.original.end..end;
            self.pieces.push(Piece { at: self.bytes.len() - length, original, even: false });
        } else {
            last.original.end = end;
            last.even = false;
        }
    }
}

/// A byte of ASCII with white space and hyphens as spaces.
fn spaced(byte: u8) -> u8 {
    if byte == b'-' || byte.wrapping_sub(b'\t') < 5 { b' ' } else { byte }
}

/// Whether two spaces stand side by side. Without an early end, so that many bytes are looked at in one step.
fn has_double_space(bytes: &[u8]) -> bool {
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(0, |found, (&a, &b)| found | (u8::from(a == b' ') & u8::from(b == b' '))) != 0
}

/// How many bytes at the beginning are ASCII.
fn ascii_prefix(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    let whole = bytes.chunks(16).take_while(|chunk| chunk.is_ascii()).map(<[u8]>::len).sum::<usize>();
    whole + bytes[whole..].iter().take_while(|byte| byte.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn two_spellings_of_one_word_are_equal() {
        for (text, folded) in [
            ("Vučić", "vucic"),
            ("Вучић", "vucic"),
            ("Đinđić Ђинђић", "djindjic djindjic"),
            ("Љубљана, Њујорк, Џакарта", "ljubljana, njujork, dzakarta"),
            ("Щукин, Йемен, объезд, Юля, рябь", "scukin, jemen, obezd, julja, rjab"),
            ("и\u{306}од, Київ, Ґалаґан, Єва", "jod, kijiv, galagan, jeva"),
            ("Ѓорѓи г\u{301} ќ", "gjorgji gj kj"),
            ("Straße STRASSE ẞ", "strasse strasse ss"),
            ("Ærø œuvre Łódź Þór", "aero oeuvre lodz thor"),
            ("İstanbul ırmak", "istanbul irmak"),
            ("peace-keeping peace‑keeping peace\nkeeping", "peace keeping peace keeping peace keeping"),
            ("a — b -- c \u{a0} d", "a b c d"),
            ("co\u{ad}opera\u{200b}tion", "cooperation"),
            ("“it’s” „so“ «ja» …", "\"it's\" \"so\" \"ja\" ..."),
            ("ﬁne ² Ⅷ", "fine 2 viii"),
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
            ("مُحَمَّد محمد أحمد", "محمد محمد احمد"),
            ("ﹱa ﷲ", "a الله"),
            ("が か", "か\u{3099} か"),
            ("", ""),
        ] {
            assert_eq!(fold(text, Case::Ignored).text(), folded, "{text}");
        }
    }

    #[test]
    fn capitals_stay_where_case_is_kept() {
        for (text, folded) in [("Љубав", "Ljubav"), ("ŠABAC Ђ đ", "SABAC Dj dj"), ("Ωμέγα", "Ωμεγα"), ("Æ ẞ", "Ae Ss")]
        {
            assert_eq!(fold(text, Case::Kept).text(), folded);
        }
    }

    #[test]
    fn what_was_found_leads_back_to_what_was_written() {
        for (text, needle, found) in [
            ("the Vučić talks", "vucic", "Vučić"),
            ("Njegoš и Његош", "njegos", "Njegoš"),
            ("в Његошу", "nj", "Њ"),
            ("cafe\u{301} noir", "cafe", "cafe\u{301}"),
            ("cafe\u{301} noir", "caf", "caf"),
            ("one  \n two", "one two", "one  \n two"),
            ("один тень.", "ten", "тень"),
            ("rea\u{ad}d this", "read", "rea\u{ad}d"),
            ("Straße", "s", "S"),
            ("aße", "s", "ß"),
            ("日本語", "本", "本"),
        ] {
            let folded = fold(text, Case::Ignored);
            let at = folded.text().find(needle).unwrap();
            assert_eq!(&text[folded.original(at..at + needle.len())], found, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_folded_as_its_parts_are() {
        let text = "word  word -- Word\n\nword ".repeat(30);
        let folded = fold(&text, Case::Ignored);
        assert_eq!(folded.text(), "word ".repeat(120));
        for (at, _) in folded.text().match_indices("word") {
            assert!(text[folded.original(at..at + 4)].eq_ignore_ascii_case("word"));
        }
    }

    #[test]
    fn a_buffer_that_served_before_leaves_no_trace() {
        let mut folded = fold("Čačak and much more", Case::Kept);
        fold_into("", Case::Kept, &mut folded);
        assert_eq!((folded.text(), folded.original(0..0)), ("", 0..0));
    }

    proptest! {
        #[test]
        fn every_way_back_is_at_character_boundaries_and_in_order(text in "\\PC*|[a \u{301}\u{ad}љйß…é-]*") {
            for case in [Case::Kept, Case::Ignored] {
                let folded = fold(&text, case);
                let bounds: Vec<usize> = (0..=folded.text().len()).filter(|&at| folded.text().is_char_boundary(at)).collect();
                let mut before = 0..0;
                for pair in bounds.windows(2) {
                    let original = folded.original(pair[0]..pair[1]);
                    prop_assert!(text.get(original.clone()).is_some_and(|found| !found.is_empty()));
                    prop_assert!(before.start <= original.start && before.end <= original.end);
                    prop_assert!(before == original || before.end <= original.start);
                    before = original;
                }
            }
        }

        #[test]
        fn folding_a_folded_text_changes_nothing(text in "\\PC*|[a \u{301}љйß…é-]*") {
            let once = fold(&text, Case::Ignored);
            let twice = fold(once.text(), Case::Ignored);
            prop_assert_eq!(once.text(), twice.text());
        }
    }
}
