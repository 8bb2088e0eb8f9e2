//! Boxes that invite a reader to a newsletter, to alerts or to an app: none of the article's words, heading and all.
//!
//! Such a box is small, is called so or holds a form, and asks for something to be done. One that is all words is known by
//! what these say alone.

mod wording;

use dom_query::{Document, NodeRef};
use wording::{LETTERS, asks};

pub(super) use wording::{heads, invites};

use super::element::{Role, attribute, role, words_of};

/// Words that a box has at most, and nodes.
const WORDS: usize = 80;
const NODES: usize = 400;
/// Boxes around a form that belong to it, at most.
const AROUND: usize = 6;
/// Elements around a box that are looked at for what they are called.
const ABOVE: usize = 64;

/// Takes the boxes off a page.
pub(super) fn take_boxes(page: &Document) {
    let asking = page.select("form, input[type=email]");
    let forms = asking.nodes().iter().filter(|form| holds(form, is_field) || is_field(form));
    let called = page.select("[class], [id], [data-test], [data-testid]");
    let called = called
        .nodes()
        .iter()
        .filter(|node| is_called_so(node) && is_box(node) && holds(node, is_action) && !is_of_letter(node));
    let boxes: Vec<NodeRef<'_>> = called.copied().chain(forms.filter_map(around)).collect();
    for found in boxes {
        found.remove_from_parent();
    }
}

/// The largest box around a form: what stands beside the form in it invites, or it is called so.
fn around<'a>(form: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let mut found = Some(*form).filter(|form| form.has_name("form") && is_box(form));
    for outer in form.ancestors_it(Some(AROUND)) {
        if !is_box(&outer) {
            break;
        }
        let beside = words(&outer).zip(found.map_or(Some(String::new()), |form| words(&form)));
        let asking = beside.is_some_and(|(all, own)| asks(&all.replacen(&own, "\n", 1)));
        if outer.has_name("form") || is_called_so(&outer) || asking {
            found = Some(outer);
        }
    }
    found
}

/// Whether an element is a part of something larger that is called so: of a newsletter that is itself what is read.
fn is_of_letter(node: &NodeRef<'_>) -> bool {
    let is_page = |outer: &NodeRef<'_>| outer.has_name("body") || outer.has_name("html");
    let around = node.ancestors_it(Some(ABOVE));
    around.filter(|outer| !is_page(outer)).any(|outer| is_called_so(&outer) && !is_box(&outer))
}

/// Whether an element is small, and no part of the frame of a page.
fn is_box(node: &NodeRef<'_>) -> bool {
    const FRAME: [&str; 10] = ["html", "body", "main", "article", "blockquote", "table", "tr", "td", "th", "tbody"];
    let framed = |node: &NodeRef<'_>| FRAME.iter().any(|name| node.has_name(name));
    let name = node.node_name().unwrap_or_default();
    let is_part = matches!(role(&name), Role::Block | Role::List(_)) || name.contains('-');
    is_part && !framed(node) && words(node).is_some() && !holds(node, |inner| framed(inner) || inner.has_name("h1"))
}

/// The words of an element, if they are few.
fn words(node: &NodeRef<'_>) -> Option<String> {
    let mut text = String::new();
    let mut count = 0;
    for (at, inner) in node.descendants_it().enumerate() {
        if at > NODES {
            return None;
        }
        if let Some(words) = words_of(&inner).filter(|_| !inner.parent().is_some_and(is_unread)) {
            count += words.split_whitespace().count();
            text.push_str(&words);
            text.push('\n');
        }
        if count > WORDS || text.len() > WORDS * LETTERS {
            return None;
        }
    }
    Some(text)
}

fn is_unread(node: NodeRef<'_>) -> bool {
    node.has_name("script") || node.has_name("style")
}

/// Whether an element has another such within it.
fn holds(node: &NodeRef<'_>, is: impl Fn(&NodeRef<'_>) -> bool) -> bool {
    node.descendants_it().take(NODES).any(|inner| is(&inner))
}

/// Whether an element is a field for an address of mail.
fn is_field(node: &NodeRef<'_>) -> bool {
    let says = |name: &str| attribute(node, name).is_some_and(|value| value.to_lowercase().contains("mail"));
    node.has_name("input") && ["type", "name", "placeholder"].into_iter().any(says)
}

/// Whether an element is there to do something with: to write into, to press, or a link of a few words.
fn is_action(node: &NodeRef<'_>) -> bool {
    let is = |name| node.has_name(name);
    let short = || words(node).is_some_and(|words| words.split_whitespace().count() <= 5);
    is("form") || is("button") || is("input") || (is("a") && short())
}

/// Whether the names that a page gives an element say what it is.
fn is_called_so(node: &NodeRef<'_>) -> bool {
    let called = |name: &str| {
        attribute(node, name).is_some_and(|value| {
            let value = value.to_lowercase();
            NAMES.iter().any(|name| value.contains(name))
        })
    };
    ["class", "id", "data-test", "data-testid"].into_iter().any(called)
}

/// What the classes and ids of such boxes have in them.
const NAMES: &[&str] = &[
    "newsletter",
    "news-letter",
    "signup",
    "sign-up",
    "sign_up",
    "mailing-list",
    "mailinglist",
    "mailchimp",
    "mc_embed",
    "subscribe-box",
    "subscription-widget",
    "email-capture",
    "app-promo",
    "app-banner",
    "infolettre",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_that_invite_are_taken_off_whole_and_nothing_else() {
        let left = |html: &str| {
            let page = Document::from(html);
            take_boxes(&page);
            page.select("body").text().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for found in [
            "<div class='x-newsletter'><h2>Fish daily</h2><div>All of the sea.</div><a href=/s>SUBSCRIBE</a></div>",
            "<aside><h3>Stay informed</h3><p>News at six.</p><form><input type=email><button>Go</button></form></aside>",
            "<section><h2>Der Morgen</h2><p>Jetzt abonnieren</p><div><form><input name=email></form></div></section>",
            "<div data-test=newsletter-signup><p>Fish.</p><button>Yes</button></div>",
        ] {
            assert_eq!(left(&format!("<body><p>Before.</p>{found}<p>After.</p>")), "Before.After.", "{found}");
        }
        let long = format!("<div class=newsletter><p>{}</p><a href=/a>more</a></div>", "fish ".repeat(200));
        for kept in [
            "<div class=newsletter><p>What stood in it.</p></div>",
            "<article class=newsletter><h1>Fish</h1><p>Dear.</p><a href=/a>more</a></article>",
            "<form><label>Search <input name=q></label></form>",
            "<div><p>He wrote to the harbour.</p><p>Nobody answered.</p></div>",
            &long,
        ] {
            let whole = Document::from(format!("<body>{kept}")).select("body").text().to_string();
            assert_eq!(
                left(&format!("<body>{kept}")),
                whole.split_whitespace().collect::<Vec<_>>().join(" "),
                "{kept}"
            );
        }
    }
}
