//! Did you mean?

/// The word nearest to `text`, if one is near enough to be what was meant.
#[must_use]
pub fn did_you_mean<'w>(text: &str, mut words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    nearest(text, &mut words)
}

fn nearest<'w>(text: &str, words: &mut dyn Iterator<Item = &'w str>) -> Option<&'w str> {
    if text.len() > 40 {
        return None;
    }
    let text = normal(text);
    let near = |word: &'w str| (distance(&text, &normal(word)), word);
    let (distance, word) = words.map(near).min_by_key(|&(distance, _)| distance)?;
    (distance <= (text.chars().count().max(3) / 3).min(3)).then_some(word)
}

fn normal(text: &str) -> String {
    text.to_lowercase().replace(['-', ' '], "_")
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
