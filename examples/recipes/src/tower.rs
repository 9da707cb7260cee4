//! tower: a retry policy by a vendor's table, for any service of `http` requests.

use http::{Request, Response};
use status_core::{RetryDecision, VendorStatus};
use std::marker::PhantomData;
use std::time::Duration;
use tower::retry::Policy;

/// Waits as the vendor says, at most `limit`, before each retry.
#[derive(Clone, Debug)]
pub struct ByTable<S> {
    retries: u32,
    backoff: Duration,
    limit: Duration,
    table: PhantomData<S>,
}

impl<S: VendorStatus<Code = u16>> ByTable<S> {
    /// A policy of `retries` retries; the wait is `backoff`, doubled each time, where the vendor does not say.
    #[must_use]
    pub fn new(retries: u32, backoff: Duration, limit: Duration) -> Self {
        ByTable { retries, backoff, limit, table: PhantomData }
    }
}

impl<S: VendorStatus<Code = u16>, Q: Clone, A, E> Policy<Request<Q>, Response<A>, E> for ByTable<S> {
    type Future = tokio::time::Sleep;

    fn retry(
        &mut self,
        request: &mut Request<Q>,
        result: &mut Result<Response<A>, E>,
    ) -> Option<Self::Future> {
        let response = result.as_ref().ok()?;
        let status = S::from_code(response.status().as_u16());
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        let decision = RetryDecision::of(status, request.method().is_idempotent(), crate::now(), header);
        let wait = decision.within(self.limit).wait(self.backoff)?;
        self.retries = self.retries.checked_sub(1)?;
        self.backoff = self.backoff.saturating_mul(2);
        Some(tokio::time::sleep(wait))
    }

    fn clone_request(&mut self, request: &Request<Q>) -> Option<Request<Q>> {
        Some(request.clone())
    }
}
