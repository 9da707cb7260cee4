//! What takes seconds: large texts, rustfmt, and random specs and comments, `PROPTEST_CASES` many.

mod bombs;
mod doc;
mod format;
mod print;
mod property;
