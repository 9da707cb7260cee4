//! Codes that are not listed, a stranger's: total, lossless as far as they are kept, and harmless wherever they are shown.

use proptest::prelude::*;
use status_core::vendors::{
    AblyErrorsStatus, AcmeErrorsStatus, BinanceErrorsStatus, IanaHttp3ErrorStatus, KafkaErrorsStatus,
    OktaErrorsStatus, OpcUaCodesStatus, PostgresqlSqlstateStatus, VtexCheckoutStatus,
};
use status_core::{CodeType, StatusError, VendorStatus};
use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::{BuildHasher, RandomState};

/// A text that is looked up in both forms, few by comparison and many by their hash.
fn all_answer<T>(ask: impl Fn(Answer) -> T) -> [T; 2] {
    fn of<S: VendorStatus<Code = str>>(text: &str) -> (String, bool, String, String, String) {
        let status = S::from_code(text);
        let error = StatusError::new(status).to_string();
        (status.code().to_owned(), status.is_known(), status.to_string(), format!("{status:?}"), error)
    }
    [ask(of::<AcmeErrorsStatus>), ask(of::<VtexCheckoutStatus>)]
}

type Answer = fn(&str) -> (String, bool, String, String, String);

/// Whether a text could do anything to a terminal or a log.
fn acts(text: &str) -> bool {
    text.contains(|char| status_codegen::tool::is_hidden(char) || matches!(char, '\n' | '\r' | '\t'))
}

fn hash<T: std::hash::Hash>(state: &RandomState, value: T) -> u64 {
    state.hash_one(value)
}

proptest! {
    #[test]
    fn an_unlisted_text_is_kept_up_to_72_bytes_and_cut_at_a_character_beyond(text in "\\PC{0,90}|.{0,40}|[a-z_]{60,100}") {
        for (kept, is_known, ..) in all_answer(|answer| answer(&text)) {
            prop_assert!(!is_known);
            if text.len() <= 72 {
                prop_assert_eq!(&kept, &text);
            } else {
                let beginning = kept.strip_suffix("[…]").unwrap();
                prop_assert!(text.starts_with(beginning) && (69..=72).contains(&beginning.len()));
            }
        }
    }

    #[test]
    fn what_is_shown_of_a_text_acts_on_nothing(text in ".{0,40}") {
        for (_, _, shown, debug, error) in all_answer(|answer| answer(&text)) {
            prop_assert!(!acts(&shown) && !acts(&debug) && !acts(&error), "{shown:?} {debug:?} {error:?}");
        }
    }

    #[test]
    fn equality_order_and_hash_are_those_of_the_code(one in "[ab\0é]{0,3}", other in "[ab\0é]{0,3}") {
        let state = RandomState::new();
        let [first, second] = [&one, &other].map(|text| VtexCheckoutStatus::from_code(text));
        prop_assert_eq!(first == second, one == other);
        prop_assert_eq!(first.cmp(&second), one.cmp(&other));
        prop_assert_eq!(hash(&state, first) == hash(&state, second), one == other);
    }
}

#[test]
fn a_text_of_64_kib_is_harmless() {
    for text in
        ["x".repeat(65_536), "é".repeat(32_768), "\u{1f4a9}".repeat(16_384), "\u{202e}\x1b[2J".repeat(9_362)]
    {
        for (kept, is_known, shown, debug, error) in all_answer(|answer| answer(&text)) {
            assert!(!is_known && kept.len() <= 77 && kept.ends_with("[…]"));
            assert!(shown.len() < 700 && debug.len() < 700 && error.len() < 800);
        }
    }
}

#[test]
fn a_text_that_was_cut_is_longer_than_one_that_was_not() {
    let long = "x".repeat(73);
    let cut = VtexCheckoutStatus::from_code(&long);
    let VtexCheckoutStatus::Unknown(unknown) = cut else { panic!("{cut:?} is listed") };
    assert!(unknown.is_cut());
    for text in [long, format!("{}\u{1f4a9}", "x".repeat(69))] {
        let cut = VtexCheckoutStatus::from_code(&text);
        assert!(cut.code().len() > 72);
        assert_eq!(VtexCheckoutStatus::from_code(cut.code()), cut, "read back");
    }
    let whole = "x".repeat(72);
    assert_eq!(VtexCheckoutStatus::from_code(&whole).code(), whole);
}

