//! Runs of `*`, `_` and `~`: those that pair are marks, the rest is text.

/// A part of a paragraph.
pub enum Piece {
    Text(String),
    Run(Run),
}

/// A run of one mark's character.
pub struct Run {
    char: char,
    /// As written.
    pub length: usize,
    /// What no pair has taken.
    left: usize,
    opens: bool,
    closes: bool,
}

impl Run {
    /// The run that `rest` begins with; `before` is the character in front of it.
    pub fn new(rest: &str, char: char, before: char) -> Self {
        let tail = rest.trim_start_matches(char);
        let length = rest.len() - tail.len();
        let after = tail.chars().next().unwrap_or(' ');
        let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        let faces = |here: char, there: char| {
            !there.is_whitespace() && (!is_mark(there) || here.is_whitespace() || is_mark(here))
        };
        let (left, right) = (faces(before, after), faces(after, before));
        let (opens, closes) = match (char, length) {
            // Inside a word `_` is a letter.
            ('_', _) | ('~', 1) => (left && (!right || is_mark(before)), right && (!left || is_mark(after))),
            ('~', 2) => (!after.is_whitespace(), right),
            ('~', _) => (false, false),
            _ => (left, right),
        };
        Run { char, length, left: length, opens, closes }
    }

    /// Whether this run opens what `closer` closes.
    fn pairs(&self, closer: &Run) -> bool {
        let lengths = match self.char {
            '~' => self.length == closer.length,
            // A run that could do both is not to be torn apart: CommonMark's rule of three.
            _ if self.closes || closer.opens => {
                (self.length + closer.length) % 3 != 0 || self.length % 3 == 0 && closer.length % 3 == 0
            }
            _ => true,
        };
        self.opens && self.left > 0 && self.char == closer.char && lengths
    }
}

impl Piece {
    /// What is left of it as text.
    pub fn text(&self) -> String {
        match self {
            Piece::Text(text) => text.clone(),
            Piece::Run(run) => run.char.to_string().repeat(run.left),
        }
    }

    fn run(&mut self) -> Option<&mut Run> {
        match self {
            Piece::Run(run) => Some(run),
            Piece::Text(_) => None,
        }
    }
}

/// Takes from each closing run and the nearest one that opens it what they have in common, until nothing pairs.
pub fn pair(pieces: &mut [Piece]) {
    let mut runs: Vec<&mut Run> = pieces.iter_mut().filter_map(Piece::run).collect();
    for closer in 0..runs.len() {
        while runs[closer].closes && runs[closer].left > 0 {
            let Some(opener) = (0..closer).rev().find(|&opener| runs[opener].pairs(runs[closer])) else {
                break;
            };
            let taken = if runs[closer].char == '~' { 2 } else { 1 };
            let taken = taken.min(runs[closer].left);
            runs[opener].left -= taken;
            runs[closer].left -= taken;
            // What stands between a pair cannot reach out of it.
            runs[opener + 1..closer].iter_mut().for_each(|between| between.opens = false);
        }
    }
}
