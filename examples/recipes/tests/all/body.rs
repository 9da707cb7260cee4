//! The recipe for codes of the body against a server: the code of an answer decides before its status does.

use http::{Response, StatusCode};
use recipes::{body, server};
use serde_json::json;
use status_core::vendors::{OpenaiErrorCodesStatus, OpenaiStatus, StripeErrorCodesStatus, StripeStatus};
use status_core::{RetryDecision, UnknownCode, VendorStatus};
use std::time::Duration;

/// What the recipe makes of an answer of these.
async fn decide<S, C>(status: u16, body: &'static str, wait: Option<&'static str>) -> RetryDecision
where
    S: VendorStatus<Code = u16>,
    C: VendorStatus,
{
    let (address, _) = server::start(move |_, _| {
        let mut response = Response::new(body.as_bytes().to_vec());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        if let Some(wait) = wait {
            response.headers_mut().insert("retry-after", wait.parse().unwrap());
        }
        response
    })
    .await
    .unwrap();
    let response = reqwest::get(format!("http://{address}/")).await.unwrap();
    let (mut head, ()) = Response::new(()).into_parts();
    (head.status, head.headers) = (response.status(), response.headers().clone());
    body::decide::<S, C>(&head, &response.bytes().await.unwrap(), false)
}

async fn openai(code: &'static str, wait: Option<&'static str>) -> RetryDecision {
    decide::<OpenaiStatus, OpenaiErrorCodesStatus>(429, code, wait).await
}

fn after(seconds: u64) -> RetryDecision {
    RetryDecision::Retry { after: Some(Duration::from_secs(seconds)) }
}

#[tokio::test]
async fn a_spent_quota_stops_and_a_rate_limit_waits() {
    let spent = r#"{"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}"#;
    assert_eq!(openai(spent, Some("7")).await, RetryDecision::Stop);
    let limited = r#"{"error":{"code":"rate_limit_exceeded","message":"Rate limit reached"}}"#;
    assert_eq!(openai(limited, Some("7")).await, after(7));
}

#[tokio::test]
async fn an_unlisted_code_or_none_at_all_falls_back_to_the_status() {
    for body in [
        r#"{"error":{"code":"never_seen_before"}}"#,
        r#"{"error":{"code":null}}"#,
        r#"{"error":{"code":429}}"#,
        r#"{"error":"code"}"#,
        "",
        "<html>",
    ] {
        assert_eq!(openai(body, Some("7")).await, after(7), "{body}");
        let alone = RetryDecision::of(OpenaiStatus::from_code(429), false, Duration::ZERO, |_| None);
        assert_eq!(openai(body, None).await, alone, "{body}");
    }
}

#[tokio::test]
async fn a_declined_card_is_the_callers() {
    let body = r#"{"error":{"type":"card_error","code":"card_declined"}}"#;
    let decision = decide::<StripeStatus, StripeErrorCodesStatus>(402, body, Some("7")).await;
    assert_eq!(decision, RetryDecision::Stop);
    let code = body::code::<StripeErrorCodesStatus>(body.as_bytes()).unwrap();
    assert_eq!((code, code.http()), (StripeErrorCodesStatus::CardDeclined, &[402][..]));
    assert!(code.into_result().unwrap_err().to_string().starts_with("card_declined: "));
}

/// Numbers below zero, with waits of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", table = "errors", pointer = "/code", retry_after("X-Wait"))]
enum AcmeErrors {
    #[status(-1003, reason = "Too many requests", retry = always, needs_wait)]
    TooManyRequests,
    #[status(-1121, reason = "Invalid symbol", retry = never)]
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

#[test]
fn the_codes_advice_comes_before_the_statuss_and_so_do_its_headers() {
    let decide = |status, code, headers: &[(&str, &'static str)]| {
        let header = |name: &str| {
            headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
        };
        let (status, code) = (StripeStatus::from_code(status), AcmeErrors::from_code(code));
        RetryDecision::of_both(status, code, false, Duration::ZERO, header)
    };
    // Without a wait the advice does not hold; either table's header brings one.
    assert_eq!(decide(429, -1003, &[]), RetryDecision::Stop);
    assert_eq!(decide(429, -1003, &[("Retry-After", "3")]), after(3));
    assert_eq!(decide(429, -1003, &[("Retry-After", "3"), ("X-Wait", "9")]), after(9));
    // The status alone would be sent again, and the code alone would not.
    assert_eq!(decide(429, -1121, &[("Retry-After", "3")]), RetryDecision::Stop);
    assert_eq!(decide(400, -1003, &[("X-Wait", "9")]), after(9));
    // Nobody says anything of the code.
    assert_eq!(decide(429, -7, &[("X-Wait", "9")]), after(9));
    assert_eq!(decide(400, -7, &[("X-Wait", "9")]), RetryDecision::Stop);
}

#[test]
fn a_code_of_the_body_is_read_where_its_table_says() {
    let read = |body: serde_json::Value| body::code::<AcmeErrors>(body.to_string().as_bytes());
    assert_eq!(read(json!({ "code": -1121 })), Some(AcmeErrors::InvalidSymbol));
    assert_eq!(read(json!({ "code": -7 })), Some(AcmeErrors::from_code(-7)));
    for other in
        [json!({ "code": "-1121" }), json!({ "code": 1e99 }), json!({ "code": 2_147_483_648_i64 }), json!([])]
    {
        assert_eq!(read(other), None);
    }
}
