//! The project tested through its public door: see `tests/all`.
