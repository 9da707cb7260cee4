use crate::{Protocol, StatusError, VendorStatus};
use core::fmt;

/// A short label of an error for metrics and traces: what OpenTelemetry calls
/// [`error.type`](https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/).
///
/// Its values are few, whatever a server answers: a listed code is its number, an unlisted one of HTTP its class, `4xx`,
/// and any other `_OTHER`.
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
pub struct ErrorType {
    // As long as the longest label; the rest is zero.
    text: [u8; OTHER.len()],
    length: u8,
}

const OTHER: &str = "_OTHER";

impl ErrorType {
    /// The label of a status, whatever its category.
    ///
    /// ```
    /// # #[cfg(feature = "grpc")]
    /// assert_eq!(status_core::ErrorType::of(status_core::vendors::GrpcStatus::from_code(14)).as_str(), "14");
    /// ```
    #[must_use]
    pub fn of<S: VendorStatus>(status: S) -> Self {
        let code = status.code();
        match S::VENDOR.protocol {
            _ if status.is_known() => ErrorType::new(format_args!("{code}")),
            Protocol::Http if (100..600).contains(&code) => ErrorType::new(format_args!("{}xx", code / 100)),
            _ => ErrorType::new(format_args!("{OTHER}")),
        }
    }

    /// The label as text.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert_eq!(status_core::ErrorType::of(status_core::vendors::VippsStatus::NotFound).as_str(), "404");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).and_then(|text| core::str::from_utf8(text).ok());
        text.unwrap_or(OTHER)
    }

    fn new(label: fmt::Arguments<'_>) -> Self {
        let mut empty = ErrorType { text: [0; OTHER.len()], length: 0 };
        // Every label fits; one that did not would be cut.
        let _ = fmt::write(&mut empty, label);
        empty
    }
}

impl fmt::Write for ErrorType {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            *self.text.get_mut(usize::from(self.length)).ok_or(fmt::Error)? = byte;
            self.length += 1;
        }
        Ok(())
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
