//! The enums that the tests share: each a different shape of table.

#![allow(missing_docs)]

use status_core::vendor_status;

vendor_status! {
    /// Every field of a spec, ranges inside ranges.
    pub enum Acme = "specs/acme.yaml";
}
vendor_status! { pub enum Beyond = "specs/beyond.yaml"; }
vendor_status! { pub enum Bolt = "specs/extends.yaml"; }
vendor_status! { pub enum Brink = "specs/brink.yaml"; }
vendor_status! { pub(crate) enum Close = "specs/close.yaml"; }
vendor_status! { pub(super) enum Edges = "specs/edges.yaml"; }
vendor_status! { pub enum Former = "specs/former.yaml"; }
vendor_status! { pub enum Mail = "specs/mail.yaml"; }
vendor_status! { pub enum One = "specs/one.yaml"; }
vendor_status! { pub enum Rpc = "specs/rpc.yaml"; }

/// From the build script.
pub mod built {
    include!(concat!(env!("OUT_DIR"), "/acme_status.rs"));
    include!(concat!(env!("OUT_DIR"), "/dense.rs"));
    include!(concat!(env!("OUT_DIR"), "/scattered.rs"));
}

/// Runs a generic check for every shape of table.
macro_rules! every_enum {
    ($check:ident) => {{
        use crate::doors::{Partial, Plain};
        use crate::enums::{Acme, Beyond, Bolt, Brink, Close, Edges, Former, Mail, One, Rpc, built};
        use status_core::vendors::{VippsStatus, VtexStatus};
        $check::<VippsStatus>();
        $check::<VtexStatus>();
        $check::<Acme>();
        $check::<Beyond>();
        $check::<Bolt>();
        $check::<Brink>();
        $check::<Close>();
        $check::<Edges>();
        $check::<Former>();
        $check::<Mail>();
        $check::<One>();
        $check::<Rpc>();
        $check::<Partial>();
        $check::<Plain>();
        $check::<built::AcmeStatus>();
        $check::<built::Dense>();
        $check::<built::Scattered>();
    }};
}
pub(crate) use every_enum;
