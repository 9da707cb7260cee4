//! Width, fill, alignment and precision for a text that is put together as it is written: `Formatter::pad` needs it whole.

use core::fmt::{self, Alignment, Write};

/// Writes `text` as `f` asks, like `Formatter::pad` but without an allocation.
pub fn pad(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return f.write_fmt(text);
    }
    let limit = f.precision().unwrap_or(usize::MAX);
    let mut counted = Cut { to: &mut Nowhere, limit, written: 0 };
    counted.write_fmt(text)?;
    let missing = f.width().unwrap_or(0).saturating_sub(counted.written);
    let before = match f.align() {
        None | Some(Alignment::Left) => 0,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Right) => missing,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    Cut { to: f, limit, written: 0 }.write_fmt(text)?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

/// Passes on the first `limit` characters and counts them.
struct Cut<'w> {
    to: &'w mut dyn Write,
    limit: usize,
    written: usize,
}

impl Write for Cut<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let rest = self.limit - self.written;
        let text = text.char_indices().nth(rest).map_or(text, |(end, _)| &text[..end]);
        self.written += text.chars().count();
        self.to.write_str(text)
    }
}

struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}
