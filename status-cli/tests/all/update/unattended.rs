//! What an author leaves running: no change is missed, and none is invented.

use crate::run::{Run, TWO, folder, read, run};
use serde_json::Value;

/// The changes between a spec and a page as `KIND CODE VERDICT`.
pub(crate) fn changes(folder: &tempfile::TempDir, line: &str) -> Vec<String> {
    let done = run(folder.path(), &format!("{line} --format json"));
    let json: Value =
        serde_json::from_str(&done.out).unwrap_or_else(|error| panic!("{error}: {}{}", done.out, done.err));
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let line = |change: &Value| {
        let number = change["code"].as_u64().map_or_else(|| word(&change["range"]), |code| code.to_string());
        format!("{} {number} {}", word(&change["kind"]), word(&change["verdict"]))
    };
    json["changes"].as_array().expect("changes").iter().map(line).collect()
}

/// Brings the page in, and holds that nothing is left over then.
#[track_caller]
fn update(folder: &tempfile::TempDir, flags: &str) -> (Run, String) {
    let done = run(folder.path(), &format!("update acme.yaml page.md{flags}"));
    assert_eq!(done.code, Some(0), "{}", done.err);
    let left = run(folder.path(), "diff acme.yaml page.md");
    assert_eq!((left.code, left.out.as_str()), (Some(0), "no change in meaning\n"), "{}", left.err);
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
    (done, read(&folder.path().join("acme.yaml")))
}

fn page(rows: &str) -> String {
    format!("# Status codes\n\n| Code | Meaning |\n|---|---|\n{rows}")
}

const ROWS: &str = "| 200 OK | It is paid. |\n| 402 Payment Required | The card was declined. |\n";

#[test]
fn inherited_codes_are_not_missed_in_the_document() {
    let spec = "vendor: acme\nextends: iana-http\ncodes:\n  200: { description: It is paid. }\n  402: { description: The card was declined. }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page(ROWS))]);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
    assert_eq!(changes(&folder, "diff page.md acme.yaml"), [""; 0]);
    assert_eq!(update(&folder, "").1, spec);
    std::fs::write(folder.path().join("page.md"), page("| 200 OK | It is paid. |\n")).unwrap();
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["removed 402 text"]);
    let new = update(&folder, "").1;
    assert_eq!(new.matches("deprecated").count(), 1, "{new}");
}

#[test]
fn an_inherited_code_that_the_document_describes_gets_an_entry() {
    let spec = "vendor: acme\nextends: iana-http\ncodes:\n  200: { description: It is paid. }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page(ROWS))]);
    // Its own entry does not inherit the registry's link, which is about another cause.
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["description 402 text", "links 402 text"]);
    assert!(update(&folder, "").1.contains("402: { description: The card was declined. }"));
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
}

const CLOSES: &str = "\
## Close codes

| Code | Meaning | Reconnect |
|---|---|---|
| 4000 | Unknown error | Yes |
| 4004 | Authentication failed | No |
";

#[test]
fn retry_advice_of_a_column_comes_in() {
    let spec = "vendor: acme\nprotocol: websocket\ncodes:\n  4000: { name: Unknown1, description: Unknown error, retry: always }\n  4004: { name: Login, description: Authentication failed, retry: never }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", CLOSES)]);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
    std::fs::write(folder.path().join("page.md"), CLOSES.replace("| Yes |", "| No |")).unwrap();
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["retry 4000 breaking"]);
    let (done, new) = update(&folder, "");
    assert_eq!(new, spec.replace("error, retry: always", "error, retry: never"));
    assert!(done.err.ends_with("these changes ask for a major version\n"), "{}", done.err);
}

#[test]
fn a_person_s_word_holds_where_the_spec_says_so() {
    let spec = "vendor: acme\nprotocol: websocket\ncodes:\n  4000: { name: Odd, description: Unknown error, retry: idempotent, keep: [retry] }\n  4004: { name: Login, description: Log in again, retry: never, keep: [description, links] }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", CLOSES)]);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
    assert_eq!(update(&folder, "").1, spec);
}

