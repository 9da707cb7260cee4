//! Texts and addresses as a spec may hold them, and where that removed something.

use status_codegen::tool::{Cleaned, UNSAFE, address_fault, clean};

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
        let Cleaned { text, hidden, cut } = clean(text?);
        if !hidden.is_empty() {
            self.hidden.push((line, hidden.len()));
        }
        self.cut.extend(cut.map(|_| line));
        (!text.is_empty()).then(|| text.into_owned())
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
    let encoded = url.chars().fold(String::with_capacity(url.len()), |mut out, c| {
        match c {
            c if UNSAFE.contains(&c) => out.push_str(&format!("%{:02X}", u32::from(c))),
            c => out.push(c),
        }
        out
    });
    let Cleaned { hidden, cut, .. } = clean(&encoded);
    let fits = hidden.is_empty() && cut.is_none() && address_fault(&encoded).is_none();
    fits.then_some(encoded)
}
