//! HTTP: the phrases of the IANA registry.

use crate::{Difference, UNLISTED, compare, table};
use http::StatusCode;

/// Codes and phrases of Node.js 20.20.2, `http.STATUS_CODES`, and of CPython 3.11.7, `http.HTTPStatus`.
const PHRASES: &[(u16, &str, &str)] = &[
    (100, "Continue", "Continue"),
    (101, "Switching Protocols", "Switching Protocols"),
    (102, "Processing", "Processing"),
    (103, "Early Hints", "Early Hints"),
    (200, "OK", "OK"),
    (201, "Created", "Created"),
    (202, "Accepted", "Accepted"),
    (203, "Non-Authoritative Information", "Non-Authoritative Information"),
    (204, "No Content", "No Content"),
    (205, "Reset Content", "Reset Content"),
    (206, "Partial Content", "Partial Content"),
    (207, "Multi-Status", "Multi-Status"),
    (208, "Already Reported", "Already Reported"),
    (226, "IM Used", "IM Used"),
    (300, "Multiple Choices", "Multiple Choices"),
    (301, "Moved Permanently", "Moved Permanently"),
    (302, "Found", "Found"),
    (303, "See Other", "See Other"),
    (304, "Not Modified", "Not Modified"),
    (305, "Use Proxy", "Use Proxy"),
    (307, "Temporary Redirect", "Temporary Redirect"),
    (308, "Permanent Redirect", "Permanent Redirect"),
    (400, "Bad Request", "Bad Request"),
    (401, "Unauthorized", "Unauthorized"),
    (402, "Payment Required", "Payment Required"),
    (403, "Forbidden", "Forbidden"),
    (404, "Not Found", "Not Found"),
    (405, "Method Not Allowed", "Method Not Allowed"),
    (406, "Not Acceptable", "Not Acceptable"),
    (407, "Proxy Authentication Required", "Proxy Authentication Required"),
    (408, "Request Timeout", "Request Timeout"),
    (409, "Conflict", "Conflict"),
    (410, "Gone", "Gone"),
    (411, "Length Required", "Length Required"),
    (412, "Precondition Failed", "Precondition Failed"),
    (413, "Payload Too Large", "Request Entity Too Large"),
    (414, "URI Too Long", "Request-URI Too Long"),
    (415, "Unsupported Media Type", "Unsupported Media Type"),
    (416, "Range Not Satisfiable", "Requested Range Not Satisfiable"),
    (417, "Expectation Failed", "Expectation Failed"),
    (418, "I'm a Teapot", "I'm a Teapot"),
    (421, "Misdirected Request", "Misdirected Request"),
    (422, "Unprocessable Entity", "Unprocessable Entity"),
    (423, "Locked", "Locked"),
    (424, "Failed Dependency", "Failed Dependency"),
    (425, "Too Early", "Too Early"),
    (426, "Upgrade Required", "Upgrade Required"),
    (428, "Precondition Required", "Precondition Required"),
    (429, "Too Many Requests", "Too Many Requests"),
    (431, "Request Header Fields Too Large", "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons", "Unavailable For Legal Reasons"),
    (500, "Internal Server Error", "Internal Server Error"),
    (501, "Not Implemented", "Not Implemented"),
    (502, "Bad Gateway", "Bad Gateway"),
    (503, "Service Unavailable", "Service Unavailable"),
    (504, "Gateway Timeout", "Gateway Timeout"),
    (505, "HTTP Version Not Supported", "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates", "Variant Also Negotiates"),
    (507, "Insufficient Storage", "Insufficient Storage"),
    (508, "Loop Detected", "Loop Detected"),
    (509, "Bandwidth Limit Exceeded", UNLISTED),
    (510, "Not Extended", "Not Extended"),
    (511, "Network Authentication Required", "Network Authentication Required"),
];

const TEMPORARY: &str = "theirs: lacks the temporary registration for a draft";
const HYPHEN: &str = "theirs: without the registry's hyphen";
const UNUSED: &str = "theirs: lacks what is reserved but unused";
const TEAPOT: &str = "theirs: the phrase of RFC 2324, where the registry reserves the code as unused";
const RFC_7231: &str = "theirs: the phrase of RFC 7231, which RFC 9110 renamed";
const RFC_2616: &str = "theirs: the phrase of RFC 2616, renamed by RFCs 7231 and 7233";
const RFC_4918: &str = "theirs: the phrase of RFC 4918, which RFC 9110 renamed";

fn phrases<'a>(theirs: impl IntoIterator<Item = (u16, &'a str)>, known: &[Difference<u16>]) {
    let theirs = theirs.into_iter().filter(|&(_, phrase)| phrase != UNLISTED);
    compare(table("iana"), |entry| entry.reason.unwrap_or(entry.name), theirs, known);
}

#[test]
fn phrases_agree_with_the_http_crate() {
    let theirs =
        (100..=999).filter_map(|code| Some((code, StatusCode::from_u16(code).ok()?.canonical_reason()?)));
    phrases(
        theirs,
        &[
            (104, UNLISTED, "Upload Resumption Supported", TEMPORARY),
            (203, "Non Authoritative Information", "Non-Authoritative Information", HYPHEN),
            (306, UNLISTED, "(Unused)", UNUSED),
            (413, "Payload Too Large", "Content Too Large", RFC_7231),
            (418, "I'm a teapot", "(Unused)", TEAPOT),
            (422, "Unprocessable Entity", "Unprocessable Content", RFC_4918),
        ],
    );
}

#[test]
fn phrases_agree_with_node() {
    phrases(
        PHRASES.iter().map(|&(code, node, _)| (code, node)),
        &[
            (104, UNLISTED, "Upload Resumption Supported", TEMPORARY),
            (306, UNLISTED, "(Unused)", UNUSED),
            (413, "Payload Too Large", "Content Too Large", RFC_7231),
            (418, "I'm a Teapot", "(Unused)", TEAPOT),
            (422, "Unprocessable Entity", "Unprocessable Content", RFC_4918),
            (509, "Bandwidth Limit Exceeded", UNLISTED, "theirs: never registered"),
        ],
    );
}

#[test]
fn phrases_agree_with_python() {
    phrases(
        PHRASES.iter().map(|&(code, _, python)| (code, python)),
        &[
            (104, UNLISTED, "Upload Resumption Supported", TEMPORARY),
            (306, UNLISTED, "(Unused)", UNUSED),
            (413, "Request Entity Too Large", "Content Too Large", RFC_2616),
            (414, "Request-URI Too Long", "URI Too Long", RFC_2616),
            (416, "Requested Range Not Satisfiable", "Range Not Satisfiable", RFC_2616),
            (418, "I'm a Teapot", "(Unused)", TEAPOT),
            (422, "Unprocessable Entity", "Unprocessable Content", RFC_4918),
        ],
    );
}