#[test]
fn a_new_number_changes_the_advice_that_it_inherits() {
    let spec = |code: u16| {
        format!(
            "vendor: acme\ncodes:\n  200: {{ reason: OK }}\n  {code}: {{ reason: Order Busy, description: Somebody works on it. }}\n"
        )
    };
    let rows = |code: u16| page(&format!("| 200 OK | |\n| {code} Order Busy | Somebody works on it. |\n"));
    let folder = folder(&[
        ("acme.yaml", &spec(409)),
        ("new.yaml", &spec(425)),
        ("page.md", &rows(425)),
        ("old.md", &rows(409)),
    ]);
    let expected = ["renumbered 425 breaking", "retry 425 breaking"];
    assert_eq!(changes(&folder, "diff acme.yaml new.yaml"), expected);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), expected);
    assert_eq!(changes(&folder, "diff old.md new.yaml"), expected);
    // Two documents say nothing of advice.
    assert_eq!(changes(&folder, "diff old.md page.md"), expected[..1]);
    assert_eq!(update(&folder, "").1, spec(425));
}

#[test]
fn a_range_s_advice_counts_for_the_codes_that_inherit_it() {
    let spec = |retry: &str| {
        format!(
            "vendor: acme\ncodes:\n  200: {{ reason: OK }}\n  418: {{ reason: Teapot }}\n  4XX: {{ retry: {retry} }}\n"
        )
    };
    let folder = folder(&[("acme.yaml", &spec("never")), ("new.yaml", &spec("always"))]);
    assert_eq!(changes(&folder, "diff acme.yaml new.yaml"), ["retry 418 breaking", "range 4XX breaking"]);
}

#[test]
fn what_vanished_is_kept_and_breaks_nobody() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: It is paid. }\n  402: { reason: Payment Required, description: The card was declined. }\n";
    let less = "vendor: acme\ncodes:\n  200: { reason: OK, description: It is paid. }\n";
    let folder =
        folder(&[("acme.yaml", spec), ("less.yaml", less), ("page.md", &page("| 200 OK | It is paid. |\n"))]);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["removed 402 text"]);
    assert_eq!(changes(&folder, "diff acme.yaml less.yaml"), ["removed 402 breaking"]);
    let said = run(folder.path(), "update acme.yaml page.md");
    assert!(said.out.contains("402 Payment Required: no longer listed, kept as deprecated"), "{}", said.out);
    assert!(said.err.contains("a patch version"), "{}", said.err);
    assert!(read(&folder.path().join("acme.yaml")).contains("deprecated: no longer listed by the vendor"));
    // What the mark says is settled: the code is not missed again, and its return breaks nobody either.
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
    std::fs::write(folder.path().join("page.md"), page(ROWS)).unwrap();
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), ["deprecated 402 text"]);
    assert_eq!(update(&folder, "").1, spec);
}

#[test]
fn a_pruned_code_breaks_callers() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: It is paid. }\n  402: { reason: Payment Required }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page("| 200 OK | It is paid. |\n"))]);
    let (done, new) = update(&folder, " --prune");
    assert!(done.out.contains("breaking  402 Payment Required: removed"), "{}", done.out);
    assert!(done.err.contains("a major version"), "{}", done.err);
    assert!(!new.contains("402"), "{new}");
}

#[test]
fn a_page_without_the_list_is_an_error() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK, description: It is paid. }\n  402: { reason: Payment Required, description: The card was declined. }\n  503: { reason: Service Unavailable }\n";
    for (name, page) in [
        ("login", "<!doctype html><title>Sign in</title><h1>Sign in</h1><form><input name=password></form>"),
        ("challenge", "<html><title>Just a moment...</title><body>Checking your browser</body></html>"),
        ("empty", ""),
        ("gateway", "<html><body><h1>503 Service Unavailable</h1><p>Come back later.</p></body></html>"),
        ("limits", "# Limits\n\nAt most 402 requests in 200 seconds.\n"),
    ] {
        let folder = folder(&[("acme.yaml", spec), ("page.md", page), ("full.md", ROWS)]);
        for line in ["diff acme.yaml page.md", "diff page.md acme.yaml", "update acme.yaml page.md"] {
            let refused = run(folder.path(), line);
            assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{name}: {line}");
            assert!(
                refused.err.contains("page.md: no list of status codes found"),
                "{name}: {}",
                refused.err
            );
        }
        assert_eq!(read(&folder.path().join("acme.yaml")), spec);
    }
}

