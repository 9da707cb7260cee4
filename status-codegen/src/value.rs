//! What an argument of `#[status(…)]` holds: a text, several, or a word of the spec's.

use crate::attribute::{Argument, Element, Value};
use crate::impls::{self, Impl};
use crate::problem::{At, Place, Report};
use crate::shape::not_skippable;
use crate::spec::{SpecGuard, SpecHeader};
use crate::suggest::did_you_mean;
use proc_macro2::Span;
use syn::LitStr;

pub fn text(argument: &Argument, report: &mut Report) -> Option<At<String>> {
    match argument {
        Argument::Value(_, Value::Text(text)) => Some(At::new(text.value(), Place::Token(text.span()))),
        _ => {
            let name = argument.name();
            report.error(argument.place(), format!("`{name}` is written `{}`", usage(&name)));
            None
        }
    }
}

/// What a list holds, with what stands behind `=`.
fn elements(argument: Argument, report: &mut Report) -> Vec<Element> {
    match argument {
        Argument::List(_, elements) => elements,
        other => {
            let name = other.name();
            report.error(other.place(), format!("`{name}` is written `{}`", usage(&name)));
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
    match (element.value.text(), &element.feature, &element.guard) {
        (Some((text, span)), None, None) => Some(At::new(text, Place::Token(span))),
        _ => {
            let message = format!("`{name}` is written `{}`", usage(name));
            report.error(Place::Token(element.value.span()), message);
            None
        }
    }
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
    let usage = || (element.value.span(), format!("`impls` is written `{}`", usage("impls")));
    let (word, span) = element.value.text().filter(|_| element.guard.is_none()).ok_or_else(usage)?;
    let name = impls::name(&word).map_err(|message| (span, message))?;
    let feature = element.feature.as_ref().map(|feature| (feature.value(), feature.span()));
    if let Some((feature, span)) = &feature {
        impls::check(feature).map_err(|message| (*span, message))?;
    }
    Ok(Impl { name, feature })
}

pub fn words(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
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
    let hint = did_you_mean(&name, known.iter().copied()).map_or_else(
        || format!("the arguments are `{}`", known.join("`, `")),
        |word| format!("did you mean `{word}`?"),
    );
    report.error(argument.place(), format!("`{name}` is not an argument of {item}: {hint}"));
}

/// How an argument is written.
pub fn usage(name: &str) -> String {
    match name {
        "impls" => "impls(http, serde = \"feature\")".to_owned(),
        "skip" => "skip(Display, FromStr)".to_owned(),
        "retry_after" => {
            "retry_after(\"Retry-After\", \"X-RateLimit-Reset\" if \"X-RateLimit-Remaining\" == \"0\")"
                .to_owned()
        }
        "aliases" => "aliases(FormerName)".to_owned(),
        "tags" | "links" => format!("{name}(\"…\", \"…\")"),
        _ => format!("{name} = \"…\""),
    }
}
