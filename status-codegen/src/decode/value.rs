//! What a field holds: a text, several, or words of a list.

use super::Decoder;
use crate::fields::ALIAS;
use crate::problem::{At, Place, ProblemKind};
use crate::spec::{SpecAlias, not_a_status};
use crate::suggest::did_you_mean;
use crate::terms::Fact;
use crate::text::brief;
use crate::yaml::{Node, Value};

impl Decoder<'_, '_> {
    /// A heading, or several.
    pub fn sections(&mut self, node: &Node<'_>, key: Place) -> Vec<At<String>> {
        match &node.value {
            Value::List(items) if items.is_empty() => {
                self.report
                    .error(key, "`section` lists no heading; write one or leave the field out")
                    .kind(ProblemKind::EmptyText);
                Vec::new()
            }
            Value::List(_) => self.texts("section", node, key),
            Value::Map(_) => {
                self.report
                    .error(key, "`section` must be a heading or a list of headings: `[One, Two]`")
                    .kind(ProblemKind::WrongForm);
                Vec::new()
            }
            _ => self.text_of("section", node, key).into_iter().collect(),
        }
    }

    pub fn text_of(&mut self, name: &str, node: &Node<'_>, key: Place) -> Option<At<String>> {
        let at = self.place(node.number);
        let message = match &node.value {
            Value::Text(text) => return Some(At::new(text.to_string(), at)),
            Value::Null => format!("`{name}` is empty; write a text or leave the field out"),
            kind @ (Value::Bool(_) | Value::Number(_)) => {
                format!("`{name}` must be text, but YAML reads {} here; put it in quotes", kind.kind())
            }
            kind => {
                let kind = kind.kind();
                let message = format!(
                    "`{name}` must be text, not {kind}; a text that begins with `[` or `{{` needs quotes"
                );
                self.report.error(key, message).kind(ProblemKind::WrongForm);
                return None;
            }
        };
        let kind = match node.value {
            Value::Null => ProblemKind::EmptyText,
            _ => ProblemKind::WrongForm,
        };
        self.report.error(at, message).kind(kind);
        None
    }

    pub fn texts(&mut self, name: &str, node: &Node<'_>, key: Place) -> Vec<At<String>> {
        let Value::List(items) = &node.value else {
            self.report
                .error(key, format!("`{name}` must be a list: `{name}: [one, two]`"))
                .kind(ProblemKind::WrongForm);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.text_of(name, item, self.place(item.number))).collect()
    }

    /// A status, or several.
    pub fn statuses(&mut self, name: &str, node: &Node<'_>, key: Place) -> Vec<At<u16>> {
        let items = match &node.value {
            Value::List(items) if items.is_empty() => {
                let message = format!("`{name}` lists no status; write one or leave the field out");
                self.report.error(key, message).kind(ProblemKind::EmptyText);
                return Vec::new();
            }
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        items.iter().filter_map(|item| self.status(name, item, key)).collect()
    }

    fn status(&mut self, name: &str, node: &Node<'_>, key: Place) -> Option<At<u16>> {
        let at = self.place(node.number);
        let (place, message) = match &node.value {
            Value::Number(Some(number)) => match u16::try_from(*number) {
                Ok(status) => return Some(At::new(status, at)),
                Err(_) => (at, not_a_status(name, number)),
            },
            Value::Map(_) | Value::List(_) => {
                (key, format!("`{name}` must be a status or a list of statuses: `[402, 409]`"))
            }
            other => {
                let kind = other.kind();
                (at, format!("`{name}` must be a status such as `402`, without quotes, not {kind}"))
            }
        };
        self.report.error(place, message).kind(ProblemKind::WrongForm);
        None
    }

    /// Names, each a former one or one that lasts.
    pub fn aliases(&mut self, name: &str, node: &Node<'_>, key: Place) -> Vec<SpecAlias> {
        let Value::List(items) = &node.value else {
            let message = format!("`{name}` must be a list: `{name}: [OldName]`");
            self.report.error(key, message).kind(ProblemKind::WrongForm);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.alias(name, item)).collect()
    }

    fn alias(&mut self, list: &str, node: &Node<'_>) -> Option<SpecAlias> {
        let at = self.place(node.number);
        if !matches!(node.value, Value::Map(_)) {
            return self.text_of(list, node, at).map(SpecAlias::from);
        }
        let (mut alias, mut lasting, mut variant, before) = (None, None, false, self.report.len());
        self.fields("an alias", node, at, ALIAS, &mut |decoder, field, node, key| match field {
            "name" => alias = decoder.text_of(field, node, key),
            "lasting" => lasting = decoder.flag(field, node, key),
            "variant" => variant = decoder.flag(field, node, key).is_some_and(|flag| flag.value),
            _ => {}
        });
        if alias.is_none() && self.report.len() == before {
            let message = "an alias needs its `name`: `{ name: SecondName, lasting: true }`";
            self.report.error(at, message).kind(ProblemKind::Missing);
        }
        if let Some(former) = lasting.filter(|lasting| variant && !lasting.value) {
            let message = "a former name is a constant: leave `lasting: false` or `variant: true` out";
            self.report.error(former.place, message).kind(ProblemKind::WrongForm);
        }
        let lasting = variant || lasting.is_some_and(|lasting| lasting.value);
        alias.map(|name| SpecAlias { name, lasting, variant })
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &str, node: &Node<'_>, key: Place) -> Option<At<bool>> {
        let at = self.place(node.number);
        let place = match node.value {
            Value::Bool(value) => return Some(At::new(value, at)),
            Value::Null => {
                let message = format!("`{name}` is empty; write `true` or leave the field out");
                self.report.error(at, message).kind(ProblemKind::EmptyText);
                return None;
            }
            Value::Map(_) | Value::List(_) => key,
            _ => at,
        };
        let message =
            format!("`{name}` must be `true` or `false`, without quotes, not {}", node.value.kind());
        self.report.error(place, message).kind(ProblemKind::WrongForm);
        None
    }

    pub fn keep(&mut self, node: &Node<'_>, key: Place) -> Vec<At<Fact>> {
        if !matches!(node.value, Value::List(_)) {
            let message = "`keep` must be a list of facts: `keep: [retry, remedy]`";
            self.report.error(key, message).kind(ProblemKind::WrongForm);
            return Vec::new();
        }
        let texts = self.texts("keep", node, key);
        texts.into_iter().filter_map(|text| self.known("fact", text, Fact::WORDS, Fact::from_word)).collect()
    }

    pub fn word<T>(
        &mut self,
        name: &str,
        node: &Node<'_>,
        key: Place,
        words: &'static [&'static str],
        from_word: fn(&str) -> Option<T>,
    ) -> Option<At<T>> {
        let text = self.text_of(name, node, key)?;
        self.known(name, text, words, from_word)
    }

    fn known<T>(
        &mut self,
        what: &str,
        text: At<String>,
        words: &'static [&'static str],
        from_word: fn(&str) -> Option<T>,
    ) -> Option<At<T>> {
        let value = from_word(&text.value);
        if value.is_none() {
            self.unknown_word(what, &text, words);
        }
        value.map(|value| At::new(value, text.place))
    }

    fn unknown_word(&mut self, what: &str, text: &At<String>, words: &[&str]) {
        let guess = did_you_mean(&text.value, words.iter().copied());
        let guess = guess.map_or(String::new(), |word| format!("; did you mean `{word}`?"));
        let message =
            format!("unknown {what} `{}`: it is one of {}{guess}", brief(&text.value), words.join(", "));
        self.report.error(text.place, message).kind(ProblemKind::UnknownWord);
    }
}
