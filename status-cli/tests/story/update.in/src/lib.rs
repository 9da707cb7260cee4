//! The SDK of Acme Pay.

mod acme;

pub use acme::AcmeStatus;

/// What a person at a till is told.
pub fn advice(status: AcmeStatus) -> Option<&'static str> {
    match status {
        AcmeStatus::CardDeclined => Some("The card was declined. Please try another one."),
        AcmeStatus::NotFound => Some("We cannot find this payment."),
        AcmeStatus::TooManyRequests | AcmeStatus::InternalServerError => Some("Please try again."),
        _ => None,
    }
}
