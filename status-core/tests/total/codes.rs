//! Every code survives every conversion.

use crate::Dice;
use crate::sample::{codes, some, stride};
use status_core::vendors::{
    AblyErrorsStatus, AcmeErrorsStatus, AsteriskHangupStatus, BinanceErrorsStatus, CloudflareErrorStatus,
    DiscordJsonErrorsStatus, GrpcStatus, IanaHttp2ErrorStatus, IanaHttp3ErrorStatus, IanaStatus, IisStatus,
    JsonRpcErrorsStatus, KafkaErrorsStatus, OpcUaCodesStatus, PostgresqlSqlstateStatus, SmtpStatus,
    VippsStatus, VtexCheckoutStatus,
};
use status_core::{
    Code, Entry, ErrorType, ProblemDetails, RetryDecision, StatusError, Table, UnknownCode, VendorStatus,
    vendors,
};
use std::fmt::Debug;
use std::str::FromStr;
use std::time::Duration;

/// What every status of any table must bear, whatever its code.
fn is_total<S: VendorStatus>(status: S)
where
    <S as FromStr>::Err: Debug,
{
    let shown = status.to_string();
    assert_eq!(shown.parse::<S>().unwrap(), status, "{shown}");
    assert!(
        !status.description().is_empty() && !status.name().is_empty() && !format!("{status:?}").is_empty()
    );
    let error = StatusError::new(status);
    assert!(!error.to_string().is_empty() && error.status() == status);
    assert!(!ErrorType::of(status).as_str().is_empty());
    assert_eq!(ProblemDetails::of(status).detail, Some(status.description()));
    assert_eq!(status.into_result().is_err(), status.category().is_error());
    let decision = RetryDecision::of(status, false, Duration::ZERO, |_| None);
    assert!(decision == RetryDecision::Stop || status.is_retryable());
}

/// Of a text longer than is kept, the beginning is what survives.
fn text_survives<S: VendorStatus<Code = str> + AsRef<str> + for<'a> From<&'a str>>(text: &str)
where
    <S as FromStr>::Err: Debug,
{
    let status = S::from_code(text);
    if status.is_known() || text.len() <= 72 {
        assert_eq!(status.code(), text);
    } else {
        assert!(text.starts_with(status.code().strip_suffix("[…]").unwrap()), "{text}");
    }
    assert_eq!((status.as_ref(), S::from(text), text.parse().unwrap()), (status.code(), status, status));
    assert_eq!(status.code_str(), status.is_known().then_some(text));
    for entry in [Entry::of(status), Table::of::<S>().get(text)] {
        assert_eq!((entry.code(), entry.is_known), (Code::Text(status.code()), status.is_known()));
    }
    let unknown = UnknownCode::<S, str>::new(text);
    assert_eq!(unknown.is_none(), status.is_known());
    assert!(unknown.is_none_or(|unknown| unknown.code() == status.code()));
    // What is shown otherwise than it is cannot be read back.
    if status.to_string() == status.code() {
        is_total(status);
    }
}

/// For one type of numbers: all that is generic over tables, and all conversions from and to other integers.
macro_rules! numbers {
    ($($survive:ident $refuses:ident $type:ident: $($other:ident)*;)*) => {
        $(
            fn $survive<S>(codes: impl IntoIterator<Item = $type>)
            where
                S: VendorStatus<Code = $type> + From<$type> + Into<$type> $(+ TryFrom<$other>)*,
                <S as FromStr>::Err: Debug,
            {
                for (nth, code) in codes.into_iter().enumerate() {
                    let status = S::from_code(code);
                    let back: $type = status.into();
                    assert_eq!((status.code(), S::from(code), back), (code, status, code));
                    assert_eq!(code.to_string().parse::<S>().unwrap(), status);
                    assert_eq!(status.code_str(), status.is_known().then(|| code.to_string()).as_deref());
                    assert_eq!(status.is_known(), S::CODES.binary_search(&code).is_ok(), "{code}");
                    for entry in [Entry::of(status), Table::of::<S>().get(code)] {
                        assert_eq!((entry.code(), entry.is_known), (Code::from(code), status.is_known()));
                    }
                    let unknown = UnknownCode::<S, $type>::new(code);
                    assert_eq!(unknown.is_none(), status.is_known(), "{code}");
                    assert!(unknown.is_none_or(|unknown| unknown.code() == code));
                    $(
                        let through = $other::try_from(code).ok().map(<S as TryFrom<$other>>::try_from);
                        assert_eq!(through.and_then(Result::ok), $other::try_from(code).ok().map(|_| status), "{code}");
                    )*
                    if nth % stride(29) == 0 {
                        is_total(status);
                    }
                }
            }

            /// What is not a code of the type is refused by every other integer, and never cut to one.
            fn $refuses<S>()
            where
                S: VendorStatus<Code = $type> $(+ TryFrom<$other>)*,
            {
                $(
                    for other in brinks().filter_map(|number| $other::try_from(number).ok()) {
                        let status = <S as TryFrom<$other>>::try_from(other).ok();
                        assert_eq!(status.map(|status| status.code()), $type::try_from(other).ok(), "{other}");
                    }
                )*
                let table = Table::of::<S>();
                for number in brinks() {
                    let entry = table.get(Code::Number(number));
                    assert_eq!(entry.code(), Code::Number(number));
                    let listed = $type::try_from(number).is_ok_and(|code| S::CODES.contains(&code));
                    assert_eq!(entry.is_known, listed, "{number}");
                }
            }
        )*
    };
}

