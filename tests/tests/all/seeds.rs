//! The two seed vendors, whole: every phrase, description and link of their documents, reduced to text.

use status_core::vendors::{self, VippsStatus, VtexStatus};
use status_core::{Category, Link, Protocol, Retry, VendorStatus};

/// Code, phrase, description, links.
type Row = (u16, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const VIPPS: [Row; 7] = [
    (
        200,
        "OK",
        "Request successful",
        &[(
            "200 OK",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-200-status-code/",
        )],
    ),
    (
        400,
        "Bad Request",
        "Invalid request, see the error in the response body for details.",
        &[(
            "400 Bad Request",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-400-status-code/",
        )],
    ),
    (
        401,
        "Unauthorized",
        "Invalid API credentials",
        &[(
            "401 Unauthorized",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-401-status-code/",
        )],
    ),
    (
        403,
        "Forbidden",
        "Authentication OK, but the API keys do not provide the required authorization",
        &[(
            "403 Forbidden",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-403-status-code/",
        )],
    ),
    (
        404,
        "Not Found",
        "The resource was not found",
        &[(
            "404 Not Found",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-404-status-code/",
        )],
    ),
    (
        429,
        "Too Many Requests",
        "You have reached the rate limit for this API",
        &[(
            "429 Too Many Requests",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-429-status-code/",
        )],
    ),
    (
        500,
        "Server Error",
        "An internal Vipps problem",
        &[(
            "500 Server Error",
            "https://www.webfx.com/web-development/glossary/http-status-codes/what-is-a-500-status-code/",
        )],
    ),
];

const VTEX: [Row; 15] = [
    (200, "OK", "The request was successfully processed by VTEX.", &[]),
    (
        201,
        "Created",
        "The request has been fulfilled, and a new resource has been created. This response is typically sent after POST requests and some PUT requests.",
        &[],
    ),
    (202, "Accepted", "The request has been received, but the processing has not been completed yet.", &[]),
    (
        204,
        "No Content",
        "The request was processed successfully by the VTEX server, but there is no content to return.",
        &[],
    ),
    (
        205,
        "Reset Content",
        "The VTEX server has accepted the request but will not return any content. The client must reset the document from which the original request was sent.",
        &[],
    ),
    (
        400,
        "Bad Request",
        "The VTEX server could not decode the request body, generally due to malformed syntax or an incorrect Content-Type header.",
        &[],
    ),
    (
        401,
        "Unauthorized",
        "The caller was not authorized to perform the request due to missing or incorrect authentication credentials. Refer to Authentication for more information.",
        &[("Authentication", "https://developers.vtex.com/docs/guides/authentication")],
    ),
    (
        403,
        "Forbidden",
        "The request is valid, but the VTEX server refuses to process the request. Ensure you have the appropriate roles to perform the desired action.",
        &[(
            "roles",
            "https://help.vtex.com/en/tutorial/roles--7HKK5Uau2H6wxE1rH5oRbc?&utm_source=autocomplete",
        )],
    ),
    (
        404,
        "Not Found",
        "The requested resource cannot be located. Refer to VTEX API Reference for correct endpoint naming.",
        &[("VTEX API Reference", "https://developers.vtex.com/docs/api-reference")],
    ),
    (
        405,
        "Method Not Allowed",
        "The HTTP method used to access the endpoint is incorrect. Refer to VTEX API Reference for more information on the supported methods.",
        &[("VTEX API Reference", "https://developers.vtex.com/docs/api-reference")],
    ),
    (429, "Too Many Requests", "The application exceeded request rate limits.", &[]),
    (
        500,
        "Internal Server Error",
        "An internal server error has occurred. Please verify the headers of the HTTP request. If the request is directed to an external server, check with the provider. For VTEX-related issues, visit the VTEX status page for real-time outages and incident reports. If the issue persists, contact VTEX Support for assistance.",
        &[
            ("VTEX status page", "https://status.vtex.com/"),
            ("VTEX Support", "https://help.vtex.com/support"),
        ],
    ),
    (
        502,
        "Bad Gateway",
        "The VTEX server acting as a gateway or proxy received an invalid response from the upstream server. Please try again later.",
        &[],
    ),
    (
        503,
        "Service Unavailable",
        "The VTEX server is temporarily unavailable. Check the VTEX status page for real-time outages and incident reports. Try again later, or if the issue persists, reach out to VTEX Support.",
        &[
            ("VTEX status page", "https://status.vtex.com/"),
            ("VTEX Support", "https://help.vtex.com/support"),
        ],
    ),
    (
        504,
        "Gateway Timeout",
        "The VTEX server acting as a gateway or proxy timed out while attempting to complete the request. Please try again later, or if the issue persists, reach out to VTEX Support.",
        &[("VTEX Support", "https://help.vtex.com/support")],
    ),
];

fn says<S: VendorStatus<Code = u16>>(rows: &[Row]) {
    assert_eq!(S::CODES, rows.iter().map(|row| row.0).collect::<Vec<_>>());
    for &(code, reason, description, links) in rows {
        let status = S::from_code(code);
        assert!(status.is_known() && status.is_documented(), "{code}");
        assert_eq!(status.reason(), Some(reason));
        assert_eq!(status.description(), description);
        let given: Vec<_> = status.links().iter().map(|&Link { text, url }| (text, url)).collect();
        assert_eq!(given, links, "{code}");
        assert_eq!(status.category(), Protocol::Http.category(code));
        assert_eq!(status.deprecated(), None);
        assert!(status.tags().is_empty());
    }
}

#[test]
fn vipps_says_what_its_document_says() {
    says::<VippsStatus>(&VIPPS);
}

#[test]
fn vtex_says_what_its_document_says() {
    says::<VtexStatus>(&VTEX);
}

#[test]
fn variants_are_named_by_the_vendors_own_phrase() {
    let name = |status: &VippsStatus| status.name();
    assert_eq!(
        VippsStatus::ALL.iter().map(name).collect::<Vec<_>>(),
        ["Ok", "BadRequest", "Unauthorized", "Forbidden", "NotFound", "TooManyRequests", "ServerError"]
    );
    assert_eq!(VippsStatus::ServerError.reason(), Some("Server Error"));
    assert_eq!(VtexStatus::InternalServerError.reason(), Some("Internal Server Error"));
}

#[test]
fn an_unlisted_code_is_described_by_the_general_list_of_vipps() {
    let teapot = VippsStatus::from_code(418);
    assert!(matches!(teapot, VippsStatus::Unknown(unknown) if unknown.code() == 418));
    assert_eq!(teapot.code(), 418);
    assert!(teapot.is_client_error() && !teapot.is_known());
    assert_eq!(teapot.description(), "Client error. You have a problem, and you must correct it.");
    assert_eq!(VippsStatus::from_code(299).description(), "Everything is OK.");
    assert_eq!(
        VippsStatus::from_code(503).description(),
        "Server error. We have a problem, and we must correct it."
    );
    assert_eq!(VippsStatus::from_code(503).retry(), Retry::Idempotent);
    assert_eq!(VippsStatus::from_code(302).description(), Category::Redirection.description());
}

#[test]
fn an_unlisted_code_of_vtex_is_described_by_its_category() {
    let teapot = VtexStatus::from_code(418);
    assert_eq!(teapot.description(), Category::ClientError.description());
    assert_eq!(teapot.category(), Category::ClientError);
    assert_eq!(VtexStatus::from_code(700).description(), Category::Other.description());
}

#[test]
fn retry_advice_is_what_the_words_bear_out() {
    let advice = |codes: &[u16], retry: fn(u16) -> Retry| {
        codes
            .iter()
            .map(|&code| (code, retry(code)))
            .filter(|&(_, retry)| retry != Retry::Never)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        advice(VippsStatus::CODES, |code| VippsStatus::from_code(code).retry()),
        [(429, Retry::Always), (500, Retry::Idempotent)]
    );
    assert_eq!(
        advice(VtexStatus::CODES, |code| VtexStatus::from_code(code).retry()),
        [
            (429, Retry::Always),
            (500, Retry::Idempotent),
            (502, Retry::Idempotent),
            (503, Retry::Idempotent),
            (504, Retry::Idempotent)
        ]
    );
    assert!(!VtexStatus::BadGateway.retry().allows(false) && VtexStatus::BadGateway.retry().allows(true));
}

#[test]
fn remedies_stand_where_the_text_says_what_to_do() {
    let remedied = |codes: &[u16], has: fn(u16) -> bool| {
        codes.iter().copied().filter(|&code| has(code)).collect::<Vec<_>>()
    };
    assert_eq!(remedied(VippsStatus::CODES, |code| VippsStatus::from_code(code).remedy().is_some()), [400]);
    assert_eq!(
        remedied(VtexStatus::CODES, |code| VtexStatus::from_code(code).remedy().is_some()),
        [205, 401, 403, 404, 405, 500, 502, 503, 504]
    );
}

#[test]
fn the_vendor_tells_where_its_table_was_read() {
    let vipps = VippsStatus::VENDOR;
    assert_eq!((vipps.id, vipps.table, vipps.title), ("vipps", "http", "Vipps MobilePay"));
    assert_eq!(
        (vipps.protocol, vipps.updated, vipps.retry_after),
        (Protocol::Http, Some("2022-10-31"), &[][..])
    );
    assert!(vipps.source_url.unwrap().ends_with("common-topics/http-response-codes.md"));
    let vtex = VtexStatus::VENDOR;
    assert_eq!((vtex.id, vtex.title, vtex.updated), ("vtex", "VTEX", Some("2023-11-28")));
    assert!(vtex.source_url.unwrap().ends_with("docs/guides/Getting-Started/api-response-codes.md"));
}

#[test]
fn an_error_is_displayed_with_its_status_and_description() {
    let error = VippsStatus::from_code(429).into_result().unwrap_err();
    assert_eq!(error.to_string(), "429 Too Many Requests: You have reached the rate limit for this API");
    let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert_eq!(boxed.to_string(), error.to_string());
    assert_eq!(VippsStatus::Ok.into_result(), Ok(VippsStatus::Ok));
}

#[test]
fn tables_are_found_by_id() {
    let ids: Vec<_> = vendors::ALL.iter().map(|table| table.vendor.id).collect();
    // Other packages of the same build may switch other vendors on.
    assert!(ids.contains(&"vipps") && ids.contains(&"vtex") && ids.is_sorted());
    assert!(vendors::find("vipps/http").unwrap().codes().eq(VippsStatus::CODES.iter().copied()));
    assert!(vendors::find("vipps/rpc").is_none() && vendors::find("VIPPS").is_none());
    let entry = vendors::lookup("vtex", 503).unwrap();
    assert_eq!(entry.to_string(), "503 Service Unavailable");
    assert_eq!(entry, status_core::Entry::of(VtexStatus::ServiceUnavailable));
    assert_eq!(vendors::lookup("vipps", 418).unwrap().to_string(), "418");
}
