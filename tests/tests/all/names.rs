//! Whatever name `check` accepts compiles, through every way in: among them each word that generated code itself uses.

use crate::cargo::{cargo, fresh, package, succeed};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, create_dir_all, write};
use std::io;
use std::path::{Path, PathBuf};

/// Methods and types of the traits that every enum has, and of those that std gives to whatever has these.
const OF_TRAITS: &[&str] = &[
    "Err",
    "Error",
    "Item",
    "Output",
    "Owned",
    "Target",
    "assert_receiver_is_total_eq",
    "borrow",
    "borrow_mut",
    "clamp",
    "clone",
    "clone_from",
    "clone_into",
    "clone_to_uninit",
    "cmp",
    "eq",
    "fmt",
    "from",
    "from_str",
    "ge",
    "gt",
    "hash",
    "hash_slice",
    "into",
    "le",
    "lt",
    "max",
    "min",
    "ne",
    "partial_cmp",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
];

/// Words that Rust takes as names in some places only, and names that its prelude and lints know.
const OF_RUST: &[&str] = &[
    "Box",
    "String",
    "ToOwned",
    "ToString",
    "Vec",
    "allow",
    "auto",
    "bool",
    "char",
    "default",
    "drop",
    "f64",
    "i8",
    "isize",
    "macro_rules",
    "main",
    "panic",
    "raw",
    "safe",
    "std",
    "test",
    "u8",
    "union",
    "usize",
];

fn identifiers(tokens: TokenStream, words: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                words.insert(ident.to_string().trim_start_matches("r#").to_owned());
            }
            TokenTree::Group(group) => identifiers(group.stream(), words),
            _ => {}
        }
    }
}

fn is_accepted(name: &str) -> bool {
    let spec = format!("vendor: acme\nprotocol: other\ncodes: {{ 1: {{ name: \"{name}\" }} }}\n");
    status_codegen::read_text("acme.yaml", &spec, |_| Err(io::ErrorKind::NotFound.into())).table().is_ok()
}

/// Every such word that a code may be called: of what is emitted, of status-core with all that generated code calls or
/// expands, and of Rust.
fn words() -> io::Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for spec in ["acme", "close", "edges", "mail"] {
        let path = format!("specs/{spec}.yaml");
        identifiers(status_codegen::vendor_status(quote!(::status_core; pub enum Acme = #path;)), &mut words);
    }
    let core = package().join("../status-core/src");
    for file in fs::read_dir(&core)?.chain(fs::read_dir(core.join("__private"))?) {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            identifiers(fs::read_to_string(&path)?.parse().expect("Rust"), &mut words);
        }
    }
    words.extend(OF_TRAITS.iter().chain(OF_RUST).map(ToString::to_string));
    words.retain(|word| is_accepted(word));
    Ok(words)
}

/// The words in lists within which no two differ only in case: no enum may have both.
fn lists(words: &BTreeSet<String>) -> Vec<Vec<&str>> {
    let mut lists: Vec<Vec<&str>> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        let list = seen.entry(word.to_ascii_lowercase()).or_default();
        if lists.len() == *list {
            lists.push(Vec::new());
        }
        lists[*list].push(word);
        *list += 1;
    }
    lists
}

/// The words as variants, as aliases, and as second variants.
fn specs(number: usize, words: &[&str]) -> [(String, String); 3] {
    let mut variants = format!("vendor: acme\ntable: variants-{number}\nprotocol: other\ncodes:\n");
    for (code, word) in words.iter().enumerate() {
        let _ = writeln!(variants, "  {code}: {{ name: \"{word}\", reason: Phrase {code} }}");
    }
    let aliases = words.join("\", \"");
    let aliases = format!(
        "vendor: acme\ntable: aliases-{number}\nprotocol: other\ncodes: {{ 7: {{ name: Seventh, aliases: [\"{aliases}\"] }} }}\n"
    );
    let seconds: Vec<String> =
        words.iter().map(|word| format!("{{ name: \"{word}\", variant: true }}")).collect();
    let seconds = format!(
        "vendor: acme\ntable: seconds-{number}\nprotocol: other\ncodes: {{ 7: {{ name: Seventh, aliases: [{}] }} }}\n",
        seconds.join(", ")
    );
    [
        (format!("Variants{number}"), variants),
        (format!("Aliases{number}"), aliases),
        (format!("Seconds{number}"), seconds),
    ]
}