// No bundled table has codes of this type.
#[cfg(feature = "derive")]
numbers! {
    u8_survive refuses_beyond_u8 u8: u16 i16 u32 i32 u64 i64;
}

numbers! {
    u16_survive refuses_beyond_u16 u16: u16 i16 u32 i32 u64 i64;
    u32_survive refuses_beyond_u32 u32: u16 u32 i32 u64 i64;
    u64_survive refuses_beyond_u64 u64: u16 u32 i32 u64 i64;
    i16_survive refuses_beyond_i16 i16: u16 i16 u32 i32 u64 i64;
    i32_survive refuses_beyond_i32 i32: u16 u32 i32 u64 i64;
    i64_survive refuses_beyond_i64 i64: u16 u32 i32 u64 i64;
}

/// The powers of two, what is next to them, and the same below zero; under Miri those at either side of each byte's end.
fn brinks() -> impl Iterator<Item = i128> {
    let near = |bit: u32| [(1 << bit) - 1, 1 << bit, (1 << bit) + 1];
    let bits = (0..=64).filter(|bit| !cfg!(miri) || matches!(bit % 8, 0 | 7));
    bits.flat_map(near).flat_map(|number: i128| [number, -number])
}

/// The brinks of a type, what is near a listed code in any of its bits, and some that nobody chose. Under Miri that is one in
/// 31 of the listed codes, with its neighbours and another bit or two of each.
fn samples<T: TryFrom<i128> + Into<i128> + Copy>(codes: &[T]) -> impl Iterator<Item = T> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let near = |(nth, code): (usize, i128)| {
        let flipped = (nth % stride(61)..64).step_by(stride(61)).map(move |bit| code ^ (1 << bit));
        flipped.chain([code - 1, code, code + 1, -code])
    };
    let near: Vec<i128> = some(codes, 31).map(T::into).enumerate().flat_map(near).collect();
    let random = (0..4000 / stride(1000)).map(move |_| i128::from(dice.next() as i64) >> dice.roll(64));
    brinks().chain(near).chain(random).filter_map(|number| T::try_from(number).ok())
}

#[test]
fn each_of_65_536_codes_survives_in_every_form_of_table() {
    macro_rules! check {
        ($($status:ident)*) => { $(u16_survive::<$status>(codes($status::CODES));)* };
    }
    // A narrow array, a wide one, tries of bytes and of words; from 0, and for several protocols.
    check! { VippsStatus IanaStatus GrpcStatus SmtpStatus AsteriskHangupStatus CloudflareErrorStatus IisStatus }
    refuses_beyond_u16::<VippsStatus>();
    refuses_beyond_u16::<IisStatus>();
}

#[test]
fn each_of_65_536_codes_below_and_above_zero_survives() {
    i16_survive::<KafkaErrorsStatus>(codes(KafkaErrorsStatus::CODES));
    refuses_beyond_i16::<KafkaErrorsStatus>();
}

