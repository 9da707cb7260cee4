status_core::vendor_status! {
    #[repr(u16)]
    #[non_exhaustive]
    #[status(vendor = "acme", impls(serde))]
    pub enum Acme = "specs/acme.yaml";
}

fn main() {}
