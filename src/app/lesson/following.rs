//! What a follower is told of the lesson, and a follower that is told.

use super::Teaching;
use crate::{
    app::Model,
    lesson::{Audience, Counted, Grain, Light, Snapshot, Timer, Walk},
};

impl Model {
    /// What a follower needs to show what is shown; none without a lesson.
    pub fn snapshot(&self, audience: Audience) -> Option<Snapshot> {
        let teaching = self.teaching()?;
        let revision = teaching.told.revision;
        Some(
            Snapshot { revision, lit: self.lit_name(teaching), ..teaching.state(audience) }
                .timed(&teaching.clock, teaching.timer),
        )
    }

    /// Shows what is shown elsewhere, as far as this article has it; a lesson that is not begun is begun.
    pub fn follow_lesson(&mut self, told: &Snapshot) {
        if self.teaching().is_none() {
            self.begin_lesson(None);
        }
        let now = self.status.now;
        let Some(teaching) = self.teaching_mut() else { return };
        let last = teaching.plan.stages.len().saturating_sub(1);
        teaching.scene.grain = told.grain();
        let Walk { stage, shown } = told.walk();
        self.walk_to(Walk { stage: stage.min(last), shown });
        let light = told.light().filter(|light| self.has_light(*light));
        let Some(teaching) = self.teaching_mut() else { return };
        (teaching.scene.light, teaching.scene.curtain, teaching.scene.veil) = (light, told.curtain, told.veil);
        let seconds = std::time::Duration::from_secs;
        teaching.timer = told.timer.map(|(of, left)| {
            let (of, left) = (seconds(of), seconds(left));
            Timer { of: of.min(left.max(of)), began: now.saturating_sub(of.saturating_sub(left)) }
        });
        if let (Some(poll), Some(counted)) = (teaching.poll_mut(), &told.counted) {
            poll.follow(counted);
        }
        self.status.notice = None;
        self.arrange();
    }

    /// What stands in the light, in as many letters as are told.
    fn lit_name(&self, teaching: &Teaching) -> Option<String> {
        let name = self.light_name(teaching.scene.light?);
        Some(name.chars().take(Snapshot::NAME).collect())
    }

    fn has_light(&self, light: Light) -> bool {
        let article = &self.document.article;
        match light {
            Light::Entry(entry) => entry.index < article.count(entry.kind),
            Light::Term(index) => index < article.glossary.len(),
        }
    }

    /// Counts a change, if anything has changed that followers are told.
    pub(super) fn tell_followers(&mut self) {
        let Some(teaching) = self.teaching_mut() else { return };
        let timer = teaching.timer.map(|timer| (timer.of.as_secs(), timer.began.as_secs()));
        let state = Snapshot { timer, ..teaching.state(Audience::Teacher) };
        let revision = teaching.told.revision;
        if teaching.told != (Snapshot { revision, ..state.clone() }) {
            teaching.told = Snapshot { revision: revision + 1, ..state };
        }
    }
}

impl Teaching {
    /// What is told, without time and count of changes.
    fn state(&self, audience: Audience) -> Snapshot {
        // What the class does not see on the projector is not told to it.
        let is_teacher = audience == Audience::Teacher;
        let kept = self.keeping.told.as_ref().filter(|_| is_teacher);
        Snapshot {
            stage: self.walk.stage,
            shown: self.walk.shown,
            by_sentence: self.scene.grain == Grain::Sentence,
            light: self.scene.light.map(Light::code),
            typed: self.typed().filter(|_| is_teacher),
            parts: self.parts,
            waits: self.walk.gate(&self.plan, &self.polls).into_iter().take(Snapshot::WAITING).collect(),
            curtain: self.scene.curtain,
            veil: self.scene.veil,
            kept: kept.map(|told| told.chars().take(Snapshot::KEPT).collect()),
            counted: self.asked().map(|(_, _, poll)| Counted::of(poll, audience)),
            ..Snapshot::default()
        }
    }
}
