//! The same input gives the same output, byte for byte: in every process, whatever its locale, time zone, home, folder and
//! hash seeds, and whichever line ends a checkout left.
//!
//! `RUNS=50` runs every command in as many processes.

use crate::run::{Run, end, names, number, project, run, tool};
use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use tempfile::TempDir;

/// What a user's machine may have.
const MACHINES: [&[(&str, &str)]; 4] = [
    &[],
    &[
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LANG", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
        ("HOME", "/nonexistent"),
    ],
    &[
        ("LC_ALL", "C"),
        ("TZ", "America/St_Johns"),
        ("TERM", "dumb"),
        ("RUST_BACKTRACE", "full"),
        ("USER", "somebody else"),
    ],
    &[
        ("LANG", "ja_JP.eucJP"),
        ("LC_NUMERIC", "de_DE"),
        ("TZ", "UTC"),
        ("SOURCE_DATE_EPOCH", "1"),
        ("PATH", "/nowhere"),
    ],
];

/// A folder with all kinds of input; commands write into it.
fn inputs() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &str, to: &str| {
        fs::create_dir_all(folder.path().join(to)).unwrap();
        for name in names(&project().join(from)) {
            let path = project().join(from).join(&name);
            if path.is_file() {
                fs::copy(path, folder.path().join(to).join(name)).unwrap();
            }
        }
    };
    copy("status-document/tests/documents", "documents");
    copy("status-codegen/tests/bad", "bad");
    copy("tests/semver/pairs/several", "several");
    copy("tests/specs", "specs");
    fs::copy(project().join("status-cli/tests/story/update.in/page.md"), folder.path().join("page.md"))
        .unwrap();
    fs::copy(
        project().join("status-cli/tests/story/update.in/specs/acme.yaml"),
        folder.path().join("acme.yaml"),
    )
    .unwrap();
    folder
}

/// Every command and every form of its output.
fn lines(folder: &Path) -> Vec<String> {
    let mut lines: Vec<String> = [
        "check bad",
        "check bad --format json",
        "check bad --format github",
        "check specs",
        "diff several/old.yaml several/new.yaml",
        "diff several/old.yaml several/new.yaml --format json",
        "diff several/old.yaml several/new.yaml --format markdown",
        "diff acme.yaml page.md",
        "diff acme.yaml page.md --format json",
        "diff acme.yaml page.md --format markdown",
        "diff vipps vtex --format markdown",
        "update acme.yaml page.md --check",
        "update acme.yaml page.md",
        "explain 429",
        "explain 429 --format json",
        "explain kafka -1",
        "explain specs/acme.yaml 404",
        "list",
        "list --format json",
        "list github",
        "list specs/text.yaml --format json",
        "generate specs/text.yaml",
        "generate vipps vtex -o vendors/",
        "generate specs/acme.yaml -o acme.rs --impls serde,http --exhaustive",
        "schema",
        "man",
        "completions bash",
        "completions zsh",
        "completions fish",
        "completions elvish",
        "completions powershell",
        "import documents/pipes.md --vendor acme -o new/pipes.yaml",
        "import documents/several.md --split split",
        "--help",
        "import --help",
    ]
    .map(str::to_owned)
    .into();
    for name in names(&folder.join("documents")).into_iter().filter(|name| !name.ends_with(".expected.json"))
    {
        lines.push(format!("scan documents/{name}"));
        lines.push(format!("scan documents/{name} --format json"));
        lines.push(format!("scan documents/{name} --explain"));
        lines.push(format!("import documents/{name} --vendor acme --section 1"));
    }
    lines
}

/// All that a run leaves: what it says, how it ends, and the files that it wrote.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Outcome {
    code: Option<i32>,
    out: String,
    err: String,
    written: Vec<(String, String)>,
}

impl Outcome {
    /// Of a command that only reads, in a folder that many share, or in one of its own.
    fn of(line: &str, machine: &[(&str, &str)], shared: &Path) -> Self {
        let writes = line.contains(" -o ") || line.contains("--split") || line == "update acme.yaml page.md";
        if !writes {
            let Run { code, out, err } = on(machine, shared, line);
            return Outcome { code, out, err, written: Vec::new() };
        }
        let folder = inputs();
        let before = files(folder.path());
        let Run { code, out, err } = on(machine, folder.path(), line);
        Outcome { code, out, err, written: files(folder.path()).difference(&before).cloned().collect() }
    }
}

/// A run on such a machine.
fn on(machine: &[(&str, &str)], folder: &Path, line: &str) -> Run {
    let mut tool = tool(folder);
    for (name, _) in std::env::vars_os() {
        let word = name.to_string_lossy();
        if word.starts_with("LC_") || matches!(&*word, "LANG" | "TZ" | "COLUMNS" | "LINES") {
            tool.env_remove(name);
        }
    }
    end(tool.args(line.split(' ')).envs(machine.iter().copied()))
}