#[test]
fn wider_codes_survive_at_every_brink() {
    macro_rules! check {
        ($($survive:ident $refuses:ident $status:ident;)*) => {
            $(
                assert!($status::CODES.iter().all(|&code| $status::from_code(code).is_known()));
                $survive::<$status>(samples($status::CODES));
                $refuses::<$status>();
            )*
        };
    }
    check! {
        i32_survive refuses_beyond_i32 BinanceErrorsStatus;
        i32_survive refuses_beyond_i32 JsonRpcErrorsStatus;
        u32_survive refuses_beyond_u32 AblyErrorsStatus;
        u32_survive refuses_beyond_u32 DiscordJsonErrorsStatus;
        u32_survive refuses_beyond_u32 IanaHttp2ErrorStatus;
        u32_survive refuses_beyond_u32 OpcUaCodesStatus;
        u64_survive refuses_beyond_u64 IanaHttp3ErrorStatus;
    }
}

#[test]
fn every_bundled_table_gives_every_code_back_with_its_type_forgotten() {
    for table in vendors::ALL {
        // Every code of 16 bits natively, and the brinks of all.
        for number in some(&codes::<i32>(&[]), 5).map(i128::from).chain(brinks().step_by(stride(53))) {
            let entry = table.get(Code::Number(number));
            assert_eq!(entry.code(), Code::Number(number), "{:?}", table.vendor.id);
            assert!(!entry.description.is_empty());
        }
        let listed: Vec<Code<'_>> = table.codes().collect();
        assert!(some(&listed, 31).all(|code| table.get(code).is_known), "{:?}", table.vendor.id);
        for text in some(TEXTS, 13) {
            assert_eq!(table.get(text).code(), Code::Text(text));
        }
    }
}

/// What a stranger sends where a code is expected.
const TEXTS: &[&str] =
    &["", " ", "0", "-1", "card", "é", "中文", "\0", "a\0", "\u{1f4a9}", "NULL", "404", "\u{feff}"];

#[test]
fn texts_survive_as_far_as_they_are_kept() {
    fn survive<S: VendorStatus<Code = str> + AsRef<str> + for<'a> From<&'a str>>()
    where
        <S as FromStr>::Err: Debug,
    {
        let x = |count| "x".repeat(count);
        let long =
            [x(71), x(72), x(73), "é".repeat(36), "é".repeat(37), x(1) + &"é".repeat(36), x(69) + "🦀"];
        for text in TEXTS.iter().copied().chain(long.iter().map(String::as_str)) {
            text_survives::<S>(text);
        }
        for code in some(S::CODES, 127) {
            text_survives::<S>(code);
            // All that differ from it by one character, or end sooner.
            for (at, char) in code.char_indices().step_by(stride(31)) {
                let (start, end) = (&code[..at], &code[at + char.len_utf8()..]);
                for other in [
                    start.to_owned(),
                    format!("{start}{end}"),
                    format!("{start}\0{end}"),
                    format!("{start}é{end}"),
                ] {
                    text_survives::<S>(&other);
                }
            }
        }
    }
    survive::<AcmeErrorsStatus>();
    survive::<PostgresqlSqlstateStatus>();
    survive::<VtexCheckoutStatus>();
}

#[cfg(feature = "http")]
#[test]
fn each_status_that_http_knows_survives() {
    for code in codes(&[100, 999]) {
        let status = VippsStatus::from_code(code);
        match http::StatusCode::try_from(status) {
            Ok(known) => {
                assert_eq!(VippsStatus::from(known), status);
                assert_eq!(known, status);
            }
            Err(_) => assert!(!(100..=999).contains(&code), "{code}"),
        }
    }
}

#[cfg(feature = "serde")]
mod serde {
    use crate::sample::{codes, some, stride};
    use ::serde::de::value::Error;
    use ::serde::de::{DeserializeOwned, Deserializer, IntoDeserializer};
    use ::serde::{Deserialize, Serialize};
    use status_core::VendorStatus;
    use std::fmt::Debug;

    #[derive(Serialize, Deserialize)]
    #[serde(bound = "")]
    struct Written<S: VendorStatus> {
        #[serde(with = "status_core::serde::code")]
        code: S,
        #[serde(with = "status_core::serde::name")]
        name: S,
        #[serde(with = "status_core::serde::phrase")]
        phrase: S,
    }

    fn survives<S: VendorStatus>(status: S) {
        let written = Written { code: status, name: status, phrase: status };
        let text = serde_json::to_string(&written).unwrap();
        let Written { code, name, phrase } = serde_json::from_str::<Written<S>>(&text).unwrap();
        assert_eq!([code, name, phrase], [status; 3], "{text}");
    }

