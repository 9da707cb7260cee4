use crate::VendorStatus;
use crate::code::{CodeType, Shown};
use crate::inline::Inline;
use crate::text::compare;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// A code that the table of `T` does not list: the payload of the catch-all variant.
///
/// It can only be made by `UnknownCode::new`, which refuses a listed code. So `T::Unknown(…)` never stands for a code
/// that has a variant, equality agrees with [`code`](VendorStatus::code), and code that matches on `T::NotFound` keeps
/// working when the vendor gives another code a name.
///
/// `C` is what the codes are, [`T::Code`](VendorStatus::Code): `UnknownCode<T>` where they are `u16`, else
/// `UnknownCode<T, i32>` or, of text, `UnknownCode<T, str>`.
///
/// A text of up to 72 bytes is kept as it is; of a longer one the first 69 to 72 bytes and `[…]`, which is the same code when it
/// is read back.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::UnknownCode;
/// use status_core::vendors::VippsStatus;
///
/// const TEAPOT: Option<UnknownCode<VippsStatus>> = UnknownCode::<VippsStatus>::new(418);
/// assert_eq!(TEAPOT.unwrap().code(), 418);
/// assert!(UnknownCode::<VippsStatus>::new(404).is_none());
///
/// // As a constant, an unlisted code is a pattern, which goes on matching when the code gets a variant.
/// const LEGAL: VippsStatus = VippsStatus::from_code(451);
/// assert!(matches!(VippsStatus::from(451), LEGAL));
/// # }
/// ```
// Derived, for a constant to be a pattern: what is written by hand is none to the compiler.
#[derive(PartialEq, Eq)]
pub struct UnknownCode<T, C: CodeType + ?Sized = u16> {
    code: C::Kept,
    // `fn() -> T` is Send, Sync and Copy whatever T is, and does not make the enum contain itself.
    table: PhantomData<fn() -> T>,
}

macro_rules! numbers {
    ($($type:ident)*) => {
        $(
            impl<T: VendorStatus<Code = $type>> UnknownCode<T, $type> {
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
                pub const fn new(code: $type) -> Option<Self> {
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

                /// `code` as an unlisted one that would stand at this place in `T::CODES`; `None` if it would not. It
                /// saves the search where all codes are walked through.
                #[doc(hidden)]
                #[must_use]
                pub const fn at(code: $type, place: usize) -> Option<Self> {
                    let codes = T::CODES;
                    let is_after = place == 0 || codes[place - 1] < code;
                    let fits = is_after && (place == codes.len() || code < codes[place]);
                    if fits { Some(UnknownCode { code, table: PhantomData }) } else { None }
                }
            }

            impl<T> UnknownCode<T, $type> {
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
                pub const fn code(self) -> $type {
                    self.code
                }
            }
        )*
    };
}

numbers! { u16 u8 u32 u64 i16 i32 i64 }

impl<T: VendorStatus<Code = str>> UnknownCode<T, str> {
    /// `code` as an unlisted one; `None` if `T` lists it. A binary search of `T::CODES`.
    ///
    /// ```
    /// # #[cfg(feature = "oauth")] {
    /// use status_core::{UnknownCode, vendors::OauthErrorsStatus};
    /// assert!(UnknownCode::<OauthErrorsStatus, str>::new("invalid_grant").is_none());
    /// # }
    /// ```
    #[must_use]
    pub const fn new(code: &str) -> Option<Self> {
        let (mut low, mut high) = (0, T::CODES.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match compare(T::CODES[middle], code) {
                Ordering::Equal => return None,
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
            }
        }
        Some(UnknownCode { code: Inline::new(code), table: PhantomData })
    }
}

impl<T> UnknownCode<T, str> {
    /// The text, one that the table does not list; of one longer than 72 bytes the beginning and `[…]`.
    ///
    /// ```
    /// # #[cfg(feature = "oauth")] {
    /// use status_core::vendors::OauthErrorsStatus;
    /// let status = OauthErrorsStatus::from_code("out_of_tea");
    /// let OauthErrorsStatus::Unknown(unknown) = &status else { unreachable!() };
    /// assert_eq!(unknown.code(), "out_of_tea");
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(&self) -> &str {
        self.code.as_str()
    }

    /// True if the text was longer than 72 bytes: only its beginning is kept.
    ///
    /// ```
    /// # #[cfg(feature = "oauth")] {
    /// use status_core::{UnknownCode, vendors::OauthErrorsStatus};
    /// let unknown = UnknownCode::<OauthErrorsStatus, str>::new(&"x".repeat(65_536)).unwrap();
    /// assert!(unknown.is_cut() && unknown.code().ends_with("xxx[…]"));
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.code.is_cut()
    }
}

impl<T, C: CodeType + ?Sized> Clone for UnknownCode<T, C> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, C: CodeType + ?Sized> Copy for UnknownCode<T, C> {}

impl<T, C: CodeType + ?Sized> Hash for UnknownCode<T, C> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<T: Eq, C: CodeType + ?Sized> PartialOrd for UnknownCode<T, C> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Eq, C: CodeType + ?Sized> Ord for UnknownCode<T, C> {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

/// As the code's own: `418`, `"out_of_tea"`.
impl<T, C: CodeType + ?Sized> fmt::Debug for UnknownCode<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&C::borrow(&self.code), f)
    }
}

/// The code; control characters of a text are escaped.
impl<T, C: CodeType + ?Sized> fmt::Display for UnknownCode<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Shown::<C>(C::borrow(&self.code)), f)
    }
}
