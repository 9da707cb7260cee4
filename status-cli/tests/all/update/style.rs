//! The same spec in as many styles as people have.

use crate::random::Random;

/// A code as a person might have written it.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) reason: String,
    pub(crate) description: String,
    /// Further fields, each with its value in flow style.
    pub(crate) own: Vec<(&'static str, String)>,
}

/// A line of a spec, and the code and field that it is of.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) of: Option<(u16, &'static str)>,
}

pub(crate) struct Writer<'r> {
    random: &'r mut Random,
    pub(crate) lines: Vec<Line>,
    step: usize,
    notes: usize,
}

impl<'r> Writer<'r> {
    pub(crate) fn new(random: &'r mut Random) -> Self {
        let step = *random.pick(&[1, 2, 2, 2, 4]);
        Writer { random, lines: Vec::new(), step, notes: 0 }
    }

    /// The lines of a whole spec.
    pub(crate) fn spec(&mut self, codes: &[Code], range: Option<&str>, section: Option<&str>) {
        if self.random.once_in(6) {
            self.push("---", None);
        }
        self.comment(0);
        self.push("vendor: acme", None);
        let title = self.random.below(3);
        self.push(
            ["title: Acme Pay", "title: 'Acme Pay'  # the company", "title: \"Acme Pay\""][title],
            None,
        );
        if self.random.once_in(3) {
            self.push("retry_after: [Retry-After]", None);
        }
        if let Some(section) = section {
            self.push("source:", None);
            self.push(&format!("  section: {section}"), None);
        }
        let whole = self.random.once_in(12);
        self.push(if whole { "codes: {" } else { "codes:" }, None);
        for (index, code) in codes.iter().enumerate() {
            let indent = " ".repeat(self.step);
            self.comment(self.step);
            if whole {
                let comma = if index + 1 < codes.len() || range.is_some() { "," } else { "" };
                let entry = self.flow(code);
                self.push(&format!("{indent}{}: {entry}{comma}", code.number), Some((code.number, "*")));
            } else if self.random.once_in(4) {
                let entry = self.flow(code);
                let note = self.note();
                self.push(&format!("{indent}{}: {entry}{note}", code.number), Some((code.number, "*")));
            } else {
                self.block(code);
            }
            if self.random.once_in(5) {
                self.push("", None);
            }
        }
        if let Some(text) = range {
            let indent = " ".repeat(self.step);
            self.push(&format!("{indent}5XX: {{ description: \"{text}\" }}"), Some((0, "*")));
        }
        if whole {
            self.push("}", None);
        }
        self.comment(0);
    }

    fn block(&mut self, code: &Code) {
        let (outer, inner) = (" ".repeat(self.step), " ".repeat(self.step * 2));
        let note = self.note();
        self.push(&format!("{outer}{}:{note}", code.number), Some((code.number, "key")));
        let mut fields: Vec<(&'static str, Option<String>)> = vec![("reason", None), ("description", None)];
        fields.extend(code.own.iter().map(|(field, value)| (*field, Some(value.clone()))));
        if self.random.once_in(3) {
            let at = self.random.below(fields.len());
            fields.rotate_left(at);
        }
        for (field, value) in fields {
            self.comment(self.step * 2);
            let of = Some((code.number, field));
            match value {
                Some(value) => {
                    let note = self.note();
                    self.push(&format!("{inner}{field}: {value}{note}"), of);
                }
                None if field == "reason" => self.text(field, &code.reason, of),
                None => self.text(field, &code.description, of),
            }
        }
        if self.random.once_in(8) {
            self.push(&format!("{inner}# below {}", code.number), None);
        }
    }

    fn text(&mut self, field: &str, text: &str, of: Option<(u16, &'static str)>) {
        let (inner, deep) = (" ".repeat(self.step * 2), " ".repeat(self.step * 3));
        let note = self.note();
        let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.ends_with(':')
            && !matches!(text.to_ascii_lowercase().as_str(), "yes" | "no" | "null" | "true");
        match self.random.below(6) {
            0 if plain => self.push(&format!("{inner}{field}: {text}{note}"), of),
            1 => self.push(&format!("{inner}{field}: '{}'{note}", text.replace('\'', "''")), of),
            sign @ (2 | 3) => {
                let sign = ["", "", ">-", "|", ">", "|-"][if note.is_empty() { sign } else { sign + 2 }];
                self.push(&format!("{inner}{field}: {sign}{note}"), of.map(|(code, _)| (code, "sign")));
                for half in halves(text) {
                    self.push(&format!("{deep}{half}"), of);
                }
            }
            4 if plain && note.is_empty() && !text.contains(" - ") => {
                let halves = halves(text);
                let tame = |half: &String| half.starts_with(|c: char| c.is_ascii_alphabetic());
                if halves.iter().all(tame) {
                    self.push(&format!("{inner}{field}: {}", halves.join(&format!("\n{deep}"))), of);
                } else {
                    self.push(&format!("{inner}{field}: {text}"), of);
                }
            }
            _ => self.push(&format!("{inner}{field}: {}{note}", quoted(text)), of),
        }
    }

    fn flow(&mut self, code: &Code) -> String {
        let mut fields = vec![
            format!("reason: {}", quoted(&code.reason)),
            format!("description: {}", quoted(&code.description)),
        ];
        fields.extend(code.own.iter().map(|(field, value)| format!("{field}: {value}")));
        if self.random.once_in(2) {
            format!("{{ {} }}", fields.join(", "))
        } else {
            format!("{{{}}}", fields.join(", "))
        }
    }

    /// Now and then a comment of its own, which must outlive everything.
    fn comment(&mut self, column: usize) {
        if self.random.once_in(4) {
            self.notes += 1;
            let text = format!("{}# comment {}: 'kept', as it is", " ".repeat(column), self.notes);
            self.push(&text, None);
        }
    }

    /// Now and then a comment behind a value.
    fn note(&mut self) -> String {
        if !self.random.once_in(5) {
            return String::new();
        }
        self.notes += 1;
        format!("  # note {}", self.notes)
    }

    fn push(&mut self, text: &str, of: Option<(u16, &'static str)>) {
        self.lines.extend(text.split('\n').map(|line| Line { text: line.to_owned(), of }));
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text on two lines, as a person would break it.
fn halves(text: &str) -> Vec<String> {
    match text.char_indices().find(|(at, c)| *at >= text.len() / 2 && *c == ' ') {
        Some((at, _)) if !text[at..].trim_start().starts_with('#') => {
            vec![text[..at].to_owned(), text[at + 1..].to_owned()]
        }
        _ => vec![text.to_owned()],
    }
}
