//! Impls of other crates' traits, which generated code asks for by `impls(…)`.
//!
//! A macro in the caller's crate cannot see this crate's features, so each of these is there in two forms: with the feature
//! the impls, without it an error that names it.

#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_http {
    ($name:ident) => {
        #[automatically_derived]
        impl ::core::convert::From<$crate::__private::http::StatusCode> for $name {
            #[inline]
            fn from(status: $crate::__private::http::StatusCode) -> Self {
                <Self as $crate::VendorStatus>::from_code(status.as_u16())
            }
        }

        // `http::StatusCode` holds 100 to 999 only.
        #[automatically_derived]
        impl ::core::convert::TryFrom<$name> for $crate::__private::http::StatusCode {
            type Error = $crate::__private::http::status::InvalidStatusCode;
            #[inline]
            fn try_from(status: $name) -> ::core::result::Result<Self, Self::Error> {
                Self::from_u16($crate::VendorStatus::code(&status))
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$crate::__private::http::StatusCode> for $name {
            #[inline]
            fn eq(&self, other: &$crate::__private::http::StatusCode) -> ::core::primitive::bool {
                $crate::VendorStatus::code(self) == other.as_u16()
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$name> for $crate::__private::http::StatusCode {
            #[inline]
            fn eq(&self, other: &$name) -> ::core::primitive::bool {
                self.as_u16() == $crate::VendorStatus::code(other)
            }
        }
    };
}

#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_http {
    ($name:ident) => {
        ::core::compile_error!(
            "`impls(http)` needs the feature `http` of status-core: enable it in Cargo.toml"
        );
    };
}

#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ($name:ident) => {
        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::serde::code::serialize(self, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::serde::code::deserialize(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ($name:ident) => {
        ::core::compile_error!(
            "`impls(serde)` needs the feature `serde` of status-core: enable it in Cargo.toml"
        );
    };
}

#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_schemars {
    ($name:ident) => {
        #[automatically_derived]
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> $crate::__private::Name {
                $crate::__private::Name::Borrowed(::core::stringify!($name))
            }

            fn schema_id() -> $crate::__private::Name {
                $crate::__private::Name::Borrowed(::core::concat!(
                    ::core::module_path!(),
                    "::",
                    ::core::stringify!($name)
                ))
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::__private::schemars::schema::<Self>()
            }
        }
    };
}

#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_schemars {
    ($name:ident) => {
        ::core::compile_error!(
            "`impls(schemars)` needs the feature `schemars` of status-core: enable it in Cargo.toml"
        );
    };
}

#[cfg(feature = "utoipa-5")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa_5 {
    ($name:ident) => {
        #[automatically_derived]
        impl $crate::__private::utoipa_5::PartialSchema for $name {
            fn schema() -> $crate::__private::utoipa_5::openapi::RefOr<
                $crate::__private::utoipa_5::openapi::schema::Schema,
            > {
                $crate::__private::utoipa_5::schema::<Self>()
            }
        }

        #[automatically_derived]
        impl $crate::__private::utoipa_5::ToSchema for $name {
            fn name() -> $crate::__private::Name {
                $crate::__private::Name::Borrowed(::core::stringify!($name))
            }
        }
    };
}

#[cfg(not(feature = "utoipa-5"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa_5 {
    ($name:ident) => {
        ::core::compile_error!(
            "`impls(utoipa-5)` needs the feature `utoipa-5` of status-core: enable it in Cargo.toml"
        );
    };
}

#[cfg(feature = "utoipa-6")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa_6 {
    ($name:ident) => {
        #[automatically_derived]
        impl $crate::__private::utoipa_6::PartialSchema for $name {
            fn schema() -> $crate::__private::utoipa_6::openapi::RefOr<
                $crate::__private::utoipa_6::openapi::schema::Schema,
            > {
                $crate::__private::utoipa_6::schema::<Self>()
            }
        }

        #[automatically_derived]
        impl $crate::__private::utoipa_6::ToSchema for $name {
            fn name() -> $crate::__private::Name {
                $crate::__private::Name::Borrowed(::core::stringify!($name))
            }
        }
    };
}

#[cfg(not(feature = "utoipa-6"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa_6 {
    ($name:ident) => {
        ::core::compile_error!(
            "`impls(utoipa-6)` needs the feature `utoipa-6` of status-core: enable it in Cargo.toml"
        );
    };
}
