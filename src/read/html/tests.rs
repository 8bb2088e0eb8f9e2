//! What is read of pieces of pages.

#![expect(clippy::format_collect, reason = "the texts of tests are made once")]

use proptest::prelude::*;

use super::*;
use crate::read::{foreign::Foreign, manuscript, raw};

/// A time that is enough.
fn soon() -> Instant {
    Instant::now() + limits::HTML_TIME
}

/// The Markdown of a piece of a page, whose pictures are at hand.
fn written(html: &str) -> String {
    let stretches = stretches(html, &|address| Some(address.to_owned()), soon()).unwrap();
    manuscript::markdown(stretches).trim_end().to_owned()
}

#[test]
fn a_piece_of_a_page_is_read_in_time_or_not_at_all() {
    assert_eq!(stretches("<p>words", &|_| None, Instant::now()), Err(Unreadable::Slow));
}

#[test]
fn the_foot_of_a_quotation_is_read_and_that_of_the_page_is_not() {
    let story =
        "<p>The ministers met in Oslo on Monday, and spoke for three hours about the price of fish.</p>".repeat(9);
    for foot in ["<footer class='blockquote-footer'>— Ann Lee, Rome</footer>", "<cite>Ann Lee, Rome</cite>"] {
        let quotation =
            format!("<blockquote class='blockquote'><p>The price is too high for us all.</p>{foot}</blockquote>");
        let html = format!(
            "<html><body><article><h1>Fish</h1>{story}{quotation}{story}<footer>Of the page</footer></article></body></html>"
        );
        let read = page(&html, None).unwrap().markdown;
        assert!(read.contains("> The price is too high for us all.\n>\n> — Ann Lee, Rome\n"), "{read}");
        assert!(!read.contains("Of the page"), "{read}");
    }
}

#[test]
fn a_box_that_invites_to_a_newsletter_heads_no_section() {
    let story = format!("<p>{SENTENCE}</p>").repeat(4);
    let asks = "Get breaking news alerts and special reports, on weekday mornings.";
    for invitation in [
        "<div class=signup><h2>Fish at Dawn</h2><div>All of the sea.</div><a href='/l'>SUBSCRIBE</a></div>".to_owned(),
        format!("<div><h2>Breaking News Emails</h2><p>{asks}</p></div>"),
        format!("<h2>Stay informed</h2><p>{asks}</p>"),
        "<aside><h3>Fish at Dawn</h3><form><input type=email><button>Go</button></form></aside>".to_owned(),
    ] {
        let html = format!("<html><body><article>{story}{invitation}{story}</article></body></html>");
        let read = page(&html, None).unwrap().markdown;
        assert_eq!(read.matches("three hours").count(), 8, "{read}");
        assert!(!["#", "Dawn", "alerts", "sea", "informed"].iter().any(|words| read.contains(words)), "{read}");
    }
}

const SENTENCE: &str = "The ministers met in Oslo on Monday, and spoke for three hours about the price of fish. ";

#[test]
fn a_page_that_only_scripts_would_show_is_read_as_it_tells_machines() {
    let page_of = |text: &str| {
        let story = serde_json::json!({ "@type": "NewsArticle", "headline": "Fish", "articleBody": text });
        let script = format!("<script type='application/ld+json'>{story}</script><script src=a.js></script>");
        page(&format!("<html><head>{script}</head><body><div id=root></div></body></html>"), None)
    };
    let story = page_of(&format!("{0}\n\n{0}{0}", SENTENCE.repeat(3))).unwrap();
    let paragraphs: Vec<&str> = story.markdown.trim_end().split("\n\n").collect();
    assert_eq!((story.head.title.as_deref(), paragraphs.len()), (Some("Fish"), 2), "{}", story.markdown);
    assert_eq!(page_of(SENTENCE).err(), Some(Unreadable::Scripts), "a teaser is no article");
}

#[test]
fn a_summary_that_the_text_begins_with_or_says_twice_is_said_once() {
    let page_of = |summary: &str| {
        let story = format!("<p>{SENTENCE}</p>").repeat(6);
        let head = format!("<title>Fish</title><meta name=description content='{summary}'>");
        page(&format!("<html><head>{head}</head><body><article>{story}</article></body></html>"), None).unwrap()
    };
    assert_eq!(page_of(SENTENCE).head.summary, None);
    assert_eq!(page_of("Of fish.").head.summary.as_deref(), Some("Of fish."));
    let twice = "Nobody knows what fish will cost. Nobody knows what fish will cost.";
    assert_eq!(page_of(twice).head.summary.as_deref(), Some("Nobody knows what fish will cost."));
}

