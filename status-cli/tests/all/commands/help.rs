use crate::run::{Run, folder, names, read, run};

/// Every command of the tool, from its own help.
fn commands() -> Vec<String> {
    let help = run(std::path::Path::new("."), "--help").out;
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    names
        .filter_map(|line| line.split(' ').next())
        .filter(|&name| name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_command_has_an_example() {
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    for command in commands {
        let Run { code, out, .. } = run(std::path::Path::new("."), &format!("{command} --help"));
        assert_eq!(code, Some(0));
        let examples = out.split("Example").nth(1).unwrap_or_default();
        assert!(examples.contains(&format!("vendor-status {command}")), "{out}");
    }
}

#[test]
fn every_shell_can_complete_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let Run { code, out, .. } = run(std::path::Path::new("."), &format!("completions {shell}"));
        assert_eq!(code, Some(0));
        for command in commands() {
            assert!(out.contains(&command), "{shell}: {command}");
        }
    }
}

#[test]
fn every_command_has_a_page() {
    let folder = folder(&[]);
    assert_eq!(run(folder.path(), "man -o man1").code, Some(0));
    let mut pages: Vec<String> = commands().iter().map(|name| format!("vendor-status-{name}.1")).collect();
    pages.push("vendor-status.1".to_owned());
    pages.sort();
    assert_eq!(names(&folder.path().join("man1")), pages);
    let page = read(&folder.path().join("man1/vendor-status-check.1"));
    assert!(page.contains(".TH vendor-status-check 1") && page.contains("Examples:"), "{page}");
    assert_eq!(run(folder.path(), "man").out, read(&folder.path().join("man1/vendor-status.1")));
}

#[test]
fn no_command_and_an_unknown_one_are_usage() {
    let folder = folder(&[]);
    for line in ["frobnicate", "check --frobnicate x"] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""));
        assert!(err.contains("Usage:"), "{err}");
    }
}