#[test]
fn a_page_that_lacks_most_codes_needs_a_word() {
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK }\n  402: { reason: Payment Required }\n  503: { reason: Service Unavailable }\n";
    let broken = page("| 503 Service Unavailable | |\n");
    let folder = folder(&[("acme.yaml", spec), ("page.md", &broken), ("half.md", &page(ROWS))]);
    let diff = run(folder.path(), "diff acme.yaml page.md");
    assert!(diff.err.starts_with("warning: page.md: 2 of the 3 codes"), "{}{}", diff.out, diff.err);
    for flags in ["", " --check", " --prune"] {
        let refused = run(folder.path(), &format!("update acme.yaml page.md{flags}"));
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{}", refused.err);
        assert!(refused.err.contains("`--force`"), "{}", refused.err);
        assert_eq!(read(&folder.path().join("acme.yaml")), spec);
    }
    let half = run(folder.path(), "diff acme.yaml half.md");
    assert_eq!(half.err, "", "one of three is no reason to warn");
    let forced = run(folder.path(), "update acme.yaml page.md --force");
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    assert_eq!(read(&folder.path().join("acme.yaml")).matches("deprecated").count(), 2);
    // Those are not missed any more, though they go now.
    let pruned = run(folder.path(), "update acme.yaml page.md --prune");
    assert_eq!(
        (pruned.code, pruned.out.contains("2 changes: 2 breaking")),
        (Some(0), true),
        "{}",
        pruned.err
    );
}

#[test]
fn facts_of_the_whole_table_and_tags_are_changes() {
    let old = "vendor: acme\nprotocol: other\nretry_after: [Retry-After]\ncodes:\n  1: { reason: Busy, tags: [load] }\n";
    let new = "vendor: acme\nprotocol: websocket\nretry_after: [X-Wait, Retry-After]\ncodes:\n  1: { reason: Busy, tags: [load, queue] }\n";
    let folder = folder(&[("acme.yaml", old), ("new.yaml", new)]);
    let kinds = changes(&folder, "diff acme.yaml new.yaml");
    for wanted in ["protocol - breaking", "retry_after - breaking", "tags 1 text"] {
        assert!(kinds.iter().any(|kind| kind == wanted), "{kinds:?}");
    }
}

#[test]
fn a_spec_remembers_its_section() {
    let folder = folder(&[("page.md", TWO)]);
    let at = folder.path();
    assert_eq!(run(at, "import page.md --vendor acme --split specs").code, Some(0));
    for spec in ["specs/acme-gateway-close-codes.yaml", "specs/acme-voice-close-codes.yaml"] {
        let same = run(at, &format!("diff {spec} page.md"));
        assert_eq!(
            (same.code, same.out.as_str()),
            (Some(0), "no change in meaning\n"),
            "{spec}: {}",
            same.err
        );
    }
    // Its own codes get the words of the other list, and it is still its own list that it is compared with.
    let swapped =
        TWO.replace("Bad packet", "-").replace("Bad opcode", "Bad packet").replace("| - |", "| Bad opcode |");
    std::fs::write(at.join("page.md"), swapped).unwrap();
    let diff = changes(&folder, "diff specs/acme-voice-close-codes.yaml page.md");
    assert_eq!(diff, ["description 4001 text"]);
    std::fs::write(at.join("page.md"), TWO.replace("Voice close codes", "Audio close codes")).unwrap();
    let lost = run(at, "diff specs/acme-voice-close-codes.yaml page.md");
    assert_eq!(lost.code, Some(2));
    for words in ["page.md: no section `Voice close codes`", "2  Audio close codes", "`source.section`"] {
        assert!(lost.err.contains(words), "no `{words}` in\n{}", lost.err);
    }
    // A part of a heading is for people: another list may have the words in its own.
    std::fs::write(at.join("page.md"), TWO.replace("Voice close codes", "Former voice close codes")).unwrap();
    let lost = run(at, "diff specs/acme-voice-close-codes.yaml page.md");
    assert!(lost.err.contains("page.md: no section `Voice close codes`"), "{}{}", lost.out, lost.err);
    std::fs::write(at.join("page.md"), TWO.replace("Voice close codes", "Audio close codes")).unwrap();
    let line = "update specs/acme-voice-close-codes.yaml page.md --section Audio";
    assert_eq!(run(at, line).code, Some(0));
    assert_eq!(run(at, "diff specs/acme-voice-close-codes.yaml page.md").code, Some(0));
}

#[test]
fn a_section_with_another_name_is_remembered_where_it_is_the_only_one() {
    let spec = "vendor: acme\nsource:\n  section: Answers\ncodes:\n  404: { reason: Not Found, description: No such order. }\n";
    let page = "## Responses\n\n| Code | Meaning |\n|---|---|\n| 404 Not Found | No such order. |\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    assert_eq!(run(folder.path(), "diff acme.yaml page.md").code, Some(2));
    let (_, new) = update(&folder, " --section 1");
    assert_eq!(new, spec.replace("Answers", "Responses"));
}

