//! The cases of the peers, over the same tables.

use crate::case::{Case, case, constant};
use crate::ours;
use strum::{EnumMessage as _, EnumProperty as _};

macro_rules! tables {
    ($($name:ident)*) => {
        $(
            #[allow(clippy::all)]
            pub mod $name {
                tables!(@ matches, $name, "_match.rs");
                tables!(@ map, $name, "_phf.rs");
                tables!(@ strum, $name, "_strum.rs");
            }
        )*
    };
    (@ $form:ident, $name:ident, $ending:literal) => {
        pub mod $form {
            include!(concat!(env!("OUT_DIR"), "/", stringify!($name), $ending));
        }
    };
}
tables! {
    u16_7 u16_15 u16_64 u16_1000 u16_5000 i32_64 i32_1000 i32_5000
    text_14 text_32 text_52 text_251 text_510 text_5000
}

macro_rules! numbers {
    ($cases:ident: $($table:ident $type:ident $codes:literal $count:literal,)*) => {
        $({
            use $table::{map::PHF, matches::Match, strum::Enum};
            let codes = ours::$table::Table::CODES;
            numbers!(@ $cases, $codes $count, $type, "match", "from_code", codes, |code| Match::from_code(code), Match::Unknown(0));
            numbers!(@ $cases, $codes $count, $type, "match", "everything", codes, |code| {
                let status = Match::from_code(code);
                (status.code(), status.description(), status.category(), status.retry())
            }, constant(code));
            numbers!(@ $cases, $codes $count, $type, "num_enum + strum", "from_code", codes, |code| Enum::from(code), Enum::Unknown(0));
            numbers!(@ $cases, $codes $count, $type, "num_enum + strum", "everything", codes, |code| {
                let status = Enum::from(code);
                ($type::from(status), status.get_message(), status.get_str("category"))
            }, constant(code));
            numbers!(@ $cases, $codes $count, $type, "phf", "everything", codes, |code| {
                PHF.get(&code).map(|entry| (code, entry.description, entry.category, entry.retry))
            }, constant(code));
        })*
    };
    (
        @ $cases:ident, $codes:literal $count:literal, $type:ident, $library:literal, $question:literal, $items:ident,
        |$code:ident| $value:expr, $constant:expr
    ) => {
        case!(
            $cases, $codes $count, $library, $question, $items, |$code: $type| $value, $code == $type::MAX, $constant
        );
    };
}

macro_rules! texts {
    ($cases:ident: $($table:ident $count:literal,)*) => {
        $({
            use $table::{map::PHF, matches::Match, strum::Enum};
            let codes = ours::$table::Table::CODES;
            texts!(@ $cases, $count, "match", codes, |code| Match::from_code(code));
            texts!(@ $cases, $count, "strum", codes, |code| code.parse::<Enum>().ok());
            texts!(@ $cases, $count, "phf", codes, |code| PHF.get(code));
        })*
    };
    (@ $cases:ident, $count:literal, $library:literal, $items:ident, |$code:ident| $value:expr) => {
        case!(
            $cases, "text" $count, $library, "from_code", $items, |$code: &'static str| $value, $code.is_empty(), 0_u16
        );
    };
}

/// What the peers make of codes that no table lists.
fn unlisted(cases: &mut Vec<Case>) {
    let numbers = ours::unlisted_numbers(ours::u16_64::Table::CODES, u16::MAX - 1000..u16::MAX);
    let texts = ours::unlisted_texts(24);
    macro_rules! each {
        ($codes:literal $count:literal, $items:ident, $type:ty, $question:literal, $odd:expr, $constant:expr;
            $($library:literal $value:expr,)*) => {
            $(case!(
                cases, $codes $count, $library, $question, $items, |code: $type| $value(code), $odd(code), $constant
            );)*
        };
    }
    each!("u16" 64, numbers, u16, "from_code, unlisted", |code| code == u16::MAX, 0_u16;
        "match" u16_64::matches::Match::from_code,
        "num_enum + strum" u16_64::strum::Enum::from,
        "phf" |code| u16_64::map::PHF.get(&code),
    );
    each!("text" 510, texts, &'static str, "from_code, unlisted, 24 bytes", str::is_empty, 0_u16;
        "match" text_510::matches::Match::from_code,
        "strum" |code: &str| code.parse::<text_510::strum::Enum>().ok(),
        "phf" |code| text_510::map::PHF.get(code),
    );
}

/// `http::StatusCode` knows no table but IANA's; it is asked for the codes of ours.
macro_rules! http {
    ($cases:ident: $($table:ident $count:literal,)*) => {
        $(
            case!(
                $cases, "u16" $count, "http", "everything", ours::$table::Table::CODES,
                |code: u16| {
                    let status = http::StatusCode::from_u16(code).unwrap_or_default();
                    (status.as_u16(), status.canonical_reason(), class(status))
                },
                code == u16::MAX, constant(code)
            );
        )*
    };
}

/// The category, as http tells it.
fn class(status: http::StatusCode) -> u8 {
    match status {
        _ if status.is_informational() => 0,
        _ if status.is_success() => 1,
        _ if status.is_redirection() => 2,
        _ if status.is_client_error() => 3,
        _ if status.is_server_error() => 4,
        _ => 5,
    }
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    http!(cases: u16_7 7, u16_15 15, u16_64 64,);
    numbers!(cases:
        u16_7 u16 "u16" 7, u16_15 u16 "u16" 15, u16_64 u16 "u16" 64, u16_1000 u16 "u16" 1000, u16_5000 u16 "u16" 5000,
        i32_64 i32 "i32" 64, i32_1000 i32 "i32" 1000, i32_5000 i32 "i32" 5000,
    );
    texts!(cases: text_14 14, text_32 32, text_52 52, text_251 251, text_510 510, text_5000 5000,);
    unlisted(&mut cases);
    cases
}
