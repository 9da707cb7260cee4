//! The bundled enums in two forms: as the macro makes them of the specs, and as status-core keeps them in source for those who
//! have no macro.

// What the kept source finds at the root of status-core.
use status_core::{__private, UnknownCode};
use status_core::{Entry, Table, VendorStatus, vendors};
use std::fmt::Debug;

/// The kept source, which names the crate that it stands in.
#[allow(missing_docs)]
mod kept {
    include!(concat!(env!("OUT_DIR"), "/kept.rs"));

    pub fn compare_all() -> usize {
        let mut count = 0;
        macro_rules! compare {
            ($name:ident) => {
                super::compare::<status_core::vendors::$name, $name>();
                count += 1;
            };
        }
        every_kept!(compare);
        count
    }
}

fn compare<Made: VendorStatus + Ord, Kept: VendorStatus<Code = Made::Code> + Ord>() {
    let id = Made::VENDOR.id;
    assert_eq!(Made::VENDOR, Kept::VENDOR);
    assert_eq!(Made::CODES, Kept::CODES, "{id}");
    assert_eq!(names(Made::ALL), names(Kept::ALL), "{id}");
    // With `thorough` all of them, else a part; those that are listed follow.
    for code in (0..=u16::MAX).step_by(if cfg!(feature = "thorough") { 1 } else { 7 }) {
        assert_eq!(Table::of::<Made>().get(code), Table::of::<Kept>().get(code));
    }
    for &code in Made::CODES {
        let (made, kept) = (Made::from_code(code), Kept::from_code(code));
        assert_eq!(Entry::of(made), Entry::of(kept));
        assert_eq!(made.code_str(), kept.code_str());
        assert_eq!(made.is_retryable(), kept.is_retryable());
        assert_eq!((made.to_string(), format!("{made:?}")), (kept.to_string(), format!("{kept:?}")));
    }
}

fn names<S: Debug>(all: &[S]) -> Vec<String> {
    all.iter().map(|status| format!("{status:?}")).collect()
}

#[test]
fn the_macro_and_the_kept_source_say_the_same_of_every_code() {
    assert_eq!(kept::compare_all(), vendors::ALL.len());
}
