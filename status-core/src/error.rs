use crate::code::{CodeType, Shown};
use crate::pad::pad;
use crate::{VendorStatus, parse};
use core::fmt;

/// A client or server error that a vendor answered with, ready for `?`; it may carry what the caller adds.
///
/// `Display` is the status and its description: `429 Too Many Requests: You have reached the rate limit for this API`.
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
        // Not by the enum's `Display`, which may be the caller's own and tell the description already.
        let (code, description) = (Shown::<S::Code>(self.status.code()), self.status.description());
        if self.status.is_known() && !S::Code::IS_TEXT {
            pad(f, format_args!("{code} {}: {description}", parse::label(self.status)))
        } else {
            pad(f, format_args!("{code}: {description}"))
        }
    }
}

impl<S: VendorStatus, B: fmt::Debug> core::error::Error for StatusError<S, B> {}
