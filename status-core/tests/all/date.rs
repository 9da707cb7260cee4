//! How long a header says to wait: every form of a date on every day, and what is none.

use crate::sample::stride;
use crate::tables::Acme;
use status_core::RetryDecision;
use std::time::Duration;

const DAY: u64 = 24 * 60 * 60;
const MONTHS: [(&str, u64); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];
const WEEK: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

/// What a header's value says: nothing, or a wait, of zero where it is over.
fn wait(value: &str, now: Duration) -> Option<Duration> {
    match RetryDecision::of(Acme::SlowDown, true, now, |name| (name == "Retry-After").then_some(value)) {
        RetryDecision::Stop => None,
        RetryDecision::Retry { after } => Some(after.unwrap_or_default()),
    }
}

fn seconds(count: u64) -> Option<Duration> {
    Some(Duration::from_secs(count))
}

fn leap(year: u64) -> u64 {
    u64::from(year % 400 == 0 || year % 4 == 0 && year % 100 != 0)
}

fn length(year: u64, month: usize) -> u64 {
    MONTHS[month].1 + if month == 1 { leap(year) } else { 0 }
}

/// How many days after the first of 1970 a day is, if there is such a day.
fn day_number(year: u64, month: usize, day: u64) -> Option<u64> {
    let years: u64 = (1970..year).map(|year| 365 + leap(year)).sum();
    let months: u64 = (0..month).map(|month| length(year, month)).sum();
    (day <= length(year, month)).then_some(years + months + day - 1)
}

/// The days, by their numbers, of the years that clocks will show, and of those around the next that a hundred divides. Under
/// Miri the last of each month of three.
fn some() -> impl Iterator<Item = (u64, (u64, usize, u64))> {
    let years = (1970..2040).chain(2098..2103).chain(2398..2403);
    let years = years.filter(|year| !cfg!(miri) || [1970, 2000, 2100].contains(year));
    let dates = years.flat_map(|year| {
        (0..12).flat_map(move |month| (1..=length(year, month)).map(move |day| (year, month, day)))
    });
    let dates = dates.filter(|&(year, month, day)| !cfg!(miri) || day == length(year, month));
    dates.filter_map(|(year, month, day)| Some((day_number(year, month, day)?, (year, month, day))))
}

