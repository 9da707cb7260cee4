//! Retry advice as callers act on it: what is claimed, which headers count, and what a wait that is over means.

use crate::doors::Plain;
use status_core::{Entry, Retry, RetryDecision, VendorStatus, vendor_status};
use std::time::Duration;

vendor_status! {
    /// Advice that hangs on headers.
    pub enum Wait = "specs/wait.yaml";
}

const NOW: Duration = Duration::from_secs(1_700_000_000);
const STOP: RetryDecision = RetryDecision::Stop;
const BACKOFF: RetryDecision = RetryDecision::Retry { after: None };

fn after(seconds: u64) -> RetryDecision {
    RetryDecision::Retry { after: Some(Duration::from_secs(seconds)) }
}

fn decide<S: VendorStatus>(status: S, headers: &[(&str, &'static str)]) -> RetryDecision {
    let header = |name: &str| {
        headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    };
    RetryDecision::of(status, true, NOW, header)
}

#[test]
fn the_first_claim_that_is_stated_counts() {
    let all = [Retry::Never, Retry::Idempotent, Retry::Always, Retry::Unstated];
    for first in all {
        for second in all {
            let expected = if first == Retry::Unstated { second } else { first };
            assert_eq!(first.or(second), expected, "{first} or {second}");
        }
        assert_eq!(first.is_retryable(), first.allows(true), "{first}");
    }
    assert!(!Retry::Unstated.allows(true) && !Retry::Unstated.allows(false));
    const FIRST: Retry = Retry::Unstated.or(Retry::Always);
    assert_eq!((FIRST, Retry::Unstated.to_string()), (Retry::Always, "unstated".to_owned()));
}

#[test]
fn what_nobody_states_is_not_sent_again() {
    assert_eq!(Wait::Conflict.retry(), Retry::Unstated);
    assert!(!Wait::Conflict.is_retryable());
    assert_eq!(decide(Wait::Conflict, &[("Retry-After", "1")]), STOP);
}

#[test]
fn advice_that_needs_a_wait_stops_without_one() {
    assert_eq!(decide(Wait::SlowDown, &[]), STOP);
    assert_eq!(decide(Wait::SlowDown, &[("Retry-After", "soon")]), STOP);
    assert_eq!(decide(Wait::SlowDown, &[("retry-after", "7")]), after(7));
    assert_eq!(decide(Wait::Own, &[]), BACKOFF);
    assert_eq!(decide(Wait::Busy, &[]), BACKOFF);
    assert_eq!(decide(Wait::from_code(461), &[]), STOP, "a range says so");
    assert_eq!(decide(Wait::from_code(461), &[("Retry-After", "7")]), after(7));
    // It limits the advice and adds none: a POST is not idempotent.
    let header = |_: &str| Some("7");
    assert_eq!(RetryDecision::of(Wait::from_code(461), false, NOW, header), STOP);
}

#[test]
fn a_guarded_header_counts_where_the_other_one_has_the_value() {
    let decide = |remaining| {
        decide(Wait::Forbidden, &[("x-ratelimit-reset", "1700000030"), ("x-ratelimit-remaining", remaining)])
    };
    assert_eq!(decide("0"), after(30));
    assert_eq!(decide(" 0\t"), after(30));
    for other in ["1", "00", "", "0, 0", "none"] {
        assert_eq!(decide(other), STOP, "{other:?}");
    }
    let reset = ("X-RateLimit-Reset", "1700000030");
    assert_eq!(self::decide(Wait::Forbidden, &[reset]), STOP, "the other one is absent");
    let both = [("Retry-After", "60"), reset, ("X-RateLimit-Remaining", "7")];
    assert_eq!(self::decide(Wait::Forbidden, &both), after(60));
}

/// Without a time of the vendor's the client's backoff applies, which grows; a wait of zero would undo it.
#[test]
fn a_wait_that_is_over_leaves_the_time_to_the_client() {
    for over in ["0", "0.0", "Sun, 06 Nov 1994 08:49:37 GMT", "1699999999", "1700000000", "1600000000000"] {
        assert_eq!(decide(Wait::Busy, &[("Retry-After", over)]), BACKOFF, "{over}");
        assert_eq!(decide(Wait::SlowDown, &[("Retry-After", over)]), BACKOFF, "{over} came along");
    }
    assert_eq!(BACKOFF.wait(Duration::from_millis(200)), Some(Duration::from_millis(200)));
    // It is the first header that can be read, so it counts.
    let both = [("Retry-After", "0"), ("X-RateLimit-Reset", "1700000030"), ("X-RateLimit-Remaining", "0")];
    assert_eq!(decide(Wait::Forbidden, &both), BACKOFF);
}

#[test]
fn every_door_says_what_the_advice_hangs_on() {
    let needs = |status: Wait| status.needs_wait();
    assert_eq!(Wait::ALL.iter().copied().filter(|status| needs(*status)).count(), 2);
    assert!(Plain::SlowDown.needs_wait() && !Plain::Broken.needs_wait());
    for code in 0..=u16::MAX {
        let (status, expected) = (Wait::from_code(code), matches!(code, 403 | 429 | 460..=464 | 466..=469));
        assert_eq!(needs(status), expected, "{code}");
        assert_eq!(<Wait as VendorStatus>::needs_wait(status), expected);
        assert_eq!(Entry::of(status).needs_wait, expected);
        assert!(!expected || status.is_retryable());
    }
    const NEEDS: bool = Wait::from_code(461).needs_wait();
    const { assert!(NEEDS) };
}

#[test]
fn the_vendor_names_all_headers_and_beside_them_their_guards() {
    assert_eq!(Wait::VENDOR.retry_after, ["Retry-After", "X-RateLimit-Reset"]);
    let [guard] = Wait::VENDOR.retry_after_guards else { panic!("{:?}", Wait::VENDOR) };
    assert_eq!((guard.header, guard.when, guard.value), ("X-RateLimit-Reset", "X-RateLimit-Remaining", "0"));
    assert_eq!(Plain::VENDOR.retry_after, ["Retry-After", "X-Reset"]);
    assert_eq!(Plain::VENDOR.retry_after_guards[0].when, "X-Left");
}
