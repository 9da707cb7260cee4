//! A checked table as Rust: the enum with its docs, its facts as one list, and one call of a macro of status-core's that
//! brings the methods and impls. Nothing can fail here.
//!
//! It is written as text, laid out as rustfmt would, so that a file of it stays as it is; the macros read the text as
//! tokens, so that all doors give the same.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::doc;
use crate::line::Lines;
use crate::literal::written;
use crate::shape::Shape;
use crate::table::{Alias, Entry, Facts, Guard, Header, Range, Table};
use crate::terms::{CodeType, Protocol};
use std::cmp::Reverse;

/// How the text names what the caller's code has.
pub struct Names {
    pub name: String,
    pub vis: String,
    pub krate: String,
    pub catch_all: String,
}

/// The enum itself, unless the caller wrote it.
pub fn definition(table: &Table, shape: &Shape, names: &Names) -> String {
    let Names { name, vis, krate, catch_all } = names;
    let mut lines = Lines::default();
    lines.docs(&doc::table(table));
    allow(table, &mut lines);
    lines.nest("#[derive(", ")]", |lines| DERIVED.iter().for_each(|derived| lines.push(derived)));
    if !shape.exhaustive {
        lines.push("#[non_exhaustive]");
    }
    lines.nest(&format!("{vis} enum {name} {{"), "}", |lines| {
        for code in listed(table, shape) {
            lines.docs(&doc::code(code));
            lines.push(&format!("{},", code.name));
            for second in seconds(code) {
                lines.docs(&[format!(
                    "Another name of `{}`, and not equal to it: no code gives this one.",
                    code.name
                )]);
                lines.push(&format!("{second},"));
            }
        }
        let unlisted = if shape.bare { UNLISTED_OR_BUILT } else { UNLISTED };
        lines.docs(&[unlisted.to_owned()]);
        lines.push(&format!("{catch_all}({}),", payload(table.code_type, shape.bare, krate)));
    });
    lines.text()
}

const UNLISTED: &str = "A code that the table does not list.";
const UNLISTED_OR_BUILT: &str = "A code that the table does not list, unless it was built by hand.";

/// The names of a code that are constants.
fn constants(code: &Entry) -> impl Iterator<Item = &Alias> {
    code.aliases.iter().filter(|alias| !alias.variant)
}

/// The names of a code that are variants of their own.
fn seconds(code: &Entry) -> impl Iterator<Item = &str> {
    code.aliases.iter().filter(|alias| alias.variant).map(|alias| alias.name.as_str())
}

/// The codes in the order in which the enum declares them.
fn listed<'t>(table: &'t Table, shape: &'t Shape) -> impl Iterator<Item = &'t Entry> {
    shape.order.iter().filter_map(|&index| table.codes.get(index))
}

/// Everything else, in a block of its own.
pub fn facts(table: &Table, shape: &Shape, names: &Names) -> String {
    let codes: Vec<&Entry> = listed(table, shape).collect();
    let mut lines = Lines::default();
    allow(table, &mut lines);
    // `v1::Some` is a qualified name, where the caller's `Some` is the usual one; and thousands of texts take the compiler long,
    // but not for ever.
    lines.push("#[allow(unused_qualifications, long_running_const_eval)]");
    lines.nest("const _: () = {", "};", |lines| {
        // The form of a table of texts has the same names.
        let form = if table.code_type == CodeType::Text { "::text as v1" } else { "" };
        lines.push(&format!("use {}::__private::v1{form};", names.krate));
        lines.push("");
        lines.structs(("const ROWS: &[v1::Row] = &[", "v1::Row", "];"), &codes, |code, lines| {
            row(code, table.protocol, lines);
        });
        lines.push("");
        aliases(&codes, names, lines);
        call(table, shape, names, lines);
    });
    lines.text()
}

/// Printed source is the caller's to Clippy, and each release of Clippy finds something new; names are as a person gave them.
fn allow(table: &Table, lines: &mut Lines) {
    lines.push("#[allow(clippy::all, clippy::nursery, clippy::pedantic)]");
    let mut names = table.codes.iter().flat_map(|code| seconds(code).chain([code.name.as_str()]));
    if names.any(|name| !is_camel(name)) {
        lines.push("#[allow(non_camel_case_types)]");
    }
}

