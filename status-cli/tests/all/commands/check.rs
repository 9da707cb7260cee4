use crate::run::{ACME, Run, fed, folder, run};
use serde_json::{Value, json};

const BAD: &str = "\
vendor: acme
codes:
  200: { reason: OK, retry: sometimes }
  404:
    reason: Not Found
    relys: never
  404: { reason: Gone }
";

const DRAWN: &str = "\
error: unknown retry `sometimes`: it is one of never, idempotent, always, unstated
 --> specs/acme.yaml:3:29
  |
3 |   200: { reason: OK, retry: sometimes }
  |                             ^^^^^^^^^

error: unknown field `relys` of a code; it may have reason, name, description, category, retry, needs_wait, http, remedy, links, tags, aliases, deprecated, keep
 --> specs/acme.yaml:6:5
  |
6 |     relys: never
  |     ^^^^^

error: 404 is listed twice
 --> specs/acme.yaml:7:3
  |
4 |   404:
  |   --- first listed here
...
7 |   404: { reason: Gone }
  |   ^^^

";

#[test]
fn every_problem_is_drawn_with_its_line() {
    let folder = folder(&[("specs/acme.yaml", BAD)]);
    let Run { code, out, err } = run(folder.path(), "check specs/acme.yaml");
    assert_eq!(out, DRAWN);
    assert_eq!(err, "1 spec: 3 errors\n");
    assert_eq!(code, Some(1));
}

#[test]
fn a_problem_of_the_extended_spec_is_drawn_there() {
    let own = "vendor: acme\nextends: base.yaml\ncodes:\n  404: { name: Ok }\n";
    let base = "vendor: acme\ncodes:\n  200: { reason: OK }\n";
    let folder = folder(&[("specs/acme.yaml", own), ("specs/base.yaml", base)]);
    let Run { code, out, .. } = run(folder.path(), "check specs/acme.yaml");
    assert!(out.contains(" ::: specs/base.yaml:3:"), "{out}");
    assert!(out.contains("3 |   200: { reason: OK }"), "{out}");
    assert_eq!(code, Some(1));
}

#[test]
fn a_folder_and_a_pipe_are_checked_alike() {
    let folder = folder(&[("specs/acme.yaml", ACME), ("specs/bad.yml", BAD), ("specs/notes.txt", "no spec")]);
    let Run { code, out, err } = run(folder.path(), "check specs");
    assert!(out.contains("specs/bad.yml:3:29"), "{out}");
    assert_eq!((code, err.as_str()), (Some(1), "2 specs: 3 errors\n"));
    let piped = fed(folder.path(), "check -", BAD.as_bytes());
    assert_eq!(piped.out, DRAWN.replace("specs/acme.yaml", "-"));
    assert_eq!(piped.code, Some(1));
}

#[test]
fn json_tells_every_problem_with_its_place() {
    let folder = folder(&[("specs/acme.yaml", BAD)]);
    let Run { code, out, err } = run(folder.path(), "check --format json specs/acme.yaml");
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((value["errors"].as_u64(), value["warnings"].as_u64()), (Some(3), Some(0)));
    let twice = json!({
        "severity": "error", "kind": "duplicate", "message": "404 is listed twice", "path": "specs/acme.yaml", "line": 7, "column": 3,
        "notes": [{"path": "specs/acme.yaml", "line": 4, "column": 3, "message": "first listed here"}],
    });
    assert_eq!(value["problems"][2], twice);
    assert_eq!((code, err.as_str()), (Some(1), ""));
}

#[test]
fn github_annotations_are_escaped() {
    let bad = "vendor: acme\ncodes:\n  200: { reason: OK, retry: 50%off }\n  200: { reason: OK }\n";
    let folder = folder(&[("specs/a,b:c%.yaml", bad)]);
    let Run { code, out, .. } = run(folder.path(), "check --format github specs");
    let lines: Vec<&str> = out.lines().collect();
    let place = "::error file=specs/a%2Cb%3Ac%25.yaml,line";
    assert!(lines[0].starts_with(&format!("{place}=3,col=29::unknown retry `50%25off`")), "{out}");
    assert_eq!(
        lines[1],
        format!("{place}=4,col=3::200 is listed twice%0Aspecs/a,b:c%25.yaml:3:3: first listed here")
    );
    assert_eq!((code, lines.len()), (Some(1), 2));
}

