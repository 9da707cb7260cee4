//! `status!`: what generated source calls, once an enum. It turns the rows into columns and brings the methods and impls.
//!
//! The arrays are in the order of the variants' declaration, so that `index` compiles to nothing and a method to one load. The
//! catch-all is peeled off by a comparison before the array: an arm that is not constant would make a jump table of a `match`.
//!
//! The rows stand outside of the call: a repetition nested in a repetition makes the matcher quadratic. Items of a macro are
//! not hygienic, but they stand in a block of their own; what is local is. Nothing needs the enum to be `Copy` but what asks for
//! it by a bound: where the caller forgot the derive, that it is missing is the one error, not each value that moves. The name is a
//! `tt`, so that such an error is shown at the caller's own enum.

#[doc(hidden)]
#[macro_export]
macro_rules! __status {
    // Few texts are compared one after the other, as a `match` does it, which is not `const`: the compiler makes one decision
    // by the length of it, and compares with numbers.
    (
        $vis:vis enum $name:tt(str few): $($trait:ident),*;
        $head:expr;
        $rows:ident;
        $($low:literal: $facts:expr;)*
        else: $default:expr;
        $($code:literal = $variant:ident),*; $catch_all:ident $(; $($second:ident = $first:ident),*)?
    ) => {
        #[inline]
        const fn look_up(code: &::core::primitive::str) -> $name {
            $(
                if v1::hash::equal(code, $code) {
                    return $name::$variant;
                }
            )*
            unlisted(code)
        }

        $crate::__status! {
            $vis enum $name(str looked_up): $($trait),*;
            $head;
            $rows;
            $($low: $facts;)*
            else: $default;
            $($code = $variant),*; $catch_all $(; $($second = $first),*)?
        }
    };

    (
        $vis:vis enum $name:tt($type:tt $($how:ident)?): $($trait:ident),*;
        $head:expr;
        $rows:ident;
        $($low:literal $(..= $high:literal)?: $facts:expr;)*
        else: $default:expr;
        $($code:literal = $variant:ident),*; $catch_all:ident $(; $($second:ident = $first:ident),*)?
    ) => {
        const DECLARED: [$crate::__kind!(@key $type); COUNT] = [$($code),*];
        static CODES: [$crate::__kind!(@code $type 'static); COUNT] = v1::arranged([$($code),*], &ORDER, ASCENDS);
        static BY_VARIANT: [$crate::__kind!(@code $type 'static); COUNT] = [$($code),*];
        static ALL: [$name; COUNT] = v1::sorted([$($name::$variant),*], &ORDER, ASCENDS);

        #[inline]
        const fn index(__status: &$name) -> ::core::primitive::usize {
            // As wide as the discriminant itself, for the match to be nothing but a copy of it.
            #[repr(u16)]
            enum __Index { $($variant,)* $catch_all }
            let index = match __status {
                $($name::$variant => __Index::$variant,)*
                $name::$catch_all(_) => __Index::$catch_all,
                $($($name::$second => __Index::$first,)*)?
            };
            index as ::core::primitive::usize
        }

        const CATCH_ALL: &::core::primitive::str = ::core::stringify!($catch_all);
        static NAMES: [&::core::primitive::str; COUNT] = [$(::core::stringify!($variant)),*];
        static DIGITS: [&::core::primitive::str; COUNT] = [$($crate::__kind!(@digits $type $code)),*];

        $crate::__catch_all! { @catch_all $type $($how)?: $name $catch_all }
        $crate::__catch_all! { @rank $($how)?: $name $catch_all: $($($second)*)? }
        $crate::__find! { @variants $type $($how)? $name: $($variant)* }
        $crate::__find! { @look_up $type $($how)?: $name }
        $crate::__status! {
            @columns $vis enum $name($type): $($trait),*;
            $head;
            $($low $(..= $high)?: $facts;)*
            else: $default;
            $rows
        }
    };

    // The caller's enum is not what it must be: the impls are there, but name none of its variants, so that one mistake is
    // one error.
    (
        broken $vis:vis enum $name:tt($type:tt $($how:ident)?): $($trait:ident),*;
        $head:expr;
        $rows:ident;
    ) => {
        const DECLARED: [$crate::__kind!(@key $type); COUNT] = [];
        static CODES: [$crate::__kind!(@code $type 'static); COUNT] = [];
        static BY_VARIANT: [$crate::__kind!(@code $type 'static); COUNT] = [];
        static ALL: [$name; COUNT] = [];
        const fn index(_: &$name) -> ::core::primitive::usize { 0 }
        const fn unlisted_code(_: &$name) -> $crate::__kind!(@code $type '_) { $crate::__kind!(@zero $type) }
        const fn look_up(_: $crate::__kind!(@code $type '_)) -> $name { loop {} }
        const fn rank(_: &$name) -> ::core::primitive::usize { 0 }
        static RANKED: [&::core::primitive::str; 0] = [];
        const CATCH_ALL: &::core::primitive::str = "";
        static NAMES: [&::core::primitive::str; COUNT] = [];
        static DIGITS: [&::core::primitive::str; COUNT] = [];

        $crate::__status! { @columns $vis enum $name($type): $($trait),*; $head; else: v1::FACTS; $rows }
    };

    (
        @columns $vis:vis enum $name:tt($type:tt): $($trait:ident),*;
        $head:expr;
        $($low:literal $(..= $high:literal)?: $facts:expr;)*
        else: $default:expr;
        $rows:ident
    ) => {
        const COUNT: ::core::primitive::usize = $rows.len();
        const ASCENDS: ::core::primitive::bool = v1::ascends(&DECLARED);
        const ORDER: [::core::primitive::u16; COUNT] = v1::order(&DECLARED, ASCENDS);
        const LENGTHS: v1::column::Lengths = v1::lengths($rows, &DECLARED, HEAD.protocol);

        static TEXTS: v1::column::Texts<COUNT> = v1::column::texts($rows);
        static CATEGORIES: [$crate::Category; LENGTHS.categories] = v1::categories($rows, HEAD.protocol);
        const RETRY: $crate::Retry = v1::column::retry($rows);
        static RETRIES: [$crate::Retry; LENGTHS.retries] = v1::column::retries($rows);
        static WAITS: [::core::primitive::bool; LENGTHS.waits] = v1::column::waits($rows);
        static HTTP: [&[::core::primitive::u16]; LENGTHS.http] = v1::column::http($rows);
        static INHERITED: [::core::primitive::bool; LENGTHS.inherited] = v1::column::inherited($rows);
        static REMEDIES: [::core::option::Option<&::core::primitive::str>; LENGTHS.remedies] = v1::column::remedies($rows);
        static DEPRECATED: [::core::option::Option<&::core::primitive::str>; LENGTHS.deprecated] =
            v1::column::deprecated($rows);
        static LINKS: [&[$crate::Link]; LENGTHS.links] = v1::column::links($rows);
        static TAGS: [&[&::core::primitive::str]; LENGTHS.tags] = v1::column::tags($rows);
        static ALIASES: [&[&::core::primitive::str]; LENGTHS.aliases] = v1::column::aliases($rows);
        static UNLISTED: v1::Unlisted<v1::Range> = v1::Unlisted {
            protocol: HEAD.protocol,
            ranges: &[$(v1::range($low $(, $high)?, $facts)),*],
            default: $default,
        };
        const HEAD: v1::Head = $head;

        impl $name {
            /// Every listed code's variant, ascending by code.
            $vis const ALL: &'static [Self] = &ALL;
            /// Every listed code, ascending.
            $vis const CODES: &'static [$crate::__kind!(@code $type 'static)] = &CODES;
            /// Whose table it is, and where it was read.
            $vis const VENDOR: $crate::Vendor = v1::vendor(&HEAD);
            /// The variant of a code; an unlisted one is kept in the catch-all.
            #[inline]
            #[must_use]
            $vis const fn from_code(code: $crate::__kind!(@code $type)) -> Self {
                look_up(code)
            }
            $crate::__status! { @code_of $type $vis }
            /// The code as text, for labels that must live as long as the program; `None` for an unlisted code.
            #[inline]
            #[must_use]
            $vis const fn code_str(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                let index = index(&self);
                if index < COUNT { ::core::option::Option::Some(DIGITS[index]) } else { ::core::option::Option::None }
            }
            /// The variant's name.
            #[inline]
            #[must_use]
            $vis const fn name(self) -> &'static ::core::primitive::str {
                let (index, rank) = (index(&self), rank(&self));
                if rank > 0 {
                    RANKED[rank - 1]
                } else if index < COUNT {
                    NAMES[index]
                } else {
                    CATCH_ALL
                }
            }
            /// The vendor's phrase; `None` for an unlisted code, or where the vendor has none.
            #[inline]
            #[must_use]
            $vis const fn reason(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                let index = index(&self);
                if index < COUNT { TEXTS.reasons[index] } else { ::core::option::Option::None }
            }
            /// Plain text, never empty: the code's own, else its range's, the default's or the category's general one.
            #[inline]
            #[must_use]
            $vis const fn description(self) -> &'static ::core::primitive::str {
                let index = index(&self);
                if index < COUNT { TEXTS.descriptions[index] } else { UNLISTED.description($crate::__kind!(@asked $type unlisted_code(&self))) }
            }
            /// What the caller should do, where the vendor says so.
            #[inline]
            #[must_use]
            $vis const fn remedy(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                let index = index(&self);
                if index < REMEDIES.len() {
                    REMEDIES[index]
                } else if index < COUNT {
                    ::core::option::Option::None
                } else {
                    UNLISTED.remedy($crate::__kind!(@asked $type unlisted_code(&self)))
                }
            }
            /// Why the code should no longer be relied on, if so.
            #[inline]
            #[must_use]
            $vis const fn deprecated(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                let index = index(&self);
                if index < DEPRECATED.len() { DEPRECATED[index] } else { ::core::option::Option::None }
            }
            /// Where the vendor says more.
            #[inline]
            #[must_use]
            $vis const fn links(self) -> &'static [$crate::Link] {
                let index = index(&self);
                if index < LINKS.len() { LINKS[index] } else { &[] }
            }
            /// The vendor's own vocabulary.
            #[inline]
            #[must_use]
            $vis const fn tags(self) -> &'static [&'static ::core::primitive::str] {
                let index = index(&self);
                if index < TAGS.len() { TAGS[index] } else { &[] }
            }
            /// Former names, which `FromStr` still reads where codes are numbers.
            #[inline]
            #[must_use]
            $vis const fn aliases(self) -> &'static [&'static ::core::primitive::str] {
                let index = index(&self);
                if index < ALIASES.len() { ALIASES[index] } else { &[] }
            }
            /// What kind of answer it is.
            #[inline]
            #[must_use]
            $vis const fn category(self) -> $crate::Category {
                let index = index(&self);
                if index < CATEGORIES.len() {
                    CATEGORIES[index]
                } else if index < COUNT {
                    $crate::Category::Other
                } else {
                    UNLISTED.category($crate::__kind!(@asked $type unlisted_code(&self)))
                }
            }
            /// Whether the same request may be sent again.
            #[inline]
            #[must_use]
            $vis const fn retry(self) -> $crate::Retry {
                let index = index(&self);
                if index < RETRIES.len() {
                    RETRIES[index]
                } else if index < COUNT {
                    RETRY
                } else {
                    UNLISTED.retry($crate::__kind!(@asked $type unlisted_code(&self)))
                }
            }
            /// True if the retry advice holds only where a header that carries the wait came along.
            #[inline]
            #[must_use]
            $vis const fn needs_wait(self) -> ::core::primitive::bool {
                let index = index(&self);
                if index < WAITS.len() {
                    WAITS[index]
                } else {
                    index >= COUNT && UNLISTED.needs_wait($crate::__kind!(@asked $type unlisted_code(&self)))
                }
            }
            /// The HTTP statuses that the code comes with, where it is a code of an answer's body and the vendor says so.
            #[inline]
            #[must_use]
            $vis const fn http(self) -> &'static [::core::primitive::u16] {
                let index = index(&self);
                if index < HTTP.len() { HTTP[index] } else { &[] }
            }
            /// True if the table lists the code.
            #[inline]
            #[must_use]
            $vis const fn is_known(self) -> ::core::primitive::bool {
                index(&self) < COUNT
            }
            /// True if the vendor's own document lists the code; false where only an extended table does.
            #[inline]
            #[must_use]
            $vis const fn is_documented(self) -> ::core::primitive::bool {
                let index = index(&self);
                index < COUNT && !(INHERITED.len() > 0 && INHERITED[index])
            }
            /// True for a category of `Informational`.
            #[inline]
            #[must_use]
            $vis const fn is_informational(self) -> ::core::primitive::bool {
                ::core::matches!(self.category(), $crate::Category::Informational)
            }
            /// True for a category of `Success`.
            #[inline]
            #[must_use]
            $vis const fn is_success(self) -> ::core::primitive::bool {
                ::core::matches!(self.category(), $crate::Category::Success)
            }
            /// True for a category of `Redirection`.
            #[inline]
            #[must_use]
            $vis const fn is_redirection(self) -> ::core::primitive::bool {
                ::core::matches!(self.category(), $crate::Category::Redirection)
            }
            /// True for a category of `ClientError`.
            #[inline]
            #[must_use]
            $vis const fn is_client_error(self) -> ::core::primitive::bool {
                ::core::matches!(self.category(), $crate::Category::ClientError)
            }
            /// True for a category of `ServerError`.
            #[inline]
            #[must_use]
            $vis const fn is_server_error(self) -> ::core::primitive::bool {
                ::core::matches!(self.category(), $crate::Category::ServerError)
            }
            /// True if the retry advice is `Idempotent` or `Always`.
            #[inline]
            #[must_use]
            $vis const fn is_retryable(self) -> ::core::primitive::bool {
                self.retry().is_retryable()
            }
            /// The status itself, or an error for client and server errors.
            ///
            /// # Errors
            ///
            /// A client or server error.
            #[inline]
            $vis const fn into_result(self) -> ::core::result::Result<Self, $crate::StatusError<Self>> {
                if v1::copy(&self).category().is_error() {
                    ::core::result::Result::Err($crate::StatusError::new(self))
                } else {
                    ::core::result::Result::Ok(self)
                }
            }
        }

        #[automatically_derived]
        impl $crate::VendorStatus for $name {
            type Code = ::core::primitive::$type;
            const VENDOR: $crate::Vendor = $name::VENDOR;
            const ALL: &'static [Self] = &ALL;
            const CODES: &'static [$crate::__kind!(@code $type 'static)] = &CODES;
            #[inline]
            fn from_code(code: $crate::__kind!(@code $type '_)) -> Self {
                look_up(code)
            }
            #[inline]
            fn code(&self) -> $crate::__kind!(@code $type '_) {
                code(self)
            }
            $crate::__impls! {
                @forward $name:
                code_str -> ::core::option::Option<&'static ::core::primitive::str>,
                name -> &'static ::core::primitive::str, reason -> ::core::option::Option<&'static ::core::primitive::str>,
                description -> &'static ::core::primitive::str, remedy -> ::core::option::Option<&'static ::core::primitive::str>,
                deprecated -> ::core::option::Option<&'static ::core::primitive::str>, links -> &'static [$crate::Link],
                tags -> &'static [&'static ::core::primitive::str], aliases -> &'static [&'static ::core::primitive::str],
                category -> $crate::Category, retry -> $crate::Retry, needs_wait -> ::core::primitive::bool,
                http -> &'static [::core::primitive::u16], is_known -> ::core::primitive::bool,
                is_documented -> ::core::primitive::bool
            }
        }

        #[inline]
        const fn code(__status: &$name) -> $crate::__kind!(@code $type '_) {
            let index = index(__status);
            if index < COUNT {
                if ASCENDS { CODES[index] } else { BY_VARIANT[index] }
            } else {
                unlisted_code(__status)
            }
        }

        $crate::__impls! { @convert $type $name }
        $($crate::__impls!(@impl $trait $name);)*
    };

    (@code_of str $vis:vis) => {
        /// The text, also of an unlisted code; of one longer than 72 bytes the beginning and `[…]`.
        #[inline]
        #[must_use]
        $vis const fn code(&self) -> &::core::primitive::str {
            code(self)
        }
    };

    (@code_of $type:tt $vis:vis) => {
        /// The number, also of an unlisted code.
        #[inline]
        #[must_use]
        $vis const fn code(self) -> ::core::primitive::$type {
            code(&self)
        }
    };
}
