//! `dateline print --view compare`: two sections side by side, of one article or of two.

use super::{
    super::open,
    failure::Failure,
    print::{searched, sections},
    view,
};
use crate::{
    annotate::{Comparison, Side, compare, mentions},
    app::{Opened, apart},
    article::{Article, Mentions},
    cli::{self, Print},
    page::{Line, Look},
};

/// The lines of a comparison.
pub(super) fn compared(print: &Print, look: Look) -> Result<Vec<Line>, Failure> {
    let expected = match (&print.other, print.sections.len()) {
        (None, 3..) => Some("a comparison takes two sections: give --section twice, or once for it and its neighbour"),
        (Some(_), 1 | 3..) => {
            Some("of two articles a section of each is compared: give --section twice, in that order")
        }
        _ => None,
    };
    if let Some(expected) = expected {
        return Err(cli::usage(expected).into());
    }
    let one = searched(open::asked(print.file.as_ref())?, print);
    match &print.other {
        Some(other) => of_two(print, [&one, &searched(open::asked(Some(other))?, print)], look),
        None => of_one(print, &one.article, look),
    }
}

/// Of one article: the sections that were asked for; else those that the reader would compare.
fn of_one(print: &Print, article: &Article, look: Look) -> Result<Vec<Line>, Failure> {
    let mentions = mentions(article);
    let asked: Vec<usize> = print.sections.iter().map(|word| section(article, word)).collect::<Result<_, _>>()?;
    let pair = match asked[..] {
        [one, two] if one == two => {
            return Err(cli::usage("both --section are the same one; a comparison takes two").into());
        }
        [one, two] => Some([one, two]),
        [section] => Some([section, Side { article, mentions: &mentions, section }.partner()]),
        _ => compare::pair(article, &mentions),
    };
    let pair = pair.filter(|[one, two]| one != two).map(|[one, two]| [one.min(two), one.max(two)]);
    let Some(pair) = pair else { return Ok(vec![view::dim("This article has no two sections to compare")]) };
    let [left, right] = pair.map(|section| Side { article, mentions: &mentions, section });
    Ok(view::told(&Comparison::new(left, right), look))
}

/// Of two articles: a section of each, in the order in which they were asked for; else the first of each.
fn of_two(print: &Print, articles: [&Opened; 2], look: Look) -> Result<Vec<Line>, Failure> {
    let known: [(&Article, Mentions); 2] = articles.map(|opened| (&*opened.article, mentions(&opened.article)));
    let side = |at: usize, section| Side { article: known[at].0, mentions: &known[at].1, section };
    let [left, right] = match &print.sections[..] {
        [one, two] => [section(known[0].0, one)?, section(known[1].0, two)?],
        _ => [0, side(0, 0).counterpart(known[1].0)],
    };
    let mut comparison = Comparison::new(side(0, left), side(1, right));
    if comparison.names[0] == comparison.names[1] {
        comparison.names = apart(articles.map(|opened| (&*opened.article, &opened.origin)));
    }
    Ok(view::told(&comparison, look))
}

/// The section that a word names, without those within it.
fn section(article: &Article, word: &String) -> Result<usize, Failure> {
    Ok(sections(article, std::slice::from_ref(word))?.first().copied().unwrap_or_default())
}
