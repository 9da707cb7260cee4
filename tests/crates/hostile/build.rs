//! Prints the same.

fn main() -> Result<(), status_codegen::Problems> {
    status_codegen::build("Printed", "hostile.yaml")?;
    status_codegen::build("PrintedTexts", "texts.yaml")?;
    Ok(())
}
