use crate::VendorStatus;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// A code that the table of `T` does not list: the payload of the catch-all variant.
///
/// It can only be made by [`UnknownCode::new`], which refuses a listed code. So `T::Unknown(…)` never stands for a code
/// that has a variant, equality agrees with [`code`](VendorStatus::code), and code that matches on `T::NotFound` keeps
/// working when the vendor gives another code a name.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::UnknownCode;
/// use status_core::vendors::VippsStatus;
///
/// const TEAPOT: Option<UnknownCode<VippsStatus>> = UnknownCode::new(418);
/// assert_eq!(TEAPOT.unwrap().code(), 418);
/// assert!(UnknownCode::<VippsStatus>::new(404).is_none());
/// # }
/// ```
pub struct UnknownCode<T> {
    code: u16,
    // `fn() -> T` is Send, Sync and Copy whatever T is, and does not make the enum contain itself.
    table: PhantomData<fn() -> T>,
}

impl<T: VendorStatus> UnknownCode<T> {
    /// `code` as an unlisted one; `None` if `T` lists it. A binary search of `T::CODES`.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")] {
    /// use status_core::{UnknownCode, vendors::VtexStatus};
    /// assert!(VtexStatus::CODES.iter().all(|&code| UnknownCode::<VtexStatus>::new(code).is_none()));
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn new(code: u16) -> Option<Self> {
        let (mut low, mut high) = (0, T::CODES.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if T::CODES[middle] == code {
                return None;
            }
            if T::CODES[middle] < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(UnknownCode { code, table: PhantomData })
    }

    /// `code` as an unlisted one that would stand at this place in `T::CODES`; `None` if it would not. It saves the search
    /// where all codes are walked through.
    #[doc(hidden)]
    #[must_use]
    pub const fn at(code: u16, place: usize) -> Option<Self> {
        let codes = T::CODES;
        let fits = (place == 0 || codes[place - 1] < code) && (place == codes.len() || code < codes[place]);
        if fits { Some(UnknownCode { code, table: PhantomData }) } else { None }
    }
}

impl<T> UnknownCode<T> {
    /// The number, one that the table does not list.
    ///
    /// ```
    /// # #[cfg(feature = "vipps")] {
    /// use status_core::vendors::VippsStatus;
    /// let VippsStatus::Unknown(unknown) = VippsStatus::from_code(418) else { unreachable!() };
    /// assert_eq!(unknown.code(), 418);
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }
}

impl<T> Clone for UnknownCode<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for UnknownCode<T> {}

impl<T> PartialEq for UnknownCode<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<T> Eq for UnknownCode<T> {}

impl<T> Hash for UnknownCode<T> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<T> PartialOrd for UnknownCode<T> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for UnknownCode<T> {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<T> fmt::Debug for UnknownCode<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.code, f)
    }
}

impl<T> fmt::Display for UnknownCode<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.code, f)
    }
}
