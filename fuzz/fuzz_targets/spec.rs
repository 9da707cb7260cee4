//! Any text is a spec or a list of problems: `FUZZ_TARGETS=spec fuzz/campaign 60`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::spec(data));
