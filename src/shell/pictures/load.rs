//! From the bytes of a picture's file to its pixels, within limits of size and memory.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, metadata::Orientation};

use super::lookup::{PictureError, look_up};
use crate::{app::Origin, chart::Pixels};

/// Columns or rows of pixels.
pub const SIDE: u32 = 30_000;
/// Bytes that a picture takes when it is unpacked, and that unpacking may take.
pub const UNPACKED: u64 = 256 * 1024 * 1024;
/// Columns and rows of pixels that are kept: a screen has no more room.
const KEPT: u32 = 1600;

/// Reads and unpacks a picture, in no more pixels than a screen has. May take seconds: not for the drawing thread.
pub fn load(origin: &Origin, file: &str) -> Result<Pixels, PictureError> {
    unpack(&look_up(origin, file)?)
}

/// Unpacks a picture; of a moving one the first image. What it is, is told by its bytes and not by its name.
pub fn unpack(bytes: &[u8]) -> Result<Pixels, PictureError> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| PictureError::Broken)?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(UNPACKED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| told(&error))?;
    let (width, height) = decoder.dimensions();
    if width > SIDE || height > SIDE {
        return Err(PictureError::Large(width, height));
    }
    if decoder.total_bytes() > UNPACKED {
        return Err(PictureError::Bomb);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| told(&error))?;
    if width > KEPT || height > KEPT {
        image = image.thumbnail(KEPT, KEPT);
    }
    image.apply_orientation(orientation);
    let image = image.into_rgba8();
    let columns = usize::try_from(image.width()).unwrap_or(0);
    Pixels::new(columns, image.pixels().map(|pixel| pixel.0).collect()).ok_or(PictureError::Broken)
}

fn told(error: &ImageError) -> PictureError {
    match error {
        ImageError::Unsupported(_) => PictureError::Unknown,
        ImageError::Limits(_) => PictureError::Bomb,
        _ => PictureError::Broken,
    }
}
