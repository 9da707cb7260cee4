use crate::run::{ACME, Run, end, fed, folder, project, run, stride, tool};
use serde_json::{Value, json};
use status_core::{Code, vendors};

#[test]
fn a_card_holds_what_the_spec_says() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let card = "\
402 Payment Required  Acme Pay

  The card was declined.

  variant     AcmeStatus::PaymentRequired
  category    client error
  retry       never
  remedy      Ask for another card.
  link        Declines
              https://acme.example/declines
  tags        card, declined
  formerly    CardDeclined
  source      Answers, as of 2026-03-01
              https://acme.example/answers
";
    let explained = run(folder.path(), "explain acme.yaml 402");
    assert_eq!(explained, Run { code: Some(0), out: card.to_owned(), err: String::new() });
    assert_eq!(fed(folder.path(), "explain - 402", ACME.as_bytes()), explained);
}

#[test]
fn an_unlisted_code_is_answered_from_its_range_and_says_so() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let Run { code, out, .. } = run(folder.path(), "explain acme.yaml 507");
    let start = "\
507  Acme Pay

  Acme Pay does not list 507; this applies to 500 to 599.

  Acme made a mistake.

  variant     AcmeStatus::Unknown
  category    server error
  retry       idempotent requests only, after the wait in Retry-After
";
    assert!(out.starts_with(start), "{out}");
    assert_eq!(code, Some(0));
    let out = run(folder.path(), "explain acme.yaml 404").out;
    assert!(out.contains("Acme Pay does not list 404; this is what its protocol says."), "{out}");
}

#[test]
fn json_says_where_the_answer_is_from() {
    let folder = folder(&[("acme.yaml", ACME)]);
    let json = |line| serde_json::from_str::<Value>(&run(folder.path(), line).out).unwrap();
    let listed = json("explain acme.yaml 402 --format json");
    let expected = json!({
        "vendor": "acme", "table": "http", "title": "Acme Pay", "code_type": "u16", "pointer": null, "http": [],
        "code": 402, "listed": true, "from": "entry",
        "name": "PaymentRequired", "reason": "Payment Required", "description": "The card was declined.",
        "category": "client_error", "retry": "never", "needs_wait": false, "remedy": "Ask for another card.", "deprecated": null,
        "documented": true, "tags": ["card", "declined"], "aliases": ["CardDeclined"],
        "links": [{"text": "Declines", "url": "https://acme.example/declines"}],
    });
    assert_eq!(listed, expected);
    let unlisted = json("explain acme.yaml 507 --format json");
    assert_eq!(unlisted["from"], "500-599");
    assert_eq!(
        (&unlisted["listed"], &unlisted["reason"], &unlisted["name"]),
        (&json!(false), &json!(null), &json!("Unknown"))
    );
}

#[test]
fn a_code_alone_is_compared_over_all_vendors() {
    let Run { code, out, .. } = run(&project(), "explain 503");
    assert_eq!(code, Some(0));
    assert!(out.starts_with("VENDOR "), "{out}");
    let row = |vendor: &str| out.lines().find(|line| line.split(' ').next() == Some(vendor)).unwrap();
    assert!(row("vtex").contains("Service Unavailable"), "{out}");
    // What a range says is an answer where nobody lists the code.
    assert!(!out.contains("(of "), "{out}");
    assert!(run(&project(), "explain 599").out.contains("(of 500-599)"));
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let nobody = run(&project(), "explain 799").out;
    assert!(nobody.starts_with("No bundled vendor lists 799.\n\nVENDOR "), "{nobody}");
}

/// A table of texts.
const CARDS: &str = "\
vendor: acme
table: cards
title: Acme cards
code_type: text
pointer: /error/code
codes:
  card_declined: { description: The bank said no., http: [402, 409], retry: never }
  Expired: { name: Expired, description: The card is too old. }
  expired: { name: ExpiredToday, description: The card expired today. }
  \"08000\": { reason: connection_exception, description: No connection. }
  08*: { description: Something about the connection., category: server_error }
";

