//! Whose words a quotation has that no clause belongs to: those of the one who spoke before, or of another who answers.

use super::{
    class::Class,
    clause::Source,
    line::FAR,
    manner::Manner,
    memory::Memory,
    paragraph::Paragraph,
    subject::{is_verb, left},
    tokens::Kind,
    voice::{Voice, Who},
};
use crate::text::abbreviation::is_abbreviation;

/// How sure it is, in per cent, that in a story the one speaks whom the same paragraph tells of.
const BEAT: u8 = 80;

impl Paragraph<'_> {
    /// The voice of a quotation that has no clause of its own. `last` is the quotation before it in the paragraph.
    pub(super) fn inherited(&self, quote: usize, last: Option<&(usize, Voice)>, memory: &Memory) -> Option<Voice> {
        let start = self.line.sentence_start(quote);
        if let Some((before, voice)) = last
            && (*before >= start || start == quote)
        {
            return Some(voice.less(3));
        }
        let voice = match () {
            () if quote == 0 => self.of_turn(memory),
            () if start == quote => self.told_before(quote, memory),
            () => self.ahead(quote, memory).or_else(|| self.bystander(quote, memory)),
        };
        voice.filter(|voice| !self.calls(quote, voice))
    }

    /// Whether a quotation calls by the name the one whose it seems to be: nobody calls himself.
    pub(super) fn calls(&self, quote: usize, voice: &Voice) -> bool {
        voice.who.known().is_some_and(|who| self.addresses(quote, who))
    }

    /// The clause behind a later quotation of the same sentence: It is “…” and “…,” Kurti said.
    fn ahead(&self, quote: usize, memory: &Memory) -> Option<Voice> {
        let line = self.line;
        let next = (quote + 1..line.tokens.len())
            .take(30)
            .find(|at| line.tokens[*at].is_quote() || line.tokens[*at].kind == Kind::Stop)?;
        let is_same = line.tokens[next].is_quote() && line.sentence_start(next) <= quote;
        let source = line.after(next).filter(|source| is_same && source.certainty > 80)?;
        Some(self.voice(&source, memory))
    }

    /// The voice of a paragraph that begins with a quotation.
    fn of_turn(&self, memory: &Memory) -> Option<Voice> {
        if let Some(announced) = memory.announced() {
            return Some(announced.less(8));
        }
        match memory.manner {
            Manner::Dialogue => self.between(memory).or_else(|| memory.turns.next()),
            Manner::News => {
                let before = memory.turns.next_strictly(self.cast).or_else(|| memory.voice(2));
                before.map(|voice| voice.less(8))
            }
        }
    }

    /// Whom a story tells of between the first two quotations of a paragraph: “Why?” She rose. “I see.”
    fn between(&self, memory: &Memory) -> Option<Voice> {
        let second = (1..self.line.tokens.len()).find(|at| self.line.tokens[*at].is_quote())?;
        (second > 2).then(|| self.beat(second - 1, memory)).flatten()
    }

    /// Who is told of, in the sentences before a quotation, as one who speaks; else whom the last of them is about.
    fn told_before(&self, quote: usize, memory: &Memory) -> Option<Voice> {
        let tokens = self.line.tokens;
        let is_story = memory.manner == Manner::Dialogue;
        let from = if is_story { self.line.sentence_start(quote - 1) } else { 0 };
        for verb in (from..quote).rev().take(FAR).filter(|at| is_verb(tokens, *at, Class::FINITE)) {
            let start = self.line.sentence_start(verb);
            if let Some(phrase) = left(tokens, verb, start) {
                return Some(self.voice(&Source { phrase, certainty: 80 }, memory).less(15));
            }
        }
        if is_story {
            return self.beat(quote - 1, memory);
        }
        self.bystander(quote - 1, memory).map(|voice| voice.less(15))
    }

    /// The subject of a quotation's sentence, where no verb tells whose words it has.
    fn bystander(&self, quote: usize, memory: &Memory) -> Option<Voice> {
        if memory.manner == Manner::Dialogue {
            return self.beat(quote, memory);
        }
        Some(self.voice(&self.line.bystander(quote)?, memory))
    }

    /// The person whom the sentence is about that a token stands in.
    fn beat(&self, at: usize, memory: &Memory) -> Option<Voice> {
        let source = self.line.bystander(at)?;
        let voice = self.voice(&Source { certainty: BEAT, ..source }, memory);
        let is_person = match voice.who {
            Who::Known(who) => self.cast.is_person(who),
            Who::Narrator => true,
            Who::Unnamed | Who::Unknown => false,
        };
        is_person.then_some(voice)
    }

    /// Whether a quotation calls somebody by the name: “Come, Watson!”
    fn addresses(&self, quote: usize, who: usize) -> bool {
        let Kind::Quote(span) = self.line.tokens[quote].kind else { return false };
        let words = &self.spans[span].inner;
        let named = self.cast.named_within(self.at, words).iter().filter(|named| named.who == who);
        named.map(|named| &named.range).filter(|at| at.end <= words.end).any(|at| self.is_apart(words, at))
    }

    /// Whether a name stands between commas, or at an end of some words.
    fn is_apart(&self, words: &std::ops::Range<usize>, name: &std::ops::Range<usize>) -> bool {
        let before = without_title(&self.line.text[words.start..name.start]);
        let after = self.line.text[name.end..words.end].chars().next();
        let opens = before.is_empty() || before.ends_with([',', '.', '!', '?', '—', '-']);
        opens && after.is_none_or(|after| matches!(after, ',' | '.' | '!' | '?' | ';' | ':' | '—' | '-'))
    }
}

/// What stands before a name and its title.
fn without_title(before: &str) -> &str {
    let before = before.trim_end();
    let (rest, last) = before.rsplit_once(char::is_whitespace).unwrap_or(("", before));
    let is_title = last.strip_suffix('.').is_some_and(is_abbreviation);
    if is_title { rest.trim_end() } else { before }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_before_a_name_is_left_out_whatever_the_space() {
        for (before, rest) in [
            ("Come here, Mr. ", "Come here,"),
            ("Come here,\u{202F}Mr.\u{A0}", "Come here,"),
            ("Attention\u{A0}!", "Attention\u{A0}!"),
            ("Mr.", ""),
            ("", ""),
        ] {
            assert_eq!(without_title(before), rest, "{before}");
        }
    }
}
