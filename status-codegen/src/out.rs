//! The tokens as source: for a build script's `include!`, and for a file that is checked in.

use crate::Table;
use crate::emit::{self, Names};
use crate::foreign::called;
use crate::impls::Impl;
use crate::problem::{Problem, ProblemKind, Problems};
use crate::read::read_of_crate;
use crate::shape::{CATCH_ALL, Shape, TRAITS, not_a_catch_all, not_bare, not_skippable, order, written};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use syn::Attribute;
use syn::parse::Parser;

/// How generated source names things.
///
/// # Examples
///
/// ```
/// let options = status_codegen::Options::new("AcmeStatus").impls(["http"]).crate_path("::status_core");
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    name: String,
    krate: String,
    impls: Vec<String>,
    skip: Vec<String>,
    exhaustive: bool,
    catch_all: String,
    bare: bool,
    attributes: Vec<String>,
}

impl Options {
    /// An enum of this name, of a crate that names status-core `::status_core`, without impls of foreign traits.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Options {
            name: name.into(),
            krate: "::status_core".to_owned(),
            impls: Vec::new(),
            skip: Vec::new(),
            exhaustive: false,
            catch_all: CATCH_ALL.to_owned(),
            bare: false,
            attributes: Vec::new(),
        }
    }

    /// Names status-core by another path, where a crate renames or re-exports it.
    #[must_use]
    pub fn crate_path(mut self, path: impl Into<String>) -> Self {
        self.krate = path.into();
        self
    }

    /// Adds impls of other crates' traits, by the names of status-core's features: `http`, `serde`, `schemars`, `utoipa-5`,
    /// `utoipa-6`. A feature of your own crate may follow `=`: the impl then has `#[cfg(feature = "…")]` above it, and
    /// your feature switches status-core's on, `openapi = ["status-core/utoipa-5"]`.
    ///
    /// Any other word, or one that is given twice, is an error of [`source`] and [`build`](Options::build); so is `http` for
    /// codes that are not `u16`, which cannot be an `http::StatusCode`.
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").impls(["http", "utoipa-5=openapi"]);
    /// let source = status_codegen::source(&checked.into_table()?, &options)?;
    /// assert!(source.contains("__impl_http") && source.contains("openapi"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn impls<S: Into<String>>(mut self, impls: impl IntoIterator<Item = S>) -> Self {
        self.impls.extend(impls.into_iter().map(Into::into));
        self
    }

    /// Leaves traits to you, where your crate has impls of its own: `Debug`, `Display`, `FromStr`, and `Ord` with
    /// `PartialOrd`.
    ///
    /// Any other word is an error of [`source`] and [`build`](Options::build).
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").skip(["Display"]);
    /// let source = status_codegen::source(&checked.into_table()?, &options)?;
    /// assert!(source.contains("pub enum AcmeStatus(u16): Debug, FromStr, Ord;"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn skip<S: Into<String>>(mut self, skip: impl IntoIterator<Item = S>) -> Self {
        self.skip.extend(skip.into_iter().map(Into::into));
        self
    }

    /// Leaves `#[non_exhaustive]` out: a `match` in another crate needs no arm for codes that a later spec may list, and a
    /// code that is added breaks it.
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").exhaustive();
    /// assert!(!status_codegen::source(&checked.into_table()?, &options)?.contains("non_exhaustive"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn exhaustive(mut self) -> Self {
        self.exhaustive = true;
        self
    }

    /// Names the variant of codes that the table does not list, which is `Unknown` otherwise.
    ///
    /// What is not the name of a variant, or is one of the table's already, is an error of [`source`] and
    /// [`build`](Options::build).
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").catch_all("Other");
    /// let source = status_codegen::source(&checked.into_table()?, &options)?;
    /// assert!(source.contains("Other(::status_core::UnknownCode<Self>),"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn catch_all(mut self, name: impl Into<String>) -> Self {
        self.catch_all = name.into();
        self
    }

    /// Lets the catch-all keep the number by itself, `Unknown(u16)`, which anyone may then build: also `Unknown(404)` where
    /// the table lists 404, a second value that is not equal to the listed one. No code gives it.
    ///
    /// Of texts it is an error of [`source`] and [`build`](Options::build).
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").bare();
    /// assert!(status_codegen::source(&checked.into_table()?, &options)?.contains("Unknown(::core::primitive::u16),"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Adds attributes above the enum, each without its `#[…]`.
    ///
    /// What is not one attribute, or is `cfg`, `repr`, `non_exhaustive` or `status`, is an error of [`source`] and
    /// [`build`](Options::build).
    ///
    /// ```
    /// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
    /// let checked = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing"));
    /// let options = status_codegen::Options::new("AcmeStatus").attributes(["must_use"]);
    /// assert!(status_codegen::source(&checked.into_table()?, &options)?.contains("#[must_use]"));
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    #[must_use]
    pub fn attributes<S: Into<String>>(mut self, attributes: impl IntoIterator<Item = S>) -> Self {
        self.attributes.extend(attributes.into_iter().map(Into::into));
        self
    }

    /// Compiles the spec at `path` to `$OUT_DIR/acme_status.rs`, as [`build`](crate::build) does.
    ///
    /// # Errors
    ///
    /// Every problem of the spec; a file that cannot be read or written.
    ///
    /// ```no_run
    /// status_codegen::Options::new("AcmeStatus").impls(["http"]).build("specs/acme.yaml")?;
    /// # Ok::<(), status_codegen::Problems>(())
    /// ```
    pub fn build(&self, path: impl AsRef<Path>) -> Result<PathBuf, Problems> {
        let path = path.as_ref();
        if path.to_string_lossy().contains(['\n', '\r']) {
            return Err(fault("a path with a line break in it would be a second line to Cargo"));
        }
        let checked = read_of_crate(path, &path.to_string_lossy());
        // Also of one that was refused: a script may go on without the enum. Cargo would look through all of a folder.
        for tracked in checked.tracked().iter().filter(|path| !path.is_dir()) {
            println!("cargo::rerun-if-changed={}", tracked.display());
        }
        for warning in checked.problems().warnings() {
            println!("cargo::warning={}", warning.to_string().replace('\n', "; "));
        }
        let source = source(&checked.into_table()?, self)?;
        let folder = env::var_os("OUT_DIR")
            .ok_or_else(|| fault("`OUT_DIR` is not set: call this from a build script"))?;
        let file = Path::new(&folder).join(format!("{}.rs", snake(&self.name)));
        write(&file, &source).map_err(|error| fault(&format!("cannot write {}: {error}", file.display())))?;
        Ok(file)
    }
}

