//! Runs the tool.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run said and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The tool, in a folder.
pub(crate) fn tool(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vendor-status"));
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs a command to its end.
pub(crate) fn end(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the tool with a command line whose words have no spaces.
pub(crate) fn run(folder: &Path, line: &str) -> Run {
    end(tool(folder).args(line.split(' ')))
}

/// Runs the tool with a text on standard input.
pub(crate) fn fed(folder: &Path, line: &str, input: &[u8]) -> Run {
    let mut child = tool(folder).args(line.split(' ')).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // The tool may end before it has read everything.
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = feeder.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder that holds these files, gone after the test.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// What a file holds.
pub(crate) fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Everything in a folder, by name.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// The folder of the whole project.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A small spec.
pub(crate) const ACME: &str = "\
vendor: acme
title: Acme Pay
retry_after: [Retry-After]
source:
  title: Answers
  url: https://acme.example/answers
  updated: 2026-03-01
codes:
  200: { reason: OK, description: The payment was made. }
  402:
    reason: Payment Required
    description: The card was declined.
    remedy: Ask for another card.
    tags: [card, declined]
    aliases: [CardDeclined]
    links: [{ text: Declines, url: \"https://acme.example/declines\" }]
  429: { reason: Too Many Requests, description: The limit of requests was reached. }
  5XX: { description: Acme made a mistake., retry: idempotent }
";
