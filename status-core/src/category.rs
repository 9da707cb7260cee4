/// What kind of answer a code is.
///
/// # Examples
///
/// ```
/// use status_core::{Category, Protocol};
///
/// assert_eq!(Protocol::Http.category(404), Category::ClientError);
/// assert!(Category::ClientError.is_error());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Category {
    /// The request was received; the answer is still to come.
    Informational,
    /// The request was carried out.
    Success,
    /// The answer is elsewhere.
    Redirection,
    /// The caller must change something before it can work.
    ClientError,
    /// The vendor failed at a valid request.
    ServerError,
    /// None of these, or the protocol does not say.
    Other,
}

impl Category {
    /// True for client and server errors: what `into_result` turns into an `Err`.
    ///
    /// ```
    /// assert!(!status_core::Category::Other.is_error());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_error(self) -> bool {
        matches!(self, Category::ClientError | Category::ServerError)
    }

    /// The general text of the category, for codes that the vendor does not describe. One sentence, never empty.
    ///
    /// ```
    /// assert_eq!(status_core::Category::Success.description(), "The request was successful.");
    /// ```
    #[inline]
    #[must_use]
    pub const fn description(self) -> &'static str {
        match self {
            Category::Informational => "The request was received and is being processed.",
            Category::Success => "The request was successful.",
            Category::Redirection => "Further action is needed to complete the request.",
            Category::ClientError => "The request has a problem that the caller must correct.",
            Category::ServerError => "The server failed to carry out a valid request.",
            Category::Other => "The vendor gives no description of this code.",
        }
    }

    /// The word for it in a spec: `client_error`.
    ///
    /// ```
    /// assert_eq!(status_core::Category::ClientError.as_str(), "client_error");
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Category::Informational => "informational",
            Category::Success => "success",
            Category::Redirection => "redirection",
            Category::ClientError => "client_error",
            Category::ServerError => "server_error",
            Category::Other => "other",
        }
    }
}

impl core::fmt::Display for Category {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}
