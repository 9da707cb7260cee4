status_core::vendor_status! {
    #[status(catch_all = NotFound)]
    pub enum Acme = "specs/acme.yaml";
}

status_core::vendor_status! {
    #[status(catch_all = "Not Found", bare = true)]
    pub enum Bolt = "specs/acme.yaml";
}

status_core::vendor_status! {
    #[status(catch_all(Other))]
    pub enum Coin = "specs/acme.yaml";
}

status_core::vendor_status! {
    #[status(catch_all = match)]
    pub enum Dart = "specs/acme.yaml";
}

status_core::vendor_status! {
    #[status(bare)]
    pub enum Cards = "specs/cards.yaml";
}

fn main() {}
