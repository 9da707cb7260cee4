use crate::code::CodeType;
use crate::inline::Inline;
use crate::pad::pad;
use crate::{Category, Code, Link, Retry, Vendor, VendorStatus};
use core::fmt;

/// A vendor's table with its enum type forgotten: what [`vendors::ALL`](crate::vendors::ALL) holds.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::{Table, vendors::VippsStatus};
///
/// const VIPPS: Table = Table::of::<VippsStatus>();
/// assert_eq!(VIPPS.get(429).reason, Some("Too Many Requests"));
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Table {
    /// Whose table it is, and where it was read.
    pub vendor: Vendor,
    len: usize,
    code: fn(usize) -> Code<'static>,
    get: fn(Code<'_>) -> Entry,
}

impl Table {
    /// The table of an enum, in const.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")]
    /// assert_eq!(status_core::Table::of::<status_core::vendors::VtexStatus>().vendor.id, "vtex");
    /// ```
    #[must_use]
    pub const fn of<S: VendorStatus>() -> Table {
        Table { vendor: S::VENDOR, len: S::CODES.len(), code: code::<S>, get: Entry::of_code::<S> }
    }

    /// Every listed code, ascending.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert!(status_core::Table::of::<status_core::vendors::VippsStatus>().codes().any(|code| code == 429));
    /// ```
    pub fn codes(
        &self,
    ) -> impl ExactSizeIterator<Item = Code<'static>> + DoubleEndedIterator + Clone + use<> {
        (0..self.len).map(self.code)
    }

    /// What the table says of a code, listed or not. Of one that is not of the table's type nothing is said: no text is in a
    /// table of numbers.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert!(!status_core::Table::of::<status_core::vendors::VippsStatus>().get(418).is_known);
    /// ```
    #[must_use]
    pub fn get<'c>(&self, code: impl Into<Code<'c>>) -> Entry {
        (self.get)(code.into())
    }

    /// Every listed code with what the table says of it, ascending.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// let table = status_core::Table::of::<status_core::vendors::VippsStatus>();
    /// assert_eq!(table.entries().count(), table.codes().len());
    /// # }
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = Entry> + use<> {
        let get = self.get;
        self.codes().map(get)
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("vendor", &self.vendor)
            .field("codes", &List(self))
            .finish_non_exhaustive()
    }
}

/// A code of an enum by its place.
fn code<S: VendorStatus>(place: usize) -> Code<'static> {
    S::CODES[place].into()
}

/// The codes of a table.
struct List<'t>(&'t Table);

impl fmt::Debug for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.codes()).finish()
    }
}

/// What a table says of one code. `Display` as the enum's: `429 Too Many Requests`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// let entry = status_core::Entry::of(status_core::vendors::VippsStatus::TooManyRequests);
/// assert_eq!(entry.to_string(), "429 Too Many Requests");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    kept: Kept,
    /// The variant's name.
    pub name: &'static str,
    /// The vendor's phrase.
    pub reason: Option<&'static str>,
    /// Plain text, never empty.
    pub description: &'static str,
    /// What the caller should do.
    pub remedy: Option<&'static str>,
    /// Why the code should no longer be relied on.
    pub deprecated: Option<&'static str>,
    /// What kind of answer it is.
    pub category: Category,
    /// Whether the same request may be sent again.
    pub retry: Retry,
    /// True if that holds only where a header of [`Vendor::retry_after`] came along.
    pub needs_wait: bool,
    /// The HTTP statuses that the code comes with, where it is a code of an answer's body.
    pub http: &'static [u16],
    /// Where the vendor says more.
    pub links: &'static [Link],
    /// The vendor's own vocabulary.
    pub tags: &'static [&'static str],
    /// Former names of the variant.
    pub aliases: &'static [&'static str],
    /// True if the table lists the code.
    pub is_known: bool,
    /// True if the vendor's own document lists it.
    pub is_documented: bool,
}

impl Entry {
    /// What an enum says of one status.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")]
    /// assert!(status_core::Entry::of(status_core::vendors::VtexStatus::from_code(503)).is_known);
    /// ```
    #[must_use]
    pub fn of<S: VendorStatus>(status: S) -> Entry {
        Entry {
            kept: Kept::of(status.code().into(), status.is_known().then(|| status.code_str()).flatten()),
            name: status.name(),
            reason: status.reason(),
            description: status.description(),
            remedy: status.remedy(),
            deprecated: status.deprecated(),
            category: status.category(),
            retry: status.retry(),
            needs_wait: status.needs_wait(),
            http: status.http(),
            links: status.links(),
            tags: status.tags(),
            aliases: status.aliases(),
            is_known: status.is_known(),
            is_documented: status.is_documented(),
        }
    }

    /// The code, also an unlisted one; of a text longer than 72 bytes that no table lists, the beginning and `[…]`.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert_eq!(status_core::vendors::lookup("vipps", 418).unwrap().code(), 418);
    /// ```
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        match &self.kept {
            Kept::Number(number) => Code::Number(*number),
            Kept::Listed(text) => Code::Text(text),
            Kept::Text(text) => Code::Text(text.as_str()),
        }
    }

    fn of_code<S: VendorStatus>(code: Code<'_>) -> Entry {
        S::Code::read(code).map_or_else(|| Entry::nothing(code), |code| Entry::of(S::from_code(code)))
    }

    /// Of a code that no answer of the vendor's can have.
    fn nothing(code: Code<'_>) -> Entry {
        Entry {
            kept: Kept::of(code, None),
            name: "Unknown",
            reason: None,
            description: Category::Other.description(),
            remedy: None,
            deprecated: None,
            category: Category::Other,
            retry: Retry::Unstated,
            needs_wait: false,
            http: &[],
            links: &[],
            tags: &[],
            aliases: &[],
            is_known: false,
            is_documented: false,
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code() {
            code @ Code::Number(_) if self.is_known => {
                pad(f, format_args!("{code} {}", self.reason.unwrap_or(self.name)))
            }
            code => pad(f, format_args!("{code}")),
        }
    }
}

/// A code that is kept without a place to borrow it from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Number(i128),
    Listed(&'static str),
    Text(Inline),
}

impl Kept {
    fn of(code: Code<'_>, listed: Option<&'static str>) -> Self {
        match (code, listed) {
            (Code::Number(number), _) => Kept::Number(number),
            (Code::Text(_), Some(text)) => Kept::Listed(text),
            (Code::Text(text), None) => Kept::Text(Inline::new(text)),
        }
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kept::Number(number) => fmt::Debug::fmt(number, f),
            Kept::Listed(text) => fmt::Debug::fmt(text, f),
            Kept::Text(text) => fmt::Debug::fmt(text.as_str(), f),
        }
    }
}
