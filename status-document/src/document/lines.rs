//! The lines of a text, each with what is marked and linked in it.

use super::{Link, Mark, Text};

/// Marks and links of one line; more come from a page made to have them.
const MARKS: usize = 256;

impl Text {
    /// Its lines as the page shows them, else as its source has them, each with its marks and links, and where in the source
    /// it stands if the text begins at this line.
    pub(crate) fn lines(&self, line: usize) -> impl Iterator<Item = (Self, usize)> {
        // A break in the source is a line of its own, one that the page shows is not always.
        let shown = self.plain.contains('\n');
        let sep = if shown { '\n' } else { '\r' };
        let mut marks = self.marks.clone();
        let mut links = self.links.clone();
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.start));
        links.sort_by_key(|link| std::cmp::Reverse(link.start));
        let mut open = Self::default();
        let mut at = 0;
        self.plain.split(sep).enumerate().map(move |(nth, part)| {
            let (from, to) = (at, at + part.len());
            // What is marked from here on is taken up once, and let go where it ends.
            while let Some(mark) = marks.pop_if(|mark| mark.start < to) {
                open.marks.push(mark);
            }
            while let Some(link) = links.pop_if(|link| link.start < to) {
                open.links.push(link);
            }
            open.marks.retain(|mark| mark.end > from);
            open.links.retain(|link| link.end > from);
            open.marks.truncate(MARKS);
            open.links.truncate(MARKS);
            at = to + sep.len_utf8();
            (open.slice(part, from, to), if shown { line } else { line + nth })
        })
    }

    /// A part of a text between two bytes, with what of these marks and links is there.
    fn slice(&self, part: &str, from: usize, to: usize) -> Self {
        let clip = |start: usize, end: usize| (start.max(from) - from, end.min(to).saturating_sub(from));
        let mark = |mark: &Mark| {
            let (start, end) = clip(mark.start, mark.end);
            Mark { start, end, ..*mark }
        };
        let link = |link: &Link| {
            let (start, end) = clip(link.start, link.end);
            Link { start, end, ..link.clone() }
        };
        Self {
            plain: part.to_owned(),
            marks: self.marks.iter().map(mark).collect(),
            links: self.links.iter().map(link).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Style;

    type Places = Vec<(usize, usize)>;

    /// Each line of a text that begins at line 7, with the places of what is marked in it, and where it stands.
    fn lines(plain: &str, places: &[(usize, usize)]) -> Vec<(String, Places, usize)> {
        let mark = |&(start, end): &(usize, usize)| Mark { kind: Style::Strong, start, end };
        // Links go as marks do.
        let link =
            |&(start, end): &(usize, usize)| Link { text: String::new(), url: String::new(), start, end };
        let marks = places.iter().map(mark).collect();
        let text = Text { plain: plain.to_owned(), marks, links: places.iter().map(link).collect() };
        let line = |(text, line): (Text, usize)| {
            let marks: Places = text.marks.iter().map(|mark| (mark.start, mark.end)).collect();
            assert_eq!(marks, text.links.iter().map(|link| (link.start, link.end)).collect::<Places>());
            (text.plain, marks, line)
        };
        text.lines(7).map(line).collect()
    }

    fn line(text: &str, places: &[(usize, usize)], line: usize) -> (String, Places, usize) {
        (text.to_owned(), places.to_vec(), line)
    }

    #[test]
    fn a_line_has_the_part_of_a_mark_that_is_in_it() {
        assert_eq!(
            lines("ab\rcd\ref", &[(0, 1), (1, 4), (7, 8)]),
            [line("ab", &[(0, 1), (1, 2)], 7), line("cd", &[(0, 1)], 8), line("ef", &[(1, 2)], 9)]
        );
        // One that ends or begins at a break is in no line that it has no letter of.
        assert_eq!(lines("a\rb", &[(0, 2)]), [line("a", &[(0, 1)], 7), line("b", &[], 8)]);
        assert_eq!(lines("a\rb", &[(1, 3)]), [line("a", &[], 7), line("b", &[(0, 1)], 8)]);
    }

    #[test]
    fn breaks_that_the_page_shows_go_before_those_of_the_source() {
        assert_eq!(lines("a\rb\nc", &[]), [line("a\rb", &[], 7), line("c", &[], 7)]);
        assert_eq!(lines("a", &[]), [line("a", &[], 7)]);
    }
}