/// Only there a name may be any bytes.
#[cfg(target_os = "linux")]
#[test]
fn an_extended_spec_is_found_in_a_folder_of_any_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder(&[("page.md", &page(ROWS))]);
    let inner = folder.path().join(std::ffi::OsStr::from_bytes(b"specs\xff"));
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(inner.join("base.yaml"), "vendor: base\ncodes:\n  200: { reason: OK }\n").unwrap();
    let spec = "vendor: acme\nextends: base.yaml\ncodes:\n  402: { reason: Payment Required }\n";
    std::fs::write(inner.join("acme.yaml"), spec).unwrap();
    let mut diff = crate::run::tool(folder.path());
    let done = crate::run::end(diff.arg("diff").arg(inner.join("acme.yaml")).arg("page.md"));
    assert_eq!(done.code, Some(1), "{}", done.err);
}

#[test]
fn lists_of_several_protocols_are_not_one_table() {
    let page = format!(
        "{CLOSES}\n## HTTP status codes\n\n| Code | Meaning |\n|---|---|\n| 200 | Fine |\n| 404 | Not found |\n"
    );
    let folder = folder(&[("page.md", &page)]);
    let asked = run(folder.path(), "import page.md --vendor acme");
    assert_eq!((asked.code, asked.out.as_str()), (Some(1), ""));
    for words in [
        "different protocols, http and websocket",
        "--section",
        "--split",
        "1  Close codes",
        "2  HTTP status codes",
    ] {
        assert!(asked.err.contains(words), "no `{words}` in\n{}", asked.err);
    }
    let one = run(folder.path(), "import page.md --vendor acme --section 2");
    assert!(one.out.contains("\n  section: HTTP status codes\n"), "{}", one.out);
}

#[test]
fn the_spec_s_file_names_the_vendor() {
    let folder = folder(&[("errors.md", &page(ROWS)), ("closes.md", CLOSES)]);
    let done = run(folder.path(), "import errors.md -o mollie.yaml");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(read(&folder.path().join("mollie.yaml")).contains("\nvendor: mollie\n"));
    assert_eq!(run(folder.path(), "import closes.md -o acme-gateway-close.yaml").code, Some(0));
    let closes = read(&folder.path().join("acme-gateway-close.yaml"));
    assert!(closes.contains("\nvendor: acme\ntable: gateway-close\n"), "{closes}");
    assert_eq!(run(folder.path(), "import closes.md --vendor acme-pay -o acme-pay-close.yaml").code, Some(0));
    let given = read(&folder.path().join("acme-pay-close.yaml"));
    assert!(given.contains("\nvendor: acme-pay\ntable: close\n"), "{given}");
}

#[test]
fn a_spec_remembers_which_of_two_lists_it_followed() {
    let list = |heading: &str, meaning: &str| {
        format!(
            "## {heading}\n\n| Code | Meaning |\n|---|---|\n| 429 Slow Down | {meaning} |\n| 503 Busy | Later |\n\n"
        )
    };
    let page = format!(
        "# Errors\n\n{}{}",
        list("Shop", "The shop has a limit"),
        list("Edge", "The edge has a limit")
    );
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK }\n  503: { reason: Busy, description: Later }\n  504: { reason: Late }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page)]);
    let (_, new) = update(&folder, " --force");
    assert!(new.contains("section: Shop") || new.contains("section: Edge"), "{new}");
    let again = run(folder.path(), "update acme.yaml page.md");
    assert_eq!((again.code, read(&folder.path().join("acme.yaml"))), (Some(0), new), "{}", again.err);
}

#[test]
fn lists_that_say_two_things_of_a_code_are_read_the_same_way_twice() {
    let page = "# Answers\n\n## Orders\n\n* 200: OK\n* 201: Created\n* 201: Made by another request\n\n## Payments\n\n* 200: OK\n* 201: Created\n* 204: No Content\n";
    let spec = "vendor: acme\ncodes:\n  200: { reason: Fine }\n  500: { reason: Internal Server Error }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", page)]);
    update(&folder, "");
}

