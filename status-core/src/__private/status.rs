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
    (
        $vis:vis enum $name:tt: $($trait:ident),*;
        $head:expr;
        $rows:ident;
        $($low:literal ..= $high:literal: $facts:expr;)*
        else: $default:expr;
        $($code:literal = $variant:ident),*; $catch_all:ident
    ) => {
        const DECLARED: [::core::primitive::u16; COUNT] = [$($code),*];
        static ALL: [$name; COUNT] = $crate::__private::v1::sorted([$($name::$variant),*], &DECLARED, ASCENDS);
        static BY_CODE: [$name; LOOKUP.span] = {
            let mut by_code = $crate::__private::v1::filled(&ALL);
            let (first, span) = (LOOKUP.first as ::core::primitive::usize, LOOKUP.span);
            let (mut offset, mut next) = (0, 0);
            while offset < span {
                let code = (first + offset) as ::core::primitive::u16;
                if CODES[next] == code {
                    by_code[offset] = $crate::__private::v1::copy(&ALL[next]);
                    next += 1;
                } else {
                    by_code[offset] = kept($crate::UnknownCode::at(code, next));
                }
                offset += 1;
            }
            by_code
        };
        static TRIE: $crate::__private::v1::Trie<{ LOOKUP.bytes }, { LOOKUP.words }, { LOOKUP.leaves }> =
            $crate::__private::v1::trie(&CODES, LOOKUP.shift);

        #[inline]
        const fn index(__status: &$name) -> ::core::primitive::usize {
            // As wide as the discriminant itself, for the match to be nothing but a copy of it.
            #[repr(u16)]
            enum __Index { $($variant,)* $catch_all }
            let index = match __status {
                $($name::$variant => __Index::$variant,)*
                $name::$catch_all(_) => __Index::$catch_all,
            };
            index as ::core::primitive::usize
        }

        /// The number of an unlisted code; a listed one never comes here.
        #[inline]
        const fn number(__status: &$name) -> ::core::primitive::u16 {
            match __status {
                $name::$catch_all(unknown) => unknown.code(),
                _ => 0,
            }
        }

        #[inline]
        const fn look_up(code: ::core::primitive::u16) -> $name {
            let offset = code.wrapping_sub(LOOKUP.first) as ::core::primitive::usize;
            if LOOKUP.leaves > 0 {
                let place = TRIE.place(code, LOOKUP.shift);
                if place < COUNT { $crate::__private::v1::copy(&ALL[place]) } else { unlisted(code) }
            } else if offset < LOOKUP.span {
                $crate::__private::v1::copy(&BY_CODE[offset])
            } else {
                unlisted(code)
            }
        }

        #[cold]
        const fn unlisted(code: ::core::primitive::u16) -> $name {
            kept($crate::UnknownCode::new(code))
        }

        const fn kept(unknown: ::core::option::Option<$crate::UnknownCode<$name>>) -> $name {
            match unknown {
                ::core::option::Option::Some(unknown) => $name::$catch_all(unknown),
                ::core::option::Option::None => ::core::unreachable!(),
            }
        }

        const CATCH_ALL: &::core::primitive::str = ::core::stringify!($catch_all);
        static NAMES: [&::core::primitive::str; COUNT] = [$(::core::stringify!($variant)),*];
        static DIGITS: [&::core::primitive::str; COUNT] = [$(::core::stringify!($code)),*];

        $crate::__status! {
            @columns $vis enum $name: $($trait),*;
            $head;
            $($low ..= $high: $facts;)*
            else: $default;
            $rows
        }
    };

    // The caller's enum is not what it must be: the impls are there, but name none of its variants, so that one mistake is
    // one error.
    (
        broken $vis:vis enum $name:tt: $($trait:ident),*;
        $head:expr;
        $rows:ident;
    ) => {
        const DECLARED: [::core::primitive::u16; COUNT] = [];
        static ALL: [$name; COUNT] = [];
        const fn index(_: &$name) -> ::core::primitive::usize { 0 }
        const fn number(_: &$name) -> ::core::primitive::u16 { 0 }
        const fn look_up(_: ::core::primitive::u16) -> $name { loop {} }
        const CATCH_ALL: &::core::primitive::str = "";
        static NAMES: [&::core::primitive::str; COUNT] = [];
        static DIGITS: [&::core::primitive::str; COUNT] = [];

        $crate::__status! { @columns $vis enum $name: $($trait),*; $head; else: $crate::__private::v1::FACTS; $rows }
    };

    (
        @columns $vis:vis enum $name:tt: $($trait:ident),*;
        $head:expr;
        $($low:literal ..= $high:literal: $facts:expr;)*
        else: $default:expr;
        $rows:ident
    ) => {
        const COUNT: ::core::primitive::usize = $rows.len();
        const ASCENDS: ::core::primitive::bool = $crate::__private::v1::ascends(&DECLARED);
        const ASCENDING: [::core::primitive::u16; COUNT] = $crate::__private::v1::ascending(DECLARED, ASCENDS);
        const LOOKUP: $crate::__private::v1::Lookup = $crate::__private::v1::lookup(&ASCENDING);
        const LENGTHS: $crate::__private::v1::column::Lengths =
            $crate::__private::v1::column::lengths($rows, &DECLARED, HEAD.protocol);

        static CODES: [::core::primitive::u16; COUNT] = ASCENDING;
        static BY_VARIANT: [::core::primitive::u16; COUNT] = DECLARED;
        static TEXTS: $crate::__private::v1::column::Texts<COUNT> = $crate::__private::v1::column::texts($rows);
        static CATEGORIES: [$crate::Category; LENGTHS.categories] =
            $crate::__private::v1::column::categories($rows, HEAD.protocol);
        const RETRY: $crate::Retry = $crate::__private::v1::column::retry($rows);
        static RETRIES: [$crate::Retry; LENGTHS.retries] = $crate::__private::v1::column::retries($rows);
        static WAITS: [::core::primitive::bool; LENGTHS.waits] = $crate::__private::v1::column::waits($rows);
        static INHERITED: [::core::primitive::bool; LENGTHS.inherited] = $crate::__private::v1::column::inherited($rows);
        static REMEDIES: [::core::option::Option<&::core::primitive::str>; LENGTHS.remedies] =
            $crate::__private::v1::column::remedies($rows);
        static DEPRECATED: [::core::option::Option<&::core::primitive::str>; LENGTHS.deprecated] =
            $crate::__private::v1::column::deprecated($rows);
        static LINKS: [&[$crate::Link]; LENGTHS.links] = $crate::__private::v1::column::links($rows);
        static TAGS: [&[&::core::primitive::str]; LENGTHS.tags] = $crate::__private::v1::column::tags($rows);
        static ALIASES: [&[&::core::primitive::str]; LENGTHS.aliases] = $crate::__private::v1::column::aliases($rows);
        static UNLISTED: $crate::__private::v1::Unlisted = $crate::__private::v1::Unlisted {
            protocol: HEAD.protocol,
            ranges: &[$($crate::__private::v1::Range { low: $low, high: $high, facts: $facts }),*],
            default: $default,
        };
        const HEAD: $crate::__private::v1::Head = $head;

        impl $name {
            /// Every listed code's variant, ascending by code.
            $vis const ALL: &'static [Self] = &ALL;
            /// Every listed code, ascending.
            $vis const CODES: &'static [::core::primitive::u16] = &CODES;
            /// Whose table it is, and where it was read.
            $vis const VENDOR: $crate::Vendor = $crate::__private::v1::vendor(&HEAD);
            /// The variant of a code; an unlisted one is kept in the catch-all.
            #[inline]
            #[must_use]
            $vis const fn from_code(code: ::core::primitive::u16) -> Self {
                look_up(code)
            }
            /// The number, also of an unlisted code.
            #[inline]
            #[must_use]
            $vis const fn code(self) -> ::core::primitive::u16 {
                let index = index(&self);
                if index < COUNT {
                    if ASCENDS { CODES[index] } else { BY_VARIANT[index] }
                } else {
                    number(&self)
                }
            }
            /// The number as text, for labels that must live as long as the program; `None` for an unlisted code.
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
                let index = index(&self);
                if index < COUNT { NAMES[index] } else { CATCH_ALL }
            }
            /// The vendor's phrase; `None` for an unlisted code.
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
                if index < COUNT { TEXTS.descriptions[index] } else { UNLISTED.description(number(&self)) }
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
                    UNLISTED.remedy(number(&self))
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
            /// Former names, which `FromStr` still reads.
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
                    UNLISTED.category(number(&self))
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
                    UNLISTED.retry(number(&self))
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
                    index >= COUNT && UNLISTED.needs_wait(number(&self))
                }
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
                if $crate::__private::v1::copy(&self).category().is_error() {
                    ::core::result::Result::Err($crate::StatusError::new(self))
                } else {
                    ::core::result::Result::Ok(self)
                }
            }
        }

        #[automatically_derived]
        impl $crate::VendorStatus for $name {
            const VENDOR: $crate::Vendor = $name::VENDOR;
            const ALL: &'static [Self] = &ALL;
            const CODES: &'static [::core::primitive::u16] = &CODES;
            #[inline]
            fn from_code(code: ::core::primitive::u16) -> Self {
                look_up(code)
            }
            $crate::__status! {
                @forward $name:
                code -> ::core::primitive::u16, code_str -> ::core::option::Option<&'static ::core::primitive::str>,
                name -> &'static ::core::primitive::str, reason -> ::core::option::Option<&'static ::core::primitive::str>,
                description -> &'static ::core::primitive::str, remedy -> ::core::option::Option<&'static ::core::primitive::str>,
                deprecated -> ::core::option::Option<&'static ::core::primitive::str>, links -> &'static [$crate::Link],
                tags -> &'static [&'static ::core::primitive::str], aliases -> &'static [&'static ::core::primitive::str],
                category -> $crate::Category, retry -> $crate::Retry, needs_wait -> ::core::primitive::bool, is_known -> ::core::primitive::bool,
                is_documented -> ::core::primitive::bool
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::core::primitive::u16> for $name {
            #[inline]
            fn from(code: ::core::primitive::u16) -> Self {
                look_up(code)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$name> for ::core::primitive::u16 {
            #[inline]
            fn from(__status: $name) -> Self {
                __status.code()
            }
        }

        $($crate::__status!(@impl $trait $name);)*
    };

    (@forward $name:tt: $($method:ident -> $type:ty),*) => {
        $(
            #[inline]
            fn $method(self) -> $type {
                $name::$method(self)
            }
        )*
    };

    (@impl Debug $name:tt) => {
        #[automatically_derived]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::v1::debug(self, f)
            }
        }
    };

    (@impl Display $name:tt) => {
        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::v1::display(self, f)
            }
        }
    };

    (@impl FromStr $name:tt) => {
        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseStatusError;
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, $crate::ParseStatusError> {
                $crate::__private::v1::from_str(text)
            }
        }
    };

    // By code, as `Eq` and `Hash` are.
    (@impl Ord $name:tt) => {
        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, __other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, __other))
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, __other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&self.code(), &__other.code())
            }
        }
    };
}
