//! Version 0.1.0.

pub mod declared;
pub mod own;

macro_rules! generated {
    ($($module:ident $name:ident;)*) => {
        $(
            #[rustfmt::skip]
            mod $module;
            pub use $module::$name;
        )*
    };
}

generated! {
    acme AcmeStatus;
    acme_calls AcmeCallsStatus;
    acme_far AcmeFarStatus;
    acme_few AcmeFewStatus;
    acme_mail AcmeMailStatus;
    acme_many AcmeManyStatus;
    acme_second AcmeSecondStatus;
    acme_wide AcmeWideStatus;
    base BaseStatus;
}
