//! Any bytes are a document or an error: `FUZZ_TARGETS=read fuzz/campaign 60`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::document(data));
