//! `#[status(…)]`: its arguments as written, each with its tokens, nothing judged yet.

use crate::literal::is_integer;
use crate::problem::{Place, Report};
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Lit, LitInt, LitStr, Path, Token, parenthesized};

/// One argument.
pub enum Argument {
    /// `404`, `-1121`, `"card_declined"`
    Code(Lit),
    /// `catch_all`
    Word(Ident),
    /// `reason = "Not Found"`, `retry = always`, `http = 402`, `crate = path`
    Value(Ident, Value),
    /// `impls(http, serde = "json")`, `tags("rate-limit")`, `retry_after("X-Reset" if "X-Remaining" == "0")`
    List(Ident, Vec<Element>),
}

/// One thing of a list.
pub struct Element {
    pub value: Value,
    /// What stands behind `=`: the feature of the caller's crate that the item depends on.
    pub feature: Option<LitStr>,
    /// What stands behind `if`: another header, and the value that it must have.
    pub guard: Option<(LitStr, LitStr)>,
}

/// What stands behind `=`, or between the parentheses of a list.
pub enum Value {
    Text(LitStr),
    Path(Path),
    /// `utoipa-5`, three tokens to Rust.
    Dashed(String, Span),
    /// `lasting(BadVers)`
    List(Ident, Vec<Value>),
    /// A number, or `true` and the like, which are never right, but the arguments after them may be.
    Literal(Lit),
    /// `[402, 409]`, which is never right either.
    Bracketed(Span),
}

impl Argument {
    /// The argument's name; empty for a code.
    pub fn name(&self) -> String {
        match self {
            Argument::Code(_) => String::new(),
            Argument::Word(name) | Argument::Value(name, _) | Argument::List(name, _) => {
                name.unraw().to_string()
            }
        }
    }

    pub fn span(&self) -> Span {
        match self {
            Argument::Code(code) => code.span(),
            Argument::Word(name) | Argument::Value(name, _) | Argument::List(name, _) => name.span(),
        }
    }

    pub fn place(&self) -> Place {
        Place::Token(self.span())
    }
}

impl Element {
    /// Whether nothing stands behind the value.
    pub fn is_alone(&self) -> bool {
        self.feature.is_none() && self.guard.is_none()
    }
}

impl Value {
    /// A text, or the one word of a path.
    pub fn text(&self) -> Option<(String, Span)> {
        match self {
            Value::Text(text) => Some((text.value(), text.span())),
            Value::Path(path) => path.get_ident().map(|word| (word.unraw().to_string(), word.span())),
            Value::Dashed(word, span) => Some((word.clone(), *span)),
            Value::List(..) | Value::Literal(_) | Value::Bracketed(_) => None,
        }
    }

    pub fn span(&self) -> Span {
        match self {
            Value::Text(text) => text.span(),
            Value::Path(path) => {
                path.segments.first().map_or_else(Span::call_site, |first| first.ident.span())
            }
            Value::Dashed(_, span) => *span,
            Value::List(name, _) => name.span(),
            Value::Literal(literal) => literal.span(),
            Value::Bracketed(span) => *span,
        }
    }
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitInt) || input.peek(LitStr) {
            let code = input.parse()?;
            let is_cut_off = matches!(&code, Lit::Int(number) if !is_integer(number.suffix()))
                && !(input.is_empty() || input.peek(Token![,]));
            if is_cut_off {
                let message = "a code of text is written in quotes, such as `\"card_declined\"`";
                return Err(syn::Error::new(code.span(), message));
            }
            return Ok(Argument::Code(code));
        }
        if !input.peek(Ident::peek_any) {
            return Err(input.error(
                "expected a code such as `404` or `\"card_declined\"`, or an argument such as `reason = \"…\"`",
            ));
        }
        let name = input.call(Ident::parse_any)?;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            return Ok(Argument::Value(name, input.parse()?));
        }
        if input.peek(syn::token::Paren) {
            return Ok(Argument::List(name, list(input)?));
        }
        Ok(Argument::Word(name))
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return Ok(Value::Text(input.parse()?));
        }
        if input.peek(Lit) {
            return Ok(Value::Literal(input.parse()?));
        }
        if input.peek(syn::token::Bracket) {
            return Ok(Value::Bracketed(input.parse::<proc_macro2::Group>()?.span_open()));
        }
        let path = Path::parse_mod_style(input)
            .map_err(|error| syn::Error::new(error.span(), "expected text in quotes, or a word"))?;
        match path.get_ident() {
            Some(word) if input.peek(Token![-]) => dashed(word, input),
            Some(word) if input.peek(syn::token::Paren) => Ok(Value::List(word.clone(), list(input)?)),
            _ => Ok(Value::Path(path)),
        }
    }
}

/// What stands between parentheses.
fn list<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let list;
    parenthesized!(list in input);
    separated(&list)
}

/// All that is left, with commas between; one may stand behind the last.
fn separated<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(items)
}

/// The rest of a word with hyphens in it.
fn dashed(word: &Ident, input: ParseStream<'_>) -> syn::Result<Value> {
    let mut text = word.unraw().to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        let part = match input.parse::<Option<LitInt>>()? {
            Some(number) => number.to_string(),
            None => input.call(Ident::parse_any)?.unraw().to_string(),
        };
        text.push('-');
        text.push_str(&part);
    }
    Ok(Value::Dashed(text, word.span()))
}

impl Parse for Element {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        let feature = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse::<LitStr>().map_err(|error| {
                syn::Error::new(
                    error.span(),
                    "expected a feature of this crate in quotes: `serde = \"json\"`",
                )
            })?),
            None => None,
        };
        let guard = match input.parse::<Option<Token![if]>>()? {
            Some(_) => Some(guard(input).map_err(|error| {
                syn::Error::new(
                    error.span(),
                    "a condition is written `\"X-RateLimit-Reset\" if \"X-RateLimit-Remaining\" == \"0\"`",
                )
            })?),
            None => None,
        };
        Ok(Element { value, feature, guard })
    }
}

/// `"X-RateLimit-Remaining" == "0"`
fn guard(input: ParseStream<'_>) -> syn::Result<(LitStr, LitStr)> {
    let header = input.parse()?;
    input.parse::<Token![==]>()?;
    Ok((header, input.parse()?))
}

/// All arguments of all `#[status(…)]` among `attributes`, and whether some could not be read; one given twice is
/// reported.
pub fn arguments(attributes: &[Attribute], report: &mut Report) -> (Vec<Argument>, bool) {
    let mut arguments: Vec<Argument> = Vec::new();
    let mut misread = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("status")) {
        match attribute.parse_args_with(separated) {
            Ok(mut more) => arguments.append(&mut more),
            Err(error) => {
                misread = true;
                syntax(&error, report);
            }
        }
    }
    for (index, argument) in arguments.iter().enumerate() {
        if let Some(first) = arguments[..index].iter().find(|first| first.name() == argument.name()) {
            let what = if argument.name().is_empty() {
                "a variant stands for one code: this is a second one".to_owned()
            } else {
                format!("`{}` is given twice", argument.name())
            };
            report.error(argument.place(), what).note(first.place(), "first given here");
        }
    }
    (arguments, misread)
}

/// A parser's errors as problems at their tokens.
pub fn syntax(error: &syn::Error, report: &mut Report) {
    for error in error.clone() {
        report.error(Place::Token(error.span()), error.to_string());
    }
}
