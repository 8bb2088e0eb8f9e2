//! The last row of the projector: how far the lesson is, the name of the step, what waits, the countdown.

use ratatui::layout::Rect;

use super::super::canvas::Canvas;
use crate::{
    app::{Model, Teaching},
    keys::{Command, Mode, binding_of},
    lesson::{Phase, come_first, letter, minutes},
    palette::Role,
    text,
};

/// Cells of the line of progress.
const LINE: usize = 20;
/// Seconds of a countdown that are its last.
const SHORT: u64 = 10;
/// Cells between the name of the step and what is told of it.
const SEPARATOR: usize = 3;

/// Draws the last row.
pub(super) fn draw(canvas: &mut Canvas, model: &Model, teaching: &Teaching, area: Rect) {
    let margin = u16::from(area.width >= 40);
    let end = draw_timer(canvas, teaching, Rect { width: area.width.saturating_sub(margin), ..area });
    let (x, room) = (area.x + margin, end.saturating_sub(area.x + margin + 1));
    if let Some(number) = teaching.typed() {
        canvas.put(x, area.y, room, &awaited(teaching, number), Role::Notice);
        return;
    }
    if let Some(notice) = &model.status.notice {
        let role = if notice.fault { Role::Fault } else { Role::Notice };
        canvas.put(x, area.y, room, &notice.text, role);
        return;
    }
    let told = if model.mode() == Mode::Menu { vec![in_menu()] } else { told(teaching) };
    draw_place(canvas, teaching, &told, Rect { x, width: room, ..area });
}

/// Draws the countdown at the right; where it begins.
fn draw_timer(canvas: &mut Canvas, teaching: &Teaching, area: Rect) -> u16 {
    let Some(timer) = teaching.timer else { return area.right() };
    let left = timer.left(teaching.clock.now());
    let over = timer.is_over(teaching.clock.now());
    let told = if over { " time is up ".to_owned() } else { format!(" {} ", minutes(left)) };
    // It is seen from the last row: on a ground of its own, which is another one when time runs out.
    let role = if over || left.as_secs() <= SHORT { Role::HitHere } else { Role::Label };
    canvas.put_spans_ending(area.right(), area.y, area.width / 2, &[(&told, role)])
}

/// What a number that was typed is, if Enter follows.
fn awaited(teaching: &Teaching, number: usize) -> String {
    let stage = number.checked_sub(1).and_then(|stage| teaching.plan.stages.get(stage));
    match stage {
        Some(stage) => format!("{number} … Enter goes to step {number}, {}", stage.name),
        None => format!("{number} … there are {} steps", teaching.plan.stages.len()),
    }
}

/// Draws how far the lesson is, which step this is, and what is to be known of it: the longest way to say that for which
/// there is room.
fn draw_place(canvas: &mut Canvas, teaching: &Teaching, told: &[String], area: Rect) {
    let Rect { x, y, width: room, .. } = area;
    let (step, steps) = (teaching.walk.stage + 1, teaching.plan.stages.len().max(1));
    let name = teaching.stage().map_or("", |stage| stage.name.as_str());
    let (full, empty) = canvas.glyphs.progress;
    let place = format!("{step}/{steps}  ");
    // Where there is no room for both, the name is cut.
    let part = teaching.part().map(|(shown, parts)| format!("  {shown} of {parts}")).unwrap_or_default();
    let rest = usize::from(room).saturating_sub(text::width(&place) + text::width(&part));
    let name = text::truncate(name, rest);
    let taken = text::width(&place) + text::width(&name) + text::width(&part) + SEPARATOR;
    let free = usize::from(room).saturating_sub(taken);
    let fitting = told.iter().find(|told| text::width(told) <= free);
    // The line of progress gives way to words that say more.
    let has_line = room >= 70 && fitting.is_none_or(|told| text::width(told) + LINE + 2 <= free);
    let line = if has_line { LINE } else { 0 };
    let done = line * step / steps;
    let bar = [full.repeat(done), empty.repeat(line - done)];
    let gap = if line > 0 { "  " } else { "" };
    let spans = [
        (&*bar[0], Role::FrameFocused),
        (&*bar[1], Role::Frame),
        (gap, Role::Dim),
        (&*place, Role::Dim),
        (&*name, Role::Dim),
        (&*part, Role::Dim),
    ];
    let end = canvas.put_spans(x, y, room, &spans);
    let Some(told) = fitting else { return };
    let end = canvas.put_spans(end, y, room, &[(" ", Role::Dim), (canvas.glyphs.dot, Role::Dim), (" ", Role::Dim)]);
    canvas.put(end, y, (x + room).saturating_sub(end), told, Role::Notice);
}

/// What the keys do while a list lies over the lesson: those of the lesson are letters of a search then.
fn in_menu() -> String {
    let row = |command| binding_of(Mode::Menu, command).map(|row| format!("{} {}", row.key(), row.hint));
    let keys: Vec<String> = [Command::Accept, Command::Escape].into_iter().filter_map(row).collect();
    keys.join(" · ")
}

/// What is to be known of the step, the longest way to say it first: what the keys of a question do, or which question
/// comes before this.
fn told(teaching: &Teaching) -> Vec<String> {
    if let Some(told) = come_first(&teaching.walk.gate(&teaching.plan, &teaching.polls)) {
        return vec![told];
    }
    let Some((_, question, poll)) = teaching.asked() else { return Vec::new() };
    let key = |command| binding_of(Mode::Question, command).map_or("?", |binding| binding.key());
    let then = match poll.next_phase(question) {
        Some(Phase::Open | Phase::Closed) => "closes",
        Some(Phase::Answered) => "shows the answer",
        Some(Phase::Proved) => "shows where it says so",
        None => "goes on",
    };
    let then = format!("{} {then}", key(Command::NextStep));
    if !poll.is_counting() {
        return vec![then];
    }
    let (choice, next) = (letter(poll.choice()), key(Command::NextChoice));
    vec![
        format!("digits count the hands for {choice} · {next} next choice · {then}"),
        format!("digits: hands for {choice} · {next} next · {then}"),
        format!("digits: hands for {choice} · {then}"),
        format!("digits: hands for {choice}"),
        format!("count hands for {choice}"),
    ]
}
