//! Whose turn it is where people speak by turns, a paragraph each.

use super::{
    cast::Cast,
    voice::{Voice, Who},
};

/// Turns that are kept in mind.
const MANY: usize = 8;
/// How sure the one can be, at most, who speaks again behind another's turn, in per cent; and what each further turn takes
/// from it that only its place gives to somebody.
const AGAIN: u8 = 84;
const STEP: u8 = 2;
/// What a third person among the last turns takes from it.
const CROWD: u8 = 15;

/// The turns of the last paragraphs, without a gap. A turn of which nobody can tell whose it is counts too.
#[derive(Debug, Default)]
pub(super) struct Turns(Vec<Option<Voice>>);

impl Turns {
    pub(super) fn push(&mut self, voice: Option<Voice>) {
        if self.0.len() == MANY {
            self.0.remove(0);
        }
        self.0.push(voice);
    }

    /// Notes whose the last turn was, where a later paragraph of it says so.
    pub(super) fn amend(&mut self, voice: &Voice) {
        if let Some(last) = self.0.last_mut() {
            *last = Some(voice.clone());
        }
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether the last paragraph was somebody's turn.
    pub(super) fn is_running(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whose the last turn was, of the people.
    pub(super) fn last(&self) -> Option<usize> {
        known(self.0.last())
    }

    /// Whose the turn before it was, of the people.
    pub(super) fn before_last(&self) -> Option<usize> {
        known(self.0.iter().rev().nth(1))
    }

    /// Who speaks next in a dialogue of two: the one who spoke before the last turn.
    pub(super) fn next(&self) -> Option<Voice> {
        let [.., Some(before), last] = &self.0[..] else { return None };
        let is_other = last.as_ref().is_none_or(|last| last.who != before.who);
        let certainty = before.certainty.min(AGAIN) - STEP.min(before.certainty);
        let certainty = if self.is_crowd() { certainty.saturating_sub(CROWD) } else { certainty };
        (before.who.is_told() && is_other).then(|| Voice { certainty, ..before.clone() })
    }

    /// Whose turn it is in a news text, where one may speak in several paragraphs: the last three were A's, B's and A's.
    pub(super) fn next_strictly(&self, cast: &Cast<'_>) -> Option<&Voice> {
        let [.., first, Some(second), third] = &self.0[..] else { return None };
        let person = |voice: &Voice| voice.who.known().filter(|who| cast.is_person(*who));
        let (a, b, c) = (person(first.as_ref()?)?, person(second)?, person(third.as_ref()?)?);
        (a == c && a != b).then_some(second)
    }

    /// Whether three or more had a turn of late.
    fn is_crowd(&self) -> bool {
        let mut told: Vec<Who> = Vec::new();
        for who in self.0.iter().flatten().map(|voice| voice.who).filter(|who| who.is_told()) {
            if !told.contains(&who) {
                told.push(who);
            }
        }
        told.len() > 2
    }
}

fn known(turn: Option<&Option<Voice>>) -> Option<usize> {
    turn?.as_ref()?.who.known()
}
