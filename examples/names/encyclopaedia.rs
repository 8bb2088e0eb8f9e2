//! Reads Re-DocRED: articles with the mentions of each entity.

use dateline::annotate::find::people::tags::Named;
use serde::Deserialize;

use super::{
    Result,
    texts::{Raw, Tagged, mark},
};

#[derive(Deserialize)]
struct Article {
    sents: Vec<Vec<String>>,
    #[serde(rename = "vertexSet")]
    entities: Vec<Vec<Mention>>,
}

#[derive(Deserialize)]
struct Mention {
    sent_id: usize,
    /// The first word, and the one behind the last.
    pos: [usize; 2],
    #[serde(rename = "type")]
    kind: String,
}

/// The articles of a file.
pub(crate) fn read(source: &str) -> Result<Vec<Raw>> {
    let articles: Vec<Article> = serde_json::from_str(source)?;
    Ok(articles.into_iter().map(tagged).collect())
}

fn tagged(article: Article) -> Raw {
    let words = |sentence: Vec<String>| sentence.into_iter().map(|word| Tagged { word, name: None }).collect();
    let mut sentences: Raw = article.sents.into_iter().map(words).collect();
    let mut mentions: Vec<Mention> = article.entities.into_iter().flatten().collect();
    mentions.sort_by_key(|mention| (mention.sent_id, mention.pos[0], std::cmp::Reverse(mention.pos[1])));
    for mention in mentions {
        let Some(named) = kind_of(&mention.kind) else { continue };
        let sentence = sentences.get_mut(mention.sent_id);
        let words = sentence.and_then(|sentence| sentence.get_mut(mention.pos[0]..mention.pos[1]));
        if let Some(words) = words.filter(|words| words.iter().all(|word| word.name.is_none())) {
            mark(words, named);
        }
    }
    sentences
}

fn kind_of(kind: &str) -> Option<Named> {
    match kind {
        "PER" => Some(Named::Person),
        "ORG" => Some(Named::Organisation),
        "LOC" => Some(Named::Place),
        "MISC" => Some(Named::Other),
        _ => None,
    }
}
