//! `import`, through the program: specs from documents of the shapes that vendors write.

#[path = "../update/random.rs"]
mod random;
#[path = "../commands/run.rs"]
#[allow(dead_code, reason = "shared with the other tests of commands")]
mod run;

mod choice;
mod hostile;
mod left;
mod shape;
mod types;
