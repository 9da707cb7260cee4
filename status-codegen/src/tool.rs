//! What the command line tool `vendor-status` shares with the engine: the rules of specs one by one, a spec before it is
//! judged, and the printer. Not for others: it changes with the tool.

pub use crate::address::{UNSAFE, fault as address_fault};
pub use crate::fields::code_fields;
pub use crate::ident::{camel, fault as name_fault, id, is_id};
pub use crate::key::{MAX_CODE, bounds, code_key};
pub use crate::load::{Reach, load, text_from};
pub use crate::nest::{Overlap, nest};
pub use crate::phrases::{other_code, phrases};
pub use crate::print::print;
pub use crate::problem::{At, Place};
pub use crate::read::check;
pub use crate::scalar::{quoted, scalar};
pub use crate::schema::schema;
pub use crate::spec::{
    Source, Spec, SpecAlias, SpecEntry, SpecFacts, SpecGuard, SpecHeader, SpecLink, SpecRange,
};
pub use crate::suggest::did_you_mean;
pub use crate::text::{Cleaned, MAX_TEXT, clean, fold, inert, is_hidden};

/// The specs that come with the engine.
pub mod bundled {
    pub use crate::bundled::{SPECS, find};
}
