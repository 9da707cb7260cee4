//! The loop around a request. What it decides by is the table's: it knows no status by number or name.

use crate::{Client, Error};
use reqwest::{Request, Response};
use status_core::{RetryDecision, StatusError, VendorStatus};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How far retries may go.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How often a request is sent at most.
    pub tries: u32,
    /// The wait before the first retry where the vendor does not say; doubled each time.
    pub backoff: Duration,
    /// The longest wait: where the vendor asks for more, the answer is handed over.
    pub wait: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { tries: 4, backoff: Duration::from_millis(200), wait: Duration::from_secs(60) }
    }
}

/// How much of an error's body is kept.
const EXCERPT: usize = 300;

impl<S: VendorStatus<Code = u16>> Client<S> {
    /// Sends a request until it succeeds, the table says stop, or the limits are reached.
    pub(crate) async fn send(&self, request: Request) -> Result<Response, Error<S>> {
        let mut backoff = self.limits.backoff;
        for _ in 1..self.limits.tries {
            let Some(attempt) = request.try_clone() else { break };
            let response = self.http.execute(attempt).await?;
            let Some(wait) = self.decide(&request, &response).wait(backoff) else {
                return success(response).await;
            };
            tokio::time::sleep(wait).await;
            backoff = backoff.saturating_mul(2);
        }
        success(self.http.execute(request).await?).await
    }

    fn decide(&self, request: &Request, response: &Response) -> RetryDecision {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        RetryDecision::of(status::<S>(response), request.method().is_idempotent(), now, header)
            .within(self.limits.wait)
    }
}

fn status<S: VendorStatus<Code = u16>>(response: &Response) -> S {
    S::from_code(response.status().as_u16())
}

async fn success<S: VendorStatus<Code = u16>>(mut response: Response) -> Result<Response, Error<S>> {
    let status = status::<S>(&response);
    if status.is_success() {
        return Ok(response);
    }
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend(chunk);
        if body.len() > EXCERPT {
            body.truncate(EXCERPT);
            break;
        }
    }
    Err(StatusError::new(status).with_body(String::from_utf8_lossy(&body).into_owned()).into())
}
