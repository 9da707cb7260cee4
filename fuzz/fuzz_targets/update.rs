//! A document brought into a spec: `FUZZ_TARGETS=update fuzz/campaign 60`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::update(data));
