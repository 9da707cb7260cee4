//! A [`StatusError`] as a report: the vendor's code, what the caller should do, where the vendor says more.

use crate::code::Shown;
use crate::{StatusError, VendorStatus};
use ::miette::{Diagnostic, Severity};
use alloc::boxed::Box;
use core::fmt::{Debug, Display};

#[cfg_attr(docsrs, doc(cfg(feature = "miette-7")))]
impl<S: VendorStatus, B: Debug> Diagnostic for StatusError<S, B> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(Code(self.status())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.status().remedy().map(|remedy| Box::new(remedy) as Box<dyn Display>)
    }

    /// The code's own link, else the document that the table was read from.
    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let url = self.status().links().first().map(|link| link.url).or(S::VENDOR.source_url);
        url.map(|url| Box::new(url) as Box<dyn Display>)
    }
}

/// `vipps::429`; the table's name too where it is not the HTTP one: `discord::gateway-close::4004`.
struct Code<S>(S);

impl<S: VendorStatus> Display for Code<S> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (vendor, code) = (S::VENDOR, Shown::<S::Code>(self.0.code()));
        match vendor.table {
            "http" => write!(f, "{}::{code}", vendor.id),
            table => write!(f, "{}::{table}::{code}", vendor.id),
        }
    }
}