#[test]
fn a_card_of_a_text_says_where_it_stands_and_what_it_comes_with() {
    let folder = folder(&[("cards.yaml", CARDS)]);
    let card = "\
card_declined  Acme cards

  The bank said no.

  variant     AcmeCardsStatus::CardDeclined
  category    client error
  retry       never
  http        402, 409
  protocol    other
  code type   text
  pointer     /error/code
";
    let explained = run(folder.path(), "explain cards.yaml card_declined");
    assert_eq!(explained, Run { code: Some(0), out: card.to_owned(), err: String::new() });
    let json = |line| serde_json::from_str::<Value>(&run(folder.path(), line).out).unwrap();
    let listed = json("explain cards.yaml card_declined --format json");
    assert_eq!((&listed["code"], &listed["code_type"]), (&json!("card_declined"), &json!("text")));
    assert_eq!((&listed["http"], &listed["pointer"]), (&json!([402, 409]), &json!("/error/code")));
    let unlisted = json("explain cards.yaml 08006 --format json");
    assert_eq!((&unlisted["code"], &unlisted["from"]), (&json!("08006"), &json!("08*")));
    assert_eq!(unlisted["category"], "server_error");
    let out = run(folder.path(), "explain cards.yaml 08006").out;
    assert!(out.contains("Acme cards does not list `08006`; this applies to `08*`. Did you mean"), "{out}");
    assert!(out.contains("category    server error"), "{out}");
}

#[test]
fn a_text_is_found_in_another_case_and_the_answer_says_so() {
    let folder = folder(&[("cards.yaml", CARDS)]);
    let out = |code: &str| run(folder.path(), &format!("explain cards.yaml {code}")).out;
    let cased = out("CARD_DECLINED");
    assert!(cased.starts_with("card_declined  Acme cards\n"), "{cased}");
    let words = cased.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = "does not list `CARD_DECLINED`; it lists `card_declined`, and case matters.";
    assert!(words.contains(note), "{cased}");
    // Both are listed: each is itself.
    assert!(out("Expired").contains("The card is too old."));
    assert!(out("expired").contains("The card expired today."));
    let alone = run(&project(), "explain CARD_DECLINED").out;
    assert!(alone.lines().any(|line| line.starts_with("stripe-error-codes  card_declined  402 ")), "{alone}");
    assert!(alone.contains("from what was asked for, and case matters."), "{alone}");
    assert!(!run(&project(), "explain card_declined").out.contains("CODE"));
}

#[test]
fn a_code_of_any_type_alone_is_looked_for_in_every_table() {
    for (code, rows) in [
        ("card_declined", &["stripe-error-codes "][..]),
        ("08000", &["postgresql-sqlstate "]),
        // A number here, a text there.
        ("40001", &["ably-errors ", "discord-json-errors ", "postgresql-sqlstate "]),
        ("-1121", &["binance-errors "]),
        ("-1", &["kafka-errors "]),
        ("0x80340000", &["opc-ua-codes "]),
        ("2150891520", &["opc-ua-codes "]),
        // Not listed: a class of PostgreSQL's.
        ("08ZZZ", &["No bundled vendor lists `08ZZZ`.", "postgresql-sqlstate  (of 08*) "]),
    ]
    .into_iter()
    .step_by(stride(3))
    {
        let Run { code: exit, out, err } = run(&project(), &format!("explain {code}"));
        assert_eq!((exit, err.as_str()), (Some(0), ""), "{code}");
        for row in rows {
            assert!(out.lines().any(|line| line.starts_with(row)), "{code}: {out}");
        }
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    }
    // A number is not what texts begin with, and a zero in front belongs to a text.
    assert!(!run(&project(), "explain 404").out.contains("postgresql"));
    assert!(!run(&project(), "explain 08000").out.contains("opc-ua"));
    for format in ["text", "json"] {
        assert!(!run(&project(), &format!("explain 10003 --format {format}")).out.contains("opc-ua"));
    }
    let json: Value = serde_json::from_str(&run(&project(), "explain 40001 --format json").out).unwrap();
    let code = |vendor: &str| {
        let answers = json["tables"].as_array().unwrap();
        answers.iter().find(|answer| answer["vendor"] == vendor).unwrap()["code"].clone()
    };
    assert_eq!(
        [&json["code"], &code("ably"), &code("postgresql")],
        [&json!(40001), &json!(40001), &json!("40001")]
    );
}

