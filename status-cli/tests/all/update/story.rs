//! What becomes of a spec when its page changes.

use crate::run::{folder, names, read, run};

const SPEC: &str = "\
# Acme's answers.
vendor: acme
title: Acme Pay
source:
  title: Answers
  updated: 2026-03-01
codes:
  200:
    reason: OK
    description: The payment was made.
  402:
    reason: Payment Required  # as they call it
    description: >-
      The card was
      declined.
    retry: never  # asked them
    links:
      - text: Declines
        url: https://acme.example/declines
  # theirs, not HTTP's
  424:
    reason: Too Many Requests
    description: 'The limit was reached'
    retry: always
  4XX: { description: You made a mistake. }
";

fn page(rows: &str) -> String {
    format!("---\ntitle: Answers\nupdatedAt: 2026-05-02\n---\n\n| Code | Meaning |\n|---|---|\n{rows}")
}

/// The spec after a page with these rows came; a second run must change nothing.
fn updated(rows: &str, flags: &str) -> String {
    let folder = folder(&[("acme.yaml", SPEC), ("page.md", &page(rows))]);
    let line = format!("update acme.yaml page.md{flags}");
    let done = run(folder.path(), &line);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let new = read(&folder.path().join("acme.yaml"));
    let again = run(folder.path(), &line);
    assert_eq!((again.code, again.out.as_str()), (Some(0), "no change in meaning\n"), "{}", again.err);
    assert_eq!(read(&folder.path().join("acme.yaml")), new);
    assert_eq!(names(folder.path()), ["acme.yaml", "page.md"], "something was left behind");
    new
}

const SAME: &str = "| `200 OK` | The payment was made. |\n| 402 Payment Required | The card was declined. |\n| 424 Too Many Requests | The limit was reached |\n";

#[test]
fn the_same_meaning_changes_nothing_not_even_the_date() {
    assert_eq!(updated(SAME, ""), SPEC);
}

#[test]
fn a_new_code_stands_in_order_and_the_date_follows() {
    let new = updated(&format!("{SAME}| 409 Conflict | Pay once: the order is paid |\n"), "");
    let expected = SPEC.replace(
        "  # theirs",
        "  409:\n    reason: Conflict\n    description: \"Pay once: the order is paid\"\n  # theirs",
    );
    assert_eq!(new, expected.replace("2026-03-01", "2026-05-02"));
}

#[test]
fn a_changed_phrase_keeps_its_name() {
    let new = updated(&SAME.replace("Payment Required", "Card Declined"), "");
    let expected = SPEC.replace(
        "reason: Payment Required  # as they call it\n",
        "reason: Card Declined  # as they call it\n    name: PaymentRequired\n",
    );
    assert_eq!(new, expected.replace("2026-03-01", "2026-05-02"));
}

#[test]
fn a_changed_sentence_is_folded_as_the_old_one_was() {
    let new = updated(
        &SAME.replace(
            "The card was declined.",
            "The card was declined by the bank that issued it, which gave no reason.",
        ),
        "",
    );
    let folded = "      The card was declined by the bank that issued it, which gave\n      no reason.\n";
    assert_eq!(
        new,
        SPEC.replace("      The card was\n      declined.\n", folded).replace("2026-03-01", "2026-05-02")
    );
}

#[test]
fn a_renumbered_code_keeps_all_that_was_written_about_it() {
    let new = updated(&SAME.replace("424", "429"), "");
    assert_eq!(new, SPEC.replace("  424:", "  429:").replace("2026-03-01", "2026-05-02"));
}

#[test]
fn a_renumbered_code_takes_its_place_with_its_comment() {
    let new = updated(&SAME.replace("424", "400"), "");
    let entry = &SPEC[SPEC.find("  # theirs").unwrap()..SPEC.find("  4XX").unwrap()];
    let expected =
        SPEC.replace(entry, "").replace("  402:", &format!("{}  402:", entry.replace("424", "400")));
    assert_eq!(new, expected.replace("2026-03-01", "2026-05-02"));
}

#[test]
fn a_vanished_code_is_kept_and_said_to_be_gone() {
    let rows =
        SAME.lines().filter(|row| !row.contains("402")).map(|row| format!("{row}\n")).collect::<String>();
    let new = updated(&rows, "");
    let marked =
        "        url: https://acme.example/declines\n    deprecated: no longer listed as of 2026-05-02\n";
    let expected = SPEC
        .replace("        url: https://acme.example/declines\n", marked)
        .replace("2026-03-01", "2026-05-02");
    assert_eq!(new, expected);
    let pruned = updated(&rows, " --prune");
    let entry = &SPEC[SPEC.find("  402").unwrap()..SPEC.find("  # theirs").unwrap()];
    assert_eq!(pruned, SPEC.replace(entry, "").replace("2026-03-01", "2026-05-02"));
}

