//! Text within a block, with what is marked and linked in it.

use super::{Builder, DEPTH};
use crate::document::{Link, Mark, Style, fold};

/// What sets a text apart as strong.
const STARS: &str = "**";

impl Builder<'_> {
    pub fn text(&mut self, text: &str) {
        if self.budget.spend(text.len())
            && let Some(sink) = self.sink()
        {
            sink.push(text);
        }
    }

    pub fn code(&mut self, text: &str) {
        if self.budget.spend(size_of::<Mark>() + text.len())
            && let Some(sink) = self.sink()
        {
            let start = sink.plain.len();
            sink.push(text);
            let end = sink.plain.len();
            sink.marks.push(Mark { kind: Style::Code, start, end });
        }
    }

    pub fn line_break(&mut self) {
        if let Some(sink) = self.sink() {
            sink.line_break();
        }
    }

    pub fn mark(&mut self, kind: Style) {
        if self.marks.len() < DEPTH
            && self.budget.spend(size_of::<Mark>())
            && let Some(start) = self.sink().map(|sink| sink.plain.len())
        {
            self.marks.push((kind, start));
        }
    }

    pub fn unmark(&mut self, kind: Style) {
        let Some(at) = self.marks.iter().rposition(|(open, _)| *open == kind) else { return };
        let (kind, start) = self.marks.remove(at);
        if let Some(sink) = self.sink() {
            let end = sink.plain.len();
            if start < end {
                sink.marks.push(Mark { kind, start, end });
            }
        }
    }

    /// A star that the grammar takes for text. Two are as the last ones of `**404:**not found`: between such pairs stands what is
    /// strong to whoever wrote them.
    pub fn star(&mut self) {
        let Some(sink) = self.sink() else { return };
        if sink.plain.ends_with('*') {
            sink.plain.pop();
            self.stars();
        } else {
            sink.push("*");
        }
    }

    fn stars(&mut self) {
        let opened = self.starred.take();
        let Some(sink) = self.sink() else { return };
        let end = sink.plain.len();
        // They may be gone since, with raised text that pointed to a note.
        let is_open = |start: &usize| {
            sink.plain.get(*start..).and_then(|text| text.strip_prefix(STARS)).is_some_and(is_strong)
        };
        let Some(start) = opened.filter(is_open) else {
            sink.push(STARS);
            self.starred = Some(end);
            return;
        };
        sink.plain.drain(start..start + STARS.len());
        let shift = |at: &mut usize| *at = if *at > start { (*at - STARS.len()).max(start) } else { *at };
        // Both are in the order in which they end.
        let marks = sink.marks.iter_mut().rev().take_while(|mark| mark.end > start);
        marks.flat_map(|mark| [&mut mark.start, &mut mark.end]).for_each(shift);
        let links = sink.links.iter_mut().rev().take_while(|link| link.end > start);
        links.flat_map(|link| [&mut link.start, &mut link.end]).for_each(shift);
        sink.marks.push(Mark { kind: Style::Strong, start, end: end - STARS.len() });
        self.marks.iter_mut().for_each(|(_, at)| shift(at));
        self.link.iter_mut().for_each(|(_, at)| shift(at));
    }

    pub fn link(&mut self, url: &str) {
        let url = url.trim();
        if self.budget.spend(size_of::<Link>() + url.len())
            && let Some(start) = self.sink().map(|sink| sink.plain.len())
        {
            self.link = Some((url.to_owned(), start));
        }
    }

    pub fn unlink(&mut self) {
        let Some((url, start)) = self.link.take() else { return };
        if let Some(sink) = self.sink() {
            let end = sink.plain.len();
            if let Some(text) =
                sink.plain.get(start..end).filter(|text| !text.trim().is_empty() && !url.is_empty())
            {
                let text = fold(text).into_owned();
                sink.links.push(Link { text, url, start, end });
            }
        }
    }

    /// Begins raised text: `<sup>`.
    pub fn raise(&mut self) {
        self.raised = self.sink().map(|sink| sink.plain.len());
    }

    /// Ends raised text. What points to a note goes, lest `404<sup>1</sup>` be 4041; in a sentence a number above a number is a
    /// power.
    pub fn lower(&mut self) {
        let Some(start) = self.raised.take().filter(|start| *start > 0) else { return };
        let Some(sink) = self.sink() else { return };
        let Some((before, raised)) = sink.plain.split_at_checked(start) else { return };
        let raised = raised.trim_matches(['[', ']', '(', ')', ' ', '\r']).to_owned();
        if !is_note(&raised) {
            return;
        }
        let is_power = before.ends_with(|c: char| c.is_ascii_digit())
            && before.contains(' ')
            && raised.starts_with(|c: char| c.is_ascii_digit());
        sink.cut(start);
        if is_power {
            sink.push("^");
            sink.push(&raised);
        }
    }

    /// Stands for a reference to a note, which the page sets apart from the text.
    pub fn note(&mut self) {
        if let Some(sink) = self.sink() {
            sink.trim();
        }
    }

    pub fn end_marks(&mut self) {
        self.raised = None;
        self.starred = None;
        while let Some((kind, _)) = self.marks.last().copied() {
            self.unmark(kind);
        }
        self.unlink();
    }
}

/// Whether a text between stars is strong: neither `2 ** 3 ** 4` nor `f(**a) or g(**b)` is.
fn is_strong(text: &str) -> bool {
    let opens = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '（' | '【' | '《' | '“' | '‘');
    !text.is_empty()
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(opens)
        && !text.contains('\n')
}

/// Whether raised text is a number, a letter or signs, by which a note is found.
fn is_note(text: &str) -> bool {
    /// Digits of a note's number.
    const DIGITS: usize = 2;
    let digits = text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let signs = text.chars().all(|c| matches!(c, '*' | '†' | '‡' | '§' | '¶'));
    !text.is_empty() && (digits || letter || signs)
}
