//! What an argument of `#[status(…)]` holds: a text, several, or a word of the spec's.

use crate::attribute::{Argument, Value};
use crate::methods::{SKIPPABLE, implementable};
use crate::problem::{At, Place, Report};
use crate::suggest::did_you_mean;
pub(crate) fn text(argument: &Argument, report: &mut Report) -> Option<At<String>> {
    match argument {
        Argument::Value(_, Value::Text(text)) => Some(At::new(text.value(), Place::Token(text.span()))),
        _ => {
            let name = argument.name();
            report.error(argument.place(), format!("`{name}` is written `{}`", usage(&name)));
            None
        }
    }
}

pub(crate) fn texts(argument: Argument, report: &mut Report) -> Vec<At<String>> {
    let (name, place) = (argument.name(), argument.place());
    let Argument::List(_, values) = argument else {
        report.error(place, format!("`{name}` is written `{}`", usage(&name)));
        return Vec::new();
    };
    let text = |value: Value| match value.text() {
        Some((text, span)) => Some(At::new(text, Place::Token(span))),
        None => {
            report.error(Place::Token(value.span()), format!("`{name}` is written `{}`", usage(&name)));
            None
        }
    };
    values.into_iter().filter_map(text).collect()
}

/// The foreign traits that the caller asks for.
pub(crate) fn implemented(texts: Vec<At<String>>, report: &mut Report) -> Vec<&'static str> {
    let known = |text: At<String>| {
        implementable(&text.value).map_err(|message| report.error(text.place, message)).ok()
    };
    texts.into_iter().filter_map(known).collect()
}

pub(crate) fn words(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The traits that the caller writes, of those that may be left out.
pub(crate) fn skipped(texts: Vec<At<String>>, report: &mut Report) -> Vec<String> {
    for text in texts.iter().filter(|text| !SKIPPABLE.contains(&text.value.as_str())) {
        report.error(
            text.place,
            format!("`{}` cannot be skipped: only `{}`", text.value, SKIPPABLE.join("` and `")),
        );
    }
    words(texts)
}

pub(crate) fn word<T>(
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

pub(crate) fn unknown(argument: &Argument, known: &[&str], item: &str, report: &mut Report) {
    let name = argument.name();
    let hint = did_you_mean(&name, known.iter().copied()).map_or_else(
        || format!("it may have `{}`", known.join("`, `")),
        |word| format!("did you mean `{word}`?"),
    );
    report.error(argument.place(), format!("`{name}` is no argument of {item}: {hint}"));
}

/// How an argument is written.
pub(crate) fn usage(name: &str) -> String {
    match name {
        "impls" => "impls(http, serde)".to_owned(),
        "skip" => "skip(Display, FromStr)".to_owned(),
        "retry_after" => "retry_after(\"Retry-After\")".to_owned(),
        "aliases" => "aliases(FormerName)".to_owned(),
        "tags" | "links" => format!("{name}(\"…\", \"…\")"),
        _ => format!("{name} = \"…\""),
    }
}
