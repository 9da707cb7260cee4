//! Pages as vendors edit them, replayed edit by edit. Each file of `replay/` holds the page of an invented vendor and
//! the edits that it went through; the kinds of edits are those found in the histories of real pages.
//!
//! After each step `diff` names what changed and nothing else, `update` brings it in, and then nothing differs. Whether
//! cargo-semver-checks agrees with the verdicts is for `tests/semver/run.sh` to say, for which this writes the
//! generated sources where `REPLAY_SOURCES` names a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use serde::Deserialize;
use serde_json::Value;

use crate::run::{Run, end, folder, read, stride, tool};

/// A vendor's page, the spec that is kept of it, and its edits.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Replay {
    /// The page's name, whose ending is its format.
    page: String,
    /// The page's first revision.
    document: String,
    /// The spec to begin with; made by `import` if left out.
    spec: Option<String>,
    /// Arguments of that `import` besides `--section`.
    #[serde(default)]
    import: Vec<String>,
    /// The sections of the page that the spec is of.
    #[serde(default)]
    section: Vec<String>,
    steps: Vec<Step>,
}

/// An edit of the page, and what the tool must say of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    what: String,
    /// The page's new name, where its format changed.
    page: Option<String>,
    /// The page's new text as a whole.
    document: Option<String>,
    /// Or what to replace in the text that it had.
    #[serde(default)]
    replace: Vec<(String, String)>,
    /// What a person replaces in the spec before the tool is run.
    #[serde(default)]
    by_hand: Vec<(String, String)>,
    /// What `diff` names between the spec and the page: kind, and code or range.
    #[serde(default)]
    changes: Vec<String>,
    /// The verdict over all changes, which is also that of `diff` on the spec before and after `update`.
    verdict: Option<String>,
    /// What cargo-semver-checks says of the source generated before and after.
    #[serde(default)]
    semver: Semver,
    /// Who refuses a page that is not what it was: both commands where the list is not in it, `update` alone where it
    /// lacks too much. The next step edits the revision before.
    refused: Option<Refused>,
    /// Whether `update` gets `--force` after it refused.
    #[serde(default)]
    force: bool,
    /// Whether `update` gets `--prune`.
    #[serde(default)]
    prune: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Refused {
    Diff,
    Update,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Semver {
    #[default]
    None,
    Minor,
    Major,
}

#[test]
fn every_edit_is_named_and_brought_in() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay");
    let mut files: Vec<PathBuf> = fs::read_dir(here).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files = files.into_iter().step_by(stride(6)).collect();
    let play = |file: &Path| {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let replay: Replay =
            serde_yaml::from_str(&read(file)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Player::new(name, &replay).play()
    };
    let wrong: Vec<String> = thread::scope(|scope| {
        let plays: Vec<_> = files.iter().map(|file| scope.spawn(|| play(file))).collect();
        plays.into_iter().flat_map(|play| play.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} wrong\n\n{}", wrong.len(), wrong.join("\n"));
}

/// A replay under way.
struct Player<'r> {
    name: &'r str,
    replay: &'r Replay,
    folder: tempfile::TempDir,
    /// The page's name, and its last good revision.
    page: String,
    document: String,
    wrong: Vec<String>,
}

impl<'r> Player<'r> {
    fn new(name: &'r str, replay: &'r Replay) -> Self {
        let (page, document) = (replay.page.clone(), replay.document.clone());
        Self { name, replay, folder: folder(&[(&page, &document)]), page, document, wrong: Vec::new() }
    }

    fn play(mut self) -> Vec<String> {
        self.begin();
        for (at, step) in self.replay.steps.iter().enumerate() {
            let before = self.wrong.len();
            self.step(at + 1, step);
            let place = format!("{}, step {}, {}: ", self.name, at + 1, step.what);
            self.wrong[before..].iter_mut().for_each(|wrong| wrong.insert_str(0, &place));
        }
        self.wrong
    }

    /// The first spec, which says what the page says.
    fn begin(&mut self) {
        if let Some(spec) = &self.replay.spec {
            fs::write(self.folder.path().join(SPEC), spec).unwrap();
        } else {
            let mut line = vec!["import", &self.page, "-o", SPEC, "--vendor", self.name];
            line.extend(self.replay.import.iter().map(String::as_str));
            line.extend(self.replay.section.iter().flat_map(|section| ["--section", section]));
            let import = self.run(&line);
            self.expect("import", import.code == Some(0), &import);
        }
        self.settled();
    }

    fn step(&mut self, number: usize, step: &Step) {
        if !step.is_plausible() {
            let (verdict, semver) = (&step.verdict, step.semver);
            self.wrong.push(format!("verdict {verdict:?} does not go with semver {semver:?}"));
        }
        let old_page = (self.page.clone(), self.document.clone());
        self.edit(step);
        let old = self.spec();
        let diff = self.run(&["diff", SPEC, &self.page, "--format", "json"]);
        if step.refused == Some(Refused::Diff) {
            self.expect("diff is to refuse the page", diff.code == Some(2), &diff);
            let update = self.run(&["update", SPEC, &self.page, "--force"]);
            self.expect(
                "update is to refuse the page",
                update.code == Some(2) && self.spec() == old,
                &update,
            );
            (self.page, self.document) = old_page;
            return;
        }
        let (said, expected) = (said(&diff), (step.changes.clone(), step.page_verdict()));
        self.expect(&format!("diff is to say {expected:?}, said {said:?}"), said == expected, &diff);
        if step.refused == Some(Refused::Update) {
            self.expect("diff is to warn", diff.err.contains("warning"), &diff);
            let update = self.run(&["update", SPEC, &self.page]);
            let refused = update.code != Some(0) && update.err.contains("--force") && self.spec() == old;
            self.expect("update is to ask for --force", refused, &update);
            if !step.force {
                (self.page, self.document) = old_page;
                return;
            }
        }
        self.update(step);
        self.settled();
        self.verdict(number, step, &old);
    }

    /// Makes the edit, of the page and by hand of the spec.
    fn edit(&mut self, step: &Step) {
        if let Some(page) = &step.page {
            self.page.clone_from(page);
        }
        if let Some(document) = &step.document {
            self.document.clone_from(document);
        }
        let (mut document, mut spec) = (self.document.clone(), self.spec());
        let edits =
            step.replace.iter().map(|edit| (edit, true)).chain(step.by_hand.iter().map(|edit| (edit, false)));
        for ((old, new), in_page) in edits {
            let text = if in_page { &mut document } else { &mut spec };
            if !text.contains(old) {
                self.wrong.push(format!("no `{old}` in\n{text}"));
            }
            *text = text.replace(old, new);
        }
        fs::write(self.folder.path().join(&self.page), &document).unwrap();
        fs::write(self.folder.path().join(SPEC), spec).unwrap();
        self.document = document;
    }

    fn update(&mut self, step: &Step) {
        let mut line = vec!["update", SPEC, &self.page];
        line.extend(step.force.then_some("--force"));
        line.extend(step.prune.then_some("--prune"));
        let update = self.run(&line);
        self.expect("update", update.code == Some(0), &update);
    }

    /// The spec is a valid one that says what the page says.
    fn settled(&mut self) {
        let spec = self.spec();
        let check = self.run(&["check", SPEC]);
        self.expect("check", check.code == Some(0), &check);
        let diff = self.run(&["diff", SPEC, &self.page]);
        self.expect("diff is to be empty", diff.code == Some(0), &diff);
        let update = self.run(&["update", SPEC, &self.page]);
        self.expect("update is to change nothing", update.code == Some(0) && self.spec() == spec, &update);
    }

    /// What the step was to callers of the generated enum.
    fn verdict(&mut self, number: usize, step: &Step, old: &str) {
        fs::write(self.folder.path().join("old.yaml"), old).unwrap();
        let diff = self.run(&["diff", "old.yaml", SPEC, "--format", "json"]);
        let said = said(&diff).1;
        let what = format!("diff of the specs is to say {:?}, said {said:?}", step.verdict);
        self.expect(&what, said == step.verdict, &diff);
        let Some(sources) = std::env::var_os("REPLAY_SOURCES") else { return };
        let module = format!("{}_{number:02}", self.name);
        for (side, spec) in [("old", "old.yaml"), ("new", SPEC)] {
            let source = Path::new(&sources).join(side).join("src");
            fs::create_dir_all(&source).unwrap();
            let source = source.join(format!("{module}.rs"));
            let generate = self.run(&["generate", spec, "--name", "Status", "-o", source.to_str().unwrap()]);
            self.expect("generate", generate.code == Some(0), &generate);
        }
        let semver = format!("{:?}", step.semver).to_lowercase();
        fs::write(Path::new(&sources).join(format!("{module}.semver")), semver).unwrap();
    }

    fn run(&self, line: &[&str]) -> Run {
        end(tool(self.folder.path()).args(line))
    }

    fn spec(&self) -> String {
        fs::read_to_string(self.folder.path().join(SPEC)).unwrap_or_default()
    }

    fn expect(&mut self, what: &str, is_right: bool, run: &Run) {
        if !is_right {
            let spec = self.spec();
            self.wrong.push(format!("{what}\n{:?}\n{}{}{spec}", run.code, run.out, run.err));
        }
    }
}

/// The spec's name.
const SPEC: &str = "spec.yaml";

impl Step {
    /// Whether the verdict may come with what cargo-semver-checks says. It sees names only: a number, category or advice
    /// that changes under the same name breaks callers without its noticing.
    fn is_plausible(&self) -> bool {
        match self.verdict.as_deref() {
            None | Some("text") => self.semver == Semver::None,
            Some("additive") => self.semver == Semver::Minor,
            verdict => verdict == Some("breaking"),
        }
    }

    /// What the page is judged to be; codes that `--prune` removes vanished from it before.
    fn page_verdict(&self) -> Option<String> {
        self.verdict.clone().filter(|_| !self.prune)
    }
}

/// The changes that a `diff` named, and its verdict.
fn said(diff: &Run) -> (Vec<String>, Option<String>) {
    let json: Value = serde_json::from_str(&diff.out).unwrap_or_default();
    let word = |value: &Value| match value {
        Value::String(word) => word.clone(),
        other => other.to_string(),
    };
    let change = |change: &Value| {
        let range = change.get("range").filter(|range| !range.is_null());
        let from = Some(&change["from"]).filter(|from| !from.is_null());
        let from = from.map(|from| format!(" from {}", word(from))).unwrap_or_default();
        format!("{} {}{from}", word(&change["kind"]), word(range.unwrap_or(&change["code"])))
    };
    let changes = json["changes"].as_array().into_iter().flatten().map(change).collect();
    (changes, json["verdict"].as_str().map(str::to_owned))
}