/// By full paths: the caller's scope may have another `Clone`.
const DERIVED: [&str; 5] = [
    "::core::clone::Clone,",
    "::core::marker::Copy,",
    "::core::cmp::PartialEq,",
    "::core::cmp::Eq,",
    "::core::hash::Hash,",
];

/// Whether rustc takes the name for a variant's without a warning.
fn is_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase()) && !name.contains('_')
}

/// The fields of one code; what it does not have, it does not spell.
fn row(code: &Entry, protocol: Protocol, lines: &mut Lines) {
    let retry = code.retry.word().to_uppercase();
    let inherited = if code.documented { "" } else { "INHERITED_" };
    match &code.code {
        Code::Text(text) => lines.text_field("code", Some(text)),
        number => lines.push(&format!("code: {number},")),
    }
    lines.text_field("reason", code.reason.as_deref());
    lines.text_field("description", Some(&code.description));
    let category = Some(code.category).filter(|&category| category != protocol.category(&code.code));
    if let Some(category) = category {
        lines.push(&format!("category: v1::Some(v1::Category::{}),", category.ident()));
    }
    lines.text_field("remedy", code.remedy.as_deref());
    if !code.links.is_empty() {
        lines.structs(("links: &[", "v1::Link", "],"), &code.links, |link, lines| {
            lines.text_field("text", Some(&link.text));
            lines.text_field("url", Some(&link.url));
        });
    }
    let lists = !(code.http.is_empty() && code.tags.is_empty() && code.aliases.is_empty());
    if code.needs_wait || code.deprecated.is_some() || lists {
        lines.nest("more: &v1::More {", "},", |lines| {
            if code.needs_wait {
                lines.push("needs_wait: true,");
            }
            if !code.http.is_empty() {
                let http: Vec<String> = code.http.iter().map(u16::to_string).collect();
                lines.push(&format!("http: &[{}],", http.join(", ")));
            }
            lines.text_field("deprecated", code.deprecated.as_deref());
            lines.texts_field("tags", &code.tags);
            let names: Vec<String> = code.aliases.iter().map(|alias| alias.name.clone()).collect();
            lines.texts_field("aliases", &names);
            lines.push(&format!("..v1::{inherited}{retry}"));
        });
    }
    lines.push(&format!("..v1::{inherited}RETRY_{retry}"));
}

/// Former names as deprecated constants, which work in patterns too.
fn aliases(codes: &[&Entry], names: &Names, lines: &mut Lines) {
    if codes.iter().all(|code| constants(code).next().is_none()) {
        return;
    }
    lines.nest(&format!("impl {} {{", names.name), "}", |lines| {
        for code in codes {
            for Alias { name: alias, lasting, .. } in constants(code) {
                if *lasting {
                    lines.docs(&[format!("Another name of `{}`.", code.name)]);
                } else {
                    lines.docs(&[format!("Former name of `{}`.", code.name)]);
                    lines.push(&format!("#[deprecated(note = \"renamed to `{}`\")]", code.name));
                }
                lines.push("#[allow(non_upper_case_globals, dead_code)]");
                let constant = format!("{} const {alias}: Self = Self::{};", names.vis, code.name);
                lines.push(constant.trim_start());
            }
        }
    });
    lines.push("");
}

