//! A document brought into a spec:
//! `fuzz/seed && cargo +nightly fuzz run update -- -max_len=8192 -timeout=5 -rss_limit_mb=1024`.
//!
//! The first line is the document's name, which tells its format; a line `=====` divides the spec from the document.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (name, rest) = data.split_at(end);
    let name = std::str::from_utf8(name).ok().filter(|name| !name.is_empty());
    let divider = b"\n=====\n";
    let Some(at) = rest.windows(divider.len()).position(|window| window == divider) else { return };
    let (spec, page) = (&rest[..at], &rest[at + divider.len()..]);
    if let Ok(spec) = std::str::from_utf8(spec) {
        vendor_status::fuzz::update(spec, name, page, data.len() % 2 == 0);
    }
});
