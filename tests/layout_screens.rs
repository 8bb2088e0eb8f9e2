//! What every kind of block looks like.

#[path = "layout_painter/mod.rs"]
mod painter;

use dateline::{
    article::{Alignment, Block, BlockKind, ContainerKind, Marker},
    layout::Frame,
};
use painter::{STOLTENBERG, frame, screen, table, within};

fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, text: text.into(), ..Block::default() }
}

fn item(marker: Marker, text: &str) -> Block {
    Block { tight: true, ..within(Block::paragraph(text), vec![(ContainerKind::Item(marker), true, true)]) }
}

fn show(title: &str, blocks: &[Block], frame: &Frame) {
    println!("== {title} {}", frame.width);
    for row in screen(blocks, frame) {
        println!("|{row}");
    }
}

#[test]
fn look() {
    let text = "NATO Secretary General Jens Stoltenberg received the President of Serbia on 17 August, ahead of the internationalization dialogue.";
    for w in [1, 3, 8, 14, 20, 30, 60] {
        show("para", &[Block::paragraph(text)], &frame(w, "en"));
    }
    show("heading", &[block(BlockKind::Heading(2), "Meeting with the President of Serbia today")], &frame(40, "en"));
    show("heading", &[block(BlockKind::Heading(2), "Meeting with the President of Serbia today")], &frame(20, "en"));
    let q = || ContainerKind::Quote(Some(STOLTENBERG));
    let quote = [
        within(Block::paragraph("act with restraint and avoid unhelpful rhetoric"), vec![(q(), true, false)]),
        within(Block::paragraph("the only way towards peace"), vec![(q(), false, true)]),
    ];
    for w in [2, 8, 20, 40] {
        show("quote", &quote, &frame(w, "en"));
    }
    show("quote plain", &quote, &Frame { plain: true, ..frame(20, "en") });
    show("quote rtl", &quote, &Frame { right_to_left: true, ..frame(30, "ar") });
    let list = [
        item(Marker::Number(9), "the ninth item of the list is long"),
        item(Marker::Number(10), "the tenth"),
        item(Marker::Number(100), "the hundredth item of it"),
        item(Marker::Bullet, "a bullet"),
        item(Marker::Task(true), "done"),
        item(Marker::Task(false), "open"),
    ];
    for w in [6, 20] {
        show("list", &list, &frame(w, "en"));
    }
    show("list plain", &list, &Frame { plain: true, ..frame(20, "en") });
    show("list rtl", &list, &Frame { right_to_left: true, ..frame(20, "ar") });
    let deep = within(
        Block::paragraph("six levels deep and still read"),
        vec![(ContainerKind::Item(Marker::Bullet), true, true); 6],
    );
    let deepq =
        within(Block::paragraph("six levels deep and still read"), vec![(ContainerKind::Quote(None), true, true); 6]);
    for w in [10, 16, 40] {
        show("deep", &[deep.clone(), deepq.clone()], &frame(w, "en"));
    }
    let code = block(BlockKind::Code("rust".into()), "fn main() {\n    println!(\"a long line of code\");\n}\n");
    for w in [5, 20, 60] {
        show("code", std::slice::from_ref(&code), &frame(w, "en"));
    }
    let image = block(
        BlockKind::Image { file: "m.png".into(), alt: "Two men shake hands before flags.".into() },
        "The Secretary General and the President",
    );
    for w in [8, 20, 40, 80] {
        show("image", std::slice::from_ref(&image), &frame(w, "en"));
    }
    let cells: Vec<Vec<String>> =
        [["Country", "Troops", "Since"], ["Serbia and Montenegro", "3,700", "1999"], ["Italy", "638", "2003"]]
            .map(|r| r.map(String::from).to_vec())
            .to_vec();
    let (t, kind) = table(vec![Alignment::Natural, Alignment::Right, Alignment::Centre], &cells);
    let tb = block(kind, &t);
    for w in [10, 13, 16, 24, 60] {
        show("table", std::slice::from_ref(&tb), &frame(w, "en"));
    }
    show("table rtl", std::slice::from_ref(&tb), &Frame { right_to_left: true, ..frame(30, "ar") });
    show("rule", &[block(BlockKind::Rule, "")], &frame(10, "en"));
    show(
        "rtl",
        &[Block::paragraph("قال الأمين العام لحلف NATO يوم 17 أغسطس 2022 (في بروكسل) إن الحوار هو السبيل الوحيد")],
        &Frame { right_to_left: true, ..frame(30, "ar") },
    );
    show("heb", &[Block::paragraph("he said שלום עולם (twice) today")], &frame(16, "en"));
    show(
        "cjk",
        &[Block::paragraph("北大西洋条約機構の事務総長は、8月17日にセルビア大統領と会談した。")],
        &frame(15, "ja"),
    );
    show(
        "shy",
        &[Block::paragraph("inter\u{ad}nation\u{ad}al co\u{ad}op\u{ad}er\u{ad}a\u{ad}tion")],
        &Frame { hyphenate: false, ..frame(9, "en") },
    );
    show(
        "srp",
        &[Block::paragraph("Генерални секретар Северноатлантског савеза примио је председника Србије у Бриселу")],
        &frame(24, "sr"),
    );
}
