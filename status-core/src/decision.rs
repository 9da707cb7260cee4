use crate::wait::{trim, wait};
use crate::{HeaderGuard, Protocol, Retry, Vendor, VendorStatus};
use core::time::Duration;

/// What to do with an answer: hand it to the caller, or send the request again.
///
/// It is made by one pure function, [`RetryDecision::of`], from what the table says and what the answer's headers say. The
/// loop, the clock, the number of tries and the backoff are the client's, which has them already.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use core::time::Duration;
/// use status_core::{RetryDecision, vendors::VippsStatus};
///
/// let idempotent = false; // a POST
/// let now = Duration::from_secs(1_700_000_000); // since the Unix epoch, for headers that name a date
/// let header = |name: &str| (name == "Retry-After").then_some("120");
///
/// let decision = RetryDecision::of(VippsStatus::TooManyRequests, idempotent, now, header);
/// assert_eq!(decision, RetryDecision::Retry { after: Some(Duration::from_secs(120)) });
/// assert_eq!(decision.within(Duration::from_secs(60)), RetryDecision::Stop);
/// assert_eq!(RetryDecision::of(VippsStatus::ServerError, idempotent, now, header), RetryDecision::Stop);
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetryDecision {
    /// The answer stands: hand it to the caller.
    Stop,
    /// Send the same request again.
    Retry {
        /// How long the vendor asks to wait, never zero; `None` where it does not say or the wait is over, and the
        /// client's own backoff applies.
        after: Option<Duration>,
    },
}

