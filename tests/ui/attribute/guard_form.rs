use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
#[status(retry_after("X-Reset" if "X-Left" = "0"))]
pub enum Single {
    #[status(429)]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
#[status(retry_after("X-Reset" if "X-Left" == 0))]
pub enum Number {
    #[status(429)]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme", impls(serde if "a" == "b"))]
#[status(retry_after("X-One" if "X Left" == "0", "X-Two" if "X-Left" == "", "X-Three", "x-three" if "X-Left" == "0"))]
pub enum Judged {
    #[status(429, tags("a" if "b" == "c"))]
    SlowDown,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

fn main() {}