#[test]
fn the_other_tables_of_a_vendor_are_searched_where_its_own_lacks_the_code() {
    let out = |line: &str| run(&project(), &format!("explain {line}")).out;
    let declined = out("stripe card_declined");
    assert!(declined.starts_with("card_declined  Stripe API error codes\n"), "{declined}");
    assert!(
        declined.contains("  Stripe API does not list `card_declined`; stripe-error-codes does.\n"),
        "{declined}"
    );
    assert!(out("discord 10003").contains("Discord does not list 10003; discord-json-errors does."));
    // What the vendor's own table lists is not looked for elsewhere, nor is anything if a table is named.
    assert!(out("stripe 402").starts_with("402 Request Failed  Stripe API\n\n  The parameters"));
    assert!(out("stripe/http 402").starts_with("402 Request Failed"));
    assert!(out("discord-http 4004").contains("Discord does not list 4004; this is"));
    // Two tables list it.
    let both = out("stripe authentication_required");
    assert!(both.starts_with("VENDOR "), "{both}");
    let ids = ["stripe-decline-codes ", "stripe-error-codes "];
    assert!(ids.iter().all(|id| both.lines().any(|line| line.starts_with(id))), "{both}");
    // No table of the vendor's is its own.
    assert!(out("aws SlowDown").starts_with("SlowDown  Amazon S3\n\n  Requests"));
    assert!(out("google RESOURCE_EXHAUSTED").starts_with("RESOURCE_EXHAUSTED  Google"));
    assert!(out("kafka -1").starts_with("-1 UNKNOWN_SERVER_ERROR  Apache Kafka"));
}

#[test]
fn a_code_that_nobody_lists_is_found_nowhere() {
    let folder = folder(&[("stripe", CARDS)]);
    for (line, message) in [
        ("explain card_declned", "no bundled vendor lists `card_declned`; did you mean `card_declined`?"),
        ("explain aws SlowDwn", "no table of aws lists `SlowDwn`; did you mean `SlowDown`?"),
        ("explain 99999999999999999999", "no bundled vendor lists `99999999999999999999`"),
        ("explain openai 70000", "no table of openai lists 70000"),
        ("explain zzz\u{1b}[31m\u{202e}", r"no bundled vendor lists `zzz\u{1b}[31m\u{202e}`"),
    ] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str(), err), (Some(1), "", format!("error: {message}\n")), "{line}");
    }
    let Run { code, out, .. } = run(folder.path(), "explain card_declned --format json");
    assert_eq!(
        (code, serde_json::from_str(&out).ok()),
        (Some(1), Some(json!({"code": "card_declned", "tables": []})))
    );
    // A file is a spec, whatever it is called.
    assert!(run(folder.path(), "explain stripe expired").out.starts_with("expired  Acme cards\n"));
}

/// The tool reads specs, an SDK has enums: both give the same answers.
#[test]
fn answers_agree_with_the_enums() {
    let mut compared = 0;
    for code in [
        "0",
        "1",
        "17",
        "100",
        "200",
        "299",
        "400",
        "402",
        "418",
        "429",
        "451",
        "499",
        "500",
        "503",
        "520",
        "599",
        "999",
        "1006",
        "4004",
        "65535",
        "10003",
        "40001",
        "-1",
        "-1121",
        "-32050",
        "2150891520",
        "18446744073709551615",
        "08000",
        "08ZZZ",
        "invalid_request",
        "SlowDown",
        "rate_limit_exceeded",
        "M_FORBIDDEN",
    ]
    .into_iter()
    .step_by(stride(5))
    {
        let out = run(&project(), &format!("explain {code} --format json")).out;
        let value: Value = serde_json::from_str(&out).unwrap();
        for answer in value["tables"].as_array().unwrap() {
            let id = format!("{}/{}", answer["vendor"].as_str().unwrap(), answer["table"].as_str().unwrap());
            let table = vendors::find(&id).unwrap();
            let entry = match &answer["code"] {
                Value::String(text) => table.get(text.as_str()),
                number => table.get(Code::Number(number.to_string().parse().unwrap())),
            };
            let links: Vec<Value> =
                entry.links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect();
            let expected = json!({
                "listed": entry.is_known,
                "name": entry.name,
                "reason": entry.reason,
                "description": entry.description,
                "category": entry.category.as_str(),
                "retry": entry.retry.as_str(),
                "remedy": entry.remedy,
                "deprecated": entry.deprecated,
                "documented": entry.is_documented,
                "http": entry.http,
                "tags": entry.tags,
                "links": links,
            });
            for (field, expected) in expected.as_object().unwrap() {
                assert_eq!(&answer[field], expected, "{id} {code}: {field}");
            }
            compared += 1;
        }
    }
    assert!(compared > 150 / stride(5), "{compared}");
}

