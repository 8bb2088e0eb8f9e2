#![no_main]

mod shared;

use dateline::read::Format;

libfuzzer_sys::fuzz_target!(|data: &[u8]| shared::survives(data, Some(Format::Epub)));
