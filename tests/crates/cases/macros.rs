//! What the macros write, wherever a caller may put it.

/// As in the documentation.
pub mod plain {
    use status_core::{UnknownCode, VendorStatus};

    status_core::vendor_status! {
        /// What Acme answers.
        #[must_use]
        pub enum Acme = "../../specs/acme.yaml";
    }
    status_core::vendor_status! { pub enum Close = "../../specs/close.yaml"; }
    status_core::vendor_status! { pub enum Edges = "../../specs/edges.yaml"; }
    status_core::vendor_status! { pub enum Bolt = "../../specs/extends.yaml"; }
    status_core::vendor_status! { #[status(exhaustive)] pub enum Second = "../../specs/second.yaml"; }
    status_core::vendor_status! {
        /// Built by anyone.
        #[status(catch_all = Rest, bare)]
        pub enum Bare = "../../specs/second.yaml";
    }
    // No semicolon.
    status_core::vendor_status! { pub enum One = "../../specs/one.yaml" }

    /// Held against the spec.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(spec = "../../specs/close.yaml", partial)]
    pub enum Known {
        /// Of the caller's own words.
        NormalClosure,
        /// Another name than the spec's.
        #[status(4009)]
        TimedOut,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(UnknownCode<Self>),
    }

    /// By attributes alone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VendorStatus)]
    #[status(vendor = "acme", title = "Acme", url = "https://docs.example.com/", retry_after("Retry-After"))]
    #[non_exhaustive]
    #[allow(clippy::use_self)]
    pub enum Own {
        /// Not listed, under the enum's own name.
        #[status(catch_all)]
        Rest(UnknownCode<Own>),
        /// All is well.
        ///
        /// A second paragraph is the caller's.
        #[status(200)]
        Ok,
        /// Too many.
        #[status(429, reason = "Slow Down", retry = always, category = client_error, tags("rate-limit"))]
        #[status(remedy = "Wait.", links("https://docs.example.com/slow"))]
        SlowDown,
        /// Sorry.
        #[status(500, description = "Our fault.", deprecated = "no longer sent")]
        Sorry,
    }

    const _: () = assert!(matches!(Bare::Rest(16), Bare::Rest(code) if code == Second::BADVERS.code()));
    const _: () = assert!(Acme::from_code(404).code() == 404 && !Acme::from_code(405).is_known());
    const _: () = assert!(Known::from_code(4004).code() == 4004 && !Known::from_code(4004).is_known());
    const _: () = assert!(
        Own::Rest(match UnknownCode::<Own>::new(3) {
            Some(code) => code,
            None => panic!(),
        })
        .code()
            == 3
    );

    /// The traits are the same as the methods.
    ///
    /// # Errors
    ///
    /// No status of it.
    pub fn generic<S: VendorStatus<Code = u16>>(text: &str) -> Result<u16, S::Err> {
        text.parse::<S>().map(|status| status.code())
    }
}

/// No name is in scope but those of the language.
pub mod no_prelude {
    #![no_implicit_prelude]

    ::status_core::vendor_status! { pub enum Acme = "../../specs/acme.yaml"; }
    ::status_core::vendor_status! { pub enum Edges = "../../specs/edges.yaml"; }

    /// By the derive.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash,
        ::status_core::VendorStatus,
    )]
    #[status(vendor = "acme")]
    pub enum Own {
        /// All is well.
        #[status(200)]
        Ok,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(::status_core::UnknownCode<Self>),
    }
}

/// Every name that generated code could mean is something else here.
#[allow(
    dead_code,
    non_camel_case_types,
    unused_macros,
    missing_docs,
    unreachable_pub,
    clippy::pedantic,
    clippy::nursery
)]
#[allow(missing_copy_implementations, missing_debug_implementations)]
pub mod shadowed {
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod status_core {}
    pub mod __private {}
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct str;
    pub struct bool;
    pub struct u8;
    pub struct u16;
    pub struct usize;
    pub struct Category;
    pub struct Retry;
    pub struct Facts;
    pub struct UnknownCode;
    pub struct Vendor;
    pub struct Link;
    pub trait From {}
    pub trait Into {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait Debug {}
    pub trait Display {}
    pub trait FromStr {}
    pub trait PartialEq {}
    pub trait Eq {}
    pub trait Hash {}
    pub trait Ord {}
    pub trait VendorStatus {}
    pub fn index() {}
    pub fn leaf() {}
    pub fn number() {}
    pub fn unlisted() {}
    pub static ALL: () = ();
    pub static BY_CODE: () = ();
    pub static CODES: () = ();
    pub static NAMES: () = ();
    pub static UNLISTED: () = ();
    macro_rules! matches {
        ($($any:tt)*) => {
            compile_error!("the caller's")
        };
    }
    macro_rules! unreachable {
        ($($any:tt)*) => {
            compile_error!("the caller's")
        };
    }
    macro_rules! include_bytes {
        ($($any:tt)*) => {
            compile_error!("the caller's")
        };
    }
    macro_rules! concat {
        ($($any:tt)*) => {
            compile_error!("the caller's")
        };
    }
    macro_rules! env {
        ($($any:tt)*) => {
            compile_error!("the caller's")
        };
    }

