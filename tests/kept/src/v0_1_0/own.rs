//! What SDKs write next to generated source.

use super::{AcmeSecondStatus, AcmeStatus};
use core::fmt;
use core::str::FromStr;
use status_core::{Category, Link, ParseStatusError, Retry, Vendor, VendorStatus};

/// A type that is a vendor's status, with only what the trait asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Own(pub AcmeStatus);

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Acme answered {}", self.0.code())
    }
}

impl FromStr for Own {
    type Err = ParseStatusError;
    fn from_str(text: &str) -> Result<Self, ParseStatusError> {
        text.parse().map(Own)
    }
}

impl VendorStatus for Own {
    type Code = u16;
    const VENDOR: Vendor = AcmeStatus::VENDOR;
    const ALL: &'static [Self] = &[Own(AcmeStatus::Ok), Own(AcmeStatus::NotFound)];
    const CODES: &'static [u16] = &[200, 404];

    fn from_code(code: u16) -> Self {
        Own(AcmeStatus::from_code(code))
    }
    fn code(&self) -> u16 {
        self.0.code()
    }
    fn code_str(self) -> Option<&'static str> {
        self.0.code_str()
    }
    fn name(self) -> &'static str {
        self.0.name()
    }
    fn reason(self) -> Option<&'static str> {
        self.0.reason()
    }
    fn description(self) -> &'static str {
        self.0.description()
    }
    fn remedy(self) -> Option<&'static str> {
        self.0.remedy()
    }
    fn deprecated(self) -> Option<&'static str> {
        self.0.deprecated()
    }
    fn links(self) -> &'static [Link] {
        self.0.links()
    }
    fn tags(self) -> &'static [&'static str] {
        self.0.tags()
    }
    fn aliases(self) -> &'static [&'static str] {
        self.0.aliases()
    }
    fn category(self) -> Category {
        self.0.category()
    }
    fn retry(self) -> Retry {
        self.0.retry()
    }
    fn is_known(self) -> bool {
        Self::CODES.contains(&self.code())
    }
}

// What that source leaves to the SDK.
impl fmt::Display for AcmeSecondStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Acme answered {}", self.code())
    }
}

impl FromStr for AcmeSecondStatus {
    type Err = core::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::from_code)
    }
}
