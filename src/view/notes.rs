//! The teacher's screen: the time, the note of the step, what comes next, and the keys.

use ratatui::buffer::Buffer;

use super::canvas::Canvas;
use crate::{
    app::{Desk, DeskLine, DeskPlan, Link},
    keys::{Command, Mode, binding_of},
    lesson::letter,
    palette::Role,
    text,
};

/// Draws the screen on a buffer of its size.
pub fn draw(desk: &Desk, buffer: &mut Buffer) {
    let mut canvas = Canvas::new(buffer, desk.settings.theme, desk.settings.plain);
    let plan = &desk.plan;
    if plan.screen.height == 0 || plan.screen.width == 0 {
        return;
    }
    draw_title(&mut canvas, desk);
    draw_clock(&mut canvas, plan);
    draw_lines(&mut canvas, plan);
    draw_coming(&mut canvas, plan);
    draw_foot(&mut canvas, desk);
}

/// Draws the article's title, and at the right how the lesson is reached.
fn draw_title(canvas: &mut Canvas, desk: &Desk) {
    let (x, width) = inner(&desk.plan);
    let (told, role) = match desk.link {
        Link::Opening => ("waiting", Role::Dim),
        Link::Ended if desk.place().is_none() => ("waiting", Role::Dim),
        Link::Following => ("teaching", Role::Notice),
        Link::Away => ("resting", Role::Key),
        Link::Ended => ("ended", Role::Key),
    };
    let time = desk.time_of_day().map(|time| format!("{time}  ")).unwrap_or_default();
    let end = canvas.put_spans_ending(x + width, 0, width, &[(&time, Role::Figure), (told, role)]);
    canvas.put(x, 0, end.saturating_sub(x + 2), desk.title(), Role::Dim);
}

fn draw_clock(canvas: &mut Canvas, plan: &DeskPlan) {
    let (x, width) = inner(plan);
    for (y, row) in (1..plan.screen.height).zip(&plan.clock) {
        let mut at = x;
        for (words, role) in row {
            at = canvas.put(at, y, (x + width).saturating_sub(at), words, *role) + DeskPlan::GAP;
        }
    }
    if plan.has_rules() && plan.body.y > 1 {
        canvas.rule_across(0, plan.body.y - 1, plan.screen.width);
    }
}

fn draw_lines(canvas: &mut Canvas, plan: &DeskPlan) {
    let area = plan.body;
    for (y, line) in (area.y..area.bottom()).zip(&plan.lines) {
        match line {
            DeskLine::Words(words, role) => {
                canvas.put(area.x, y, area.width, words, *role);
            }
            DeskLine::Typed { typed, count } => draw_typed(canvas, (typed, *count), (area.x, y), area.width),
            DeskLine::Step { words, chosen } => draw_step(canvas, (words, *chosen), (area.x, y), area.width),
            choice @ DeskLine::Choice { .. } => draw_choice(canvas, choice, (area.x, y), area.width),
        }
    }
    let sign = area.right();
    if plan.more.0 && sign < plan.screen.width {
        canvas.put(sign, area.y, 1, canvas.glyphs.above, Role::FrameFocused);
    }
    if plan.more.1 && sign < plan.screen.width {
        canvas.put(sign, area.bottom() - 1, 1, canvas.glyphs.below, Role::FrameFocused);
    }
}

/// Draws what is typed in the list of steps, or how that is used, and at the right how many match.
fn draw_typed(canvas: &mut Canvas, (typed, count): (&str, (usize, usize)), (x, y): (u16, u16), width: u16) {
    let count = format!("{}/{}", count.0, count.1);
    let end = canvas.put_spans_ending(x + width, y, width / 3, &[(&count, Role::Dim)]);
    let told = if typed.is_empty() { ("type a number or a name", Role::Hint) } else { (typed, Role::Prompt) };
    canvas.put_spans(x, y, end.saturating_sub(x + 1), &[("> ", Role::Key), told]);
}

/// Draws a step of the list; the chosen one has a sign before it.
fn draw_step(canvas: &mut Canvas, (words, chosen): (&str, bool), (x, y): (u16, u16), width: u16) {
    let sign = if chosen { canvas.glyphs.selected } else { " " };
    let role = if chosen { Role::Strong } else { Role::Text };
    canvas.put_spans(x, y, width, &[(sign, Role::Key), (words, role)]);
}