fn shown(second: u64) -> String {
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

#[test]
fn every_day_is_read_in_every_form() {
    for (number, (year, month, day)) in some() {
        // Another time each day.
        let second = number * 7919 % DAY;
        let clock = shown(second);
        let (weekday, month, expected) =
            (WEEK[number as usize % 7], MONTHS[month].0, seconds(number * DAY + second));
        let short = &weekday[..3];
        let fixed = format!("{short}, {day:02} {month} {year} {clock} GMT");
        assert_eq!(wait(&fixed, Duration::ZERO), expected, "{fixed}");
        let asctime = format!("{short} {month} {day:2} {clock} {year}");
        assert_eq!(wait(&asctime, Duration::ZERO), expected, "{asctime}");
        // Of two digits of a year what is meant hangs on today.
        let yesterday = Duration::from_secs((number * DAY).saturating_sub(DAY));
        let old = format!("{weekday}, {day:02}-{month}-{:02} {clock} GMT", year % 100);
        assert_eq!(wait(&old, yesterday), expected.map(|time| time - yesterday), "{old}");
    }
}

#[test]
fn two_digits_of_a_year_are_at_most_fifty_years_ahead() {
    for (number, (year, month, day)) in some() {
        let second = (number * 7919 % DAY).max(1);
        let now = number * DAY + second;
        let ask = |second| {
            let (clock, month, year) = (shown(second), MONTHS[month].0, (year + 50) % 100);
            wait(&format!("Monday, {day:02}-{month}-{year:02} {clock} GMT"), Duration::from_secs(now))
        };
        // On 29 February there is no such day in fifty years.
        let ahead = day_number(year + 50, month, day);
        let then = ahead.map(|ahead| ahead * DAY + second - now);
        assert_eq!(ask(second), then.map(Duration::from_secs), "{year} {month} {day}");
        assert_eq!(ask(second - 1), then.map(|then| Duration::from_secs(then - 1)));
        // A second later it was fifty years ago.
        let past = ahead.and_then(|_| seconds(0));
        assert_eq!(ask(second + 1), past.filter(|_| second + 1 < DAY), "{year} {month} {day}");
    }
    // A day or a month later, too.
    let ask = |date: &str| wait(&format!("Monday, {date} 08:00:00 GMT"), Duration::from_secs(20_000 * DAY));
    assert_eq!(day_number(2024, 9, 4), Some(20_000));
    assert_eq!(ask("05-Oct-74"), seconds(0));
    assert_eq!(ask("03-Nov-74"), seconds(0));
    assert!(ask("05-Sep-74") > seconds(49 * 365 * DAY));
    assert!(ask("03-Oct-74") > seconds(49 * 365 * DAY));
    assert_eq!(ask("04-Oct-75"), seconds(0));
    assert!(ask("04-Oct-73") > seconds(48 * 365 * DAY));
}

/// The last day of four hundred years, from which the next ones are counted.
#[test]
fn a_leap_day_is_today_in_its_own_year() {
    let now = day_number(2000, 1, 29).unwrap() * DAY;
    let ask = |date: &str| wait(&format!("Monday, {date} 00:00:00 GMT"), Duration::from_secs(now));
    assert_eq!(ask("29-Feb-00"), seconds(0));
    assert_eq!(ask("01-Mar-00"), seconds(DAY));
    assert!(ask("28-Feb-50") > seconds(49 * 365 * DAY));
    assert_eq!(ask("01-Mar-50"), seconds(0));
}

#[test]
fn a_date_is_read_however_far_the_clock_is_off() {
    let date = "Friday, 31-Dec-49 23:59:59 GMT";
    let last = Duration::from_secs(253_402_300_799); // 9999-12-31 23:59:59
    assert_eq!(wait(date, last), seconds(18_263 * DAY), "in 10049");
    assert_eq!(wait(date, Duration::MAX), seconds(0));
    assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT", Duration::MAX), seconds(0));
    assert_eq!(wait("Fri, 31 Dec 9999 23:59:59 GMT", last - Duration::from_secs(5)), seconds(5));
    // Before the epoch it is over.
    for before in
        ["Wed, 31 Dec 1969 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Sat, 01 Jan 0000 00:00:00 GMT"]
    {
        assert_eq!(wait(before, Duration::ZERO), seconds(0), "{before}");
    }
}

const FORMS: [&str; 4] = [
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "Sun Nov 16 08:49:37 1994",
];

#[test]
fn no_character_of_a_date_is_too_many_or_too_few_or_another() {
    for form in FORMS {
        assert!(wait(form, Duration::ZERO).is_some(), "{form}");
        for at in (0..form.len()).filter(|at| at % stride(7) == 0 || at + 1 == form.len()) {
            let (before, rest) = form.split_at(at);
            let (char, after) = rest.split_at(1);
            let doubled = format!("{before}{char}{rest}");
            for text in [
                format!("{before}x{after}"),
                format!("{before}é{after}"),
                format!("{before}:{after}"),
                format!("{before}{after}"),
                format!("{before}x{rest}"),
                doubled,
                before.to_owned(),
            ] {
                let is_same = text == form;
                assert_eq!(wait(&text, Duration::ZERO).is_some(), is_same, "{text:?} of {form:?}");
            }
        }
        assert_eq!(wait(&format!("{form}x"), Duration::ZERO), None);
        assert_eq!(wait(&form.to_lowercase(), Duration::ZERO), None);
    }
}

#[test]
fn a_day_that_no_calendar_has_is_not_read() {
    for (date, is_read) in [
        ("29 Feb 2024", true),
        ("29 Feb 2023", false),
        ("29 Feb 2000", true),
        ("29 Feb 2100", false),
        ("30 Feb 2024", false),
        ("28 Feb 2023", true),
        ("31 Jan 2024", true),
        ("32 Jan 2024", false),
        ("31 Apr 2024", false),
        ("30 Apr 2024", true),
        ("31 Jun 2024", false),
        ("31 Sep 2024", false),
        ("31 Nov 2024", false),
        ("31 Dec 2024", true),
        ("00 Dec 2024", false),
        ("99 Dec 2024", false),
    ] {
        let value = format!("Mon, {date} 00:00:00 GMT");
        assert_eq!(wait(&value, Duration::ZERO).is_some(), is_read, "{value}");
    }
    for (clock, second) in [
        ("00:00:00", Some(0)),
        ("23:59:59", Some(86_399)),
        // A leap second is the one after.
        ("23:59:60", Some(86_400)),
        ("24:00:00", None),
        ("23:60:00", None),
        ("23:59:61", None),
        ("1:00:00", None),
        ("01:00", None),
        ("01:00:00:00", None),
    ] {
        let value = format!("Fri, 02 Jan 1970 {clock} GMT");
        assert_eq!(wait(&value, Duration::from_secs(DAY)), second.map(Duration::from_secs), "{value}");
    }
}

const NOW: Duration = Duration::from_secs(1_700_000_000);

#[test]
fn a_number_is_seconds_or_a_point_in_time() {
    let millis = |count| Some(Duration::from_millis(count));
    for (value, expected) in [
        ("120", seconds(120)),
        ("0", seconds(0)),
        ("0.0", seconds(0)),
        ("000120", seconds(120)),
        ("0.5", millis(500)),
        ("1.25", millis(1250)),
        ("1.000000001", Some(Duration::new(1, 1))),
        ("0.9999999999", Some(Duration::new(0, 999_999_999))),
        (" \t120 \t", seconds(120)),
        ("999999999", seconds(999_999_999)),
        ("999999999.5", millis(999_999_999_500)),
        // From here on since the epoch: in seconds, then in milliseconds.
        ("1000000000", seconds(0)),
        ("1699999999", seconds(0)),
        ("1700000030", seconds(30)),
        ("1700000030.5", millis(30_500)),
        ("999999999999", seconds(999_999_999_999 - 1_700_000_000)),
        ("1000000000000", seconds(0)),
        ("1700000030500", millis(30_500)),
        // What is too large is as large as can be.
        ("99999999999999999999999999", Some(Duration::from_millis(u64::MAX) - NOW)),
    ] {
        assert_eq!(wait(value, NOW), expected, "{value}");
    }
}

#[test]
fn what_is_no_number_is_not_read() {
    for value in [
        "",
        " ",
        ".",
        ".5",
        "5.",
        "1.2.3",
        "-1",
        "+1",
        "1e3",
        "1_000",
        "1,5",
        "1 2",
        "0x10",
        "1s",
        "1.5s",
        "soon",
        "\n1",
        "1\n",
        "\u{a0}1",
        "３",
        "1.３",
        "inf",
        "NaN",
        ", ",
        " GMT",
        "Sun, ",
        "Sun, GMT",
        "Sun,  GMT",
        "Sunday, x GMT",
    ] {
        assert_eq!(wait(value, NOW), None, "{value:?}");
    }
}
