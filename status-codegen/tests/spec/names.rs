//! Reason phrases to variants' names.

use crate::{check, table};

fn name(reason: &str) -> String {
    let table = table(&format!("vendor: acme\nprotocol: other\ncodes: {{ 1: {{ reason: {reason:?} }} }}"));
    table.codes[0].name.clone()
}

#[test]
fn a_phrase_becomes_upper_camel_case() {
    for (reason, expected) in [
        ("OK", "Ok"),
        ("Not Found", "NotFound"),
        ("I'm a teapot", "ImATeapot"),
        ("I’m a teapot", "ImATeapot"),
        ("Non-Authoritative Information", "NonAuthoritativeInformation"),
        ("URI Too Long", "UriTooLong"),
        ("Request-URI Too Long", "RequestUriTooLong"),
        ("HTTP Version Not Supported", "HttpVersionNotSupported"),
        ("HTTPVersionNotSupported", "HttpVersionNotSupported"),
        ("REQUEST_DENIED", "RequestDenied"),
        ("invalid_grant", "InvalidGrant"),
        ("invalidGrant2FA", "InvalidGrant2Fa"),
        ("utf8 error", "Utf8Error"),
        ("IPv6 Only", "IPv6Only"),
        ("OAuth2 Error", "OAuth2Error"),
        ("Page Expired (Laravel)", "PageExpiredLaravel"),
        ("Time-out / retry...", "TimeOutRetry"),
        ("Non–breaking — dash", "NonBreakingDash"),
    ] {
        assert_eq!(name(reason), expected, "{reason}");
    }
}

#[test]
fn a_name_need_not_be_upper_camel_case() {
    let table = table("vendor: acme\ncodes: { 404: { reason: Not Found, name: not_found } }");
    assert_eq!(table.codes[0].name, "not_found");
}

#[test]
fn a_proposed_name_is_accepted() {
    let specs = [
        "404: { reason: Not Found }, 460: { reason: Not Found }",
        "520: { reason: Unknown }",
        "403: { reason: 2FA Required }",
        "200: { reason: OK, name: Self }",
        "200: { reason: OK, name: ALL }",
        "200: { reason: OK, name: try }",
        "200: { reason: OK, name: from_code }",
        "200: { reason: 成功 }",
        "400: { reason: Bad, name: not a name }",
    ];
    for spec in specs {
        let checked = check(&format!("vendor: acme\ncodes: {{ {spec} }}"));
        let problem = checked.problems().errors().next().unwrap();
        let proposal = problem.message.split("write `name: ").nth(1).unwrap().split('`').next().unwrap();
        let code = spec.rsplit(", ").find_map(|entry| entry.get(..3)?.parse::<u16>().ok()).unwrap();
        let rest: String =
            if spec.contains("460") { "404: { reason: Not Found },".into() } else { String::new() };
        table_with(&format!("{rest} {code}: {{ name: {proposal} }}"));
    }
}

fn table_with(codes: &str) {
    assert!(!table(&format!("vendor: acme\ncodes: {{ {codes} }}")).codes.is_empty());
}

#[test]
fn no_keyword_of_any_edition_is_a_name() {
    for keyword in "abstract as async await become box break const continue crate do dyn else enum extern false final fn for \
                    gen if impl in let loop macro match mod move mut override priv pub ref return self Self static struct \
                    super trait true try type typeof unsafe unsized use virtual where while yield"
        .split_whitespace()
    {
        let checked = check(&format!("vendor: acme\ncodes: {{ 200: {{ reason: OK, name: \"{keyword}\" }} }}"));
        assert!(checked.problems().to_string().contains("is a Rust keyword"), "{keyword}: {}", checked.problems());
    }
}
