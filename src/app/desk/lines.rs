//! What is said of the step that is shown, and of those that come, as lines.

use std::time::Duration;

use super::{Desk, Leaf, Link, fault::put_fault, leaf::key_lines};
use crate::{
    keys::{Command, Mode, binding_of},
    lesson::{Asked, Counted, Curtain, Item, Phase, Snapshot, come_first, letter, minutes},
    palette::Role,
    text::{self, fill},
};

/// A line of the teacher's screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskLine {
    /// Words.
    Words(String, Role),
    /// What is typed in the list of steps; how many match, of how many.
    Typed {
        /// What was typed.
        typed: String,
        /// How many match, and how many there are.
        count: (usize, usize),
    },
    /// A step of the list.
    Step {
        /// Its number, its name, its time.
        words: String,
        /// Whether it is the chosen one.
        chosen: bool,
    },
    /// The beginning of a choice, or the rest of it where it takes more lines.
    Choice {
        /// Its number from 0; none for the rest.
        choice: Option<usize>,
        /// Its words.
        words: String,
        /// Its hands, if they are counted.
        hands: Option<u32>,
        /// Whether it is the right one.
        right: bool,
        /// Whether its hands are counted now.
        counted: bool,
    },
}

/// Cells before the words of a choice: a sign, the letter, its hands.
pub(super) const CHOICE: usize = 12;

/// What is said where keys are not answered.
const UNANSWERED: &str = "The lesson does not answer: is its window stopped, or busy?";

impl DeskLine {
    pub(super) fn empty() -> Self {
        Self::Words(String::new(), Role::Text)
    }
}

impl Desk {
    /// All that is said of the step, in so many cells.
    pub(super) fn lines(&self, cells: usize) -> Vec<DeskLine> {
        match &self.leaf {
            Leaf::Keys => return key_lines(cells),
            Leaf::Steps(picker) => return self.picker_lines(picker),
            Leaf::Note => {}
        }
        let mut lines = Vec::new();
        let Some(now) = &self.told else {
            put(&mut lines, &self.awaited(), Role::Dim, cells);
            return lines;
        };
        let step = self.step(0);
        let part = if now.parts > 1 { format!(" · {} of {}", now.shown, now.parts) } else { String::new() };
        put(&mut lines, &(numbered(now.stage, self.outline.count, step) + &part), Role::Title, cells);
        if self.is_unanswered() {
            put(&mut lines, UNANSWERED, Role::Fault, cells);
        }
        for state in self.states(now) {
            put(&mut lines, &state, Role::Notice, cells);
        }
        if let Some(fault) = &self.outline.fault {
            lines.push(DeskLine::empty());
            put_fault(&mut lines, fault, cells);
        }
        if let Some(asked) = step.and_then(|step| step.asked.as_ref()) {
            lines.push(DeskLine::empty());
            put_asked(&mut lines, asked, now.counted.as_ref(), cells);
        }
        lines.push(DeskLine::empty());
        match step.and_then(|step| step.note.as_deref()) {
            Some(note) => put(&mut lines, note, Role::Text, cells),
            None => put(&mut lines, "No note for this step.", Role::Dim, cells),
        }
        lines
    }

    /// What is said before any lesson has told anything.
    fn awaited(&self) -> String {
        let [go_on, quit] = [Command::Present, Command::Close].map(|command| binding_of(Mode::Notes, command));
        let [go_on, quit] = [go_on, quit].map(|binding| binding.map_or("?", |binding| binding.key()));
        match self.link {
            Link::Ended => format!("No lesson runs yet; it is shown as soon as one begins · {quit} ends"),
            Link::Away => format!("The lesson rests: the projector shows the article · {go_on} goes on with it"),
            Link::Opening | Link::Following => "Waiting for the lesson …".to_owned(),
        }
    }

    /// What the projector does beside showing the step.
    fn states(&self, now: &Snapshot) -> Vec<String> {
        let curtain = match now.curtain {
            Curtain::Open => None,
            Curtain::Black => Some("The projector is black."),
            Curtain::White => Some("The projector is white."),
        };
        let link = match self.link {
            Link::Ended => Some("The lesson has ended. This screen waits for it, and follows again."),
            Link::Away => return vec![self.awaited()],
            Link::Opening | Link::Following => curtain,
        };
        let lit = now.lit.as_ref().map(|name| format!("In the light: {name}"));
        let waits = come_first(&now.waits);
        let typed = now.typed.map(|number| format!("{number} … Enter goes to that step"));
        link.map(str::to_owned).into_iter().chain(lit).chain(waits).chain(typed).chain(now.kept.clone()).collect()
    }

