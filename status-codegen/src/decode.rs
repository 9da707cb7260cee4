//! Nodes to a [`Spec`], reporting every mistake of form and keeping everything else.

mod header;
mod value;

use crate::code::Code;
use crate::fields::{ENTRY, FACTS, Field, LINK, SOURCE, SPEC};
use crate::key::{self, CodeKey};
use crate::problem::{At, Place, ProblemKind, Report};
use crate::slip::slip;
use crate::spec::{Source, Spec, SpecEntry, SpecFacts, SpecLink, SpecRange};
use crate::suggest::did_you_mean;
use crate::terms::{Category, CodeType, Protocol, Retry};
use crate::text::brief;
use crate::yaml::{Key, Lines, Node, Value};

/// Decodes the tree of a whole text; None if it has no fields at all.
pub fn spec(root: &Node<'_>, source: u8, text: &str, report: &mut Report) -> Option<Spec> {
    let mut decoder = Decoder { source, text, lines: Lines::new(text), code_type: code_type(root), report };
    let place = match root.value {
        Value::Null => Place::File(source),
        _ => decoder.place(root.number),
    };
    let mut spec = Spec { place, ..Spec::default() };
    let mistaken = decoder.mistaken(root);
    decoder.spec(root, &mut spec);
    spec.code_type = mistaken.or(spec.code_type);
    matches!(root.value, Value::Map(_)).then_some(spec)
}

struct Decoder<'t, 'r> {
    source: u8,
    text: &'t str,
    lines: Lines<'t>,
    /// By which keys are read. Of a misspelt one nothing is known, so that no key is refused for it.
    code_type: Option<CodeType>,
    report: &'r mut Report,
}

/// The type that a spec gives its codes, wherever the field stands.
fn code_type(root: &Node<'_>) -> Option<CodeType> {
    let Value::Map(pairs) = &root.value else { return Some(CodeType::U16) };
    let Some((_, node)) = pairs.iter().find(|(key, _)| key.text == "code_type") else {
        return Some(CodeType::U16);
    };
    match &node.value {
        Value::Text(word) => CodeType::from_word(word),
        _ => None,
    }
}

impl Decoder<'_, '_> {
    /// Reports that the codes are texts where the type says otherwise or is forgotten; they are read as texts then, for one
    /// mistake is one error.
    fn mistaken(&mut self, root: &Node<'_>) -> Option<At<CodeType>> {
        let code_type = self.code_type.filter(|code_type| *code_type != CodeType::Text)?;
        let Value::Map(fields) = &root.value else { return None };
        let field = |name| fields.iter().find(|(key, _)| key.text == name);
        let (key, Node { value: Value::Map(codes), .. }) = field("codes")? else { return None };
        let texts = codes.iter().filter(|(key, _)| key::is_text(&key.text, code_type)).count();
        let others = codes.iter().filter(|(key, _)| key.text != "default").count() - texts;
        if texts <= others {
            return None;
        }
        let at = self.place(field("code_type").map_or(key.number, |(_, node)| node.number));
        self.report.error(at, "these codes are words: write `code_type: text`").kind(ProblemKind::CodeType);
        self.code_type = Some(CodeType::Text);
        Some(At::new(CodeType::Text, at))
    }

    fn spec(&mut self, root: &Node<'_>, spec: &mut Spec) {
        self.fields("a spec", root, spec.place, SPEC, &mut |decoder, name, node, key| match name {
            "vendor" => spec.vendor = decoder.text_of(name, node, key),
            "table" => spec.table = decoder.text_of(name, node, key),
            "title" => spec.title = decoder.text_of(name, node, key),
            "protocol" => {
                let protocol = decoder.word(name, node, key, Protocol::WORDS, Protocol::from_word);
                // Of a misspelt one nothing is known, so that no code is refused for it.
                spec.protocol = protocol.or(Some(At::new(Protocol::Other, key)));
            }
            "code_type" => {
                spec.code_type = decoder.word(name, node, key, CodeType::WORDS, CodeType::from_word);
                if spec.code_type.is_none() {
                    spec.protocol.get_or_insert(At::new(Protocol::Other, key));
                }
            }
            "pointer" => spec.pointer = decoder.text_of(name, node, key),
            "extends" => spec.extends = decoder.text_of(name, node, key),
            "source" => spec.source = decoder.source(node, key),
            "retry_after" => spec.retry_after = decoder.headers(node, key),
            "codes" => decoder.codes(node, key, spec),
            _ => {}
        });
    }

    fn source(&mut self, node: &Node<'_>, at: Place) -> Source {
        let mut source = Source::default();
        self.fields("`source`", node, at, SOURCE, &mut |decoder, name, node, key| match name {
            "title" => source.title = decoder.text_of(name, node, key),
            "url" => source.url = decoder.text_of(name, node, key),
            "updated" => source.updated = decoder.text_of(name, node, key),
            "read" => source.read = decoder.text_of(name, node, key),
            "section" => source.sections = decoder.sections(node, key),
            _ => {}
        });
        source
    }

