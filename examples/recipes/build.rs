//! The second way of `docs/sdk.md`: an enum compiled before the crate is.

fn main() -> Result<(), status_codegen::Problems> {
    status_codegen::build("AcmeStatus", "specs/acme.yaml")?;
    Ok(())
}
