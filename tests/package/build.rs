//! By the build script's door.

fn main() -> Result<(), status_codegen::Problems> {
    status_codegen::Options::new("Built").impls(["serde"]).build("specs/acme.yaml")?;
    Ok(())
}
