//! Prints an enum that names status-core as this crate does.

fn main() -> Result<(), status_codegen::Problems> {
    status_codegen::Options::new("Printed").crate_path("::codes").build("../../specs/acme.yaml")?;
    status_codegen::Options::new("Through")
        .crate_path("crate::sdk::status")
        .build("../../specs/close.yaml")?;
    Ok(())
}
