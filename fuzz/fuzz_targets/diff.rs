//! Two documents compared: `FUZZ_TARGETS=diff fuzz/campaign 60`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::diff(data));
