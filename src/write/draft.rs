//! An article with what was found in it → one file of YAML for an author to correct.
//!
//! What was found becomes what a file states: names under `also:`, words of dates under `text:`, quotations with their
//! speakers. A mention is written out in the text only where no list of names would lead to it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::file::yaml;
use crate::{
    annotate::mentions,
    article::{Article, Entry, Event, Inline, Kind, Mark, Mention, Mentions, Passage},
    text::{Case, fold},
};

/// The lines before the article.
const HEAD: &str = "\
# yaml-language-server: $schema=dateline.schema.json
# An editor completes this file once it has the schema: dateline schema > dateline.schema.json
# What was found in the text says how sure it is. Correct it, then see: dateline check FILE
";

/// The article as a file of YAML that states all that was found in it, and in which nothing more is looked for.
pub fn draft(article: &Article) -> String {
    let draft = Draft { full: mentions(article), article };
    format!("{HEAD}{}", yaml(&draft.stated()))
}

/// An article that becomes a draft.
struct Draft<'a> {
    article: &'a Article,
    /// Where it mentions what, which the draft is to say too.
    full: Mentions,
}

/// A name as the text has it, without what makes two spellings of it differ.
type Form = (Entry, String);

impl Draft<'_> {
    /// The article in which everything is stated.
    fn stated(&self) -> Article {
        let mut stated = self.named(&HashSet::new());
        // A name that is found where it was not meant is written out wherever it is.
        let wrong: HashSet<Form> = self.wrong(&mentions(&bare(&stated, &[])));
        if !wrong.is_empty() {
            stated = self.named(&wrong);
        }
        let known = mentions(&bare(&stated, &[]));
        let known: HashSet<(Entry, &Passage)> = known.all().iter().map(|it| (it.entry, &it.at)).collect();
        let missing = self.full.all().iter().filter(|it| !known.contains(&(it.entry, &it.at)));
        bare(&stated, &missing.cloned().collect::<Vec<_>>())
    }

    /// The article with every name that the text has for what was found, but for some.
    fn named(&self, wrong: &HashSet<Form>) -> Article {
        let mut named = Article { analysis: false, ..self.article.clone() };
        for (entry, forms) in self.forms() {
            let is_right = |form: &&str| !wrong.contains(&(entry, plain(form)));
            let name = plain(self.article.name(entry));
            let forms = forms.into_iter().filter(|form| is_right(form) && plain(form) != name);
            let forms: Vec<String> = forms.map(str::to_owned).collect();
            match entry.kind {
                Kind::Person => named.people[entry.index].also = forms,
                Kind::Organisation => named.organisations[entry.index].also = forms,
                Kind::Place => named.places[entry.index].also = forms,
                Kind::Date if forms.is_empty() => {}
                Kind::Date => named.dates[entry.index].events = vec![Event { text: forms, ..Event::default() }],
            }
        }
        named
    }

    /// The names that the text has for each found entry, in the order in which it first has them; a name of two
    /// entries is none's.
    fn forms(&self) -> BTreeMap<Entry, Vec<&str>> {
        let mut forms: BTreeMap<Entry, Vec<&str>> = BTreeMap::new();
        let mut owners: HashMap<String, Entry> = HashMap::new();
        let mut shared = HashSet::new();
        for mention in self.full.all() {
            let Some(form) = text(self.article, &mention.at) else { continue };
            if *owners.entry(plain(form)).or_insert(mention.entry) != mention.entry {
                shared.insert(plain(form));
            }
            if self.article.found(mention.entry).is_some() {
                let known = forms.entry(mention.entry).or_default();
                if !known.iter().any(|known| plain(known) == plain(form)) {
                    known.push(form);
                }
            }
        }
        for known in forms.values_mut() {
            known.retain(|form| !shared.contains(&plain(form)) && !form.contains('\n'));
        }
        forms
    }

    /// Names of found entries that lead to what the article does not mention.
    fn wrong(&self, named: &Mentions) -> HashSet<Form> {
        let full: HashSet<(Entry, &Passage)> = self.full.all().iter().map(|it| (it.entry, &it.at)).collect();
        let wrong = named.all().iter().filter(|it| !full.contains(&(it.entry, &it.at)));
        wrong.filter_map(|it| Some((it.entry, plain(text(self.article, &it.at)?)))).collect()
    }
}

/// The article with only the marks that a file needs: what its author marked otherwise, quotations, and some mentions.
fn bare(article: &Article, written: &[Mention]) -> Article {
    let mut bare = article.clone();
    let mut by_block: HashMap<(usize, usize), Vec<Mark>> = HashMap::new();
    for Mention { entry, at } in written {
        let mark = Mark { range: at.range.clone(), inline: Inline::Mention(*entry) };
        by_block.entry((at.section, at.block)).or_default().push(mark);
    }
    for (index, section) in bare.sections.iter_mut().enumerate() {
        let blocks = 0..section.blocks().len();
        let mut written: HashMap<usize, Vec<Mark>> =
            blocks.filter_map(|block| Some((block, by_block.remove(&(index, block))?))).collect();
        written.shrink_to_fit();
        *section = section.marked(move |block, marks| {
            let kept = marks.iter().filter(|mark| !matches!(mark.inline, Inline::Mention(_)));
            let mut marks: Vec<Mark> = kept.chain(written.get(&block).into_iter().flatten()).cloned().collect();
            marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
            marks
        });
    }
    bare
}

fn plain(name: &str) -> String {
    fold(name, Case::Kept).text().trim().to_owned()
}

/// What the text says at an address.
fn text<'a>(article: &'a Article, at: &Passage) -> Option<&'a str> {
    article.block(at.section, at.block)?.text.get(at.range.clone())
}