#[test]
fn lists_that_agree_with_a_third_and_not_with_each_other_are_read_the_same_way_twice() {
    let list = |heading: &str, rows: &[&str]| {
        let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
        format!("## {heading}\n\n| Code | Meaning |\n|---|---|\n{rows}\n")
    };
    let page = [
        list("Parcels", &["200 OK | Found", "404 Not Found | No such parcel", "404 Not Found | Delivered"]),
        list("Letters", &["319 OK | Found", "404 Not Found | No such letter", "404 Not Found | Delivered"]),
        list(
            "Boxes",
            &["200 OK | Found", "404 Not Found | No such parcel", "409 Conflict | Moved", "504 Late | Lost"],
        ),
    ]
    .concat();
    let spec = "vendor: acme\ncodes:\n  200: { reason: OK }\n  404: { reason: Not Found }\n  503: { reason: Busy, description: Closed }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page)]);
    let (_, new) = update(&folder, " --force");
    let again = run(folder.path(), "update acme.yaml page.md");
    assert_eq!((again.code, read(&folder.path().join("acme.yaml"))), (Some(0), new), "{}", again.err);
}

/// An entry of its own inherits no texts: what the document repeats of them is written down, or it would be missing.
#[test]
fn an_entry_for_an_inherited_code_repeats_what_the_document_does() {
    let base = "vendor: base\ncodes:\n  402: { reason: Payment Required, description: The card was declined., retry: idempotent }\n";
    let spec = "vendor: acme\nextends: base.yaml\ncodes:\n  200: { reason: OK, description: It is paid. }\n";
    let page = page("| 200 OK | It is paid. |\n| 402 No Money | The card was declined. |\n");
    let folder = folder(&[("acme.yaml", spec), ("base.yaml", base), ("page.md", &page)]);
    let new = update(&folder, "").1;
    assert!(new.contains("reason: No Money"), "{new}");
    assert!(new.contains("description: The card was declined."), "{new}");
    assert!(!new.contains("retry"), "the advice is inherited still: {new}");
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
}

#[test]
fn a_link_comes_to_the_others_in_their_style() {
    let link = |name: &str| format!("{{ text: {name}, url: \"https://{name}.example/\" }}");
    let spec = |more: [&str; 3]| {
        let [flow, inner, block] = more;
        format!(
            "vendor: acme\nprotocol: other\ncodes:\n  17: {{ reason: Gone, description: It left., links: [{0}{flow}] }}\n  18:\n    reason: Late\n    description: Too late.\n    links: [{0}{inner}]\n  19:\n    reason: Odd\n    description: It is odd.\n    links:\n      - text: a\n        url: \"https://a.example/\"\n{block}",
            link("a")
        )
    };
    let rows = ["17 Gone | It left.", "18 Late | Too late.", "19 Odd | It is odd."]
        .map(|row| format!("| {row} (see [a](https://a.example/), [b](https://b.example/)) |\n"));
    let folder = folder(&[("acme.yaml", &spec([""; 3])), ("page.md", &page(&rows.concat()))]);
    let more = format!(", {}", link("b"));
    let block = "      - text: b\n        url: https://b.example/\n";
    assert_eq!(update(&folder, "").1, spec([&more, &more, block]));
}

#[test]
fn the_first_links_of_a_code_are_written_as_its_entry_is() {
    let spec = "vendor: acme\nprotocol: other\ncodes:\n  17: { reason: Gone, description: It left. }\n  18:\n    reason: Late\n    description: Too late.\n";
    let rows = ["17 Gone | It left.", "18 Late | Too late."]
        .map(|row| format!("| {row} (see [b](https://b.example/)) |\n"));
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page(&rows.concat()))]);
    let flow = ", links: [{ text: b, url: \"https://b.example/\" }] }";
    let block = "    links:\n      - text: b\n        url: https://b.example/\n";
    assert_eq!(update(&folder, "").1, format!("{}{block}", spec.replace(" }", flow)));
}

#[test]
fn several_sections_are_remembered_on_one_line() {
    let section = |name: &str, code: u16| {
        format!("## {name}\n\n| Code | Meaning |\n|---|---|\n| {code} | The {name} is shut |\n\n")
    };
    let page = [section("Doors", 4001), section("Seats", 5001), section("Rows", 4001)].concat();
    let spec = "vendor: acme\nprotocol: other\nsource:\n  title: Codes\n  section: Doors\ncodes:\n  4001: { name: Shut, description: The Doors is shut }\n";
    let folder = folder(&[("acme.yaml", spec), ("page.md", &page)]);
    let new = update(&folder, " --section Doors --section Seats").1;
    assert!(new.contains("\n  section: [Doors, Seats]\n"), "{new}");
}
