//! A crate whose enums are those specs, each through all doors, and whose test compares what the doors say.

use crate::random::Random;
use crate::run::{Run, run};
use status_codegen::{Code, CodeType, Entry, Table};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

pub(crate) struct Consumer {
    folder: PathBuf,
    /// The source of `lib.rs`, of `build.rs`, and of the test.
    lib: String,
    build: String,
    test: String,
    count: usize,
}

/// How an enum is to be, the same through every door.
struct Shape {
    impls: Vec<&'static str>,
    is_exhaustive: bool,
    is_bare: bool,
    catch_all: &'static str,
}

impl Consumer {
    pub(crate) fn new() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
        // What an earlier run left; a folder that is not there is as good as one that is gone.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("specs")).unwrap();
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("tests")).unwrap();
        Consumer { folder, lib: String::new(), build: String::new(), test: String::new(), count: 0 }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn specs(&self) -> PathBuf {
        self.folder.join("specs")
    }

    pub(crate) fn len(&self) -> usize {
        self.count
    }

    /// Brings a spec in through every door.
    pub(crate) fn add(&mut self, nth: usize, name: &str, random: &mut Random) {
        let path = self.specs().join(name);
        let table = status_codegen::read(&path, name).into_table().unwrap();
        let is_text = table.code_type == CodeType::Text;
        let mut impls = vec!["serde", "schemars", "utoipa-5", "utoipa-6"];
        if table.code_type == CodeType::U16 {
            impls.push("http");
        }
        let shape = Shape {
            impls,
            is_exhaustive: random.once_in(3),
            is_bare: !is_text && random.once_in(4),
            catch_all: "Unlisted_",
        };
        self.count += 1;
        self.generate(nth, name, &shape);
        let module = format!("s{nth:03}");
        let [word, kept] = [shape.words(), shape.kept(table.code_type)];
        let arms = variants(&table, |_| String::new());
        let attributes = variants(&table, own);
        let head = head(&table);
        let catch_all = shape.catch_all;
        let derives =
            "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]\n#[allow(nonstandard_style)]";
        write!(
            self.lib,
            "/// Of `{name}`.\npub mod {module} {{\n    use status_core::VendorStatus;\n    \
             status_core::vendor_status! {{\n/// By the macro.\n#[status({word}, catch_all = {catch_all})]\npub enum Specified = \"specs/{name}\";\n}}\n\
             include!(concat!(env!(\"OUT_DIR\"), \"/built{nth:03}.rs\"));\n\
             mod generated;\npub use generated::Generated;\n\
             {derives}\n/// Held against the spec.\n#[status(spec = \"specs/{name}\", {word})]\npub enum Held {{\n{arms}\
             /// Unlisted.\n#[status(catch_all)]\n{catch_all}({kept}),\n}}\n\
             {derives}\n/// By attributes.\n#[status({head}, {word})]\npub enum Own {{\n{attributes}\
             /// Unlisted.\n#[status(catch_all)]\n{catch_all}({kept}),\n}}\n}}\n"
        )
        .unwrap();
        writeln!(
            self.build,
            "    Options::new(\"Built{nth:03}\"){}.build(\"specs/{name}\")?;",
            shape.options()
        )
        .unwrap();
        writeln!(
            self.test,
            "#[test]\nfn {module}() {{\n    use compiled::{module}::*;\n    let codes = &[{}];\n    \
             agree::<Specified, Built{nth:03}>(codes);\n    agree::<Specified, Generated>(codes);\n    \
             agree::<Specified, Held>(codes);\n    listed::<Specified, Own>();\n}}",
            near(&table)
        )
        .unwrap();
    }

    /// By the program, to a file that is checked in, which then is up to date.
    fn generate(&self, nth: usize, name: &str, shape: &Shape) {
        let impls = shape.impls.join(",");
        let mut line =
            format!("generate specs/{name} -o src/s{nth:03}/generated.rs --name Generated --impls {impls}");
        write!(line, " --catch-all {}", shape.catch_all).unwrap();
        for (flag, is_given) in [(" --exhaustive", shape.is_exhaustive), (" --bare", shape.is_bare)] {
            line.push_str(if is_given { flag } else { "" });
        }
        for line in [&line, &format!("{line} --check")] {
            let Run { code, err, .. } = run(&self.folder, line);
            assert_eq!(code, Some(0), "{line}: {err}");
        }
    }

    /// Compiles it with each lint an error, runs its test, and has its documentation written.
    pub(crate) fn compile(self) {
        let file = |name: &str, text: &str| fs::write(self.folder.join(name), text).unwrap();
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        file("Cargo.toml", &manifest(project));
        file(
            "build.rs",
            &format!(
                "//! The third door.\nuse status_codegen::Options;\nfn main() -> Result<(), status_codegen::Problems> {{\n{}    Ok(())\n}}\n",
                self.build
            ),
        );
        file("src/lib.rs", &format!("{LINTS}{}", self.lib));
        file("tests/agree.rs", &format!("{AGREE}{}", self.test));
        fs::copy(project.join("Cargo.lock"), self.folder.join("Cargo.lock")).unwrap();
        self.cargo(&["clippy", "--lib"]);
        self.cargo(&["test", "--test", "agree"]);
        self.cargo(&["doc", "--no-deps"]);
    }

    fn cargo(&self, arguments: &[&str]) {
        let mut cargo = Command::new(env!("CARGO"));
        for (name, _) in env::vars_os() {
            let word = name.to_string_lossy();
            if word.starts_with("CARGO_") && !matches!(&*word, "CARGO_HOME" | "CARGO_BUILD_JOBS") {
                cargo.env_remove(name);
            }
        }
        cargo.current_dir(&self.folder).args(arguments).args(["--offline", "--quiet", "--target-dir"]);
        // The dependencies are those of the other small crates that are built in tests.
        cargo.arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates")).env("RUSTDOCFLAGS", "-D warnings");
        let output = cargo.output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        assert!(output.status.success(), "{arguments:?}\n{}\n{}", text(&output.stdout), text(&output.stderr));
    }
}

