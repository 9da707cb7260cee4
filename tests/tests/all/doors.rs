//! The ways in give the same: a spec, an enum of the caller's, an enum checked against a spec, a build script, printed source.

use crate::cargo::package;
use crate::enums::{Acme, Close, built};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_codegen::{Options, read, source};
use status_core::{Entry, UnknownCode, VendorStatus, vendor_status};
use std::fs;

vendor_status! {
    /// By the spec.
    pub enum Specified = "specs/plain.yaml";
}

/// The same by attributes; declared in an order of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "answers", title = "Plain & Simple", protocol = other)]
#[status(url = "https://docs.example.com/plain", updated = "2024-01-31")]
#[status(retry_after("Retry-After", "X-Reset" if "X-Left" == "0"))]
pub enum Plain {
    #[status(65535, reason = "The End")]
    End,
    #[status(429, reason = "Slow Down", category = client_error, retry = always, needs_wait)]
    #[status(description = "Too quick.", remedy = "Wait.")]
    #[status(tags("rate-limit", "quota"), links("https://docs.example.com/slow"))]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
    /// All is
    /// "well".
    ///
    /// What follows is the caller's own.
    #[status(200, reason = "OK", category = "success", aliases(Success, "Fine"))]
    Ok,
    #[status(500, category = server_error, retry = idempotent, deprecated = "no longer sent")]
    Broken,
    /// The seventh.
    #[status(7, reason = "Seven")]
    Seven,
}

/// The caller's own names, checked against the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/plain.yaml")]
pub enum Held {
    #[status(catch_all)]
    Other(UnknownCode<Held>),
    SlowDown,
    /// A doc comment is not the description where there is a spec.
    #[status(200)]
    AllIsWell,
    Broken,
    End,
    Seven,
}

/// Only what the caller names; the rest is the catch-all's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/acme.yaml", partial)]
pub enum Partial {
    NotFound,
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn entry<S: VendorStatus<Code = u16>>(code: u16) -> Entry {
    Entry::of(S::from_code(code))
}

#[test]
fn a_spec_and_attributes_give_the_same_table() {
    assert_eq!(Specified::VENDOR, Plain::VENDOR);
    assert_eq!(Specified::CODES, Plain::CODES);
    for code in 0..=u16::MAX {
        assert_eq!(entry::<Specified>(code), entry::<Plain>(code));
        assert_eq!(Specified::from_code(code).to_string(), Plain::from_code(code).to_string());
        assert_eq!(format!("{:?}", Specified::from_code(code)), format!("{:?}", Plain::from_code(code)));
    }
    assert_eq!(Plain::Ok.description(), "All is \"well\".");
    assert_eq!(Plain::ALL, [Plain::Seven, Plain::Ok, Plain::SlowDown, Plain::Broken, Plain::End]);
}

#[test]
fn an_enum_checked_against_a_spec_says_what_the_spec_says() {
    assert_eq!(Specified::VENDOR, Held::VENDOR);
    for code in 0..=u16::MAX {
        let (specified, held) = (entry::<Specified>(code), entry::<Held>(code));
        let renamed = match held.name {
            "AllIsWell" => "Ok",
            "Other" => "Unknown",
            name => name,
        };
        assert_eq!(specified, {
            let mut held = held;
            held.name = renamed;
            held
        });
    }
    assert_eq!(Held::from_code(200), Held::AllIsWell);
    assert_eq!(format!("{:?}", Held::from_code(1)), "Other(1)");
}

#[test]
fn codes_left_out_are_unlisted_with_the_specs_facts() {
    assert_eq!(Partial::CODES, [404, 429]);
    for code in 0..=u16::MAX {
        let (whole, partial) = (entry::<Acme>(code), entry::<Partial>(code));
        if partial.is_known {
            assert_eq!(whole, partial);
            continue;
        }
        assert_eq!((whole.description, whole.remedy), (partial.description, partial.remedy));
        assert_eq!((whole.category, whole.retry), (partial.category, partial.retry));
        assert_eq!(whole.needs_wait, partial.needs_wait);
        assert_eq!((partial.reason, partial.name), (None, "Unknown"));
        assert!(UnknownCode::<Partial>::new(code).is_some());
    }
}

#[test]
fn a_build_script_gives_what_the_macro_gives() {
    assert_eq!(Acme::VENDOR, built::AcmeStatus::VENDOR);
    for code in 0..=u16::MAX {
        assert_eq!(entry::<Acme>(code), entry::<built::AcmeStatus>(code));
    }
    assert_ne!(entry::<Acme>(1000), entry::<Close>(1000));
}

/// The tokens without those that tell the doors apart: what makes a changed spec compile the crate again.
fn normal(tokens: TokenStream) -> String {
    let mut file: syn::File = syn::parse2(tokens).expect("a file of Rust");
    file.items.retain(|item| !item.to_token_stream().to_string().contains("include_bytes"));
    file.into_token_stream().to_string()
}

#[test]
fn a_build_script_writes_the_source_that_is_printed() {
    let checked = read(&package().join("specs/acme.yaml"), "specs/acme.yaml");
    let printed = source(checked.table().unwrap(), &Options::new("AcmeStatus")).unwrap();
    let built = fs::read_to_string(concat!(env!("OUT_DIR"), "/acme_status.rs")).unwrap();
    assert!(!printed.contains("include_bytes"));
    assert_eq!(built, printed);
}

/// A crate's own text and order, which `skip` leaves room for.
mod own {
    use status_core::{UnknownCode, VendorStatus, vendor_status};
    use std::cmp::Ordering;
    use std::fmt;
    use std::str::FromStr;

