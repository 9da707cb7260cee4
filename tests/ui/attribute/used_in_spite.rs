use status_core::{UnknownCode, VendorStatus};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
pub enum Acme {
    #[status(200, reson = "OK")]
    Ok,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

// One mistake is one error: what uses the enum adds none.
pub fn describe<S: VendorStatus>(status: S) -> &'static str {
    status.description()
}

fn main() {
    let status = Acme::from_code(404);
    let known = matches!(status, Acme::Ok) || status.is_known() || Acme::CODES.contains(&404);
    println!("{status} {status:?} {known} {}", describe(status));
    let _: Result<Acme, _> = "OK".parse();
    let _ = u16::from(status) + status.into_result().unwrap().code();
}
