//! Impls of the standard traits, and what they have in common with the trait of this crate.

#[doc(hidden)]
#[macro_export]
macro_rules! __impls {
    // Where nothing is lost; and what does not fit is refused.
    (@convert u8 $name:tt) => { $crate::__impls! { @convert $name: u8 from, u8; u16 i16 u32 i32 u64 i64 } };
    (@convert u16 $name:tt) => { $crate::__impls! { @convert $name: u16 from, u16; i16 u32 i32 u64 i64 } };
    (@convert i16 $name:tt) => { $crate::__impls! { @convert $name: i16 from, i16; u16 u32 i32 u64 i64 } };
    (@convert u32 $name:tt) => { $crate::__impls! { @convert $name: u32 from, u16 u32; i32 u64 i64 } };
    (@convert i32 $name:tt) => { $crate::__impls! { @convert $name: i32 from, u16 i32; u32 u64 i64 } };
    (@convert u64 $name:tt) => { $crate::__impls! { @convert $name: u64 from, u16 u32 u64; i32 i64 } };
    (@convert i64 $name:tt) => { $crate::__impls! { @convert $name: i64 from, u16 u32 i32 i64; u64 } };

    (@convert str $name:tt) => {
        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for $name {
            #[inline]
            fn from(code: &::core::primitive::str) -> Self {
                look_up(code)
            }
        }

        #[automatically_derived]
        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            #[inline]
            fn as_ref(&self) -> &::core::primitive::str {
                code(self)
            }
        }
    };

    (@convert $name:tt: $type:tt from, $($from:ident)*; $($try_from:ident)*) => {
        $(
            #[automatically_derived]
            impl ::core::convert::From<::core::primitive::$from> for $name {
                #[inline]
                fn from(code: ::core::primitive::$from) -> Self {
                    look_up(code as ::core::primitive::$type)
                }
            }
        )*

        $(
            #[automatically_derived]
            impl ::core::convert::TryFrom<::core::primitive::$try_from> for $name {
                type Error = ::core::num::TryFromIntError;
                #[inline]
                fn try_from(code: ::core::primitive::$try_from) -> ::core::result::Result<Self, ::core::num::TryFromIntError> {
                    match <::core::primitive::$type as ::core::convert::TryFrom<::core::primitive::$try_from>>::try_from(code) {
                        ::core::result::Result::Ok(code) => ::core::result::Result::Ok(look_up(code)),
                        ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                    }
                }
            }
        )*

        #[automatically_derived]
        impl ::core::convert::From<$name> for ::core::primitive::$type {
            #[inline]
            fn from(__status: $name) -> Self {
                code(&__status)
            }
        }
    };

    (@forward $name:tt: $($method:ident -> $type:ty),*) => {
        $(
            #[inline]
            fn $method(self) -> $type {
                $name::$method(self)
            }
        )*
    };

    (@impl Debug $name:tt) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                v1::debug(self, f)
            }
        }
    };

    (@impl Display $name:tt) => {
        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                v1::display(self, f)
            }
        }
    };

    (@impl FromStr $name:tt) => {
        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseStatusError;
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, $crate::ParseStatusError> {
                v1::from_str(text)
            }
        }
    };

    // By code, as `Eq` and `Hash` are; statuses of one code that are not equal are not equal here either.
    (@impl Ord $name:tt) => {
        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, __other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, __other))
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, __other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&$crate::VendorStatus::code(self), &$crate::VendorStatus::code(__other))
                    .then_with(|| ::core::cmp::Ord::cmp(&rank(self), &rank(__other)))
            }
        }
    };
}
