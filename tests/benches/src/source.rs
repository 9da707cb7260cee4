//! The source that `vendor-status generate` writes of a table.

use crate::gate::Figure;

/// How much source a table is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// What its codes are.
    pub codes: &'static str,
    /// How many it lists.
    pub count: usize,
    /// Lines of its source.
    pub lines: usize,
    /// Bytes of it.
    pub bytes: usize,
}

/// A bundled table, and made ones, which no vendor changes.
#[must_use]
pub fn sizes() -> [Size; 5] {
    let size = |codes, count, source: &str| Size {
        codes,
        count,
        lines: source.lines().count(),
        bytes: source.len(),
    };
    [
        size("u16", 7, crate::written!("u16_7.rs")),
        size("u16", 1000, crate::written!("u16_1000.rs")),
        size("u16", 5000, crate::written!("u16_5000.rs")),
        size("i32", 1000, crate::written!("i32_1000.rs")),
        size("text", 5000, crate::written!("text_5000.rs")),
    ]
}

/// The lines, and the bytes, as figures by the words `codes count`.
#[must_use]
pub fn figures() -> [(&'static str, Vec<Figure>); 2] {
    let name = |size: &Size| format!("{} {}", size.codes, size.count);
    [
        ("lines", sizes().iter().map(|size| (name(size), size.lines as f64)).collect()),
        ("bytes", sizes().iter().map(|size| (name(size), size.bytes as f64)).collect()),
    ]
}