impl Shape {
    /// The arguments of `#[status(…)]`.
    fn words(&self) -> String {
        let flags = [(self.is_exhaustive, ", exhaustive"), (self.is_bare, ", bare")];
        let flags: String = flags.iter().filter(|(is_given, _)| *is_given).map(|(_, flag)| *flag).collect();
        format!("impls({}){flags}", self.impls.join(", "))
    }

    /// What the catch-all keeps.
    fn kept(&self, code_type: CodeType) -> String {
        let word = if code_type == CodeType::Text { "str" } else { code_type.word() };
        if self.is_bare { word.to_owned() } else { format!("::status_core::UnknownCode<Self, {word}>") }
    }

    /// The calls on `Options`.
    fn options(&self) -> String {
        let flags = [(self.is_exhaustive, ".exhaustive()"), (self.is_bare, ".bare()")];
        let flags: String = flags.iter().filter(|(is_given, _)| *is_given).map(|(_, flag)| *flag).collect();
        format!(".impls({:?}).catch_all({:?}){flags}", self.impls, self.catch_all)
    }
}

/// The variants of a user's enum, second ones included.
fn variants(table: &Table, more: fn(&Entry) -> String) -> String {
    let mut out = String::new();
    for entry in &table.codes {
        let code = literal(&entry.code);
        writeln!(out, "/// .\n#[status({code}{})]\n{},", more(entry), entry.name).unwrap();
        for alias in entry.aliases.iter().filter(|alias| alias.variant) {
            writeln!(out, "/// .\n#[status({code}, alias)]\n{},", alias.name).unwrap();
        }
    }
    out
}

fn literal(code: &Code) -> String {
    match code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => format!("{text:?}"),
    }
}

/// What an enum says of itself without a spec.
fn head(table: &Table) -> String {
    let mut out =
        format!("vendor = {:?}, table = {:?}, title = {:?}", table.vendor, table.table, table.title);
    write!(out, ", protocol = {}", table.protocol.word()).unwrap();
    let mut option = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            write!(out, ", {name} = {value:?}").unwrap();
        }
    };
    option("url", &table.source_url);
    option("updated", &table.updated);
    option("pointer", &table.pointer);
    let header = |header: &status_codegen::Header| match &header.when {
        Some(guard) => format!("{:?} if {:?} == {:?}", header.name, guard.header, guard.value),
        None => format!("{:?}", header.name),
    };
    let headers: Vec<String> = table.retry_after.iter().map(header).collect();
    if !headers.is_empty() {
        write!(out, ", retry_after({})", headers.join(", ")).unwrap();
    }
    out
}

