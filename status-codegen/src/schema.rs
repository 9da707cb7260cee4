//! The JSON Schema of a spec, for editors: the decoder's own list of fields, written out.

use crate::fields::{ALIAS, ENTRY, FACTS, Field, HEADER, Holds, LINK, SPEC};
use crate::terms::CodeType;

/// The JSON Schema of specs (`specs/schema.json`), with which an editor completes fields and explains them.
///
/// # Examples
///
/// ```
/// assert!(status_codegen::tool::schema().contains("The vendor's phrase, as written."));
/// ```
#[must_use]
pub fn schema() -> String {
    let mut schema = map([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("Status-code spec")),
        ("description", text("A vendor's table of status codes, compiled by status-core into a Rust enum.")),
    ]);
    schema.extend(object(SPEC));
    schema.push(("required".to_owned(), Json::List(vec![text("vendor")])));
    let either = |field| Json::Map(map([("required", Json::List(vec![text(field)]))]));
    schema.push(("anyOf".to_owned(), Json::List(vec![either("codes"), either("extends")])));
    schema.extend(by_type());
    let definitions = [
        ("alias", Json::Map(needing(ALIAS, &["name"]))),
        ("code", Json::Map(object(ENTRY))),
        ("codes", Json::Map(codes())),
        ("integers", Json::Map(integers())),
        ("texts", Json::Map(texts())),
        ("facts", Json::Map(object(FACTS))),
        ("header", Json::Map(whole(HEADER))),
        ("link", Json::Map(whole(LINK))),
    ];
    schema.push(("$defs".to_owned(), Json::Map(map(definitions))));
    let mut written = String::new();
    Json::Map(schema).write(&mut written, "");
    written.push('\n');
    written
}

type Pairs = Vec<(String, Json)>;

