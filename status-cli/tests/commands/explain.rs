use crate::run::{ACME, Run, fed, folder, project, run};
use serde_json::{Value, json};
use status_core::vendors;

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
        "vendor": "acme", "table": "http", "title": "Acme Pay", "code": 402, "listed": true, "from": "entry",
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
    assert!(row("vipps").contains("(of 500-599)"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let nobody = run(&project(), "explain 799").out;
    assert!(nobody.starts_with("No bundled vendor lists 799.\n"), "{nobody}");
}

/// The tool reads specs, an SDK has enums: both give the same answers.
#[test]
fn answers_agree_with_the_enums() {
    let mut compared = 0;
    for code in
        [0, 1, 17, 100, 200, 299, 400, 402, 418, 429, 451, 499, 500, 503, 520, 599, 999, 1006, 4004, 65535]
    {
        let out = run(&project(), &format!("explain {code} --format json")).out;
        let value: Value = serde_json::from_str(&out).unwrap();
        for answer in value["tables"].as_array().unwrap() {
            let id = format!("{}/{}", answer["vendor"].as_str().unwrap(), answer["table"].as_str().unwrap());
            let entry = vendors::lookup(&id, code).unwrap();
            let links: Vec<Value> =
                entry.links.iter().map(|link| json!({"text": link.text, "url": link.url})).collect();
            let expected = json!([
                entry.is_known,
                entry.name,
                entry.reason,
                entry.description,
                entry.category.as_str(),
                entry.retry.as_str(),
                entry.remedy,
                entry.deprecated,
                entry.is_documented,
                entry.tags,
                links,
            ]);
            let fields = [
                "listed",
                "name",
                "reason",
                "description",
                "category",
                "retry",
                "remedy",
                "deprecated",
                "documented",
                "tags",
                "links",
            ];
            let found: Vec<&Value> = fields.iter().map(|field| &answer[field]).collect();
            assert_eq!(json!(found), expected, "{id} {code}");
            compared += 1;
        }
    }
    assert!(compared > 150, "{compared}");
}

#[test]
fn what_is_no_code_or_no_vendor_is_usage() {
    let folder = folder(&[("acme.yaml", "vendor: acme\ncodes: { 200: { reason: } }\n")]);
    for (line, message) in [
        ("explain", "<CODE>"),
        ("explain vtex", "invalid value 'vtex'"),
        ("explain vtex 70000", "70000 is not in 0..=65535"),
        ("explain vtex -1", "unexpected argument"),
        ("explain nobody 200", "nobody: neither a file nor a bundled spec; `vendor-status list`"),
        ("explain acme.yaml 200", "acme.yaml has errors"),
    ] {
        let Run { code, out, err } = run(folder.path(), line);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}");
        assert!(err.contains(message), "{line}: {err}");
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
