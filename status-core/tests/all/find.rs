//! `from_code` in each of its forms: an array, a trie, a hash of numbers or texts, a few texts one after the other.

use crate::sample::{codes, some, stride};
use crate::tables::{Acme, Close, Former, Plain, Symbols, Words, vendor_status};
use status_core::__private::v1;
use status_core::__private::v1::hash::{Key, Slots, Text, slots};
use status_core::VendorStatus;
use std::collections::{BTreeMap, HashSet};
use std::sync::Mutex;

vendor_status! { pub enum Kafka = "specs/kafka-errors.yaml"; }
vendor_status! { pub enum Binance = "specs/binance-errors.yaml"; }
vendor_status! { pub enum Cloudflare = "specs/cloudflare-error.yaml"; }
vendor_status! { pub enum Checkout = "specs/vtex-checkout.yaml"; }
vendor_status! { pub enum States = "specs/postgresql-sqlstate.yaml"; }

fn is_total<S: VendorStatus<Code = u16>>() {
    let listed: BTreeMap<u16, S> = S::CODES.iter().copied().zip(S::ALL.iter().copied()).collect();
    for code in codes(S::CODES) {
        let status = S::from_code(code);
        assert_eq!(status.code(), code);
        assert_eq!(status.is_known().then_some(status), listed.get(&code).copied(), "{code}");
        assert_eq!(status.code_str(), status.is_known().then(|| code.to_string()).as_deref());
    }
}

#[test]
fn every_number_of_16_bits_has_its_status() {
    is_total::<Acme>();
    is_total::<Close>();
    is_total::<Cloudflare>();
    is_total::<Former>();
    is_total::<Plain>();
}

#[test]
fn numbers_near_a_listed_one_are_told_from_it() {
    macro_rules! check {
        ($status:ident: $type:ty) => {
            let listed: HashSet<$type> = $status::CODES.iter().copied().collect();
            let near = |code: $type| {
                [0, 1, 1 << 7, 1 << 12, 1 << 15, <$type>::MIN]
                    .map(|bit: $type| [code.wrapping_add(bit), code.wrapping_sub(bit)])
            };
            let near = some($status::CODES, 5).flat_map(near).flatten();
            for code in near.chain([0, <$type>::MIN, <$type>::MAX]) {
                let status = $status::from_code(code);
                assert_eq!((status.code(), status.is_known()), (code, listed.contains(&code)));
                assert!(!status.is_known() || $status::ALL.contains(&status));
            }
        };
    }
    check!(Symbols: i32);
    check!(Binance: i32);
    check!(Kafka: i16);
}

/// Texts that differ from a listed one by little: a character, or a bit of one. Under Miri at one of five places, and at the end.
fn near(code: &str) -> impl Iterator<Item = String> + '_ {
    let places = (0..=code.len()).filter(|&at| at % stride(5) == 0 || at + 1 >= code.len());
    let bounds = places.clone().filter(|&at| code.is_char_boundary(at));
    let edited = bounds.flat_map(move |at| {
        let (start, end) = code.split_at(at);
        let rest = end.strip_prefix(|_| true).unwrap_or_default();
        [
            format!("{start}{rest}"),
            format!("{start}~{rest}"),
            format!("{start}0{end}"),
            start.to_owned(),
            end.to_owned(),
        ]
    });
    let flipped = places.filter(|&at| at < code.len()).flat_map(move |at| {
        (0..7).filter_map(move |bit| {
            let mut bytes = code.as_bytes().to_vec();
            bytes[at] ^= 1 << bit;
            String::from_utf8(bytes).ok()
        })
    });
    edited.chain(flipped)
}

#[test]
fn texts_near_a_listed_one_are_told_from_it() {
    fn check<S: VendorStatus<Code = str>>() {
        let listed: HashSet<&str> = S::CODES.iter().copied().collect();
        for code in S::CODES {
            assert_eq!(S::from_code(code).code_str(), Some(*code));
        }
        for code in some(S::CODES, 127) {
            for text in near(code) {
                let status = S::from_code(&text);
                assert_eq!((status.code(), status.is_known()), (&*text, listed.contains(&*text)));
            }
        }
    }
    check::<Words>();
    check::<Checkout>();
    check::<States>();
}

/// The bytes of a trie, its shift, and its sizes: blocks by number in bytes, or by start in words.
type Sizes = (usize, u32, [usize; 3]);

