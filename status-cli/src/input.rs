//! What a command is given: specs and documents.

pub mod document;
pub mod narrow;
pub mod side;
pub mod spec;
