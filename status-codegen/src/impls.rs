//! Which impls of other crates' traits may be asked for, each by the name of status-core's feature.

use crate::kept::named;
use crate::suggest::did_you_mean;
use crate::terms::CodeType;
use proc_macro2::Span;

/// An impl that the caller asks for.
#[derive(Clone)]
pub struct Impl {
    /// The feature of status-core.
    pub name: &'static str,
    /// Where it is asked for.
    pub span: Span,
    /// The feature of the caller's own crate that it stands behind.
    pub feature: Option<(String, Span)>,
}

/// The features of status-core that bring traits for an enum.
const NAMES: [&str; 5] = ["http", "serde", "schemars", "utoipa-5", "utoipa-6"];

impl Impl {
    /// `serde`, or `utoipa-5=openapi`, as the build script's and the command line's options have it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (wanted, feature) = match text.split_once('=') {
            Some((wanted, feature)) => (wanted.trim(), Some(feature.trim())),
            None => (text.trim(), None),
        };
        if let Some(feature) = feature {
            check(feature)?;
        }
        Ok(Impl {
            name: name(wanted)?,
            span: Span::call_site(),
            feature: feature.map(|feature| (feature.to_owned(), Span::call_site())),
        })
    }

    /// Why codes of a type cannot have it, if so.
    pub fn unfit(&self, code_type: CodeType) -> Option<String> {
        let is_unfit = self.name == "http" && code_type != CodeType::U16;
        is_unfit.then(|| {
            format!(
                "`http` cannot be implemented for codes that are {}: an `http::StatusCode` is a number from 100 to 999",
                named(code_type)
            )
        })
    }
}

/// The feature of status-core that is called so, or why there is none.
pub fn name(wanted: &str) -> Result<&'static str, String> {
    NAMES.into_iter().find(|known| *known == wanted).ok_or_else(|| {
        let meant = did_you_mean(wanted, NAMES.into_iter());
        let meant = meant.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
        format!("`{wanted}` cannot be implemented: only `{}`{meant}", NAMES.join("`, `"))
    })
}

/// Why Cargo would not take this as the name of a feature, if so.
pub fn check(feature: &str) -> Result<(), String> {
    let first = |c: char| c.is_alphanumeric() || c == '_';
    let rest = |c: char| first(c) || matches!(c, '-' | '+' | '.');
    if feature.starts_with(first) && feature.chars().all(rest) {
        return Ok(());
    }
    Err(format!(
        "`{feature}` is not the name of a feature: Cargo takes letters, digits, `_`, `-`, `+` and `.`"
    ))
}
