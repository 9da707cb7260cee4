//! `http::StatusCode` and a vendor's status, both ways.

use crate::TurnstileStatus;
use http::StatusCode;
use status_core::vendors::{GrpcStatus, VtexStatus};
use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", impls(http))]
enum AcmeStatus {
    /// All is well.
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn every_http_code_round_trips<S>()
where
    S: VendorStatus<Code = u16> + From<StatusCode> + PartialEq<StatusCode>,
    StatusCode: TryFrom<S> + PartialEq<S>,
{
    for code in 100..=999 {
        let http = StatusCode::from_u16(code).unwrap();
        let status = S::from(http);
        assert_eq!(status.code(), code);
        assert_eq!(StatusCode::try_from(status).ok(), Some(http));
        let other = S::from_code(code + 1);
        assert_eq!((status == http, other == http), (true, false));
        // The other way round is another impl.
        assert_eq!([&status, &other].map(|status| http.eq(status)), [true, false]);
    }
    for code in (0..100).chain(1000..=u16::MAX) {
        assert!(StatusCode::try_from(S::from_code(code)).is_err(), "{code} is no HTTP code");
    }
}

#[test]
fn bundled_and_own_enums_convert() {
    every_http_code_round_trips::<VtexStatus>();
    every_http_code_round_trips::<AcmeStatus>();
    every_http_code_round_trips::<TurnstileStatus>();
}

#[test]
fn the_error_is_that_of_http() {
    let error: http::status::InvalidStatusCode = StatusCode::try_from(GrpcStatus::from_code(5)).unwrap_err();
    assert_eq!(error.to_string(), "invalid status code");
}

#[test]
fn a_number_still_converts_without_a_hint() {
    assert_eq!(VtexStatus::from(404), VtexStatus::NotFound);
    assert_eq!(VtexStatus::from(StatusCode::NOT_FOUND), VtexStatus::NotFound);
}