#[test]
fn what_is_no_code_or_no_vendor_is_usage() {
    let folder = folder(&[("acme.yaml", "vendor: acme\ncodes: { 200: { reason: } }\n")]);
    for (line, message) in [
        ("explain", "<CODE>"),
        (
            "explain vtex",
            "no bundled vendor lists `vtex`; `vendor-status list vtex` lists the codes of that table",
        ),
        ("explain nginx 70000", "70000 is not a code of nginx: its codes are `u16`, 0 to 65535"),
        ("explain nginx -1", "-1 is not a code of nginx"),
        ("explain nginx 0404", "`0404` is not a code of nginx"),
        ("explain binance-errors card_declined", "its codes are `i32`, -2147483648 to 2147483647"),
        ("explain -x", "unexpected argument '-x'"),
        ("explain nobody 200", "nobody: neither a file nor a bundled spec; `vendor-status list`"),
        ("explain acme.yaml 200", "acme.yaml has errors"),
    ] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}");
        assert!(err.contains(message), "{line}: {err}");
    }
    for code in ["", &"x".repeat(129)] {
        let Run { code, err, .. } = end(tool(folder.path()).args(["explain", code]));
        assert_eq!((code, err.as_str()), (Some(2), "error: a code has 1 to 128 bytes\n"));
    }
}

#[test]
fn what_the_advice_hangs_on_is_said_wherever_it_is() {
    let spec = "\
vendor: acme
retry_after: [Retry-After, { header: X-Reset, when: { X-Left: \"0\" } }]
codes:
  409: { reason: Conflict, retry: unstated }
  429: { reason: Slow Down, needs_wait: true }
  46X: { retry: idempotent, needs_wait: true, description: Of a budget. }
";
    let folder = folder(&[("acme.yaml", spec)]);
    let out = |line: &str| run(folder.path(), line).out;
    let explained = out("explain acme.yaml 429");
    let words = explained.split_whitespace().collect::<Vec<_>>().join(" ");
    let advice =
        "retry always, after the wait in Retry-After or X-Reset where X-Left is 0; never without one";
    assert!(words.contains(advice), "{explained}");
    assert!(
        out("explain acme.yaml 409").contains("retry       unstated: neither the vendor nor the protocol")
    );
    let json = |line: &str| serde_json::from_str::<Value>(&out(line)).unwrap();
    let needs = |code: u16| json(&format!("explain acme.yaml {code} --format json"))["needs_wait"].clone();
    assert_eq!([409, 429, 465, 503].map(needs), [false, true, true, false].map(Value::from));
    let listed = json("list acme.yaml --format json");
    assert_eq!(listed["retry_after"], json!(["Retry-After", {"header": "X-Reset", "when": {"X-Left": "0"}}]));
    assert_eq!(listed["codes"][1]["needs_wait"], json!(true));
    let listed = out("list acme.yaml");
    assert!(listed.contains("429      Slow Down  always, needs wait"), "{listed}");
    assert!(listed.contains("460-469             idempotent, needs wait"), "{listed}");
    let source = out("generate acme.yaml -o -");
    assert!(source.contains("*client error, retry: always, needs wait*"), "{source}");
}
