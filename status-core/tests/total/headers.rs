//! No header makes the reader of waits panic, and what it reads is what RFC 9110 says: held against a reader that counts days
//! one by one.

use crate::Dice;
use crate::own::Short;
use crate::sample::{some, stride};
use status_core::RetryDecision;
use status_core::vendors::GithubStatus;
use std::time::Duration;

/// What is read of a header; `None` where it cannot be read, zero where the wait is over.
fn read(value: &str, now: Duration) -> Option<Duration> {
    match RetryDecision::of(Short(429), false, now, |_| Some(value)) {
        RetryDecision::Stop => None,
        RetryDecision::Retry { after: Some(after) } => {
            assert!(!after.is_zero(), "{value:?}");
            Some(after)
        }
        RetryDecision::Retry { after: None } => Some(Duration::ZERO),
    }
}

/// Clocks that are right, that stand still, and that are out of their mind.
const NOWS: [Duration; 6] = [
    Duration::ZERO,
    Duration::from_secs(999_999_999),
    Duration::new(1_700_000_000, 999_999_999),
    Duration::from_secs(253_402_300_799),
    Duration::from_secs(u64::MAX),
    Duration::MAX,
];

const DAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn length(year: u64, month: usize) -> u64 {
    match month {
        1 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// The calendar repeats itself after 400 years. Under Miri the first, and the next two that a hundred divides.
fn years() -> impl Iterator<Item = u64> {
    (1970..2371).filter(|year| !cfg!(miri) || [1970, 2000, 2100].contains(year))
}

fn first_day(year: u64) -> u64 {
    (1970..year).map(|year| (0..12).map(|month| length(year, month)).sum::<u64>()).sum()
}

/// Every day of those years: year, month from 0, day of the month, days since 1970.
fn days() -> impl Iterator<Item = (u64, usize, u64, u64)> {
    years().flat_map(|year| {
        let dates = (0..12).flat_map(move |month| (1..=length(year, month)).map(move |day| (month, day)));
        dates.zip(first_day(year)..).map(move |((month, day), count)| (year, month, day, count))
    })
}

/// Every day; under Miri the last of each month, and one in 97.
fn some_days() -> impl Iterator<Item = (u64, usize, u64, u64)> {
    days().filter(|&(year, month, day, count)| !cfg!(miri) || day == length(year, month) || count % 97 == 0)
}

#[test]
fn every_day_of_four_centuries_is_read_in_the_forms_with_a_whole_year() {
    for (year, month, day, count) in some_days() {
        let last = length(year, month);
        let (name, month) = (&DAYS[(count % 7) as usize][..3], MONTHS[month]);
        let second = count * 7919 % 86_400;
        let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
        let expected = Some(Duration::from_secs(count * 86_400 + second));
        let fixed = format!("{name}, {day:02} {month} {year} {clock} GMT");
        let asctime = format!("{name} {month} {day:>2} {clock} {year}");
        assert_eq!(
            (read(&fixed, Duration::ZERO), read(&asctime, Duration::ZERO)),
            (expected, expected),
            "{fixed}"
        );
        // A day that the month does not have.
        if day == last {
            let beyond = last + 1;
            assert_eq!(read(&format!("{name}, {beyond:02} {month} {year} {clock} GMT"), NOWS[2]), None);
            assert_eq!(read(&format!("{name}, 00 {month} {year} {clock} GMT"), NOWS[2]), None);
        }
    }
}

#[test]
fn years_before_1970_are_over_and_those_up_to_9999_are_read() {
    let mut count = -719_528_i64; // the first day of the year 0
    for year in 0..10_000_u64 {
        if year % stride(101) as u64 == 0 {
            let text = format!("Sun, 01 Jan {year:04} 00:00:00 GMT");
            let expected = Duration::from_secs(u64::try_from(count).unwrap_or(0) * 86_400);
            assert_eq!(read(&text, Duration::ZERO), Some(expected), "{text}");
        }
        // The other eleven months have 337 days.
        count += 337 + length(year, 1) as i64;
    }
}

/// RFC 9110, section 5.6.7: a year of two digits is the last one that is not over 50 years ahead.
#[test]
fn a_year_of_two_digits_is_read_against_every_clock() {
    let dates: Vec<_> =
        days().filter(|(_, _, day, count)| *day == 1 || day % 28 == 1 && count % 3 == 0).collect();
    for &(this, now_month, now_day, count) in dates.iter().step_by(stride(5) * 7) {
        let now = Duration::from_secs(count * 86_400 + 3600);
        for year in (0..100_u64).step_by(stride(33)) {
            for (month, day, second) in [
                (0, 1, 0),
                (1, 29, 0),
                (11, 31, 86_399),
                (now_month, now_day, 3600),
                (now_month, now_day, 3601),
            ] {
                let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
                let text = format!("Sunday, {day:02}-{}-{year:02} {clock} GMT", MONTHS[month]);
                let limit = (this + 50, now_month, now_day, 3600);
                let whole = (0..=limit.0)
                    .rev()
                    .find(|whole| whole % 100 == year && (*whole, month, day, second) <= limit);
                let whole = whole.unwrap();
                let expected = (day <= length(whole, month)).then(|| {
                    let fixed = format!("Sun, {day:02} {} {whole:04} {clock} GMT", MONTHS[month]);
                    read(&fixed, now).unwrap()
                });
                assert_eq!(read(&text, now), expected, "{text} in {this}-{}-{now_day}", now_month + 1);
            }
        }
    }
}

#[test]
fn every_time_of_a_day_is_read_and_no_other() {
    // Past its end, what is next to it and the last of two digits. Under Miri what is near both ends, and little between.
    let is_tried = |part: u64, end: u64| !cfg!(miri) || part % 37 == 0 || part + 1 >= end;
    let parts = |end: u64| (0..end + 2).chain([99]).filter(move |&part| is_tried(part, end));
    for hour in parts(24) {
        for minute in parts(60) {
            for second in parts(60) {
                let text = format!("Thu, 01 Jan 1970 {hour:02}:{minute:02}:{second:02} GMT");
                let is_time = hour < 24 && minute < 60 && second <= 60;
                let expected = is_time.then(|| Duration::from_secs((hour * 60 + minute) * 60 + second));
                assert_eq!(read(&text, Duration::ZERO), expected, "{text}");
            }
        }
    }
}

/// What the forms are made of, and what is near it.
const CHARS: &[char] = &[
    '0',
    '1',
    '9',
    '.',
    ',',
    ' ',
    '\t',
    ':',
    '-',
    '+',
    'e',
    'T',
    'h',
    'u',
    'S',
    'G',
    'é',
    '\u{1f4a9}',
    '\0',
    '١',
];

/// `120` or `1.5` with spaces around it: nothing else so short can be read.
fn is_number(text: &str) -> bool {
    let text = text.trim_matches([' ', '\t']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(text),
    }
}

#[test]
fn every_header_of_up_to_four_characters_is_a_number_or_nothing() {
    let mut text = String::new();
    // The last one is a multiple of 1,203.
    for nth in (0..CHARS.len().pow(4)).step_by(stride(1203)) {
        for length in 0..=4 {
            text.clear();
            let mut rest = nth;
            for _ in 0..length {
                text.push(CHARS[rest % CHARS.len()]);
                rest /= CHARS.len();
            }
            // Each shorter one once.
            if rest == 0 || length == 4 {
                assert_eq!(read(&text, NOWS[nth % NOWS.len()]).is_some(), is_number(&text), "{text:?}");
            }
        }
    }
}

const FORMS: [&str; 6] = [
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Wednesday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "1700000000123",
    " 120.000000001\t",
    "18446744073709551615.999999999999",
];

/// The same with one character more, less or another, or cut: one in so many of these, and the others are not even made.
fn neighbours(text: &str, step: usize) -> impl Iterator<Item = String> + '_ {
    let bounds: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
    let by_char = 2 * CHARS.len();
    let edits = by_char + 3;
    (0..bounds.len() * edits).step_by(step).map(move |nth| {
        let (start, end) = text.split_at(bounds[nth / edits]);
        let rest = end.strip_prefix(|_| true).unwrap_or_default();
        match nth % edits {
            edit if edit < by_char && edit % 2 == 0 => format!("{start}{}{end}", CHARS[edit / 2]),
            edit if edit < by_char => format!("{start}{}{rest}", CHARS[edit / 2]),
            edit if edit == by_char => format!("{start}{rest}"),
            edit if edit == by_char + 1 => start.to_owned(),
            _ => end.to_owned(),
        }
    })
}

#[test]
fn no_header_near_a_form_panics_whatever_the_clock_says() {
    for (nth, form) in FORMS.into_iter().enumerate() {
        for text in neighbours(form, stride(97)) {
            for now in some(&NOWS, 5) {
                read(&text, now);
            }
            // And near that again.
            for text in neighbours(&text, stride(17) * 61 + nth) {
                read(&text, NOWS[text.len() % NOWS.len()]);
            }
        }
    }
}

#[test]
fn no_header_of_pieces_of_all_forms_panics() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..60_000 / stride(600) {
        let mut text = String::new();
        for _ in 0..dice.roll(9) {
            let form: Vec<char> = FORMS[dice.roll(FORMS.len())].chars().collect();
            let start = dice.roll(form.len());
            let end = (start + 1 + dice.roll(12)).min(form.len());
            text.extend(&form[start..end]);
        }
        read(&text, Duration::from_secs(dice.next() >> dice.roll(64)));
    }
}

