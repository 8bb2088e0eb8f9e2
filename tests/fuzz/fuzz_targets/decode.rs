#![no_main]

mod shared;

// The form is told by the bytes alone, and so is the encoding of what is no YAML.
libfuzzer_sys::fuzz_target!(|data: &[u8]| shared::survives(data, None));
