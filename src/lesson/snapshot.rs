//! All that a follower needs to show what is shown: with the same article and plan a snapshot is the screen.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Clock, Grain, Light, Phase, Poll, Timer, Walk};
use crate::text::clean_line;

/// The state of a lesson, a few hundred bytes as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Snapshot {
    /// Grows with every change; of two the greater holds.
    pub revision: u64,
    /// Index into [`super::Plan::stages`].
    pub stage: usize,
    /// Parts of it that are shown, at least one.
    pub shown: usize,
    /// How many parts it has, where they are known.
    #[serde(default)]
    pub parts: usize,
    /// Whether the parts are sentences.
    #[serde(default, skip_serializing_if = "is_no")]
    pub by_sentence: bool,
    /// What stands in the light, as [`Light::code`] writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<(u8, usize)>,
    /// What that is called, for who has not the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lit: Option<String>,
    /// A number that was typed and waits for a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<usize>,
    /// The questions that were passed over before this step and wait, from 0; the first of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits: Vec<usize>,
    /// Whether the screen is black or white.
    #[serde(default)]
    pub curtain: Curtain,
    /// What is done with what is not shown yet.
    #[serde(default)]
    pub veil: Veil,
    /// The question that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
    /// What came of writing the hands and the handout last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// Seconds that the countdown lasts, and that are left of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<(u64, u64)>,
    /// Seconds that the lesson and this step have taken.
    #[serde(default)]
    pub taken: (u64, u64),
}

/// What is told of a question's hands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counted {
    /// How far the question is.
    pub phase: Phase,
    /// The choice whose hands are counted, from 0.
    pub choice: usize,
    /// Whether anybody has begun to count.
    #[serde(default, rename = "begun")]
    pub has_begun: bool,
    /// The hands of each choice; none as long as they are hidden from who is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<Vec<u32>>,
}

/// What hangs before the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Curtain {
    /// Nothing.
    #[default]
    Open,
    /// The screen is black.
    Black,
    /// The screen is white.
    White,
}

/// What is done with what is not shown yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Veil {
    /// It is not seen at all; its room is kept.
    #[default]
    Hide,
    /// It is seen faintly.
    Dim,
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Who counts the hands.
    Teacher,
    /// Who raises them.
    Class,
}

/// Why a text is no snapshot.
#[derive(Debug, thiserror::Error)]
#[error("not the state of a lesson: {0}")]
pub struct SnapshotError(#[from] serde_json::Error);

impl Snapshot {
    /// Bytes that a snapshot takes at the most.
    pub const MOST: usize = 2048;
    /// Questions that wait that are told.
    pub const WAITING: usize = 4;
    /// Letters of what stands in the light that are told.
    pub const NAME: usize = 60;
    /// Letters of what came of writing that are told.
    pub const KEPT: usize = 100;

    /// As one line of JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What a line of JSON says.
    pub fn of_json(text: &str) -> Result<Self, SnapshotError> {
        Ok(serde_json::from_str(text)?)
    }

    /// Where the class is.
    pub fn walk(&self) -> Walk {
        Walk { stage: self.stage, shown: self.shown.max(1) }
    }

    /// How much comes at a time.
    pub fn grain(&self) -> Grain {
        if self.by_sentence { Grain::Sentence } else { Grain::Block }
    }

    /// What stands in the light.
    pub fn light(&self) -> Option<Light> {
        self.light.and_then(Light::of_code)
    }

    /// The same with nothing in it that could act on a terminal, whoever made it.
    #[must_use]
    pub fn cleaned(self) -> Self {
        let cleaned = |told: Option<String>| told.map(|told| clean_line(&told));
        Self { lit: cleaned(self.lit), kept: cleaned(self.kept), ..self }
    }

    /// The same with the time and countdown of a clock.
    #[must_use]
    pub fn timed(self, clock: &Clock, timer: Option<Timer>) -> Self {
        let seconds = |duration: Duration| duration.as_secs();
        Self {
            timer: timer.map(|timer| (seconds(timer.of), seconds(timer.left(clock.now())))),
            taken: (seconds(clock.whole()), seconds(clock.spent(self.stage))),
            ..self
        }
    }
}

impl Snapshot {
    /// The same when so much more time has passed, and nothing else.
    #[must_use]
    pub fn after(self, passed: Duration) -> Self {
        let more = passed.as_secs();
        Self {
            timer: self.timer.map(|(of, left)| (of, left.saturating_sub(more))),
            taken: (self.taken.0.saturating_add(more), self.taken.1.saturating_add(more)),
            ..self
        }
    }
}

impl Counted {
    /// What somebody is told of a question's hands.
    pub fn of(poll: &Poll, audience: Audience) -> Self {
        let hands = match audience {
            Audience::Teacher => Some(poll.hands()),
            Audience::Class => poll.results(),
        };
        Self {
            phase: poll.phase(),
            choice: poll.choice(),
            has_begun: poll.has_begun(),
            hands: hands.map(<[u32]>::to_vec),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_no(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Question;

    #[test]
    fn a_snapshot_survives_its_way_and_is_never_large() {
        let whole = Snapshot {
            revision: u64::MAX,
            stage: usize::MAX,
            shown: usize::MAX,
            parts: usize::MAX,
            by_sentence: true,
            light: Some((4, usize::MAX)),
            lit: Some("\u{1}".repeat(Snapshot::NAME)),
            typed: Some(usize::MAX),
            waits: vec![usize::MAX; Snapshot::WAITING],
            curtain: Curtain::Black,
            veil: Veil::Dim,
            counted: Some(Counted {
                phase: Phase::Answered,
                choice: 98,
                has_begun: true,
                hands: Some(vec![9_999; 99]),
            }),
            kept: Some("\u{1}".repeat(Snapshot::KEPT)),
            timer: Some((u64::MAX, u64::MAX)),
            taken: (u64::MAX, u64::MAX),
        };
        for snapshot in [whole, Snapshot::default()] {
            let json = snapshot.json();
            assert!(json.len() <= Snapshot::MOST, "{}", json.len());
            assert_eq!(Snapshot::of_json(&json).unwrap(), snapshot);
        }
        assert!(Snapshot::of_json("{\"stage\":-1}").is_err() && Snapshot::of_json("").is_err());
        assert_eq!(Snapshot::default().walk(), Walk::at(0));
    }

    #[test]
    fn the_class_is_told_the_hands_when_the_count_is_closed_and_the_teacher_always() {
        let question = Question {
            ask: String::new(),
            choices: vec!["a".into(), "b".into()],
            answer: Some(0),
            evidence: None,
            explain: None,
        };
        let mut poll = Poll::new(&question);
        poll.type_digit(7);
        assert_eq!(Counted::of(&poll, Audience::Class).hands, None);
        assert_eq!(Counted::of(&poll, Audience::Teacher).hands, Some(vec![7, 0]));
        poll.advance(&question);
        assert_eq!(Counted::of(&poll, Audience::Class).hands, Some(vec![7, 0]));
    }
}
