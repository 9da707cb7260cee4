//! What a user reads after a mistake: a file per mistake, a folder per topic, the compiler's words next to it.

use crate::cargo::package;
use std::path::Path;
use std::{fs, io};

#[test]
#[cfg_attr(not(feature = "thorough"), ignore = "compiles each mistake: -F thorough")]
fn mistakes_are_reported() -> io::Result<()> {
    // trybuild compiles in a folder of its own, which spec paths are relative to.
    let specs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/status-tests/specs");
    fs::create_dir_all(&specs)?;
    for spec in fs::read_dir(package().join("ui/specs"))? {
        let spec = spec?;
        fs::copy(spec.path(), specs.join(spec.file_name()))?;
    }
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
    Ok(())
}
