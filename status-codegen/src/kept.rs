//! What the catch-all of a user's enum keeps: it says what type the codes are of.

use crate::problem::{Place, Report};
use crate::terms::CodeType;
use proc_macro2::{Ident, Span};
use quote::ToTokens as _;
use syn::{Fields, GenericArgument, PathArguments, Type, TypePath, Variant};

/// The catch-all as declared.
pub struct CatchAll {
    pub name: Ident,
    /// Where its type is named.
    pub span: Span,
    kept: Kept,
}

enum Kept {
    /// `UnknownCode<Self, i32>`; of `u16` where no type is named.
    Code(CodeType),
    /// `UnknownCode<Self, f32>`: a type that no code has.
    Other(String),
    /// `u16`: the number by itself.
    Plain(String),
    /// None, a text by itself, or anything else that is not named by a path.
    Nothing,
}

impl CatchAll {
    pub fn read(variant: &Variant) -> Self {
        let (kept, span) = match payload(variant) {
            Some(path) => kept(path),
            None => (Kept::Nothing, variant.ident.span()),
        };
        CatchAll { name: variant.ident.clone(), span, kept }
    }

    /// The type of the codes, as far as the declaration says one.
    pub fn code_type(&self) -> Option<CodeType> {
        match &self.kept {
            Kept::Code(code_type) => Some(*code_type),
            Kept::Plain(name) => CodeType::from_word(name),
            Kept::Other(_) | Kept::Nothing => None,
        }
    }

    /// Whether it names a type that `UnknownCode` cannot keep, so that nothing that names the enum compiles.
    pub fn is_of_another_type(&self) -> bool {
        matches!(self.kept, Kept::Other(_))
    }

    /// Reports what it must keep instead, where the codes of `whose` are of `code_type`.
    pub fn judge(&self, code_type: CodeType, bare: bool, whose: &str, report: &mut Report) {
        let right = declared(&self.name, code_type, bare);
        let of_type = || format!("the codes of `{whose}` are {}: write `{right}`", named(code_type));
        let message = match &self.kept {
            Kept::Code(kept) if *kept == code_type && !bare => return,
            Kept::Plain(name) if name == code_type.rust() && bare => return,
            Kept::Plain(_) if bare => of_type(),
            _ if bare => format!("`bare` keeps the number by itself: write `{right}`"),
            Kept::Code(_) => of_type(),
            Kept::Other(name) if code_type == CodeType::Text => {
                format!("a code of text is a `str`, not a `{name}`: write `{right}`")
            }
            Kept::Other(name) => {
                let types: Vec<&str> = types().map(CodeType::rust).collect();
                format!("no code is a `{name}`: write `{right}`; the types are `{}`", types.join("`, `"))
            }
            Kept::Plain(name) => {
                let is_meant = name == code_type.rust();
                let or = if is_meant { ", or add `bare` above the enum if that is meant" } else { "" };
                format!(
                    "with a plain `{name}`, `{}(404)` is a second value for 404, and a match on it goes dead when the code gets a name: write `{right}`{or}",
                    self.name
                )
            }
            Kept::Nothing => format!("the catch-all keeps the code: write `{right}`"),
        };
        report.error(Place::Token(self.span), message);
    }
}

/// `Unknown(UnknownCode<Self, i32>)`, or `Unknown(i32)`
pub fn declared(name: &impl std::fmt::Display, code_type: CodeType, bare: bool) -> String {
    match code_type {
        number if bare => format!("{name}({})", number.rust()),
        CodeType::U16 => format!("{name}(UnknownCode<Self>)"),
        other => format!("{name}(UnknownCode<Self, {}>)", other.rust()),
    }
}

/// A type of codes as a message names it.
pub fn named(code_type: CodeType) -> String {
    match code_type {
        CodeType::Text => "text".to_owned(),
        number => format!("`{}`", number.rust()),
    }
}

/// Every type that a code may have.
fn types() -> impl Iterator<Item = CodeType> {
    CodeType::WORDS.iter().filter_map(|word| CodeType::from_word(word))
}

/// Whether a variant is a catch-all in all but its attribute.
pub fn keeps_code(variant: &Variant) -> bool {
    let last = payload(variant).and_then(|path| path.path.segments.last());
    last.is_some_and(|last| last.ident == "UnknownCode")
}

/// The payload of a catch-all, or of a variant that looks like one; which struct that is, is the compiler's to tell.
fn payload(variant: &Variant) -> Option<&TypePath> {
    match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => path(&fields.unnamed[0].ty),
        _ => None,
    }
}

/// A type's path, also where a macro of the caller's has grouped it.
fn path(of: &Type) -> Option<&TypePath> {
    match of {
        Type::Path(path) => Some(path),
        Type::Group(group) => path(&group.elem),
        Type::Paren(group) => path(&group.elem),
        _ => None,
    }
}

/// What a payload says, and where.
fn kept(path: &TypePath) -> (Kept, Span) {
    let Some(last) = path.path.segments.last() else { return (Kept::Nothing, Span::call_site()) };
    let (name, span) = (last.ident.to_string(), last.ident.span());
    if INTEGERS.contains(&name.as_str()) {
        return (Kept::Plain(name), span);
    }
    if OTHERS.contains(&name.as_str()) {
        return (Kept::Nothing, span);
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return (Kept::Code(CodeType::U16), span);
    };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(of) => Some(of),
        _ => None,
    });
    match types.nth(1) {
        None => (Kept::Code(CodeType::U16), span),
        Some(of) => code_type(of),
    }
}

/// The type of a code, and where it is named.
fn code_type(of: &Type) -> (Kept, Span) {
    let span = of.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    let last = path(of).and_then(|path| path.path.segments.last()).map(|last| last.ident.to_string());
    if let Some(known) = types().find(|known| last.as_deref() == Some(known.rust())) {
        return (Kept::Code(known), span);
    }
    let shown = of.to_token_stream().to_string().replace("& ", "&");
    (Kept::Other(shown), span)
}

const INTEGERS: &[&str] =
    &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "NonZeroU16"];

/// What else is taken for a code.
const OTHERS: &[&str] = &["String", "str", "Cow", "Box", "f32", "f64", "char", "bool"];