/// Draws `▸✓ A   12  Words of a choice`: signs for what is counted and what is right, the letter, its hands.
fn draw_choice(canvas: &mut Canvas, line: &DeskLine, (x, y): (u16, u16), width: u16) {
    let DeskLine::Choice { choice, words, hands, right, counted } = line else { return };
    let role = if *right { Role::Strong } else { Role::Text };
    let counting = if *counted { canvas.glyphs.selected } else { " " };
    let sign = if *right { canvas.glyphs.right } else { " " };
    let name = choice.map(letter).unwrap_or_default();
    let hands = hands.map(|hands| hands.to_string()).unwrap_or_default();
    let (name, hands) = (format!(" {name:<2}"), format!("{hands:>5}  "));
    let spans =
        [(counting, Role::Key), (sign, Role::Figure), (&*name, Role::Key), (&*hands, Role::Figure), (&**words, role)];
    canvas.put_spans(x, y, width, &spans);
}

/// Draws the steps that come: a column, or a row with the next one.
fn draw_coming(canvas: &mut Canvas, plan: &DeskPlan) {
    let area = plan.coming_area;
    if !plan.is_wide() {
        if plan.has_rules() {
            canvas.rule_across(0, area.y.saturating_sub(1), plan.screen.width);
        }
        if let Some(next) = plan.coming.first().filter(|_| area.y > 0) {
            canvas.put_spans(area.x, area.y, area.width, &[("Next  ", Role::Key), (next, Role::Text)]);
        }
        return;
    }
    canvas.put(area.x, area.y, area.width, "Next", Role::Key);
    for (index, (y, step)) in (area.y + 2..area.bottom()).zip(&plan.coming).enumerate() {
        canvas.put(area.x, y, area.width, step, if index == 0 { Role::Strong } else { Role::Dim });
    }
    canvas.rule_across(0, area.bottom(), plan.screen.width);
}

/// Draws a message, or keys as far as there is room for them.
fn draw_foot(canvas: &mut Canvas, desk: &Desk) {
    let (x, width) = inner(&desk.plan);
    let y = desk.plan.screen.height - 1;
    if let Some(notice) = &desk.notice {
        canvas.put(x, y, width, &notice.text, if notice.fault { Role::Fault } else { Role::Notice });
        return;
    }
    let mut at = x;
    for (key, told) in hints(desk) {
        let cells = u16::try_from(text::width(&key) + text::width(&told) + 1).unwrap_or(u16::MAX);
        if at + cells > x + width {
            break;
        }
        at = canvas.put_spans(at, y, cells, &[(&key, Role::Key), (" ", Role::Hint), (&told, Role::Hint)]) + 2;
    }
}

/// The keys that matter most, with what they do.
fn hints(desk: &Desk) -> Vec<(String, String)> {
    if desk.is_picking() {
        let picking = [Command::LineDown, Command::LineUp, Command::Accept, Command::Escape];
        let hint = |command| binding_of(Mode::Menu, command).map(|row| (row.key().to_owned(), row.hint.to_owned()));
        return picking.into_iter().filter_map(hint).collect();
    }
    let commands = [
        Command::NextStep,
        Command::PreviousStep,
        Command::Black,
        Command::Timer,
        Command::Spotlight,
        Command::NextSection,
    ];
    let hint = |command| binding_of(Mode::Lesson, command).map(|row| (row.key().to_string(), row.hint.to_owned()));
    let own = |command| binding_of(Mode::Notes, command).map(|row| (row.key().to_owned(), row.hint.to_owned()));
    let scrolls = desk.plan.more != (false, false);
    let scroll = [Command::ScrollDown, Command::ScrollUp].into_iter().filter_map(own).filter(|_| scrolls);
    let help = [Command::Close, Command::Help, Command::Palette].into_iter().filter_map(own);
    let driving = commands.into_iter().filter_map(hint).filter(|_| desk.link == Link::Following);
    let go_on = own(Command::Present).filter(|_| desk.link == Link::Away);
    help.chain(go_on).chain(scroll).chain(driving).collect()
}

/// The first column of the screen within its margins, and the cells there.
fn inner(plan: &DeskPlan) -> (u16, u16) {
    let margin = u16::from(plan.screen.width >= 40);
    (margin, plan.screen.width.saturating_sub(2 * margin))
}
