//! Prints the enums of the cases.

fn main() -> Result<(), status_codegen::Problems> {
    for (name, path) in
        [("Acme", "acme"), ("Close", "close"), ("Edges", "edges"), ("Bolt", "extends"), ("One", "one")]
    {
        status_codegen::build(name, format!("../../specs/{path}.yaml"))?;
    }
    status_codegen::build("Hidden", "../cases/names.yaml")?;
    Ok(())
}
