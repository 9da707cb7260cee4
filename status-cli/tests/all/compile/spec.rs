//! Specs that nobody would write: every field, every type of code, and texts that mean something to YAML, Rust, Markdown, a
//! macro or a terminal.

use crate::random::Random;
use std::fmt::Write as _;

/// Each type of code that a spec may have.
pub(crate) const TYPES: [&str; 8] = ["u16", "text", "i32", "u8", "u32", "u64", "i16", "i64"];

/// What is more than text to somebody.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "`", "```", "~~~", "<b>", "</td>", "<!--", "-->", "[", "](", "[a](b)", "[x]: /y", "![", "{", "}", "{{",
    "{0}", "{x:?}", "|", "---", "===", "***", "_", "*", "**", "#", "# ", "#![doc]", "#[cfg(any())]", "\"",
    "'", "'a", "\"#", "r#\"", "*/", "/*", "//", "///", "//!", "\\", "\\\\", "\\\"", "\\n", "\\u{202e}",
    "\\x1b[31m", "1. ", "- ", "+ ", "> ", "[^1]", "&", "&amp;", "&#60;", ";", ":", ": ", "? ", "! ",
    "!tag ", "&anchor ", "*alias ", "%", "@", "$", "$crate", "$x:tt", "$(", "::core", "concat!(",
    "env!(\"HOME\")", "include_str!(\"/etc/passwd\")", "https://a.example", "www.", "...", "--", "^", "!",
    "?", "=", "=>", "~", ",", ".", "0", "9", "a", "B", "word", "null", "true", "yes", "None", "é", "中", "😀",
    "\u{a0}", "\u{301}", "\n", "\t", "  ", "Ok(())", "loop {}", "unsafe", "\u{2019}", "ſ", "ß", "İ",
];

/// A text of them, on one line or several, that is not empty.
pub(crate) fn text(random: &mut Random) -> String {
    let count = if random.once_in(12) { 90 } else { 1 + random.below(12) };
    let pieces: String = (0..count).map(|_| *random.pick(PIECES)).collect();
    format!("{pieces}x")
}

/// As a scalar in double quotes, which YAML has from JSON.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn scalar(random: &mut Random) -> String {
    quoted(&text(random))
}

/// Names that mean something elsewhere; those of keywords and of the enum's own items are refused.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "None", "Some", "Ok", "Err", "Option", "Result", "String", "Box", "Vec", "Default", "Debug", "Self_",
    "union", "auto", "raw", "macro_rules", "u16", "str", "usize", "bool", "char", "core", "std", "alloc",
    "v1", "Row", "ROWS", "HEAD", "COUNT", "Name", "Facts", "Retry", "Category", "Link", "Vendor",
    "UnknownCode", "StatusError", "VendorStatus", "status_core", "serde", "http_", "index", "look_up",
    "unlisted", "main", "test", "A", "_a", "_0", "__", "X1", "ÄÖ", "self", "Type",
];

const URLS: &[&str] = &[
    "https://a.example",
    "HTTP://a.example/",
    "https://a.example/%22?q=[x](y)&amp;*_*#'$crate;",
    "https://user:pass@a.example:8443/~a/../b;c=1,2",
    "https://例え.example/中?é=😀",
    "https://a.example/)]](*/",
];

/// A spec, which `check` may still refuse: names may clash, for one. `before` are others of the same folder.
pub(crate) fn spec(random: &mut Random, nth: usize, before: &[String]) -> String {
    let code_type = TYPES[nth % TYPES.len()];
    let protocol = match code_type {
        "u16" => *random.pick(&["http", "websocket", "smtp", "grpc", "other"]),
        _ => "other",
    };
    let mut writer =
        Writer { random, out: String::new(), code_type, protocol, names: 0, has_header: protocol == "http" };
    writer.head(nth, before);
    writer.codes();
    writer.out
}

