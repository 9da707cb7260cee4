//! Texts as `check` accepts them: on one line, nothing hidden, of bounded length; addresses that a browser opens.

use status_codegen::{fold, is_hidden};

/// Longest text that a spec may hold.
const MAX: usize = 16 << 10;

/// Cleans texts and remembers where it had to.
#[derive(Debug, Default)]
pub struct Cleaner {
    /// Line, and how many characters were dropped there.
    hidden: Vec<(usize, usize)>,
    /// Lines with a text that was too long.
    cut: Vec<usize>,
}

impl Cleaner {
    /// The text as a spec may hold it; None if nothing is left of it.
    pub fn option(&mut self, text: Option<&str>, line: usize) -> Option<String> {
        let text = text?;
        let hidden = text.chars().filter(|&c| is_hidden(c)).count();
        let mut clean = if hidden > 0 {
            self.hidden.push((line, hidden));
            let visible: String = text.chars().filter(|&c| !is_hidden(c)).collect();
            fold(&visible).into_owned()
        } else {
            fold(text).into_owned()
        };
        if clean.len() > MAX {
            self.cut.push(line);
            let end = (0..=MAX).rev().find(|&end| clean.is_char_boundary(end));
            clean.truncate(end.unwrap_or(0));
            clean.truncate(clean.trim_end().len());
        }
        (!clean.is_empty()).then_some(clean)
    }

    pub fn notes(&self) -> Vec<String> {
        let hidden = self.hidden.iter().map(|(line, count)| {
            let s = if *count == 1 { "" } else { "s" };
            format!("line {line}: {count} character{s} that a reader cannot see left out")
        });
        hidden
            .chain(self.cut.iter().map(|line| format!("line {line}: a text longer than 16 KiB was cut")))
            .collect()
    }
}

/// An address as a spec's link may hold it; None if it leads to no host.
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    })?;
    if rest.is_empty() || rest.starts_with(['/', '?', '#']) || url.len() > MAX || url.chars().any(is_hidden) {
        return None;
    }
    Some(url.chars().fold(String::with_capacity(url.len()), |mut out, c| {
        match c {
            ' ' | '\t' | '\r' | '\n' | '<' | '>' | '"' | '`' | '\\' | '^' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)))
            }
            c => out.push(c),
        }
        out
    }))
}
