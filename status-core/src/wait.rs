//! How long a header's value says to wait. Values are a stranger's: any text gives an answer or none, in linear time.

use core::time::Duration;

/// Fewer seconds than this are a wait, at least as many a point in time: nobody asks to wait for 31 years.
const EPOCH: u64 = 1_000_000_000;
/// At least as many are a point in time in milliseconds: in seconds it would be in the year 33658.
const MILLIS: u64 = 1_000_000_000_000;

/// The wait from `now`, a time since the Unix epoch: seconds, a point in time in seconds or milliseconds since the epoch,
/// or an HTTP date. It is zero where the wait is over.
pub fn wait(value: &str, now: Duration) -> Option<Duration> {
    let value = trim(value);
    let Some(number) = number(value) else {
        return date(value, now).map(|date| date.saturating_sub(now));
    };
    Some(match number.as_secs() {
        0..EPOCH => number,
        EPOCH..MILLIS => number.saturating_sub(now),
        millis => Duration::from_millis(millis).saturating_sub(now),
    })
}

/// A header's value without the spaces around it.
pub fn trim(value: &str) -> &str {
    value.trim_matches([' ', '\t'])
}

/// `120` or `1.5`; what is too large stays as large as can be.
fn number(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let append = |number: u64, digit: u8| number.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    let seconds = whole.bytes().fold(0, append);
    let nanos = fraction.bytes().chain(core::iter::repeat(b'0')).take(9).fold(0, append);
    Some(Duration::from_secs(seconds).saturating_add(Duration::from_nanos(nanos)))
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The three forms of RFC 9110, section 5.6.7, as a time since the Unix epoch; before it, the epoch.
fn date(text: &str, now: Duration) -> Option<Duration> {
    let Some((day, rest)) = text.split_once(", ") else {
        return asctime(text);
    };
    let (date, time) = rest.strip_suffix(" GMT")?.rsplit_once(' ')?;
    let part = |range, separators: [usize; 2], separator| {
        let apart = separators.iter().all(|&at| date.as_bytes().get(at) == Some(&separator));
        date.get(range).filter(|_| apart)
    };
    if DAYS.iter().any(|name| name[..3] == *day) {
        let part = |range| part(range, [2, 6], b' ');
        let year = digits(part(7..date.len())?, 4)?;
        point(year, month(part(3..6)?)?, digits(part(0..2)?, 2)?, clock(time)?)
    } else if DAYS.contains(&day) {
        let part = |range| part(range, [2, 6], b'-');
        let (month, day) = (month(part(3..6)?)?, digits(part(0..2)?, 2)?);
        let year = century(digits(part(7..date.len())?, 2)?, (month, day, clock(time)?), now);
        point(year, month, day, clock(time)?)
    } else {
        None
    }
}

/// `Sun Nov  6 08:49:37 1994`.
fn asctime(text: &str) -> Option<Duration> {
    let spaced = [3, 7, 10, 19].iter().all(|&at| text.as_bytes().get(at) == Some(&b' '));
    let part = |range| text.get(range).filter(|_| spaced);
    DAYS.iter().find(|name| part(0..3) == Some(&name[..3]))?;
    let day = part(8..10)?;
    let day = day.strip_prefix(' ').map_or_else(|| digits(day, 2), |day| digits(day, 1))?;
    point(digits(part(20..text.len())?, 4)?, month(part(4..7)?)?, day, clock(part(11..19)?)?)
}

/// The year of two digits: the last one that is not over 50 years ahead of `now`.
fn century(year: u64, rest: (u64, u64, u64), now: Duration) -> u64 {
    let (this, month, day) = civil(now.as_secs() / DAY);
    let latest = this + 50;
    // Years before 1970 are not of this world's headers, so nothing is below zero here.
    let year = latest - (latest - year) % 100;
    let ahead = year == latest && rest > (month, day, now.as_secs() % DAY);
    if ahead { year - 100 } else { year }
}

fn digits(text: &str, count: usize) -> Option<u64> {
    let right = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
}

fn month(name: &str) -> Option<u64> {
    (1..).zip(MONTHS).find(|(_, month)| *month == name).map(|(number, _)| number)
}

/// The seconds of `08:49:37`; a leap second is the one after.
fn clock(text: &str) -> Option<u64> {
    let mut parts = text.splitn(3, ':').map(|part| digits(part, 2));
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    (hour < 24 && minute < 60 && second <= 60).then_some((hour * 60 + minute) * 60 + second)
}

const DAY: u64 = 24 * 60 * 60;
/// Days from 1 March of the year 0 to 1 January 1970.
const SHIFT: u64 = 719_468;
/// Days of 400 years.
const ERA: u64 = 146_097;

fn point(year: u64, month: u64, day: u64, second: u64) -> Option<Duration> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + u64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if day == 0 || day > length {
        return None;
    }
    // Years begin in March, so that the leap day is the last one.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.saturating_sub(1), month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    Some(Duration::from_secs((days * DAY + second).saturating_sub(SHIFT * DAY)))
}

/// Year, month and day of a number of days since 1970, as far as the year 9999.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days.min(2_932_896) + SHIFT;
    let of_era = days % ERA;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let year = days / ERA * 400 + year;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}
