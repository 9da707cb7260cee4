//! One line, and what it can be the start of.

#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub text: &'a str,
    pub indent: usize,
    pub number: usize,
}

impl<'a> Line<'a> {
    pub fn new(line: &'a str, number: usize) -> Self {
        let text = line.trim();
        Self { text, indent: line.len() - line.trim_start().len(), number }
    }

    pub fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    /// A line of one punctuation character, as under a title.
    pub fn rule(self) -> Option<char> {
        let first = self.text.chars().next().filter(|c| c.is_ascii_punctuation())?;
        (self.text.len() > 1 && self.text.chars().all(|c| c == first)).then_some(first)
    }

    /// The border of a simple table: `====  =====`.
    pub fn is_border(self) -> bool {
        self.text.starts_with("==")
            && self.text.contains(' ')
            && self.text.bytes().all(|b| b == b'=' || b == b' ')
    }

    pub fn is_grid(self) -> bool {
        self.text.starts_with("+-") || self.text.starts_with("+=")
    }

    /// The text of a list item, and where it starts in the line.
    pub fn bullet(self) -> Option<(usize, &'a str)> {
        let marks = ["- ", "* ", "+ ", "• ", "#. ", "– "];
        if let Some(mark) = marks.iter().find(|mark| self.text.starts_with(**mark)) {
            return Some((mark.len(), self.text.get(mark.len()..)?.trim_start()));
        }
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = self.text.get(digits..)?;
        // `404. Not found` keeps its number: it may be a code.
        (1..3)
            .contains(&digits)
            .then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")))
            .flatten()
            .map(|rest| (digits + 2, rest))
    }

    /// `:name: body`
    pub fn field(self) -> Option<(&'a str, &'a str)> {
        let (name, body) = self
            .text
            .strip_prefix(':')?
            .split_once(": ")
            .or_else(|| self.text.strip_prefix(':')?.strip_suffix(':').map(|n| (n, "")))?;
        (!name.is_empty() && !name.contains('`') && name.len() < 80).then_some((name, body))
    }
}
