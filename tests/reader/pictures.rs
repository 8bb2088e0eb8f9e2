//! The pictures of an article: shown one at a time, enlarged, scrolled, and told in words where they cannot be shown.

use std::sync::Arc;

use dateline::{
    app::{Action, Effect, Picture, PictureRequest},
    chart::Pixels,
    reader::Reader,
    shell::pictures,
};

use crate::{article, bottom, reader};

/// Does what the reader asks of the world: reads pictures.
fn read(reader: &mut Reader) -> &mut Reader {
    for effect in reader.effects() {
        if let Effect::LoadPicture(request) = effect {
            reader.act(pictures::read(&request));
        }
    }
    reader
}

/// The pictures that were asked for.
fn asked(reader: &mut Reader) -> Vec<PictureRequest> {
    let asked = |effect| if let Effect::LoadPicture(request) = effect { Some(request) } else { None };
    reader.effects().into_iter().filter_map(asked).collect()
}

/// A picture of stripes, each a pixel high and of another colour.
fn stripes(width: usize, height: usize) -> Picture {
    let colours = (0..height).flat_map(|y| vec![[u8::try_from(y % 250).unwrap(), 100, 100, 255]; width]);
    let pixels = Arc::new(Pixels::new(width, colours.collect()).unwrap());
    Picture { fine: Arc::clone(&pixels), coarse: pixels }
}

/// A reader of an article with three pictures, at the first of them.
fn three() -> Reader {
    let text = "# News\n\n## One\n\n![A bay](a.png)\n\nText.\n\n## Two\n\n![A hill](b.png)\n\n![](c.png \"Sea\")\n";
    let mut reader = Reader::open(article(text));
    reader.press("v i");
    reader
}

/// Answers what was asked for last with a picture.
fn show(reader: &mut Reader, picture: Picture) -> &mut Reader {
    let number = asked(reader).last().expect("a picture is asked for").number;
    reader.act(Action::Picture(number, Ok(picture)))
}

/// Rows of the screen on which a picture is.
fn rows(reader: &Reader) -> Vec<usize> {
    let screen = reader.screen();
    screen.lines().enumerate().filter(|(_, line)| line.contains('▀')).map(|(y, _)| y).collect()
}

#[test]
fn the_pictures_at_each_size() {
    crate::looks("pictures", "", || {
        let mut reader = reader();
        read(reader.press("v i"));
        reader
    });
}

#[test]
fn a_picture_is_asked_for_when_it_is_chosen_and_not_before() {
    let mut reader = reader();
    assert!(asked(reader.press("v t Esc")).is_empty());
    let first = asked(reader.press("v i"));
    assert_eq!((first.len(), first[0].file.as_str()), (1, "meeting.png"));
    assert!(reader.screen().contains("The picture is being read"));
    assert!(asked(reader.press("Esc v i T Esc").size(90, 30)).is_empty(), "it is still awaited");
}

#[test]
fn one_picture_after_the_other_is_shown_with_what_is_said_of_it() {
    let mut reader = three();
    show(&mut reader, stripes(80, 40));
    assert!(reader.screen().contains("A bay") && reader.screen().contains("1 One · a.png"), "{}", reader.screen());
    assert!(reader.screen().contains("1/3") && reader.screen().contains("2 Two · b.png"), "the others stand below");
    let first = rows(&reader);
    assert!(first.len() > 10);
    reader.press("j");
    assert!(rows(&reader).is_empty(), "the next is not there yet, the last no more");
    show(&mut reader, stripes(80, 40));
    assert!(reader.screen().contains("2/3") && rows(&reader).len() == first.len());
    assert_eq!(asked(reader.press("k")).len(), 1);
}

#[test]
fn what_comes_too_late_is_not_shown() {
    let mut reader = three();
    let first = asked(&mut reader)[0].number;
    let second = asked(reader.press("j"))[0].number;
    reader.act(Action::Picture(first, Ok(stripes(8, 8))));
    assert!(rows(&reader).is_empty());
    reader.act(Action::Picture(second, Ok(stripes(8, 8))));
    assert!(!rows(&reader).is_empty());
    let reloaded = article("# News\n\n![Other](d.png)\n");
    reader.act(Action::Loaded(Ok(reloaded)));
    reader.act(Action::Picture(second, Ok(stripes(8, 8))));
    assert!(rows(&reader).is_empty(), "it was another article's");
    assert_eq!(asked(&mut reader)[0].file, "d.png");
}

#[test]
fn enter_leads_to_where_the_picture_stands_and_back_to_it() {
    let mut reader = three();
    show(reader.press("j"), stripes(80, 40));
    reader.press("Enter");
    assert!(reader.screen().contains("━ 2 Two"), "{}", reader.screen());
    reader.press("Backspace");
    assert!(reader.screen().contains("2/3") && !rows(&reader).is_empty(), "it is not read twice");
}

#[test]
fn a_picture_that_cannot_be_shown_says_why_and_what_it_would_show() {
    let mut reader = three();
    read(&mut reader);
    let screen = reader.screen();
    assert!(screen.contains("The picture cannot be shown: there is no such file"), "{screen}");
    assert!(screen.contains("A bay") && rows(&reader).is_empty());
    let mut remote = Reader::open(article("# News\n\n![A bay](https://example.org/a.png)\n"));
    read(remote.press("v i"));
    assert!(remote.screen().contains("pictures are not fetched from the internet"), "{}", remote.screen());
}

