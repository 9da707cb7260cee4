//! WebSocket close codes: the registry's, and those of protocols on top.

use crate::{UNLISTED, codes, compare, compare_codes, compare_retries, table};
use status_core::Entry;
use tungstenite::protocol::frame::coding::CloseCode;

/// websockets 17.4 (Python), `websockets.frames.CloseCode`, the names in the case of Rust's variants, and whether
/// `EXTERNAL_CLOSE_CODES` has the code: whether it may stand in a close frame.
const WEBSOCKETS: &[(u16, &str, bool)] = &[
    (1000, "NormalClosure", true),
    (1001, "GoingAway", true),
    (1002, "ProtocolError", true),
    (1003, "UnsupportedData", true),
    (1005, "NoStatusRcvd", false),
    (1006, "AbnormalClosure", false),
    (1007, "InvalidData", true),
    (1008, "PolicyViolation", true),
    (1009, "MessageTooBig", true),
    (1010, "MandatoryExtension", true),
    (1011, "InternalError", true),
    (1012, "ServiceRestart", true),
    (1013, "TryAgainLater", true),
    (1014, "BadGateway", true),
    (1015, "TlsHandshake", false),
];

/// graphql-ws 6.4.2 (npm), `CloseCode`, and whether its client connects anew after the code.
const GRAPHQL_WS: &[(u16, bool)] = &[
    (4004, false),
    (4005, false),
    (4400, false),
    (4401, false),
    (4403, true), // "might grant access out after retry"
    (4406, false),
    (4408, true), // "might not time out after retry"
    (4409, false),
    (4429, false),
    (4500, false),
    (4504, true), // "might not time out after retry"
];

/// Whether a code may stand in a close frame, by our tags.
fn is_sent(entry: &Entry) -> bool {
    !entry.tags.iter().any(|tag| ["local", "reserved"].contains(tag))
}

#[test]
fn close_codes_that_may_be_sent_agree_with_tungstenite() {
    let ours = table("iana-websocket");
    compare(
        ours,
        is_sent,
        codes("iana-websocket").map(|code| (code, CloseCode::from(code).is_allowed())),
        &[(1014, "false", "true", "theirs: only the codes of RFC 6455; this one was registered later")],
    );
}

#[test]
fn close_codes_that_may_be_sent_agree_with_websockets() {
    // Its `Close.check` lets 3000 to 4999 pass besides.
    let allowed = |code| code >= 3000 || WEBSOCKETS.iter().any(|&(theirs, _, sent)| theirs == code && sent);
    let ours = table("iana-websocket");
    compare(ours, is_sent, codes("iana-websocket").map(|code| (code, allowed(code))), &[]);
}

#[test]
fn close_codes_agree_with_websockets() {
    const REGISTERED: &str = "theirs: only the codes below 2000";
    compare(
        table("iana-websocket"),
        |entry| entry.name,
        WEBSOCKETS.iter().map(|&(code, name, _)| (code, name)),
        &[
            (1004, UNLISTED, "Reserved", "theirs: left out as reserved"),
            (
                1005,
                "NoStatusRcvd",
                "NoStatusReceived",
                "ours: the registry's phrase without its abbreviation",
            ),
            (1007, "InvalidData", "InvalidFramePayloadData", "theirs: shorter than the registry's phrase"),
            (3000, UNLISTED, "Unauthorized", REGISTERED),
            (3003, UNLISTED, "Forbidden", REGISTERED),
            (3008, UNLISTED, "Timeout", REGISTERED),
        ],
    );
}

#[test]
fn graphql_codes_agree_with_its_reference_client() {
    let ours = table("graphql-ws");
    compare_codes(ours, GRAPHQL_WS.iter().map(|&(code, _)| code), &[]);
    let reconnects = |code| GRAPHQL_WS.iter().any(|&(theirs, reconnects)| theirs == code && reconnects);
    compare_retries(ours, GRAPHQL_WS.iter().map(|&(code, _)| code), reconnects, &[]);
}

#[test]
fn pusher_advice_agrees_with_pusher_js() {
    // pusher-js 8.6.0 (npm), `Protocol.getCloseAction`: `backoff` and `retry` from 4100 and 4200 on, `refused` below and
    // above; `tls_only` after 4000 is another connection than the one that was closed.
    compare_retries(table("pusher"), 4000..=4399, |code| (4100..=4299).contains(&code), &[]);
}
