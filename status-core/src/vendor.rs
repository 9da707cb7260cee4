use crate::{Category, Retry};

/// The protocol whose rules complete a vendor's table.
///
/// # Examples
///
/// ```
/// use status_core::{Protocol, Retry};
///
/// assert_eq!(Protocol::Http.retry(429), Retry::Always);
/// assert_eq!(Protocol::Smtp.retry(550), Retry::Never);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// HTTP status codes ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
    Http,
    /// WebSocket close codes ([RFC 6455](https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4)).
    Websocket,
    /// SMTP reply codes ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2)).
    Smtp,
    /// gRPC status codes ([gRPC](https://grpc.io/docs/guides/status-codes/)).
    Grpc,
    /// Any other number that an API answers with.
    Other,
}

impl Protocol {
    /// The category that the protocol's own rules give a code: by first digit for HTTP and SMTP, success for gRPC's 0,
    /// [`Category::Other`] for the rest.
    ///
    /// ```
    /// use status_core::{Category, Protocol};
    /// assert_eq!(Protocol::Http.category(599), Category::ServerError);
    /// assert_eq!(Protocol::Http.category(600), Category::Other);
    /// ```
    #[inline]
    #[must_use]
    pub const fn category(self, code: u16) -> Category {
        match (self, code) {
            (Protocol::Http, 100..=199) => Category::Informational,
            (Protocol::Http | Protocol::Smtp, 200..=299) | (Protocol::Grpc, 0) => Category::Success,
            (Protocol::Http, 300..=399) => Category::Redirection,
            (Protocol::Http, 400..=499) | (Protocol::Smtp, 500..=599) => Category::ClientError,
            (Protocol::Http, 500..=599) | (Protocol::Smtp, 400..=499) => Category::ServerError,
            _ => Category::Other,
        }
    }

    /// The retry advice that the protocol's own rules give a code, where the vendor gives none:
    ///
    /// - HTTP: always for 408, 425 and 429; idempotent for 500, 502, 503 and 504, and for a 5XX that the
    ///   [IANA registry](https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml) does not list, which
    ///   is to be treated as 500 ([RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)); never
    ///   for the rest.
    /// - SMTP: always for 4yz, never for the rest.
    /// - gRPC: never for 0, unstated for the rest.
    /// - WebSocket and others: unstated.
    ///
    /// ```
    /// use status_core::{Protocol, Retry};
    ///
    /// assert_eq!(Protocol::Http.retry(503), Retry::Idempotent);
    /// assert_eq!(Protocol::Http.retry(520), Retry::Idempotent);
    /// assert_eq!(Protocol::Grpc.retry(2), Retry::Unstated);
    /// ```
    #[inline]
    #[must_use]
    pub const fn retry(self, code: u16) -> Retry {
        match (self, code) {
            (Protocol::Http, 408 | 425 | 429) | (Protocol::Smtp, 400..=499) => Retry::Always,
            // All that IANA lists besides 500, 502, 503 and 504.
            (Protocol::Http, 501 | 505..=508 | 510 | 511) => Retry::Never,
            (Protocol::Http, 500..=599) => Retry::Idempotent,
            (Protocol::Http | Protocol::Smtp, _) | (Protocol::Grpc, 0) => Retry::Never,
            _ => Retry::Unstated,
        }
    }

    /// The word for it in a spec: `http`.
    ///
    /// ```
    /// assert_eq!(status_core::Protocol::Grpc.as_str(), "grpc");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Protocol::Http => "http",
            Protocol::Websocket => "websocket",
            Protocol::Smtp => "smtp",
            Protocol::Grpc => "grpc",
            Protocol::Other => "other",
        }
    }
}

impl core::fmt::Display for Protocol {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whose table it is, and where it was read.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::vendors::VippsStatus;
///
/// assert_eq!(VippsStatus::VENDOR.id, "vipps");
/// assert!(VippsStatus::VENDOR.source_url.is_some_and(|url| url.starts_with("https://")));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Vendor {
    /// Vendor id, `[a-z][a-z0-9-]*`.
    pub id: &'static str,
    /// Which of the vendor's code spaces: `http`, `gateway-close`.
    pub table: &'static str,
    /// The vendor's name for people.
    pub title: &'static str,
    /// The protocol whose rules complete the table.
    pub protocol: Protocol,
    /// Where the code stands in a JSON body, as a pointer of [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901.html).
    pub pointer: Option<&'static str>,
    /// Address of the document that the table was read from, http or https.
    pub source_url: Option<&'static str>,
    /// The date that the document states, `YYYY-MM-DD` or `YYYY-MM`.
    pub updated: Option<&'static str>,
    /// Response headers that carry the wait before a retry, the first choice first.
    pub retry_after: &'static [&'static str],
    /// Under which conditions some of them count; the others always do.
    pub retry_after_guards: &'static [HeaderGuard],
}

/// Under which condition one header of [`Vendor::retry_after`] counts: where another header of the same answer has a
/// certain value.
///
/// A quota's reset comes with every answer, but it is a wait only where the quota is used up.
/// [`RetryDecision::of`](crate::RetryDecision::of) heeds the guards.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "derive")] {
/// # use status_core::{UnknownCode, VendorStatus};
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
/// #[status(vendor = "acme", retry_after("Retry-After", "X-Reset" if "X-Remaining" == "0"))]
/// enum AcmeStatus {
///     #[status(429)]
///     TooManyRequests,
///     #[status(catch_all)]
///     Unknown(UnknownCode<Self>),
/// }
/// assert_eq!(AcmeStatus::VENDOR.retry_after, ["Retry-After", "X-Reset"]);
/// let guard = AcmeStatus::VENDOR.retry_after_guards[0];
/// assert_eq!((guard.header, guard.when, guard.value), ("X-Reset", "X-Remaining", "0"));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HeaderGuard {
    /// The header that carries the wait: one of [`Vendor::retry_after`], in any case.
    pub header: &'static str,
    /// The header that decides whether it counts.
    pub when: &'static str,
    /// The value that `when` must have, spaces around it aside.
    pub value: &'static str,
}

/// A link to where the vendor says more.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::vendors::VippsStatus;
///
/// assert_eq!(VippsStatus::Ok.links()[0].text, "200 OK");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// What it is called; plain text.
    pub text: &'static str,
    /// Where it leads, http or https.
    pub url: &'static str,
}