    fn codes(&mut self, node: &Node<'_>, at: Place, spec: &mut Spec) {
        spec.listed = Some(at);
        let Value::Map(pairs) = &node.value else {
            self.report
                .error(at, "`codes` must be a map whose keys are codes: `200: { reason: OK }`")
                .kind(ProblemKind::WrongForm);
            return;
        };
        let Some(code_type) = self.code_type else { return };
        let mut default_at: Option<Place> = None;
        for (key, node) in pairs {
            if self.report.is_full() {
                return;
            }
            self.tag(key);
            let at = self.place(key.number);
            if code_type == CodeType::Text && self.is_cut_off(key) {
                let message = format!(
                    "`{0}` stands alone: write `{0}: {{}}`; a code with a comma needs quotes",
                    brief(&key.text)
                );
                self.report.error(at, message).kind(ProblemKind::Key);
                continue;
            }
            match self.code_key(key, code_type) {
                Some(CodeKey::Code(code)) => {
                    let entry = self.entry(At::new(code, at), key, node);
                    spec.codes.push(entry);
                }
                Some(CodeKey::Range(bounds)) => {
                    let facts = self.facts(&key.text, node, at);
                    spec.ranges.push(SpecRange { key: At::new(key.text.to_string(), at), bounds, facts });
                }
                Some(CodeKey::Default) => match default_at {
                    Some(first) => self.duplicate("default", at, first),
                    None => {
                        default_at = Some(at);
                        let facts = self.facts("default", node, at);
                        spec.default = Some(At::new(facts, at));
                    }
                },
                None => {}
            }
        }
    }

    fn code_key(&mut self, key: &Key<'_>, code_type: CodeType) -> Option<CodeKey> {
        let offset = self.lines.offset_of(&key.text);
        let before = offset.and_then(|offset| self.text.as_bytes().get(offset.checked_sub(1)?));
        // Behind an escape at its beginning, a text in quotes stands in the spec as it is.
        let quoted = offset.is_none() || matches!(before, Some(b'"' | b'\'' | b'\\'));
        match key::read(&key.text, quoted, code_type) {
            Ok(read) => Some(read),
            Err(message) => {
                let at = self.place(key.number);
                let slip = slip(&key.text).filter(|_| key.text.contains('{'));
                self.report.error(at, slip.unwrap_or(message)).kind(ProblemKind::Key);
                None
            }
        }
    }

    fn entry(&mut self, code: At<Code>, key: &Key<'_>, node: &Node<'_>) -> SpecEntry {
        let line = self.lines.offset_of(&key.text).map(|offset| self.lines.line(offset));
        let place = code.place;
        let mut entry = SpecEntry::new(code, line);
        let before = self.report.len();
        match &node.value {
            Value::Null => return entry,
            Value::Text(reason) => {
                let at = self.place(node.number);
                let message = slip(reason).unwrap_or_else(|| {
                    format!(
                        "a code's entry must be a map: `{}: {{ reason: {} }}`",
                        brief(&entry.code.value.to_string()),
                        brief(reason)
                    )
                });
                self.report.error(at, message).kind(ProblemKind::WrongForm);
                entry.reason = Some(At::new(reason.to_string(), at));
                return entry;
            }
            _ => {}
        }
        self.fields("a code", node, place, ENTRY, &mut |decoder, name, node, key| match name {
            "reason" => entry.reason = decoder.text_of(name, node, key),
            "name" => entry.name = decoder.text_of(name, node, key),
            "links" => entry.links = decoder.links(node, key),
            "tags" => entry.tags = decoder.texts(name, node, key),
            "http" => entry.http = decoder.statuses(name, node, key),
            "aliases" => entry.aliases = decoder.aliases(name, node, key),
            "deprecated" => entry.deprecated = decoder.text_of(name, node, key),
            "keep" => entry.keep = decoder.keep(node, key),
            _ => decoder.fact(&mut entry.facts, name, node, key),
        });
        entry.misread = self.report.len() > before;
        entry
    }

    fn facts(&mut self, of: &str, node: &Node<'_>, at: Place) -> SpecFacts {
        let mut facts = SpecFacts::default();
        let of = format!("`{}`", brief(of));
        self.fields(&of, node, at, FACTS, &mut |decoder, name, node, key| {
            decoder.fact(&mut facts, name, node, key)
        });
        facts
    }

    fn fact(&mut self, facts: &mut SpecFacts, name: &'static str, node: &Node<'_>, key: Place) {
        match name {
            "description" => facts.description = self.text_of(name, node, key),
            "category" => facts.category = self.word(name, node, key, Category::WORDS, Category::from_word),
            "retry" => facts.retry = self.word(name, node, key, Retry::WORDS, Retry::from_word),
            "needs_wait" => facts.needs_wait = self.flag(name, node, key),
            "remedy" => facts.remedy = self.text_of(name, node, key),
            _ => {}
        }
    }