#[test]
fn an_article_without_pictures_says_so() {
    let mut reader = Reader::open(article("# News\n\nText.\n"));
    assert!(asked(reader.press("v i j Enter +")).is_empty());
    assert!(reader.screen().contains("This article has no pictures"), "{}", reader.screen());
}

/// The part of the picture that is in sight: its first column and row, and columns and rows.
fn part(reader: &Reader) -> (u16, u16, u16, u16) {
    let part = reader.model.plan.picture.expect("a picture is in sight").part;
    (part.x, part.y, part.width, part.height)
}

#[test]
fn an_enlarged_picture_is_moved_under_its_window_and_never_beyond_its_edges() {
    let mut reader = three();
    show(&mut reader, stripes(400, 200));
    let whole = reader.model.plan.picture.unwrap().whole;
    assert_eq!(part(&reader), (0, 0, whole.width, whole.height));
    reader.press("+ +");
    let larger = reader.model.plan.picture.unwrap();
    assert_eq!(larger.whole.width, whole.width * 2);
    let (x, y, width, height) = part(&reader);
    assert!(x > 0 && y > 0 && x + width < larger.whole.width, "its middle is seen");
    reader.press("l");
    assert_eq!(part(&reader), (x + 4, y, width, height));
    reader.press("h h j j");
    assert_eq!(part(&reader), (x - 4, y + 2, width, height));
    reader.press("9 9 l 9 9 Ctrl-d");
    assert_eq!((part(&reader).0, part(&reader).1), (larger.whole.width - width, larger.whole.height - height));
    assert!(reader.screen().contains("1/3"), "the last row is not yet the next picture");
    reader.press("- - -");
    assert_eq!(part(&reader), (0, 0, whole.width, whole.height));
}

#[test]
fn on_a_small_screen_what_is_said_of_a_picture_is_scrolled_to_and_the_picture_cut() {
    let title = "Many words of it. ".repeat(9);
    let mut reader = Reader::open(article(&format!("# News\n\n![A bay](a.png \"{}\")\n", title.trim())));
    reader.size(50, 15).press("v i");
    show(&mut reader, stripes(400, 400));
    let (top, before) = (rows(&reader)[0], rows(&reader).len());
    assert!(before >= 5 && !reader.screen().contains("a.png"), "{}", reader.screen());
    reader.press("j");
    let after = rows(&reader);
    assert!(reader.screen().contains("a.png") && after.len() < before, "{}", reader.screen());
    assert!(
        after.is_empty() || after[0] == top && usize::from(part(&reader).1) == before - after.len(),
        "it is cut above"
    );
    reader.press("k");
    assert_eq!((rows(&reader).len(), part(&reader).1), (before, 0));
}

#[test]
fn nothing_of_a_picture_is_left_when_another_thing_is_shown() {
    let mut reader = reader();
    let text = reader.screen();
    read(reader.press("v i"));
    assert!(!rows(&reader).is_empty());
    reader.press("Esc");
    assert_eq!(reader.screen(), text);
}

#[test]
fn a_picture_is_covered_by_what_lies_over_it() {
    let mut reader = reader();
    read(reader.press("v i"));
    let uncovered = |reader: &Reader| dateline::view::picture_is_uncovered(&reader.model, &reader.frame());
    assert!(uncovered(&reader));
    for (open, close) in [(":", "Esc"), ("?", "Esc"), ("v", "Esc")] {
        reader.press(open);
        assert!(!uncovered(&reader), "{open}");
        reader.press(close);
        read(reader.press("v i"));
        assert!(uncovered(&reader), "{open} {close}");
    }
    reader.size(60, 20).press("s");
    assert!(!uncovered(&reader), "the drawer lies over it");
}

#[test]
fn every_shape_of_a_picture_has_a_look_at_every_size() {
    for (width, height) in [(1, 1), (1, 5000), (5000, 1), (7, 3), (300, 200)] {
        let mut reader = three();
        show(&mut reader, stripes(width, height));
        for (columns, rows) in [(300, 100), (120, 40), (80, 24), (50, 15), (33, 9), (20, 5), (7, 3), (1, 1), (90, 30)] {
            for keys in ["+", "+ + + + + +", "l j", "- - - - - - - -", "G", "g"] {
                reader.size(columns, rows).press(keys);
                assert!(!reader.screen().is_empty() || rows < 5);
            }
        }
    }
}

#[test]
fn a_cell_of_another_shape_gives_the_picture_its_own_shape_back() {
    let mut reader = three();
    show(&mut reader, stripes(100, 100));
    let usual = reader.model.plan.picture.unwrap().whole;
    reader.act(Action::CellSize(10, 10));
    let square = reader.model.plan.picture.unwrap().whole;
    assert_eq!((usual.width, square.width), (usual.height * 2, square.height));
}

#[test]
fn the_hints_name_the_keys_of_pictures_that_do_something() {
    let mut reader = three();
    assert!(!bottom(&reader).contains("larger"), "no picture is there yet");
    show(&mut reader, stripes(400, 200));
    assert!(bottom(&reader).contains("+ larger") && !bottom(&reader).contains("l right"), "{}", bottom(&reader));
    reader.press("+ +");
    assert!(bottom(&reader).contains("l right"), "{}", bottom(&reader));
    reader.press("Esc");
    assert!(!bottom(&reader).contains("larger"));
}
