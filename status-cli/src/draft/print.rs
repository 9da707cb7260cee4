//! A draft as the text of a spec.

use std::collections::BTreeMap;

use status_codegen::{Link, Protocol, Retry};

use super::scalar::scalar;
use super::{Draft, Said, key};

/// What stands above the codes.
#[derive(Debug, Clone)]
pub struct Head {
    pub vendor: String,
    pub table: Option<String>,
    pub title: Option<String>,
    pub protocol: Protocol,
    pub source_title: Option<String>,
    pub url: Option<String>,
    pub updated: Option<String>,
    /// What the document calls the sections, where it has others too.
    pub sections: Vec<String>,
}

/// The whole text.
pub fn spec(head: &Head, draft: &Draft, names: &BTreeMap<u16, String>) -> String {
    let mut out = "# yaml-language-server: $schema=schema.json\n".to_owned();
    let mut field = |indent: &str, name: &str, value: Option<&str>| {
        if let Some(value) = value {
            out.push_str(&format!("{indent}{name}: {}\n", scalar(value, false)));
        }
    };
    field("", "vendor", Some(&head.vendor));
    field("", "table", head.table.as_deref());
    field("", "title", head.title.as_deref());
    field("", "protocol", Some(head.protocol.word()));
    let source = [("title", &head.source_title), ("url", &head.url), ("updated", &head.updated)];
    if source.iter().any(|(_, value)| value.is_some()) || !head.sections.is_empty() {
        out.push_str("source:\n");
        for (name, value) in source {
            if let Some(value) = value {
                out.push_str(&format!("  {name}: {}\n", scalar(value, false)));
            }
        }
        match head.sections.as_slice() {
            [] => {}
            [one] => out.push_str(&format!("  section: {}\n", scalar(one, false))),
            several => {
                out.push_str("  section:\n");
                several.iter().for_each(|one| out.push_str(&format!("    - {}\n", scalar(one, false))));
            }
        }
    }
    out.push_str("codes:\n");
    for (code, said) in &draft.codes {
        out.push_str(&format!("  {code}:\n"));
        for line in entry(said, names.get(code).map(String::as_str)) {
            out.push_str(&format!("    {line}\n"));
        }
    }
    for (&(low, high), rule) in &draft.ranges {
        out.push_str(&format!("  {}:\n", key(low, high)));
        for (field, text) in [
            ("description", rule.description.as_deref()),
            ("retry", rule.retry.map(Retry::word)),
            ("remedy", rule.remedy.as_deref()),
        ] {
            if let Some(text) = text {
                out.push_str(&format!("    {field}: {}\n", scalar(text, false)));
            }
        }
    }
    out
}

/// The fields of a code's entry that are texts, in the order in which they are written.
pub fn fields<'s>(said: &'s Said, name: Option<&'s str>) -> Vec<(&'static str, &'s str)> {
    let fields = [
        ("reason", said.reason.as_deref()),
        ("name", name),
        ("description", said.description.as_deref()),
        ("retry", said.retry.map(status_codegen::Retry::word)),
        ("remedy", said.remedy.as_deref()),
    ];
    fields.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

/// The lines of a code's entry.
fn entry(said: &Said, name: Option<&str>) -> Vec<String> {
    let text = |(field, value)| format!("{field}: {}", scalar(value, false));
    let mut lines: Vec<String> = fields(said, name).into_iter().map(text).collect();
    if !said.links.is_empty() {
        lines.push("links:".to_owned());
        lines.extend(said.links.iter().flat_map(link));
    }
    lines
}

/// The two lines of a link.
pub fn link(link: &Link) -> [String; 2] {
    [format!("  - text: {}", scalar(&link.text, false)), format!("    url: {}", scalar(&link.url, false))]
}
