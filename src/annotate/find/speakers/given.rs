//! Whether a given name, or a title, is a man's or a woman's.

pub(in crate::annotate::find) use super::cast::Gender;
use crate::text::{Case, fold, is_one_of};

/// Given names that men have far more often than women, without accents, in order.
const MEN: &str = include_str!("given/men.txt");
/// Given names that women have far more often than men, without accents, in order.
const WOMEN: &str = include_str!("given/women.txt");

/// Titles of men.
const HIS: &str = "mr mister sir lord herr monsieur señor senor don gospodin king prince pope father master squire baron \
    count earl viscount marquess emperor friar uncle brother signor grandpa";
/// Titles of women.
const HER: &str = "mrs ms miss lady dame frau fräulein madame mme mademoiselle mlle señora senora señorita doña gospođa \
    gospodja gospođica gospodjica queen princess mother mistress countess baroness viscountess marchioness empress aunt \
    sister signora signorina granny grandma widow";

/// What a title, or a noun that tells men from women, says.
pub(in crate::annotate::find) fn by_title(word: &str) -> Gender {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    match (is_one_of(&word, HIS), is_one_of(&word, HER)) {
        (true, _) => Gender::He,
        (_, true) => Gender::She,
        _ => by_noun(&word),
    }
}

/// What the end of a noun for an office says: spokeswoman, chairman.
pub(super) fn by_noun(word: &str) -> Gender {
    let word = word.to_lowercase();
    match word.as_str() {
        "actress" | "heiress" | "duchess" | "princess" | "waitress" => Gender::She,
        "actor" | "duke" => Gender::He,
        _ if word.ends_with("woman")
            || word.ends_with("girl")
            || word.ends_with("sprecherin")
            || word.ends_with("ministerin") =>
        {
            Gender::She
        }
        _ if word.ends_with("man") && (word.len() == 3 || word.ends_with("sman") || word.ends_with("rman")) => {
            Gender::He
        }
        _ => Gender::Unknown,
    }
}

/// What a given name says.
pub(in crate::annotate::find) fn by_name(name: &str) -> Gender {
    let folded = fold(name, Case::Ignored);
    let first = folded.text().split(' ').next().unwrap_or_default();
    match (has(MEN, first), has(WOMEN, first)) {
        (true, false) => Gender::He,
        (false, true) => Gender::She,
        _ => Gender::Unknown,
    }
}

/// Whether a list of names, one a line in order, has a name.
fn has(list: &str, name: &str) -> bool {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = list[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = list[start..].find('\n').map_or(list.len(), |at| start + at);
        match list[start..end].cmp(name) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_titles_tell_men_from_women() {
        for (name, gender) in [
            ("Jens", Gender::He),
            ("Aleksandar", Gender::He),
            ("Hillary", Gender::She),
            ("Angela", Gender::She),
            ("Jean-Claude", Gender::He),
            ("Stoltenberg", Gender::Unknown),
            ("", Gender::Unknown),
        ] {
            assert_eq!(by_name(name), gender, "{name}");
        }
        assert_eq!((by_title("Mr."), by_title("Mrs"), by_title("the")), (Gender::He, Gender::She, Gender::Unknown));
        assert_eq!(
            (by_noun("spokeswoman"), by_noun("chairman"), by_noun("human")),
            (Gender::She, Gender::He, Gender::Unknown)
        );
        assert!([MEN, WOMEN].iter().all(|list| list.lines().is_sorted()));
    }
}
