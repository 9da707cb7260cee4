//! Source that was written by a release, and for it, as SDKs have it checked in: a module a release. It compiles with every
//! later 1.x and says the same, so a module is not changed once its release is out.
//!
//! Where the tool has come to write other source since the last release, a new module is begun, as CONTRIBUTING.md says.

pub mod v0_1_0;
