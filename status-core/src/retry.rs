/// Whether the same request may be sent again.
///
/// The four are claims, not grades, so nothing orders them: [`or`](Retry::or) takes one claim before another.
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
    /// ([RFC 9110, section 9.2.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2)). False for
    /// [`Retry::Never`] and [`Retry::Unstated`].
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

    /// True for [`Retry::Idempotent`] and [`Retry::Always`]: some request may be repeated.
    ///
    /// ```
    /// use status_core::Retry;
    ///
    /// assert!(Retry::Idempotent.is_retryable());
    /// assert!(!Retry::Unstated.is_retryable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self, Retry::Idempotent | Retry::Always)
    }

    /// The first of two that is stated: this one, unless it is [`Retry::Unstated`].
    ///
    /// ```
    /// use status_core::Retry;
    ///
    /// // The code of the body knows the cause, the HTTP status is the next best.
    /// assert_eq!(Retry::Unstated.or(Retry::Idempotent), Retry::Idempotent);
    /// assert_eq!(Retry::Never.or(Retry::Always), Retry::Never);
    /// ```
    #[inline]
    #[must_use]
    pub const fn or(self, second: Retry) -> Retry {
        match self {
            Retry::Unstated => second,
            stated => stated,
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
