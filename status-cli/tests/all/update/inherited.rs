//! Codes of an extended spec, of which the document says more or something else.

use super::case::{expect_among, table};
use super::unattended::changes;
use crate::run::{folder, read, run};

const SPEC: &str =
    "vendor: acme\nextends: base.yaml\ncodes:\n  200: { reason: OK, description: It is paid. }\n";

#[test]
fn an_entry_of_its_own_holds_each_fact_once_in_the_order_of_a_spec() {
    let base = "vendor: base\nprotocol: other\ncodes:\n  402: { reason: Payment Required, name: Unpaid, description: The card was declined., retry: never, remedy: Pay., http: 402, links: [{ text: to pay, url: \"https://acme.example/pay\" }] }\n  404: { reason: Not Found, description: No such order. }\n";
    let spec = SPEC.replace("extends", "protocol: other\nextends");
    let rows = [
        "200 | OK | It is paid. | | | ",
        "402 | Payment Required | The card was refused, see how [to pay](https://acme.example/pay). | No | Pay. | 402",
        "404 | Not Found | No such order, see [the list](https://acme.example/list). | No | Look it up. | 404, 410",
    ];
    let page = table("Error code | Reason | Description | Retry | What to do | HTTP status", &rows);
    let changes = [
        "description 402 text",
        "description 404 text",
        "category 404 breaking",
        "retry 404 breaking",
        "http 404 text",
        "remedy 404 text",
        "links 404 text",
    ];
    let new = format!(
        "{spec}  402: {{ description: \"The card was refused, see how to pay.\", http: 402, remedy: Pay., links: [{{ text: to pay, url: \"https://acme.example/pay\" }}] }}\n  404: {{ description: \"No such order, see the list.\", retry: never, http: [404, 410], remedy: Look it up., links: [{{ text: the list, url: \"https://acme.example/list\" }}] }}\n"
    );
    expect_among(&[("acme.yaml", &spec), ("base.yaml", base), ("page.md", &page)], &changes, &new);
}

#[test]
fn new_codes_and_inherited_ones_stand_in_the_order_of_their_numbers() {
    let base = "vendor: base\ncodes:\n  404: { reason: Not Found, description: No such order. }\n  410: { reason: Gone, description: It left. }\n";
    let rows = [
        "200 OK | It is paid.",
        "402 Payment Required | Pay.",
        "404 Not Found | No such seat.",
        "409 Conflict | Taken.",
        "410 Gone | It went.",
    ];
    let page = table("Code | Meaning", &rows);
    let new = format!(
        "{SPEC}  402: {{ reason: Payment Required, description: Pay. }}\n  404: {{ description: No such seat. }}\n  409: {{ reason: Conflict, description: Taken. }}\n  410: {{ description: It went. }}\n"
    );
    let expected =
        ["added 402 additive", "description 404 text", "added 409 additive", "description 410 text"];
    expect_among(&[("acme.yaml", SPEC), ("base.yaml", base), ("page.md", &page)], &expected, &new);
}

#[test]
fn a_mark_in_the_extended_spec_is_for_its_own_document() {
    let base = "vendor: base\ncodes:\n  402: { reason: Payment Required, deprecated: no longer listed by the vendor }\n";
    let page = table("Code | Meaning", &["200 OK | It is paid.", "402 Payment Required | "]);
    expect_among(&[("acme.yaml", SPEC), ("base.yaml", base), ("page.md", &page)], &[], SPEC);
}

#[test]
fn a_spec_that_lists_no_code_may_remember_its_section() {
    let page = "# Acme\n\n## Orders\n\n| Code | Meaning |\n|---|---|\n| 404 Not Found | No order. |\n\n## Seats\n\n| Code | Meaning |\n|---|---|\n| 409 Conflict | No seat. |\n";
    let base = "vendor: base\ncodes:\n  404: { reason: Not Found, description: No order. }\n";
    let spec = "vendor: acme\nextends: base.yaml\n";
    let folder = folder(&[("acme.yaml", spec), ("base.yaml", base), ("page.md", page)]);
    let done = run(folder.path(), "update acme.yaml page.md --section Orders");
    let new = format!("{spec}source:\n  section: Orders\n");
    assert_eq!((done.code, read(&folder.path().join("acme.yaml"))), (Some(0), new), "{}", done.err);
    assert_eq!(changes(&folder, "diff acme.yaml page.md"), [""; 0]);
}