    /// The steps that come, the next one first, each in a line of so many cells, of which its time is never cut.
    pub(super) fn coming(&self, most: usize, cells: usize) -> Vec<String> {
        let Some((stage, count)) = self.place() else { return Vec::new() };
        let next = stage.saturating_add(1);
        if next >= count {
            return vec!["This is the last step.".to_owned()];
        }
        let name = |(further, index)| {
            let step = self.step(further);
            let planned = step.and_then(|step| step.planned).map(|planned| minutes(Duration::from_secs(planned)));
            let time = planned.map(|planned| format!(" · {planned}")).unwrap_or_default();
            let name = format!("{} {}", index + 1, step.map_or("", |step| step.name.as_str()));
            format!("{}{time}", text::truncate(&name, cells.saturating_sub(text::width(&time))))
        };
        (1..).zip(next..count).take(most).map(name).collect()
    }

    /// What the clock says: of the lesson, of the step, its pace, the countdown.
    pub(super) fn clock(&self) -> Vec<(String, Role)> {
        let Some(now) = self.snapshot() else { return Vec::new() };
        let told = |seconds: u64| minutes(Duration::from_secs(seconds));
        let of = |planned: Option<Duration>| planned.map(|of| format!(" of {}", minutes(of))).unwrap_or_default();
        let planned = self.step(0).and_then(|step| step.planned).map(Duration::from_secs);
        let mut clock = vec![(format!("{}{}", told(now.taken.0), of(self.outline.planned())), Role::Figure)];
        clock.push((format!("step {}{}", told(now.taken.1), of(planned)), Role::Text));
        clock.extend(self.pace().map(|pace| (format!("{} {}", pace.sign(), pace.words()), pace_role(pace))));
        clock.extend(now.timer.map(|(_, left)| match left {
            0 => ("time is up".to_owned(), Role::Fault),
            left => (format!("timer {}", told(left)), Role::Key),
        }));
        clock
    }
}

fn pace_role(pace: crate::lesson::Pace) -> Role {
    match pace {
        crate::lesson::Pace::Behind(_) => Role::Fault,
        _ => Role::Notice,
    }
}

/// `4 of 13 · Serbian meeting`
fn numbered(stage: usize, count: usize, step: Option<&Item>) -> String {
    let name = step.map(|step| format!(" · {}", step.name)).unwrap_or_default();
    format!("{} of {count}{name}", stage.saturating_add(1))
}

pub(super) fn put(lines: &mut Vec<DeskLine>, words: &str, role: Role, cells: usize) {
    lines.extend(fill(words, cells).into_iter().map(|line| DeskLine::Words(line, role)));
}

fn put_asked(lines: &mut Vec<DeskLine>, asked: &Asked, counted: Option<&Counted>, cells: usize) {
    put(lines, &asked.ask, Role::Strong, cells);
    if let Some(counted) = counted {
        put(lines, &phase(asked, counted), Role::Dim, cells);
    }
    let hands = counted.and_then(|counted| counted.hands.as_deref()).unwrap_or_default();
    let is_open = counted.is_some_and(|counted| counted.phase == Phase::Open);
    for (choice, words) in asked.choices.iter().enumerate() {
        for (row, words) in fill(words, cells.saturating_sub(CHOICE)).into_iter().enumerate() {
            let is_first = row == 0;
            lines.push(DeskLine::Choice {
                choice: is_first.then_some(choice),
                words,
                hands: hands.get(choice).copied().filter(|_| is_first),
                right: is_first && asked.answer == Some(choice),
                counted: is_first && is_open && counted.is_some_and(|counted| counted.choice == choice),
            });
        }
    }
    if let Some(explain) = &asked.explain {
        lines.push(DeskLine::empty());
        put(lines, &format!("With the answer: {explain}"), Role::Dim, cells);
    }
}

