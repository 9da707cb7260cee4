//! Changes as JSON.

use serde_json::json;

use super::model::{Change, Listed, Verdict};
use super::view::Value;

/// The changes, and the gravest verdict; null if there is none.
pub fn json(changes: &[Change]) -> serde_json::Value {
    let verdict = changes.iter().map(|change| change.verdict()).max();
    json!({
        "changes": changes.iter().map(change).collect::<Vec<_>>(),
        "verdict": verdict.map(Verdict::word),
    })
}

fn change(change: &Change) -> serde_json::Value {
    let change = change.view();
    let mut json = json!({
        "kind": change.kind,
        "section": change.section,
        "code": change.code,
        "from": change.from,
        "old": value(&change.old),
        "new": value(&change.new),
        "verdict": change.verdict.word(),
    });
    if let (Some(range), Some(json)) = (&change.range, json.as_object_mut()) {
        json.insert("range".to_owned(), (*range).into());
    }
    json
}

fn value(value: &Value<'_>) -> serde_json::Value {
    match value {
        Value::Nothing => serde_json::Value::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Code(Listed { name, reason, description }) => {
            json!({"name": name, "reason": reason, "description": description})
        }
        Value::Words(words) => json!(words),
        Value::Flag(flag) => json!(flag),
        Value::Statuses(statuses) => json!(statuses),
        Value::Links(links) => links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect(),
    }
}
