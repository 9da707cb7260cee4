//! A spec reads nothing outside its crate, and never waits: the expansion of specs that name files everywhere opens no file
//! that the expansion of innocent ones does not. strace shows it, where it is installed.

use crate::cargo::{cargo, fresh, package, succeed};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SECRET: &str = "vendor: secret\ncodes: { 404: { reason: The Secret } }\n";

/// What `extends` may say, to get at a file that is not the crate's.
const EXTENDED: [(&str, &str); 13] = [
    ("up", "../../outside/secret.yaml"),
    ("far", "../../../../../../../../../../etc/passwd"),
    ("environment", "/proc/self/environ"),
    ("endless", "/dev/zero"),
    ("random", "/dev/urandom"),
    ("waiting", "/dev/stdin"),
    ("folder", ".."),
    ("pipe", "bait_pipe.yaml"),
    ("link", "bait_link.yaml"),
    ("below", "linked/secret.yaml"),
    ("through", "linked/../secret.yaml"),
    ("loop", "bait_loop.yaml"),
    ("zero", "bait_zero.yaml"),
];

/// A crate with an enum for each name, and with what the specs may want to reach.
fn write(folder: &Path, extended: impl Fn(&str, &str) -> String) {
    let member = folder.join("member");
    fs::create_dir_all(member.join("specs")).unwrap();
    fs::create_dir_all(member.join("src")).unwrap();
    fs::create_dir_all(folder.join("outside")).unwrap();
    fs::write(folder.join("outside/secret.yaml"), SECRET).unwrap();
    let specs = member.join("specs");
    symlink("../../outside/secret.yaml", specs.join("bait_link.yaml")).unwrap();
    symlink("../../outside", specs.join("linked")).unwrap();
    symlink("bait_loop.yaml", specs.join("bait_loop.yaml")).unwrap();
    symlink("/dev/zero", specs.join("bait_zero.yaml")).unwrap();
    assert!(Command::new("mkfifo").arg(specs.join("bait_pipe.yaml")).status().unwrap().success());
    let mut source = String::new();
    for (name, path) in EXTENDED {
        let spec = extended(name, path);
        fs::write(specs.join(format!("{name}.yaml")), spec).unwrap();
        source.push_str(&format!(
            "pub mod by_{name} {{ status_core::vendor_status! {{ pub enum E = \"specs/{name}.yaml\"; }} }}\n"
        ));
        source.push_str(&format!(
            "pub mod of_{name} {{ #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]\n\
             #[status(spec = \"specs/{name}.yaml\", partial)] pub enum E {{ #[status(404)] NotFound, #[status(catch_all)] Unknown(status_core::UnknownCode<Self>) }} }}\n"
        ));
    }
    fs::write(member.join("src/lib.rs"), source).unwrap();
    let core = package().parent().unwrap().join("status-core");
    let manifest = format!(
        "[workspace]\n[package]\nname = \"member\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         [dependencies]\nstatus-core = {{ path = '{}', features = [\"derive\"] }}\n",
        core.display()
    );
    fs::write(member.join("Cargo.toml"), manifest).unwrap();
}

/// Compiles the crate with its own rustc under strace: what it printed, and the trace.
fn traced(folder: &Path) -> (String, String) {
    let (wrapper, trace) = (folder.join("wrapper"), folder.join("trace"));
    let script = format!(
        "#!/bin/sh\nexec strace -f -qq -y -s 4096 -o '{}' -e trace=%file,%network,read \"$@\"\n",
        trace.display()
    );
    fs::write(&wrapper, script).unwrap();
    fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755)).unwrap();
    let mut cargo = cargo(&folder.join("member"), &["check"]);
    // Of this crate alone: those that it depends on are no members of its workspace.
    cargo.env("RUSTC_WORKSPACE_WRAPPER", &wrapper).stdin(Stdio::null());
    cargo.stdout(Stdio::null()).stderr(fs::File::create(folder.join("printed")).unwrap());
    let mut child = cargo.spawn().unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(600) {
            child.kill().unwrap();
            panic!("it waits for something");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    (fs::read_to_string(folder.join("printed")).unwrap(), fs::read_to_string(trace).unwrap())
}