    ::status_core::vendor_status! { pub enum Acme = "../../specs/acme.yaml"; }
    ::status_core::vendor_status! { pub enum Edges = "../../specs/edges.yaml"; }
    ::status_core::vendor_status! { pub enum Names = "../cases/names.yaml"; }
    ::status_core::vendor_status! { pub enum Symbols = "../../specs/i32.yaml"; }
    ::status_core::vendor_status! { pub enum Streams = "../../specs/u64.yaml"; }
    ::status_core::vendor_status! { pub enum Cards = "../../specs/text.yaml"; }

    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash,
        ::status_core::VendorStatus,
    )]
    #[status(vendor = "acme")]
    pub enum Own {
        #[status(200)]
        Ok,
        #[status(
            404,
            reason = "Not Found",
            links("https://docs.example.com/"),
            tags("lost"),
            remedy = "Look."
        )]
        None,
        #[status(catch_all)]
        Unknown(::status_core::UnknownCode<Self>),
    }

    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash,
        ::status_core::VendorStatus,
    )]
    #[status(vendor = "acme", pointer = "/code")]
    pub enum OwnTexts {
        #[status("ok", http = 200)]
        Ok,
        #[status("none", http(404, 410), aliases(lasting(Nothing), Former))]
        None,
        #[status(catch_all)]
        Unknown(::status_core::UnknownCode<Self, ::core::primitive::str>),
    }
}

/// Enums that are called as what generated code uses.
pub mod named {
    status_core::vendor_status! { pub enum Option = "../cases/names.yaml"; }
    status_core::vendor_status! { pub enum Category = "../../specs/edges.yaml"; }
    status_core::vendor_status! { pub enum VendorStatus = "../../specs/acme.yaml"; }
    status_core::vendor_status! { pub enum UnknownCode = "../../specs/one.yaml"; }
    status_core::vendor_status! { pub enum Hidden = "../cases/names.yaml"; }
    status_core::vendor_status! { pub enum r#Raw = "../../specs/one.yaml"; }
}

/// Whatever may see the enum may use it, and no more.
pub mod visible {
    #[allow(clippy::redundant_pub_crate)]
    mod inner {
        status_core::vendor_status! { enum Private = "../../specs/acme.yaml"; }
        status_core::vendor_status! { pub(super) enum Super = "../../specs/acme.yaml"; }
        status_core::vendor_status! { pub(crate) enum Crate = "../../specs/acme.yaml"; }
        status_core::vendor_status! { pub(in super::super) enum In = "../../specs/acme.yaml"; }

        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
        #[status(vendor = "acme")]
        pub(crate) enum Own {
            #[status(200)]
            Ok,
            #[status(catch_all)]
            Unknown(status_core::UnknownCode<Self>),
        }

        pub(super) const fn private(code: u16) -> bool {
            Private::from_code(code).is_success() && matches!(Own::from_code(code), Own::Ok)
        }
    }

    /// Uses each.
    #[must_use]
    pub const fn used(code: u16) -> bool {
        inner::private(code)
            && inner::Super::from_code(code).is_known()
            && inner::Crate::from_code(code).is_known()
            && inner::In::from_code(code).is_known()
            && inner::Own::from_code(code).is_known()
    }
}

/// Inside a function's body, where items cannot be named from elsewhere.
#[must_use]
pub const fn in_a_body(code: u16) -> bool {
    status_core::vendor_status! { enum Acme = "../../specs/acme.yaml"; }
    status_core::vendor_status! { enum Edges = "../../specs/edges.yaml"; }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
    #[status(vendor = "acme")]
    enum Own {
        #[status(200)]
        Ok,
        #[status(catch_all)]
        Unknown(status_core::UnknownCode<Self>),
    }
    Acme::from_code(code).is_known()
        && Edges::from_code(code).is_known()
        && matches!(Own::from_code(code), Own::Ok)
}

/// Through a macro of the caller's own.
pub mod wrapped {
    macro_rules! spec {
        ($(#[$meta:meta])* $vis:vis $name:ident $path:literal) => {
            status_core::vendor_status! { $(#[$meta])* $vis enum $name = $path; }
        };
    }
    spec! {
        /// Documented in passing.
        #[must_use]
        pub Acme "../../specs/acme.yaml"
    }
    macro_rules! own {
        ($name:ident { $($code:literal $variant:ident $reason:literal $retry:ident,)* }) => {
            /// One of a caller's many.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
            #[status(vendor = "acme")]
            pub enum $name {
                $(
                    #[doc = $reason]
                    #[status($code, reason = $reason, retry = $retry)]
                    $variant,
                )*
                /// Unlisted.
                #[status(catch_all)]
                Unknown(status_core::UnknownCode<Self>),
            }
        };
    }
    own! { Own { 200 Ok "OK" never, 503 Away "Away" always, } }
    const _: () = assert!(Own::from_code(503).is_retryable());
}

/// The caller's own methods and impls beside the generated ones.
pub mod beside {
    /// Displayed and read in a way of its own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
    #[status(vendor = "acme", skip(Display, FromStr))]
    #[allow(clippy::exhaustive_enums)]
    pub enum Own {
        /// All is well.
        #[status(200)]
        Ok,
        #[cfg(any())]
        #[status(404)]
        Absent,
        #[doc = concat!("Put ", "together.")]
        #[status(201, description = "Made.")]
        Made,
        /// Unlisted.
        #[status(catch_all)]
        Unknown(status_core::UnknownCode<Self>),
    }

    impl Own {
        /// The caller's.
        #[must_use]
        pub const fn index(self) -> usize {
            self.code() as usize
        }

        /// The caller's.
        #[must_use]
        pub const fn unlisted(self) -> bool {
            !self.is_known()
        }
    }

    impl core::fmt::Display for Own {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            write!(f, "<{}>", self.code())
        }
    }

    impl core::str::FromStr for Own {
        type Err = core::num::ParseIntError;

        fn from_str(text: &str) -> Result<Self, Self::Err> {
            text.parse().map(Self::from_code)
        }
    }
}
