//! The questions of the lesson on a page of their own, and the answers with their evidence on another.
//!
//! What a lesson tells its teacher only (the notes of its steps) is not for a handout.

use super::{
    address,
    tags::{Handout, running},
};
use crate::article::{BlockKind, Position, Question};

/// Whether there is anything to ask.
pub(super) fn is_there(out: &Handout) -> bool {
    !questions_of(out).is_empty()
}

fn questions_of<'a>(out: &Handout<'a>) -> &'a [Question] {
    out.article.lesson.as_ref().map_or(&[], |lesson| &lesson.questions)
}

/// The questions with room for a name and for what has no choices.
pub(super) fn questions(out: &mut Handout) {
    let lesson = out.article.lesson.as_ref();
    if let Some(title) = lesson.and_then(|lesson| lesson.title.as_deref()) {
        out.element("p", &[("class", "summary")], title);
        out.markup("\n");
    }
    if let Some(minutes) = lesson.and_then(|lesson| lesson.minutes) {
        out.ours("p", &[("class", "note")], &format!("A lesson of {minutes} minutes"));
        out.markup("\n");
    }
    aims(out);
    out.open_ours("p", &[("class", "names"), ("aria-hidden", "true")]);
    out.markup("<span>Name</span> <span>Class</span> <span>Date</span></p>\n<ol class=\"questions\">\n");
    for (number, question) in questions_of(out).iter().enumerate() {
        out.open("li", &[("id", &format!("question.{}", number + 1))]);
        out.element("p", &[], &question.ask);
        if question.choices.is_empty() {
            out.markup("<div class=\"lines\"></div>");
        } else {
            out.markup("<ol class=\"choices\">");
            question.choices.iter().for_each(|choice| out.element("li", &[], choice));
            out.markup("</ol>");
        }
        out.markup("</li>\n");
    }
    out.markup("</ol>\n");
}

/// What the class shall know at the end.
fn aims(out: &mut Handout) {
    let aims = out.article.lesson.as_ref().map_or(&[][..], |lesson| &lesson.aims);
    if aims.is_empty() {
        return;
    }
    out.ours("p", &[("class", "note")], "At the end of this lesson");
    out.markup("<ul>");
    for aim in aims {
        out.element("li", &[], aim);
    }
    out.markup("</ul>\n");
}

/// The answers, why they are right, and the paragraph that proves each.
pub(super) fn answers(out: &mut Handout) {
    out.markup("<ol class=\"questions\">\n");
    for (number, question) in questions_of(out).iter().enumerate() {
        out.open("li", &[("id", &format!("answer.{}", number + 1))]);
        out.markup("<p>");
        out.element("a", &[("href", &format!("#question.{}", number + 1))], &question.ask);
        out.markup("</p>");
        right(out, question);
        if let Some(explain) = &question.explain {
            out.element("p", &[], explain);
        }
        if let Some(evidence) = question.evidence {
            prove(out, evidence);
        }
        out.markup("</li>\n");
    }
    out.markup("</ol>\n");
}

/// The right choice with its letter.
fn right(out: &mut Handout, question: &Question) {
    let right = question.answer.and_then(|answer| Some((answer, question.choices.get(answer)?)));
    let Some((answer, choice)) = right else { return };
    out.markup("<p class=\"right\">");
    let letter = u8::try_from(answer).ok().filter(|answer| *answer < 26).map(|answer| char::from(b'A' + answer));
    out.element("b", &[], &letter.map_or_else(|| (answer + 1).to_string(), String::from));
    out.text(" ");
    out.text(choice);
    out.markup("</p>");
}

/// The text of the paragraph, and which it is.
fn prove(out: &mut Handout, evidence: Position) {
    let Some(block) = out.article.block(evidence.section, evidence.block) else { return };
    let text = match &block.kind {
        BlockKind::Image { alt, .. } if block.text.is_empty() => alt,
        _ => &block.text,
    };
    out.markup("<figure class=\"evidence\">");
    out.element("blockquote", &[], &running(text));
    out.markup("<figcaption>");
    address::link_to_block(out, evidence);
    out.markup("</figcaption></figure>");
}
