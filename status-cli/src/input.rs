//! What a command is given: specs and documents.

pub mod document;
pub mod side;
pub mod spec;
