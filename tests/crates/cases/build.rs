//! Prints the enums of the cases.

fn main() -> Result<(), status_codegen::Problems> {
    for (name, path) in [
        ("Acme", "acme"),
        ("Answers", "u8"),
        ("Bolt", "extends"),
        ("Cards", "text"),
        ("Close", "close"),
        ("Edges", "edges"),
        ("One", "one"),
        ("Streams", "u64"),
        ("Symbols", "i32"),
        ("Topics", "i16"),
    ] {
        status_codegen::build(name, format!("../../specs/{path}.yaml"))?;
    }
    status_codegen::build("Hidden", "../cases/names.yaml")?;
    status_codegen::Options::new("Second").bare().catch_all("Rest").build("../../specs/second.yaml")?;
    Ok(())
}
