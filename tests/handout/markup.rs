//! Reads the tags of a page, as strictly as XML.

/// Elements without an end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// A tag with its attributes, and the text before it.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    /// Names of the elements around it, the outermost first.
    pub(super) around: Vec<String>,
}

/// What is on a page.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) tags: Vec<Tag>,
    /// The words, without those of the head and of what draws.
    pub(super) text: String,
}

impl Tag {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
    }
}

impl Markup {
    /// Reads a page. Whatever is not closed in order, not quoted or not escaped is refused.
    pub(super) fn read(page: &str) -> Self {
        let mut rest = page.strip_prefix("<!DOCTYPE html>\n").expect("the page says that it is HTML");
        let mut markup = Self::default();
        let mut open: Vec<String> = Vec::new();
        while let Some((text, tag)) = rest.split_once('<') {
            let hidden = open.iter().any(|name| matches!(name.as_str(), "head" | "svg"));
            if open.last().is_none_or(|name| name != "style") {
                assert!(!text.contains('>'), "a sign of markup in {text:?}");
                if !hidden {
                    markup.text.push_str(&unescaped(text));
                }
            }
            let (tag, after) = tag.split_once('>').expect("a tag ends");
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name), "closed out of order, before {after:.80}");
                continue;
            }
            let tag = read_tag(tag, &open);
            if !VOID.contains(&tag.name.as_str()) {
                open.push(tag.name.clone());
            }
            markup.tags.push(tag);
        }
        assert!(open.is_empty() && rest.trim().is_empty(), "left open: {open:?}");
        markup
    }

    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Tag> {
        self.tags.iter().filter(move |tag| tag.name == name)
    }

    pub(super) fn values<'a>(&'a self, attribute: &'a str) -> impl Iterator<Item = &'a str> {
        self.tags.iter().filter_map(move |tag| tag.value(attribute))
    }
}

fn read_tag(tag: &str, open: &[String]) -> Tag {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "no name of an element: {name:?}");
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("an attribute without a value: {rest}"));
        assert!(
            name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "no name of an attribute: {name:?}"
        );
        let (value, after) = after.split_once('"').expect("a value ends");
        assert!(attributes.iter().all(|(known, _)| known != name), "{name} stands twice in {tag}");
        attributes.push((name.to_owned(), unescaped(value)));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Tag { name: name.to_owned(), attributes, around: open.to_vec() }
}

fn unescaped(text: &str) -> String {
    let bare = text
        .split('&')
        .skip(1)
        .find(|after| !["amp;", "lt;", "gt;", "quot;"].iter().any(|name| after.starts_with(name)));
    assert_eq!(bare, None, "a bare & in {text:?}");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
