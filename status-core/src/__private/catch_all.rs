//! The catch-all: what it keeps, and how it is made.

#[doc(hidden)]
#[macro_export]
macro_rules! __catch_all {
    // The code that the catch-all keeps, and the catch-all of a code that is not listed, also of one whose place among those
    // that are is known.
    (@catch_all $type:tt bare: $name:tt $catch_all:ident) => {
        /// The code of the catch-all; also a listed one, where somebody put it there.
        #[inline]
        const fn unlisted_code(__status: &$name) -> ::core::primitive::$type {
            match __status {
                $name::$catch_all(code) => *code,
                _ => 0,
            }
        }

        #[inline]
        const fn unlisted(code: ::core::primitive::$type) -> $name {
            $name::$catch_all(code)
        }

        const fn unlisted_at(code: ::core::primitive::$type, _: ::core::primitive::usize) -> $name {
            $name::$catch_all(code)
        }
    };

    (@catch_all $type:tt $($how:ident)?: $name:tt $catch_all:ident) => {
        /// The code of the catch-all; a listed one never comes here.
        #[inline]
        const fn unlisted_code(__status: &$name) -> $crate::__kind!(@code $type '_) {
            match __status {
                $name::$catch_all(unknown) => unknown.code(),
                _ => $crate::__kind!(@zero $type),
            }
        }

        const fn kept(unknown: ::core::option::Option<$crate::__kind!(@unknown $type $name)>) -> $name {
            match unknown {
                ::core::option::Option::Some(unknown) => $name::$catch_all(unknown),
                ::core::option::Option::None => ::core::unreachable!(),
            }
        }

        #[cold]
        const fn unlisted(code: $crate::__kind!(@code $type)) -> $name {
            kept(<$crate::__kind!(@unknown $type $name)>::new(code))
        }

        $crate::__catch_all! { @unlisted_at $type $name }
    };

    (@unlisted_at str $name:tt) => {};
    (@unlisted_at $type:tt $name:tt) => {
        const fn unlisted_at(code: ::core::primitive::$type, place: ::core::primitive::usize) -> $name {
            kept(<$crate::__kind!(@unknown $type $name)>::at(code, place))
        }
    };

    // What tells statuses of one code apart, for their names and their order: 0 but for a second variant, and for a number
    // that the catch-all keeps by itself.
    (@rank $(looked_up)?: $name:tt $catch_all:ident:) => {
        static RANKED: [&::core::primitive::str; 0] = [];
        #[inline]
        const fn rank(_: &$name) -> ::core::primitive::usize { 0 }
    };

    (@rank $($how:ident)?: $name:tt $catch_all:ident: $($second:ident)*) => {
        static RANKED: &[&::core::primitive::str] = &[$(::core::stringify!($second),)* CATCH_ALL];
        #[inline]
        const fn rank(__status: &$name) -> ::core::primitive::usize {
            enum __Rank { $($second,)* $catch_all }
            match __status {
                $($name::$second => 1 + __Rank::$second as ::core::primitive::usize,)*
                $name::$catch_all(_) => 1 + __Rank::$catch_all as ::core::primitive::usize,
                _ => 0,
            }
        }
    };
}
