use crate::code::{CodeType, Shown};
use crate::pad::pad;
use crate::{VendorStatus, parse};
use core::fmt;

/// A client or server error that a vendor answered with, ready for `?`; it may carry what the caller adds.
///
/// `Display` is the status and its description: `429 Too Many Requests: You have reached the rate limit for this API`. A phrase
/// that the description repeats is left out.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::{StatusError, vendors::VippsStatus};
///
/// fn check(code: u16) -> Result<VippsStatus, StatusError<VippsStatus>> {
///     let status = VippsStatus::from_code(code).into_result()?;
///     Ok(status)
/// }
/// let error = check(429).unwrap_err();
/// assert_eq!(error.status(), VippsStatus::TooManyRequests);
/// assert_eq!(error.to_string(), "429 Too Many Requests: You have reached the rate limit for this API");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatusError<S, B = ()> {
    status: S,
    body: B,
}

impl<S> StatusError<S> {
    /// The error for a status, whatever its category.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::{StatusError, vendors::VippsStatus};
    /// assert_eq!(StatusError::new(VippsStatus::NotFound).status().code(), 404);
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(status: S) -> Self {
        StatusError { status, body: () }
    }
}

impl<S: Copy, B> StatusError<S, B> {
    /// The status that the vendor answered with.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")] {
    /// use status_core::vendors::VtexStatus;
    /// let error = VtexStatus::from_code(503).into_result().unwrap_err();
    /// assert!(error.status().is_retryable());
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn status(&self) -> S {
        self.status
    }
}

impl<S, B> StatusError<S, B> {
    /// The same error with something of the caller's: an excerpt of the response body, a request id.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::vendors::VippsStatus;
    /// let error = VippsStatus::BadRequest.into_result().unwrap_err().with_body("amount must be positive");
    /// assert_eq!(*error.body(), "amount must be positive");
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub fn with_body<C>(self, body: C) -> StatusError<S, C> {
        StatusError { status: self.status, body }
    }

    /// What [`with_body`](StatusError::with_body) added; `()` without it.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::{StatusError, vendors::VippsStatus};
    /// assert_eq!(StatusError::new(VippsStatus::NotFound).body(), &());
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn body(&self) -> &B {
        &self.body
    }

    /// What [`with_body`](StatusError::with_body) added, by value.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::{StatusError, vendors::VippsStatus};
    /// assert_eq!(StatusError::new(VippsStatus::NotFound).with_body(7).into_body(), 7);
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub fn into_body(self) -> B {
        self.body
    }
}

impl<S: VendorStatus, B> fmt::Display for StatusError<S, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}", Described(self.status)))
    }
}

/// A code, its phrase or name, and its description; only the last where it says the same as the phrase.
///
/// Not by the enum's `Display`, which may be the caller's own and tell the description already.
pub struct Described<S>(pub S);

impl<S: VendorStatus> fmt::Display for Described<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Described(status) = *self;
        let (code, description) = (Shown::<S::Code>(status.code()), status.description());
        if S::Code::IS_TEXT || !status.is_known() {
            return write!(f, "{code}: {description}");
        }
        let label = parse::label(status);
        let sentence = |text: &'static str| text.strip_suffix('.').unwrap_or(text);
        if sentence(label) == sentence(description) {
            write!(f, "{code} {description}")
        } else {
            write!(f, "{code} {label}: {description}")
        }
    }
}

impl<S: VendorStatus, B: fmt::Debug> core::error::Error for StatusError<S, B> {}
