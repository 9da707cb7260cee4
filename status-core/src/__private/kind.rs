//! What a code is, in types and constants.

#[doc(hidden)]
#[macro_export]
macro_rules! __kind {
    // A code as it is handed over, as it is compared in const, and as an enum of such codes keeps it.
    (@code str $($lifetime:lifetime)?) => { &$($lifetime)? ::core::primitive::str };
    (@code $type:tt $($lifetime:lifetime)?) => { ::core::primitive::$type };
    (@key str) => { &'static ::core::primitive::str };
    (@key $type:tt) => { ::core::primitive::i128 };
    (@zero str) => { "" };
    (@zero $type:tt) => { 0 };
    (@digits str $code:literal) => { $code };
    (@digits $type:tt $code:literal) => { ::core::concat!($code) };
    (@unknown u16 $name:tt) => { $crate::UnknownCode<$name> };
    (@unknown $type:tt $name:tt) => { $crate::UnknownCode<$name, ::core::primitive::$type> };
    (@asked str $code:expr) => { $code };
    (@asked $type:tt $code:expr) => { $code as ::core::primitive::i128 };
}
