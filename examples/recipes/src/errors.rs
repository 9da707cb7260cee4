//! An SDK's own error: thiserror's `#[from]`, and anyhow where the caller does not care.

use status_core::StatusError;
use status_core::vendors::VtexStatus;

/// What can go wrong with a call: the vendor's answer, or no answer.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// VTEX answered with an error; an excerpt of its body is kept.
    #[error("VTEX answered {0}")]
    Status(#[from] StatusError<VtexStatus, String>),
    /// There was no answer.
    #[error("no answer from VTEX")]
    Transport(#[from] std::io::Error),
}

/// An answer checked: `?` turns the status into the SDK's error.
///
/// # Errors
///
/// [`CallError::Status`] for client and server errors.
pub fn check(code: u16, body: &str) -> Result<VtexStatus, CallError> {
    let excerpt =
        |error: StatusError<VtexStatus>| error.with_body(body.chars().take(200).collect::<String>());
    Ok(VtexStatus::from_code(code).into_result().map_err(excerpt)?)
}

/// The same for an application that collects errors of all kinds.
///
/// # Errors
///
/// That of [`check`], with what was being done.
pub fn report(code: u16, body: &str) -> anyhow::Result<VtexStatus> {
    use anyhow::Context;

    check(code, body).with_context(|| format!("placing an order of {} bytes", body.len()))
}
