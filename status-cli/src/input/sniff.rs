//! Whether a text is a spec or a vendor's document.

/// Whether a text is a spec: a map with the fields that every spec has.
pub fn is_spec(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let flow = || text.trim_start().starts_with('{') && text.contains("vendor:") && text.contains("codes:");
    begins_with_key(text) && has(text, "vendor:") && (has(text, "codes:") || has(text, "extends:")) || flow()
}

/// Whether a text that is not a valid spec is a document: no field of a spec stands in it, and it does not begin as YAML
/// does, unless as a description of an API.
pub fn is_document(text: &str) -> bool {
    let is_like_spec = ["vendor:", "codes:", "extends:"].iter().any(|field| has(text, field));
    let is_api = ["openapi:", "swagger:"].iter().any(|field| has(text, field));
    !is_like_spec && !text.trim().is_empty() && (is_api || !begins_with_key(text))
}

/// Whether a line starts with a field.
fn has(text: &str, field: &str) -> bool {
    text.lines().any(|line| line.starts_with(field))
}

/// As YAML does behind its comments, and prose does not.
fn begins_with_key(text: &str) -> bool {
    let is_passed = |line: &&str| line.trim().is_empty() || line.starts_with('#') || line.starts_with("---");
    let first = text.lines().find(|line| !is_passed(line)).unwrap_or_default();
    let end = first.find(|char: char| !char.is_ascii_lowercase() && char != '_').unwrap_or(first.len());
    end > 0 && first.get(end..).is_some_and(|rest| rest.starts_with(':'))
}