    vendor_status! {
        #[status(skip(Debug, Display, FromStr, Ord), exhaustive)]
        #[derive(Debug)]
        pub enum Bare = "specs/acme.yaml";
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
    #[status(spec = "specs/acme.yaml", partial, skip(Display, FromStr), exhaustive)]
    pub enum Listed {
        NotFound,
        #[status(catch_all)]
        Unknown(UnknownCode<Self>),
    }

    macro_rules! own {
        ($name:ident) => {
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "acme answered {}", self.code())
                }
            }

            impl FromStr for $name {
                type Err = ();
                fn from_str(text: &str) -> Result<Self, ()> {
                    text.strip_prefix("acme answered ")
                        .and_then(|code| code.parse().ok())
                        .map(Self::from_code)
                        .ok_or(())
                }
            }
        };
    }

    own!(Bare);
    own!(Listed);

    // Last things first.
    impl PartialOrd for Bare {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Bare {
        fn cmp(&self, other: &Self) -> Ordering {
            other.code().cmp(&self.code())
        }
    }
}

#[test]
fn traits_are_left_to_the_caller_at_every_door() {
    use own::{Bare, Listed};
    assert_eq!(Bare::NotFound.to_string(), "acme answered 404");
    assert_eq!("acme answered 404".parse(), Ok(Bare::NotFound));
    assert!(Bare::NotFound < Bare::Ok);
    assert_eq!(format!("{:?}", Bare::NotFound), "NotFound");
    assert_eq!(Listed::NotFound.to_string(), "acme answered 404");
    assert_eq!("acme answered 404".parse(), Ok(Listed::NotFound));
    let error = Listed::NotFound.into_result().unwrap_err().to_string();
    assert_eq!(
        error,
        format!("404 Not Found: {}", Listed::NotFound.description()),
        "not in the caller's text"
    );

    let checked = read(&package().join("specs/acme.yaml"), "specs/acme.yaml");
    let options = Options::new("Bare").skip(["Debug", "Display", "FromStr", "Ord"]).exhaustive();
    let printed = source(checked.table().unwrap(), &options).unwrap();
    let expanded = status_codegen::vendor_status(quote! {
        ::status_core;
        #[status(skip(Debug, Display, FromStr, Ord), exhaustive)]
        pub enum Bare = "specs/acme.yaml";
    });
    assert!(!printed.contains("non_exhaustive"));
    assert_eq!(normal(printed.parse().unwrap()), normal(expanded));
    let refused = source(checked.table().unwrap(), &Options::new("Bare").skip(["Hash"])).unwrap_err();
    assert_eq!(refused.to_string(), "`Hash` cannot be skipped: only `Debug`, `Display`, `FromStr`, `Ord`");
}
