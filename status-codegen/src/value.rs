//! What an argument of `#[status(…)]` holds: a text, several, or a word of the spec's.

use crate::attribute::{Argument, Element, Value};
use crate::impls::{self, Impl};
use crate::problem::{At, Place, Report};
use crate::shape::not_skippable;
use crate::spec::{SpecAlias, SpecGuard, SpecHeader, not_a_status};
use crate::suggest::did_you_mean;
use proc_macro2::Span;
use quote::ToTokens as _;
use syn::{Lit, LitStr};

pub fn text(argument: &Argument, report: &mut Report) -> Option<At<String>> {
    match argument {
        Argument::Value(_, Value::Text(text)) => Some(At::new(text.value(), Place::Token(text.span()))),
        _ => {
            report.error(argument.place(), misused(&argument.name()));
            None
        }
    }
}

/// What a list holds, with what stands behind `=`.
fn elements(argument: Argument, report: &mut Report) -> Vec<Element> {
    match argument {
        Argument::List(_, elements) => elements,
        other => {
            report.error(other.place(), misused(&other.name()));
            Vec::new()
        }
    }
}

pub fn texts(argument: Argument, report: &mut Report) -> Vec<At<String>> {
    let name = argument.name();
    let elements = elements(argument, report);
    elements.iter().filter_map(|element| element_text(&name, element, report)).collect()
}

/// A text alone, without a feature or a condition.
fn element_text(name: &str, element: &Element, report: &mut Report) -> Option<At<String>> {
    let text = element.value.text().filter(|_| element.is_alone());
    if text.is_none() {
        report.error(Place::Token(element.value.span()), misused(name));
    }
    text.map(|(text, span)| At::new(text, Place::Token(span)))
}

/// A value alone, without a feature or a condition.
fn alone(name: &str, element: Element, report: &mut Report) -> Option<Value> {
    if !element.is_alone() {
        report.error(Place::Token(element.value.span()), misused(name));
        return None;
    }
    Some(element.value)
}

/// Headers that carry the wait, some of them under a condition.
pub fn headers(argument: Argument, report: &mut Report) -> Vec<SpecHeader> {
    let name = argument.name();
    let elements = elements(argument, report);
    let header = |mut element: Element| {
        let text = |text: LitStr| At::new(text.value(), Place::Token(text.span()));
        let when = element
            .guard
            .take()
            .map(|(header, value)| SpecGuard { header: text(header), value: text(value) });
        Some(SpecHeader { name: element_text(&name, &element, report)?, when })
    };
    elements.into_iter().filter_map(header).collect()
}

/// The impls of foreign traits that the caller asks for, each once.
pub fn implemented(argument: Argument, report: &mut Report) -> Vec<Impl> {
    let mut impls: Vec<(Impl, Place)> = Vec::new();
    for element in elements(argument, report) {
        let place = Place::Token(element.value.span());
        let wanted = match wanted(&element) {
            Ok(wanted) => wanted,
            Err((span, message)) => {
                report.error(Place::Token(span), message);
                continue;
            }
        };
        match impls.iter().find(|(first, _)| first.name == wanted.name) {
            Some(&(_, first)) => {
                let message = format!("`{}` is asked for twice", wanted.name);
                report.error(place, message).note(first, "first asked for here");
            }
            None => impls.push((wanted, place)),
        }
    }
    impls.into_iter().map(|(wanted, _)| wanted).collect()
}

/// `serde = "json"` as an impl behind a feature, or what is wrong with it and where.
fn wanted(element: &Element) -> Result<Impl, (Span, String)> {
    let misused = || (element.value.span(), misused("impls"));
    let (word, span) = element.value.text().filter(|_| element.guard.is_none()).ok_or_else(misused)?;
    let name = impls::name(&word).map_err(|message| (span, message))?;
    let feature = element.feature.as_ref().map(|feature| (feature.value(), feature.span()));
    if let Some((feature, span)) = &feature {
        impls::check(feature).map_err(|message| (*span, message))?;
    }
    Ok(Impl { name, span, feature })
}

