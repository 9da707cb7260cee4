//! Retry advice as callers act on it: what is claimed, which headers count, and what a wait that is over means.

use crate::tables::{Acme, Close, Plain, Symbols, Words};
use status_core::{Retry, RetryDecision, VendorStatus};
use std::time::Duration;

const NOW: Duration = Duration::from_secs(1_700_000_000);
const STOP: RetryDecision = RetryDecision::Stop;
const BACKOFF: RetryDecision = RetryDecision::Retry { after: None };

fn after(seconds: u64) -> RetryDecision {
    RetryDecision::Retry { after: Some(Duration::from_secs(seconds)) }
}

type Headers<'h> = &'h [(&'h str, &'static str)];

fn find(headers: Headers<'_>, name: &str) -> Option<&'static str> {
    headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

fn decide<S: VendorStatus>(status: S, headers: Headers<'_>) -> RetryDecision {
    RetryDecision::of(status, true, NOW, |name| find(headers, name))
}

fn decide_both<C: VendorStatus>(status: Acme, code: C, headers: Headers<'_>) -> RetryDecision {
    RetryDecision::of_both(status, code, true, NOW, |name| find(headers, name))
}

#[test]
fn a_claim_allows_what_it_says() {
    for (claim, word, allows) in [
        (Retry::Never, "never", [false, false]),
        (Retry::Idempotent, "idempotent", [false, true]),
        (Retry::Always, "always", [true, true]),
        (Retry::Unstated, "unstated", [false, false]),
    ] {
        assert_eq!([claim.allows(false), claim.allows(true)], allows);
        assert_eq!(claim.is_retryable(), allows[1]);
        assert_eq!((claim.as_str(), claim.to_string()), (word, word.to_owned()));
        for second in [Retry::Never, Retry::Idempotent, Retry::Always, Retry::Unstated] {
            assert_eq!(claim.or(second), if claim == Retry::Unstated { second } else { claim });
        }
    }
}

#[test]
fn what_no_advice_allows_is_not_sent_again() {
    let headers: Headers<'_> = &[("Retry-After", "7")];
    assert_eq!(decide(Acme::NotFound, headers), STOP);
    assert_eq!(decide(Acme::Clash, headers), STOP, "nobody says");
    assert_eq!(decide(Acme::Overload, headers), after(7));
    let header = |name: &str| find(headers, name);
    assert_eq!(RetryDecision::of(Acme::Overload, false, NOW, header), STOP, "a POST is not idempotent");
    assert_eq!(RetryDecision::of(Acme::Own, false, NOW, header), after(7));
}

#[test]
fn advice_that_needs_a_wait_stops_without_one() {
    for status in [Acme::SlowDown, Acme::Forbidden, Acme::from_code(461)] {
        assert_eq!(decide(status, &[]), STOP);
        assert_eq!(decide(status, &[("Retry-After", "soon")]), STOP);
        assert_eq!(decide(status, &[("retry-after", "7")]), after(7));
        for over in ["0", "0.0", "1699999999", "1700000000", "Sun, 06 Nov 1994 08:49:37 GMT"] {
            assert_eq!(decide(status, &[("Retry-After", over)]), BACKOFF, "{over} came along");
        }
    }
    for status in [Acme::Own, Acme::Overload] {
        assert_eq!(decide(status, &[]), BACKOFF);
        assert_eq!(decide(status, &[("Retry-After", "soon")]), BACKOFF);
    }
}

#[test]
fn a_header_of_a_quota_counts_for_client_errors_where_its_guard_holds() {
    let reset = ("x-reset", "1700000030");
    let left = |left| decide(Acme::Forbidden, &[reset, ("x-left", left)]);
    assert_eq!((left("0"), left(" 0\t")), (after(30), after(30)));
    for other in ["1", "00", "", "0, 0", "none"] {
        assert_eq!(left(other), STOP, "{other:?}");
    }
    assert_eq!(decide(Acme::Forbidden, &[reset]), STOP, "the other one is absent");
    // It says nothing of a server that is busy.
    assert_eq!(decide(Acme::Overload, &[reset, ("X-Left", "0")]), BACKOFF);
    // A guard is of its own header.
    assert_eq!(decide(Acme::Forbidden, &[("Retry-After", "60"), reset, ("X-Left", "7")]), after(60));
    // The first that can be read counts.
    let both = |first| decide(Acme::Forbidden, &[("Retry-After", first), reset, ("X-Left", "0")]);
    assert_eq!((both("60"), both("0"), both("soon")), (after(60), BACKOFF, after(30)));
}

#[test]
fn a_vendor_of_http_that_names_no_header_has_the_standard_one() {
    assert_eq!(decide(Plain::SlowDown, &[("Retry-After", "7")]), after(7));
    assert_eq!(decide(Plain::Busy, &[("Retry-After", "7")]), after(7));
    assert_eq!(decide(Plain::SlowDown, &[("X-Reset", "7")]), BACKOFF);
    assert_eq!(decide(Close::SessionTimedOut, &[("Retry-After", "7")]), BACKOFF, "not HTTP");
}

#[test]
fn the_code_of_the_body_goes_before_the_status() {
    let headers: Headers<'_> = &[("Retry-After", "7")];
    assert_eq!(decide_both(Acme::SlowDown, Symbols::InvalidSymbol, headers), STOP, "the code says never");
    assert_eq!(
        decide_both(Acme::NotFound, Symbols::TooManyRequests, headers),
        after(7),
        "the code says always"
    );
    assert_eq!(decide_both(Acme::NotFound, Symbols::TooManyRequests, &[]), BACKOFF);
    // What the code does not say, the status does.
    assert_eq!(decide_both(Acme::SlowDown, Symbols::from_code(7), headers), after(7));
    assert_eq!(decide_both(Acme::SlowDown, Symbols::from_code(7), &[]), STOP, "the status needs a wait");
    assert_eq!(decide_both(Acme::NotFound, Symbols::from_code(7), headers), STOP);
    // The code needs one, or does not, whatever the status needs.
    assert_eq!(decide_both(Acme::Overload, Words::from_code("card_stolen"), &[]), STOP);
    assert_eq!(decide_both(Acme::SlowDown, Words::Overload, &[]), BACKOFF);
    assert_eq!(decide_both(Acme::NotFound, Words::from_code("card_stolen"), headers), after(7));
    let header = |name: &str| find(headers, name);
    assert_eq!(RetryDecision::of_both(Acme::Clash, Words::Overload, false, NOW, header), STOP);
}

#[test]
fn the_headers_of_the_codes_table_go_before_those_of_the_statuses() {
    let reset = ("X-Reset", "1700000030");
    // The table of the code is one of HTTP here: `Retry-After` is its own header.
    let both = |headers: Headers<'_>| decide_both(Acme::Forbidden, Plain::SlowDown, headers);
    assert_eq!(both(&[("Retry-After", "7"), reset, ("X-Left", "0")]), after(7));
    assert_eq!(both(&[reset, ("X-Left", "0")]), after(30));
    assert_eq!(both(&[reset, ("X-Left", "1")]), BACKOFF);
    // Whether a quota counts is the status's to say.
    assert_eq!(decide_both(Acme::Overload, Plain::SlowDown, &[reset, ("X-Left", "0")]), BACKOFF);
}

#[test]
fn a_client_waits_no_longer_than_it_wants() {
    let (limit, backoff) = (Duration::from_secs(60), Duration::from_millis(200));
    for (decision, within) in [(after(61), STOP), (after(60), after(60)), (BACKOFF, BACKOFF), (STOP, STOP)] {
        assert_eq!(decision.within(limit), within);
    }
    assert_eq!(after(60).wait(backoff), Some(limit));
    assert_eq!(BACKOFF.wait(backoff), Some(backoff));
    assert_eq!(STOP.wait(backoff), None);
}
