//! `Eq`, `Hash` and `Ord` agree with `code()`, and tables are in the order of their codes whatever they were declared in.

use crate::sample::{some, stride};
use crate::tables::{Acme, Symbols, Words};
use status_core::__private::v1;
use status_core::{CodeType, VendorStatus};
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

type Ref<S> = <<S as VendorStatus>::Code as CodeType>::Ref<'static>;

fn agree<S: VendorStatus + Ord>(codes: &[Ref<S>]) {
    let hasher = RandomState::new();
    for &one in codes {
        for other in some(codes, 7) {
            let (a, b) = (S::from_code(one), S::from_code(other));
            assert_eq!(a == b, one == other);
            assert_eq!(a.cmp(&b), one.cmp(&other));
            assert_eq!(a.partial_cmp(&b), one.partial_cmp(&other));
            assert_eq!(hasher.hash_one(a) == hasher.hash_one(b), one == other);
        }
    }
}

#[test]
fn equality_hash_and_order_are_those_of_the_code() {
    let near = |code: &u16| [code.wrapping_sub(1), *code, code.wrapping_add(1)];
    agree::<Acme>(&Acme::CODES.iter().flat_map(near).chain([0, 700, u16::MAX]).collect::<Vec<_>>());
    agree::<Symbols>(&[i32::MIN, -1121, -1120, -1, 0, 1, 404, 405, i32::MAX - 1, i32::MAX]);
    let texts =
        ["", "\0", "a", "a\0", "ab", "b", "card", "card\0", "card_declined", "cards", "é", "Überlast", "zz"];
    agree::<Words>(&texts);
}

#[test]
fn unlisted_codes_by_themselves_are_ordered_and_hashed_by_the_code() {
    let unknown = |code| match Acme::from_code(code) {
        Acme::Unknown(unknown) => unknown,
        status => panic!("{status} is listed"),
    };
    let hasher = RandomState::new();
    for (one, other) in [(1, 1), (1, 2), (2, 1), (0, u16::MAX)] {
        let (a, b) = (unknown(one), unknown(other));
        assert_eq!(
            (a == b, a.cmp(&b), a.partial_cmp(&b)),
            (one == other, one.cmp(&other), one.partial_cmp(&other))
        );
        assert_eq!(hasher.hash_one(a) == hasher.hash_one(b), one == other);
        #[allow(clippy::clone_on_copy)]
        let cloned = a.clone();
        assert_eq!(cloned.code(), one);
    }
}

#[test]
fn statuses_of_one_code_are_in_the_order_of_their_names() {
    let all: BTreeSet<_> =
        [Symbols::Ok, Symbols::Throttled, Symbols::TooManyRequests, Symbols::from_code(-7)].into();
    let expected = [Symbols::TooManyRequests, Symbols::Throttled, Symbols::from_code(-7), Symbols::Ok];
    assert_eq!(Vec::from_iter(all), expected);
    assert_ne!(Symbols::Throttled, Symbols::TooManyRequests);
    assert_eq!((Symbols::Throttled.name(), Symbols::Throttled.code()), ("Throttled", -1003));
    assert_eq!(Symbols::from_code(-1003), Symbols::TooManyRequests);
    assert_eq!(Symbols::Throttled.to_string(), "-1003 Too many requests");
}

#[test]
fn a_table_is_in_the_order_of_its_codes() {
    assert_eq!(Symbols::CODES, [i32::MIN, -1121, -1003, 0, 404, i32::MAX]);
    assert_eq!(Words::CODES, ["a b", "card", "card_declined", "urn:acme:badCSR", "Überlast"]);
    for &status in Symbols::ALL {
        assert_eq!(Symbols::from_code(status.code()), status);
    }
    assert!(Symbols::ALL.iter().map(|status| status.code()).eq(Symbols::CODES.iter().copied()));
}

/// What the compiler works out, here at run time: the places of codes in ascending order.
fn is_arranged<const N: usize>(codes: [i128; N]) {
    let ascends = v1::ascends(&codes);
    assert_eq!(ascends, codes.is_sorted_by(|one, other| one < other), "{codes:?}");
    let arranged = v1::arranged(codes, &v1::order(&codes, ascends), ascends);
    assert!(arranged.is_sorted(), "{codes:?} {arranged:?}");
    let mut sorted = codes;
    sorted.sort_unstable();
    assert_eq!(arranged, sorted);
}

fn are_arranged<const N: usize>(codes: [&'static str; N]) {
    let ascends = v1::text::ascends(&codes);
    assert_eq!(ascends, codes.is_sorted_by(|one, other| one < other), "{codes:?}");
    let mut sorted = codes;
    sorted.sort_unstable();
    assert_eq!(v1::arranged(codes, &v1::text::order(&codes, ascends), ascends), sorted);
}

#[test]
fn codes_are_put_in_order_however_they_are_declared() {
    is_arranged([]);
    is_arranged([7]);
    is_arranged([1, 2]);
    is_arranged([2, 1]);
    is_arranged([1, 1]);
    is_arranged([-1, i128::MIN, i128::MAX, 0]);
    // Each order of few, and scattered ones of every length around the powers of two that are merged.
    for number in (0..3125_i128).step_by(stride(11)) {
        is_arranged([1, 5, 25, 125, 625].map(|place| number / place % 5));
    }
    macro_rules! scattered {
        ($($count:literal)*) => {
            $(
                is_arranged::<$count>(std::array::from_fn(|place| (place as i128 * 7919 + 13) % 1009));
                is_arranged::<$count>(std::array::from_fn(|place| -(place as i128)));
            )*
        };
    }
    scattered!(3 6 7 8 9 15 16 17 31 33 100 1000);
    are_arranged([]);
    are_arranged(["b", "a"]);
    are_arranged(["a", "b", "c"]);
    are_arranged(["a", "a"]);
    are_arranged([
        "",
        "a",
        "ab",
        "abc",
        "abcd",
        "abcde",
        "abcdef",
        "abcdefg",
        "abcdefgh",
        "abcdefghi",
        "abcdefghij",
    ]);
    are_arranged([
        "abcdefghij",
        "abcdefghi",
        "abcdefgh",
        "abcdefg",
        "abcdef",
        "abcde",
        "abcd",
        "abc",
        "ab",
        "a",
        "",
    ]);
    are_arranged(["abcdefgh2", "abcdefgh1", "abcdefgh", "abcdefgh10", "abcdefgh0\0", "abcdefgh0"]);
    are_arranged([
        "12345678abcdX",
        "12345678abcd",
        "12345678abcc",
        "12345678abXd",
        "12345678aXcd",
        "12345678Xbcd",
    ]);
    are_arranged(["a\0", "a", "\0", "", "é", "e", "\u{10ffff}", "\u{7f}"]);
}
