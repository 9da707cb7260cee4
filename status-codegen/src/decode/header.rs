//! Response headers that carry the wait: a name, or a name that counts under a condition.

use super::Decoder;
use crate::fields::HEADER;
use crate::problem::{At, Place, ProblemKind};
use crate::spec::{SpecGuard, SpecHeader};
use crate::yaml::{Node, Value};

const GUARDED: &str = "`{ header: X-RateLimit-Reset, when: { X-RateLimit-Remaining: \"0\" } }`";

impl Decoder<'_, '_> {
    pub fn headers(&mut self, node: &Node<'_>, key: Place) -> Vec<SpecHeader> {
        let Value::List(items) = &node.value else {
            self.report
                .error(key, "`retry_after` must be a list: `retry_after: [Retry-After]`")
                .kind(ProblemKind::WrongForm);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.header(item)).collect()
    }

    fn header(&mut self, node: &Node<'_>) -> Option<SpecHeader> {
        let at = self.place(node.number);
        if !matches!(node.value, Value::Map(_)) {
            return self.text_of("retry_after", node, at).map(SpecHeader::from);
        }
        let (mut name, mut when, before) = (None, None, self.report.len());
        self.fields("a header", node, at, HEADER, &mut |decoder, field, node, key| match field {
            "header" => name = decoder.text_of(field, node, key),
            "when" => when = decoder.guard(node, key),
            _ => {}
        });
        if (name.is_none() || when.is_none()) && self.report.len() == before {
            let message = format!(
                "a header with a condition needs both `header` and `when`: {GUARDED}; without one, it is its name"
            );
            self.report.error(at, message).kind(ProblemKind::Missing);
        }
        Some(SpecHeader { name: name?, when: Some(when?) })
    }

    fn guard(&mut self, node: &Node<'_>, key: Place) -> Option<SpecGuard> {
        let pairs = match &node.value {
            Value::Map(pairs) => pairs.as_slice(),
            _ => &[],
        };
        let [(other, value)] = pairs else {
            let message = "`when` must be a map of one header and the value that it must have: `when: { X-RateLimit-Remaining: \"0\" }`";
            self.report.error(key, message).kind(ProblemKind::WrongForm);
            return None;
        };
        self.tag(other);
        let at = self.place(other.number);
        let value = self.text_of(&other.text, value, at)?;
        Some(SpecGuard { header: At::new(other.text.to_string(), at), value })
    }
}