/// All files below a folder, each with its text.
fn files(folder: &Path) -> BTreeSet<(String, String)> {
    let mut files = BTreeSet::new();
    let mut rest = vec![folder.to_owned()];
    while let Some(next) = rest.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                rest.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                files.insert((name, String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned()));
            }
        }
    }
    files
}

#[test]
fn every_output_is_the_same_in_every_process() {
    let runs = number("RUNS", 2);
    let shared = [inputs(), inputs()];
    let lines = lines(shared[0].path());
    let mut hasher = DefaultHasher::new();
    let mut written = 0;
    for line in &lines {
        let first = Outcome::of(line, MACHINES[0], shared[0].path());
        assert!(matches!(first.code, Some(0..=2)), "{line}: {first:?}");
        for nth in 1..runs {
            let again = Outcome::of(line, MACHINES[nth % MACHINES.len()], shared[nth % 2].path());
            assert_eq!(again, first, "{line}");
        }
        written += first.written.len();
        first.hash(&mut hasher);
    }
    assert!(written >= 5, "files are among the outputs: {written}");
    let hash = hasher.finish();
    eprintln!("{} commands, {runs} processes each: one outcome each, all together {hash:016x}", lines.len());
}

fn with_crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

/// A checkout on Windows: every file with CR LF.
fn checkout(ends: fn(&str) -> String) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &str, to: &str, extension: &str| {
        fs::create_dir_all(folder.path().join(to)).unwrap();
        for name in names(&project().join(from)).iter().filter(|name| name.ends_with(extension)) {
            let text = fs::read_to_string(project().join(from).join(name)).unwrap();
            fs::write(folder.path().join(to).join(name), ends(&text)).unwrap();
        }
    };
    copy("specs", "specs", ".yaml");
    copy("status-core/src/vendors", "status-core/src/vendors", ".rs");
    copy("status-document/tests/documents", "documents", "");
    folder
}

#[test]
fn checked_in_files_with_crlf_are_up_to_date() {
    let line = "generate specs/ -o status-core/src/vendors/ --crate crate";
    let [lf, crlf] = [checkout(str::to_owned), checkout(with_crlf)];
    for folder in [&lf, &crlf] {
        let Run { code, out, err } = run(folder.path(), &format!("{line} --check"));
        assert_eq!((code, out.as_str(), err.contains("vendors/")), (Some(0), "", false), "{err}");
        // To write them again changes none.
        let before = files(folder.path());
        assert_eq!(run(folder.path(), line).code, Some(0));
        assert!(files(folder.path()) == before);
    }
    // Written for the first time, they are the same whatever ends the lines of their specs.
    for folder in [&lf, &crlf] {
        fs::remove_dir_all(folder.path().join("status-core")).unwrap();
        assert_eq!(run(folder.path(), line).code, Some(0));
    }
    let sources = |folder: &TempDir| files(&folder.path().join("status-core"));
    assert!(sources(&lf) == sources(&crlf) && sources(&lf).len() > 60);
}

#[test]
fn specs_and_documents_with_crlf_give_the_same_output() {
    let [lf, crlf] = [checkout(str::to_owned), checkout(with_crlf)];
    let documents = names(&lf.path().join("documents"));
    let scans = documents.iter().filter(|name| !name.ends_with(".expected.json")).flat_map(|name| {
        ["scan X --format json", "scan X", "import X --vendor acme --section 1"]
            .map(|line| line.replace('X', &format!("documents/{name}")))
    });
    let specs = names(&lf.path().join("specs"));
    let checks = specs.iter().flat_map(|name| {
        ["check X --format json", "list X", "list X --format json"]
            .map(|line| line.replace('X', &format!("specs/{name}")))
    });
    let mut lines: Vec<String> = scans.chain(checks).collect();
    // Every third of them each day.
    lines = lines.into_iter().step_by(if std::env::var_os("RUNS").is_some() { 1 } else { 3 }).collect();
    lines.push("diff specs/vipps.yaml specs/vtex.yaml --format json".to_owned());
    for line in lines {
        let ran = [&lf, &crlf].map(|folder| run(folder.path(), &line));
        assert_eq!(ran[0], ran[1], "{line}");
    }
}

/// A spec keeps the line ends that it has, and says the same in either.
#[test]
fn an_update_writes_the_line_ends_of_the_spec() {
    let [lf, crlf] = [inputs(), inputs()];
    for name in ["acme.yaml", "page.md"] {
        let path = crlf.path().join(name);
        fs::write(&path, with_crlf(&fs::read_to_string(&path).unwrap())).unwrap();
    }
    let ran = [&lf, &crlf].map(|folder| run(folder.path(), "update acme.yaml page.md"));
    assert_eq!(ran[0], ran[1]);
    let [plain, windows] =
        [&lf, &crlf].map(|folder| fs::read_to_string(folder.path().join("acme.yaml")).unwrap());
    assert_eq!(with_crlf(&plain), windows);
}