#[test]
fn a_text_parses_as_the_code_that_it_is_and_prints_it() {
    for &code in VtexCheckoutStatus::CODES.iter().chain(&["", "Chk0001", "chk0001", " CHK0001", "Unknown"]) {
        let status = VtexCheckoutStatus::from_code(code);
        assert_eq!(code.parse(), Ok(status));
        assert_eq!((status.to_string(), status.as_ref()), (code.to_owned(), code));
        assert_eq!(VtexCheckoutStatus::from(code), status);
    }
}

/// Texts that differ from a listed one by little.
fn near(code: &str) -> impl Iterator<Item = String> + '_ {
    let bounds = (0..=code.len()).filter(|&at| code.is_char_boundary(at));
    bounds.flat_map(move |at| {
        let (start, end) = code.split_at(at);
        let rest = end.strip_prefix(|_| true).unwrap_or_default();
        [
            format!("{start}{rest}"),
            format!("{start}~{rest}"),
            format!("{start}0{end}"),
            start.to_owned(),
            end.to_owned(),
        ]
    })
}

fn are_listed_or_not<S: VendorStatus<Code = str>>() {
    let listed: HashSet<&str> = S::CODES.iter().copied().collect();
    for code in S::CODES {
        assert!(S::from_code(code).is_known(), "{code}");
        for text in near(code) {
            let status = S::from_code(&text);
            assert_eq!(status.is_known(), listed.contains(&*text), "{text}");
            assert_eq!(status.code(), text);
        }
    }
}

#[test]
fn texts_near_a_listed_one_are_told_from_it() {
    are_listed_or_not::<AcmeErrorsStatus>();
    are_listed_or_not::<OktaErrorsStatus>();
    are_listed_or_not::<PostgresqlSqlstateStatus>();
    are_listed_or_not::<VtexCheckoutStatus>();
    are_listed_or_not::<Alike>();
}

status_core::vendor_status! {
    /// Texts of the same length, the same at both ends.
    enum Alike = "specs/alike.yaml";
}

fn numbers<S>(near: impl Iterator<Item = <S::Code as CodeType>::Ref<'static>>)
where
    S: VendorStatus,
    <S::Code as CodeType>::Ref<'static>: Debug,
{
    let listed: HashSet<_> = S::CODES.iter().copied().collect();
    for code in near {
        let status = S::from_code(code);
        assert_eq!(status.is_known(), listed.contains(&code), "{code:?}");
        assert_eq!(status.to_string().parse::<S>().ok(), Some(status));
    }
}

#[test]
fn numbers_near_a_listed_one_are_told_from_it() {
    let wide = |code: i128| {
        [code - (1 << 16), code - 1, code, code + 1, code + (1 << 16), code ^ (1 << 31), code ^ (1 << 20)]
    };
    macro_rules! check {
        ($($status:ident: $type:ty),*) => {
            $(numbers::<$status>(
                $status::CODES.iter().flat_map(|&code| wide(code.into())).map(|code| code as $type)
                    .chain([<$type>::MIN, <$type>::MAX, 0])
            );)*
        };
    }
    check!(BinanceErrorsStatus: i32, OpcUaCodesStatus: u32, AblyErrorsStatus: u32, IanaHttp3ErrorStatus: u64);
    numbers::<KafkaErrorsStatus>(i16::MIN..=i16::MAX);
}

#[test]
fn a_status_is_as_large_as_its_code_needs() {
    assert_eq!([size_of::<KafkaErrorsStatus>(), size_of::<Option<KafkaErrorsStatus>>()], [4, 4]);
    assert_eq!([size_of::<BinanceErrorsStatus>(), size_of::<Option<BinanceErrorsStatus>>()], [8, 8]);
    assert_eq!([size_of::<IanaHttp3ErrorStatus>(), size_of::<Option<IanaHttp3ErrorStatus>>()], [16, 16]);
    assert_eq!([size_of::<AcmeErrorsStatus>(), size_of::<VtexCheckoutStatus>()], [79, 80]);
}

#[test]
fn a_code_is_shown_as_it_is_unless_a_character_of_it_is_hidden() {
    // Two planes hold nearly all that are assigned: the other fifteen are for `thorough`.
    let last = if cfg!(feature = "thorough") { char::MAX } else { '\u{1ffff}' };
    for char in '\0'..=last {
        let shown = VtexCheckoutStatus::from_code(&format!("x{char}y")).to_string();
        let is_hidden = status_codegen::tool::is_hidden(char) || matches!(char, '\n' | '\r' | '\t');
        assert_eq!(shown != format!("x{char}y"), is_hidden, "{char:?} {shown}");
        assert!(!acts(&shown), "{shown}");
    }
}
