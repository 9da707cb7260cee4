//! reqwest-retry: a strategy that retries what a vendor's table allows.

use reqwest::Response;
use reqwest_middleware::Error;
use reqwest_retry::{Retryable, RetryableStrategy, default_on_request_failure};
use status_core::{RetryDecision, VendorStatus};
use std::marker::PhantomData;
use std::time::Duration;

/// The strategy for requests that are all idempotent, or all not: a response no longer knows its method, so a client of
/// each kind goes through a middleware of its own.
pub struct ByTable<S> {
    idempotent: bool,
    limit: Duration,
    table: PhantomData<S>,
}

impl<S: VendorStatus<Code = u16>> ByTable<S> {
    /// `limit` is the wait of the policy beside it: reqwest-retry waits as its policy says, so an answer whose vendor asks
    /// for more is not retried too early but handed over.
    #[must_use]
    pub fn new(idempotent: bool, limit: Duration) -> Self {
        ByTable { idempotent, limit, table: PhantomData }
    }
}

impl<S: VendorStatus<Code = u16>> RetryableStrategy for ByTable<S> {
    fn handle(&self, result: &Result<Response, Error>) -> Option<Retryable> {
        let response = match result {
            Ok(response) => response,
            // The request may have arrived.
            Err(error) => return default_on_request_failure(error).filter(|_| self.idempotent),
        };
        let status = S::from_code(response.status().as_u16());
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        match RetryDecision::of(status, self.idempotent, crate::now(), header).within(self.limit) {
            RetryDecision::Retry { .. } => Some(Retryable::Transient),
            RetryDecision::Stop => None,
        }
    }
}
