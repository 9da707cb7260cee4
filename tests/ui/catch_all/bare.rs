use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", bare)]
pub enum Acme {
    #[status(-1121)]
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, i32>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(spec = "specs/symbols.yaml", partial, bare)]
pub enum Bolt {
    InvalidSymbol,
    #[status(catch_all)]
    Unknown(u16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "cards", bare)]
pub enum Cards {
    #[status("card_declined")]
    CardDeclined,
    #[status(catch_all)]
    Unknown(UnknownCode<Self, str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "dart", bare = true)]
pub enum Dart {
    #[status(200)]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "echo", bare)]
pub enum Echo {
    #[status(200)]
    Ok,
}

fn main() {}
