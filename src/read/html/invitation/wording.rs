//! What invitations say, in the languages of many sites.

/// Words of an invitation, at most: what is longer tells a story.
const LONGEST: usize = 45;
/// Words of a heading that invites, at most.
const HEADING: usize = 8;
/// Words between what is to be done and what it is to be done for, at most.
const NEAR: usize = 12;

/// Bytes of a word, more or less: where nothing stands between two, they are not counted.
pub(super) const LETTERS: usize = 12;
/// Words beside a form that are little more than its name, at most.
const LABEL: usize = 15;

/// Whether the lines beside a form ask for it to be filled in, or are but a few words.
pub(super) fn asks(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = lower.lines().any(|line| behind_deed(line.trim_start()).is_some());
    let is_label = text.len() <= LABEL * LETTERS && text.split_whitespace().count() <= LABEL;
    is_label || begins && GAINS.iter().any(|gain| lower.contains(gain))
}

/// Whether a text begins with what is to be done, and soon says what for: `Get breaking news alerts …`.
pub(in crate::read::html) fn invites(text: &str) -> bool {
    if text.len() > LONGEST * LETTERS || text.split_whitespace().count() > LONGEST {
        return false;
    }
    let lower = text.trim_start().to_lowercase();
    let Some(rest) = behind_deed(&lower) else { return false };
    let soon: Vec<&str> = rest.split_whitespace().take(NEAR).collect();
    let soon = soon.join(" ");
    GAINS.iter().any(|gain| soon.contains(gain))
}

/// What stands behind the words for what is to be done, with which a text in small letters begins.
fn behind_deed(lower: &str) -> Option<&str> {
    let mut rests = DEEDS.iter().filter_map(|deed| lower.strip_prefix(deed));
    rests.find(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a heading may stand above an invitation: what is under it must say so too.
pub(in crate::read::html) fn heads(title: &str) -> bool {
    if title.split_whitespace().count() > HEADING {
        return false;
    }
    let lower = title.to_lowercase();
    behind_deed(&lower).is_some() || GAINS.iter().chain(HEADS).any(|words| lower.contains(words))
}

/// What an invitation asks for, in small letters.
const DEEDS: &[&str] = &[
    "get",
    "sign up",
    "subscribe",
    "join",
    "receive",
    "register",
    "download",
    "stay informed",
    "stay up to date",
    "never miss",
    "don't miss",
    "don’t miss",
    "abonnieren",
    "abonniere",
    "jetzt abonnieren",
    "melden sie sich",
    "jetzt anmelden",
    "melde dich",
    "erhalten sie",
    "holen sie sich",
    "laden sie",
    "bleiben sie",
    "verpassen sie",
    "inscrivez-vous",
    "abonnez-vous",
    "recevez",
    "téléchargez",
    "restez informé",
    "ne manquez",
    "ne ratez",
    "suscríbete",
    "suscríbase",
    "recibe",
    "reciba",
    "regístrate",
    "apúntate",
    "descarga",
    "no te pierdas",
    "iscriviti",
    "iscrivetevi",
    "ricevi",
    "scarica",
    "prijavite se",
    "pretplatite se",
    "preuzmite",
    "primajte",
    "пријавите се",
    "претплатите се",
    "преузмите",
    "примајте",
];

/// What it promises, in small letters. A newsletter may be anybody's, `the newsletter` is that of the site.
const GAINS: &[&str] = &[
    "our newsletter",
    "our free newsletter",
    "our daily newsletter",
    "our weekly newsletter",
    "the newsletter",
    "your inbox",
    "breaking news",
    "news alerts",
    "email alerts",
    "our app",
    "our free app",
    "our mobile app",
    "our mailing list",
    "unseren newsletter",
    "unserem newsletter",
    "unsere newsletter",
    "den newsletter",
    "zum newsletter",
    "eilmeldungen",
    "unsere app",
    "notre newsletter",
    "nos newsletters",
    "notre infolettre",
    "notre lettre d",
    "la newsletter",
    "nos alertes",
    "notre application",
    "nuestro boletín",
    "nuestra newsletter",
    "nuestros boletines",
    "nuestra app",
    "nuestra aplicación",
    "nostra newsletter",
    "nostra app",
    "naš bilten",
    "našu aplikaciju",
    "najnovije vesti",
    "наш билтен",
    "нашу апликацију",
    "најновије вести",
];

/// What the headings of such boxes say besides.
const HEADS: &[&str] = &["newsletter", "news emails", "get the app", "boletín", "infolettre", "bilten", "билтен"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_says_at_once_what_to_do_and_what_for() {
        for text in [
            "Get breaking news alerts and special reports, delivered on weekday mornings.",
            "Sign up for our daily newsletter",
            "Melden Sie sich jetzt für unseren Newsletter an.",
            "Inscrivez-vous à notre newsletter du matin",
            "Suscríbete a nuestro boletín y recibe lo mejor.",
            "Iscriviti alla nostra newsletter",
            "Prijavite se na naš bilten",
            "Преузмите нашу апликацију",
        ] {
            assert!(invites(text), "{text}");
        }
        for text in [
            "Get up early, for the market closes at noon.",
            "The ministry will sign up for our proposal, said a newsletter of the trade.",
            "Subscribe to a newsletter of an airline, and wait for the autumn.",
            "Getting breaking news right takes time.",
            "Download the app of the railway, and choose a seat.",
            "Erhalten Sie die Antwort, so lesen Sie sie.",
        ] {
            assert!(!invites(text), "{text}");
        }
    }
}
