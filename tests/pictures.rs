//! Pictures as they lie on a disk: the good ones are read in every form, the bad ones refused with a reason, and none of
//! them makes the reader wait.

use std::{
    fs,
    io::{Cursor, Write},
    path::Path,
    time::{Duration, Instant},
};

use dateline::{
    app::Origin,
    chart::Pixels,
    shell::pictures::{FILE_SIZE, PictureError, load, unpack},
};
use image::{DynamicImage, Frame, ImageBuffer, ImageFormat, Luma, Rgba, RgbaImage, codecs::gif::GifEncoder};
use tempfile::TempDir;
use zip::{ZipWriter, write::SimpleFileOptions};

const RED: [u8; 4] = [255, 0, 0, 255];
const BLUE: [u8; 4] = [0, 0, 255, 255];

fn plain(width: u32, height: u32, colour: [u8; 4]) -> DynamicImage {
    RgbaImage::from_pixel(width, height, Rgba(colour)).into()
}

fn packed(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    packed(&plain(width, height, RED), ImageFormat::Png)
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new("tests/pictures").join(name)).unwrap()
}

fn size(pixels: &Pixels) -> (usize, usize) {
    (pixels.width(), pixels.height())
}

/// Whether two colours look the same, as a JPEG keeps them.
fn near(one: [u8; 4], other: [u8; 4]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) < 12)
}

/// A folder with an article and one file beside it.
fn folder(name: &str, bytes: &[u8]) -> (TempDir, Origin) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let article = Origin::File(folder.path().join("article.md"));
    (folder, article)
}

#[test]
fn a_picture_of_an_e_book_is_read_out_of_the_book() {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    book.start_file("OEBPS/i/river.png", SimpleFileOptions::default()).unwrap();
    book.write_all(&png(5, 3)).unwrap();
    let (folder, _) = folder("book.epub", &book.finish().unwrap().into_inner());
    let origin = Origin::File(folder.path().join("book.epub"));
    assert_eq!(size(&load(&origin, "OEBPS/i/river.png").unwrap()), (5, 3));
    for file in ["OEBPS/i/lake.png", "../book.epub", "book.epub", ""] {
        assert_eq!(load(&origin, file).unwrap_err(), PictureError::Missing, "{file}");
    }
}

#[test]
fn a_picture_is_read_in_every_form_that_is_known() {
    for format in [ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP] {
        let pixels = unpack(&packed(&plain(5, 3, RED), format)).unwrap();
        assert_eq!((size(&pixels), pixels.at(4, 2)), ((5, 3), RED), "{format:?}");
    }
    let photo = unpack(&packed(&plain(5, 3, RED).to_rgb8().into(), ImageFormat::Jpeg)).unwrap();
    assert!(near(photo.at(4, 2), RED), "{:?}", photo.at(4, 2));
}

#[test]
fn the_colours_of_print_and_those_of_sixteen_bits_become_those_of_a_screen() {
    let print = unpack(&fixture("cmyk.jpg")).unwrap();
    assert!(near(print.at(3, 3), RED), "{:?}", print.at(3, 3));
    let deep: ImageBuffer<Luma<u16>, Vec<u16>> = ImageBuffer::from_pixel(2, 2, Luma([0x8080]));
    let deep = unpack(&packed(&deep.into(), ImageFormat::Png)).unwrap();
    assert_eq!(deep.at(1, 1), [128, 128, 128, 255]);
}

#[test]
fn a_turned_photograph_is_seen_upright() {
    let turned = unpack(&fixture("turned.jpg")).unwrap();
    assert_eq!(size(&turned), (8, 16));
    assert!(near(turned.at(4, 2), RED) && near(turned.at(4, 13), BLUE));
}

#[test]
fn what_is_clear_stays_clear() {
    let clear = unpack(&packed(&plain(2, 2, [9, 9, 9, 0]), ImageFormat::Png)).unwrap();
    assert_eq!(clear.at(0, 0)[3], 0);
}

#[test]
fn of_a_moving_picture_the_first_image_is_shown() {
    let mut moving = Vec::new();
    let mut encoder = GifEncoder::new(&mut moving);
    for colour in [BLUE, RED, RED] {
        encoder.encode_frame(Frame::new(RgbaImage::from_pixel(4, 4, Rgba(colour)))).unwrap();
    }
    drop(encoder);
    assert_eq!(unpack(&moving).unwrap().at(0, 0), BLUE);
}

#[test]
fn a_large_picture_is_kept_in_no_more_pixels_than_a_screen_has() {
    for ((width, height), expected) in [((10_000, 100), (1600, 16)), ((1, 10_000), (1, 1600)), ((1600, 1), (1600, 1))] {
        assert_eq!(size(&unpack(&png(width, height)).unwrap()), expected, "{width}×{height}");
    }
}

