//! A case is a loop of calls, and the empty loop that it is held against.

use status_benches::callgrind::{self, Counts};
use status_core::{Category, Retry};
use std::io;

/// Enough that the loop's own start and end do not show.
pub const CALLS: usize = 20_000;

/// A loop of calls.
pub struct Case {
    /// What the codes are: `u16`.
    pub codes: &'static str,
    /// How many the table lists.
    pub count: usize,
    /// Whose table it is.
    pub library: &'static str,
    /// What is asked.
    pub question: &'static str,
    /// The loop.
    pub work: Box<dyn Fn()>,
    /// The empty one.
    pub empty: Box<dyn Fn()>,
}

/// A loop over `$items`, each read from memory and its result written there. It is held against an empty loop with one
/// branch (`$odd`, never taken), which writes a constant of the same type.
macro_rules! case {
    (
        $cases:ident, $codes:literal $count:literal, $library:literal, $question:expr,
        $items:expr, |$item:ident: $ty:ty| $value:expr, $odd:expr, $constant:expr
    ) => {{
        #[inline(never)]
        fn work(items: &[$ty]) {
            for &item in items {
                let $item = std::hint::black_box(item);
                std::hint::black_box($value);
            }
        }
        #[inline(never)]
        fn empty(items: &[$ty]) {
            #[cold]
            #[inline(never)]
            fn cold<T>(constant: T) -> T {
                std::hint::black_box(constant)
            }
            for &item in items {
                let $item = std::hint::black_box(item);
                std::hint::black_box(if $odd { cold($constant) } else { $constant });
            }
        }
        let items: Vec<$ty> = $items.iter().copied().cycle().take($crate::case::CALLS).collect();
        let same = items.clone();
        $cases.push($crate::case::Case {
            codes: $codes,
            count: $count,
            library: $library,
            question: $question,
            work: Box::new(move || work(&items)),
            empty: Box::new(move || empty(&same)),
        });
    }};
}
pub(crate) use case;

/// What the empty loops of all cases that ask everything write: the same, so that they can be compared.
pub fn constant<C>(code: C) -> (C, &'static str, Category, Retry) {
    (code, "constant", Category::Success, Retry::Never)
}

/// What a call of each case costs above the empty loop, in the order of the cases.
pub fn measure(cases: &[Case]) -> io::Result<Vec<Counts>> {
    let counts = callgrind::counts()?;
    if counts.len() != 2 * cases.len() {
        return Err(io::Error::other("callgrind counted other loops than there are"));
    }
    let calls = CALLS as f64;
    let each = |pair: &[Counts]| Counts {
        instructions: (pair[0].instructions - pair[1].instructions) / calls,
        branches: (pair[0].branches - pair[1].branches) / calls,
        jumps: (pair[0].jumps - pair[1].jumps) / calls,
    };
    Ok(counts.chunks(2).map(each).collect())
}

/// Runs all loops, for [`measure`] to count.
pub fn run(cases: &[Case]) {
    for case in cases {
        callgrind::run(&*case.work);
        callgrind::run(&*case.empty);
    }
}