enum Json {
    Text(String),
    Bool(bool),
    Number(u16),
    List(Vec<Json>),
    Map(Pairs),
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

fn map<const N: usize>(pairs: [(&str, Json); N]) -> Pairs {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn object(fields: &[Field]) -> Pairs {
    let property = |field: &Field| {
        let mut property = holds(&field.holds);
        property.insert(0, ("description".to_owned(), text(field.doc)));
        (field.name.to_owned(), Json::Map(property))
    };
    let mut object = map([("type", text("object")), ("additionalProperties", Json::Bool(false))]);
    object.push(("properties".to_owned(), Json::Map(fields.iter().map(property).collect())));
    object
}

/// An object that has all of its fields.
fn whole(fields: &[Field]) -> Pairs {
    needing(fields, &fields.iter().map(|field| field.name).collect::<Vec<_>>())
}

/// An object that has some of its fields in any case.
fn needing(fields: &[Field], needed: &[&str]) -> Pairs {
    let mut object = object(fields);
    object.push(("required".to_owned(), Json::List(needed.iter().copied().map(text).collect())));
    object
}

fn holds(holds: &Holds) -> Pairs {
    let string = |pattern| map([("type", text("string")), ("pattern", text(pattern))]);
    let list = |items| map([("type", text("array")), ("items", Json::Map(items))]);
    let one_of = |words: &[&str]| map([("enum", Json::List(words.iter().copied().map(text).collect()))]);
    match holds {
        Holds::Text => string(TEXT),
        Holds::Id => string("^[a-z][a-z0-9-]*$"),
        Holds::Name => string(NAME),
        Holds::Url => string("^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$"),
        Holds::Day => string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        Holds::DayOrMonth => string("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"),
        Holds::Word(words, default) => {
            let mut word = one_of(words);
            word.extend(default.map(|default| ("default".to_owned(), text(default))));
            word
        }
        Holds::Texts => list(string(TEXT)),
        Holds::TextOrTexts => either([string(TEXT), list(string(TEXT))]),
        Holds::Words(words) => list(one_of(words)),
        Holds::Statuses => either([status(), list(status())]),
        Holds::Pointer => string(POINTER),
        Holds::Aliases => list(either([string(NAME), reference("alias")])),
        Holds::Map(fields) => object(fields),
        Holds::Links => list(reference("link")),
        Holds::Flag => map([("type", text("boolean"))]),
        Holds::Headers => list(either([string(HEADER_NAME), reference("header")])),
        Holds::Guard => map([
            ("type", text("object")),
            ("additionalProperties", Json::Bool(false)),
            ("patternProperties", Json::Map(map([(HEADER_NAME, Json::Map(string(TEXT)))]))),
            ("minProperties", Json::Number(1)),
            ("maxProperties", Json::Number(1)),
        ]),
        Holds::Codes => map([("type", text("object"))]),
    }
}

fn either(forms: [Pairs; 2]) -> Pairs {
    map([("anyOf", Json::List(forms.into_iter().map(Json::Map).collect()))])
}

const HEADER_NAME: &str = "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$";
const TEXT: &str = "\\S";
const NAME: &str = "^[A-Za-z_][A-Za-z0-9_]*$";

const POINTER: &str = "^(/([^/~]|~[01])*)*$";

fn status() -> Pairs {
    map([("type", text("integer")), ("minimum", Json::Number(100)), ("maximum", Json::Number(599))])
}

/// The keys of `codes`, which depend on `code_type`.
fn by_type() -> Pairs {
    let is = |types: &[&str]| {
        let types = Json::List(types.iter().copied().map(text).collect());
        let code_type = map([("code_type", Json::Map(map([("enum", types)])))]);
        let given = ("required", Json::List(vec![text("code_type")]));
        ("if", Json::Map(map([("properties", Json::Map(code_type)), given])))
    };
    let hold = |definition| {
        Json::Map(map([("properties", Json::Map(map([("codes", Json::Map(reference(definition)))])))]))
    };
    let integers: Vec<&str> =
        CodeType::WORDS.iter().copied().filter(|word| !["u16", "text"].contains(word)).collect();
    let numbers = map([is(&integers), ("then", hold("integers")), ("else", hold("codes"))]);
    map([is(&["text"]), ("then", hold("texts")), ("else", Json::Map(numbers))])
}

fn codes() -> Pairs {
    let number = "(0|[1-9][0-9]{0,4})";
    let ranges = [format!("^{number}-{number}$"), "^[1-9][0-9]{0,3}X{1,4}$".to_owned()];
    keys(&format!("^{number}$"), &ranges)
}

fn integers() -> Pairs {
    let number = "(0|-?[1-9][0-9]{0,19})";
    keys(&format!("^{number}$"), &[format!("^{number}\\.\\.={number}$")])
}

fn texts() -> Pairs {
    keys("^.{0,127}[^*]$", &["^.{1,127}\\*$".to_owned()])
}

fn keys(code: &str, ranges: &[String]) -> Pairs {
    let facts = || Json::Map(reference("facts"));
    let mut patterns = map([(code, Json::Map(reference("code")))]);
    patterns.extend(ranges.iter().map(|range| (range.clone(), facts())));
    map([
        ("type", text("object")),
        ("additionalProperties", Json::Bool(false)),
        ("properties", Json::Map(map([("default", facts())]))),
        ("patternProperties", Json::Map(patterns)),
    ])
}

fn reference(definition: &str) -> Pairs {
    map([("$ref", Json::Text(format!("#/$defs/{definition}")))])
}

impl Json {
    fn write(&self, to: &mut String, indent: &str) {
        let inner = format!("{indent}  ");
        match self {
            Json::Text(text) => quote(to, text),
            Json::Bool(value) => to.push_str(if *value { "true" } else { "false" }),
            Json::Number(number) => to.push_str(&number.to_string()),
            Json::List(items) => {
                to.push('[');
                for (index, item) in items.iter().enumerate() {
                    to.push_str(if index > 0 { ", " } else { "" });
                    item.write(to, indent);
                }
                to.push(']');
            }
            Json::Map(pairs) => {
                to.push('{');
                for (index, (name, value)) in pairs.iter().enumerate() {
                    to.push_str(if index > 0 { ",\n" } else { "\n" });
                    to.push_str(&inner);
                    quote(to, name);
                    to.push_str(": ");
                    value.write(to, &inner);
                }
                to.push('\n');
                to.push_str(indent);
                to.push('}');
            }
        }
    }
}

fn quote(to: &mut String, text: &str) {
    to.push('"');
    for char in text.chars() {
        if matches!(char, '"' | '\\') {
            to.push('\\');
        }
        to.push(char);
    }
    to.push('"');
}
