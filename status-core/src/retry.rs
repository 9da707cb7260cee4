/// Whether the same request may be sent again.
///
/// # Examples
///
/// ```
/// use status_core::Retry;
///
/// let idempotent = true; // a GET, or a POST that carries an idempotency key
/// assert!(Retry::Idempotent.allows(idempotent));
/// assert!(!Retry::Idempotent.allows(false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Sending it again would give the same answer.
    Never,
    /// Only a request whose repetition does no harm: the first one may have been carried out.
    Idempotent,
    /// Any request: the vendor did not carry the first one out.
    Always,
    /// Nobody says: neither the vendor nor the protocol. Nothing is to be sent again on such advice.
    Unstated,
}

impl Retry {
    /// True if a request may be repeated, given whether it is idempotent
    /// ([RFC 9110, section 9.2.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2)).
    ///
    /// ```
    /// assert!(status_core::Retry::Always.allows(false));
    /// ```
    #[inline]
    #[must_use]
    pub const fn allows(self, idempotent: bool) -> bool {
        match self {
            Retry::Never | Retry::Unstated => false,
            Retry::Idempotent => idempotent,
            Retry::Always => true,
        }
    }

    /// The word for it in a spec: `idempotent`.
    ///
    /// ```
    /// assert_eq!(status_core::Retry::Always.as_str(), "always");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Retry::Never => "never",
            Retry::Idempotent => "idempotent",
            Retry::Always => "always",
            Retry::Unstated => "unstated",
        }
    }
}

impl core::fmt::Display for Retry {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}
