//! A user's own `VendorStatus`, as careless as the trait allows: codes in no order and twice, texts that are empty, a phrase
//! that each has, and nothing that agrees. What this crate makes of it may be of little use, but it ends, and loses no code.

use crate::sample::{codes, some};
use status_core::vendors::VippsStatus;
use status_core::{
    Category, Code, Entry, ErrorType, Link, ProblemDetails, Retry, RetryDecision, StatusError, Table,
    UnknownCode, Vendor, VendorStatus,
};
use std::fmt::{self, Display};
use std::str::FromStr;
use std::time::Duration;

/// Why a text is no code of the user's.
#[derive(Debug)]
pub(crate) struct NotOne;

macro_rules! own {
    ($(#[$meta:meta])* $name:ident($type:ty, $code:ty, $ref:ty): $codes:expr, $all:expr; $from:expr; $to:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) struct $name(pub(crate) $type);

        impl Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("own")
            }
        }

        impl FromStr for $name {
            type Err = NotOne;

            fn from_str(_: &str) -> Result<Self, NotOne> {
                Err(NotOne)
            }
        }

        impl VendorStatus for $name {
            type Code = $code;
            const VENDOR: Vendor = VippsStatus::VENDOR;
            const ALL: &'static [Self] = $all;
            const CODES: &'static [$ref] = $codes;

            fn from_code(code: <$code as status_core::CodeType>::Ref<'_>) -> Self {
                $name($from(code))
            }
            fn code(&self) -> <$code as status_core::CodeType>::Ref<'_> {
                $to(&self.0)
            }
            fn code_str(self) -> Option<&'static str> {
                None
            }
            fn name(self) -> &'static str {
                ""
            }
            fn reason(self) -> Option<&'static str> {
                Some("Same")
            }
            fn description(self) -> &'static str {
                ""
            }
            fn remedy(self) -> Option<&'static str> {
                Some("")
            }
            fn deprecated(self) -> Option<&'static str> {
                None
            }
            fn links(self) -> &'static [Link] {
                &[]
            }
            fn tags(self) -> &'static [&'static str] {
                &[""]
            }
            fn aliases(self) -> &'static [&'static str] {
                &["", "Same"]
            }
            fn category(self) -> Category {
                Category::ClientError
            }
            fn retry(self) -> Retry {
                Retry::Always
            }
            fn is_known(self) -> bool {
                true
            }
            fn needs_wait(self) -> bool {
                true
            }
        }
    };
}

own! {
    /// Numbers; a wait is always needed, so that a header that cannot be read and one whose wait is over differ.
    Short(u16, u16, u16): &[500, 404, 404, 200, u16::MAX, 0, 429], &[Short(7)]; |code| code; |code: &u16| *code
}
own! { Signed(i64, i64, i64): &[i64::MAX, -1, i64::MIN, 0, -1], &[]; |code| code; |code: &i64| *code }
own! { Huge(u64, u64, u64): &[], &[Huge(1), Huge(1)]; |code| code; |code: &u64| *code }
own! {
    /// Whatever comes, the longest text that it knows.
    Text(&'static str, str, &'static str): &["b", "a", "", LONG, "a", "é"], &[Text(LONG), Text("")];
    |code: &str| Text::CODES.iter().copied().find(|known| *known == code).unwrap_or(LONG);
    |code: &&'static str| *code
}

/// Longer than any code that a spec may list, with a character across the place where it is cut.
const LONG: &str = "éééééééééééééééééééééééééééééééééééxéééééééééééééééééééé";

fn bears<S: VendorStatus>(status: S) {
    let code: Code<'_> = status.code().into();
    for entry in [Entry::of(status), Table::of::<S>().get(code)] {
        assert!(match (entry.code(), code) {
            (Code::Text(kept), Code::Text(code)) =>
                code == kept || code.starts_with(kept.trim_end_matches("[…]")),
            (kept, code) => kept == code,
        });
        assert!(format!("{entry} {entry:30} {entry:.0} {entry:?}").len() > 30);
    }
    let error = StatusError::new(status);
    assert!(!format!("{error} {error:?} {:?} {:?}", error.error_type(), ErrorType::of(status)).is_empty());
    assert_eq!(ProblemDetails::of(status).title, Some("Same"));
    let decision = RetryDecision::of_both(status, status, false, Duration::MAX, |_| Some("1"));
    assert_eq!(decision, RetryDecision::Retry { after: Some(Duration::from_secs(1)) });
    #[cfg(feature = "serde")]
    written(status);
}

/// A phrase that all share stands for none; the code is what is written then, and a text code always.
#[cfg(feature = "serde")]
fn written<S: VendorStatus>(status: S) {
    use serde_json::value::Serializer;
    let code = status_core::serde::code::serialize(&status, Serializer).unwrap();
    assert!(code.is_number() || code.is_string());
    let name = status_core::serde::name::serialize(&status, Serializer).unwrap();
    let phrase = status_core::serde::phrase::serialize(&status, Serializer).unwrap();
    for written in [name, phrase] {
        assert!(written.is_string());
        // Whatever it is read as, it is read or refused.
        let _ = status_core::serde::name::deserialize::<S, _>(written);
    }
}

#[test]
fn unsorted_codes_make_no_unknown_code_panic_or_lose_its_number() {
    for code in some(&codes(Short::CODES), 5) {
        if let Some(unknown) = UnknownCode::<Short>::new(code) {
            assert_eq!((unknown.code(), unknown.to_string()), (code, code.to_string()));
        }
        bears(Short(code));
    }
    for code in [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX] {
        assert!(UnknownCode::<Signed, i64>::new(code).is_none_or(|unknown| unknown.code() == code));
        bears(Signed(code));
    }
    for code in [0, 1, u64::MAX] {
        assert_eq!(
            UnknownCode::<Huge, u64>::new(code).map(|unknown| unknown.code()),
            Some(code),
            "no code is listed"
        );
        bears(Huge(code));
    }
    for code in ["", "a", "b", "c", "é", "z", LONG] {
        if let Some(unknown) = UnknownCode::<Text, str>::new(code) {
            assert_eq!((unknown.is_cut(), unknown.code() == code), (code.len() > 72, code.len() <= 72));
        }
        bears(Text::from_code(code));
    }
}

#[test]
fn a_table_of_unsorted_codes_lists_them_as_they_are() {
    let table = Table::of::<Short>();
    let codes: Vec<Code<'_>> = table.codes().collect();
    assert_eq!(codes, Short::CODES.iter().map(|code| Code::from(*code)).collect::<Vec<_>>());
    assert_eq!((table.entries().count(), table.codes().rev().count()), (7, 7));
    assert!(format!("{table:?}").contains("[Number(500), Number(404), Number(404)"), "{table:?}");
    for number in [i128::MIN, -1, 65_536, i128::MAX] {
        assert!(!table.get(Code::Number(number)).is_known, "{number} is not a code of 16 bits");
    }
    assert!(!table.get("404").is_known && !Table::of::<Text>().get(Code::Number(0)).is_known);
    assert_eq!(Table::of::<Huge>().codes().len(), 0);
}