/// The call of status-core's macro; rustfmt leaves what stands in its braces as it is.
fn call(table: &Table, shape: &Shape, names: &Names, lines: &mut Lines) {
    let Names { name, vis, catch_all, .. } = names;
    // A spec that could not be read lists no code, and its enum has no variant to name.
    let is_broken = shape.broken || table.codes.is_empty();
    let broken = if is_broken { "broken " } else { "" };
    lines.nest("v1::status! {", "}", |lines| {
        let traits = shape.traits.join(", ");
        lines.push(&format!(
            "{broken}{vis} enum {name}({}): {traits};",
            form(table, shape.bare && !is_broken)
        ));
        head(table, lines);
        lines.push("ROWS;");
        if is_broken {
            return;
        }
        let mut ranges: Vec<&Range> = table.ranges.iter().collect();
        // The longest prefix that fits is the one that counts, and the first.
        ranges.sort_by_key(|range| match &range.bounds {
            Bounds::Numbers(..) => Reverse(0),
            Bounds::Prefix(prefix) => Reverse(prefix.len()),
        });
        for Range { bounds, facts, .. } in ranges {
            let bounds = match bounds {
                Bounds::Numbers(low, high) => format!("{low}..={high}"),
                Bounds::Prefix(prefix) => format!("{prefix:?}"),
            };
            lines.push(&format!("{bounds}: {};", unlisted(facts)));
        }
        lines.push(&format!("else: {};", unlisted(&table.default)));
        let codes = listed(table, shape);
        let seconds = listed(table, shape)
            .flat_map(|code| seconds(code).map(move |second| format!("{second} = {}", code.name)));
        let seconds: Vec<String> = seconds.collect();
        let end = if seconds.is_empty() { "" } else { ";" };
        lines.wrap(
            codes.map(|code| format!("{} = {}", written(&code.code), code.name)),
            &format!("; {catch_all}{end}"),
        );
        if !seconds.is_empty() {
            lines.wrap(seconds.into_iter(), "");
        }
    });
}

/// Fewer texts than these are found sooner by comparing them than by their hash.
const FEW: usize = 64;

/// What the codes are, how they are looked up where there is a choice, and how they are kept.
fn form(table: &Table, bare: bool) -> String {
    let how = match table.code_type {
        CodeType::Text if table.codes.len() < FEW => " few",
        _ if bare => " bare",
        _ => "",
    };
    format!("{}{how}", table.code_type.rust())
}

/// What the catch-all keeps; `UnknownCode` is told the code's type where it is not `u16`.
fn payload(code_type: CodeType, bare: bool, krate: &str) -> String {
    // The caller's scope may have a type of that name.
    let own = format!("::core::primitive::{}", code_type.rust());
    match code_type {
        _ if bare => own,
        CodeType::U16 => format!("{krate}::UnknownCode<Self>"),
        _ => format!("{krate}::UnknownCode<Self, {own}>"),
    }
}

fn head(table: &Table, lines: &mut Lines) {
    lines.nest("v1::Head {", "};", |lines| {
        lines.text_field("vendor", Some(&table.vendor));
        lines.text_field("table", Some(&table.table));
        lines.text_field("title", Some(&table.title));
        lines.push(&format!("protocol: v1::Protocol::{},", table.protocol.ident()));
        if let Some(pointer) = &table.pointer {
            lines.push(&format!("pointer: v1::Some({pointer:?}),"));
        }
        lines.text_field("url", table.source_url.as_deref());
        lines.text_field("updated", table.updated.as_deref());
        let names: Vec<String> = table.retry_after.iter().map(|header| header.name.clone()).collect();
        lines.texts_field("retry_after", &names);
        guards(table, lines);
        lines.push("..v1::HEAD");
    });
}

/// The headers that count only where another one has a value.
fn guards(table: &Table, lines: &mut Lines) {
    let guard = |Header { name, when }: &Header| {
        let Guard { header, value } = when.as_ref()?;
        Some(format!("v1::guard({name:?}, {header:?}, {value:?})"))
    };
    let guards: Vec<String> = table.retry_after.iter().filter_map(guard).collect();
    if !guards.is_empty() {
        lines.push(&format!("guards: &[{}],", guards.join(", ")));
    }
}

/// What is said of codes that are not listed, on one line.
fn unlisted(facts: &Facts) -> String {
    let text = |name: &str, text: &Option<String>| text.as_ref().map(|text| format!("{name}: {text:?}, "));
    let said: String = [
        text("description", &facts.description),
        facts.category.map(|category| format!("category: v1::Some(v1::Category::{}), ", category.ident())),
        facts.retry.map(|retry| format!("retry: v1::Some(v1::Retry::{}), ", retry.ident())),
        facts.needs_wait.then(|| "needs_wait: true, ".to_owned()),
        text("remedy", &facts.remedy),
    ]
    .into_iter()
    .flatten()
    .collect();
    match said.is_empty() {
        true => "v1::FACTS".to_owned(),
        false => format!("v1::Facts {{ {said}..v1::FACTS }}"),
    }
}
