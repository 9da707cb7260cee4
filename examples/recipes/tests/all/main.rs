//! Every recipe and every feature, against the real crates.

mod body;
mod clients;
mod convert;
mod decision;
mod document;
mod errors;
mod formats;
mod lookup;
mod retry;
mod schema;

status_core::vendor_status! {
    #[status(impls(http, serde, schemars, utoipa-5, utoipa-6))]
    enum TurnstileStatus = "tests/turnstile.yaml";
}
