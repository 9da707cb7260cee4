//! Other protocols: HTTP/2 and HTTP/3 errors, gRPC statuses, JSON-RPC errors, SMTP replies.

use crate::{UNLISTED, codes, compare, compare_codes, compare_retries, table};
use jsonrpsee_types::ErrorCode;
use lettre::transport::smtp::response::{Response, Severity};
use status_core::Category;
use tonic::Code;

/// aioquic 1.7.2 (Python), `aioquic.h3.connection.ErrorCode`.
const AIOQUIC: &[(u16, &str)] = &[
    (0x33, "H3_DATAGRAM_ERROR"),
    (0x100, "H3_NO_ERROR"),
    (0x101, "H3_GENERAL_PROTOCOL_ERROR"),
    (0x102, "H3_INTERNAL_ERROR"),
    (0x103, "H3_STREAM_CREATION_ERROR"),
    (0x104, "H3_CLOSED_CRITICAL_STREAM"),
    (0x105, "H3_FRAME_UNEXPECTED"),
    (0x106, "H3_FRAME_ERROR"),
    (0x107, "H3_EXCESSIVE_LOAD"),
    (0x108, "H3_ID_ERROR"),
    (0x109, "H3_SETTINGS_ERROR"),
    (0x10a, "H3_MISSING_SETTINGS"),
    (0x10b, "H3_REQUEST_REJECTED"),
    (0x10c, "H3_REQUEST_CANCELLED"),
    (0x10d, "H3_REQUEST_INCOMPLETE"),
    (0x10e, "H3_MESSAGE_ERROR"),
    (0x10f, "H3_CONNECT_ERROR"),
    (0x110, "H3_VERSION_FALLBACK"),
    (0x200, "QPACK_DECOMPRESSION_FAILED"),
    (0x201, "QPACK_ENCODER_STREAM_ERROR"),
    (0x202, "QPACK_DECODER_STREAM_ERROR"),
];

/// google-api-core 2.44.0 (Python), `google.api_core.exceptions`: the family of the HTTP error that a gRPC status is raised
/// as, and whether `retry.if_transient_error` retries it by default.
const GOOGLE: &[(u16, Category, bool)] = &[
    (1, Category::ClientError, false),
    (2, Category::ServerError, false),
    (3, Category::ClientError, false),
    (4, Category::ServerError, false),
    (5, Category::ClientError, false),
    (6, Category::ClientError, false),
    (7, Category::ClientError, false),
    (8, Category::ClientError, true),
    (9, Category::ClientError, false),
    (10, Category::ClientError, false),
    (11, Category::ClientError, false),
    (12, Category::ServerError, false),
    (13, Category::ServerError, true),
    (14, Category::ServerError, true),
    (15, Category::ServerError, false),
    (16, Category::ClientError, false),
];

/// aiosmtplib 5.1.3 (Python), `SMTPStatus`.
const AIOSMTPLIB: &[u16] = &[
    211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 450, 451, 452, 454, 500, 501, 502, 503, 504, 521,
    530, 535, 550, 551, 552, 553, 554, 555,
];

#[test]
fn http2_errors_agree_with_h2() {
    let edges = [0x10000, u32::MAX];
    let theirs = (0..=0xffff).chain(edges).map(|code| (code, format!("{:?}", h2::Reason::from(code))));
    let listed = theirs.filter(|(_, name)| !name.starts_with("Reason("));
    compare(table("iana-http2-error"), |entry| entry.reason.unwrap(), listed, &[]);
}

#[test]
fn http3_errors_agree_with_aioquic() {
    compare(table("iana-http3-error"), |entry| entry.reason.unwrap(), AIOQUIC.iter().copied(), &[]);
}

#[test]
fn grpc_statuses_agree_with_tonic() {
    // tonic takes every number that it does not know for `Unknown`.
    let listed = (0..=u16::MAX).map(|code| (code, Code::from(i32::from(code))));
    let theirs = listed.filter(|&(code, status)| status as u16 == code);
    compare(
        table("grpc"),
        |entry| entry.name,
        theirs.map(|(code, status)| (code, format!("{status:?}"))),
        &[(2, "Unknown", "UnknownError", "ours: `Unknown` is the catch-all's name in every table")],
    );
}

#[test]
fn grpc_statuses_agree_with_google_api_core() {
    let raised = GOOGLE.iter().map(|&(code, category, _)| (code, category));
    let returned = [(0, Category::Success)];
    compare(table("grpc"), |entry| entry.category, returned.into_iter().chain(raised), &[]);
    let transient = |code| GOOGLE.iter().any(|&(theirs, _, transient)| theirs == code && transient);
    compare_retries(table("grpc"), GOOGLE.iter().map(|&(code, ..)| code), transient, &[]);
}

#[test]
fn json_rpc_errors_agree_with_jsonrpsee() {
    let theirs = (-33000..=-31000).map(|code| (code, ErrorCode::from(code)));
    let listed = theirs.filter(|(_, error)| !matches!(error, ErrorCode::ServerError(_)));
    compare(
        table("json-rpc"),
        |entry| entry.reason.unwrap(),
        listed.map(|(code, error)| (code, error.message())),
        &[
            (-32600, "Invalid request", "Invalid Request", "theirs: a capital less than the specification"),
            (-32007, "Request is too big", UNLISTED, "theirs: a server error of its own"),
        ],
    );
}

/// The severity of every number that lettre reads as a reply code.
fn severities() -> impl Iterator<Item = (u16, Severity)> {
    (0..=999).filter_map(|code| {
        let reply: Response = format!("{code:03} \r\n").parse().ok()?;
        Some((code, reply.code().severity))
    })
}

#[test]
fn smtp_categories_agree_with_lettre() {
    for (code, severity) in severities() {
        let category = match severity {
            Severity::PositiveCompletion => Category::Success,
            Severity::PositiveIntermediate => Category::Other,
            Severity::TransientNegativeCompletion => Category::ServerError,
            Severity::PermanentNegativeCompletion => Category::ClientError,
        };
        assert_eq!(table("smtp").get(code).category, category, "{code}");
    }
    assert!(codes("smtp").all(|listed| severities().any(|(code, _)| code == listed)));
}

#[test]
fn smtp_advice_agrees_with_lettre() {
    let transient: Vec<_> = severities()
        .filter(|&(_, severity)| severity == Severity::TransientNegativeCompletion)
        .map(|(code, _)| code)
        .collect();
    compare_retries(
        table("smtp"),
        severities().map(|(code, _)| code),
        |code| transient.contains(&code),
        &[(432, "retried", "never", "theirs: by the first digit; RFC 4954 wants another mechanism first")],
    );
}

#[test]
fn smtp_codes_agree_with_aiosmtplib() {
    compare_codes(
        table("smtp"),
        AIOSMTPLIB.iter().copied(),
        &[
            (432, UNLISTED, "listed", "theirs: lacks this one of RFC 4954"),
            (455, UNLISTED, "listed", "theirs: lacks this one of RFC 5321"),
            (534, UNLISTED, "listed", "theirs: lacks this one of RFC 4954"),
            (538, UNLISTED, "listed", "theirs: lacks this one of RFC 4954"),
            (556, UNLISTED, "listed", "theirs: lacks this one of RFC 7504"),
        ],
    );
}
