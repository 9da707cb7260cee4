//! Any text is a spec or a list of problems: `cargo +nightly fuzz run spec -- -max_len=4096 -timeout=5`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::spec(data));