#[test]
fn a_number_is_capped_and_never_wraps() {
    let max = u128::from(u64::MAX);
    for exponent in (0..40_u32).step_by(stride(3)) {
        for near in [-1, 0, 1] {
            for number in
                [10_u128.pow(exponent.min(38)).saturating_add_signed(near), max.saturating_add_signed(near)]
            {
                for now in some(&NOWS, 5) {
                    let capped = u64::try_from(number).unwrap_or(u64::MAX);
                    let expected = match capped {
                        0..1_000_000_000 => Duration::from_secs(capped),
                        1_000_000_000..1_000_000_000_000 => Duration::from_secs(capped).saturating_sub(now),
                        _ => Duration::from_millis(capped).saturating_sub(now),
                    };
                    assert_eq!(read(&number.to_string(), now), Some(expected), "{number}");
                }
            }
        }
    }
    let long = "9".repeat(100_000 / stride(100));
    assert_eq!(read(&format!("0.{long}"), NOWS[0]), Some(Duration::from_nanos(999_999_999)));
    assert_eq!(read(&long, NOWS[0]), Some(Duration::from_millis(u64::MAX)));
    assert_eq!(read(&format!("{long}.{long}x"), NOWS[0]), None);
}

/// A guard's own header is a stranger's too.
#[test]
fn no_value_of_a_guard_panics_and_only_its_own_value_holds() {
    let status = GithubStatus::TooManyRequests;
    let guard = GithubStatus::VENDOR.retry_after_guards[0];
    for text in neighbours(guard.value, 1).chain(FORMS.map(str::to_owned)) {
        let header = |name: &str| {
            if name.eq_ignore_ascii_case(guard.when) {
                Some(&*text)
            } else {
                name.eq_ignore_ascii_case(guard.header).then_some("1700000060")
            }
        };
        let decision = RetryDecision::of(status, true, NOWS[2], header);
        let holds = text.trim_matches([' ', '\t']) == guard.value;
        assert_eq!(matches!(decision, RetryDecision::Retry { after: Some(_) }), holds, "{text:?}");
    }
}
