//! Two documents compared: `fuzz/seed && cargo +nightly fuzz run diff -- -max_len=8192 -timeout=5 -rss_limit_mb=1024`.
//!
//! The first line is the documents' name, which tells their format; a line `=====` divides them.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (name, rest) = data.split_at(end);
    let name = std::str::from_utf8(name).ok().filter(|name| !name.is_empty());
    let divider = b"\n=====\n";
    let at = rest.windows(divider.len()).position(|window| window == divider);
    let (old, new) = at.map_or((rest, &[][..]), |at| (&rest[..at], &rest[at + divider.len()..]));
    vendor_status::fuzz::diff(name, old, new);
});
