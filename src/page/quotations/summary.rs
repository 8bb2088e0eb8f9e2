//! What can be said of the quotations in a line: whose they are, who is not quoted, how much a speaker says.

use super::Quotations;
use crate::{
    article::{Kind, Speaker},
    page::Look,
    text,
};

/// People without words who are named; the others are counted.
const NAMED: usize = 4;

impl Quotations<'_> {
    /// `All 6 quotations are Jens Stoltenberg's; Aleksandar Vučić and Albin Kurti are not quoted.`
    pub(super) fn summary(&self) -> String {
        let speakers = self.mentions.speakers();
        let count = self.mentions.quotations().len();
        let nameless = self.article.nameless.len();
        let all = count + nameless;
        let who = match (speakers, count) {
            ([], _) if nameless == 0 => return String::new(),
            ([], _) if nameless == 1 => "One quotation, of nobody named".to_owned(),
            ([], _) => format!("{nameless} quotations of nobody named"),
            ([only], _) if nameless > 0 => {
                let whose = possessive(self.article.name(only.speaker));
                format!("{all} quotations, {count} {whose} and {nameless} of nobody named")
            }
            (several, _) if nameless > 0 => {
                format!("{all} quotations, {count} by {} speakers and {nameless} of nobody named", several.len())
            }
            ([only], 1) => format!("The only quotation is {}", possessive(self.article.name(only.speaker))),
            ([only], 2) => format!("Both quotations are {}", possessive(self.article.name(only.speaker))),
            ([only], _) => format!("All {count} quotations are {}", possessive(self.article.name(only.speaker))),
            (several, _) => format!("{count} quotations by {} speakers", several.len()),
        };
        let silent = self.article.entries(Kind::Person).filter(|person| self.mentions.spoken_count(*person) == 0);
        let mut named: Vec<String> = Vec::new();
        let mut more = 0;
        for person in silent {
            if named.len() < NAMED { named.push(self.article.name(person).to_owned()) } else { more += 1 }
        }
        named.extend((more > 0).then(|| if more == 1 { "one more".to_owned() } else { format!("{more} others") }));
        let is = if named.len() == 1 { "is" } else { "are" };
        match text::enumeration(&named) {
            none if none.is_empty() => format!("{who}."),
            named => format!("{who}; {named} {is} not quoted."),
        }
    }
}

/// `6 quotations, 81 words`
pub(super) fn of_speaker(said: &Speaker, look: Look) -> String {
    let count = |number: usize, one: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") };
    let direct = format!("{}{}{}", count(said.direct.len(), "quotation"), look.dot(), count(said.words, "word"));
    let reported = format!("{} reported", said.reported.len());
    match (said.direct.is_empty(), said.reported.is_empty()) {
        (_, true) => direct,
        (true, false) => reported,
        (false, false) => format!("{direct}{}{reported}", look.dot()),
    }
}

/// `Albin Kurti's`, `James'`
fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}'") } else { format!("{name}'s") }
}
