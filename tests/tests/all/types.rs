//! Codes of every type: a spec, an enum's attributes and an enum checked against the spec say the same of each.

use status_core::{Code, CodeType, Entry, UnknownCode, VendorStatus, vendor_status};

type Ref<'a, S> = <<S as VendorStatus>::Code as CodeType>::Ref<'a>;

vendor_status! { pub enum SpecSymbols = "specs/i32.yaml"; }
vendor_status! { pub enum SpecStreams = "specs/u64.yaml"; }
vendor_status! { pub enum SpecTopics = "specs/i16.yaml"; }
vendor_status! { pub enum SpecAnswers = "specs/u8.yaml"; }
vendor_status! { pub enum SpecCards = "specs/text.yaml"; }

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "symbols", pointer = "/error/code", retry_after("Retry-After"))]
#[status(url = "https://docs.example.com/symbols", updated = "2024-01-31")]
pub enum Symbols {
    #[status(404, reason = "Not Found", http(404, 500))]
    NotFound,
    /// No such symbol.
    #[status(-1121, reason = "Invalid symbol", retry = never, http = 400, remedy = "Ask for the list.")]
    InvalidSymbol,
    #[status(-0x3EB, reason = "Too many requests", retry = always, needs_wait, http(418, 429))]
    #[status(aliases(lasting(Throttled), SlowDown))]
    TooManyRequests,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
    #[status(-2_147_483_648i32, reason = "The Least")]
    TheLeast,
    #[status(0, reason = "OK", category = success)]
    Ok,
    #[status(2_147_483_647, reason = "The Greatest", deprecated = "no longer sent")]
    TheGreatest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "streams", protocol = other)]
pub enum Streams {
    #[status(0, reason = "No Error", category = success)]
    NoError,
    #[status(0x100, reason = "Closed")]
    Closed,
    #[status(18446744073709551615, reason = "The Greatest", retry = idempotent)]
    TheGreatest,
    #[status(catch_all)]
    Unknown(UnknownCode<Streams, u64>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "topics")]
pub enum Topics {
    #[status(-32768, reason = "The Least")]
    TheLeast,
    #[status(-1, reason = "Unknown server error", retry = never)]
    UnknownServerError,
    #[status(0, reason = "None", category = success)]
    NoError,
    #[status(32767, reason = "The Greatest")]
    TheGreatest,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, core::primitive::i16>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "answers")]
pub enum Answers {
    #[status(0, reason = "No Error", category = success)]
    NoError,
    #[status(16, reason = "Bad Version", aliases(lasting(BadSig)))]
    BadVers,
    #[status(255u8, reason = "The Greatest")]
    TheGreatest,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, u8>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "plain", table = "cards", title = "Plain Cards", pointer = "")]
pub enum Cards {
    #[status("card", description = "Something about the card.", http = 402)]
    Card,
    #[status("card_declined", http(402, 409), retry = never, tags("bank"))]
    CardDeclined,
    #[status("card_declined_hard", http(402, 500), remedy = "Ask for \"another\" card.")]
    CardDeclinedHard,
    #[status("08000", retry = idempotent)]
    ConnectionException,
    #[status("3DS_failed", reason = "3-D Secure failed")]
    ThreeDsFailed,
    #[status("urn:ietf:params:acme:error:badCSR", category = client_error)]
    UrnIetfParamsAcmeErrorBadCsr,
    #[status(r#"quoted "\ code"#)]
    Quoted,
    #[status("Überlast")]
    Overload,
    #[status(
        "a123456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j123456789k123456789l123456789m1234567",
        aliases(Long)
    )]
    Longest,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

/// Names of the caller's own; one is the spec's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/i32.yaml")]
pub enum HeldSymbols {
    #[status(-2147483648)]
    Least,
    InvalidSymbol,
    #[status(-1003)]
    Wait,
    #[status(0)]
    Fine,
    #[status(404)]
    NotFound,
    #[status(2147483647)]
    Greatest,
    #[status(catch_all)]
    Other(UnknownCode<Self, i32>),
}

