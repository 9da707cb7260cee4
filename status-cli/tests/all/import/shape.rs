//! What a spec is written like, letter by letter.

use crate::run::{folder, run};

/// Codes in backticks, a link in a closing parenthesis, ranges in a list.
const LINKED: &str = "\
---
title: Response codes
updatedAt: \"2026-03-01T10:00:00.000Z\"
---

# Response codes

The API answers with:

| HTTP status       | Description                                                             |
| ----------------- | ----------------------------------------------------------------------- |
| `200 OK`          | Paid (see [200 OK](https://codes.example/200))                          |
| `402 No Money`    | The account is empty, see the `balance` field. (see [402](https://codes.example/402)) |
| `429 Slow Down`   | Wait a little: the limit is 5 a second                                  |
| `500 Our Mistake` | Read the [status page](https://status.example/?a=1&b=2) or the [relative](../page.md) one. |

In general:

* 2XX responses: All is well.
* 4XX responses: Your mistake.
* 5XX responses: Our mistake.
";

const SPEC: &str = "\
# yaml-language-server: $schema=schema.json
vendor: acme
title: Acme Pay
protocol: http
source:
  title: Response codes
  url: https://acme.example/answers
  updated: 2026-03-01
codes:
  200:
    reason: OK
    description: Paid
    links:
      - text: 200 OK
        url: https://codes.example/200
  402:
    reason: No Money
    description: The account is empty, see the balance field.
    links:
      - text: \"402\"
        url: https://codes.example/402
  429:
    reason: Slow Down
    description: \"Wait a little: the limit is 5 a second\"
  500:
    reason: Our Mistake
    description: Read the status page or the relative one.
    links:
      - text: status page
        url: https://status.example/?a=1&b=2
  2XX:
    description: All is well.
  4XX:
    description: Your mistake.
  5XX:
    description: Our mistake.
";

/// The spec of a page, which passes `check` without a warning or an error.
fn imported(page: &str, flags: &str) -> String {
    let folder = folder(&[("page.md", page)]);
    let done = run(folder.path(), &format!("import page.md --vendor acme{flags}"));
    assert_eq!(done.code, Some(0), "{}", done.err);
    std::fs::write(folder.path().join("acme.yaml"), &done.out).unwrap();
    let checked = run(folder.path(), "check acme.yaml");
    assert_eq!(checked.code, Some(0), "{}{}\n{}", checked.out, checked.err, done.out);
    assert_eq!(run(folder.path(), "diff acme.yaml page.md").code, Some(0), "{}", done.out);
    done.out
}

#[test]
fn a_page_is_a_spec_in_the_style_of_the_bundled_ones() {
    let folder = folder(&[("page.md", LINKED)]);
    let flags = [
        "import",
        "page.md",
        "--vendor",
        "acme",
        "--title",
        "Acme Pay",
        "--url",
        "https://acme.example/answers",
    ];
    let done = crate::run::end(crate::run::tool(folder.path()).args(flags));
    assert_eq!((done.code, done.out.as_str()), (Some(0), SPEC), "{}", done.err);
    assert_eq!(done.err, "");
    let quoted = imported(LINKED, "");
    assert_eq!(
        quoted,
        SPEC.replace("title: Acme Pay\n", "").replace("  url: https://acme.example/answers\n", "")
    );
}

#[test]
fn texts_are_quoted_only_where_yaml_wants_it() {
    let texts = [
        "yes",
        "null",
        "1e3",
        "12:30",
        "# hash",
        "a # hash",
        "key: value",
        "ends:",
        "'single'",
        "\"double\"",
        "{brace}",
        "100%",
        "%first",
        "@first",
        "!first",
        "&amp; first",
        "? first",
        "?first",
        "back\\\\slash",
        "0x1F",
        "2026-03-01",
        "plain text",
    ];
    let rows: String =
        texts.iter().enumerate().map(|(at, text)| format!("| {} Name {at} | {text} |\n", 400 + at)).collect();
    let spec = imported(&format!("| Code | Description |\n|---|---|\n{rows}"), "");
    let plain = [
        "description: plain text\n",
        "description: ?first\n",
        "description: 2026-03-01\n",
        "description: 100%\n",
    ];
    for line in plain {
        assert!(spec.contains(line), "no `{line}` in\n{spec}");
    }
    for quoted in ["\"yes\"", "\"null\"", "\"1e3\"", "\"key: value\"", "\"ends:\"", "\"0x1F\"", "\"@first\""]
    {
        assert!(spec.contains(quoted), "no {quoted} in\n{spec}");
    }
}

#[test]
fn names_are_chosen_where_no_phrase_gives_one() {
    let page = "\
| Código | Significado |
|---|---|
| 400 Requisição inválida | Falta um campo |
| 401 Unauthorized | Sem chave |
| 403 Unauthorized | Sem acesso |
| 404 unknown | Nada aqui |
| 520 Serviço parado | Tente depois |
";
    let spec = imported(page, "");
    for (code, name) in [(400, "BadRequest"), (403, "Unauthorized403"), (404, "Unknown404"), (520, "Code520")]
    {
        let entry = spec.split(&format!("  {code}:\n")).nth(1).unwrap();
        assert!(
            entry.lines().nth(1).is_some_and(|line| line.trim() == format!("name: {name}")),
            "{code} in\n{spec}"
        );
    }
    let entry = spec.split("  401:\n").nth(1).unwrap();
    assert_eq!(entry.lines().nth(1).map(str::trim), Some("description: Sem chave"), "{spec}");
}

#[test]
fn a_code_with_several_phrases_keeps_them_all() {
    let page = "\
## Error codes

| Status | Error | Meaning |
|---|---|---|
| 400 | Bad Key | The key is malformed. |
| 400 | Bad Body | The body is malformed. |
| 404 | Not Found | No such order. |
";
    let spec = imported(page, "");
    assert!(spec.contains("    name: BadRequest\n    description: \"Bad Key: The key is malformed. Bad Body: The body is malformed.\"\n"), "{spec}");
}

#[test]
fn the_protocol_shows_in_the_codes() {
    let close = "# WebSocket close codes\n\n| Code | Meaning |\n|---|---|\n| 1000 | Normal Closure |\n| 4001 | Bad Token |\n";
    let smtp = "# Replies\n\n| Code | Meaning |\n|---|---|\n| 220 | Ready |\n| 250 | Done |\n| 354 | Go on |\n| 550 | No such box |\n";
    let grpc = "# gRPC status codes\n\n| Code | Number | Meaning |\n|---|---|---|\n| OK | 0 | Fine |\n| CANCELLED | 1 | Stopped |\n| ABORTED | 10 | Lost |\n";
    let other = "# Error codes\n\n| Code | Meaning |\n|---|---|\n| 10001 | Bad Key |\n| 10002 | Bad Body |\n";
    for (page, protocol) in
        [(close, "websocket"), (smtp, "smtp"), (grpc, "grpc"), (other, "other"), (LINKED, "http")]
    {
        let spec = imported(page, "");
        assert!(spec.contains(&format!("\nprotocol: {protocol}\n")), "{protocol}:\n{spec}");
    }
    assert!(imported(smtp, " --protocol http").contains("\nprotocol: http\n"));
}
