//! `Eq`, `Hash` and `Ord` agree with `code()`.

use crate::enums::{Acme, Edges};
use status_core::VendorStatus;
use status_core::vendors::{VippsStatus, VtexStatus};
use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasher, RandomState};

fn agree<S: VendorStatus<Code = u16> + Ord>() {
    let mut codes: Vec<u16> =
        S::CODES.iter().flat_map(|&code| [code.wrapping_sub(1), code, code.wrapping_add(1)]).collect();
    codes.extend([0, 1, 404, 418, 700, u16::MAX]);
    let hasher = RandomState::new();
    for &one in &codes {
        for &other in &codes {
            let (a, b) = (S::from_code(one), S::from_code(other));
            assert_eq!(a == b, one == other);
            assert_eq!(a.cmp(&b), one.cmp(&other));
            assert_eq!(a.partial_cmp(&b), one.partial_cmp(&other));
            assert_eq!(hasher.hash_one(a) == hasher.hash_one(b), one == other);
        }
    }
}

#[test]
fn equality_hash_and_order_are_those_of_the_number() {
    agree::<VippsStatus>();
    agree::<VtexStatus>();
    agree::<Acme>();
    agree::<Edges>();
}

#[test]
fn statuses_are_keys() {
    let all: BTreeSet<Acme> = (0..=u16::MAX).map(Acme::from_code).collect();
    assert_eq!(
        all.iter().map(|status| status.code()).collect::<Vec<_>>(),
        (0..=u16::MAX).collect::<Vec<_>>()
    );
    let mut seen: HashMap<VippsStatus, u32> = HashMap::new();
    for code in [404, 418, 404, 418, 419] {
        *seen.entry(VippsStatus::from_code(code)).or_default() += 1;
    }
    assert_eq!((seen[&VippsStatus::NotFound], seen[&VippsStatus::from_code(418)], seen.len()), (2, 2, 3));
}
