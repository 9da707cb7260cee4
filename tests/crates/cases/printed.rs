//! Printed source, as a caller includes it or checks it in.

/// As in the documentation.
pub mod plain {
    include!(concat!(env!("OUT_DIR"), "/acme.rs"));
    include!(concat!(env!("OUT_DIR"), "/close.rs"));
    include!(concat!(env!("OUT_DIR"), "/edges.rs"));
    include!(concat!(env!("OUT_DIR"), "/bolt.rs"));
    include!(concat!(env!("OUT_DIR"), "/one.rs"));
    include!(concat!(env!("OUT_DIR"), "/hidden.rs"));
    include!(concat!(env!("OUT_DIR"), "/answers.rs"));
    include!(concat!(env!("OUT_DIR"), "/cards.rs"));
    include!(concat!(env!("OUT_DIR"), "/streams.rs"));
    include!(concat!(env!("OUT_DIR"), "/symbols.rs"));
    include!(concat!(env!("OUT_DIR"), "/topics.rs"));
    include!(concat!(env!("OUT_DIR"), "/second.rs"));

    const _: () = assert!(Acme::from_code(404).code() == 404 && !Acme::from_code(405).is_known());
}

/// No name is in scope but those of the language.
pub mod no_prelude {
    #![no_implicit_prelude]

    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/acme.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/edges.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/cards.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/symbols.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/second.rs"));
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
    pub mod status_core {}
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
    pub trait From {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait Debug {}
    pub trait Display {}
    pub trait PartialEq {}
    pub trait Eq {}
    pub trait Hash {}
    pub trait Ord {}
    pub fn index() {}
    pub fn number() {}
    pub fn unlisted() {}
    pub static ALL: () = ();
    pub static CODES: () = ();
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

    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/acme.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/edges.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/cards.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/symbols.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/second.rs"));
    ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/hidden.rs"));
}

/// Inside a function's body.
#[must_use]
pub const fn in_a_body(code: u16) -> bool {
    mod acme {
        include!(concat!(env!("OUT_DIR"), "/acme.rs"));
    }
    acme::Acme::from_code(code).is_known()
}
