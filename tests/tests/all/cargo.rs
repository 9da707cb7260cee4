//! Cargo as a user runs it, on the small crates in `tests/crates` and on those that a test writes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// Where this package lies.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The small crates.
pub fn crates() -> PathBuf {
    package().join("crates")
}

/// A folder of a test's own, empty.
pub fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // A folder that is not there is as good as one that is gone.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder below the target folder");
    folder
}

/// `cargo ARGUMENTS` in a workspace: with the crates of the project's own lock file, from disk, in one target folder.
pub fn cargo(workspace: &Path, arguments: &[&str]) -> Command {
    fs::copy(package().join("../Cargo.lock"), workspace.join("Cargo.lock")).expect("the project's lock file");
    let mut command = Command::new(env!("CARGO"));
    let inherited = env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_") && !matches!(&*name, "CARGO_HOME" | "CARGO_BUILD_JOBS")
    });
    for (name, _) in inherited {
        command.env_remove(name);
    }
    command
        .current_dir(workspace)
        .args(arguments)
        .args(["--offline", "--quiet", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"));
    command
}

/// Runs it; what it printed, if it went well.
pub fn succeed(command: &mut Command) -> Output {
    let output = command.output().expect("cargo");
    let (printed, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}\n{printed}\n{errors}");
    output
}