#[cfg(unix)]
#[test]
fn github_annotations_show_what_hides_in_a_name() {
    let bad = "vendor: acme\ncodes:\n  200: { reason: OK }\n  200: { reason: OK }\n";
    let name = "a\u{1b}[31m\n::add-mask::x\u{202e}.yaml";
    let folder = folder(&[(name, bad)]);
    let Run { out, err, .. } =
        crate::run::end(crate::run::tool(folder.path()).args(["check", "--format", "github", name]));
    let shown = r"a\u{1b}[31m\u{a}::add-mask::x\u{202e}.yaml";
    let place = shown.replace(':', "%3A");
    assert_eq!(
        out,
        format!("::error file={place},line=4,col=3::200 is listed twice%0A{shown}:3:3: first listed here\n")
    );
    assert_eq!(err, "");
}

#[test]
fn problems_of_codes_that_are_texts_are_shown_at_their_lines() {
    let bad = "\
vendor: acme
table: cards
code_type: text
codes:
  08000: { name: Zero }
  card_declined: { http: 700 }
  CARD_DECLINED: { retry: never }
  \"a\\u202eb ::error::x ##[x]\": { name: Reversed }
  \"%0A,:\": { retry: maybe }
";
    let folder = folder(&[("cards.yaml", bad)]);
    let Run { code, out, err } = run(folder.path(), "check cards.yaml");
    assert_eq!(code, Some(1), "{out}{err}");
    for message in [
        "YAML reads `08000` as a number; write `\"08000\"`\n --> cards.yaml:5:3",
        "cards.yaml:6:26",
        "cards.yaml:8:5",
        "cards.yaml:9:21",
    ] {
        assert!(out.contains(message), "{message}\n{out}");
    }
    let github = run(folder.path(), "check --format github cards.yaml").out;
    let json: Value =
        serde_json::from_str(&run(folder.path(), "check --format json cards.yaml").out).unwrap();
    assert_eq!(json["errors"].as_u64(), Some(github.lines().count() as u64));
    assert!(github.lines().all(|line| line.starts_with("::error file=cards.yaml,line=")), "{github}");
    for shown in [out, github, json.to_string()] {
        assert!(!shown.contains('\u{202e}') && !shown.contains("##["), "{shown}");
        let is_command =
            |line: &str| line.trim_start().starts_with("::") && !line.starts_with("::error file=");
        assert!(!shown.lines().any(|line| is_command(line) && !line.starts_with(" :::")), "{shown}");
    }
}

#[test]
fn warnings_are_errors_only_on_demand() {
    let odd = "vendor: acme\ncodes:\n  424: { reason: Too Many Requests, description: Slow down. }\n";
    let folder = folder(&[("acme.yaml", odd)]);
    let Run { code, out, err } = run(folder.path(), "check acme.yaml");
    assert!(out.starts_with("warning: `Too Many Requests` is the phrase of 429, not of 424\n"), "{out}");
    assert_eq!((code, err.as_str()), (Some(0), "1 spec: 1 warning\n"));
    assert_eq!(run(folder.path(), "check --deny-warnings acme.yaml").code, Some(1));
}

#[test]
fn bundled_specs_have_no_errors() {
    let folder = folder(&[]);
    let Run { code, err, .. } = run(folder.path(), "check vipps vtex discord discord/gateway-close asterisk");
    assert_eq!((code, err.as_str()), (Some(0), "5 specs: no problems\n"));
}

#[test]
fn an_unreadable_spec_does_not_hide_the_others() {
    let folder = folder(&[("acme.yaml", BAD)]);
    let Run { code, out, err } = run(folder.path(), "check none.yaml acme.yaml nobody");
    assert_eq!(code, Some(2));
    assert!(err.contains("error: none.yaml: No such file"), "{err}");
    assert!(err.contains("error: nobody: neither a file nor a bundled spec"), "{err}");
    assert!(out.contains("404 is listed twice"), "{out}");
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let folder = folder(&[("acme.yaml", BAD)]);
    let forced = |variable: &str| {
        let mut tool = crate::run::tool(folder.path());
        tool.args(["check", "acme.yaml"]).env("CLICOLOR_FORCE", "1").env(variable, "1");
        crate::run::end(&mut tool).out
    };
    assert!(!run(folder.path(), "check acme.yaml").out.contains('\u{1b}'));
    assert!(forced("OTHER").contains("\u{1b}["));
    assert!(!forced("NO_COLOR").contains('\u{1b}'));
}
