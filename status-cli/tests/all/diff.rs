//! `diff`, through the program: what is a change, what it means to callers, and how it is shown.

mod documents;
mod meaning;
mod shown;
mod types;
mod verdict;