/// What takes the fewest bytes for codes in ascending order, of these shifts.
fn smallest(codes: &[i128], shifts: impl Iterator<Item = u32>) -> Sizes {
    let sizes = |shift: u32| {
        let (blocks, _) = codes.iter().fold((1_usize, -1), |(blocks, last), &code| {
            let block = code >> shift;
            (if block == last { blocks } else { blocks + 1 }, block)
        });
        let (roots, leaves) = (1 << (16 - shift), blocks.next_power_of_two() << shift);
        let [bytes, words] = if blocks <= 256 { [roots, 0] } else { [0, roots] };
        // Words say where a block starts.
        (bytes > 0 || leaves <= 1 << 16).then_some((
            bytes + 2 * (words + leaves),
            shift,
            [bytes, words, leaves],
        ))
    };
    shifts.filter_map(sizes).min().expect("some shift fits")
}

/// Each code is found at its place, in the smallest trie, and no other is.
macro_rules! is_a_trie {
    ($count:literal, $code:expr) => {{
        const CODES: [i128; $count] = {
            let (mut codes, mut place) = ([0; $count], 0);
            while place < $count {
                codes[place] = number(place as i128, $code);
                place += 1;
            }
            codes
        };
        const LOOKUP: v1::Lookup = v1::short(&CODES);
        // Under Miri the small ones, which take both forms.
        if !cfg!(miri) || $count <= 500 {
            let lookup = v1::short(&CODES);
            let (_, shift, sizes) = smallest(&CODES, 2..=12);
            assert_eq!(
                (lookup.shift, [lookup.bytes, lookup.words, lookup.leaves]),
                (shift, sizes),
                "{:?}",
                $code
            );
            assert_eq!((lookup.span, lookup.slots, lookup.first), (0, 0, 0));
            let trie: v1::Trie<{ LOOKUP.bytes }, { LOOKUP.words }, { LOOKUP.leaves }> =
                v1::trie(&CODES, LOOKUP.shift);
            let listed: Vec<u16> = some(&CODES, 61).map(|code| code.try_into().unwrap()).collect();
            for code in codes(&listed) {
                let place = trie.place(code, LOOKUP.shift);
                match CODES.binary_search(&code.into()) {
                    Ok(listed) => assert_eq!(place, listed),
                    Err(_) => assert!(place >= $count, "{code} is at {place}"),
                }
            }
        }
        [LOOKUP.bytes, LOOKUP.words, LOOKUP.leaves]
    }};
}

/// The code of a place: so many in a row, each of them `step` from the next, then `gap` more.
const fn number(place: i128, (first, row, step, gap): (i128, i128, i128, i128)) -> i128 {
    first + place * step + place / row * gap
}

#[test]
fn a_trie_is_the_smallest_and_finds_every_code() {
    let by_words = [
        is_a_trie!(2, (0, 1, 0, 65_535)),
        is_a_trie!(2, (1000, 1, 0, 2048)),
        is_a_trie!(3, (7, 1, 0, 32_000)),
        is_a_trie!(20, (0, 1, 0, 3300)),
        is_a_trie!(100, (1000, 10, 1, 5000)),
        is_a_trie!(200, (3, 1, 0, 321)),
        is_a_trie!(255, (0, 1, 0, 256)),
        is_a_trie!(256, (0, 1, 0, 256)),
        is_a_trie!(257, (0, 1, 0, 255)),
        is_a_trie!(500, (0, 50, 1, 6000)),
        is_a_trie!(1000, (17, 1, 0, 65)),
        is_a_trie!(1000, (40_000, 4, 1, 96)),
        is_a_trie!(2000, (5, 2, 3, 50)),
        is_a_trie!(3000, (5, 1, 0, 21)),
        is_a_trie!(5000, (0, 1, 0, 13)),
    ]
    .map(|[_, words, _]| words > 0);
    assert!(by_words.contains(&true) && by_words.contains(&false), "both forms are there: {by_words:?}");
}

/// So many that blocks of two would take fewer bytes, which are not tried.
#[test]
fn a_block_has_four_codes_or_more() {
    let codes: [i128; 16_384] = std::array::from_fn(|place| place as i128 * 4);
    let (lookup, (_, shift, sizes)) = (v1::short(&codes), smallest(&codes, (2..=12).step_by(stride(5))));
    assert_eq!((lookup.shift, [lookup.bytes, lookup.words, lookup.leaves]), (shift, sizes));
}

#[test]
fn codes_that_lie_close_together_stand_in_one_array() {
    let sizes = |lookup: v1::Lookup| (lookup.first, lookup.span, lookup.leaves, lookup.slots);
    assert_eq!(sizes(v1::short(&[])), (0, 0, 0, 0));
    assert_eq!(sizes(v1::short(&[404])), (404, 1, 0, 0));
    assert_eq!(sizes(v1::short(&[1000, 1001, 3047])), (1000, 2048, 0, 0));
    let wider = v1::short(&[1000, 1001, 3048]);
    assert!(wider.span == 0 && wider.leaves > 0 && wider.slots == 0);
    assert_eq!(sizes(v1::wide(&[])), (0, 0, 0, 0));
    assert_eq!(sizes(v1::wide(&[-1000, 0, 1047])), (-1000, 2048, 0, 0));
    assert_eq!(sizes(v1::wide(&[-1000, 0, 1048])), (0, 0, 0, 16));
    assert_eq!([0, 1, 2, 3, 4, 5, 8, 9, 16].map(slots), [1, 4, 8, 16, 16, 32, 32, 64, 64]);
}