/// An enum of the caller's with the words as variants; whether they are in camel case is the caller's own affair.
fn derived(name: &str, status: &str, words: &[&str], of_variant: impl Fn(usize) -> String) -> String {
    let mut item = format!(
        "/// An enum of the caller's.\n#[allow(non_camel_case_types)]\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]\n#[status({status})]\npub enum {name} {{\n"
    );
    for (code, word) in words.iter().enumerate() {
        let _ = writeln!(item, "    /// A word.\n    {}{word},", of_variant(code));
    }
    item + "    /// The rest.\n    #[status(catch_all)]\n    Unknown(status_core::UnknownCode<Self>),\n}\n"
}

/// Two packages, one an edition, with all words through every way in.
fn workspace(words: &BTreeSet<String>) -> io::Result<PathBuf> {
    let folder = fresh("names");
    let mut source = "//! Every word as a name.\n#![deny(warnings, missing_docs, rustdoc::all)]\n".to_owned();
    let mut script = "//! Every word as a name.\nfn main() {\n".to_owned();
    for (number, words) in lists(words).iter().enumerate() {
        for (name, spec) in specs(number, words) {
            let file = format!("../{name}.yaml");
            write(folder.join(format!("{name}.yaml")), spec)?;
            let _ = writeln!(source, "status_core::vendor_status! {{ pub enum {name} = \"{file}\"; }}");
            let _ = writeln!(
                source,
                "include!(concat!(env!(\"OUT_DIR\"), \"/built{}.rs\"));",
                name.to_lowercase()
            );
            let built = format!("Built{}", name.to_lowercase());
            let _ = writeln!(script, "    status_codegen::build(\"{built}\", \"{file}\").unwrap();");
        }
        let status = format!("spec = \"../Variants{number}.yaml\"");
        source += &derived(&format!("Held{number}"), &status, words, |_| String::new());
        source += &derived(&format!("Own{number}"), "vendor = \"acme\", protocol = other", words, |code| {
            format!("#[status({code})] ")
        });
        let aliases = words.join(", ");
        source += &derived(
            &format!("Former{number}"),
            "vendor = \"acme\", protocol = other",
            &["Seventh"],
            |code| format!("#[status({code}, aliases({aliases}))] "),
        );
    }
    script += "}\n";
    write(
        folder.join("Cargo.toml"),
        "[workspace]\nresolver = \"2\"\nmembers = [\"names2021\", \"names2024\"]\n",
    )?;
    for edition in ["2021", "2024"] {
        let package = folder.join(format!("names{edition}"));
        create_dir_all(package.join("src"))?;
        write(package.join("Cargo.toml"), manifest(edition))?;
        write(package.join("src/lib.rs"), &source)?;
        write(package.join("build.rs"), &script)?;
    }
    Ok(folder)
}

fn manifest(edition: &str) -> String {
    let project = |name: &str| -> PathBuf { Path::new(package()).join("..").join(name) };
    format!(
        "[package]\nname = \"names{edition}\"\nedition = \"{edition}\"\n\n\
         [dependencies]\nstatus-core = {{ path = {:?}, features = [\"derive\"] }}\n\n\
         [build-dependencies]\nstatus-codegen = {{ path = {:?} }}\n",
        project("status-core"),
        project("status-codegen"),
    )
}

#[test]
#[cfg_attr(not(feature = "thorough"), ignore = "compiles hundreds of names by each way in: -F thorough")]
fn every_name_that_check_accepts_compiles() -> io::Result<()> {
    let words = words()?;
    for word in ["status", "other", "max", "clone_from", "Option", "__Index", "ROWS", "union"] {
        assert!(words.contains(word), "{word}");
    }
    let folder = workspace(&words)?;
    succeed(&mut cargo(&folder, &["check", "--workspace", "--keep-going"]));
    succeed(
        cargo(&folder, &["doc", "--no-deps", "--package", "names2024"]).env("RUSTDOCFLAGS", "-D warnings"),
    );
    Ok(())
}