/// Only what the caller names; the rest is the catch-all's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/text.yaml", partial)]
pub enum PartialCards {
    #[status("08000")]
    Connection,
    CardDeclinedHard,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

/// What one enum says of the codes, the other says too.
fn agree<A: VendorStatus, B: VendorStatus<Code = A::Code>>(codes: &[Ref<'static, A>]) {
    assert_eq!(A::VENDOR, B::VENDOR);
    assert_eq!(A::CODES, B::CODES);
    for &code in A::CODES.iter().chain(codes) {
        let (one, other) = (A::from_code(code), B::from_code(code));
        assert_eq!(Entry::of(one), Entry::of(other));
        assert_eq!(one.to_string(), other.to_string());
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
        let (kept, code): (Code<'_>, Code<'_>) = (other.code().into(), code.into());
        assert_eq!(kept, code);
        assert_eq!((one.code_str(), other.is_known()), (other.code_str(), one.code_str().is_some()));
    }
    let listed: Vec<Ref<'_, B>> = B::ALL.iter().map(B::code).collect();
    assert_eq!(listed, B::CODES);
}

#[test]
fn a_spec_and_attributes_give_the_same_table_of_any_type() {
    agree::<SpecSymbols, Symbols>(&[-2147483647, -1122, -1, 1, 403, 2147483646]);
    agree::<SpecStreams, Streams>(&[1, 255, 257, 1 << 32, u64::MAX - 1]);
    agree::<SpecTopics, Topics>(&[-32767, -2, 1, 32766]);
    agree::<SpecAnswers, Answers>(&[1, 15, 17, 254]);
    agree::<SpecCards, Cards>(&["", "card_", "Card", "card_declined_", "08001", "\u{202e}", "a\0b"]);
}

#[test]
fn attributes_of_body_codes_are_what_the_methods_give() {
    assert_eq!(Symbols::VENDOR.pointer, Some("/error/code"));
    assert_eq!((Cards::VENDOR.pointer, Streams::VENDOR.pointer), (Some(""), None));
    assert_eq!(Symbols::InvalidSymbol.http(), [400]);
    assert_eq!(Symbols::InvalidSymbol.code_str(), Some("-1121"));
    assert_eq!(Cards::from_code("card_declined").http(), [402, 409]);
    assert!(Cards::Card.is_client_error() && !Cards::CardDeclinedHard.is_client_error());
    // A lasting name is not deprecated, or this would not compile.
    assert_eq!(Symbols::Throttled, Symbols::TooManyRequests);
    assert!(matches!(Answers::from_code(16), Answers::BadSig));
}

#[test]
fn an_enum_checked_against_a_spec_of_another_type_says_what_the_spec_says() {
    for &code in SpecSymbols::CODES.iter().chain(&[-1, 7, i32::MAX - 1]) {
        let (specified, held) = (SpecSymbols::from_code(code), HeldSymbols::from_code(code));
        assert_eq!(specified.to_string(), held.to_string());
        assert_eq!((specified.description(), specified.retry()), (held.description(), held.retry()));
        assert_eq!((specified.http(), specified.needs_wait()), (held.http(), held.needs_wait()));
    }
    assert_eq!(HeldSymbols::from_code(-1003), HeldSymbols::Wait);
}

#[test]
fn texts_left_out_are_unlisted_with_the_specs_facts_and_longer_ones_are_not() {
    assert_eq!(PartialCards::CODES, ["08000", "card_declined_hard"]);
    for &code in SpecCards::CODES {
        let (whole, partial) = (SpecCards::from_code(code), PartialCards::from_code(code));
        assert_eq!((whole.description(), whole.remedy()), (partial.description(), partial.remedy()));
        assert_eq!((whole.category(), whole.retry()), (partial.category(), partial.retry()));
    }
    let general = PartialCards::from_code("nothing of it").description();
    for longer in ["card_stolen", "cards", "card\0", "card\0x", "car", ""] {
        assert_eq!(PartialCards::from_code(longer).description(), general, "{longer:?}");
    }
    assert_ne!(PartialCards::from_code("card").description(), general);
}

/// Whatever a macro of the caller's makes of the code and its type.
macro_rules! grouped {
    ($name:ident($kept:ty): $code:literal, $other:expr) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
        #[status(vendor = "plain", table = "grouped")]
        pub enum $name {
            #[status($code)]
            One,
            #[status($other)]
            Other,
            #[status(catch_all)]
            Unknown(UnknownCode<Self, $kept>),
        }
    };
}

grouped! { GroupedNumbers(i64): -1121, -1122 }
grouped! { GroupedTexts(str): "one", "other" }

#[test]
fn codes_and_types_may_come_from_a_macro() {
    assert_eq!(GroupedNumbers::CODES, [-1122, -1121]);
    assert_eq!(GroupedTexts::CODES, ["one", "other"]);
}
