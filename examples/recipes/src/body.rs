//! The code of an answer's body next to its HTTP status: the code knows the cause, and decides where it says anything.

use http::response::Parts;
use serde_json::Value;
use status_core::{RetryDecision, VendorStatus};

/// The code in a JSON body, where the table says that it stands; `None` where nothing of its type stands there.
#[must_use]
pub fn code<C: VendorStatus>(body: &[u8]) -> Option<C> {
    let body: Value = serde_json::from_slice(body).ok()?;
    status_core::serde::code::deserialize(body.pointer(C::VENDOR.pointer?)?).ok()
}

/// What to do with an answer, by its status, its headers, and the code of its body if there is one.
#[must_use]
pub fn decide<S, C>(answer: &Parts, body: &[u8], idempotent: bool) -> RetryDecision
where
    S: VendorStatus<Code = u16>,
    C: VendorStatus,
{
    let status = S::from_code(answer.status.as_u16());
    let header = |name: &str| answer.headers.get(name)?.to_str().ok();
    match code::<C>(body) {
        Some(code) => RetryDecision::of_both(status, code, idempotent, crate::now(), header),
        None => RetryDecision::of(status, idempotent, crate::now(), header),
    }
}
