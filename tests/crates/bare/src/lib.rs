//! A static library with a panic handler of its own: if std came in anywhere, there would be two.

#![no_std]
#![no_main]
#![deny(warnings, missing_docs)]

use status_core::vendors::VippsStatus;

status_core::vendor_status! { pub enum Edges = "../../specs/edges.yaml"; }

/// From the build script.
pub mod printed {
    include!(concat!(env!("OUT_DIR"), "/acme.rs"));
}

/// Held against the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
#[status(spec = "../../specs/close.yaml", partial)]
pub enum Own {
    /// By the spec's name.
    NormalClosure,
    /// Unlisted.
    #[status(catch_all)]
    Unknown(status_core::UnknownCode<Self>),
}

/// Everything that runs: conversions, columns, parsing and printing.
#[unsafe(no_mangle)]
pub extern "C" fn status(code: u16) -> bool {
    let text = VippsStatus::from_code(code).description();
    let parsed = text.parse::<printed::Acme>().is_ok_and(|status| status.is_retryable());
    parsed || Edges::from_code(code).is_known() || Own::from_code(code).into_result().is_err()
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
