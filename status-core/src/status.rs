use crate::code::CodeType;
use crate::{Category, Link, Retry, StatusError, Vendor};
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

/// A vendor's status codes as an enum: what generic code knows of every generated or derived one.
///
/// The enums have the same methods of their own, `const` where Rust allows; this trait is for code that works with any
/// vendor. Implement it by [`vendor_status!`](crate::vendor_status) or `#[derive(VendorStatus)]`.
///
/// # Examples
///
/// ```
/// use status_core::VendorStatus;
///
/// fn log_line<S: VendorStatus>(status: S) -> String {
///     format!("{} answered {status}: {}", S::VENDOR.title, status.description())
/// }
/// # #[cfg(feature = "vipps")]
/// # assert!(log_line(status_core::vendors::VippsStatus::from_code(429)).contains("429 Too Many Requests"));
/// ```
pub trait VendorStatus: Copy + Eq + Hash + Debug + Display + FromStr + Send + Sync + 'static {
    /// What its codes are: `u16`, another integer, or `str`.
    type Code: CodeType + ?Sized;
    /// Whose table it is, and where it was read.
    const VENDOR: Vendor;
    /// Every listed code's variant, ascending by code; the catch-all is not among them.
    const ALL: &'static [Self];
    /// Every listed code, ascending.
    const CODES: &'static [<Self::Code as CodeType>::Ref<'static>];

    /// The variant of a code; an unlisted one is kept in the catch-all.
    fn from_code(code: <Self::Code as CodeType>::Ref<'_>) -> Self;
    /// The code, also an unlisted one: `from_code(code).code() == code` for every number, and for every text of up to 72 bytes.
    fn code(&self) -> <Self::Code as CodeType>::Ref<'_>;
    /// The code as text, for labels that must live as long as the program; `None` for an unlisted code.
    fn code_str(self) -> Option<&'static str>;
    /// The variant's name: `TooManyRequests`, or the catch-all's.
    fn name(self) -> &'static str;
    /// The vendor's phrase; `None` for an unlisted code, or where the vendor has none.
    fn reason(self) -> Option<&'static str>;
    /// Plain text, never empty: the code's own, else its range's, the default's, or the category's general one.
    fn description(self) -> &'static str;
    /// What the caller should do, where the vendor says so.
    fn remedy(self) -> Option<&'static str>;
    /// Why the code should no longer be relied on, if so.
    fn deprecated(self) -> Option<&'static str>;
    /// Where the vendor says more.
    fn links(self) -> &'static [Link];
    /// The vendor's own vocabulary, as the spec has it.
    fn tags(self) -> &'static [&'static str];
    /// Former names of the variant, which `FromStr` still reads where codes are numbers.
    fn aliases(self) -> &'static [&'static str];
    /// What kind of answer it is.
    fn category(self) -> Category;
    /// Whether the same request may be sent again.
    fn retry(self) -> Retry;
    /// The HTTP statuses that the code comes with, where it is a code of an answer's body and the vendor says so.
    #[inline]
    fn http(self) -> &'static [u16] {
        &[]
    }
    /// True if the table lists the code.
    fn is_known(self) -> bool;

    /// True if the advice holds only where a header of [`Vendor::retry_after`] came along: a 429 without a wait is a spent
    /// budget, which waiting does not refill. False where the advice allows no retry anyway.
    #[inline]
    fn needs_wait(self) -> bool {
        false
    }

    /// True if the vendor's own document lists the code; false for an unlisted one and for one that only an extended
    /// table lists.
    #[inline]
    fn is_documented(self) -> bool {
        self.is_known()
    }

    /// True for [`Category::Informational`].
    #[inline]
    fn is_informational(self) -> bool {
        self.category() == Category::Informational
    }

    /// True for [`Category::Success`].
    #[inline]
    fn is_success(self) -> bool {
        self.category() == Category::Success
    }

    /// True for [`Category::Redirection`].
    #[inline]
    fn is_redirection(self) -> bool {
        self.category() == Category::Redirection
    }

    /// True for [`Category::ClientError`].
    #[inline]
    fn is_client_error(self) -> bool {
        self.category() == Category::ClientError
    }

    /// True for [`Category::ServerError`].
    #[inline]
    fn is_server_error(self) -> bool {
        self.category() == Category::ServerError
    }

    /// True if the advice is [`Retry::Idempotent`] or [`Retry::Always`]; [`Retry::allows`] also asks whether the request
    /// is idempotent, and [`RetryDecision`](crate::RetryDecision) whether a wait came along where one is
    /// [needed](Self::needs_wait).
    #[inline]
    fn is_retryable(self) -> bool {
        self.retry().is_retryable()
    }

    /// The status itself, or an error for client and server errors.
    ///
    /// # Errors
    ///
    /// [`StatusError`] where [`Category::is_error`] is true.
    #[inline]
    fn into_result(self) -> Result<Self, StatusError<Self>> {
        if self.category().is_error() { Err(StatusError::new(self)) } else { Ok(self) }
    }
}