#[test]
fn terms_and_lines_of_code_are_no_furniture() {
    let story = format!("<p>{SENTENCE}</p>").repeat(4);
    let terms = format!("<dl><dt class=subheader>Herring</dt><dd class=sidebar><p>{SENTENCE}</p></dd></dl>");
    let code = "<pre><code>one<br><br>two<br>three</code></pre>";
    let html = format!("<html><body><article>{story}{terms}{code}{story}</article></body></html>");
    let read = page(&html, None).unwrap().markdown;
    assert!(read.contains("**Herring**\n") && read.contains("one\n\ntwo\nthree\n"), "{read}");
}

#[test]
fn letters_and_tables_that_cost_more_than_they_say_are_not_judged_and_read_all_the_same() {
    let tables = "<table><tr><td>a</td><td>".repeat(100) + "x" + &"</td></tr></table>".repeat(100);
    for odd in ["&".repeat(300_000), tables.repeat(100)] {
        let html = format!("<html><body><p>{SENTENCE}</p><p>{odd}</p></body></html>");
        assert!(cost::is_costly(&parse::parse(&html, soon()).unwrap()));
        assert!(page(&html, None).unwrap().markdown.contains("three hours"));
    }
}

#[test]
fn each_element_is_what_it_is_to_a_reader() {
    for (html, markdown) in [
        ("<p>One\n  two</p><p>Three", "One two\n\nThree"),
        ("a<br>b<br><br>c", "a\\\nb\n\nc"),
        ("<h2 id=x>A <em>b</em></h2>text<h3>C</h3>", "## A b\n\ntext\n\n### C"),
        ("<p><b>b</b>, <i>i</i>, <s>s</s>, <code>c</code>, <u>u</u>", "**b**, *i*, ~~s~~, `c`, u"),
        ("<b><p>one<p>two</b>", "**one**\n\n**two**"),
        ("<a href='https://a.example/b'>link</a> <a href='x.html'>gone</a>", "[link](https://a.example/b) gone"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ol start=3><li>a</li><li>b</li><li value=9>c</li></ol>", "3. a\n4. b\n\n9) c"),
        ("<ul><li><input type=checkbox checked> done<li><input type=checkbox> to do</ul>", "- [x] done\n- [ ] to do"),
        ("<label><input type=checkbox> 2 eggs</label> <label><input type=checkbox> milk</label>", "2 eggs\n\nmilk"),
        ("<h2 id=a>A <a href='#a'>#</a></h2>b", "## A\n\nb"),
        ("<p>a</p><h2>___</h2><p>b</p>", "a\n\n***\n\nb"),
        ("<p>a</p><h2>* * *</h2><p>b</p>", "a\n\n***\n\nb"),
        ("<p>a</p><h2>&&</h2><p>b</p>", "a\n\n## &&\n\nb"),
        ("<p>a</p><h2>...</h2><p>b</p>", "a\n\n## ...\n\nb"),
        ("<p>a</p><h2>❤</h2><p>b</p>", "a\n\n## ❤\n\nb"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<blockquote><p>a</p><footer>— Ann Lee, Rome</footer></blockquote>b", "> a\n>\n> — Ann Lee, Rome\n\nb"),
        ("<blockquote><p>a</p><footer>Ann <cite>Lee</cite></footer></blockquote>", "> a\n>\n> — Ann *Lee*"),
        ("<blockquote>So it is. <cite>Ann Lee</cite></blockquote>", "> So it is.\n>\n> — Ann Lee"),
        ("<blockquote>He saw <cite>Hamlet</cite></blockquote>", "> He saw *Hamlet*"),
        ("<blockquote><cite>Hamlet</cite> is a play.</blockquote>", "> *Hamlet* is a play."),
        ("<pre><code class='language-rust'>fn a() {\n\tb\n}\n</code></pre>", "```rust\nfn a() {\n    b\n}\n```"),
        ("a<hr>b", "a\n\n***\n\nb"),
        ("<dl><dt>Term<dd>what it is</dl>", "**Term**\n\nwhat it is"),
        ("<table><tr><th>Name<th>Age<tr><td>Ann<td>30</table>", "| Name | Age |\n| --- | --: |\n| Ann | 30 |"),
        (
            "<table><tr><th colspan=2>A<tr><td rowspan=2>b<td>c<tr><td>d</table>",
            "| A |  |\n| --- | --- |\n| b | c |\n|  | d |",
        ),
        (
            "<table><tr><th>City<td><a href='https://a.example/'>Rome</a><br>Italy<tr><th>Tongues<td><ul><li>a<li>b</ul><tr><th> <td>c<tr><td><h3>d</h3></table>",
            "**City**: [Rome](https://a.example/)\\\nItaly\n\n**Tongues**:\n\n- a\n- b\n\nc\n\n### d",
        ),
        ("<table><tr><td><p>left<h2>Head</h2><p>right</table>", "left\n\n## Head\n\nright"),
        (
            "<table><caption>T</caption><tr><td>a<td>b<tr><td>c<td>d</table>",
            "*T*\n\n| a | b |\n| --- | --- |\n| c | d |",
        ),
        ("<figure><img src=p.png alt=Hat><figcaption>A hat</figcaption></figure>", "![Hat](p.png \"A hat\")"),
        ("<figure><img src=https://a.example/p.png><figcaption>A hat</figcaption></figure>", "*A hat*"),
        ("<p>text <img src=p.png alt=Hat> goes on", "text goes on\n\n![Hat](p.png)"),
        ("<p>good <img src=x.png alt='🙂'> day", "good 🙂 day"),
        ("<img src=t.gif width=1 height=1>a", "a"),
        ("said<a role='doc-noteref' href='x.html'>1</a>.", "said\\[1]."),
        ("10<sup>6</sup> H<sub>2</sub>O 1<sup>st</sup>", "10⁶ H₂O 1st"),
        (
            "said<sup><a href='#n1'>1</a></sup>. <h2>Notes</h2><ol><li id=n1>Where. <a href='#r1'>↩</a></ol>",
            "said\\[[1](#part-2)].\n\n## Notes {#part-2}\n\n1. Where.",
        ),
        ("<dl><dt id=n1>[<a href='#r1'>←1</a>]</dt><dd><p>Where.</p></dd></dl>", "**\\[1]**\n\nWhere."),
        (
            "said<sup><a href='#n1'>1</a></sup>. <h2>Notes</h2><p>[<a id=n1 href='#r1'>←1</a>] Where.",
            "said\\[[1](#part-2)].\n\n## Notes {#part-2}\n\n\\[1] Where.",
        ),
        (
            "said<sup><a href='#n1'>1</a></sup>. <h2>Notes</h2><p>Where. <a name=n1 href='#r1'>↩</a>",
            "said\\[[1](#part-2)].\n\n## Notes {#part-2}\n\nWhere.",
        ),
        ("<p>[<a href='#r1'>↵\u{FE0F}2</a>] Where.", "\\[2] Where."),
        ("<p>Where. <a href='#r1'>←\u{FE0E}</a></p>", "Where."),
        ("<p>See <a href='#n1'>#1</a></p>", "See #1"),
        ("<p>The <a href='#b'>← before</a></p>", "The ← before"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("<q>so</q> it is", "“so” it is"),
        ("AT&amp;T &lt;b&gt; &copy; &#x26; &nope;", "AT&T \\<b> © & \\&nope;"),
        ("<p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c</p><noscript>d</noscript><p>e", "e"),
        ("<script>a</script><style>b</style><template>c</template>d<svg><text>e</text></svg>", "d"),
        (
            "<?xml version='1.0'?><html><head><title/><script src='a'/></head><body><p><a id='x'/>a</p></body></html>",
            "a",
        ),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("# no heading\n<p>1. no list", "\\# no heading\n\n1\\. no list"),
        ("<li>stray", "- stray"),
        ("", ""),
    ] {
        assert_eq!(written(html), markdown, "{html}");
    }
}

#[test]
fn nesting_is_bounded() {
    for tag in [
        "div",
        "b",
        "ul><li",
        "blockquote",
        "table><tr><td",
        "a",
        "span",
        "font color=x",
        "p",
        "h1",
        "svg",
        "ruby",
        "q",
    ] {
        let html = format!("<{tag}>").repeat(100_000) + "deep";
        assert!(written(&html).contains("deep") || tag == "svg", "{tag}");
    }
}

#[test]
fn formatting_that_is_never_closed_is_not_multiplied() {
    let mut html: String = (0..20_000).map(|number| format!("<b id={number}>x</p>")).collect();
    html.push_str(&"<p>y".repeat(20_000));
    assert!(written(&html).contains('y'));
}

#[test]
fn a_page_of_too_many_elements_is_refused() {
    assert_eq!(stretches(&"<br>a".repeat(limits::HTML_NODES / 2 + 5_000), &|_| None, soon()), Err(Unreadable::Large));
}

use crate::read::limits;

const TAGS: &[&str] = &[
    "p",
    "div",
    "b",
    "i",
    "em",
    "strong",
    "code",
    "a href=x",
    "a href='#y' id=y",
    "a href=https://a.example",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h1",
    "h2 id=z",
    "h6",
    "table",
    "tr",
    "td",
    "th colspan=3",
    "td rowspan=4",
    "caption",
    "thead",
    "pre",
    "figure",
    "figcaption",
    "img src=a.png alt=x",
    "img alt='!'",
    "br",
    "hr",
    "sup",
    "sub",
    "ruby",
    "rt",
    "q",
    "script",
    "style",
    "svg",
    "math",
    "template",
    "select",
    "input type=checkbox",
    "dl",
    "dt",
    "dd",
    "form",
    "button",
    "textarea",
    "noscript",
    "title",
    "body",
    "html",
    "head",
    "frameset",
    "plaintext",
    "p hidden",
    "span style='display:none'",
    "section",
    "center",
    "font",
    "nobr",
    "details",
    "summary",
    "s",
    "x-y",
    "!--",
    "![CDATA[",
    "?xml",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(TAGS).prop_map(|tag| format!("<{tag}>")),
        3 => prop::sample::select(TAGS).prop_map(|tag| format!("</{}>", tag.split(' ').next().unwrap_or_default())),
        4 => prop::sample::select(vec!["word", " ", "a b", "&amp;", "&#0;", "\n", "<", ">", "*", "]]>", "-->", "日本", "\u{202e}", "#", "- ", "|"])
            .prop_map(str::to_owned),
    ]
}

#[test]
fn a_name_that_a_page_gives_twice_leads_to_the_first() {
    let html = "<h1><a href='#y' id=y>a b<h1></h1>word<h1></a><<h1>";
    let read = stretches(html, &|address| Some(address.to_owned()), soon()).unwrap();
    let page = Foreign { head: raw::Article::default(), markdown: manuscript::markdown(read) };
    let article = page.article("x").expect("no two sections have one id");
    let text: String = article.sections.iter().flat_map(crate::article::Section::blocks).map(|it| &*it.text).collect();
    assert!(text.contains("word"), "{article:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_of_tags_is_read_as_it_is_written(pieces in prop::collection::vec(piece(), 0..60)) {
        let html = pieces.concat();
        let read = stretches(&html, &|address| Some(address.to_owned()), soon()).unwrap();
        let words = read.iter().flat_map(|stretch| {
            let blocks = stretch.blocks.iter().filter(|block| !matches!(block.kind, crate::article::BlockKind::Table(_)));
            blocks.map(|block| block.text.clone()).filter(|text| !text.is_empty())
        });
        let words: Vec<String> = words.collect();
        let markdown = manuscript::markdown(read.clone());
        let again = Foreign { head: raw::Article::default(), markdown: markdown.clone() }.article("x");
        let again: Vec<String> = again.iter().flat_map(|article| &article.sections).flat_map(crate::article::Section::blocks)
            .filter(|block| !matches!(block.kind, crate::article::BlockKind::Table(_)))
            .map(|block| block.text.clone()).filter(|text| !text.is_empty()).collect();
        prop_assert_eq!(again, words, "{}\n{}", html, markdown);
    }

    #[test]
    fn any_soup_of_tags_is_a_page_or_none(pieces in prop::collection::vec(piece(), 0..80)) {
        let html = pieces.concat();
        if let Ok(page) = page(&html, Some("https://a.example/b")) {
            // Of what is left nothing may be text: a rule, a picture without a word.
            let Some(article) = page.article("x") else { return Ok(()) };
            prop_assert!(article.title == "x" || html.contains("<title") || html.contains("<h1"), "{}", html);
        }
    }
}
