//! How much is tried: everything natively; under Miri, which takes thousands of times as long, a sample with both ends in it.

use std::collections::BTreeSet;

/// One in so many under Miri, and every one natively. A prime number falls in step with no table.
pub(crate) const fn stride(under_miri: usize) -> usize {
    if cfg!(miri) { under_miri } else { 1 }
}

/// Every number that a type of 16 bits or fewer has; under Miri both ends, those listed and what is next to them, and some.
pub(crate) fn codes<T: TryFrom<i32> + Into<i32> + Copy>(listed: &[T]) -> Vec<T> {
    let all = i32::from(i16::MIN)..=i32::from(u16::MAX);
    if !cfg!(miri) {
        return all.filter_map(|number| T::try_from(number).ok()).collect();
    }
    let ends = [i16::MIN.into(), 0, u8::MAX.into(), i16::MAX.into(), u16::MAX.into()];
    let near = listed.iter().copied().flat_map(|code| {
        let code: i32 = code.into();
        code - 1..=code + 1
    });
    let numbers: BTreeSet<i32> = all.step_by(12_007).chain(ends).chain(near).collect();
    numbers.into_iter().filter_map(|number| T::try_from(number).ok()).collect()
}

/// All of a table's codes; under Miri the first, the last, and one in so many.
pub(crate) fn some<T: Copy>(listed: &[T], under_miri: usize) -> impl Iterator<Item = T> + '_ {
    let is_tried = move |nth: usize| nth % stride(under_miri) == 0 || nth + 1 == listed.len();
    (0..listed.len()).filter(move |&nth| is_tried(nth)).map(|nth| listed[nth])
}