/// How far a question is, and all its hands.
fn phase(asked: &Asked, counted: &Counted) -> String {
    let hands: u64 = counted.hands.iter().flatten().map(|hands| u64::from(*hands)).sum();
    let right = asked.answer.and_then(|answer| counted.hands.as_ref()?.get(answer)).filter(|_| hands > 0);
    let right = right.map(|right| format!(" · {right} right")).unwrap_or_default();
    let told = match counted.phase {
        Phase::Open if asked.choices.is_empty() => return "The question is asked.".to_owned(),
        Phase::Open => format!("Hands for {} are counted", letter(counted.choice)),
        Phase::Closed => "The class sees the count".to_owned(),
        Phase::Answered => "The class sees the answer".to_owned(),
        Phase::Proved => "The class sees what proves it".to_owned(),
    };
    format!("{told} · {hands} {}{right}", if hands == 1 { "hand" } else { "hands" })
}

/// Parts of a row, in as many rows as they take; those that no row has room for are cut by who draws them.
pub(super) fn in_rows(parts: Vec<(String, Role)>, cells: usize, gap: usize) -> Vec<Vec<(String, Role)>> {
    let mut rows: Vec<Vec<(String, Role)>> = Vec::new();
    let mut used = 0;
    for part in parts {
        let width = text::width(&part.0);
        match rows.last_mut() {
            Some(row) if used + gap + width <= cells => {
                used += gap + width;
                row.push(part);
            }
            _ => {
                used = width;
                rows.push(vec![part]);
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::{
        app::Settings,
        lesson::{Outline, Told},
    };

    #[test]
    fn of_a_step_that_comes_the_name_is_cut_and_not_the_time() {
        let mut desk = Desk::new(Settings::default(), Size { width: 120, height: 40 });
        let step = |name: &str| Item { name: name.into(), planned: Some(90), ..Item::default() };
        let steps = ["One", "The peacekeepers in Kosovo", "Map"].map(step).to_vec();
        desk.hear(Told::Outline(Outline { count: 3, steps, ..Outline::default() }), Duration::ZERO);
        desk.hear(Told::Now(Snapshot::default()), Duration::ZERO);
        assert_eq!(desk.coming(9, 20), ["2 The peacek… · 1:30", "3 Map · 1:30"]);
    }

    #[test]
    fn a_lesson_that_answers_no_key_is_told_until_it_does() {
        let seconds = Duration::from_secs;
        let mut desk = Desk::new(Settings::default(), Size { width: 80, height: 24 });
        desk.hear(Told::Outline(Outline { count: 2, ..Outline::default() }), seconds(0));
        desk.hear(Told::Now(Snapshot::default()), seconds(0));
        let is_told = |desk: &Desk| desk.plan.lines.contains(&DeskLine::Words(UNANSWERED.to_owned(), Role::Fault));
        desk.tick(seconds(60));
        assert!(!is_told(&desk), "nobody has asked it for anything");
        desk.press("→".parse().unwrap());
        desk.tick(seconds(62));
        assert!(!is_told(&desk));
        desk.press("→".parse().unwrap());
        desk.tick(seconds(63));
        assert!(is_told(&desk), "{:?}", desk.plan.lines);
        desk.hear(Told::Now(Snapshot::default()), seconds(65));
        assert!(is_told(&desk), "what is told anyway answers no key");
        desk.hear(Told::Done, seconds(66));
        desk.tick(seconds(90));
        assert!(!is_told(&desk));
    }

    #[test]
    fn the_teacher_reads_what_is_said_with_the_answer_while_hands_are_counted() {
        let mut desk = Desk::new(Settings::default(), Size { width: 80, height: 24 });
        let asked = Asked { ask: "Who?".into(), explain: Some("She was there.".into()), ..Asked::default() };
        let steps = vec![Item { asked: Some(asked), ..Item::default() }];
        desk.hear(Told::Outline(Outline { count: 1, steps, ..Outline::default() }), Duration::ZERO);
        let counted = Some(Counted { phase: Phase::Open, ..Counted::default() });
        desk.hear(Told::Now(Snapshot { counted, ..Snapshot::default() }), Duration::ZERO);
        let told = DeskLine::Words("With the answer: She was there.".to_owned(), Role::Dim);
        assert!(desk.plan.lines.contains(&told), "{:?}", desk.plan.lines);
    }
}