    fn links(&mut self, node: &Node<'_>, at: Place) -> Vec<SpecLink> {
        let Value::List(items) = &node.value else {
            self.report
                .error(at, "`links` must be a list: `[{ text: …, url: \"https://…\" }]`")
                .kind(ProblemKind::WrongForm);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.link(item)).collect()
    }

    fn link(&mut self, node: &Node<'_>) -> Option<SpecLink> {
        let at = self.place(node.number);
        let (mut text, mut url, before) = (None, None, self.report.len());
        self.fields("a link", node, at, LINK, &mut |decoder, name, node, key| match name {
            "text" => text = decoder.text_of(name, node, key),
            "url" => url = decoder.text_of(name, node, key),
            _ => {}
        });
        if (text.is_none() || url.is_none()) && self.report.len() == before {
            self.report
                .error(at, "a link needs both `text` and `url`: `{ text: …, url: \"https://…\" }`")
                .kind(ProblemKind::Missing);
        }
        Some(SpecLink { text: text?, url: url? })
    }

    /// Calls `each` for every field of a map that the list knows, and reports all others.
    fn fields(
        &mut self,
        of: &str,
        node: &Node<'_>,
        at: Place,
        known: &'static [Field],
        each: &mut dyn FnMut(&mut Self, &'static str, &Node<'_>, Place),
    ) {
        let Value::Map(pairs) = &node.value else {
            let example = known.first().map_or("", |field| field.name);
            self.report
                .error(at, format!("{of} must be a map, `{example}: …` and so on, not {}", node.value.kind()))
                .kind(ProblemKind::WrongForm);
            return;
        };
        let mut seen: Vec<(&str, Place)> = Vec::new();
        for (index, (key, node)) in pairs.iter().enumerate() {
            if self.report.is_full() {
                return;
            }
            self.tag(key);
            let at = self.place(key.number);
            let Some(field) = known.iter().find(|field| field.name == key.text) else {
                let previous = index.checked_sub(1).and_then(|index| pairs.get(index));
                self.unknown(of, key, known, previous);
                continue;
            };
            match seen.iter().find(|(name, _)| *name == field.name) {
                Some(&(_, first)) => self.duplicate(field.name, at, first),
                None => {
                    seen.push((field.name, at));
                    each(self, field.name, node, at);
                }
            }
        }
    }

    fn duplicate(&mut self, name: &str, at: Place, first: Place) {
        self.report
            .error(at, format!("`{name}` is given twice"))
            .kind(ProblemKind::Duplicate)
            .note(first, "first given here");
    }

    fn unknown(&mut self, of: &str, key: &Key<'_>, known: &[Field], previous: Option<&(Key<'_>, Node<'_>)>) {
        let at = self.place(key.number);
        let names = || known.iter().map(|field| field.name);
        let message = match previous {
            _ if self.is_cut_off(key) && slip(&key.text).is_some() => slip(&key.text).unwrap_or_default(),
            Some((name, node)) if self.is_cut_off(key) => {
                let whole = match &node.value {
                    Value::Text(text) => {
                        format!(": `{}: \"{}, {}\"`", brief(&name.text), brief(text), brief(&key.text))
                    }
                    _ => String::new(),
                };
                format!(
                    "`{}` stands alone: inside `{{ }}` a text with a comma needs quotes{whole}",
                    brief(&key.text)
                )
            }
            _ if key.text == "<<" => {
                "merge keys are not YAML 1.2; write the fields out, or use `extends`".to_owned()
            }
            _ => match did_you_mean(&key.text, names()) {
                Some(name) => {
                    format!("unknown field `{}` of {of}; did you mean `{name}`?", brief(&key.text))
                }
                None => {
                    let names: Vec<&str> = names().collect();
                    format!("unknown field `{}` of {of}; it may have {}", brief(&key.text), names.join(", "))
                }
            },
        };
        self.report.error(at, message).kind(ProblemKind::UnknownField);
    }

    /// Reports a tag before a key, which the YAML library ignores.
    fn tag(&mut self, key: &Key<'_>) {
        let before =
            self.lines.offset_of(&key.text).and_then(|offset| self.text.get(..offset)).unwrap_or_default();
        let word = before.trim_end_matches(' ').rsplit(char::is_whitespace).next().unwrap_or_default();
        if word.starts_with('!') && !word.ends_with(',') {
            let at = self.place(key.number);
            self.report
                .error(at, "a key cannot have a tag; put one that begins with `!` in quotes")
                .kind(ProblemKind::Yaml);
        }
    }

    /// Whether a key is followed by no colon: the rest of a text that held a comma.
    fn is_cut_off(&self, key: &Key<'_>) -> bool {
        let Some(offset) = self.lines.offset_of(&key.text) else { return false };
        let after = self.text.get(offset + key.text.len()..).unwrap_or_default();
        after.trim_start().starts_with([',', '}'])
    }

    fn place(&self, number: u32) -> Place {
        Place::Node(self.source, number)
    }
}
