//! What the table allows, and how long the vendor asks to wait.

use crate::TurnstileStatus;
use status_core::vendors::{GithubStatus, GrpcStatus, VippsStatus, VtexStatus};
use status_core::{Retry, RetryDecision, UnknownCode, VendorStatus};
use std::cell::RefCell;
use std::time::{Duration, UNIX_EPOCH};

/// Sun, 06 Nov 1994 08:49:37 GMT, the date of RFC 9110's examples.
const RFC: Duration = Duration::from_secs(784_111_777);
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const STOP: RetryDecision = RetryDecision::Stop;

fn retry(after: Option<Duration>) -> RetryDecision {
    RetryDecision::Retry { after }
}

/// The wait that a value of `Retry-After` asks for at `now`.
fn wait(value: &str, now: Duration) -> Option<Duration> {
    match RetryDecision::of(VtexStatus::TooManyRequests, false, now, |_| Some(value)) {
        RetryDecision::Retry { after } => after,
        RetryDecision::Stop => panic!("429 is to be sent again"),
    }
}

#[test]
fn every_code_is_decided_by_its_advice() {
    fn check<S: VendorStatus<Code = u16>>() {
        for code in 0..=u16::MAX {
            let status = S::from_code(code);
            for idempotent in [false, true] {
                let allowed = match status.retry() {
                    Retry::Never | Retry::Unstated => false,
                    Retry::Idempotent => idempotent,
                    Retry::Always => true,
                };
                let allowed = allowed && !status.needs_wait();
                let decision = RetryDecision::of(status, idempotent, RFC, |_| None);
                assert_eq!(decision, if allowed { retry(None) } else { STOP }, "{status:?}");
            }
        }
    }
    check::<VtexStatus>();
    check::<VippsStatus>();
    check::<GrpcStatus>();
    check::<TurnstileStatus>();
}

#[test]
fn a_header_changes_the_wait_and_never_the_advice() {
    let header = |_: &str| Some("7");
    let decide = |status, idempotent| RetryDecision::of(status, idempotent, RFC, header);
    assert_eq!(decide(VtexStatus::NotFound, true), STOP);
    assert_eq!(decide(VtexStatus::InternalServerError, false), STOP);
    assert_eq!(decide(VtexStatus::InternalServerError, true), retry(Some(Duration::from_secs(7))));
}

#[test]
fn headers_are_asked_for_in_the_order_of_the_spec() {
    let asked = RefCell::new(Vec::new());
    let header = |name: &str| {
        asked.borrow_mut().push(name.to_owned());
        None
    };
    // A quota's reset counts where nothing is left of the quota; without a wait GitHub's 429 is not to be sent again.
    assert_eq!(RetryDecision::of(GithubStatus::TooManyRequests, true, RFC, header), STOP);
    assert_eq!(asked.take(), ["Retry-After", "X-RateLimit-Remaining"]);
    // It says nothing of a server that is down.
    assert_eq!(RetryDecision::of(GithubStatus::ServiceUnavailable, true, RFC, header), retry(None));
    assert_eq!(asked.take(), ["Retry-After"]);
    // HTTP's own header where the spec names none; none at all in another protocol.
    let _ = RetryDecision::of(VtexStatus::TooManyRequests, true, RFC, header);
    assert_eq!(asked.take(), ["Retry-After"]);
    for code in GrpcStatus::CODES {
        let _ = RetryDecision::of(GrpcStatus::from_code(*code), true, RFC, header);
    }
    assert!(asked.take().is_empty());
}

