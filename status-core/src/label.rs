use crate::code::CodeType;
use crate::{Protocol, StatusError, VendorStatus};
use core::fmt;

/// A short label of an error for metrics and traces: what OpenTelemetry calls
/// [`error.type`](https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/).
///
/// Its values are few, whatever a server answers: a listed code is itself, an unlisted one of HTTP its class, `4xx`,
/// and any other is `_OTHER`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vtex")] {
/// use status_core::{ErrorType, vendors::VtexStatus};
///
/// assert_eq!(ErrorType::of(VtexStatus::TooManyRequests).as_str(), "429");
/// assert_eq!(ErrorType::of(VtexStatus::from_code(418)).as_str(), "4xx");
/// assert_eq!(ErrorType::of(VtexStatus::from_code(999)).as_str(), "_OTHER");
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ErrorType(&'static str);

impl ErrorType {
    /// The label of a status, whatever its category.
    ///
    /// ```
    /// # #[cfg(feature = "grpc")]
    /// assert_eq!(status_core::ErrorType::of(status_core::vendors::GrpcStatus::from_code(14)).as_str(), "14");
    /// ```
    #[must_use]
    pub fn of<S: VendorStatus>(status: S) -> Self {
        let class = match (S::VENDOR.protocol, S::Code::short(status.code())) {
            (Protocol::Http, Some(100..=199)) => "1xx",
            (Protocol::Http, Some(200..=299)) => "2xx",
            (Protocol::Http, Some(300..=399)) => "3xx",
            (Protocol::Http, Some(400..=499)) => "4xx",
            (Protocol::Http, Some(500..=599)) => "5xx",
            _ => "_OTHER",
        };
        ErrorType(status.code_str().unwrap_or(class))
    }

    /// The label as text that lives as long as the program: metrics take it without a copy.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::{ErrorType, vendors::VippsStatus};
    /// let label: &'static str = ErrorType::of(VippsStatus::NotFound).as_str();
    /// assert_eq!(label, "404");
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl AsRef<str> for ErrorType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for ErrorType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ErrorType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl<S: VendorStatus, B> StatusError<S, B> {
    /// The label of the error for metrics and traces.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")] {
    /// use status_core::vendors::VtexStatus;
    /// let error = VtexStatus::from_code(503).into_result().unwrap_err();
    /// assert_eq!(error.error_type().as_str(), "503");
    /// # }
    /// ```
    #[must_use]
    pub fn error_type(&self) -> ErrorType {
        ErrorType::of(self.status())
    }
}
