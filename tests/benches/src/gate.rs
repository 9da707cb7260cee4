//! Figures that may not rise: counts, held against those that are committed.

/// How much more than the committed one a figure may be: 2 %.
const RISE: f64 = 1.02;

/// What a figure may always rise by: the ends of a loop, and what rounding left off.
const SLACK: f64 = 0.05;

/// One figure, by the words that name it.
pub type Figure = (String, f64);

/// Reads a file of values that [`report::values`](crate::report::values) wrote: the first `words` columns name a figure,
/// which is the column of this head. The first line says what was measured with.
#[must_use]
pub fn figures(values: &str, words: usize, head: &str) -> Vec<Figure> {
    let mut lines = values.lines().skip_while(|line| line.starts_with('#'));
    let column = lines.next().and_then(|heads| heads.split('\t').position(|cell| cell == head));
    let figure = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Some((cells.get(..words)?.join(" "), cells.get(column?)?.parse().ok()?))
    };
    lines.filter_map(figure).collect()
}

/// What has risen, or is not among the committed figures, in words.
#[must_use]
pub fn risen(committed: &[Figure], now: &[Figure]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in now {
        match committed.iter().find(|(known, _)| known == name) {
            None => found.push(format!("{name}: {value:.2}, and no figure of it is committed")),
            Some((_, old)) if *value > old * RISE + SLACK => {
                found.push(format!("{name}: {value:.2}, and {old:.2} is committed"));
            }
            Some(_) => {}
        }
    }
    found
}
