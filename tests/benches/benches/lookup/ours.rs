//! The cases of status-core: every table, each method alone, and everything in one go.

use crate::case::{Case, case, constant};
use status_core::{Category, Retry};

macro_rules! tables {
    ($($name:ident)*) => {
        $(
            #[allow(clippy::all)]
            pub mod $name {
                include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
            }
        )*
    };
}
tables! {
    u16_7 u16_15 u16_64 u16_1000 u16_5000 i32_64 i32_1000 i32_5000
    text_14 text_32 text_52 text_251 text_510 text_5000
}

/// Of these codes those that the table does not list.
pub fn unlisted_numbers<C: Copy + PartialEq>(listed: &[C], codes: impl Iterator<Item = C>) -> Vec<C> {
    codes.filter(|code| !listed.contains(code)).collect()
}

macro_rules! numbers {
    ($cases:ident: $($table:ident $type:ident $codes:literal $count:literal,)*) => {
        $({
            use $table::Table;
            case!(
                $cases, $codes $count, "status-core", "from_code", Table::CODES,
                |code: $type| Table::from_code(code), code == $type::MAX, Table::ALL[0]
            );
            numbers!(@ $cases, $codes $count, code, $type::MIN);
            numbers!(@ $cases, $codes $count, description, "constant");
            numbers!(@ $cases, $codes $count, category, Category::Success);
            numbers!(@ $cases, $codes $count, retry, Retry::Never);
            case!(
                $cases, $codes $count, "status-core", "everything", Table::CODES,
                |code: $type| {
                    let status = Table::from_code(code);
                    (status.code(), status.description(), status.category(), status.retry())
                },
                code == $type::MAX, constant(code)
            );
            let unlisted = unlisted_numbers(Table::CODES, $type::MAX - 1000..$type::MAX);
            case!(
                $cases, $codes $count, "status-core", "from_code, unlisted", unlisted,
                |code: $type| Table::from_code(code), code == $type::MAX, Table::ALL[0]
            );
        })*
    };
    (@ $cases:ident, $codes:literal $count:literal, $method:ident, $constant:expr) => {
        case!(
            $cases, $codes $count, "status-core", stringify!($method), Table::ALL,
            |status: Table| status.$method(), !status.is_known(), $constant
        );
    };
}

macro_rules! texts {
    ($cases:ident: $($table:ident $count:literal,)*) => {
        $(case!(
            $cases, "text" $count, "status-core", "from_code", $table::Table::CODES,
            |code: &'static str| $table::Table::from_code(code), code.is_empty(), 0_u16
        );)*
    };
}

/// Texts of a length that no table lists.
pub fn unlisted_texts(length: usize) -> Vec<&'static str> {
    (0..8).map(|n| &*format!("{n}{}", "x".repeat(length - 1)).leak()).collect()
}

macro_rules! unlisted {
    ($cases:ident: $($length:literal)*) => {
        $(case!(
            $cases, "text" 510, "status-core", concat!("from_code, unlisted, ", $length, " bytes"), unlisted_texts($length),
            |code: &'static str| text_510::Table::from_code(code), code.is_empty(), 0_u16
        );)*
    };
}

/// All of them, in the order in which they are reported.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    numbers!(cases:
        u16_7 u16 "u16" 7, u16_15 u16 "u16" 15, u16_64 u16 "u16" 64, u16_1000 u16 "u16" 1000, u16_5000 u16 "u16" 5000,
        i32_64 i32 "i32" 64, i32_1000 i32 "i32" 1000, i32_5000 i32 "i32" 5000,
    );
    texts!(cases: text_14 14, text_32 32, text_52 52, text_251 251, text_510 510, text_5000 5000,);
    unlisted!(cases: 8 24 72 1024 65536);
    cases
}
