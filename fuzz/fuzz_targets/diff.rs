//! Two documents compared: `cargo +nightly fuzz run diff -- -max_len=8192 -timeout=5 -rss_limit_mb=1024`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| vendor_status::fuzz::diff(data));