/// The place of a number, as `from_code` walks to it, and how many slots it looks at.
fn walk<const L: usize, const BITS: u32>(
    slots: &Slots<L, BITS>,
    codes: &[i128],
    code: i128,
) -> (Option<usize>, usize) {
    let (mut slot, mut looks) = (slots.first(Key::of(code as u64)), 1);
    loop {
        assert!(slot < L);
        let place = slots.place(slot);
        if place >= codes.len() {
            return (None, looks);
        }
        if codes[place] == code {
            return (Some(place), looks);
        }
        slot = slots.next(slot);
        looks += 1;
        assert!(looks <= L, "no end");
    }
}

fn numbers_are_found<const N: usize, const L: usize, const BITS: u32>(codes: [i128; N], most: usize) {
    let slots = Slots::<L, BITS>::of_numbers(&codes);
    let mut sorted = codes;
    sorted.sort_unstable();
    for (place, &code) in codes.iter().enumerate() {
        let (found, looks) = walk(&slots, &codes, code);
        assert_eq!(found, Some(place));
        assert!(looks <= most, "{looks} looks at {code}");
        if place % stride(7) != 0 {
            continue;
        }
        for other in [code ^ 1, code ^ 1 << (BITS - 1), code.wrapping_add(1 << 9)] {
            let found = walk(&slots, &codes, other).0.map(|place| codes[place]);
            assert_eq!(found, sorted.binary_search(&other).is_ok().then_some(other));
        }
    }
}

#[test]
fn numbers_are_found_by_their_hash_within_few_looks() {
    numbers_are_found::<3, { slots(3) }, 32>([0, 5000, 100_000], 1);
    numbers_are_found::<8, { slots(8) }, 32>(std::array::from_fn(|place| place as i128 * 1_000_003), 1);
    numbers_are_found::<8, { slots(8) }, 64>(std::array::from_fn(|place| (place as i128) << 60), 1);
    numbers_are_found::<8, { slots(8) }, 64>(std::array::from_fn(|place| (place as i128) << 16), 1);
    numbers_are_found::<16, { slots(16) }, 16>(std::array::from_fn(|place| place as i128 * 4001), 1);
    numbers_are_found::<1000, { slots(1000) }, 32>(std::array::from_fn(|place| place as i128 * 64_007), 7);
    numbers_are_found::<1000, { slots(1000) }, 64>(std::array::from_fn(|place| (place as i128) << 40 | 7), 7);
    let far: [i128; 1000] =
        std::array::from_fn(|place| (place as i128 * 0x9e37_79b9 * 0x85eb_ca6b) & 0xffff_ffff);
    numbers_are_found::<1000, { slots(1000) }, 32>(far, 7);
    numbers_are_found::<{ Binance::CODES.len() }, { slots(Binance::CODES.len()) }, 32>(
        std::array::from_fn(|place| Binance::CODES[place].into()),
        7,
    );
}

/// The multiplier that is tried first; the others are its multiples by 5, 9, 13 and so on.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// The number whose product with a multiplier is this one, so that it begins where a test wants it to.
fn divided(product: u64, multiplier: u64) -> i128 {
    // Each step of Newton's doubles the bits of the inverse that are right.
    let inverse = (0..6).fold(multiplier, |inverse, _| {
        inverse.wrapping_mul(2_u64.wrapping_sub(multiplier.wrapping_mul(inverse)))
    });
    assert_eq!(multiplier.wrapping_mul(inverse), 1);
    product.wrapping_mul(inverse).into()
}

#[test]
fn numbers_that_the_first_multiplier_throws_together_are_kept_apart_by_another() {
    // A slot of eight begins every 2^61.
    let codes = [1, 9].map(|tenths| divided((1 << 61) / 10 * tenths, GOLDEN));
    numbers_are_found::<2, { slots(2) }, 64>(codes, 1);
}

#[test]
fn of_many_numbers_few_stand_in_a_row() {
    // A slot of 4,096 begins every 2^52. Thirty begin at one with the first multiplier, thirty with the first of those that
    // need not keep all apart.
    let later = GOLDEN.wrapping_mul(4 * 16 + 1);
    let codes = std::array::from_fn(|place| match place as u64 {
        place @ 0..30 => divided((1 << 52) / 30 * place + 7, GOLDEN),
        place @ 30..60 => divided((1 << 52) / 30 * (place - 30) + 7, later),
        place => place.wrapping_mul(0xd134_2543_de82_ef95).rotate_left(23).into(),
    });
    numbers_are_found::<1000, { slots(1000) }, 64>(codes, 7);
}

