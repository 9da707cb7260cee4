//! A changed spec compiles just the crate that names it, whichever way in it takes; nothing changed compiles nothing.

use crate::cargo::{cargo, fresh, package, succeed};
use std::collections::BTreeSet;
use std::fs::{create_dir_all, read_to_string, write};
use std::io;
use std::path::{Path, PathBuf};

/// Three packages: one that names a spec in the macro, one in its build script, one that names none. Those of two
/// workspaces need names of their own, for they are built in one target folder.
fn workspace(prefix: &str) -> io::Result<PathBuf> {
    let folder = fresh(prefix);
    let project = package().join("..");
    let manifest = |name: &str| {
        format!(
            "[package]\nname = \"{prefix}-{name}\"\nedition = \"2024\"\n\n\
             [dependencies]\nstatus-core = {{ path = {:?}, features = [\"derive\"] }}\n\n\
             [build-dependencies]\nstatus-codegen = {{ path = {:?} }}\n",
            project.join("status-core"),
            project.join("status-codegen"),
        )
    };
    write(
        folder.join("Cargo.toml"),
        "[workspace]\nresolver = \"2\"\nmembers = [\"macro\", \"script\", \"other\"]\n",
    )?;
    for name in ["macro", "script", "other"] {
        create_dir_all(folder.join(name).join("src"))?;
        write(folder.join(name).join("Cargo.toml"), manifest(name))?;
        write(folder.join(name).join("base.yaml"), "vendor: base\ncodes: { 404: { reason: Not Found } }\n")?;
        write(
            folder.join(name).join("acme.yaml"),
            "vendor: acme\nextends: base.yaml\ncodes: { 200: { reason: OK } }\n",
        )?;
    }
    write(
        folder.join("macro/src/lib.rs"),
        "status_core::vendor_status! { pub enum Acme = \"acme.yaml\"; }\n",
    )?;
    write(folder.join("script/src/lib.rs"), "include!(concat!(env!(\"OUT_DIR\"), \"/acme.rs\"));\n")?;
    write(
        folder.join("script/build.rs"),
        "fn main() { status_codegen::build(\"Acme\", \"acme.yaml\").unwrap(); }\n",
    )?;
    write(folder.join("other/src/lib.rs"), "pub use status_core::Retry;\n")?;
    Ok(folder)
}

/// The packages that a build compiled anew.
fn compiled(folder: &Path) -> BTreeSet<String> {
    let output = succeed(&mut cargo(folder, &["check", "--workspace", "--message-format=json"]));
    let text = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    let message = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    let anew = text.lines().filter_map(message).filter(|message| message["fresh"] == false);
    anew.map(|message| message["target"]["name"].as_str().expect("a target has a name").to_owned()).collect()
}

fn append(path: PathBuf, text: &str) -> io::Result<()> {
    write(&path, read_to_string(&path)? + text)
}

#[test]
fn a_changed_spec_compiles_the_crate_that_names_it() -> io::Result<()> {
    let folder = workspace("rebuild")?;
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<String>>();
    assert!(compiled(&folder).is_superset(&names(&["rebuild_macro", "rebuild_script", "rebuild_other"])));
    assert_eq!(compiled(&folder), names(&[]), "nothing changed");
    for (package, spec) in
        [("macro", "acme.yaml"), ("script", "acme.yaml"), ("macro", "base.yaml"), ("script", "base.yaml")]
    {
        append(folder.join(package).join(spec), "title: Changed\n")?;
        assert_eq!(compiled(&folder), names(&[&format!("rebuild_{package}")]), "{package}/{spec}");
        assert_eq!(compiled(&folder), names(&[]), "{package}/{spec}");
    }
    append(folder.join("other/acme.yaml"), "title: Changed\n")?;
    assert_eq!(compiled(&folder), names(&[]), "a spec that nobody names");
    Ok(())
}

/// What was refused is not tracked, however large it is; a crate that did not compile is compiled again anyway.
#[test]
fn a_mended_spec_compiles_again() -> io::Result<()> {
    let folder = workspace("mended")?;
    compiled(&folder);
    for spec in ["acme.yaml", "base.yaml"] {
        let path = folder.join("macro").join(spec);
        let good = read_to_string(&path)?;
        let written = path.metadata()?.modified()?;
        write(&path, format!("{good}#{}\n", "x".repeat(1 << 20)))?;
        let output = cargo(&folder, &["check", "--package", "mended-macro"]).output()?;
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && errors.contains("larger than a spec may be"), "{errors}");
        write(&path, good)?;
        // As a version from before, which no time of change gives away.
        std::fs::File::options().write(true).open(&path)?.set_modified(written)?;
        assert!(compiled(&folder).contains("mended_macro"), "{spec}");
        assert!(compiled(&folder).is_empty(), "{spec}");
    }
    Ok(())
}
