//! A macro expands to the same tokens in every process, wherever the crate lies. `RUNS=50` tries as many processes.

use crate::cargo::{fresh, package};
use proc_macro2::TokenStream;
use quote::quote;
use status_codegen::{Options, read, source};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Every way in, with every spec of the tests and mistakes of several kinds.
fn expansions(folder: &Path) -> String {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder.join("specs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut all: Vec<String> = Vec::new();
    for path in &paths {
        let name = format!("specs/{}", path.file_name().unwrap().to_str().unwrap());
        let by_macro = |attribute: TokenStream| {
            status_codegen::vendor_status(quote! { ::status_core; #attribute pub enum Named = #name; })
                .to_string()
        };
        all.push(by_macro(quote!()));
        all.push(by_macro(quote!(#[status(impls(serde, http, utoipa-5 = "openapi"), exhaustive)])));
        // Each code that has no variant is an error, with the line to paste.
        all.push(
            status_codegen::derive(quote! {
                #[status(spec = #name)]
                enum Held {
                    NotFound,
                    #[status(429)]
                    SlowDown,
                    #[status(catch_all)]
                    Unknown(UnknownCode<Self>),
                }
            })
            .to_string(),
        );
        if let Ok(table) = read(path, &name).table() {
            let options = Options::new("Printed").impls(["serde", "schemars"]);
            all.push(source(table, &options).unwrap());
        }
    }
    let whole = quote! {
        #[status(200, reason = "OK")]
        Ok,
        #[status(catch_all)]
        Unknown(UnknownCode<Self>),
    };
    for variants in [quote!(Ok,), whole] {
        all.push(
            status_codegen::derive(quote!(
                #[status(vendor = "acme", nonsense)]
                enum Acme {
                    #variants
                }
            ))
            .to_string(),
        );
    }
    all.push(
        status_codegen::vendor_status(quote!(::status_core; enum Acme = "specs/absent.yaml";)).to_string(),
    );
    all.join("\n")
}

#[test]
#[ignore = "writes the expansions of one process: run by the test below"]
fn written() {
    let file = env::var_os("EXPANSIONS").expect("a file");
    fs::write(file, expansions(Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("a folder")))).unwrap();
}

#[test]
fn expansions_are_the_same_in_every_process_and_every_folder() {
    let runs = env::var("RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(3);
    let folder = fresh("a folder with another path");
    fs::create_dir(folder.join("specs")).unwrap();
    for entry in fs::read_dir(package().join("specs")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join("specs").join(entry.file_name())).unwrap();
    }
    fs::write(folder.join("Cargo.toml"), "").unwrap();
    let here = expansions(package());
    assert!(here.len() > 100_000 && here.contains("compile_error"));
    assert!(expansions(package()) == here, "a second time");
    for nth in 0..runs {
        let file = folder.join("expansions");
        let mut child = Command::new(env::current_exe().unwrap());
        child.args(["--exact", "determinism::written", "--ignored"]).env("EXPANSIONS", &file);
        child.env("CARGO_MANIFEST_DIR", if nth % 2 == 0 { &folder } else { package() });
        child.env("LC_ALL", ["C", "tr_TR.UTF-8"][nth % 2]).env("TZ", ["UTC", "Asia/Kathmandu"][nth % 2]);
        assert!(child.current_dir(&folder).output().unwrap().status.success());
        assert!(fs::read_to_string(file).unwrap() == here, "process {nth}");
    }
}