/// Two headers of which either may carry the wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
#[status(vendor = "acme", retry_after("Retry-After", "X-Reset-After"))]
enum Limited {
    #[status(429)]
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn the_first_header_that_can_be_read_counts() {
    let both = |first, second| move |name: &str| Some(if name == "Retry-After" { first } else { second });
    let decide = |first, second| {
        RetryDecision::of(Limited::TooManyRequests, false, RFC, both(first, second)).wait(Duration::MAX)
    };
    assert_eq!(decide("2", "0.25"), Some(Duration::from_secs(2)));
    assert_eq!(decide("soon", "0.25"), Some(Duration::from_millis(250)));
    assert_eq!(decide("soon", "later"), Some(Duration::MAX));
}

#[test]
fn numbers_are_seconds_or_points_in_time() {
    let now = Duration::from_secs(1_700_000_000);
    let seconds = |value| wait(value, now).map(|wait| wait.as_secs_f64());
    assert_eq!(seconds("0"), None, "it is over");
    assert_eq!(seconds("120"), Some(120.0));
    assert_eq!(seconds("  120\t"), Some(120.0));
    assert_eq!(seconds("0120"), Some(120.0));
    assert_eq!(seconds("1.5"), Some(1.5));
    assert_eq!(seconds("0.0000000019"), Some(1e-9));
    assert_eq!(seconds("999999999"), Some(999_999_999.0));
    assert_eq!(wait("1000000000", Duration::from_secs(999_999_990)), Some(Duration::from_secs(10)));
    assert_eq!(wait("999999999999", Duration::ZERO), Some(Duration::from_secs(999_999_999_999)));
    assert_eq!(wait("1000000000000", Duration::ZERO), Some(Duration::from_secs(1_000_000_000)));
    assert_eq!(seconds("1700000030"), Some(30.0));
    assert_eq!(seconds("1700000030.25"), Some(30.25));
    assert_eq!(seconds("1700000030250"), Some(30.25));
    assert_eq!(seconds("1600000000"), None, "the reset is over");
    let far = wait(&"9".repeat(10_000), now).unwrap();
    assert!(far > Duration::from_secs(1 << 50));
    assert!(wait(&format!("{}.{}", u64::MAX, "9".repeat(100)), now).is_some());
}

#[test]
fn dates_are_read_in_all_three_forms() {
    for date in
        ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
    {
        assert_eq!(wait(date, RFC - Duration::from_secs(90)), Some(Duration::from_secs(90)), "{date}");
        assert_eq!(wait(date, RFC + Duration::from_secs(90)), None, "{date}");
    }
    assert_eq!(
        wait("Fri, 31 Dec 1999 23:59:60 GMT", Duration::from_secs(946_684_799)),
        Some(Duration::from_secs(1))
    );
    assert_eq!(wait("Thu, 01 Jan 1880 00:00:00 GMT", Duration::ZERO), None);
}

#[test]
fn dates_agree_with_httpdate_on_every_day_of_400_years() {
    for day in 0..146_097_u64 {
        let point = Duration::from_secs(day * 86_400 + day * 7919 % 86_400);
        let date = httpdate::fmt_http_date(UNIX_EPOCH + point);
        // One that is over sets no time.
        let wanted = |wait: Duration| (!wait.is_zero()).then_some(wait);
        assert_eq!(wait(&date, Duration::ZERO), wanted(point), "{date}");
        let fields: Vec<&str> = date.split([',', ' ']).filter(|field| !field.is_empty()).collect();
        let [name, day, month, year, time, _] = fields[..] else { panic!("{date}") };
        // Two digits of a year are read by the date of the day before.
        let weekday = DAYS.into_iter().find(|weekday| weekday.starts_with(name)).unwrap();
        let obsolete = format!("{weekday}, {day}-{month}-{} {time} GMT", &year[2..]);
        let before = point.saturating_sub(Duration::from_secs(86_400));
        assert_eq!(wait(&obsolete, before), wanted(point - before), "{obsolete}");
        let day = day.trim_start_matches('0');
        let asctime = format!("{name} {month} {day:>2} {time} {year}");
        assert_eq!(wait(&asctime, Duration::ZERO), wanted(point), "{asctime}");
    }
}

#[test]
fn two_digits_of_a_year_are_at_most_fifty_years_ahead() {
    let now = httpdate::parse_http_date("Sun, 15 Nov 2026 12:00:00 GMT").unwrap();
    let now = now.duration_since(UNIX_EPOCH).unwrap();
    let years = |date: &str| wait(date, now).map_or(0, |wait| wait.as_secs() / (365 * 86_400));
    assert_eq!(years("Sunday, 15-Nov-26 12:00:00 GMT"), 0);
    assert_eq!(years("Monday, 15-Nov-27 12:00:01 GMT"), 1);
    assert_eq!(years("Sunday, 15-Nov-76 12:00:00 GMT"), 50);
    // One second more would be over 50 years ahead: it is 1976, and over.
    assert_eq!(years("Sunday, 15-Nov-76 12:00:01 GMT"), 0);
    assert_eq!(years("Sunday, 15-Nov-94 12:00:00 GMT"), 0);
    let turn = Duration::from_secs(946_684_790);
    assert_eq!(wait("Saturday, 01-Jan-00 00:00:00 GMT", turn), Some(Duration::from_secs(10)));
}

#[test]
fn what_is_no_wait_is_as_good_as_absent() {
    for value in [
        "",
        " ",
        "soon",
        "-1",
        "+1",
        "1,5",
        "1.",
        ".5",
        "1e3",
        "0x10",
        "१२",
        "1 2",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 31 Feb 2027 08:49:37 GMT",
        "Sun, 29 Feb 2100 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:37 GMT",
        "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 94 08:49:37 GMT",
        "Sun, 06-Nov-1994 08:49:37 GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sol, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Növ 1994 08:49:37 GMT",
        "Sun Nov 6 08:49:37 1994",
        "Sun Nov  6 08:49:37 1994 GMT",
        "Sun Növ  6 08:49:37 1994",
        "1994-11-06T08:49:37Z",
    ] {
        assert_eq!(wait(value, Duration::ZERO), None, "{value:?}");
    }
}

#[test]
fn no_text_and_no_time_panics() {
    let seeds = [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "17.5",
    ];
    let odd = ["é", "\u{0}", "9", " ", ",", ":", "-", ".", "🦀", "ſ"];
    let nows = [Duration::ZERO, RFC, Duration::from_secs(1 << 40), Duration::MAX];
    for seed in seeds {
        for end in 0..=seed.len() {
            for odd in odd {
                for text in
                    [format!("{}{odd}", &seed[..end]), format!("{}{odd}{}", &seed[..end], &seed[end..])]
                {
                    for now in nows {
                        assert!(wait(&text, now).is_none_or(|wait| wait <= Duration::MAX));
                    }
                }
            }
        }
        assert!(wait(seed, Duration::ZERO).is_some(), "{seed}");
    }
}

#[test]
fn a_wait_over_the_limit_is_no_retry() {
    let limit = Duration::from_secs(60);
    assert_eq!(retry(Some(limit)).within(limit), retry(Some(limit)));
    assert_eq!(retry(Some(limit + Duration::from_nanos(1))).within(limit), STOP);
    assert_eq!(retry(None).within(Duration::ZERO), retry(None));
    assert_eq!(STOP.within(limit), STOP);
    assert_eq!(retry(Some(limit)).wait(Duration::ZERO), Some(limit));
    assert_eq!(retry(None).wait(limit), Some(limit));
    assert_eq!(STOP.wait(limit), None);
}
