//! Prints an enum whose impls stand behind features of this crate.

fn main() -> Result<(), status_codegen::Problems> {
    status_codegen::Options::new("Printed").impls(["serde=json"]).build("../../specs/acme.yaml")?;
    Ok(())
}
