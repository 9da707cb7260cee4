//! Rules of what stands above the codes: whose table it is, where it was read, which headers carry the wait.

use super::{address, given, unique};
use crate::ident;
use crate::problem::{At, ProblemKind, Report};
use crate::spec::{Spec, SpecHeader};

/// Every table says whose it is.
///
/// ```yaml
/// vendor: Vipps MobilePay   # `vipps`; the name for people is `title`
/// ```
pub fn vendor(spec: &mut Spec, report: &mut Report) {
    match &spec.vendor {
        Some(vendor) => id("vendor", vendor, report),
        None => {
            report
                .error(spec.place, "no `vendor`: give the vendor's id, such as `vendor: acme`")
                .kind(ProblemKind::Missing);
        }
    }
}

/// A table's name tells a vendor's code spaces apart, and becomes part of a feature's and an enum's name.
///
/// ```yaml
/// table: Gateway Close      # `gateway-close`
/// ```
pub fn table_id(spec: &mut Spec, report: &mut Report) {
    if let Some(table) = &spec.table {
        id("table", table, report);
    }
}

fn id(field: &str, id: &At<String>, report: &mut Report) {
    if ident::is_id(&id.value) {
        return;
    }
    let hint = ident::id(&id.value).map_or(String::new(), |guess| format!("; write `{guess}`"));
    let message =
        format!("`{field}` must be lower-case letters, digits and hyphens, beginning with a letter{hint}");
    report.error(id.place, message).kind(ProblemKind::Id);
}

/// A source is an address that a browser opens and a day that was.
///
/// ```yaml
/// source: { url: docs.example.com, updated: 28.11.2023 }
/// ```
pub fn source(spec: &mut Spec, report: &mut Report) {
    spec.source.url.take_if(|url| !address("url", url, report));
    let mut refuse = |date: &At<String>, message| {
        report.error(date.place, message).kind(ProblemKind::Date);
        true
    };
    spec.source.updated.take_if(|date| {
        let is_month = || date.value.len() == 7 && is_day(&format!("{}-01", date.value));
        let message = "`updated` must be a day or month, written `YYYY-MM-DD` or `YYYY-MM`";
        !is_day(&date.value) && !is_month() && refuse(date, message)
    });
    spec.source
        .read
        .take_if(|date| !is_day(&date.value) && refuse(date, "`read` must be a day, written `YYYY-MM-DD`"));
    unique(&mut spec.source.sections, "section", report, given, str::to_owned);
}

fn is_day(date: &str) -> bool {
    let digits = |range| {
        let digits: &str = date.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    date.len() == 10
        && date.get(4..5) == Some("-")
        && date.get(7..8) == Some("-")
        && (1..=days).contains(&day)
}

/// Header names are tokens, or a client could never find them.
///
/// ```yaml
/// retry_after: ["Retry-After: 120"]
/// ```
pub fn headers(spec: &mut Spec, report: &mut Report) {
    let mut fine = |name: &At<String>, message| {
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        let fine = !name.value.is_empty() && name.value.bytes().all(is_token);
        if !fine {
            report.error(name.place, message).kind(ProblemKind::Header);
        }
        fine
    };
    spec.retry_after.retain(|SpecHeader { name, when }| {
        let named = fine(name, "`retry_after` must list header names, such as `Retry-After`");
        let guard = when.as_ref().map(|guard| &guard.header);
        let message = "a condition must name a header, such as `X-RateLimit-Remaining`";
        named & guard.is_none_or(|header| fine(header, message))
    });
    unique(&mut spec.retry_after, "header", report, |header| given(&header.name), str::to_ascii_lowercase);
}
