//! backon: the error carries the decision, and `adjust` turns it into the wait.

use backon::{BackoffBuilder, Retryable, Sleeper};
use status_core::{RetryDecision, StatusError, VendorStatus};
use std::time::Duration;

/// What an attempt fails with: the status, and what is to be done about it.
pub type Failure<S> = StatusError<S, RetryDecision>;

/// The answer of an attempt as a result.
///
/// # Errors
///
/// A status that is not a success.
pub fn attempt<S: VendorStatus<Code = u16>>(
    answer: &http::response::Parts,
    idempotent: bool,
) -> Result<S, Failure<S>> {
    let status = S::from_code(answer.status.as_u16());
    let header = |name: &str| answer.headers.get(name)?.to_str().ok();
    let decision = RetryDecision::of(status, idempotent, crate::now(), header);
    status.into_result().map_err(|error| error.with_body(decision.within(Duration::from_secs(60))))
}

/// Attempts until the table says stop or the backoff ends; the vendor's wait goes before the backoff's.
///
/// # Errors
///
/// That of the last attempt.
pub async fn retry<S, T, F>(
    attempt: impl FnMut() -> F,
    backoff: impl BackoffBuilder,
    sleep: impl Sleeper,
) -> Result<T, Failure<S>>
where
    S: VendorStatus<Code = u16>,
    F: Future<Output = Result<T, Failure<S>>>,
{
    attempt
        .retry(backoff)
        .sleep(sleep)
        .adjust(|error, backoff| backoff.and_then(|backoff| error.body().wait(backoff)))
        .await
}
