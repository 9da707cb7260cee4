//! The macros of status-core, as a shell around the engine. Use them through status-core: `features = ["derive"]`.

use proc_macro::TokenStream;

#[doc = include_str!("../arguments.md")]
#[proc_macro_derive(VendorStatus, attributes(status))]
pub fn derive(input: TokenStream) -> TokenStream {
    status_codegen::derive(input.into()).into()
}

/// Behind status-core's `vendor_status!`, which puts its own path and a semicolon in front.
#[proc_macro]
pub fn vendor_status(input: TokenStream) -> TokenStream {
    status_codegen::vendor_status(input.into()).into()
}
