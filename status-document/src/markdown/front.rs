//! Front matter: what stands above a page for the tools that publish it.

/// What the front matter says.
#[derive(Debug, Default)]
pub struct Front {
    pub title: Option<String>,
    pub updated: Option<String>,
}

/// YAML or TOML at the very start, and how many bytes it takes.
pub fn front_matter(text: &str) -> (Front, usize) {
    let mut front = Front::default();
    let body = text.trim_start_matches(['\u{feff}', '\n', '\r']);
    // Some publishers hide it in a comment, so that other renderers do not show it.
    let inner =
        body.strip_prefix("<!--").and_then(|rest| rest.split_once('\n')).map_or(body, |(_, rest)| rest);
    let Some(fence) = ["---", "+++"].into_iter().find(|fence| inner.starts_with(fence)) else {
        return (front, 0);
    };
    let start = text.len() - inner.len();
    let mut at = start;
    for (nth, line) in inner.split_inclusive('\n').enumerate() {
        at += line.len();
        if nth == 0 && line.trim_end() != fence {
            return (front, 0);
        }
        if nth > 0 && line.trim_end() == fence {
            return (front, if start == text.len() - body.len() { at } else { 0 });
        }
        if let Some((key, value)) = line.split_once([':', '=']) {
            let value = value.trim().trim_matches(['"', '\'']);
            match key.trim().to_ascii_lowercase().replace(['_', '-', '.'], "").as_str() {
                "title" if front.title.is_none() => front.title = Some(value.to_owned()),
                "updated" | "updatedat" | "lastupdated" | "lastmod" | "lastmodified" | "modified"
                | "msdate" => {
                    front.updated = date(value).or(front.updated);
                }
                "date" => front.updated = front.updated.or(date(value)),
                _ => {}
            }
        }
    }
    (Front::default(), 0)
}

/// `2023-11-28T13:19:52Z`, `2023/11/28` and `11/28/2023` as `2023-11-28`.
fn date(text: &str) -> Option<String> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let number = |part: &str| part.parse::<u16>().ok();
    let (year, month, day) = match parts.as_slice() {
        [y, m, d] if y.len() == 4 => (number(y)?, number(m)?, number(d)?),
        [m, d, y] if y.len() == 4 && text.contains('/') => (number(y)?, number(m)?, number(d)?),
        _ => return None,
    };
    let real = (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| format!("{year:04}-{month:02}-{day:02}"))
}
