//! `update`, through the program: what it brings in, what it leaves alone, and where it writes.

mod braces;
mod case;
mod empty;
mod inherited;
mod lossless;
mod moved;
mod quotes;
mod ranges;
mod sections;
mod story;
mod style;
mod types;
mod unattended;