    #[test]
    fn every_code_survives_json_as_code_name_and_phrase() {
        use status_core::vendors::*;
        codes(VippsStatus::CODES).into_iter().map(VippsStatus::from_code).for_each(survives);
        let cloudflare = codes(CloudflareErrorStatus::CODES).into_iter().step_by(stride(5) * 7);
        cloudflare.map(CloudflareErrorStatus::from_code).for_each(survives);
        let kafka = codes(KafkaErrorsStatus::CODES).into_iter().step_by(stride(5) * 7);
        kafka.map(KafkaErrorsStatus::from_code).for_each(survives);
        macro_rules! each {
            ($($status:ident)*) => {
                $(
                    let near = super::samples($status::CODES).step_by(stride(13)).map($status::from_code);
                    near.chain(some($status::ALL, 7)).for_each(survives);
                )*
            };
        }
        each! { JsonRpcErrorsStatus IanaHttp2ErrorStatus IanaHttp3ErrorStatus }
        some(VtexCheckoutStatus::ALL, 101).for_each(survives);
        super::TEXTS.iter().copied().map(VtexCheckoutStatus::from_code).for_each(survives);
    }

    /// As a format hands it over that keeps the width, or has only the widest.
    fn reads<'de, T: IntoDeserializer<'de, Error>, S: DeserializeOwned + Debug + PartialEq>(
        number: T,
    ) -> Option<S> {
        let deserializer: T::Deserializer = number.into_deserializer();
        S::deserialize(deserializer as <T as IntoDeserializer<'de, Error>>::Deserializer).ok()
    }

    #[test]
    fn a_number_of_any_width_is_read_or_refused() {
        use status_core::vendors::{IanaHttp3ErrorStatus, KafkaErrorsStatus, VippsStatus};
        fn check<'de, T>(number: T)
        where
            T: IntoDeserializer<'de, Error> + Copy + Into<i128>,
            T::Deserializer: Deserializer<'de, Error = Error>,
        {
            let wide: i128 = number.into();
            let short = reads::<T, VippsStatus>(number);
            assert_eq!(short.map(VippsStatus::code), wide.try_into().ok(), "{wide}");
            let signed = reads::<T, KafkaErrorsStatus>(number);
            assert_eq!(signed.map(KafkaErrorsStatus::code), wide.try_into().ok(), "{wide}");
            let long = reads::<T, IanaHttp3ErrorStatus>(number);
            assert_eq!(long.map(IanaHttp3ErrorStatus::code), wide.try_into().ok(), "{wide}");
        }
        for number in super::brinks() {
            macro_rules! each {
                ($($type:ident)*) => { $($type::try_from(number).into_iter().for_each(check);)* };
            }
            each! { u8 i8 u16 i16 u32 i32 u64 i64 }
        }
    }
}

/// Codes of the types that no bundled table has, a catch-all that keeps its number by itself, and a second variant of a code.
#[cfg(feature = "derive")]
mod derived {
    use super::*;

    macro_rules! table {
        ($name:ident($kept:ty): $($variant:ident = $code:literal)*) => {
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
            #[status(vendor = "acme", table = "numbers", protocol = other)]
            enum $name {
                $(#[status($code)] $variant,)*
                #[status(catch_all)]
                Unknown($kept),
            }
        };
    }

    table! { Narrow(UnknownCode<Self, u8>): Least = 0 Some = 7 Greatest = 255 }
    table! { Wide(UnknownCode<Self, i64>): Least = -9223372036854775808 Minus = -1 One = 1 Greatest = 9223372036854775807 }
    table! { WideArray(UnknownCode<Self, i64>): First = -9223372036854775808 Second = -9223372036854775806 }
    table! { Top(UnknownCode<Self, u64>): First = 18446744073709551614 Second = 18446744073709551615 }
    table! { Single(UnknownCode<Self, i16>): Only = -32768 }

    #[test]
    fn each_of_256_codes_survives() {
        u8_survive::<Narrow>(0..=u8::MAX);
        refuses_beyond_u8::<Narrow>();
    }

    #[test]
    fn codes_at_both_ends_of_their_type_survive() {
        i64_survive::<Wide>(samples(Wide::CODES));
        refuses_beyond_i64::<Wide>();
        i64_survive::<WideArray>(samples(WideArray::CODES));
        u64_survive::<Top>(samples(Top::CODES));
        refuses_beyond_u64::<Top>();
        i16_survive::<Single>(codes(Single::CODES));
    }
}