#[test]
fn what_is_no_picture_says_so() {
    let whole = packed(&plain(40, 40, RED), ImageFormat::Png);
    let photo = packed(&plain(40, 40, RED).to_rgb8().into(), ImageFormat::Jpeg);
    for (bytes, expected) in [
        (b"<!DOCTYPE html><html><body>404</body></html>".to_vec(), PictureError::Unknown),
        (b"just a text".to_vec(), PictureError::Unknown),
        (vec![0; 4096], PictureError::Unknown),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), PictureError::Unknown),
        (b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0".to_vec(), PictureError::Unknown),
        (whole[..whole.len() / 2].to_vec(), PictureError::Broken),
        (whole[..20].to_vec(), PictureError::Broken),
        (photo[..30].to_vec(), PictureError::Broken),
        (b"GIF89a".to_vec(), PictureError::Broken),
        (b"RIFF\x04\0\0\0WEBP".to_vec(), PictureError::Broken),
    ] {
        assert_eq!(unpack(&bytes), Err(expected), "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
    }
}

#[test]
fn damaged_bytes_never_do_more_than_fail() {
    let whole = packed(&plain(30, 30, RED), ImageFormat::Gif);
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        let _ = unpack(&damaged);
        let _ = unpack(&whole[..at]);
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let begun = Instant::now();
    assert_eq!(unpack(&fixture("bomb.png")), Err(PictureError::Bomb));
    assert_eq!(unpack(&fixture("wide.png")), Err(PictureError::Large(2_000_000, 2_000_000)));
    assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
}

#[test]
fn a_picture_lies_in_the_articles_folder_or_below_it() {
    let (folder, article) = folder("a.png", &png(2, 2));
    fs::create_dir(folder.path().join("images")).unwrap();
    fs::write(folder.path().join("images/b.png"), png(2, 2)).unwrap();
    for file in ["a.png", "./a.png", "images/b.png", "images/./b.png"] {
        assert!(load(&article, file).is_ok(), "{file}");
    }
    let absolute = folder.path().join("a.png");
    for file in ["../a.png", "images/../a.png", "..", "", absolute.to_str().unwrap()] {
        assert_eq!(load(&article, file), Err(PictureError::Outside), "{file}");
    }
    assert_eq!(load(&Origin::Input, "a.png"), Err(PictureError::NoFolder));
}

#[test]
fn nothing_is_fetched_from_the_internet() {
    let (_folder, article) = folder("a.png", &png(2, 2));
    for file in
        ["https://example.org/a.png", "http://localhost/a.png", "file:///etc/passwd", "data:image/png;base64,AA"]
    {
        assert_eq!(load(&article, file), Err(PictureError::Remote), "{file}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let (folder, article) = folder("empty.png", b"");
    fs::create_dir(folder.path().join("folder.png")).unwrap();
    fs::File::create(folder.path().join("large.png")).unwrap().set_len(FILE_SIZE + 1).unwrap();
    for (file, expected) in [
        ("none.png", PictureError::Missing),
        ("none/none.png", PictureError::Missing),
        ("empty.png/none.png", PictureError::Missing),
        ("no\0.png", PictureError::Missing),
        ("empty.png", PictureError::Empty),
        ("folder.png", PictureError::Irregular("a folder")),
        (".", PictureError::Irregular("a folder")),
        ("large.png", PictureError::LargeFile),
    ] {
        assert_eq!(load(&article, file), Err(expected), "{file:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_never_waited_for_and_no_link_leads_out() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, article) = folder("a.png", &png(2, 2));
    let path = |name: &str| folder.path().join(name);
    assert!(std::process::Command::new("mkfifo").arg(path("pipe.png")).status().unwrap().success());
    symlink("/dev/zero", path("zero.png")).unwrap();
    symlink("/dev", path("dev")).unwrap();
    symlink("a.png", path("link.png")).unwrap();
    assert_eq!(load(&article, "pipe.png"), Err(PictureError::Irregular("a pipe")));
    assert_eq!(load(&article, "zero.png"), Err(PictureError::Outside));
    assert_eq!(load(&article, "dev/zero"), Err(PictureError::Outside));
    assert!(load(&article, "link.png").is_ok(), "a link that stays inside");
    fs::set_permissions(path("a.png"), fs::Permissions::from_mode(0o000)).unwrap();
    // Who may read everything is not refused.
    if fs::read(path("a.png")).is_err() {
        assert_eq!(load(&article, "a.png"), Err(PictureError::Permission));
    }
}

#[test]
fn the_picture_of_the_bundled_article_is_inside_the_program() {
    let meeting = load(&Origin::Bundled("kosovo-talks"), "meeting.png").unwrap();
    assert_eq!(size(&meeting), (960, 800));
    assert_eq!(load(&Origin::Bundled("kosovo-talks"), "other.png"), Err(PictureError::NotBundled));
    assert!(fs::metadata("content/meeting.png").unwrap().len() < 60 * 1024);
}
