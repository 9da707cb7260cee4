//! The engine of status-core: compiles a vendor's status-code spec to a Rust enum.
//!
//! ```text
//! YAML text ── yaml::read, decode ──▶
//!                                     Spec ── check ──▶ Table ── emit ──▶ source ── expand ──▶ tokens
//! enum ─────── derive::read ────────▶
//! ```
//!
//! Each stage adds its problems to one list and passes on what it could read; reading is not judging is not writing, so
//! writing cannot fail. Use it through status-core's macros, from a build script by [`build`], or by the command line
//! tool `vendor-status`. What the macros do without stands behind the feature `build`, which is on by default.

#![cfg_attr(
    not(feature = "build"),
    allow(dead_code, reason = "the macros are a part of what build scripts and the tool use")
)]

mod address;
mod answer;
mod attribute;
mod bounds;
mod bundled;
mod check;
mod code;
mod declaration;
mod decode;
mod derive;
mod doc;
mod emit;
mod expand;
mod fields;
mod fit;
mod foreign;
mod ident;
mod impls;
mod kept;
mod key;
mod kind;
mod line;
mod literal;
mod load;
mod macros;
mod nest;
#[cfg(feature = "build")]
mod out;
mod phrases;
mod plain;
#[cfg(feature = "build")]
mod print;
mod problem;
mod read;
mod scalar;
#[cfg(feature = "build")]
mod schema;
mod shape;
mod slip;
mod spec;
mod suggest;
mod table;
mod terms;
mod text;
#[cfg(feature = "build")]
#[doc(hidden)]
pub mod tool;
mod value;
mod variant;
mod yaml;

pub use answer::{Answer, Origin};
pub use bounds::Bounds;
pub use code::Code;
pub use macros::{derive, vendor_status};
#[cfg(feature = "build")]
pub use out::{Options, build, source};
pub use problem::{Location, Problem, ProblemKind, Problems, Severity};
pub use read::{Checked, read, read_text};
pub use table::{Alias, Entry, Facts, Guard, Header, Link, Range, Table, Written};
pub use terms::{Category, CodeType, Fact, Protocol, Retry};