impl RetryDecision {
    /// Combines [`retry`](VendorStatus::retry) with whether the request is idempotent, and reads the wait from the headers
    /// that the vendor names in [`retry_after`](crate::Vendor::retry_after). A vendor of HTTP that names none has
    /// `Retry-After`, which is HTTP's. Advice that [needs a wait](VendorStatus::needs_wait) is to stop without one.
    ///
    /// `header` looks a header up by its name, whose case does not matter. The first one that applies and can be read
    /// counts:
    ///
    /// - seconds, `120` or `0.5`; from 1,000,000,000 on a point in time in seconds since the Unix epoch, from
    ///   1,000,000,000,000 on in milliseconds;
    /// - an HTTP date in any form of [RFC 9110, section 5.6.7](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7).
    ///
    /// A header other than `Retry-After`, such as `X-RateLimit-Reset`, describes a quota and often comes with every answer: it
    /// counts for client errors only, and where a [guard](crate::Vendor::retry_after_guards) of it holds. A point in time is
    /// compared with `now`, the time since the Unix epoch. A value that cannot be read is ignored, and a number that is too
    /// large is capped.
    ///
    /// A wait that is over, a time in the past or `Retry-After: 0`, is still a wait that came along, but sets no time: it
    /// leaves that to the client's backoff, so that a date in the past cannot make a client hammer the vendor.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use core::time::Duration;
    /// use status_core::{RetryDecision, UnknownCode, VendorStatus};
    ///
    /// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    /// #[status(vendor = "acme", retry_after("X-Reset" if "X-Remaining" == "0"))]
    /// enum AcmeStatus {
    ///     #[status(429, needs_wait)]
    ///     TooManyRequests,
    ///     #[status(catch_all)]
    ///     Unknown(UnknownCode<Self>),
    /// }
    ///
    /// let now = Duration::from_secs(1_700_000_000);
    /// let decide = |remaining: &'static str, reset: &'static str| {
    ///     let header = |name: &str| Some(if name == "X-Reset" { reset } else { remaining });
    ///     RetryDecision::of(AcmeStatus::TooManyRequests, true, now, header)
    /// };
    /// assert_eq!(decide("0", "1700000030"), RetryDecision::Retry { after: Some(Duration::from_secs(30)) });
    /// // The wait is over: the client's own backoff applies.
    /// assert_eq!(decide("0", "1699999999"), RetryDecision::Retry { after: None });
    /// // The quota is not used up, so its reset is no wait, and without a wait it is no use.
    /// assert_eq!(decide("7", "1700000030"), RetryDecision::Stop);
    /// # }
    /// ```
    #[must_use]
    pub fn of<'h, S: VendorStatus>(
        status: S,
        idempotent: bool,
        now: Duration,
        header: impl Fn(&str) -> Option<&'h str>,
    ) -> Self {
        if !status.retry().allows(idempotent) {
            return RetryDecision::Stop;
        }
        Self::after(asked(&S::VENDOR, status.is_client_error(), now, header), status.needs_wait())
    }

    /// The same of an answer whose body has a code of its own, which knows the cause better than the HTTP status: the code's
    /// advice if it is [stated](Retry::or), else the status's. A wait is read from the headers that the code's table names,
    /// else from those of the status's table, as [`RetryDecision::of`] does.
    ///
    /// A 429 for a spent quota is not to be sent again; a 429 for a rate limit is, later.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use core::time::Duration;
    /// use status_core::{RetryDecision, UnknownCode, VendorStatus};
    ///
    /// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    /// #[status(vendor = "acme")]
    /// enum AcmeStatus {
    ///     #[status(429)]
    ///     TooManyRequests,
    ///     #[status(catch_all)]
    ///     Unknown(UnknownCode<Self>),
    /// }
    ///
    /// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    /// #[status(vendor = "acme", table = "errors", protocol = other)]
    /// enum AcmeErrorsStatus {
    ///     #[status("insufficient_quota", retry = never, http = 429)]
    ///     InsufficientQuota,
    ///     #[status("rate_limited", http = 429)]
    ///     RateLimited,
    ///     #[status(catch_all)]
    ///     Unknown(UnknownCode<Self, str>),
    /// }
    ///
    /// let header = |name: &str| (name == "Retry-After").then_some("5");
    /// let decide = |code| {
    ///     let code = AcmeErrorsStatus::from_code(code);
    ///     RetryDecision::of_both(AcmeStatus::TooManyRequests, code, false, Duration::ZERO, header)
    /// };
    /// assert_eq!(decide("insufficient_quota"), RetryDecision::Stop);
    /// // Neither the table nor the vendor's page says anything of the code: the status does.
    /// assert_eq!(decide("rate_limited"), RetryDecision::Retry { after: Some(Duration::from_secs(5)) });
    /// assert_eq!(decide("never_seen"), RetryDecision::Retry { after: Some(Duration::from_secs(5)) });
    /// # }
    /// ```
    #[must_use]
    pub fn of_both<'h, S: VendorStatus, C: VendorStatus>(
        status: S,
        code: C,
        idempotent: bool,
        now: Duration,
        header: impl Fn(&str) -> Option<&'h str>,
    ) -> Self {
        if !code.retry().or(status.retry()).allows(idempotent) {
            return RetryDecision::Stop;
        }
        let needs_wait =
            if code.retry() == Retry::Unstated { status.needs_wait() } else { code.needs_wait() };
        let is_client_error = status.is_client_error();
        let own = asked(&C::VENDOR, is_client_error, now, &header);
        Self::after(own.or_else(|| asked(&S::VENDOR, is_client_error, now, header)), needs_wait)
    }

    /// To send the request again after a wait, if there is one, or if none is needed.
    fn after(wait: Option<Duration>, needs_wait: bool) -> Self {
        match wait {
            None if needs_wait => RetryDecision::Stop,
            _ => RetryDecision::Retry { after: wait.filter(|wait| !wait.is_zero()) },
        }
    }

    /// Stops where the vendor asks for a longer wait than `limit`: a request sent earlier would only be refused again.
    ///
    /// ```
    /// use core::time::Duration;
    /// use status_core::RetryDecision;
    ///
    /// let hour = RetryDecision::Retry { after: Some(Duration::from_secs(3600)) };
    /// assert_eq!(hour.within(Duration::from_secs(60)), RetryDecision::Stop);
    /// assert_eq!(hour.within(Duration::from_secs(3600)), hour);
    /// ```
    #[inline]
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        match self {
            RetryDecision::Retry { after: Some(after) } if after > limit => RetryDecision::Stop,
            decision => decision,
        }
    }

    /// How long to wait before the next try: the vendor's word, else the client's `backoff`; `None` to stop.
    ///
    /// ```
    /// use core::time::Duration;
    /// use status_core::RetryDecision;
    ///
    /// let backoff = Duration::from_millis(200);
    /// assert_eq!(RetryDecision::Retry { after: None }.wait(backoff), Some(backoff));
    /// assert_eq!(RetryDecision::Stop.wait(backoff), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn wait(self, backoff: Duration) -> Option<Duration> {
        match self {
            RetryDecision::Stop => None,
            RetryDecision::Retry { after } => Some(after.unwrap_or(backoff)),
        }
    }
}

/// The header that HTTP itself has
/// ([RFC 9110, section 10.2.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3)).
const STANDARD: &str = "Retry-After";

/// The wait that an answer's headers ask for, of those that the vendor names.
fn asked<'h>(
    vendor: &Vendor,
    is_client_error: bool,
    now: Duration,
    header: impl Fn(&str) -> Option<&'h str>,
) -> Option<Duration> {
    let names = match (vendor.protocol, vendor.retry_after) {
        (Protocol::Http, []) => &[STANDARD],
        (_, names) => names,
    };
    let holds = |guard: &HeaderGuard| header(guard.when).is_some_and(|value| trim(value) == guard.value);
    let applies = |name: &&&str| {
        let mut guards = vendor.retry_after_guards.iter();
        (name.eq_ignore_ascii_case(STANDARD) || is_client_error)
            && guards.all(|guard| !guard.header.eq_ignore_ascii_case(name) || holds(guard))
    };
    names.iter().filter(applies).find_map(|name| wait(header(name)?, now))
}
