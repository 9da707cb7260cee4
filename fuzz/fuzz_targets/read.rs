//! Any bytes are a document or an error: `cargo +nightly fuzz run read -- -max_len=4096 -timeout=5 -rss_limit_mb=1024`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::document(data));
