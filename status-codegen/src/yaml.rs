//! YAML text to a tree of nodes: the one place that knows the YAML library.
//!
//! The library's reader takes quadratic time or gigabytes on hostile text, so [`guard`] looks at the text first and
//! the visitor spends a budget. Nodes are numbered in reading order; [`locate`] reads again to find where some are.

mod guard;
mod node;
mod place;
mod reader;

pub use guard::{MAX_BYTES, guard};
pub use node::{Key, Node, Refusal, Value};
pub use place::{Lines, find_char};
pub use reader::{locate, read};

/// A text without the byte order mark that some editors put first.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
