//! Lines of Rust as rustfmt lays them out, so that a file of them stays as it is.

use unicode_width::UnicodeWidthStr;

/// The column that rustfmt breaks lines at.
const WIDTH: usize = 100;
/// The widest array of several texts on one line.
const ARRAY_WIDTH: usize = 60;
/// Texts of at most this width, quotes included, share lines where the array is wider.
const SHORT: usize = 10;

/// Lines, each indented by how deep it stands.
#[derive(Default)]
pub struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    pub fn text(self) -> String {
        self.text
    }

    pub fn push(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n("    ", self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    pub fn nest(&mut self, open: &str, close: &str, inside: impl FnOnce(&mut Self)) {
        self.push(open);
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.push(close);
    }

    pub fn docs(&mut self, docs: &[String]) {
        for doc in docs {
            self.push(format!("/// {doc}").trim_end_matches(' '));
        }
    }

    /// A field that holds a text; none where there is no text. One that would fit below its name alone, its comma beyond the
    /// line, is split: there rustfmt's style editions disagree.
    pub fn text_field(&mut self, name: &str, text: Option<&str>) {
        let Some(text) = text else { return };
        let text = format!("{name}: {text:?},");
        let (room, below) = (WIDTH - 4 * self.depth, 4 + text.width() - name.len() - 2);
        let split = if text.width() > room && below <= room + 1 { split(&text, room) } else { None };
        match split {
            Some((first, second)) => {
                self.push(&format!("{first}\\"));
                self.push(&format!("    {second}"));
            }
            None => self.push(&text),
        }
    }

    /// A field that holds texts; none where there are none.
    pub fn texts_field(&mut self, name: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
        let line = texts.join(", ");
        let fits = match texts.as_slice() {
            [] => return,
            [only] => name.len() + 6 + only.width() <= WIDTH - 4 * self.depth,
            _ => line.width() <= ARRAY_WIDTH,
        };
        if fits {
            return self.push(&format!("{name}: &[{line}],"));
        }
        self.nest(&format!("{name}: &["), "],", |lines| {
            if texts.iter().all(|text| text.width() <= SHORT) {
                lines.wrap(texts.into_iter(), ",");
            } else {
                texts.iter().for_each(|text| lines.push(&format!("{text},")));
            }
        });
    }

    /// An array of structs, each field on a line of its own; one struct alone stands within the array's own brackets.
    pub fn structs<T>(
        &mut self,
        (open, name, close): (&str, &str, &str),
        items: &[T],
        fields: impl Fn(&T, &mut Self),
    ) {
        match items {
            [] => self.push(&format!("{open}{close}")),
            [only] => {
                self.nest(&format!("{open}{name} {{"), &format!("}}{close}"), |lines| fields(only, lines));
            }
            several => self.nest(open, close, |lines| {
                for item in several {
                    lines.nest(&format!("{name} {{"), "},", |lines| fields(item, lines));
                }
            }),
        }
    }

    /// Words with commas between them, as many on a line as fit, and what follows the last.
    pub fn wrap(&mut self, words: impl Iterator<Item = String>, end: &str) {
        let room = WIDTH - 4 * self.depth;
        let mut line = String::new();
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            let word = format!("{word}{}", if words.peek().is_some() { "," } else { end });
            if !line.is_empty() && line.width() + 1 + word.width() > room {
                self.push(&std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        self.push(&line);
    }
}

/// The text in two, the first with a backslash within the room: behind a space or slash, which are never inside of an escape,
/// else between any two characters or escapes.
fn split(text: &str, room: usize) -> Option<(&str, &str)> {
    let fits = |&at: &usize| {
        let (first, second) = text.split_at(at);
        first.width() + 1 < room && !second.starts_with(|char: char| char.is_whitespace() || char == '"')
    };
    let behind = |mark| text.rmatch_indices(mark).map(|(at, _)| at + 1).find(fits);
    let anywhere = || units(text).into_iter().rev().find(fits);
    Some(text.split_at(behind(" ").or_else(|| behind("/")).or_else(anywhere)?))
}

/// Where the characters and escapes of a literal begin.
fn units(text: &str) -> Vec<usize> {
    let (mut starts, mut end) = (Vec::new(), 0);
    for (at, char) in text.char_indices() {
        if at < end {
            continue;
        }
        starts.push(at);
        let escape = text.get(at + 1..).filter(|_| char == '\\');
        end = match escape.map(|escape| escape.strip_prefix("u{").and_then(|digits| digits.find('}'))) {
            Some(Some(digits)) => at + 4 + digits,
            Some(None) => at + 2,
            None => 0,
        };
    }
    starts
}
