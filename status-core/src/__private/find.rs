//! `from_code`: the code's status, by an array, a trie or a hash.

#[doc(hidden)]
#[macro_export]
macro_rules! __find {
    // Of texts a status is not read from an array: it is as long as the longest text that it may have to keep. That a variant
    // has the number of its name costs nothing.
    (@variants str $name:tt: $($variant:ident)*) => {
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        enum Name { $($variant),* }

        static BY_PLACE: [Name; COUNT] = v1::arranged([$(Name::$variant),*], &ORDER, ASCENDS);

        #[inline]
        const fn at(place: ::core::primitive::usize) -> $name {
            match BY_PLACE[place] {
                $(Name::$variant => $name::$variant,)*
            }
        }
    };
    (@variants $type:tt $($variants:tt)*) => {};

    (@look_up str looked_up: $name:tt) => {};
    (@look_up $type:tt bare: $name:tt) => { $crate::__find! { @look_up $type: $name } };

    (@look_up str: $name:tt) => {
        const SHALLOW: [v1::hash::Text; COUNT] = v1::hash::texts(&CODES);
        static LISTED: [v1::hash::Text; COUNT] = v1::hash::deep(&SHALLOW, SLOTS.deep);
        static SLOTS: v1::hash::Slots<{ v1::hash::slots(COUNT) }, 64> = v1::hash::Slots::of_texts(&SHALLOW);

        #[inline]
        const fn look_up(code: &::core::primitive::str) -> $name {
            let key = v1::hash::Key::of_text(code, SLOTS.deep);
            let mut slot = SLOTS.first(key);
            let mut place = SLOTS.place(slot);
            while place < COUNT && !LISTED[place].may_be(code, key) {
                slot = SLOTS.next(slot);
                place = SLOTS.place(slot);
            }
            if place < COUNT && LISTED[place].is(code, SLOTS.deep) {
                at(place)
            } else {
                further(code, slot)
            }
        }

        /// It stands behind another code, or is not listed.
        #[cold]
        const fn further(code: &::core::primitive::str, mut slot: ::core::primitive::usize) -> $name {
            loop {
                let place = SLOTS.place(slot);
                if place >= COUNT {
                    return unlisted(code);
                }
                if v1::hash::equal(code, CODES[place]) {
                    return at(place);
                }
                slot = SLOTS.next(slot);
            }
        }
    };

    (@look_up u16: $name:tt) => {
        const LOOKUP: v1::Lookup = v1::short(&ASCENDING);
        static TRIE: v1::Trie<{ LOOKUP.bytes }, { LOOKUP.words }, { LOOKUP.leaves }> = v1::trie(&ASCENDING, LOOKUP.shift);

        #[inline]
        const fn look_up(code: ::core::primitive::u16) -> $name {
            let offset = code.wrapping_sub(LOOKUP.first as ::core::primitive::u16) as ::core::primitive::usize;
            if LOOKUP.leaves > 0 {
                let place = TRIE.place(code, LOOKUP.shift);
                if place < COUNT { v1::copy(&ALL[place]) } else { unlisted(code) }
            } else if offset < LOOKUP.span {
                v1::copy(&BY_CODE[offset])
            } else {
                unlisted(code)
            }
        }

        $crate::__find! { @by_code u16: $name }
    };

    (@look_up $type:tt: $name:tt) => {
        const LOOKUP: v1::Lookup = v1::wide(&ASCENDING);
        static SLOTS: v1::hash::Slots<{ LOOKUP.slots }, { ::core::primitive::$type::BITS }> = v1::hash::Slots::of_numbers(&ASCENDING);

        #[inline]
        const fn look_up(code: ::core::primitive::$type) -> $name {
            // As wide as any code, also where addresses are not.
            let offset = code.wrapping_sub(LOOKUP.first as ::core::primitive::$type) as ::core::primitive::u64;
            if LOOKUP.slots > 0 {
                let mut slot = SLOTS.first(v1::hash::Key::of(code as ::core::primitive::u64));
                loop {
                    let place = SLOTS.place(slot);
                    if place >= COUNT {
                        return unlisted(code);
                    }
                    if CODES[place] == code {
                        return v1::copy(&ALL[place]);
                    }
                    slot = SLOTS.next(slot);
                }
            } else if offset < LOOKUP.span as ::core::primitive::u64 {
                v1::copy(&BY_CODE[offset as ::core::primitive::usize])
            } else {
                unlisted(code)
            }
        }

        $crate::__find! { @by_code $type: $name }
    };

    (@by_code $type:tt: $name:tt) => {
        const ASCENDING: [::core::primitive::i128; COUNT] = v1::arranged(DECLARED, &ORDER, ASCENDS);
        static BY_CODE: [$name; LOOKUP.span] = {
            let mut by_code = v1::filled(&ALL);
            let (mut offset, mut next) = (0, 0);
            while offset < LOOKUP.span {
                let code = LOOKUP.first + offset as ::core::primitive::i128;
                if ASCENDING[next] == code {
                    by_code[offset] = v1::copy(&ALL[next]);
                    next += 1;
                } else {
                    by_code[offset] = unlisted_at(code as ::core::primitive::$type, next);
                }
                offset += 1;
            }
            by_code
        };
    };
}