/// The files that were opened, those of the crate and of the compiler's own output aside.
fn opened(trace: &str, folder: &Path) -> BTreeSet<String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates");
    let mut opened = BTreeSet::new();
    for line in trace.lines() {
        let call = line.split_once(' ').map_or(line, |(_, call)| call.trim_start());
        if !(call.starts_with("open") && call.contains(" = ")) || call.contains(" = -1 ") {
            continue;
        }
        // With `-y` the file that was opened stands behind the number, links followed.
        let Some(path) =
            call.rsplit_once('<').and_then(|(_, path)| path.rsplit_once('>')).map(|(path, _)| path)
        else {
            continue;
        };
        let path = Path::new(path);
        let is_own = path.starts_with(folder.join("member")) || path.starts_with(&target);
        // Processes and threads have other numbers each time.
        let name: String = path.to_string_lossy().chars().filter(|char| !char.is_ascii_digit()).collect();
        if !is_own && !name.starts_with("/tmp/") {
            opened.insert(name);
        }
    }
    opened
}

#[test]
#[cfg_attr(not(feature = "thorough"), ignore = "compiles crates under strace: -F thorough")]
fn an_expansion_opens_no_file_outside_the_crate_and_waits_for_none() {
    if !Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .status()
        .is_ok_and(|status| status.success())
    {
        println!("skipped: strace is not installed, or may not trace here");
        return;
    }
    let [innocent, hostile] = [fresh("innocent"), fresh("hostile")];
    write(&innocent, |_, _| "vendor: acme\ncodes: { 404: { reason: Not Found } }\n".to_owned());
    write(&hostile, |_, path| {
        format!("vendor: acme\nextends: {path:?}\ncodes: {{ 404: {{ reason: Not Found }} }}\n")
    });
    // A spec that is itself a pipe, and one that is endless: named by the caller, and not opened for all that.
    let lib = hostile.join("member/src/lib.rs");
    let mut source = fs::read_to_string(&lib).unwrap();
    for bait in ["bait_pipe", "bait_zero", "bait_loop"] {
        source.push_str(&format!(
            "pub mod own_{bait} {{ status_core::vendor_status! {{ pub enum E = \"specs/{bait}.yaml\"; }} }}\n"
        ));
    }
    fs::write(lib, source).unwrap();
    succeed(cargo(&innocent.join("member"), &["check"]).stdin(Stdio::null()));
    fs::write(
        innocent.join("member/src/lib.rs"),
        fs::read_to_string(innocent.join("member/src/lib.rs")).unwrap() + "\n",
    )
    .unwrap();
    let (printed, trace) = traced(&innocent);
    assert!(!printed.contains("error"), "{printed}");
    let usual = opened(&trace, &innocent);
    assert!(usual.iter().any(|path| path.contains("rustlib")), "{usual:?}");
    let (printed, trace) = traced(&hostile);
    // Each is refused for what it is, and nothing of what was not to be read is shown.
    for (name, _) in EXTENDED {
        let refused = printed.matches(&format!("error: specs/{name}.yaml:2:10: ")).count();
        assert_eq!(refused, 2, "{name}: {printed}");
    }
    assert!(
        printed.contains("it lies outside the folder of the spec") && printed.contains("not a regular file"),
        "{printed}"
    );
    assert!(!printed.contains("The Secret") && !printed.contains("root:"), "{printed}");
    let more: Vec<String> = opened(&trace, &hostile).difference(&usual).cloned().collect();
    assert_eq!(more, Vec::<String>::new(), "opened outside the crate");
    for word in ["socket(AF_INET", "connect("] {
        assert!(!trace.contains(word), "{word}");
    }
    for path in ["/dev/zero>", "bait_pipe.yaml>", "outside/secret.yaml>"] {
        let touched = trace
            .lines()
            .find(|line| line.contains(path) && (line.contains("open") || line.contains("read(")));
        assert_eq!(touched, None, "{path}");
    }
}
