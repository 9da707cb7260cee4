//! `import`, through the program: specs from documents of the shapes that vendors write.

mod choice;
mod hostile;
mod left;
mod shape;
mod types;
