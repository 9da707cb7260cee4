//! A value to be added to a YAML text.

use super::entry::value;

/// A value to be added, in both styles.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// The lines below the key; a single text stands next to it.
    pub rows: Vec<String>,
    /// On one line.
    pub flow: String,
    /// The text that it is, if it is one.
    pub text: String,
    /// Whether `rows` is one text.
    pub is_text: bool,
    /// Whether to write it on one line even in a block.
    pub one_line: bool,
}

impl New {
    /// The value of a field, a text.
    pub fn text(field: &str, text: &str) -> Self {
        let (rows, flow) = (vec![value(field, text, false)], value(field, text, true));
        Self { rows, flow, text: text.to_owned(), is_text: true, one_line: false }
    }

    pub fn flow(&self) -> &str {
        &self.flow
    }

    pub fn lines(&self, key: &str) -> Vec<String> {
        if self.one_line {
            return vec![format!("{key}: {}", self.flow)];
        }
        match (self.is_text, self.rows.as_slice()) {
            (true, [text]) => vec![format!("{key}: {text}")],
            (_, rows) => {
                std::iter::once(format!("{key}:")).chain(rows.iter().map(|row| format!("  {row}"))).collect()
            }
        }
    }
}