#[test]
fn a_code_that_comes_back_is_no_longer_said_to_be_gone() {
    let marked = SPEC.replace(
        "    retry: always\n",
        "    retry: always\n    deprecated: no longer listed as of 2026-04-01\n",
    );
    let folder = folder(&[
        ("acme.yaml", &marked),
        ("page.md", &page(&SAME.replace("The limit was", "Your limit was"))),
    ]);
    assert_eq!(run(folder.path(), "update acme.yaml page.md").code, Some(0));
    let expected = SPEC.replace("The limit was", "Your limit was").replace("2026-03-01", "2026-05-02");
    assert_eq!(read(&folder.path().join("acme.yaml")), expected);
}

#[test]
fn a_farewell_that_a_person_wrote_stays() {
    let marked = SPEC.replace("    retry: always\n", "    retry: always\n    deprecated: use 402\n");
    let folder = folder(&[
        ("acme.yaml", &marked),
        ("page.md", &page(SAME)),
        ("less.md", &page(&SAME.replace("| 424", "| x 424"))),
    ]);
    for page in ["page.md", "less.md"] {
        let done = run(folder.path(), &format!("update acme.yaml {page}"));
        assert_eq!((done.code, done.out.as_str()), (Some(0), "no change in meaning\n"), "{}", done.err);
        assert_eq!(read(&folder.path().join("acme.yaml")), marked);
    }
}

#[test]
fn a_page_of_something_else_is_refused() {
    let folder = folder(&[
        ("acme.yaml", SPEC),
        ("other.md", &page("| 301 Moved | Elsewhere |\n| 302 Found | There |\n")),
        ("empty.md", "# Nothing\n"),
    ]);
    for (page, why) in [
        ("other.md", "3 of the 3 codes that the spec lists are not in it"),
        ("empty.md", "no list of status codes found"),
    ] {
        let refused = run(folder.path(), &format!("update acme.yaml {page}"));
        assert_eq!(refused.code, Some(2));
        assert!(refused.err.contains(why), "{}", refused.err);
        assert_eq!(read(&folder.path().join("acme.yaml")), SPEC);
    }
}

#[test]
fn check_tells_without_writing() {
    let folder = folder(&[("acme.yaml", SPEC), ("page.md", &page(&SAME.replace("The limit", "A limit")))]);
    let told = run(folder.path(), "update --check acme.yaml page.md");
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("424 Too Many Requests: description changed"), "{}", told.out);
    assert_eq!(read(&folder.path().join("acme.yaml")), SPEC);
}

#[test]
fn what_the_page_adds_to_an_extended_spec_is_written_where_it_extends() {
    let own = "vendor: acme\nextends: base.yaml\ncodes:\n  404: { retry: never }\n";
    let base = "vendor: base\ncodes:\n  200: { reason: OK }\n  404: { reason: Not Found }\n";
    let rows = "| 200 OK | It went well. |\n| 404 Not Found | No such order. |\n";
    let folder = folder(&[("acme.yaml", own), ("base.yaml", base), ("page.md", &page(rows))]);
    let done = run(folder.path(), "update acme.yaml page.md");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let new = read(&folder.path().join("acme.yaml"));
    assert!(new.contains("404: { description: No such order., retry: never }"), "{new}");
    assert!(new.contains("200: { description: It went well. }"), "{new}");
    assert_eq!(read(&folder.path().join("base.yaml")), base);
    assert_eq!(run(folder.path(), "diff acme.yaml page.md").code, Some(0));
}

#[test]
fn a_number_that_is_taken_already_is_not_given_again() {
    let marked = SPEC.replace(
        "  4XX",
        "  429:\n    reason: Slow Down\n    deprecated: no longer listed by the vendor\n  4XX",
    );
    let folder = folder(&[("acme.yaml", &marked), ("page.md", &page(&SAME.replace("424", "429")))]);
    let done = run(folder.path(), "update acme.yaml page.md");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let new = read(&folder.path().join("acme.yaml"));
    assert!(new.contains("    retry: always\n    deprecated: no longer listed as of 2026-05-02\n"), "{new}");
    assert!(new.contains("  429:\n    reason: Too Many Requests\n    name: SlowDown\n"), "{new}");
    assert_eq!(run(folder.path(), "diff acme.yaml page.md").code, Some(0));
    assert_eq!(run(folder.path(), "check acme.yaml").code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder =
        folder(&[("real/acme.yaml", SPEC), ("page.md", &page(&SAME.replace("The limit", "A limit")))]);
    let real = folder.path().join("real/acme.yaml");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/acme.yaml", folder.path().join("link.yaml")).unwrap();
    let done = run(folder.path(), "update link.yaml page.md");
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(folder.path().join("link.yaml").is_symlink());
    assert!(read(&real).contains("A limit was reached"));
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&folder.path().join("real")), ["acme.yaml"]);
}
