//! Where the table was read: the date that the document states, and its sections.

use status_codegen::tool::scalar;

use super::New;
use super::apply::Applier;

impl Applier<'_> {
    /// The date that the document states of itself.
    pub fn date(&mut self) {
        let (Some(date), Some(source)) = (self.how.date, self.editor.root().get("source").cloned()) else {
            return;
        };
        match source.get("updated") {
            Some(old) => self.editor.replace(old, date),
            None => {
                let at = source.position("section").unwrap_or(source.pairs().len());
                self.editor.insert(&source, at, "updated", &New::text("updated", date));
            }
        }
    }

    /// The sections that the spec is read from now.
    pub fn section(&mut self, section: &[String]) {
        let new = match section {
            [one] => New::text("section", one),
            several => {
                let flow: Vec<String> = several.iter().map(|one| scalar(one, true)).collect();
                New { flow: format!("[{}]", flow.join(", ")), one_line: true, ..New::default() }
            }
        };
        let root = self.editor.root();
        match root.get("source").cloned() {
            Some(source) => match source.position("section") {
                Some(at) => self.editor.revalue(&source, at, &new),
                None => self.editor.insert(&source, source.pairs().len(), "section", &new),
            },
            None => {
                let at = root.position("codes").unwrap_or(root.pairs().len());
                let new = New {
                    rows: vec![format!("section: {}", new.flow)],
                    flow: format!("{{ section: {} }}", new.flow),
                    ..New::default()
                };
                self.editor.insert(&root, at, "source", &new);
            }
        }
    }
}
