use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status("")]
    Empty,
    #[status(" padded")]
    Padded,
    #[status("two\nlines")]
    Lines,
    #[status("pay\u{202e}yenom")]
    Turned,
    #[status("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    Long,
    #[status("a b")]
    Fine,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

fn main() {}
