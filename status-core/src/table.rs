use crate::pad::pad;
use crate::{Category, Link, Retry, Vendor, VendorStatus};
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
    codes: &'static [u16],
    get: fn(u16) -> Entry,
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
        Table { vendor: S::VENDOR, codes: S::CODES, get: Entry::of_code::<S> }
    }

    /// Every listed code, ascending.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert!(status_core::Table::of::<status_core::vendors::VippsStatus>().codes().contains(&429));
    /// ```
    #[inline]
    #[must_use]
    pub const fn codes(&self) -> &'static [u16] {
        self.codes
    }

    /// What the table says of a code, listed or not.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")]
    /// assert!(!status_core::Table::of::<status_core::vendors::VippsStatus>().get(418).is_known);
    /// ```
    #[inline]
    #[must_use]
    pub fn get(&self, code: u16) -> Entry {
        (self.get)(code)
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
        self.codes.iter().map(move |&code| get(code))
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("vendor", &self.vendor)
            .field("codes", &self.codes)
            .finish_non_exhaustive()
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
    /// The number.
    pub code: u16,
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
            code: status.code(),
            name: status.name(),
            reason: status.reason(),
            description: status.description(),
            remedy: status.remedy(),
            deprecated: status.deprecated(),
            category: status.category(),
            retry: status.retry(),
            needs_wait: status.needs_wait(),
            links: status.links(),
            tags: status.tags(),
            aliases: status.aliases(),
            is_known: status.is_known(),
            is_documented: status.is_documented(),
        }
    }

    fn of_code<S: VendorStatus>(code: u16) -> Entry {
        Entry::of(S::from_code(code))
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_known {
            pad(f, format_args!("{} {}", self.code, self.reason.unwrap_or(self.name)))
        } else {
            pad(f, format_args!("{}", self.code))
        }
    }
}
