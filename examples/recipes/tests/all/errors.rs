//! Errors that travel: `?`, anyhow, thiserror, downcasts, labels for telemetry, problem details, miette's reports.

use crate::TurnstileStatus;
use miette::Diagnostic;
use recipes::errors::{CallError, check, report};
use status_core::vendors::{DiscordGatewayCloseStatus, GrpcStatus, VippsStatus, VtexStatus};
use status_core::{ErrorType, ProblemDetails, StatusError, VendorStatus};
use std::collections::BTreeSet;
use std::error::Error;

#[test]
fn an_sdk_error_is_made_by_question_mark() {
    assert_eq!(check(204, "").unwrap(), VtexStatus::NoContent);
    let error = check(429, "slow down").unwrap_err();
    assert_eq!(
        error.to_string(),
        "VTEX answered 429 Too Many Requests: The application exceeded request rate limits."
    );
    let CallError::Status(status) = error else { panic!("it is an answer") };
    assert_eq!((status.status(), status.body().as_str()), (VtexStatus::TooManyRequests, "slow down"));
    assert_eq!(check(500, &"é".repeat(1000)).unwrap_err().source().map(|_| ()), Some(()));
}

#[test]
fn anyhow_gives_the_status_back() {
    assert_eq!(report(200, "").unwrap(), VtexStatus::Ok);
    let error = report(503, "down").unwrap_err();
    assert_eq!(error.to_string(), "placing an order of 4 bytes");
    let inner = error.downcast_ref::<CallError>().unwrap();
    let status = inner.source().and_then(|source| source.downcast_ref::<StatusError<VtexStatus, String>>());
    assert_eq!(status.map(StatusError::status), Some(VtexStatus::ServiceUnavailable));

    fn plain() -> anyhow::Result<VippsStatus> {
        Ok(VippsStatus::from_code(404).into_result()?)
    }
    let error = plain().unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&StatusError::new(VippsStatus::NotFound)));
    assert!(error.downcast_ref::<StatusError<VtexStatus>>().is_none(), "it is another vendor's");
}

#[test]
fn a_boxed_error_downcasts() {
    fn boxed() -> Result<(), Box<dyn Error + Send + Sync>> {
        VtexStatus::from_code(418).into_result().map_err(|error| error.with_body(7_u8))?;
        Ok(())
    }
    let error = boxed().unwrap_err().downcast::<StatusError<VtexStatus, u8>>().unwrap();
    assert_eq!((error.status().code(), error.into_body()), (418, 7));
}

#[test]
fn labels_are_few_whatever_a_server_answers() {
    fn labels<S: VendorStatus<Code = u16>>() -> BTreeSet<String> {
        (0..=u16::MAX).map(|code| ErrorType::of(S::from_code(code)).to_string()).collect()
    }
    let mut expected: BTreeSet<String> = VtexStatus::CODES.iter().map(ToString::to_string).collect();
    expected.extend(["1xx", "2xx", "3xx", "4xx", "5xx", "_OTHER"].map(String::from));
    assert_eq!(labels::<VtexStatus>(), expected);
    assert_eq!(labels::<GrpcStatus>().len(), GrpcStatus::CODES.len() + 1);

    let label = TurnstileStatus::from_code(599).into_result().unwrap_err().error_type();
    assert_eq!(format!("{label} {label:?} [{label:>5}] {}", label.as_ref().len()), "5xx \"5xx\" [  5xx] 3");
    let longest = ErrorType::of(DiscordGatewayCloseStatus::from_code(65535));
    assert_eq!(longest.as_str(), "_OTHER");
    let label: &'static str = label.as_str();
    assert_eq!(label, "5xx");
}

#[test]
fn every_status_is_a_problem_in_the_sense_of_rfc_9457() {
    for status in TurnstileStatus::ALL {
        let json = serde_json::to_value(ProblemDetails::of(*status)).unwrap();
        assert_eq!(json["type"], "about:blank");
        assert_eq!(json["status"], status.code());
        assert_eq!(json["title"], status.reason().unwrap_or(status.name()));
        assert_eq!(json["detail"], status.description());
        assert!(json.get("instance").is_none());
    }
    let unlisted = serde_json::to_string(&ProblemDetails::of(VtexStatus::from_code(418))).unwrap();
    let detail = VtexStatus::from_code(418).description();
    assert_eq!(unlisted, format!(r#"{{"type":"about:blank","status":418,"detail":"{detail}"}}"#));
    // Its number is no HTTP status code.
    assert_eq!(ProblemDetails::of(GrpcStatus::from_code(5)).status, None);

    #[derive(serde::Serialize)]
    struct OutOfCredit {
        #[serde(flatten)]
        problem: ProblemDetails<'static>,
        balance: u32,
    }
    let type_uri = "https://example.com/probs/out-of-credit";
    let problem = ProblemDetails { type_uri, ..ProblemDetails::of(VippsStatus::Forbidden) };
    let json = serde_json::to_value(OutOfCredit { problem, balance: 30 }).unwrap();
    assert_eq!((&json["type"], &json["balance"]), (&type_uri.into(), &30.into()));
}

#[test]
fn miette_draws_code_help_and_link() {
    let error = VtexStatus::from_code(503).into_result().unwrap_err().with_body("excerpt");
    assert_eq!(error.code().unwrap().to_string(), "vtex::503");
    assert_eq!(error.severity(), Some(miette::Severity::Error));
    assert!(error.help().unwrap().to_string().starts_with("Check the VTEX status page"));
    assert_eq!(error.url().unwrap().to_string(), "https://status.vtex.com/");

    // Nothing is made up: no remedy, no help; the table's source where the code has no link of its own.
    let unlisted = StatusError::new(VtexStatus::from_code(418));
    assert!(unlisted.help().is_none());
    assert_eq!(unlisted.url().map(|url| url.to_string()).as_deref(), VtexStatus::VENDOR.source_url);
    let close = StatusError::new(DiscordGatewayCloseStatus::from_code(4004));
    assert_eq!(close.code().unwrap().to_string(), "discord::gateway-close::4004");

    let report = miette::Report::new(error);
    assert!(report.to_string().starts_with("503 Service Unavailable: The VTEX server"));
    assert_eq!(
        report.downcast_ref::<StatusError<VtexStatus, &str>>().map(|error| *error.body()),
        Some("excerpt")
    );
}