/// Compiles a spec to `$OUT_DIR/acme_status.rs`, for `include!(concat!(env!("OUT_DIR"), "/acme_status.rs"))`.
///
/// Call it from `build.rs`, with the enum's name and the path of the spec, relative to the package's folder. It prints
/// `cargo::rerun-if-changed` for the spec and the one it extends, and `cargo::warning` for each warning. Returns the
/// path of the file, which is written only when it changes.
///
/// # Errors
///
/// Every problem of the spec; a file that cannot be read or written.
///
/// # Examples
///
/// ```no_run
/// fn main() -> Result<(), status_codegen::Problems> {
///     status_codegen::build("AcmeStatus", "specs/acme.yaml")?;
///     Ok(())
/// }
/// ```
pub fn build(name: &str, path: impl AsRef<Path>) -> Result<PathBuf, Problems> {
    Options::new(name).build(path)
}

/// The Rust source of a table's enum, laid out as rustfmt does.
///
/// # Errors
///
/// A name or crate path in `options` that Rust does not allow, an impl or a trait that there is not, a catch-all that the
/// table has no room for.
///
/// # Examples
///
/// ```
/// let spec = "vendor: acme\ncodes: { 200: { reason: OK } }";
/// let table = status_codegen::read_text("acme.yaml", spec, |_| unreachable!("it extends nothing")).into_table()?;
/// let source = status_codegen::source(&table, &status_codegen::Options::new("AcmeStatus"))?;
/// assert!(source.contains("enum AcmeStatus"));
/// # Ok::<(), status_codegen::Problems>(())
/// ```
pub fn source(table: &Table, options: &Options) -> Result<String, Problems> {
    let name: Ident = syn::parse_str(&options.name)
        .map_err(|_| fault(&format!("`{}` is not a name for an enum", options.name)))?;
    let krate = syn::Path::parse_mod_style.parse_str(&options.krate);
    let krate = krate.map_err(|_| fault(&format!("`{}` is not the path of a crate", options.krate)))?;
    let impls = impls(&options.impls).map_err(|message| fault(&message))?;
    if let Some(message) = impls.iter().find_map(|wanted| wanted.unfit(table.code_type)) {
        return Err(fault(&message));
    }
    if let Some(message) = options.skip.iter().find_map(|name| not_skippable(name, TRAITS)) {
        return Err(fault(&message));
    }
    if let Some(message) = not_a_catch_all(&options.catch_all, table) {
        return Err(fault(&message));
    }
    if let Some(message) = not_bare(table.code_type).filter(|_| options.bare) {
        return Err(fault(message));
    }
    let names = Names {
        name: name.to_string(),
        vis: "pub".to_owned(),
        krate: options.krate.trim().to_owned(),
        catch_all: options.catch_all.clone(),
    };
    let shape = Shape {
        vis: quote!(pub),
        krate: quote!(#krate),
        definition: Some(TokenStream::new()),
        catch_all: Ident::new(&names.catch_all, proc_macro2::Span::call_site()),
        bare: options.bare,
        broken: false,
        exhaustive: options.exhaustive,
        order: order(table),
        traits: written(TRAITS, &options.skip),
        impls,
        gate: TokenStream::new(),
        tracked: Vec::new(),
        name,
    };
    let attributes = options.attributes.iter().map(|attribute| written_attribute(attribute));
    let attributes = attributes.collect::<Result<String, _>>().map_err(|message| fault(&message))?;
    Ok(attributes + &text(table, &shape, &names))
}

/// A file's text.
fn text(table: &Table, shape: &Shape, names: &Names) -> String {
    let mut text = emit::definition(table, shape, names);
    text.push('\n');
    text.push_str(&emit::facts(table, shape, names));
    for wanted in &shape.impls {
        text.push('\n');
        if let Some((feature, _)) = &wanted.feature {
            text.push_str(&format!("#[cfg(feature = {feature:?})]\n"));
        }
        text.push_str(&format!("{}::{}!({});\n", names.krate, called(wanted), names.name));
    }
    text
}

/// The line of an attribute; its text is the caller's to lay out.
fn written_attribute(text: &str) -> Result<String, String> {
    let line = format!("#[{text}]");
    let parsed = Attribute::parse_outer.parse_str(&line).unwrap_or_default();
    let [attribute] = parsed.as_slice() else {
        return Err(format!("`{text}` is not an attribute: write what stands in its `#[…]`"));
    };
    let refused = ["cfg", "repr", "non_exhaustive", "status"];
    match refused.into_iter().find(|refused| attribute.path().is_ident(refused)) {
        Some(name) => Err(format!("`{name}` cannot be an attribute of a generated enum")),
        None if text.contains(char::is_control) => Err(format!("an attribute is one line: {text:?} is not")),
        None => Ok(line + "\n"),
    }
}

/// The impls that are asked for, each once.
fn impls(texts: &[String]) -> Result<Vec<Impl>, String> {
    let mut impls: Vec<Impl> = Vec::new();
    for text in texts {
        let wanted = Impl::parse(text)?;
        if impls.iter().any(|first| first.name == wanted.name) {
            return Err(format!("`{}` is asked for twice", wanted.name));
        }
        impls.push(wanted);
    }
    Ok(impls)
}

fn fault(message: &str) -> Problems {
    Problem::new(ProblemKind::Output, message.to_owned()).into()
}

/// `AcmeStatus` as a file's name: `acme_status`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (index, c) in name.char_indices() {
        if c.is_uppercase() && index > 0 {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// Writes only what differs, and never half of it.
fn write(file: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let half = file.with_extension("rs.half");
    fs::write(&half, text)?;
    fs::rename(&half, file)
}