struct Writer<'r> {
    random: &'r mut Random,
    out: String,
    code_type: &'static str,
    protocol: &'static str,
    names: usize,
    /// Whether advice may need a wait.
    has_header: bool,
}

impl Writer<'_> {
    fn line(&mut self, line: impl std::fmt::Display) {
        writeln!(self.out, "{line}").unwrap();
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.random.below(words.len())]
    }

    fn sometimes(&mut self, field: &str) {
        if self.random.once_in(2) {
            let text = scalar(self.random);
            self.line(format_args!("{field}: {text}"));
        }
    }

    fn head(&mut self, nth: usize, before: &[String]) {
        let (code_type, protocol) = (self.code_type, self.protocol);
        let vendor = self.pick(&["acme", "a", "a-1-", "z--9"]);
        self.line(format_args!("vendor: {vendor}\ntable: t{nth}"));
        self.line(format_args!("code_type: {code_type}\nprotocol: {protocol}"));
        self.sometimes("title");
        if protocol == "other" && self.random.once_in(2) {
            let pointer = *self.random.pick(&["", "/error/code", "/a~1b/~0/0", "/\"#{}$crate*/"]);
            self.line(format_args!("pointer: {}", quoted(pointer)));
        }
        if let Some(other) = before
            .len()
            .checked_sub(TYPES.len())
            .map(|place| &before[place])
            .filter(|_| self.random.once_in(4))
        {
            self.line(format_args!("extends: {other}"));
        }
        self.line("source:");
        self.sometimes("  title");
        let url = quoted(self.pick(URLS));
        self.line(format_args!("  url: {url}\n  updated: 2024-02"));
        self.line("  read: 2024-02-29");
        self.sometimes("  section");
        if self.random.once_in(2) {
            self.has_header = true;
            let value = scalar(self.random);
            self.line("retry_after:\n  - Retry-After\n  - \"!#$%&'*+-.^_`|~\"");
            self.line(format_args!("  - {{ header: X-Reset, when: {{ X-Remaining: {value} }} }}"));
        }
    }

    fn codes(&mut self) {
        self.line("codes:");
        let count = if self.random.once_in(9) { 60 } else { 1 + self.random.below(9) };
        let mut codes: Vec<String> = (0..count).map(|_| self.code()).collect();
        codes.sort();
        codes.dedup();
        while !codes.is_empty() {
            let code = codes.swap_remove(self.random.below(codes.len()));
            self.entry(&code);
        }
        for range in self.ranges() {
            self.line(format_args!("  {range}:"));
            self.facts(false);
        }
        if self.random.once_in(2) {
            self.line("  default:");
            self.facts(false);
        }
    }

    /// At the ends of its type, close to another, or anywhere.
    fn code(&mut self) -> String {
        let (low, high): (i128, i128) = match (self.code_type, self.protocol) {
            ("text", _) => return quoted(&self.text_code()),
            (_, "http") => (100, 599),
            (_, "grpc") => (0, 16),
            ("u8", _) => (0, u8::MAX.into()),
            ("u16", _) => (0, u16::MAX.into()),
            ("u32", _) => (0, u32::MAX.into()),
            ("u64", _) => (0, u64::MAX.into()),
            ("i16", _) => (i16::MIN.into(), i16::MAX.into()),
            ("i32", _) => (i32::MIN.into(), i32::MAX.into()),
            _ => (i64::MIN.into(), i64::MAX.into()),
        };
        let anywhere = ((self.random.below(usize::MAX) as i128) << 8) | self.random.below(256) as i128;
        match self.random.below(6) {
            0 => low,
            1 => high,
            2 => low + anywhere.rem_euclid((high - low + 1).min(40)),
            3 => high - anywhere.rem_euclid((high - low + 1).min(3000)),
            _ => low + anywhere.rem_euclid(high - low + 1),
        }
        .to_string()
    }

    /// What a vendor could send, of at most 128 bytes, with nothing at its ends that is trimmed.
    fn text_code(&mut self) -> String {
        if self.random.once_in(2) {
            return format!(
                "{}_{}",
                self.random.pick(&["card", "a", "E", "urn:x", "0x"]),
                self.random.below(3000)
            );
        }
        let text = text(self.random).replace(['\n', '\t'], "_");
        let end = (0..=120).rev().find(|end| text.is_char_boundary(*end)).unwrap();
        let cut =
            text.get(..end).unwrap_or(&text).trim().trim_matches('\u{a0}').trim_end_matches('*').to_owned();
        if cut.is_empty() { "x".to_owned() } else { cut }
    }

    /// Two that share nothing, and one within the first.
    fn ranges(&mut self) -> Vec<String> {
        if self.random.once_in(3) {
            return Vec::new();
        }
        let ranges: &[&str] = match (self.code_type, self.protocol) {
            ("text", _) => &["\"card*\"", "\"card_1*\"", "\"\\\"#{}*/*\"", "\"中*\""],
            (_, "http") => &["4XX", "420-429", "500-599"],
            (_, "grpc") => &["17-100", "20-30", "101-65535"],
            ("u16", _) => &["4XXX", "4000-4099", "0-9", "5000-65535"],
            ("i16" | "i32" | "i64", _) => &["-99..=-1", "-9..=-2", "100..=32767"],
            _ => &["10..=99", "20..=20", "200..=255"],
        };
        let some = ranges.iter().filter(|_| !self.random.once_in(3));
        some.map(|range| (*range).to_owned()).collect()
    }

    fn name(&mut self) -> String {
        self.names += 1;
        if self.random.once_in(3) {
            format!("{}{}", self.random.pick(NAMES), if self.random.once_in(2) { "_" } else { "" })
        } else {
            format!("N{}{}", self.random.pick(&["", "ame", "AME", "_"]), self.names)
        }
    }

    fn entry(&mut self, code: &str) {
        self.line(format_args!("  {code}:"));
        self.sometimes("    reason");
        let name = self.name();
        self.line(format_args!("    name: {}", quoted(&name)));
        if self.protocol == "other" && self.random.once_in(2) {
            self.line("    http: [402, 100, 599]");
        }
        if self.random.once_in(2) {
            let (text, url) = (scalar(self.random), quoted(self.pick(URLS)));
            self.line(format_args!("    links: [{{ text: {text}, url: {url} }}, {{ text: b, url: {url} }}]"));
        }
        if self.random.once_in(2) {
            let (one, other) = (scalar(self.random), scalar(self.random));
            self.line(format_args!("    tags: [{one}, {other}]"));
        }
        if self.random.once_in(3) {
            let [former, lasting, variant] = [(); 3].map(|()| quoted(&self.name()));
            let second =
                format!("{{ name: {lasting}, lasting: true }}, {{ name: {variant}, variant: true }}");
            self.line(format_args!("    aliases: [{former}, {second}]"));
        }
        self.sometimes("    deprecated");
        if self.random.once_in(5) {
            self.line("    keep: [reason, retry]");
        }
        self.facts(true);
    }

    fn facts(&mut self, is_code: bool) {
        self.sometimes("    description");
        self.sometimes("    remedy");
        // Of ranges and the default, the first digit of HTTP says it.
        if (is_code || self.protocol != "http") && self.random.once_in(2) {
            let categories =
                ["informational", "success", "redirection", "client_error", "server_error", "other"];
            let category = self.pick(&categories);
            self.line(format_args!("    category: {category}"));
        }
        let retry = *self.random.pick(&["never", "unstated", "idempotent", "always"]);
        if self.has_header && matches!(retry, "idempotent" | "always") {
            let needs_wait = self.random.once_in(2);
            self.line(format_args!("    needs_wait: {needs_wait}"));
        }
        self.line(format_args!("    retry: {retry}"));
    }
}