/// What an enum says of a code without a spec.
fn own(entry: &Entry) -> String {
    let mut out = format!(", description = {:?}", entry.description);
    let mut option = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            write!(out, ", {name} = {value:?}").unwrap();
        }
    };
    option("reason", &entry.reason);
    option("remedy", &entry.remedy);
    option("deprecated", &entry.deprecated);
    write!(out, ", category = {}, retry = {}", entry.category.word(), entry.retry.word()).unwrap();
    if entry.needs_wait {
        out.push_str(", needs_wait");
    }
    let mut list = |name: &str, items: Vec<String>| {
        if !items.is_empty() {
            write!(out, ", {name}({})", items.join(", ")).unwrap();
        }
    };
    list("http", entry.http.iter().map(u16::to_string).collect());
    list("tags", entry.tags.iter().map(|tag| format!("{tag:?}")).collect());
    list(
        "links",
        entry
            .links
            .iter()
            .map(|link| format!("{:?}", link.url))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
    );
    let alias = |alias: &status_codegen::Alias| {
        if alias.lasting { format!("lasting({})", alias.name) } else { alias.name.clone() }
    };
    list("aliases", entry.aliases.iter().filter(|alias| !alias.variant).map(alias).collect());
    out
}

/// Codes next to the listed ones and at the ends of their type, as Rust writes them.
fn near(table: &Table) -> String {
    let codes: BTreeSet<String> = match table.code_type.bounds() {
        None => {
            let near = table.codes.iter().flat_map(|entry| {
                let text = entry.code.to_string();
                [
                    format!("{text}x"),
                    format!("card_{text}"),
                    text.chars().skip(1).collect(),
                    text.to_uppercase(),
                ]
            });
            near.map(|text| format!("{text:?}")).collect()
        }
        Some((least, greatest)) => {
            let listed = table.codes.iter().filter_map(|entry| entry.code.number());
            let near = listed
                .flat_map(|number| [number - 1, number + 1, number ^ 0x4000])
                .chain([least, greatest, 7, 450]);
            near.filter(|number| table.code_type.fits(*number)).map(|number| number.to_string()).collect()
        }
    };
    codes.into_iter().collect::<Vec<_>>().join(", ")
}

const LINTS: &str = "//! Specs that nobody would write.\n#![deny(warnings, missing_docs, clippy::all, clippy::pedantic, clippy::nursery)]\n\
                     #![forbid(unsafe_code)]\n";

const AGREE: &str = r#"//! All doors say the same.
use status_core::{Code, CodeType, Entry, VendorStatus};

type Ref<'a, S> = <<S as VendorStatus>::Code as CodeType>::Ref<'a>;

fn agree<A, B>(codes: &[Ref<'static, A>])
where
    A: VendorStatus,
    B: VendorStatus<Code = A::Code> + serde::Serialize + serde::de::DeserializeOwned + schemars::JsonSchema,
{
    assert_eq!((A::VENDOR, A::CODES), (B::VENDOR, B::CODES));
    for &code in A::CODES.iter().chain(codes) {
        let (one, other) = (A::from_code(code), B::from_code(code));
        assert_eq!(Entry::of(one), Entry::of(other));
        assert_eq!((one.to_string(), format!("{one:?}")), (other.to_string(), format!("{other:?}")));
        let (kept, code): (Code<'_>, Code<'_>) = (other.code().into(), code.into());
        assert!(kept == code || code.to_string().len() > 60, "{kept:?} {code:?}");
        let json = serde_json::to_string(&other).unwrap();
        assert_eq!(serde_json::from_str::<B>(&json).unwrap(), other);
    }
    assert!(schemars::SchemaGenerator::default().into_root_schema_for::<B>().as_object().is_some());
}

/// Of ranges, and of what a link is called, attributes say nothing.
fn listed<A: VendorStatus, B: VendorStatus<Code = A::Code>>() {
    assert_eq!((A::VENDOR, A::CODES), (B::VENDOR, B::CODES));
    for &code in A::CODES {
        let (one, other) = (A::from_code(code), B::from_code(code));
        assert_eq!((one.name(), one.reason(), one.description()), (other.name(), other.reason(), other.description()));
        assert_eq!((one.remedy(), one.deprecated(), one.tags()), (other.remedy(), other.deprecated(), other.tags()));
        assert_eq!((one.category(), one.retry(), one.needs_wait()), (other.category(), other.retry(), other.needs_wait()));
        assert_eq!((one.http(), one.aliases(), one.to_string()), (other.http(), other.aliases(), other.to_string()));
    }
}

"#;

fn manifest(project: &Path) -> String {
    let project = project.display();
    format!(
        r#"[workspace]

[package]
name = "compiled"
version = "0.0.0"
publish = false
edition = "2024"

[dependencies]
serde = {{ version = "1", default-features = false }}
status-core = {{ path = '{project}/status-core', features = ["derive", "http", "serde", "schemars", "utoipa-5", "utoipa-6"] }}

[dev-dependencies]
schemars = {{ version = "1", default-features = false }}
serde_json = "1"

[build-dependencies]
status-codegen = {{ path = '{project}/status-codegen' }}
"#
    )
}