#[test]
fn numbers_that_no_multiplier_keeps_apart_are_found_all_the_same() {
    // Small products begin at the first slot, and so do their multiples.
    let codes = std::array::from_fn(|place| divided(place as u64 + 1, GOLDEN));
    numbers_are_found::<40, { slots(40) }, 64>(codes, 40);
}

#[test]
fn no_number_is_found_where_there_is_none() {
    let slots = Slots::<1, 32>::of_numbers(&[]);
    for code in [0, 1, -1, i128::from(u64::MAX)] {
        assert_eq!((slots.first(Key::of(code as u64)), walk(&slots, &[], code)), (0, (None, 1)));
    }
    // As it is where there is an array.
    let slots = Slots::<0, 32>::of_numbers(&[1, 2]);
    assert_eq!(slots.first(Key::of(1)), 0);
}

/// The place of a text, as `from_code` walks to it, and how many slots it looks at.
fn walk_to<const N: usize, const L: usize>(
    slots: &Slots<L, 64>,
    listed: &[Text; N],
    text: &str,
) -> (Option<usize>, usize) {
    let key = Key::of_text(text, slots.deep);
    let mut slot = slots.first(key);
    for looks in 1..=L {
        let place = slots.place(slot);
        let Some(found) = listed.get(place) else { return (None, looks) };
        if found.may_be(text, key) && found.is(text, slots.deep) {
            return (Some(place), looks);
        }
        slot = slots.next(slot);
    }
    panic!("no end")
}

fn texts_are_found<const N: usize, const L: usize>(codes: &[&'static str; N], deep: bool) {
    let shallow = v1::hash::texts(codes);
    let slots = Slots::<L, 64>::of_texts(&shallow);
    assert_eq!(slots.deep, deep);
    let listed = v1::hash::deep(&shallow, slots.deep);
    let mut sorted = *codes;
    sorted.sort_unstable();
    for (place, code) in codes.iter().enumerate() {
        let (found, looks) = walk_to(&slots, &listed, code);
        assert!(found == Some(place) && looks <= 7, "{code}: {looks} looks");
        if place % stride(61) != 0 {
            continue;
        }
        for text in near(code) {
            let found = walk_to(&slots, &listed, &text).0.map(|place| codes[place]);
            assert_eq!(found, sorted.binary_search(&&*text).is_ok().then_some(&*text), "{text}");
        }
    }
}

/// A text for as long as the program runs, which nobody takes for a leak.
fn kept(text: String) -> &'static str {
    static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let text: &'static str = text.leak();
    KEPT.lock().unwrap().push(text);
    text
}

#[test]
fn texts_are_found_by_the_hash_of_their_ends() {
    texts_are_found::<0, { slots(0) }>(&[], false);
    texts_are_found::<{ States::CODES.len() }, { slots(States::CODES.len()) }>(
        States::CODES.try_into().unwrap(),
        false,
    );
    texts_are_found::<{ Checkout::CODES.len() }, { slots(Checkout::CODES.len()) }>(
        Checkout::CODES.try_into().unwrap(),
        false,
    );
    // Of every length, and of two that differ in one byte.
    let all: String = ('a'..='z').chain('A'..='Z').collect();
    let all = kept(all);
    texts_are_found::<40, { slots(40) }>(&std::array::from_fn(|end| &all[..end]), false);
    texts_are_found::<40, { slots(40) }>(&std::array::from_fn(|start| &all[start..]), false);
    let pairs = |length: usize| {
        std::array::from_fn::<&'static str, 80, _>(|place| {
            let (at, char) = (place % length, b'0' + (place / length) as u8);
            let mut text = all.as_bytes()[..length].to_vec();
            text[at] = char;
            kept(String::from_utf8(text).unwrap())
        })
    };
    for length in some(&[2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16], 5) {
        texts_are_found::<80, { slots(80) }>(&pairs(length), false);
    }
}

#[test]
fn texts_that_differ_in_the_middle_alone_are_found_by_the_hash_of_all_of_them() {
    let texts = |unit: &'static str| {
        std::array::from_fn::<&'static str, 64, _>(|place| {
            kept(format!("beginning{}{unit}{}ending..", place % 8, place / 8))
        })
    };
    for unit in some(&["", "-", "12345678", "a longer middle that all of them have"], 3) {
        texts_are_found::<64, { slots(64) }>(&texts(unit), true);
    }
}

#[test]
fn texts_are_compared_wherever_they_differ() {
    for length in (0..40).step_by(stride(13)) {
        let text = &"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"[..length];
        assert!(v1::hash::equal(text, &String::from(text)));
        for other in near(text) {
            assert_eq!(v1::hash::equal(text, &other), text == other, "{text} {other}");
        }
    }
}