/// The HTTP statuses that a code comes with, one or a list.
pub fn statuses(argument: Argument, report: &mut Report) -> Vec<At<u16>> {
    let values = match argument {
        Argument::Value(_, value) => vec![value],
        other => {
            elements(other, report).into_iter().filter_map(|element| alone("http", element, report)).collect()
        }
    };
    let status = |value: &Value| {
        let place = Place::Token(value.span());
        let number: Option<i128> = match value {
            Value::Literal(Lit::Int(number)) => number.base10_parse().ok(),
            _ => None,
        };
        match number.map(|number| u16::try_from(number).map_err(|_| number)) {
            Some(Ok(status)) => return Some(At::new(status, place)),
            Some(Err(number)) => report.error(place, not_a_status("http", &number)),
            None => report.error(place, misused("http")),
        };
        None
    };
    values.iter().filter_map(status).collect()
}

/// Former names, and second ones that last.
pub fn aliases(argument: Argument, report: &mut Report) -> Vec<SpecAlias> {
    let mut aliases = Vec::new();
    for element in elements(argument, report) {
        let Some(value) = alone("aliases", element, report) else { continue };
        let (values, lasting) = match value {
            Value::List(word, names) if word == "lasting" => (names, true),
            former => (vec![former], false),
        };
        for value in values {
            match value.text() {
                Some((name, span)) => {
                    aliases.push(SpecAlias {
                        name: At::new(name, Place::Token(span)),
                        lasting,
                        variant: false,
                    });
                }
                None => {
                    report.error(Place::Token(value.span()), misused("aliases"));
                }
            }
        }
    }
    aliases
}

pub fn words(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// A name, in quotes or not.
pub fn named(argument: &Argument, report: &mut Report) -> Option<(String, Span)> {
    let name = match argument {
        Argument::Value(_, value) => value.text(),
        _ => None,
    };
    if name.is_none() {
        report.error(argument.place(), misused(&argument.name()));
    }
    name
}

/// The traits that the caller writes, of those that may be left out.
pub fn skipped(texts: Vec<At<String>>, may: &[&str], report: &mut Report) -> Vec<String> {
    for text in &texts {
        if let Some(message) = not_skippable(&text.value, may) {
            report.error(text.place, message);
        }
    }
    words(texts)
}

pub fn word<T>(
    argument: &Argument,
    words: &[&str],
    from_word: fn(&str) -> Option<T>,
    report: &mut Report,
) -> Option<At<T>> {
    let given = match argument {
        Argument::Value(_, value) => value.text(),
        _ => None,
    };
    let (given, span) = given.unwrap_or_else(|| (String::new(), argument.span()));
    let value = from_word(&given).map(|value| At::new(value, Place::Token(span)));
    if value.is_none() {
        let words = words.join("`, `");
        report.error(Place::Token(span), format!("`{}` is one of `{words}`", argument.name()));
    }
    value
}

pub fn unknown(argument: &Argument, known: &[&str], item: &str, report: &mut Report) {
    let name = argument.name();
    if let Argument::Code(code) = argument {
        let code = code.to_token_stream();
        report.error(argument.place(), format!("`{code}` stands above a variant, as `#[status({code})]`"));
        return;
    }
    let hint = did_you_mean(&name, known.iter().copied()).map_or_else(
        || format!("the arguments are `{}`", known.join("`, `")),
        |word| format!("did you mean `{word}`?"),
    );
    report.error(argument.place(), format!("`{name}` is not an argument of {item}: {hint}"));
}

/// What is said of an argument in another form than its own.
fn misused(name: &str) -> String {
    format!("`{name}` is written `{}`", usage(name))
}

/// How an argument is written.
fn usage(name: &str) -> String {
    match name {
        "impls" => "impls(http, serde = \"feature\")".to_owned(),
        "skip" => "skip(Display, FromStr)".to_owned(),
        "retry_after" => {
            "retry_after(\"Retry-After\", \"X-RateLimit-Reset\" if \"X-RateLimit-Remaining\" == \"0\")"
                .to_owned()
        }
        "aliases" => "aliases(FormerName, lasting(SecondName))".to_owned(),
        "catch_all" => "catch_all = Other".to_owned(),
        "http" => "http = 402` or `http(402, 409)".to_owned(),
        "tags" | "links" => format!("{name}(\"…\", \"…\")"),
        _ => format!("{name} = \"…\""),
    }
}
