//! The recipes of the README, run as the workflow's runner would run them, with a stand-in for `gh`.

use serde_yaml::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const GH: &str = "#!/bin/sh
echo \"$*\" >> \"$LOG\"
case \"$1 $2\" in *list) cat \"$OPEN\" ;; esac
";

/// The blocks of YAML, in the order of the README.
fn blocks() -> Vec<Value> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let blocks = readme.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|block| serde_yaml::from_str(block).unwrap()).collect()
}

/// A repository of an SDK, with the story's spec and page.
struct Repository(tempfile::TempDir);

impl Repository {
    fn new() -> Self {
        let story = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/story/update.in");
        let repository = Repository(tempfile::tempdir().unwrap());
        for folder in ["specs", "src", "bin"] {
            fs::create_dir(repository.path(folder)).unwrap();
        }
        fs::copy(story.join("specs/acme.yaml"), repository.path("specs/acme.yaml")).unwrap();
        fs::copy(story.join("page.md"), repository.path("page.md")).unwrap();
        fs::write(repository.path("bin/gh"), GH).unwrap();
        fs::set_permissions(repository.path("bin/gh"), PermissionsExt::from_mode(0o755)).unwrap();
        fs::write(repository.path("open"), "").unwrap();
        repository
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// Runs a step's script as the runner does.
    fn step(&self, step: &Value) -> Output {
        let tool = Path::new(env!("CARGO_BIN_EXE_vendor-status")).parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap();
        let folders = [self.path("bin"), tool].into_iter().chain(std::env::split_paths(&path));
        let mut bash = Command::new("bash");
        bash.args(["-e", "-o", "pipefail", "-c", step["run"].as_str().unwrap()]).current_dir(&self.0);
        bash.env("PATH", std::env::join_paths(folders).unwrap()).env("LOG", self.path("log"));
        bash.env("OPEN", self.path("open")).env("PAGE", format!("file://{}", self.path("page.md").display()));
        bash.env("SPEC", "specs/acme.yaml").env("TITLE", "Acme's status codes changed");
        bash.env("BRANCH", "acme-status-codes");
        bash.env("GITHUB_OUTPUT", self.path("output")).env("GITHUB_STEP_SUMMARY", self.path("summary"));
        bash.output().unwrap()
    }
}

fn workflow(name: &str) -> Value {
    let steps = blocks()[1]["jobs"]["compare"]["steps"].clone();
    let step = steps.as_sequence().unwrap().iter().find(|step| step["name"].as_str() == Some(name));
    step.unwrap().clone()
}

#[test]
fn a_changed_page_becomes_one_issue() {
    let repository = Repository::new();
    let compared = repository.step(&workflow("Compare"));
    assert!(compared.status.success(), "{compared:?}");
    assert_eq!(repository.read("output"), "changed=1\n");
    assert!(
        repository.read("summary").contains("| additive | 409 | Conflict |"),
        "{}",
        repository.read("summary")
    );
    assert!(repository.step(&workflow("Report")).status.success());
    assert!(
        repository
            .read("log")
            .ends_with("issue create --title Acme's status codes changed --body-file changes.md\n")
    );
    fs::write(repository.path("open"), "7\n").unwrap();
    assert!(repository.step(&workflow("Report")).status.success());
    assert!(repository.read("log").ends_with("issue edit 7 --body-file changes.md\n"));
}

#[test]
fn a_page_that_says_the_same_is_no_news_and_a_lost_page_is_an_error() {
    let repository = Repository::new();
    let tool = env!("CARGO_BIN_EXE_vendor-status");
    let update =
        Command::new(tool).args(["update", "specs/acme.yaml", "page.md"]).current_dir(&repository.0).output();
    assert!(update.unwrap().status.success());
    assert!(repository.step(&workflow("Compare")).status.success());
    assert_eq!(repository.read("output"), "changed=0\n");
    fs::remove_file(repository.path("page.md")).unwrap();
    assert!(!repository.step(&workflow("Compare")).status.success());
    assert_eq!(repository.read("output"), "changed=0\n", "nothing is compared with a page that did not come");
}

#[test]
fn a_pull_request_brings_the_change_along() {
    let repository = Repository::new();
    let git = |line: &str| {
        let output = Command::new("git").args(line.split(' ')).current_dir(&repository.0).output().unwrap();
        assert!(output.status.success(), "{line}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    git("init --quiet --bare remote.git");
    git("init --quiet .");
    git("remote add origin remote.git");
    git("add specs page.md");
    git("-c user.name=a -c user.email=a@acme.example commit --quiet --message Start");
    assert!(repository.step(&workflow("Compare")).status.success());
    let proposed = repository.step(&blocks()[2][0]);
    assert!(proposed.status.success(), "{proposed:?}");
    assert!(
        repository
            .read("log")
            .ends_with("pr create --title Acme's status codes changed --body-file changes.md\n")
    );
    let files = git("--git-dir remote.git diff --name-only acme-status-codes~1 acme-status-codes");
    assert_eq!(files, "specs/acme.yaml\nsrc/status/acme.rs\n");
}

#[test]
fn the_checks_pass_where_all_is_well() {
    let repository = Repository::new();
    let steps = blocks()[0].clone();
    let scripts: Vec<&Value> = steps.as_sequence().unwrap().iter().skip(1).collect();
    assert!(repository.step(scripts[0]).status.success());
    assert!(!repository.step(scripts[1]).status.success(), "the source is missing");
    let generate = Value::from("vendor-status generate specs/ -o src/status/");
    let written = Value::Mapping([(Value::from("run"), generate)].into_iter().collect());
    assert!(repository.step(&written).status.success());
    assert!(repository.step(scripts[1]).status.success());
}
